"""Whether the council was unanimous, and in whose words."""

from __future__ import annotations

import pytest

from tests.extractors.vote_reading import COUNCIL, OPENING, found, read


@pytest.mark.parametrize(
    "text",
    [
        "Adopté à l'unanimité.",
        "VOTE : UNANIMITÉ",
        "Vote : Pour à l'unanimité",
        "POUR : Unanimité",
        COUNCIL + "à l'unanimité des membres présents et représentés, approuve",
        "A l’unanimité des suffrages exprimés,\nD’autoriser le Président",
        "Le Conseil à lUNANIMI TÉ décide",
        "Avis favorable de la commission\nAccord à l’unanimité",
        "Le Maire propose de vendre la lame.\nA l'unanimité, le Conseil accepte de la vendre.",
        "Adopté à l'unanimité : a\nDate d'affichage\nAdopté à la majorité :\n",
        "☒ à l'unanimité ☐ à la majorité",
        "[X] à l'unanimité   [ ] à la majorité",
        "Qui est contre ? Qui s'abstient ? Unanimité, je vous remercie.",
        "Le conseil municipal, unanime, approuve la convention.",
        COUNCIL + "à l'unanimité, annule la délibération du 4 juin 2019 adoptée par 12 voix pour et 3 contre.",
        "L'amendement est mis aux voix : 5 voix pour, 20 voix contre. L'amendement est rejeté.\nAdopté à l'unanimité.",
    ],
)
def test_unanimity_where_the_text_says_so(text: str) -> None:
    values = found(text)
    assert values.get("unanimous") is True
    assert values.get("outcome") == "adopted"


@pytest.mark.parametrize(
    "text",
    [
        "Vu l'avis favorable rendu à l'unanimité par la commission des finances,",
        "La commission Travaux, à l'unanimité, a rendu un avis favorable.",
        OPENING + "Le procès-verbal de la séance du 3 mars est adopté à l'unanimité.",
        "Madame ORME est désignée secrétaire de séance à l'unanimité.",
        COUNCIL + "à l'unanimité, décide de ne pas procéder au scrutin secret.",
        "Cette décision doit être prise à l'unanimité.",
        COUNCIL + "à l'unanimité moins deux voix, approuve la vente.",
        OPENING + "Le procès-verbal de la séance du 3 mars est\nadopté à l'unanimité.",
        "Le jury s'est prononcé à l'unanimité pour le projet lauréat.",
        "L'assemblée générale de l'association a adopté son rapport moral à l'unanimité.",
        COUNCIL + "à l'unanimité ou non des membres présents",
        "☐ à l'unanimité ☒ à la majorité",
        "[ ] à l'unanimité   [X] à la majorité",
        "Le comité technique a rendu un avis favorable à l'unanimité.\n" + COUNCIL + "décide de créer un poste.",
        "Le bureau s'est prononcé pour à l'unanimité.\n" + COUNCIL + "approuve par 30 voix pour le plan.",
        "Le conseil d'école s'est prononcé à l'unanimité.\n" + COUNCIL + "approuve.",
        "Par délibération du 3 mars 2020, ce plan a été voté à l'unanimité.",
        "Le conseil communautaire a approuvé à l'unanimité ce transfert.\n" + COUNCIL + "approuve le transfert.",
        "Considérant que le bureau, à l'unanimité, propose ce tarif,\n" + COUNCIL + "approuve.",
        "Le conseil municipal, considérant que la commission, à l'unanimité, l'a proposé, décide de louer.",
        "Les propriétaires riverains ont donné leur accord à l'unanimité.\n" + COUNCIL + "approuve.",
        "Ouï l'avis unanime du bureau,\n" + COUNCIL + "approuve.",
        "Le groupe de travail, à l'unanimité, propose un tarif.\n" + COUNCIL + "approuve.",
        "Ce point a été vu en commission. Il a été adopté à l'unanimité.\n" + COUNCIL + "approuve.",
        COUNCIL + "à la majorité (8 pour, 2 contre), adopte. Le conseil remercie à l'unanimité les agents.",
        COUNCIL + "à l'unanimité, approuve l'amendement.\nVote : Pour : 12\nContre : 7",
    ],
)
def test_unanimity_of_others_or_on_other_questions_is_none(text: str) -> None:
    assert "unanimous" not in found(text)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("à l'unanimité des suffrages exprimés, 1 abstention, approuve", "à l'unanimité des suffrages exprimés"),
        ("à l'unanimité des votants, approuve", "à l'unanimité des votants"),
        ("à l'unanimité moins une abstention, approuve", "à l'unanimité moins une abstention"),
        ("à l'unanimité des membres présents, approuve", "à l'unanimité"),
    ],
)
def test_whose_unanimity_it_is_belongs_to_the_words(said: str, printed: str) -> None:
    text = read(COUNCIL + said)
    unanimous = text.first("vote.unanimous")
    assert unanimous is not None
    assert text.printed(unanimous.start, unanimous.end) == printed


def test_unanimity_beside_voices_against_is_told_as_printed() -> None:
    assert found("Pour : 15, contre : 1\n" + COUNCIL + "à l'unanimité, adopte le tarif.")["unanimous"] is True
