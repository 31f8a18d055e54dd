"""Words of votes seen across councils: who voted, how many, what became of it; what they do not say stays empty."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extractors.vote_reading import COUNCIL, found

YES: dict[str, Any] = {"outcome": "adopted"}
ALL = YES | {"unanimous": True}
NO: dict[str, Any] = {"outcome": "rejected"}

FIGURES: list[tuple[str, dict[str, Any]]] = [
    (
        COUNCIL + "à la majorité absolue des suffrages exprimés : 12 pour, 4 contre, 1 abstention, fixe le tarif.",
        YES | {"for": 12, "against": 4, "abstention": 1},
    ),
    ("Proposition adoptée à la majorité des présents : 9 pour et 2 abstentions.", YES | {"for": 9, "abstention": 2}),
    (
        COUNCIL + "à la majorité avec 3 abstentions et 2 oppositions, fixe le tarif.",
        YES | {"against": 2, "abstention": 3},
    ),
    (
        "Le conseil fixe le tarif.\nOppositions : 2 ; Abstentions : 1 ; Pour : 14",
        YES | {"for": 14, "against": 2, "abstention": 1},
    ),
    ("Opposition au tarif : le conseil fixe le tarif. Pour : 9", YES | {"for": 9}),
    ("Le conseil fixe le tarif.\nRésultat du vote : 5 P, 2 C, 0 A", YES | {"for": 5, "against": 2, "abstention": 0}),
    ("Le conseil fixe le tarif. Vote : 5 P - 0 C - 0 A.", YES | {"for": 5, "against": 0, "abstention": 0}),
    ("Le conseil fixe le tarif. La salle a 5 P, 2 C et 0 A.", YES),
    ("Vote favorable de 4 membres, 1 défavorable.", {"for": 4, "against": 1}),
    ("Avis favorable de 4 membres de la commission.", {}),
    ("Le conseil vote pour à 15 voix et 2 abstentions.", YES | {"for": 15, "abstention": 2}),
    (
        "Sur 17 votants, 15 sont pour et 2 sont contre. La proposition est adoptée.",
        YES | {"for": 15, "against": 2},
    ),
    ("Sur 17 places, 15 sont pour les enfants. Le conseil fixe le tarif.", YES),
    ("Pas de voix contre, pas d'abstention. La proposition est adoptée.", YES | {"against": 0, "abstention": 0}),
    ("Ni opposition ni abstention. Le conseil fixe le tarif.", YES | {"against": 0, "abstention": 0}),
    ("Aucune voix contre, aucune abstention : adopté.", YES | {"against": 0, "abstention": 0}),
    ("Contre ? Aucun. Abstention ? 2. La délibération est adoptée.", YES | {"against": 0, "abstention": 2}),
    ("Qui est contre ? 2. Qui s'abstient ? 1. Adopté.", YES | {"against": 2, "abstention": 1}),
    ("Qui est contre ? 2 élus demandent la parole. Adopté.", YES),
    (
        "Délibération adoptée à la majorité : 48 voix pour, 5 voix contre, 3 abstentions, 1 sans participation.",
        YES | {"for": 48, "against": 5, "abstention": 3, "not_participating": 1},
    ),
    ("Égalité des voix : 8 pour, 8 contre. Le conseil fixe le tarif.", YES | {"for": 8, "against": 8}),
    (
        "Le conseil fixe le tarif.\nPour : 14 / Contre : 0 / Abstention : 0 / Déport : 3",
        YES | {"for": 14, "against": 0, "abstention": 0, "not_participating": 3},
    ),
    ("Le conseil fixe le tarif.\nPour : 9\nAbstentions : 2 dont 1 par procuration", YES | {"for": 9, "abstention": 2}),
    ("14 pour, 3 contre, adoptée.", YES | {"for": 14, "against": 3}),
    (
        "Amendement de M. IF : 3 pour, 14 contre, rejeté.\nDélibération : 14 pour, 3 contre, adoptée.",
        YES | {"for": 14, "against": 3},
    ),
    (
        "Le tiers des membres demande le scrutin secret. Il est procédé au vote à bulletins secrets. "
        "Nombre de bulletins : 17 Bulletins blancs : 1 Pour : 11 Contre : 5 La proposition est adoptée.",
        YES | {"for": 11, "against": 5, "blank": 1, "method": "secret"},
    ),
]  # fmt: skip

PASSED: list[tuple[str, dict[str, Any]]] = [
    ("Le conseil municipal vote favorablement par 15 voix pour et 2 contre.", YES | {"for": 15, "against": 2}),
    ("Le conseil municipal se prononce pour à la majorité (15 pour, 2 contre).", YES | {"for": 15, "against": 2}),
    ("Accord du conseil municipal par 15 voix pour et 2 abstentions.", YES | {"for": 15, "abstention": 2}),
    ("Adopté, moins une voix.", YES),
    ("Adopté moins 2 abstentions.", YES | {"abstention": 2}),
    ("Adopté avec une voix contre.", YES | {"against": 1}),
    ("Adopté (une abstention).", YES | {"abstention": 1}),
    (COUNCIL + "unanimement, fixe le tarif.", ALL),
    ("Le conseil approuve unanimement le tarif.", ALL),
    ("Un tarif unanimement reconnu comme bas. Le conseil l'approuve.", YES),
    ("Tous les membres présents approuvent cette proposition.", YES),
    ("Tous les conseillers sont d'accord.", YES),
    ("L'ensemble du conseil est favorable.", YES),
    ("Les membres présents à la réunion publique approuvent le projet.", {}),
    ("POUR : A L'UNANIMITE\nCONTRE : 0\nABSTENTION : 0", ALL | {"against": 0, "abstention": 0}),
    (COUNCIL + "à l'unanimité moins la voix de M. IF, fixe le tarif.", YES),
    (COUNCIL + "désigne, à main levée et à l'unanimité, M. Luc IF.", ALL | {"method": "show_of_hands"}),
    ("Le conseil prend connaissance du rapport et en prend acte.", {"outcome": "noted"}),
    ("Le conseil prend bonne note de cette information.", {"outcome": "noted"}),
    ("Le conseil n'a pas d'observation et prend acte du rapport.", {"outcome": "noted"}),
    ("Vote du conseil : adopté.", YES),
    ("Report de ce point à une séance ultérieure.", {"outcome": "postponed"}),
    ("Le maire décide de retirer cette délibération.", {"outcome": "postponed"}),
    ("Acte est donné au Président de cette communication.", {"outcome": "noted"}),
    ("Prend acte à l'unanimité.", {"outcome": "noted", "unanimous": True}),
    ("Cette affaire est renvoyée à l'examen de la commission des finances.", {"outcome": "postponed"}),
    ("Le conseil décide de différer sa décision.", {"outcome": "postponed"}),
    (
        COUNCIL + "par 8 voix pour, dont celle du Maire, prépondérante, et 8 voix contre, fixe le tarif.",
        YES | {"for": 8, "against": 8, "casting": True},
    ),
    ("Pour : 8, contre : 8. La voix du Maire compte double. Adopté.", YES | {"for": 8, "against": 8, "casting": True}),
    (COUNCIL + "mandate Monsieur le Maire pour signer l'acte.", YES),
    (COUNCIL + ":\n- CHARGE Monsieur le Maire de l'exécution de la présente délibération.", YES),
    (COUNCIL + "prend acte du rapport et charge le Maire de le publier.", {"outcome": "noted"}),
    (COUNCIL + "constate la désaffectation du chemin.", YES),
    (COUNCIL + "procède à la désignation de ses délégués.", {}),
    (COUNCIL + "prononce le déclassement du chemin.", YES),
    (COUNCIL + "rapporte la délibération du 3 mai.", YES),
]

FELL: list[tuple[str, dict[str, Any]]] = [
    ("Le conseil municipal décide de rejeter cette proposition.", NO),
    (
        "Le conseil municipal décide, par 12 voix contre et 5 pour, de rejeter la motion.",
        NO | {"for": 5, "against": 12},
    ),
    ("Le conseil municipal décide de rejeter les offres reçues.", YES),
    ("Le conseil municipal décide de rejeter la proposition du Maire.", NO),
    ("Le conseil municipal décide de refuser la proposition de l'assureur.", YES),
    ("Le conseil municipal décide de rejeter la proposition de fusion faite par le Préfet.", YES),
    ("Le conseil municipal décide de ne pas retenir la proposition d'honoraires.", YES),
    ("Le plan :\n- approuvé le 12 mars 2019,\n- révisé le 4 mai 2021.\nLe débat a eu lieu.", {}),
    ("Le maire propose d'agir.\nLa demande est rejetée.", NO),
    ("Le maire propose d'agir.\nCette demande est rejetée par le conseil municipal.", NO),
    ("Cette demande est rejetée par le préfet.", {}),
    ("La demande est rejetée. Un recours est formé. Le conseil autorise le maire à ester en justice.", YES),
    ("Le conseil, à l'unanimité, se prononce contre ce projet.", ALL),
    ("Le conseil vote contre ce projet.", NO),
    ("Offres : Boisvert, proposition non retenue ; Ferval, moins cher. Le conseil attribue le marché à Ferval.", YES),
    ("Le conseil décline la proposition d'achat et maintient le prix.", {}),
    ("Sur les 20 communes consultées, 15 sont pour et 5 sont contre. Le conseil fixe le tarif.", YES),
    ("Ni voix contre ni abstention en commission. Le conseil fixe le tarif.", YES),
    ("Madame la Présidente de la régie\nDÉCIDE\nArticle 1 : de signer le bail.", {}),
    ("DÉCISION DU MAIRE\nDÉCIDE\nArticle 1 : de signer le bail.", {}),
    ("Mme ORME\nDONNE LA PAROLE à M. IF.", {}),
    ("Le conseil décide de retirer cette délibération du 4 mai 2020 et de la remplacer.", YES),
    ("La voix du Maire compte double en cas de partage. Adopté.", YES),
    ("Le maire propose d'agir.\nLe conseil municipal refuse.", NO),
    ("Le maire propose d'agir.\nLe conseil municipal n'est pas favorable.", NO),
    ("La proposition est refusée à la majorité (12 contre, 5 pour).", NO | {"for": 5, "against": 12}),
    ("Le projet de permis est refusé par l'architecte. Le conseil fixe le tarif.", YES),
    ("Le conseil municipal décline cette proposition.", NO),
    ("Le conseil municipal vote contre à l'unanimité.", NO | {"unanimous": True}),
    ("Le conseil se prononce contre par 12 voix contre 5.", NO | {"for": 5, "against": 12}),
    ("Le conseil se prononce contre la fermeture de la gare. Adopté.", YES),
    ("Défavorable : 12 – Favorable : 5. Proposition non retenue.", NO | {"for": 5, "against": 12}),
    (
        "La proposition recueille 5 voix pour, 12 voix contre. Elle est repoussée.",
        NO | {"for": 5, "against": 12},
    ),
    ("La commission des finances a voté. À l'unanimité moins deux voix.", {}),
    ("La commission s'est prononcée.\nÀ l'unanimité.", {}),
    ("La commission a examiné ce point. Adopté à l'unanimité.", ALL),
]  # fmt: skip

ASIDE: list[tuple[str, list[str] | None]] = [
    ("Monsieur Éric IF s'étant retiré, le conseil, à l'unanimité, fixe le tarif.", ["IF"]),
    ("M. IF s'étant retiré de la salle, le conseil municipal, à l'unanimité, fixe le tarif.", ["IF"]),
    (COUNCIL + "à l'unanimité (M. IF s'étant retiré au moment du vote), fixe le tarif.", ["IF"]),
    ("Mme ORME et M. IF s'étant retirés, le conseil fixe le tarif.", ["ORME", "IF"]),
    ("M. IF étant sorti de la salle, le conseil fixe le tarif par 16 voix pour.", ["IF"]),
    ("Monsieur IF se déporte.\nLe conseil fixe le tarif.", ["IF"]),
    ("Le conseil fixe le tarif.\nM. IF s'est retiré au moment du vote.", ["IF"]),
    ("Le conseil fixe le tarif.\nMme ORME s'est déportée.", ["ORME"]),
    ("M. IF s'est retiré du projet. Le conseil fixe le tarif.", None),
    ("M. IF s'étant retiré du projet, le conseil vend la parcelle à Mme ORME.", None),
    ("M. IF s'étant retiré de l'indivision, le conseil vend la parcelle.", None),
    ("M. IF s'étant retiré, le pré est offert à Mme ORME. Le conseil vend le pré.", None),
    ("L'entreprise IF s'étant retirée, le conseil relance la consultation.", None),
]


@pytest.mark.parametrize(("text", "expected"), [*FIGURES, *PASSED, *FELL])
def test_what_words_of_votes_tell(text: str, expected: dict[str, Any]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), ASIDE)
def test_who_withdraws_takes_no_part(text: str, expected: list[str] | None) -> None:
    assert found(text).get("names.not_participating") == expected


def test_names_behind_the_letters_of_the_senses() -> None:
    values = found("Le conseil fixe le tarif.\nP : 12 / C : ORME, TILLEUL / A : NOYER")
    assert values == YES | {"for": 12, "names.against": ["ORME", "TILLEUL"], "names.abstention": ["NOYER"]}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("M. IF présente le plan.\nDÉCIDE\nARTICLE UNIQUE : d'approuver le plan.", "adopted"),
        ("M. IF présente le plan.\nDÉCIDE d'approuver le plan, AUTORISE le maire à signer.", "adopted"),
        ("M. IF présente le plan.\nAPPROUVE le plan du lavoir.", "adopted"),
        ("Décision n° 12.\nLe Maire,\nDÉCIDE de louer le four.", None),
        ("M. IF présente le plan.\nPREND ACTE du rapport.", "noted"),
    ],
)
def test_a_verb_in_capitals_at_the_head_of_its_line_is_the_council_s(text: str, outcome: str | None) -> None:
    assert found(text).get("outcome") == outcome
