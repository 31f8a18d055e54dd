"""What one part of an act says does not hang on how another is drafted: any head, roll, body and foot combine."""

from __future__ import annotations

import pytest

from pipeline import process
from schemas import Record

HEAD = (
    "COMMUNE DE SARVAGNAC\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n"
    "L'an deux mille vingt-trois, le seize mars à dix-neuf heures, le conseil municipal s'est réuni en mairie.\n"
)
ROLL = "Présents : Odile FERRAND, Élie BRÉMOND, Anne MARTEL, Luc VIDAL\n"
VOTED = "Le conseil municipal, après en avoir délibéré, à l'unanimité,\nAPPROUVE la proposition.\n"


def read(text: str) -> Record:
    return process(text.encode(), "acte.txt")


@pytest.mark.parametrize(
    "sentence",
    [
        "Le conseil autorise la mise à disposition des ouvrages,\nainsi que les procès-verbaux de remise des clefs.\n",
        "Considérant le procès-verbal de bornage du 3 mai,\n",
        "Vu le compte rendu de la visite,\n",
    ],
)
def test_minutes_that_the_text_of_an_act_speaks_of_make_it_none(sentence: str) -> None:
    head = (
        "SÉANCE DU CONSEIL MUNICIPAL DU 16 MARS 2023\nLe conseil municipal, dûment convoqué, s'est réuni en mairie.\n"
    )
    record = read(f"{head}{ROLL}\n14 – CESSION DU LAVOIR\n{sentence}{VOTED}")
    assert (record.kind, [act.subject for act in record.acts]) == ("extract", ["CESSION DU LAVOIR"])


@pytest.mark.parametrize(
    ("last", "title"),
    [
        ("Absents : Jean ROY, Zoé PETIT\n", "INDEMNITÉS DE FONCTION DES ÉLUS"),
        ("Absents : M. Jean ROY, Mme Zoé PETIT-BOIS\n", "AR PREFECTURE DU CANTAL"),
        ("Le conseil a désigné Zoé PETIT comme secrétaire de\nséance\n", "INDEMNITÉS DE FONCTION DES ÉLUS"),
    ],
)
def test_a_title_in_capitals_below_white_space_is_of_no_name_above_it(last: str, title: str) -> None:
    record = read(f"{HEAD}{ROLL}{last}\n{title}\n\nVu le code,\n{VOTED}")
    people = [*(member.name for member in record.attendance), *record.session.secretaries]
    assert people
    assert not {word for person in people for word in person.printed.split()} & set(title.split())


@pytest.mark.parametrize(
    "begins",
    [
        "Délibère,\nArticle 1 : ACCORDE la protection demandée.\n",
        "Ainsi informé et après en avoir délibéré, le Conseil municipal, à l'unanimité, autorise la vente.\n",
        "Après un long débat et après en avoir délibéré, le Conseil municipal autorise la vente.\n",
    ],
)
def test_the_title_above_the_words_that_begin_the_decision(begins: str) -> None:
    record = read(f"{HEAD}{ROLL}Secrétaire : Luc VIDAL\n\nCESSION DU LAVOIR DE LA PLACE HAUTE\n\n{begins}")
    assert record.acts[0].subject == "CESSION DU LAVOIR DE LA PLACE HAUTE"


def test_what_the_mayor_certifies_beside_the_head_is_no_title() -> None:
    head = HEAD.replace("L'an", "Affaire n° 08-20230316\nNOTA./. Le maire certifie que la liste est affichée.\nL'an")
    record = read(f"{head}{ROLL}\nCESSION DU LAVOIR DE LA PLACE HAUTE\n\nVu le code,\n{VOTED}")
    assert record.acts[0].subject == "CESSION DU LAVOIR DE LA PLACE HAUTE"


@pytest.mark.parametrize(
    ("absent", "names"),
    [
        ("MM. LAURENT, ROCHE et Mme MALLET-CROS", ["LAURENT", "ROCHE", "Mme MALLET-CROS"]),
        ("Mmes BARON – COMBE – DEJEAN – Mr CRUVEL", ["BARON", "COMBE", "DEJEAN", "Mr CRUVEL"]),
    ],
)
def test_surnames_under_civilities_miss_whatever_way_the_present_are_named(absent: str, names: list[str]) -> None:
    present = "Présents : Odile FERRAND, Élie BRÉMOND, Anne MARTEL, Luc VIDAL, Marc NOËL, Zoé PETIT\n"
    record = read(f"{HEAD}{present}Absents : {absent}\n\nObjet : Cession du lavoir\n{VOTED}")
    assert [m.name.printed for m in record.attendance if m.status == "absent"] == names


def test_clauses_with_ranks_are_no_acts_of_their_own() -> None:
    record = read(
        f"{HEAD}{ROLL}\nCOMPTE ADMINISTRATIF\n\nLe conseil municipal, délibérant sur le compte administratif,\n"
        "1°) Lui donne acte de la présentation faite du compte ;\n2°) Constate les identités de valeurs ;\n"
        "3°) Arrête les résultats définitifs.\nVote : 14 pour – 2 contre\n"
    )
    assert [len(act.decisions) for act in record.acts] == [3]
    assert record.acts[0].vote.for_ == 14


def test_that_the_council_shuts_its_doors_is_not_the_vote_of_the_act() -> None:
    record = read(
        f"{HEAD}{ROLL}\nObjet : Protocole d'accord\nLe conseil décide à l'unanimité de siéger à huis\nclos.\n"
        "Le conseil municipal prend acte du protocole.\n"
    )
    assert (record.acts[0].vote.unanimous, record.acts[0].vote.outcome) == (None, "noted")


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("Par 15 voix POUR, 3 voix CONTRE (M. Luc VIDAL, M. Marc NOËL) et 2 ABSTENTIONS (Mme Zoé PETIT),", (15, 3, 2)),
        ("9 voix pour,\n1 voix contre (M. VIDAL),\n1 abstention (Mme PETIT),", (9, 1, 1)),
    ],
)
def test_a_vote_that_is_a_paragraph_is_of_no_reason_above_it(told: str, figures: tuple[int, ...]) -> None:
    reasons = "Le conseil municipal,\nConsidérant l'état du lavoir,\nAyant entendu l'exposé du rapporteur,\n\n"
    record = read(f"{HEAD}{ROLL}\nObjet : Cession du lavoir\n{reasons}{told}\n\nAPPROUVE la cession du lavoir.\n")
    vote = record.acts[0].vote
    assert (vote.for_, vote.against, vote.abstention) == figures


def test_a_sum_in_the_tale_below_a_title_hides_it_not() -> None:
    tale = (
        "La Ville soutient les compagnies qui s'implantent dans les quartiers.\n"
        "La compagnie sollicite, pour l'année 2024, une aide de 18 000 €.\n\n"
    )
    record = read(f"{HEAD}{ROLL}\nFabrique des arts de la rue - Convention\n{tale}{VOTED}")
    assert record.acts[0].subject == "Fabrique des arts de la rue - Convention"


@pytest.mark.parametrize(
    "begins",
    [
        "Ayant délibéré conformément à la loi,\nDÉCIDE\nArticle 1er : Le prix du repas est fixé à 3 €.\n",
        "Le maire rend compte de la consultation.\n" + VOTED,
        "APPELÉ À EN DÉLIBÉRER, LE CONSEIL MUNICIPAL :\nArticle unique : prend acte de l'avis de la chambre.\n",
        "De plus, le lavoir menace ruine.\n" + VOTED,
    ],
)
def test_the_title_above_other_words_that_begin_the_text(begins: str) -> None:
    record = read(f"{HEAD}{ROLL}Secrétaire : Luc VIDAL\n\nASSISTANCE AUX COMMUNES RURALES\n\n{begins}")
    assert record.acts[0].subject == "ASSISTANCE AUX COMMUNES RURALES"


def test_the_end_of_a_sentence_is_no_title() -> None:
    record = read(
        f"{HEAD}{ROLL}\nREPORT DU RAPPORT\nAprès l'exposé du rapporteur, le maire propose un report.\n\n"
        "- délibération n° 2022-12-114 du comité du 13\ndécembre 2022 approuvant les statuts\n"
        "LE CONSEIL,\nAprès en avoir délibéré à l'unanimité\nArticle 1 : Décide le report.\n"
    )
    assert not (record.acts[0].subject or "").startswith("décembre")


@pytest.mark.parametrize(
    "below",
    ["Délégation de Monsieur BRÉMOND\nDirection de la Culture", "Sur présentation de Madame Zoé NOËL,\nVU le code,"],
)
def test_who_reports_below_the_absent_is_none_of_them(below: str) -> None:
    record = read(f"{HEAD}{ROLL}Absents : Éva RICHIER, Marius SÉGARD\n\n{below}\n{VOTED}")
    assert [(m.name.printed, m.status) for m in record.attendance if m.status != "present"] == [
        ("Éva RICHIER", "absent"),
        ("Marius SÉGARD", "absent"),
    ]


def test_the_unanimity_that_made_a_secretary_is_not_that_of_the_act() -> None:
    record = read(
        f"{HEAD}{ROLL}Il a été procédé à l'élection d'un secrétaire pris dans le sein du conseil. VIDAL Luc, ayant "
        "obtenu l'unanimité des suffrages, a été désigné pour remplir ces fonctions.\nObjet : Rapport annuel\n"
        "Vu le code,\nLe conseil municipal prend acte du rapport.\n"
    )
    assert (record.acts[0].vote.unanimous, record.acts[0].vote.outcome) == (None, "noted")


def test_whole_names_miss_whatever_case_the_present_are_printed_in() -> None:
    present = "Présents : Odile FERRAND, Élie BRÉMOND, Anne MARTEL, Luc VIDAL, Marc NOËL, Zoé PETIT\n"
    missing = (
        "Avaient remis pouvoir : Yves Noir à Guy Eyraud, Jeanne Oriol à Luc Vidal.\nÉtaient excusés : Bruno Testud.\n"
    )
    record = read(f"{HEAD}{present}{missing}\nObjet : Cession du lavoir\n{VOTED}")
    told = [
        (m.name.printed, m.proxy_holder.printed if m.proxy_holder else None)
        for m in record.attendance
        if m.status != "present"
    ]
    assert told == [("Yves Noir", "Guy Eyraud"), ("Jeanne Oriol", "Luc Vidal"), ("Bruno Testud", None)]
