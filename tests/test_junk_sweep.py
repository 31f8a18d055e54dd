"""Whatever comes in: sane values or none, never an exception; and no attendance or vote in what is no deliberation."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import process
from schemas import DocumentError, Record

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLES]

ORDER = """ARRÊTÉ DU MAIRE N° 2021-114
portant réglementation temporaire de la circulation rue des Tanneurs

Le Maire de la commune de Bréval-le-Haut,
Vu le code général des collectivités territoriales, notamment ses articles L. 2213-1 et suivants,
Vu la demande de l'entreprise Terrassol, représentée par M. Gilles HAUTOT,
Considérant que les travaux imposent de fermer la rue pour 3 jours,

ARRÊTE
Article 1er : La circulation est interdite du 12 au 14 avril 2021.
Article 2 : La déviation passe par la rue Haute, pour les véhicules de moins de 12 tonnes.
Article 3 : M. le Directeur des services et Mme la Commandante de gendarmerie sont chargés de l'exécution.

Fait à Bréval-le-Haut, le 2 avril 2021
Le Maire, Solange MÉRIADEC
"""
LETTER = """Madame la Présidente,

Vous m'avez interrogé sur le vote de l'aide de 12 000 € pour 2022. Je suis pour ma part favorable à ce soutien, mais
contre toute avance. M. Luc PARRON et Mme Ada WILK, présents à notre réunion de travail, vous l'ont confirmé.
Je m'abstiens de tout autre commentaire.

Veuillez agréer, Madame la Présidente, l'expression de mes salutations distinguées.
Hubert LANGLADE
"""
BUDGET = """BUDGET PRIMITIF 2023 - VUE D'ENSEMBLE
Chapitre	Libellé	Pour mémoire 2022	Propositions	Vote
011	Charges à caractère général	412 000,00	431 500,00	431 500,00
012	Charges de personnel	655 000,00	671 000,00	671 000,00
65	Autres charges de gestion	98 000,00	99 250,00	99 250,00
Total dépenses	1 165 000,00	1 201 750,00	1 201 750,00
Emprunt : 20 ans, taux 3,10 % contre 1,20 % en 2021
"""
INVITATION = """Le Président a l'honneur de vous inviter à l'assemblée générale du club de boules
le samedi 4 mars à 15 heures.
Ordre du jour : rapport moral, élection du bureau, questions diverses.
Pouvoir : je soussigné .................... donne pouvoir à .................... pour me représenter.
"""


def record(text: str) -> Record | None:
    """The record of a text, or None where it is refused."""
    try:
        return process(text.encode(), "texte.txt")
    except DocumentError:
        return None


def assert_sane(found: Record | None) -> None:
    if found is None:
        return
    for count in found.counts.model_dump().values():
        assert count is None or count <= 400
    for act in found.acts:
        for figure in (act.vote.for_, act.vote.against, act.vote.abstention, act.vote.not_participating):
            assert figure is None or figure <= 400
        assert act.subject is None or 0 < len(act.subject) <= 1500
        assert all(decision.text.strip() for decision in act.decisions)
    if found.session.date is not None:
        assert 1790 <= found.session.date.year <= 2100
    for member in found.attendance:
        assert any(c.isalpha() for c in member.name.printed)
        assert len(member.name.printed) <= 80
    for pointer, places in found.evidence.items():
        assert pointer.startswith("/")
        assert places


@pytest.mark.parametrize("seed", range(40))
def test_samples_cut_shuffled_and_worn(seed: int) -> None:
    rng = random.Random(seed)
    lines = rng.choice(TEXTS).split("\n")
    match seed % 4:
        case 0:
            start = rng.randrange(len(lines))
            lines = lines[start : start + rng.randrange(1, len(lines))]
        case 1:
            for _ in range(len(lines) // 4):
                i, j = rng.randrange(len(lines)), rng.randrange(len(lines))
                lines[i], lines[j] = lines[j], lines[i]
        case 2:
            slips = {"l": "1", "I": "l", "é": "ê", "m": "rn", "o": "0", ",": ".", "à": "â", " ": ""}
            lines = ["".join(slips.get(c, c) if rng.random() < 0.04 else c for c in line) for line in lines]
        case 3:
            lines = [line for line in lines if rng.random() > 0.3]
    assert_sane(record("\n".join(lines)))


@settings(max_examples=60)
@given(st.text(max_size=600))
def test_any_text(text: str) -> None:
    assert_sane(record(text))


WORDS = [
    "Présents :", "Absents :", "pouvoir à", "M.", "Mme", "le conseil", "décide", "à l'unanimité", "Vu", "pour : 12",
    "contre", "12", "-", "Article 1er", "\n", "\t", "DUPONT", "Secrétaire de séance :", "L'an deux mille", "vingt",
    "mars", "(", ")", "n° 12", "Objet :",
]  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=80))
def test_any_heap_of_the_words_of_acts(words: list[str]) -> None:
    assert_sane(record(" ".join(words)))


@pytest.mark.parametrize("text", [ORDER, LETTER, BUDGET, INVITATION], ids=["order", "letter", "budget", "invitation"])
def test_what_is_no_deliberation_has_no_attendance_and_no_vote(text: str) -> None:
    found = record(text)
    if found is None:
        return
    assert found.attendance == []
    for act in found.acts:
        assert (act.vote.for_, act.vote.against, act.vote.abstention, act.vote.unanimous) == (None, None, None, None)
        assert act.vote.names.for_ == act.vote.names.against == act.vote.names.abstention == []
