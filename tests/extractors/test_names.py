"""Persons: each way of printing names in running text and in lists."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.grammar.name_chunks import Name
from extractors.grammar.names import parse_name, people, person, same_member, words_of

RUNS = [
    ("Jean DUPRÉ, Anne MARTIN et Paul LEROY", ["Jean DUPRÉ", "Anne MARTIN", "Paul LEROY"]),
    ("DUPRÉ Jean ; MARTIN Anne / LEROY Paul", ["DUPRÉ Jean", "MARTIN Anne", "LEROY Paul"]),
    ("Jean Dupré – Anne Martin - Paul Leroy", ["Jean Dupré", "Anne Martin", "Paul Leroy"]),
    ("M. DUPRÉ, Mme MARTIN, M. LE GOFF", ["M. DUPRÉ", "Mme MARTIN", "M. LE GOFF"]),
    ("MM. DUPRÉ, LEROY et Mmes MARTIN, ROY", ["DUPRÉ", "LEROY", "MARTIN", "ROY"]),
    ("Mesdames et Messieurs DUPRÉ, MARTIN", ["DUPRÉ", "MARTIN"]),
    ("M.Jean DUPRÉ,Mme Anne MARTIN", ["M.Jean DUPRÉ", "Mme Anne MARTIN"]),
    ("Jean DUPRÉ\nAnne MARTIN\nPaul LEROY", ["Jean DUPRÉ", "Anne MARTIN", "Paul LEROY"]),
    ("Jean DUPRÉ\tAnne MARTIN\nPaul LEROY\tLucie ROY", ["Jean DUPRÉ", "Anne MARTIN", "Paul LEROY", "Lucie ROY"]),
    ("Jean DUPRÉ, Anne\nMARTIN, Paul LEROY, Lucie ROY", ["Jean DUPRÉ", "Anne MARTIN", "Paul LEROY", "Lucie ROY"]),
    ("Jean DUPRÉ - Anne MARTIN Paul LEROY - Lucie ROY", ["Jean DUPRÉ", "Anne MARTIN", "Paul LEROY", "Lucie ROY"]),
    ("DUPRÉ Jean MARTIN Anne", ["DUPRÉ Jean", "MARTIN Anne"]),
    ("LEROY Paul\nAnne MARTIN, LE GOFF Luc et ROY Aya", ["LEROY Paul", "Anne MARTIN", "LE GOFF Luc", "ROY Aya"]),
    ("Jean DUPRÉ, LEROY Luc Lucie MARTIN, ROY Anne", ["Jean DUPRÉ", "LEROY Luc", "Lucie MARTIN", "ROY Anne"]),
    ("Jean DUPRÉ, LEROY Marie Claude MARTIN, ROY Luc", ["Jean DUPRÉ", "LEROY Marie Claude MARTIN", "ROY Luc"]),
    ("Luce GARNIER-\nVALMONT, Marie-\nLaure ROY", ["Luce GARNIER-VALMONT", "Marie-Laure ROY"]),
    ("Mme Efia ROY M.\nPaul LEROY", ["Mme Efia ROY", "M. Paul LEROY"]),
    ("Monsieur Jean-Luc\nMARTINET\nMadame Anne ROY", ["Monsieur Jean-Luc MARTINET", "Madame Anne ROY"]),
    ("Audrey de FORVAL, Guy TURPIN de BEAULIEU", ["Audrey de FORVAL", "Guy TURPIN de BEAULIEU"]),
    ("Sylvie d’ARVOR, Aya N’DOYE, Ugo DI MARCO", ["Sylvie d’ARVOR", "Aya N’DOYE", "Ugo DI MARCO"]),
    ("J. DUPRÉ, P-Y LEROY, M.-L. ROY, J.PETIT", ["J. DUPRÉ", "P-Y LEROY", "M.-L. ROY", "J.PETIT"]),
    ("M. Leroy P-Y, M. Leroy S., Mme Roy", ["M. Leroy P-Y", "M. Leroy S.", "Mme Roy"]),
    ("K/VELLA Joëlle, M. K/Bidan, LEROY Paul / ROY Anne", ["K/VELLA Joëlle", "M. K/Bidan", "LEROY Paul", "ROY Anne"]),
    ("JP. DUPRÉ, A. ORY, RM. LE GOFF FUENTE", ["JP. DUPRÉ", "A. ORY", "RM. LE GOFF FUENTE"]),
    ("DUPRÉ JL., LEROY C., ROY JE., PETIT Z. VAL JM.", ["DUPRÉ JL.", "LEROY C.", "ROY JE.", "PETIT Z.", "VAL JM."]),
    ("Paul MA, Anne LY, M. PA, Roland PY", ["Paul MA", "Anne LY", "M. PA", "Roland PY"]),
    ("M-Laure DUPRÉ, J-P LEROY, FABRE M.J., ROY L.", ["M-Laure DUPRÉ", "J-P LEROY", "FABRE M.J.", "ROY L."]),
    (
        "DE LA VILLE Laure, LE MAIRE Paul, BUREAU Luc, MAIRE Éric",
        ["DE LA VILLE Laure", "LE MAIRE Paul", "BUREAU Luc", "MAIRE Éric"],
    ),
    ("Laure DE LA VILLE, Paul LE MAIRE, Jean DUPRÉ MAIRE", ["Laure DE LA VILLE", "Paul LE MAIRE", "Jean DUPRÉ"]),
    ("Ms DUPRÉ, LEROY, M. MLLE Jean ROY, Anne VAL", ["DUPRÉ", "LEROY", "Jean ROY", "Anne VAL"]),
    ("M. Jean DUPRÉ, maire, Mme Anne MARTIN, adjointe", ["M. Jean DUPRÉ", "Mme Anne MARTIN"]),
    ("M. Jean-Luc MAIRE, M. Paul LEROY, délégué", ["M. Jean-Luc MAIRE", "M. Paul LEROY"]),
    ("MM. DUPRÉ, BUREAU, LEROY, Mmes ROY, POINT,\nMARTIN", ["DUPRÉ", "BUREAU", "LEROY", "ROY", "POINT", "MARTIN"]),
    ("Jean MAIRE, Paul JUIN, DOYEN Lucie", ["Jean MAIRE", "Paul JUIN", "DOYEN Lucie"]),
    ("Anne MARTIN de Saint-Obre ; Paul LEROY de La Roche", ["Anne MARTIN", "Paul LEROY"]),
    ("VALBRUNE : Jean DUPRÉ – Anne MARTIN\nMONTCLAIR : Paul LEROY", ["Jean DUPRÉ", "Anne MARTIN", "Paul LEROY"]),
    ("M. le Maire, Madame la Présidente", []),
    ("le conseil municipal, à 19 heures, sur 23 membres", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_names_of_a_run(text: str, expected: list[str]) -> None:
    assert [n.printed for n in people(text)] == expected


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Abstentions : M. Jean DUPRÉ, Mme Anne MARTIN"
    names = people(text, text.index("M."), len(text))
    assert [text[n.start : n.end] for n in names] == ["M. Jean DUPRÉ", "Mme Anne MARTIN"]


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("Mme Marie-Laure LE BRETON", ("Mme", "Marie-Laure", "LE BRETON")),
        ("LE BRETON Marie-Laure", (None, "Marie-Laure", "LE BRETON")),
        ("Monsieur Leroy", ("M.", None, "Leroy")),
        ("M. Paul Leroy", ("M.", None, None)),
        ("Mlle ROY", ("Mlle", None, "ROY")),
        ("", (None, None, None)),
    ],
)
def test_parts_are_those_that_the_print_tells(printed: str, parts: tuple[str | None, ...]) -> None:
    assert parse_name(printed) == parts


def test_the_letters_of_a_civility_may_have_stood_raised_behind_the_first() -> None:
    found = people("M me Anne ROY, M lle Eva PETIT, M elle PIN, M. Luc VIDAL, M mes BLANC et NOËL")
    assert [name.civility for name in found] == ["Mme", "Mlle", "Mlle", "M.", "Mme", "Mme"]


def test_a_plural_civility_gives_each_its_own_but_not_in_print() -> None:
    first, second = people("Mmes MARTIN, ROY")
    assert (person(first).printed, person(first).civility) == ("MARTIN", "Mme")
    assert person(second).civility == "Mme"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("M. DUPRÉ", "Jean Dupre", True),
        ("Jean DUPRÉ", "DUPRÉ Jean", True),
        ("Marie-Laure GARNIER", "Marie-Laure GARNlER", True),
        ("Jean DUPRÉ", "Anne DUPRÉ", False),
        ("Jean DUPRÉ", "", False),
    ],
)
def test_who_may_be_whom(a: str, b: str, same: bool) -> None:
    assert same_member(a, b) is same
    assert same_member(b, a) is same


def test_civility_and_order_do_not_make_another_person() -> None:
    assert words_of("Mme Anne MARTIN") == words_of("MARTIN Anne")


_FRENCH = st.text(st.sampled_from("AaBbÉéç'’-–.,;:()/•\n\t 12MmedruLla"), max_size=200)


@given(st.one_of(_FRENCH, st.text(max_size=200)))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_names_in_order_within_it(text: str) -> None:
    names = people(text)
    assert all(0 <= n.start < n.end <= len(text) and n.printed for n in names)
    assert all(a.end <= b.start for a, b in pairwise(names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jean - Paul DUPRÉ, Anne - Marie MARTIN, Luc ROY", ["Jean - Paul DUPRÉ", "Anne - Marie MARTIN", "Luc ROY"]),
        ("DUPRÉ Jean - Paul, MARTIN Anne - Marie", ["DUPRÉ Jean - Paul", "MARTIN Anne - Marie"]),
        (
            "Luc SAINT - MARTIN, Anne ROY, Guy MOREL - VIDAL, Zoé PETIT, Eva BLANC, Léo NOËL",
            ["Luc SAINT - MARTIN", "Anne ROY", "Guy MOREL - VIDAL", "Zoé PETIT", "Eva BLANC", "Léo NOËL"],
        ),
        (
            "Luc ROY, Guy MOREL - VIDAL, Zoé PETIT, Eva BLANC",
            ["Luc ROY", "Guy MOREL - VIDAL", "Zoé PETIT", "Eva BLANC"],
        ),
        (
            "M. SAINT - MARTIN Luc\nMme ROY Anne\nMme PETIT Zoé\nM. BRUN Max",
            ["M. SAINT - MARTIN Luc", "Mme ROY Anne", "Mme PETIT Zoé", "M. BRUN Max"],
        ),
        ("ROY Jean - Pierre - MARTIN Anne - VIDAL Luc", ["ROY Jean - Pierre", "MARTIN Anne", "VIDAL Luc"]),
        ("M. Jean - Paul Dupré, Mme Martin", ["M. Jean - Paul Dupré", "Mme Martin"]),
        ("Mme MOREL - VIDAL Marie - Anne", ["Mme MOREL - VIDAL Marie - Anne"]),
        ("MOREL - VIDAL Luc", ["MOREL", "VIDAL Luc"]),
        ("Luc ROY - Pierre - Yves MARTIN - Jean DUPRÉ", ["Luc ROY", "Pierre - Yves MARTIN", "Jean DUPRÉ"]),
        ("De Luc VIDAL à Jean DUPRÉ", ["Luc VIDAL", "Jean DUPRÉ"]),
        ("DUPRÉ Jean - LEROY Paul - ROY Marie - VIDAL Luc", ["DUPRÉ Jean", "LEROY Paul", "ROY Marie", "VIDAL Luc"]),
        ("DUPRÉ Jean- Titulaire LEROY Jean- Paul - Titulaire", ["DUPRÉ Jean", "LEROY Jean- Paul"]),
    ],
)
def test_a_hyphen_between_blanks_joins_first_names_alone(text: str, expected: list[str]) -> None:
    assert [n.printed for n in people(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Février, Mme Vote, M. JUILLET", ["M. Février", "Mme Vote", "M. JUILLET"]),
        ("Élise Février, Marc Point", ["Élise Février", "Marc Point"]),
        ("C. Montel, Président, E. Février, G. Combes", ["C. Montel", "E. Février", "G. Combes"]),
        ("M. Paul Présents : Mme Anne Secrétaire", ["M. Paul", "Mme Anne"]),
        ("M. le Sous-Préfet, Madame la Présidente, M. DUPRÉ", ["M. DUPRÉ"]),
    ],
)
def test_a_common_word_after_a_civility_or_a_first_name_is_a_surname(text: str, expected: list[str]) -> None:
    assert [n.printed for n in people(text)] == expected


RUN = [
    ("Émilie BARONNET", "Inès DES ORMES", "Marc LE GUENNEC", "Hugo ROUSSEL", "Yann DUFOUR", "Léa MARTIN-ROY"),
    ("BARONNET Émilie", "DES ORMES Inès", "LE GUENNEC Marc", "ROUSSEL Hugo", "DUFOUR Yann", "MARTIN-ROY Léa"),
]


@pytest.mark.parametrize("members", RUN, ids=["first name first", "surname first"])
@pytest.mark.parametrize("times", [1, 4])
def test_members_without_separators_are_told_by_their_capitals(members: tuple[str, ...], times: int) -> None:
    assert [n.printed for n in people(" ".join(members * times))] == list(members * times)


def test_what_follows_the_last_member_of_a_run_is_no_part_of_it() -> None:
    assert [n.printed for n in people(" ".join(RUN[0]) + " Universités")][-1] == "Léa MARTIN-ROY"


@pytest.mark.parametrize(
    "text",
    [
        "ORMOY Émilie BARONNET VALBRUNE Inès ROUSSEL TOURNELAC Marc DUFOUR",
        "Émilie BARONNET ORMOY Inès ROUSSEL VALBRUNE Marc DUFOUR TOURNELAC Léa MARTIN ROUVRELLE",
    ],
)
def test_a_run_with_a_commune_for_each_member_names_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "DUPRÉ Jean, maire, NÉRÉE/VALBRUN Liliane 4ème Adjt, DE LA RIVE/ROUSSEL\nAnne, ROY Paul 3ème, Adjt",
            ["DUPRÉ Jean", "NÉRÉE/VALBRUN Liliane", "DE LA RIVE/ROUSSEL Anne", "ROY Paul"],
        ),
        ("DUPRÉ Jean/MARTIN Anne/ROY Paul", ["DUPRÉ Jean", "MARTIN Anne", "ROY Paul"]),
        ("Jean DUPRÉ/Anne MARTIN/Paul ROY", ["Jean DUPRÉ", "Anne MARTIN", "Paul ROY"]),
    ],
)
def test_a_slash_joins_two_surnames_before_a_first_name_alone(text: str, expected: list[str]) -> None:
    assert [n.printed for n in people(text)] == expected


def test_names_without_capitals_are_told_by_first_names_alone() -> None:
    assert [n.printed for n in people("Marie-Hélène Morin Céline Vasseur")] == ["Marie-Hélène Morin", "Céline Vasseur"]
    assert [n.printed for n in people("Marie Martin Paul Girard")] == ["Marie Martin Paul Girard"]


def test_the_communes_of_members_told_by_surname_and_first_name_are_left_out() -> None:
    text = "M. DUPRÉ Hubert de VALBRUNE\nMme MARTIN Anne de LA FOSSE SOUS ORLE\nM. ROY Serge d'ORMOY"
    assert [n.printed for n in people(text)] == ["M. DUPRÉ Hubert", "Mme MARTIN Anne", "M. ROY Serge"]
    assert [n.printed for n in people("M. ROY Paul, Mme DUPRÉ Anne de VALBRUNE")][1] == "Mme DUPRÉ Anne de VALBRUNE"


def test_the_initial_of_a_first_name_has_no_blank_after_it() -> None:
    assert parse_name("M. A. DUPRÉ") == ("M.", "A.", "DUPRÉ")


@pytest.mark.parametrize("joint", [", ", "\n"])
def test_an_initial_before_a_first_name_is_no_civility(joint: str) -> None:
    printed = ["Mme BONHOMME M. Françoise", "M. DUPRÉ Paul", "Mme MARTIN Anne"]
    assert [name.printed for name in people(joint.join(printed))] == printed
    printed = ["Mme BONHOMME M. Françoise", "M. DUPRÉ Paul"]
    assert [name.printed for name in people("Mme BONHOMME M. Françoise née PETIT, M. DUPRÉ Paul")] == printed
    printed = ["Mme BONHOMME", "M. DUPRÉ Paul", "M. Martin LEROY"]
    assert [name.printed for name in people(" ".join(printed))] == printed


def test_a_list_that_is_read_again_has_names_of_its_own() -> None:
    first, again = (people("Présents : M. Jean DUPRÉ, Mmes MARTIN et LE GOFF Anne", 11) for _ in range(2))
    assert first == again
    first[0].start = first[0].end = 0
    assert first[0] != again[0]


def test_a_name_that_is_moved_keeps_all_else() -> None:
    name = Name(1, 2, "Mme Anne ROY", "Mme", "Anne", "ROY", True, True, True, 2, True, True)
    assert name.moved(7) == replace(name, start=8, end=9)
    assert all(getattr(name, f.name) not in (None, False) for f in fields(Name))


@pytest.mark.parametrize("joint", [", ", " – ", " ", "\n", ". "])
def test_a_dot_joins_a_surname_and_its_initial(joint: str) -> None:
    printed = ["ORMEVAL.M", "DUPRÉ.J", "MARTIN.A.M", "LEROY.P"]
    names = people(joint.join(printed))
    assert [name.printed for name in names] == printed
    assert [name.last for name in names] == ["ORMEVAL", "DUPRÉ", "MARTIN", "LEROY"]


def test_a_first_name_that_touches_its_initial_is_of_the_surname_before() -> None:
    text = "Roy Lucie, Druon M.Claire, Petit Paul"
    assert [n.printed for n in people(text)] == ["Roy Lucie", "Druon M.Claire", "Petit Paul"]


@pytest.mark.parametrize("led", ["de Lorgis Olivier", "de la Ferrandière Anne", "d'Aubrac Paul"])
def test_a_surname_led_by_a_particle_with_a_first_name_behind_it_is_a_person(led: str) -> None:
    assert [n.printed for n in people(f"Vidal Luc, {led}, Noël Marc")] == ["Vidal Luc", led, "Noël Marc"]


@pytest.mark.parametrize("place", ["de Saint Martin", "de Jean Martin", "de la Porte Neuve"])
def test_a_place_led_by_a_particle_is_nobody(place: str) -> None:
    assert [n.printed for n in people(f"Vidal Luc, {place}, Noël Marc")] == ["Vidal Luc", "Noël Marc"]
