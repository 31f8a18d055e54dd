"""Lists of members of our own, and what the extractor reads in them."""

from __future__ import annotations

from spacy.vocab import Vocab

from extractors.attendance import attendance
from extractors.base import View, make_doc, view
from schemas import Line, Word

VOCAB = Vocab()


def read(text: str) -> View:
    """The view of a text of our own after the component ran; a tab is a column gap."""
    lines = []
    for raw in text.split("\n"):
        words = [
            Word(token, tab=i > 0 and j == 0)
            for i, cell in enumerate(raw.split("\t"))
            for j, token in enumerate(cell.split())
        ]
        if words:
            lines.append(Line(words))
    return view(attendance(make_doc(VOCAB, lines)))


def members(text: str) -> list[str]:
    """The members as « P Jean DUPRÉ », in order; P(resent), R(epresented), E(xcused), A(bsent)."""
    found = read(text).readings["attendance"]
    return [f"{r.value[0].upper()} {r.parts['name'].value.printed}" for r in found]


FOUR = ["P Jean DUPRÉ", "P Anne MARTIN", "P Paul LEROY", "P Lucie ROY"]


LIST = "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY"
PEOPLE = "M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY, M. Marc NOËL, Mme Zoé PETIT"
