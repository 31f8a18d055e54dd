"""Evidence drawn on the pages: the ink stands where the value is."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from pipeline import process
from pipeline.cli import run
from pipeline.review.drawing import COLOURS, draw

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "commune-encart.pdf"


def test_the_edge_of_a_box_has_the_colour_of_its_room() -> None:
    data = SAMPLE.read_bytes()
    record = process(data, SAMPLE.name)
    ((number, image),) = list(draw(data, record, dpi=72))
    assert number == 1
    box = record.evidence["/acts/0/vote/for"][0].bbox
    assert box is not None
    pixel = np.asarray(image)[round((box[1] + box[3]) / 2), round(box[0])]
    assert np.abs(pixel.astype(int) - COLOURS["vote"]).max() < 60


def test_the_command_writes_a_picture_a_page(tmp_path: Path) -> None:
    assert run(["draw", str(SAMPLE), "-o", str(tmp_path)]) == 0
    assert [p.name for p in tmp_path.iterdir()] == ["commune-encart.pdf-1.png"]


def test_a_text_has_no_pages_to_draw(tmp_path: Path) -> None:
    assert run(["draw", str(SAMPLE.with_suffix(".txt")), "-o", str(tmp_path)]) == 3
