"""Minutes with a piece missing: what is left of an act whose head is lost is no act of its own."""

from __future__ import annotations

from pipeline import process

_MINUTES = """COMMUNE DE BREUIL-LA-FORÊT
PROCÈS-VERBAL DU CONSEIL MUNICIPAL
Séance du 12 mars 2019
Étaient présents : Mme Anne VASSEUR, M. Luc PERROT, M. Jean MOREL, Mme Lise COLIN
Secrétaire de séance : M. Luc PERROT

1. Tarif de la salle des fêtes
Madame le maire propose de relever le tarif de la salle des fêtes à compter du printemps.
Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve le nouveau tarif.

2. Achat d'une tondeuse
Madame le maire présente trois devis.
Après en avoir délibéré, le conseil municipal, à l'unanimité, retient le devis de l'entreprise la moins chère.

[... TRUNCATED MIDDLE ...]

et rappelle que la commission s'est prononcée favorablement sur ce dossier.
Après en avoir délibéré, le conseil municipal, par 3 voix pour et 1 voix contre, autorise madame le maire à signer.

7. Entretien des chemins
Madame le maire expose le programme de l'année.
Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve le programme.

La séance est levée à 21 heures.
"""


def test_an_act_without_head_is_not_told() -> None:
    record = process(_MINUTES.encode(), "pv.txt")
    assert [(act.number, act.subject) for act in record.acts] == [
        ("1", "Tarif de la salle des fêtes"),
        ("2", "Achat d'une tondeuse"),
        ("7", "Entretien des chemins"),
    ]
    assert [act.vote.unanimous for act in record.acts] == [True, True, True]
    assert all(act.vote.against is None for act in record.acts)
