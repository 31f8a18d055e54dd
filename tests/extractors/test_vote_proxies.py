"""Figures of a vote that tell their proxies apart, and those told by the first letters of the senses."""

from __future__ import annotations

import pytest

from tests.extractors.vote_reading import figures, found


def test_a_bracket_of_proxies_parts_no_figures_and_hides_no_voter() -> None:
    values = found(
        "Approbation à la majorité : 10 pour (8 + 2 procurations), 3 abstentions (1 + 2 procurations : L. Noyer, "
        "P. Orme, C. If) et 2 contre (1 + 1 procuration : G. Frene et A. Saule)."
    )
    assert (values["for"], values["against"], values["abstention"]) == (10, 2, 3)
    assert values["names.abstention"] == ["L. Noyer", "P. Orme", "C. If"]
    assert values["names.against"] == ["G. Frene", "A. Saule"]
    assert values["outcome"] == "adopted"


def test_names_of_those_who_gave_a_proxy_are_not_all_voters() -> None:
    assert "names.for" not in found("Adopté par 15 voix pour (12 + 3 procurations : M. NOYER, Mme ORME, M. IF)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 + 3 pouvoirs voix pour\n1 + 1 pouvoir voix contre\n2 abstentions", (None, None, 2, None)),
        ("Pour : 12 voix + 3 pouvoirs\nContre : 0\nAbstentions : 2", (None, 0, 2, None)),
        ("Votes : 12 + 3 procurations pour, 0 contre, 1 abstention", (None, 0, 1, None)),
    ],
)
def test_a_sum_that_is_not_printed_is_no_figure(text: str, expected: tuple[int | None, ...]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil approuve. P : 12 C : 1 A : 2",
        "Vote : P : 12 – C : 1 – A : 2",
        "(P=12 ; C=1 ; Abs=2)",
        "P: 12 / C: 1 / A: 2",
        "Votants 15 P 12 C 1 A 2",
    ],
)
def test_the_first_letters_of_the_senses(text: str) -> None:
    assert figures(text) == (12, 1, 2, None)


@pytest.mark.parametrize(
    "text", ["Parcelles P : 12, C : 14", "P : 12 C : 1 A : 2%", "p : 12 c : 1 a : 2", "P 12 C 1 A : 2"]
)
def test_letters_that_are_no_senses(text: str) -> None:
    assert figures(text) == (None, None, None, None)
