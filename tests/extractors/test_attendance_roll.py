"""Rolls of the members in the flow, where each name is followed by its state."""

from __future__ import annotations

from time import perf_counter

import pytest
from attendance_reading import members, read
from laid_out import lines_of
from spacy.vocab import Vocab

from extractors import make_doc, view
from extractors.attendance_roll import in_the_flow

EXPECTED = ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "R Mme Lucie ROY", "A M. Luc VIDAL", "P M. Paul LEROY"]


@pytest.mark.parametrize(
    "roll",
    [
        "M. Jean DUPRÉ : présent Mme Anne MARTIN : présente Mme Lucie ROY : excusée, pouvoir à M. Jean DUPRÉ"
        " M. Luc VIDAL : absent M. Paul LEROY : présent",
        "M. Jean DUPRÉ (présent), Mme Anne MARTIN (présente), Mme Lucie ROY (excusée, a donné pouvoir à M. Jean DUPRÉ),"
        " M. Luc VIDAL (absent), M. Paul LEROY (présent).",
        "M. Jean DUPRÉ – présent ; Mme Anne MARTIN – présente ; Mme Lucie ROY – représentée – procuration donnée à"
        " M. Jean DUPRÉ ; M. Luc VIDAL – absent ; M. Paul LEROY – présent",
    ],
)
def test_each_member_has_the_state_behind_the_name(roll: str) -> None:
    text = f"Le conseil municipal s'est réuni sous la présidence de M. Jean DUPRÉ, maire.\n{roll}\nObjet : Tarifs"
    assert members(text) == EXPECTED
    told = [r.parts["proxy_holder"].value.printed for r in read(text).readings["attendance"] if r.value[0] == "r"]
    assert told == ["M. Jean DUPRÉ"]


@pytest.mark.parametrize(
    "text",
    [
        "M. Jean DUPRÉ : présent Mme Anne MARTIN : présente",
        "M. Jean DUPRÉ : absent M. Luc VIDAL : absent Mme Anne MARTIN : absente M. Paul LEROY : absent",
        "M. Jean DUPRÉ : présente le projet Mme Anne MARTIN : présente les devis",
    ],
)
def test_a_few_names_or_none_present_are_no_roll(text: str) -> None:
    assert members(text) == []


def test_a_line_of_capitals_without_end_is_read_in_no_long_time() -> None:
    """From no letter within a word is a member sought: that took as long as the square of the line."""
    text = view(make_doc(Vocab(), lines_of("A" * 8_000)))
    begun = perf_counter()
    assert in_the_flow(text) == []
    assert perf_counter() - begun < 1.5
