"""Members at the opening, in the forms of communities and syndicates: delegates, substitutes, those who leave."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, PEOPLE, members, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ont assisté à la séance : Aubrac : M. Jean DUPRÉ - Brue le Haut : Mme Anne MARTIN (pouvoir de M. Luc"
            " VIDAL), M. Paul LEROY - : Mme Lucie ROY(arrivée à 19h)",
            ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "R M. Luc VIDAL", "P M. Paul LEROY", "P Mme Lucie ROY"],
        ),
        (f"Ont participé à la visioconférence : {LIST}", FOUR),
        (f"Présents : {LIST}\nOnt assisté à la réunion : Luc VIDAL, Marc NOËL", FOUR),
        (f"Délégués présents (titulaires et éventuellement suppléants) : {LIST}", FOUR),
        (f"Présents (délégués titulaires ou suppléants) : {LIST}", FOUR),
        (
            "Délégués présents : J Dupré, A Martin suppléée par P Leroy, L Roy",
            ["P J Dupré", "P P Leroy", "P L Roy"],
        ),
        (
            f"Présents : {LIST}, Luc VIDAL présent jusqu’à la délibération n° 7 puis procuration à Anne MARTIN,"
            " Zoé PETIT",
            [*FOUR, "P Luc VIDAL", "P Zoé PETIT"],
        ),
        (
            f"Présents : {LIST}, Luc VIDAL, départ au point 7, pouvoir donné, Zoé PETIT",
            [*FOUR, "P Luc VIDAL", "P Zoé PETIT"],
        ),
    ],
)
def test_lists_of_delegates(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_a_proxy_for_after_the_departure_has_no_holder_at_the_opening() -> None:
    text = f"Présents : {PEOPLE}, M. Luc VIDAL jusqu’au point 7 puis pouvoir à Mme Anne MARTIN"
    found = read(text).readings["attendance"]
    assert [r.value for r in found] == ["present"] * 7
    assert not any("proxy_holder" in r.parts for r in found)
