"""What is corrected at the desk: kept, taken back, and followed by tables, findings and exports."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_bench import Bench, address, finding

from pipeline.batch.archive import Archive, records
from pipeline.batch.run import RETRIED, Local, fill
from pipeline.batch.sources import Found, find
from pipeline.cli import run
from pipeline.review.desk import gold


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


def test_a_form_without_scripts_says_why_a_value_is_refused(bench: Bench) -> None:
    fields = {"preuve": bench.desk.guard.forgery, "pointer": "/acts/0/vote/for", "value": "²"}
    answer = bench.client.post(f"{address(bench, 'acte-1.txt')}/valeur", data=fields)
    assert answer.status_code == 400
    assert "nombre entier" in answer.text


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


def test_a_value_that_somebody_else_corrected_meanwhile_is_not_written_over(bench: Bench) -> None:
    path = f"{address(bench, 'acte-1.txt')}/valeur"
    bench.post(path, pointer="/acts/0/vote/for", value="3", read="12")
    assert "corrigée ailleurs" in bench.post(path, pointer="/acts/0/vote/for", value="4", read="12")
    assert bench.ask("SELECT value FROM reviews") == [(3,)]


def test_gold_files_have_names_that_any_disk_takes_once() -> None:
    taken: set[str] = set()
    names = [gold._name(name, taken) for name in ("Acte.pdf", "acte.pdf", "é" * 300 + ".pdf", "../..", "a/b.pdf")]
    assert names == ["Acte.pdf", "acte-2.pdf", "é" * 100 + ".pdf", "document", "b.pdf"]
