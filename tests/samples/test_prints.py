"""What a text says does not hang on how it was saved: the record of each sample is that of its other prints."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from benchmarks import prints
from pipeline import process
from tests.samples.test_samples import NAMES, SAMPLES, content, differences

PRINTS: dict[str, Callable[[str], str]] = {
    **{
        name: prints.PRINTS[name]
        for name in ("accents apart", "an empty line after each", "days with strokes", "days with dots")
    },
    "blanks that do not break": lambda text: re.sub(r"(?<=\S) (?=[:;!?»])|(?<=«) ", "\u00a0", text),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "ends of lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "typewriter": lambda text: text.translate(str.maketrans({"’": "'", "«": '"', "»": '"', "–": "-", "—": "-"})),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("print_", PRINTS)
def test_another_print_says_the_same(name: str, print_: str) -> None:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    found = process(PRINTS[print_](text).encode(), f"{name}.txt").model_dump(mode="json", by_alias=True)
    expected = content(f"{name}.txt")
    assert differences(printed(expected, PRINTS[print_]), printed({key: found[key] for key in expected})) == []


def printed(node: Any, print_: Callable[[str], str] = str) -> Any:
    """The values of a record in another print, its ligatures and accents as plain ones."""
    if isinstance(node, dict):
        return {key: printed(child, print_) for key, child in node.items()}
    if isinstance(node, list):
        return [printed(child, print_) for child in node]
    return " ".join(unicodedata.normalize("NFKC", print_(node)).split()) if isinstance(node, str) else node
