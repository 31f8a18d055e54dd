"""The national file: what is printed goes in, what cannot be valid is refused, and our checks are the validator's."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli import run
from pipeline.exports import nomenclature
from pipeline.exports.communities import Community, CommunityError, community_of, load
from pipeline.exports.scdl import Options, lines
from pipeline.exports.scdl_checks import COLUMNS, errors, is_siret, stricter
from schemas import Record

VALIDATA = os.environ.get("REGISTRE_VALIDATA")
"""The Python of an environment where validata-table is installed."""

SIRET = "20000003200017"
GOOD = {
    "COLL_NOM": "Communauté de communes des Trois Vallées",
    "COLL_SIRET": SIRET,
    "DELIB_ID": "2023-14",
    "DELIB_DATE": "2023-03-14",
    "DELIB_MATIERE_CODE": "7.5",
    "DELIB_MATIERE_NOM": "finances locales/subventions",
    "DELIB_OBJET": "Subvention à l'association des parents",
}
VOTES = {"VOTE_EFFECTIF": "15", "VOTE_REEL": "13", "VOTE_POUR": "10", "VOTE_CONTRE": "2", "VOTE_ABSTENTION": "1"}

ROWS: list[tuple[dict[str, str], bool]] = [
    ({}, True),
    (VOTES, True),
    ({"BUDGET_ANNEE": "2023", "BUDGET_NOM": "Budget principal"}, True),
    ({"BUDGET_ANNEE": "2023/2024", "BUDGET_NOM": "Budget principal"}, True),
    ({"PREF_DATE": "2023-03-14"}, True),
    ({"PREF_DATE": "2023-03-20", "DELIB_URL": "https://exemple.fr/acte.pdf"}, True),
    ({"DELIB_MATIERE_NOM": "Finances locales/Subventions"}, True),
    ({"DELIB_MATIERE_CODE": "7.10", "DELIB_MATIERE_NOM": "finances locales/divers"}, True),
    ({"COLL_NOM": ""}, False),
    ({"DELIB_OBJET": ""}, False),
    ({"COLL_SIRET": "20000003200018"}, False),
    ({"COLL_SIRET": "2000000320001"}, False),
    ({"COLL_SIRET": "20000000100012"}, False),
    ({"COLL_SIRET": "35600000000048"}, True),
    ({"COLL_SIRET": "35600000049837"}, True),
    ({"COLL_SIRET": "35600000049838"}, False),
    ({"DELIB_DATE": "14/03/2023"}, False),
    ({"DELIB_DATE": "2023-02-30"}, False),
    ({"DELIB_MATIERE_CODE": "75"}, False),
    ({"DELIB_MATIERE_NOM": "subventions"}, False),
    ({"DELIB_MATIERE_NOM": "finances locales / subventions"}, False),
    ({"DELIB_MATIERE_NOM": "jardinage/subventions"}, False),
    ({"BUDGET_ANNEE": "2023"}, False),
    ({"BUDGET_ANNEE": "23", "BUDGET_NOM": "Budget principal"}, False),
    ({"BUDGET_ANNEE": "2024/2023", "BUDGET_NOM": "Budget principal"}, False),
    ({"PREF_DATE": "2023-03-13"}, False),
    ({"VOTE_EFFECTIF": "15"}, False),
    ({k: v for k, v in VOTES.items() if k != "VOTE_ABSTENTION"}, False),
    (VOTES | {"VOTE_EFFECTIF": "12"}, False),
    (VOTES | {"VOTE_POUR": "11"}, False),
    (VOTES | {"VOTE_POUR": "14"}, False),
    (VOTES | {"VOTE_CONTRE": "x"}, False),
]


@pytest.mark.parametrize(("change", "valid"), ROWS)
def test_the_checks_of_the_schema(change: dict[str, str], valid: bool) -> None:
    row = dict.fromkeys(COLUMNS, "") | GOOD | change
    assert (not list(errors(row))) is valid, list(errors(row))


@pytest.mark.skipif(VALIDATA is None, reason="REGISTRE_VALIDATA names no Python with validata-table")
def test_the_national_validator_says_the_same(tmp_path: Path, shared: Path) -> None:
    full = [dict.fromkeys(COLUMNS, "") | GOOD | change for change, _ in ROWS]
    table = tmp_path / "deliberations.csv"
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows(full)
    refused = oracle(table, shared)
    ours = {str(i) for i, row in enumerate(full, 2) if list(errors(row))}
    assert set(refused) == ours, refused


def oracle(table: Path, shared: Path) -> dict[str, list[str]]:
    """What validata-table says of a file, by row."""
    schema = shared / "reference" / "scdl-deliberations-2.1.5.schema.json"
    script = Path(__file__).with_name("oracle.py")
    done = subprocess.run(
        [str(VALIDATA), str(script), str(schema), str(table)], capture_output=True, text=True, check=True
    )
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize(
    "change",
    [
        {"DELIB_MATIERE_CODE": "9.99", "DELIB_MATIERE_NOM": "finances locales/divers"},
        {"DELIB_MATIERE_CODE": "7.1"},
        {"DELIB_MATIERE_CODE": "7.5", "DELIB_MATIERE_NOM": "finances locales/jardinage"},
        {"PREF_ID": "préfecture"},
    ],
)
def test_what_the_validator_lets_pass(change: dict[str, str]) -> None:
    row = dict.fromkeys(COLUMNS, "") | GOOD | change
    assert not list(errors(row))
    assert list(stricter(row))


def test_keys_of_siret() -> None:
    assert is_siret(SIRET)
    assert is_siret("35600000000048")
    assert not is_siret("20000003200018")


def test_every_matter_has_a_name_that_the_schema_takes() -> None:
    assert len(nomenclature.MATTERS) == 57
    for code in nomenclature.MATTERS:
        row = dict.fromkeys(COLUMNS, "") | GOOD
        row |= {"DELIB_MATIERE_CODE": code, "DELIB_MATIERE_NOM": nomenclature.scdl_name(code)}
        assert not [*errors(row), *stricter(row)], code


@pytest.mark.parametrize(
    ("code", "two"),
    [("7.5", "7.5"), ("7.5.2", "7.5"), ("7.10", "7.10"), ("9.99", None), ("divers", None), (None, None)],
)
def test_printed_codes_are_brought_to_level_two(code: str | None, two: str | None) -> None:
    assert nomenclature.level_two(code) == two


def record(**act: Any) -> Record:
    return Record.model_validate(
        {
            "source": {"name": "acte.pdf", "sha256": "0" * 64, "media_type": "application/pdf", "pages": 1},
            "assembly": {"name": "CC des Trois Vallées", "type": "EPCI"},
            "session": {"date": "2023-03-14"},
            "counts": {"in_office": 15, "present": 11, "proxies": 2},
            "acts": [
                {
                    "number": "2023-14",
                    "subject": "Subvention aux parents",
                    "matter": {"code": "7.5.1", "basis": "printed"},
                    **act,
                }
            ],
        }
    )


US = [Community(siret=SIRET, nom="Communauté de communes des Trois Vallées", aussi=["CC des Trois Vallées"])]


def row(options: Options | None = None, **act: Any) -> tuple[dict[str, str], tuple[str, ...], tuple[str, ...]]:
    (line,) = lines([record(**act)], US, options)
    return line.row, line.derived, line.errors


def test_what_is_printed_makes_a_row() -> None:
    found, derived, why = row(vote={"for": 10, "against": 2, "abstention": 1, "not_participating": 1})
    assert not why
    assert not derived
    assert found["DELIB_MATIERE_NOM"] == "finances locales/subventions"
    assert [found[c] for c in COLUMNS[11:16]] == ["15", "13", "10", "2", "1"]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    toml = tmp_path / "c.toml"
    toml.write_text(f'[[collectivite]]\nsiret = "{SIRET}"\nnom = "CC des Trois Vallées"\n', encoding="utf-8")
    votes = {"for": 10, "against": 2, "abstention": 1}
    made = record(subject='Tarifs "enfants", adultes ;\nété', vote=votes, receipt={"received_on": "2023-03-20"})
    (tmp_path / "a.json").write_text(made.to_json(), encoding="utf-8")
    out = tmp_path / "d.csv"
    assert run(["export", "scdl", str(tmp_path / "a.json"), "-o", str(out), "--collectivites", str(toml)]) == 0
    (found,) = csv.DictReader(out.open(encoding="utf-8", newline=""))
    act = made.acts[0]
    assert found["DELIB_OBJET"] == 'Tarifs "enfants", adultes ; été'
    assert (found["DELIB_ID"], found["DELIB_DATE"], found["PREF_DATE"]) == (act.number, "2023-03-14", "2023-03-20")
    assert [int(found[f"VOTE_{name}"]) for name in ("EFFECTIF", "POUR", "CONTRE", "ABSTENTION")] == [15, 10, 2, 1]
    assert nomenclature.level_two(act.matter.code if act.matter else None) == found["DELIB_MATIERE_CODE"]


def test_votes_are_all_there_or_none() -> None:
    assert row(vote={"for": 13})[0]["VOTE_POUR"] == ""
    assert row(vote={"unanimous": True})[0]["VOTE_EFFECTIF"] == ""


def test_a_unanimity_is_counted_on_demand_and_said() -> None:
    found, derived, _ = row(Options(derived_votes=True), vote={"unanimous": True, "not_participating": 1})
    assert [found[c] for c in COLUMNS[11:16]] == ["15", "12", "12", "0", "0"]
    assert derived == ("VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION")


def test_an_inferred_matter_is_written_on_demand() -> None:
    inferred = {"code": "8.1", "basis": "inferred"}
    assert row(matter=inferred)[2]
    found, derived, why = row(Options(inferred_matters=True), matter=inferred)
    assert (found["DELIB_MATIERE_CODE"], bool(derived), why) == ("8.1", True, ())


@pytest.mark.parametrize(
    ("label", "refused"),
    [
        ("Subventions", False),
        ("FINANCES LOCALES", False),
        ("Subventions aux associations", False),
        (None, False),
        ("Marchés publics", True),
        ("Voirie", True),
    ],
)
def test_a_code_printed_with_the_name_of_another_is_refused(label: str | None, refused: bool) -> None:
    _, _, why = row(matter={"code": "7.5", "label": label, "basis": "printed"})
    assert bool(why) is refused, why


@pytest.mark.parametrize(("present", "proxies", "aside"), [(14, 2, 0), (1, 0, 3), (None, 2, 0), (11, None, 0)])
def test_nothing_is_counted_from_figures_that_cannot_be(present: int | None, proxies: int | None, aside: int) -> None:
    made = record(vote={"unanimous": True, "not_participating": aside})
    made.counts.present, made.counts.proxies = present, proxies
    (line,) = lines([made], US, Options(derived_votes=True))
    assert not line.errors
    assert not line.derived
    assert line.row["VOTE_POUR"] == ""


def test_a_unanimity_is_not_counted_where_members_came_or_went() -> None:
    own = [{"name": {"printed": "Anne LEROUX"}, "status": "present"}]
    found, derived, _ = row(Options(derived_votes=True), vote={"unanimous": True}, attendance=own)
    assert (found["VOTE_POUR"], derived) == ("", ())


def test_an_act_that_two_documents_print_stands_once() -> None:
    first, again, other = lines([record(), record(), record(number="2023-15")], US)
    assert not first.errors
    assert again.errors == ("déjà écrite, d'après acte.pdf",)
    assert not other.errors


@pytest.mark.parametrize(
    "text",
    ['=HYPERLINK("http://exemple.fr")', "  @SUM(A1)", "\x00=1+1", "-2+3", "\t=A1", "＝1", "\u200b=1", "\ufeff@A1"],
)
def test_formulas_are_text(text: str) -> None:
    assert row(subject=text)[0]["DELIB_OBJET"].startswith("'")


def test_the_name_of_a_file_is_no_formula_either(tmp_path: Path) -> None:
    toml = tmp_path / "c.toml"
    toml.write_text("", encoding="utf-8")
    bad = record()
    bad.source.name = "=cmd.pdf"
    (tmp_path / "a.json").write_text(bad.to_json(), encoding="utf-8")
    out = tmp_path / "d.csv"
    assert run(["export", "scdl", str(tmp_path / "a.json"), "-o", str(out), "--collectivites", str(toml)]) == 1
    refused = list(csv.DictReader((tmp_path / "d.csv.refus.csv").open(encoding="utf-8")))
    assert refused[0]["SOURCE"] == "'=cmd.pdf"


def test_beyond_a_hundred_thousand_rows_the_file_is_parted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("pipeline.commands.export.scdl"), "_PART", 2)
    toml = tmp_path / "c.toml"
    toml.write_text(f'[[collectivite]]\nsiret = "{SIRET}"\nnom = "CC des Trois Vallées"\n', encoding="utf-8")
    folder = tmp_path / "records"
    folder.mkdir()
    for i in range(5):
        (folder / f"{i}.json").write_text(record(number=f"2023-{i}").to_json(), encoding="utf-8")
    out = tmp_path / "d.csv"
    assert run(["export", "scdl", str(folder), "-o", str(out), "--collectivites", str(toml)]) == 0
    parts = [list(csv.DictReader((tmp_path / f"d-{n}.csv").open(encoding="utf-8"))) for n in (1, 2, 3)]
    assert [len(part) for part in parts] == [2, 2, 1]
    assert [r["DELIB_ID"] for part in parts for r in part] == [f"2023-{i}" for i in range(5)]
    assert not out.exists()


def test_who_publishes_is_found_by_siren_or_name() -> None:
    assert community_of(record(), US) is US[0]
    assert community_of(record(receipt={"act_id": f"039-{SIRET[:9]}-20230314-14-DE"}), US) is US[0]
    other = record()
    other.assembly.name = "Commune de Castelmer"
    (line,) = lines([other], US)
    assert "collectivité absente du fichier TOML : Commune de Castelmer" in line.errors


def test_the_command_writes_the_file_and_what_it_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toml = tmp_path / "collectivites.toml"
    toml.write_text(
        f'[[collectivite]]\nsiret = "{SIRET}"\nnom = "CC"\naussi = ["CC des Trois Vallées"]\n', encoding="utf-8"
    )
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "a.json").write_text(record().to_json(), encoding="utf-8")
    (folder / "b.json").write_text(record(matter=None).to_json(), encoding="utf-8")
    out = tmp_path / "deliberations.csv"
    assert run(["export", "scdl", str(folder), "-o", str(out), "--collectivites", str(toml)]) == 1
    rows = list(csv.DictReader(out.open(encoding="utf-8")))
    assert [r["DELIB_ID"] for r in rows] == ["2023-14"]
    assert list(rows[0]) == list(COLUMNS)
    refused = list(csv.DictReader((tmp_path / "deliberations.csv.refus.csv").open(encoding="utf-8")))
    assert "DELIB_MATIERE_CODE : valeur obligatoire absente" in refused[0]["RAISONS"]
    told = capsys.readouterr().err
    assert "1 ligne, 1 refusée." in told
    assert ".refus.csv. Surtout : " in told


@pytest.mark.parametrize(
    "text", ["[[collectivite]]\nnom = 'X'\n", "pas du toml", "[[collectivite]]\nsiret = '1'\nnom='X'\n"]
)
def test_a_wrong_file_of_collectivites_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "collectivites.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommunityError, match=r"collectivites\.toml"):
        load(path)
