"""Minutes in capitals throughout, where capitals tell no title. All is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, read, titles

from pipeline.furniture import fold_all
from pipeline.segmentation.rows import quiet
from schemas.document import Line, Word

DEBATE = (
    "Madame le maire rappelle que la commune entretient ce hangar depuis la dernière guerre, et que la toiture doit\n"
    "être refaite avant l'hiver.\n\nLes devis remis en mairie vont de douze à quinze mille euros. Monsieur Rouvier "
    "demande si les subventions du\ndépartement sont acquises.\n\n"
)
VOTE = "Après en avoir délibéré, le conseil municipal approuve à l'unanimité.\n\n"


@pytest.mark.parametrize("mark", ["", "- "])
def test_prose_in_capitals_is_no_title(mark: str) -> None:
    expected = [f"{mark}Vente d'un broyeur communal", f"{mark}Achat d'une haie bocagère", f"{mark}Réfection du lavoir"]
    text = HEAD + "".join(f"{title}\n\n{DEBATE}{VOTE}" for title in expected) + CLOSE
    assert titles(read(text)) == expected
    assert titles(read(text.upper())) == [title.upper() for title in expected]


def test_lines_in_capitals_as_small_letters_print_them() -> None:
    texts = [
        "VU LE CODE. LE MAIRE RAPPELLE QUE LA VOIE EST",
        "COMMUNALE ET SERA REFAITE",
        "2) ACHAT D'UNE HAIE",
        "BUDGET",
    ]
    lines = [Line([Word(token) for token in text.split()], gap=text == "BUDGET") for text in texts]
    assert [said.text for said in quiet(fold_all(lines))] == [
        "Vu le code. Le maire rappelle que la voie est",
        "communale et sera refaite",
        "2) Achat d'une haie",
        "Budget",
    ]
