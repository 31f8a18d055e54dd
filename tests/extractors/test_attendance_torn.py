"""Lists whose columns were torn apart: read where numbers and ties prove them, refused where anything is left open."""

from __future__ import annotations

import pytest
from attendance_reading import VOCAB

from extractors.attendance import attendance
from extractors.attendance_torn import torn
from extractors.base import View, make_doc, view
from schemas import Line, Word

OPENING = "Le conseil s'est réuni sous la présidence de Monsieur Jean DUPRÉ, maire\n\n"
FIRST = "Présents\nDUPRÉ Jean\nMARTIN Anne\nLEROY Paul\nROY Lucie à partir de 19h20\n"
GIVEN = "Excusés ayant donné procuration\nVIDAL Marc\nNOËL Luc\nPETIT Zoé\nROY Lucie\n\n"
SECOND = "BLANC Eva\nPONS Ugo (départ à 21h10)\n\n"
LINKS = (
    "donne procuration à\ndonne procuration à\n"
    "donne procuration jusque 22h00 à\ndonne procuration à partir de 23h00 à\n\n"
)
HOLDERS = "BLANC Eva\nLEROY Paul\nDUPRÉ Jean\nMARTIN Anne\n\n"
MISSING = "Excusés et absents\nGARNIER Léa, SAÏD Ali, PONS Ugo (à partir de\n21h10), VIDAL Marc (à partir de 22h00)\n"
SECRETARY = "Mme BLANC Eva est désignée secrétaire de séance\n"
ALL = (OPENING, FIRST, GIVEN, SECOND, LINKS, HOLDERS, MISSING, SECRETARY)


def _read(text: str) -> View:
    lines, gap = [], False
    for raw in text.split("\n"):
        if raw:
            lines.append(Line([Word(word) for word in raw.split()], gap=gap))
        gap = not raw
    return view(attendance(make_doc(VOCAB, lines)))


def _members(text: str) -> list[str]:
    found = []
    for reading in _read(text).readings["attendance"]:
        holder = reading.parts.get("proxy_holder")
        moves = [reading.parts[leaf].value for leaf in ("arrived", "left") if leaf in reading.parts]
        told = [reading.value[0].upper(), reading.parts["name"].value.printed]
        found.append(" ".join(told + moves + (["→", holder.value.printed] if holder else [])))
    return sorted(found)


SITTING = [
    *("P BLANC Eva", "P DUPRÉ Jean", "P LEROY Paul", "P MARTIN Anne"),
    *("P PONS Ugo départ à 21h10", "P ROY Lucie à partir de 19h20"),
]
TIED = ["R NOËL Luc → LEROY Paul", "R PETIT Zoé → DUPRÉ Jean", "R VIDAL Marc → BLANC Eva"]


def test_what_numbers_and_ties_prove_is_read() -> None:
    assert _members("".join(ALL)) == ["A GARNIER Léa", "A SAÏD Ali", *SITTING, *TIED]


@pytest.mark.parametrize(
    "parts",
    [
        (OPENING, FIRST, GIVEN, SECOND, LINKS, HOLDERS, SECRETARY),
        (OPENING, FIRST.removeprefix("Présents\n"), GIVEN, LINKS, SECOND, HOLDERS, "Excusés et absents\n", SECRETARY),
        (OPENING, "Membres en exercice : 9\nPrésents : 6\nPouvoirs : 3\n\n", FIRST, GIVEN, SECOND, LINKS, HOLDERS),
    ],
)
def test_the_order_of_the_blocks_does_not_matter(parts: tuple[str, ...]) -> None:
    assert _members("".join(parts)) == [*SITTING, *TIED]


def test_a_grantor_who_comes_later_is_represented_at_the_opening() -> None:
    first = FIRST + "VIDAL Marc arrivé à 20h05\n"
    text = "".join((OPENING, first, GIVEN, SECOND, LINKS, HOLDERS))
    assert "R VIDAL Marc arrivé à 20h05 → BLANC Eva" in _members(text)


def test_a_grantor_who_comes_later_holds_no_proxy() -> None:
    first, holders = FIRST + "VIDAL Marc arrivé à 20h05\n", HOLDERS.replace("MARTIN Anne", "VIDAL Marc")
    assert torn(_read("".join((OPENING, first, GIVEN, SECOND, LINKS, holders)))) is None


def test_a_proxy_is_proven_by_its_own_line() -> None:
    text = _read("".join(ALL))
    proofs = {r.parts["name"].value.printed: r.parts["status"] for r in text.readings["attendance"]}
    assert text.text[proofs["PETIT Zoé"].start : proofs["PETIT Zoé"].end] == "donne procuration jusque 22h00 à"
    assert text.text[proofs["SAÏD Ali"].start : proofs["SAÏD Ali"].end] == "Excusés et absents"


@pytest.mark.parametrize(
    ("part", "printed", "instead"),
    [
        (LINKS, "donne procuration à\n", "donne procuration à\ndonne procuration à\n"),  # one line too many
        (GIVEN, "NOËL Luc\n", ""),  # one grantor too few
        (HOLDERS, "LEROY Paul\n", "FABRE Guy\n"),  # a holder who occurs nowhere
        (HOLDERS, "LEROY Paul\n", "NOËL Luc\n"),  # a holder who gives a proxy
        (SECOND, "BLANC Eva\n", "FABRE Guy\n"),  # a block in which nobody surely sits
        (SECOND, "PONS Ugo", "LEROY Paul"),  # one member in two blocks
        (SECOND, "BLANC Eva\n", "BLANC Eva\nNOËL Luc\n"),  # present and represented
        (SECOND, "BLANC Eva\n", "Absents\nBLANC Eva\n"),  # one holder alone below those who miss
        (GIVEN, "ayant donné procuration", "non représentés et absents"),
        (FIRST, "DUPRÉ Jean\n", "FABRE Guy\n"),  # who presides is not there
        (MISSING, "SAÏD Ali", "BLANC Eva"),  # absent and present
        (MISSING, "SAÏD Ali", "SAÏD Ali (à partir de 20h00)"),  # leaves, and is told nowhere else
        (MISSING, "SAÏD Ali", "SAÏD Ali en mission"),
        (MISSING, "Excusés et absents", "\nFABRE Guy, VIAL Rémi\n\n"),
        (SECRETARY, "Mme", "Rapporteurs de la commission\nFABRE Guy\nVIAL Rémi\nMme"),  # a list beside them
        (MISSING, "GARNIER", "Absente : Mme FABRE Line\nGARNIER"),  # a name in a heading
        (OPENING, "\n\n", "\nMembres présents : 7\n\n"),  # figures that disagree
        (OPENING, "\n\n", "\nMembres en exercice : 29\n\n"),
    ],
)
def test_what_is_not_proven_is_refused(part: str, printed: str, instead: str) -> None:
    assert printed in part
    parts = [p.replace(printed, instead, 1) if p is part else p for p in ALL]
    assert torn(_read("".join(parts))) is None


STACKED = (
    "Membres présents\nVALBRUNE\nCLAIRMONT\nORMEVAL\nMembres représentés\nMembre absent :\n\n"
    "A DUPRÉ, B MARTIN, C LEROY,\nD ROY, E VIDAL, F NOËL,\n"
    "G PETIT par B MARTIN (procuration), H BLANC par D ROY (procuration), I PONS par K SAÏD (suppléante),\n"
    "J VIAL,\nK SAÏD, L FABRE,\n"
)


def test_below_stacked_headings_the_holders_prove_the_order() -> None:
    assert _members(STACKED) == [
        *(f"P {name}" for name in ("A DUPRÉ", "B MARTIN", "C LEROY", "D ROY", "E VIDAL", "F NOËL")),
        *("R G PETIT → B MARTIN", "R H BLANC → D ROY", "R I PONS → K SAÏD"),
    ]


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("par D ROY", "par J VIAL"),  # a holder after those who are represented
        ("par D ROY", "par M GARNIER"),  # a holder who occurs nowhere
        ("E VIDAL", "E VIDAL par A DUPRÉ (procuration)"),  # proxies in two places
        ("E VIDAL", "H BLANC"),  # present and represented
        ("Membres représentés\n", ""),  # no heading for those in between
        (", H BLANC par D ROY (procuration), I PONS par K SAÏD (suppléante)", ""),  # one holder alone
    ],
)
def test_below_stacked_headings_what_is_not_proven_gives_nobody(printed: str, instead: str) -> None:
    assert printed in STACKED
    assert not any(member.startswith("P") for member in _members(STACKED.replace(printed, instead)))
