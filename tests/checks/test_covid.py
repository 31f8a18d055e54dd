"""The derogations of 2020 to 2022: texts cited outside their days, sittings elsewhere or without public."""

from __future__ import annotations

import pytest
from acts import act, only, sitting


@pytest.mark.parametrize(
    ("visa", "day", "expected"),
    [
        ("Vu la loi n° 2020-290 du 23 mars 2020 d'urgence", "2020-07-10", "conform"),
        ("Vu la loi n° 2020-290 du 23 mars 2020 d'urgence", "2020-08-31", "unverifiable"),  # it has other matters
        ("Vu la loi n° 2020-290 relative au quorum des assemblées", "2020-08-31", "anomaly"),
        ("Vu la loi n° 2020-290, article 10", "2021-02-01", "anomaly"),
        ("Vu la loi n° 2020-290, notamment son article 4", "2021-02-01", "not_applicable"),
        ("Vu la loi n° 2020-760 du 22 juin 2020", "2020-07-11", "conform"),
        ("Vu l'article 6 de la loi n° 2020-1379", "2021-09-30", "conform"),
        ("Vu l'article 6 de la loi n° 2020-1379", "2021-10-01", "anomaly"),
        ("Vu l'article 6 de la loi n° 2020-1379", "2022-07-31", "conform"),
        ("Vu la loi n° 2021-689 du 31 mai 2021", "2021-10-01", "unverifiable"),
        ("Vu la loi n° 2021-1465 du 10 novembre 2021", "2022-07-31", "conform"),
        ("Vu la loi n° 2021-1465 du 10 novembre 2021", "2022-08-01", "unverifiable"),
        ("Vu le code général des collectivités territoriales", "2022-08-01", "not_applicable"),
    ],
)
def test_a_derogatory_law_is_cited_within_its_days(visa: str, day: str, expected: str) -> None:
    assert only(sitting(day=day, acts=[act(visas=[visa])]), "C01").outcome == expected


@pytest.mark.parametrize(
    ("place", "day", "expected"),
    [
        ("à la mairie", "2024-03-04", "conform"),
        ("à la salle des fêtes", "2021-03-04", "conform"),
        ("à la salle des fêtes", "2024-03-04", "unverifiable"),
        ("à la mairie, sans public", "2022-07-31", "conform"),
        ("à la mairie, sans public", "2022-08-01", "anomaly"),
        ("en mairie, hors la présence du public", "2024-03-04", "anomaly"),
        ("à la mairie, sans public", "2020-10-16", "anomaly"),
        ("à la mairie, sans public", "2020-10-17", "unverifiable"),
        ("à la mairie, sans public", "2020-11-14", "unverifiable"),
        ("à la mairie, sans public", "2020-11-15", "conform"),
        (None, "2024-03-04", "not_applicable"),
    ],
)
def test_a_sitting_is_public_and_at_its_place(place: str | None, day: str, expected: str) -> None:
    assert only(sitting(day=day, session={"place": place}), "C02").outcome == expected


def test_closed_doors_that_were_voted_explain_the_absence_of_public() -> None:
    record = sitting(session={"place": "en mairie, sans public"}, acts=[act("Vote du huis clos"), act()])
    assert only(record, "C02").outcome == "conform"
