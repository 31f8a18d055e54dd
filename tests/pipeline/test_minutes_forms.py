"""Minutes and bundles in forms of drafting met in many councils: what is an act, and where it ends. All is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, body, read, titles

from pipeline.segmentation.rows import as_rows
from schemas.document import Line, Word

EXTRACT = """COMMUNE DE VALMORTE
{head}
Séance du 4 mars 2021
L'an deux mille vingt et un, le quatre mars, le conseil municipal, dûment convoqué, s'est réuni en mairie.
Présents : Odile TERRASSON, Gaspard VIDALENC
{number}

{title}
Vu le code général des collectivités territoriales,
Après en avoir délibéré, le conseil municipal décide d'accepter.
Pour : {ayes} – Contre : 0
Pour extrait conforme,
Le maire,
Odile TERRASSON

"""


@pytest.mark.parametrize("number", ["N° 2021.03.04", "N° 20210304-04", "N° 04/03-2021", "N° 2021-03-04", "N° 104"])
def test_the_first_act_ends_the_agenda_that_announced_it_whatever_its_number(number: str) -> None:
    agenda = "ORDRE DU JOUR\n\n  - Vente d'un broyeur communal\n  - Achat d'une haie bocagère\n\n"
    second = number[:-1] + "5"
    items = f"{number} – VENTE D'UN BROYEUR COMMUNAL\n\n{VOTED}{second} – ACHAT D'UNE HAIE BOCAGÈRE\n\n{VOTED}"
    assert len(titles(read(HEAD + agenda + items + CLOSE))) == 2


@pytest.mark.parametrize(
    "head",
    [
        "Extrait du registre des délibérations du conseil municipal",
        "CONSEIL MUNICIPAL DE LA COMMUNE DE VALMORTE\nDÉLIBÉRATION",
    ],
)
@pytest.mark.parametrize("number", ["Numéro de l'acte : {n}/03-2021", "Affaire {n}"])
def test_each_extract_of_a_bundle_is_an_act_with_its_own_vote(head: str, number: str) -> None:
    names = ["VENTE D'UN BROYEUR COMMUNAL", "Objet : Achat d'une haie bocagère", "POSE D'UNE BARRIÈRE NEUVE"]
    text = "".join(
        EXTRACT.format(head=head, number=number.format(n=18 + n), title=name, ayes=7 + n)
        for n, name in enumerate(names)
    )
    zones = read(text)
    assert [f"Pour : {7 + n}" in body(zones, n) for n in range(len(zones.acts))] == [True] * 3
    assert not body(zones, 1).startswith("Odile")


def test_a_vote_at_the_end_of_a_long_paragraph_is_the_items() -> None:
    long = "Madame le maire rappelle le dossier. " * 50 + "Le point est adopté à l'unanimité."
    assert as_rows([Line([Word(token) for token in long.split()])])[-1].formula


def test_whole_paragraphs_among_lines_do_not_tell_where_lines_end() -> None:
    lines = ["Madame le maire expose le rapport de présentation adressé à tous les membres du conseil municipal."] * 8
    lines += ["Madame le maire rappelle le dossier " * 10] * 2
    lines += ["4 – Augmentation annuelle des redevances et places de stationnement des résidences Ambroise", "CROIZET."]
    rows = as_rows([Line([Word(token) for token in line.split()]) for line in lines])
    assert rows[-2].full


def test_the_line_of_the_rapporteur_parts_no_number_from_its_object() -> None:
    items = "".join(
        f"DÉLIBÉRATION N° {n}\nRapporteur : Mme CARRIER\nObjet : {name}\n{VOTED}"
        for n, name in enumerate(["Vente d'un broyeur", "Achat d'une haie", "Pose d'une barrière"], 1)
    )
    zones = read(HEAD + items + CLOSE)
    assert [f"N° {n}\n" in body(zones, n - 1) for n in (1, 2, 3)] == [True] * 3
