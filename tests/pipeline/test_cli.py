"""The command line, as a user meets it: what is written where, exit codes, messages, bad input."""

from __future__ import annotations

import io
import json
import os
import re
import runpy
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from pipeline import cli

TEXT = """COMMUNE DE SARVAGNAC
L'an deux mille vingt-trois, le seize mars à dix-neuf heures, le conseil municipal s'est réuni.
Présents : Mme Odile FERRAND, M. Élie BRÉMOND.
Le conseil municipal, à l'unanimité, DÉCIDE d'approuver le budget primitif.
Pour : 12 - Contre : 0 - Abstention : 1
"""
LETTER = "Chère Madame,\nnous avons bien reçu votre commande.\nCordialement.\n"
SLOW = ("spacy", "pandas", "pdfplumber", "pydantic", "pypdfium2", "numpy", "lxml", "rich", "pebble", "multiprocessing")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def registre(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a folder of its own: (exit code, standard output, standard error)."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = cli.run(list(arguments))
        sys.stdout.flush()
        return code, *capfd.readouterr()

    return run


@pytest.fixture
def acte(tmp_path: Path) -> Path:
    path = tmp_path / "acte.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def typeset(path: Path, text: str = TEXT, password: str | None = None) -> Path:
    """A PDF of a text, a line a line."""
    encryption = StandardEncryption(password) if password else None
    canvas = Canvas(str(path), encrypt=encryption, invariant=True)
    for i, line in enumerate(text.splitlines()):
        canvas.drawString(50, 800 - 14 * i, line)
    canvas.save()
    return path


def pdf_of_stream(path: Path, stream: bytes, filters: str) -> Path:
    """A PDF of one page, whose content is a stream behind filters."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}/Filter[{filters}]>>stream\n".encode() + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for i, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (i, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = b"xref\n0 6\n0000000000 65535 f \n%btrailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    path.write_bytes(out + tail % (table, len(out)))
    return path


def bomb(path: Path) -> Path:
    """2 kB that unpack to half a gigabyte."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(512)) + packer.flush()
    return pdf_of_stream(path, zlib.compress(packed, 9), "/FlateDecode/FlateDecode")


def endless(path: Path) -> Path:
    """80 kB that take many seconds to read."""
    return pdf_of_stream(
        path, zlib.compress(b"BT /F1 1 Tf " + b"1 0 Td (a) Tj " * 3_000_000 + b"ET", 9), "/FlateDecode"
    )


# Help, usage, start


@pytest.mark.parametrize("name", ["", *cli.registre.commands])
def test_every_command_has_a_help_page_in_french(registre: Run, name: str) -> None:
    for option in ("--help", "-h"):
        code, out, err = registre(*filter(None, [name, option]))
        assert (code, err) == (0, "")
        assert out.startswith("Utilisation : registre")
        assert not re.search(r"\b(Usage|Options:|Commands|Show this|default)\b", out)


@pytest.mark.parametrize("command", cli.registre.commands.values(), ids=str)
def test_every_option_is_explained(command: click.Command) -> None:
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


def test_exit_codes_stand_in_the_help(registre: Run) -> None:
    assert "Codes de sortie" in registre("extract", "--help")[1]
    assert "Codes de sortie" in registre("evaluate", "--help")[1]


def test_the_pages_of_reference_are_those_of_the_commands(root: Path) -> None:
    built = runpy.run_path(str(root / "docs" / "build.py"))
    assert (root / "docs" / "cli.md").read_text(encoding="utf-8") == built["reference"](), "run make docs"
    assert (root / "docs" / "errors.md").read_text(encoding="utf-8") == built["errors"](), "run make docs"


def test_help_imports_nothing_slow(root: Path) -> None:
    program = (
        "import sys\nfrom pipeline.cli import run\n"
        f"run(['extract', '--help'])\nprint('loaded', sorted(set({SLOW!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.splitlines()[-1] == "loaded []"


def test_help_answers_in_well_under_half_a_second(root: Path) -> None:
    def seconds() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "pipeline.cli", "--help"], capture_output=True, cwd=root, check=True)
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < 0.5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extrait"], "commande inconnue : extrait"),
        (["extract"], "il manque FICHIER"),
        (["extract", "--fast", "a"], "option inconnue : --fast"),
        (["extract", "a", "-o"], "demande une valeur"),
        (["extract", "--workers", "beaucoup", "a"], "--workers « beaucoup » n'est pas un nombre entier"),
        (["extract", "--workers", "0", "a"], "au moins 1"),
        (["extract", "--timeout", "-3", "a"], "au moins 0.1"),
        (["extract", "--format", "xml", "a"], "choisissez json ou table"),
        (["evaluate", "nulle-part"], "pas de dossier de documents"),
        (["schema", "trop"], "trop d'arguments"),
    ],
)
def test_wrong_usage_is_told_in_french_with_code_2(registre: Run, arguments: list[str], words: str) -> None:
    code, out, err = registre(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert "--help" in err


def test_an_error_of_ours_is_no_traceback(registre: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def blunder() -> str:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("schemas.record.json_schema", blunder)
    code, out, err = registre("schema")
    assert (code, out) == (70, "")
    assert "erreur interne : ZeroDivisionError" in err
    assert "Traceback" not in err
    monkeypatch.setenv("REGISTRE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        registre("schema")


def test_the_schema_is_printed(registre: Run) -> None:
    code, out, _ = registre("schema")
    assert code == 0
    assert json.loads(out)["title"] == "Record"


# What is written where


def test_one_document_gives_one_object(registre: Run, acte: Path) -> None:
    code, out, err = registre("extract", acte.name)
    assert (code, err) == (0, "")
    record = json.loads(out)
    assert record["source"]["name"] == "acte.txt"
    assert record["acts"][0]["vote"]["for"] == 12
    assert out.startswith("{\n")


def test_several_documents_give_a_line_each(registre: Run, acte: Path, tmp_path: Path) -> None:
    typeset(tmp_path / "autre.pdf")
    code, out, err = registre("extract", "autre.pdf", acte.name)
    assert code == 0
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["autre.pdf", "acte.txt"]
    assert "2 lus, 0 refusé." in err


def test_a_folder_of_one_document_gives_a_line(registre: Run, tmp_path: Path) -> None:
    (tmp_path / "actes").mkdir()
    (tmp_path / "actes" / "acte.txt").write_text(TEXT, encoding="utf-8")
    _, out, _ = registre("extract", "actes")
    assert len(out.splitlines()) == 1


def test_the_standard_input_is_read(registre: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    code, out, _ = registre("extract", "-")
    assert code == 0
    assert json.loads(out)["source"]["name"] == "stdin"


def test_records_are_written_beside_the_name_of_their_document(registre: Run, acte: Path, tmp_path: Path) -> None:
    typeset(tmp_path / "acte.pdf")
    code, out, _ = registre("extract", "acte.pdf", acte.name, "-o", "sortie/ici")
    assert (code, out) == (0, "")
    assert sorted(p.name for p in (tmp_path / "sortie" / "ici").iterdir()) == ["acte.pdf.json", "acte.txt.json"]
    written = (tmp_path / "sortie" / "ici" / "acte.txt.json").read_text(encoding="utf-8")
    assert json.loads(written)["source"]["name"] == "acte.txt"


def test_a_folder_is_walked_in_order_and_keeps_its_shape(registre: Run, tmp_path: Path) -> None:
    for name in ("b/acte.txt", "a/acte.txt", "a/.cache/acte.txt", ".acte.txt", "c.MD"):
        path = tmp_path / "actes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "actes" / "tableur.xls").write_bytes(b"x")
    code, _, err = registre("extract", "actes", "-o", "sortie")
    assert code == 1
    assert f"E003 {Path('actes', 'tableur.xls')}" in err
    found = sorted(p.relative_to(tmp_path / "sortie").as_posix() for p in (tmp_path / "sortie").rglob("*.json"))
    assert found == ["a/acte.txt.json", "b/acte.txt.json", "c.MD.json"]


def test_two_files_of_one_name_do_not_overwrite_each_other(registre: Run, tmp_path: Path) -> None:
    for name in ("2022/acte.txt", "2023/acte.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert registre("extract", "2022/acte.txt", "2023/acte.txt", "-o", "sortie")[0] == 0
    found = sorted(p.relative_to(tmp_path / "sortie").as_posix() for p in (tmp_path / "sortie").rglob("*.json"))
    assert found == ["2022/acte.txt.json", "2023/acte.txt.json"]


def test_two_records_of_one_name_are_refused_before_anything_is_read(
    registre: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stdin").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    code, out, err = registre("extract", "-", "stdin", "-o", "sortie")
    assert (code, out) == (2, "")
    assert "le même fichier de résultat" in err


def test_a_document_named_twice_is_read_once(registre: Run, acte: Path, tmp_path: Path) -> None:
    _, out, _ = registre("extract", acte.name, f"./{acte.name}")
    assert len(out.splitlines()) == 1


def test_an_output_that_cannot_be_written_is_a_usage_error(registre: Run, acte: Path) -> None:
    code, _, err = registre("extract", acte.name, "-o", acte.name)
    assert code == 2
    assert "impossible d'écrire" in err


def test_the_table_shows_a_person_what_was_read_and_what_was_not(registre: Run, acte: Path) -> None:
    code, out, _ = registre("extract", acte.name, "--format", "table")
    assert code == 0
    for words in ("acte.txt", "12 pour", "0 contre", "unanimité", "Non trouvé", "convocation"):
        assert words in out


def test_a_table_shows_no_control_characters(registre: Run, tmp_path: Path) -> None:
    (tmp_path / "acte.txt").write_text(TEXT.replace("Odile", "\x1b[31mOdile\x07"), encoding="utf-8")
    _, out, _ = registre("extract", "acte.txt", "--format", "table", "--explain")
    assert "\x1b" not in out
    assert "\x07" not in out


def test_explain_tells_the_forms_that_served_and_the_lines_not_read(registre: Run, acte: Path) -> None:
    acte.write_text("RÉFÉRENCE INTERNE ZZ/42\n" + TEXT, encoding="utf-8")
    _, out, err = registre("extract", acte.name, "--explain")
    json.loads(out)
    assert re.search(r"/acts/0/vote/for\s+\S.*p\. 1", err)
    assert re.search(r"p\. 1\s+RÉFÉRENCE INTERNE ZZ/42", err)
    _, out, err = registre("extract", acte.name, "--explain", "--format", "table")
    assert "RÉFÉRENCE INTERNE ZZ/42" in out


def test_the_same_documents_give_the_same_bytes(registre: Run, acte: Path, tmp_path: Path) -> None:
    typeset(tmp_path / "acte.pdf")
    assert registre("extract", "acte.pdf", acte.name) == registre("extract", "acte.pdf", acte.name, "--workers", "1")


# Bad input

BAD: dict[str, tuple[str, Callable[[Path], Any]]] = {
    "vide.txt": ("E001", lambda path: path.write_bytes(b"")),
    "vide.pdf": ("E001", lambda path: path.write_bytes(b"")),
    "tronqué.pdf": ("E101", lambda path: path.write_bytes(typeset(path).read_bytes()[:700])),
    "secret.pdf": ("E102", lambda path: typeset(path, password="sésame")),
    "image.pdf": ("E103", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))),
    "page.pdf": ("E103", lambda path: path.write_text("<!DOCTYPE html><p>Bonjour", encoding="utf-8")),
    "bruit.txt": ("E", lambda path: path.write_bytes(bytes(range(256)) * 40)),
    "bombe.pdf": ("E302", bomb),
    "lettre.txt": ("E202", lambda path: path.write_text(LETTER, encoding="utf-8")),
    "lettre.pdf": ("E202", lambda path: typeset(path, LETTER)),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_ends_in_a_typed_message_and_leaves_the_others_unharmed(
    registre: Run, acte: Path, tmp_path: Path, name: str
) -> None:
    if name == "bombe.pdf" and sys.platform != "linux":
        pytest.skip("only Linux keeps the bound of memory")
    code, make = BAD[name]
    make(tmp_path / name)
    exit_code, out, err = registre("extract", name, acte.name, "--memory", "200", "--timeout", "60")
    assert exit_code == 1
    assert re.search(rf"^{code}\S* {re.escape(name)} : .+ À faire : .+\.$", err, re.MULTILINE)
    assert "Traceback" not in err
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["acte.txt"]


def test_a_document_that_takes_too_long_is_stopped(registre: Run, acte: Path, tmp_path: Path) -> None:
    endless(tmp_path / "sans-fin.pdf")
    start = time.monotonic()
    code, out, err = registre("extract", "sans-fin.pdf", acte.name, "--memory", "8000", "--timeout", "0.5")
    assert time.monotonic() - start < 30
    assert code == 1
    assert "E301 sans-fin.pdf" in err
    assert len(out.splitlines()) == 1


def test_nothing_read_is_code_3(registre: Run, tmp_path: Path) -> None:
    code, out, err = registre("extract", "absent.pdf")
    assert (code, out) == (3, "")
    assert err.startswith("E002 absent.pdf : ")
    (tmp_path / "rien").mkdir()
    assert registre("extract", "rien")[0] == 3


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_cleanly(tmp_path: Path, root: Path) -> None:
    endless(tmp_path / "sans-fin.pdf")
    command = [sys.executable, "-m", "pipeline.cli", "extract", str(tmp_path / "sans-fin.pdf"), "--memory", "8000"]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        time.sleep(3)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert out == ""
    assert err.strip() == "Interrompu."


# registre evaluate


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold set of two documents, one of which no reader takes."""
    folder = tmp_path / "set"
    (folder / "gold").mkdir(parents=True)
    (folder / "documents").mkdir()
    (folder / "documents" / "acte.txt").write_text(TEXT, encoding="utf-8")
    (folder / "documents" / "scan.pdf").write_bytes(b"\xff\xd8\xff\xe0 scan")
    vote = {"for": 12, "against": 0, "abstention": 2, "unanimous": True}
    for name, value in (("acte.txt", {"acts": [{"vote": vote}]}), ("scan.pdf", {"session": {"date": "2023-03-16"}})):
        (folder / "gold" / f"{name}.gold.json").write_text(json.dumps(value), encoding="utf-8")
    return folder


def test_evaluate_prints_the_scorecard_and_what_was_not_read(registre: Run, gold: Path) -> None:
    code, out, _ = registre("evaluate", "set", "--worst", "1", "--json", "chiffres.json")
    assert code == 0
    assert re.search(r"^vote\.for +1 +1 +0 +0 +1\.000 +1\.000 +1\.000$", out, re.MULTILINE)
    assert re.search(r"^vote\.abstention +1 +0 +1 +1 +0\.000", out, re.MULTILINE)
    assert "E103 scan.pdf" in out
    assert "référence  2" in out
    figures = json.loads((gold.parent / "chiffres.json").read_text(encoding="utf-8"))
    assert figures["not_read"] == {"scan.pdf": "E103"}
    assert figures["micro"]["miss"] == 2


def test_evaluate_takes_the_folder_of_gold_or_its_parent(registre: Run, gold: Path) -> None:
    def table(*arguments: str) -> list[str]:
        return [line for line in registre("evaluate", *arguments)[1].splitlines() if re.search(r"\d\.\d{3}$", line)]

    assert len(table("set")) > 4
    assert table("set") == table("set/gold") == table("set/gold", "--documents", "set/documents")


def test_evaluate_fails_under_the_floor(registre: Run, gold: Path) -> None:
    assert registre("evaluate", "set", "--min-f1", "0.1")[0] == 0
    code, _, err = registre("evaluate", "set", "--min-f1", "0.99")
    assert code == 1
    assert "sous le seuil de 0.99" in err


def test_evaluate_takes_a_part(registre: Run, gold: Path) -> None:
    assert "1 documents" in registre("evaluate", "set", "--only", "acte")[1]
    assert "1 documents" in registre("evaluate", "set", "--single")[1]
    code, _, err = registre("evaluate", "set", "--only", "rien")
    assert code == 2
    assert "aucun document de référence" in err
