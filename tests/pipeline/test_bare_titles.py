"""Titles of minutes and parts of acts that neither type nor space tells from the text. All is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, told

from pipeline import process


def test_short_lines_above_the_words_of_who_tells_the_matter_are_titles() -> None:
    text = (
        "L'an deux mil cinq et le dix février à 20 h 30, le conseil municipal de Valmorte, dûment convoqué,\n"
        "s'est réuni sous la présidence de Madame TERRASSON, maire.\n"
        "Etaient présents : TERRASSON, CARRIER, VIDALENC,\nLESTRADE, ORME.\nSecrétaire de séance : ORME.\n"
        "Madame le maire demande l'approbation du compte-rendu de la séance de janvier. Monsieur VIDALENC\n"
        "ne le signera pas.\nLe compte-rendu est adopté à la majorité.\n"
        "Emprunt pour le four.\n"
        "Monsieur ORME informe le conseil que trois banques ont été consultées pour un emprunt de 6 000 euros.\n"
        "Il propose la moins chère.\n"
        "Le conseil, après en avoir délibéré, donne son accord à 5 voix pour cet emprunt.\n"
        "Travaux de la halle.\n"
        "Madame le maire rappelle que la pluie entre. Les travaux sont évalués à 10 241,95 euros.\n"
        "Le conseil, après en avoir délibéré, donne son accord.\n"
        "Surtaxe sur l'eau.\n"
        "Le conseil, après avoir pris connaissance du courrier que lui a envoyé à ce sujet le président du syndicat\n"
        "des eaux de la montagne, décide de ne pas donner suite.\nIl est rappelé que le compteur fuit.\n"
        "L'ordre du jour étant épuisé, la séance est levée à 22 h.\n"
    )
    assert told(text) == [
        (None, "Emprunt pour le four.", "adopted"),
        (None, "Travaux de la halle.", "adopted"),
        (None, "Surtaxe sur l'eau.", "adopted"),
    ]


_NO_HEAD = (
    "L'an deux mil six et le vingt avril à 10 h 00, le conseil municipal de Valmorte, dûment convoqué,\n"
    "s'est réuni sous la présidence de Madame TERRASSON, maire.\n"
    "Etaient présents : TERRASSON, CARRIER, VIDALENC,\nLESTRADE, ORME.\nSecrétariat de séance : ORME.\n"
)


def test_minutes_that_quote_those_of_a_sitting_before_are_no_extract() -> None:
    text = _NO_HEAD + (
        "Madame CARRIER souhaite corriger le procès-verbal du 14 janvier 2006 :\n"
        "Extrait du P.V. du 14 janvier 2006 :\nPrix du bois.\nCONTRE la hausse : 2 (ORME, LESTRADE).\n"
        "Après ces corrections le procès-verbal est adopté à l'unanimité et l'on passe à l'ordre du jour.\n"
        "Achat d'une luge.\n"
        "Madame TERRASSON informe le conseil que le devis de la luge est arrivé.\n"
        "POUR :\n4\nCONTRE :\n1 (ORME)\n"
        "Agrandissement du lavoir.\nLe bassin du haut déborde chaque hiver (côté place).\n"
        "Le conseil décide de creuser un second bassin sur la partie gauche de la parcelle et de poser\n"
        "une grille.\n"
        "Carte des sentiers.\n"
        "L'imprimerie du val, installée au bourg, offre ses services pour\nl'édition d'une carte des sentiers.\n"
        "Le conseil donne son accord à l'unanimité.\n"
        "P.L.U. / P.A.D.D.\n"
        "Monsieur LESTRADE et Madame CARRIER souhaitent que le zonage du hameau soit revu.\n"
        "POUR :\n5\n"
        "L'ordre du jour étant épuisé, la séance est levée à 12 h.\n"
    )
    assert [title for _, title, _ in told(text)] == [
        "Achat d'une luge.",
        "Agrandissement du lavoir.",
        "Carte des sentiers.",
        "P.L.U. / P.A.D.D.",
    ]
    votes = [act.vote for act in process(text.encode(), "pv.txt").acts]
    assert [(vote.for_, vote.against) for vote in votes] == [(4, 1), (None, None), (None, None), (5, None)]


def test_one_of_several_titles_may_begin_as_that_of_a_part_of_an_act() -> None:
    titles = [
        "Vente d'un pré communal.",
        "Aide au club de luge.",
        "Financement d'une rampe.",
        "Échange de parcelles.",
        "Bail du four.",
    ]
    text = "".join(
        f"{title}\nMonsieur le Maire informe le conseil de la demande qui est parvenue en mairie.\n"
        "Le conseil à l'unanimité décide d'y donner suite.\n"
        for title in titles
    )
    close = "L'ordre du jour étant épuisé, la séance est levée à 12 h.\n"
    assert [title for _, title, _ in told(_NO_HEAD + text + close)] == titles


def test_who_is_chosen_and_who_votes_is_no_title() -> None:
    items = (
        "COMMISSION DU BOIS\n\nMadame le maire propose une commission.\n\nVice-président :\nLESTRADE Alban\n"
        "Membres : CARRIER Noémie, VIDALENC Gaspard\n\nApprouvée à l'unanimité\n\n"
        "VENTE DU BROYEUR\n\nLe prix est débattu.\n\nLa vente est approuvée avec 3 voix pour et 1 voix contre\n"
        "(Noémie CARRIER-VAL)\n\n\n"
        "BUDGET DU FOUR\n\nLe compte du bois est présenté.\n\nVote pour du conseil à la majorité.\n"
        "Une abstention : Mme CARRIER Noémie\nPour le fournil\n\nIl sera repeint.\n\n"
        "Vote pour du conseil à l'unanimité\n\n"
    )
    text = HEAD + items + CLOSE
    assert [title for _, title, _ in told(text)] == ["COMMISSION DU BOIS", "VENTE DU BROYEUR", "BUDGET DU FOUR"]
    assert [n.last for n in process(text.encode(), "pv.txt").acts[1].vote.names.against] == ["CARRIER-VAL"]


@pytest.mark.parametrize(
    ("titles", "acts"),
    [
        (["ACHAT D'UN BROYEUR", "TARIFS DU FOUR", "VENTE D'UN PRÉ"], 3),
        (["ACHAT D'UN BROYEUR", "CONDITIONS FINANCIÈRES DE L'ACHAT", "AUTORISATION DE SIGNATURE"], 1),
    ],
)
def test_titles_in_capitals_without_a_head_are_acts_but_those_of_the_parts_of_one(titles: list[str], acts: int) -> None:
    opening = "COMMUNE DE VALMORTE\nCONSEIL MUNICIPAL DU 12 MARS 2021\nPrésents : Odile TERRASSON, Noémie CARRIER\n\n"
    told = "Madame le maire expose le dossier. Après en avoir délibéré, le conseil approuve la démarche.\n\n"
    text = opening + "".join(f"{title}\n{told}" for title in titles)
    assert len(process(text.encode(), "acte.txt").acts) == acts


PARTS = {
    "lots": "Lot 1 Maçonnerie.\n{tells}\nLot 2 Menuiserie.\n{tells}\n",
    "parts of one act": "Choix du terrain.\n{tells}\nPlan de financement.\n{tells}\n",
    "other titles": "Choix du terrain.\n{tells}\nForme du toit.\n{tells}\n",
    "a letter": "« Nous vous écrivons ce jour.\nHoraires du bureau.\n{tells}\nCourrier au préfet.\n{tells} »\n",
}


@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_titles_within_a_single_act_without_a_head_make_no_sitting_of_it(parts: str) -> None:
    text = (
        "Commune de Valmorte\nSéance ordinaire du 12 mars 2019 à 20 heures\n"
        "Présents : Mme TERRASSON, M. ORME, M. LESTRADE\n\nMaison de santé du bourg\n\n"
        "La commune a décidé en 2018 de la construire, et le dossier est complet.\n"
        + parts.format(tells="Madame le maire propose de suivre la commission ; le conseil approuve à l'unanimité.")
        + "Le conseil municipal autorise le maire à signer.\n"
    )
    record = process(text.encode(), "acte.txt")
    assert (record.kind, len(record.acts)) == ("extract", 1)


def test_titles_of_a_letter_that_is_read_out_are_no_acts() -> None:
    tells = "Monsieur le directeur propose une permanence ; les maires approuvent à l'unanimité.\n"
    text = (
        HEAD + "Vœu sur la perception\nMadame le maire donne lecture de la lettre :\n"
        f"« Les maires se sont vus.\nHoraires du bureau.\n{tells}Courrier au préfet.\n{tells}"
        "Veuillez agréer nos salutations. »\nLe conseil municipal, après en avoir délibéré, s'associe à ce vœu.\n"
        + CLOSE
    )
    assert not {"Horaires du bureau.", "Courrier au préfet."} & {subject for _, subject, _ in told(text)}


def test_a_word_in_capitals_right_above_its_text_is_a_title() -> None:
    lane = "VOIRIE\nTrois devis ont été reçus pour le chemin des Aulnes. Celui de la société Terrassol est retenu.\n\n"
    acts = told(f"{HEAD}ASSAINISSEMENT\n{VOTED}{lane}TARIFS DU CAMPING\n{VOTED}{CLOSE}")
    assert [subject for _, subject, _ in acts] == ["ASSAINISSEMENT", "VOIRIE", "TARIFS DU CAMPING"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Il convient d'ouvrir des crédits.",
        "La convention actuelle arrive à échéance.",
        "L'office propose une coupe de bois.",
        "Le syndicat a délibéré le 3 octobre.",
    ],
)
def test_a_sentence_on_the_line_of_a_title_is_none_of_it(sentence: str) -> None:
    items = f"2021-04 Décision modificative {sentence} Adopté à l'unanimité.\n2021-05 Tarifs du camping\n{VOTED}"
    assert [subject for _, subject, _ in told(HEAD + items + CLOSE)] == ["Décision modificative", "Tarifs du camping"]


def test_a_name_in_capitals_within_a_title_is_of_it() -> None:
    title = "Subvention à l'association La Clef"
    items = f"2021-04 {title}\n{VOTED}2021-05 Location de la salle Le Foyer est votée\n{VOTED}"
    assert told(HEAD + items + CLOSE)[0][1] == title
