"""registre extract: what is written where, exit codes, bad input."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.pipeline.documents import LETTER, TEXT, bomb, endless, typeset


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
        command,
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # ignored where tests run in the background
    ) as process:
        time.sleep(3)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert out == ""
    assert err.strip() == "Interrompu."
