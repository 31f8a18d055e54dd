"""What a part of a text says does not hang on the other parts: acts made of parts of the samples read as these do."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import splices
from benchmarks.splice_parts import Part, Source, sources
from tests.samples.test_samples import NAMES, SAMPLES

_COUNT = 24


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[Source]:
    """The samples of one act, as texts whose gold says nothing against their records."""
    folder = tmp_path_factory.mktemp("acts")
    for name in ("documents", "gold"):
        (folder / name).mkdir()
    for name in NAMES:
        text: Path = SAMPLES / f"{name}.txt"
        if text.is_file():
            (folder / "documents" / text.name).write_bytes(text.read_bytes())
            (folder / "gold" / f"{text.name}.gold.json").write_text("{}", encoding="utf-8")
    return sources(folder)


@pytest.mark.parametrize("cut", [cut for cut in splices.CUTS if cut != "another's vote"])
def test_parts_of_samples_read_as_they_did(texts: list[Source], cut: str) -> None:
    tally = splices.measure(texts, cut, _COUNT, seed=1)
    assert len(tally.splices) == _COUNT
    assert tally.card.differences == []


def test_a_field_is_expected_of_the_part_that_tells_it(texts: list[Source]) -> None:
    head, foot = (next(text for text in texts if text.name == f"{name}.txt") for name in ("articles", "texte-suivi"))
    assert head.cuts is not None
    assert foot.cuts is not None
    parts = [Part(head, 0, head.cuts[0]), Part(foot, foot.cuts[0], len(foot.lines))]
    gold = splices.expected(parts)
    assert gold["session"]["date"] == str(head.record.session.date)
    assert len(gold["attendance"]["present"]) == sum(m.status == "present" for m in head.record.attendance)
    assert gold["acts"][0]["decisions"] == [decision.text for decision in foot.record.acts[0].decisions]
    assert gold["acts"][0]["number"] == "skip", "both parts bring one"
