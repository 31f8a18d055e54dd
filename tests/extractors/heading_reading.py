"""What the component of headings reads in a text of our own."""

from __future__ import annotations

from laid_out import lines_of
from spacy.vocab import Vocab

from extractors.base import View, make_doc, view
from extractors.heading import heading

VOCAB = Vocab()


def read(text: str, title_lines: int = 0) -> View:
    """The view of a text of our own after the component ran; an empty line is white space."""
    doc = make_doc(VOCAB, lines_of(text))
    if title_lines:
        view(doc).marks["title_end"] = view(doc).line_starts[title_lines]
    return view(heading(doc))


def value(text: View, name: str) -> object:
    """The value of a field, or None."""
    reading = text.first(f"act.{name}")
    return reading.value if reading is not None else None


BODY = "\n\nVu le Code général des collectivités territoriales,\nLe conseil municipal, après en avoir délibéré,\n"
OPENING = "EXTRAIT DU REGISTRE DES DELIBERATIONS\nSéance du 4 mai 2023\n\n"
TITLE = "Rénovation du lavoir de la place haute"
