"""What is found in folders, containers, lists and URLs; what cannot be had is named with its reason."""

from __future__ import annotations

import io
import os
import sys
import tarfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from small_acts import act

from pipeline.batch.sources import SourceError, find, total


def found(*arguments: object) -> list[tuple[str, str]]:
    """(source, what is there) of each document."""
    told = []
    for document in find(map(str, arguments)):
        error = document.error
        told.append((document.source, error.code if error else "bytes" if document.data is not None else "path"))
    return told


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_", "."), data)
    return path


def test_a_folder_is_walked_in_order_hidden_files_left_out(here: Path) -> None:
    for name in ("b/x.pdf", "a.pdf", "B.txt", ".caché/c.pdf", "b/.d.pdf", "é.odt", "b/image.png"):
        path = here / "dossier" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (here / "dossier" / "rond").symlink_to(here / "dossier")
    assert found("dossier") == [
        ("dossier/B.txt", "path"),
        ("dossier/a.pdf", "path"),
        ("dossier/b/image.png", "E003"),
        ("dossier/b/x.pdf", "path"),
        ("dossier/é.odt", "path"),
    ]
    assert total(["dossier"]) == 5


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_text_stay_apart(here: Path) -> None:
    for name in (b"d/\xe9.pdf", b"d/\xe8.pdf", "d/a\nb é.pdf".encode()):
        (here / "d").mkdir(exist_ok=True)
        (here / os.fsdecode(name)).write_bytes(b"x")
    assert [source for source, _ in found("d")] == ["d/a\nb é.pdf", "d/\\xe8.pdf", "d/\\xe9.pdf"]


def test_a_zip_gives_its_members_and_those_of_containers_in_it(here: Path) -> None:
    inner = zipped(here / "dedans.zip", c_txt=b"c", d_exe=b"d").read_bytes()
    zipped(here / "lot.zip", a_txt=b"a", dedans_zip=inner, bombe_txt=b"\0" * 30_000_000)
    assert found("lot.zip") == [
        ("lot.zip/a.txt", "bytes"),
        ("lot.zip/dedans.zip/c.txt", "bytes"),
        ("lot.zip/dedans.zip/d.exe", "E003"),
        ("lot.zip/bombe.txt", "E004"),
    ]
    assert total(["lot.zip"]) == 3


def test_members_of_one_name_stay_apart(here: Path) -> None:
    with zipfile.ZipFile(here / "lot.zip", "w") as archive:
        archive.writestr("a.txt", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", b"2")
    assert found("lot.zip") == [("lot.zip/a.txt", "bytes"), ("lot.zip/a.txt (2)", "bytes")]


@pytest.mark.parametrize("name", ["lot.tar", "lot.tar.gz", "lot.tgz", "lot.tar.xz"])
def test_a_tar_gives_its_files_alone(here: Path, name: str) -> None:
    with tarfile.open(
        here / name, "w:" + {"tgz": "gz"}.get(name.split(".")[-1], name.split(".")[-1]).replace("tar", "")
    ) as archive:
        for member, kind in (
            ("../a.txt", b"0"),
            ("lien.txt", tarfile.SYMTYPE),
            ("b.pdf", b"0"),
            ("dossier", tarfile.DIRTYPE),
        ):
            entry = tarfile.TarInfo(member)
            entry.type = kind
            entry.linkname = "/etc/passwd"
            entry.size = 3 if kind == b"0" else 0
            archive.addfile(entry, io.BytesIO(b"abc") if kind == b"0" else None)
    assert found(name) == [(f"{name}/../a.txt", "bytes"), (f"{name}/lien.txt", "E002"), (f"{name}/b.pdf", "bytes")]


def test_a_mail_gives_its_attachments_and_its_text(here: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Envoi", "mairie@exemple.fr"
    mail.set_content("Veuillez trouver la délibération.")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="acte.pdf")
    (here / "envoi.eml").write_bytes(mail.as_bytes())
    expected = [("envoi.eml/message.txt", "bytes"), ("envoi.eml/acte.pdf", "bytes")]
    assert found("envoi.eml") == expected
    zipped(here / "lot.zip", envoi_eml=mail.as_bytes())
    assert found("lot.zip") == [(f"lot.zip/{source}", kind) for source, kind in expected]
    assert [document.covering for document in find(["envoi.eml"])] == [True, False]


def test_damaged_containers_are_named(here: Path) -> None:
    whole = zipped(here / "lot.zip", a_txt=os.urandom(9000), b_txt=b"b").read_bytes()
    (here / "lot.zip").write_bytes(whole[:200] + b"\0\0\0" + whole[203:])
    (here / "coupe.zip").write_bytes(whole[:300])
    (here / "faux.tar").write_bytes(b"rien")
    assert found("lot.zip") == [("lot.zip/a.txt", "E110"), ("lot.zip/b.txt", "bytes")]
    assert found("coupe.zip") == [("coupe.zip", "E110")]
    assert found("faux.tar") == [("faux.tar (suite)", "E110")]


def test_a_list_names_paths_and_urls_once_each(here: Path) -> None:
    (here / "actes").mkdir()
    for name in ("a.txt", "b.txt"):
        (here / "actes" / name).write_text(act())
    (here / "actes" / "liste.txt").write_text(
        f"# la liste\na.txt\n\nabsent.pdf\na.txt\n{(here / 'actes/b.txt').as_uri()}\n"
    )
    sources = found("actes/liste.txt")
    assert sources[:2] == [("actes/a.txt", "path"), ("actes/absent.pdf", "path")]
    assert len(sources) == 3
    assert sources[2][0].endswith("actes/b.txt")
    assert found("actes/a.txt") == [("actes/a.txt", "path")], "an act is no list"


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(SourceError, match="nulle part : il n'y a ni fichier ni dossier"):
        found("nulle part")


def test_a_url_is_read_through_fsspec(here: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe({"/depot/a.txt": b"a", "/depot/sous/b.pdf": b"b", "/depot/c.exe": b"c"})
    assert found("memory://depot") == [
        ("memory:///depot/a.txt", "bytes"),
        ("memory:///depot/c.exe", "E003"),
        ("memory:///depot/sous/b.pdf", "bytes"),
    ]
    assert found("memory://depot/a.txt") == [("memory://depot/a.txt", "bytes")]
    assert found("memory://depot/absent.txt") == [("memory://depot/absent.txt", "E002")]


def test_without_fsspec_a_url_says_what_to_install(monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(SourceError, match=r"registre\[remote\]"):
        found("s3://depot/a.pdf")
    (here / "a b.txt").write_text(act())
    assert found((here / "a b.txt").as_uri()) == [(str(here / "a b.txt"), "path")]
