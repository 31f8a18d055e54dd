"""Number and title of the acts of minutes, form of drafting by form of drafting. Content is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD

from pipeline import process

TELLS = "Madame le maire rappelle le dossier.\n"
AGREED = "Après en avoir délibéré, le conseil municipal approuve à l'unanimité.\n"
VOTED = TELLS + AGREED + "\n"
LISTED = "COMMUNE DE VALMORTE\nLISTE DES DÉLIBÉRATIONS EXAMINÉES\nCONSEIL MUNICIPAL DU 4 MARS 2021\n\n"


def acts(text: str) -> list[tuple[str | None, str | None]]:
    return [(act.number, act.subject) for act in process(text.encode(), "pv.txt").acts]


FORMS = {
    "the word délibération and a rank": (
        f"Délibération n° 12 : Tarifs du four\n{TELLS}{AGREED}Délibération n° 13 : Vente d'un pré\n{VOTED}",
        [("12", "Tarifs du four"), ("13", "Vente d'un pré")],
    ),
    "DCM": (
        f"DCM n° 2021-21 : Tarifs du four\n{VOTED}DCM n° 2021-22 : Vente d'un pré\n{VOTED}",
        [("2021-21", "Tarifs du four"), ("2021-22", "Vente d'un pré")],
    ),
    "the short word for affaire": (
        f"aff n°DEL2021_011 : Tarifs du four\n{VOTED}aff n°DEL2021_012 : Vente d'un pré\n{VOTED}",
        [("DEL2021_011", "Tarifs du four"), ("DEL2021_012", "Vente d'un pré")],
    ),
    "a letter code with and without n°": (
        f"DEL2021-45 : Tarifs du four\n{VOTED}20. N° DEL2021-46 : Vente d'un pré\n{VOTED}",
        [("DEL2021-45", "Tarifs du four"), ("DEL2021-46", "Vente d'un pré")],
    ),
    "a number between rules above the object": (
        f"-------- Délibération 5/2021 --------\nObjet : Tarifs du four\n{VOTED}"
        f"-------- Délibération 6/2021 --------\nObjet : Vente d'un pré\n{VOTED}",
        [("5/2021", "Tarifs du four"), ("6/2021", "Vente d'un pré")],
    ),
    "a number on the line below the object": (
        f"OBJET : Tarifs du four\nN° 2021/14\n{VOTED}OBJET : Vente d'un pré\nN° 2021/15\n{VOTED}",
        [("2021/14", "Tarifs du four"), ("2021/15", "Vente d'un pré")],
    ),
    "chapters above numbered items": (
        f"FINANCES\n\n1. Tarifs du four\n{VOTED}URBANISME\n\n2. Cession d'un pré\n{VOTED}"
        f"PERSONNEL\n\n3. Emplois\n{VOTED}",
        [("1", "Tarifs du four"), ("2", "Cession d'un pré"), ("3", "Emplois")],
    ),
    "a title that goes on in small letters": (
        f"1 – Renouvellement de la convention\nrelative au four à pain\n{VOTED}2 – Vente d'un pré\n{VOTED}",
        [("1", "Renouvellement de la convention relative au four à pain"), ("2", "Vente d'un pré")],
    ),
    "a title whose day goes on below": (
        f"1. Approbation du procès-verbal de la séance du 16\nfévrier 2021\n{VOTED}2. Vente d'un pré\n{VOTED}",
        [("1", "Approbation du procès-verbal de la séance du 16 février 2021"), ("2", "Vente d'un pré")],
    ),
    "a second title right below the first": (
        f"1. Four communal\n   Tarifs de l'année\n\n{VOTED}2. Moulin\n   Travaux de toiture\n\n{VOTED}",
        [("1", "Four communal Tarifs de l'année"), ("2", "Moulin Travaux de toiture")],
    ),
    "a title with the decision on its line": (
        "1. Four à pain : Le conseil retient à l'unanimité le devis de l'entreprise.\n"
        "2. École : Le conseil accorde à l'unanimité 300 € à la coopérative.\n",
        [("1", "Four à pain"), ("2", "École")],
    ),
    "paragraphs with a title, the decision on its line": (
        "Travaux du four : le conseil retient à l'unanimité le devis de l'entreprise.\n\n"
        "Aide à l'école : le conseil accorde à l'unanimité 300 € à la coopérative.\n\n"
        "Logement : le conseil décide de louer le logement du moulin.\n\n",
        [(None, "Travaux du four"), (None, "Aide à l'école"), (None, "Logement")],
    ),
    "paragraphs with a title, the matter told before the decision in one of them": (
        "Travaux du four : le conseil retient à l'unanimité le devis de l'entreprise.\n\n"
        "Délibération portant sur l'aide à l'école : le conseil accorde à l'unanimité 300 € à la coopérative.\n\n"
        "Logement : le conseil décide de louer le logement du moulin.\n\n"
        f"Lavoir : {TELLS.strip()} {AGREED.strip()}\n\n",
        [
            (None, "Travaux du four"),
            (None, "Délibération portant sur l'aide à l'école"),
            (None, "Logement"),
            (None, "Lavoir"),
        ],
    ),
    "bare title lines and one sentence each": (
        "Travaux du four\nLe conseil retient le devis pour 12 300 €.\n\n"
        "Aide à l'école\nLe conseil accorde 300 € à la coopérative.\n\n"
        "Logement du moulin\nLe conseil décide de louer le logement.\n\n",
        [(None, "Travaux du four"), (None, "Aide à l'école"), (None, "Logement du moulin")],
    ),
    "what is put off": (
        f"1 - Vente d'un pré\n{VOTED}2 - Aide au comité des fêtes\nReporté à une prochaine séance.\n"
        "3 - Horaires\nDans l'attente d'un avis, la question est reportée à\nune séance ultérieure.\n"
        f"4 - Emplois\n{VOTED}",
        [("1", "Vente d'un pré"), ("2", "Aide au comité des fêtes"), ("3", "Horaires"), ("4", "Emplois")],
    ),
    "the maire is authorised": (
        f"TARIFS DU FOUR\n{VOTED}MOUVEMENTS DE CRÉDITS\nMadame le maire est autorisée à mouvoir des crédits.\n\n"
        f"VENTE D'UN PRÉ\n{VOTED}",
        [(None, "TARIFS DU FOUR"), (None, "MOUVEMENTS DE CRÉDITS"), (None, "VENTE D'UN PRÉ")],
    ),
    "headings of the parts of an item": (
        f"1) Tarifs du four\nREMARQUES – OBSERVATIONS - INTERVENTIONS :\nNéant\nDÉCISION :\n{AGREED}\n"
        f"2) Vente d'un pré\n\nDÉBAT\n\n{TELLS}\nDÉCISION :\n\n{AGREED}\n",
        [("1", "Tarifs du four"), ("2", "Vente d'un pré")],
    ),
    "titles of one look, the decision on one not told": (
        f"TARIFS DU FOUR\n{VOTED}VOTE DU BUDGET\nRecettes et dépenses s'élèvent à 9 000 €.\n\nVENTE D'UN PRÉ\n{VOTED}",
        [(None, "TARIFS DU FOUR"), (None, "VOTE DU BUDGET"), (None, "VENTE D'UN PRÉ")],
    ),
    "the approval of the minutes and one bare title that names a deed": (
        f"Approbation du procès-verbal du 2 février 2021\n{VOTED}Vente d'un pré\n{VOTED}",
        [(None, "Approbation du procès-verbal du 2 février 2021"), (None, "Vente d'un pré")],
    ),
    "an agenda with its numbers apart": (
        "ORDRE DU JOUR\n1-\nApprobation du procès-verbal\nM. LE MAIRE\n2-\nTarifs du four\nOdile TERRASSON\n3-\n"
        f"Vente d'un pré\n\n2 - DEL.2021-58 :\nTARIFS DU FOUR\n{VOTED}3 - DEL.2021-59 :\nVENTE D'UN PRÉ\n{VOTED}",
        [("DEL.2021-58", "TARIFS DU FOUR"), ("DEL.2021-59", "VENTE D'UN PRÉ")],
    ),
    "a code broken out of a long line": (
        f"DEL20210304_1 : Tarifs du four\n{TELLS}{'Le four sert tous les samedis. ' * 12}{AGREED.strip()} "
        f"DEL20210304_2 : Vente d'un pré\n{VOTED}",
        [("DEL20210304_1", "Tarifs du four"), ("DEL20210304_2", "Vente d'un pré")],
    ),
}


PAIRS = {
    "an ordinal before the word": ("1ère délibération : {}", "2ème délibération : {}", (None, None)),
    "an ordinal apart from its figure": ("1 ère DELIBERATION : {}", "2 ème DELIBERATION : {}", (None, None)),
    "the year behind a low line": ("80_2021 – {}", "81_2021 – {}", ("80_2021", "81_2021")),
    "an ordinal in letters": ("Première question : {}", "Deuxième question : {}", (None, None)),
    "the day after the number": (
        "Délibération n° 2021-11 du 4 mars 2021 : {}",
        "Délibération n° 2021-12 du 4 mars 2021 : {}",
        ("2021-11", "2021-12"),
    ),
    "a number below the title": ("{}\nDélibération n° 2021-41", "{}\nDélibération n° 2021-42", ("2021-41", "2021-42")),
    "a number in brackets after the title": (
        "{} (délibération n° 2021-14)",
        "{} (délibération n° 2021-15)",
        ("2021-14", "2021-15"),
    ),
    "a year of two figures": ("21-041 – {}", "21-042 – {}", ("21-041", "21-042")),
    "the year last": ("041/2021 – {}", "042/2021 – {}", ("041/2021", "042/2021")),
    "groups parted by blanks": ("DEL 2021 041 – {}", "DEL 2021 042 – {}", ("DEL 2021 041", "DEL 2021 042")),
    "the letter of a department": ("F1 – {}", "U1 – {}", ("F1", "U1")),
    "chapters and ranks": ("A.1 {}", "A.2 {}", ("A.1", "A.2")),
    "ranks of a chapter with a hyphen": ("1-1 {}", "1-2 {}", ("1-1", "1-2")),
    "a note": ("Note n° 1 : {}", "Note n° 2 : {}", ("1", "2")),
    "a draft deliberation": ("Projet de délibération n° 1 : {}", "Projet de délibération n° 2 : {}", ("1", "2")),
    "a letter between year and rank": ("2021-D-01 : {}", "2021-D-02 : {}", ("2021-D-01", "2021-D-02")),
    "arrows": ("→ {}", "→ {}", (None, None)),
    "stars": ("* {}", "* {}", (None, None)),
    "a colon at the end": ("{} :", "{} :", (None, None)),
    "a rapporteur between number and title": (
        "N° 1\nRapporteur : Gaspard VIDALENC\n{}",
        "N° 2\nRapporteur : Noémie CARRIER\n{}",
        ("1", "2"),
    ),
    "the matter between number and title": (
        "Délibération n°2021/21\nNomenclature : 7.1\n{}",
        "Délibération n°2021/22\nNomenclature : 3.2\n{}",
        ("2021/21", "2021/22"),
    ),
    "a rule below": ("{}\n--------------------", "{}\n--------------------", (None, None)),
}


@pytest.mark.parametrize("form", PAIRS)
def test_two_acts_are_told_by(form: str) -> None:
    first, second, (one, other) = PAIRS[form]
    items = f"{first.format('Tarifs du four à pain')}\n{VOTED}{second.format('Vente du pré communal')}\n{VOTED}"
    assert acts(HEAD + items + CLOSE) == [(one, "Tarifs du four à pain"), (other, "Vente du pré communal")]


@pytest.mark.parametrize(
    "said",
    [
        "Pas d'opposition.",
        "Vote favorable du conseil.",
        "Adoptée à main levée.",
        "Le conseil est d'accord.",
        "Le conseil ne s'oppose pas au projet.",
        "Le conseil opte pour la première solution.",
        "Madame le maire est chargée de signer le devis.",
        "Sont désignés : Gaspard VIDALENC et Noémie CARRIER.",
    ],
)
def test_an_item_is_decided_by(said: str) -> None:
    items = f"1. Tarifs du four\n{TELLS}{said}\n\n2. Vente d'un pré\n{TELLS}{said}\n\n"
    assert [number for number, _ in acts(HEAD + items + CLOSE)] == ["1", "2"]


def test_a_list_below_the_close_tells_the_items_again() -> None:
    items = f"1. Tarifs du four\n{VOTED}2. Vente d'un pré\n{VOTED}"
    again = "\nListe des délibérations prises :\n2021-01 Tarifs du four\n2021-02 Vente d'un pré\n"
    assert [number for number, _ in acts(HEAD + items + CLOSE + again)] == ["1", "2"]


def test_the_result_on_the_line_of_the_title() -> None:
    items = (
        "1. Tarifs du four – Adopté à l'unanimité\n2. Vente d'un pré – Adopté par 3 voix pour\n3. Motion – Rejetée\n"
    )
    assert acts(HEAD + items + CLOSE) == [("1", "Tarifs du four"), ("2", "Vente d'un pré"), ("3", "Motion")]


def test_acts_bound_together_that_are_called_no_extracts() -> None:
    one = (
        "COMMUNE DE VALMORTE\nDÉLIBÉRATION DU CONSEIL MUNICIPAL\nSéance du 4 mars 2021\nN° 2021-0{}\n\n"
        "L'an deux mille vingt et un, le quatre mars, le conseil municipal, légalement convoqué, s'est réuni.\n"
        "Présents : Odile TERRASSON, Gaspard VIDALENC, Noémie CARRIER\n\nObjet : {}\n\n"
        f"{VOTED}Pour extrait conforme,\nLe maire, Odile TERRASSON\n\n"
    )
    bundle = one.format(1, "Tarifs du four") + one.format(2, "Vente d'un pré") + one.format(3, "Emplois communaux")
    assert acts(bundle) == [
        ("2021-01", "Tarifs du four"),
        ("2021-02", "Vente d'un pré"),
        ("2021-03", "Emplois communaux"),
    ]


def test_capital_words_after_a_year_are_no_number() -> None:
    items = f"1 – RAPPORT ANNUEL 2021 SUR LA QUALITÉ DE L'EAU\n{VOTED}2 – VENTE D'UN PRÉ\n{VOTED}"
    assert acts(HEAD + items + CLOSE)[0] == ("1", "RAPPORT ANNUEL 2021 SUR LA QUALITÉ DE L'EAU")


def test_a_chapter_in_capitals_is_the_theme_of_the_items_below_it() -> None:
    items = f"FINANCES\n\n1. Tarifs du four\n{VOTED}2. Emprunt\n{VOTED}URBANISME\n\n3. Vente d'un pré\n{VOTED}"
    themes = [act.theme for act in process((HEAD + items + CLOSE).encode(), "pv.txt").acts]
    assert themes == ["FINANCES", "FINANCES", "URBANISME"]


@pytest.mark.parametrize(
    "line", ["Rapport présenté par M. Gaspard VIDALENC, adjoint", "- Rapport de Gaspard VIDALENC -"]
)
def test_who_reports_on_an_item(line: str) -> None:
    text = HEAD + f"1. Tarifs du four\n{line}\n{VOTED}2. Vente d'un pré\n{VOTED}" + CLOSE
    teller = process(text.encode(), "pv.txt").acts[0].rapporteur
    assert teller is not None
    assert teller.last == "VIDALENC"


@pytest.mark.parametrize(
    "lines",
    [
        "3. Informations générales\na. Élections : bureaux de vote.\nLe conseil fixe les bureaux de vote.\n"
        "b. Cantine\nLe conseil approuve les menus.\n",
        "DÉCISIONS PRISES PAR LE MAIRE PAR DÉLÉGATION\nCONTRAT DE COPIEUR – SOCIÉTÉ LERICHE\n"
        "Le conseil est invité à prendre acte de ces décisions.\n",
        "Nos électeurs attendent que nous\ntenions nos promesses.\nLe groupe vote à la majorité.\n",
        "3. Point sur le chantier\nMadame le maire informe que le chantier avance.\n",
    ],
    ids=["sub-items of information", "decisions of the mayor", "a sentence of a letter", "information"],
)
def test_no_act_is_told_by(lines: str) -> None:
    items = f"1. Tarifs du four\n{VOTED}2. Vente d'un pré\n{VOTED}{lines}\n"
    assert [number for number, _ in acts(HEAD + items + CLOSE)] == ["1", "2"]


EXTRACT = (
    "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nDU CONSEIL MUNICIPAL DE VALMORTE\nSÉANCE DU 4 MARS 2021\n\n"
    "L'an deux mille vingt et un, le quatre mars, le conseil municipal, légalement convoqué, s'est réuni.\n"
    "Présents : Odile TERRASSON, Gaspard VIDALENC, Noémie CARRIER\n\n{}\n\n"
    "Vu le code général des collectivités territoriales,\n"
    "Après en avoir délibéré, le conseil municipal, à l'unanimité,\n- DÉCIDE de fixer les tarifs joints.\n"
)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Affaire n° 5 : Tarifs du four à pain", "5"),
        ("RAPPORT N° 7\nTarifs du four à pain", "7"),
        ("Point n° 3 de l'ordre du jour : Tarifs du four à pain", "3"),
        ("Objet n° 2021-41 : Tarifs du four à pain", "2021-41"),
        ("Délibération 2021-12\nSujet : Tarifs du four à pain", "2021-12"),
    ],
)
def test_the_head_of_an_extract(head: str, number: str) -> None:
    assert acts(EXTRACT.format(head)) == [(number, "Tarifs du four à pain")]


@pytest.mark.parametrize("form", FORMS)
def test_acts_of_minutes_are_told_in(form: str) -> None:
    items, expected = FORMS[form]
    assert acts(HEAD + items + CLOSE) == expected


LISTS = {
    "a table": (
        "N°\tObjet\tDécision\n2021-31\tTarifs du four\tAdoptée à l'unanimité\n2021-32\tVente d'un pré\tRejetée\n"
        "2021-33\tEmplois\tAdoptée à la majorité\n",
        [("2021-31", "Tarifs du four"), ("2021-32", "Vente d'un pré"), ("2021-33", "Emplois")],
    ),
    "the cells of a table one below the other": (
        "Numéro\nObjet\nVote\nDEL-2021-31\nTarifs du four\nAdopté à l'unanimité\nDEL-2021-32\nVente d'un pré\nRejeté\n",
        [("DEL-2021-31", "Tarifs du four"), ("DEL-2021-32", "Vente d'un pré")],
    ),
    "lines that end with the result": (
        "2021/31 Compte administratif de la commune Approuvé\n2021/32 Vente d'un pré Refusée\n"
        "2021/33 Emplois communaux Approuvée à l'unanimité\n",
        [
            ("2021/31", "Compte administratif de la commune"),
            ("2021/32", "Vente d'un pré"),
            ("2021/33", "Emplois communaux"),
        ],
    ),
    "titles without numbers": (
        "- Tarifs du four : adoptée à l'unanimité\n- Vente d'un pré : rejetée par 8 voix contre 6\n",
        [(None, "Tarifs du four"), (None, "Vente d'un pré")],
    ),
}


@pytest.mark.parametrize("form", LISTS)
def test_acts_of_a_list_of_deliberations_are_told_in(form: str) -> None:
    items, expected = LISTS[form]
    assert acts(LISTED + items) == expected


def test_the_notice_of_a_sitting_has_no_title_of_an_act() -> None:
    text = (
        "COMMUNE DE VALMORTE\nObjet : Convocation à la séance du conseil municipal du 4 mars 2021\nMadame, Monsieur,\n"
    )
    assert all(subject is None for _, subject in acts(text))


def test_the_rank_before_the_label_of_object_is_the_number_of_an_extract() -> None:
    text = (
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nSÉANCE DU 4 MARS 2021\n\nLE CONSEIL MUNICIPAL A DÉCIDÉ :\n\n"
        "3) OBJET : Tarifs du four\nVu le code général des collectivités territoriales,\n- D'approuver les tarifs.\n"
    )
    assert acts(text) == [("3", "Tarifs du four")]
