"""registre report: one page for anybody, and the letters."""

from __future__ import annotations

import html
import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from late_act import act, pdf

from pipeline.cli import run
from pipeline.reading import read
from pipeline.review.report import Reported, key, render
from schemas import Record
from schemas.finding import Finding, Term
from schemas.record import Act, Assembly, Evidence, Source, Vote


@pytest.fixture
def acts(tmp_path: Path) -> list[str]:
    """An act whose council was called too late, and one that is in order."""
    paths = []
    for day, subject in ((14, "Tarif de la <script>alert(1)</script> piscine"), (21, "Tarif de la patinoire")):
        path = tmp_path / f"acte-{day}.txt"
        path.write_text(act(day, subject), encoding="utf-8")
        paths.append(str(path))
    return paths


def plain(page: str) -> str:
    """What a page shows, without its style."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<style>.*?</style>", "", page))).split())


def test_the_page_tells_what_was_found_and_where(acts: list[str], tmp_path: Path) -> None:
    out = tmp_path / "rapport.html"
    assert run(["report", *acts, "-o", str(out)]) == 0
    page = out.read_text(encoding="utf-8")
    text = plain(page)
    assert "2 documents lus" in text
    assert "illégalité à examiner : 1" in text
    assert "3 jours francs, 5 requis" in text
    assert "CGCT L. 5211-1" in text
    assert "À demander : la convocation" in text
    assert "Page 1 : « 10 mars 2023 »" in text
    assert "convocation 10 mars 2023" in text
    assert "Présences et effectifs dans le temps" in text


def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing(acts: list[str], tmp_path: Path) -> None:
    out = tmp_path / "rapport.html"
    run(["report", *acts, "-o", str(out)])
    page = out.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "default-src 'none'" in page
    assert not re.search(r"""(?:src|href)=["'](?!data:image/|#)""", page)
    assert "url(" not in page
    assert "@import" not in page


def test_headings_follow_one_another_and_ids_are_unique(acts: list[str], tmp_path: Path) -> None:
    out = tmp_path / "rapport.html"
    run(["report", *acts, "-o", str(out)])
    page = out.read_text(encoding="utf-8")
    levels = [int(n) for n in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert set(re.findall(r'aria-labelledby="([^"]+)"', page)) <= set(ids)
    assert all("alt=" in image for image in re.findall(r"<img[^>]+>", page))


def test_a_pdf_shows_the_cutting_of_its_page(tmp_path: Path) -> None:
    out, path = tmp_path / "rapport.html", tmp_path / "acte.pdf"
    path.write_bytes(pdf(act()))
    assert run(["report", str(path), "-o", str(out)]) == 0
    page = out.read_text(encoding="utf-8")
    alts = re.findall(r'<img src="data:image/\w+;base64,[^"]+" width="\d+" height="\d+" alt="([^"]+)"', page)
    assert any("10 mars 2023" in alt for alt in alts)
    assert len(page) < 200_000


def test_what_was_not_read_is_told_in_the_page(acts: list[str], tmp_path: Path) -> None:
    empty = tmp_path / "vide.pdf"
    empty.write_bytes(b"")
    out = tmp_path / "rapport.html"
    assert run(["report", acts[0], str(empty), "-o", str(out)]) == 4
    assert re.search(r"Documents non lus E001 \S*vide.pdf", plain(out.read_text(encoding="utf-8")))
    assert run(["report", str(empty), "-o", str(out)]) == 3


def test_letters_are_one_for_each_act_with_anomalies(acts: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "lettres"
    assert run(["report", *acts, "-o", str(tmp_path / "r.html"), "--lettres", str(folder)]) == 0
    (file,) = folder.iterdir()
    assert file.name.startswith("2023-03-14-acte-14.txt-")
    text = "\n".join(line.text for line in read(file.read_bytes(), file.name).lines())
    assert "délibération n° 2023-14 du 14 mars 2023" in text
    assert "Tarif de la <script>alert(1)</script> piscine" in text
    assert "L. 5211-3" in text


def test_a_page_that_cannot_be_written_is_told(acts: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", acts[0], "-o", "/nulle/part/rapport.html"]) == 2
    assert "impossible d'écrire /nulle/part/rapport.html" in capsys.readouterr().err


def record(**said: Any) -> Record:
    finding = Finding(
        code="V01",
        title="Voix",
        act=0,
        outcome="anomaly",
        severity="irregularity",
        message="9 + 1 = 10 ; attendu 11.",
        terms=[Term(name="pour", value=9, pointer="/acts/0/vote/for")],
        margin=8,
    )
    return Record(
        **{
            "source": Source(name="a.pdf", sha256="0" * 64, media_type="application/pdf", pages=1),
            "assembly": Assembly(name="Commune de Vallombre", type="COM"),
            "acts": [Act(number="7", subject="Halle", vote=Vote(**{"for": 9, "against": 1}))],
            "findings": [finding],
            "evidence": {"/acts/0/vote/for": [Evidence(page=2, bbox=(1, 2, 3, 4), text="9 voix pour")]},
            **said,
        }
    )


def test_what_was_accepted_dismissed_and_said_is_shown() -> None:
    told = record()
    found = key(told.findings[0])
    page = plain(
        render([Reported("a.pdf", told, accepted=frozenset({found}), notes={found: ["Vu en séance"]}, dismissed=3)])
    )
    assert "accepté" in page
    assert "Vu en séance" in page
    assert "3 écartées par l'agent" in page
    assert "Marge : 8 voix" in page


def test_findings_over_several_documents_name_them() -> None:
    crossing = Finding(
        code="X01", title="Présences", outcome="anomaly", severity="drafting", message="12 présents, puis 13."
    )
    page = plain(render([Reported("a.pdf", record())], [(crossing, ("a.pdf", "b.pdf"))]))
    assert "Entre les documents X01 rédaction Présences 12 présents, puis 13." in page
    assert "a.pdf, b.pdf" in page


def test_the_gravest_come_first_then_the_narrowest() -> None:
    def one(name: str, severity: str, margin: int | None) -> Reported:
        told = record(assembly=Assembly(name=name))
        changed = told.findings[0].model_copy(update={"severity": severity, "margin": margin})
        return Reported(name, told.model_copy(update={"findings": [changed]}))

    page = plain(
        render(
            [
                one("Quatrième", "drafting", 1),
                one("Troisième", "irregularity", None),
                one("Deuxième", "irregularity", 2),
                one("Premier", "illegality", 90),
            ]
        )
    )
    places = [page.index(name) for name in ("Premier", "Deuxième", "Troisième", "Quatrième")]
    assert places == sorted(places)
