"""Texts that a program wrapped at a number of characters: what was one line is read as one."""

import textwrap

import pytest

from pipeline.core import process
from pipeline.reading.text import read_text
from pipeline.reading.wrapping import unwrapped

SPEECH = (
    "Madame Aline BERTHAUD demande si les travaux de la salle des fêtes seront achevés avant la rentrée et si les"
    " associations pourront y tenir leurs assemblées. Monsieur le Maire répond que le calendrier a été tenu jusqu'ici."
)
MINUTES = (
    "Commune de Valbrume\n\nPROCÈS-VERBAL DE LA SÉANCE DU 14 MARS 2023\n\n"
    "Présents : Mme Aline BERTHAUD, M. Luc CORVAL, M. Paul DESTRAZ\n\n"
    f"1 – Tarifs de la salle des fêtes {SPEECH} {SPEECH} {SPEECH} Le point est adopté à l'unanimité."
    f" 2 – Acquisition d'un broyeur {SPEECH} Le point est adopté à l'unanimité."
    f" 3 – Réfection du lavoir {SPEECH} Le point est adopté à l'unanimité.\n"
)


def wrapped(text: str, width: int) -> str:
    return "\n".join(
        part
        for line in text.split("\n")
        for part in (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""])
    )


@pytest.mark.parametrize("width", [50, 72, 90])
def test_a_long_run_of_wrapped_lines_is_the_line_that_it_was(width: int) -> None:
    assert unwrapped(wrapped(MINUTES, width).split("\n"))[-2:] == MINUTES.split("\n")[-2:]


@pytest.mark.parametrize("width", [50, 72, 90])
def test_items_in_the_flow_of_a_wrapped_text_are_acts(width: int) -> None:
    record = process(wrapped(MINUTES, width).encode(), "pv.txt")
    assert [act.number for act in record.acts] == ["1", "2", "3"]


def test_a_word_longer_than_the_width_does_not_end_the_run() -> None:
    text = f"{SPEECH} {SPEECH} Total {'.' * 80} 33 825 € {SPEECH} {SPEECH}"
    assert unwrapped(wrapped(text, 72).split("\n")) == [text]


def test_paragraphs_whose_lines_end_where_they_like_stay_lines() -> None:
    lines = [line[: len(line) - 6 * (n % 4)] for n, line in enumerate(textwrap.wrap(f"{SPEECH} {SPEECH}", 40))]
    assert unwrapped(lines) == lines


def test_lists_stay_lists() -> None:
    names = [f"Mme Aline BERTHAUD{n} et M. Luc CORVAL" for n in range(20)]
    document = read_text("\n".join(["Présents :", *names]).encode(), "liste.txt")
    assert len(list(document.lines())) == 21
