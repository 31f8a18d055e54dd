"""Lists whose lines break wherever the column ends: amid a name, before it, right after its civility."""

from __future__ import annotations

import pytest

from tests.extractors.attendance_reading import FOUR, members, read

SAT = "Présents : Mme Laure GLACIER, M. Jean BARREAU, M. Thierry GRAND, Mme Yvette PELLERIN\n"


def proxies(text: str) -> list[str]:
    found = [r for r in read(text).readings["attendance"] if r.value == "represented"]
    return [f"{r.parts['name'].value.printed} > {r.parts['proxy_holder'].value.printed}" for r in found]


def test_a_heading_after_the_end_of_a_sentence_with_its_list_in_the_next_line() -> None:
    text = (
        "sous la présidence de M. Jean DUPRÉ, Maire. Conseillers municipaux présents : 4\n"
        "Mmes et MM. DUPRÉ Jean, MARTIN Anne, LEROY Paul, ROY\nLucie.\nAbsent : M. Luc VIDAL"
    )
    assert members(text) == ["P DUPRÉ Jean", "P MARTIN Anne", "P LEROY Paul", "P ROY Lucie", "A M. Luc VIDAL"]


@pytest.mark.parametrize("broken", ["donne pouvoir à Mme\nLaure GLACIER", "donne pouvoir\nà\nMme Laure GLACIER"])
def test_a_short_line_that_holds_a_holder_is_no_stray_word(broken: str) -> None:
    text = (
        f"{SAT}Excusés :\n"
        "M. Jacky BRUNET, conseiller délégué de Valbrune, qui donne pouvoir à M. Thierry GRAND,\n"
        f"Mme Laurence FLEURY, conseillère déléguée de Saint-Obre sur Orle, qui {broken}\n"
        "Mme Valérie TRICOT, conseillère déléguée de Saint-Obre sur Orle, qui donne pouvoir à M. Jean BARREAU,\n"
        "M. Jean CHARTIER, conseiller délégué de Saint-Mars, qui donne pouvoir à Mme Yvette PELLERIN"
    )
    assert proxies(text) == [
        "M. Jacky BRUNET > M. Thierry GRAND",
        "Mme Laurence FLEURY > Mme Laure GLACIER",
        "Mme Valérie TRICOT > M. Jean BARREAU",
        "M. Jean CHARTIER > Mme Yvette PELLERIN",
    ]


def test_a_holder_of_another_print_in_the_line_below() -> None:
    text = (
        f"Présents : {', '.join(name[2:] for name in FOUR)}, Isabelle de Cressy\n"
        "Pouvoirs : Élodie RIVIÈRE pour\nIsabelle de Cressy, Marc LAMBERT\npour Jean DUPRÉ, Amir LAÏDI pour\nPaul LEROY"
    )
    assert proxies(text) == [
        "Élodie RIVIÈRE > Isabelle de Cressy",
        "Marc LAMBERT > Jean DUPRÉ",
        "Amir LAÏDI > Paul LEROY",
    ]


def test_a_surname_alone_on_its_line_after_a_line_that_a_surname_begins() -> None:
    text = (
        f"{SAT}Représentés : M. Léon EDARD par M. Thierry GRAND, M. Faouzi BRIX par M. Jean BARREAU, M. Guy NOËL"
        " par Mme Djida\n"
        "DJALLAL, M. Hervé ZIMMER par Mme Yvette PELLERIN, Mme Virginie\n"
        "SALIN\n"
        "par M. Thierry GRAND, M. Bankaly KANE par M. Jean BARREAU, M. Ali SAÏD par M. Jean BARREAU,\n"
        "Mme Zoé PETIT par M. Thierry GRAND"
    )
    assert "Mme Virginie SALIN > M. Thierry GRAND" in proxies(text)


def test_a_double_surname_breaks_off_before_the_sentences_of_the_proxies() -> None:
    text = (
        f"{SAT}Absents excusés : MM. Jacky BRUNET, Jean CHARTIER et Mme Laurence FLEURY\nTRICOT.\n"
        "M. Jacky BRUNET a donné procuration à M. Thierry GRAND\n"
    )
    assert members(text)[-3:] == ["R Jacky BRUNET", "E Jean CHARTIER", "E Mme Laurence FLEURY TRICOT"]
