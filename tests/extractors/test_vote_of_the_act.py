"""Whose vote it is: the act's, or another's that its text tells."""

from __future__ import annotations

import pytest

from extractors import make_doc, view
from extractors.votes import read_votes
from tests.extractors.laid_out import lines_of
from tests.extractors.vote_reading import VOCAB, found


def test_who_is_named_before_the_title_is_not_of_the_vote() -> None:
    text = (
        "Secrétaire de séance : Mme NOYER\nObjet : Vente\nM. ORME, intéressé, se retire et ne prend pas part au vote."
    )
    assert found(text)["names.not_participating"] == ["ORME"]


def test_the_mayor_is_authorised_by_a_sentence_of_its_own() -> None:
    assert found("Monsieur le Maire est autorisé à procéder aux virements.") == {"outcome": "adopted"}
    assert found("M. ORME demande si le maire est autorisé à signer.") == {}


def test_the_verb_of_the_council_ends_its_visas() -> None:
    text = (
        "ADOPTION DU PROCÈS-VERBAL DE LA SÉANCE DU 3 MAI\nLe Conseil Municipal,\nCONSIDÉRANT que chacun l'a lu,\n"
        "CONSIDÉRANT que nul ne demande la parole, décide à l'unanimité d'adopter ce procès-verbal."
    )
    assert found(text, 1) == {"unanimous": True, "outcome": "adopted"}


def test_the_approval_of_a_sitting_is_that_of_its_minutes() -> None:
    text = (
        "Approbation de la séance du conseil municipal du 28 mai\nLe conseil, après en avoir délibéré, à l'unanimité"
        " :\n- Approuve le procès-verbal de la séance du conseil municipal du 28 juillet."
    )
    assert found(text, 1) == {"unanimous": True, "outcome": "adopted"}


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil municipal décide à l'unanimité des membres présents que Madame\nLucie ROY sera secrétaire de"
        " séance.\nN° 2020/11\nCommission communale\nMonsieur le Maire rappelle qu'une commission doit être instituée.",
        "Le maire souhaite inscrire une question de plus sur le four. Le conseil donne son"
        " accord à l unanimité.\nTexte de la charte.",
    ],
)
def test_the_secretary_and_the_agenda_are_not_the_act(text: str) -> None:
    assert found(text) == {}


def test_the_figures_of_a_heading_that_names_the_secretary_are_of_the_act() -> None:
    text = "Secrétaire de séance : Anne ORME\nEn exercice 31\nVotants 27\nDélibération approuvée : Pour 26\nContre 1"
    assert found(text)["for"] == 26
    assert "for" not in found("Secrétaire de séance : Anne ORME\nPour 26\nContre 1")


def test_a_clause_right_below_the_title_is_of_the_council() -> None:
    text = "RÉSEAU DE LECTURE : CONVENTION\n- Approuve la convention de prêt.\n- Approuve son annexe."
    assert found(text, 1) == {"outcome": "adopted"}
    assert found("RÉSEAU DE LECTURE\nLe rapport est présenté.\n- Approuve la convention.", 1) == {}


def test_an_amendment_that_a_pronoun_names_falls_without_the_act() -> None:
    text = (
        "Achat d'une balayeuse\nMme FERRAND dépose un amendement. Le conseil le rejette par 4 voix contre et 2 pour.\n"
        "Le conseil municipal approuve l'achat par 5 voix pour et 1 contre."
    )
    assert found(text, title_lines=1)["outcome"] == "adopted"


def test_a_paragraph_that_begins_with_the_vote_says_nothing_of_what_is_proposed_above() -> None:
    text = (
        "Le Maire propose la modification suivante :\n\nMobilier\t2 900 €\n\nÀ l'unanimité cette décision est acceptée."
    )
    outcome = view(read_votes(make_doc(VOCAB, lines_of(text))))
    assert outcome.first("vote.unanimous") is not None
    assert outcome.first("vote.outcome") is not None


def test_what_is_seen_and_approved_is_adopted() -> None:
    assert found("Les membres du conseil constatent et approuvent le tableau.")["outcome"] == "adopted"


def test_a_discussion_that_the_council_opens_decides_nothing() -> None:
    assert "outcome" not in found("Le conseil municipal lance la discussion.")
    assert found("Le conseil municipal lance la consultation.")["outcome"] == "adopted"
