"""The hour at which a sitting begins, and who presides, in words that fewer councils use."""

from __future__ import annotations

import pytest
from laid_out import lines_of
from spacy.vocab import Vocab

from extractors.base import View, make_doc, view
from extractors.session import session

HEAD = "Conseil municipal du 28 septembre 2020\nPrésents : Luc PIC, Anne MARTEL.\n"


def read(text: str) -> View:
    return view(session(make_doc(Vocab(), lines_of(text))))


@pytest.mark.parametrize(
    ("told", "hour"),
    [
        ("La séance débute à 17 h.", "17:00"),
        ("La séance a commencé à 20 h 15.", "20:15"),
        ("Ouverture à 20h15", "20:15"),
        ("Ouverture : 9 h à 12 h", None),
    ],
)
def test_the_hour_at_which_a_sitting_begins(told: str, hour: str | None) -> None:
    reading = read(HEAD + told).first("session.time")
    assert (reading and reading.value) == hour


@pytest.mark.parametrize(
    "told",
    [
        "En l'absence du maire, la présidence est assurée par Mme Anne MARTEL.",
        "La présidence de la séance a été confiée à Mme Anne MARTEL, première adjointe.",
        "Secrétaire : L. PIC\tPrésidente : Anne MARTEL",
    ],
)
def test_who_presides_is_told_by_other_words(told: str) -> None:
    reading = read(HEAD + told).first("session.chair")
    assert reading is not None
    assert reading.value.last == "MARTEL"
