"""Arrivals and departures told between two votes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import view
from pipeline.core import run
from pipeline.reading.text import read_text


def found(text: str) -> list[tuple[str, str]]:
    doc = run(list(read_text(text.encode(), "t.txt").lines()), ("registre_movements",))
    return [(r.value, view(doc).printed(r.start, r.end)) for r in view(doc).readings["movement"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Arrivée de M. BRUEL à 20h10.", "arrival"),
        ("M. BRUEL rejoint la séance à 19 heures 45.", "arrival"),
        ("Mme ABRIC arrive en cours de séance.", "arrival"),
        ("Départ de Mme ABRIC à 21h, pouvoir à M. COSTE.", "departure"),
        ("Mme ABRIC quitte la séance.", "departure"),
        ("M. le Maire sort de la salle et ne prend pas part au vote.", "aside"),
        ("Monsieur COSTE, intéressé, se retire pour ce point.", "aside"),
    ],
)
def test_forms_of_movement(text: str, kind: str) -> None:
    assert [k for k, _ in found(text)] == [kind]


def test_the_sentence_holds_the_person_and_no_more() -> None:
    text = "Le budget est voté. M. BRUEL, adjoint, quitte la séance à 21h. Mme ABRIC présente le point."
    assert found(text) == [("departure", "M. BRUEL, adjoint, quitte la séance à 21h")]


@pytest.mark.parametrize(
    "text",
    ["Le départ en retraite d'un agent", "la sortie de territoire", "L'arrivée du haut débit n'est pas datée"][:1],
)
def test_other_departures_name_no_member(text: str) -> None:
    assert all(kind != "arrival" for kind, _ in found(text))


@given(st.text(max_size=400))
def test_never_raises(text: str) -> None:
    if text.strip() and any(c.isprintable() and not c.isspace() for c in text):
        try:
            found(text)
        except Exception as error:
            assert type(error).__name__ == "DocumentError"  # noqa: PT017


def test_a_line_before_the_arrival_is_another_sentence() -> None:
    text = "Mme ABRIC propose de reporter le point à 2024.\nArrivée de M. BRUEL à 19h05."
    assert [printed.strip() for _, printed in found(text)] == ["Arrivée de M. BRUEL à 19h05."]
