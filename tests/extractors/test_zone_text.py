"""The text of a zone is that of its lines and that of its Doc, and leads back to their words."""

from __future__ import annotations

import pytest
from spacy.vocab import Vocab

from extractors import make_doc, view
from schemas import Line, Word

_LINES = {
    "words": (["Vu", "le", "code"], ()),
    "a column gap": (["Pour", ":", "12"], (2,)),
    "gaps on both sides": (["Pour", "12", "Contre"], (1, 2)),
    "a gap before the line": (["Pour", "12"], (0,)),
    "no word": ([], ()),
}


@pytest.fixture
def lines() -> list[Line]:
    return [Line([Word(word, tab=i in tabs) for i, word in enumerate(words)]) for words, tabs in _LINES.values()]


def test_blanks_and_column_gaps_stand_between_the_words_of_a_line(lines: list[Line]) -> None:
    assert [line.text for line in lines] == ["Vu le code", "Pour :\t12", "Pour\t12\tContre", "Pour 12", ""]


def test_a_doc_and_its_view_have_the_text_of_the_lines(lines: list[Line]) -> None:
    doc = make_doc(Vocab(), lines)
    text = view(doc)
    assert doc.text == text.text == "".join(line.text + "\n" for line in lines)
    for line, start in zip(lines, text.line_starts, strict=False):
        assert text.words_at(start, start + len(line.text)) == line.words


def test_the_same_words_are_the_same_tokens_in_any_doc() -> None:
    vocab = Vocab()
    first, second = (make_doc(vocab, [Line([Word("Vu"), Word(word)])]) for word in ("le", "la"))
    assert (first[0].orth, first[0].text) == (second[0].orth, "Vu")
    assert first[1].orth != second[1].orth
