"""Minutes of small councils that tell their acts in prose, under short titles and with votes within the sentences."""

from __future__ import annotations

from pipeline import process

SYNDICATE = """S.I.V.U. DES ECOLES DE VALMORTE

Réunion du Comité Syndical du 8 septembre 2005

Le 8 septembre 2005 à 18 h 30 le comité du syndicat s'est réuni à la mairie sous la présidence de M. DUPRÉ, Président,
sur convocation du 30 août.

PRESENTS : MM. DUPRÉ, LEROY, Mme MARTIN
EXCUSES : M. VIDAL

Mme MARTIN est désignée comme secrétaire.

EFFECTIFS
62 enfants sont inscrits cette année contre 58 l'an dernier, ce dont la directrice se félicite auprès du syndicat.

TRANSPORT
Le marché avec la société Cars Orme arrive à son terme et la commission propose de le reconduire pour
un an. Le Comité en est d'accord à l'unanimité et donne pouvoir au Président pour signer.

PERSONNEL
Le Comité décide de porter de 20 à 22 heures le temps de travail de l'agent d'entretien à dater du 1er
octobre.

La séance est levée à 20 h.
"""
RANKED = """COMMUNAUTE DE COMMUNES DE VALMORTE
PROCES VERBAL DU CONSEIL COMMUNAUTAIRE
Mardi 18 juin 2019 - 18h00

Président de séance : M. Jean DUPRÉ
Secrétaire de séance : Mme Anne MARTIN

I - FINANCES

    Fonds de concours à la commune de Brue
La commune de Brue sollicite 15 000 € pour sa salle des fêtes. Il est proposé d'attribuer 12 000 €.
Le Conseil valide cette proposition (20 voix pour).

    Admission en non-valeur
La trésorière a transmis un état de produits irrécouvrables pour 1 348,27 €.
Validé à l'unanimité.

II - DECHETS

    Tarifs de la redevance incitative
Le Vice-Président présente la grille, que la commission a étudiée en mai.
Mis aux voix, les tarifs sont adoptés avec 16 voix pour, 4 contre et 1 abstention.

Fin de la séance à 20h10
"""


def test_a_sitting_of_a_syndicate_has_its_titles_whatever_it_charges_its_president_with() -> None:
    record = process(SYNDICATE.encode(), "pv.txt")
    assert [act.subject for act in record.acts] == ["TRANSPORT", "PERSONNEL"]
    assert [act.vote.unanimous for act in record.acts] == [True, None]


def test_titles_without_mark_stand_below_ranked_departments() -> None:
    acts = process(RANKED.encode(), "pv.txt").acts
    assert [act.subject for act in acts] == [
        "Fonds de concours à la commune de Brue",
        "Admission en non-valeur",
        "Tarifs de la redevance incitative",
    ]
    assert [act.vote.for_ for act in acts] == [20, None, 16]


def test_the_hour_of_the_opening_is_no_title() -> None:
    head = "Conseil municipal du 14 janvier 2016\nCompte-rendu\n\nPrésents : Jean DUPRÉ, Anne MARTIN, Paul LEROY\n\n"
    items = (
        "■ Tarifs\nLa salle est à 130 €.\nUnanimité.\n\n■ Photocopieur\nLe devis de Copia est choisi à l'unanimité.\n"
    )
    record = process(f"{head}Ouverture de la séance à 20 h 05.\n\n{items}".encode(), "pv.txt")
    assert record.session.time == "20:05"


def test_who_presides_may_be_told_within_the_list() -> None:
    head = "PROCÈS-VERBAL DU CONSEIL MUNICIPAL\nSÉANCE DU 4 MARS 2022\n\n"
    listed = "Présents : Mme Anne MARTIN, maire, qui préside ; M. Jean DUPRÉ et Mme Lucie ROY, adjoints.\n"
    record = process(
        f"{head}{listed}Secrétaire : M. Jean DUPRÉ\n\n1. Tarifs\nAdopté à l'unanimité.\n".encode(), "pv.txt"
    )
    assert record.session.chair is not None
    assert record.session.chair.last == "MARTIN"
    assert [member.name.last for member in record.attendance] == ["MARTIN", "DUPRÉ", "ROY"]
