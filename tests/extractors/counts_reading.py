"""The figures of the heading that a text gives, for the tests of their extractor."""

from __future__ import annotations

from laid_out import lines_of
from spacy.vocab import Vocab

from extractors import make_doc, view
from extractors.counts import counts


def read(text: str, listed: str = "") -> dict[str, int]:
    """The figures; `listed` is the text that begins the lists of members."""
    doc = make_doc(Vocab(), lines_of(text))
    if listed:
        view(doc).marks["attendance_start"] = view(doc).text.index(listed)
    found = view(counts(doc)).readings
    return {name.partition(".")[2]: readings[0].value for name, readings in found.items()}
