"""Votes told in the sentences of minutes: notes taken, points put off, who steps aside, voices behind « aux voix »."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extractors.vote_reading import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La présidente lit la charte. Le conseil en prend acte.", {"outcome": "noted"}),
        (
            "Le devis de l'entreprise Orme est retenu par 7 voix et 1 abstention.",
            {"outcome": "adopted", "for": 7, "abstention": 1},
        ),
        ("On passe au vote : 4 pour le transfert, 5 contre, 1 blanc.", {"for": 4, "against": 5}),
        ("Le conseil choisit l'offre. Mme IF est sa sœur. 13 pour.", {"for": 13, "outcome": "adopted"}),
        ("Extinction de nuit. Avis favorable du\nConseil, moins une abstention.", {"outcome": "adopted"}),
        (
            "Le Conseil refuse par 5 voix contre 3 le taux de 100 %.\nPuis, à l'unanimité, il fixe le taux à 50 %.",
            {"outcome": "rejected", "against": 5, "for": 3},
        ),
        (
            "Au vu de ces éléments, le conseil communautaire a fixé à TROIS le nombre des vice-présidents par 11 voix "
            "pour et 1 voix contre.",
            {"outcome": "adopted", "for": 11, "against": 1},
        ),
        (
            "Mis aux voix : 4 pour, 9 contre. La proposition n'est pas retenue.",
            {"outcome": "rejected", "for": 4, "against": 9},
        ),
        (
            "Le Conseil, à la majorité (2 voix contre : MM. NOYER et IF ; 1 abstention : Mme ORME), institue la taxe.",
            {
                "outcome": "adopted",
                "against": 2,
                "abstention": 1,
                "names.against": ["NOYER", "IF"],
                "names.abstention": ["ORME"],
            },
        ),
        ("Dossier incomplet ; point reporté en septembre.", {"outcome": "postponed"}),
        ("M. Luc IF lit la liste. Le conseil lui en donne acte.", {"outcome": "noted"}),
        ("Adoptée (9 pour, 2 contre).", {"outcome": "adopted", "for": 9, "against": 2}),
        ("Rejeté (2 pour, 9 contre).", {"outcome": "rejected", "for": 2, "against": 9}),
        ("Approuvé sans observation.", {"outcome": "adopted"}),
        ("Le vieux tracteur sera vendu 150 €. Accord de tous les membres présents.", {"outcome": "adopted"}),
        (
            "Taux : 100 %.\nPour : 6 – Contre : 8\nLa proposition est rejetée.\nNouveau vote sur un taux de 50 % :\n"
            "Pour : 11 – Contre : 3\nLa proposition est adoptée.",
            {"outcome": "adopted", "for": 11, "against": 3},
        ),
        ("Le président et Mme ORME y renoncent. Le comité leur en donne acte.", {"outcome": "noted"}),
        ("Le bail est consenti à Mme ORME par 9 voix pour.", {"outcome": "adopted", "for": 9}),
        ("Le conseil n'accorde pas l'indemnité.", {"outcome": "rejected"}),
        ("Le conseil ne préempte pas les biens suivants : 3 rue Basse.", {"outcome": "adopted"}),
        ("Carte adulte : 62 €.\nAccord.", {"outcome": "adopted"}),
        ("La Caisse d'Epargne est retenue : 12 000 € sur 15 ans.", {"outcome": "adopted"}),
        ("A la majorité avec 9 voix pour et 2 abstentions", {"outcome": "adopted", "for": 9, "abstention": 2}),
        ("Une aide de 300 € est accordée par 9 voix pour.", {"outcome": "adopted", "for": 9}),
        ("Vote : 9 pour.\nLe repas est donc fixé à 3 €.", {"outcome": "adopted", "for": 9}),
        ("Le prix est donc fixé par décret.", {}),
        ("Le conseil prend acte du rapport. Le prix est donc maintenu.", {"outcome": "noted"}),
        ("Le comité FIXE la surtaxe à 1 EUR, par 9 voix contre 2.", {"outcome": "adopted", "for": 9, "against": 2}),
        ("Votants : 11   Unanimité", {"outcome": "adopted", "unanimous": True}),
        ("Le conseil charge le maire de demander une aide. Unanimité.", {"outcome": "adopted", "unanimous": True}),
        ("Le CM accepte le devis.", {"outcome": "adopted"}),
        (
            "Qui est contre ? Personne. Qui s'abstient ? Mme Anne ORME et M. Luc IF. La délibération est adoptée.",
            {"outcome": "adopted", "names.abstention": ["ORME", "IF"]},
        ),
        (
            "A la question « qui est contre ? » : M. Luc IF. « Qui s'abstient ? » : personne.\nAdopté.",
            {"outcome": "adopted", "names.against": ["IF"]},
        ),
        (
            "Qui vote contre ? (M. Luc IF.) Des abstentions ? Mme Anne ORME. Adopté.",
            {"outcome": "adopted", "names.against": ["IF"], "names.abstention": ["ORME"]},
        ),
        ("Pour ? Contre ? M. Luc IF. Abstentions ? Personne. Adopté.", {"outcome": "adopted", "names.against": ["IF"]}),
        ("Y a-t-il des votes contre ? M. Luc IF.\nM. IF.- Je voudrais dire un mot.\nAdopté.", {"outcome": "adopted"}),
        (
            "Contre : 1 Luc IF\nAbstention(s) : 1 Anne ORME\nAdopté.",
            {
                "outcome": "adopted",
                "against": 1,
                "abstention": 1,
                "names.against": ["IF"],
                "names.abstention": ["ORME"],
            },
        ),
        (
            "Contre : 2 voix\nLuc IF, Anne ORME\nAdopté.",
            {"outcome": "adopted", "against": 2, "names.against": ["IF", "ORME"]},
        ),
        ("Contre : 2 voix\nLe maire, Anne ORME\nAdopté.", {"outcome": "adopted", "against": 2}),
        ("Vote adopté.", {"outcome": "adopted"}),
        ("Point approuvé", {"outcome": "adopted"}),
        ("Amendement adopté. Délibération rejetée.", {"outcome": "rejected"}),
        ("Qui s'abstient ? M. Luc IF : Je demande la parole.\nAdopté.", {"outcome": "adopted"}),
        ("Qui s'abstient ?\nM. IF.- Un mot encore.\nAdopté.", {"outcome": "adopted"}),
        (
            "Adopté à la majorité, le groupe Vallée Verte s'étant abstenu (3).",
            {"outcome": "adopted", "abstention": 3},
        ),
        ("Adopté.\nLe groupe Ubac s'abstient (3), le groupe Adret s'abstient (2).", {"outcome": "adopted"}),
        ("Trois devis sont reçus. L'entreprise Batibois est retenue pour 12 300 €.", {"outcome": "adopted"}),
        ("Le devis de la société Thermaline est accepté pour un montant de 4 500 €.", {"outcome": "adopted"}),
        ("L'offre qui est retenue sera la moins chère.", {}),
        ("La société Thermaline est retenue par la commission d'appel d'offres.", {}),
        ("La variante est acceptée par 3 voix de la commission.", {}),
        ("La mutuelle est retenue à l'unanimité par le jury.", {}),
        ("La mutuelle est retenue à l'unanimité des membres de la commission.", {}),
        ("La mutuelle est retenue avec 2 voix en commission.", {}),
        ("Le scrutin public, unanimité requise, est tenu.", {}),
        ("Le maire propose 300 euros.\nVote : pour 4", {"for": 4}),
        ("Le maire propose 300 euros.\n4 pour", {"for": 4}),
        ("Le maire propose 300 euros.\nVote : pour 4 séances", {}),
        (
            "Le Conseil municipal a délibéré (Pour : 13 Contre : 0 Abstention : 2) pour :\n- Approuver l'achat ;",
            {"outcome": "adopted", "for": 13, "against": 0, "abstention": 2},
        ),
        (
            "Le Conseil municipal a délibéré (Pour : 13 Contre : 0) pour :\n- Prendre acte du rapport.",
            {"for": 13, "against": 0},
        ),
        ("Ce rapport est retiré par le président, l'avis n'étant pas parvenu.", {"outcome": "postponed"}),
        (
            "Le budget est voté par 12 voix pour et une abstention. (M. ORME)",
            {"outcome": "adopted", "for": 12, "abstention": 1, "names.abstention": ["ORME"]},
        ),
        (
            "Mme Eve NOYER, adjointe au maire de Brue, s'est déportée : elle n'a pris part\nni au débat, ni au vote.\n"
            "Pour : 6 / Contre : 0 / Abstention : 0 / NPPV : 1",
            {"for": 6, "against": 0, "abstention": 0, "not_participating": 1, "names.not_participating": ["NOYER"]},
        ),
        (
            "L'assemblée passe au vote. La mutuelle Orme est retenue avec 14 voix pour.",
            {"outcome": "adopted", "for": 14},
        ),
        (
            "Le conseil municipal vote par douze voix pour et une voix contre.\n\nLa souscription du prêt",
            {"outcome": "adopted", "for": 12, "against": 1},
        ),
        (
            "Le conseil municipal, après en avoir délibéré, par 1 « abstention » et 11 voix, approuve le plan.",
            {"outcome": "adopted", "for": 11, "abstention": 1},
        ),
        (
            "Vote sur la convention :\nContre : 1 (Noyer)\nAbstention 3 : Orme, Sorbier, Tilleul\nPour 6.",
            {
                "for": 6,
                "against": 1,
                "abstention": 3,
                "names.against": ["Noyer"],
                "names.abstention": ["Orme", "Sorbier", "Tilleul"],
            },
        ),
        (
            "Le conseil, après en avoir délibéré donne son accord à 14 voix, pour contracter un emprunt.",
            {"outcome": "adopted", "for": 14},
        ),
        (
            "Le conseil, à l'unanimité, n'est pas favorable à un tel échange, car la parcelle sert de passage.",
            {"outcome": "rejected", "unanimous": True},
        ),
        ("Le maire n'est pas favorable à la vente. Le conseil approuve la vente.", {"outcome": "adopted"}),
        ("Vote du conseil à la majorité (1 abstention)", {"outcome": "adopted", "abstention": 1}),
        (
            "Le conseil approuve le rapport par 7 voix pour, une abstention et 5 contres.",
            {"outcome": "adopted", "for": 7, "against": 5, "abstention": 1},
        ),
        (
            "Vote du conseil à l'unanimité\n\nM. le Maire propose M. ORME pour ce poste. Qui est candidat ? Personne"
            " d'autre.\n\nLe conseil municipal vote à la majorité l'élection de M. ORME au poste d'adjoint aux"
            " bâtiments et à la voirie rurale. 1 abstention",
            {"outcome": "adopted", "abstention": 1},
        ),
        (
            "Il est passé au vote pour un four neuf : 9 contre dont deux abstentions (ORME, NOYER).\n"
            "Réparation du four : 9 pour dont deux abstentions (ORME, NOYER).",
            {"for": 9, "abstention": 2, "names.abstention": ["ORME", "NOYER"]},
        ),
    ],
)
def test_votes_told_in_sentences(text: str, expected: dict[str, Any]) -> None:
    assert found(text) == expected


def test_counsel_in_something_is_no_council() -> None:
    assert "outcome" not in found("Le conseil en architecture approuve le projet de la maison.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le conseil, ouï cet exposé, à la majorité de 19 voix contre 5,\n- approuve le bail.",
            {"outcome": "adopted", "for": 19, "against": 5},
        ),
        ("Le conseil, par 8 voix sur 8 :\n• Approuve l'état des coupes ;", {"outcome": "adopted", "for": 8}),
        (
            "L'offre est adoptée à la majorité, le groupe « Agir » (Eve ORME, Luc IF) votant contre et d'autres élus "
            "s'abstenant.",
            {"outcome": "adopted", "names.against": ["ORME", "IF"]},
        ),
        (
            "Vu l'article 6 du code en application duquel M. ORME et Mme IF, administrateurs, ne prennent pas part au "
            "vote ;\nLe conseil approuve, à l'unanimité, le prêt.",
            {"outcome": "adopted", "unanimous": True, "names.not_participating": ["ORME", "IF"]},
        ),
        (
            "Considérant que M. ORME, intéressé à l'affaire, a quitté la salle et n'a pas pris part au vote ;\n"
            "Le conseil approuve, à l'unanimité, la vente.",
            {"outcome": "adopted", "unanimous": True, "names.not_participating": ["ORME"]},
        ),
        (
            "Vu la délibération du 3 mai 2019, M. ORME ne prenant pas part au vote ;\nLe conseil approuve la vente.",
            {"outcome": "adopted"},
        ),
        (
            "Il est procédé au vote séparément :\n- cimetière : unanimité\n- salle des fêtes : 12 pour, 4 contre\n"
            "- droit de place : unanimité\nLe conseil adopte les tarifs.",
            {"outcome": "adopted", "for": 12, "against": 4},
        ),
        (
            "Taxe sur le bâti : adopté par 24 voix pour, 5 contre.\nTaxe sur le non bâti : adopté à l'unanimité.",
            {"outcome": "adopted", "for": 24, "against": 5},
        ),
        (
            "Vote : 12 pour, 4 contre. Le conseil municipal : adopté à l'unanimité.",
            {"outcome": "adopted", "for": 12, "against": 4, "unanimous": True},
        ),
        (
            "Le conseil adopte le bail.\nVote : à main levée – Unanimité",
            {"outcome": "adopted", "unanimous": True, "method": "show_of_hands"},
        ),
        (
            "Le conseil adopte par 9 voix pour et 1 voix contre (élu communiste : M. ORME).",
            {"outcome": "adopted", "for": 9, "against": 1, "names.against": ["ORME"]},
        ),
        (
            "3 abstentions (M. ORME, M. IF par procuration, Mme NOYER), le conseil approuve.",
            {"outcome": "adopted", "abstention": 3, "names.abstention": ["ORME", "IF", "NOYER"]},
        ),
    ],
)
def test_votes_of_whole_acts(text: str, expected: dict[str, Any]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Le conseil municipal prend la délibération dont la teneur suit :\nLes tarifs sont fixés à 12 €.",
        "Le conseil municipal, après en avoir délibéré, prend la délibération suivante :\nLes tarifs sont de 12 €.",
        "Le conseil adopte la motion dont la teneur suit :\nLa gare doit rester.",
    ],
)
def test_what_the_council_takes_in_words_that_follow_is_adopted(told: str) -> None:
    assert found(told)["outcome"] == "adopted"


@pytest.mark.parametrize(
    "told",
    [
        "M. ORME donne lecture de la motion dont la teneur suit : « La gare doit rester. »",
        "Le maire propose de prendre la délibération dont la teneur suit :",
    ],
)
def test_what_is_read_or_proposed_in_words_that_follow_is_not(told: str) -> None:
    assert "outcome" not in found(told)


def test_what_is_refused_by_voices_is_rejected() -> None:
    assert found("Le gérant demande l'ouverture. Refusé par 4 voix contre 2.")["outcome"] == "rejected"
