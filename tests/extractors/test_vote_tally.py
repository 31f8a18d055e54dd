"""The papers of a ballot and the casting vote, as acts print them."""

from __future__ import annotations

import pytest

from pipeline import process
from schemas import Vote

_HEAD = """COMMUNE DE BREUIL-LA-FORÊT
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL
Séance du 12 mars 2019
Étaient présents : Mme Anne VASSEUR, M. Luc PERROT, M. Jean MOREL, Mme Lise COLIN
"""


def vote(text: str) -> Vote:
    return process((_HEAD + text).encode(), "acte.txt").acts[0].vote


def test_the_papers_of_a_ballot_are_counted() -> None:
    found = vote(
        "Objet : Élection du maire\nIl est procédé au vote au scrutin secret.\n"
        "Nombre de bulletins trouvés dans l'urne : ...... 15\nBulletins blancs : 2\nBulletins nuls : 1\n"
        "Nombre de suffrages exprimés : 12\nMajorité absolue : 7\nMme Anne VASSEUR a obtenu douze voix.\n"
    )
    assert (found.ballots, found.blank, found.null, found.cast, found.majority) == (15, 2, 1, 12, 7)


def test_a_majority_of_the_votes_cast_does_not_give_their_number() -> None:
    found = vote(
        "Objet : Élection du maire\nNombre de bulletins trouvés dans l'urne : 15\n"
        "Nombre de suffrages exprimés : 13\nMajorité absolue (sur les suffrages exprimés) : 7\n"
    )
    assert (found.cast, found.majority) == (13, 7)


@pytest.mark.parametrize(
    ("text", "casting"),
    [
        ("Par 2 voix pour et 2 voix contre, la voix du maire étant prépondérante, le conseil adopte le tarif.", True),
        ("Le conseil approuve le projet, la voix du président est prépondérante : 2 pour, 2 contre.", True),
        ("En cas de partage, la voix du président est prépondérante. Le conseil adopte à l'unanimité.", None),
        ("Le règlement prévoit que la voix du maire est prépondérante. Le conseil adopte à l'unanimité.", None),
    ],
)
def test_a_casting_vote_is_one_that_was_used(text: str, casting: bool | None) -> None:
    assert vote(f"Objet : Tarif de la salle\n{text}\n").casting is casting
