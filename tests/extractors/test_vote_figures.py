"""Figures of votes: each form of drafting gives its own; what is no vote gives none."""

from __future__ import annotations

import pytest

from pipeline.core import process
from tests.extractors.vote_reading import COUNCIL, figures, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Par 13 voix « Pour » et 2 « Abstention », le Conseil municipal décide", (13, None, 2, None)),
        (COUNCIL + "par 20 voix pour et 5 abstentions (Mmes NOYER, ORME), approuve", (20, None, 5, None)),
        (COUNCIL + "APPROUVE à la majorité par 25 POUR ET 9 ABSTENTIONS", (25, None, 9, None)),
        ("à la majorité de 63 votes pour et 1 vote\ncontre (Paul TREMBLE) :", (63, 1, None, None)),
        ("Adopté à la majorité\n27 voix pour\n2 abstentions", (27, None, 2, None)),
        ("Les conclusions sont adoptées à 38 POUR, 0 CONTRE et 1 ABSTENTION.", (38, 0, 1, None)),
        (COUNCIL + "30 voix pour et 3 contre, approuve", (30, 3, None, None)),
        (COUNCIL + "décide, DEUX voix POUR – ONZE voix CONTRE, de rejeter", (2, 11, None, None)),
        ("à l'unanimité des membres présents (2 abstentions : Mme NOYER, M. ORME), décide", (None, None, 2, None)),
        ("à la majorité (trois\nabstentions : MM. NOYER, ORME et VIDAL), décide", (None, None, 3, None)),
        ("à la majorité des suffrages exprimés (3 abstentions : NOYER Anne, ORME Luc), décide", (None, None, 3, None)),
        ("à la majorité des votants (2 contre), décide", (None, 2, None, None)),
        ("A LA MAJORITE, MOINS 1 VOTE CONTRE (M. TREMBLE) et 3 ABSTENTIONS", (None, 1, 3, None)),
        (
            "Pour : 8\nContre : 0\nAbstentions* : 2\n*Qui ne prend pas part au vote compte comme une abstention.",
            (8, 0, 2, None),
        ),
        ("Pour : 53\nContre : 0\nAbstentions : 0\nConseillers intéressés : 2", (53, 0, 0, 2)),
        ("adopté avec 2 abstentions (Mme NOYER, M. ORME)", (None, None, 2, None)),
        (COUNCIL + "par 17 voix et 1 abstention (M. ORME) :\n- exprime son opposition au projet", (17, None, 1, None)),
        ("Le conseil, par 12 voix et 2 contre, accepte le devis.", (12, 2, None, None)),
        ("Le conseil accepte le devis par 12 voix, 2 contre et 1 abstention.", (12, 2, 1, None)),
        ("Le conseil rejette le devis par 12 voix et 2 abstentions.", (None, None, 2, None)),
        ("Le conseil élit Mme NOYER par 12 voix et 2 abstentions.", (None, None, 2, None)),
        ("Mme le Maire sort.\nApprouvé : 9 pour.", (9, None, None, None)),
        ("Subvention au club : 300 €\n12 pour\nL'association remercie.", (12, None, None, None)),
        ("Week-end : 200 €\n2 pour\nCaution : 300 €", (None, None, None, None)),
        (COUNCIL + "émet un avis défavorable (6 voix) au projet", (None, None, None, None)),
        ("(Unanimité des votants : 45 voix pour)", (45, None, None, None)),
        ("à la majorité des voix et une abstention, le Conseil approuve", (None, None, 1, None)),
        ("par douze (12) voix pour, trois (3) voix contre", (12, 3, None, None)),
        ("Le conseil vote à 10 voies Pour et 1 Abstention :", (10, None, 1, None)),
        ("Approuvé avec aucune voix contre et 4 abstentions", (None, 0, 4, None)),
        ("2 conseillers ne prennent pas part au vote, 18 voix pour", (18, None, None, 2)),
        ("Groupe Agir : 4 contre ; groupe Vivre : 3 contre ; groupe Majorité : 20 pour", (20, None, None, None)),
        ("Groupe Agir : 4 contre ; groupe Vivre : 3 abstentions ; groupe Majorité : 20 pour", (20, 4, 3, None)),
        # labels
        ("Pour : 34 - Contre : 0 - Abstention : 0 - Ne prend pas part au vote : 0", (34, 0, 0, 0)),
        ("SCRUTIN POUR : 83 ABSTENTION : 0\nCONTRE : 0 NE SE PRONONCE PAS : 0\nDONT 8 PROCURATION(S)", (83, 0, 0, 0)),
        ("Vote :\n- Pour : 16\n- Abstentions : 3, Monsieur NOYER, Madame ORME, Madame FRENE", (16, None, 3, None)),
        ("Vote :\n- Abstentions\n: 3 (M. ORME) Il juge le plan\npeu clair.\n- Pour : 16\n3. Rue", (16, None, 3, None)),
        ("Pour : 69 voix\nContre : 0 voix\nAbstention : 0 voix\n20 - D.2023", (69, 0, 0, None)),
        ("- votants : 68\n- suffrages exprimés : 68\n- abstentions : 0\n- pour : 68\n- contre : 0", (68, 0, 0, None)),
        ("VOTE : Pour : 28 Contre : Abstention : Le conseil valide", (28, None, None, None)),
        ("Adopté à la majorité :\nVoix contre : 0\nAbstentions : 4", (None, 0, 4, None)),
        ("- Pour : 15\n- Absentions : 3 (Mme ORME)", (15, None, 3, None)),
        # tables
        ("| Votants | 19 | Pour [17 | Contre [0 | Abstentions [2 |", (17, 0, 2, None)),
        ("Votants\t19\tPour\t17\tContre\t0\tAbstentions\t2", (17, 0, 2, None)),
        ("Votants\tPour\tContre\tAbst.\tNPPV\n17\t12\t3\t2\t0\nPour extrait conforme", (12, 3, 2, 0)),
        ("Présents\tPouvoirs\tVotants\tPour\tContre\tAbstention\n12\t3\t15\t13\t1\t1", (13, 1, 1, None)),
        ("En exercice\tPrésents\tVotants\tPour\tContre\tAbstentions\n27\t22\t25\t20\t3\t2", (20, 3, 2, None)),
        ("En exercice Présents Absents Votants Pour Contre Abstentions\n27 22 5 25 20 3 2", (20, 3, 2, None)),
        ("Vote : 15 pour", (15, None, None, None)),
        ("Votants : 25 Exprimés : 23 Pour : 20 Contre : 3", (20, 3, None, None)),
        ("Votants 23, exprimés 21, pour 21", (21, None, None, None)),
        ("par 23 votants, 21 exprimés, 21 pour.", (21, None, None, None)),
        ("Vote à l'unanimité : 25 pour", (25, None, None, None)),
        ("Pour 3\nAbstention(s) 20\nVotes contre 20 Adopté.", (3, 20, 20, None)),
        ("Le Conseil décide par :\n12 voix pour\n1 voix contre\n2 abstentions\nd'approuver le plan", (12, 1, 2, None)),
        ("Pour (voix) 20 Contre (voix) 2 Abstention 1", (20, 2, 1, None)),
        ("page 3 Pour 14 Contre 0 Abstention 1", (14, 0, 1, None)),
        ("Article 5 Pour : 14 Contre : 0 Abstention : 1", (14, 0, 1, None)),
        ("12 présents 15 votants 14 pour 0 contre 1 abstention", (14, 0, 1, None)),
        ("15 votants : 14 pour, 0 contre, 1 abstention", (14, 0, 1, None)),
        ("14 Pour 0 Contre 1 Abstention", (14, 0, 1, None)),
        ("14\nPour\n0\nContre\n1\nAbstention", (None, None, None, None)),
        ("Délibération votée par 14 voix.", (14, None, None, None)),
        ("LE CONSEIL MUNICIPAL DÉCIDE PAR 23 VOIX :\n- D'APPROUVER", (23, None, None, None)),
        ("à l'unanimité des présents (23 voix), décide", (23, None, None, None)),
        ("La délibération recueille 14 voix pour et 1 voix contre.", (14, 1, None, None)),
        ("OUI : 20\nNON : 3\nABSTENTION : 2", (20, 3, 2, None)),
        ("Votes : 20 oui, 3 non, 2 abstentions", (20, 3, 2, None)),
        ("Vote 20 oui 3 non 2 blancs", (20, 3, None, None)),
        ("Pour : 20, Contre : 0, Abstention : 0, Sans participation : 2", (20, 0, 0, 2)),
        ("Bulletins trouvés dans l'urne : 23\nPour : 15\nContre : 5\nLe conseil adopte.", (15, 5, None, None)),
        ("Pour\n40 voix\nContre\n2 voix\nAbstention\n1", (40, 2, 1, None)),
        ("Exprimés\n40 voix\nPour\n40 voix\nContre\nAbstention\nNPPV\nArticle 1", (40, None, None, None)),
        ("À LA MAJORITÉ (POUR : 17 - CONTRE : 0 - ABST. : 4 - NPPAV : 1)", (17, 0, 4, 1)),
        ("Votes pour\n:\nVotes contre :\nAbstentions :\n41\n0\n0\nNPPV\n0\n:", (41, 0, 0, 0)),
        (
            "Conseillers présents\nSuffrages exprimés\navec pouvoir\nPour\nContre\nAbstention\n37\n44\n43\n1\n0\nVu",
            (43, 1, 0, None),
        ),
    ],
)  # fmt: skip
def test_figures_of_each_form(text: str, expected: tuple[int | None, ...]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La commission a approuvé le projet par 5 voix.",
        "Mme NOYER est élue par 14 voix.",
        "M. ORME demande pourquoi 3 conseillers ont voté contre la fois passée.",
        "Lors de la séance du 3 mai, le conseil a voté par 20 voix pour et 3 contre le budget.",
        "Un vote contre serait dommageable.",
        "Il a répondu oui à 3 questions et non à 2 autres.",
        "M. ORME a obtenu 20 voix pour, Mme NOYER 3 voix contre le projet de liste. Bulletins trouvés dans l'urne : 23",
        "Pour 2023 : 15 000 euros sont inscrits.",
        "Un contrat pour 3 ans, contre 5 % en 2022.",
        "Il convient de désigner 3 membres pour représenter la commune.",
        "1 500 euros pour la réfection, 300 contre remboursement.",
        "Contre : 5 % en 2022. Pour : 12,50 € par élève.",
        "Vu l'avis majoritairement favorable des commissions (pour : 21 ; contre : 0; abstentions : 2).",
        "Vu l'article L. 2121-20 pour les votes",
        "Pour : Contre : Abstention :",
        "Page 1 sur 2\nAbstentions : Paul ORME, Eve NOYER",
        "Crédits votés : 3\nPour 2021 : 12\nContre 2020 : 14",
        "Un sondage a donné 120 voix pour et 30 voix contre.",
        "La pétition des riverains a recueilli 120 voix pour.",
        "Séance levée à 20 heures 10\nPour extrait conforme,",
        "Page 2\nPour copie conforme au registre",
        "Pour :\nContre :\nAbstentions :\n",
        "Contre : /\nAbstentions : /",
        "La liste menée par Mme ORME a obtenu 29 voix pour.\nBulletins trouvés dans l'urne : 39",
    ],
)
def test_a_figure_that_no_vote_proves_is_none(text: str) -> None:
    assert figures(text) == (None, None, None, None)


def test_the_number_of_a_page_is_no_count_of_voices() -> None:
    assert figures("Séance du 11 mars 2021 – Page 1 sur 2\nPour\t31\nContre\t0\nAbstention\t2") == (31, 0, 2, None)
    assert figures("Registre des délibérations, page 7/9\nPour\t31\nContre\t0") == (31, 0, None, None)


def test_a_figure_in_brackets_with_its_sense_is_a_vote() -> None:
    assert figures("Le conseil valide la décision modificative telle que présentée. (12 pour)") == (
        12,
        None,
        None,
        None,
    )


def test_the_last_vote_is_that_of_the_act() -> None:
    text = (
        "L'amendement est mis aux voix : 5 voix pour, 20 voix contre.\n"
        + "Le débat se poursuit sur le fond du dossier présenté. " * 6
        + "\nPour : 19 - Contre : 6"
    )
    assert figures(text) == (19, 6, None, None)


def test_head_and_body_of_an_extract_complete_one_another() -> None:
    text = (
        "- pour : 20\n- contre : 0\n- abstentions : 2\n" + "Exposé du rapporteur. " * 40 + "\nDécide par 20 voix pour"
    )
    assert figures(text) == (20, 0, 2, None)


def test_voices_by_proxy() -> None:
    assert found("SCRUTIN POUR : 83 CONTRE : 0\nDONT 8 PROCURATION(S)")["proxies"] == 8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La délibération est adoptée par 40 voix contre 20 et 3 abstentions.", (40, 20, 3, None)),
        ("La proposition est rejetée par 12 voix contre 7.", (7, 12, None, None)),
        ("Délibération adoptée à la majorité (5 contre : M. ORME, Mme NOYER, M. IF)", (None, 5, None, None)),
        ("1 NPPV : M. ORME\nUnanimité", (None, None, None, 1)),
        ("Contre (1) : M. IF\nAbstentions (2) : Paul ORME, Eve NOYER\nPour (20)", (20, 1, 2, None)),
        ("Il y a partage égal des voix (7 pour, 7 contre).", (7, 7, None, None)),
        ("Le vote au scrutin public a donné : 12 voix pour, 3 voix contre.", (12, 3, None, None)),
        ("Scrutin : à main levée\nPour : 12\nContre : 0", (12, 0, None, None)),
        ("Commune de Valmorte - 4\nPour\t8\nContre\t2\nAbstention\t3", (8, 2, 3, None)),
    ],
)
def test_figures_told_in_other_ways(text: str, expected: tuple[int | None, ...]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le club s'est imposé, victoire par 3 voix contre 2 au concours.",
        "Le tarif passe à 12 pour 5 séances et 14 contre 10.",
        "Le projet compte 5 voies pour les vélos et 2 voies contre le trottoir.",
        "Pour : 16 élèves inscrits\nContre : 14 l'an dernier",
        "Le conseil d'école a voté par 9 voix pour et 3 contre le retour à quatre jours.",
        COUNCIL + "annule la délibération n° 2021-12 (vote : 6 pour, 2 contre).",
        COUNCIL + "demande le maintien du collège, contre l'avis de la commission (7 voix pour, 5 contre).",
        "Le bureau, par délégation (délibération du 4 juin 2019, 38 voix pour, 2 contre), autorise la signature.",
        COUNCIL + "annule la délibération du 4 juin 2019 adoptée par 12 voix pour et 3 contre.",
        "La demande de report est mise aux voix : 4 voix pour, 15 voix contre.\n" + COUNCIL + "approuve la convention.",
        "Amendement de M. NOYER : pour : 5, contre : 20. Rejeté.\n" + COUNCIL + "adopte le budget.",
        "Le Conseil municipal rejette l'amendement par 20 voix contre.\n" + COUNCIL + "adopte le budget.",
    ],
)
def test_figures_of_another_question_are_none(text: str) -> None:
    assert figures(text) == (None, None, None, None)


def test_the_report_of_credits_is_no_motion_to_put_off() -> None:
    assert figures("La demande de report de crédits est adoptée par 12 voix pour et 3 voix contre.")[:2] == (12, 3)


def test_blank_papers_beside_the_figures_of_a_secret_vote() -> None:
    values = found("Vote à bulletins secrets : 9 pour, 5 contre, 1 blanc, 2 nuls.\n" + COUNCIL + "approuve.")
    assert (values["for"], values["against"], values["blank"], values["null"]) == (9, 5, 1, 2)
    assert values["method"] == "secret"
    assert "blank" not in found("9 voix pour, 5 voix contre. Un document blanc : 3 pages.")


@pytest.mark.parametrize(
    "text",
    [
        "Deux communes demandent leur adhésion. Mise aux voix, la délibération obtient les résultats suivants : 12 "
        "pour, 3 contre.",
        "Vu l'avis de la commission des finances. Après en avoir délibéré, le vote donne les résultats suivants : "
        "12 voix pour, 3 voix contre.",
        "Les habitants ont été consultés. L'assemblée vote, avec les résultats suivants : 12 voix pour, 3 voix contre.",
    ],
)
def test_results_are_not_those_of_others_whom_the_paragraph_named_before(text: str) -> None:
    assert figures(text)[:2] == (12, 3)


def test_a_vote_right_below_the_number_is_the_act_s_whatever_stands_above() -> None:
    head = "COMMUNE DE VALMORTE\nSéance du 4 octobre 2023\nSecrétaire de séance : M. Jean PIC\n"
    text = f"{head}Délibération 2023-48 : Bail\nPour : 9. Contre : 4. Abstentions : 2. Adopté."
    vote = process(text.encode(), "acte.txt").acts[0].vote
    assert (vote.for_, vote.against, vote.abstention) == (9, 4, 2)
