"""Minutes with a piece missing: what is left of an act whose head is lost is no act of its own."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, read, titles

from pipeline import process

_MINUTES = """COMMUNE DE BREUIL-LA-FORÊT
PROCÈS-VERBAL DU CONSEIL MUNICIPAL
Séance du 12 mars 2019
Étaient présents : Mme Anne VASSEUR, M. Luc PERROT, M. Jean MOREL, Mme Lise COLIN
Secrétaire de séance : M. Luc PERROT

1. Tarif de la salle des fêtes
Madame le maire propose de relever le tarif de la salle des fêtes à compter du printemps.
Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve le nouveau tarif.

2. Achat d'une tondeuse
Madame le maire présente trois devis.
Après en avoir délibéré, le conseil municipal, à l'unanimité, retient le devis de l'entreprise la moins chère.

[... TRUNCATED MIDDLE ...]

et rappelle que la commission s'est prononcée favorablement sur ce dossier.
Après en avoir délibéré, le conseil municipal, par 3 voix pour et 1 voix contre, autorise madame le maire à signer.

7. Entretien des chemins
Madame le maire expose le programme de l'année.
Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve le programme.

La séance est levée à 21 heures.
"""


def test_an_act_without_head_is_not_told() -> None:
    record = process(_MINUTES.encode(), "pv.txt")
    assert [(act.number, act.subject) for act in record.acts] == [
        ("1", "Tarif de la salle des fêtes"),
        ("2", "Achat d'une tondeuse"),
        ("7", "Entretien des chemins"),
    ]
    assert [act.vote.unanimous for act in record.acts] == [True, True, True]
    assert all(act.vote.against is None for act in record.acts)


CUT = "[... TRUNCATED MIDDLE ...]\n"
AGENDA = "ORDRE DU JOUR\n1. Tarifs du four\n2. Vente d'un pré\n3. Aide aux fêtes\n4. Questions diverses\n\n"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (
            f"et le pré est vendu.\n{VOTED}3. Aide aux fêtes\n{VOTED}",
            ["1. Tarifs du four", "2. Vente d'un pré", "3. Aide aux fêtes"],
        ),
        (f"et l'aide est versée.\n{VOTED}4. Questions diverses\nNéant.\n", ["1. Tarifs du four", "3. Aide aux fêtes"]),
        (
            "relative au pré de la commune\n\nMadame le maire expose.\nLe conseil approuve à l'unanimité.\n",
            ["1. Tarifs du four", "relative au pré de la commune"],
        ),
        (
            f"et le pré est vendu.\n{VOTED}9. Motion pour la gare\n{VOTED}",
            ["1. Tarifs du four", "", "9. Motion pour la gare"],
        ),
    ],
    ids=["the next item tells", "the sundry questions tell", "the end of the title stands there", "nothing tells"],
)
def test_the_title_of_an_item_whose_heading_is_cut_off(rest: str, expected: list[str]) -> None:
    assert titles(read(HEAD + AGENDA + f"1. Tarifs du four\n{VOTED}" + CUT + rest + CLOSE)) == expected


def test_a_list_of_contents_that_a_cut_ends_on_one_line_is_no_act() -> None:
    dots = 40 * "."
    text = (
        f"Procès-verbal COMMUNE DE VALMOREL Séance du 12 mars 2019 SECRÉTAIRE DE SÉANCE {dots}3 "
        f"APPROBATION SÉANCE 2019 {dots}3 III. 7. Tarifs {dots} 9 [... TRUNCATED ...]"
    )
    assert not process(f"<html><body><p>{text}</p></body></html>".encode(), "page.html").acts


_HEAD = _MINUTES.partition("1. Tarif")[0]
_SENTENCE = "Madame le maire expose que la commune doit se prononcer sur le programme des travaux de l"


@pytest.mark.parametrize(
    ("number", "title", "rest"),
    [
        ("N°2019/03/02", "PORTE OUVERTE DES ÉCOLES", _SENTENCE),
        ("N°2019/03/02", "ENTRETIEN DES CHEMINS", _SENTENCE),
        ("028/19", "ENTRETIEN DES CHEMINS", f"Vu le code,\n{_SENTENCE}"),
        ("DELIBERATION N° 37-03-19", "ENTRETIEN DES CHEMINS", ""),
    ],
)
def test_the_last_act_of_a_text_that_breaks_off_is_told(number: str, title: str, rest: str) -> None:
    acts = process(f"{_HEAD}{number} : {title}\n{rest}".encode(), "pv.txt").acts
    assert [(act.number, act.subject, act.vote.outcome) for act in acts] == [
        (number.split()[-1].lstrip("N°"), title, None)
    ]


@pytest.mark.parametrize(
    ("title", "end", "told"),
    [
        ("Entretien des chemins", _SENTENCE, True),
        ("Informations sur les chemins", _SENTENCE, False),
        ("Décisions du maire prises par délégation", _SENTENCE, False),
        ("Entretien des chemins", "Madame le maire remercie les bénévoles qui sont venus samedi.", False),
        (
            "Entretien des chemins",
            "Madame le maire remercie les bénévoles.\nLe secrétaire de la séance et madame le maire",
            False,
        ),
    ],
)
def test_an_undecided_item_at_the_end_is_an_act_where_the_text_breaks_off(title: str, end: str, told: bool) -> None:
    first = "1. Tarif du four\nLe conseil municipal, à l'unanimité, approuve le tarif.\n\n"
    second = "2. Achat d'une haie\nLe conseil municipal, à l'unanimité, approuve l'achat.\n\n"
    subjects = [act.subject for act in process(f"{_HEAD}{first}{second}3. {title}\n{end}".encode(), "pv.txt").acts]
    assert subjects == ["Tarif du four", "Achat d'une haie", *([title] if told else [])]


@pytest.mark.parametrize(
    ("end", "told"),
    [
        (_SENTENCE, True),
        ("Monsieur PERROT présente le", True),
        ("Le marché a été conclu pour trois ans. Au 31", True),
        ("Madame le maire remercie les bénévoles.", False),
    ],
)
def test_two_items_of_which_the_second_breaks_off_are_acts(end: str, told: bool) -> None:
    items = f"1 - TARIF DU FOUR\nAdopté à l'unanimité.\n\n2 - ACHAT D'UNE HAIE\n{end}"
    numbers = [act.number for act in process(f"{_HEAD}{items}".encode(), "pv.txt").acts]
    assert (numbers == ["1", "2"]) is told


def test_an_extract_of_minutes_that_breaks_off_after_the_approval_is_a_sitting() -> None:
    head = _HEAD.replace("PROCÈS-VERBAL DU CONSEIL", "EXTRAIT DU PROCÈS-VERBAL DES DÉLIBÉRATIONS DU CONSEIL")
    first = "1. Approbation du procès-verbal du 5 février 2019\nLe procès-verbal est adopté à l'unanimité.\n\n"
    record = process(f"{head}{first}2. Entretien des chemins\n{_SENTENCE}".encode(), "pv.txt")
    assert [act.number for act in record.acts] == ["1", "2"]


_LIST = "Étaient présents : Mme Anne VASSEUR, M. Luc PERROT, M. Jean MOREL, Mme Lise COLIN\n\n"


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        (
            "CR Conseil municipal du 12 mars 2019\n\n",
            "I APPROBATION DU PROCÈS-VERBAL DU 5 FÉVRIER 2019\n\nLe procès-verbal est adopté à l'unanimité.\n\n",
            "II ENTRETIEN DES CHEMINS",
        ),
        (
            "L'an deux mille dix-neuf, le 12 mars, le conseil municipal de Breuil s'est réuni en mairie.\n\n",
            "Approbation du compte rendu du conseil municipal du 5 février 2019 :\n\nAucune remarque n'étant faite, le"
            " compte rendu du conseil municipal du 05/02/2019 est adopté à l'unanimité (4 voix pour).\n\n",
            "Vente du pré communal",
        ),
    ],
)
def test_the_item_after_the_approval_is_the_last_of_a_text_that_breaks_off(head: str, first: str, second: str) -> None:
    text = f"{head}{_LIST}{first}{second}\n\n{_SENTENCE}"
    acts = process(text.encode(), "pv.txt").acts
    assert [act.vote.outcome for act in acts] == ["adopted", None]
    assert str(acts[1].subject).endswith(second.removeprefix("II "))


SITTING = (
    "COMPTE RENDU DU CONSEIL MUNICIPAL DE VALBRUME\nL'an deux mille vingt-deux, le 20 décembre à 19 heures, le conseil"
    " municipal s'est réuni sous la présidence de M. René ORME, maire.\nPrésents : Claire FRÊNE, Luc ÉRABLE\n"
    "Absent : Noé TILLEUL\nM. ÉRABLE est secrétaire de séance.\n\n"
)
APPROVED = "Le maire dit que le four sert.\n\nLe conseil municipal, à l'unanimité, APPROUVE le prix du four.\n\n"
STATED = "Nous tenons à dire que les habitants du bourg attendent de ce conseil plus\nd'écoute.\n"


@pytest.mark.parametrize("table", ["", "MEMBRES TITULAIRES\n\nN° Nom\n\n"])
def test_an_item_between_two_others_and_a_cut_has_lost_its_decision(table: str) -> None:
    text = (
        f"{SITTING}TARIFS DU FOUR\n\n{APPROVED}TARIFS DU LAVOIR\n\n{APPROVED}COMMISSION COMMUNALE DES CHEMINS\n\n"
        f"Dans le cadre du nouveau plan, il appartient au conseil de proposer une liste.\n\n{table}"
        "[... TRUNCATED MIDDLE ...]\nt du bassin. Le prix du lavoir a été revu au printemps.\n"
    )
    subjects = [act.subject for act in process(text.encode(), "pv.txt").acts]
    assert subjects == ["TARIFS DU FOUR", "TARIFS DU LAVOIR", "COMMISSION COMMUNALE DES CHEMINS"]


@pytest.mark.parametrize("sitting", ["", "Conseil municipal du 20 décembre 2022\n\n"])
def test_what_a_group_of_members_states_is_no_act(sitting: str) -> None:
    text = (
        f"{SITTING}TARIFS DU FOUR\n\n{APPROVED}TARIFS DU LAVOIR\n\n{APPROVED}La séance est levée à 22 heures.\n\n"
        f"VALBRUME, AGIR\n\n{sitting}{STATED}"
    )
    assert [act.subject for act in process(text.encode(), "pv.txt").acts] == ["TARIFS DU FOUR", "TARIFS DU LAVOIR"]


def test_questions_answered_in_an_annex_are_no_items() -> None:
    asked = (
        "et le préfet en est averti.\n"
        "4 - Le toit du four sera-t-il refait en 2021 ?\nOui, le devis est signé.\n"
        "5 - Le prix du séjour au camping restera-t-il figé pour 10\nans ?\nOui, il ne change pas.\n"
    )
    assert titles(read(f"{HEAD}{CUT}{asked}")) == []
