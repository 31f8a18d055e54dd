"""Words that hyphenation cuts at the ends of lines."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline import process
from pipeline.reading import read
from pipeline.reading.hyphens import rejoined
from pipeline.reading.text import read_text
from schemas import Box, Line, Page, Word
from tests.reading.drawn import column, pdf, texts

CUTS = "Le conseil muni-\ncipal, dûment convo-\nqué, approuve la conven-\ntion.\n"
"""Enough of them that a document is one that hyphenates."""


def lines(text: str) -> list[str]:
    return [line.text for line in read_text(text.encode(), "a.txt").lines()]


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Absents : M. Jean GA-\nTARD, Mme Anne ROY", ["Absents : M. Jean GATARD,", "Mme Anne ROY"]),
        ("Le vote est acquis à l'una-\nnimité", ["Le vote est acquis à l'unanimité"]),
        ("Mme Zoé PANNIER-\nGICQUEL", ["Mme Zoé PANNIER-", "GICQUEL"]),  # two surnames, by their length
        ("M. Luc VAL-\nROY et Mme Ada VAL-ROY", ["M. Luc VAL-", "ROY et Mme Ada VAL-ROY"]),  # told elsewhere
        ("M. JEAN-\nLUC PETIT", ["M. JEAN-", "LUC PETIT"]),
        ("M. Jean-\nLuc PETIT", ["M. Jean-", "Luc PETIT"]),
        ("à Saint-Obre-\nsur-Orle", ["à Saint-Obre-", "sur-Orle"]),
        ("Le procès-\nverbal est lu", ["Le procès-", "verbal est lu"]),
        ("Le compte-\nrendu est lu", ["Le compte-", "rendu est lu"]),
        ("La pré-\nsidence\nà la présidence", ["La présidence", "à la présidence"]),
    ],
)
def test_a_word_that_is_cut_is_whole_where_the_document_hyphenates(cut: str, whole: list[str]) -> None:
    assert lines(CUTS + cut)[3:] == whole


def test_hyphens_stay_where_the_document_does_not_hyphenate() -> None:
    assert lines("Le conseil muni-\ncipal de Val-\nROY") == ["Le conseil muni-", "cipal de Val-", "ROY"]


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Mme Anne ROY est dési- gnée secrétaire", "Mme Anne ROY est désignée secrétaire"),
        ("Le compte- rendu de la sé- ance", "Le compte- rendu de la séance"),
        ("MM. VAL- ROY et NOËL", "MM. VAL- ROY et NOËL"),
    ],
)
def test_the_halves_of_a_word_stand_side_by_side_where_the_ends_of_lines_were_lost(cut: str, whole: str) -> None:
    flat = CUTS.replace("\n", " ")
    assert lines(flat + cut) == [flat.replace("- ", "") + whole]
    assert lines(cut) == [cut]


@pytest.mark.timeout(60)
def test_the_reading_of_a_line_of_dashes_and_letters_ends() -> None:
    assert lines(CUTS + "a-" * 20_000 + "\nb")[-1] == "b"


def test_who_is_cut_in_two_is_one_name() -> None:
    head = "PROCES-VERBAL DU CONSEIL MUNICIPAL DE VALMORTE\nSéance du 4 mars 2021\n"
    listed = "Présents : Odile TERRASSON, Alban LES-\nTRADE, Noémie CAR-\nRIER\n"
    record = process((head + CUTS + listed).encode(), "pv.txt")
    assert [m.name.printed for m in record.attendance] == ["Odile TERRASSON", "Alban LESTRADE", "Noémie CARRIER"]


def test_a_word_cut_in_a_cell_is_whole_in_its_column() -> None:
    def row(top: float, *cells: tuple[float, str]) -> Line:
        words = []
        for left, cell in cells:
            for i, token in enumerate(cell.split()):
                box = Box(left + 60 * i, top, left + 60 * i + 50, top + 10)
                words.append(Word(token, box, 10, tab=i == 0 and left > 70))
        return Line(words)

    cuts = [row(12.0 * n, (70, text)) for n, text in enumerate(CUTS.splitlines())]
    page = Page(
        1, 595, 842, [*cuts, row(60, (70, "Odile TERRAS-"), (230, "Alban")), row(72, (70, "SON"), (230, "ROY"))]
    )
    rejoined([page])
    assert [line.text for line in page.lines[-2:]] == ["Odile TERRASSON\tAlban", "ROY"]
    assert page.lines[-2].words[1].box == Box(70, 60, 180, 82)  # both halves prove the word


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("N° 2023-", "012"), "COMMUNE DE\tEXTRAIT DU\tN° 2023-012\nVALBRUNE\tREGISTRE"),
        (("N° 2023-", "12 voix"), "COMMUNE DE\tEXTRAIT DU\tN° 2023-\nVALBRUNE\tREGISTRE\t12 voix"),
        (("page 2-", "12"), "COMMUNE DE\tEXTRAIT DU\tpage 2-\nVALBRUNE\tREGISTRE\t12"),
    ],
)
def test_a_number_that_breaks_in_a_narrow_cell_is_whole(lines: tuple[str, str], found: str) -> None:
    def draw(canvas: Canvas) -> None:
        for x, cell in ((50, ("COMMUNE DE", "VALBRUNE")), (200, ("EXTRAIT DU", "REGISTRE")), (450, lines)):
            column(canvas, x, 80, cell)

    assert "\n".join(texts(read(pdf(draw), "a.pdf"))) == found
