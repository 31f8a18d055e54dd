"""Slips of recognition: mended where the context proves the word, left where it does not."""

from __future__ import annotations

import pytest

from pipeline.reading.ocr import _without_noise
from pipeline.reading.signs import with_signs
from pipeline.reading.slips import mend
from pipeline.reading.tesseract import Row
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
        ("à compter du ler mai", "à compter du 1er mai"),
        ("la lére tranche", "la 1ère tranche"),
        ("rue de lArmoise", "rue de l'Armoise"),
        ("SEÉANCE PUBLIQUE", "SÉANCE PUBLIQUE"),
        ("Êve ORME", "Ève ORME"),
        ("Ordre du iour", "Ordre du jour"),
        ("les déléqués", "les délégués"),
        ("la séquence", "la séquence"),
        ("à | 9h30", "à l 9h30"),
        ("Nom | Prénom", "Nom | Prénom"),
        ("Être ou Êtes", "Être ou Êtes"),
        ("820 m°?, au prix", "820 m², au prix"),
        ("IL. FINANCES", "II. FINANCES"),
        ("Il. FINANCES", "II. FINANCES"),
        ("Luc ORME.Anne NOYER", "Luc ORME,Anne NOYER"),
        ("Luc ORMEAnne NOYER", "Luc ORME,Anne NOYER"),
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


@pytest.mark.parametrize(
    ("text", "confidence", "width", "height", "sign"),
    [
        ("-", 93, 8, 2, "-"),
        ("—", 93, 16, 2, "–"),
        ("-", 60, 16, 2, "–"),
        ("—", 93, 28, 2, "—"),
        ("•", 20, 9, 2, "-"),
        ("À", 50, 15, 24, "•"),
        ("À", 93, 15, 24, "À"),
        (">", 70, 23, 22, "•"),
        ("M", 50, 23, 22, "M"),
    ],
)
def test_dashes_are_as_wide_as_their_ink_and_drawn_bullets_are_bullets(
    text: str, confidence: float, width: float, height: float, sign: str
) -> None:
    found = with_signs([Row(0, text, confidence, 0, 0, width, height), row("Pour", 90)], size=30)
    assert [r.text for r in found] == [sign, "Pour"]


def test_a_sign_after_a_figure_is_no_noise_though_tesseract_doubts_it() -> None:
    amount = [row("à", 97), row("4,20", 96), row("€", 43)]
    assert _without_noise(amount) == amount
    assert _without_noise([row("de", 97), row("€", 43)]) == [row("de", 97)]
