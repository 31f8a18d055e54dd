"""Members at the opening, in the forms of communities and syndicates: delegates, substitutes, those who leave."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, PEOPLE, members, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ont assisté à la séance : Aubrac : M. Jean DUPRÉ - Brue le Haut : Mme Anne MARTIN (pouvoir de M. Luc"
            " VIDAL), M. Paul LEROY - : Mme Lucie ROY(arrivée à 19h)",
            ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "R M. Luc VIDAL", "P M. Paul LEROY", "P Mme Lucie ROY"],
        ),
        (f"Ont participé à la visioconférence : {LIST}", FOUR),
        (f"Présents : {LIST}\nOnt assisté à la réunion : Luc VIDAL, Marc NOËL", FOUR),
        (f"Délégués présents (titulaires et éventuellement suppléants) : {LIST}", FOUR),
        (f"Présents (délégués titulaires ou suppléants) : {LIST}", FOUR),
        (
            "Délégués présents : J Dupré, A Martin suppléée par P Leroy, L Roy",
            ["P J Dupré", "P P Leroy", "P L Roy"],
        ),
        (
            f"Présents : {LIST}, Luc VIDAL présent jusqu’à la délibération n° 7 puis procuration à Anne MARTIN,"
            " Zoé PETIT",
            [*FOUR, "P Luc VIDAL", "P Zoé PETIT"],
        ),
        (
            f"Présents : {LIST}, Luc VIDAL, départ au point 7, pouvoir donné, Zoé PETIT",
            [*FOUR, "P Luc VIDAL", "P Zoé PETIT"],
        ),
    ],
)
def test_lists_of_delegates(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_offices_cut_short_and_bodies_in_initials_are_no_members() -> None:
    text = (
        "Présents : - M. Jean DUPRÉ, Président, délégué de la CC.RVB, Maire de Brue - M. Luc VIDAL, 3 ème Vice-Prés.,"
        " Vice-Prés. de CC.RVB, conseil. munic. Valbrune - Mme Anne MARTIN, déléguée de la CC.LHD, Maire de Loue Etait"
        " absent et avait donné pouvoir : - Mme Zoé PETIT, Vice-Présidente de la CC.RVB, conseillère municipale"
        " de Valbrune .......... à M. Jean DUPRÉ"
    )
    assert members(text) == ["P M. Jean DUPRÉ", "P M. Luc VIDAL", "P Mme Anne MARTIN", "R Mme Zoé PETIT"]


def test_a_proxy_for_after_the_departure_has_no_holder_at_the_opening() -> None:
    aside = "(présent pour le point 14 puis pouvoir à Mme Anne MARTIN)"
    assert members(f"Présents : {PEOPLE}, M. Luc VIDAL {aside}")[-1] == "P M. Luc VIDAL"
    text = f"Présents : {PEOPLE}, M. Luc VIDAL jusqu’au point 7 puis pouvoir à Mme Anne MARTIN"
    found = read(text).readings["attendance"]
    assert [r.value for r in found] == ["present"] * 7
    assert not any("proxy_holder" in r.parts for r in found)


UNDER_COMMUNES = ["P Luc VIDAL", "P Anne MARTIN", "P Yves PETIT", "P Jean DUPRÉ", "P Zoé BLANC", "P Marc NOËL"]


@pytest.mark.parametrize(
    "text",
    [
        "Présents : AUBRE : Luc VIDAL, Anne MARTIN, Yves PETIT BRUE-LES-PRÉS : Jean DUPRÉ, Zoé BLANC CARPE : Marc NOËL",
        "Présents :\nAUBRE : Luc VIDAL, Anne MARTIN, Yves PETIT BRUE : Jean\nDUPRÉ, Zoé BLANC CARPE : Marc NOËL, et",
    ],
)
def test_the_commune_of_the_next_delegates_ends_a_name_in_capitals(text: str) -> None:
    assert members(text) == UNDER_COMMUNES


def test_surnames_first_before_the_commune_of_the_next() -> None:
    text = "Présents : AUBRE : VIDAL Luc, MARTIN Anne BRUE : DUPRÉ Jean, BLANC Zoé CARPE : NOËL Marc"
    assert members(text) == ["P VIDAL Luc", "P MARTIN Anne", "P DUPRÉ Jean", "P BLANC Zoé", "P NOËL Marc"]


def test_communes_in_words_before_their_delegates_are_nobody() -> None:
    text = (
        "Présents :\nCommune d’Aubre : Messieurs Vidal, Roy Commune de Brue : Monsieur Petit Commune de St Martin sur"
        " Loue : Monsieur Blanc, Commune de Carpe : Madame Dury"
    )
    assert members(text) == ["P Vidal", "P Roy", "P Monsieur Petit", "P Monsieur Blanc", "P Madame Dury"]


def test_the_commune_sat_for_may_stand_on_the_next_line() -> None:
    text = (
        "Présents :\nMM VIDAL, ROY et Mme PETIT pour\nAUBRE LE VAL MM NOËL\net DUPRÉ pour BRUE MM BLANC et LEROY pour\n"
        "LA CARPE AUX PRES M. MARTIN\net Mme DURY pour ELNE"
    )
    names = ["VIDAL", "ROY", "Mme PETIT", "NOËL", "DUPRÉ", "BLANC", "LEROY", "M. MARTIN", "Mme DURY"]
    assert members(text) == [f"P {name}" for name in names]


def test_substitutes_told_apart_do_not_sit() -> None:
    text = (
        f"Étaient présents : {LIST}.\nExcusés : Luc VIDAL.\nSuppléants présents : Marc NOËL, Zoé PETIT.\n"
        "Suppléants excusés : Yves BLANC."
    )
    assert members(text) == [*FOUR, "E Luc VIDAL"]


def test_substitutes_present_sit_where_nothing_tells_who_of_them_misses() -> None:
    text = f"Titulaires présents : {LIST}\nSuppléants présents : Marc NOËL\nTitulaires excusés : Luc VIDAL"
    assert members(text) == [*FOUR, "P Marc NOËL", "E Luc VIDAL"]


@pytest.mark.parametrize("heading", ["Communes absentes", "Communes non représentées"])
def test_communes_that_miss_are_no_members(heading: str) -> None:
    present = "Présents : Mme Laura NOËL, M. Jean BRUN, M. Paul PETIT, Mme Eva BLANC"
    assert len(members(f"{present}\n{heading} : VALBRUNE, MONTBREUX, SAINT-OBRE")) == 4


def test_a_roll_of_all_without_those_who_are_told_to_miss() -> None:
    text = (
        "ÉTAIENT PRÉSENTS :\nClaude VIDAL, Laurence ROY, Albert PETIT, Gilles NOËL, Nicole DURY, Jean BRUN\n"
        "ÉTAIT ABSENTE EXCUSÉE ET REPRÉSENTÉE : Mme Nicole DURY représentée par M. Gilles NOËL\n"
        "ÉTAIENT ABSENTS EXCUSÉS Mme Laurence ROY, M. Jean BRUN"
    )
    present = ["P Claude VIDAL", "P Albert PETIT", "P Gilles NOËL"]
    assert members(text) == [*present, "R Mme Nicole DURY", "E Mme Laurence ROY", "E M. Jean BRUN"]


def test_a_roll_of_all_without_those_who_gave_proxies_and_those_who_miss() -> None:
    text = (
        "Présents Luc VIDAL, Anne ROY, Yves PETIT, Marc NOËL, Zoé BLANC, Léo BRUN\nOnt donné procuration –"
        " Suppléant(e)s Anne ROY à Luc VIDAL, Yves PETIT à Zoé BLANC\nAbsents excusés Marc NOËL et Léo BRUN"
    )
    sat = ["P Luc VIDAL", "P Zoé BLANC"]
    assert members(text) == [*sat, "R Anne ROY", "R Yves PETIT", "E Marc NOËL", "E Léo BRUN"]


def test_stamps_in_lines_of_their_own_end_no_list_that_goes_on() -> None:
    text = (
        f"TITULAIRES PRESENTS AVEC VOTE: {LIST},\nAffichée le 24/09/2020\nTransmis en préfecture 24/09/2020 Marc NOËL,"
        " Zoé BLANC\nAbsent : Luc VIDAL"
    )
    assert members(text) == [*FOUR, "P Marc NOËL", "P Zoé BLANC", "A Luc VIDAL"]


@pytest.mark.parametrize(
    ("holder", "expected"),
    [("Jean-Marc", "Jean-Marc NOËL"), ("Zoé BLANC", "Zoé BLANC")],
)
def test_a_holder_whose_surname_is_torn_off(holder: str, expected: str) -> None:
    text = (
        "Présents : Jean-Marc NOËL, Paul BRUN, Zoé BLANC, Paul ROY Excusés : Anne PETIT, Jean-Marc VIDAL, Léo MARTIN"
        " En exercice : 14 Présents : 10 Votants : 14 Le quorum étant atteint, le | Pouvoirs: Anne PETIT à Zoé BLANC,"
        f" Jean-Marc VIDAL à {holder} Conseil Municipal peut valablement délibérer."
    )
    given = [r for r in read(text).readings["attendance"] if r.value == "represented"][-1]
    holder_read = given.parts["proxy_holder"]
    assert holder_read.value.printed == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Étaient présents en tant que titulaires :\n{LIST}\nExcusés : Luc VIDAL", [*FOUR, "E Luc VIDAL"]),
        (
            f"Présents : {LIST}\nAbsents excusés : Luc VIDAL\nÉlus en Haute Loue :\nM. Marc NOËL, maire de Brue",
            [*FOUR, "E Luc VIDAL"],
        ),
        (
            f"Présents : {LIST}\nSuppléants présents sans vote : Luc VIDAL, Marc NOËL\nExcusé : Yves PETIT",
            [*FOUR, "E Yves PETIT"],
        ),
        (
            "Présents : DUPRÉ Jean–Luc, MARTIN Anne, LEROY Paul, ROY Lucie, VIDAL Luc",
            ["P DUPRÉ Jean-Luc", "P MARTIN Anne", "P LEROY Paul", "P ROY Lucie", "P VIDAL Luc"],
        ),
    ],
)
def test_headings_of_delegates(text: str, expected: list[str]) -> None:
    assert members(text) == expected
