"""Lists with asides, offices, communes and headings in rarer words."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members, read


@pytest.mark.parametrize(
    "said",
    [
        "non pris en compte",
        "pouvoir non valable",
        "ce pouvoir n'a pas été pris en compte",
        "procuration irrecevable",
        "pouvoir non parvenu",
    ],
)
def test_who_gave_a_proxy_that_is_not_counted_is_absent(said: str) -> None:
    absent = f"Luc VIDAL, pouvoir à Lucie ROY\nRose NOËL, pouvoir à Luc VIDAL ({said})\nEva BLANC"
    assert members(f"Présents : {LIST}\nAbsents :\n{absent}") == [*FOUR, "R Luc VIDAL", "A Rose NOËL", "A Eva BLANC"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Etaient présents au moment de l'appel nominatif : " + LIST, FOUR),
        (
            f"Présents : {LIST}\nAbsent(s/es) excusé(s/es) : Luc VIDAL\nAbsent(s/es) : NÉANT\n"
            "Absent(s/es) représenté(s/es) :\nLuc VIDAL donne pouvoir à Lucie ROY",
            [*FOUR, "R Luc VIDAL"],
        ),
        (f"Présents : {LIST}\nS'ÉTAIENT FAIT EXCUSER : M. Luc VIDAL", [*FOUR, "E M. Luc VIDAL"]),
        (
            f"Présents : {LIST}\nAvec pouvoir : M. NOËL à Mme ROY\nS'était fait excuser : M. Luc VIDAL",
            [*FOUR, "R M. NOËL", "E M. Luc VIDAL"],
        ),
        (f"Présents : {LIST}\nRégulièrement représentés : M. VIDAL par Mme ROY", [*FOUR, "R M. VIDAL"]),
        (
            f"Présents : {LIST}\nAbsents : Mme NOËL (Brue)\nMadame Rose VIDAL, Directrice des services, assistait",
            [*FOUR, "A Mme NOËL"],
        ),
        (
            "En exercice 31 Présents 4 Votants 4 Excusé(e)s L. VIDAL, M. NOËL Date d'affichage 2 octobre Présent(e)s "
            "J. DUPRÉ, Président, A. MARTIN ; P. LEROY, L. ROY Secrétaire de séance : P. LEROY" + " - Travaux" * 20,
            ["E L. VIDAL", "E M. NOËL", "P J. DUPRÉ", "P A. MARTIN", "P P. LEROY", "P L. ROY"],
        ),
        (
            f"Présents : {', '.join([LIST] * 7)} Ont complété le quorum après l'appel : Luc VIDAL",
            FOUR,
        ),
        ("Présents : Jean DUPRÉ- Anne MARTIN,\nPaul LEROY, Lucie ROY", FOUR),
        (
            f"Présents : {LIST}\nExcusés : M. Luc VIDAL (retenu par son travail), Mme Rose NOËL (par M. Paul LEROY)",
            [*FOUR, "E M. Luc VIDAL", "R Mme Rose NOËL"],
        ),
        ("Présents :\nPour l'opposition : Jean DUPRÉ – Anne MARTIN\nPour la majorité : Paul LEROY – Lucie ROY", FOUR),
        (
            "Présents : DUPRÉ J. – MARTIN A. – LEROY M.J. (remplace ROY L.) – NOËL M.P. - VIDAL L.",
            ["P DUPRÉ J.", "P MARTIN A.", "P LEROY M.J.", "P NOËL M.P.", "P VIDAL L."],
        ),
        (
            f"Présents : {LIST}\nOnt délégué leur droit de vote conformément à l'article L 2121-20 du code :\n"
            "Mme VIDAL L. procuration à Mme Lucie ROY",
            [*FOUR, "R Mme VIDAL L."],
        ),
        (
            f"Présents : {LIST}\nABSENTS AYANT DONNÉ PROCURATION : 2 MM. VIDAL Luc - NOËL Marc.\nABSENTS EXCUSÉS : 0",
            [*FOUR, "R VIDAL Luc", "R NOËL Marc"],
        ),
        (
            f"Présents : (4)\n{LIST}\nAbsents : (2)\nMme et Mrs Anne VIDAL, Luc NOËL.\nProcurations : (1)\n"
            "Mme Anne VIDAL avait donné pouvoir à M. Jean DUPRÉ",
            [*FOUR, "R Anne VIDAL", "A Luc NOËL"],
        ),
    ],
)
def test_headings_and_names_in_rarer_forms(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_all_sit_but_those_who_are_named_though_they_be_many() -> None:
    text = (
        "Etaient présents : Tous les membres en exercice, à l'exception de :\nMmes C MERLE, D LEVEL, S BON, V TIBO\n"
        "Messieurs A CHAUVIN, R CARON, P MOREL, J MAURIN\nExcusés : B SEGUIN, G VACHER"
    )
    assert [m[0] for m in members(text)] == ["A"] * 8 + ["E"] * 2


def test_communes_in_capitals_among_members_with_civilities_are_no_members() -> None:
    text = (
        "Présents :\nCHANVRE SUR ORLE\nM. DUPRÉ Jean\nLA FOSSE S/ ORLE\nJOUVAL\nMme MARTIN Anne\nM. LEROY Paul\n"
        "NANTEL SUR\nORLE\nMme ROY Lucie\nM. VIDAL Luc"
    )
    assert members(text) == [
        "P M. DUPRÉ Jean",
        "P Mme MARTIN Anne",
        "P M. LEROY Paul",
        "P Mme ROY Lucie",
        "P M. VIDAL Luc",
    ]


def test_the_commune_that_members_sit_for_is_no_member() -> None:
    text = (
        "Présents :\n• MM DUPRÉ, LEROY et Mme MARTIN pour SAINT OBRE LE RIDEAU\n• MM NOËL et P. VIDAL pour BRUE\n"
        "• Mmes ROY et BLANC pour LA CHAPELLE AUX NAUX\n"
    )
    assert members(text) == ["P DUPRÉ", "P LEROY", "P Mme MARTIN", "P NOËL", "P P. VIDAL", "P ROY", "P BLANC"]


def test_who_misses_the_opening_alone_arrives() -> None:
    text = f"Présents : {LIST} (absente à l'ouverture de la séance, arrivée à 20 heures 50, prend part aux débats)"
    last = read(text).readings["attendance"][-1]
    assert (last.value, last.parts["arrived"].value, "left" in last.parts) == (
        "present",
        "arrivée à 20 heures 50",
        False,
    )


def test_who_came_later_by_a_sentence_between_the_lists_is_a_member() -> None:
    text = f"Présents : {LIST}.\nMme Odile ROUVRE a rejoint la séance au 4ème point.\nAbsent excusé : M. Luc NOËL."
    found = {r.parts["name"].value.printed: r for r in read(text).readings["attendance"]}
    assert found["Mme Odile ROUVRE"].value == "present"
    assert found["Mme Odile ROUVRE"].parts["arrived"].value == "a rejoint la séance au 4ème point"


def test_a_figure_of_nobody_announces_no_list() -> None:
    text = (
        "Représentés : 0\nNombre d'absents : 0\nL’an deux mil dix-sept, le vingt-trois juin, à 18H30, les membres du"
        " Comité Syndical du\nSyndicat des Eaux se sont réunis\nNom\tPrésent\tAbsent\nDUPRÉ Jean\tX\nMARTIN Anne\tX"
    )
    assert not [m for m in members(text) if m[0] == "R"]


def test_the_title_of_a_numbered_item_ends_the_list() -> None:
    text = (
        "Membres présents : MM. DUPRÉ Jean - MARTIN Luc\n2. Élaboration du Plan Local de la Commune de Brue\n"
        "Convention avec le service"
    )
    assert members(text) == ["P DUPRÉ Jean", "P MARTIN Luc"]


@pytest.mark.parametrize(
    "text",
    [
        "Étaient présents : Sous la présidence de Monsieur le Maire Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY,",
        "Présents :\nSous la présidence de Jean DUPRÉ\nAnne MARTIN, Paul LEROY, Lucie ROY",
        "Étaient présents sous la présidence de Mme Zoé PETIT, maire :\nJean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY",
    ],
)
def test_who_presides_may_be_told_between_the_heading_and_the_list(text: str) -> None:
    assert members(text) == FOUR


def test_the_state_may_stand_after_the_office() -> None:
    text = (
        "Présents :\nJean DUPRÉ, maire\nAnne MARTIN, adjointe\nPaul LEROY\nLucie ROY\nZoé PETIT, conseillère, excusée"
    )
    assert members(text) == [*FOUR, "E Zoé PETIT"]


def test_who_comes_or_goes_below_the_lists_does_so_at_that_item() -> None:
    text = (
        f"Présents : {LIST}\nAbsents : Luc VIDAL, Marc NOËL.\n\n"
        "Arrivée de M. Luc VIDAL à 16h25 (affaire n° 2).\nDépart de Mme Lucie ROY à 17h (affaire n° 4).\n"
        "Départ de M. Paul LEROY à 17h10 (affaire n° 4), procuration donnée à Jean DUPRÉ."
    )
    found = {r.parts["name"].value.printed: r for r in read(text).readings["attendance"]}
    assert found["Luc VIDAL"].value == "absent"
    assert "affaire n° 2" in found["Luc VIDAL"].parts["arrived"].value
    assert "affaire n° 4" in found["Lucie ROY"].parts["left"].value
    assert "left" not in found["Paul LEROY"].parts


def test_who_is_listed_as_present_may_be_told_to_come_later() -> None:
    text = f"Présents : {LIST}\nAbsent : Luc VIDAL\n\nArrivée de MM. Paul LEROY et Jean DUPRÉ au point « Bail »\n"
    found = {r.parts["name"].value.printed: r for r in read(text).readings["attendance"]}
    assert [name for name, entry in found.items() if "arrived" in entry.parts] == ["Jean DUPRÉ", "Paul LEROY"]
    assert found["Paul LEROY"].value == "present"


def test_the_rank_of_an_office_in_the_left_of_two_columns_is_no_figure_beside_the_list() -> None:
    text = (
        "Présents :\nMme Anne MARTIN, 1ère adjointe\tM. Paul LEROY, 2ème adjoint\n"
        "Mme Lucie ROY, conseillère\tM. Marc NOËL, conseiller"
    )
    assert members(text) == ["P Mme Anne MARTIN", "P M. Paul LEROY", "P Mme Lucie ROY", "P M. Marc NOËL"]


def test_the_state_behind_the_last_who_gave_a_proxy_takes_it_from_nobody() -> None:
    text = (
        "Présents : tous les conseillers en exercice sauf M. Luc VIDAL (pouvoir à Mme Lucie ROY), Mme\n"
        "Rose NOËL (pouvoir à M. Paul LEROY), excusés, et MM. Marc BRUN et Eva BLANC, absents."
    )
    assert members(text) == ["R M. Luc VIDAL", "R Mme Rose NOËL", "A Marc BRUN", "A Eva BLANC"]
