"""Proxies told in the words of the sitting, beside or below the lists."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members, read

ABSENT = "Absents : M. Luc VIDAL, Mme Eva BLANC\n"
OPEN = "La séance est ouverte. "
BOTH = ["R Luc VIDAL → Jean DUPRÉ", "R Eva BLANC → Anne MARTIN"]


def missing(told: str) -> list[str]:
    """The members told below a list of four who sit, without civility, as « R NAME → HOLDER »."""
    present = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY\n"
    found = read(f"{present}{told}").readings["attendance"]
    assert [r.value for r in found[:4]] == ["present"] * 4
    lines = []
    for reading in found[4:]:
        named = [reading.parts[part].value for part in ("name", "proxy_holder") if part in reading.parts]
        names = [" ".join(filter(None, (person.first, person.last))) for person in named]
        lines.append(f"{reading.value[0].upper()} {' → '.join(names)}")
    return lines


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Monsieur le Maire informe que M. Luc VIDAL, qui a donné pouvoir à Mme Anne MARTIN, est excusé.",
            ["R Luc VIDAL → Anne MARTIN", "A Eva BLANC"],
        ),
        (f"{OPEN}Mme BLANC est excusée, elle a donné procuration à M. DUPRÉ.", ["A Luc VIDAL", "R Eva BLANC → DUPRÉ"]),
        ("M. le Maire : Mme Eva BLANC m'a remis un pouvoir.", ["A Luc VIDAL", "R Eva BLANC"]),
        (f"{OPEN}Mme Eva BLANC m'a donné procuration.", ["A Luc VIDAL", "R Eva BLANC"]),
        (
            f"{OPEN}M. Luc VIDAL arrivera en retard et donne pouvoir à M. Jean DUPRÉ jusqu'à son arrivée.",
            ["R Luc VIDAL → Jean DUPRÉ", "A Eva BLANC"],
        ),
        (
            "Mr Luc VIDAL a donné procuration à M. Jean DUPRÉ et Mme\nEva BLANC à Mme Anne MARTIN.",
            ["R Luc VIDAL → Jean DUPRÉ", "R Eva BLANC → Anne MARTIN"],
        ),
        (
            f"{OPEN}M. Luc VIDAL a donné pouvoir à M. DUPRÉ, le plan de Mme ORME à M. ROUX.",
            ["R Luc VIDAL → DUPRÉ", "A Eva BLANC"],
        ),
    ],
)
def test_a_proxy_told_of_one_who_is_listed_as_absent(told: str, expected: list[str]) -> None:
    assert missing(ABSENT + told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Le maire annonce les pouvoirs suivants : M. Luc VIDAL à M. Jean DUPRÉ, Mme Eva BLANC à Mme Anne MARTIN.",
        "Il lit les procurations parvenues : - M. Luc VIDAL à M. Jean DUPRÉ (élu) - Mme Eva BLANC à Mme Anne MARTIN.",
        "Le maire annonce les procurations :\nM. Luc VIDAL a donné procuration à M. Jean DUPRÉ\n"
        "Mme Eva BLANC a donné procuration à Mme Anne MARTIN",
        "Il donne lecture des pouvoirs : de M. Luc VIDAL à M. Jean DUPRÉ et de Mme Eva BLANC à Mme Anne MARTIN.",
        "M. le Maire donne lecture des procurations reçues : M. Luc VIDAL à M. Jean DUPRÉ Mme Eva BLANC à "
        "Mme Anne MARTIN Mme Lucie ROY est désignée secrétaire de séance.",
        "Nous avons des procurations. Luc VIDAL à Jean DUPRÉ, Eva BLANC à Anne\nMARTIN et peut-être d'autres.",
    ],
)
def test_proxies_that_are_announced_name_their_givers(told: str) -> None:
    assert missing(OPEN + told) == BOTH


@pytest.mark.parametrize("heading", ["Pouvoirs reçus : ", "Procurations remises : ", "Pouvoirs déposés :\n"])
def test_proxies_headed_by_what_became_of_them_are_no_part_of_the_list_above(heading: str) -> None:
    told = f"{heading}M. Luc VIDAL à M. Jean DUPRÉ, Mme Eva BLANC à Mme Anne MARTIN."
    assert members(f"Présents : {LIST}\n{told}") == [*FOUR, "R M. Luc VIDAL", "R Mme Eva BLANC"]


@pytest.mark.parametrize(
    "told",
    [
        "Pouvoirs ont été donnés par M. Luc VIDAL à M. Jean DUPRÉ, Mme Eva BLANC à Mme Anne MARTIN.",
        "Des pouvoirs ont été donnés par M. Luc VIDAL à M. Jean DUPRÉ, par Mme Eva BLANC à Mme Anne MARTIN.",
        "Procurations données par M. Luc VIDAL à M. Jean DUPRÉ et par Mme Eva BLANC à Mme Anne MARTIN.",
        "Pouvoirs remis par M. Luc VIDAL à M. Jean DUPRÉ (à partir du point 1), Mme Eva BLANC à Mme Anne MARTIN",
        "Pouvoir a été donné par M. Luc VIDAL à M. Jean DUPRÉ et par Mme Eva BLANC à Mme Anne MARTIN",
    ],
)
@pytest.mark.parametrize("absent", [ABSENT, ABSENT.replace("\n", ". ")])
def test_who_gave_a_proxy_stands_behind_by(told: str, absent: str) -> None:
    assert missing(f"{absent}{told}") == BOTH


def test_a_proxy_for_other_ends_than_the_sitting_is_none() -> None:
    assert missing(f"{ABSENT}{OPEN}M. Luc VIDAL m'a transmis une procuration pour la vente de sa cave.") == [
        "A Luc VIDAL",
        "A Eva BLANC",
    ]


def test_a_proxy_that_the_lists_have_told_is_not_told_again() -> None:
    given = "Excusés ayant donné procuration : M. Luc SOU à M. Jean DUPRÉ\n"
    assert missing(f"{given}{OPEN}Je vous donne les pouvoirs : M. SOU à M. DUPRÉ.") == ["R Luc SOU → Jean DUPRÉ"]


@pytest.mark.parametrize("joint", [" et ", " ; ", ", "])
def test_a_giver_after_another_needs_no_verb(joint: str) -> None:
    told = f"M. Luc VIDAL ayant donné procuration à M. Jean DUPRÉ{joint}Mme Eva BLANC à Mme Anne MARTIN"
    assert missing(told) == BOTH


@pytest.mark.parametrize(
    "told",
    [
        "Le conseil donne pouvoir à M. Jean DUPRÉ pour signer.",
        "M. Marc NOËL, notaire, a donné pouvoir à M. Jean DUPRÉ.",
        "Vu les pouvoirs : M. Marc NOËL à Mme Zoé PETIT",
        "M. Luc VIDAL a donné pouvoir à Maître Orme pour la vente.",
    ],
)
def test_who_is_named_beside_a_proxy_that_no_list_knows_is_no_member(told: str) -> None:
    assert missing(f"{ABSENT}{OPEN}{told}") == ["A Luc VIDAL", "A Eva BLANC"]


def held(told: str) -> list[tuple[str, str]]:
    """The grantors and holders, as printed, below a list of four who sit."""
    present = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY\n"
    found = [r for r in read(f"{present}{told}").readings["attendance"] if "proxy_holder" in r.parts]
    return [(r.parts["name"].value.printed, r.parts["proxy_holder"].value.printed) for r in found]


@pytest.mark.parametrize("tie", ["représenté par", "pouvoir à", "donne procuration à"])
@pytest.mark.parametrize("joint", [",", " et"])
def test_the_civility_of_a_holder_ends_no_group_of_grantors(tie: str, joint: str) -> None:
    told = f"MM. Dominique Guillot {tie} Mme Anne Martin{joint} Gwenvael Roudaut {tie} M. Jean Dupré"
    assert held(f"Excusés : {told}") == [
        ("Dominique Guillot", "Mme Anne Martin"),
        ("Gwenvael Roudaut", "M. Jean Dupré"),
    ]


def test_a_grantor_who_is_not_read_takes_no_holder_from_the_one_before() -> None:
    told = "M. Luc Vidal pouvoir à Mme Anne Martin, Zwentibold Oquetoux pouvoir à M. Paul Leroy"
    assert held(f"Excusés : {told}")[0] == ("M. Luc Vidal", "Mme Anne Martin")


def test_proxies_that_are_told_without_a_list_of_members() -> None:
    told = (
        "Jean DUPRÉ : Bonsoir, nous avons plusieurs procurations. Luc VIDAL à Paul LEROY, Eva BLANC à Lucie ROY"
        ", Anne\nMARTIN à Zoé PETIT et Monsieur NOËL"
    )
    found = [r.parts for r in read(told).readings["attendance"]]
    pairs = [(parts["name"].value.printed, parts["proxy_holder"].value.printed) for parts in found]
    assert pairs == [("Luc VIDAL", "Paul LEROY"), ("Eva BLANC", "Lucie ROY"), ("Anne MARTIN", "Zoé PETIT")]
    few = "Jean DUPRÉ : Bonsoir, nous avons un certain nombre de procurations. Luc VIDAL à Paul LEROY."
    assert not read(few).readings["attendance"]
    streets = (
        "La commission rend ses pouvoirs : Route de Brive à Tulle, Rue de Tulle à Brive, Chemin de Brive à Vienne."
    )
    assert not read(streets).readings["attendance"]


_MISSING = (
    "ETAIENT PRESENTS : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY.\n\n"
    "ETAIENT EXCUSES : M. Luc VIDAL, Mme Eva BLANC, M. Marc NOËL.\n\n"
)
_TITLES = "NOMS DES MANDANTS A NOMS DES MANDATAIRES"
_WRITTEN = (
    "Les membres dont les noms suivent ont donné à un collègue de leur choix pouvoir écrit de voter, en leur nom par"
    " application de l'article L. 2121-20 du code général :\n\n"
)


@pytest.mark.parametrize(
    "announced",
    [
        f"{_WRITTEN}{_TITLES} ",
        _WRITTEN,
        f"{_TITLES} ",
        f"{_TITLES}\n",
        "NOMS DES MANDANTS / NOMS DES MANDATAIRES\n",
        "Les membres dont les noms suivent ont donné pouvoir :\n",
        "Les conseillers dont les noms suivent avaient donné procuration :\n",
    ],
)
def test_pairs_below_those_whose_names_follow(announced: str) -> None:
    told = "M. Luc VIDAL à M. Jean DUPRÉ Mme Eva BLANC à Mme Lucie ROY\n\nLe Conseil a désigné Mme ROY, secrétaire."
    assert members(f"{_MISSING}{announced}{told}")[4:] == ["R M. Luc VIDAL", "R Mme Eva BLANC", "E M. Marc NOËL"]


def test_a_count_of_proxies_from_the_column_beside_gives_none() -> None:
    found = members("Présents : DUPRÉ Jean, Pouvoirs 4 MARTIN Anne, LEROY Paul, ROY Lucie")
    assert found == ["P DUPRÉ Jean", "P MARTIN Anne", "P LEROY Paul", "P ROY Lucie"]


def test_a_holder_ends_where_the_first_name_of_the_next_member_is_run_together_with_the_surname() -> None:
    told = (
        "Représentés : Luc VIDAL, représenté par Jean DUPRÉEva BLANC, représentée par Anne MARTINMarc NOËL,"
        " représenté par Paul LEROY"
    )
    assert missing(told) == ["R Luc VIDAL → Jean DUPRÉ", "R Eva BLANC → Anne MARTIN", "R Marc NOËL → Paul LEROY"]


def test_a_surname_run_together_with_the_first_name_behind_it_is_one_person() -> None:
    assert members("Présents : DUPRÉJean, MARTINAnne, LEROYPaul") == ["P DUPRÉJean", "P MARTINAnne", "P LEROYPaul"]
