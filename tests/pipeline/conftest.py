"""What the tests of the commands share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pipeline.documents import TEXT


@pytest.fixture
def acte(tmp_path: Path) -> Path:
    path = tmp_path / "acte.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
