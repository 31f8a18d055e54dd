"""Small hostile texts that once took for ever: patterns must have one way to read a thing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pipeline import core

HEAD = "CONSEIL MUNICIPAL\nSéance du 3 mars 2021\nPrésents : "
HOSTILE = {
    "civilities": HEAD + "M. " * 400,
    "civilities glued": HEAD + "m.a" * 400,
    "brackets": HEAD + "(M. " * 400,
    "names": HEAD + ", ".join(f"M. DUPONT{chr(65 + i % 26)}" for i in range(400)),
    "seance": "seance " + "m. mme. " * 300,
    "digits": "1 " * 20_000,
    "votes": "POUR : 3\n" * 1_500,
    "colons": HEAD + " : " * 2_000,
    "one word": HEAD + "a" * 300_000,
    "blanks": HEAD + "x" + " " * 200_000 + "x",
    "dots": HEAD + "." * 200_000,
    "stamps": HEAD + "Reçu en préfecture le 18/11/2022\n" * 15_000,
    "verbs at the heads of lines": "APPROUVE le plan\n" * 20_000,
    "articles on one line": "Le conseil municipal décide : " + "art. 2 : approuve le plan " * 10_000,
    "bullets with results": "COMPTE RENDU DU CONSEIL\n" + "- Achat, adopté à l'unanimité\n" * 12_000,
    "dashes": HEAD + "- " * 4_000,
}
PROGRAM = "import sys; from pipeline import process\ntry: process(sys.stdin.buffer.read(), 'x.txt')\nexcept Exception as e: assert type(e).__name__ == 'DocumentError', repr(e)"  # noqa: E501


@pytest.mark.parametrize("name", HOSTILE)
def test_it_ends(name: str) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], input=HOSTILE[name].encode(), timeout=60, check=False)
    assert done.returncode == 0


def test_words_of_documents_are_not_kept_for_ever() -> None:
    before = len(core._vocabulary())
    core.process(f"{HEAD}M. DUPONT\n".encode(), "acte.txt")
    assert len(core._vocabulary()) == before
