"""Documents for the tests of the commands: an act, a letter, and files that do harm."""

from __future__ import annotations

import zlib
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

TEXT = """COMMUNE DE SARVAGNAC
L'an deux mille vingt-trois, le seize mars à dix-neuf heures, le conseil municipal s'est réuni.
Présents : Mme Odile FERRAND, M. Élie BRÉMOND.
Le conseil municipal, à l'unanimité, DÉCIDE d'approuver le budget primitif.
Pour : 12 - Contre : 0 - Abstention : 1
"""
LETTER = "Chère Madame,\nnous avons bien reçu votre commande.\nCordialement.\n"


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
