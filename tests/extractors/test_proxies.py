"""Proxies: each way of telling who gave a proxy to whom."""

from __future__ import annotations

import pytest

from tests.extractors.test_attendance import read


def proxies(text: str) -> list[tuple[str, str | None]]:
    """(grantor, holder) for each represented member."""
    return [
        (
            r.parts["name"].value.printed,
            r.parts["proxy_holder"].value.printed if "proxy_holder" in r.parts else None,
        )
        for r in read(text).readings["attendance"]
        if r.value == "represented"
    ]


PRESENT = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY\n"
PAIR = [("M. Luc VIDAL", "M. Jean DUPRÉ"), ("Mme Eva BLANC", "Mme Anne MARTIN")]

TOLD = [
    "Pouvoirs : M. Luc VIDAL à M. Jean DUPRÉ, Mme Eva BLANC à Mme Anne MARTIN",
    "Pouvoirs : 2 (M. Luc VIDAL à M. Jean DUPRÉ, Mme Eva BLANC à Mme Anne MARTIN)",
    "Absents représentés : M. Luc VIDAL par M. Jean DUPRÉ ; Mme Eva BLANC par Mme Anne MARTIN",
    "Absents :\nM. Luc VIDAL a donné pouvoir à M. Jean DUPRÉ\nMme Eva BLANC a donné procuration à Mme Anne MARTIN",
    "Excusés : M. Luc VIDAL ayant donné pouvoir à M. Jean DUPRÉ, "
    "Mme Eva BLANC ayant donné procuration à Mme Anne\nMARTIN",
    "Excusés : M. Luc VIDAL (pouvoir à M. Jean DUPRÉ), Mme Eva BLANC (procuration à Mme Anne MARTIN)",
    "Excusés : M. Luc VIDAL {pouvoir à M. Jean DUPRÉ), Mme Eva BLANC (pouvoir à Mme Anne\nMARTIN)",
    "Absents représentés : M. Luc VIDAL (M. Jean DUPRÉ), Mme Eva BLANC (Mme Anne MARTIN)",
    "Excusés avec pouvoir : M. Luc VIDAL (à M. Jean DUPRÉ), Mme Eva BLANC (à Mme Anne MARTIN)",
    "Excusés : M. Luc VIDAL donnant pouvoir à M. Jean DUPRÉ\nMme Eva BLANC donnant pouvoir à Mme Anne MARTIN",
    "Excusés : M. Luc VIDAL qui donne pouvoir à M. Jean DUPRÉ, Mme Eva BLANC, absente, donne pouvoir à Mme Anne MARTIN",
    "Excusés : M. Luc VIDAL, conseiller, pouvoir donné à M. Jean DUPRÉ\nMme Eva BLANC, pouvoir à Mme Anne MARTIN",
    "Représentés :\nM. Luc VIDAL représenté par M. Jean DUPRÉ\nMme Eva BLANC représentée par Mme Anne MARTIN",
    "Représentés :\nM. Luc VIDAL représenté par M. Jean DUPRÉ\nMme Eva BLANC représentée Mme Anne MARTIN",
    "Procurations :\nM. Luc VIDAL donne procuration â M. Jean DUPRÉ\nMme Eva BLANC donne pouvair à Mme Anne MARTIN",
    "Excusés : M. Luc VIDAL et Mme Eva BLANC, ayant respectivement donné pouvoir à M. Jean DUPRÉ et Mme Anne MARTIN",
    "M. Luc VIDAL et Mme Eva BLANC, absents, qui avaient donné respectivement procuration à M. Jean DUPRÉ\n"
    "et Mme Anne MARTIN",
    "Pouvoirs :\nM. Luc VIDAL → M. Jean DUPRÉ\nMme Eva BLANC -> Mme Anne MARTIN",
    "Pouvoirs :\nM. Luc VIDAL ............. à M. Jean DUPRÉ\nMme Eva BLANC ........ à Mme Anne MARTIN",
    "Procurations : M. Luc VIDAL pour M. Jean DUPRÉ, Mme Eva BLANC pour Mme Anne MARTIN",
    "Procuration(s) :\nDe M. Luc VIDAL à M. Jean DUPRÉ, de Mme Eva BLANC à Mme Anne MARTIN",
    "Pouvoirs :\nPour Valbrune : M. Luc VIDAL ayant donné pouvoir à M. Jean DUPRÉ.\n"
    "Pour Ormeval : Mme Eva BLANC ayant donné pouvoir à Mme Anne MARTIN",
    "Pouvoirs :\nM. Luc VIDAL\tà\tM. Jean DUPRÉ\nMme Eva BLANC\tà\tMme Anne MARTIN",
    "Pouvoirs :\nM. Luc VIDAL\nà\nM. Jean DUPRÉ\nMme Eva BLANC\nà\nMme Anne MARTIN",
    "Pouvoirs :\nM. Luc VIDAL\nMme Eva BLANC\nà\nà\nM. Jean DUPRÉ\nMme Anne MARTIN",
    "Pouvoirs :\nM. Luc VIDAL\nMme Eva BLANC\nà M. Jean DUPRÉ\nà Mme Anne MARTIN",
    "Excusés ayant donné pouvoir :\nMandant\tMandataire\nM. Luc VIDAL\tM. Jean DUPRÉ\nMme Eva BLANC\tMme Anne MARTIN",
    "Pouvoir de M. Luc VIDAL à M. Jean DUPRÉ\nPouvoir de Mme Eva BLANC à Mme Anne MARTIN",
    "Pouvoirs : M. Jean DUPRÉ pour M. Luc VIDAL, Mme Anne MARTIN pour Mme Eva BLANC",
    "Excusés ayant donné pouvoir :\nDonneur\nTenant\nM. Luc VIDAL\nM. Jean DUPRÉ\nMme Eva BLANC\nMme Anne MARTIN",
    "Excusés ayant donné pouvoir :\nM. Luc VIDAL\nMme Eva BLANC\nM. Jean DUPRÉ\nMme Anne MARTIN",
    "Excusés : M. Luc VIDAL ayant pour mandataire M. Jean DUPRÉ ; Mme Eva BLANC (mandataire : Mme Anne MARTIN)",
    "Absents : M. Luc VIDAL donne pouvoir pour voter en son nom à M. Jean DUPRÉ,\n"
    "Mme Eva BLANC donne procuration pour voter à Mme Anne MARTIN.",
    "Absents : M. Luc VIDAL (P. à M. Jean DUPRÉ), Mme Eva BLANC (P : Mme Anne MARTIN)",
    "Excusés : M. Luc VIDAL (Ormeval) pouvoir à M. Jean DUPRÉ (Ormeval), "
    "Mme Eva BLANC (Valbrune) pouvoir à Mme Anne MARTIN (Ormeval)",
]


@pytest.mark.parametrize("told", TOLD)
def test_grantor_and_holder(told: str) -> None:
    assert proxies(f"{PRESENT}{told}\nSecrétaire de séance : Mme Lucie ROY") == PAIR


def test_a_proxy_told_beside_its_holder() -> None:
    text = "Présents : Jean DUPRÉ (pouvoir de Luc VIDAL), Anne MARTIN, Paul LEROY\nExcusés : Luc VIDAL"
    assert proxies(text) == [("Luc VIDAL", "Jean DUPRÉ")]


def test_two_proxies_told_beside_their_holder() -> None:
    text = "Présents : M. DUPRÉ Jean (Procuration de M. VIDAL Luc et de Mme BLANC Eva), Mme MARTIN Anne"
    assert proxies(text) == [("M. VIDAL Luc", "M. DUPRÉ Jean"), ("Mme BLANC Eva", "M. DUPRÉ Jean")]


def test_a_heading_that_names_holders_first() -> None:
    text = f"{PRESENT}Procurations étaient données à :\nM. Jean DUPRÉ par M. Luc VIDAL"
    assert proxies(text) == [("M. Luc VIDAL", "M. Jean DUPRÉ")]


def test_a_substitute_among_the_present_sits_for_the_member_replaced() -> None:
    text = "Présents : M. Luc VIDAL représenté par M. Jean DUPRÉ, Mme Anne MARTIN"
    names = [r.parts["name"].value.printed for r in read(text).readings["attendance"]]
    assert names == ["M. Jean DUPRÉ", "Mme Anne MARTIN"]


def test_a_proxy_without_holder_is_still_a_proxy() -> None:
    text = f"{PRESENT}Absents ayant voté par procuration :\nM. Luc VIDAL, Mme Eva BLANC"
    assert proxies(text) == [("M. Luc VIDAL", None), ("Mme Eva BLANC", None)]


def test_holders_told_respectively_whose_number_is_another_are_nobody_s() -> None:
    text = f"{PRESENT}Excusés : M. Luc VIDAL et Mme Eva BLANC (pouvoirs respectivement donnés à M. Jean DUPRÉ "
    assert [holder for _, holder in proxies(f"{text}et Mme Anne MARTIN)")] in ([], [None], [None, None])


def test_who_holds_the_proxy_of_an_office_is_not_represented() -> None:
    text = f"{PRESENT}Absents représentés : M. le Président donne pouvoir à Mme Lucie ROY, "
    assert proxies(text + "M. Luc VIDAL donne pouvoir à M. Jean DUPRÉ") == [("M. Luc VIDAL", "M. Jean DUPRÉ")]


def test_columns_whose_counts_disagree_pair_nobody() -> None:
    text = f"{PRESENT}Pouvoirs :\nM. Luc VIDAL\nMme Eva BLANC\nà\nà\nM. Jean DUPRÉ\nMme Anne MARTIN\nM. Paul LEROY"
    assert proxies(text) == []


def test_a_holder_whose_hyphen_was_lost_is_printed_as_in_the_list() -> None:
    text = "Présents : Jean-Luc DUPRÉ, Anne MARTIN\nPouvoirs : Luc VIDAL à JeanLuc DUPRÉ"
    assert proxies(text) == [("Luc VIDAL", "Jean-Luc DUPRÉ")]


def test_a_member_who_leaves_a_proxy_on_leaving_is_present() -> None:
    text = "Présents : Jean DUPRÉ, Paul LEROY (départ à 20 h 30, pouvoir à Jean DUPRÉ)"
    found = read(text).readings["attendance"]
    assert [r.value for r in found] == ["present", "present"]
    assert found[1].parts["left"].value == "départ à 20 h 30"


def test_titles_of_two_columns_pair_grantor_and_holder() -> None:
    text = f"{PRESENT}Représentés :\nÉlu absent\tPouvoir donné à\nLuc VIDAL\tJean DUPRÉ\nEva BLANC\tAnne MARTIN"
    assert proxies(text) == [("Luc VIDAL", "Jean DUPRÉ"), ("Eva BLANC", "Anne MARTIN")]


def test_a_stray_preposition_after_the_holder_binds_nobody() -> None:
    text = f"{PRESENT}Procurations :\nM. Luc VIDAL à M. Jean DUPRÉ à\nMme Eva BLANC à Mme Anne MARTIN"
    assert proxies(text) == [("M. Luc VIDAL", "M. Jean DUPRÉ"), ("Mme Eva BLANC", "Mme Anne MARTIN")]


def test_the_substitute_of_a_member_sits_and_the_member_is_not_listed() -> None:
    text = "Présents : Anne MARTIN, Luc VIDAL, suppléant de Jean DUPRÉ (Obreval), Eva BLANC"
    names = [r.parts["name"].value.printed for r in read(text).readings["attendance"]]
    assert names == ["Anne MARTIN", "Luc VIDAL", "Eva BLANC"]


def test_of_before_a_first_name_is_no_particle() -> None:
    text = "Présents : Jean DUPRÉ, Anne MARTIN\nPouvoirs :\n- de Luc VIDAL à Jean DUPRÉ\n- de Eva BLANC à Anne MARTIN"
    assert proxies(text) == [("Luc VIDAL", "Jean DUPRÉ"), ("Eva BLANC", "Anne MARTIN")]


@pytest.mark.parametrize(
    ("told", "holder"),
    [
        ("(pouvoir à M. le Maire)", "M. le Maire"),
        ("donne pouvoir à Madame la Présidente", "Madame la Présidente"),
        ("(procuration au Président)", "Président"),
        ("pouvoir au maire", "maire"),
        ("qui donne pouvoir au Président M. Jean DUPRÉ", "M. Jean DUPRÉ"),
    ],
)
def test_a_holder_told_by_the_office_is_printed_so(told: str, holder: str) -> None:
    assert proxies(f"{PRESENT}Excusés : M. Luc VIDAL {told}") == [("M. Luc VIDAL", holder)]


def test_who_gives_no_proxy_is_not_represented() -> None:
    assert proxies(f"{PRESENT}Absents : M. Luc VIDAL sans pouvoir, Mme Eva BLANC") == []


def test_each_line_of_proxies_is_an_entry_of_its_own() -> None:
    text = (
        "Présents :\nJean Dupré\nAnne Martin\nSont excusées ou en retard les personnes suivantes :\n•\n•\n"
        "Luc Vidal, excusé, a donné pouvoir à Jean Dupré\nEva Blanc, excusée, a donné pouvoir à Anne Martin\n"
        "Marc Noël, excusé, a donné pouvoir à Jean Dupré (à partir de 23 h)\n"
        "Zoé Petit, excusée, a donné pouvoir à Anne Martin"
    )
    assert proxies(text)[:2] == [("Luc Vidal", "Jean Dupré"), ("Eva Blanc", "Anne Martin")]


def test_proxies_told_again_by_surname_are_the_same() -> None:
    text = (
        "Présents : DUPRÉ Jean, MARTIN Anne, LEROY Paul\n"
        "Procurations : VIDAL Luc à DUPRÉ Jean, BLANC Eva à MARTIN Anne\n"
        "Ont donné pouvoir :\n- Monsieur VIDAL à Monsieur DUPRÉ\n- Madame BLANC à Madame MARTIN\n"
        "- Monsieur LEROY à Monsieur DUPRÉ (pour le début de la séance)"
    )
    assert proxies(text) == [
        ("LEROY Paul", "Monsieur DUPRÉ"),
        ("VIDAL Luc", "DUPRÉ Jean"),
        ("BLANC Eva", "MARTIN Anne"),
    ]


def test_the_initials_of_a_substitute_follow_the_surname() -> None:
    text = "Présents : DUPRÉ J., MARTIN A., ROQUE J. (remplacée par FABRE M.J.), LEROY P."
    names = [r.parts["name"].value.printed for r in read(text).readings["attendance"]]
    assert names == ["DUPRÉ J.", "MARTIN A.", "FABRE M.J.", "LEROY P."]


def test_a_commune_in_brackets_holds_no_proxy() -> None:
    assert proxies(f"{PRESENT}Représentés : M. Luc VIDAL (Saint-Obre), Mme Eva BLANC (La Chaume)") == [
        ("M. Luc VIDAL", None),
        ("Mme Eva BLANC", None),
    ]


def test_delegations_of_vote_have_a_heading_of_their_own() -> None:
    given = "M. Luc VIDAL à M. Jean DUPRÉ, Mme Eva BLANC à Mme Anne MARTIN"
    assert proxies(f"{PRESENT}Absents ayant donné délégation de vote : {given}") == PAIR


@pytest.mark.parametrize("told", ["Lucie ROY (suppléante de M. Luc VIDAL)", "Lucie ROY, suppléante de M. Luc VIDAL"])
def test_whom_a_substitute_replaces_is_their_role(told: str) -> None:
    last = read(f"Présents : M. Jean DUPRÉ, Mme Anne MARTIN, {told}").readings["attendance"][-1]
    assert last.parts["name"].value.printed == "Lucie ROY"
    assert last.parts["role"].value == "suppléante de M. Luc VIDAL"


def test_a_holder_run_together_with_the_next_grantor_ties_nobody() -> None:
    told = "Pouvoirs : Yann Barbe ayant donné pouvoir à Odile Vasseur Solveig Morin ayant donné pouvoir à Paul Girard"
    assert proxies(told) == [("Yann Barbe", None)]
    apart = told.replace("Solveig", "Céline")
    assert proxies(apart) == [("Yann Barbe", "Odile Vasseur"), ("Céline Morin", "Paul Girard")]


def test_a_preposition_before_every_giver_is_no_particle() -> None:
    told = "Procurations : de VIDAL Luc à DUPRÉ Jean, de BLANC Eva à MARTIN Anne, et de NOËL Zoé à ROY Lucie"
    assert [giver for giver, _ in proxies(PRESENT + told)] == ["VIDAL Luc", "BLANC Eva", "NOËL Zoé"]
    told = "Procurations : de VIDAL Luc à DUPRÉ Jean, BLANC Eva à MARTIN Anne, NOËL Zoé à ROY Lucie"
    assert [giver for giver, _ in proxies(PRESENT + told)] == ["de VIDAL Luc", "BLANC Eva", "NOËL Zoé"]


def test_a_preposition_that_begins_the_sentence_and_comes_again_is_no_particle() -> None:
    told = "POUVOIRS : De VIDAL I. à DUPRÉ J. ; de BLANC N. à MARTIN A. Monsieur Paul ROY a été désigné secrétaire."
    present = "PRÉSENTS : DUPRÉ J., MARTIN A., ROY P. ABSENTS : VIDAL I., LEROY L., BLANC N., excusées. "
    assert proxies(present + told) == [("VIDAL I.", "DUPRÉ J."), ("BLANC N.", "MARTIN A.")]
    told = "Pouvoirs : de VIDAL Luc à DUPRÉ Jean ; de BLANC Eva à MARTIN Anne"
    assert [giver for giver, _ in proxies(PRESENT + told)] == ["de VIDAL Luc", "de BLANC Eva"]


def test_an_elided_preposition_before_a_first_name_is_no_particle() -> None:
    told = "Procurations : de Eva BLANC à Jean DUPRÉ, d’Isabelle E COSTA à Anne MARTIN, de Luc VIDAL à Paul LEROY"
    assert [giver for giver, _ in proxies(PRESENT + told)] == ["Eva BLANC", "Isabelle E COSTA", "Luc VIDAL"]


def test_a_giver_whose_surname_cannot_be_told_has_none() -> None:
    told = "Procurations : de Vidal Luc à Dupré Jean, de Blanc Eva à Martin Anne, de Noël Zoé à Roy Lucie"
    persons = [r.parts["name"].value for r in read(PRESENT + told).readings["attendance"] if r.value == "represented"]
    assert [(p.printed, p.last) for p in persons] == [("Vidal Luc", None), ("Blanc Eva", None), ("Noël Zoé", None)]
