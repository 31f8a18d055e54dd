"""Dates and times, in figures and in words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.dates import dates, times
from extractors.grammar.text import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'an deux mille vingt-trois, le seize mars à dix-neuf heures quinze", "2023-03-16"),
        ("L’an deux mil vingt-quatre et le six mars", "2024-03-06"),
        ("L’an deux mille vingt-deux, le 09 mars 2023, le conseil", "2023-03-09"),
        ("L’an deux mille dix-huit, le 07 mai 2018 à 19 heures", "2018-05-07"),
        ("deux mil vingt-quatre et le six mars", "2024-03-06"),
        ("L'an mil neuf cent quatre-vingt-dix-neuf, le vingt et un juin", "1999-06-21"),
        ("L'an 2023 et le 16 du mois de février", "2023-02-16"),
        ("L’an deux mille vingt et un, le\n14 décembre", "2021-12-14"),
        ("L'an deux mille vingt-quatre, le mercredi 7 février à 18 heures", "2024-02-07"),
        ("le mardi quatorze février deux mil vingt-trois, à dix-neuf heures", "2023-02-14"),
        ("jeudi 24 avril 2014", "2014-04-24"),
        ("Séance du 17décembre 2019", "2019-12-17"),
        ("le 1er juillet 2022", "2022-07-01"),
        ("séance du 1erjuillet 2022", "2022-07-01"),
        ("le 1° juillet 2022", "2022-07-01"),
        ("le 1% juillet 2022", "2022-07-01"),
        ("convoqué le l2 mars 2021", "2021-03-12"),
        ("reçu le 23 FEV.2023", "2023-02-23"),
        ("affiché le 1 6 MAI 2022", "2022-05-16"),
        ("M A R D I  2 9 S E P T E M B R E 2 0 2 0", "2020-09-29"),
        ("le 16/02/2023", "2023-02-16"),
        ("reçu le 1 2 / 0 3 / 2 0 1 4", "2014-03-12"),
        ("1 2 -01- 2017", "2017-01-12"),
        ("12/ 0 3 / 2014", "2014-03-12"),
        ("le 2 8 SEP. 2016", "2016-09-28"),
        ("0 3 D É C. 2016", "2016-12-03"),
        ("1 12/03/2014", "2014-03-12"),
        ("n° 1 2/03/2014", "2014-03-02"),
        ("CR du 16.03.10", "2010-03-16"),
        ("du 3-4-2019 au soir", "2019-04-03"),
        ("l'an deux mille dix-sept, le vingt-juin", "2017-06-20"),
        ("séance du 15-mars-2017", "2017-03-15"),
        ("2023-02-10", "2023-02-10"),
    ],
)
def test_a_date_is_read_in_every_form_of_print(text: str, expected: str) -> None:
    assert [str(d.value) for d in dates(fold(text))] == [expected]


@pytest.mark.parametrize("month", ["du même mois", "du présent mois", "du mois courant", "de ce mois"])
def test_a_day_of_the_month_that_the_date_before_it_tells(month: str) -> None:
    found = dates(fold(f"L'an 2013, le mercredi vingt-huit août, sur convocation adressée le dix-neuf {month}."))
    assert [str(d.value) for d in found] == ["2013-08-28", "2013-08-19"]
    assert dates(fold(f"sur convocation adressée le dix-neuf {month}")) == []


@pytest.mark.parametrize("text", ["le 31/02/2020", "2 7 FEV. 2073", "le 40 mars 2021"])
def test_a_day_that_does_not_exist_is_no_value(text: str) -> None:
    assert all(d.value is None and d.before(dt.date(2024, 1, 1)) is None for d in dates(fold(text)))


@pytest.mark.parametrize("text", ["15 rue 12/1", "12.3.4.5", "034-210000001-20230113-D2023_01_001-DE", "1,5 mai"])
def test_other_figures_are_no_dates(text: str) -> None:
    assert [d for d in dates(fold(text)) if d.value] == []


def test_a_date_without_a_year_takes_that_of_the_sitting_or_the_one_before() -> None:
    (leap,) = dates(fold("légalement convoqués le 29 février, se sont réunis"))
    (winter,) = dates(fold("dûment convoqué le 23 décembre"))
    assert leap.value is None
    assert leap.before(dt.date(2024, 3, 6)) == dt.date(2024, 2, 29)
    assert winter.before(dt.date(2024, 1, 8)) == dt.date(2023, 12, 23)
    assert winter.before(None) is None


def test_the_place_of_a_date_is_that_of_the_printed_text() -> None:
    text = "La séance du 4 août 2021 à Vauvert"
    (found,) = dates(fold(text))
    assert text[found.start : found.end] == "4 août 2021"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("à 18h30", "18:30"),
        ("à 18 H 30", "18:30"),
        ("à l8h30", "18:30"),
        ("à 18h... en mairie", "18:00"),
        ("à 19 heures", "19:00"),
        ("à 19 heures O0", "19:00"),
        ("à 20 heures 30 minutes", "20:30"),
        ("le 12 mars 2024 à 20:30. Présents", "20:30"),
        ("le 12 mars 2024 à\n20:30, sous la présidence", "20:30"),
        ("Début de séance :19:30", "19:30"),
        ("Séance du 12 mars 2024 - 20:00", "20:00"),
        ("à dix-neuf heures quinze", "19:15"),
        ("à vingt-heure le conseil", "20:00"),
        ("à dix-neuf-heures trente", "19:30"),
        ("à dix-neuf heures et trente minutes", "19:30"),
        ("à dix-huit heures et demie", "18:30"),
        ("à 19:05", "19:05"),
        ("à 9 h 05", "09:05"),
    ],
)
def test_a_time_is_read_in_every_form_of_print(text: str, expected: str) -> None:
    assert [t.value for t in times(fold(text))] == [expected]


@pytest.mark.parametrize("text", ["35 heures", "article 3.2 h", "une somme de 18 euros", "25h61"])
def test_other_figures_are_no_times(text: str) -> None:
    assert times(fold(text)) == []


@given(st.text(alphabet="l'an deux mille vingt-trois le 16/02 mars 2O h3:.\n\t%°", max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    folded = fold(text)
    for found in dates(folded):
        assert 0 <= found.start < found.end <= len(folded)
        assert found.month >= 1
    for hour in times(folded):
        assert "00:00" <= hour.value <= "23:59"


@pytest.mark.parametrize("other", ["suivant", "précédent", "dernier", "prochain"])
def test_a_day_of_another_month_is_not_of_the_month_before_it(other: str) -> None:
    assert len(dates(fold(f"le 16 mars 2023, et le 5 du mois {other}"))) == 1
