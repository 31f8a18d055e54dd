"""The report of an archive: corrections and decisions count, documents are found again."""

from __future__ import annotations

import datetime as dt
import html
import re
import zipfile
from pathlib import Path
from typing import Any

import late_act
import pytest
from desk_bench import Bench

from pipeline.batch import told
from pipeline.batch.reviews import Review
from pipeline.cli import run
from pipeline.french import SEVERITIES, STATUSES, VOICES
from pipeline.reading import read
from pipeline.review.desk.words import ENGLISH
from pipeline.review.drawings import SENSES
from pipeline.review.verdicts import VERDICTS


@pytest.fixture
def anomaly(bench: Bench) -> tuple[str, int, str, str]:
    """An anomaly of an act: its document, act, code and message."""
    rows = bench.desk.store.reader().execute(
        "SELECT document, act, code, message FROM findings WHERE outcome = 'anomaly' ORDER BY document, position"
    )
    document, act, code, message = rows.fetchone()
    return document, act, code, message


def say(bench: Bench, anomaly: tuple[str, int, str, str], kind: Any, comment: str | None = None) -> None:
    document, act, code, message = anomaly
    bench.desk.store.say(Review(document, act, kind, code, "Agnès", message, comment=comment))


def page_of(bench: Bench, folder: Path, *options: str) -> str:
    out = folder / "rapport.html"
    assert run(["report", str(bench.archive), "-o", str(out), *options]) == 0
    return html.unescape(out.read_text(encoding="utf-8"))


def test_findings_come_back_as_the_rules_made_them(bench: Bench) -> None:
    from pipeline.batch.reading import Settings, rows_of

    for one in told.documents(bench.archive):
        bare = one.record.model_copy(update={"findings": []}).to_json()
        for row in rows_of(bare, Settings())["findings"]:
            assert any(
                (f.code, f.message, f.outcome, f.margin, f.remedy) == (row[3], row[7], row[5], row[9], row[11])
                for f in one.record.findings
            )
        bases = {(b.code, bool(re.match(r"[LRD]?\d", b.article))) for f in one.record.findings for b in f.legal_basis}
        assert all(code and sound for code, sound in bases)


@pytest.mark.parametrize(
    ("text", "code", "article"),
    [
        ("CGCT L2121-20", "CGCT", "L2121-20"),
        ("Loi n° 2020-290 10", "Loi n° 2020-290", "10"),
        ("CGI 1609 nonies C", "CGI", "1609 nonies C"),
        ("Code électoral L191", "Code électoral", "L191"),
    ],
)
def test_an_article_is_told_from_its_code(text: str, code: str, article: str) -> None:
    assert told._basis(text) == {"code": code, "article": article}


def test_what_was_accepted_and_said_is_marked_and_has_a_letter(
    bench: Bench, anomaly: tuple[str, int, str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "lettres"
    page_of(bench, tmp_path, "--lettres", str(folder))
    assert list(folder.iterdir()) == []
    say(bench, anomaly, "accept", "Vu <b>au registre</b>")
    page = page_of(bench, tmp_path, "--lettres", str(folder))
    assert "accepté" in page
    assert "Vu <b>au registre</b> (Agnès)" in page
    (file,) = folder.iterdir()
    text = "\n".join(line.text for line in read(file.read_bytes(), file.name).lines())
    assert anomaly[3].removeprefix("Non vérifiable : ") in text


def test_what_was_dismissed_is_counted_and_gone(
    bench: Bench, anomaly: tuple[str, int, str, str], tmp_path: Path
) -> None:
    before = page_of(bench, tmp_path).count(anomaly[3])
    say(bench, anomaly, "dismiss")
    page = page_of(bench, tmp_path)
    assert page.count(anomaly[3]) == before - 1
    assert "<b>1</b>écartées par l'agent" in page
    say(bench, anomaly, "reopen")
    assert page_of(bench, tmp_path).count(anomaly[3]) == before


def test_pages_are_cut_from_the_documents_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile("lot.zip", "w") as lot:
        lot.writestr("acte.pdf", late_act.pdf(late_act.act()))
    assert run(["batch", "lot.zip", "--into", "a.db"]) == 0
    assert run(["report", "a.db", "-o", "r.html"]) == 0
    assert "data:image/" in Path("r.html").read_text(encoding="utf-8")
    monkeypatch.chdir("/")
    archive, out = str(tmp_path / "a.db"), str(tmp_path / "r.html")
    assert run(["report", archive, "-o", out]) == 0
    assert "data:image/" not in Path(out).read_text(encoding="utf-8")
    assert run(["report", archive, "-o", out, "--documents", str(tmp_path)]) == 0
    assert "data:image/" in Path(out).read_text(encoding="utf-8")


def test_sittings_are_chosen_by_their_day(bench: Bench, tmp_path: Path) -> None:
    days = sorted(one.record.session.date for one in told.documents(bench.archive) if one.record.session.date)
    assert told.count(bench.archive) == len(days)
    assert told.count(bench.archive, days[-1]) == days.count(days[-1])
    assert told.count(bench.archive, None, days[0] - dt.timedelta(1)) == 0
    out = tmp_path / "r.html"
    assert run(["report", str(bench.archive), "-o", str(out), "--jusqu-au", "1990-01-01"]) == 3


def test_a_large_archive_asks_for_days(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("pipeline.commands.report._MOST", 1)
    assert run(["report", str(bench.archive), "-o", str(tmp_path / "r.html")]) == 2
    assert "--depuis" in capsys.readouterr().err


def test_the_chrome_in_english(bench: Bench, tmp_path: Path) -> None:
    page = page_of(bench, tmp_path, "--lang", "en")
    assert '<html lang="en">' in page
    assert "documents read" in page
    assert "Rapport" not in page
    assert '<p class="sum" lang="fr">' in page


def test_every_word_of_the_page_has_an_english(root: Path) -> None:
    templates = root / "pipeline" / "review" / "templates"
    said = {
        word
        for name in ("report.html", "finding.html")
        for word in re.findall(r'\bt\("([^"]+)"\)', (templates / name).read_text(encoding="utf-8"))
    }
    said |= {*VERDICTS.values(), *SEVERITIES.values(), *STATUSES.values(), *(VOICES[sense] for sense in SENSES)}
    assert said - set(ENGLISH) == set()
