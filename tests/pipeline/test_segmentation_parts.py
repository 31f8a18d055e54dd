"""Segmentation: parts of minutes without their head, lists of acts, numbers that are no items. Content is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, body, read, titles, told

from pipeline.core import process


def test_the_last_pages_of_minutes_are_minutes_whose_items_begin_late() -> None:
    text = (
        "Proposition acceptée à l'unanimité.\n\n"
        "6) Subvention pour le comité du four\nLa décision est reportée.\nDécision adoptée par les membres.\n\n"
        "7) Rappel sur les formations\nMadame le maire rappelle que les formations sont payantes.\n\n"
        f"8) Achat de la parcelle donnant sur la RD\n75)\n{VOTED}9) Achat d'une haie\n{VOTED}"
    )
    assert titles(read(text + CLOSE)) == [
        "6) Subvention pour le comité du four",
        "8) Achat de la parcelle donnant sur la RD",
        "9) Achat d'une haie",
    ]


def test_numbers_of_a_table_without_titles_are_no_acts() -> None:
    table = "".join(f"2021-08{i}\n\n8.9.3\n\n15.02.2021\n\nLe devis est accepté.\n\n" for i in range(1, 6))
    items = f"1. Vente d'un broyeur\n{VOTED}2. Achat d'une haie\n{VOTED}"
    assert titles(read(HEAD + table + items + CLOSE)) == ["1. Vente d'un broyeur", "2. Achat d'une haie"]


@pytest.mark.parametrize("day", ["04.05.2021", "Date de la convocation : 28.04.2021", "04/05/2021"])
def test_a_day_in_figures_in_the_head_is_no_number_of_an_act(day: str) -> None:
    items = f"1.1 Vente d'un broyeur\n{VOTED}1.2 Achat d'une haie\n{VOTED}"
    assert titles(read(HEAD.replace("\n\n", f"\n{day}\n\n") + items + CLOSE)) == [
        "1.1 Vente d'un broyeur",
        "1.2 Achat d'une haie",
    ]


@pytest.mark.parametrize("told", ["jusqu'à la délibération", "Mme Anne MARTIN à partir\nde la délibération"])
def test_the_act_until_which_somebody_sat_is_only_named(told: str) -> None:
    head = HEAD.replace("\n\n", f"\nPrésents : M. Luc VIDAL {told}\nn° B-2021-062\nPouvoir : Mme ROY à M. VIDAL\n\n")
    items = f"1. Vente d'un broyeur\n{VOTED}2. Achat d'une haie\n{VOTED}"
    assert titles(read(head + items + CLOSE)) == ["1. Vente d'un broyeur", "2. Achat d'une haie"]


def test_what_stands_between_the_numbers_of_a_list_of_acts_is_a_title() -> None:
    listed = (
        "Liste des délibérations\nDEL_2021_060\n\nConvention entre la commune\net l'agence du four\n\n"
        "DEL_2021_061\n\nVote du budget primitif\n\nDEL_2021_062\n\nAchat d'une haie\n"
    )
    assert titles(read(HEAD + listed)) == [
        "DEL_2021_060 Convention entre la commune et l'agence du four",
        "DEL_2021_061 Vote du budget primitif",
        "DEL_2021_062 Achat d'une haie",
    ]


def test_a_theme_above_a_numbered_title_is_no_item() -> None:
    items = f"FINANCES ET AFFAIRES GÉNÉRALES\n1. ÉLECTION D'UN ADJOINT\n{VOTED}"
    zones = read(HEAD + items + CLOSE)
    assert [act.themed for act in zones.acts] == [True]
    assert titles(zones) == ["FINANCES ET AFFAIRES GÉNÉRALES 1. ÉLECTION D'UN ADJOINT"]


def test_what_was_voted_at_another_sitting_decides_nothing() -> None:
    debate = "OBSERVATIONS DU CONSEIL MUNICIPAL\nLa convention a été votée lors de la séance de février, dit-il.\n\n"
    assert titles(read(HEAD + f"1. Vente d'un broyeur\n{VOTED}2. Achat d'une haie\n{VOTED}" + debate + CLOSE)) == [
        "1. Vente d'un broyeur",
        "2. Achat d'une haie",
    ]


def test_entries_of_contents_that_run_together_are_no_titles() -> None:
    contents = (
        "AFFAIRES GÉNÉRALES ........................ 5 Adoption du procès-verbal ................ 5 Vente d'un four\n"
        "VOIRIE ET ESPACES ......................... 6 Achat d'une haie ......................... 7 Divers\n"
        "ÉCOLES ET CANTINES ........................ 8 Prix du pain .............. 9 Adopté à l'unanimité\n"
    )
    zones = read(HEAD + contents + f"\n1. Vente d'un broyeur\n{VOTED}2. Achat d'une haie\n{VOTED}" + CLOSE)
    assert len(zones.acts) == 2


def test_a_title_after_the_paragraph_of_a_decision_needs_no_number() -> None:
    decided = (
        "La commune est propriétaire d'un terrain au Moulin, qu'une entreprise souhaite acheter pour s'y installer.\n\n"
        "Le conseil municipal approuve la vente du terrain situé au Moulin, cadastré A 12, au prix\nfixé.\n\n"
    )
    text = f"1. Vente d'un broyeur\n{VOTED}2. Prix du pain\n{VOTED}\n"
    text += f"Vente d'un terrain à la forge\n\n{decided}Achat d'une haie\n\n{decided}"
    assert titles(read(HEAD + text + CLOSE)) == [
        "1. Vente d'un broyeur",
        "2. Prix du pain",
        "Vente d'un terrain à la forge",
        "Achat d'une haie",
    ]


def test_cells_of_a_table_and_what_an_enumeration_names_are_no_titles() -> None:
    table = "Nature du lot\n\nEntreprise consultée\n\nMontant\n\nFORGE VIDALENC\n\n- €\n\nFOUR ET FILS\n\n22 €\n\n"
    said = (
        "Après en avoir délibéré, le conseil approuve à l'unanimité :\n•\n\nLot plâtrerie\n• L'entreprise du four\n\n"
    )
    items = f"1. Vente d'un broyeur\n{VOTED}2. Choix des entreprises\n{table}{said}3. Achat d'une haie\n{VOTED}"
    assert len(read(HEAD + items + CLOSE).acts) == 3


def test_an_agenda_of_one_entry_that_a_text_follows_is_a_heading() -> None:
    items = (
        "Ordre du jour\nAMORTISSEMENT DES SUBVENTIONS\nEn 2018, la commune a reçu une subvention.\n"
        "Le conseil municipal a fixé à l'unanimité les durées.\nTARIFS 2021\nLe conseil municipal a fixé les tarifs.\n"
    )
    assert titles(read(HEAD + items + CLOSE)) == ["AMORTISSEMENT DES SUBVENTIONS", "TARIFS 2021"]


def test_a_page_headed_by_its_act_gives_the_number_to_the_extract_below() -> None:
    page = (
        "Commune de Valmorte – Délibération du conseil municipal n° DEL_20210304_{n}\n"
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nL'an deux mille vingt et un, le quatre mars\n{text}\n"
    )
    first = page.format(n=1, text=VOTED) + "\n[... TRUNCATED MIDDLE ...]\n\n"
    zones = read(first + page.format(n=26, text="Présents : 12"))
    assert "DEL_20210304_26" in zones.acts[1].lines[0].text


def test_the_word_that_decides_is_no_title() -> None:
    noted = (
        "Le tri progresse dans les écoles.\n\nLe rapport entendu, le conseil municipal, après en avoir délibéré,\n"
        "DÉCIDE :\n\nArticle 1 – Prend acte du rapport annuel du four.\n\n"
    )
    items = f"2021_010 – Achat d'une haie\n\nLe devis est prêt.\n\n{VOTED}2021_011 – Rapport annuel du four\n\n{noted}"
    assert titles(read(HEAD + items + CLOSE)) == ["2021_010 – Achat d'une haie", "2021_011 – Rapport annuel du four"]


def test_what_a_cut_leaves_of_an_extract_in_a_bundle_is_an_act() -> None:
    page = (
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nL'an deux mille vingt et un, le quatre mars\n"
        f"Délibération n° 2021-0{{n}}\nObjet : Vente d'un broyeur\n{VOTED}Pour extrait conforme\n\n"
    )
    zones = read(page.format(n=1) + page.format(n=2) + f"[... TRUNCATED MIDDLE ...]\n\nion du four.\n{VOTED}")
    assert [act.proof for act in zones.acts] == ["bound extracts", "bound extracts", "closing formula"]


def test_the_end_of_a_list_of_voters_is_no_title() -> None:
    voted = (
        "Le devis est prêt.\n\nLE CONSEIL MUNICIPAL, après en avoir délibéré, à la majorité, 24 pour et 2 contre (M.\n"
        "ARMAND, Mme VAL-BRUN)\n\nDÉSIGNE Monsieur Luc BRUEL pour représenter l'assemblée au comité.\n\n"
    )
    items = f"N° 2021-10 : ACHAT D'UNE HAIE\n\n{voted}N° 2021-11 : VENTE D'UN BROYEUR\n\n{voted}"
    assert titles(read(HEAD + items + CLOSE)) == ["N° 2021-10 : ACHAT D'UNE HAIE", "N° 2021-11 : VENTE D'UN BROYEUR"]


def test_a_running_foot_within_a_flattened_text_belongs_to_no_act() -> None:
    foot = "PV CM 4 mars 2021 Page {}\n\n"
    flat = (
        "2. Achat d'une haie Le dossier est prêt. Après en avoir délibéré, le conseil municipal approuve à l'unanimité "
        "l'achat de la haie " + foot.format(2).strip() + " du four à pain. " + "Rien d'autre n'est dit. " * 8 + "\n\n"
    )
    said = "".join(f"Rien n'est ajouté à cela, dit le membre {k}.\n" for k in "abcdefghi")
    pages = foot.format(1) + flat + foot.format(3) + f"3. Prix du pain\n{VOTED}{said}" + foot.format(4) + said
    zones = read(HEAD + f"1. Vente d'un broyeur\n{VOTED}" + pages + CLOSE)
    assert "la haie du four" in " ".join(line.text for line in zones.acts[1].lines)


ONE_ACT = """{title}
SÉANCE DU 4 MARS 2021
Le quatre mars deux mille vingt et un, le conseil municipal s'est réuni sous la présidence de Mme Rose ABEL, Maire.
Étaient présents : Mme Rose ABEL, M. Luc BEDEL, M. Jean CADET
Absents excusés représentés : M. Paul DANEL par Mme Rose ABEL
{head}Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve la vente de la haie.
Pour extrait conforme
"""


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("PROCÈS-VERBAL DE DÉLIBÉRATION DU CONSEIL MUNICIPAL\n2021/07", "Objet : Vente de la haie\n"),
        ("DÉLIBÉRATION N° 21/07\nAPPROUVANT LE PROCÈS-VERBAL DE LA SÉANCE DU 5 JANVIER 2021", ""),
        (
            "Affaire n° 2021-07\nEXTRAIT DU PROCÈS-VERBAL DES DÉLIBÉRATIONS",
            "Affaire n° 2021-07 : Vente de la haie\n",
        ),
        (
            "DCM N° 2021-07\nOBJET : Vente de la haie",
            "Le Président, ayant ouvert la séance et fait l'appel nominal, on a élu le secrétaire.\n",
        ),
    ],
)
def test_one_act_is_an_extract_whatever_its_title_says(title: str, head: str) -> None:
    zones = read(ONE_ACT.format(title=title, head=head))
    assert (zones.kind, len(zones.acts)) == ("extract", 1)


def test_a_name_in_capitals_that_ends_a_decision_is_no_heading_above_the_next() -> None:
    decided = (
        "Après en avoir délibéré, le conseil municipal autorise la convention entre la commune et le syndicat\n"
        "d'ARTIGUES.\n\n"
    )
    zones = read(HEAD + f"1. VENTE D'UN BROYEUR\n{decided}2. ACHAT D'UNE HAIE\n{VOTED}" + CLOSE)
    assert body(zones, 0).endswith("d'ARTIGUES.")


def test_the_review_of_sales_is_an_act_among_others_of_its_look() -> None:
    agenda = "Ordre du jour :\n- Approbation du compte de gestion\n- Budget primitif 2022 du four\n\n"
    items = (
        f"- Approbation du compte de gestion\n\n{VOTED}- Budget primitif 2022 du four\n\n{VOTED}"
        "- Bilan des cessions et des achats 2021\n\nMadame le maire présente le bilan de l'année.\n\n"
        "Acquisition – année 2021\n\nVendeurs\n\nVote : pour à l'unanimité\n\n"
    )
    assert titles(read(HEAD + agenda + items + CLOSE))[2:] == ["- Bilan des cessions et des achats 2021"]


def test_an_item_for_information_ends_the_item_above_and_is_no_act() -> None:
    told = "Monsieur le maire présente les offres des maçons.\nLes travaux débuteront en juin.\n\n"
    items = (
        f"1. Vente d'un broyeur\n\n{VOTED}2. Achat d'une haie\n\n{VOTED}3. Information sur le four\n\n{told}"
        f"4. Pose d'une barrière\n\n{VOTED}"
    )
    zones = read(HEAD + items + CLOSE)
    assert titles(zones) == ["1. Vente d'un broyeur", "2. Achat d'une haie", "4. Pose d'une barrière"]
    assert "maçons" not in body(zones, 1)


def test_the_numbers_of_a_list_within_an_item_end_nothing() -> None:
    listed = "Les lots sont :\n3. Maçonnerie\n4. Toiture\n\n"
    items = (
        f"1. Vente d'un broyeur\n\n{VOTED}2. Achat d'une haie\n\n{listed}{VOTED}"
        f"4. Pose d'une barrière\n\n{VOTED}5. Tarif du four\n\n{VOTED}"
    )
    zones = read(HEAD + items + CLOSE)
    assert "approuve" in body(zones, 1)


def test_a_numbered_chapter_is_the_theme_of_the_titles_below_it_up_to_the_next_number() -> None:
    items = (
        f"1. Budget – Four communal\n\na) Compte administratif du four\n\n{VOTED}b) Affectation du résultat\n\n{VOTED}"
        f"2. Vente d'un broyeur\n\n{VOTED}3. Achat d'une haie\n\n{VOTED}"
    )
    acts = process((HEAD + items + CLOSE).encode(), "pv.txt").acts
    assert [(act.theme, act.subject) for act in acts] == [
        ("Budget – Four communal", "Compte administratif du four"),
        ("Budget – Four communal", "Affectation du résultat"),
        (None, "Vente d'un broyeur"),
        (None, "Achat d'une haie"),
    ]


def test_a_title_goes_on_below_the_colon_that_ends_a_full_line() -> None:
    text = (
        "Madame le maire rappelle le dossier en détail et donne lecture du projet de convention qui\nest annexé, avant"
        " que le conseil n'en débute la discussion, longue et fournie, à laquelle tous\nprennent part.\n"
    )
    full = "Modification du tableau des effectifs communaux et du régime indemnitaire des agents :"
    items = f"1. {full}\ncréation d'un poste\n{text}{VOTED}2. Achat d'une haie :\nvisite du terrain\n{text}{VOTED}"
    acts = process((HEAD + items + CLOSE).encode(), "pv.txt").acts
    assert [act.subject for act in acts] == [f"{full} création d'un poste", "Achat d'une haie"]


def test_ranks_below_the_object_of_an_extract_are_parts_of_its_act() -> None:
    text = (
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\n"
        "L'an deux mille vingt et un, le quatre mars, le conseil municipal s'est réuni en mairie.\n"
        "Présents : Odile TERRASSON, Gaspard VIDALENC\n\n"
        "OBJET : COUPES DE L'ANNÉE 2022\n\nVu le code forestier ;\n\n"
        "1. Assiette des coupes\nLe conseil municipal, après en avoir délibéré, par 8 voix sur 8 :\n"
        "• Approuve l'état d'assiette ;\n\n"
        "2. Destination des coupes\nLe conseil municipal, après en avoir délibéré, par 8 voix sur 8 :\n"
        "• Destine le produit à l'affouage.\n\nPour copie\nconforme.\nLe maire\n"
    )
    assert told(text) == [(None, "COUPES DE L'ANNÉE 2022", "adopted")]
    assert len(told(text.replace("OBJET : COUPES DE L'ANNÉE 2022\n\n", ""))) == 2


def test_a_number_that_begins_with_the_year_of_the_sitting_stands_before_the_title() -> None:
    text = (
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nSéance du 20 juin 2019\nLe conseil municipal s'est réuni en mairie.\n"
        "Présents : Mme Odile TERRASSON, M. Gaspard VIDALENC\nSecrétaire de séance : M. Gaspard VIDALENC\n"
        "Conseillers en exercice : 2\n\n{} – ACHAT D'UNE HAIE AU LAVOIR\n\n"
        "Le maire présente le dossier.\nLe conseil municipal approuve l'achat.\nPour extrait conforme\n"
    )
    assert told(text.format("19-045")) == [("19-045", "ACHAT D'UNE HAIE AU LAVOIR", "adopted")]
    assert told(text.format("45-019"))[0][0] is None


def test_the_label_of_a_list_in_the_singular_is_no_title() -> None:
    text = (
        "PROCÈS-VERBAL DU CONSEIL MUNICIPAL\nVENDREDI 2 OCTOBRE 2015\nÉTAIENT PRÉSENTS :\nAnne ROY, Luc PIC.\n"
        "ÉTAIT ABSENTE :\nMadame Rita NOYER\n\nLe Maire, Luc PIC ouvre la séance.\nLe Conseil Municipal,\n"
        "Approuve par 3 Voix Pour le procès-verbal du 4 septembre 2015.\n"
    )
    assert not read(text).acts


BY_CHAPTER = (
    "Séance du 4 mars 2021\nPrésents : Mme Odile TERRASSON, M. Gaspard VIDALENC\nSecrétaire de séance : M. VIDALENC\n"
    "BUDGET DU FOUR\n{lead}\n- Chapitre 11 : adopté à l'unanimité\n- Chapitre 12 : adopté à l'unanimité\n"
    "- Chapitre 65 : adopté à l'unanimité\n{end}"
)


@pytest.mark.parametrize("head", ["", "DÉLIBÉRATION DU CONSEIL MUNICIPAL\n"])
@pytest.mark.parametrize(
    ("lead", "end"),
    [
        ("Madame le maire présente les chapitres.", "Le conseil municipal adopte le budget du four.\n"),
        ("Madame le maire met aux voix les chapitres :", ""),
        ("Objet : budget du four", ""),
    ],
)
def test_bullets_with_their_results_may_be_the_parts_of_one_act(head: str, lead: str, end: str) -> None:
    record = read(head + BY_CHAPTER.format(lead=lead, end=end))
    assert (record.kind, len(record.acts)) == ("extract", 1)


def test_the_minutes_above_the_head_of_an_extract_make_no_acts_of_its_parts() -> None:
    text = (
        "PROCÈS-VERBAL\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nSéance du 4 mars 2021\n"
        "Présents : Mme Odile TERRASSON, M. Gaspard VIDALENC\nObjet : Budgets\n"
        "1. Budget du four\nLe conseil adopte le budget du four à l'unanimité.\n"
        "2. Budget du lavoir\nLe conseil adopte le budget du lavoir à l'unanimité.\n"
    )
    record = read(text)
    assert (record.kind, len(record.acts)) == ("extract", 1)


@pytest.mark.parametrize("end", ["fin du conseil municipal, comme il a été dit", "fin de réunion avec les riverains"])
def test_a_line_that_goes_on_with_the_end_of_the_sitting_does_not_close_it(end: str) -> None:
    items = (
        f"1. Tarifs du four\nMadame le maire propose d'en parler avec ceux du lavoir en\n{end}.\n{VOTED}"
        f"2. Achat d'une haie\n{VOTED}3. Vente d'un broyeur\n{VOTED}"
    )
    assert titles(read(HEAD + items + CLOSE)) == ["1. Tarifs du four", "2. Achat d'une haie", "3. Vente d'un broyeur"]
