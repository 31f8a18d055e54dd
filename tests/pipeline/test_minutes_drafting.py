"""Minutes in rarer manners: numbers beside titles, votes in letters, titles that open paragraphs, lettered chapters."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, told

from pipeline import process


def test_the_year_and_the_rank_of_an_act_stand_in_the_cell_right_of_its_title() -> None:
    text = HEAD + (
        "Approbation du PV du 4 février 2021 : unanimité\n\nFINANCES\n"
        "DM n° 3 – Budget annexe                              2021/61\nLe virement est de 4 200 €.\n"
        "ADOPTÉ À L'UNANIMITÉ\n\n"
        "Ligne de trésorerie                                  2021/62\nUn taux fixe est proposé.\n"
        "ADOPTÉ PAR 3 POUR ET 1 ABSTENTION\n\n"
        "Échange de terrains                                  2021/63\nREFUSÉ : 3 CONTRE – 1 POUR\n\n"
        "Exercice                                             2021/2022\nLe tableau est joint.\n"
    )
    assert told(text + CLOSE) == [
        (None, "Approbation du PV du 4 février 2021", "adopted"),
        ("2021/61", "DM n° 3 – Budget annexe", "adopted"),
        ("2021/62", "Ligne de trésorerie", "adopted"),
        ("2021/63", "Échange de terrains", "rejected"),
    ]


def test_the_year_and_the_month_of_the_sitting_stand_before_the_rank() -> None:
    text = HEAD + (
        f"21.03.01 – Compte de gestion\n{VOTED}21.03.02 – Tarifs du gîte\n{VOTED}"
        "21.03.03 – Bail du moulin\nMadame le maire propose d'attendre. Report accepté.\n\n"
    )
    assert told(text + CLOSE) == [
        ("21.03.01", "Compte de gestion", "adopted"),
        ("21.03.02", "Tarifs du gîte", "adopted"),
        ("21.03.03", "Bail du moulin", "postponed"),
    ]


def test_the_day_of_the_sitting_stands_before_the_rank() -> None:
    text = HEAD + (
        f"Délibération n° 2021.03.04 – 12\nTarifs du gîte\n{VOTED}"
        f"Délibération n° 2021.03.04 – 13 : Bail du moulin\n{VOTED}"
    )
    assert told(text + CLOSE) == [
        ("2021.03.04 – 12", "Tarifs du gîte", "adopted"),
        ("2021.03.04 – 13", "Bail du moulin", "adopted"),
    ]


def test_a_title_in_capitals_opens_the_paragraph_of_its_item() -> None:
    text = HEAD + (
        "1°) TAUX D'IMPOSITION. - Le Conseil, à l'unanimité, décide de ne pas augmenter les taux.\n\n"
        "2°) CANTINE. - Prix du repas porté à 14,50 F. Adopté, M. VIDALENC votant contre.\n\n"
        "3°) TONDEUSE. - Le Conseil donne son accord pour l'achat d'une tondeuse.\n\n"
    )
    assert told(text + CLOSE) == [
        ("1", "TAUX D'IMPOSITION", "adopted"),
        ("2", "CANTINE", "adopted"),
        ("3", "TONDEUSE", "adopted"),
    ]


def test_items_bear_the_letter_of_their_chapter() -> None:
    text = HEAD + (
        f"A/ FINANCES\n\nA.1 - Tarifs du gîte\n{VOTED}A.2 - Emprunt\n{VOTED}B/ PERSONNEL\n\n"
        "B.1 - Régime indemnitaire\nLe dossier est incomplet. Il sera réexaminé à la prochaine séance.\n\n"
        f"B.2 - Emploi saisonnier\n{VOTED}C/ DIVERS\n\nC.1 - Bail du moulin\n{VOTED}"
    )
    assert [(number, outcome) for number, _, outcome in told(text + CLOSE)] == [
        ("A.1", "adopted"),
        ("A.2", "adopted"),
        ("B.1", "postponed"),
        ("B.2", "adopted"),
        ("C.1", "adopted"),
    ]


def test_votes_in_letters_without_a_colon() -> None:
    text = HEAD.replace("Présents :", "Étaient présents :") + (
        "1. APPROBATION DU PV DU 04/02/2021\n   Votants 5   P 5   C 0   A 0\n\n"
        "2. DCM 2021-06 - TARIFS DU GÎTE\n   Votants 5   P 3   C 1   A 1\n\n"
        "3. DCM 2021-07 - BAIL DU MOULIN\n   Votants 5   P 5   C 0   A 0\n\n"
    )
    record = process((text + CLOSE).encode(), "pv.txt")
    votes = [(a.number, a.vote.for_, a.vote.against, a.vote.abstention) for a in record.acts]
    assert votes == [("1", 5, 0, 0), ("2021-06", 3, 1, 1), ("2021-07", 5, 0, 0)]
    assert record.counts.voting is None  # of each vote, and not of the sitting


def test_what_was_put_off_is_no_line_of_the_title() -> None:
    text = (
        HEAD
        + f"Délibération n° 2021/04 : Tarifs du gîte\nANNULÉE ET REPORTÉE\n\nDélibération n° 2021/05 : Bail\n{VOTED}"
    )
    assert told(text + CLOSE) == [("2021/04", "Tarifs du gîte", "postponed"), ("2021/05", "Bail", "adopted")]


@pytest.mark.parametrize("title", ["Décision\nmodificative n° 2", "Résultat\nde l'exercice 2020"])
def test_a_title_in_a_narrow_column_may_begin_as_the_heading_of_a_part(title: str) -> None:
    text = HEAD + f"2021-03-04\n{title}\n{VOTED}2021-03-05\nBail du\nmoulin\n{VOTED}"
    assert told(text + CLOSE)[0] == ("2021-03-04", title.replace("\n", " "), "adopted")


def test_a_report_of_a_year_is_no_report_with_a_number() -> None:
    text = (
        HEAD
        + f"5 – Rapport 2020 sur le prix et la qualité de l'eau\n[Le conseil prend acte]\n\n6 – Bail du moulin\n{VOTED}"
    )
    assert told(text + CLOSE)[0] == ("5", "Rapport 2020 sur le prix et la qualité de l'eau", "noted")


def test_the_head_of_a_page_names_a_community_for_short_and_its_sitting() -> None:
    head = "CC Landes & Forêts – Conseil du 4 mars 2021                                      p. {}\n"
    people = (
        "Présents :\nVIDALENC Gaspard, CARRIER Noémie\n\n",
        "LESTRADE Alban, TERRASSON Odile\nAbsent : ROUVIER Firmin\n",
    )
    opening = "Ouverture de séance à 18h45, salle Haute, par Mme Odile TERRASSON, Présidente.\n"
    text = head.format(1) + opening + people[0] + head.format(2) + people[1]
    text += (
        f"\n21.03.01 – Compte de gestion\n{VOTED}21.03.02 – Tarifs\n{VOTED}"
        + head.format(3)
        + f"21.03.03 – Bail\n{VOTED}"
    )
    record = process((text + CLOSE).replace("conseil municipal", "conseil").encode(), "pv.txt")
    assert (record.assembly.type, str(record.session.date)) == ("EPCI", "2021-03-04")
    assert record.session.chair is not None
    assert record.session.chair.last == "TERRASSON"
    present = [member.name.last for member in record.attendance if member.status == "present"]
    assert present == ["VIDALENC", "CARRIER", "LESTRADE", "TERRASSON"]


def test_items_are_put_off_noted_or_voted_as_the_one_above() -> None:
    text = HEAD + (
        f"Question 1 – Tarifs du gîte\n{VOTED}Question 2 – Emprunt\nVote identique au précédent.\n\n"
        "Question 3 – Voirie\nRenvoyé à la commission voirie du 9 avril.\n\nQuestion 4 – Médaille\nDifféré.\n\n"
        f"Question 5 – Éclairage\nTrop cher, la question sera revue au moment du budget.\n\nQuestion 6 – Bail\n{VOTED}"
    )
    assert [(number, outcome) for number, _, outcome in told(text + CLOSE)] == [
        ("1", "adopted"),
        ("2", None),
        ("3", "postponed"),
        ("4", "postponed"),
        ("5", "postponed"),
        ("6", "adopted"),
    ]


@pytest.mark.parametrize(("one", "two"), [("D20210301", "D20210302"), ("N° 1/96 -", "N° 2/96 -")])
def test_numbers_of_a_letter_and_eight_figures_or_of_the_last_century(one: str, two: str) -> None:
    between = "\nObjet : " if one.startswith("D") else " "
    text = HEAD + f"{one}{between}Tarifs du gîte\n{VOTED}{two}{between}MÉDAILLE DE LA VILLE\nDifféré.\n\n"
    numbers = [one.removeprefix("N° ").removesuffix(" -"), two.removeprefix("N° ").removesuffix(" -")]
    assert told(text + CLOSE) == [
        (numbers[0], "Tarifs du gîte", "adopted"),
        (numbers[1], "MÉDAILLE DE LA VILLE", "postponed"),
    ]


def test_who_is_left_later_is_no_count_of_the_opening_and_the_chair_is_told_by_the_office() -> None:
    text = (
        "Procès-verbal du conseil municipal de Valmorte\nJeudi 4 mars 2021\n\n"
        "Étaient présents : Odile TERRASSON, maire ; Gaspard VIDALENC, Noémie CARRIER, adjoints\n\n"
        f"La maire ouvre la séance à 20 heures.\n\nDélibération 41 – Tarifs du gîte\n{VOTED}"
        "M. VIDALENC quitte la séance. Le quorum demeure atteint avec 10 présents ; il y a désormais 11 votants.\n\n"
        f"Délibération 42 – Bail du moulin\n{VOTED}"
    )
    record = process((text + CLOSE).encode(), "pv.txt")
    assert (record.counts.present, record.counts.voting) == (None, None)
    assert record.session.chair is not None
    assert record.session.chair.last == "TERRASSON"


def test_a_number_in_brackets_ends_the_text_of_its_item() -> None:
    text = HEAD + (
        "TARIFS DU GÎTE\nLe Conseil, à l'unanimité, adopte les tarifs (délibération n°2021-31).\n\n"
        "ÉCLAIRAGE\nLe Conseil décide l'extinction : 7 voix pour, 2 contre (P. CARRIER, L. VIDALENC)\n"
        "(délibération n°2021-32).\n\nVENTE DE BOIS\nAccord du Conseil (délibération n°2021-33).\n\n"
    )
    assert told(text + CLOSE) == [
        ("2021-31", "TARIFS DU GÎTE", "adopted"),
        ("2021-32", "ÉCLAIRAGE", "adopted"),
        ("2021-33", "VENTE DE BOIS", "adopted"),
    ]


def test_somebody_does_something_behind_the_colon_of_a_title() -> None:
    text = HEAD + (
        "1. RECENSEMENT : Mme CARRIER et M. ROUVIER ont été recrutés. Le conseil fixe leur rémunération à 300 €.\n\n"
        f"2. VOEU : MAINTIEN DE LA GARE\nRetiré par son auteur.\n\n3. BAIL DU MOULIN\n{VOTED}"
    )
    assert told(text + CLOSE) == [
        ("1", "RECENSEMENT", "adopted"),
        ("2", "VOEU : MAINTIEN DE LA GARE", "postponed"),
        ("3", "BAIL DU MOULIN", "adopted"),
    ]


def test_references_stand_above_the_titles_that_a_summary_lists() -> None:
    head = "SOMMAIRE\n2021_04_01 Compte de gestion\n2021_04_02 Affectation du résultat\n2021_04_03 Fiscalité\n\n"
    voted = "A l'unanimité (pour : 5 contre : 0 abstentions : 0)\n\n"
    text = (
        HEAD
        + head
        + (
            "réf : 2021_04_01\nCompte de gestion\n\nLe conseil déclare que le compte n'appelle aucune réserve.\n"
            f"{voted}réf : 2021_04_02\nAffectation du résultat\n\nExcédent reporté en 002.\n{voted}"
            f"réf : 2021_04_03\nFiscalité\n\nTaxe foncière : 38,14 %.\n{voted}"
        )
    )
    assert told(text + CLOSE) == [
        ("2021_04_01", "Compte de gestion", "adopted"),
        ("2021_04_02", "Affectation du résultat", "adopted"),
        ("2021_04_03", "Fiscalité", "adopted"),
    ]


def test_the_number_of_the_act_stands_behind_the_point() -> None:
    text = HEAD + (
        f"Point 1 – Délibération 2021-03-01 – Tarifs du gîte\n{VOTED}Point 2 – Délibération 2021-03-02 – Bail\n{VOTED}"
    )
    assert told(text + CLOSE) == [("2021-03-01", "Tarifs du gîte", "adopted"), ("2021-03-02", "Bail", "adopted")]


def test_the_initials_of_a_body_alone_in_brackets_end_the_title_above() -> None:
    items = (
        "1 - Rapport d'activité du syndicat des eaux de la vallée\n\n(SEV)\n\nLe syndicat a transmis son rapport.\n"
        "Le conseil municipal en prend acte.\n\n2 - Bail du fournil\nAdopté.\n\n"
    )
    assert [subject for _, subject, _ in told(HEAD + items + CLOSE)] == [
        "Rapport d'activité du syndicat des eaux de la vallée (SEV)",
        "Bail du fournil",
    ]
