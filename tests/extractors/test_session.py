"""The sitting, in the forms that headings take."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from session_reading import FORMULA, read, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FORMULA, "2023-03-16"),
        ("COMPTE RENDU DE LA SEANCE\ndu 16 MARS 2023\nPrésents : Paul AUBIN", "2023-03-16"),
        ("Conseil municipal du 16/03/2023", "2023-03-16"),
        ("PROCÈS-VERBAL DU CONSEIL MUNICIPAL DE VAUVERT\nEN DATE DU JEUDI 16 MARS 2023 A 19H30", "2023-03-16"),
        ("Création d'un poste d'adjoint technique\nSéance du jeudi 16 mars 2023", "2023-03-16"),
        ("Mairie de Brue Réunion du Conseil Municipal du 16 mars 2023 Le conseil de Brue siège", "2023-03-16"),
        ("Compte -rendu du Conseil Municipal du jeudi 16 mars 2023 – 19h30\nPrésents : Paul AUBIN", "2023-03-16"),
        (
            "Compte - rendu du conseil du jeudi 16 mars 2023\nL'an deux mil vingt-deux, le jeudi 16 mars, le conseil"
            " s'est réuni",
            "2023-03-16",
        ),
        (
            "Compte - rendu du conseil du jeudi 16 mars 2024\nL'an deux mil vingt-trois, le jeudi 16 mars, le conseil"
            " s'est réuni",
            "2023-03-16",
        ),
        (
            "MAIRIE DE VAUVERT Direction des services "
            + "Liberté Égalité " * 6
            + "Compte rendu du Conseil Municipal Du 16 mars 2023 Salle des Ormes 18 h 00- Présents : Paul AUBIN",
            "2023-03-16",
        ),
        ("PROCÈS-VERBAL DU CONSEIL MUNICIPAL\nMARDI 16 MARS 2023", "2023-03-16"),
        ("Ordre du jour :\n2 mars 2023 - Compte rendu\nSéance du 16 mars 2023\nSont présents", "2023-03-16"),
        ("16 mars 2023 - Compte rendu du conseil municipal\nSont présents\nPaul AUBIN", "2023-03-16"),
        ("Extrait des délibérations de la séance\ndu 16 mars 2023", "2023-03-16"),
        ("DÉLIBÉRATION N°CP 2023-018\nDU 16 MARS 2023", "2023-03-16"),
        (
            "Convoqué le vendredi 10 mars 2023, le Conseil Municipal de la Ville de Vauvert s'est réuni en mairie,"
            " salle du conseil, le jeudi 16 mars 2023 à 18h00",
            "2023-03-16",
        ),
        ("Le jeudi 16 mars 2023, à 18h, les membres composant le conseil municipal se sont réunis", "2023-03-16"),
        (
            "Le jeudi 16 mars 2023, les membres du conseil municipal, convoqués en séance le 9 mars 2023,"
            " se sont réunis",
            "2023-03-16",
        ),
        ("Séance : 16/03/2023\nAffichage : 09/03/2023", "2023-03-16"),
        ("DÉLIBÉRATION DU CONSEIL MUNICIPAL\nSÉANCE DU 16 MARS 2023\nPrésident de séance : Paul AUBIN", "2023-03-16"),
        ("CONSEIL MUNICIPAL – SÉANCE DU JEU. 16 MARS 2023", "2023-03-16"),
        ("Ce jourd'hui, seize mars deux mille vingt-trois, le conseil municipal s'est réuni en mairie", "2023-03-16"),
        ("Le seize mars de l'an deux mille vingt-trois, s'est réuni le conseil municipal", "2023-03-16"),
        (
            "Le jeudi 16 mars 2023, se sont réunis les membres du conseil municipal élus à la suite du scrutin du"
            " 5 mars 2023",
            "2023-03-16",
        ),
        ("Séance du 15 mars 2023\n" + FORMULA, "2023-03-16"),
        (
            "12 avril 2023\nRéunion de conseil\nLe conseil municipal se réunira en mairie le 22 avril 2023 à 20 h\n"
            "ORDRE DU JOUR :\nQuestions diverses\n" + FORMULA,
            "2023-03-16",
        ),
        (
            "Le jeudi 16 mars 2023 à 16 h, Mmes et MM. les Membres du Conseil municipal dûment convoqués le 9 mars 2023"
            " par M. le Maire, se sont réunis",
            "2023-03-16",
        ),
        ("PROCÈS-VERBAL\nde la réunion du conseil municipal\ntenue le 16 mars 2023 à 19 heures", "2023-03-16"),
        ("Le 8 mars 2023, convocation du conseil adressée à chacun pour le jeudi 16 mars 2023 à 20 h", "2023-03-16"),
        ("Séance du 16 mars 2023, la convocation ayant été transmise aux conseillers par courriel.", "2023-03-16"),
        (
            "VILLE DE VAUVERT RETOUR AU SERVICE\nLE 25 AOUT 2023 CONSEIL MUNICIPAL\nSéance publique du jeudi 16 mars"
            " 2023\nLe conseil municipal s'est assemblé sous la présidence de M. Paul AUBIN",
            "2023-03-16",
        ),
    ],
)
def test_the_day_is_read_in_the_formula_the_sentence_or_the_title(text: str, expected: str) -> None:
    assert str(value(text, "date")) == expected


@pytest.mark.parametrize(
    ("text", "field", "printed"),
    [
        ("Le jeudi 16 mars 2023, le conseil municipal s'est réuni en mairie", "date", "jeudi 16 mars 2023"),
        ("Séance du jeudi, 16 mars 2023\nLe conseil municipal s'est réuni", "date", "jeudi, 16 mars 2023"),
        ("Séance du 16 mars 2023\nLe conseil municipal s'est réuni", "date", "16 mars 2023"),
        (FORMULA + "\nDate de convocation : vendredi 10 mars 2023", "convened_on", "vendredi 10 mars 2023"),
    ],
)
def test_the_place_of_a_date_holds_its_day_of_the_week(text: str, field: str, printed: str) -> None:
    found = read(text)
    reading = found.first(f"session.{field}")
    assert reading is not None
    assert found.text[reading.start : reading.end] == printed


@pytest.mark.parametrize(
    "text",
    [
        "Approbation du procès-verbal de la séance du 2 février 2023",
        "Le procès-verbal de la séance du 2 février 2023 est approuvé à l'unanimité.",
        "Vu la délibération du conseil municipal du 2 février 2023",
        "En accord avec la commission Culture réunie le 2 février 2023, nous vous demandons de voter.",
        "Après avis du comité technique, réuni le 2 février 2023",
        "Reçu en préfecture le 20/03/2023\nle conseil municipal s'est réuni",
        "Publication : 20/03/2023\nCONSEIL MUNICIPAL\nLes membres se sont réunis",
        "Le conseil municipal se réunira à la mairie le jeudi 22 octobre 2023, à 20 heures",
    ],
)
def test_the_day_of_something_else_is_not_that_of_the_sitting(text: str) -> None:
    assert value(text, "date") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FORMULA, "19:15"),
        ("Séance du 16 mars 2023 à 18h... en mairie", "18:00"),
        ("La séance présidée par M. Paul AUBIN, Président, est ouverte à dix-neuf heures.", "19:00"),
        ("Présents : 9\nLa séance du Conseil Municipal est ouverte par Madame le Maire à 19 heures 15.", "19:15"),
        ("Le 16 mars 2023, le Conseil municipal, légalement convoqué à 20h30 s'est réuni", "20:30"),
        ("Réunion du conseil du 16 mars 2023\nLa séance est ouverte par Monsieur le Maire à 14 heures 05.", "14:05"),
        ("Séance du 16 mars 2023\nDébut de la séance : 20 heures 31", "20:31"),
        ("Séance du 16 mars 2023\nM. le Maire ouvre la séance à 18 HOO et donne lecture des pouvoirs", "18:00"),
        ("Séance du 16 mars 2023\nA 18h40 Madame le Maire procède à l'appel et déclare la séance ouverte", "18:40"),
        ("Séance du 16 mars 2023\nÀ 18h40, M. Paul AUBIN ouvre la séance.", "18:40"),
        (
            "Séance du 16 mars 2023 Présents : 12 Affiché le 20 mars 2023 Le seize mars 2023, à 20 h 00, le conseil"
            " municipal de Valbrune s'est réuni",
            "20:00",
        ),
        ("SÉANCE du 16 mars 2023 à 9 heures 30\nLe seize mars à neuf heures et 30 minutes, le conseil", "09:30"),
        ("Séance du 16 mars 2023\nÀ 21h30, M. Paul AUBIN quitte la séance.", None),
        ("Séance du 16 mars 2023\nPrésents : Paul AUBIN (arrivé à 19h10)", None),
    ],
)
def test_the_hour_is_that_of_the_opening(text: str, expected: str | None) -> None:
    assert value(text, "time") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("légalement convoqués le 29 février, se sont réunis", "2024-02-29"),
        ("dûment convoqué par courrier du 27 février, s'est réuni", "2024-02-27"),
        ("en vertu de la convocation faite par M. le maire le 27 février 2024, s'est réuni", "2024-02-27"),
        ("Date de la convocation : 28.02.2024", "2024-02-28"),
        ("réuni.\nDate de la convocation du présent Conseil municipal : mercredi 28 février 2024", "2024-02-28"),
        ("réuni.\nConvoc. : 28/02/24", "2024-02-28"),
        ("réuni.\nConv. du 28.02.2024 - 11 membres", "2024-02-28"),
        ("réuni.\nConvocation et affichage\ts'est tenu là\nle : 28 février 2024\tPaul AUBIN, Maire.", "2024-02-28"),
        (
            "réuni.\nDate de la convocation\tprésidence de Paul AUBIN.\n28 février 2024\tPrésents : Luc PIC",
            "2024-02-28",
        ),
        (
            "convoqué le 22 février 2024, n'ayant pu se tenir faute de quorum, s'est réuni sur seconde convocation en "
            "date du 28 février 2024",
            "2024-02-28",
        ),
        (
            "réuni sur seconde convocation\nLe quorum n'ayant pas été atteint à la séance du 23 février 2024, il "
            "a été de nouveau convoqué le 28 février 2024",
            "2024-02-28",
        ),
        ("réuni.\nL'assemblée, convoquée le 28 février 2024, s'est réunie", "2024-02-28"),
        (
            "réuni. Les convocations individuelles, l'ordre du jour et les notes de synthèse ont été "
            "transmis aux élus le 28/02/2024. La convocation et l'ordre du jour ont été affichés le 01/03/2024.",
            "2024-02-28",
        ),
        ("réuni.\nDate de la convocation :\tÉtaient présents :\n28 février 2024\nPaul AUBIN", "2024-02-28"),
        ("réuni à la Mairie du 18 ème sur convocation du Maire du 18 ème en date du 28 février 2024", "2024-02-28"),
        ("Convocation du Conseil Municipal :\nle 28/02/2024", "2024-02-28"),
        ("sur la convocation qui leur a été adressée le vingt-huit février deux mille vingt-quatre", "2024-02-28"),
        ("Date de la convocation\nDate d'affichage\n28 février 2024\n29 février 2024", "2024-02-28"),
        ("Convocation envoyée le\nNombre de votants\n28 FEVRIER 2024\n12", "2024-02-28"),
        ("réuni.\nDate du Conseil Municipal :\nDate de convocation :\n6 mars 2024\n27 février 2024", "2024-02-27"),
        ("réuni.\nDate du Conseil Municipal : Date de convocation :\n6 mars 2024 27 février 2024", "2024-02-27"),
        ("réuni.\nDate d'affichage : Date de convocation :\n27 février 2024 - Séance du 28 février 2024", "2024-02-27"),
        ("Objet : Convocation à la séance du Conseil Municipal du 6 mars 2024", None),
        ("Date de la convocation pour le conseil : 28 février 2024", "2024-02-28"),
        ("légalement convoqué le 28/02 s'est réuni à la salle des fêtes", "2024-02-28"),
        ("réuni.\nConvocation du conseil adressée à chacun des conseillers pour le mercredi 6 mars 2024", None),
        ("réuni.\nLe 28 février, convocation du conseil adressée à chacun pour le mercredi 6 mars 2024", "2024-02-28"),
        ("réuni.\nLe Maire atteste avoir adressé le 1er mars 2024 les convocations aux conseillers.", "2024-03-01"),
        ("Le 6 mars 2024, convocation du maire remise à domicile, le conseil s'est réuni", None),
        ("Date de convocation : 8 mars 2024", None),
        ("Affichage de la convocation : 28 février 2024", None),
    ],
)
def test_the_convocation_is_read_and_is_not_later_than_the_sitting(text: str, expected: str | None) -> None:
    found = value(f"SÉANCE DU 6 MARS 2024\nLe conseil municipal, {text}", "convened_on")
    assert found == (dt.date.fromisoformat(expected) if expected else None)


def test_the_posting_of_the_convocation_is_its_own_date() -> None:
    text = "SÉANCE DU 6 MARS 2024\nDate de convocation : 28/02/2024\nDate d'affichage : 29/02/2024"
    assert value(text, "posted_on") == dt.date(2024, 2, 29)
    text = "SÉANCE DU 6 MARS 2024\nLa convocation et l'ordre du jour ont été affichés à la porte le 29/02/2024."
    assert (value(text, "posted_on"), value(text, "convened_on")) == (dt.date(2024, 2, 29), None)
    assert value("SÉANCE DU 6 MARS 2024\nDate d'affichage : 11/03/2024", "posted_on") is None


def test_what_the_heading_states_is_a_flag() -> None:
    assert value("Le quorum étant atteint, la séance est ouverte", "quorum_stated") is True
    assert value("formant la majorité des membres en exercice", "quorum_stated") is True
    assert value("Présents : 12\nQuorum : 8", "quorum_stated") is True
    assert value("Vérification du quorum : atteint", "quorum_stated") is True
    assert value("il constate que la condition de quorum fixée par le code est remplie", "quorum_stated") is True
    assert value("II - Vérification du quorum ........ 5", "quorum_stated") is None
    assert value(FORMULA, "second_convocation") is None
    assert value("s'est réuni dans la salle des fêtes, sous la présidence de", "place") == "dans la salle des fêtes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sur seconde convocation, le conseil s'est réuni", True),
        ("le conseil, reconvoqué le 3 mai, s'est réuni", True),
        ("le conseil, de nouveau convoqué le 3 mai, s'est réuni", True),
        ("le conseil, convoqué pour la deuxième fois par lettre du 3 mai, s'est réuni", True),
        ("Le quorum n'ayant pas été atteint le 27 janvier 2023, le conseil s'est réuni", True),
        ("le quorum n'étant pas atteint lors de la séance du 8 avril, le conseil s'est réuni", True),
        ("la première réunion du 2 mai n'ayant pas réuni le quorum, le conseil s'est réuni", True),
        ("la réunion se tient de plein droit trois jours plus tard", True),
        ("le conseil était assemblé au lieu habituel pour une deuxième lecture, après convocation", True),
        ("le conseil s'est réuni en mairie, dûment convoqué, pour la seconde fois", True),
        ("le conseil s'est réuni. Le projet est présenté pour une deuxième lecture", None),
        ("Le quorum n'étant pas atteint, la séance est levée.", None),
        ("Il est vérifié que le quorum est atteint.", None),
        ("Installation de la commune nouvelle\nConvocation du 3 mai 2023", None),
    ],
)
def test_a_second_convocation_is_told_in_many_words(text: str, expected: bool | None) -> None:
    assert value(f"SÉANCE DU 9 MAI 2023\n{text}", "second_convocation") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("convocation d'urgence du 2 mai", True),
        ("Vu l'urgence, le délai de convocation a été ramené à un jour franc", True),
        ("le délai de convocation ayant été abrégé", True),
        ("le conseil s'est réuni en urgence", True),
        ("Le maire rend compte de l'urgence à l'ouverture de la séance.", True),
        ("Le conseil approuve l'urgence à l'unanimité.", True),
        ("Le conseil approuve l'urgence climatique.", None),
        ("Travaux d'urgence sur le chemin du moulin", None),
        ("Vu la délibération du 2 mars 2022 du conseil convoqué en urgence,", None),
        ("Le délai de paiement est de trente jours.", None),
    ],
)
def test_a_notice_that_is_cut_short_is_told_in_many_words(text: str, expected: bool | None) -> None:
    assert value(f"SÉANCE DU 4 MAI 2023\n{text}", "urgency") is expected


def test_a_title_that_ends_in_the_word_of_a_call_is_no_call() -> None:
    text = "PROCÈS-VERBAL DU CONSEIL COMMUNAUTAIRE DU 6 MARS 2024 CONVOQUÉ\nDU 6 MARS 2024\nCONVOQUÉ LE 26 FÉVRIER 2024"
    assert value(text, "convened_on") == dt.date(2024, 2, 26)
    assert value("SÉANCE DU 6 MARS 2024\nDate de convocation : 6 mars 2024", "convened_on") == dt.date(2024, 3, 6)


@pytest.mark.parametrize("again", ["à nouveau convoqué", "convoqué à nouveau"])
def test_the_call_of_a_second_convocation_is_the_later_one(again: str) -> None:
    first = "Le quorum n'ayant pas été atteint lors de la séance du 12 mai 2023 convoquée le 5 mai 2023"
    text = f"Séance du 17 mai 2023\n{first}, le conseil a été {again} le 13 mai 2023."
    assert value(text, "convened_on") == dt.date(2023, 5, 13)


def test_a_first_meeting_that_failed_is_not_the_sitting() -> None:
    text = "Compte rendu de la séance du 9 mai 2023\nLe conseil s'est réuni une première fois le 2 mai 2023."
    assert value(text, "date") == dt.date(2023, 5, 9)


@given(st.text(alphabet="l'an deux mille le 16 mars séance:\n,.ÉMABsecrétaire présidence M", max_size=400))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = read(text)
    for readings in found.readings.values():
        assert all(0 <= r.start <= r.end <= len(found.text) for r in readings)


def test_the_hour_of_the_sentence_goes_before_that_of_the_title() -> None:
    assert value(f"COMPTE-RENDU DE LA RÉUNION DU CONSEIL DU 16 MARS 2023 À 19 H\n{FORMULA}.", "time") == "19:15"


@pytest.mark.parametrize(
    "title",
    [
        "RÉGION DES TROIS MASSIFS – COMMISSION PERMANENTE du 7 juillet 2023",
        "Syndicat scolaire du Val – comité du 7 juillet 2023, convoqué le 24 juin 2023",
        "Communauté de communes des Haies – conseil du 7 juillet 2023 – convocation du 24 juin 2023",
    ],
)
def test_the_day_of_the_title_follows_the_body_behind_a_dash(title: str) -> None:
    assert str(value(f"{title}\nMembres en exercice : 14", "date")) == "2023-07-07"
