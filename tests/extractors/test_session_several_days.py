"""A sitting that lasts several days is that of the first."""

from __future__ import annotations

import pytest
from session_reading import FORMULA, read, value

from extractors.grammar.dates import dates
from extractors.grammar.session_cues import AGAINST_TITLE
from extractors.grammar.text import fold

MET = "le conseil municipal, légalement convoqué, s'est réuni en mairie sous la présidence de M. Jean DUPRÉ, maire."


@pytest.mark.parametrize(
    "title",
    [
        "SÉANCES DES 14 ET 15 DÉCEMBRE 2021",
        "PROCÈS-VERBAL DE LA SÉANCE DU LUNDI 14 ET MARDI 15 DÉCEMBRE 2021",
        "SESSION DES 14, 15 ET 16 DÉCEMBRE 2021",
        "Session ordinaire du 14 au 16 décembre 2021",
        "Conseil municipal des 14 décembre et 4 janvier 2022",
        "Conseil municipal des mardi 14 décembre 2021 et jeudi 16 décembre 2021",
        "Séance du conseil municipal du 14/12/2021 et du 15/12/2021",
        f"L'an deux mille vingt et un, les quatorze et quinze décembre à vingt heures, {MET}",
        f"Les 14 et 15 décembre 2021, à 20 h 30, {MET}",
    ],
)
def test_a_sitting_of_several_days_is_that_of_the_first(title: str) -> None:
    assert value(f"COMMUNE DE VALBRUNE\n{title}\nPrésents : Luc PIC, Anne MARTEL", "date").isoformat() == "2021-12-14"


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("affiché du 3 au 14 décembre 2021", ["2021-12-14"]),
        ("des lots 1 et 2, le 3 mars 2021", ["2021-03-03"]),
        ("des 3 conseillers et du 4 mars 2021", ["2021-03-04"]),
        ("le vingt et un mars deux mille vingt et un", ["2021-03-21"]),
        ("des quatorze et quinze décembre 2021", []),
    ],
)
def test_a_day_beside_another_figure_is_itself(told: str, days: list[str]) -> None:
    assert [d.value.isoformat() for d in dates(fold(told)) if d.value] == days


@pytest.mark.parametrize(
    "cited",
    ["Approbation des procès-verbaux des séances des 4 et 12 novembre 2021", "Vu les élections des 4 et 11 mai 2021"],
)
def test_days_of_earlier_sittings_are_not_its_own(cited: str) -> None:
    text = f"COMMUNE DE VALBRUNE\nSéance du 14 décembre 2021\nPrésents : Luc PIC, Anne MARTEL\n{cited}"
    assert value(text, "date").isoformat() == "2021-12-14"
    assert value(f"COMMUNE DE VALBRUNE\nPrésents : Luc PIC, Anne MARTEL\n{cited}", "date") is None


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Compte-rendu\nConseil municipal du 19 mars 2023\n", AGAINST_TITLE),
        ("Compte-rendu\nConseil municipal du 16 mars 2023\n", "formula"),
        ("Conseil municipal du 4 mai 2023\nProcès-verbal du conseil municipal du 16 mars 2023\n", "formula"),
        ("", "formula"),
    ],
)
def test_a_title_that_gives_another_day_is_told_by_the_form(title: str, form: str) -> None:
    found = read(title + FORMULA).first("session.date")
    assert found is not None
    assert (found.value.isoformat(), found.form) == ("2023-03-16", form)
