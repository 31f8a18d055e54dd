"""Archives and e-mails on the command line: each document in them has its record, a covering letter none."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.pipeline.documents import LETTER, TEXT
from tests.reading.test_containers import a_zip

COVER = """Monsieur le préfet,
Veuillez trouver ci-joint la délibération n° 2023-04 du conseil municipal du 16 mars 2023, adoptée à l'unanimité.
Le maire de Sarvagnac, Odile FERRAND
"""


def mail(body: str, *attached: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "mairie@exemple.fr", "Délibération"
    message.set_content(body)
    for name in attached:
        message.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename=name)
    return message.as_bytes()


def names(out: str) -> list[str]:
    return [json.loads(line)["source"]["name"] for line in out.splitlines()]


def test_an_archive_has_a_record_for_each_document(registre: Run, tmp_path: Path) -> None:
    act = TEXT.encode()
    files = {"2023/a.txt": act, "2023/in.zip": a_zip({"b.txt": act}), "plan.dwg": b"x", "lettre.txt": LETTER.encode()}
    (tmp_path / "lot.zip").write_bytes(a_zip(files))
    code, _, err = registre("extract", "lot.zip", "-o", "sortie")
    assert code == 1
    written = sorted(p.relative_to(tmp_path / "sortie").as_posix() for p in (tmp_path / "sortie").rglob("*.json"))
    assert written == ["lot.zip/2023/a.txt.json", "lot.zip/2023/in.zip/b.txt.json"]
    assert "E003 lot.zip/plan.dwg" in err
    assert "E202 lot.zip/lettre.txt" in err


def test_archives_of_one_name_and_members_of_one_name_are_kept_apart(registre: Run, tmp_path: Path) -> None:
    for year in ("2022", "2023"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "lot.zip").write_bytes(a_zip({"a/acte.txt": TEXT.encode(), "../a/acte.txt": TEXT.encode()}))
    assert registre("extract", "2022/lot.zip", "2023/lot.zip", "-o", "sortie")[0] == 0
    written = sorted(p.relative_to(tmp_path / "sortie").as_posix() for p in (tmp_path / "sortie").rglob("*.json"))
    assert written == [f"{year}/lot.zip/a/acte{n}.txt.json" for year in ("2022", "2023") for n in ("-2", "")]


@pytest.mark.parametrize(
    ("body", "attached", "expected"),
    [
        (COVER, ["acte.txt"], ["acte.txt"]),
        (TEXT, ["acte.txt"], ["message.txt", "acte.txt"]),
        (TEXT, [], ["message.txt"]),
        ("Bonne réception", ["acte.txt", "acte.txt"], ["acte.txt", "acte.txt"]),
    ],
)
def test_the_text_of_a_mail_is_read_where_it_is_a_deliberation(
    registre: Run, tmp_path: Path, body: str, attached: list[str], expected: list[str]
) -> None:
    (tmp_path / "envoi.eml").write_bytes(mail(body, *attached))
    (tmp_path / "autre.txt").write_text(TEXT, encoding="utf-8")
    code, out, _ = registre("extract", "envoi.eml", "autre.txt")
    assert code == 0
    assert names(out) == [*expected, "autre.txt"]


def test_a_mail_without_a_deliberation_is_refused(registre: Run, tmp_path: Path) -> None:
    (tmp_path / "envoi.eml").write_bytes(mail("Bonne réception"))
    code, out, err = registre("extract", "envoi.eml")
    assert (code, out) == (3, "")
    assert "E202 envoi.eml/message.txt" in err
