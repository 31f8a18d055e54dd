"""Thirty files that would stop a program that trusts its input; PDF written by hand, small and deadly."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas


def pdf(*bodies: bytes) -> bytes:
    """A PDF of objects, the first of which is the catalogue."""
    out, offsets = b"%PDF-1.4\n", []
    for i, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += b"%d 0 obj" % i + body + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, len(out))
    return out + head + table + tail


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n" % (len(data), more) + data + b"\nendstream\n"


_CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def _page(resources: bytes = b"/Font<</F1 5 0 R>>") -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<" + resources + b">>>>"


def bomb(unpacked: int) -> bytes:
    """A page whose content is packed twice: kilobytes that become `unpacked` bytes."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(unpacked // 2**20)) + packer.flush()
    content = stream(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]")
    return pdf(_CATALOGUE, _PAGES, _page(), content, _FONT)


def laughs(depth: int) -> bytes:
    """Forms that call forms, ten times each: 10 to the power of `depth` of them."""
    box = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    forms = [stream(b"/X Do " * 10, box + b"/Resources<</XObject<</X %d 0 R>>>>" % (6 + i)) for i in range(depth)]
    last = stream(b"BT /F1 9 Tf (x) Tj ET", box + b"/Resources<</Font<</F1 5 0 R>>>>")
    page = _page(b"/Font<</F1 5 0 R>>/XObject<</X 6 0 R>>")
    return pdf(_CATALOGUE, _PAGES, page, stream(b"/X Do"), _FONT, *forms[1:], last)


def many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % i for i in range(5, 5 + count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R>>"
    pages = b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % count
    return pdf(_CATALOGUE, pages, stream(b"BT ET"), _FONT, *[page] * count)


def encrypted() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"), invariant=True)
    canvas.drawString(50, 700, "illisible")
    canvas.save()
    return out.getvalue()


def plant(folder: Path, good: bytes) -> set[str]:
    """Write thirty files into a folder; their names. `good` is a sound PDF, to be cut and hurt."""
    files: dict[str, bytes] = {
        "sommeil.txt": b"PIEGE sommeil",
        "boucle.txt": b"PIEGE boucle",
        "memoire-1.txt": b"PIEGE memoire 1",
        "memoire-2.txt": b"PIEGE memoire 2",
        "natif-1.txt": b"PIEGE natif 1",
        "natif-2.txt": b"PIEGE natif 2",
        "sortie.txt": b"PIEGE sortie",
        "tue.txt": b"PIEGE tue",
        "erreur.txt": b"PIEGE erreur",
        "bombe-1.pdf": bomb(2**30),
        "bombe-2.pdf": bomb(2**29),
        "rires.pdf": laughs(9),
        "pages.pdf": many_pages(10_000),
        "chiffre-1.pdf": encrypted(),
        "chiffre-2.pdf": encrypted() + b"\n",
        "vide-1.pdf": b"",
        "vide-2.txt": b"",
        "moitie.pdf": good[: len(good) // 2],
        "presque.pdf": good[:-300],
        "tete.pdf": good[:500],
        "sans tete.pdf": good[2000:],
        "garni.pdf": b"\0" * 1000 + b"%PDF-1.7\n" + bytes(range(256)) * 300,
        "page.pdf": b"<!doctype html><title>Erreur 404</title><p>Introuvable</p>",
        "rond.pdf": pdf(_CATALOGUE, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"),
        "soi.pdf": pdf(_CATALOGUE, _PAGES, _page(), b"4 0 R", _FONT),
        "image.jpg": b"\xff\xd8\xff",
        "accentué\net coupé.pdf": good + b"\n%1",
        "é" * 100 + ".pdf": good + b"\n%2",
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "lien mort.pdf").symlink_to(folder / "nulle part.pdf")
    (folder / "lien rond.pdf").symlink_to(folder / "lien rond.pdf")
    return {*files, "lien mort.pdf", "lien rond.pdf"}
