"""Texts of our own, and what the extractor of receipts reads in them."""

from __future__ import annotations

from spacy.vocab import Vocab

from extractors import View, make_doc, view
from extractors.receipt import receipt
from extractors.session import session
from schemas import Line, Word


def read(text: str, *, opening: bool = False) -> View:
    doc = make_doc(Vocab(), [Line([Word(w) for w in raw.split()]) for raw in text.split("\n") if raw.strip()])
    return view(receipt(session(doc) if opening else doc))


def values(text: str, *, opening: bool = False) -> dict[str, str]:
    found = read(text, opening=opening).readings
    return {k.partition(".")[2]: str(r[0].value) for k, r in found.items() if k.startswith("receipt.")}
