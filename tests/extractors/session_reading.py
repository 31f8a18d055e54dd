"""What the component of sittings reads in a text of our own."""

from __future__ import annotations

from typing import Any

from spacy.vocab import Vocab

from extractors import View, make_doc, view
from extractors.session import session
from schemas import Line, Word


def read(text: str) -> View:
    lines = [
        Line(
            [
                Word(w, tab=i > 0 and j == 0)
                for i, cell in enumerate(raw.split("\t"))
                for j, w in enumerate(cell.split())
            ]
        )
        for raw in text.split("\n")
        if raw.strip()
    ]
    return view(session(make_doc(Vocab(), lines)))


def value(text: str, field: str) -> Any:
    reading = read(text).first(f"session.{field}")
    return None if reading is None else reading.value


FORMULA = (
    "L'an deux mille vingt-trois, le seize mars à dix-neuf heures quinze, le conseil municipal s'est réuni en mairie"
)
