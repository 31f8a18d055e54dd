"""Several members who give their proxies to one holder."""

from __future__ import annotations

import pytest
from attendance_reading import read

PRESENT = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY\n"
TWO = ["R M. Luc VIDAL → M. Jean DUPRÉ", "R Mme Eva BLANC → M. Jean DUPRÉ"]
THREE = ["R Luc VIDAL → M. Jean DUPRÉ", "R Marc NOËL → M. Jean DUPRÉ", "R Yann BARBE → M. Jean DUPRÉ"]
LAST = ["E M. Luc VIDAL", "R Mme Eva BLANC → M. Jean DUPRÉ"]
OTHER = "R M. Marc NOËL → Mme Anne MARTIN"


def missing(told: str) -> list[str]:
    """The members told below a list of four who sit, as « R NAME → HOLDER »."""
    found = read(f"{PRESENT}{told}\nSecrétaire de séance : Mme Lucie ROY").readings["attendance"]
    assert [r.value for r in found[:4]] == ["present"] * 4
    return [
        " → ".join(
            [
                f"{r.value[0].upper()} {r.parts['name'].value.printed}",
                *(part.value.printed for key, part in r.parts.items() if key == "proxy_holder"),
            ]
        )
        for r in found[4:]
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Excusés : M. Luc VIDAL et Mme Eva BLANC ont donné pouvoir à M. Jean DUPRÉ",
        "M. Luc VIDAL et Mme Eva BLANC ont donné pouvoir à M. Jean DUPRÉ",
        "M. Luc VIDAL et Mme Eva BLANC, absents excusés, ont chacun donné procuration à M. Jean DUPRÉ",
        "Absents :\nM. Luc VIDAL et Mme Eva BLANC ont donné tous les deux leur pouvoir à M. Jean DUPRÉ",
        "Absents : M. Luc VIDAL, Mme Eva BLANC, ont donné procuration à M. Jean DUPRÉ",
        "Excusés : M. Luc VIDAL et Mme Eva BLANC (pouvoirs à M. Jean DUPRÉ)",
        "Excusés : M. Luc VIDAL et Mme Eva BLANC (qui ont donné pouvoir à M. Jean DUPRÉ)",
        "Excusés : M. Luc VIDAL et Mme Eva BLANC, représentés par M. Jean DUPRÉ",
        "Excusés : M. Luc VIDAL et Mme Eva BLANC ayant donné leur pouvoir à M. Jean DUPRÉ",
        "Excusés :\nM. Luc VIDAL, Mme Eva BLANC : pouvoir à M. Jean DUPRÉ",
        "Pouvoirs : M. Luc VIDAL et Mme Eva BLANC à M. Jean DUPRÉ",
        "Pouvoirs : M. Luc VIDAL, Mme Eva BLANC à M. Jean DUPRÉ",
        "Représentés : M. Luc VIDAL et Mme Eva BLANC par M. Jean DUPRÉ",
        "Pouvoirs de M. Luc VIDAL et Mme Eva BLANC à M. Jean DUPRÉ",
        "Ont donné pouvoir à M. Jean DUPRÉ : M. Luc VIDAL et Mme Eva BLANC",
        "Excusés : M. Luc VIDAL, Mme Eva BLANC\nProcurations à M. Jean DUPRÉ : M. Luc VIDAL, Mme Eva BLANC",
        "M. Jean DUPRÉ a reçu pouvoir de M. Luc VIDAL et de Mme Eva BLANC",
        "M. Jean DUPRÉ détient les pouvoirs de M. Luc VIDAL et Mme Eva BLANC",
    ],
)
def test_two_give_their_proxies_to_one(told: str) -> None:
    assert missing(told) == TWO


@pytest.mark.parametrize("heading", ["", "Excusés : ", "Pouvoirs :\n"])
def test_all_who_are_enumerated_before_a_verb_in_the_plural_give(heading: str) -> None:
    told = f"{heading}MM. Luc VIDAL, Marc NOËL et Yann BARBE donnent pouvoir à M. Jean DUPRÉ."
    assert missing(told) == THREE


@pytest.mark.parametrize(
    "told",
    [
        "Excusés : M. Luc VIDAL et Mme Eva BLANC (pouvoir à M. Jean DUPRÉ)",
        "Excusés : M. Luc VIDAL et Mme Eva BLANC qui a donné pouvoir à M. Jean DUPRÉ",
        "Excusés : M. Luc VIDAL, Mme Eva BLANC pouvoir à M. Jean DUPRÉ",
        "Excusés : M. Luc VIDAL. Mme Eva BLANC donne pouvoir à M. Jean DUPRÉ",
        "Excusés :\nM. Luc VIDAL\nMme Eva BLANC a donné pouvoir à M. Jean DUPRÉ",
    ],
)
def test_who_is_not_told_to_give_stays_without_holder(told: str) -> None:
    assert missing(told) == LAST


@pytest.mark.parametrize(
    ("told", "others"),
    [
        ("Excusés : M. Marc NOËL. M. Luc VIDAL et Mme Eva BLANC ont donné pouvoir à M. Jean DUPRÉ", "E M. Marc NOËL"),
        (
            "Absents : M. Marc NOËL (excusé), M. Luc VIDAL et Mme Eva BLANC ont donné pouvoir à M. Jean DUPRÉ",
            "E M. Marc NOËL",
        ),
        (
            "Excusés : M. Marc NOËL, M. Luc VIDAL et Mme Eva BLANC qui ont donné pouvoir à M. Jean DUPRÉ",
            "E M. Marc NOËL",
        ),
        (
            "Pouvoirs : M. Marc NOËL à Mme Anne MARTIN, M. Luc VIDAL et Mme Eva BLANC à M. Jean DUPRÉ",
            OTHER,
        ),
    ],
)
def test_who_stands_before_the_givers_is_none_of_them(told: str, others: str) -> None:
    assert missing(told) == [others, *TWO]


def test_two_holders_joined_by_and_each_have_their_own_giver() -> None:
    told = "Excusés : M. Luc VIDAL donne pouvoir à M. Jean DUPRÉ et M. Marc NOËL donne pouvoir à Mme Anne MARTIN"
    assert missing(told) == [TWO[0], OTHER]


def test_the_last_two_of_three_give_where_the_words_say_so() -> None:
    told = "Absents : M. Marc NOËL, M. Luc VIDAL et Mme Eva BLANC. Ces deux derniers ont donné pouvoir à M. Jean DUPRÉ"
    assert missing(told) == ["A M. Marc NOËL", *TWO]


def test_one_giver_told_in_the_singular_leaves_the_others_without_holder() -> None:
    told = "Excusés représentés : M. Luc VIDAL et Mme Eva BLANC représentée par M. Jean DUPRÉ"
    assert missing(told) == ["R M. Luc VIDAL", LAST[1]]


def test_those_who_sit_do_not_all_give_their_proxies() -> None:
    found = read(f"{PRESENT[:-1]} et M. Luc VIDAL ont donné pouvoir à M. Jean DUPRÉ").readings["attendance"]
    assert [r.value for r in found].count("represented") <= 1


@pytest.mark.parametrize(
    "told",
    [
        "Mme Anne MARTIN et M. Paul LEROY ont déposé un pouvoir pour voter au nom de M. Luc VIDAL et Mme Eva BLANC.",
        "Pouvoirs : Mme Anne MARTIN et M. Paul LEROY ont reçu pouvoir de M. Luc VIDAL et Mme Eva BLANC",
        "Mme Anne MARTIN, M. Paul LEROY ont reçu pouvoir de M. Luc VIDAL, Mme Eva BLANC",
        "Mme Anne MARTIN et M. Paul LEROY détiennent les pouvoirs de M. Luc VIDAL et Mme Eva BLANC",
        "Mme Anne MARTIN et M. Paul LEROY sont porteurs des procurations de M. Luc VIDAL et Mme Eva BLANC",
    ],
)
def test_of_several_holders_it_is_not_told_who_holds_whose_proxy(told: str) -> None:
    assert missing(told) == ["R M. Luc VIDAL", "R Mme Eva BLANC"]


@pytest.mark.parametrize("heading", ["", "Dépôt de pouvoirs : "])
def test_all_in_whose_name_one_member_deposits_give_their_proxies_to_him(heading: str) -> None:
    told = f"{heading}M. Jean DUPRÉ a déposé deux pouvoirs au nom de M. Luc VIDAL et Mme Eva BLANC"
    assert missing(told) == TWO


def test_a_holder_in_capitals_is_the_member_whom_the_list_prints_in_two_cases() -> None:
    listed = "Présents : Jean DUPRÉ, Anne MARTIN, Paul LE VAL, Lucie ROY\n"
    told = "Pouvoirs : Luc VIDAL a donné pouvoir à PAUL LE VAL, Eva BLANC a donné pouvoir à Lucie ROY"
    found = read(f"{listed}{told}\nSecrétaire de séance : Mme Lucie ROY").readings["attendance"][4:]
    holders = [r.parts["proxy_holder"].value.printed for r in found if "proxy_holder" in r.parts]
    assert holders == ["PAUL LE VAL", "Lucie ROY"]
