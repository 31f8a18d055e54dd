"""Where a title ends and the text begins right below it, and titles that bear no label."""

from __future__ import annotations

import pytest

from extractors.grammar.prose import opens_sentence
from pipeline import process

HEAD = "COMMUNE DE VALBRUNE\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\nSéance du 12 mars 2021\n"
OPENING = (
    "L'an deux mille vingt et un, le douze mars à 20 heures, le conseil municipal s'est réuni sous la présidence de "
    "M. Jean DUPRÉ, maire.\nPrésents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY\nAbsent : M. Luc VIDAL\n"
    "Secrétaire de séance : Mme Anne MARTIN\n\n"
)
DECISION = (
    "\nLe conseil municipal, après en avoir délibéré, à l'unanimité,\nAPPROUVE la proposition ;\n"
    "AUTORISE le maire à signer tout document.\nFait et délibéré les jour, mois et an susdits.\n"
)


def subjects(text: str) -> list[str | None]:
    """The titles of the acts of a text of our own."""
    return [act.subject for act in process(text.encode(), "acte.txt").acts]


@pytest.mark.parametrize(
    "sentence",
    [
        "La commune gère un camping depuis 1990.",
        "Les tarifs du camping n'ont pas été revus depuis trois ans et il est\nproposé de les augmenter.",
        "Le camping accueille chaque été de nombreux touristes, ce qui demande un\nentretien régulier.",
        "Plusieurs habitants ont demandé une baisse.",
        "Cette mesure s'appliquera au 1er mai.",
        "Comme chaque année, il faut fixer les tarifs.",
        "L'association organise une fête.",
    ],
)
@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Objet : Tarifs du camping\n", "Tarifs du camping"),
        ("OBJET : TARIFS DU CAMPING\n", "TARIFS DU CAMPING"),
        ("N° 2021-14\nTarifs du camping\n", "Tarifs du camping"),
        ("N° 2021-14 : Tarifs du camping\n", "Tarifs du camping"),
        ("Tarifs du camping\n\n", "Tarifs du camping"),
        ("TARIFS DU CAMPING\n", "TARIFS DU CAMPING"),
        ("1. Tarifs du camping\n", "Tarifs du camping"),
        (
            "Objet : Convention avec l'association des Amis du\nFour pour l'entretien\n",
            "Convention avec l'association des Amis du Four pour l'entretien",
        ),
    ],
)
def test_a_sentence_below_a_title_is_no_part_of_it(head: str, title: str, sentence: str) -> None:
    assert subjects(f"{HEAD}{OPENING}{head}{sentence}\n{DECISION}") == [title]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Tarifs du camping", "Tarifs du camping"),
        ("TARIFS DU CAMPING", "TARIFS DU CAMPING"),
        ("1 – Tarifs du camping", "Tarifs du camping"),
        ("** Tarifs du camping **", "Tarifs du camping"),
        ("Délibération : Tarifs du camping", "Tarifs du camping"),
        ("DÉLIBÉRATION\nTarifs du camping", "Tarifs du camping"),
        ("Question n° 3 : Tarifs du camping", "Tarifs du camping"),
        (
            "Convention avec l'association pour\nl'entretien du four",
            "Convention avec l'association pour l'entretien du four",
        ),
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_a_title_without_label_above_or_below_the_opening(printed: str, title: str, below: bool) -> None:
    parts = (OPENING, f"{printed}\n\n") if below else (f"\n{printed}\n\n", OPENING)
    text = f"{HEAD}{''.join(parts)}Vu le code général des collectivités territoriales,\n{DECISION}"
    assert subjects(text) == [title]


@pytest.mark.parametrize("line", ["Canton de Haute-Orle", "Salle des fêtes de Valbrune", "Service des assemblées"])
def test_another_line_above_the_opening_is_no_title(line: str) -> None:
    assert subjects(f"{HEAD}\n{line}\n\n{OPENING}Vu le code,\n{DECISION}") == [None]


LONG = "Réfection du chemin des Moines et de la place du four : demande de subvention au conseil"


@pytest.mark.parametrize("mark", ["{}. ", "{} - ", "Point n° {} : ", "Délibération n° 2021-0{}\n"])
def test_a_full_line_of_a_title_in_minutes_is_parted_from_the_sentence_below_it(mark: str) -> None:
    opening = OPENING.replace("EXTRAIT", "")
    items = "".join(
        f"\n{mark.format(n)}{LONG}\nPlusieurs habitants ont demandé la réfection du chemin.\n"
        "Le conseil municipal, à l'unanimité, décide de refaire le chemin.\n"
        for n in (1, 2)
    )
    text = f"PROCÈS-VERBAL DU CONSEIL MUNICIPAL\ndu 12 mars 2021\n{opening}{items}\nLa séance est levée à 22 heures.\n"
    assert subjects(text) == [LONG, LONG]


@pytest.mark.parametrize(
    "line",
    [
        "Le plan de financement du lavoir",
        "Les Grands Champs, parcelle AB 12",
        "La Poste et le département",
        "La prise en charge des frais fixes",
        "Pour l'année 2024",
        "Une aire de jeux qui est réservée aux enfants",
        "TARIFS QUI SONT FIXÉS",
    ],
)
def test_a_line_without_a_verb_of_its_own_opens_no_sentence(line: str) -> None:
    assert not opens_sentence(line)


@pytest.mark.parametrize(("title", "read"), [("Bail", "Bail"), ("PLU", "PLU"), ("Eau", "Eau"), ("c'est", None)])
def test_a_short_word_behind_its_number_is_a_title(title: str, read: str | None) -> None:
    minutes = HEAD.replace("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS", "COMPTE RENDU") + OPENING
    acts = f"Délibération n° 1 : Achat du four\n{DECISION}\nDélibération n° 2 : {title}\n{DECISION}"
    assert subjects(minutes + acts) == ["Achat du four", read]


@pytest.mark.parametrize(
    "line",
    [
        "Ensuite le maire est autorisé à signer le bail.",
        "Le maire rend compte des devis reçus.",
        "Le four a besoin de travaux.",
        "Une convention lie la commune et le club.",
        "Puis les membres ont visité le lavoir.",
        "Enfin Madame la Maire a remercié les habitants.",
    ],
)
def test_a_line_with_a_verb_of_its_own_opens_a_sentence(line: str) -> None:
    assert opens_sentence(line)


@pytest.mark.parametrize("rest", ["\navec les habitants du hameau", "(jusqu'en 2026) par le syndicat"])
def test_a_line_in_small_letters_goes_on_with_the_title_above_white_space(rest: str) -> None:
    opening = OPENING.replace("EXTRAIT", "")
    items = "".join(
        f"\n\n{n}. Voeu présenté par M. Paul LEROY sur le chemin\n{rest}\n\n"
        "Le conseil municipal, à l'unanimité, adopte le voeu.\n"
        for n in (1, 2)
    )
    text = f"PROCÈS-VERBAL DU CONSEIL MUNICIPAL\ndu 12 mars 2021\n{opening}{items}\nLa séance est levée à 22 heures.\n"
    assert subjects(text) == [f"Voeu présenté par M. Paul LEROY sur le chemin {rest.strip()}"] * 2
