"""What the component of sittings reads in a text of our own."""

from __future__ import annotations

from typing import Any

from laid_out import lines_of
from spacy.vocab import Vocab

from extractors import View, make_doc, view
from extractors.session import session


def read(text: str) -> View:
    return view(session(make_doc(Vocab(), lines_of(text))))


def value(text: str, field: str) -> Any:
    reading = read(text).first(f"session.{field}")
    return None if reading is None else reading.value


FORMULA = (
    "L'an deux mille vingt-trois, le seize mars à dix-neuf heures quinze, le conseil municipal s'est réuni en mairie"
)
