"""Segmentation: summaries without headings, extracts of minutes, misread or missing numbers. Content is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, body, read, titles

from pipeline.furniture import fold_all
from pipeline.segmentation import segment
from pipeline.segmentation.rows import as_rows
from schemas.document import Document, Line, Page, Word

SAID = """L'assemblée prend acte du rapport annuel sur l'eau.

À l'unanimité, les élus approuvent la convention relative au four à pain.

Voirie : le conseil municipal décide, par 3 voix pour et 1 contre, de refaire le chemin des Ormes.

Madame le maire rend compte des décisions prises par délégation.

"""


def test_a_summary_without_headings_has_an_act_per_sentence_of_the_council() -> None:
    zones = read(HEAD.replace("PROCÈS-VERBAL", "COMPTE RENDU") + SAID + CLOSE)
    assert [act.proof for act in zones.acts] == ["sentences"] * 3
    assert "rend compte" not in body(zones, 2)


def test_two_sentences_of_the_council_are_no_summary() -> None:
    text = HEAD + "".join(SAID.partition("Voirie")[:1]) + CLOSE
    assert len(read(text).acts) <= 1


RUN_IN = """Au Conseil Municipal

L'an deux mille vingt, le dix-sept septembre, le Conseil Municipal s'est réuni sous la présidence de M. Jean DUPRÉ.

Le précédent compte rendu est lu et signé par tous les membres.

Four à pain : Après en avoir délibéré, le Conseil Municipal décide d'acheter un broyeur.

Les crédits nécessaires sont prévus au budget.

Délibération sur le temps de travail : Après en avoir délibéré, à l'unanimité le conseil municipal décide :

1) De fixer la durée à 20 heures.

Chemin des Ormes : Le Conseil Municipal, par 5 voix pour et 3 contre, accepte de le refaire.

"""


def test_titles_that_the_decision_follows_on_their_line_tell_the_acts_of_a_text_without_a_head() -> None:
    zones = read(RUN_IN)
    assert [act.lines[0].text.partition(" :")[0] for act in zones.acts] == [
        "Four à pain",
        "Délibération sur le temps de travail",
        "Chemin des Ormes",
    ]
    assert len(read(RUN_IN.replace("Le précédent compte rendu est lu et signé par tous les membres.", "")).acts) == 3
    assert not read(RUN_IN.partition("Chemin")[0]).acts


UNNAMED = HEAD.replace("PROCÈS-VERBAL DU CONSEIL MUNICIPAL\n", "")
SHOUTED = f"VENTE D'UN BROYEUR :\n{VOTED}ACHAT D'UNE HAIE :\n{VOTED}AIDE À LA FANFARE :\n{VOTED}"


def test_titles_in_capitals_each_with_its_decision_tell_a_sitting_that_no_head_announces() -> None:
    assert titles(read(UNNAMED + SHOUTED)) == ["VENTE D'UN BROYEUR :", "ACHAT D'UNE HAIE :", "AIDE À LA FANFARE :"]
    assert read(UNNAMED + SHOUTED.partition("AIDE")[0]).kind == "extract"
    assert read(UNNAMED + SHOUTED + "Pour extrait conforme, le maire\n").kind == "extract"
    assert len(read(UNNAMED + "Objet : Tarifs du marché\n\n" + SHOUTED).acts) == 1
    assert len(read(UNNAMED + "Tarifs\n\n" + VOTED + SHOUTED).acts) == 1


@pytest.mark.parametrize("told", ["tenant lieu de", "valant"])
def test_a_report_in_the_place_of_minutes_says_so_amid_a_long_line(told: str) -> None:
    title = "1 COMMUNE DE BRUE Conseil municipal du 9 mars 2021 – 11 h 00 Séance à huis clos, salle des spectacles {}\n"
    told = f"Compte-rendu {told} procès-verbal"
    assert read(title.format("") + UNNAMED + SHOUTED.partition("ACHAT")[0]).kind == "extract"
    assert read(title.format(told) + UNNAMED + SHOUTED.partition("ACHAT")[0]).kind == "minutes"


def test_a_table_in_capitals_below_a_colon_is_no_title() -> None:
    table = "Le conseil vote le tableau suivant :\n\nFONCTIONNEMENT DEPENSES\n\nc/60612 - 6000\n\n"
    assert read(UNNAMED + table + SHOUTED.partition("AIDE")[0]).kind == "extract"


def test_what_is_decided_under_the_title_of_deliberations_stands_under_titles_of_its_own() -> None:
    approved = "Ordre du jour :\n\n1. Approbation du procès-verbal du 2 février 2021.\n\n4 pour, 0 contre.\n\n"
    items = f"2. Délibérations\n\nTravaux en forêt de Brue\n\n{VOTED}Tarifs de la cantine\n\n{VOTED}"
    text = f"{approved}{items}3. Questions diverses\n\n"
    assert titles(read(HEAD + text + CLOSE)) == [
        "1. Approbation du procès-verbal du 2 février 2021.",
        "Travaux en forêt de Brue",
        "Tarifs de la cantine",
    ]


def test_the_number_of_the_first_act_in_brackets_ends_an_agenda_that_runs_on() -> None:
    text = f"ORDRE DU JOUR :\n\nVENTE D'UN BROYEUR ACHAT D'UNE HAIE\n\n(21-14) – VENTE D'UN BROYEUR\n\n{VOTED}"
    text += f"(21-15) – ACHAT D'UNE HAIE\n\n{VOTED}"
    assert len(read(HEAD + text + CLOSE).acts) == 2


def test_an_extract_of_the_minutes_may_hold_a_whole_sitting() -> None:
    text = HEAD.replace("PROCÈS-VERBAL DU", "EXTRAIT DU REGISTRE DES PROCÈS-VERBAUX DU")
    items = (
        f"Approbation du procès-verbal du 2 février 2021\n{VOTED}"
        f"• Budget annexe du four 2021 : vote\n{VOTED}• Avenant au marché de la toiture\n{VOTED}"
    )
    assert titles(read(text + items + CLOSE))[1:] == [
        "• Budget annexe du four 2021 : vote",
        "• Avenant au marché de la toiture",
    ]
    assert read(text + VOTED + CLOSE).kind == "extract"


def test_a_number_in_brackets_at_the_end_of_the_object_is_the_act_number() -> None:
    zones = read(
        HEAD + f"OBJET : Vente d'un broyeur (03/2021-01)\n{VOTED}OBJET : Achat d'une haie (03/2021-02)\n{VOTED}" + CLOSE
    )
    assert [act.proof for act in zones.acts] == ["number series"] * 2


def test_a_misread_first_number_of_a_second_level_is_found() -> None:
    items = f"14 Vente d'un broyeur\n{VOTED}1.2 Achat d'une haie\n{VOTED}1.3 Pose d'une barrière\n{VOTED}"
    assert titles(read(HEAD + items + CLOSE))[0] == "14 Vente d'un broyeur"


def test_two_shouted_words_after_a_full_stop_open_a_line_of_a_flattened_text() -> None:
    text = (
        "Elle sera signée ce mois-ci. TAXE COMMUNALE La taxe reste fixée. Voir le prix HORS TAXE joint. "
        + "Sans fin. " * 20
    )
    rows = as_rows(fold_all([Line([Word(token) for token in text.split()])]))
    assert [row.text for row in rows if row.caps] == ["TAXE COMMUNALE"]


def test_a_deferred_item_is_an_act_and_point_n_ends_a_bulleted_agenda() -> None:
    agenda = "Ordre du jour :\n• Vente d'un broyeur communal\n• Achat d'une haie bocagère\n\n"
    items = (
        "Point n° 1 : Vente d'un broyeur communal\n\nLa délibération est reportée à une séance ultérieure.\n\n"
        f"Point n° 2 : Achat d'une haie bocagère\n{VOTED}"
    )
    assert len(read(HEAD + agenda + items + CLOSE).acts) == 2


def styled(text: str) -> Document:
    """A document of lines; a star before a line makes it bold."""
    lines = [
        Line([Word(token, bold=raw.startswith("*")) for token in raw.lstrip("*").split()])
        for raw in text.splitlines()
        if raw.strip()
    ]
    return Document("pv.docx", "0", "application/x", [Page(1, lines=lines)], paged=False)


def test_the_first_heading_of_one_word_ends_an_agenda_without_blank_lines() -> None:
    agenda = (
        "Ordre du jour :\nI. Voirie\n- Vente d'un broyeur\nII. Écoles\n- Achat d'une haie\nIII. Questions diverses\n"
    )
    items = (
        f"*I. VOIRIE\n*D2021-014 - Objet : Vente d'un broyeur\n{VOTED}"
        f"*II. ÉCOLES\n*D2021-015 - Objet : Achat d'une haie\n{VOTED}*III. QUESTIONS DIVERSES\n"
    )
    assert len(segment(styled(HEAD + agenda + items + CLOSE)).acts) == 2


def test_shouted_headings_within_an_item_are_no_acts() -> None:
    opinions = "".join(f"*{k}. AVIS DE LA {who} :\nLe conseil approuve la réserve.\n" for k, who in enumerate(
        ("CHAMBRE D'AGRICULTURE", "DIRECTION DES ROUTES", "COMMISSION DES SITES"), 1))  # fmt: skip
    items = f"*1) Vente d'un broyeur\n{VOTED}*2) Plan d'urbanisme\n{opinions}{VOTED}*3) Achat d'une haie\n{VOTED}"
    zones = segment(styled(HEAD + items + CLOSE))
    assert titles(zones) == ["1) Vente d'un broyeur", "2) Plan d'urbanisme", "3) Achat d'une haie"]


def test_a_purpose_with_a_figure_is_no_vote() -> None:
    questions = "4. Le calendrier est-il figé pour 10 ans ?\nNon.\n\n5. Les crédits pour 2023\nIls sont ouverts.\n\n"
    assert titles(read(HEAD + f"1. Vente d'un broyeur\n{VOTED}2. Achat d'une haie\n{VOTED}" + questions + CLOSE)) == [
        "1. Vente d'un broyeur",
        "2. Achat d'une haie",
    ]


def test_entries_of_an_agenda_that_begin_alike_are_one_agenda() -> None:
    agenda = (
        "Ordre du jour :\n1. Environnement\n1.1. Aménagement du bourg - plan de mobilité : arrêt du projet\n"
        "1.2. Aménagement du bourg - plan de circulation : dates\n"
        "1.3. Aménagement du bourg - plan de mobilité : mise en œuvre\n1.4. Ressources hum\n\n"
        "[... TRUNCATED MIDDLE ...]\n\n"
    )
    items = f"7.4. Vente d'un broyeur\n{VOTED}7.5. Achat d'une haie\n{VOTED}"
    assert titles(read(HEAD + agenda + items + CLOSE)) == ["7.4. Vente d'un broyeur", "7.5. Achat d'une haie"]


def test_an_agenda_ends_where_its_first_number_comes_again_in_another_print() -> None:
    agenda = "Ordre du jour :\nPoint 01 - Approbation du procès-verbal\nPoint 02 - Vente d'un broyeur communal\n\n"
    items = f"Point n°1 : APPROBATION DU PROCÈS-VERBAL\n{VOTED}Point n°2 : VENTE D'UN BROYEUR COMMUNAL\n{VOTED}"
    assert len(read(HEAD + agenda + items + CLOSE).acts) == 2


@pytest.mark.parametrize("sign", [" – ", "- ", ") "])
def test_an_agenda_ends_where_its_first_number_comes_again_with_another_sign(sign: str) -> None:
    agenda = "Ordre du jour :\n\n1. Délibération pour la prime\n\n2. Broyeur\n\n\n"
    items = f"1{sign}Prime exceptionnelle\n\n{VOTED}\n2{sign}Vente d'un broyeur communal\n\n{VOTED}"
    assert titles(read(HEAD + agenda + items + CLOSE)) == [
        f"1{sign}Prime exceptionnelle",
        f"2{sign}Vente d'un broyeur communal",
    ]


TOLD = (
    "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\nSéance du 4 mars 2021\n"
    "La séance est ouverte à 20 h. Il est procédé à l'appel nominal.\n"
    "Approbation du compte rendu de la séance du 2 février 2021\n"
    "Le compte rendu est approuvé à l'unanimité.\n\n"
)


def test_a_whole_sitting_under_the_head_of_an_extract_is_minutes() -> None:
    zones = read(TOLD + f"1. Vente d'un broyeur\n{VOTED}2. Achat d'une haie\n{VOTED}" + CLOSE)
    assert (zones.kind, len(zones.acts)) == ("minutes", 3)
    assert read(TOLD + f"1. Vente d'un broyeur\n{VOTED}Pour extrait conforme, le maire\n" + CLOSE).kind == "extract"


def test_what_a_cut_leaves_of_an_item_is_an_act_without_title() -> None:
    cut = "Monsieur VIDALENC présente\n\n[... TRUNCATED MIDDLE ...]\n\nion du four à pain.\n"
    items = f"1. Vente d'un broyeur\n{VOTED}2. Fourniture du pain\n{cut}{VOTED}9. Achat d'une haie\n{VOTED}"
    zones = read(HEAD + items + CLOSE)
    assert [(act.proof, act.title_lines) for act in zones.acts][2] == ("closing formula", 0)
    assert len(zones.acts) == 4


def test_debate_after_a_cut_is_no_act() -> None:
    debate = "[... TRUNCATED MIDDLE ...]\n\nle four, dit-il, il est mis en place pour 10 agents.\n"
    assert len(read(HEAD + f"1. Vente d'un broyeur\n{VOTED}" + debate + CLOSE).acts) == 1


def test_each_text_of_deliberation_after_a_cut_is_an_act() -> None:
    text = "DÉLIBÉRATION\nMadame le maire communique.\nLe conseil municipal prend acte des marchés.\n\n"
    assert len(read(HEAD + "[... TRUNCATED MIDDLE ...]\n\n" + text * 2 + CLOSE).acts) == 2


def test_numbers_of_a_year_before_are_those_of_acts_that_are_cited() -> None:
    cited = "".join(f"• DEL2020_08_0{i} : Tarif du four n° {i}\n" for i in range(1, 7))
    items = f"N° DEL2021_03_01\nVente d'un broyeur\n{VOTED}N° DEL2021_03_02\nAchat d'une haie\n{VOTED}"
    zones = read(HEAD + "Madame le maire donne lecture du procès-verbal :\n" + cited + "\n" + items + CLOSE)
    assert titles(zones) == ["N° DEL2021_03_01 Vente d'un broyeur", "N° DEL2021_03_02 Achat d'une haie"]


def test_a_flattened_text_is_broken_before_the_numbers_and_quotes_of_its_titles() -> None:
    text = (
        "Le conseil approuve la proposition 01/03-2021 — Temps de travail d'un agent. Il est créé. 02. AIDE À "
        "L'OPÉRATION « FOUR À PAIN » Des travaux sont prévus. Ils durent." + " Rien d'autre." * 14
    )
    rows = as_rows(fold_all([Line([Word(token) for token in text.split()])]))
    assert [row.text for row in rows][1:3] == [
        "01/03-2021 — Temps de travail d'un agent. Il est créé.",
        "02. AIDE À L'OPÉRATION « FOUR À PAIN »",
    ]


def test_bullets_below_a_theme_are_items_and_cells_of_a_table_are_none() -> None:
    items = (
        f"• Finances\n• Budget du four 2021 : vote\n{VOTED.rstrip()}\n• Budget du lavoir 2021 : vote\n{VOTED}"
        f"• Achat d'une haie\nMadame le maire présente les offres.\n\nLOT\n\nHAIE\n\n35 886 €\n\n{VOTED}"
    )
    assert titles(read(HEAD + items + CLOSE)) == [
        "• Budget du four 2021 : vote",
        "• Budget du lavoir 2021 : vote",
        "• Achat d'une haie",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "convocation : 6 mai - conseillers en exercice : 23 - conseillers présents : 18 - procurations : 3 -",
        "SECRETAIRE DE SEANCE : PETIT Zoé,",
        "Délégués qui ont donné un pouvoir de vote : Luc VIDAL",
        "LA CHAUME : M. Gérard ROUVRE VALBRUNE HAUTE D'ARLE :",
    ],
)
def test_a_long_line_is_not_broken_within_a_heading_or_a_name(words: str) -> None:
    text = f"{'Présents : Jean Dupré, Anne Martin, ' * 9} {words} a donné pouvoir"
    rows = as_rows(fold_all([Line([Word(token) for token in text.split()])]))
    assert any(words in row.text for row in rows)


@pytest.mark.parametrize("within", ["A. Finances\n{}B. Chemins\n{}", "I. Finances\n{}II. Chemins\n{}"])
def test_numbers_of_the_parts_of_an_agenda_end_it_not(within: str) -> None:
    first, second = (
        "1 – Tarifs du lavoir communal\n2 – Aide à la fanfare\n",
        "1 – Vente d'un chemin\n2 – Bail du four\n",
    )
    agenda = "Ordre du jour :\n\n" + within.format(first.replace(" –", "."), second)
    items = "".join(f"{line}\n\n{VOTED}" for line in (first.replace(" –", ".") + second).splitlines())
    assert len(titles(read(HEAD + agenda + "\n" + items + CLOSE))) == 4


def test_a_code_that_the_flow_cites_begins_no_act() -> None:
    flow = " ".join(
        f"{VOTED}2021-13 BAIL DU FOUR Madame le maire rappelle la délibération n° 2021-14 BAIL. {VOTED}"
        f"2021-14 ACHAT DE BOIS {VOTED}".split()
    )
    found = titles(read(f"{HEAD}2021-12 TARIFS DU LAVOIR\n{flow}\n{CLOSE}"))
    assert found == ["2021-12 TARIFS DU LAVOIR", "2021-13 BAIL DU FOUR", "2021-14 ACHAT DE BOIS"]
