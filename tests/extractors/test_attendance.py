"""Members at the opening: each form of heading and list gives its statuses."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members, read
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Member

HEADINGS = [
    f"Présents : {LIST}",
    f"PRÉSENTS :\n{LIST}",
    f"Étaient présents : {LIST}.",
    f"Etaient présents\n{LIST}",
    f"Étalent présents: {LIST}",
    f"Présent(e)s\n{LIST}",
    f"Membres présents : {LIST}",
    f"Sont présents : {LIST}",
    f"Présents (4) : {LIST}",
    f"Présents [4] : {LIST}",
    f"Présents : 4\n{LIST}",
    f"Étaient présents (4/7)\n{LIST}",
    f"27 élus présents : {LIST}",
    f"Conseillers municipaux présents : 4\n{LIST}",
    f"Étaient présents Mesdames et Messieurs les conseillers municipaux : 4\n{LIST}",
    f"Présents titulaires/suppléants : {LIST}",
    f"• Nombre de conseillers présents : 10 : {LIST}",
    f"Étaient présents, formant la majorité des membres en exercice et pouvant délibérer : {LIST}",
    f"Sont présentes les personnes suivantes :\n{LIST}",
    f"Assistaient à la réunion :\n{LIST}",
    f"Le conseil municipal s'est réuni à Valbrune où étaient présents : {LIST}",
    f"… sous la présidence de M. Luc VIDAL, Maire. Présents : {LIST}. Secrétaire : Lucie ROY",
    f"délibérations du Conseil\tPrésents :\n{LIST}",
]


@pytest.mark.parametrize("text", HEADINGS)
def test_headings_of_the_present(text: str) -> None:
    assert members(text) == FOUR


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Absents :", "A"),
        ("Étaient absents :", "A"),
        ("Absents non excusés :", "A"),
        ("Absents non représentés :", "A"),
        ("Absents sans pouvoir :", "A"),
        ("Absent(e)s :", "A"),
        ("Absents : 2", "A"),
        ("Excusés :", "E"),
        ("Absents excusés :", "E"),
        ("Absents / Excusés :", "E"),
        ("Excusé(e.s) :", "E"),
        ("Etaient excusés :", "E"),
        ("Excusé(e)s sans procuration", "E"),
        ("Absents excusés sans pouvoirs :", "E"),
        ("Absents ayant donné pouvoir :", "R"),
        ("Excusés ayant donné procuration", "R"),
        ("Absents représentés :", "R"),
        ("Représentés :", "R"),
        ("Absents excusés avec pouvoir :", "R"),
        ("Ont donné pouvoir : 2", "R"),
        ("Membres absents ayant donné un pouvoir :", "R"),
        ("Absents ayant voté par procuration en application de l'article L 2121-20 du Code :", "R"),
    ],
)
def test_headings_of_those_who_are_not(heading: str, status: str) -> None:
    text = f"Présents : {LIST}\n{heading}\nLuc VIDAL, Eva BLANC\nSecrétaire de séance : Lucie ROY"
    assert members(text) == [*FOUR, f"{status} Luc VIDAL", f"{status} Eva BLANC"]


def test_a_list_of_the_members_is_that_of_the_present_without_those_told_to_miss() -> None:
    listed = f"Les membres du Conseil Municipal: {LIST}, Luc VIDAL, Eva BLANC, Marc NOËL."
    told = "Pouvoirs: Luc VIDAL à Jean DUPRÉ, Eva BLANC à Lucie ROY.\n\nAbsent: Marc NOËL."
    assert members(f"{listed}\n\n{told}") == [*FOUR, "R Luc VIDAL", "R Eva BLANC", "A Marc NOËL"]
    assert members(f"{listed}\n\nLe conseil approuve.") == []


@pytest.mark.parametrize("told", ["Luc VIDAL, Eva BLANC", "Luc VIDAL (pouvoir donné à Anne MARTIN) - Eva BLANC"])
def test_two_who_miss_behind_their_figure_are_no_column_of_figures(told: str) -> None:
    text = f"PRÉSENTS : 4 M. et Mmes {LIST}\nABSENTS EXCUSÉS : 2 {told}"
    assert members(text)[4:] == [f"{'R' if '(' in told else 'E'} Luc VIDAL", "E Eva BLANC"]


LISTS = [
    ("Présents :\nM. Jean DUPRÉ\tMme Anne MARTIN\nM. Paul LEROY\tMme Lucie ROY", "columns"),
    ("Présents :\n• Jean DUPRÉ\n• Anne MARTIN\n• Paul LEROY\n• Lucie ROY", "bullets"),
    ("Présents :\n1. Jean DUPRÉ\n2. Anne MARTIN\n3. Paul LEROY\n4. Lucie ROY", "numbers"),
    ("Présents :\nJean\tAnne MARTIN\tPaul LEROY\nDUPRÉ\nLucie ROY", "wrapped cell"),
    ("Présents : Jean DUPRÉ / Anne MARTIN / Paul LEROY } Lucie ROY", "slashes"),
    ("Présents : Jean DUPRÉ “ Anne MARTIN ” Paul LEROY – Lucie ROY", "quotes for dashes"),
    ("Présents : Jean DUPRÉ, Anne MARTIN, Paul\nLEROY et Lucie ROY formant la majorité des membres.", "wrapped"),
    ("Présents : M. Jean DUPRÉ - Mme Anne MARTIN-\nM. Paul LEROY - Mme Lucie ROY", "dash at the end of a line"),
    ("Présents :\nJean DUPRÉ, Maire\nAnne MARTIN\nPaul LEROY\nAdjoints.\nLucie ROY\nConseillère.", "group words"),
    ("Présents :\nLe Maire : Jean DUPRÉ\nAdjoints : Anne MARTIN, Paul LEROY\nConseillers : Lucie ROY", "group heads"),
    ("Présents : Jean DUPRÉ (Valbrune), Anne MARTIN (Valbrune), Paul LEROY (Clairmont), Lucie ROY (Ormeval)", "places"),
    ("Présents :\nVALBRUNE : Jean DUPRÉ – Anne MARTIN\nSAINT OBRE EN VALS : Paul LEROY – Lucie ROY", "place heads"),
    ("Présents : Jean DUPRÉ (suppléant de Luc VIDAL), Anne MARTIN, Paul LEROY, Lucie ROY", "substitute"),
    ("Présents :\nJean DUPRÉ, Anne MARTIN,\nPage 2/5\nPaul LEROY, Lucie ROY", "foot of page"),
    ("Point 1: 35\nPrésents : Jean DUPRÉ, Anne\nPoint 2: 35\nMARTIN, Paul LEROY, Lucie ROY", "column of figures"),
]


@pytest.mark.parametrize("text", [t for t, _ in LISTS], ids=[n for _, n in LISTS])
def test_forms_of_lists(text: str) -> None:
    assert [m.replace("M. ", "").replace("Mme ", "") for m in members(text)] == FOUR


def test_groups_under_plural_civilities() -> None:
    text = "ETAIENT PRESENTS MM. DUPRÉ, LEROY, Mmes MARTIN, ROY, M. De LA TOUR.\nABSENTS : Mme BLANC"
    assert members(text) == ["P DUPRÉ", "P LEROY", "P MARTIN", "P ROY", "P M. De LA TOUR", "A Mme BLANC"]


@pytest.mark.parametrize("told", ["Absents\nexcusés", "Absents\net excusés", "Absents excusés"])
def test_a_heading_that_wraps_is_one_and_no_state_of_who_stands_before_it(told: str) -> None:
    listed = read(f"Présents : Jean DUPRÉ, Anne MARTIN, Lucie ROY. {told} : M. Paul LEROY").readings["attendance"]
    assert [r.value for r in listed] == ["present", "present", "present", "excused"]


def test_a_heading_of_represented_and_others() -> None:
    text = f"Présents : {LIST}\nAbsents excusés ou représentés : Luc VIDAL (pouvoir à Jean DUPRÉ), Eva BLANC"
    assert members(text) == [*FOUR, "R Luc VIDAL", "E Eva BLANC"]


def test_a_figure_between_heading_and_list() -> None:
    assert members(f"Étaient présents :\nNombre de conseillers en exercice : 7\n{LIST}") == FOUR


def test_two_members_of_one_surname_are_told_by_civility() -> None:
    text = "Présents : Messieurs DUPRÉ, LEROY, Mesdames ROY, MARTIN\nAbsents : M. ROY"
    assert members(text) == ["P DUPRÉ", "P LEROY", "P ROY", "P MARTIN", "A M. ROY"]


def test_a_row_per_member_with_its_state() -> None:
    text = "Présents :\nM. DUPRÉ Jean\tPrésent\nMme MARTIN Anne\tAbsente\nM. LEROY Paul\tExcusé\nSecrétaire : M. DUPRÉ"
    assert members(text) == ["P M. DUPRÉ Jean", "A Mme MARTIN Anne", "E M. LEROY Paul"]


def test_a_list_without_heading_after_who_presides() -> None:
    text = (
        "Le conseil s'est réuni sous la présidence de Mme Ana SOL – Présidente.\n"
        "VALBRUNE : Jean DUPRÉ – Anne MARTIN – Paul LEROY\nCLAIRMONT : Lucie ROY – Luc VIDAL\n"
        "Nombre de conseillers en exercice : 7\nPouvoirs :\nEva BLANC avait donné pouvoir à Jean DUPRÉ"
    )
    assert members(text) == [*FOUR, "P Luc VIDAL", "R Eva BLANC"]


def first(text: str, leaf: str) -> list[str | None]:
    """A part of each member, or None."""
    found = read(text).readings["attendance"]
    return [r.parts[leaf].value if leaf in r.parts else None for r in found]


def test_functions_are_roles_and_not_names() -> None:
    text = "Présents : M. Jean DUPRÉ, Maire, Mme Anne MARTIN, 1ère adjointe, M. LEROY (conseiller délégué), Mme ROY"
    assert first(text, "role") == ["Maire", "1ère adjointe", "conseiller délégué", None]


def test_movements_are_kept_as_printed() -> None:
    text = (
        "Présents : Jean DUPRÉ (arrivée à 19h07), Anne MARTIN à partir du point n° 3, Paul LEROY (départ à 20h08),"
        " Lucie ROY (jusqu'au point 1.6), Marc NOËL"
    )
    assert first(text, "arrived") == ["arrivée à 19h07", "à partir du point n° 3", None, None, None]
    assert first(text, "left") == [None, None, "départ à 20h08", "jusqu'au point 1.6", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # arrives later, represented until then
        ("Présents : A. DUPRÉ (à partir du point 3), B. ROY\nPouvoirs : A. DUPRÉ à B. ROY (jusqu'au point 2)", "R"),
        # leaves, represented from then on
        ("Présents : A. DUPRÉ (départ à 21h), B. ROY\nPouvoirs : A. DUPRÉ à B. ROY", "P"),
        ("Présents : A. DUPRÉ, B. ROY\nPouvoirs : A. DUPRÉ à B. ROY (à partir de 21h)", "P"),
        # absent until the arrival
        ("Présents : A. DUPRÉ (arrivée à 19h47), B. ROY\nAbsents : A. DUPRÉ (arrivée à 19h47)", "A"),
        # excused and represented
        ("Présents : B. ROY, C. NOËL\nExcusés : A. DUPRÉ\nPouvoirs : A. DUPRÉ à B. ROY", "R"),
        ("Présents : B. ROY, C. NOËL\nPouvoirs : A. DUPRÉ à B. ROY\nExcusés : A. DUPRÉ", "R"),
    ],
)
def test_one_entry_with_the_state_at_the_opening(text: str, expected: str) -> None:
    found = [m for m in members(text) if "DUPRÉ" in m]
    assert found == [f"{expected} A. DUPRÉ"]


def test_the_heading_proves_the_status_and_the_place_is_claimed() -> None:
    seen = read(f"Présents : {LIST}\nAbsents : Luc VIDAL\nSecrétaire : Lucie ROY")
    proofs = [seen.text[r.parts["status"].start : r.parts["status"].end] for r in seen.readings["attendance"]]
    assert proofs == ["Présents :"] * 4 + ["Absents :"]
    assert seen.marks["attendance_start"] == 0
    assert seen.is_claimed(seen.text.index("VIDAL"), "attendance")
    assert not seen.is_claimed(seen.text.index("Secrétaire"))


_WORDS = (
    "Présents Absents excusés pouvoir à par : , - ( ) M. Mme Jean DUPRÉ ROY Maire  19h30 Étaient ayant donné 4"
    " procuration le de Secrétaire jusqu'au point 2"
)
_FRENCH = st.lists(st.sampled_from([*_WORDS.split(" "), "\n", "\t"]), max_size=60).map(" ".join)


@given(st.one_of(_FRENCH, st.text(max_size=300)))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_valid_members_or_none(text: str) -> None:
    seen = read(text)
    for reading in seen.readings["attendance"]:
        parts = {leaf: part.value for leaf, part in reading.parts.items()}
        Member.model_validate(parts)
        assert 0 <= reading.start < reading.end <= len(seen.text)
        assert reading.value == "represented" or "proxy_holder" not in parts


def test_a_bracket_never_closed_hides_nobody() -> None:
    text = "Présents : M. DUPRÉ, Mme ROY (à partir de 21 heures 04, Mme BLANC,\nM. LEROY, Mme NOËL"
    assert [m[2:] for m in members(text)] == ["M. DUPRÉ", "Mme ROY", "Mme BLANC", "M. LEROY", "Mme NOËL"]


def test_in_the_presence_of_announces_the_present() -> None:
    text = "Séance du 3 mai\nEn présence de : M. DUPRÉ - Mme ROY (absente représentée) - M. LEROY"
    assert members(text) == ["P M. DUPRÉ", "R Mme ROY", "P M. LEROY"]


def test_a_departure_told_by_hour_and_point_is_kept_whole() -> None:
    text = "Présents : Jean DUPRÉ (départ à 19h45, après le point 3), Anne MARTIN"
    assert first(text, "left") == ["départ à 19h45, après le point 3", None]


def test_a_proxy_to_the_mayor_is_not_given_to_the_next_member() -> None:
    found = read(
        f"Étaient présents : {LIST}\n"
        "Procurations : Odile NOBLET donne pouvoir à M. le Maire, Hugo SARTE donne pouvoir à Paul LEROY"
    ).readings["attendance"]
    held = [(r.parts["name"].value.printed, r.parts.get("proxy_holder")) for r in found if r.value == "represented"]
    assert [n for n, _ in held] == ["Odile NOBLET", "Hugo SARTE"]
    assert [h.value.printed for _, h in held if h is not None] == ["M. le Maire", "Paul LEROY"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Étaient présents : Jean DUPRÉ, Anne MARTIN remplacée par son suppléant Rémi CAUX, Paul LEROY remplacé "
            "par sa suppléante Lise BREUIL, Guy MONTEL remplacé par son suppléant Luc VIDAL",
            ["P Jean DUPRÉ", "P Rémi CAUX", "P Lise BREUIL", "P Luc VIDAL"],
        ),
        (
            "Présents : MM. Jean DUPRÉ, Paul LEROY et Mme Anne MARTIN pour VARNELLE, M. Luc VIDAL pour BRIOLLE",
            ["P Jean DUPRÉ", "P Paul LEROY", "P Mme Anne MARTIN", "P M. Luc VIDAL"],
        ),
        ("Présents : M. DUPRÉ, Mme BUREAU, M. LEROY", ["P M. DUPRÉ", "P Mme BUREAU", "P M. LEROY"]),
        (
            "Présent(e)s C. Dupré, Maire, E. Martin, Adjoint, L. Leroy\nExcusé(e)s S. Noblet, H. Sarte",
            ["P C. Dupré", "P E. Martin", "P L. Leroy", "E S. Noblet", "E H. Sarte"],
        ),
        (
            f"Présents : {LIST}, Odile PERRIN, Guy MONTEL\nABSENTS : Messieurs NOBLET, SARTE",
            [*FOUR, "P Odile PERRIN", "P Guy MONTEL", "A NOBLET", "A SARTE"],
        ),
        (
            "Présents : DUPRÉ Jean- MARTIN Anne- LEROY Paul- ROY Lucie",
            ["P " + n for n in ("DUPRÉ Jean", "MARTIN Anne", "LEROY Paul", "ROY Lucie")],
        ),
        (
            f"Présents : {LIST}\nAbsents excusés : Odile NOBLET – Hugo SARTE Procurations Mme NOBLET a donné "
            "procuration à M. LEROY",
            [*FOUR, "R Odile NOBLET", "E Hugo SARTE"],
        ),
    ],
    ids=[
        "many substitutes",
        "seats for communes",
        "a common word as surname",
        "initials",
        "bare surnames",
        "half dashes",
        "proxies in line",
    ],
)
def test_forms_met_in_smaller_councils(text: str, expected: list[str]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Présents : tous les membres en exercice à l'exception de M. Luc PETIT et Mme Eva BLANC.",
        "Étaient présents l'ensemble des membres du conseil à l'exception de :\n- M. Luc PETIT\n- Mme Eva BLANC",
        "Tous les conseillers étaient présents, sauf : M. Luc PETIT, Mme Eva BLANC\nSecrétaire : Jean DUPRÉ",
        "Étaient présents : l'ensemble des membres en exercice, hormis M. Luc PETIT, Mme Eva BLANC",
    ],
)
def test_who_is_excepted_from_all_the_members_misses(text: str) -> None:
    assert members(text) == ["A M. Luc PETIT", "A Mme Eva BLANC"]


def test_what_is_told_of_another_in_brackets_is_not_the_member_s() -> None:
    text = (
        "Présents : Jean DUPRÉ, Anne MARTIN (pouvoir de Luc VIDAL à partir du point 4), Eva BLANC, Marc NOËL\n"
        "Absents : Paul LEROY (Eva BLANC absente à partir du point 6), Lucie ROY – (Marc NOËL absent à partir de 20 h)"
    )
    found = {r.parts["name"].value.printed: r for r in read(text).readings["attendance"]}
    moves = {name: (r.value, "left" in r.parts) for name, r in found.items() if {"arrived", "left"} & r.parts.keys()}
    assert moves == {"Eva BLANC": ("present", True), "Marc NOËL": ("present", True)}
    assert (found["Paul LEROY"].value, found["Lucie ROY"].value) == ("absent", "absent")


@pytest.mark.parametrize(
    ("told", "leaf"),
    [
        ("C06 à C70", "arrived"),
        ("du point n° 3 au point n° 18", "arrived"),
        ("de la délibération 2024-03 à 2024-18", "arrived"),
        ("de la délib. 1 à 17", "left"),
        ("de la délibération n° 2024-01 à la n° 2024-03", "left"),
    ],
)
def test_the_items_for_which_one_sits(told: str, leaf: str) -> None:
    part = read(f"Présents : Jean DUPRÉ ({told}), Anne MARTIN").readings["attendance"][0].parts
    assert part[leaf].value == told


def test_an_arrival_told_below_the_list_is_of_who_is_named() -> None:
    text = "Présents : Jean DUPRÉ, Anne MARTIN\nAbsents : Luc PETIT, Marc VIDAL\nArrivée de Luc PETIT à 20 h"
    found = read(text).readings["attendance"]
    assert [r.parts["name"].value.printed for r in found if "arrived" in r.parts] == ["Luc PETIT"]


def test_those_below_a_label_came_or_went_at_the_item_of_their_line() -> None:
    text = (
        "Présents : Mme Anne MARTIN, M. Jean DUPRÉ, Mme Eva BLANC, Mme Lucie ROY\nExcusé : M. Luc PETIT\n"
        "DÉPART de Mme Eva BLANC après délibération 2023-095 qui donne pouvoir à M. Jean DUPRÉ\nARRIVÉE de :\n"
        "M. Jean DUPRÉ et Mme Anne MARTIN après délibération 2023-094 – APPROBATION\nDU RAPPORT\n"
        "Mme Lucie ROY après délibération 2023-095\nSecrétaire : Mme Lucie ROY"
    )
    found = {r.parts["name"].value.printed: r.parts for r in read(text).readings["attendance"]}
    arrived = {name: parts["arrived"].value for name, parts in found.items() if "arrived" in parts}
    first = "après délibération 2023-094 – APPROBATION"
    assert arrived == {
        "M. Jean DUPRÉ": first,
        "Mme Anne MARTIN": first,
        "Mme Lucie ROY": "après délibération 2023-095",
    }
    assert "2023-095" in found["Mme Eva BLANC"]["left"].value
    assert found["Mme Eva BLANC"]["later"].value.printed == "M. Jean DUPRÉ"


@pytest.mark.parametrize(
    "below", ["M. Luc PETIT présente le bail.", "Le bail est lu.\nIl expire.\nM. Luc PETIT à la parole"]
)
def test_who_speaks_below_those_who_came_does_not_come(below: str) -> None:
    lists = "Présents : M. Luc PETIT, Mme Eva BLANC\nExcusée : Mme Lucie ROY"
    text = f"{lists}\nArrivée de :\nMme Lucie ROY à 19 h 10\n{below}"
    found = {r.parts["name"].value.printed: "arrived" in r.parts for r in read(text).readings["attendance"]}
    assert found == {"M. Luc PETIT": False, "Mme Eva BLANC": False, "Mme Lucie ROY": True}


def test_what_a_hyphen_joins_to_a_name_tells_of_its_bearer() -> None:
    text = (
        "Présents : Jean DUPRÉ, Anne MARTIN, Luc PETIT (arrivé à 19h27)\nAbsent : 1\nLuc PETIT-arrivé à 19h27 (point 2)"
    )
    assert members(text) == ["P Jean DUPRÉ", "P Anne MARTIN", "A Luc PETIT"]


def test_the_offices_of_several_are_nobody_s_role() -> None:
    text = "Présents : Jean DUPRÉ (maire), Anne MARTIN, Paul LEROY (adjoints), Lucie ROY"
    roles = [r.parts["role"].value for r in read(text).readings["attendance"] if "role" in r.parts]
    assert roles == ["maire"]
    text = "Présents : M. DUPRÉ, Maire, Mme MARTIN, M. LEROY, Adjoints au Maire, Mme ROY, Conseillers"
    assert [r.parts["role"].value for r in read(text).readings["attendance"] if "role" in r.parts] == ["Maire"]


def test_names_that_a_tight_dash_parts_are_several() -> None:
    assert len(members("Présents : DUPRÉ Jean-MARTIN Anne-LEROY Paul-ROY Lucie-VIDAL Marc")) == 5


def test_a_first_name_that_is_an_adjective_too() -> None:
    assert members("Présents : M. Urbain DUPRÉ, Mme Anne MARTIN") == ["P M. Urbain DUPRÉ", "P Mme Anne MARTIN"]
