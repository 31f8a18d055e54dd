"""The figures of the heading, in the forms that headings take."""

from __future__ import annotations

import pytest
from counts_reading import read
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DÉLÉGUÉS PRÉSENTS : (30 à l'ouverture)\nEn exercice : 39", {"present": 30, "in_office": 39}),
        (
            "EN EXERCICE : 27 PRESENTS : 19 REPRESENTES : 8 VOTANTS : 27",
            {"in_office": 27, "present": 19, "proxies": 8, "voting": 27},
        ),
        (
            "Nombre de conseillers en exercice Présents Procurations Votants 27 20 3 23",
            {"in_office": 27, "present": 20, "proxies": 3, "voting": 23},
        ),
        ("Présents Procurations Votants 27 20 3 23", {}),
        (
            "Vu le code,\nLe conseil décide d'acheter 12 fours.\n\nSéance ouverte à 18 h 05 sous la Présidence de "
            "M. ROY,\nNombre de membres élus : 33 dont 32 sont encore en exercice.\n"
            "Membres assistant à la séance : 26 Absents : 7",
            {"seats": 33, "in_office": 32, "present": 26, "absent": 7},
        ),
        (
            "Considérant le compte,\nLe conseil déclare qu'il est exact.\n\n"
            "Nombre de membres en exercice : 8 – présents : 6 – votants : 7\nVote : pour 7",
            {"in_office": 8, "present": 6, "voting": 7},
        ),
        (
            "Considérant le compte,\nAprès en avoir délibéré :\nfixe le forfait.\n\n"
            "Membres en exercice : 27\nPrésents : 21 - Pouvoirs : 4 - Absents : 2",
            {"in_office": 27, "present": 21, "proxies": 4, "absent": 2},
        ),
        ("Membres présents : 11\nMembres absents et excusés : 1", {"present": 11, "absent": 1}),
        ("En exercice 10 Présents 8 Absent 2 Votants 8", {"in_office": 10, "present": 8, "absent": 2, "voting": 8}),
        ("Membres en exercice : 10\nPrésent 8\nAbsent 2\nObjet : Tarifs", {"in_office": 10, "absent": 2}),
        ("Membres en exercice : 23\nCommission d'appel d'offres. Sièges : 3 titulaires", {"in_office": 23}),
        (
            "Nombre de\nConseillers :\n19\nPrésents :\n15\nVotants :\n18\nAbsents :\n4\nPouvoirs :\n3\n"
            "Date de convocation :\n10 novembre 2022",
            {"in_office": 19, "present": 15, "voting": 18, "absent": 4, "proxies": 3},
        ),
        ("Membres en exercice : 54\nMembres présents : 3l\nVotants : 3O", {"in_office": 54}),  # OCR: 31, 30
        ("l'appel a permis de constater la présence effective de 41 membres.", {"present": 41}),
        ("Conseillers municipaux en exercice, au jour de la séance : 13.", {"in_office": 13}),
        ("Convocation du 27 octobre 2022 ; 19 conseillers en exercice", {"in_office": 19}),
        ("réuni au nombre de sept membres sur les quinze en exercice", {"in_office": 15}),
        (
            "En exercice : 11\nPrésents : 7\nVotants : 9\nPour : 9\nContre : 0",
            {"in_office": 11, "present": 7, "voting": 9},
        ),
        ("Conseillers titulaires présents : 26\nProcurations : 7", {"present": 26, "proxies": 7}),
        ("Nombre de délégués titulaires présents : 26\nDélégués suppléants présents : 2\nPouvoirs : 3", {"proxies": 3}),
        (
            "Nombre de conseillers communautaires : 61\nNombre de conseillers titulaires présents : 54 jusqu’à la 192"
            " Suppléant présent : 2 Nombre de pouvoirs : 3",
            {"in_office": 61, "proxies": 3},
        ),
        ("En exercice : 61\nInvités élus présents : néant", {"in_office": 61}),
        ("En exercice : 61\nAvaient donné pouvoir : Anne ROY à Luc VIDAL\nReprésenté : néant", {"in_office": 61}),
        (
            "Nombre de conseillers en exercice : 20\nNombre de conseillers qui assistent à la séance : 12",
            {"in_office": 20, "present": 12},
        ),
        (
            "En exercice : 15/15\nConseillers présents : 10 : DUPRÉ Jean\nEffectif valable : 10 + 5 procurations",
            {"in_office": 15, "present": 10, "proxies": 5},
        ),
        (
            "En exercice : 15\nPrésents : 10\nVotants : 10 + 5 procurations",
            {"in_office": 15, "present": 10, "proxies": 5},
        ),
        (
            "Nombre de conseillers en exercice : 98 Nombre de délégués titulaires ou suppléants présents : 64",
            {"in_office": 98, "present": 64},
        ),
        (
            "Nombre de membres\nEn exercice\nPrésents\nVotants\n: 15\n: 13\n: 14\nDate",
            {"in_office": 15, "present": 13, "voting": 14},
        ),
        (
            "27\n16\n3\n19\nNombre de Conseillers en exercice\nPrésents\nProcurations\nVotants\nN° 4",
            {"in_office": 27, "present": 16, "proxies": 3, "voting": 19},
        ),
        ("27\n16\n3\n18\nNombre de Conseillers en exercice\nPrésents\nProcurations\nVotants\nN° 4", {}),
        ("Nombre de présents : (48) Dont (46) avec droit de vote", {"present": 48}),
        ('Présents 77\nNombre de " pouvoirs " 14\nVotants 91', {"present": 77, "proxies": 14, "voting": 91}),
        ("le quorum est atteint, par 22 conseillers présents ; il ouvre la séance", {"present": 22}),
        ("Il a dénombré 88 conseillers présents ou représentés", {}),
        ("En exercice Présents 27 20 9 décembre", {}),
        (
            "En\tPrésents\tVotants\tMunicipal, régulièrement\nexercice\tprésidence\n15\t13\t14\nPrésents : Anne",
            {"in_office": 15, "present": 13, "voting": 14},
        ),
        ("Présents : 10. Absent : 1. Pouvoir : 1.\nPrésents : MM.", {"present": 10, "absent": 1, "proxies": 1}),
        ("Convoqués : le 3 juillet. Onze membres en exercice.", {"in_office": 11}),
        ("Présents : 12\nVotants : 14\nPour extrait certifié conforme", {"present": 12, "voting": 14}),
        (
            "Afférents\tEn\tQui ont\nau Conseil\texercice\tpris part\tSéance du 10 avril 2008\nMunicipal\tà la\n"
            "délibération\tle conseil municipal\n11\t11\t10\tconvoqué",
            {"seats": 11, "in_office": 11, "voting": 10},
        ),
        (
            "Nombre de membres composant le conseil : 35\nEn exercice : 35\nPrésents : 24\n"
            "Absents excusés représentés : 8\nAbsents : 3",
            {"seats": 35, "in_office": 35, "present": 24, "proxies": 8, "absent": 3},
        ),
        ("Membres du conseil communal : 9\nPrésents : 6", {"in_office": 9, "present": 6}),
        ("Membres du Conseil: 19 ; présents: 14 ; pouvoirs: 2", {"in_office": 19, "present": 14, "proxies": 2}),
        ("Absents ¹ : DUPRÉ Jean (procuration à MARTIN Anne)", {}),
        ("Absents (6) dont 4 ayant donné mandat : M. Dupré à M. Martin", {"absent": 6}),
        ("formant la majorité des membres en exercice qui est de 23.", {"in_office": 23}),
        ("11 membres en ex. - 10 prés. - 1 proc.", {"in_office": 11, "present": 10, "proxies": 1}),
        ("Présents : 15\nAbsents et procurations : 4\nMme X", {"present": 15}),
        ("Nombre de membres en exercice : 86\nNombre de procurations : 8", {"in_office": 86, "proxies": 8}),
        ("Etaient présents : (18)\nMme X\nAbsents : (4)\nMme Y", {"present": 18, "absent": 4}),
        ("Etaient présents [18] : Mme X\nAbsents [4] : Mme Y", {"present": 18, "absent": 4}),
        (
            "En exercice : 26 - Présents : 22 – Votants (présents ou représentés) : 24.",
            {"in_office": 26, "present": 22, "voting": 24},
        ),
        ("Nombre de conseillers en exercice .......... 19", {"in_office": 19}),
        ("en exercice : 17 (deux sièges vacants) ; présents : 9", {"in_office": 17, "present": 9}),
        ("Présents : 16\nScrutin demandé par le tiers des membres présents : 8 pour, 8 contre", {"present": 16}),
        ("Nombre de conseillers en exercice 37", {"in_office": 37}),
        (
            "Conseillers en exercice : 33 - Présents : 29 - Votants : 33 - Majorité absolue : 17",
            {"in_office": 33, "present": 29, "voting": 33},
        ),
        ("L'appel est fait. Avec 32 membres présents, le quorum est atteint.", {"present": 32}),
        ("Nombre de Conseillers : 23", {"in_office": 23}),
        (
            "79 conseillers en exercice : 67 présents 10 pouvoirs 2 excusés",
            {"in_office": 79, "present": 67, "proxies": 10, "excused": 2},
        ),
        ("29 conseillers en exercice dont 20 présents et 4 pouvoirs", {"in_office": 29, "present": 20, "proxies": 4}),
        ("Le nombre de membres en exercice est de : 32", {"in_office": 32}),
        ("le nombre de conseillers présents est de : 22\nTotal des votes : 29", {"present": 22, "voting": 29}),
        (
            "Délégués présents : 44 Président M. ROY Nombre de votes : 49 Secrétaire M. PIN",
            {"present": 44, "voting": 49},
        ),
        (
            "Membres en exercice : 32 Membres qui ont pris part aux délibérations : 25 Pouvoirs : 2 Total votants : 27",
            {"in_office": 32, "proxies": 2, "voting": 27},
        ),
        (
            "En exercice : 61 Présents votants : 57 Absents : 4 Votants : 59",
            {"in_office": 61, "present": 57, "absent": 4, "voting": 59},
        ),
        ("Étaient présents(es) :1\n\nCDC DU VAL : DUPRÉ Jean (T), MARTIN Anne (T)", {}),
        ("Nombre d'administrateurs : 15\nPrésents : 9", {"in_office": 15, "present": 9}),
        (
            "Nombre de conseillers élus : 15\nConseillers en fonction : 14\nMembres assistant à la séance : 10",
            {"seats": 15, "in_office": 14, "present": 10},
        ),
        ("NOMBRE DES MEMBRES\nLégal 23\nEn Exercice 22\nPrésents 20", {"seats": 23, "in_office": 22, "present": 20}),
        ("Afférents au conseil : 50 - En exercice : 49", {"seats": 50, "in_office": 49}),
        ("Conseillers présents : 1. DUPRÉ Jean 2. MARTIN Anne Auditeurs présents : 41 Objet", {}),
        ("Public présent : 4. Publics présents : 12 En exercice : 15 présents : 14", {"in_office": 15, "present": 14}),
        ("le conseil de la ville, composé de 23 membres en exercice, a siégé", {"in_office": 23}),
        (
            "Membres titulaires : 38 Étaient réunis : 27 Nombre de votants : 31",
            {"in_office": 38, "present": 27, "voting": 31},
        ),
        ("et Paul LEROY. 4 conseillers absents excusés ayant donné pouvoir : Luc VIDAL", {"proxies": 4}),
        ("Nombre de délégués titulaires : 26 Présents : 19", {"in_office": 26, "present": 19}),
        (
            "Nombre de conseillers élus : 15 - en fonction : 14 - présents : 11",
            {"seats": 15, "in_office": 14, "present": 11},
        ),
        (
            "Afférents au Conseil En exercice Qui ont pris part à la délibération 15 14 12 Date du 3 mai 2012",
            {"seats": 15, "in_office": 14, "voting": 12},
        ),
        (
            "Nombre de membres du Conseil métropolitain : 86\nNombre de membres en exercice : 85",
            {"seats": 86, "in_office": 85},
        ),
        ("Votants : 27 dont 22 Présents et 05 Procurations", {"voting": 27, "present": 22, "proxies": 5}),
        ("Étaient présents Mesdames et Messieurs les conseillers municipaux : 19", {"present": 19}),
        ("ETAIENT PRESENTS : 38 - M. Serge AUBIN, M. Paul PIC", {"present": 38}),
        ("Ont donné pouvoir : 8\nAnne MARTEL à Guy POISSON", {"proxies": 8}),
        ("Nombre de présents participant au vote : 75", {"present": 75}),
        ("Ayant pris part au vote : 53", {"voting": 53}),
        ("En exercice : 13. Qui ont pris part aux délibérations : 12.", {"in_office": 13, "voting": 12}),
        ("Nombre d'exprimés : 11", {"cast": 11}),
        ("Absents : quinze\nPrésents : douze", {"absent": 15, "present": 12}),
        ("Absents excusés : 6", {"excused": 6}),
        ("Absence : 0", {"absent": 0}),
        ("Membres présents :\ts'est réuni à la salle des fêtes\n24\tprésidence de Paul AUBIN", {"present": 24}),
        (
            "Nombre de conseillers en exercice\ttrente-trois\nNombre de présents\tvingt-sept\nNombre de pouvoirs\tdeux",
            {"in_office": 33, "present": 27, "proxies": 2},
        ),
        (
            "Nombre de conseillers en\tL'an deux mille dix-huit, le 13 janvier, le conseil\n"
            "exercice : 31\tmunicipal s'est réuni\nPrésents : 24\tsous la présidence",
            {"in_office": 31, "present": 24},
        ),
        (
            "Sur 23 conseillers en exercice, 18 sont présents et 3 représentés.",
            {"in_office": 23, "present": 18, "proxies": 3},
        ),
        ("Effectif du conseil : 19 - présents : 15", {"in_office": 19, "present": 15}),
        ("En exercice / Présents / Votants : 19 / 15 / 17", {"in_office": 19, "present": 15, "voting": 17}),
        (
            "Les membres présents au nombre de 15 forment la majorité des 19 conseillers en exercice.",
            {"in_office": 19, "present": 15},
        ),
        (
            "trente (30) présents plus deux (2) procurations et un (1) absent",
            {"present": 30, "proxies": 2, "absent": 1},
        ),
        ("Présents : 24 puis 25 à 19h47", {"present": 24}),
        (
            "27 conseillers en exercice – 23 présents – 3 procurations – 26 votants",
            {"in_office": 27, "present": 23, "proxies": 3, "voting": 26},
        ),
        (
            "Présents :\n16 jusqu'à la délibération\nn°2015/62\n15 à partir de la\nn°2015/63\nVotants : 17",
            {"present": 16, "voting": 17},
        ),
        ("En exercice\tPrésents\tVotants\n27\t23\t26", {"in_office": 27, "present": 23, "voting": 26}),
        ("Votants\tPour\tContre\n26\t20\t6", {}),
        ("a dénombré vingt-sept conseillers présents et a constaté le quorum", {"present": 27}),
        ("il a dénombré quarante-six (46) présents plus une procuration", {"present": 46, "proxies": 1}),
        ("trente (30) présents plusdeux (2) procurations", {"present": 30, "proxies": 2}),
        ("Étaient présents (23) : Jean FABRE, Anne MARTEL", {"present": 23}),
        ("Soit 58 conseillers, formant la majorité des membres en exercice.", {"present": 58}),
        ("182 délégués étaient présents ; 2 avaient donné pouvoir à un autre", {"present": 182, "proxies": 2}),
        ("Présents : 23/27", {"present": 23}),
        ("le nombre des membres en exercice est de 27", {"in_office": 27}),
        ("Quorum : 15", {}),
        ("Quorum : 23 présents - 28 votants", {"present": 23, "voting": 28}),
        ("Quorum : 23 présents, 26 votants.", {"present": 23, "voting": 26}),
        (
            "Nombre de membres en exercice : 9.\n\n5 PRÉSENTS : M. ROY, Mmes PIC, SOU, MM. NOËL, PETIT.\n3 ABSENTS"
            " EXCUSES : Mme VAL, MM. BRUN, COL. 1 ABSENT : M. DUR.",
            {"in_office": 9, "present": 5, "excused": 3, "absent": 1},
        ),
        (
            "séance du 21 décembre 2017\n\n(28) Présents : ROY Anne, PIC Luc. (2) Représentés : NOËL Guy par PIC Luc."
            " (4) Absents : DUR Paul, VAL Zoé. Nombre de votants : 30",
            {"present": 28, "proxies": 2, "absent": 4, "voting": 30},
        ),
        ("Absents excusés ayant donné délégation de vote (3) :\nLuc VIDAL à Jean FABRE", {"proxies": 3}),
        (
            "Membres du CA : 11    Présents : 7   Ayant donné procuration : 1",
            {"in_office": 11, "present": 7, "proxies": 1},
        ),
        ("Présents : 4\nAbsents : aucun\nProcurations : néant", {"present": 4, "absent": 0, "proxies": 0}),
        (
            "Présents : 4\nNombre de membres absents excusés : néant\nNombre de membres absents : aucun",
            {"present": 4, "excused": 0, "absent": 0},
        ),
        (
            "Présents : 4 : M. Paul AUBIN, Mme Anne MARTEL, M. Luc VIDAL, Mme Lucie ROY\nExcusés : néant\n"
            "Procurations : aucune",
            {"present": 4},
        ),
        ("le rapport que présente\nle maire a présenté 3 projets", {}),
        ("Nombre de membres présents :\n25\nQuorum : 16", {"present": 25}),
        (
            "Nombre de conseillers en exercice\nPrésents\nProcurations\nVotants\n27\n20\n3\n23",
            {"in_office": 27, "present": 20, "proxies": 3, "voting": 23},
        ),
        ("Présents à l'appel nominal : 26 élus\nAbsents représentés : 7 élus", {"present": 26, "proxies": 7}),
        (
            "Étaient présents : (66) Mesdames et Messieurs Anne ROY, Luc PIC\n"
            "ont donné procuration de vote : (10) Monsieur Jean VIAL",
            {"present": 66, "proxies": 10},
        ),
        (
            "Étaient présents, dont le maire (17) : Anne ROY\nayant donné procuration de vote (1) : Luc PIC",
            {"present": 17, "proxies": 1},
        ),
        ("Étaient présents, dont le maire (1) : Anne ROY, Luc PIC", {}),
        ("Nombre de membres ayant donné pouvoir écrit de vote : 3", {"proxies": 3}),
        ("La majorité des 14 membres du Conseil d'arrondissement en exercice était présente", {"in_office": 14}),
        ("Nombre de membres du Conseil d’administration : 17\nPrésents : 10", {"in_office": 17, "present": 10}),
        ("Membres en exercice avec voix délibérative : 15\nQuorum : 8", {"in_office": 15}),
        ("Nombre total de conseillers\nPrésents à la séance\n: 35\n: 30", {"in_office": 35, "present": 30}),
        (
            "Nombre de membres composant 33\nle Conseil\nNombre de membres non 1\nreprésentés",
            {"in_office": 33, "absent": 1},
        ),
        (
            "Afférents au\tEn exercice\tqui ont pris part\nconseil municipal\tà la délibération\n33\t32\t30",
            {"seats": 33, "in_office": 32, "voting": 30},
        ),
        (
            "Nombre de conseillers\tL'an deux mille douze, le dix juillet,\nen exercice : 17\tle conseil",
            {"in_office": 17},
        ),
    ],
)
def test_the_figures_of_the_heading_are_read(text: str, expected: dict[str, int]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Présents : M. Paul AUBIN, Mme Anne MARTEL",
        "Nombre de conseillers présents (y compris ceux ayant donné procuration) : 28",
        "Conseillers présents ou représentés : 38",
        "29 29 28\nPrésents : MM. Paul AUBIN, Luc MARTEL\nAbsents : M. Guy ROUX",
        "1 Nombre de conseillers en exercice et présents",
        "- présents titulaires : 45\n- présents suppléants : 4",
        "Quorum : 17",
        "Pouvoirs : (1) Pouvoir donné à Mme Anne MARTEL (2) Pouvoir donné à M. Paul AUBIN",
        "Présents : M. Paul AUBIN, Mme Anne MARTEL\nAbsents : néant.",
        "Arrivée à 19 h 28\nPouvoir à M. Paul AUBIN, puis arrivée à 20h07\nPouvoir à M. Luc MARTEL",
        "Il salue les 12 membres du conseil étant présents",
        "Deux conseillers étant présents par visioconférence",
        "Faute de quorum le 3 février, cinq conseillers étant présents, le conseil est convoqué à nouveau",
        "À la séance du 3 février, 5 conseillers étaient présents, le quorum n'étant pas atteint",
        "Formant la majorité des membres en exercice.\n1\nLe compte rendu est lu",
        "formant la majorité des membres en exercice\n2\nLe compte rendu est lu",
        "le tiers des membres du conseil en exercice.\n3\n",
        "Vu le code\nVotants : 27\nPour : 27",
        "Nombre de votants (enveloppes déposées) : 32",
        "Absents : 2 500 € de crédits",
        "les conseillers présents le 16 mars",
        "Nombre de votants 7 FÉVRIER 2020",
        "Nombre de conseillers en exercice :\nNombre de présents :\nautre chose\nNombre d'absents :\n63\n50\n9",
        "Présents : Jean DUPRÉ, Anne MARTIN\n\n1\n\nExcusés : Mme Zoé PETIT, M. Luc VIDAL",
        "Présents : Jean DUPRÉ, Anne MARTIN\n1\nAbsents : Mme Zoé PETIT, M. Luc VIDAL",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert read(text) == {}


@given(st.text(alphabet="présents votants absents en exercice :\n\t.0123456789(", max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert all(0 <= value < 1000 for value in read(text).values())


@pytest.mark.parametrize("verb", ["étant", "sont", "étaient"])
def test_the_members_of_the_council_who_are_told_to_sit(verb: str) -> None:
    assert read(f"17 membres du Conseil {verb} présents, le conseil peut valablement délibérer.") == {"present": 17}


def test_the_number_of_the_row_behind_a_state_is_no_count() -> None:
    table = "commune nom prénom 16 DUPRÉ Jean Absent 17 BRUE MARTIN Anne Présente 18 LEROY Paul Absent 19 ROY Lucie"
    assert read(f"Le conseil s'est réuni.\n{table}") == {}


def test_a_year_is_no_count() -> None:
    assert read("Présents :\nL'an deux mille\nPrésents :") == {}


def test_the_agenda_before_the_lists_ends_no_heading() -> None:
    text = (
        "Procès-verbal de la séance\nOrdre du jour\nFinances\nEnfance\nNombre de conseillers en exercice .... 55 "
        "Nombre de conseillers présents ........ 48\nÉtaient présents : Jean DUPRÉ"
    )
    assert read(text, "Étaient présents") == {"in_office": 55, "present": 48}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Présents : MM. les conseillers 2 - M. Paul AUBIN, 3 - Mme Anne MARTEL", {}),
        ("Présents : 12 - M. Paul AUBIN, Mme Anne MARTEL", {"present": 12}),
        ("Présents 2 - M. Paul AUBIN, Mme Anne MARTEL", {"present": 2}),
        ("Présents : 12 - Absents : 1 - Votants : 12", {"present": 12, "absent": 1, "voting": 12}),
    ],
)
def test_the_rank_of_a_member_is_no_count(text: str, expected: dict[str, int]) -> None:
    assert read(text) == expected


def test_a_figure_in_brackets_ends_the_line_of_its_heading() -> None:
    text = "PRÉSENTS (16)\nM. Jean DUPRÉ, Mme Anne MARTIN\nPOUVOIRS (3)\nMme Lucie ROY à M. Jean DUPRÉ"
    assert read(text) == {"present": 16, "proxies": 3}


def test_the_council_is_counted_in_the_sentence_of_the_roll() -> None:
    assert read("Après appel, sur 18 membres en exercice, 14 sont présents.") == {"in_office": 18, "present": 14}


def test_a_list_of_nobody_is_no_figure() -> None:
    assert read("Étaient présents : Jean DUPRÉ, Anne MARTIN\nAbsent : Néant\nExcusé : aucun") == {}
