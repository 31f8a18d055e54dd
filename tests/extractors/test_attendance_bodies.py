"""Lists of bodies on which others have seats: for whom each member sits, substitutes who vote, holders told first."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, PEOPLE, members, proxies

SIX = [f"P {name}" for name in PEOPLE.split(", ")]


@pytest.mark.parametrize(
    "text",
    [
        "Présents : M. Jean DUPRÉ, commune d’Ormeval. Mme Anne MARTIN, commune de Saint-Obre. M. Paul LEROY, commune "
        "de Val et Monts. Mme Lucie ROY, commune de Brue.",
        "Présents : M. Jean DUPRÉ, Délégué des Ormes - Mme Anne MARTIN, Déléguée de la Communauté de communes La "
        "Valbrune - M. Paul LEROY, Délégué suppléant de Saint-Obre Agglomération - Mme Lucie ROY, Déléguée du Haut-Val",
        "Présents : M. Jean DUPRÉ, titulaire d’Ormeval, Mme Anne MARTIN, titulaire de La Brue Haute et M. Paul LEROY, "
        "suppléant de La Brue Haute et Mme Lucie ROY, suppléante de Val-Obre",
    ],
)
def test_for_whom_a_member_sits_is_no_member(text: str) -> None:
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY", "P Mme Lucie ROY"]


def test_the_commune_after_each_surname_of_a_list_is_none_of_its_words() -> None:
    absent = (
        "M. VIDAL de VALBRUNE - Mme BLANC de SAINT-OBRE SUR ORLE - M. NOËL d’ORMEVAL - MM. PIN et de LA TOUR de BRUE"
    )
    present = "M. DUPRÉ, Mme MARTIN, M. LEROY, Mme ROY"
    assert members(f"Présents : {present}.\nAbsents excusés : {absent}")[4:] == [
        "E M. VIDAL",
        "E Mme BLANC",
        "E M. NOËL",
        "E PIN",
        "E de LA TOUR",
    ]


def test_particles_stay_where_not_all_have_one() -> None:
    absent = "M. VIDAL DE BRUE - Mme BLANC - M. NOËL - M. PIN"
    assert members(f"Présents : {PEOPLE}.\nAbsents : {absent}")[6] == "A M. VIDAL DE BRUE"


def test_surnames_that_lack_the_civility_of_the_others_are_members() -> None:
    text = "Présents : M. DUPRÉ, LEROY, Mme ROY, MM. VIDAL, NOËL, PETIT, Mme BLANC, M. PIN, Mme FABRE, M. MOINE."
    assert "P LEROY" in members(text)
    assert len(members(text)) == 10


def test_words_in_capitals_after_several_members_are_places() -> None:
    others = "MM. VIDAL, NOËL, BLANC, PIN, MOREL, FAURE, Mme FABRE, M. MOINE"
    text = f"Présents : M. DUPRÉ, VALBRUNE, Mme ROY, ORMEVAL, {others}, BRUE"
    assert not {"P VALBRUNE", "P ORMEVAL", "P BRUE"} & set(members(text))


@pytest.mark.parametrize("porters", ["Étaient porteurs d'un pouvoir :", "Porteurs de procuration :"])
def test_who_bears_a_proxy_is_its_holder(porters: str) -> None:
    text = f"Présents : {PEOPLE}.\n{porters} Mme MARTIN pour M. VIDAL M. LEROY pour Mme BLANC"
    assert proxies(text) == [("M. VIDAL", "Mme MARTIN"), ("Mme BLANC", "M. LEROY")]


def test_ainsi_que_before_a_colon_ends_a_list() -> None:
    given = "Avait donné pouvoir : M. Luc VIDAL à M. Jean DUPRÉ,\nAinsi que : M. Guy BLANC, Mme Éva PIN"
    text = f"Présents : {PEOPLE}.\n{given}"
    assert members(text) == [*SIX, "R M. Luc VIDAL"]


def test_substitutes_who_took_part_in_the_vote_sit_for_those_named() -> None:
    text = (
        f"Présents : {LIST}.\nTitulaires absents : Luc VIDAL, Guy BLANC\n"
        "Membres suppléants présents ayant pris part au vote représentant un délégué titulaire : "
        "M. Marc NOËL, représentant M. Luc VIDAL, M. Yves PIN, représentant M. Guy BLANC."
    )
    assert members(text) == [*FOUR, "A Luc VIDAL", "A Guy BLANC", "P M. Marc NOËL", "P M. Yves PIN"]


def test_substitutes_below_the_full_members_are_present_and_those_who_attend_are_not() -> None:
    text = (
        "Présents :\nMembres titulaires : MM. Jean DUPRÉ, Paul LEROY. Mmes Anne MARTIN, Lucie ROY.\n"
        "Membres suppléants : MM. Luc VIDAL, Guy BLANC.\nExcusés : Membres titulaires : MM. Marc NOËL, Yves PIN.\n"
        "Assistaient également : Membres suppléants : MM. Rémi MOINE, Éric FAURE."
    )
    found = members(text)
    assert {"P Luc VIDAL", "P Guy BLANC"} < set(found)
    assert not {"P Rémi MOINE", "P Éric FAURE"} & set(found)


def test_pairs_below_a_heading_in_small_letters_areproxies() -> None:
    text = (
        "Étaient présents :\n. les conseillers MM. DUPRÉ, LEROY, VIDAL, NOËL, PIN, FAURE.\n"
        ". pouvoirs Mme. BLANC à M. DUPRÉ M. MOINE à M. LEROY formant la majorité des membres en exercice"
    )
    assert proxies(text) == [("Mme. BLANC", "M. DUPRÉ"), ("M. MOINE", "M. LEROY")]


def test_lists_told_body_by_body() -> None:
    text = (
        "COMMUNAUTÉ DE COMMUNES DE LA LOUE\nTitulaires : Jean DUPRÉ, Anne MARTIN\nSuppléants : Paul LEROY\n"
        "Procurations : Luc VIDAL à Anne MARTIN\nAbsents excusés : Luc VIDAL, Guy BLANC\n"
        "COMMUNAUTÉ DE COMMUNES DU HAUT VAL\nTitulaires : Lucie ROY\nSuppléants : /\nProcurations : /\n"
        "Absents excusés : Marc NOËL"
    )
    assert members(text) == [
        "P Jean DUPRÉ",
        "P Anne MARTIN",
        "P Paul LEROY",
        "R Luc VIDAL",
        "E Guy BLANC",
        "P Lucie ROY",
        "E Marc NOËL",
    ]


def test_the_accountant_of_the_state_is_no_member() -> None:
    assert members(f"Présents : {PEOPLE}.\nMme Éva PIN, trésorière principale.\nAbsent : M. Guy BLANC") == [
        *SIX,
        "A M. Guy BLANC",
    ]


def test_communes_before_those_whose_seats_are_told_after_them() -> None:
    text = (
        "Étaient présents : VALBRUNE DUPRÉ Jean (excepté délib. 14), titulaire SAINT-OBRE SUR ORLE MARTIN Anne, LEROY "
        "Paul, titulaires / LA BRUE de ROY Lucie, titulaire VIDAL Luc, suppléant LES MONTS LE GOFF Guy, titulaire "
        "ORMEVAL NOËL Marc, titulaire CLAIR PIN Yves, titulaire"
    )
    assert members(text) == [
        "P DUPRÉ Jean",
        "P MARTIN Anne",
        "P LEROY Paul",
        "P de ROY Lucie",
        "P VIDAL Luc",
        "P LE GOFF Guy",
        "P NOËL Marc",
        "P PIN Yves",
    ]


def test_communes_between_members_of_one_surname() -> None:
    text = (
        "Étaient présents : VALBRUNE BRUE M. DUPRÉ / SAINT-OBRE sur ORLE MERCY Mme MARTIN M. LEROY LA TOUR aux MONTS "
        "MM. ROY et de VIDAL MM. NOËL et PIN ORMEVAL Mmes BLANC et FAURE / CLAIR le HAUT M. MOINE HAUTERIVE Mme VIAL"
    )
    names = ["M. DUPRÉ", "Mme MARTIN", "M. LEROY", "ROY", "de VIDAL", "NOËL", "PIN", "BLANC", "FAURE", "M. MOINE"]
    assert members(text) == [f"P {name}" for name in [*names, "Mme VIAL"]]


def test_communes_between_first_names_below_the_heads_of_two_columns() -> None:
    text = (
        "Présents :\nCOMMUNES DÉLÉGUÉS VALBRUNE Jean DUPRÉ (suppléant) LES ORMES Anne MARTIN - Paul DE ROY – Luc VIDAL "
        "SAINT-OBRE SUR ORLE Marc-Henri NOËL - Lucie DELLA PORTA BRUE Yves PIN - Éva FAURE (excusée)"
    )
    names = [
        "Jean DUPRÉ",
        "Anne MARTIN",
        "Paul DE ROY",
        "Luc VIDAL",
        "Marc-Henri NOËL",
        "Lucie DELLA PORTA",
        "Yves PIN",
    ]
    assert members(text) == [*(f"P {name}" for name in names), "E Éva FAURE"]


def test_lists_college_by_college_whose_columns_were_flattened() -> None:
    text = (
        "Délégués Collège de la Région Haut Val Était présent\n\nM. DUPRÉ Jean Étaient représentés Mme ROY Anne "
        "M. NOËL Luc\n\nMme PIN Éva Était excusée\n\nPar M. MARTIN Paul Par M. DUPRÉ Jean Par M. VIDAL Guy\n\n"
        "Mme BLANC Lucie Étaient absents\n\nM. FAURE Marc M. MOINE Yves\n\nDélégués Collège des Départements\n\n"
        "Était présente\n\nMme MARTIN Claire Étaient absentes\n\nMme LEROY Nadia"
    )
    assert members(text) == [
        "P M. DUPRÉ Jean",
        "R Mme ROY Anne",
        "R M. NOËL Luc",
        "R Mme PIN Éva",
        "E Mme BLANC Lucie",
        "A M. FAURE Marc",
        "A M. MOINE Yves",
        "P Mme MARTIN Claire",
        "A Mme LEROY Nadia",
    ]


@pytest.mark.parametrize("sent", ["ayant pouvoir de leurs titulaires", "ayant reçu pouvoir d’un titulaire"])
def test_substitutes_whom_full_members_sent_sit(sent: str) -> None:
    text = (
        "Le conseil communautaire s'est réuni le 6 mai 2018 sous la présidence de M. Jean DUPRÉ.\n"
        f"Délégués titulaires : DUPRÉ Jean, MARTIN Anne, LEROY Paul, ROY Lucie, NOËL Marc\n"
        f"Délégués suppléants {sent} : PIN Yves (suppléant de VIDAL Luc), FAURE Éva (suppléante de BLANC Guy)"
    )
    names = ["DUPRÉ Jean", "MARTIN Anne", "LEROY Paul", "ROY Lucie", "NOËL Marc", "PIN Yves", "FAURE Éva"]
    assert members(text) == [f"P {name}" for name in names]


def test_full_members_of_whom_some_are_told_to_miss_are_no_list_of_the_present() -> None:
    text = "Comité du 7 mai 2020\nDélégués titulaires : DUPRÉ Jean, MARTIN Anne, LEROY Paul, ROY Lucie, NOËL Marc\n"
    assert members(f"{text}Absents : ROY Lucie, NOËL Marc") == ["A ROY Lucie", "A NOËL Marc"]


def test_full_members_below_a_title_sit_where_their_substitutes_follow() -> None:
    text = (
        "Procès-verbal – Conseil communautaire du 7 septembre 2020\n"
        "Délégués titulaires : DUPRÉ Jean, MARTIN Anne, LEROY Paul, ROY Lucie, NOËL Marc\n"
        "Délégués suppléants ayant pouvoir de leurs titulaires : PIN Yves (suppléant de VIDAL Luc)\n"
        "Excusés : BLANC Guy, PETIT Zoé"
    )
    names = ["DUPRÉ Jean", "MARTIN Anne", "LEROY Paul", "ROY Lucie", "NOËL Marc", "PIN Yves"]
    assert members(text) == [*(f"P {name}" for name in names), "E BLANC Guy", "E PETIT Zoé"]


def test_those_before_the_words_that_call_them_substitutes_are_of_the_list() -> None:
    text = (
        "Étaient présents : Jean DUPRÉ, Anne MARTIN (ORMEVAL), membres titulaires et Paul LEROY\n"
        "(BRUE), Lucie ROY (VALBRUNE) Luc VIDAL (CLAIR) membres suppléants ayant reçu\npouvoir d’un titulaire.\n"
        "Excusé : Guy BLANC"
    )
    assert members(text) == [*FOUR, "P Luc VIDAL", "E Guy BLANC"]


def test_a_surname_whose_blank_is_lost_is_a_member() -> None:
    text = "Présents : MM. DUPRÉ Jean, LEROYPaul, Mme MARTIN Anne, MM. VIDAL Luc, NOËLMarc-Henri, PIN Yves, BLANC Guy"
    assert {"P LEROYPaul", "P NOËLMarc-Henri"} < set(members(text))


def test_an_initial_before_an_office_in_capitals_is_that_of_a_surname() -> None:
    assert "P A. DOYEN" in members("Titulaires présents : L. DUPRÉ, A. DOYEN, P. LEROY, J-L. ROY, M. MARTIN")


@pytest.mark.parametrize("break_", [" ", "\n"])
def test_members_of_the_commission_are_called_so_behind_the_last_of_them(break_: str) -> None:
    office = f"membres de{break_}la Commission permanente"
    text = (
        "Sont présents :\nMadame Anne MARTIN, Monsieur Paul LEROY, Monsieur Luc VIDAL, Monsieur Marc NOËL, "
        f"{office}\nSont excusés :\nMonsieur Guy BLANC (pouvoir à M. VIDAL), {office}"
    )
    names = ["Madame Anne MARTIN", "Monsieur Paul LEROY", "Monsieur Luc VIDAL", "Monsieur Marc NOËL"]
    assert members(text) == [*(f"P {name}" for name in names), "R Monsieur Guy BLANC"]


def test_the_initial_behind_a_civility_is_no_civility() -> None:
    text = (
        "Présents : M. Y. DUPRÉ, Mme M. MARTIN, Mme G. LEROY, M. V.\nVIDAL, M. M. NOËL, Mme M.P. ROY, M.\nM. PIN, "
        "Mme M.\nVAL-FAURE\nPouvoirs : M. H. BLANC (pouvoir à Mme M. MARTIN)"
    )
    names = ["M. Y. DUPRÉ", "Mme M. MARTIN", "Mme G. LEROY", "M. V. VIDAL", "M. M. NOËL", "Mme M.P. ROY", "M. M. PIN"]
    assert members(text) == [*(f"P {name}" for name in names), "P Mme M. VAL-FAURE", "R M. H. BLANC"]
    assert proxies(text) == [("M. H. BLANC", "Mme M. MARTIN")]


def test_who_sits_in_the_place_of_another_is_the_member() -> None:
    text = (
        "Présents : DUPRÉ Jean, MARTIN Anne (ayant la suppléance de LEROY Paul), ROY Lucie (assurant la suppléance de "
        "VIDAL Luc), NOËL Marc"
    )
    assert members(text) == ["P DUPRÉ Jean", "P MARTIN Anne", "P ROY Lucie", "P NOËL Marc"]
