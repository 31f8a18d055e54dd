"""The code knows forms of drafting, and no place: no council of the documents at hand is named in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractors.grammar.territory_cues import DEPARTMENTS
from extractors.grammar.text import fold

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted(p for folder in ("extractors", "pipeline", "schemas") for p in (ROOT / folder).rglob("*.py"))
GENERIC = {
    "ca", "cc", "ccas", "du", "de", "des", "la", "le", "les", "et", "en", "sur", "sous", "departement", "region", "ept",
    "commune", "member", "of", "communaute", "metropole", "agglomeration", "pays", "val", "centre", "grand", "sud",
    "nord", "est", "ouest", "coeur", "plateau", "porte", "plaine", "saint", "sainte", "hautes", "haut", "loire", "rhin",
    "seine", "ile", "france", "montagne", "vallees", "touraine", "bois", "lac", "villages", "dame", "notre", "isle",
    "marne", "paris", "lyon", "chateau", "avenir", "denis", "bastides", "celle",
    "andre", "genevieve", "germain", "pont",
}  # fmt: skip
"""Words of names of councils that are words of French or of the law (Paris, Lyon), or first names, too."""


def test_no_council_is_named_in_the_code(shared: Path) -> None:
    departements = set(re.findall(r"[a-z]+", fold(" ".join(DEPARTMENTS))))
    names = {re.sub(r"_\d+\.txt$", "", p.name) for p in (shared / "evaluation").rglob("*.txt")}
    names |= {p.name.split("_")[0] for p in (shared / "evaluation").rglob("*.pdf")}
    places = {w for name in names for w in re.findall(r"[a-z]{4,}", fold(name))} - GENERIC - departements
    assert len(places) > 60
    found = {
        (path.relative_to(ROOT).as_posix(), word)
        for path in CODE
        for word in places & set(re.findall(r"[a-z]+", fold(path.read_text(encoding="utf-8"))))
    }
    assert found == set()


@pytest.mark.parametrize("path", CODE, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_file_speaks_of_one_document(path: Path) -> None:
    assert not re.search(r"\b\d{3}-\d{9}-\d{8}-[\w-]+-DE\b", path.read_text(encoding="utf-8"))
