"""The sitting, where its day is told twice; the secretary, chosen by a majority."""

from __future__ import annotations

import pytest
from laid_out import lines_of
from spacy.vocab import Vocab

from extractors.base import View, make_doc, view
from extractors.session import session

_VOCAB = Vocab()


def read(text: str) -> View:
    return view(session(make_doc(_VOCAB, lines_of(text))))


@pytest.mark.parametrize(
    ("told", "hour"),
    [
        ("Le lundi 28 septembre 2020, à vingt heures", "20:00"),
        ("Le Lundi 28 septembre 2020 À 20 heures 30 À la Salle Polyvalente", "20:30"),
        ("Le 29 septembre 2020 à 20 heures", None),
        ("Le 28 septembre 2020, M. Luc VIDAL arrive à 20 heures", None),
    ],
)
def test_the_hour_may_stand_with_the_day_told_again(told: str, hour: str | None) -> None:
    text = f"Séance du 28 septembre 2020 sous la présidence de M. Jean DUPRÉ.\nPrésents : Luc PIC, Anne MARTEL.\n{told}"
    reading = read(text).first("session.time")
    assert (reading.value if reading is not None else None) == hour


def test_an_invitation_convenes() -> None:
    text = "Le conseil communautaire s’est réuni le 21 juillet 2018, sur invitation en date du 13 juillet 2018 du maire"
    assert [r.value.isoformat() for r in read(text).readings["session.convened_on"]] == ["2018-07-13"]


@pytest.mark.parametrize("pronoun", ["", "il ", "elle "])
def test_who_has_the_majority_is_the_secretary(pronoun: str) -> None:
    text = (
        "Il a été procédé à la nomination d'un secrétaire de séance pris au sein de l'assemblée. Monsieur PIC ayant"
        f" obtenu la majorité des suffrages, {pronoun}a été désigné pour remplir ces fonctions."
    )
    assert [r.value.printed for r in read(text).readings["session.secretaries"]] == ["Monsieur PIC"]
