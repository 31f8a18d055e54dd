"""Where a list of members ends: what cuts it, and what stands amid it."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members, read


def test_the_foot_of_a_page_ends_no_line_of_a_text_without_lines() -> None:
    text = (
        f"{'Rapports de la séance. ' * 12}Pouvoirs : • Luc VIDAL à Jean DUPRÉ. • Marc NOËL à Anne MARTIN. "
        "Absents non représentés : • • Zoé PETIT(jusqu’au procès-verbal). Ugo PONS. Page 4 sur 88 La séance est ouverte"
    )
    assert members(text)[-2:] == ["A Zoé PETIT", "A Ugo PONS"]


@pytest.mark.parametrize("last", ["Mme Lucie", "M. Lu", "Mme Lucie ROY"])
def test_a_list_ends_where_the_text_breaks_off_without_a_name_that_may_be_cut(last: str) -> None:
    text = f"Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, {last}\n[... TRUNCATED MIDDLE ...]\nM. Luc VIDAL"
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY"]


def test_a_member_before_a_separator_is_whole_where_the_text_breaks_off() -> None:
    assert members(f"Présents : {LIST} (n° 1 à 12),\n[... TRUNCATED MIDDLE ...]\nM. Luc VIDAL") == FOUR


@pytest.mark.parametrize(
    "text",
    [
        f"Présents : {LIST} Excusés : Luc VIDAL Pouvoirs : 1 (Luc VIDAL à Jean DUPRÉ)",
        f"Présents : 4\n{LIST}\nAbsents avec pouvoir : 1 M. Luc VIDAL, pouvoir à M. Jean DUPRÉ Absents : 0",
    ],
)
def test_a_figure_between_a_heading_and_its_proxies_on_one_line(text: str) -> None:
    holder = read(text).readings["attendance"][-1].parts["proxy_holder"].value
    assert members(text)[:4] == FOUR
    assert holder.last == "DUPRÉ"
