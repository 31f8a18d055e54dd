"""Minutes and bundles in forms of drafting met in many councils: what is an act, and where it ends. All is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, TWO, VOTED, body, read, titles, told

from pipeline import process
from pipeline.furniture import fold_all
from pipeline.segmentation import segment
from pipeline.segmentation.rows import as_rows
from schemas.document import Document, Line, Page, Word

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


def styled(text: str) -> Document:
    """A document of lines; a star before a line makes it bold."""
    lines = [
        Line([Word(token, bold=raw.startswith("*")) for token in raw.lstrip("*").split()], gap=not above.strip())
        for above, raw in zip(["", *text.splitlines()], text.splitlines(), strict=False)
        if raw.strip()
    ]
    return Document("pv.docx", "0", "application/x", [Page(1, lines=lines)], paged=False)


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
    assert as_rows(fold_all([Line([Word(token) for token in long.split()])]))[-1].formula


def test_whole_paragraphs_among_lines_do_not_tell_where_lines_end() -> None:
    lines = ["Madame le maire expose le rapport de présentation adressé à tous les membres du conseil municipal."] * 8
    lines += ["Madame le maire rappelle le dossier " * 10] * 2
    lines += ["4 – Augmentation annuelle des redevances et places de stationnement des résidences Ambroise", "CROIZET."]
    rows = as_rows(fold_all([Line([Word(token) for token in line.split()]) for line in lines]))
    assert rows[-2].full


def test_the_line_of_the_rapporteur_parts_no_number_from_its_object() -> None:
    items = "".join(
        f"DÉLIBÉRATION N° {n}\nRapporteur : Mme CARRIER\nObjet : {name}\n{VOTED}"
        for n, name in enumerate(["Vente d'un broyeur", "Achat d'une haie", "Pose d'une barrière"], 1)
    )
    zones = read(HEAD + items + CLOSE)
    assert [f"N° {n}\n" in body(zones, n - 1) for n in (1, 2, 3)] == [True] * 3


def test_bullets_with_a_title_and_its_decision_on_one_line_are_acts() -> None:
    items = (
        "• Toiture du four : le conseil municipal retient le devis de l'entreprise Maury (unanimité).\n"
        "• Cantine : le conseil fixe le prix du repas à 3,20 € (3 pour, 1 abstention).\n"
        "• Chats errants : une convention sera proposée à la prochaine séance.\n"
        "• Columbarium : le conseil décide, à l'unanimité, de fixer le tarif à 600 €.\n"
    )
    zones = read(HEAD + items + CLOSE)
    assert [body(zones, n).split(" :")[0] for n in range(3)] == ["• Toiture du four", "• Cantine", "• Columbarium"]
    assert len(zones.acts) == 3


def test_capital_letters_from_a_on_open_items_that_are_each_decided() -> None:
    items = f"A. Vente d'un broyeur\n{VOTED}B. Achat d'une haie\n{VOTED}C. Divers\nMerci à tous les bénévoles.\n"
    assert titles(read(HEAD + items + CLOSE)) == ["A. Vente d'un broyeur", "B. Achat d'une haie"]
    loose = f"{VOTED}{VOTED}A. Contexte\n{VOTED}B. Suite\n{VOTED}"
    assert "A. Contexte" not in titles(read(HEAD + loose + CLOSE))


def test_words_that_a_colon_ends_are_titles_where_there_are_no_others() -> None:
    items = f"Personnel communal :\n{VOTED}Voirie :\n{VOTED}École :\nL'effectif est de 42 élèves.\n"
    assert titles(read(HEAD + items + CLOSE)) == ["Personnel communal :", "Voirie :"]


def test_councillors_who_accept_an_offer_decide_nothing() -> None:
    said = Line([Word(token) for token in ["Les", "conseillers", "qui", "acceptent", "cette", "offre", "signent"]])
    rows = as_rows(fold_all([said]))
    assert not rows[0].formula


def test_the_first_bulleted_title_of_a_chapter_is_an_act_of_its_own() -> None:
    agenda = "Ordre du jour\n1. Budget\n- Vente d'un broyeur communal\n- Achat d'une haie bocagère\n2. Divers\n\n"
    items = f"*1. Budget\n*- Vente d'un broyeur communal\n{VOTED}*- Achat d'une haie bocagère\n{VOTED}"
    zones = segment(styled(HEAD + agenda + items + CLOSE))
    assert titles(zones)[-2:] == ["1. Budget - Vente d'un broyeur communal", "1. Budget - Achat d'une haie bocagère"]
    assert [act.themed for act in zones.acts] == [True, True]


def test_a_lone_bulleted_line_below_a_numbered_title_is_its_second_line() -> None:
    items = (
        f"1. Accueil de loisirs\n- Supplément de l'été 2021\n\n{VOTED}2. Four communal\n- Tarifs de l'année\n\n{VOTED}"
    )
    assert titles(read(HEAD + items + CLOSE)) == [
        "1. Accueil de loisirs - Supplément de l'été 2021",
        "2. Four communal - Tarifs de l'année",
    ]


def test_the_cells_of_a_column_in_capitals_are_no_title() -> None:
    cells = "PRODUITS DES SERVICES,\nIMPÔTS ET TAXES\nDOTATIONS REÇUES\nAUTRES PRODUITS\nREPRISES SUR PROVISIONS\n"
    prose = "Madame le maire rappelle le compte que chacun a reçu avec la convocation, et répond aux questions.\n" * 6
    zones = read(HEAD + f"{prose}\nLibellé\n\n{cells}{VOTED}" + CLOSE)
    assert not any("IMPÔTS" in title for title in titles(zones))


def test_what_is_told_for_information_under_the_title_of_a_deed_is_no_act() -> None:
    items = (
        f"VENTE D'UN BROYEUR\n{VOTED}ACHAT DE DICTIONNAIRES\nMadame CARRIER prend la parole.\n"
        f"Pour information, chaque élève a reçu un dictionnaire.\n\nPOSE D'UNE HAIE\n{VOTED}"
    )
    assert "ACHAT DE DICTIONNAIRES" not in titles(read(HEAD + items + CLOSE))


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("RAPPORT N° {n} – Rapporteur : Mme CARRIER\n{title}\n", "{n}"),
        ("DÉLIBÉRATION : {title}\n", None),
        ("{title}\tDélibération n° 2021-1{n}\n", "2021-1{n}"),
    ],
)
def test_number_and_title_share_a_line_with_the_rapporteur_a_label_or_a_cell(form: str, number: str | None) -> None:
    items = "".join(form.format(n=n, title=title) + VOTED for n, title in enumerate(TWO, 1))
    expected = [(number and number.format(n=n), title, "adopted") for n, title in enumerate(TWO, 1)]
    assert told(HEAD + items + CLOSE) == expected


def test_what_became_of_an_item_may_stand_in_its_title() -> None:
    items = f"1 – Vente d'un broyeur\n{VOTED}2 – Achat d'une haie – AJOURNÉE\n\n3 – Convention (point retiré)\n\n"
    outcomes = [outcome for _, _, outcome in told(HEAD + items + f"4 – Pose d'une barrière\n{VOTED}" + CLOSE)]
    assert outcomes == ["adopted", "postponed", "postponed", "adopted"]


def test_a_decision_told_in_a_bullet_of_the_sundry_questions_is_an_act() -> None:
    items = (
        f"1. Vente d'un broyeur\n{VOTED}2. Questions diverses\n- Éclairage : M. LESTRADE signale une panne.\n"
        "- Don d'un tableau : le conseil accepte à l'unanimité le don de Mme Vidal.\n- Repas : le 4 décembre.\n"
    )
    assert told(HEAD + items + CLOSE)[1:] == [(None, "Don d'un tableau", "adopted")]


def test_the_list_of_the_acts_below_the_close_tells_none_again() -> None:
    items = "".join(f"Délibération n° 2021-4{n} : {title}\n{VOTED}" for n, title in enumerate(TWO))
    again = "".join(f"2021-4{n} {title} – adoptée\n" for n, title in enumerate(TWO))
    assert len(told(HEAD + items + CLOSE + "\nListe des délibérations de la séance\n" + again)) == 2


def test_an_item_may_be_decided_by_a_table_of_voices_alone() -> None:
    voices = "Madame le maire rappelle le dossier.\nVotants\tPour\tContre\tAbstention\n6\t5\t0\t1\n\n"
    assert len(told(HEAD + "".join(f"{n} – {title}\n{voices}" for n, title in enumerate(TWO, 1)) + CLOSE)) == 2


@pytest.mark.parametrize("lead", [True, False])
def test_the_receipt_above_or_below_an_extract_of_a_bundle_is_its_own(lead: bool) -> None:
    stamp = "Accusé de réception en préfecture\n046-214601234-20210304-{number}-DE\n"
    text = ""
    for n, title in enumerate(TWO):
        extract = EXTRACT.format(
            head="Extrait du registre des délibérations", number=f"N° 2021-4{n}", title=f"Objet : {title}", ayes=7
        )
        own = stamp.format(number=f"2021_4{n}")
        text += own + extract if lead else extract + own + "\n"
    record = process(text.encode(), "recueil.txt")
    assert [(act.receipt.act_id or "")[-10:-3] for act in record.acts] == ["2021_40", "2021_41"]


def test_the_vote_of_an_item_whose_heading_is_lost_is_not_that_of_the_item_above() -> None:
    items = (
        f"2021-41 Aide au collège\n{VOTED}2021-42 Achat d'une balayeuse\nMadame le maire rappelle le dossier.\n"
        "Le conseil municipal, après en avoir délibéré, décide :\n- d'approuver l'achat ;\nPour : 4 – Contre : 2\n\n"
        f"2O21-43 Création d'un emploi\n{VOTED}2021-44 Vente d'un chemin\n{VOTED}"
    )
    record = process((HEAD + items + CLOSE).encode(), "pv.txt")
    assert [act.number for act in record.acts] == ["2021-41", "2021-42", "2021-44"]
    assert (record.acts[1].vote.against, record.acts[1].vote.unanimous) == (2, None)


def test_an_item_goes_on_below_a_first_decision_where_no_number_is_missing() -> None:
    first = "Le conseil, après en avoir délibéré, rejette l'amendement par 3 voix contre 1.\n\n"
    items = f"1. Aide au collège\n{first}{VOTED}2. Achat d'une balayeuse\n{VOTED}"
    record = process((HEAD + items + CLOSE).encode(), "pv.txt")
    assert [act.vote.unanimous for act in record.acts] == [True, True]


def test_numbers_of_the_margin_that_fall_into_the_sentence_belong_to_the_title_above() -> None:
    items = """
Rapport n° 1 - Rapport annuel sur les haies.

Le Conseil Municipal,

Délibération : n° 2021-03-01

- prend acte du rapport annuel sur les haies.

Rapport n° 2 - Budget primitif de la halle.

Le Conseil Municipal, après en avoir délibéré, 9 voix pour et 2 contre,

“ approuve le budget primitif de la halle :

Délibération : n° 2021-03-02

Celui-ci s'élève à la somme de 14 200 euros en dépenses comme en recettes.

Rapport n° 3 - Vente d'un broyeur.

Le Conseil Municipal, après en avoir délibéré, 8 voix pour et 3 contre,

Délibération : n° 2021-03-03

"approuve la vente du broyeur communal.

"""
    found = process((HEAD + items + CLOSE).encode(), "pv.txt").acts
    assert [(act.number, act.subject, act.vote.for_) for act in found] == [
        ("2021-03-01", "Rapport annuel sur les haies.", None),
        ("2021-03-02", "Budget primitif de la halle.", 9),
        ("2021-03-03", "Vente d'un broyeur.", 8),
    ]


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("Délibération n° 4{n} du 4 mars 2021\nOBJET : {title}\n", "4{n}"),
        ("N° d'ordre : {n}\nObjet de la délibération : {title}\n", "{n}"),
        ("Délibération 4{n}/2021 du 04/03/2021 – {title}\n", "4{n}/2021"),
        ("Objet n° {n} : {title}\n", "{n}"),
        ("RÉSOLUTION N° {n} : {title}\n", "{n}"),
        ("{n}. {title} (délibération 2021-4{n})\n", "2021-4{n}"),
    ],
)
def test_each_item_has_the_number_printed_with_its_own_title(form: str, number: str) -> None:
    items = "".join(form.format(n=n, title=title) + VOTED for n, title in enumerate(TWO, 1))
    expected = [(number.format(n=n), title, "adopted") for n, title in enumerate(TWO, 1)]
    assert told(HEAD + items + CLOSE) == expected


@pytest.mark.parametrize(
    ("said", "outcome"),
    [("Décision : reporté", "postponed"), ("A la majorité (1 contre)", "adopted"), ("Oui : 4  Non : 2", None)],
)
def test_a_line_of_its_own_says_how_an_item_ended(said: str, outcome: str | None) -> None:
    items = f"1. {TWO[0]}\n{VOTED}2. {TWO[1]}\nMadame le maire rappelle le dossier.\n{said}\n\n"
    assert told(HEAD + items + CLOSE)[1:] == [("2", TWO[1], outcome)]


def test_the_columns_of_a_table_make_a_list_of_acts() -> None:
    rows = "".join(f"2021-4{n}\t{title}\t6\t0\t0\n" for n, title in enumerate(TWO))
    text = HEAD + "N°\tObjet\tPour\tContre\tAbstention\n" + rows + CLOSE
    assert [number for number, _, _ in told(text)] == ["2021-40", "2021-41"]


@pytest.mark.parametrize("sign", ["  - {title}\n", "  {n}. {title}\n"])
@pytest.mark.parametrize("gap", [" ", " – "])
def test_numbers_of_month_and_year_end_the_agenda(sign: str, gap: str) -> None:
    agenda = "Ordre du jour :\n\n" + "".join(sign.format(n=n, title=title) for n, title in enumerate(TWO, 1)) + "\n\n"
    items = "".join(f"4{n}/03-2021{gap}{title}\n\n{VOTED}" for n, title in enumerate(TWO))
    assert [number for number, _, _ in told(HEAD + agenda + items + CLOSE)] == ["40/03-2021", "41/03-2021"]


def test_the_end_of_the_name_of_the_council_is_no_title() -> None:
    items = (
        f"2021-41 {TWO[0]}\n{VOTED}2021-42 {TWO[1]}\nAprès en avoir délibéré et à l'unanimité, le Comité\nSyndical\n\n"
    )
    assert len(told(HEAD + items + "  - adopte la décision ;\n  - charge le maire de l'exécution.\n\n" + CLOSE)) == 2


def test_what_was_decided_by_delegation_may_be_put_off() -> None:
    off = "La délibération est reportée à une séance ultérieure.\n\n"
    items = f"1. {TWO[0]}\n{VOTED}2. Compte rendu des décisions prises par délégation\n{off}3. {TWO[1]}\n{VOTED}"
    assert [outcome for _, _, outcome in told(HEAD + items + CLOSE)] == ["adopted", "postponed", "adopted"]


@pytest.mark.parametrize("title", ["PV séance du 25 février 2021", "Procès-verbal de la séance du 25 février 2021"])
def test_the_previous_minutes_that_a_title_only_names_are_an_item_where_they_are_approved_below(title: str) -> None:
    approved = "Le procès-verbal est approuvé par 8 voix pour et 3 contre.\n\n"
    items = f"1/ {TWO[0]}\n\n{VOTED}2/ {TWO[1]}\n\n{VOTED}"
    assert told(f"{HEAD}{title}\n\n{approved}{items}{CLOSE}")[0] == (None, title, "adopted")
    assert len(told(f"{HEAD}{title}\n\n{items}{CLOSE}")) == 2


def test_who_is_also_there_or_made_secretary_begins_no_body_above_the_number() -> None:
    text = (
        "COMMUNE DE VALMORTE\nDÉLIBÉRATION DU CONSEIL MUNICIPAL\nSéance du 4 mars 2021\nPrésents : Odile TERRASSON\n\n"
        "Également présente : Claudine RIVOAL, directrice générale\n\nConformément à l'article L. 2121-15 du CGCT, "
        "Mme GARCIN est désignée pour remplir les fonctions de\nsecrétaire de séance.\n\n"
        "2021-14 – Décision modificative du budget\n\nVu le code,\nLe conseil municipal, à l'unanimité, approuve.\n"
    )
    assert told(text) == [("2021-14", "Décision modificative du budget", "adopted")]


def test_the_numbered_parts_of_each_act_are_no_items() -> None:
    parts = "1. Contexte\nLe dossier est ancien.\n2. Proposition\nIl est proposé d'accepter.\n3. Décision\n" + VOTED
    items = "".join(f"Délibération n° 2021-4{n} : {title}\n{parts}" for n, title in enumerate(TWO))
    assert [number for number, _, _ in told(HEAD + items + CLOSE)] == ["2021-40", "2021-41"]
    loose = parts.replace("Contexte", "État des lieux").replace("Décision", "Délibéré du conseil")
    items = "".join(f"Délibération n° 2021-4{n} : {title}\n{loose}" for n, title in enumerate(TWO))
    assert [number for number, _, _ in told(HEAD + items + CLOSE)] == ["2021-40", "2021-41"]


@pytest.mark.parametrize(
    ("said", "decides"),
    [
        ("Madame CARRIER informe l'assemblée que cette action a été reconduite.", False),
        ("M. LESTRADE prévient le conseil municipal que cette aide a été reconduite.", False),
        ("Le conseil municipal décide que le four est vendu.", True),
    ],
)
def test_what_the_council_is_told_is_no_decision(said: str, decides: bool) -> None:
    assert as_rows(fold_all([Line([Word(token) for token in said.split()])]))[0].formula == decides
