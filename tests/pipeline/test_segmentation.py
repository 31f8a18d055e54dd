"""Segmentation: each form of drafting that tells acts apart, and what must not be cut. All content is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sitting import CLOSE, HEAD, VOTED, body, read, titles

from pipeline.furniture import fold_all
from pipeline.segmentation import segment
from pipeline.segmentation.minutes import acts_of
from pipeline.segmentation.rows import as_rows
from schemas.document import Box, Document, Line, Page, Word

NUMBERED = [
    ("DE-2021/14 – Vente d'un broyeur", "DE-2021/15 – Achat d'une haie"),
    ("• DE- 2021/14 – Vente d'un broyeur", "• DE- 2021/15 – Achat d'une haie"),
    ("2021-03-1 VENTE D'UN BROYEUR", "2021-03-2 ACHAT D'UNE HAIE"),
    ("20210304 1 Vente d'un broyeur,", "20210304 2 Achat d'une haie,"),
    ("N°210304 001 - VENTE D'UN BROYEUR", "N°210304 002 - ACHAT D'UNE HAIE"),
    ("N°03/01-2021 — Vente d'un broyeur", "N°03/02-2021 — Achat d'une haie"),
    ("2021.03.01 VENTE D'UN BROYEUR", "2021.03.02 ACHAT D'UNE HAIE"),
    ("Délibération n° 2021-03-04/01 : Vente d'un broyeur", "Délibération n° 2021-03-04/02 : Achat d'une haie"),
    ("2) Délibération n° 2021-03/01 : Vente d'un broyeur", "3) Délibération n° 2021-03/02 : Achat d'une haie"),
    ("D2021-027- Objet : Vente d'un broyeur", "D2021-028- Objet : Achat d'une haie"),
    ("DEL01-2021 VENTE D'UN BROYEUR", "DEL02-2021 ACHAT D'UNE HAIE"),
    ("N° 2021-033\nVente d'un broyeur", "N° 2021-034\nAchat d'une haie"),
    ("OBJET : Vente d'un broyeur (n°03/2021-01)", "OBJET : Achat d'une haie (n°03/2021-02)"),
]


@pytest.mark.parametrize(("first", "second"), NUMBERED)
def test_act_numbers_tell_acts_apart(first: str, second: str) -> None:
    zones = read(f"{HEAD}{first}\n{VOTED}{second}\n{VOTED}{CLOSE}")
    assert zones.kind == "minutes"
    assert titles(zones) == [first.replace("\n", " "), second.replace("\n", " ")]
    assert {act.proof for act in zones.acts} == {"number series"}
    assert "levée" not in body(zones, 1)
    assert "Secrétaire de séance" in "\n".join(line.text for line in zones.opening)


def test_acts_stand_under_the_numbered_heading_above_them() -> None:
    sale, hedge, gift = "D2021-027 - Vente d'un broyeur", "D2021-028 - Achat d'une haie", "D2021-029 - Don d'un four"
    page = f"{HEAD}I. FINANCES\n\n{sale}\n{VOTED}{hedge}\n{VOTED}II. PERSONNEL\n\n{gift}\n{VOTED}{CLOSE}"
    zones = read(page)
    assert titles(zones) == [f"I. FINANCES {sale}", f"I. FINANCES {hedge}", f"II. PERSONNEL {gift}"]
    assert all(act.themed for act in zones.acts)
    assert "PERSONNEL" not in body(zones, 1)


def test_a_heading_without_a_number_holds_for_no_act() -> None:
    zones = read(
        f"{HEAD}LA FORET\n\nD2021-027 - Vente d'un broyeur\n{VOTED}D2021-028 - Achat d'une haie\n{VOTED}{CLOSE}"
    )
    assert not any(act.themed for act in zones.acts)


ITEMS = [
    ("1. Vente d'un broyeur", "2. Achat d'une haie"),
    ("1) Vente d'un broyeur", "2) Achat d'une haie"),
    ("1 – Vente d'un broyeur", "2 – Achat d'une haie"),
    ("1/ Vente d'un broyeur", "2/ Achat d'une haie"),
    ("Point n° 1 : Vente d'un broyeur", "Point n° 2 : Achat d'une haie"),
    ("1°) VENTE D'UN BROYEUR", "2°) ACHAT D'UNE HAIE"),
    ("1.1. Vente d'un broyeur", "1.2. Achat d'une haie"),
    ("I – Vente d'un broyeur", "II – Achat d'une haie"),
    ("Objet : Vente d'un broyeur", "Objet : Achat d'une haie"),
    ("VENTE D'UN BROYEUR COMMUNAL", "ACHAT D'UNE HAIE CHAMPÊTRE"),
    ("1) OBJET : FINANCES - VENTE D'UN BROYEUR", "2) OBJET : VOIRIE - ACHAT D'UNE HAIE"),
]


@pytest.mark.parametrize(("first", "second"), ITEMS)
def test_items_with_a_decision_each_are_acts(first: str, second: str) -> None:
    zones = read(f"{HEAD}{first}\n{VOTED}{second}\n{VOTED}{CLOSE}")
    assert titles(zones) == [first, second]


def test_the_agenda_is_no_act_and_proves_the_items() -> None:
    agenda = (
        "Ordre du jour :\n1. Vente d'un broyeur à végétaux\n2. Achat d'une haie champêtre\n3. Questions diverses\n\n"
    )
    zones = read(
        f"{HEAD}{agenda}1 - Vente d'un broyeur à végétaux\n{VOTED}2 - Achat d'une haie champêtre\n{VOTED}{CLOSE}"
    )
    assert titles(zones) == ["1 - Vente d'un broyeur à végétaux", "2 - Achat d'une haie champêtre"]
    assert {act.proof for act in zones.acts} == {"agenda match"}


def test_titles_announced_without_a_number_are_found() -> None:
    agenda = "ORDRE DU JOUR\n- Vente d'un broyeur à végétaux\n- Achat d'une haie champêtre\n- Questions diverses\n\n"
    zones = read(f"{HEAD}{agenda}Vente d'un broyeur à végétaux\n{VOTED}Achat d'une haie champêtre\n{VOTED}{CLOSE}")
    assert titles(zones) == ["Vente d'un broyeur à végétaux", "Achat d'une haie champêtre"]


def test_a_list_inside_an_act_does_not_part_it() -> None:
    listed = (
        "Madame le maire présente les conditions :\n1. un loyer de 300 € par mois ;\n2. un bail de trois ans ;\n"
        "3. une caution d'un mois.\nAprès en avoir délibéré, le conseil municipal accepte à l'unanimité.\n\n"
    )
    zones = read(f"{HEAD}2021-03-1 BAIL DU PRESBYTÈRE\n{listed}2021-03-2 ACHAT D'UNE HAIE\n{VOTED}{CLOSE}")
    assert titles(zones) == ["2021-03-1 BAIL DU PRESBYTÈRE", "2021-03-2 ACHAT D'UNE HAIE"]
    assert "une caution" in body(zones, 0)


def test_articles_of_an_act_do_not_part_it() -> None:
    articles = (
        "Le conseil municipal, après en avoir délibéré, décide :\nArticle 1 : de vendre.\nArticle 2 : d'acheter.\n\n"
    )
    zones = read(f"{HEAD}1. Vente d'un broyeur\n{articles}2. Achat d'une haie\n{VOTED}{CLOSE}")
    assert len(zones.acts) == 2
    assert "Article 2" in body(zones, 0)


def test_a_citation_of_an_act_number_is_no_heading() -> None:
    cited = (
        "Madame le maire rappelle que la commune a délibéré le 12 octobre 2006 par la délibération du conseil sous le\n"
        "n° 2006/142, complétée par celle du 3 mai, sur le tarif des concessions du cimetière communal de Valmorte.\n"
        "Après en avoir délibéré, le conseil municipal approuve à l'unanimité.\n\n"
    )
    zones = read(f"{HEAD}DE-2021/14 – Vente d'un broyeur\n{cited}DE-2021/15 – Achat d'une haie\n{VOTED}{CLOSE}")
    assert len(zones.acts) == 2


NO_ACTS = [
    "INFORMATIONS DIVERSES\nLa fête aura lieu en juin.\n",
    "LISTE DES DÉCISIONS PRISES PAR LE MAIRE\nContrat de copieur. Le devis est accepté.\n",
    "INTERVENTION DE MONSIEUR VIDALENC\nIl rappelle que le budget a été adopté à l'unanimité en mars.\n",
    "Questions diverses :\nMonsieur VIDALENC demande où en est le chantier du pont.\n",
    "Décisions prises par délégation du conseil municipal au maire\nN° 2021-101 : contrat de copieur accepté.\n"
    "N° 2021-102 : concession accordée.\n",
    "Liste des délibérations :\n2021-03-1 VENTE D'UN BROYEUR\n2021-03-2 ACHAT D'UNE HAIE\n",
]


@pytest.mark.parametrize("rest", NO_ACTS)
def test_what_decides_nothing_is_no_act(rest: str) -> None:
    acts = "".join(
        f"2021-03-{n} {title}\n{VOTED}" for n, title in enumerate(["VENTE D'UN BROYEUR", "ACHAT D'UNE HAIE"], 1)
    )
    zones = read(f"{HEAD}{acts}{rest}{CLOSE}")
    assert titles(zones) == ["2021-03-1 VENTE D'UN BROYEUR", "2021-03-2 ACHAT D'UNE HAIE"]
    assert all("chantier" not in line.text for act in zones.acts for line in act.lines)


def test_an_item_for_information_among_the_items_is_no_act() -> None:
    told = "Madame le maire informe le conseil de l'avancement du chantier du pont.\n\n"
    zones = read(f"{HEAD}1. Vente d'un broyeur\n{VOTED}2. Chantier du pont\n{told}3. Achat d'une haie\n{VOTED}{CLOSE}")
    assert titles(zones) == ["1. Vente d'un broyeur", "3. Achat d'une haie"]


def test_a_voted_item_under_sundry_questions_is_an_act() -> None:
    sundry = (
        "Questions diverses :\n\n- Chantier du pont\nMadame le maire fait le point.\n\n- Prêt du chapiteau\n"
        "Après en avoir délibéré, le conseil municipal décide à l'unanimité de prêter le chapiteau.\n\n"
    )
    zones = read(f"{HEAD}1. Vente d'un broyeur\n{VOTED}2. Achat d'une haie\n{VOTED}{sundry}{CLOSE}")
    assert titles(zones) == ["1. Vente d'un broyeur", "2. Achat d'une haie", "- Prêt du chapiteau"]


def test_the_approval_of_the_minutes_counts_with_a_heading_of_its_own_only() -> None:
    sentence = "Le procès-verbal de la séance du 2 février est adopté à l'unanimité.\n\n"
    acts = f"2021-03-1 VENTE D'UN BROYEUR\n{VOTED}2021-03-2 ACHAT D'UNE HAIE\n{VOTED}{CLOSE}"
    assert len(read(HEAD + sentence + acts).acts) == 2
    heading = "Approbation du procès-verbal de la séance du 2 février 2021\n"
    zones = read(HEAD + heading + sentence + acts)
    assert titles(zones)[0] == heading.strip()
    assert len(zones.acts) == 3


def test_sub_items_with_a_vote_each_are_acts() -> None:
    subs = "".join(
        f"- {title}\n{VOTED.strip()}\n" for title in ("Compte de gestion 2020", "Affectation du résultat 2020")
    )
    zones = read(f"{HEAD}1. Budget du camping\n{subs}2. Achat d'une haie\n{VOTED}{CLOSE}")
    assert titles(zones) == [
        "1. Budget du camping - Compte de gestion 2020",
        "1. Budget du camping - Affectation du résultat 2020",
        "2. Achat d'une haie",
    ]
    assert [act.themed for act in zones.acts] == [True, True, False]


@pytest.mark.parametrize(
    ("first", "second"), [("2.1 Vente d'un broyeur", "2.2 Achat d'une haie"), ("a- Vente", "b- Achat")]
)
def test_items_of_a_second_level_are_the_acts(first: str, second: str) -> None:
    zones = read(f"{HEAD}1. Bail du four\n{VOTED}2. Finances\n{first}\n{VOTED}{second}\n{VOTED}3. Don\n{VOTED}{CLOSE}")
    assert titles(zones) == ["1. Bail du four", f"2. Finances {first}", f"2. Finances {second}", "3. Don"]


def test_the_stages_of_a_ballot_do_not_part_the_election() -> None:
    stages = (
        "2.1. Présidence de l'assemblée\nLe plus âgé des membres a pris la présidence.\n"
        "2.2. Constitution du bureau\nLe conseil municipal a désigné deux assesseurs.\n"
        "2.3. Résultats du premier tour de scrutin\nSuffrages exprimés : 15\nMajorité absolue : 8\n"
        "Madame Noémie CARRIER est élue maire.\n\n"
    )
    zones = read(f"{HEAD}2. Élection du maire\n{stages}3. Élection des adjoints\n{VOTED}{CLOSE}")
    assert titles(zones) == ["2. Élection du maire", "3. Élection des adjoints"]


def test_a_list_of_acts_with_results_is_read_as_acts() -> None:
    text = (
        "LISTE DES DÉLIBÉRATIONS\nExaminées par le conseil municipal de Valmorte le 4 mars 2021\n\n"
        "Délibération n° 2021-03-01\nVente d'un broyeur\nAdoptée à l'unanimité\n\n"
        "Délibération n° 2021-03-02\nAchat d'une haie\nAdoptée à la majorité\n"
    )
    assert len(read(text).acts) == 2


EXTRACT = """EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS
DU CONSEIL MUNICIPAL DE VALMORTE
N° 2021-{number}
L'an deux mille vingt et un, le quatre mars, le conseil municipal s'est réuni en mairie.
Présents : Odile TERRASSON, Gaspard VIDALENC
OBJET : {title}
Vu le code général des collectivités territoriales ;
Après en avoir délibéré, le conseil municipal approuve à l'unanimité :
1. la vente du broyeur ;
2. l'achat de la haie.
Pour extrait conforme, le maire
"""


def test_an_extract_is_one_act_in_the_lines_of_the_opening() -> None:
    zones = read(EXTRACT.format(number="07", title="Vente d'un broyeur"))
    assert zones.kind == "extract"
    assert len(zones.acts) == 1
    assert zones.acts[0].lines is zones.opening


def test_extracts_bound_in_one_file_are_told_apart() -> None:
    pages = [EXTRACT.format(number=n, title=t) for n, t in (("07", "Vente d'un broyeur"), ("08", "Achat d'une haie"))]
    zones = read("\n".join(pages))
    assert [act.proof for act in zones.acts] == ["bound extracts"] * 2
    assert zones.acts[0].lines is zones.opening
    assert "haie" in body(zones, 1)
    assert "2021-08" not in body(zones, 0)


def test_a_running_head_above_the_same_title_begins_no_extract_of_its_own() -> None:
    page = EXTRACT.format(number="07", title="Vente d'un broyeur")
    zones = read(f"Extrait du registre des délibérations\n{page}{EXTRACT.format(number='08', title='Bail du four')}")
    assert [act.proof for act in zones.acts] == ["bound extracts"] * 2
    assert "broyeur" in body(zones, 0)


def test_the_same_page_twice_is_one_extract() -> None:
    page = EXTRACT.format(number="07", title="Vente d'un broyeur")
    assert len(read(page + page).acts) == 1


def test_a_cut_ends_the_act_before_and_the_headless_rest_is_an_act_without_title() -> None:
    cut = "\n[... TRUNCATED MIDDLE ...]\n\nle prix du fermage.\nAdopté à l'unanimité.\n\n"
    zones = read(f"{HEAD}2021-03-1 VENTE D'UN BROYEUR\n{VOTED}{cut}2021-03-9 BAIL DU FOUR\n{VOTED}{CLOSE}")
    assert titles(zones) == ["2021-03-1 VENTE D'UN BROYEUR", "", "2021-03-9 BAIL DU FOUR"]
    assert ["fermage" in body(zones, i) for i in range(3)] == [False, True, False]


def test_a_headless_rest_is_the_act_where_there_is_no_other() -> None:
    zones = read(f"{HEAD}[... TRUNCATED MIDDLE ...]\nle prix du fermage.\nAdopté à l'unanimité.\n\n{CLOSE}")
    assert len(zones.acts) == 1
    assert zones.acts[0].title_lines == 0


def test_lines_run_together_are_broken_at_the_headings() -> None:
    flat = " ".join((VOTED + "2021-03-2 ACHAT D'UNE HAIE\n" + VOTED).split())
    flat = flat.replace("2021-03-2", "Délibération n° 2021-03-02 :") + " " + "Le maire remercie les élus. " * 6
    zones = read(f"{HEAD}Délibération n° 2021-03-01 : VENTE D'UN BROYEUR\n{flat}\n{CLOSE}")
    assert len(zones.acts) == 2
    assert "HAIE" in titles(zones)[1]


def document(*lines: tuple[str, bool, float, bool]) -> Document:
    """A page of lines with (text, bold, size, gap)."""
    page = Page(1, 595, 842)
    for i, (text, bold, size, gap) in enumerate(lines):
        x, words = 70.0, []
        for token in text.split():
            width = 0.5 * size * len(token)
            words.append(Word(token, Box(x, 12.0 * i, x + width, 12.0 * i + 10), size, bold))
            x += width + 3
        page.lines.append(Line(words, page=1, gap=gap))
    return Document("pv.pdf", "0", "application/pdf", [page])


def test_bold_headings_with_a_decision_each_are_acts() -> None:
    opening = [(text, False, 11.0, True) for text in HEAD.splitlines() if text]
    item = [(text, False, 11.0, False) for text in VOTED.splitlines() if text]
    heads = ["Vente du broyeur à végétaux", "Achat de la haie champêtre", "Bail du four banal de Valmorte"]
    lines = [*opening, *(line for head in heads for line in [(head, True, 11.0, True), *item])]
    zones = segment(document(*lines))
    assert titles(zones) == heads
    assert {act.proof for act in zones.acts} == {"typography"}


def test_a_bold_line_before_the_vote_does_not_part_an_act() -> None:
    opening = [(text, False, 11.0, True) for text in HEAD.splitlines() if text]
    item = [(text, False, 11.0, False) for text in VOTED.splitlines() if text]
    inner = [
        ("Il reste à fixer le prix du lot.", False, 11.0, False),
        ("Calendrier prévisionnel du chantier", True, 11.0, True),
    ]
    lines = [*opening]
    for head in ("1. Vente du broyeur à végétaux", "2. Achat de la haie champêtre"):
        lines += [(head, True, 11.0, True), *inner, *item]
    zones = segment(document(*lines))
    assert len(zones.acts) == 2


TOKENS = st.sampled_from(
    [
        *HEAD.splitlines(),
        *VOTED.splitlines(),
        *CLOSE.splitlines(),
        "1. Vente",
        "2. Achat",
        "2021-03-1 BAIL",
        "ORDRE DU JOUR",
        "",
        "[... TRUNCATED MIDDLE ...]",
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS",
        "Objet : Vente",
        "- x",
        "I.",
    ]
)


def lines_of(parts: list[str]) -> list[Line]:
    return [
        Line([Word(token) for token in part.split()], gap=bool(i % 3)) for i, part in enumerate(parts) if part.split()
    ]


@given(st.lists(st.one_of(TOKENS, st.text(max_size=60)), min_size=1, max_size=40))
def test_any_text_gives_zones_of_its_own_words_in_order(parts: list[str]) -> None:
    page = Page(1, lines=lines_of(parts))
    zones = segment(Document("x", "0", "text/plain", [page], paged=False))
    assert all(0 <= act.title_lines <= len(act.lines) for act in zones.acts)
    place = {id(word): i for i, word in enumerate(w for line in page.lines for w in line.words)}
    acts = [[place[id(w)] for line in act.lines[act.themed :] for w in line.words] for act in zones.acts]
    order = [at for act in acts for at in sorted(act)]  # the lists of members amid a title stand below it
    assert order == sorted(set(order))
    assert {place[id(w)] for line in zones.opening for w in line.words}.isdisjoint(order) or zones.act_of_opening


def test_an_empty_document_has_no_act_to_part() -> None:
    zones = segment(Document("x", "0", "text/plain", [Page(1)]))
    assert zones.kind == "extract"


@pytest.mark.parametrize("mark", [". ", "- ", "1 ", "A ", "[ "])
def test_a_very_long_line_of_marks_costs_no_time(mark: str) -> None:
    words = [Word(token) for token in (mark * 5000).split()]
    assert len(acts(Page(1, lines=[Line(words)]))) <= 1


def acts(page: Page) -> list[Line]:
    found = acts_of(as_rows(fold_all(page.lines)))
    return [line for act in found.acts for line in act.lines] if found is not None else []
