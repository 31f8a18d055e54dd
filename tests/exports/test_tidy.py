"""Tidy tables: every figure is there once, what is written can be read back, and the dictionary tells each column."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from pipeline import process
from pipeline.batch.tables import Table
from pipeline.checks import check
from pipeline.cli import run
from pipeline.exports.tidy import TABLES, datapackage, distinct, of_records, write_csv, write_lines, write_parquet
from schemas import Record


def record(sha: str = "a", **act: Any) -> Record:
    made = Record.model_validate(
        {
            "source": {"name": f"{sha}.pdf", "sha256": sha * 64, "media_type": "application/pdf", "pages": 2},
            "assembly": {"name": "Commune de Castelmer", "type": "COM"},
            "session": {"date": "2023-03-14"},
            "counts": {"in_office": 15, "present": 11, "proxies": 1},
            "attendance": [
                {"name": {"printed": "Mme Anne LEROUX"}, "status": "present"},
                {
                    "name": {"printed": "M. Luc, dit « Lulu » PETIT"},
                    "status": "represented",
                    "proxy_holder": {"printed": "Mme Anne LEROUX"},
                },
            ],
            "acts": [
                {
                    "number": "2023-14",
                    "subject": 'Tarifs "enfants"\net adultes',
                    "decisions": [{"text": "FIXE le tarif à 12,50 €", "amounts": [{"value": "12.50"}]}],
                    "vote": {"for": 10, "against": 2, "unanimous": False, "names": {"against": [{"printed": "M. X"}]}},
                    **act,
                }
            ],
        }
    )
    return check(made)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    some = [record("a"), record("b", number="2023-15")]
    counts = write_csv(of_records(some), tmp_path)
    assert counts["acts"] == 2
    assert counts["findings"] > 0
    for table in TABLES:
        cells = read(tmp_path / f"{table.name}.csv")
        expected = [
            row for found, _ in of_records([record("a"), record("b", number="2023-15")]) for row in found[table.name]
        ]
        written = ["" if v is None else str(v).lower() if isinstance(v, bool) else str(v) for r in expected for v in r]
        assert [value for row in cells for value in row.values()] == written
    assert sum(int(row["votes_for"]) for row in read(tmp_path / "votes.csv")) == 20
    assert read(tmp_path / "acts.csv")[0]["subject"] == 'Tarifs "enfants"\net adultes'
    assert json.loads(read(tmp_path / "decisions.csv")[0]["amounts"]) == ["12.50"]


def test_a_document_stands_once_and_an_act_met_again_is_told() -> None:
    found = list(distinct(of_records([record("a"), record("a"), record("b")])))
    assert len(found) == 2
    assert [one["acts"][0][-1] for one in found] == [None, f"{'a' * 64}#0"]


def test_the_dictionary_has_every_column(tmp_path: Path) -> None:
    write_csv(of_records([record()]), tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert package == datapackage()
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        with (tmp_path / resource["path"]).open(encoding="utf-8") as stream:
            assert next(csv.reader(stream)) == [field["name"] for field in fields]
        assert all(field["description"] for field in fields)
        assert set(resource["schema"]["primaryKey"]) <= {field["name"] for field in fields}


def samples(root: Path) -> list[Record]:
    """The samples as they are read, with their findings."""
    paths = sorted((root / "samples").glob("*.txt"))
    return [check(process(path.read_bytes(), path.name)) for path in paths]


def sums(query: Callable[[str], Any], table: Table) -> list[Any]:
    """Number of rows, and for each column its values, its distinct values, and its sum where it has one."""
    told = ["COUNT(*)"]
    for column in table.columns:
        told += [f'COUNT("{column.name}")', f'COUNT(DISTINCT "{column.name}")']
        told += [f'SUM(TRY_CAST("{column.name}" AS BIGINT))'] if column.kind == "INTEGER" else []
    return list(query(", ".join(told)))


def test_duckdb_and_pandas_find_the_same_sums_in_csv_and_parquet(tmp_path: Path, root: Path) -> None:
    some = samples(root)
    assert write_csv(of_records(some), tmp_path) == write_parquet(of_records(some), tmp_path)
    for table in TABLES:
        csv_file, parquet_file = (tmp_path / f"{table.name}.{form}" for form in ("csv", "parquet"))
        sources = f"read_csv('{csv_file}', header=true, all_varchar=false)", f"read_parquet('{parquet_file}')"
        ours, theirs = (
            sums(lambda told, s=source: duckdb.sql(f"SELECT {told} FROM {s}").fetchall()[0], table)  # type: ignore[misc]
            for source in sources
        )
        assert ours == theirs, table.name
        assert ours[0] > 0, table.name
        frames = pd.read_csv(csv_file), pd.read_parquet(parquet_file)
        assert [list(frame.columns) for frame in frames] == [[c.name for c in table.columns]] * 2
        for frame in frames:
            found = [len(frame)]
            for column in table.columns:
                found += [frame[column.name].count(), frame[column.name].nunique()]
                found += [frame[column.name].sum()] if column.kind == "INTEGER" else []
            assert [int(value) for value in found] == [int(value or 0) for value in ours], table.name


def test_the_sums_are_those_of_the_records(tmp_path: Path, root: Path) -> None:
    some = samples(root)
    write_parquet(of_records(some), tmp_path)
    votes = duckdb.sql(f"SELECT SUM(votes_for), SUM(votes_against) FROM '{tmp_path}/votes.parquet'").fetchall()[0]
    acts = [act for record in some for act in record.acts]
    assert votes == (sum(a.vote.for_ or 0 for a in acts), sum(a.vote.against or 0 for a in acts))
    joined = duckdb.sql(
        f"SELECT COUNT(*) FROM '{tmp_path}/decisions.parquet' JOIN '{tmp_path}/acts.parquet' USING (document, act)"
    ).fetchall()[0]
    assert joined == (sum(len(a.decisions) for a in acts),)


def test_lines_hold_records_whole(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    some = [record("a"), record("b")]
    assert write_lines(some, path) == 2
    assert [Record.model_validate_json(line) for line in path.read_text(encoding="utf-8").splitlines()] == some


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.json").write_text(record().to_json(), encoding="utf-8")
    assert run(["export", "csv", str(tmp_path), "-o", str(tmp_path / "tables")]) == 0
    assert "documents 1, acts 1, attendance 2, proxies 1" in capsys.readouterr().err
    assert run(["export", "jsonl", str(tmp_path / "a.json"), "-o", str(tmp_path / "a.jsonl")]) == 0
    assert run(["export", "jsonl", str(tmp_path / "a.json"), "-o", str(tmp_path / "no" / "a.jsonl")]) == 2
    assert "impossible d'écrire" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["csv", "jsonl", "popolo", "akomantoso", "liste"])
def test_what_is_no_record_is_told_and_the_rest_is_written(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("a.json", record().to_json()), ("b.json", '{"a":'), ("c.xml", "<a/>"), ("d.jsonl", "\x00\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    assert run(["export", form, str(tmp_path), str(tmp_path / "no.json"), "-o", str(out)]) == 1
    told = capsys.readouterr().err
    assert all(
        f"{tmp_path / name} : enregistrement illisible" in told for name in ("b.json", "c.xml", "d.jsonl", "no.json")
    )
    assert out.exists()
    assert "a.json" not in told


def test_an_archive_gives_all_its_rows_and_its_findings(tmp_path: Path, root: Path) -> None:
    for name in ("one.txt", "again.txt"):
        text = (root / "samples" / "ccas.txt").read_text(encoding="utf-8")
        (tmp_path / name).write_text(text + "\n" * (name == "again.txt"), encoding="utf-8")
    archive = tmp_path / "actes.db"
    assert run(["batch", str(tmp_path / "one.txt"), str(tmp_path / "again.txt"), "--into", str(archive)]) == 0
    assert run(["export", "csv", str(archive), "-o", str(tmp_path / "ours")]) == 0
    assert run(["batch", "--into", str(archive), "--export", str(tmp_path / "theirs")]) == 0
    for name in ("acts", "attendance", "proxies", "decisions", "findings"):
        ours, theirs = read(tmp_path / "ours" / f"{name}.csv"), read(tmp_path / "theirs" / f"{name}.csv")
        assert ours == theirs, name
        assert ours or name == "proxies"
    assert len({row["duplicate_of"] for row in read(tmp_path / "ours" / "acts.csv")}) > 1
    votes = [row["unanimous"] for row in read(tmp_path / "ours" / "votes.csv")]
    assert set(votes) <= {"true", "false", ""}
    assert run(["export", "csv", str(tmp_path / "no.db"), "-o", str(tmp_path / "ours")]) == 2


def test_what_is_written_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that a folder of records holds would be read while it grows, without end."""
    (tmp_path / "a.json").write_text(record().to_json(), encoding="utf-8")
    for _ in range(2):
        assert run(["export", "jsonl", str(tmp_path), "-o", str(tmp_path / "all.jsonl")]) == 0
    assert len((tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    kept = (tmp_path / "all.jsonl").read_bytes()
    assert run(["export", "jsonl", str(tmp_path / "all.jsonl"), "-o", str(tmp_path / "all.jsonl")]) == 2
    assert "serait lu et écrit à la fois" in capsys.readouterr().err
    assert (tmp_path / "all.jsonl").read_bytes() == kept


def test_a_folder_without_records_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "csv", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert "aucun enregistrement dans ce dossier" in capsys.readouterr().err
