"""Members at the opening, in forms that fewer councils use: one short list per form."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Présents en salle : Jean DUPRÉ, Anne MARTIN\nPrésents en visioconférence : Paul LEROY, Lucie ROY",
            FOUR,
        ),
        (f"Présents : {LIST}\nS'étaient excusés : Luc VIDAL et Marc NOËL", [*FOUR, "E Luc VIDAL", "E Marc NOËL"]),
        (f"Présents : {LIST}\nPRESSE : Marc NOËL\nADMINISTRATION : Luc VIDAL (DGS)", FOUR),
        (f"Présents : {LIST}\nADMINISTRATION : Luc VIDAL (DGS), Marc NOËL", FOUR),
        (
            "Présents : Jean DUPRÉ, Anne MARTIN née VIDAL, Paul LEROY, Lucie ROY épouse DE NOËL",
            FOUR,
        ),
        (f"Étaient présents à l'ouverture de la séance : {LIST}", FOUR),
        (
            "Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY et Lucie ROY, soit quatre membres présents sur sept.\n"
            "Absent : Luc VIDAL",
            [*FOUR, "A Luc VIDAL"],
        ),
        ("Présents : Melle Anne MARTIN, M. Jean DUPRÉ", ["P Melle Anne MARTIN", "P M. Jean DUPRÉ"]),
        ("Présents : M. Urbain DUPRÉ, Mme Anne MARTIN", ["P M. Urbain DUPRÉ", "P Mme Anne MARTIN"]),
    ],
)
def test_who_sits_and_who_does_not(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_a_delegation_to_vote_is_a_proxy() -> None:
    text = f"Présents : {LIST}\nAbsents ayant donné délégation de vote :\nLuc VIDAL (délégation de vote à Paul LEROY)"
    found = read(text).readings["attendance"][-1]
    assert (found.value, found.parts["proxy_holder"].value.printed) == ("represented", "Paul LEROY")


def test_the_head_of_a_page_does_not_end_a_list_that_goes_on() -> None:
    text = (
        "Présents : Jean DUPRÉ, Anne MARTIN,\nPage 1 sur 12\nCommune de Valbrune – procès-verbal du 4 juin 2021\n"
        "Paul LEROY, Lucie ROY\nCommune de Valbrune – procès-verbal du 4 juin 2021\nLuc VIDAL, Marc NOËL"
    )
    assert members(text) == FOUR


@pytest.mark.parametrize(
    "text",
    [
        "Présents :\nVALBRUNE – Jean DUPRÉ, Anne MARTIN\nSAINT-OBRE – Paul LEROY\nLA CHAUME – Lucie ROY",
        "Présents :\nBrue\tM. Jean DUPRÉ\nSaint-Obre\tMme Anne MARTIN\nLes Aulnes\tM. Paul LEROY\nOrval\tMme Lucie ROY",
        "Présents : Brue : Jean DUPRÉ Anne MARTIN Carpe : Paul LEROY -\nLucie ROY Les Aulnes :",
        "Présents : Brue : Jean DUPRÉ -\nAnne MARTIN Val du Comté : Paul LEROY -\nLucie ROY La Chaume : ",
    ],
)
def test_the_commune_before_its_delegates_is_no_member(text: str) -> None:
    assert [m.replace("M. ", "").replace("Mme ", "") for m in members(text)] == FOUR


def test_a_surname_on_a_line_of_its_own_after_its_first_name_is_no_stray_word() -> None:
    text = (
        "Présents :\nVALBRUNE : Jean DUPRÉ – Anne MARTIN – Paul LEROY – Lucie ROY – Luc VIDAL – Ali SAÏD – Ugo PONS\n"
        "SAINT-OBRE : Marc NOËL – Zoé PETIT – Léa VIAL – Guy BLANC – Rose GIRARD – Luc HENRY – Stéphanie\nPELTIER\n"
        "LA CHAUME : Franck GAUTHIER – Élodie BRANGER – Jérôme GUERRY – Roseline PHILIPPART – Iris JACOB\n"
        "BRUE : Lise SIMON – Éric VOISIN – Hugo PRAT – Cécile HUE – Alban FORT – Brune CARLIER – Cédric DES"
    )
    assert "P Stéphanie PELTIER" in members(text)


def test_lines_that_begin_with_the_end_of_a_name_are_not_headed_by_communes() -> None:
    text = (
        "Présents : Pierre BERGER - Zeineb\nLOUNI - Laurent DESPLAT - Maxime MARROT - Valérie WASTIN\n"
        "GIUDIC - Christian CHARRY - Ludovic BIDAUT - Franck\nSARRAB - Laure CURVAL - Michaël\nRISTIC - Anne ROY"
    )
    assert [m for m in members(text) if m in ("P Zeineb LOUNI", "P Valérie WASTIN GIUDIC", "P Michaël RISTIC")] == [
        "P Zeineb LOUNI",
        "P Valérie WASTIN GIUDIC",
        "P Michaël RISTIC",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Absents :\nM. Luc VIDAL : pouvoir à Paul LEROY\nMme Zoé PETIT : excusée",
        "Absents ayant donné pouvoir\tÀ\nM. Luc VIDAL\tPaul LEROY",
        "Pouvoirs : M. Luc VIDAL à Paul LEROY. M. Marc NOËL à Isabelle de Crécy. M. Ali SAÏD à Anne MARTIN",
    ],
)
def test_grantor_and_holder_in_rarer_forms(told: str) -> None:
    found = read(f"Présents : {LIST}, Isabelle de Crécy\n{told}").readings["attendance"]
    proxies = {
        r.parts["name"].value.last: r.parts["proxy_holder"].value.printed for r in found if r.value == "represented"
    }
    assert proxies["VIDAL"] == "Paul LEROY"
    assert proxies.get("NOËL", "Isabelle de Crécy") == "Isabelle de Crécy"
    assert all(r.parts["name"].value.printed != "Paul LEROY" for r in found[5:])


def test_a_member_whose_hyphen_was_lost_in_one_list_is_one_member() -> None:
    text = (
        "Présents : M. Jean DUPRÉ, M. Jean-Paul LEROY (à partir du point 5)\nAbsent : M. JeanPaul LEROY (points 1 à 4)"
    )
    assert members(text) == ["P M. Jean DUPRÉ", "A M. Jean-Paul LEROY"]
