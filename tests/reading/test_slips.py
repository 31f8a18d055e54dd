"""Slips of recognition: mended where the context proves the word, left where it does not."""

from __future__ import annotations

import pytest

from pipeline.reading.ocr import Row, _without_noise
from pipeline.reading.slips import mend
from schemas import Line, Word


def mended(text: str, confidence: float = 50) -> str:
    line = Line([Word(token, confidence=confidence) for token in text.split()])
    mend([line])
    return line.text


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("Absenits : M. Gaël ORME", "Absents : M. Gaël ORME"),
        ("Secrétalre de séance", "Secrétaire de séance"),
        ("pour un montant de 210 000 £ hors taxes", "pour un montant de 210 000 € hors taxes"),
        ("Madame NOYER 2 été désignée", "Madame NOYER a été désignée"),
        ("M. lban ORME", "M. Iban ORME"),
        ("la délibérat1on", "la délibérat1on"),
        ("M. Absenis ORME", "M. Absenis ORME"),
        ("PRÉSENTE", "PRÉSENTE"),
        ("une résidence", "une résidence"),
        ("les abonnés", "les abonnés"),
        ("Pour : 1O", "Pour : 1O"),
        ("le 2 étéignoirs", "le 2 étéignoirs"),
    ],
)
def test_what_the_context_proves(read: str, right: str) -> None:
    assert mended(read) == right


def test_a_sure_word_is_left() -> None:
    assert mended("Absenits", confidence=90) == "Absenits"


def row(text: str, confidence: float) -> Row:
    return Row(0, text, confidence, 0, 0, 10, 10)


def test_a_line_of_a_vote_is_no_noise_though_tesseract_doubts_it() -> None:
    vote = [row("-", 77), row("Pour", 0), row(":16", 69)]
    assert _without_noise(vote) == vote
    assert _without_noise([row("vwX", 77), row("Ponr", 0), row("lil", 30)]) == []
