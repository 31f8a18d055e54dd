"""Items of minutes whose numbers are printed in rarer ways: chapters in Roman figures, the rank in a short year."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED

from pipeline import process


def told(text: str) -> list[tuple[str | None, str | None]]:
    return [(act.number, act.subject) for act in process((HEAD + text + CLOSE).encode(), "pv.txt").acts]


@pytest.mark.parametrize("sign", [" - ", ". ", ") "])
def test_the_items_of_chapters_in_roman_figures(sign: str) -> None:
    text = (
        f"I. FORÊT\nI.1{sign}Vente d'une parcelle\n\n{VOTED}I.2{sign}Prix du bois de chauffage\n\n{VOTED}"
        f"II. SUBVENTIONS\nII.1{sign}Aide à la fanfare des Aulnes\n\n{VOTED}"
    )
    assert [subject for _, subject in told(text)] == [
        "Vente d'une parcelle",
        "Prix du bois de chauffage",
        "Aide à la fanfare des Aulnes",
    ]


@pytest.mark.parametrize("sign", [" : ", " :\n\n"])
def test_the_rank_of_an_act_and_its_short_year(sign: str) -> None:
    text = f"021/21{sign}VENTE D'UN BROYEUR\n\n{VOTED}022/21{sign}ACHAT D'UNE HAIE\n\n{VOTED}"
    assert told(text) == [("021/21", "VENTE D'UN BROYEUR"), ("022/21", "ACHAT D'UNE HAIE")]


@pytest.mark.parametrize("sign", [" – ", " : ", ") "])
def test_the_rank_of_an_act_before_its_label_and_the_votes_behind_its_title(sign: str) -> None:
    votes = "Votants : 11 Pour : 11 Contre : 0 Abstentions : 0\n\n"
    text = f"25/21{sign}OBJET : VENTE D'UN BROYEUR {votes}{VOTED}26/21{sign}OBJET : ACHAT D'UNE HAIE {votes}{VOTED}"
    assert told(text) == [("25/21", "VENTE D'UN BROYEUR"), ("26/21", "ACHAT D'UNE HAIE")]


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_the_number_of_an_act_below_the_numbered_title_of_its_item(apart: str) -> None:
    text = (
        f"4. Vente d'un broyeur{apart}Délibération n° 2021-01-004{apart}{VOTED}"
        f"5. Achat d'une haie{apart}Délibération n° 2021-01-005{apart}{VOTED}"
        f"6. Taille des arbres{apart}Délibération n° 2021-01-006{apart}{VOTED}"
    )
    assert told(text) == [
        ("2021-01-004", "Vente d'un broyeur"),
        ("2021-01-005", "Achat d'une haie"),
        ("2021-01-006", "Taille des arbres"),
    ]


def test_numbers_that_begin_with_the_letters_of_the_commune() -> None:
    text = (
        f"DÉLIBÉRATION N°MV-DEL-2021-117 : VENTE D'UN BROYEUR\n\n{VOTED}"
        f"DÉLIBÉRATION N°MV-DEL-2021-118 : ACHAT D'UNE HAIE\n\n{VOTED}"
    )
    assert told(text) == [("MV-DEL-2021-117", "VENTE D'UN BROYEUR"), ("MV-DEL-2021-118", "ACHAT D'UNE HAIE")]


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("{title} (2021-0{n})", "2021-0{n}"),
        ("{title} : Délibération n° 2021-0{n}", "2021-0{n}"),
        ("{title} - DCM n° 2021/0{n}", "2021/0{n}"),
        ("OBJET : {title} – N° 2021-0{n}", "2021-0{n}"),
        ("DELIBERATION N° {n} DU 4 MARS 2021 : {title}", "{n}"),
        ("2021.0{n} {title}", "2021.0{n}"),
        ("(21-1{n}) – {title}", "21-1{n}"),
        ("Objet : {title} 2021.03/4{n}", "2021.03/4{n}"),
        ("Dél. {n}-2021 : {title}", "{n}-2021"),
    ],
)
def test_a_number_before_or_behind_the_title(form: str, number: str) -> None:
    titles = ["Vente d'un broyeur", "Achat d'une haie", "Aide à la fanfare"]
    text = "".join(f"{form.format(n=n, title=title)}\n{VOTED}" for n, title in enumerate(titles, 1))
    assert told(text) == [(number.format(n=n), title) for n, title in enumerate(titles, 1)]


@pytest.mark.parametrize(
    "title", ["Retrait de la délibération n° 2021-04", "Lot de voirie – N° 2021-04", "Aide aux clubs (2021-22)"]
)
def test_the_number_of_something_else_ends_the_title(title: str) -> None:
    text = f"1. {title}\n\n{VOTED}2. Achat d'une haie\n\n{VOTED}"
    assert told(text) == [("1", title), ("2", "Achat d'une haie")]


def test_a_figure_of_so_many_is_the_page() -> None:
    text = f"1. VENTE D'UN BROYEUR\n\n{VOTED}2/21\n\n2. ACHAT D'UNE HAIE\n\n{VOTED}"
    assert told(text) == [("1", "VENTE D'UN BROYEUR"), ("2", "ACHAT D'UNE HAIE")]


@pytest.mark.parametrize("columns", ["Question n° Objet", "N° Intitulé", "N° Objet Rapporteur", "Points Objets"])
def test_the_titles_of_the_columns_of_an_agenda_are_none_of_its_entries(columns: str) -> None:
    text = (
        "Le conseil municipal adopte, à l'unanimité, l'ordre du jour suivant :\n\n"
        f"{columns}\n1. Approbation du procès-verbal de la séance du 3 février\n2. Vente d'un broyeur communal\n"
        "3. Achat d'une haie bocagère\n\n"
        f"Question n° 1 - Approbation du procès-verbal de la séance du 3 février\n\n{VOTED}"
        f"Question n° 2 - Vente d'un broyeur communal\n\n{VOTED}Question n° 3 - Achat d'une haie bocagère\n\n{VOTED}"
    )
    assert told(text) == [
        ("1", "Approbation du procès-verbal de la séance du 3 février"),
        ("2", "Vente d'un broyeur communal"),
        ("3", "Achat d'une haie bocagère"),
    ]


@pytest.mark.parametrize(
    ("theme", "below", "subject"),
    [
        ("FINANCES", "Fixation des indemnités des élus", "Fixation des indemnités des élus"),
        ("URBANISME ET TRAVAUX", "Vente d'une parcelle communale", "Vente d'une parcelle communale"),
        ("BUDGET", "Le budget est présenté par chapitre.", "BUDGET"),
        ("Vente d'une parcelle", "Prix du terrain communal", "Vente d'une parcelle"),
    ],
)
def test_a_title_below_the_department_that_follows_the_number(theme: str, below: str, subject: str) -> None:
    text = f"Délibération n° 2021-14 : {theme}\n\n{below}\n\n{VOTED}"
    second = f"Délibération n° 2021-15 : {theme}\n\n{below}\n\n{VOTED}"
    assert told(text + second) == [("2021-14", subject), ("2021-15", subject)]


@pytest.mark.parametrize("end", [" ( DE_2021_0{})", " (DE_2021_0{})", " - DE_2021_0{}", " (DEL_2021_0{})"])
@pytest.mark.parametrize("agenda", ["", "Ordre du jour :\n- Broyeur\n- Haie\n\n", "Ordre du jour:\n\n"])
@pytest.mark.parametrize("joint", ["\n", " "])
def test_titles_closed_by_the_code_of_the_act_below_the_label_of_the_acts(end: str, agenda: str, joint: str) -> None:
    text = (
        f"{agenda}Délibérations du conseil:\n\nVente d'un broyeur{end.format(12)}\n\n{VOTED}"
        f"Haie du lavoir{end.format(13)}\n\n{VOTED}"
    )
    if joint == " " and " - " not in end:
        text = " ".join(text.split()) + "\n"
    assert told(text) == [
        (end.format(12).strip(" ()-"), "Vente d'un broyeur"),
        (end.format(13).strip(" ()-"), "Haie du lavoir"),
    ]


@pytest.mark.parametrize("named", ["Nomination secrétaire de séance", "Désignation du secrétaire de séance"])
def test_an_act_that_names_the_secretary_takes_nothing_from_the_one_above_it(named: str) -> None:
    text = (
        f"Délibération N°2021-03-01 Vente d'un broyeur\n\nLe conseil municipal approuve à l'unanimité.\n\n"
        f"Délibération N° 2021-03-02 {named}\n\nLe conseil municipal, à l'unanimité, nomme Alban LESTRADE.\n\n"
        f"Délibération N° 2021-03-03 Achat d'une haie\n\n{VOTED}"
    )
    assert told(text) == [
        ("2021-03-01", "Vente d'un broyeur"),
        ("2021-03-02", named),
        ("2021-03-03", "Achat d'une haie"),
    ]


@pytest.mark.parametrize("sign", ["/", "-"])
@pytest.mark.parametrize("titles", [["Achat d'une tondeuse", "Vente du pré"], ["ACHAT D'UNE TONDEUSE", "VENTE DU PRE"]])
def test_the_rank_and_the_year_before_a_title_are_the_number_of_an_act(sign: str, titles: list[str]) -> None:
    decided = "Le conseil municipal, à l'unanimité, approuve la proposition."
    items = "".join(f"{n}{sign}19 {title}\n{decided}\n\n" for n, title in zip((12, 13), titles, strict=True))
    text = (
        f"COMMUNE DE VALBRUNE\nCOMPTE RENDU DU CONSEIL MUNICIPAL\nSéance du 12 mars 2019\nPrésents : Luc PIC\n\n{items}"
    )
    acts = process(text.encode(), "cr.txt").acts
    assert [(act.number, act.subject) for act in acts] == [(f"12{sign}19", titles[0]), (f"13{sign}19", titles[1])]


@pytest.mark.parametrize(
    "told_of",
    [
        "Bail du lavoir (DEC_2021_05)\nAchat d'un broyeur (DEC_2021_06)\nVente du four (DEC_2021_07)\n\n",
        "Délibérations abrogées :\nBail du lavoir (DE_2019_05)\nAchat d'un broyeur (DE_2019_06)\n\n",
        "Rappel des tarifs (DE_2019_05)\n\nRappel des loyers (DE_2019_06)\n\n",
        "Rapports n° 5 à 7 :\n5 Rapport des eaux\n6 Rapport des bois\n7 Rapport des écoles\n\n",
    ],
)
def test_the_numbers_of_other_acts_that_an_item_tells_of_are_none_of_the_sitting(told_of: str) -> None:
    text = f"1. Tarifs du marché\n\n{VOTED}{told_of}2. Réfection du pont\n\n{VOTED}3. Coupe de bois\n\n{VOTED}"
    assert [number for number, _ in told(text)] == ["1", "2", "3"]


def test_the_first_number_below_a_long_line_that_names_the_secretary() -> None:
    head = "COMMUNE DE VALMORTE\nSéance du 28 mai 2020, convocation du 23 mai 2020\n"
    line = "En exercice : 15 - présents : 15. Présents : M. Luc PIC, Mme Ida TAR. Secrétaire : Mme Ida TAR\n"
    text = "2020-14 Bail du four\nLe conseil adopte.\n2020-15 Indemnités\nAdopté par 12 voix pour et 3 abstentions.\n"
    assert [act.number for act in process((head + line + text).encode(), "pv.txt").acts] == ["2020-14", "2020-15"]


@pytest.mark.parametrize(("who", "number"), [("est désignée", 3), ("est désignée secrétaire de séance", 2)])
def test_an_item_that_names_somebody_is_an_act(who: str, number: int) -> None:
    text = f"1. Vente d'un broyeur\n{VOTED}2. Achat d'une haie\n{VOTED}3. Conseil d'école\nMme CARRIER {who}.\n\n"
    assert len(told(text)) == number


def test_an_item_on_the_agenda_itself_opens_none() -> None:
    text = f"1 - Proposition d'ajout d'un point à l'ordre du jour :\n{VOTED}2 - Tarifs du camping\n{VOTED}"
    assert told(text) == [
        ("1", "Proposition d'ajout d'un point à l'ordre du jour"),
        ("2", "Tarifs du camping"),
    ]


def test_a_ranked_department_heads_the_first_item_of_a_text_that_breaks_off() -> None:
    text = (
        "I - ADMINISTRATION GÉNÉRALE\n1 - Composition des commissions municipales\nUn membre est installé.\n"
        "le conseil municipal a fixé le nombre des membres à neuf par commission, auxquels s'ajoute le mai"
    )
    acts = process((HEAD + text).encode(), "pv.txt").acts
    assert [(act.number, act.subject) for act in acts] == [("1", "Composition des commissions municipales")]


def test_the_approval_opens_the_paragraph_that_tells_it() -> None:
    text = (
        "Approbation du conseil municipal du 4 mars 2021 Le procès-verbal du conseil municipal du 4 mars 2021 est"
        f" approuvé à l'unanimité.\n\n2 - Tarifs du camping\n{VOTED}3 - Vente d'un broyeur\n{VOTED}"
    )
    acts = process((HEAD + text + CLOSE).encode(), "pv.txt").acts
    assert [(act.subject, act.vote.unanimous) for act in acts] == [
        ("Approbation du conseil municipal du 4 mars 2021", True),
        ("Tarifs du camping", True),
        ("Vente d'un broyeur", True),
    ]


@pytest.mark.parametrize("rank", ["(1) ", "[1] ", "I ", "I°) ", "I : "])
def test_ranks_in_brackets_and_roman_figures_are_no_part_of_the_titles(rank: str) -> None:
    ranks = [rank.replace("1", str(n)).replace("I", "I" * n) for n in (1, 2, 3)]
    subjects = ["Tarifs du camping", "Vente d'un broyeur", "Aide à la fanfare"]
    text = "\n".join(f"{number}{subject}\n{VOTED}" for number, subject in zip(ranks, subjects, strict=True))
    assert [subject for _, subject in told(text)] == subjects


def test_figures_behind_equals_signs_decide_an_item() -> None:
    vote = "Il est proposé de revoir les tarifs.\nPour = 12 ; Contre = 1 ; Abstention = 2\n\n"
    acts = process(f"{HEAD}1. Tarifs du camping\n{vote}2. Tarifs du four\n{vote}{CLOSE}".encode(), "pv.txt").acts
    assert [(act.vote.for_, act.vote.against, act.vote.abstention) for act in acts] == [(12, 1, 2)] * 2


@pytest.mark.parametrize("form", ["{title} réf : {number}\n", "{title}\nRéf : {number}\n", "{title} Réf : {number} "])
@pytest.mark.parametrize("numbers", [("10-2021", "11-2021"), ("2021D091", "2021D092"), ("2021_060", "2021_061")])
def test_the_reference_of_an_act_behind_its_title(form: str, numbers: tuple[str, str]) -> None:
    said = "Madame le maire rappelle le dossier, qui a été vu par la commission des travaux et par celle des finances. "
    text = said * 3 + "Après en avoir délibéré, le conseil municipal approuve le projet à l'unanimité.\n\n"
    titles = ("Vente d'un broyeur", "Achat d'une haie")
    items = "".join(form.format(title=t, number=n) + text for t, n in zip(titles, numbers, strict=True))
    assert told(items) == [*zip(numbers, titles, strict=True)]


def test_the_label_of_an_act_amid_a_short_line_opens_it() -> None:
    said = "Le conseil municipal, après en avoir délibéré,\nDÉCIDE de retenir l'offre.\nAUTORISE le maire à signer."
    text = f"OBJET 2021-91) VENTE D'UN BROYEUR\n\n{said} OBJET 2021-92) ACHAT D'UNE HAIE\n\n{said}\n"
    acts = process((HEAD + text + CLOSE).encode(), "pv.txt").acts
    assert [(act.number, len(act.decisions)) for act in acts] == [("2021-91", 2), ("2021-92", 2)]


def test_a_secretary_named_behind_a_comma_is_no_act() -> None:
    named = "1. Désignation du secrétaire de séance.\nMadame CARRIER est désignée, comme secrétaire de séance.\n"
    assert [number for number, _ in told(f"{named}2. Vente d'un broyeur\n{VOTED}3. Achat d'une haie\n{VOTED}")] == [
        "2",
        "3",
    ]


def test_the_numbers_of_acts_above_the_figures_of_each_begin_none() -> None:
    figures = "Nombre de délégués en exercice : 31\nNombre de présents : 20\n\n"
    text = (
        "COMPTE-RENDU\nCOMITÉ SYNDICAL DU 19 DÉCEMBRE 2019\nPrésents : Jean DUPRÉ, Anne MARTIN, Paul LEROY\n\n"
        f"2019_C13\n\n{figures}2019_C14 ; 2019_C15 ; 2019_C16 {figures}L'an deux mille dix-neuf, le dix-neuf décembre,"
        " le Comité syndical, régulièrement convoqué, s'est réuni sous la présidence de Mme Anne MARTIN.\n\n"
        f"1. Vente d'un broyeur\n\n{VOTED}2. Achat d'une haie\n\n{VOTED}"
    )
    found = process(text.encode(), "pv.txt")
    assert [act.subject for act in found.acts] == ["Vente d'un broyeur", "Achat d'une haie"]
    assert found.session.chair is not None


@pytest.mark.parametrize("sign", [" _ ", "_ "])
def test_a_low_line_between_the_number_and_the_title(sign: str) -> None:
    text = f"1.1{sign}Vente d'un broyeur\n\n{VOTED}1.2{sign}Achat d'une haie\n\n{VOTED}"
    assert told(text) == [("1.1", "Vente d'un broyeur"), ("1.2", "Achat d'une haie")]


@pytest.mark.parametrize("rest", ["DÉPARTEMENTAL", "MUNICIPAL", "RÉGIONAL"])
def test_a_title_whose_council_is_cut_by_the_end_of_the_line(rest: str) -> None:
    text = f"VENTE D'UN BROYEUR\n{VOTED}\nAIDE POUR LE LAVOIR SUR LES FONDS DU CONSEIL\n{rest}\n{VOTED}"
    assert told(text)[1] == (None, f"AIDE POUR LE LAVOIR SUR LES FONDS DU CONSEIL {rest}")


def test_what_is_done_ends_a_title_below_it_and_a_clause_does_not() -> None:
    first = f"N° 2021-01 : Rapport annuel du syndicat de la Vesle\n- présentation\n{VOTED}"
    second = f"N° 2021-02 : Bail du four\n- d'approuver le bail\n{VOTED}"
    assert [subject for _, subject in told(first + second)] == [
        "Rapport annuel du syndicat de la Vesle - présentation",
        "Bail du four",
    ]


def test_the_rank_of_the_approval_may_stand_alone_above_it() -> None:
    approval = f"CONSEIL MUNICIPAL\n1)\n\nApprobation du compte rendu du conseil du 4 février 2021\n\n{VOTED}"
    acts = told(f"{approval}DELIBERATION 23\n{VOTED}")
    assert acts[0] == ("1", "Approbation du compte rendu du conseil du 4 février 2021")


@pytest.mark.parametrize(
    "below",
    ["(annexe n° 2)", "\n(annexe n° 2)", "\nafin de suivre les prix, il est proposé un tarif.", "pour 12\ndont 2 élus"],
)
def test_an_aside_in_brackets_or_a_sentence_below_a_title_is_none_of_it(below: str) -> None:
    text = f"1. Tarifs du lavoir\n{below}\n{VOTED}2. Bail du four\n{VOTED}"
    assert told(text) == [("1", "Tarifs du lavoir"), ("2", "Bail du four")]
