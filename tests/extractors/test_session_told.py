"""The sitting, where its day is told twice; the secretary, chosen by a majority."""

from __future__ import annotations

import pytest
from laid_out import lines_of
from spacy.vocab import Vocab

from extractors.base import View, make_doc, view
from extractors.grammar.session_cues import AGAINST_TITLE
from extractors.session import session

_VOCAB = Vocab()


def read(text: str) -> View:
    return view(session(make_doc(_VOCAB, lines_of(text))))


@pytest.mark.parametrize(
    ("told", "hour"),
    [
        ("Le lundi 28 septembre 2020, à vingt heures", "20:00"),
        ("Le Lundi 28 septembre 2020 À 20 heures 30 À la Salle Polyvalente", "20:30"),
        ("Le 29 septembre 2020 à 20 heures", None),
        ("Le 28 septembre 2020, M. Luc VIDAL arrive à 20 heures", None),
    ],
)
def test_the_hour_may_stand_with_the_day_told_again(told: str, hour: str | None) -> None:
    text = f"Séance du 28 septembre 2020 sous la présidence de M. Jean DUPRÉ.\nPrésents : Luc PIC, Anne MARTEL.\n{told}"
    reading = read(text).first("session.time")
    assert (reading.value if reading is not None else None) == hour


def test_the_title_of_the_acts_approved_names_the_sitting() -> None:
    text = "SYNDICAT\nDÉLIBÉRATIONS APPROUVÉES LORS DE LA SÉANCE DU\nCOMITÉ SYNDICAL DU MARDI 24 JUIN 2014\nN° 2014-11"
    assert [r.value.isoformat() for r in read(text).readings["session.date"]] == ["2014-06-24"]


def test_the_day_of_the_notice_for_a_sitting_is_the_one_it_is_dated() -> None:
    text = (
        "CONSEIL COMMUNAUTAIRE\nMercredi 27 février 2019 à 19 h\nPRÉSENTS : Luc PIC, Anne MARTEL.\n"
        "La convocation pour la séance du 27 février 2019 datée du 20 février 2019, a été adressée aux conseillers."
    )
    assert [r.value.isoformat() for r in read(text).readings["session.convened_on"]] == ["2019-02-20"]


def test_the_day_when_reports_are_sent_is_not_the_sitting() -> None:
    text = (
        "CONSEIL DÉPARTEMENTAL – Séance plénière du vendredi 23 juin 2023\n"
        "Rapports adressés aux conseillers le 9 juin 2023\nConseillers en exercice : 34\nPrésidence de M. Jean DUPRÉ"
    )
    assert [r.value.isoformat() for r in read(text).readings["session.date"]] == ["2023-06-23"]


def test_an_invitation_convenes() -> None:
    text = "Le conseil communautaire s’est réuni le 21 juillet 2018, sur invitation en date du 13 juillet 2018 du maire"
    assert [r.value.isoformat() for r in read(text).readings["session.convened_on"]] == ["2018-07-13"]


@pytest.mark.parametrize("pronoun", ["", "il ", "elle "])
def test_who_has_the_majority_is_the_secretary(pronoun: str) -> None:
    text = (
        "Il a été procédé à la nomination d'un secrétaire de séance pris au sein de l'assemblée. Monsieur PIC ayant"
        f" obtenu la majorité des suffrages, {pronoun}a été désigné pour remplir ces fonctions."
    )
    assert [r.value.printed for r in read(text).readings["session.secretaries"]] == ["Monsieur PIC"]


@pytest.mark.parametrize(
    "told",
    [
        "Eva ROY propose d'assurer le secrétariat de la séance.",
        "Eva ROY se propose pour assurer le secrétariat de\nséance, le conseil accepte.",
        "Eva ROY propose de remplir les fonctions de secrétaire.",
    ],
)
def test_who_proposes_to_keep_the_minutes_is_the_secretary(told: str) -> None:
    text = f"La séance est ouverte à 19 h 04\n\nSecrétariat de séance\nMme {told}\n"
    assert [r.value.printed for r in read(text).readings["session.secretaries"]] == ["Mme Eva ROY"]


@pytest.mark.parametrize("of", ["de la commission", "de l'école", "du jumelage"])
def test_who_proposes_to_keep_the_minutes_of_others_is_no_secretary_of_the_sitting(of: str) -> None:
    text = f"La séance est ouverte à 19 h 04\nMme Eva ROY se propose pour assurer le secrétariat {of}."
    assert "session.secretaries" not in read(text).readings


@pytest.mark.parametrize("absence", ["en l'absence de M. Paul LEROY, Président,", "en l’absence du Président,"])
def test_who_presides_in_the_absence_of_the_president(absence: str) -> None:
    told = f"La séance, présidée {absence} par Mme Anne MARTIN, Vice-Présidente, débute à 18 heures 30."
    found = read(f"Comité syndical\nSéance du 23 octobre 2012\nPrésents : Luc PIC, Anne MARTIN\n{told}")
    chair, hour = found.first("session.chair"), found.first("session.time")
    assert chair is not None
    assert hour is not None
    assert (chair.value.printed, hour.value) == ("Mme Anne MARTIN", "18:30")


@pytest.mark.parametrize(
    "told",
    [
        "Le secrétariat de la séance est réalisé par Mme Anne MARTIN",
        "Est nommée secrétaire, Mme Anne MARTIN\nAFFAIRES GÉNÉRALES",
    ],
)
def test_the_secretary_is_told_in_other_words(told: str) -> None:
    found = read(f"Comité syndical du 23 octobre 2012\nPrésents : Luc PIC, Anne MARTIN.\n{told}")
    assert [r.value.printed for r in found.readings["session.secretaries"]] == ["Mme Anne MARTIN"]


def test_a_text_that_has_lost_all_but_a_few_apostrophes() -> None:
    text = (
        "L an deux mille douze, le six mai à 18 h, l assemblée s est réunie. Aucun ne s'y oppose; l avis est lu. " * 2
    )
    found = read(text).first("session.date")
    assert found is not None
    assert str(found.value) == "2012-05-06"


def test_who_sent_the_convocations_says_when() -> None:
    text = (
        "L'an deux mil neuf, le quinze juin, le conseil municipal s'est réuni sous la présidence de Mme Ida VERNE.\n"
        "Le maire atteste avoir adressé le 08 juin 2009 les convocations aux conseillers."
    )
    assert [r.value.isoformat() for r in read(text).readings["session.convened_on"]] == ["2009-06-08"]


def test_the_day_from_which_the_assembly_sets_a_price_is_not_the_sitting_s() -> None:
    text = "Présents : tous\nL'assemblée décide d'appliquer les prix suivants à compter du 1er mai 2022 :\nBois : 3 €"
    assert read(text).first("session.date") is None


@pytest.mark.parametrize(
    "told",
    [
        "Il est procédé à la nomination d'un secrétaire. Mme Anne MARTIN ayant obtenu la majorité des voix a été"
        " désignée pour ces fonctions.",
        "Secrétaire de séance : Mme Anne MARTIN. Secrétaire-adjoint : M. Guy BLANC.",
    ],
)
def test_the_secretary_and_no_clerk(told: str) -> None:
    found = read(f"Conseil municipal du 23 octobre 2012\nPrésents : Luc PIC, Anne MARTIN.\n{told}")
    assert [r.value.printed for r in found.readings["session.secretaries"]] == ["Mme Anne MARTIN"]


def test_the_hour_before_a_colon_and_who_opens_the_sitting() -> None:
    found = read("Conseil municipal du 23 octobre 2012\nA 18h40 : Mme Anne MARTIN, Maire, ouvre la séance.")
    hour = found.first("session.time")
    assert hour is not None
    assert hour.value == "18:40"


@pytest.mark.parametrize(
    "sentence",
    [
        "Le délai est réduit à trente jours pour les travaux.",
        "Une réunion d'urgence s'est tenue avec les pompiers.",
        "Il rend compte de l'urgence des travaux du pont.",
        "Le délai de préavis a été ramené à un mois.",
    ],
)
def test_urgency_of_other_things_is_not_that_of_the_convocation(sentence: str) -> None:
    assert read(f"Le conseil municipal, convoqué, s'est réuni en mairie. {sentence}").first("session.urgency") is None


def test_who_presides_is_read_behind_a_sentence_on_the_accounts() -> None:
    text = "Compte administratif 2022. Le conseil municipal s'est réuni sous la présidence de M. Jean DUPRÉ, Maire."
    assert read(text).readings["session.chair"][0].value.printed == "M. Jean DUPRÉ"


def test_letters_with_full_stops_below_the_secretary_are_no_name() -> None:
    text = "Le conseil municipal a désigné Anne MARTEL comme secrétaire de\nséance\n\nC.M 29/06/2022\tRapporteur"
    assert [r.value.printed for r in read(text).readings["session.secretaries"]] == ["Anne MARTEL"]


def _told(text: str, field: str) -> str | None:
    found = read(text).first(f"session.{field}")
    return None if found is None else str(found.value)


def test_the_mayor_certifies_the_notice() -> None:
    text = (
        "L'an deux mille seize, le dix-huit novembre, Nous, PIC Luc, certifions avoir convoqué dans les délais légaux"
        " les membres du conseil municipal pour le vingt-cinq novembre deux mille seize à vingt heures.\n"
        "RÉUNION DU 25 NOVEMBRE 2016"
    )
    assert str(_told(text, "convened_on")) == "2016-11-18"
    assert str(_told(text, "date")) == "2016-11-25"


def test_the_day_of_a_letter_before_the_title_is_not_the_sitting() -> None:
    text = (
        "1 Valbrune, le 12 mars 2015 RÉUNION DU CONSEIL MUNICIPAL Jeudi 19 février 2015 Compte-rendu ***** Le conseil"
        " municipal de VALBRUNE composé de 27 membres s'est réuni en la salle de la mairie."
    )
    assert str(_told(text, "date")) == "2015-02-19"


@pytest.mark.parametrize(
    "told",
    ["Ouverture de la séance à : 18h30", "Le maire ouvre la séance il est 18h30"],
)
def test_hours_of_the_opening(told: str) -> None:
    assert _told(f"Séance du 3 mai 2018\n{told}\n", "time") == "18:30"


def test_convened_on_a_day_for_another() -> None:
    text = "Le conseil municipal, convoqué le 3 mai 2016 pour le 12 mai 2016 à 20 heures, s'est réuni en mairie."
    assert [_told(text, field) for field in ("convened_on", "date", "time")] == ["2016-05-03", "2016-05-12", "20:00"]


def test_the_day_of_a_page_above_a_sitting_with_a_day_of_its_own() -> None:
    page = "samedi 3 avril 2010\n\nCompte rendu du CM\n\nLe conseil municipal s'est réuni "
    assert _told(f"{page}31 mars 2010 à 20 h 15\n", "date") == "2010-03-31"
    assert _told(f"{page}en mairie à 20 h 15\n", "date") == "2010-04-03"


def test_who_is_proposed_in_a_verbatim_record_is_the_secretary() -> None:
    text = "La séance est ouverte à 19 h 04\n\nJe propose que Mme Eva ROY soit secrétaire de séance. Qui s'y oppose ?\n"
    assert [r.value.printed for r in read(text).readings["session.secretaries"]] == ["Mme Eva ROY"]


@pytest.mark.parametrize(
    ("among", "told"),
    [("Léa VERNE, 03/05/2021 Ida BRUN", "2021-05-03"), ("Léa VERNE, née le 03/05/1971 Ida BRUN", "None")],
)
def test_the_day_of_the_convocation_in_a_column_that_is_woven_with_the_lists(among: str, told: str) -> None:
    text = (
        "L'an deux mille vingt et un, le lundi 10 mai 2021 à 19h30, le conseil municipal s'est réuni en mairie."
        f" Date de convocation : Présents : Paul LENOIR, {among}, Luc VIDAL Secrétaire : Luc VIDAL"
    )
    assert str(_told(text, "convened_on")) == told


YEARS = "L'an deux mille dix-huit, le 6 avril{figures} à vingt heures, le conseil municipal s'est réuni en mairie.\n"


@pytest.mark.parametrize(
    ("head", "figures", "told", "day", "form"),
    [
        ("", " 2019", "Date de convocation : 1er avril 2019", "2019-04-06", "formula"),
        ("", " 2019", "Date de convocation : 1er avril 2018", "2018-04-06", "formula"),
        ("", " 2019", "", "2019-04-06", AGAINST_TITLE),
        ("Séance du 6 avril 2018\n", " 2019", "", "2018-04-06", "formula"),
        ("Séance du 6 avril 2019\n", "", "Date de convocation : 1er avril 2019", "2019-04-06", "formula"),
        ("Séance du 6 avril 2019\n", "", "", "2018-04-06", AGAINST_TITLE),
    ],
)
def test_of_two_years_of_one_day_the_convocation_or_the_title_proves_one(
    head: str, figures: str, told: str, day: str, form: str
) -> None:
    found = read(f"CONSEIL MUNICIPAL\n{head}{YEARS.format(figures=figures)}{told}\nPrésents : Luc PIC, Anne MARTEL.\n")
    (date,) = found.readings["session.date"]
    (hour,) = found.readings["session.time"]
    assert (date.value.isoformat(), date.form, hour.value) == (day, form, "20:00")


def test_labels_that_the_cell_of_their_value_parts() -> None:
    text = "Séance du 12 mars 2021\nSECRÉTAIRE DE\tM. Luc PIC\nSÉANCE\nDATE DE\t5 mars 2021\nCONVOCATION\n"
    found = read(text)
    assert [r.value.printed for r in found.readings["session.secretaries"]] == ["M. Luc PIC"]
    assert [r.value.isoformat() for r in found.readings["session.convened_on"]] == ["2021-03-05"]
