"""Members told under the communes or bodies that they sit for; tables of letters and of voices."""

from __future__ import annotations

import pytest
from attendance_reading import PEOPLE, members, proxies

_MET = "L'an deux mil neuf, le dix juin, les membres du SI se sont réunis sous la présidence de M. DUPRÉ\n"


def test_lines_of_communes_below_the_sentence_of_the_sitting_list_who_came() -> None:
    text = (
        f"{_MET}Valbrune : M. DUPRÉ, Mme MARTIN Anne\nSaint-Obre le Haut : M. LEROY Paul\n"
        "Ormeval : Mme ROY Lucie (pouvoir à M. LEROY)\nVal sous Bois : M. NOËL Guy, excusé\nBrue : absents\n"
        "Secrétaire : M. LEROY"
    )
    assert members(text) == [
        "P M. DUPRÉ",
        "P Mme MARTIN Anne",
        "P M. LEROY Paul",
        "R Mme ROY Lucie",
        "E M. NOËL Guy",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sont désignés :\nFinances : M. DUPRÉ, Mme MARTIN\nVoirie : M. LEROY\nTravaux : Mme ROY",
        f"{_MET}OBJET : Commissions\nVu le code,\nValbrune : M. DUPRÉ\nBrue : M. LEROY\nOrmeval : Mme ROY",
        f"{_MET}Groupe Avenir : M. DUPRÉ\nGroupe Ensemble : M. LEROY\nGroupe Demain : Mme ROY",
        f"{_MET}Rapporteur : M. DUPRÉ\nInvités : M. LEROY\nTrésorier : Mme ROY",
    ],
)
def test_other_lines_with_labels_list_nobody(text: str) -> None:
    assert members(text) == []


def test_rows_that_tell_the_state_are_read_as_such() -> None:
    text = (
        f"{_MET}Valbrune\tM. DUPRÉ Jean\tprésent\nBrue\tM. LEROY Paul\tprésent\n"
        "Ormeval\tMme ROY Lucie\texcusée\nOrle\tM. NOËL Guy\tprésent"
    )
    assert members(text) == ["P M. DUPRÉ Jean", "P M. LEROY Paul", "E Mme ROY Lucie", "P M. NOËL Guy"]


def test_bodies_that_are_represented_name_in_brackets_who_came() -> None:
    text = (
        "Communes représentées : Valbrune (MM. DUPRÉ, VIDAL), Brue (M. LEROY, Mme ROY), Ormeval (M. NOËL)\n"
        "Communes non représentées : Orle\nExcusés : M. PETIT (Brue) ayant donné pouvoir à M. LEROY"
    )
    assert members(text) == ["P DUPRÉ", "P VIDAL", "P M. LEROY", "P Mme ROY", "P M. NOËL", "R M. PETIT"]


def test_a_label_of_those_who_represent_others_makes_nobody_represented() -> None:
    text = (
        "Présents :\nMembres de droit : Mme MARTIN\nReprésentants de la Mairie : M. Paul LEROY, Mme Lucie ROY\n"
        "Représentants des familles : M. Marc NOËL"
    )
    assert members(text) == ["P Mme MARTIN", "P M. Paul LEROY", "P Mme Lucie ROY", "P M. Marc NOËL"]


def test_the_body_above_its_members_is_none_of_them() -> None:
    text = (
        "Étaient présents :\nPour la Communauté urbaine Rive-Haute\nM. Jean DUPRÉ, Mme Anne MARTIN\n"
        "Pour le Département de l'Orle\nM. Paul LEROY"
    )
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY"]


@pytest.mark.parametrize("heading", ["PRESENTS (avec voix délibérative)", "PRÉSENTS (ayant voix délibérative)"])
def test_a_heading_may_tell_the_right_to_vote_without_a_colon(heading: str) -> None:
    text = f"{heading}\nReprésentants de la Région : Jean DUPRÉ (3 voix), Anne MARTIN (3 voix), Paul LEROY (1 voix)"
    assert members(text) == ["P Jean DUPRÉ", "P Anne MARTIN", "P Paul LEROY"]


@pytest.mark.parametrize("heading", ["Suppléants avec voix délibérative", "Suppléants ayant droit de vote"])
def test_substitutes_who_vote_sit(heading: str) -> None:
    text = f"Présents titulaires : {PEOPLE}\n{heading} : Mme BLANC (suppl. M. PIN)\nAbsents : M. PIN"
    assert members(text)[-2:] == ["P Mme BLANC", "A M. PIN"]


def test_voices_stand_in_a_column_beside_the_members() -> None:
    text = (
        "Collège\tDélégués présents\tNombre de voix\nRégion\tMme Anne MARTIN\t30\nDépartement\tM. Jean DUPRÉ\t20\n"
        "EPCI\tM. Paul LEROY (CC de Brue)\t6\nDélégués excusés\nEPCI\tM. Guy NOËL"
    )
    assert members(text) == ["P Mme Anne MARTIN", "P M. Jean DUPRÉ", "P M. Paul LEROY", "E M. Guy NOËL"]


def test_letters_below_a_title_that_names_them_alone_are_states() -> None:
    text = (
        "Commune Titulaire P/A/E Suppléant ou pouvoir\nValbrune DUPRÉ Jean P\nValbrune MARTIN Anne E pouvoir à DUPRÉ "
        "Jean\nSaint-Obre LEROY-VAL Paul E BLANC Zoé (suppléante) P\nVal-d'en-Bas NOËL Guy A\nOrle ROY Lucie P"
    )
    assert members(text) == [
        "P DUPRÉ Jean",
        "R MARTIN Anne",
        "E LEROY-VAL Paul",
        "P BLANC Zoé",
        "A NOËL Guy",
        "P ROY Lucie",
    ]
    assert proxies(text) == [("MARTIN Anne", "DUPRÉ Jean")]


def test_what_happens_during_the_sitting_ends_the_lists() -> None:
    text = (
        f"PRESENTS\n{PEOPLE}\nEXCUSES\nM. VIDAL, Mme BLANC\nEN COURS DE REUNION\n"
        "M. LEROY, arrivé à 10h25, avait donné délégation à Mme ROY\n3/14 - ROUTES\nRD 27 - CARREFOUR DE LA CROIX"
    )
    assert members(text)[6:] == ["E M. VIDAL", "E Mme BLANC"]


def test_first_names_in_brackets_tell_namesakes_apart() -> None:
    text = "Présents : M. DUPRÉ, M. MARTIN (Jérôme), M. MARTIN (Thomas), Mme ROY"
    assert members(text) == ["P M. DUPRÉ", "P M. MARTIN Jérôme", "P M. MARTIN Thomas", "P Mme ROY"]


def test_communes_in_brackets_behind_namesakes_are_none_of_their_names() -> None:
    text = "Présents : M. DUPRÉ (Orle), M. MARTIN (Valbrune), Mme MARTIN (Ormeval), Mme ROY (Brue)"
    assert members(text) == ["P M. DUPRÉ", "P M. MARTIN", "P Mme MARTIN", "P Mme ROY"]


def test_substitutes_who_sit_in_place_of_others_are_present() -> None:
    text = (
        "Membres titulaires présents : DUPRÉ Jean, MARTIN Anne, LEROY Paul\n"
        "Membres suppléants présents siégeant en remplacement : ROY Lucie\nMembres absents : NOËL Guy"
    )
    assert members(text)[3:] == ["P ROY Lucie", "A NOËL Guy"]


def test_members_of_each_sex_below_the_figures_are_present() -> None:
    text = (
        "Délégués : 9 - Présents : 6 - Pouvoirs : 1\nMesdames : Anne MARTIN (Brue), Lucie ROY (Orle)\n"
        "Messieurs : Jean DUPRÉ (Brue), Paul LEROY (CC du Val), Marc NOËL (Orle), Luc VIDAL (Brue)\n"
        "Excusés : Mme Zoé PETIT"
    )
    assert members(text) == [
        "P Anne MARTIN",
        "P Lucie ROY",
        "P Jean DUPRÉ",
        "P Paul LEROY",
        "P Marc NOËL",
        "P Luc VIDAL",
        "E Mme Zoé PETIT",
    ]


def test_who_signs_below_a_list_at_the_foot_is_none_of_it() -> None:
    text = f"Présents : {PEOPLE}\nAbsents : MM. VIDAL, PIN, Mme BLANC\nLe maire,\nLucie ROY"
    assert members(text)[6:] == ["A VIDAL", "A PIN", "A Mme BLANC"]
