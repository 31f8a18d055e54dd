"""Where a list of members ends: what cuts it, and what stands amid it."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members, read


def test_the_foot_of_a_page_ends_no_line_of_a_text_without_lines() -> None:
    text = (
        f"{'Rapports de la séance. ' * 12}Pouvoirs : • Luc VIDAL à Jean DUPRÉ. • Marc NOËL à Anne MARTIN. "
        "Absents non représentés : • • Zoé PETIT(jusqu’au procès-verbal). Ugo PONS. Page 4 sur 88 La séance est ouverte"
    )
    assert members(text)[-2:] == ["A Zoé PETIT", "A Ugo PONS"]


@pytest.mark.parametrize("last", ["Mme Lucie", "M. Lu", "Mme Lucie ROY"])
def test_a_list_ends_where_the_text_breaks_off_without_a_name_that_may_be_cut(last: str) -> None:
    text = f"Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, {last}\n[... TRUNCATED MIDDLE ...]\nM. Luc VIDAL"
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY"]


def test_a_member_before_a_separator_is_whole_where_the_text_breaks_off() -> None:
    assert members(f"Présents : {LIST} (n° 1 à 12),\n[... TRUNCATED MIDDLE ...]\nM. Luc VIDAL") == FOUR


@pytest.mark.parametrize(
    "text",
    [
        f"Présents : {LIST} Excusés : Luc VIDAL Pouvoirs : 1 (Luc VIDAL à Jean DUPRÉ)",
        f"Présents : 4\n{LIST}\nAbsents avec pouvoir : 1 M. Luc VIDAL, pouvoir à M. Jean DUPRÉ Absents : 0",
    ],
)
def test_a_figure_between_a_heading_and_its_proxies_on_one_line(text: str) -> None:
    holder = read(text).readings["attendance"][-1].parts["proxy_holder"].value
    assert members(text)[:4] == FOUR
    assert holder.last == "DUPRÉ"


def test_who_takes_no_part_in_a_vote_is_not_absent() -> None:
    text = (
        f"Présents : {LIST}\nAbsents : Luc VIDAL, Marc NOËL\nMonsieur Paul LEROI ne prend pas part au vote du point 3."
    )
    assert members(text) == [*FOUR, "A Luc VIDAL", "A Marc NOËL"]


@pytest.mark.parametrize("joint", ["\n", " "])
@pytest.mark.parametrize(
    "after",
    [
        "Communications du Maire",
        "Installation d'un nouveau conseiller : M. Guy BLANC",
        "Hommage à M. Guy BLANC",
        "Rapport de M. Guy BLANC",
        "I – Finances",
        "1. Finances",
        "Budget Primitif 2021",
        "En préambule, M. Guy BLANC présente le projet.",
        "Il est procédé à l'appel nominal.",
    ],
)
@pytest.mark.parametrize("members_of", ["M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY", LIST])
def test_the_first_subject_or_speaker_ends_the_list(members_of: str, after: str, joint: str) -> None:
    found = [m.replace("M. ", "").replace("Mme ", "") for m in members(f"Présents : {members_of}{joint}{after}")]
    assert found == FOUR


def test_a_member_who_leaves_the_sitting_for_a_while_ends_no_list() -> None:
    away = "quitte la séance à 18h et rentre à 19h30"
    text = f"Présents : M. Jean DUPRÉ, Mmes : Anne MARTIN {away}, Zoé PETIT {away}, MM : Paul LEROY {away}, Luc VIDAL"
    assert members(text) == [
        "P M. Jean DUPRÉ",
        "P Anne MARTIN",
        "P Zoé PETIT",
        "P Paul LEROY",
        "P Luc VIDAL",
    ]


def test_the_legal_number_of_seats_after_a_dash_is_no_member() -> None:
    text = "Présents : M. DUPRÉ, Mmes MARTIN, ROY, Conseillers - Effectif légal : 43 Présents ou représentés : 41"
    assert members(text) == ["P M. DUPRÉ", "P MARTIN", "P ROY"]


def test_the_subject_of_an_office_ends_no_list() -> None:
    text = (
        "Présents : Jean DUPRÉ, Maire, Anne MARTIN, Adjointe aux Finances, Paul LEROY, Adjoint Travaux, Lucie ROY (Eau)"
    )
    assert members(text) == FOUR


@pytest.mark.parametrize("joint", ["\n", " "])
def test_a_speaker_with_a_civility_ends_a_list_of_others_with_one(joint: str) -> None:
    text = (
        f"Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY{joint}Mme Zoé PETIT, adjointe, rappelle le budget."
    )
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY"]


@pytest.mark.parametrize(
    "page",
    [
        "1/6\nProcès-verbal du conseil municipal du 12 mars 2021",
        "1 | Page\nPROCÈS-VERBAL DU 12 MARS 2021",
        "PV du Conseil Municipal du 12 mars 2021\t1",
        "- 1 -\nDÉPARTEMENT DU BELVAL\nCOMMUNE DE VALBRUNE\nSéance du 12 mars 2021",
    ],
)
@pytest.mark.parametrize("joint", ["\n", ", "])
def test_the_foot_and_head_of_pages_end_no_list(page: str, joint: str) -> None:
    above, below = ["M. Jean DUPRÉ", "Mme Anne MARTIN"], ["M. Paul LEROY, adjoint", "Mme Lucie ROY"]
    text = f"Présents :\n{joint.join(above)}{joint.rstrip(' ')}\n{page}\n{joint.join(below)}".replace("\n\n", "\n")
    assert members(text) == [f"P {name.partition(',')[0]}" for name in above + below]


def test_a_head_of_a_page_below_a_list_ends_it_where_no_member_follows() -> None:
    text = "Présents :\nM. Jean DUPRÉ\nMme Anne MARTIN\nProcès-verbal du 12 mars 2021\nM. Luc VIDAL ouvre la séance"
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN"]


@pytest.mark.parametrize("missing", ["M. Luc VIDAL", "Luc VIDAL", "VIDAL Luc"])
@pytest.mark.parametrize(
    "text",
    [
        "Le Comité syndical,\nAprès en avoir délibéré,\nDÉCIDE d'attribuer les aides.",
        "Le Bureau communautaire,\nAprès en avoir délibéré,\nDécide d'attribuer les aides.",
        "L'Assemblée délibérante,\nAprès en avoir délibéré,\nDÉCIDE d'attribuer les aides.",
        "La Commission permanente,\nAprès débat,\nDÉCIDE d'aider.\nLe groupe Verte et Citoyenne s'étant abstenu.",
        "Les membres du Comité,\nAprès en avoir délibéré,\nDécident d'attribuer les aides.",
        "Aides aux collèges\nLa Commission Permanente,\nAprès débat,\nAttribue les aides.",
        "Sur proposition du Président,\nAttribue les aides.",
        "Présidente de séance : Mme Anne MARTIN",
        "Monsieur Guy BLANC Trésorier est excusé",
        "1. Vœu\nLe conseil approuve.",
        "I – EAU\nLe conseil approuve.",
    ],
)
def test_the_body_that_deliberates_ends_the_list_of_those_who_miss(missing: str, text: str) -> None:
    assert members(f"Présents : {LIST}\nAbsent : {missing}\n\n{text}") == [*FOUR, f"A {missing}"]


def test_a_dash_in_brackets_begins_no_sentence_after_a_list_on_one_line() -> None:
    excused = "Luc VIDAL (jusqu'à 12 h - pouvoir à Jean DUPRÉ), -2- Les décisions prises par la Commission permanente"
    listed = f"{'Rapports de la séance. ' * 12}Présents : {LIST}. Excusés : {excused}"
    assert members(listed) == [*FOUR, "R Luc VIDAL"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Avant de débuter la séance, Monsieur le Maire remercie les employés",
        "Après lecture du compte rendu, le conseil municipal l'approuve",
        "Pour commencer, Madame la Maire rappelle le calendrier",
    ],
)
def test_a_sentence_behind_the_last_name_of_a_line_takes_nothing_from_it(sentence: str) -> None:
    text = f"Présents : {LIST}\nAbsent : M. Luc VIDAL {sentence}"
    assert members(text) == [*FOUR, "A M. Luc VIDAL"]


@pytest.mark.parametrize("blank", [" ", "\n"])
def test_a_dash_that_lost_its_first_blank_among_others_parts_two_members(blank: str) -> None:
    text = f"Présents : DUPRÉ Jean – MARTIN Anne - LEROY Paul- DE LA ROY{blank}Lucie – VIDAL Luc - NOËL Marc"
    assert members(text) == [
        f"P {name}" for name in ("DUPRÉ Jean", "MARTIN Anne", "LEROY Paul", "DE LA ROY Lucie", "VIDAL Luc", "NOËL Marc")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Étaient présents :\nM. Jean DUPRÉ\nLes élus de la commune de Brue\nM. Luc VIDAL\nLes délégués d'Orval\n"
            "Mme Zoé PETIT",
            ["P M. Jean DUPRÉ", "P M. Luc VIDAL", "P Mme Zoé PETIT"],
        ),
        (
            "Étaient présents :\nA. DUPRÉ\nP. MARTIN\nI. LEROY\nL. ROY\nAbsent : M. NOËL",
            ["P A. DUPRÉ", "P P. MARTIN", "P I. LEROY", "P L. ROY", "A M. NOËL"],
        ),
        (
            "Étaient présents : M. Jean DUPRÉ, Mme Anne RECEVEUR, M. Luc Receveur, Mme Zoé PETIT.",
            ["P M. Jean DUPRÉ", "P Mme Anne RECEVEUR", "P M. Luc Receveur", "P Mme Zoé PETIT"],
        ),
        (
            "Étaient présents : M. Jean DUPRÉ, président, M. Luc VIDAL, trésorier, Mme Zoé PETIT.",
            ["P M. Jean DUPRÉ", "P M. Luc VIDAL", "P Mme Zoé PETIT"],
        ),
        (
            "Étaient présents :\nPrésident : M. Jean DUPRÉ\nVice-présidents : Mme Anne ROY, M. Paul LEROY\n"
            "Membres : Mme Zoé PETIT, M. Luc VIDAL",
            ["P M. Jean DUPRÉ", "P Mme Anne ROY", "P M. Paul LEROY", "P Mme Zoé PETIT", "P M. Luc VIDAL"],
        ),
        (
            "Étaient présents :\nM. Guy FABRE\nPrésident : M. Jean DUPRÉ\n1er Vice-président : M. Paul LEROY",
            ["P M. Guy FABRE", "P M. Jean DUPRÉ", "P M. Paul LEROY"],
        ),
        (
            "Conseil municipal\nPrésents : M. Jean DUPRÉ - MAIRE, Anne ROY - ADJOINTE, Paul LEROY – EXCUSÉ, Luc VIDAL.",
            ["P M. Jean DUPRÉ", "P Anne ROY", "E Paul LEROY", "P Luc VIDAL"],
        ),
    ],
    ids=[
        "whom they sit for",
        "initial, no first item",
        "surname",
        "office",
        "by offices",
        "one before",
        "offices, states",
    ],
)
def test_names_and_offices_end_no_list(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_namesakes_told_apart_by_an_initial_end_at_its_stop() -> None:
    text = "Étaient présents : ROUX. ORME. NOYER C.\nNOYER D. IF. AUNE.\nSecrétaire de séance : IF"
    assert members(text) == [f"P {name}" for name in ("ROUX", "ORME", "NOYER C.", "NOYER D.", "IF", "AUNE")]
    text = "Présents : MM. ROUX. NOYER. ORME. Mme IF. MM. NOYER P. AUNE. Mme BUIS.\nSecrétaire de séance : IF"
    names = ("ROUX", "NOYER", "ORME", "Mme IF", "NOYER P.", "AUNE", "Mme BUIS")
    assert [m.rstrip(".") for m in members(text)] == [f"P {name}".rstrip(".") for name in names]


@pytest.mark.parametrize(
    "below", ["Délibération\nConseil municipal du 8 avril 2022", "Conseil municipal du lundi 8 avril 2022"]
)
def test_the_title_of_an_act_below_the_sitting_is_no_member(below: str) -> None:
    text = (
        f"Présents : {LIST}\nAbsent (1)\nM. Luc VIDAL\n\n{below}\n\nZAC des Fonderies – Dénomination de voies\n\nExposé"
    )
    assert members(text) == [*FOUR, "A M. Luc VIDAL"]


def test_proxies_and_who_holds_them() -> None:
    text = (
        f"Présents : {LIST}\nExcusé : M. Luc VIDAL\nProcurations de vote et mandataires : M. Luc VIDAL à Anne MARTIN."
    )
    assert members(text) == [*FOUR, "R M. Luc VIDAL"]


def test_who_abstains_is_not_absent() -> None:
    text = f"Présents : {LIST}\nAbsents : Luc VIDAL donne pouvoir à Jean DUPRÉ\nAbstentions : Anne MARTIN, Marc NOËL"
    assert members(text) == [*FOUR, "R Luc VIDAL"]


@pytest.mark.parametrize(
    "attending",
    [
        "Délégués suppléants : (présents, sans voix délibérante)\nM. Luc VIDAL\nMme Zoé PETIT",
        "Membres à voix consultative\nPrésents : M. Luc VIDAL, Mme Zoé PETIT",
    ],
)
def test_who_attends_without_a_vote_is_on_no_list_of_members(attending: str) -> None:
    assert members(f"Présents : {LIST}\nAbsent : Hugo SERRE\n{attending}") == [*FOUR, "A Hugo SERRE"]


def test_the_state_behind_a_full_stop_is_of_those_who_follow() -> None:
    text = "Présents : M. Luc VIDAL, Mme Eva BLANC et M. Marc NOËL. Absents excusés Mme Zoé PETIT, M. Paul LEROY"
    assert members(text) == [
        "P M. Luc VIDAL",
        "P Mme Eva BLANC",
        "P M. Marc NOËL",
        "E Mme Zoé PETIT",
        "E M. Paul LEROY",
    ]


@pytest.mark.parametrize("of", ["municipal", "communautaire", "syndical"])
def test_the_members_of_the_council_are_addressed_in_the_heading(of: str) -> None:
    heading = f"Etaient présents Mesdames et Messieurs les membres du conseil {of} :"
    named = "Jean Claude Dupré, Anne Martin, Jean Marie Saint Leroy, Lucie Roy."
    assert members(f"{heading}\n{named}\n\nAbsents : Luc Vidal, Eva Blanc.") == [
        *("P Jean Claude Dupré", "P Anne Martin", "P Jean Marie Saint Leroy", "P Lucie Roy"),
        *("A Luc Vidal", "A Eva Blanc"),
    ]


def test_who_votes_on_the_next_line_is_no_member_of_the_list() -> None:
    text = f"Présents : {LIST}\nAbsents : M. Guy BLANC\nMme BRUN vote pour la candidature de M. NOIR.\nIl est élu."
    assert members(text) == [*FOUR, "A M. Guy BLANC"]
