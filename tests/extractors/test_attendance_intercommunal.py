"""Members of bodies on which communes have seats, in texts that lost their lines: the communes are no members."""

from __future__ import annotations

import pytest
from attendance_reading import members, proxies

TEN = (
    "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY, Marc NOËL, Zoé PETIT, Luc VIDAL, Guy BLANC, Eva FABRE, Rose MOREL"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Étaient présents : Valbrune Jean DUPRÉ Anne MARTIN Paul LEROY Lucie ROY Brue sur Orle Marc NOËL Zoé PETIT"
            " Luc VIDAL Saint Orval Guy BLANC Eva FABRE Rose MOREL",
            TEN,
        ),
        (
            "Étaient présents et pouvaient participer au vote :\nValbrune Jean DUPRÉ Anne MARTIN Brue Paul LEROY Lucie"
            " ROY Orval Marc NOËL Zoé PETIT Arle Luc VIDAL Carpe Guy BLANC Eva FABRE Rose MOREL",
            TEN,
        ),
        (
            "Présents : VALBRUNE Jean DUPRÉ BRUE Anne MARTIN ORVAL VERNE CAUSE DE LA HAIE SAINT OBRE Paul LEROY ARLE"
            " Lucie ROY CARPE Marc NOËL",
            "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY, Marc NOËL",
        ),
        (
            "Étaient présent(e)s\nJean Dupré - Anne Martin - Paul Leroy – Val de Brue Lucie Roy – Saint Marcel le Haut"
            " Marc Noël - Zoé Petit – Les Aulnes Luc Vidal – Orval-sur-Arle Guy Blanc - Carpe Eva Fabre – Saint Rémy",
            "Jean Dupré, Anne Martin, Paul Leroy, Lucie Roy, Marc Noël, Zoé Petit, Luc Vidal, Guy Blanc, Eva Fabre",
        ),
        (
            "Étaient présents\nJean Dupré — (à distance) Anne Martin — Paul Leroy — (à distance) Lucie Roy — Valbrune"
            " Marc Noël — Brue le Haut Zoé Petit — Orval Luc Vidal — Arle Guy Blanc — Eva Fabre (suppl)",
            "Jean Dupré, Anne Martin, Paul Leroy, Lucie Roy, Marc Noël, Zoé Petit, Luc Vidal, Guy Blanc, Eva Fabre",
        ),
        (
            "Étaient présents : Dupré Jean - Martin Anne - Leroy Paul Marie - Noël Luc - Petit Zoé Lise - Blanc Marc"
            " - Vidal Guy - Roy Lise",
            "Dupré Jean, Martin Anne, Leroy Paul Marie, Noël Luc, Petit Zoé Lise, Blanc Marc, Vidal Guy, Roy Lise",
        ),
        (
            "Présents :\n- M. Jean DUPRÉ, 1er Vice-Président de la CC.VAL, Maire de Brue-le-Bois - Mme Anne MARTIN,"
            " déléguée de la CC.VAL, Maire d’Orval - M. Paul LEROY, délégué de la CC.DBO, 1er Adjoint de La Haie"
            " - Mme Lucie ROY, membre du Bureau, déléguée CC.DBO, Maire d’Arle - M. Luc VIDAL, délégué de la CC.VAL",
            "M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY, M. Luc VIDAL",
        ),
        (
            "Excusés : Madame Anne MARTIN, Déléguée de la Commune d' ORVAL, Monsieur Luc VIDAL, conseiller de la"
            " commune d' ARLE.",
            "Madame Anne MARTIN, Monsieur Luc VIDAL",
        ),
    ],
    ids=[
        "few communes",
        "sentence",
        "communes without members",
        "dashes",
        "distance",
        "no communes",
        "bodies in short",
        "sent by",
    ],
)
def test_communes_and_bodies_amid_a_flat_list_are_no_members(text: str, expected: str) -> None:
    assert [m[2:] for m in members(text)] == expected.split(", ")


def test_the_list_of_the_present_below_their_number_needs_no_heading() -> None:
    listed = TEN.replace(", ", " ").replace("Paul", "BRUE SUR ORLE Paul").replace("Marc", "ORVAL Marc")
    text = (
        f"Nombre de membres en exercice : 14 Présents : 10\n\nVALBRUNE {listed.replace('Luc V', 'ARLE Luc V')}\n\n"
        "Absents excusés : Guy PIN, Lise HAAS"
    )
    assert members(text) == [*(f"P {name}" for name in TEN.split(", ")), "E Guy PIN", "E Lise HAAS"]


def test_figures_parted_by_dashes_head_no_lists() -> None:
    text = (
        "Date : Secrétaire : Acte publié le : Présents : 4 Le 28 mai Mme ROY L. Le 7 juin Absents : 2 - Dont"
        " pouvoirs : 1 - Votants : 5\nÉtaient présents : M. DUPRÉ Jean, Mme MARTIN Anne, M. LEROY Paul, Mme ROY Lucie."
        " Pouvoirs : M. VIDAL Luc a donné pouvoir à M. LEROY Paul"
    )
    assert members(text) == [
        "P M. DUPRÉ Jean",
        "P Mme MARTIN Anne",
        "P M. LEROY Paul",
        "P Mme ROY Lucie",
        "R M. VIDAL Luc",
    ]


def test_rows_of_surnames_that_nothing_parts_name_nobody() -> None:
    rows = (
        "Valbrune DUPRÉ MARTIN LEROY VIDAL Brue NOËL PETIT BLANC FABRE MOREL Orval ROUX PINSON HAAS LEFORT Arle VERDIER"
    )
    assert members(f"Présents Communes Mesdames, Messieurs {rows}\nSecrétaire : M. ROUX") == []


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (
            "M. Luc VIDAL a donné pouvoir à M. Jean DUPRÉ et Mme Eva BLANC a donné procuration à Mme Anne MARTIN.",
            [("M. Luc VIDAL", "M. Jean DUPRÉ"), ("Mme Eva BLANC", "Mme Anne MARTIN")],
        ),
        ("M. Luc VIDAL a donné pouvoir à M. Guy ROUX.", []),
        ("Mme Anne MARTIN a donné pouvoir à M. Jean DUPRÉ pour signer.", []),
    ],
)
def test_proxies_told_above_the_lists(above: str, expected: list[tuple[str, str]]) -> None:
    text = f"Le conseil s'est réuni.\n{above}\nÉtaient présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY"
    assert proxies(text) == expected


def test_a_list_goes_on_behind_the_number_of_the_next_page() -> None:
    text = (
        "Étaient présents : pour Valbrune : Mme MARTIN Anne M. DUPRÉ Jean pour Brue : M. LEROY Paul M. PIN Guy Conseil"
        " communautaire du 4 mai 2014 1\n2 pour Orval : Mme ROY Lucie M. NOËL Marc pour Arle : Mme PETIT Zoé"
    )
    assert members(text) == [
        "P Mme MARTIN Anne",
        "P M. DUPRÉ Jean",
        "P M. LEROY Paul",
        "P M. PIN Guy",
        "P Mme ROY Lucie",
        "P M. NOËL Marc",
        "P Mme PETIT Zoé",
    ]


@pytest.mark.parametrize("parted", [" ", "\n"])
def test_the_communes_whose_delegates_came_are_no_members(parted: str) -> None:
    text = (
        f"Étaient présents{parted}Mesdames et Messieurs les Délégués des Communes de :\nValbrune ; Brue-Bois ; Orval*"
        " (2) ; Arle ; La Haie [Carpe] ; Saint-Orle.\nÉtaient excusés :\nM. Luc VIDAL, Mme Eva BLANC"
    )
    assert members(text) == ["E M. Luc VIDAL", "E Mme Eva BLANC"]


def test_those_who_miss_where_the_present_stand_on_another_sheet() -> None:
    missing = [f"Monsieur {name}" for name in TEN.split(", ")]
    text = f"Présents : voir liste d'émargement ci-jointe\nExcusés : {', '.join(missing)}"
    assert members(text) == [f"E {name}" for name in missing]


def test_of_one_name_the_office_and_the_commune_are_of_one_member() -> None:
    text = "Étaient présents : M. LEROY (Président), M. DUPRÉ (Valbrune), Mme ROY (Vesle), M. LEROY (Hautelande)."
    assert members(text) == ["P M. LEROY", "P M. DUPRÉ", "P Mme ROY"]


def test_of_one_name_those_of_two_communes_are_two_members() -> None:
    common = "Étaient présents : M. DUPRÉ (Valbrune), M. LEROY (Orme), Mme ROY (Vesle), M. LEROY (Hautelande)."
    again = (
        "Pour la compétence « eau » :\nÉtaient présents : M. DUPRÉ (Valbrune), M. LEROY (Hautelande), M. LEROY (Orrne)."
    )
    four = ["P M. DUPRÉ", "P M. LEROY", "P Mme ROY", "P M. LEROY"]
    assert members(common) == four
    assert members(f"Pour les affaires communes :\n{common}\n{again}") == four
