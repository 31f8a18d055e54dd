"""Titles one below the other above one text: as many acts as votes."""

from __future__ import annotations

from pipeline import process

_HEAD = """COMMUNE DE BREUIL-LA-FORÊT
COMPTE RENDU DU CONSEIL MUNICIPAL
Séance du 12 mars 2019
Étaient présents : Mme Anne VASSEUR, M. Luc PERROT, M. Jean MOREL, Mme Lise COLIN, M. Paul RAVEL

ORDRE DU JOUR
1. Tarif de la salle des fêtes
2. Budget de l'eau
   - Approbation du compte de gestion 2018
   - Approbation du compte administratif 2018
3. Achat d'une tondeuse

1. Tarif de la salle des fêtes
Madame le maire propose un nouveau tarif.
Vote :
- Pour : 5

2. Budget de l'eau
- Approbation du compte de gestion 2018
- Approbation du compte administratif 2018

Monsieur PERROT présente les comptes de l'année, qui sont concordants.
"""
_TAIL = """
3. Achat d'une tondeuse
Trois devis ont été reçus.
Vote :
- Pour : 5
"""
_TWO = """Madame le maire propose d'approuver le compte de gestion.
Vote :
- Pour : 4
- Abstention : 1, M. Paul RAVEL

Madame le maire quitte la salle. Monsieur PERROT propose d'approuver le compte administratif.
Vote :
- Pour : 3
- Contre : 1, M. Paul RAVEL
"""


def test_each_title_has_its_vote() -> None:
    record = process((_HEAD + _TWO + _TAIL).encode(), "cr.txt")
    votes = {a.subject: (a.vote.for_, a.vote.against, a.vote.abstention) for a in record.acts}
    assert votes["Approbation du compte de gestion 2018"] == (4, None, 1)
    assert votes["Approbation du compte administratif 2018"] == (3, 1, None)
    assert votes["Achat d'une tondeuse"] == (5, None, None)


def test_one_vote_under_two_titles_is_one_act() -> None:
    one = "Madame le maire propose d'approuver les comptes.\nVote :\n- Pour : 5\n"
    record = process((_HEAD + one + _TAIL).encode(), "cr.txt")
    assert len(record.acts) == 3
