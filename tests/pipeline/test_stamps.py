"""Stamps: acts that only their ACTES identifiers tell apart or number. All identifiers are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.core import process
from pipeline.stamps import told_numbers

STAMP = "Envoyé en préfecture le 30/01/2021\nReçu le 30/01/2021\nID : 099-219900012-20210123-2021_01_0{}-DE\n\n"


def ids(text: str) -> list[str | None]:
    return [act.receipt.act_id for act in process(text.encode(), "liasse.txt").acts]


def test_pages_of_pictures_are_known_by_their_stamps() -> None:
    stamps = STAMP.format(1) * 2 + STAMP.format(2) + STAMP.format(3) * 3
    assert ids(stamps + "RAPPORT D'OBSERVATIONS\n\n") == [f"099-219900012-20210123-2021_01_0{n}-DE" for n in (1, 2, 3)]


def test_stamps_that_alternate_tell_nothing_apart() -> None:
    act = "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nObjet : Vente d'un broyeur\n"
    assert len(ids(act + (STAMP.format(1) + STAMP.format(2)) * 2)) == 1


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ({"number": "2021-68", "receipt": {"act_id": "099-219900012-20210123-DL-2021-68-DE"}}, "DL-2021-79", "2021-79"),
        ({"number": "2021-68", "receipt": {"act_id": "099-219900012-20210123-2021-68-DE"}}, "2021-79", "2021-79"),
        ({"number": "14", "receipt": {"act_id": "099-219900012-20210123-000071-DE"}}, "000079", None),
        ({"number": "2021-68", "receipt": {"act_id": "099-219900012-20210123-DL-2021-68-DE"}}, "ANNEXE-79", None),
        ({"number": "2021-68", "receipt": None}, "DL-2021-79", None),
    ],
)
def test_a_number_told_by_an_identifier_is_proved_by_the_other_acts(
    first: dict[str, Any], second: str, told: str | None
) -> None:
    headless = {"receipt": {"act_id": f"099-219900012-20210123-{second}-DE"}}
    assert told_numbers([first, headless]).get(1) == told


def test_what_a_cut_leaves_of_an_act_is_told_by_its_own_stamp() -> None:
    page = (
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nL'an deux mille vingt et un, le quatre mars\nPrésents : 4\n"
        "Délibération n° 2021_01_0{0}\nObjet : Vente d'un broyeur n° {0}\n"
        + "Vu le code du four,\n" * 12
        + "Après en avoir délibéré, le conseil municipal approuve à l'unanimité.\nPour extrait conforme\n\n"
    )
    rest = "ion du four.\nAprès en avoir délibéré, le conseil municipal approuve à l'unanimité.\n\n"
    whole = "".join(page.format(n) + STAMP.format(n) for n in (1, 2))
    acts = process(f"{whole}[... TRUNCATED MIDDLE ...]\n\n{rest}{STAMP.format(9)}".encode(), "liasse.txt").acts
    assert [act.number for act in acts] == ["2021_01_01", "2021_01_02", "2021_01_09"]
