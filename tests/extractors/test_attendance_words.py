"""Words of headings, brackets and initials around the lists of members."""

from __future__ import annotations

import pytest
from attendance_reading import members, read

PRESENT = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY"
SIT = ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY", "P Mme Lucie ROY"]
BOTH = ["Mme Eva BLANC → Mme MARTIN", "M. Luc VIDAL → M. DUPRÉ"]


def proxies(text: str) -> list[str]:
    """Who is represented, as « NAME → HOLDER »."""
    found = read(text).readings["attendance"]
    return [
        " → ".join(r.parts[part].value.printed for part in ("name", "proxy_holder") if part in r.parts)
        for r in found
        if r.value == "represented"
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Avaient donné pouvoir de voter en leur nom :",
        "Avaient donné pouvoir de voter respectivement en leur nom :",
        "Ont donné respectivement pouvoir :",
        "Ont donné procuration pour voter en leurs lieu et place :",
        "Ont donné pouvoir pour les représenter :",
        "PRÉSENTS PAR PROCURATION :",
    ],
)
def test_headings_of_proxies_in_more_words(heading: str) -> None:
    text = f"{PRESENT}\n{heading}\nMme Eva BLANC à Mme MARTIN\nM. Luc VIDAL à M. DUPRÉ\nÉtaient absents :\nM. FABRE"
    assert members(text)[:4] == SIT
    assert proxies(text) == BOTH
    assert members(text)[6:] == ["A M. FABRE"]


@pytest.mark.parametrize("gap", ["\n", " ", " Conseillers en fonction 22 "])
def test_members_in_headings_of_one_or_several(gap: str) -> None:
    text = (
        f"Membre(s) présent(s) : 4 Mmes MARTIN Anne - ROY Lucie MM. DUPRÉ Jean - LEROY Paul{gap}"
        f"Membre(s) absent(s) ayant donné pouvoir : 2 Mme BLANC Eva - M. VIDAL Luc{gap}"
        f"Membre(s) absent(s) excusé(s) : 1 Mme NOYER Rose{gap}Membre(s) absent(s) : 1 M. FABRE Max"
    )
    assert members(text)[4:] == ["R Mme BLANC Eva", "R M. VIDAL Luc", "E Mme NOYER Rose", "A M. FABRE Max"]


def test_a_figure_of_the_present_that_grew_later_heads_no_list() -> None:
    told = (
        "Membres présents : 4 puis 5 à l'arrivée de M. Luc VIDAL à 20h26 ; Votants : 5 puis 6 à l'arrivée de M. VIDAL"
    )
    assert members(f"{told}\n{PRESENT}\nExcusé : M. Luc VIDAL") == [*SIT, "E M. Luc VIDAL"]


def test_the_list_of_the_acts_is_no_part_of_the_proxies_above_it() -> None:
    acts = "LISTE DES DELIBERATIONS PRISES LE 4 MARS\nN O DCM | OBJET |"
    text = f"{PRESENT}\nProcurations de : Mme Eva BLANC à Mme MARTIN\n{acts}"
    assert proxies(text) == BOTH[:1]


@pytest.mark.parametrize("sentence", ["En application de l'article L. 2121-15", "En vertu de l'article L. 2121-15"])
def test_the_last_holder_of_a_line_stands_before_a_sentence(sentence: str) -> None:
    text = (
        f"{PRESENT} Avaient donné pouvoir : Mme Eva BLANC à Mme MARTIN M. Luc VIDAL à M. DUPRÉ {sentence} du code"
        " général des collectivités territoriales, Mme Lucie ROY a été désignée secrétaire de séance."
    )
    assert proxies(text) == BOTH


def test_a_bracket_that_begins_a_line_is_no_heading() -> None:
    text = (
        "Présents : Mme MARTIN, MM. DUPRÉ, LEROY\n(absent pour le vote du point n° 3),\nVIDAL, Mmes ROY, PETIT"
        " (absente pour le vote du point n° 5)\nAbsents : M. FABRE"
    )
    assert members(text) == [
        "P Mme MARTIN",
        *(f"P {n}" for n in ("DUPRÉ", "LEROY", "VIDAL", "ROY", "PETIT")),
        "A M. FABRE",
    ]


def test_a_roll_of_all_members_and_those_who_miss_with_their_initials() -> None:
    text = (
        "Présents : Jean DUPRÉ, Anne MARTIN, Luc VIDAL, Lucie ROY, Eva BLANC\n"
        "Absents : M. L. Vidal excusé avec procuration à A. Martin, Mme E. Blanc, excusée avec procuration à J. Dupré"
    )
    assert members(text) == ["P Jean DUPRÉ", "P Anne MARTIN", "P Lucie ROY", "R M. L. Vidal", "R Mme E. Blanc"]


def test_initials_of_others_make_no_roll() -> None:
    sat = "Présents : M. Pierre DUPRÉ, Mme Julie ROY, M. Luc VIDAL, Mme Eva BLANC\n"
    given = "Pouvoirs : Mme P. DUPRÉ à M. Pierre DUPRÉ, M. J. ROY à M. Luc VIDAL"
    present = ["P M. Pierre DUPRÉ", "P Mme Julie ROY", "P M. Luc VIDAL", "P Mme Eva BLANC"]
    assert members(sat + given) == [*present, "R Mme P. DUPRÉ", "R M. J. ROY"]


def test_an_absentee_whose_proxy_is_told_with_an_initial_is_one_member() -> None:
    text = f"{PRESENT}\nAbsents : Luc VIDAL, Eva BLANC\nPouvoirs : L. VIDAL à M. DUPRÉ"
    assert members(text)[4:] == ["R Luc VIDAL", "A Eva BLANC"]


def test_one_initial_may_be_of_two() -> None:
    text = f"{PRESENT}\nAbsents : Luc VIDAL, Lise VIDAL\nPouvoirs : L. VIDAL à M. DUPRÉ"
    assert members(text)[4:] == ["A Luc VIDAL", "A Lise VIDAL", "R L. VIDAL"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DUPRÉ.MARTIN .LEROY. ROY", "DUPRÉ, MARTIN, LEROY, ROY"),
        (
            "MM. DUPRÉ P., LEROY, Mme MARTIN A., M. VIDAL L., Mme ROY L., MM. NOËL M., PETIT Z.",
            "DUPRÉ P., LEROY, Mme MARTIN A., M. VIDAL L., Mme ROY L., NOËL M., PETIT Z.",
        ),
        (
            "Mmes DUPRÉ - VAL Marie - Anne, MARTIN Anne, MM. LEROY Jean - Paul, ROY Luc, NOËL Marc",
            "DUPRÉ VAL Marie Anne, MARTIN Anne, LEROY Jean Paul, ROY Luc, NOËL Marc",
        ),
        (
            "Jean Dupré - Anne Martin, Paul Leroy, Lucie Roy, Marc Noël",
            "Jean Dupré, Anne Martin, Paul Leroy, Lucie Roy, Marc Noël",
        ),
        ("DUPRÉ Jean - MARTIN Anne, LEROY Paul, ROY Lucie", "DUPRÉ Jean, MARTIN Anne, LEROY Paul, ROY Lucie"),
    ],
)
def test_marks_that_part_names_or_words_of_one(text: str, expected: str) -> None:
    assert [m[2:] for m in members(f"Présents : {text}")] == expected.split(", ")


@pytest.mark.parametrize(
    "heading",
    [
        "Il est procédé à l'appel nominal auquel répondent :",
        "Il est procédé à l'appel auquel ont répondu présents :",
        "Étaient présents Mmes et Ms les conseillers municipaux :",
        "Étaient présents Mmes et Mrs les conseillers :",
    ],
)
def test_headings_of_the_present_in_more_words(heading: str) -> None:
    text = f"Le conseil s'est réuni.\n\n{heading}\nM. Jean DUPRÉ, Mme Anne MARTIN\nAbsents :\nM. FABRE"
    assert members(text) == [*SIT[:2], "A M. FABRE"]


def test_grantors_and_holders_in_columns_before_pairs_side_by_side() -> None:
    text = (
        f"{PRESENT}\nAbsents excusés : Eva BLANC Luc VIDAL Zoé PETIT a donné pouvoir à Anne MARTIN a donné pouvoir à"
        " Jean DUPRÉ a donné pouvoir à Lucie ROY Rémi FABRE a donné pouvoir à Paul LEROY Absent non excusé : aucun"
    )
    assert proxies(text) == [
        "Eva BLANC → Anne MARTIN",
        "Luc VIDAL → Jean DUPRÉ",
        "Zoé PETIT → Lucie ROY",
        "Rémi FABRE → Paul LEROY",
    ]


def test_figures_of_a_column_amid_the_sentence_are_no_list() -> None:
    text = (
        "le conseil s'est réuni sous la présidence de Procurations : 2 M. Jean DUPRÉ, Maire\nVotants : 6\n"
        f"Absents : 1\n{PRESENT}\nAbsents : M. FABRE\nProcurations : Mme Eva BLANC a donné procuration à Mme MARTIN,"
        " M. Luc VIDAL a donné procuration à M. DUPRÉ"
    )
    assert members(text)[:5] == [*SIT, "A M. FABRE"]
    assert proxies(text) == BOTH


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("M. FABRE est excusé.", ["E M. FABRE"]),
        ("M. FABRE est absent excusé.", ["E M. FABRE"]),
        ("M. FABRE, absent, est excusé.", ["E M. FABRE"]),
        ("Mme PETIT est absente.", ["A Mme PETIT"]),
        ("M. FABRE et Mme PETIT sont excusés.", ["E M. FABRE", "E Mme PETIT"]),
        ("M. FABRE s'est fait excuser.", ["E M. FABRE"]),
        ("M. FABRE, Maire de Brue, s est fait excuser.", ["E M. FABRE"]),
        ("Pouvoirs :\nMme PETIT à M. Jean DUPRÉ\nM. FABRE s'est fait excuser.", ["R Mme PETIT", "E M. FABRE"]),
        ("M. FABRE et Mme PETIT se sont fait excuser.", ["E M. FABRE", "E Mme PETIT"]),
        ("Absents : M. FABRE et Mme PETIT (excusés), M. PIC", ["E M. FABRE", "E Mme PETIT", "A M. PIC"]),
        ("Abs. exc. : Mme PETIT", ["E Mme PETIT"]),
        ("Exc : Mme PETIT", ["E Mme PETIT"]),
        ("Abs : Mme PETIT", ["A Mme PETIT"]),
        ("Pour : 3\nContre : 0\nAbs : M. FABRE", []),
        ("M. FABRE est désigné secrétaire.", []),
        ("Ne répondent pas : M. FABRE, Mme PETIT", ["A M. FABRE", "A Mme PETIT"]),
        ("N'ont pas répondu à l'appel : M. FABRE, Mme PETIT", ["A M. FABRE", "A Mme PETIT"]),
    ],
)
def test_who_misses_is_told_below_the_present(told: str, expected: list[str]) -> None:
    assert members(f"{PRESENT}.\n{told}\nSecrétaire de séance : M. DUPRÉ") == [*SIT, *expected]


@pytest.mark.parametrize("heading", ["Étaient présents ou représentés", "Membres présents et représentés"])
def test_those_present_or_represented_are_told_apart_by_brackets(heading: str) -> None:
    text = f"{heading} : M. Jean DUPRÉ, Mme Anne MARTIN, Mme Eva BLANC (pouvoir à Mme MARTIN)\nAbsent : M. FABRE"
    assert members(text) == [*SIT[:2], "R Mme Eva BLANC", "A M. FABRE"]
    assert proxies(text) == BOTH[:1]


@pytest.mark.parametrize("given", ["pouvoir à MARTIN Anne", "pouvoir MARTIN Anne", "procuration à MARTIN Anne"])
def test_those_present_or_represented_are_told_apart_by_the_proxies_among_them(given: str) -> None:
    text = (
        f"Étaient présents ou représentés :\nDUPRÉ Jean, MARTIN Anne, BLANC Eva {given}, VIDAL Luc.\nAbsent : FABRE Guy"
    )
    assert members(text) == ["P DUPRÉ Jean", "P MARTIN Anne", "R BLANC Eva", "P VIDAL Luc", "A FABRE Guy"]
    assert proxies(text) == ["BLANC Eva → MARTIN Anne"]


def test_a_roll_below_its_title_tells_the_state_of_each() -> None:
    text = (
        "Séance du 4 mars 2021\nAppel des présents :\nAnne MARTIN : présente\nJean DUPRÉ : présent\n"
        "Eva BLANC : excusée, pouvoir à Anne MARTIN\nLuc VIDAL : absent\nLe quorum est atteint."
    )
    assert members(text) == ["P Anne MARTIN", "P Jean DUPRÉ", "R Eva BLANC", "A Luc VIDAL"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Étaient présents : Mmes PIC et ROY, adjointes ;\nMr VIDAL, maire, Mes BLANC et LE GOFF, adjoints.",
            ["P PIC", "P ROY", "P Mr VIDAL", "P BLANC", "P LE GOFF"],
        ),
        (
            "Élu(e)s présent(e)s : Mesdames ROY et BRUN, et Messieurs VIDAL, FEVRIER et LEROY.",
            ["P ROY", "P BRUN", "P VIDAL", "P FEVRIER", "P LEROY"],
        ),
        (
            "Présents : Luc PIC, Anne ROY.\nNoms des absents représentés : Messieurs : Jean DUPRÉ par Luc PIC."
            "\nNoms des absents non représentés : Mesdames et Messieurs : Marc NOËL, Zoé PETIT.",
            ["P Luc PIC", "P Anne ROY", "R Jean DUPRÉ", "A Marc NOËL", "A Zoé PETIT"],
        ),
        (
            "sous la présidence de M. PIC, Maire Étaient présents, Mesdames, Messieurs ROY Anne NOËL Marc PETIT Zoé",
            ["P ROY Anne", "P NOËL Marc", "P PETIT Zoé"],
        ),
        (
            "Étaient présents : Luc PIC, Anne ROY Étaient absents : durant toute la séance : Jean DUPRÉ, Paul LEROY "
            "de l'affaire n° 9 à l'affaire n° 13 : Anne ROY",
            ["P Luc PIC", "P Anne ROY", "A Jean DUPRÉ", "A Paul LEROY"],
        ),
        (
            "Présents : Luc PIC, Anne ROY\nExcusés : M.M. NOËL, PETIT\n\nSecrétaire de séance :\tMme Anne ROY\n",
            ["P Luc PIC", "P Anne ROY", "E NOËL", "E PETIT"],
        ),
        (
            "Présents : Monsieur Luc PIC, Madame Anne ROY\n1. NOMINATION DU SECRÉTAIRE DE SÉANCE : Monsieur PIC",
            ["P Monsieur Luc PIC", "P Madame Anne ROY"],
        ),
        (
            "Présents : Monsieur Luc PIC, Monsieur Van Son NOËL\nAbsents : Monsieur Xuan Son PETIT Mme Anne ROY",
            ["P Monsieur Luc PIC", "P Monsieur Van Son NOËL", "A Monsieur Xuan Son PETIT", "A Mme Anne ROY"],
        ),
        (
            "Présents : Monsieur Luc PIC\nAbsents : Madame et Monsieur Anne ROY et Ugo NOËL pour le point 2",
            ["P Monsieur Luc PIC", "A Anne ROY", "A Ugo NOËL"],
        ),
        (
            "Présents : Monsieur Luc PIC, Monsieur et Madame NOËL\nAbsents : Madame Anne ROY",
            ["P Monsieur Luc PIC", "P Madame NOËL", "A Madame Anne ROY"],
        ),
        (
            "Présents : Luc PIC\nAbsents : Anne\nROY, Ugo NOËL A l’ordre du jour : n TARIFS",
            ["P Luc PIC", "A Anne ROY", "A Ugo NOËL"],
        ),
    ],
    ids=[
        "Mes",
        "elus of both sexes",
        "names of the absent",
        "ladies, gentlemen",
        "for how long",
        "secretary beside",
        "choice of the secretary below",
        "a first name that is a common word",
        "one civility for each of two",
        "a couple of the list",
        "the agenda on the line of the absent",
    ],
)
def test_words_that_lead_into_a_list(text: str, expected: list[str]) -> None:
    assert members(text) == expected
