"""Lists of the acts of a sitting: a number, a title and what became of it, in every print. All is invented."""

from __future__ import annotations

import pytest

from pipeline import process

HEAD = "COMMUNE DE VALMORTE\nLISTE DES DÉLIBÉRATIONS EXAMINÉES\nCONSEIL MUNICIPAL DU 4 MARS 2021\n\n"
FOOT = "\nAffiché le 6 mars 2021\nLe maire, Odile TERRASSON\n"
OUTCOMES = ["adopted", "adopted", "rejected", "noted"]


def told(rows: str) -> list[tuple[str | None, str | None, str | None]]:
    record = process((HEAD + rows + FOOT).encode(), "liste.txt")
    return [(act.number, act.subject, act.vote.outcome) for act in record.acts]


@pytest.mark.parametrize(
    "rows",
    [
        "2021-1\tTarifs du four\tApprouvée\n2021-2\tVente d'un pré\tAdoptée à l'unanimité\n"
        "2021-3\tAchat d'une haie\tRejetée\n2021-4\tRapport sur l'eau\tPrend acte\n",
        "N° de délibération\tObjet\tRésultat du vote\n2021-1\tTarifs du four\tMAJORITÉ\n"
        "2021-2\tVente d'un pré\tUNANIMITÉ\n2021-3\tAchat d'une haie\tREFUSÉE\n2021-4\tRapport sur l'eau\tDONT ACTE\n",
        "2021-1 – Tarifs du four – Approuvée\n2021-2 – Vente d'un pré – Approuvée\n"
        "2021-3 – Achat d'une haie – Rejetée\n2021-4 – Rapport sur l'eau – Prise d'acte\n",
        "Délibération n° 2021-1 : Tarifs du four\nDélibération approuvée\n"
        "Délibération n° 2021-2 : Vente d'un pré\nDélibération approuvée\n"
        "Délibération n° 2021-3 : Achat d'une haie\nDélibération rejetée\n"
        "Délibération n° 2021-4 : Rapport sur l'eau\nLe conseil prend acte\n",
    ],
)
def test_the_result_stands_after_the_title(rows: str) -> None:
    titles = ["Tarifs du four", "Vente d'un pré", "Achat d'une haie", "Rapport sur l'eau"]
    expected = zip([f"2021-{n}" for n in range(1, 5)], titles, OUTCOMES, strict=True)
    assert told(rows) == list(expected)


def test_a_rank_may_stand_in_a_cell_of_its_own() -> None:
    rows = (
        "1\tTarifs du four\tVote : unanimité\n2\tVente d'un pré\tPour : 12 Contre : 2\n3\tAchat d'une haie\tAjournée\n"
    )
    assert told(rows) == [
        ("1", "Tarifs du four", "adopted"),
        ("2", "Vente d'un pré", None),
        ("3", "Achat d'une haie", "postponed"),
    ]


def test_a_result_beside_the_first_line_of_a_title_is_no_part_of_it() -> None:
    rows = (
        "2021-1\tConvention de mise à disposition de personnel avec le\tApprouvée\n\tcentre de gestion\n"
        "2021-2\tVente d'un pré\tRejetée\n"
    )
    assert told(rows)[0][1:] == ("Convention de mise à disposition de personnel avec le centre de gestion", "adopted")


def test_the_voices_below_a_result_are_no_part_of_the_title() -> None:
    rows = (
        "2021-1\tTarifs du four banal\tApprouvée – 23 voix pour\n\t4 abstentions\n"
        "2021-2\tConvention de mise à disposition de personnel avec le\tApprouvée – 22 voix pour\n"
        "\tcentre de gestion\t5 contre\n"
        "2021-3\tMotion pour la poste\tRejetée – 5 voix pour\n\t19 contre, 3 abstentions\n"
    )
    assert told(rows) == [
        ("2021-1", "Tarifs du four banal", "adopted"),
        ("2021-2", "Convention de mise à disposition de personnel avec le centre de gestion", "adopted"),
        ("2021-3", "Motion pour la poste", "rejected"),
    ]


def test_the_list_of_the_acts_is_of_its_own_sitting() -> None:
    head = "COMMUNE DE VALMORTE\nLISTE DES DÉLIBÉRATIONS\nEXAMINÉES LORS DE LA SÉANCE DU 4 MARS 2021\n\n"
    record = process((head + "2021-1\tTarifs du four\tApprouvée\n" + FOOT).encode(), "liste.txt")
    assert str(record.session.date) == "2021-03-04"


def test_unanimity_in_a_cell_is_said() -> None:
    record = process((HEAD + "2021-1\tTarifs\tUNANIMITÉ\n2021-2\tVente d'un pré\tMAJORITÉ\n").encode(), "liste.txt")
    assert [act.vote.unanimous for act in record.acts] == [True, None]


def test_what_another_body_voted_is_no_result() -> None:
    rows = "2021-1\tTarifs du four\tApprouvée\n2021-2\tSubvention\tVotée par la région\n"
    assert told(rows)[1][2] is None


def test_the_noun_behind_a_title_is_no_result() -> None:
    rows = "2021-1 – Budget du four : vote\n2021-2 – Vente d'un pré : voté\n"
    assert told(rows) == [("2021-1", "Budget du four", None), ("2021-2", "Vente d'un pré", "adopted")]
