"""Lists of councils that call the roll: of arrondissements, of large towns, in the room and by video."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, PEOPLE, members, proxies, read

SIX = [f"P {name}" for name in PEOPLE.split(", ")]


@pytest.mark.parametrize(
    "text",
    [
        "Membres du comité syndical présents physiquement :\nJean DUPRÉ, Anne MARTIN\n"
        "Membres du comité syndical présents par visio-conférence :\nPaul LEROY, Lucie ROY",
        f"Étaient présents, dont le maire (4) : {LIST}",
        f"La majorité des 7 membres du conseil en exercice était présente à l'ouverture de la séance : {LIST}",
    ],
)
def test_headings_of_those_who_answer_the_roll(text: str) -> None:
    assert members(text) == FOUR


def test_members_of_a_flat_text_whom_a_sentence_follows() -> None:
    text = (
        "Le jeudi 12 mai 2022 à 18 heures, les membres du Conseil du 5e arrondissement se sont réunis dans la salle "
        "haute. La majorité des 7 membres en exercice était présente à l'ouverture de la séance : "
        f"{PEOPLE.replace(',', '')} Ayant donné pouvoir : M. Guy BLANC à M. Marc NOËL. M. Paul LEROY arrive lors de la "
        "mise en discussion du point 4, il n'a donc pas voté pour les premiers points."
    )
    assert members(text) == [*SIX, "R M. Guy BLANC"]
    assert proxies(text) == [("M. Guy BLANC", "M. Marc NOËL")]


@pytest.mark.parametrize(
    "told",
    [
        "Dépôt de pouvoirs : Mme Anne MARTIN a déposé un pouvoir pour voter au nom de M. Guy BLANC\n"
        "M. Marc NOËL a déposé un pouvoir pour voter au nom de Mme Eva PIN",
        "Dépôts de pouvoirs : Mme Anne MARTIN, M. Marc NOËL ont déposé un pouvoir pour voter au nom de M. Guy BLANC, "
        "Mme Eva PIN",
        "Absents excusés et dépôts de pouvoirs : M. Guy BLANC (pouvoir à Mme Anne MARTIN), Mme Eva PIN (pouvoir à "
        "M. Marc NOËL)",
        "EXCUSÉS : POUVOIR À : M. Guy BLANC Mme MARTIN Mme Eva PIN M. NOËL",
    ],
)
def test_proxies_that_holders_deposit(told: str) -> None:
    text = f"Présents : {PEOPLE}.\n{told}"
    assert members(text) == [*SIX, "R M. Guy BLANC", "R Mme Eva PIN"]
    assert [(a, b.split(" ")[-1]) for a, b in proxies(text)] == [("M. Guy BLANC", "MARTIN"), ("Mme Eva PIN", "NOËL")]


def test_deposits_that_are_cut_tell_nobody() -> None:
    text = (
        f"Présents : {PEOPLE}.\nDépôts de pouvoirs : Mme Anne MARTIN, M. Marc NOËL, Mme Lucie ROY ont déposé un "
        "pouvoir pour voter au nom de M. Guy BLANC, Mme Eva PIN"
    )
    assert members(text) == SIX


def test_the_last_of_the_excused_may_have_no_holder_beside_it() -> None:
    text = (
        f"Présents : {PEOPLE}.\nEXCUSÉS : POUVOIR À : M. Guy BLANC Mme MARTIN Mme Eva PIN M. NOËL M. Yves VAL Mme ROY "
        "M. Tom LIN"
    )
    assert members(text) == [*SIX, "R M. Guy BLANC", "R Mme Eva PIN", "R M. Yves VAL", "E M. Tom LIN"]


def test_members_in_whose_place_substitutes_sit_gave_no_proxy() -> None:
    text = f"Présents : {LIST}\nÉtaient excusés et étaient représentés par leurs suppléants : Guy BLANC, Marc NOËL"
    assert members(text) == [*FOUR, "E Guy BLANC", "E Marc NOËL"]


def test_substitutes_who_attend_without_a_vote_are_no_members() -> None:
    text = (
        "Présents :\n- Délégués titulaires :\n• M. Jean DUPRÉ,\n• Mme Anne MARTIN,\n• M. Paul LEROY,\n• Mme Lucie "
        "ROY.\n- Délégués suppléants : (Présents, mais assistant à la réunion sans voix délibérante)\n• M. Guy BLANC,\n"
        "• M. Marc NOËL."
    )
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY", "P Mme Lucie ROY"]


def test_a_surname_of_nobles_stands_alone_behind_a_civility() -> None:
    assert members("Présents : M. Dupré, Mme d’Orbrun, Mme de La Brue, M. Leroy") == [
        "P M. Dupré",
        "P Mme d’Orbrun",
        "P Mme de La Brue",
        "P M. Leroy",
    ]


LEGENDS = [
    "Étaient présents (P), excusés (Ex), absents (A) :\nDÉLÉGUÉS\nTITULAIRES SUPPLÉANTS\n",
    "Légende : P = présent, EX = excusé, A : absent\n",
]


@pytest.mark.parametrize("legend", LEGENDS)
def test_a_legend_tells_the_letters_of_a_table(legend: str) -> None:
    text = (
        f"{legend}1 Jean DUPRÉ P Luc VIDAL\n1 Anne MARTIN EX Eva PIN\n2 Paul LEROY P Guy BLANC\n2 Lucie ROY A Tom LIN\n"
        "3 Marc NOËL P Yves VAL"
    )
    assert members(text) == ["P Jean DUPRÉ", "E Anne MARTIN", "P Paul LEROY", "A Lucie ROY", "P Marc NOËL"]


def test_the_letters_of_a_legend_go_before_the_heading_that_tells_them() -> None:
    text = "Présents (P), absents (A), excusés (E)\nJean DUPRÉ P\nAnne MARTIN P\nPaul LEROY A\nLucie ROY E\nMarc NOËL P"
    assert members(text) == ["P Jean DUPRÉ", "P Anne MARTIN", "A Paul LEROY", "E Lucie ROY", "P Marc NOËL"]


@pytest.mark.parametrize(("sign", "end"), [("{}\n", ""), ("\t{}\n", "("), ("({}), ", ""), ("{} ", "\n")])
def test_a_legend_below_the_roll_tells_its_letters(sign: str, end: str) -> None:
    roll = (("Jean DUPRÉ", "P"), ("Anne MARTIN", "P"), ("Paul LEROY", "A"), ("Lucie ROY", "E"), ("Marc NOËL", "P"))
    told = "".join(f"{name} {sign.format(letter)}" for name, letter in roll)
    text = f"Le conseil s'est réuni en mairie.\n{told}{end}P = présent, A = absent, E = excusé"
    assert members(text) == ["P Jean DUPRÉ", "P Anne MARTIN", "A Paul LEROY", "E Lucie ROY", "P Marc NOËL"]


def test_letters_without_a_legend_tell_nothing() -> None:
    assert members("1 Jean DUPRÉ P Luc VIDAL\n1 Anne MARTIN EX Eva PIN\n2 Paul LEROY P Guy BLANC\n2 Lucie ROY A") == []
    assert members("Présents (P)\nJean DUPRÉ P\nAnne MARTIN P\nPaul LEROY P\nLucie ROY P") == []


def test_the_holder_of_a_proxy_stands_in_brackets() -> None:
    text = f"Présents : {LIST}\nAbsent(s), excusé(s) ayant donné procuration de vote (1) : Guy BLANC à (Anne MARTIN)."
    assert proxies(text) == [("Guy BLANC", "Anne MARTIN")]


def test_a_column_of_offices_beside_that_of_the_names_tells_noproxies() -> None:
    text = (
        "ÉTAIENT PRÉSENTS TITULAIRES COLLÈGE DES REPRÉSENTANTS DES COMMUNES AFFILIÉES DUPRÉ Jean MARTIN Anne LEROY "
        "Paul ROY Lucie NOËL Marc Président du Centre de Gestion, Maire de VALBRUNE 1 er Vice-Président du Centre de "
        "Gestion, Adjoint au Maire de ORMEVAL qui a REÇU POUVOIR de M. Guy BLANC Maire de BRUE qui a REÇU "
        "POUVOIR de Mme Eva PIN"
    )
    assert members(text) == ["P DUPRÉ Jean", "P MARTIN Anne", "P LEROY Paul", "P ROY Lucie", "P NOËL Marc"]


def test_a_long_label_of_a_community_is_no_member() -> None:
    text = (
        "Présents :\nCommunauté de Communes du Pays de St Aubin le Gd : MM. Dupré, Leroy, Mme Martin.\n"
        "Communauté de Communes de la Brue : MM. Noël, Vidal, Mme Roy."
    )
    assert [m.split(" ")[-1] for m in members(text)] == ["Dupré", "Leroy", "Martin", "Noël", "Vidal", "Roy"]


def test_those_who_come_later_under_a_label_of_their_own_have_arrived() -> None:
    text = (
        f"Présents à l'appel nominal : 4 élus.\n{LIST.replace(',', ' –')}\nArrivée en cours de séance – 1 élue\n"
        "Eva BLANC\nAbsents représentés : 1 élu\nGuy PIN (procuration à Anne MARTIN)"
    )
    assert members(text) == [*FOUR, "P Eva BLANC", "R Guy PIN"]
    arrived = [r.parts["arrived"].value for r in read(text).readings["attendance"] if "arrived" in r.parts]
    assert arrived == ["en cours de séance"]
