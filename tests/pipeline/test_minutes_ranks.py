"""Minutes whose items stand by their ranks and letters, below chapters or labels."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, TWO, VOTED, told


@pytest.mark.parametrize(
    "ranks",
    [
        ("145 – ", "146 – ", "147 – "),
        ("N° 050 : ", "N° 051 : ", "N° 052 : "),
        ("1 ", "2 ", "3 "),
        ("098. ", "099. ", "100. "),
    ],
)
def test_the_rank_alone_stands_before_each_title(ranks: tuple[str, ...]) -> None:
    titles_of = (*TWO, "Tarifs du lavoir")
    items = "".join(
        f"{rank}{title}\nLe maire rappelle le projet.\n{VOTED}" for rank, title in zip(ranks, titles_of, strict=True)
    )
    expected = [(rank.strip("N° –.:"), title) for rank, title in zip(ranks, titles_of, strict=True)]
    assert [(number, subject) for number, subject, _ in told(HEAD + items + CLOSE)] == expected


@pytest.mark.parametrize("sign", ["-", "/"])
def test_the_rank_the_month_and_the_year_stand_before_each_title(sign: str) -> None:
    titles_of = (*TWO, "Tarifs du lavoir")
    ranks = [f"{rank:02}{sign}03{sign}2021" for rank in (1, 2, 3)]
    items = "".join(f"{rank} : {title}\n{VOTED}" for rank, title in zip(ranks, titles_of, strict=True))
    assert [(number, subject) for number, subject, _ in told(HEAD + items + CLOSE)] == list(
        zip(ranks, titles_of, strict=True)
    )


def test_days_that_an_act_lists_are_no_ranks() -> None:
    days = "01-03-2021 : Foire du talus\n02-03-2021 : Foire du lavoir\n03-03-2021 : Foire du four\n"
    text = HEAD + f"1. {TWO[0]}\nLes dates sont :\n{days}{VOTED}2. {TWO[1]}\n{VOTED}" + CLOSE
    assert [subject for _, subject, _ in told(text)] == [*TWO]


def test_the_rank_and_the_year_stand_before_each_title_in_capitals() -> None:
    shouted = ("TARIFS DU LAVOIR", "ACHAT D'UN BROYEUR", "VENTE D'UN PRE")
    items = "".join(
        f"{rank}/2021 {title} Le maire rappelle le projet. {VOTED}" for rank, title in enumerate(shouted, 31)
    )
    assert [number for number, _, _ in told(HEAD + items + CLOSE)] == ["31/2021", "32/2021", "33/2021"]


def test_the_ranks_of_acts_prove_a_sitting_that_no_head_tells_of() -> None:
    lists = (
        "Présents : Madame TERRASSON, Monsieur VIDALENC, Madame MARTIN\nMadame MARTIN est nommée secrétaire de séance\n"
    )
    said = "Le conseil municipal après en avoir délibéré à l'unanimité\nDÉCIDE d'y pourvoir\n"
    items = "".join(f"\nN° 05{n} : {title.upper()}\n{said}" for n, title in enumerate(TWO))
    items += (
        "\nN° 052 : TARIFS DU LAVOIR\nMonsieur le maire propose de définir des tarifs et d'en définir ainsi qu'il\n"
    )
    assert [number for number, _, _ in told(lists + items)] == ["050", "051", "052"]


def test_tariffs_that_an_act_lists_are_no_ranks_of_acts() -> None:
    tariffs = "100 - Foin du talus 3 €\n101 - Foin du lavoir 4 €\n102 - Foin du four 5 €\n"
    text = HEAD + f"{TWO[0]}\n{VOTED.rstrip().rstrip('.')} :\n{tariffs}\n{TWO[1]}\n{VOTED}" + CLOSE
    assert not {number for number, _, _ in told(text)} & {"100", "101", "102"}


@pytest.mark.parametrize("ranks", [("145 – ", "152 – ", "147 – "), ("1 ", "2 ", "2 "), ("2 ", "3 ", "4 ")])
def test_figures_that_do_not_follow_each_other_are_no_ranks(ranks: tuple[str, ...]) -> None:
    lots = "".join(f"{rank}Lot des haies et talus\n" for rank in ranks)
    text = HEAD + f"1. {TWO[0]}\n{lots}{VOTED}2. {TWO[1]}\n{VOTED}" + CLOSE
    assert [subject for _, subject, _ in told(text)] == [*TWO]


def test_an_item_that_is_withdrawn_is_an_act_put_off() -> None:
    text = """COMMUNE DE VALMORTE
PROCÈS-VERBAL DE LA SÉANCE DU 26 JUIN 2017
Présents : Odile TERRASSON, Gaspard VIDALENC, Zoé MARTIN, Paul ROUX
1 – TARIFS DU MARCHÉ
Adoptée à l'unanimité.
2 – RÈGLEMENT DE LA CANTINE
Le débat porte sur les pénalités. La délibération est retirée et sera présentée à nouveau.
3 – TABLEAU DES EFFECTIFS
Adoptée à l'unanimité.
"""
    assert [(number, outcome) for number, _, outcome in told(text)] == [
        ("1", "adopted"),
        ("2", "postponed"),
        ("3", "adopted"),
    ]


def test_lettered_items_below_a_department_are_the_acts() -> None:
    text = """COMPTE RENDU DU CONSEIL MUNICIPAL DE VALMORTE
SEANCE DU 5 OCTOBRE 2015
Présents : Odile TERRASSON, Gaspard VIDALENC, Zoé MARTIN, Paul ROUX

1) BATIMENTS
a) Chaufferie de l'école
Trois devis ont été reçus. Celui de l'entreprise est retenu, à l'unanimité.
b) Toiture de la salle des fêtes
Il est décidé de demander un diagnostic. Adopté à l'unanimité.

2) PERSONNEL
Création d'un poste d'agent à 28 h
M. le Maire explique le besoin. Le conseil accepte la création du poste (7 voix pour, 1 abstention).
"""
    assert [subject for _, subject, _ in told(text)] == [
        "Chaufferie de l'école",
        "Toiture de la salle des fêtes",
        "Création d'un poste d'agent à 28 h",
    ]


def test_speakers_named_by_their_initials_are_no_lettered_items() -> None:
    text = """COMPTE RENDU DU CONSEIL MUNICIPAL DE VALMORTE
SEANCE DU 5 OCTOBRE 2015
Présents : Odile TERRASSON, Gaspard VIDALENC, Zoé MARTIN, Eva MARCHAL

1) Chaufferie de l'école
E. MARCHAL : Trois devis ont été reçus, celui de l'entreprise du bourg est le moins cher.
Après en avoir délibéré, le conseil municipal approuve ce devis à l'unanimité.

2) Toiture de la salle des fêtes
G. VIDALENC : Un diagnostic est nécessaire.
Après en avoir délibéré, le conseil municipal demande ce diagnostic à l'unanimité.
"""
    assert [(number, subject) for number, subject, _ in told(text)] == [
        ("1", "Chaufferie de l'école"),
        ("2", "Toiture de la salle des fêtes"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "numbers"),
    [
        ("2021-3-", ") ", ["2021-3-1", "2021-3-2"]),
        ("OBJET 2021-9", ") ", ["2021-91", "2021-92"]),
        ("Délibération n° 2021 – MARS – 00", " – ", ["2021 – MARS – 001", "2021 – MARS – 002"]),
        ("Délibération n° 2021 – MARS – 00", "\n", ["2021 – MARS – 001", "2021 – MARS – 002"]),
    ],
)
def test_the_numbers_of_acts_hold_the_year_and_the_sitting(before: str, after: str, numbers: list[str]) -> None:
    items = "".join(f"{before}{n}{after}{title}\n{VOTED}" for n, title in enumerate(TWO, 1))
    assert [(number, subject) for number, subject, _ in told(HEAD + items + CLOSE)] == [*zip(numbers, TWO, strict=True)]


def test_a_number_that_closes_a_bracket_left_open_above_is_cited() -> None:
    cited = "Les tarifs restent ceux que le conseil a fixés (délibération\n2020-5-1) Lavoir compris.\n"
    assert [number for number, _, _ in told(HEAD + f"1. {TWO[0]}\n{cited}{VOTED}2. {TWO[1]}\n{VOTED}" + CLOSE)] == [
        "1",
        "2",
    ]


def test_items_below_a_labelled_item_are_the_acts() -> None:
    text = """COMMUNE DE VALMORTE
PROCÈS-VERBAL DE LA SÉANCE DU 26 JUIN 2017
Présents : Odile TERRASSON, Gaspard VIDALENC, Zoé MARTIN, Paul ROUX
POINT 1 - Tarifs du marché
Le conseil municipal, à l'unanimité, approuve les tarifs.
POINT 2 - Forêt communale
2.1 Programme des travaux
Le conseil municipal, à l'unanimité, approuve le programme.
2.2 État des coupes
Le conseil municipal, à l'unanimité, approuve l'état.
POINT 3 - Adhésion à l'assurance
Le conseil municipal, à l'unanimité, approuve l'adhésion.
"""
    assert [number for number, _, _ in told(text)] == ["1", "2.1", "2.2", "3"]


@pytest.mark.parametrize("ranks", [("2.1", "2.2", "3.1"), ("II.1", "II.2", "III.1")])
def test_items_below_chapters_with_roman_numbers_are_the_acts(ranks: tuple[str, str, str]) -> None:
    first, second, third = ranks
    text = f"""VILLE DE VALMORTE
CONSEIL MUNICIPAL
PROCÈS-VERBAL DE LA SÉANCE DU 26 JUIN 2017
Présents : Odile TERRASSON, Gaspard VIDALENC, Zoé MARTIN, Paul ROUX

I - APPROBATION DU PROCÈS-VERBAL DE LA SÉANCE DU 22 MAI 2017
ADOPTÉ À LA MAJORITÉ ABSOLUE, 2 abstentions

II - FINANCES
Rapporteur : M. ROUX
{first} - Garantie d'emprunt à un bailleur
ADOPTÉ À L'UNANIMITÉ

{second} - Admission en non-valeur
ADOPTÉ À L'UNANIMITÉ

III - URBANISME
{third} - Arrêt du projet de plan local
ADOPTÉ PAR 19 VOIX POUR, 5 CONTRE

IV - QUESTIONS ORALES
Mme le Maire répond.
"""
    assert [subject for _, subject, _ in told(text)] == [
        "APPROBATION DU PROCÈS-VERBAL DE LA SÉANCE DU 22 MAI 2017",
        "Garantie d'emprunt à un bailleur",
        "Admission en non-valeur",
        "Arrêt du projet de plan local",
    ]


SITTING = """Commune de Valmorte
Réunion du conseil municipal du 4 mars 2021
Présents : Odile TERRASSON, Gaspard VIDALENC, Noémie CARRIER
Excusé : Firmin ROUVIER

"""


def test_numbered_titles_with_a_decision_each_are_acts_of_a_sitting_that_no_word_calls_minutes() -> None:
    items = (
        f"1) {TWO[0]}\nAprès lecture de la demande, le conseil municipal accorde 150 €.\n\n"
        f"2) {TWO[1]}\nLe conseil municipal retient le devis de la maison Orge.\n"
    )
    assert [subject for _, subject, _ in told(SITTING + items)] == TWO


def test_the_parts_of_one_act_are_no_items_though_the_council_is_named_in_one() -> None:
    parts = "1) Contexte\nLa commune loue une balayeuse.\n\n2) Choix\nLe conseil municipal retient le devis Orge.\n"
    assert len(told(SITTING + f"Objet : {TWO[1]}\n{parts}")) == 1


def test_a_number_right_below_a_list_that_fills_its_line_opens_an_act() -> None:
    listed = "Présents : Odile TERRASSON, Gaspard VIDALENC, Noémie CARRIER, Alban LESTRADE\n"
    items = "".join(f"D2021-3{n} : {title}\nVote : unanimité\n" for n, title in enumerate(TWO))
    text = f"PROCÈS-VERBAL\nConseil municipal du 4 mars 2021\n{listed}{items}"
    assert [(number, subject) for number, subject, _ in told(text)] == [("D2021-30", TWO[0]), ("D2021-31", TWO[1])]


@pytest.mark.parametrize("label", ["Point N°{} :", "Point n° {}", "QUESTION N° {} –"])
def test_a_rank_alone_above_the_text_of_an_item_is_its_number_and_no_sentence_is_its_title(label: str) -> None:
    agenda = "Ordre du jour :\n1. Approbation du compte rendu\n2. Taux des taxes\n3. Budget\n4. Divers\n\n"
    texts = ("Tous ont lu le compte rendu, qui est adopté à l'unanimité.", *[f"Le maire le présente.\n{VOTED}"] * 2)
    items = "\n".join(f"{label.format(n)}\n{text}\n" for n, text in enumerate(texts, 1))
    for listed in (agenda, ""):
        assert [(number, subject) for number, subject, _ in told(HEAD + listed + items + CLOSE)] == [
            ("1", None), ("2", None), ("3", None)
        ]  # fmt: skip


def test_items_in_capitals_that_run_on_from_the_approval_of_the_minutes_need_no_vote_each() -> None:
    told_of = "Le dossier est présenté, et deux postes du lavoir changeront de grade dans l'année.\n"
    head = "CONSEIL MUNICIPAL\nDU JEUDI 5 JUILLET 2007\nA 20 HEURES 30\nCOMPTE RENDU\n"
    items = (
        "1 - APPROBATION DU PROCÈS-VERBAL DE LA RÉUNION DU 31 MAI 2007\n2 - TARIFS DU LAVOIR\n" + told_of
        + "3 - PERSONNEL COMMUNAL : EMPLOIS\n" + told_of + "4 - SERVICE DE L’EAU : RAPPORT DE L’ANNÉE 2006\n"
        "Le conseil municipal prend acte du rapport annuel.\n5 - TRAVAUX DU FOUR\n" + told_of
    )  # fmt: skip
    assert [(number, outcome) for number, _, outcome in told(head + items)] == [("4", "noted")]


@pytest.mark.parametrize("label", ["Délibérations", "Délibérations :"])
def test_the_heading_above_all_that_is_decided_closes_no_sitting(label: str) -> None:
    items = "".join(f"{n}. {title}\nLe maire rappelle le projet.\n{VOTED}" for n, title in enumerate(TWO, 1))
    assert [subject for _, subject, _ in told(HEAD + f"{label}\n\n" + items + CLOSE)] == [*TWO]
