"""Heads of acts in tables: labels above or beside their values."""

from __future__ import annotations

import datetime as dt

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline import process
from schemas import Record
from tests.reading.drawn import HEIGHT, column, pdf

_HEAD = ("COMMUNE DE VALBRUNE", "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL", "Séance du 14 mars 2023")
_TEXT = (
    "Délibération n° 2023-012",
    "Objet : Remplacement de l'éclairage de la halle",
    "Le Conseil municipal, après en avoir délibéré, à l'unanimité,",
    "APPROUVE le remplacement des lampes de la halle.",
)


def act(cells: tuple[tuple[float, tuple[str, ...]], ...], rules: tuple[float, ...] = ()) -> Record:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 60, _HEAD)
        for x, lines in cells:
            column(canvas, x, 120, lines)
        if rules:
            canvas.grid(list(rules), [HEIGHT - 108, HEIGHT - 124, HEIGHT - 180])
        column(canvas, 50, 220, _TEXT)

    return process(pdf(draw), "acte.pdf")


@pytest.mark.parametrize(
    ("cells", "rules"),
    [
        (((50, ("En exercice : 15", "Présents : 11")), (330, ("Date de convocation :", "8 mars 2023"))), ()),
        (
            ((50, ("En exercice", "15")), (150, ("Présents", "11")), (330, ("Date de la convocation", "8 mars 2023"))),
            (),
        ),
        (
            ((53, ("Conseillers", "en exercice : 15", "présents : 11")), (330, ("Date de convocation", "8 mars 2023"))),
            (50, 320, 500),
        ),
    ],
)
def test_the_date_below_its_label_is_that_of_the_convocation(
    cells: tuple[tuple[float, tuple[str, ...]], ...], rules: tuple[float, ...]
) -> None:
    session = act(cells, rules).session
    assert (session.date, session.convened_on) == (dt.date(2023, 3, 14), dt.date(2023, 3, 8))


def test_a_date_below_another_label_is_not() -> None:
    cells = ((50, ("Date de convocation", "")), (330, ("Date d'affichage", "8 mars 2023")))
    assert act(cells).session.convened_on is None


def test_the_day_of_the_opening_below_a_label_with_its_own_date_is_that_of_the_sitting() -> None:
    opening = "L'an deux mille vingt-trois, le quatorze mars à dix-neuf heures, le Conseil municipal s'est réuni."
    session = act(((50, ("Date de convocation :", opening)), (200, ("8 mars 2023",)))).session
    assert (session.date, session.convened_on) == (dt.date(2023, 3, 14), dt.date(2023, 3, 8))
    assert session.time == "19:00"


def test_the_chair_stands_in_the_cell_beside_the_label() -> None:
    cells = ((50, ("Présidente", "Secrétaire de séance")), (200, ("Mme Odile VERNAY", "Mme Flore PINEL")))
    chair = act(cells).session.chair
    assert chair is not None
    assert chair.printed == "Mme Odile VERNAY"
