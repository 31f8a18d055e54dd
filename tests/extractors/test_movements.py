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
        ("Adopté par 8 voix pour (M. COSTE étant absent lors du vote, Mme ABRIC n'y prenant pas part).", "aside"),
        ("M. le Maire sort de la salle et ne prend pas part au vote.", "aside"),
        ("Monsieur COSTE, intéressé, se retire pour ce point.", "aside"),
        ("Monsieur COSTE, cousin de l'acquéreur, se retire.", "aside"),
        ("Considérant que M. COSTE, intéressé, se retire et que Mme ABRIC préside ;", "aside"),
        ("Mme ABRIC et M. COSTE, membres de l'association, se déportent et quittent la salle.", "aside"),
        ("M. Jean COSTE qui a quitté la salle pendant cet exposé", "aside"),
        ("Mme ABRIC quitte la séance et ne prend pas part au vote.", "aside"),
        ("Messieurs BRUEL et COSTE quittent la séance à 22 h.", "departure"),
        ("Madame la Présidente réintègre la salle.", "arrival"),
    ],
)
def test_forms_of_movement(text: str, kind: str) -> None:
    assert [k for k, _ in found(text)] == [kind]


def test_each_who_leaves_gives_their_own_proxy() -> None:
    text = "M. BRUEL et Mme ABRIC quittent la séance et donnent pouvoir à M. COSTE et à Mme DUVAL."
    doc = run(list(read_text(text.encode(), "t.txt").lines()), ("registre_movements",))
    told = view(doc).readings["movement"]
    pairs = [(moved.parts["0"].value.printed, moved.parts["holder"].value.printed) for moved in told]
    assert pairs == [("M. BRUEL", "M. COSTE"), ("Mme ABRIC", "Mme DUVAL")]


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


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mme ABRIC, Messieurs BRUEL et COSTE quittent la séance.", ["Mme ABRIC", "BRUEL", "COSTE"]),
        ("Rapporteur : M. Luc BRUEL\nMadame COSTE quitte la salle.", ["Madame COSTE"]),
        ("Contre : M. BRUEL, M. COSTE\n- Madame le maire réintègre la séance.", ["Madame le maire"]),
        ("Départ de Mme ABRIC et de M. BRUEL à 21 h, après M. COSTE", ["Mme ABRIC", "M. BRUEL"]),
        ("Arrivée : M. Luc BRUEL", ["M. Luc BRUEL"]),
        ("Mme ABRIC et M. COSTE, adjoints, se déportent et quittent la salle.", ["Mme ABRIC", "M. COSTE"]),
        ("Arrivée de MM. BRUEL Luc et COSTE Paul au point 3", ["BRUEL Luc", "COSTE Paul"]),
    ],
)
def test_who_moves_is_the_subject_and_no_one_else(text: str, who: list[str]) -> None:
    doc = run(list(read_text(text.encode(), "t.txt").lines()), ("registre_movements",))
    (movement,) = view(doc).readings["movement"]
    assert [part.value.printed for part in movement.parts.values()] == who


@pytest.mark.parametrize(
    "text",
    [
        "Le public quitte la salle.",
        "M. BRUEL répond à M. COSTE et quitte la salle",
        "M. BRUEL, cité par M. COSTE, quitte la séance.",
        "Le départ de l'agent est annoncé. L'arrivée du haut débit à Valbrune est saluée.",
    ],
)
def test_a_movement_without_a_plain_subject_is_none(text: str) -> None:
    assert found(text) == []


def test_who_leaves_may_leave_a_proxy() -> None:
    text = "Départ de Mme ABRIC à 21 h, qui donne pouvoir à M. Luc COSTE."
    doc = run(list(read_text(text.encode(), "t.txt").lines()), ("registre_movements",))
    (movement,) = view(doc).readings["movement"]
    assert movement.parts["holder"].value.printed == "M. Luc COSTE"


def test_a_line_before_the_arrival_is_another_sentence() -> None:
    text = "Mme ABRIC propose de reporter le point à 2024.\nArrivée de M. BRUEL à 19h05."
    assert [printed.strip() for _, printed in found(text)] == ["Arrivée de M. BRUEL à 19h05."]
