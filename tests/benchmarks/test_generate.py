"""The generator: the same seed gives the same document, and the gold says nothing that the document does not print."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from benchmarks.generate import GeneratedDocument, generate, main
from benchmarks.generator import act_forms, calendar, forms, names
from benchmarks.generator.layout import wrap
from extractors.grammar.text import fold
from pipeline.reading import read

SEEDS = range(900_000, 900_060)
FIELDS = {"assembly", "session", "counts", "attendance", "acts"}


@cache
def made(seed: int) -> GeneratedDocument:
    return generate(seed)


def bare(text: str) -> str:
    """Letters and digits alone: what no break of a line, no apostrophe and no hyphen changes."""
    return re.sub(r"[^a-z0-9]", "", fold(text).replace("œ", "oe"))


@cache
def printed(seed: int) -> str:
    """The words of a document without stamps and feet between the pages."""
    return bare(made(seed).text)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_same_seed_gives_the_same_bytes(seed: int) -> None:
    assert generate(seed) == generate(seed)


def test_different_seeds_differ() -> None:
    assert len({made(seed).text for seed in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gold_is_complete(seed: int) -> None:
    document = made(seed)
    assert set(document.gold) == FIELDS
    assert len(document.gold["acts"]) >= {"extract": 1, "minutes": 3, "bound": 2}[document.kind]
    for act in document.gold["acts"]:
        assert {"number", "subject", "decisions", "vote"} <= set(act)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_name_of_the_gold_is_printed(seed: int) -> None:
    lists = made(seed).gold["attendance"]
    people = [*lists["present"], *lists["absent"], *(name for pair in lists["proxies"] for name in pair if name)]
    session = made(seed).gold["session"]
    people += [session["chair"], *session["secretaries"]] if session["chair"] else session["secretaries"]
    text = printed(seed)
    assert [p for p in people if not all(bare(word) in text for word in p.split())] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_stands_in_two_lists(seed: int) -> None:
    lists = made(seed).gold["attendance"]
    everybody = [*lists["present"], *lists["absent"], *(pair[0] for pair in lists["proxies"])]
    assert len(everybody) == len(set(everybody))


@pytest.mark.parametrize("seed", SEEDS)
def test_figures_of_the_gold_agree(seed: int) -> None:
    gold = made(seed).gold
    counts, lists = gold["counts"], gold["attendance"]
    for name, members in (("present", "present"), ("proxies", "proxies"), ("absent", "absent")):
        if counts.get(name) is not None:
            assert counts[name] == len(lists[members])
    voting = len(lists["present"]) + len(lists["proxies"])
    for act in gold["acts"]:
        vote = act["vote"]
        if None not in (vote["for"], vote["against"], vote["abstention"]):
            assert vote["for"] + vote["against"] + vote["abstention"] <= voting


@pytest.mark.parametrize("seed", SEEDS)
def test_decisions_and_titles_are_printed(seed: int) -> None:
    """A page break may stand inside a clause: its first words are what is looked for."""
    text = printed(seed)
    for act in made(seed).gold["acts"]:
        assert bare(act["subject"])[:25] in text
        if act["number"] is not None:
            assert bare(act["number"]) in text
        if act["decisions"] != "skip":
            assert [d for d in act["decisions"] if bare(d)[:20] not in text] == []


@pytest.mark.parametrize("seed", SEEDS[:20])
def test_text_and_pdf_hold_the_same_words(seed: int) -> None:
    document = made(seed)
    words = [
        sorted(bare(w.text) for line in read(data, f"x.{suffix}").lines() for w in line.words if bare(w.text).isalpha())
        for data, suffix in ((document.pdf, "pdf"), (document.text.encode(), "txt"))
    ]
    letters = ["".join(sorted("".join(found))) for found in words]
    assert abs(len(letters[0]) - len(letters[1])) <= 0.2 * len(letters[1])
    rare = {w for w in words[1] if len(w) > 6} - set(words[0])
    assert len(rare) <= 0.1 * len(set(words[1])), sorted(rare)[:20]


def test_every_table_of_forms_can_be_filled() -> None:
    tables = [
        v
        for k, v in {**vars(forms), **vars(act_forms)}.items()
        if k.isupper() and isinstance(v, tuple) and isinstance(v[0], str)
    ]
    assert len(tables) >= 20
    for table in tables:
        for form in table:
            assert form.count("{") == form.count("}")


def test_the_program_writes_documents_and_gold(tmp_path: Path) -> None:
    assert main(["--seed", "5", "--count", "2", "--into", str(tmp_path), "--kind", "pdf"]) == 0
    assert sorted(p.name for p in (tmp_path / "documents").iterdir()) == ["gen-000005.pdf", "gen-000006.pdf"]
    gold = json.loads((tmp_path / "gold" / "gen-000006.pdf.gold.json").read_text(encoding="utf-8"))
    assert gold == made(6).gold
    assert (tmp_path / "documents" / "gen-000005.pdf").read_bytes() == made(5).pdf


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, "un"),
        (17, "dix-sept"),
        (21, "vingt et un"),
        (30, "trente"),
        (71, "soixante et onze"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (77, "soixante-dix-sept"),
        (45, "quarante-cinq"),
    ],
)
def test_numbers_in_words(value: int, expected: str) -> None:
    assert calendar.number(value) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Orlemont", "d'Orlemont"),
        ("Le Mesnil", "du Mesnil"),
        ("Les Essarts", "des Essarts"),
        ("Brévaines", "de Brévaines"),
        ("L'Aiguillière", "de L'Aiguillière"),
        ("Isbergeois", "d'Isbergeois"),
    ],
)
def test_of_a_place(place: str, expected: str) -> None:
    assert names.of(place) == expected


def test_lines_break_at_blanks_and_after_hyphens_and_never_before_a_mark() -> None:
    assert wrap("Marie-Laure LE BRETON-MARTIN ;", 12, len) == ["Marie-Laure", "LE BRETON-", "MARTIN ;"]
    assert wrap("aaa bbb ;", 8, len) == ["aaa", "bbb ;"]
    assert "".join(wrap("Jean-Pierre D'ARTOIS-MERLE", 6, len)).replace(" ", "") == "Jean-PierreD'ARTOIS-MERLE"
