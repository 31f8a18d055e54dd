"""Labels without a colon in the cell beside their list, and the titles of a table of proxies."""

from __future__ import annotations

from attendance_reading import FOUR, LIST, members, proxies


def test_labels_in_cells_of_their_own_head_the_lists_beside_them() -> None:
    table = f"PRÉSENTS\t{LIST}\nPOUVOIRS\tLuc VIDAL à Paul LEROY\nABSENTS\tÉva PIN\nSECRÉTAIRE\tLucie ROY\n"
    assert members(table) == [*FOUR, "R Luc VIDAL", "A Éva PIN"]
    assert proxies(table) == [("Luc VIDAL", "Paul LEROY")]


def test_a_label_that_comes_again_is_the_state_of_its_row() -> None:
    rows = "".join(f"Présent\t{name}\n" for name in LIST.split(", "))
    assert members(f"Présents : {LIST}\n{rows}Absent\tÉva PIN\n")[:4] == FOUR


def test_the_titles_of_grantors_and_holders_head_a_table_of_proxies() -> None:
    text = f"Présents : {LIST}.\nMandant\tMandataire\nLuc VIDAL\tPaul LEROY\nGuy BLANC\tLucie ROY\nAbsente : Éva PIN\n"
    assert members(text) == [*FOUR, "R Luc VIDAL", "R Guy BLANC", "A Éva PIN"]
    assert proxies(text) == [("Luc VIDAL", "Paul LEROY"), ("Guy BLANC", "Lucie ROY")]
