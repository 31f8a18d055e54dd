"""Margins beside running text, in texts that keep the layout of the page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.sidebars import unfold

PAGE = """Extrait du registre     Convoqué le vendredi 5 juin 2015, le Conseil Municipal de la Ville
des délibérations du    de Brigneux s'est réuni en mairie, salle des Échevins, le jeudi 11
Conseil Municipal de    juin 2015 à 18 heures, sous la présidence de Madame la Maire, Aline
Brigneux                CORBEL.

n° 2015 / 083           Présents :
                        Bérénice ALLARD, Mouloud BENCHIKH, Carole BRIAND, Aurélien
                        CHAUVET, Ghislaine DE FROMENT"""

COLUMNS = """Monsieur Paul ABRIC         Madame Jeanne BRUEL         Monsieur Luc COSTE
Madame Anne DORVAL          Monsieur Jean ESTEVE        Madame Ida FABRE
Monsieur Guy GALAN          Madame Zoé HUBERT           Monsieur Max IMBERT
Madame Eva JOUVE            Monsieur Tom KERBRAT        Madame Lou LARCHER
Monsieur Rémi MORIN         Madame Inès NADAL           Monsieur Théo OLIVE"""


def test_the_margin_comes_first_and_the_sentence_is_whole() -> None:
    found = unfold(PAGE.split("\n"))
    assert found[:5] == [
        "Extrait du registre", "des délibérations du", "Conseil Municipal de", "Brigneux", "n° 2015 / 083",
    ]  # fmt: skip
    assert "de Brigneux s'est réuni en mairie, salle des Échevins, le jeudi 11" in found
    assert found.index("Présents :") < found.index("CHAUVET, Ghislaine DE FROMENT")


def test_columns_of_members_stay_rows() -> None:
    assert unfold(COLUMNS.split("\n")) == COLUMNS.split("\n")


@given(st.text(alphabet="ab \n.é,", max_size=400))
def test_nothing_is_lost(text: str) -> None:
    found = unfold(text.split("\n"))
    assert sorted("".join(found).replace(" ", "")) == sorted(text.replace(" ", "").replace("\n", ""))


def test_columns_that_begin_after_those_above_them_are_left_alone() -> None:
    rows = ["M. BRUEL".ljust(21) + "Mme COSTE"] * 6 + ["Les conseillers ont donné pouvoir comme il suit :"]
    rows += ["M. ABRIC".ljust(24) + "Mme DORVAL"] * 6
    assert unfold(rows) == rows


LABELS = """Date de la convocation      L'an deux mil quatorze, le neuf avril à dix-neuf heures, le
03/04/2014                  Conseil Municipal s'est réuni au lieu ordinaire de ses séances,
Nombre de conseillers       sous la présidence de M. Yves ORME, Maire.
En exercice : 11            Etaient présents : MM. ORME Yves, PIC Régis, LEFORT
Présents : 9                Anthony, Mmes NOYER Marie, ROY Sandrine."""


def test_a_margin_of_labels_may_stand_beside_few_lines_of_the_opening() -> None:
    found = unfold(LABELS.split("\n"))
    assert found[:3] == ["Date de la convocation", "03/04/2014", "Nombre de conseillers"]
    assert found.index("Etaient présents : MM. ORME Yves, PIC Régis, LEFORT") + 1 == found.index(
        "Anthony, Mmes NOYER Marie, ROY Sandrine."
    )


def test_labels_beside_anything_but_an_opening_stay_in_their_rows() -> None:
    rows = LABELS.replace("L'an deux mil quatorze, le neuf avril", "Etaient présents ce neuf avril").split("\n")
    assert unfold(rows) == rows
