"""The pages of the desk: what they show, what may be said on them, what is kept."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from desk_bench import SAMPLE, Bench, address, finding

from pipeline.batch.archive import Archive
from pipeline.batch.run import Local, fill
from pipeline.batch.sources import find
from pipeline.cli import run
from pipeline.commands.review import _prepared
from pipeline.councils import place_words
from pipeline.french import severity_of
from pipeline.review.desk import fields, views
from pipeline.review.desk.listing import Listing, Query
from pipeline.review.desk.server import listening
from pipeline.review.desk.sources import Original, Sheet


def test_the_list_shows_the_gravest_first_and_every_act_once(bench: Bench) -> None:
    page = bench.client.get("/").text
    assert page.count('class="open"') == 4
    rows, total = bench.desk.listing.page(Query(), 1)
    assert total == 4
    assert [row.worst for row in rows] == sorted(row.worst for row in rows)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"words": "cantine"}, 1),
        ({"words": "CANTIN"}, 1),
        ({"words": "eclairage halle"}, 1),
        ({"words": "halle éclairage"}, 1),
        ({"words": "introuvable"}, 0),
        ({"words": '"; DROP TABLE listing --'}, 0),
        ({"words": "NEAR( AND"}, 0),
        ({"since": "2023-01-01"}, 3),
        ({"until": "2022-12-31"}, 1),
        ({"type": "COM"}, 4),
        ({"type": "EPCI"}, 0),
        ({"outcome": "adopted"}, 4),
        ({"severity": "inconnue"}, 4),
        ({"sort": "id; DROP TABLE listing"}, 4),
        ({"page": "99"}, 0),
        ({"page": "-1"}, 4),
    ],
)
def test_filters_and_words_find_their_acts(bench: Bench, query: dict[str, str], expected: int) -> None:
    assert bench.client.get("/", params=query).text.count('class="open"') == expected


def test_the_fragment_that_a_filter_asks_for_has_no_page_around_it(bench: Bench) -> None:
    fragment = bench.client.get("/", params={"words": "cantine"}, headers={"hx-target": "resultats"}).text
    assert "<html" not in fragment
    assert "cantine" in fragment


def test_an_act_shows_its_page_with_a_box_for_each_value(bench: Bench) -> None:
    page = bench.client.get(address(bench, SAMPLE.name)).text
    seen = bench.desk.store.document(bench.documents[SAMPLE.name])
    assert seen is not None
    x0, top, x1, _ = seen.record["evidence"]["/acts/0/vote/for"][0]["bbox"]
    box = f'data-p="/acts/0/vote/for" x="{x0 - 1:.1f}" y="{top - 1:.1f}" width="{x1 - x0 + 2:.1f}"'
    assert box in page
    assert 'data-p="/acts/0/vote/for" tabindex="0"' in page


def test_a_text_shows_its_lines_with_the_values_that_stand_there(bench: Bench) -> None:
    page = bench.client.get(address(bench, "acte-2.txt")).text
    line = next(line for line in page.splitlines() if "Pour : 12" in line and "data-ps" in line)
    assert "/acts/0/vote/for" in line
    assert "/acts/0/vote/abstention" in line


def test_a_departure_before_the_heading_of_an_act_is_marked() -> None:
    sheet = Sheet(1, lines=("Présents : M. ORME, Mme FRENE", "Mme FRENE quitte la séance.", "2. Tarifs", "Pour : 8"))
    record = {
        "evidence": {
            "/acts/0/subject": [{"page": 1, "text": "Tarifs"}],
            "/acts/0/attendance/1/status": [{"page": 1, "text": "Mme FRENE quitte la séance"}],
        }
    }
    seen = SimpleNamespace(record=record)
    ((_, shown),) = views.lines(seen, 0, Original(b"", (sheet,), pdf=False, pages=1))  # type: ignore[arg-type]
    assert ("Mme FRENE quitte la séance.", "/acts/0/attendance/1/status") in shown


def test_a_document_longer_than_what_is_shown_says_so(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.review.desk.sources._MAX_PAGES", 0)
    page = bench.client.get(address(bench, SAMPLE.name)).text
    assert "Pages montrées : 0 sur" in page
    assert '<figure class="sheet"' not in page


def test_pages_are_pictures_and_what_is_no_page_is_not_found(bench: Bench) -> None:
    document = bench.documents[SAMPLE.name]
    answer = bench.client.get(f"/page/{document}/1.png")
    assert answer.content.startswith(b"\x89PNG")
    for path in (f"/page/{document}/99.png", "/page/inconnu/1.png", f"/page/{bench.documents['acte-1.txt']}/1.png"):
        assert bench.client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/acte/inconnu/0", "/acte/../../etc/passwd", "/static/../app.py", "/static/%2e%2e/app.py"]
)
def test_what_is_not_there_is_not_found(bench: Bench, path: str) -> None:
    assert bench.client.get(path).status_code == 404


def test_a_dismissed_finding_weighs_no_more_and_comes_back_when_reopened(bench: Bench) -> None:
    path, told = address(bench, "acte-1.txt"), finding(bench, "acte-1.txt")
    page = bench.post(f"{path}/constat", kind="dismiss", comment="liste relue", **told)
    assert "écarté" in page
    assert "liste relue" in page
    (row,) = bench.desk.listing.of_document(bench.documents["acte-1.txt"])
    assert (row.decided, row.state) == (1, "settled" if row.anomalies == 1 else "open")
    assert row.severity is None or row.anomalies > 1
    bench.post(f"{path}/constat", kind="reopen", **told)
    (row,) = bench.desk.listing.of_document(bench.documents["acte-1.txt"])
    assert (row.decided, row.state) == (0, "open")
    kinds = [kind for (kind,) in bench.ask("SELECT kind FROM reviews ORDER BY review")]
    assert kinds == ["dismiss", "reopen"]


def test_an_accepted_finding_keeps_who_and_when(bench: Bench) -> None:
    bench.post(f"{address(bench, 'acte-1.txt')}/constat", kind="accept", **finding(bench, "acte-1.txt"))
    ((who, at, kind),) = bench.ask("SELECT who, at, kind FROM reviews")
    assert (who, kind) == ("Agnès", "accept")
    assert str(at).endswith("Z")


def test_a_comment_needs_words_and_decides_nothing(bench: Bench) -> None:
    path, told = address(bench, "acte-1.txt"), finding(bench, "acte-1.txt")
    assert "écrivez un commentaire" in bench.post(f"{path}/constat", kind="comment", comment=" ", **told)
    assert "à revoir avec la mairie" in bench.post(
        f"{path}/constat", kind="comment", comment="à revoir avec la mairie", **told
    )
    assert bench.ask("SELECT kind FROM reviews") == [("comment",)]


def test_hostile_names_and_texts_are_shown_as_text(bench: Bench) -> None:
    name = next(name for name in bench.documents if "<b>" in name)
    for path in (
        "/",
        address(bench, name),
        "/seance?assemblee=<script>x</script>&jour=2023-03-16",
        "/assemblee?nom=<script>",
    ):
        page = bench.client.get(path).text
        assert "<script>alert" not in page
        assert "<script>x" not in page
        assert page.count("<script") == 2
    told = bench.post(
        f"{address(bench, name)}/constat",
        kind="comment",
        comment="<img src=x onerror=alert(1)>",
        **finding(bench, name),
    )
    assert "<img src=x" not in told
    assert "&lt;img src=x" in told


def test_sitting_and_council_pages_bring_the_acts_together(bench: Bench) -> None:
    council = str(bench.ask("SELECT assembly FROM acts WHERE number = '2023-001'")[0][0])
    page = bench.client.get("/seance", params={"assemblee": council, "jour": "2023-03-16"}).text
    assert page.count('class="open"') == 3
    page = bench.client.get("/assemblee", params={"nom": council}).text
    assert "16/03/2023" in page
    assert "BRÉMOND" in page


def test_a_council_is_one_under_all_the_names_that_its_acts_print(bench: Bench) -> None:
    council = str(bench.ask("SELECT assembly FROM acts WHERE number = '2023-001'")[0][0])
    for name in (f"VILLE DE {place_words(council)}", place_words(council)):
        page = bench.client.get("/seance", params={"assemblee": name, "jour": "2023-03-16"}).text
        assert page.count('class="open"') == 3
        assert "BRÉMOND" in bench.client.get("/assemblee", params={"nom": name}).text


def test_what_documents_say_against_each_other_stands_with_each_and_with_their_sitting(bench: Bench) -> None:
    documents = [bench.documents["acte-1.txt"], bench.documents["acte-2.txt"]]
    told = (
        "X03",
        "Numéros",
        "anomaly",
        "irregularity",
        "Le n° 2023-001 est donné à <deux> actes.",
        None,
        None,
        "le registre",
    )
    with sqlite3.connect(bench.archive) as db:
        db.executemany(
            "INSERT INTO crossings VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(place, document, *told) for place, document in enumerate(documents)],
        )
    db.close()
    council = str(bench.ask("SELECT assembly FROM acts WHERE number = '2023-001'")[0][0])
    sitting = bench.client.get("/seance", params={"assemblee": council, "jour": "2023-03-16"}).text
    for page in (sitting, bench.client.get(address(bench, "acte-2.txt")).text):
        assert page.count("&lt;deux&gt; actes") == 1
        assert f'/acte/{documents[0]}/0">acte-1.txt<' in page
    assert "&lt;deux&gt;" not in bench.client.get(address(bench, SAMPLE.name)).text


def test_the_pages_speak_english_on_demand_and_come_back(bench: Bench) -> None:
    assert 'lang="fr"' in bench.client.get("/").text
    bench.client.get("/langue/en")
    page = bench.client.get("/").text
    assert '<html lang="en">' in page
    assert "Severity" in page
    bench.client.get("/langue/fr")
    assert "Gravité" in bench.client.get("/").text
    assert bench.client.get("/langue/xx", follow_redirects=False).headers["location"] == "/"


def test_documents_that_were_not_read_are_listed_with_their_reason(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "vide.txt").write_bytes(b"")
    with Archive(bench.archive) as archive:
        fill(archive, find([str(tmp_path / "vide.txt")]), Local(1))
    page = bench.client.get("/non-lus").text
    assert "vide.txt" in page
    assert "E001" in page


def test_the_letter_of_an_act_is_made_of_what_was_accepted(bench: Bench) -> None:
    path, told = address(bench, "acte-1.txt"), finding(bench, "acte-1.txt")
    assert bench.client.get(f"{path}/lettre.odt").status_code == 404
    page = bench.post(f"{path}/constat", kind="accept", **told)
    assert "lettre.odt" in page
    with zipfile.ZipFile(io.BytesIO(bench.client.get(f"{path}/lettre.odt").content)) as letter:
        text = letter.read("content.xml").decode()
    assert bench.client.get(f"{address(bench, 'acte-1.txt', -1)}/lettre.odt").status_code in (200, 404)
    assert "2023-001" in text
    assert "budget primitif" in text


@pytest.mark.parametrize(
    ("method", "path", "status", "said"),
    [
        ("GET", "/nulle/part", 404, "existe pas"),
        ("GET", "/acte/inconnu/0", 404, "existe pas"),
        ("GET", "/acte/{}/" + "9" * 5000, 404, "existe pas"),
        ("GET", "/page/{}/" + "9" * 5000 + ".png", 404, "existe pas"),
        ("DELETE", "/", 405, "existe pas"),
        ("GET", "/acte/{}/0/valeur?pointer=/acts/" + "9" * 5000 + "/number", 400, "ne se corrige pas"),
        ("GET", "/acte/{}/0/valeur?pointer=/acts/00/number", 400, "ne se corrige pas"),
        ("GET", "/acte/{}/-1/lettre.odt", 404, "existe pas"),
    ],
)
def test_what_goes_wrong_is_told_on_a_page_in_french(
    bench: Bench, method: str, path: str, status: int, said: str
) -> None:
    answer = bench.client.request(method, path.format(bench.documents["acte-1.txt"]))
    assert answer.status_code == status
    assert said in answer.text
    assert '<html lang="fr">' in answer.text


def test_a_fault_that_nobody_foresaw_is_a_page_and_an_archive_that_fails_says_why(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("secret")

    monkeypatch.setattr(bench.desk.listing, "tally", broken)
    answer = bench.client.get("/")
    assert answer.status_code == 500
    assert "Erreur interne (KeyError)" in answer.text
    assert "secret" not in answer.text + capsys.readouterr().err

    def full(*_: object) -> None:
        fault = sqlite3.OperationalError("database or disk is full")
        fault.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise fault

    monkeypatch.setattr(bench.desk.listing, "tally", full)
    answer = bench.client.get("/")
    assert answer.status_code == 503
    assert "le disque est plein" in answer.text


def test_the_sitting_of_minutes_has_a_page(bench: Bench) -> None:
    page = bench.client.get(address(bench, SAMPLE.name, -1))
    assert page.status_code == 200
    assert "séance entière" in page.text


def test_pages_are_asked_again_when_somebody_goes_back(bench: Bench) -> None:
    assert bench.client.get("/").headers["cache-control"] == "no-store"


def test_acts_follow_each_other_though_decisions_move_them(bench: Bench) -> None:
    query = Query(state="open")
    rows, _ = bench.desk.listing.page(query, 1)
    first, second = rows[:2]
    assert bench.desk.listing.neighbours(query, 0, first.document, first.act) == (0, None, second)
    seen = bench.desk.store.document(first.document)
    assert seen is not None
    for found in (f for f in seen.of_act(first.act) if f.outcome == "anomaly"):
        said = {"kind": "accept", "code": found.code, "message": found.message}
        bench.post(f"/acte/{first.document}/{first.act}/constat", **said)
    left, _ = bench.desk.listing.page(query, 1)
    third = left[1] if len(left) > 1 else None
    assert left[0] == replace(second, id=left[0].id)
    assert bench.desk.listing.neighbours(query, 1, second.document, second.act) == (0, None, third)
    assert bench.desk.listing.neighbours(query, 0, first.document, first.act) == (0, None, left[0])


def test_a_document_that_was_put_back_is_shown_again(bench: Bench) -> None:
    document = bench.documents["acte-1.txt"]
    (source,) = next(iter(bench.ask(f"SELECT source FROM sources WHERE document = '{document}'")))
    aside = Path(str(source)).rename(f"{source}.bak")
    try:
        assert "Document introuvable" in bench.client.get(address(bench, "acte-1.txt")).text
    finally:
        aside.rename(str(source))
    assert "Document introuvable" not in bench.client.get(address(bench, "acte-1.txt")).text


def test_a_record_without_acts_is_listed_among_what_was_not_read(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Note de service sur les congés du mois d'août.\n" * 20, encoding="utf-8")
    with Archive(bench.archive) as archive:
        fill(archive, find([str(tmp_path / "note.txt")]), Local(1))
    ((document, status),) = bench.ask("SELECT document, status FROM documents WHERE name = 'note.txt'")
    page = bench.client.get("/non-lus").text
    assert "note.txt" in page
    if status == "partial":
        assert "sans acte" in page
        assert bench.client.get(f"/acte/{document}/-1").status_code == 200


def test_words_typed_with_loose_accents_find_what_has_them(bench: Bench) -> None:
    assert bench.client.get("/", params={"words": "e\u0301clairage"}).text.count('class="open"') == 1


def test_sittings_and_councils_that_are_not_there_are_not_found(bench: Bench) -> None:
    for path in (
        "/seance?assemblee=&jour=",
        "/seance?assemblee=X&jour=2023-03-16",
        "/assemblee?nom=",
        "/assemblee?nom=X",
    ):
        assert bench.client.get(path).status_code == 404


def test_the_list_follows_what_a_desk_beside_it_keeps(bench: Bench, tmp_path: Path) -> None:
    beside = Listing(bench.archive, tmp_path / "beside.db")
    document = bench.documents["acte-1.txt"]
    bench.post(f"{address(bench, 'acte-1.txt')}/constat", kind="dismiss", **finding(bench, "acte-1.txt"))
    assert beside.of_document(document)[0].decided == 0
    assert beside.refresh()
    assert beside.of_document(document)[0].decided == 1
    assert not beside.refresh()


def test_an_archive_of_this_version_opens_while_a_run_writes_it(bench: Bench) -> None:
    with Archive(bench.archive):
        _prepared(bench.archive)
    db = sqlite3.connect(bench.archive)
    db.executescript("DROP TABLE crossings; PRAGMA user_version = 2")
    db.close()
    _prepared(bench.archive)
    assert bench.ask("SELECT COUNT(*) FROM crossings") == [(0,)]


def test_a_port_that_is_taken_is_told_in_french(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    taken = listening("127.0.0.1", 0)
    try:
        assert run(["review", str(bench.archive), "--port", str(taken.getsockname()[1])]) == 2
    finally:
        taken.close()
    assert "un autre programme tient ce port" in capsys.readouterr().err


def test_a_member_who_left_stands_with_how_they_sit_for_the_act() -> None:
    opening = [{"name": {"printed": name}, "status": "present"} for name in ("Jean DUPRÉ", "Anne MARTIN")]
    later = [opening[0], {**opening[1], "status": "absent"}]
    record = {"attendance": opening, "acts": [{"attendance": None}, {"attendance": later}]}
    assert fields.moved(record, 0) == {}
    assert fields.moved(record, 1) == {"/attendance/1": "absent"}


def test_severities_agree_with_their_number() -> None:
    assert [severity_of("illégalité", n) for n in (0, 1, 2)] == ["illégalité", "illégalité", "illégalités"]
    assert severity_of("rédaction", 8) == "rédaction"
