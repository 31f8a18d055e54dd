"""What is taken out of the flow, and what never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import process
from pipeline.furniture import Folded, split, without_inline
from schemas import Box, Document, Line, Page, Word


def document(*pages: str) -> Document:
    made = [
        Page(n, lines=[Line([Word(w) for w in raw.split()], page=n) for raw in text.splitlines() if raw.split()])
        for n, text in enumerate(pages, 1)
    ]
    return Document("acte.txt", "0" * 64, "text/plain", made, paged=len(made) > 1)


def printed(*pages: str, top: float = 36.0) -> Document:
    """The same with boxes: lines 15 points apart, the first of each page at `top`."""
    made = document(*pages)
    for page in made.pages:
        for n, line in enumerate(page.lines):
            for word in line.words:
                word.box = Box(70.0, top + 15.0 * n, 500.0, top + 15.0 * n + 12.0)
    return made


def texts(lines: list[Folded] | list[Line]) -> list[str]:
    return [line.text for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "Accusé de réception en préfecture",
        "A ccusé de réception en préfecture",
        "Accusé de réception – Ministère de l’intérieur",
        "031-213100019-20230216-2023_02_16_004-DE",
        "(031-213100019-20230 216-DL-2023-14-DE)",
        "ID : 031-213100019-20230216-DEL2023_014-DE",
        "Envoyé en préfecture le 17/02/2023",
        "Reçu en préfecture le 17/02/2023",
        "Date de télétransmission : 17/02/2023",
        "Date de réception préfecture :",
        "Acte certifié exécutoire",
        "Page 2 sur 3",
        "1/2",
        "- 4 -",
        "p.12",
    ],
)
def test_stamps_and_page_numbers_leave_the_flow(line: str) -> None:
    flow, furniture = split(document(f"EXTRAIT DU REGISTRE\n{line}\nLe conseil décide d'acheter un four."))
    assert texts(furniture) == [line]
    assert len(flow) == 2


def test_the_rank_of_an_act_in_its_year_is_no_page() -> None:
    assert texts(split(document("VILLE D'ORLE\n23/418\nLe conseil décide d'acheter un four."))[1]) == []
    assert texts(split(document("Le four est ancien.\n23/118\nIl fume.\n24/118"))[1]) == ["23/118", "24/118"]


def test_the_line_of_publication_goes_with_its_stamp_alone() -> None:
    stamp = "Envoyé en préfecture le 17/02/2023\nReçu en préfecture le 17/02/2023\nPublié le\n"
    assert "Publié le" in texts(split(document(stamp + "COMMUNE DE VAUVERT"))[1])
    assert texts(split(document("Le Maire,\nPublié le 18/02/2023"))[1]) == []


@pytest.mark.parametrize(
    "line",
    [
        "Objet : achat d'un four",
        "Délibération n° 12",
        "Présents : 12",
        "Votes pour : 15",
        "M. Paul Lenoir",
        "Le conseil municipal,",
        "Martine Aubin",
        "12 000 €",
        "- Pour : 12",
        "Il est proposé au Conseil Municipal :",
        "Le Conseil Municipal est invité à délibérer",
        "Le Conseil Communautaire prend acte",
    ],
)
def test_no_title_list_or_vote_is_taken_however_often_it_stands_there(line: str) -> None:
    flow, _ = split(document(*[f"{line}\nLe texte de la page {n} suit ici." for n in ("un", "deux")]))
    assert texts(flow).count(line) == 2
    flow, _ = split(document(f"{line}\n" * 5))
    assert texts(flow).count(line) == 5


def test_a_running_head_stays_once_on_the_first_page() -> None:
    pages = [f"Commune de Vauvert - Conseil municipal du 4 mai 2021 - Page {n} / 3\nTexte {n}" for n in (1, 2, 3)]
    flow, furniture = split(document(*pages))
    assert len(furniture) == 2
    assert flow[0].text.endswith("Page 1 / 3")


def test_a_running_head_is_told_by_repetition_in_a_text_without_pages() -> None:
    body = "\n".join(
        f"Conseil communautaire du 4 mai 2021 - page {n}\nphrase numéro {n}\n" + "suite\n" * 9 for n in range(4)
    )
    flow, furniture = split(document(body))
    assert len(furniture) == 3
    assert texts(flow)[0] == "Conseil communautaire du 4 mai 2021 - page 0"


def test_titles_that_the_days_below_them_tell_apart_are_no_running_heads() -> None:
    title = "REMARQUES SUR LE PROCÈS-VERBAL DU CONSEIL MUNICIPAL"
    days = ("4 MAI 2023", "6 JUIN 2023", "11 JUILLET 2023")
    body = "\n".join(f"{title}\nDU {day}\nIl est adopté par 8 voix pour et 4 abstentions." for day in days)
    assert split(document(body))[1] == []
    assert len(split(document("\n".join(f"{title}\nDU 4 MAI 2023\nphrase {n}" for n in range(4))))[1]) > 2


def test_a_foot_with_its_page_leaves_the_flow_after_the_first_page_whatever_follows() -> None:
    foot = "Commune de Valmorte – Séance du 4 mars 2021 – Page {} sur 3"
    pages = [f"Le texte de la page {n}\nqui se poursuit\n{foot.format(n)}" for n in (1, 2, 3)]
    flow, furniture = split(document(*pages, "Présents : Odile TERRASSON, Alban LESTRADE"))
    assert [line.text for line in furniture] == [foot.format(n) for n in (2, 3)]
    assert [line.text for line in flow if "Page" in line.text] == [foot.format(1)]


def test_a_running_head_may_end_with_the_leaf_of_the_register() -> None:
    head = "CANTON DE VALMORTE CM 7 juillet 2015 {}"
    pages = [f"{head.format(leaf)}\nLe conseil\ndécide de vendre {leaf} stères" for leaf in (47, 48, 49)]
    flow, furniture = split(document(*pages))
    assert [line.text for line in furniture] == [head.format(48), head.format(49)]
    assert flow[0].text == head.format(47)
    assert len([line for line in flow if "stères" in line.text]) == 3


def test_the_heading_that_opens_an_act_is_no_running_head() -> None:
    page = "COMMUNE DE VAUVERT\nSéance du 4 mai 2021\nL'an deux mille vingt et un, le quatre mai\n"
    flow, furniture = split(document(page * 4))
    assert furniture == []
    assert len(flow) == 12


def test_a_running_head_amid_a_list_opens_nothing() -> None:
    pages = [
        "COMMUNE DE VAUVERT\nPrésents : M. Luc VIDAL,\nMme Anne ROY, M. Jean",
        "COMMUNE DE VAUVERT\nDUPRÉ, Mme Zoé PETIT, M. Ali SAÏD,\nMme Léa FABRE (présente à partir du point 2),",
        "COMMUNE DE VAUVERT\nM. Guy NOËL, Mme Lou MARTIN\nLe conseil est convoqué pour le 4 mai",
    ]
    flow, _ = split(document(*pages))
    assert [line.text for line in flow if "VAUVERT" in line.text] == ["COMMUNE DE VAUVERT"]


TITLE = "Extrait du registre des délibérations"
LISTED = (
    f"{TITLE}\nL'an deux mille vingt et un, le quatre mai\nPrésents : M. Luc VIDAL, Mme Anne ROY,",
    f"{TITLE}\nMme Zoé PETIT, M. Ali SAÏD\nSecrétaire de séance : Mme Anne ROY",
    f"{TITLE}\nLe conseil approuve la vente du four\nLe maire",
)


def test_a_title_at_one_height_of_every_page_is_a_running_head() -> None:
    flow, furniture = split(printed(*LISTED))
    assert texts(flow).count(TITLE) == 1
    assert [line.page for line in furniture] == [2, 3]


def test_a_title_that_stands_on_some_pages_or_lower_on_one_stays() -> None:
    some = (*LISTED, "Le conseil passe à la suite\nLe maire")
    assert texts(split(printed(*some))[0]).count(TITLE) == 3
    lower = printed(*LISTED)
    lower.pages[2].lines.insert(0, printed("Fait à Vauvert").pages[0].lines[0])
    for n, line in enumerate(lower.pages[2].lines):
        line.page = 3
        for word in line.words:
            word.box = Box(70.0, 36.0 + 15.0 * n, 500.0, 48.0 + 15.0 * n)
    assert texts(split(lower)[0]).count(TITLE) == 3


def test_a_title_at_one_height_that_opens_an_act_each_time_stays() -> None:
    act = f"{TITLE}\nL'an deux mille vingt et un, le quatre mai\nPrésents : M. Luc VIDAL\nLe conseil approuve."
    assert texts(split(printed(act, act, act))[0]).count(TITLE) == 3


def test_words_at_one_height_of_two_pages_are_a_running_head_whatever_they_speak_of() -> None:
    pages = ("Val-sur-Orle\nPrésents : M. Luc VIDAL (pouvoir de M.", "Val-sur-Orle\nDUPRÉ), Mme Anne ROY")
    assert [line.page for line in split(printed(*pages))[1]] == [2]


def test_an_agenda_below_it_makes_no_opening_of_a_title_at_one_height() -> None:
    on = f"{TITLE}\nPour Sigeac : M. Vincent ASSELIN\nOrdre du jour :\n1. Budget"
    pages = (f"{TITLE}\nL'an deux mille vingt et un\nAbsents : M. Luc VIDAL", on, f"{TITLE}\nLe maire")
    assert [line.page for line in split(printed(*pages))[1]] == [2, 3]


@pytest.mark.parametrize(("above", "stays"), [("Absents : Mme Anne", False), ("Le maire lève la séance.", True)])
def test_the_foot_of_the_first_page_parts_no_list(above: str, *, stays: bool) -> None:
    foot = "Commune de Valmorte - 4 mai 2021 - Page {}"
    made = printed(*[f"Le texte {w}\n{above}\n{foot.format(n)}" for n, w in enumerate("abc", 1)], top=750.0)
    for page in made.pages:
        page.height = 842.0
    flow, furniture = split(made)
    assert (foot.format(1) in texts(flow)) is stays
    assert [line.page for line in furniture] == ([2, 3] if stays else [1, 2, 3])


def test_a_number_that_heads_all_pages_but_the_first_stays() -> None:
    numbered = "Délibération 2021-14"
    pages = ("Séance du 4 mai 2021", f"{numbered}\nLe conseil approuve la vente", f"{numbered}\nLe maire")
    assert texts(split(printed(*pages))[0]).count(numbered) == 2


FOOT = "Hôtel du Lavoir"


def test_a_foot_amid_a_list_leaves_the_flow_on_the_first_page_too() -> None:
    pages = [f"Présents : M. Luc VIDAL, Mme Anne\n{FOOT}", f"ROY, M. Ali SAÏD\n{FOOT}", f"Le conseil approuve.\n{FOOT}"]
    flow, furniture = split(document(*pages, "Ordre du jour de la prochaine séance"))
    assert [line.page for line in furniture] == [1, 2, 3]
    assert texts(flow)[:2] == ["Présents : M. Luc VIDAL, Mme Anne", "ROY, M. Ali SAÏD"]


@pytest.mark.parametrize(("top", "left"), [(36.0, 0), (60.0, 2)])
def test_a_foot_on_both_of_two_pages_is_told_by_its_height(top: float, left: int) -> None:
    pages = (f"Secrétaire de séance :\n{FOOT}", f"M. Luc VIDAL\n{FOOT}")
    made = printed(*pages)
    made.pages[1].lines = printed(*pages, top=top).pages[1].lines
    assert texts(split(made)[0]).count(FOOT) == left


def test_who_signs_at_the_foot_of_two_pages_is_no_foot() -> None:
    act = "Le conseil approuve.\nLe maire,\nLuc VIDAL-ROY"
    assert texts(split(printed(act, act))[0]).count("Luc VIDAL-ROY") == 2


def test_a_foot_that_tells_the_day_stays_once() -> None:
    foot = "Conseil municipal du 4 mai 2021"
    flow, _ = split(document(*(f"Le texte {n}\nqui se poursuit\n{foot}" for n in range(4))))
    assert texts(flow).count(foot) == 1


def test_letterhead_goes_where_an_address_stands_beside_its_other_half() -> None:
    flow, furniture = split(
        document("Communauté des Monts\n3 rue du Four\n31999 VAUVERT\nTél : 05 99 99 99 99\nSéance du 4 mai")
    )
    assert texts(flow) == ["Communauté des Monts", "Séance du 4 mai"]
    assert len(furniture) == 3


def test_the_number_of_the_act_and_the_second_of_its_seal_leave_the_head_of_later_pages() -> None:
    head = "CONSEIL RÉGIONAL DE VALBRUNE\n{}\nDÉLIBÉRATION N°CP 2021-14\n"
    seal = "\n04/05/2021 10:22:07"
    pages = (
        head.format(1) + "VU le code de l'eau ;\nVU la loi relative à la" + seal,
        head.format(2) + "protection du lac ;\nDécide :" + seal,
        head.format(3) + "Article 1 : approuve le plan." + seal,
    )
    flow, _ = split(document(*pages))
    assert texts(flow)[2:] == [
        "DÉLIBÉRATION N°CP 2021-14",
        "VU le code de l'eau ;",
        "VU la loi relative à la",
        "protection du lac ;",
        "Décide :",
        "Article 1 : approuve le plan.",
    ]
    of_others = "DÉLIBÉRATION N°CP 2021-14\nVu le code\nDÉLIBÉRATION N°CP 2021-14\nVu la loi\nDÉLIBÉRATION N°CP 2021-14"
    assert len(split(document(of_others))[0]) == 5


def test_marks_of_a_plan_that_the_scanner_saw_leave_the_flow() -> None:
    flow, _ = split(document("Le conseil décide :\n– de vendre le pré.", "| |\n", "2) Bail du four\n.."))
    assert texts(flow) == ["Le conseil décide :", "– de vendre le pré.", "2) Bail du four"]


def test_a_rule_and_a_bullet_stay() -> None:
    assert len(split(document("____________\n•\n-\nTexte"))[0]) == 4


@given(st.lists(st.text(alphabet="aZé1/-:. \t", max_size=40), max_size=40), st.integers(1, 4))
def test_every_line_is_in_exactly_one_part(raw: list[str], count: int) -> None:
    made = document(*["\n".join(raw)] * count)
    flow, furniture = split(made)
    assert sorted(map(id, [*(said.line for said in flow), *furniture])) == sorted(map(id, made.lines()))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("mark", ["-", "- ", ". ", "a", "-1 "])
def test_long_lines_of_marks_end_and_stay(mark: str) -> None:
    flow, _ = split(document(f"Texte\n{mark * 30_000}\nSuite"))
    assert len(flow) == 3


@pytest.mark.timeout(60)
@pytest.mark.parametrize("pages", [1, 1000])
def test_lines_told_thousands_of_times_are_all_split(pages: int) -> None:
    made = document(*["Département\nCommune de Valbrune\n" * (6000 // pages)] * pages)
    flow, furniture = split(made)
    assert len(flow) + len(furniture) == 12_000


def test_the_foot_of_the_first_page_is_no_part_of_what_is_decided_there() -> None:
    foot = "\nCommunauté de communes\nde la Haute Vesle\n{}\nPV du 8 février 2024\n"
    head = "Le président ouvre la séance du conseil communautaire à 20 h.\n"
    items = [
        f"Point n°{n} : {title}\nAprès délibération,\nLe Conseil Communautaire,\nà l'unanimité,\n➢ approuve {title}."
        for n, title in enumerate(("LE BAIL DU FOUR", "LE PRIX DE L'EAU", "LE PLAN DU BOURG"), 1)
    ]
    text = head + "\f".join(item + foot.format(n) for n, item in enumerate(items, 1))
    told = [[decision.text for decision in act.decisions] for act in process(text.encode(), "pv.txt").acts]
    assert told[0] == ["approuve LE BAIL DU FOUR."]


def test_the_hour_of_the_print_at_the_foot_of_a_page_leaves_the_flow_and_long_lines() -> None:
    long = "Le projet comprend la halle, le four et le lavoir, dont la toiture est à refaire avant l'hiver. " * 3
    pages = ("DÉLIBÉRATION\nDÉCIDE de vendre le four.\n25/01/2023 15:59:54", f"{long}25/01/2023 15:59:54 Le maire.")
    flow, furniture = split(document(*pages))
    assert [line.text for line in furniture] == ["25/01/2023 15:59:54"]
    assert "15:59:54" not in without_inline(flow, furniture)[-1].text


def test_the_number_of_an_act_that_the_agenda_told_stays_below_the_head_of_its_page() -> None:
    head = "Procès-verbal du conseil de Valbrune\n"
    numbers = [f"Délibération n° {n} Tarifs" for n in (1, 2, 3)]
    pages = [f"{head}{number}\nIl est adopté par {n} voix.\n" for n, number in enumerate(numbers, 7)]
    flow, _ = split(document(head + "ORDRE DU JOUR\n" + "\n".join(numbers), *pages))
    assert [text for text in texts(flow) if text in numbers] == numbers * 2
