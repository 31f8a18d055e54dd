"""The text of a zone is that of its lines, and leads back to their words."""

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


def test_the_text_of_a_zone_is_that_of_its_lines(lines: list[Line]) -> None:
    text = view(make_doc(Vocab(), lines))
    assert text.text == "".join(line.text + "\n" for line in lines)
    for line, start in zip(lines, text.line_starts, strict=False):
        assert text.words_at(start, start + len(line.text)) == line.words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 1, []),  # the end of a line without words
        (1, 2, ["Vu"]),
        (2, 5, ["Vu", "le"]),
        (3, 4, []),  # a blank
        (3, 8, ["le", "code"]),
        (5, 5, ["le"]),
        (8, 20, ["code"]),
    ],
)
def test_the_words_at_a_place_are_those_that_it_touches(start: int, end: int, words: list[str]) -> None:
    lines = [Line([]), Line([Word("Vu"), Word("le"), Word("code", tab=True)])]
    assert [word.text for word in view(make_doc(Vocab(), lines)).words_at(start, end)] == words
