"""Zip archives and e-mails as containers: listed first, each document read by itself."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from pipeline.reading import containers
from pipeline.reading.containers import content, is_container, members
from schemas import DocumentError


def a_zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def a_mail(text: str = "Ci-joint.", **attached: bytes) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "mairie@exemple.fr", "Délibérations"
    message.set_content(text)
    for name, data in attached.items():
        message.add_attachment(data, maintype="application", subtype="pdf", filename=f"{name}.pdf")
    return message


def found(data: bytes, name: str, folder: Path) -> dict[str, bytes | str]:
    """What is in a container: label → bytes, or the code of the error."""
    file = folder / name
    file.write_bytes(data)
    had: dict[str, bytes | str] = {}
    for member in members(file, name):
        try:
            had[member.label] = member.error.code if member.error else content(file, member.chain, member.label)
        except DocumentError as error:
            had[member.label] = error.code
    return had


def test_members_of_a_zip_and_of_the_zip_inside(tmp_path: Path) -> None:
    inner = a_zip({"b.txt": b"B", "c.txt": b"C"})
    files = {"a.txt": b"A", "inner.zip": inner, "d.txt": b"D", ".cache": b"x", "__MACOSX/a.txt": b"x"}
    assert found(a_zip(files), "lot.zip", tmp_path) == {
        "lot.zip/a.txt": b"A",
        "lot.zip/inner.zip/b.txt": b"B",
        "lot.zip/inner.zip/c.txt": b"C",
        "lot.zip/d.txt": b"D",
    }


def test_a_list_reads_no_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "lot.zip"
    file.write_bytes(a_zip({"a.pdf": b"A", "b.docx": b"B"}))
    monkeypatch.setattr(containers, "_read", lambda *_: pytest.fail("read"))
    assert [member.label for member in members(file, "lot.zip")] == ["lot.zip/a.pdf", "lot.zip/b.docx"]


def test_a_path_that_climbs_is_a_label_and_no_path(tmp_path: Path) -> None:
    assert found(a_zip({"../../etc/acte.txt": b"A"}), "lot.zip", tmp_path) == {"lot.zip/../../etc/acte.txt": b"A"}


def test_a_bomb_is_refused_and_its_neighbour_kept(tmp_path: Path) -> None:
    files = {"bomb.txt": b" " * (32 * 2**20), "a.txt": b"A"}
    assert found(a_zip(files), "lot.zip", tmp_path) == {"lot.zip/bomb.txt": "E004", "lot.zip/a.txt": b"A"}


def test_zips_within_zips_end_somewhere(tmp_path: Path) -> None:
    data = a_zip({"a.txt": b"A"})
    for _ in range(8):
        data = a_zip({"in.zip": data})
    assert list(found(data, "lot.zip", tmp_path)) == ["lot.zip" + "/in.zip" * 4]


def test_damage_is_told_where_it_is(tmp_path: Path) -> None:
    whole = a_zip({"a.txt": b"A" * 100, "b.txt": b"B"})
    with pytest.raises(DocumentError) as caught:
        found(whole[:40], "lot.zip", tmp_path)
    assert caught.value.code == "E110"
    spoiled = whole.replace(whole[35:38], b"\xff\xff\xff", 1)
    assert found(spoiled, "lot.zip", tmp_path) == {"lot.zip/a.txt": "E110", "lot.zip/b.txt": b"B"}


def test_attachments_of_a_mail_and_its_text(tmp_path: Path) -> None:
    message = a_mail(acte=b"%PDF-1.4")
    message.add_attachment(b"GIF8", maintype="image", subtype="gif", disposition="inline", filename="logo.gif")
    message.add_attachment(b"%PDF-1.5", maintype="application", subtype="pdf", disposition="inline", filename="b.pdf")
    assert is_container(message.as_bytes(), "envoi.eml")
    had = found(message.as_bytes(), "envoi.eml", tmp_path)
    assert had.pop("envoi.eml/message.txt") == b"\xef\xbb\xbfCi-joint.\n"
    assert had == {"envoi.eml/acte.pdf": b"%PDF-1.4", "envoi.eml/b.pdf": b"%PDF-1.5"}


def test_the_text_of_a_mail_covers_its_attachments_or_stands_alone() -> None:
    assert [m.covering for m in members(a_mail(acte=b"%PDF").as_bytes(), "a.eml")] == [True, False]
    assert [m.covering for m in members(a_mail().as_bytes(), "a.eml")] == [False]


def test_a_web_page_is_preferred_and_a_forwarded_mail_is_opened(tmp_path: Path) -> None:
    inner = a_mail("Transmis.", acte=b"%PDF-1.4")
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "agglo@exemple.fr", "TR : délibérations"
    outer.set_content("Séance du 3 mars")
    outer.add_alternative("<p>Séance du 3 mars à 20 h</p>", subtype="html")
    outer.add_attachment(inner)
    had = found(outer.as_bytes(), "envoi.eml", tmp_path)
    assert [label.rpartition("/")[2] for label in had] == ["message.html", "message.txt", "acte.pdf"]
    assert b"20 h" in next(iter(had.values()))  # type: ignore[operator]


def test_soft_line_ends_of_a_mail_are_undone(tmp_path: Path) -> None:
    raw = (
        b"From: a@exemple.fr\r\nSubject: x\r\nContent-Type: text/plain; charset=iso-8859-1; format=flowed\r\n\r\n"
        b"le conseil municipal s'est \r\nr\xe9uni en mairie\r\nPr\xe9sents :\r\n"
    )
    assert found(raw, "a.eml", tmp_path) == {
        "a.eml/message.txt": "\ufeffle conseil municipal s'est réuni en mairie\nPrésents :\n".encode()
    }


@pytest.mark.parametrize("cut", [10, 80, 300])
def test_a_torn_mail_harms_nothing(cut: int, tmp_path: Path) -> None:
    found(a_mail(acte=b"%PDF-1.4" * 50).as_bytes()[:cut], "a.eml", tmp_path)


def test_an_office_file_is_no_container() -> None:
    assert not is_container(a_zip({"word/document.xml": b"<x/>"}), "acte.docx")
