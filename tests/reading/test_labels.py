"""Labels beside their values and above lists side by side, in PDF without ruling lines and with them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading import read
from pipeline.reading.glyphs import Glyphs
from pipeline.reading.layout import lay_out
from tests.reading.drawn import HEIGHT, LEADING, column, pdf, texts

PROSE = (
    "Mme Odile VERNAY, M. Basile CORDIER, Mme Inès LAROQUE, M. Hugues TISSOT,",
    "Mme Flore PINEL, M. Omer DACIER, Mme Zoé BARRAL, M. Léon GAUDRY, Mme",
    "Rose AUBIN.",
    "M. Guy ROUVRE à M. Basile CORDIER, Mme Lise HAMELIN à Mme Inès LAROQUE,",
    "Mme Eva QUENTIN à M. Omer DACIER.",
)
PRESENT = ("Mme Odile VERNAY", "M. Basile CORDIER", "Mme Inès LAROQUE", "M. Hugues TISSOT", "Mme Flore PINEL")


def read_texts(draw: Callable[[Canvas], None]) -> list[str]:
    return texts(read(pdf(draw), "a.pdf"))


@pytest.mark.parametrize("above", [(), ("Maire.",)], ids=["alone", "below a paragraph"])
def test_labels_of_two_lines_stand_before_the_paragraphs_beside_them(above: tuple[str, ...]) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80 - LEADING, above)
        column(canvas, 50, 80, ("Étaient présents :",))
        column(canvas, 50, 80 + 3 * LEADING, ("Avaient donné", "pouvoir :"))
        column(canvas, 132, 80, PROSE)

    assert read_texts(draw) == [
        *above, f"Étaient présents :\t{PROSE[0]}", *PROSE[1:3], f"Avaient donné pouvoir :\t{PROSE[3]}", PROSE[4],
    ]  # fmt: skip


def test_labels_of_two_lines_stand_before_the_names_beside_them() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, ("Présents :", "", "Secrétaire de", "séance :", "Excusé :"))
        column(canvas, 150, 80, (*PRESENT[:3], "", "M. Paul DE LA TOUR"))

    assert read_texts(draw) == [
        f"Présents :\t{PRESENT[0]}", PRESENT[1], f"Secrétaire de séance :\t{PRESENT[2]}",
        "Excusé :\tM. Paul DE LA TOUR",
    ]  # fmt: skip


def test_a_heading_below_columns_of_names_is_no_label_of_theirs() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, (*PRESENT[:2], "Absents :", "M. Paul DE LA TOUR"))
        column(canvas, 200, 80, PRESENT[2:4])

    assert read_texts(draw) == [
        f"{PRESENT[0]}\t{PRESENT[2]}", f"{PRESENT[1]}\t{PRESENT[3]}", "Absents :", "M. Paul DE LA TOUR",
    ]  # fmt: skip


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
def test_lists_side_by_side_are_read_one_after_the_other(ruled: bool) -> None:
    lists = (
        ("Présents :", *PRESENT),
        ("Absents ayant", "donné pouvoir :", "M. Guy ROUVRE à", "M. Basile CORDIER", "Mme Lise BRU à", "M. Luc NEY"),
        ("Absents :", "M. Paul DE LA TOUR", "Mme Eva QUENTIN"),
    )  # fmt: skip

    def draw(canvas: Canvas) -> None:
        for i, lines in enumerate(lists):
            column(canvas, 60 + 160 * i, 200, lines)
        if ruled:
            canvas.grid([55 + 160 * i for i in range(4)], [HEIGHT - 185, HEIGHT - 205 - 6 * LEADING])

    assert read_texts(draw) == [line for lines in lists for line in lines]


def test_labels_are_no_prose_beside_their_values() -> None:
    labels = (
        "Lot n° 1 (gros œuvre) :",
        "Lot n° 2 (charpente) :",
        "Lot n° 3 (menuiseries) :",
        "Lot n° 4 (électricité) :",
    )
    values = ("BRUEL ET FILS", "CARTAL", "DORVAL MENUISERIE", "ESTEVE")

    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, labels)
        column(canvas, 180, 80, values)

    assert read_texts(draw) == [f"{label}\t{value}" for label, value in zip(labels, values, strict=True)]


def test_short_paragraphs_beside_a_margin_are_read_after_it() -> None:
    margin = ("N° 2023-012", "Objet :", "Éclairage", "de la halle")
    body = (
        "Vu le Code général des collectivités territoriales, et son",
        "article L. 2121-29,",
        "Vu le budget primitif de la commune pour l'exercice 2023,",
        "Considérant que les lampes de la halle couverte datent de",
        "son ouverture,",
        "Le Conseil municipal, après en avoir délibéré, approuve le",
        "remplacement.",
    )

    def draw(canvas: Canvas) -> None:
        column(canvas, 40, 80, margin)
        column(canvas, 160, 80, body)

    assert read_texts(draw) == [*margin, *body]


def test_a_short_line_that_is_justified_is_one_line_of_its_margin() -> None:
    words = ("Nombre", "de", "conseillers", "en")

    def draw(canvas: Canvas) -> None:
        blank = (140 - sum(canvas.stringWidth(word, "Times-Roman", 10) for word in words)) / 3
        x = 40.0
        for word in words:
            column(canvas, x, 80, (word,))
            x += canvas.stringWidth(word, "Times-Roman", 10) + blank
        column(canvas, 40, 80 + LEADING, ("exercice : 15", "Présents : 11", "Votants : 13"))
        column(canvas, 200, 80, PROSE)

    assert read_texts(draw) == ["Nombre de conseillers en", "exercice : 15", "Présents : 11", "Votants : 13", *PROSE]


@pytest.mark.parametrize(("size", "printed"), [(7.0, "LOIRE Reçu"), (10.0, "LOIREReçu")])
def test_the_small_print_of_a_stamp_is_no_part_of_the_word_that_it_touches(size: float, printed: str) -> None:
    words = {"Reçu": (100.5, size, 120), "Vu": (50.0, 10.0, 60), "LOIRE": (60.0, 10.0, 100)}
    feet = (90.0, 200.0, 90.0)
    boxes = np.array([(x0, foot - high, x1, foot) for (x0, high, x1), foot in zip(words.values(), feet, strict=True)])
    flags, places = np.zeros(3, bool), np.zeros(3, np.intp)
    glyphs = Glyphs(595, 842, list(words), boxes, np.array([size, 10, 10]), flags, flags, places)
    assert lay_out(glyphs, 1).lines[0].text == printed


def test_labels_beside_the_middle_of_their_lines_come_before_them() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80 + LEADING, ("Présents :",))
        column(canvas, 50, 80 + 3.5 * LEADING, ("Pouvoirs :",))
        column(canvas, 50, 80 + 5 * LEADING, ("Absent :",))
        column(canvas, 150, 80, (*PROSE, "M. Paul DE LA TOUR."))

    assert read_texts(draw) == [
        f"Présents :\t{PROSE[0]}", *PROSE[1:3], f"Pouvoirs :\t{PROSE[3]}", PROSE[4], "Absent :\tM. Paul DE LA TOUR.",
    ]  # fmt: skip


def test_a_list_that_begins_amid_the_second_column_is_not_read_across() -> None:
    left = ("Présents :", *PRESENT)
    right = ("Mme Rose AUBIN", "M. Ivan SORBIER", "Absents :", "M. Paul DE LA TOUR", "Mme Eva QUENTIN")

    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, (*left, "Secrétaire : Mme PINEL"))
        column(canvas, 250, 80, right)

    assert read_texts(draw) == [*left[:5], *right, *left[5:], "Secrétaire : Mme PINEL"]


def test_a_paragraph_that_runs_on_below_a_box_is_read_whole_after_it() -> None:
    box = ("Nombre de conseillers : 15", "Présents : 11", "Votants : 13")
    beside = (
        "Le Conseil municipal de la commune, légalement convoqué, s'est",
        "réuni à la mairie, en séance publique, sous la présidence de Mme",
        "Odile VERNAY, Maire. Étaient présents : M. Basile CORDIER, Mme",
    )
    below = "Inès LAROQUE, M. Hugues TISSOT, Mme Flore PINEL, M. Omer DACIER, Mme Zoé BARRAL, M. Léon GAUDRY,"

    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, (*beside, below))
        column(canvas, 380, 80, box)

    assert read_texts(draw) == [*box, *beside, below]


def test_labels_of_hanging_paragraphs_are_not_beside_the_middle_of_their_lines() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, (f"Absents ayant donné pouvoir : {PROSE[3]}",))
        column(canvas, 50, 80 + 2 * LEADING, ("Absents :", "", "Secrétaire :"))
        column(canvas, 150, 80 + LEADING, (PROSE[4], "M. Paul DE LA TOUR,", "Mme Eva NEY.", "Mme Flore PINEL."))

    assert read_texts(draw)[1:] == [
        PROSE[4], "Absents :\tM. Paul DE LA TOUR,", "Mme Eva NEY.", "Secrétaire :\tMme Flore PINEL.",
    ]  # fmt: skip


def test_labels_at_the_foot_of_their_cells_stand_before_the_values() -> None:
    """The cells of a table without rules, whose lines are nearer to each other than to those of the next cell."""
    values = (PROSE[:3], PROSE[3:], PRESENT[:2], PRESENT[2:3])
    labels = (("Présents :",), ("Avaient donné", "pouvoir :"), ("Absents :",), ("Secrétaire :",))
    below = "Délibération n° 2023-012"

    def draw(canvas: Canvas) -> None:
        y = 80.0
        for label, lines in zip(labels, values, strict=True):
            column(canvas, 50, y + LEADING * (len(lines) - len(label)), label)
            column(canvas, 150, y, lines)
            y += LEADING * len(lines) + 2
        column(canvas, 200, y + 6, (below,))

    assert read_texts(draw) == [
        f"Présents :\t{PROSE[0]}", *PROSE[1:3], f"Avaient donné pouvoir :\t{PROSE[3]}", PROSE[4],
        f"Absents :\t{PRESENT[0]}", PRESENT[1], f"Secrétaire :\t{PRESENT[2]}", below,
    ]  # fmt: skip


FIELDS = (("Séance :", "14 mars 2023"), ("Date de convocation :", "8 mars 2023"))


@pytest.mark.parametrize(
    ("tops", "lines"),
    [((94, 104), PROSE[:2]), ((96,), PROSE[:1]), ((101,), PROSE[:1])],
    ids=["amid two lines", "lower", "higher"],
)
def test_a_label_is_before_the_field_of_another_size_beside_it(tops: tuple[int, ...], lines: tuple[str, ...]) -> None:
    def draw(canvas: Canvas) -> None:
        for i, (label, value) in enumerate(FIELDS):
            column(canvas, 50, 30 + 20 * i, (label,))
            column(canvas, 70 + 5 * len(label), 30 + 20 * i, (value,))
        column(canvas, 50, 99, ("Présents :",))
        for top, line in zip(tops, lines, strict=True):
            column(canvas, 110, top, (line,), size=7.5)

    assert read_texts(draw) == [*map("\t".join, FIELDS), f"Présents :\t{lines[0]}", *lines[1:]]


def test_a_label_has_no_part_in_a_box_far_beside_it() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, ("Présents :", *PRESENT))
        column(canvas, 400, 74, ("Votants : 13", "Procurations : 4"), size=8, leading=10)

    assert "Présents :" in read_texts(draw)


@pytest.mark.parametrize(("box", "text"), [(50, 170), (440, 50)], ids=["left", "right"])
def test_a_box_with_a_title_is_read_apart_from_the_list_beside_it(box: int, text: int) -> None:
    subject = ("OBJET :", "Remplacement de", "l'éclairage de la halle")

    def draw(canvas: Canvas) -> None:
        column(canvas, box, 80, subject)
        column(canvas, text, 80, PROSE)

    found = read_texts(draw)
    assert found == ([*subject, *PROSE] if box < text else [*PROSE, *subject])


def test_the_last_column_of_a_list_is_not_under_the_heading_beside_it() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, ("Présents :", *PRESENT[:2]))
        column(canvas, 180, 80 + LEADING, PRESENT[2:4])
        column(canvas, 310, 80 + LEADING, (PRESENT[4], "M. Omer DACIER"))
        column(canvas, 440, 80, ("Absents :", "M. Paul DE LA TOUR", "Mme Eva QUENTIN"))

    found = read_texts(draw)
    assert found[-3:] == ["Absents :", "M. Paul DE LA TOUR", "Mme Eva QUENTIN"]
    assert {name for line in found[1:-3] for name in line.split("\t")} == {*PRESENT, "M. Omer DACIER"}


@pytest.mark.parametrize("at", [1, 2], ids=["beside the middle", "at the foot"])
def test_headings_without_colons_stand_before_the_lists_beside_them(at: int) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80 - LEADING, ("de M. Luc VIDAL, maire.",))
        column(canvas, 50, 80 + at * LEADING, ("Présents",))
        column(canvas, 50, 86 + (3 + at / 2) * LEADING, ("Pouvoirs",))
        column(canvas, 50, 92 + 5 * LEADING, ("Absents",))
        column(canvas, 50, 98 + 6 * LEADING, ("Secrétaire de", "séance"))
        for gap, (first, lines) in enumerate(((0, PROSE[:3]), (3, PROSE[3:]), (5, PRESENT[3:4]), (6, PRESENT[:1]))):
            column(canvas, 150, 80 + first * LEADING + 6 * gap, lines)

    assert read_texts(draw) == [
        "de M. Luc VIDAL, maire.", f"Présents\t{PROSE[0]}", *PROSE[1:3], f"Pouvoirs\t{PROSE[3]}", PROSE[4],
        f"Absents\t{PRESENT[3]}", f"Secrétaire de séance\t{PRESENT[0]}",
    ]  # fmt: skip
