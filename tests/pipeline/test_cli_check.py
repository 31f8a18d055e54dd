"""registre check and registre rules, as a user types them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from pipeline.cli import run
from schemas import Record

_LATE = """COMMUNAUTÉ DE COMMUNES DES TROIS VALLÉES
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL COMMUNAUTAIRE
Séance du 14 mars 2023
L'an deux mille vingt-trois, le quatorze mars à dix-neuf heures, le conseil communautaire s'est réuni sous la présidence
de Mme Anne VASSEUR, présidente.
Date de convocation : 10 mars 2023
Nombre de membres en exercice : 5
Étaient présents : Mme Anne VASSEUR, M. Luc PERROT, M. Jean MOREL, Mme Lise COLIN
Absent excusé : M. Paul RAVEL
Secrétaire de séance : M. Luc PERROT
N° 2023-12
Objet : Tarif de la piscine
Après en avoir délibéré, le conseil, par 4 voix pour, 0 contre et 0 abstention, décide de fixer le tarif à 3 euros.
"""


@pytest.fixture
def late(tmp_path: Path) -> str:
    """An act whose council was called three clear days before the sitting, where five are needed."""
    path = tmp_path / "acte.txt"
    path.write_text(_LATE, encoding="utf-8")
    return str(path)


def test_the_text_shows_the_act_its_verdict_the_sum_and_the_article(
    late: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", late]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Séance : illégalité à examiner" in told
    assert "K02 illégalité Délai de convocation" in told
    assert "3 jours francs, 5 requis" in told
    assert "CGCT L. 5211-1" in told
    assert "À demander : la convocation" in told
    assert "p. 1 : 10 mars 2023" in told
    assert "« Tarif de la piscine »" in told


def test_records_come_out_with_their_findings(late: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", late, "--format", "json"])
    record = Record.model_validate_json(capsys.readouterr().out)
    (found,) = [f for f in record.findings if f.code == "K02"]
    assert (found.outcome, found.severity, found.act) == ("anomaly", "illegality", None)
    assert {t.pointer for t in found.terms} >= {"/session/convened_on", "/session/date"}
    assert all(t.pointer is None or t.pointer in record.evidence or t.value is None for t in found.terms[:2])


def test_a_record_that_was_written_is_checked_as_the_document_is(
    late: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", late, "--format", "json"])
    first = json.loads(capsys.readouterr().out)
    run(["extract", late, "-o", str(tmp_path / "out")])
    run(["check", str(tmp_path / "out" / "acte.txt.json"), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["findings"] == first["findings"]


def test_the_table_opens_in_a_spreadsheet(late: str, tmp_path: Path) -> None:
    path = tmp_path / "constats.csv"
    assert run(["check", late, "--format", "csv", "-o", str(path)]) == 0
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    (row,) = [r for r in rows if r["regle"] == "K02"]
    assert (row["resultat"], row["gravite"], row["pages"]) == ("anomalie", "illégalité", "1")
    assert {r["resultat"] for r in rows} == {"anomalie", "non vérifiable"}


def test_the_page_holds_no_script_of_a_document(tmp_path: Path) -> None:
    path = tmp_path / "acte.txt"
    path.write_text(_LATE.replace("Tarif de la piscine", "Tarif <script>alert(1)</script>"), encoding="utf-8")
    out = tmp_path / "constats.html"
    assert run(["check", str(path), "--format", "html", "-o", str(out)]) == 0
    page = out.read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "3 jours francs" in page


@pytest.mark.parametrize(("threshold", "code"), [("illegalite", 1), ("irregularite", 1)])
def test_fail_on(late: str, threshold: str, code: int) -> None:
    assert run(["check", late, "--fail-on", threshold, "--format", "json"]) == code


def test_the_type_that_the_user_gives_wins(late: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", late, "--type", "COM", "--population", "900", "--format", "json"])
    record = Record.model_validate_json(capsys.readouterr().out)
    outcome = {f.code: f.outcome for f in record.findings if f.act is None}
    assert (outcome["K02"], outcome["K01"]) == ("not_applicable", "conform")


@pytest.mark.parametrize(("number", "code"), [("67", "K06"), ("43", "K01")])
def test_the_departement_that_the_user_gives_tells_the_law(
    late: str, number: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", late, "--type", "COM", "--departement", number, "--format", "json"])
    record = Record.model_validate_json(capsys.readouterr().out)
    judged = {f.code for f in record.findings if f.code in ("K01", "K06") and f.outcome != "not_applicable"}
    assert judged == {code}


@pytest.mark.parametrize("number", ["Loire", "00", "20", "96", "99", "979", "2C", "577"])
def test_a_departement_is_told_by_its_number(number: str, late: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", late, "--departement", number]) == 2
    assert "donnez son numéro" in capsys.readouterr().err


def test_a_file_of_assemblies_gives_what_the_act_does_not_print(
    late: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    toml = tmp_path / "assemblees.toml"
    toml.write_text(
        '[[assemblee]]\nnom = "Communauté de communes des Trois Vallées"\ntype = "COM"\npopulation = 900\n',
        encoding="utf-8",
    )
    run(["check", late, "--assemblees", str(toml), "--format", "json"])
    record = Record.model_validate_json(capsys.readouterr().out)
    assert next(f.outcome for f in record.findings if f.code == "K01") == "conform"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--type", "MAIRIE"], "choisissez parmi COM"),
        (["--assemblees", "absent.toml"], "absent.toml : fichier illisible"),
    ],
)
def test_wrong_options_are_told(late: str, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", late, *arguments]) == 2
    assert told in capsys.readouterr().err


def test_what_is_refused_is_told_and_the_rest_is_checked(
    late: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vide.txt").write_bytes(b"")
    (tmp_path / "autre.json").write_text("{}", encoding="utf-8")
    assert run(["check", late, str(tmp_path / "vide.txt"), str(tmp_path / "autre.json")]) == 4
    captured = capsys.readouterr()
    assert "K02" in captured.out
    assert "E001" in captured.err
    assert "enregistrement illisible" in captured.err
    assert run(["check", str(tmp_path / "vide.txt")]) == 3


def test_the_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules"]) == 0
    assert "V01  rédaction      Voix et votants" in capsys.readouterr().out
    assert run(["rules", "k02"]) == 0
    assert "Textes     : CGCT L5211-1, CGCT L2121-12" in capsys.readouterr().out
    assert run(["rules", "Z99"]) == 2
