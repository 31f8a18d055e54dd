"""The opening of a sitting with its agenda and nothing else: no act is made of what is only announced."""

from __future__ import annotations

import pytest
from sitting import HEAD, VOTED, told

from pipeline import process

OPENING = (
    "COMMUNE DE VALBRUNE\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\nSéance du 12 mars 2021\n"
    "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY\nSecrétaire de séance : Mme Anne MARTIN\n"
)


@pytest.mark.parametrize(
    "agenda",
    [
        "Ordre du jour :\n- Tarifs du camping\n- Réfection du chemin\n- Questions diverses\n",
        "Ordre du jour : tarifs du camping, réfection du chemin, questions diverses.\n",
        "L'ORDRE DU JOUR :\nTARIFS DU CAMPING\nRÉFECTION DU CHEMIN\n",
    ],
)
def test_an_opening_with_an_agenda_holds_no_act(agenda: str) -> None:
    record = process((OPENING + agenda).encode(), "acte.txt")
    assert len(record.attendance) == 3
    assert record.acts == []


def test_an_extract_that_reminds_of_the_agenda_holds_its_act() -> None:
    text = f"{OPENING}Ordre du jour : tarifs\nLe conseil municipal, à l'unanimité, fixe le tarif à 12 euros.\n"
    assert len(process(text.encode(), "acte.txt").acts) == 1
    assert len(process(OPENING.encode(), "acte.txt").acts) == 1


def test_an_agenda_on_one_line_is_no_item() -> None:
    listed = "1 - FINANCES Tarifs du camping Vente de bois 3 - URBANISME Nom de rue 2 - TRAVAUX"
    agenda = f"Points à l'ordre du jour\n\n{listed}\n\n"
    approved = "Aucune observation n'ayant été faite, le conseil adopte à l'unanimité le procès-verbal du 4 mars.\n\n"
    acts = f"1 – FINANCES\n\n1-1 Tarifs du camping\n\n{VOTED}1-2 Vente de bois\n\n{VOTED}"
    assert [s for _, s, _ in told("PV SEANCE DU CONSEIL MUNICIPAL\n\n" + agenda + approved + acts)] == [
        "Tarifs du camping",
        "Vente de bois",
    ]


def test_the_label_of_the_agenda_right_above_the_items_hides_none() -> None:
    titles = ("DECISION MODIFICATIVE AU BUDGET", "TARIFS DE LA SALLE", "ACHAT D'UNE TONDEUSE")
    acts = "".join(f"{title} :\n{VOTED.rstrip()}\n" for title in titles)
    assert [s for _, s, _ in told(f"{HEAD.rstrip()}\nORDRE DU JOUR\n{acts}")] == list(titles)


def test_the_first_item_below_the_agenda_and_an_approval_told_on_its_line() -> None:
    listed = ("Transfert du personnel scolaire", "Convention du minibus", "Nom de la ruelle du four")
    agenda = "Ordre du jour :\n\n" + "".join(f"- {title}\n" for title in listed) + "\n\n"
    approval = "Approbation du compte-rendu du 24 juin 2020 à l'unanimité des membres présents.\n\n"
    acts = "".join(f"{title}\n\n{VOTED}" for title in listed)
    assert [s for _, s, _ in told(HEAD + approval + agenda + acts)][-3:] == list(listed)


def test_pages_before_the_titles_of_a_table_of_contents_hide_no_act() -> None:
    contents = "Table des matières\n3 Achat du terrain\n4 Tarifs du camping\n5 Vente de bois\n\n"
    acts = "".join(f"{title}\n{VOTED}" for title in ("Achat du terrain", "Tarifs du camping", "Vente de bois"))
    assert [s for _, s, _ in told(HEAD + contents + acts)] == ["Achat du terrain", "Tarifs du camping", "Vente de bois"]


def test_numbers_of_an_agenda_tell_apart_two_titles_that_begin_alike() -> None:
    titles = (
        "CRÉATION DE LA MAISON DU LAC - STATUTS. DÉCISION",
        "TARIFS DE LA HALLE. DÉCISION",
        "CRÉATION DE LA MAISON DU LAC - ADHÉSION À LA CHARTE. DÉCISION",
        "CRÉATION DE LA MAISON DU LAC - ADHÉSION À LA LIGUE. DÉCISION",
        "BAIL DU MOULIN. AUTORISATION",
    )
    listed = "".join(f"DG21_{rank:03} {title}\n\n" for rank, title in enumerate(titles, 1))
    text = f"{HEAD}DOSSIERS INSCRITS À L'ORDRE DU JOUR\n\n{listed}[... TRUNCATED MIDDLE ...]\n\n{VOTED}"
    assert [subject for _, subject, _ in told(text)] == [None]
