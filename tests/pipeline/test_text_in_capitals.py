"""Minutes in capitals throughout, where capitals tell no title. All is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, read, titles

from pipeline.core import process
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


OPENING = (
    "SÉANCE DU 14 MARS 2023\nL'AN DEUX MILLE VINGT-TROIS, LE QUATORZE MARS À 20 HEURES, LE CONSEIL MUNICIPAL DE CETTE"
    " COMMUNE, RÉGULIÈREMENT CONVOQUÉ, S'EST RÉUNI AU NOMBRE PRESCRIT PAR LA LOI.\nPRÉSENTS : MME ALINE BERTHAUD,"
    " M. LUC CORVAL, M. PAUL DESTRAZ\n"
)


@pytest.mark.parametrize(
    ("sentence", "secretaries"),
    [
        ("MME ALINE BERTHAUD A ÉTÉ ÉLUE SECRÉTAIRE DE SÉANCE.", ["MME ALINE BERTHAUD"]),
        ("LE CONSEIL DÉSIGNE UN OU PLUSIEURS DE SES MEMBRES POUR REMPLIR LES FONCTIONS DE SECRÉTAIRE.", []),
        ("MADAME LA DOYENNE AYANT\nÉTÉ DÉSIGNÉE POUR REMPLIR LES FONCTIONS DE SECRÉTAIRE DE SÉANCE.", []),
        ("IL EST PROCÉDÉ À LA NOMINATION D'UN SECRÉTAIRE PARMI LES MEMBRES DU CONSEIL.", []),
    ],
)
def test_words_of_a_sentence_in_capitals_are_no_secretary(sentence: str, secretaries: list[str]) -> None:
    record = process(f"{OPENING}{sentence}\n".encode(), "pv.txt")
    assert [person.printed for person in record.session.secretaries] == secretaries


def test_this_commune_is_no_name_of_one() -> None:
    record = process(OPENING.encode(), "pv.txt")
    assert (record.assembly.name, record.assembly.type) == (None, "COM")


def test_that_the_sitting_is_open_names_nobody() -> None:
    sentence = "SOUS LA PRÉSIDENCE DE MONSIEUR LE MAIRE, LA SÉANCE EST OUVERTE À 20 HEURES.\n"
    assert process(f"{OPENING}{sentence}".encode(), "pv.txt").session.chair is None
