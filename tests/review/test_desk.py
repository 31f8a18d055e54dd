"""The pages of the desk: what they show, what may be said on them, what is kept."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from desk_bench import SAMPLE, Bench

from pipeline.batch.archive import Archive, records
from pipeline.batch.run import RETRIED, Local, fill
from pipeline.batch.sources import Found, find
from pipeline.cli import run
from pipeline.commands.review import _prepared
from pipeline.review.desk import gold
from pipeline.review.desk.listing import Listing, Query
from pipeline.review.desk.server import listening


def address(bench: Bench, name: str, act: int = 0) -> str:
    return f"/acte/{bench.documents[name]}/{act}"


def finding(bench: Bench, name: str) -> dict[str, str]:
    seen = bench.desk.store.document(bench.documents[name])
    assert seen is not None
    first = next(f for f in seen.of_act(0) if f.outcome == "anomaly")
    return {"code": first.code, "message": first.message}


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


def test_a_corrected_value_wins_in_tables_findings_and_exports(bench: Bench) -> None:
    path, document = address(bench, "acte-1.txt"), bench.documents["acte-1.txt"]
    before = bench.ask(f"SELECT message FROM findings WHERE document = '{document}' AND code = 'V01'")
    page = bench.post(f"{path}/valeur", pointer="/acts/0/vote/for", value="2", page="1", bbox="10,20,30,40")
    assert "corrigé" in page
    assert bench.ask(f"SELECT votes_for FROM votes WHERE document = '{document}'") == [(2,)]
    assert bench.ask(f"SELECT message FROM findings WHERE document = '{document}' AND code = 'V01'") != before
    record = next(json.loads(text) for text in records(bench.archive) if document in text)
    assert record["acts"][0]["vote"]["for"] == 2
    assert record["evidence"]["/acts/0/vote/for"] == [
        {"page": 1, "bbox": [10.0, 20.0, 30.0, 40.0], "text": "2", "form": "reviewer", "confidence": None}
    ]
    assert bench.ask("SELECT before, value FROM reviews") == [(12, 2)]
    bench.post(f"{path}/valeur", pointer="/acts/0/vote/for", kind="restore")
    assert bench.ask(f"SELECT votes_for FROM votes WHERE document = '{document}'") == [(12,)]
    assert bench.ask(f"SELECT message FROM findings WHERE document = '{document}' AND code = 'V01'") == before


def test_a_corrected_value_wins_where_third_parties_are_struck_out_too(bench: Bench, tmp_path: Path) -> None:
    bench.post(f"{address(bench, 'acte-1.txt')}/valeur", pointer="/acts/0/vote/for", value="2")
    out = tmp_path / "tables"
    assert run(["export", "csv", str(bench.archive), "-o", str(out), "--sans-tiers"]) == 0
    rows = list(csv.DictReader((out / "votes.csv").open(encoding="utf-8")))
    voices = {row["document"]: row["votes_for"] for row in rows}
    assert voices[bench.documents["acte-1.txt"]] == "2"
    assert voices[bench.documents["acte-2.txt"]] == "12"


@pytest.mark.parametrize(
    ("pointer", "value", "said"),
    [
        ("/acts/0/vote/for", "douze", "nombre entier"),
        ("/session/date", "31/02/2023", "date"),
        ("/session/time", "25:00", "heure"),
        ("/acts/0/vote/outcome", "peut-être", "choisissez"),
        ("/attendance/0/status", "", "valeur"),
        ("/acts/0/vote/for", "12", "changé"),
        ("/source/sha256", "0", "ne se corrige pas"),
        ("/acts/7/number", "1", "ne se corrige pas"),
        ("/attendance/99/name", "X", "ne se corrige pas"),
        ("/../../etc", "x", "ne se corrige pas"),
        ("", "x", "ne se corrige pas"),
    ],
)
def test_a_value_that_its_field_cannot_hold_is_refused_in_words(
    bench: Bench, pointer: str, value: str, said: str
) -> None:
    page = bench.post(f"{address(bench, 'acte-1.txt')}/valeur", pointer=pointer, value=value)
    assert said in page
    assert 'role="alert"' in page
    assert bench.ask("SELECT COUNT(*) FROM reviews") == [(0,)]


@pytest.mark.parametrize(
    ("pointer", "typed", "sql", "expected"),
    [
        ("/session/date", "17/03/2023", "SELECT date FROM acts", "2023-03-17"),
        ("/session/time", "19h30", "SELECT time FROM acts", "19:30"),
        ("/acts/0/subject", "Autre objet", "SELECT subject FROM acts", "Autre objet"),
        ("/acts/0/number", "", "SELECT number FROM acts", None),
        ("/session/chair", "Mme Odile FERRAND", "SELECT chair FROM acts", "Mme Odile FERRAND"),
        ("/acts/0/vote/outcome", "rejected", "SELECT outcome FROM votes", "rejected"),
        ("/acts/0/vote/unanimous", "false", "SELECT unanimous FROM votes", 0),
        ("/attendance/1/status", "absent", "SELECT status FROM attendance WHERE position = 1 AND 1", "absent"),
    ],
)
def test_each_kind_of_value_can_be_corrected(
    bench: Bench, pointer: str, typed: str, sql: str, expected: object
) -> None:
    bench.post(f"{address(bench, 'acte-1.txt')}/valeur", pointer=pointer, value=typed)
    where = " AND " if "WHERE" in sql else " WHERE "
    assert bench.ask(f"{sql}{where}document = '{bench.documents['acte-1.txt']}'") == [(expected,)]


def test_members_are_added_taken_out_and_both_taken_back(bench: Bench) -> None:
    path, document = f"{address(bench, 'acte-1.txt')}/valeur", bench.documents["acte-1.txt"]
    sql = f"SELECT printed, status FROM attendance WHERE document = '{document}' AND act = -1 ORDER BY position"
    before = bench.ask(sql)
    bench.post(path, pointer="/attendance/-", name="Mme Ida ROUX", status="absent")
    bench.post(path, pointer="/attendance/-", name="M. Paul NEUF", status="present")
    bench.post(path, pointer="/attendance/0", kind="remove")
    assert bench.ask(sql) == [*before[1:], ("Mme Ida ROUX", "absent"), ("M. Paul NEUF", "present")]
    bench.post(path, pointer="/attendance/3", kind="restore")
    assert bench.ask(sql) == [*before[1:], ("M. Paul NEUF", "present")]
    bench.post(path, pointer="/attendance/0", kind="restore")
    bench.post(path, pointer="/attendance/3", kind="restore")
    assert bench.ask(sql) == before


def test_corrections_and_decisions_survive_a_new_reading(bench: Bench) -> None:
    path, document = address(bench, "acte-1.txt"), bench.documents["acte-1.txt"]
    bench.post(f"{path}/valeur", pointer="/acts/0/vote/for", value="4")
    bench.post(f"{path}/constat", kind="accept", **finding(bench, "acte-1.txt"))
    folder = Path(str(bench.ask("SELECT MIN(source) FROM sources")[0][0])).parent
    with Archive(bench.archive) as archive:
        fill(archive, find([str(folder)]), Local(1), retry=RETRIED["all"])
    assert bench.ask(f"SELECT votes_for FROM votes WHERE document = '{document}'") == [(4,)]
    assert bench.ask("SELECT kind FROM reviews ORDER BY review") == [("correct",), ("accept",)]
    page = bench.client.get(path).text
    assert "corrigé" in page
    assert "accepté" in page


def test_corrections_come_out_as_gold_with_their_document(bench: Bench) -> None:
    bench.post(f"{address(bench, 'acte-1.txt')}/valeur", pointer="/acts/0/vote/for", value="2")
    bench.post(f"{address(bench, 'acte-2.txt')}/relu")
    with zipfile.ZipFile(io.BytesIO(bench.client.get("/corrections.zip").content)) as archive:
        names = set(archive.namelist())
        one = json.loads(archive.read("gold/acte-1.txt.gold.json"))
        two = json.loads(archive.read("gold/acte-2.txt.gold.json"))
    assert {"documents/acte-1.txt", "documents/acte-2.txt"} <= names
    assert one == {"acts": [{"number": "2023-001", "subject": "budget primitif", "vote": {"for": 2}}]}
    assert two["acts"][0]["vote"]["for"] == 12
    assert two["attendance"]["proxies"] == [["M. Jean PAULHET", "Mme Odile FERRAND"]]


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
    assert "E" in page


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


def test_what_is_corrected_of_people_leaves_their_ties_right(bench: Bench) -> None:
    path, document = f"{address(bench, 'acte-1.txt')}/valeur", bench.documents["acte-1.txt"]

    def holders() -> list[tuple[object, ...]]:
        return bench.ask(f"SELECT grantor, holder, holder_position FROM proxies WHERE document = '{document}'")

    members = [name for (name,) in bench.ask(f"SELECT printed FROM attendance WHERE document = '{document}'")]
    ((grantor, holder, place),) = holders()
    assert members[int(str(place))] == holder
    bench.post(path, pointer="/attendance/-", name="M. Paul NEUF", status="present")
    proxy = f"/attendance/{members.index(grantor)}/proxy_holder"
    bench.post(path, pointer=proxy, value="M. Paul NEUF")
    assert holders() == [(grantor, "M. Paul NEUF", len(members))]
    bench.post(path, pointer=proxy, kind="restore")
    other = next(i for i, name in enumerate(members) if name not in (grantor, holder))
    bench.post(path, pointer=f"/attendance/{other}", kind="remove")
    ((_, _, now),) = holders()
    left = [n for (n,) in bench.ask(f"SELECT printed FROM attendance WHERE document = '{document}' ORDER BY position")]
    assert left[int(str(now))] == holder


def test_corrections_of_one_member_hold_in_any_order(bench: Bench) -> None:
    path, document = f"{address(bench, 'acte-1.txt')}/valeur", bench.documents["acte-1.txt"]
    sql = f"SELECT printed, civility FROM attendance WHERE document = '{document}' AND act = -1 ORDER BY position"
    before = bench.ask(sql)
    bench.post(path, pointer="/attendance/0/name", value="Mme Ida ROUX")
    bench.post(path, pointer="/attendance/0", kind="remove")
    bench.post(path, pointer="/attendance/1/name", value="Mme Zoé FAUR")
    assert bench.ask(sql) == [("Mme Zoé FAUR", "Mme"), *before[2:]]
    bench.post(path, pointer="/attendance/0/name", kind="restore")
    bench.post(path, pointer="/attendance/0", kind="restore")
    assert bench.ask(sql) == [before[0], ("Mme Zoé FAUR", "Mme"), *before[2:]]
    assert "ne retrouvent plus" not in bench.client.get(address(bench, "acte-1.txt")).text


def test_what_a_finding_points_to_is_what_the_page_shows_when_members_are_taken_out(bench: Bench) -> None:
    path, document = f"{address(bench, 'acte-1.txt')}/valeur", bench.documents["acte-1.txt"]

    def pointed() -> set[str]:
        seen = bench.desk.store.document(document)
        assert seen is not None
        return {p for f in seen.findings for p in f.pointers if p.startswith("/attendance/")}

    last = max(pointed())
    bench.post(path, pointer="/attendance/0", kind="remove")
    assert last in pointed()


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


def test_a_form_without_scripts_says_why_a_value_is_refused(bench: Bench) -> None:
    fields = {"preuve": bench.desk.guard.forgery, "pointer": "/acts/0/vote/for", "value": "²"}
    answer = bench.client.post(f"{address(bench, 'acte-1.txt')}/valeur", data=fields)
    assert answer.status_code == 400
    assert "nombre entier" in answer.text


def test_the_sitting_of_minutes_has_a_page(bench: Bench) -> None:
    page = bench.client.get(address(bench, SAMPLE.name, -1))
    assert page.status_code == 200
    assert "séance entière" in page.text


def test_pages_are_asked_again_when_somebody_goes_back(bench: Bench) -> None:
    assert bench.client.get("/").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("drawn", ["nan,inf,1,2", "1,2,3", "a,b,c,d", "1e999,2,3,4"])
def test_a_place_that_is_none_leaves_the_value_its_own(bench: Bench, drawn: str) -> None:
    path = f"{address(bench, 'acte-1.txt')}/valeur"
    assert "corrigé" in bench.post(path, pointer="/acts/0/vote/for", value="3", page="1", bbox=drawn)
    assert "corrigé" in bench.post(path, pointer="/acts/0/vote/for", value="4", page="-5", bbox="1,2,3,4")
    assert bench.ask("SELECT page, bbox FROM reviews") == [(None, None)] * 2


def test_a_correction_during_a_run_wins_over_what_the_run_reads(bench: Bench) -> None:
    path, document = address(bench, "acte-1.txt"), bench.documents["acte-1.txt"]
    folder = Path(str(bench.ask("SELECT MIN(source) FROM sources")[0][0])).parent

    def found() -> Iterator[Found]:
        bench.post(f"{path}/valeur", pointer="/acts/0/vote/for", value="5")
        yield from find([str(folder)])

    with Archive(bench.archive) as archive:
        fill(archive, found(), Local(1), retry=RETRIED["all"])
    assert bench.ask(f"SELECT votes_for FROM votes WHERE document = '{document}'") == [(5,)]


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


def test_a_value_that_somebody_else_corrected_meanwhile_is_not_written_over(bench: Bench) -> None:
    path = f"{address(bench, 'acte-1.txt')}/valeur"
    bench.post(path, pointer="/acts/0/vote/for", value="3", read="12")
    assert "corrigée ailleurs" in bench.post(path, pointer="/acts/0/vote/for", value="4", read="12")
    assert bench.ask("SELECT value FROM reviews") == [(3,)]


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


def test_gold_files_have_names_that_any_disk_takes_once() -> None:
    taken: set[str] = set()
    names = [gold._name(name, taken) for name in ("Acte.pdf", "acte.pdf", "é" * 300 + ".pdf", "../..", "a/b.pdf")]
    assert names == ["Acte.pdf", "acte-2.pdf", "é" * 100 + ".pdf", "document", "b.pdf"]


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
