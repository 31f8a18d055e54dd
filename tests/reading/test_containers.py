"""Zip archives and e-mails as containers."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest

from pipeline.reading.containers import is_container, members
from schemas import DocumentError


def a_zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_members_of_a_zip_and_of_the_zip_inside() -> None:
    inner = a_zip({"b.txt": b"B"})
    found = dict(members(a_zip({"a.txt": b"A", "inner.zip": inner, ".cache": b"x", "__MACOSX/a.txt": b"x"}), "lot.zip"))
    assert found == {"lot.zip/a.txt": b"A", "lot.zip/inner.zip/b.txt": b"B"}


def test_a_path_that_climbs_is_a_label_and_no_path() -> None:
    ((name, content),) = members(a_zip({"../../etc/acte.txt": b"A"}), "lot.zip")
    assert (name, content) == ("lot.zip/../../etc/acte.txt", b"A")


def test_a_bomb_is_refused_and_its_neighbour_kept() -> None:
    found = dict(members(a_zip({"bomb.txt": b" " * (32 * 2**20), "a.txt": b"A"}), "lot.zip"))
    assert found["lot.zip/a.txt"] == b"A"
    assert isinstance(found["lot.zip/bomb.txt"], DocumentError)
    assert found["lot.zip/bomb.txt"].code == "E004"


def test_a_damaged_zip() -> None:
    with pytest.raises(DocumentError) as caught:
        list(members(a_zip({"a.txt": b"A" * 100})[:40], "lot.zip"))
    assert caught.value.code == "E110"


def test_attachments_of_a_mail() -> None:
    message = EmailMessage()
    message["Subject"] = "Délibérations"
    message.set_content("Ci-joint.")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="délibération.pdf")
    assert is_container(message.as_bytes(), "envoi.eml")
    assert dict(members(message.as_bytes(), "envoi.eml")) == {"envoi.eml/délibération.pdf": b"%PDF-1.4"}


def test_an_office_file_is_no_container() -> None:
    assert not is_container(a_zip({"word/document.xml": b"<x/>"}), "acte.docx")
