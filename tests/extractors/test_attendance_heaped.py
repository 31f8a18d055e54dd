"""Headings that stand together above all members: read where one way of parting these is proven, or proxies are."""

from __future__ import annotations

import pytest
from spacy.vocab import Vocab

from extractors.attendance import attendance
from extractors.base import make_doc, view
from schemas import Line, Word

CHAIR = "Le conseil s'est réuni sous la présidence de M. Jean DUPRÉ, Maire.\n"


def members(text: str) -> list[str]:
    """The members as « P Jean DUPRÉ », « R Luc VIDAL → Jean DUPRÉ »; a blank line is white space before the next."""
    lines = []
    gap = False
    for raw in (CHAIR + text).split("\n"):
        if raw.strip():
            lines.append(Line([Word(token) for token in raw.split()], gap=gap))
        gap = not raw.strip()
    found = []
    for reading in view(attendance(make_doc(Vocab(), lines))).readings["attendance"]:
        holder = reading.parts.get("proxy_holder")
        told = f"{reading.value[0].upper()} {reading.parts['name'].value.printed}"
        found.append(told + (f" → {holder.value.printed}" if holder else ""))
    return found


THREE = ["P Jean DUPRÉ", "P Anne MARTIN", "P Paul LEROY"]
BLOCKS = (
    "Présents :\n\nAbsents excusés :\n\nPouvoirs :\n\nJean DUPRÉ, Anne MARTIN, Paul LEROY\n\nLuc VIDAL, Zoé PETIT\n\n"
    "Luc VIDAL à Jean DUPRÉ\n"
)
COUNTED = (
    "Membres en exercice : 6\nPrésents : 3\n\nPRÉSENTS :\nPOUVOIRS :\nABSENTS :\nJean DUPRÉ\nAnne MARTIN\nPaul LEROY\n"
    "Luc VIDAL donne pouvoir à Jean DUPRÉ\nZoé PETIT\nMarc NOËL\n"
)


def test_blocks_that_white_space_parts_follow_the_order_of_the_headings() -> None:
    assert members(BLOCKS) == [*THREE, "R Luc VIDAL → Jean DUPRÉ", "E Zoé PETIT"]


def test_the_figure_of_the_present_and_the_ties_of_proxies_part_one_list() -> None:
    assert members(COUNTED) == [*THREE, "R Luc VIDAL → Jean DUPRÉ", "A Zoé PETIT", "A Marc NOËL"]


@pytest.mark.parametrize(
    ("text", "printed", "instead"),
    [
        (BLOCKS, "à Jean DUPRÉ", "à Marc NOËL"),  # a holder who occurs nowhere
        (BLOCKS, "Jean DUPRÉ, Anne", "Ali SAÏD, Anne"),  # who presides is not there
        (BLOCKS, "Zoé PETIT", "Paul LEROY"),  # present and excused
        (BLOCKS, "LEROY\n\nLuc VIDAL, Zoé", "LEROY\nLuc VIDAL, Zoé"),  # fewer blocks than headings
        (COUNTED, "Présents : 3", "Présents : 4"),  # a figure that disagrees
        (COUNTED, "Présents : 3\n", ""),
    ],
)
def test_what_is_not_proven_gives_nobody(text: str, printed: str, instead: str) -> None:
    assert printed in text
    assert members(text.replace(printed, instead, 1)) == []


def test_who_has_no_holder_below_two_headings_has_the_state_of_the_first() -> None:
    text = "Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY\nAbsents :\nPouvoirs :\nMarc NOËL\nLuc VIDAL à Jean DUPRÉ"
    assert members(text) == [*THREE, "A Marc NOËL", "R Luc VIDAL → Jean DUPRÉ"]


def test_titles_of_columns_after_who_presides_head_no_list_of_the_present() -> None:
    names = "\n".join(("Jean DUPRÉ", "Anne MARTIN", "Paul LEROY", "Lucie ROY", "Luc VIDAL", "Zoé PETIT"))
    assert members(f"Présents\n\nExcusés\n\nAbsents\n\n{names}") == []


def test_those_who_miss_are_told_on_the_line_of_their_heading_below_an_empty_list_of_the_present() -> None:
    text = "Sous la présidence de M. Jean DUPRÉ, maire\nPrésents :\nAbsents excusés : M. Luc VIDAL, Mme Zoé PETIT\n"
    assert members(text) == ["E M. Luc VIDAL", "E Mme Zoé PETIT"]
    given = "Pouvoirs : M. Luc VIDAL à M. Jean DUPRÉ\n"
    assert members(text + given) == ["R M. Luc VIDAL → M. Jean DUPRÉ", "E Mme Zoé PETIT"]
    assert members(text.replace("M. Luc VIDAL", "M. Jean DUPRÉ")) == []
    assert members(text.replace("VIDAL,", "VIDAL")) == []  # two columns in one line


def test_givers_of_proxies_are_read_where_the_list_of_the_present_above_them_is_lost() -> None:
    given = "Luc VIDAL ayant donné pouvoir à Jean DUPRÉ ; Zoé PETIT ayant donné pouvoir à Anne MARTIN"
    lost = ["R Luc VIDAL → Jean DUPRÉ", "R Zoé PETIT → Anne MARTIN"]
    assert members(f"Etaient présents :\n\nAbsents représentés : {given}\n") == lost
    assert members(f"Etaient présents :\n\nAbsents représentés : {given} ; Marc NOËL\n") == lost
    assert members(f"Etaient présents :\n\nAbsents représentés : Paul LEROY, Marc NOËL ; {given}\n") == []
