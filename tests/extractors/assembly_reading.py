"""What the assembly component reads in a text of our own."""

from __future__ import annotations

from laid_out import lines_of
from spacy.vocab import Vocab

from extractors import View, make_doc, view
from extractors.assembly import assembly


def read(text: str) -> View:
    return view(assembly(make_doc(Vocab(), lines_of(text))))


def value(text: str, field: str) -> str | None:
    reading = read(text).first(f"assembly.{field}")
    return None if reading is None else reading.value
