"""Numbers and titles of acts in rarer places."""

from __future__ import annotations

import datetime as dt

import pytest
from heading_reading import BODY, OPENING, TITLE, VOCAB, read, value
from laid_out import lines_of

from extractors.base import Reading, make_doc, view
from extractors.heading import heading
from schemas import Line, Word


@pytest.mark.parametrize(
    ("label", "number", "subject"),
    [
        ("Réfection du préau - DE_2021_093", "DE_2021_093", "Réfection du préau"),
        ("Réfection du préau : 2021-93", "2021-93", "Réfection du préau"),
        ("Réfection du préau (D2021_05_12)", "D2021_05_12", "Réfection du préau"),
        ("Réfection du préau (12/2021-01)", "12/2021-01", "Réfection du préau"),
        ("Réfection du préau - 20210504DEL01", "20210504DEL01", "Réfection du préau"),
        ("Retrait de la délibération DE_2021_014", None, "Retrait de la délibération DE_2021_014"),
        ("Programme de voirie - 2021-22", None, "Programme de voirie - 2021-22"),
        ("Convention 2021-2024", None, "Convention 2021-2024"),
        ("Virement de crédits - DM_2021_02", None, "Virement de crédits - DM_2021_02"),
        ("Marché de voirie réf : 2021-14", "2021-14", "Marché de voirie"),
        ("Marché de voirie (réf : 2021-14)", None, "Marché de voirie (réf : 2021-14)"),
    ],
)
def test_a_number_with_a_year_after_the_title(label: str, number: str | None, subject: str) -> None:
    text = read(f"EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n\nObjet : {label}\n\nLe conseil municipal,\nVu le code,")
    assert (value(text, "number"), value(text, "subject")) == (number, subject)


@pytest.mark.parametrize(
    ("item", "number", "subject"),
    [
        ("1.2 Élection d'un deuxième adjoint", "1.2", "Élection d'un deuxième adjoint"),
        ("2020 – 054 – 03.12 – Tarifs des gîtes", "2020 – 054", "Tarifs des gîtes"),
        ("3. Tarifs des gîtes – D12-2020", "D12-2020", "Tarifs des gîtes"),
        ("3. Budget de l'eau – M49-2020", "3", "Budget de l'eau – M49-2020"),
        (
            "1. (2021-090) Relance du four – Demande de subvention",
            "2021-090",
            "Relance du four – Demande de subvention",
        ),
        ("20 - D.CN.2021-58 : ATTRIBUTION DES SUBVENTIONS", "D.CN.2021-58", "ATTRIBUTION DES SUBVENTIONS"),
        ("e Subvention du four", None, "Subvention du four"),
        ("[Approbation du compte du four", None, "Approbation du compte du four"),
        ("a-Approbation du compte du four", None, "Approbation du compte du four"),
        ("R é pu bl i qu e fr a n çai se D é par", None, None),
        ("DELIBERATION DLvil_2021 02 PGM 020_ Aide au four", "DLvil_2021 02 PGM 020", "Aide au four"),
        ("VII. 18. : Plan du four", "18", "Plan du four"),
        ("Délibération point n°16", "16", None),
        (
            "2018/138 – RD751 – Carrefour du four : Remise d'ouvrages",
            "2018/138",
            "RD751 – Carrefour du four : Remise d'ouvrages",
        ),
        ("- N° 03 - Tarifs du four - Rapporteur M. Vidalenc Il est proposé", "03", "Tarifs du four"),
    ],
)
def test_the_number_of_the_act_comes_before_that_of_the_item(item: str, number: str, subject: str) -> None:
    text = read(f"{item}\nLe maire expose.", title_lines=1)
    assert (value(text, "number"), value(text, "subject")) == (number, subject)


def test_what_is_left_of_an_item_without_heading_has_no_title_but_a_labelled_one() -> None:
    for first, subject in (("la suite d'une phrase coupée", None), ("Objet : Tarifs du four", "Tarifs du four")):
        doc = make_doc(VOCAB, [Line([Word(w) for w in line.split()]) for line in (first, "Vu le code,")])
        view(doc).marks["untitled"] = 0
        assert value(view(heading(doc)), "subject") == subject


@pytest.mark.parametrize(
    "vote",
    [
        "Par 6 voix pour, 7 voix contre, le tarif est adopté",
        "Pour : 6, contre : 7",
        "Mise aux voix, la proposition",
        "Adopté à l'unanimité",
        "Approuvé à l'unanimité des présents",
        "Vote à main levée : pour 6, contre 7",
        "Résultat du vote : votants 13, pour 6, contre 7",
        "Premier tour : votants 13, blancs 1",
        "Avis favorable à la majorité : 6 pour, 5 contre",
        "Pour 6 Contre 7",
        "Scrutin secret. Nombre de bulletins : 15.",
        "6 pour, 7 contre",
    ],
)
def test_a_title_ends_where_the_vote_begins_on_the_next_line(vote: str) -> None:
    assert value(read(f"Délibération n° 2024-06 : Tarif du marché\n{vote}"), "subject") == "Tarif du marché"


@pytest.mark.parametrize(
    ("head", "number"),
    [
        (f"049-234900008-20161216-16_DAJ_SA_11-DE\nDélibération n° 16_DAJ_SA_11\n\n{TITLE}", "16_DAJ_SA_11"),
        (
            "Délibération n° 16_DAJ_SA_11\tRéception par le préfet : 22/12/2016\n"
            f"DELIBERATION DU CONSEIL REGIONAL\n\n{TITLE}",
            "16_DAJ_SA_11",
        ),
        (f"DELIBERATION N° 11/10/06\n{TITLE}", "11/10/06"),
        (f"n°d'ordre : DEL2023_001\n{TITLE}", "DEL2023_001"),
        (f"Numéro d’ordre : 2023-014\n{TITLE}", "2023-014"),
        (f"Décision du Bureau n° BM2024/005\n\n{TITLE}", "BM2024/005"),
        (f"Dossier n° CP/2021/10/3-07\n\n{TITLE}", "CP/2021/10/3-07"),
        (f"Rapport N° II-14\n{TITLE}", "II-14"),
        (
            "N° CD-2022-3-8-2\nConseil de la Collectivité européenne d'Orle\nSéance du lundi 20 juin 2022\n"
            f"8ème Commission : Solidarités\n{TITLE}",
            "CD-2022-3-8-2",
        ),
    ],
)
def test_heads_of_departements_and_regions(head: str, number: str) -> None:
    found = read(OPENING + head + BODY)
    assert (value(found, "number"), value(found, "subject")) == (number, TITLE)


@pytest.mark.parametrize(
    ("head", "number", "subject"),
    [
        ("Objet : Réfection du préau numéro d ordre : 02 Rapporteur : M. LEROY", "02", "Réfection du préau"),
        ("Objet de la 1ère délibération :\n\nRéfection du préau Classification : 5-2\n", None, "Réfection du préau"),
        ("Objet de la deuxième délibération : Réfection du préau\n", None, "Réfection du préau"),
        (
            "DEPARTEMENT DE L'ORLE N° séance 11 ARRONDISSEMENT DE BRUE N° délibération 133 COMMUNE DE VALBRUNE"
            " Nomenclature « ACTES » 5.2 Fonctionnement des assemblées\n",
            "133",
            None,
        ),
        ("Séance du 4 mai 2021 017-2021\nOBJET : Choix du nom du lavoir", "017-2021", "Choix du nom du lavoir"),
        ("Séance du 4 mai 2021 2021/17\nObjet : Choix du nom du lavoir", "2021/17", "Choix du nom du lavoir"),
        ("Séance du 4 mai 2021 Année 2020-2021\nObjet : Nom du lavoir", None, "Nom du lavoir"),
    ],
)
def test_heads_whose_ends_of_lines_are_lost(head: str, number: str | None, subject: str | None) -> None:
    found = read(f"{head}{BODY}")
    assert (value(found, "number"), value(found, "subject")) == (number, subject)


def test_the_sitting_of_a_community_is_no_title() -> None:
    head = f"Conseil de communauté - Séance ordinaire du 28/06/2018\n\n{TITLE}\n\nExposé\nLe lavoir est ancien."
    assert value(read(f"Délib. n° 2018_056\n{head}{BODY}"), "subject") == TITLE


def test_a_stroke_may_part_the_label_from_the_title() -> None:
    assert value(read(f"{OPENING}OBJET / {TITLE}{BODY}"), "subject") == TITLE


@pytest.mark.parametrize(
    ("title", "number"),
    [("OBJET 2019 05 27 Tarifs du four", "2019 05 27"), ("OBJET : 2014/55_TARIFS DU FOUR", "2014/55")],
)
def test_a_number_between_the_label_of_the_object_and_the_title(title: str, number: str) -> None:
    text = read(f"Conseil communautaire\n{title}\nLe président expose la situation du four.")
    assert value(text, "number") == number
    assert value(text, "subject").upper() == "TARIFS DU FOUR"


_EXPOSE = (
    "\n\nLe plan de financement s'établit comme suit :\n\nTOTAL\t156 200 €\n\nLe conseil municipal approuve le plan.\n"
)


@pytest.mark.parametrize(
    ("head", "number", "subject"),
    [
        (f"Convocation du 28 octobre 2019\n\nPOINT 5 - {TITLE} : TOITURE{_EXPOSE}", "5", f"{TITLE} : TOITURE"),
        (f"Objet : {TITLE}\nNuméro : 2024/JUIN/01/17{BODY}", "2024/JUIN/01/17", TITLE),
        (f"CM-2018-5S-DAF-77\nEXTRAIT DU REGISTRE\n\n{TITLE}{BODY}", "CM-2018-5S-DAF-77", TITLE),
        (
            f"2022-IX-09\tVOTE :\nOBJET : Rénovation du\tPOUR : 25 (groupe Agir)\nlavoir de la\tCONTRE : 2 (M. ORME,\n"
            f"place haute\tMme IF){BODY}",
            "2022-IX-09",
            TITLE,
        ),
        (f"N° 2022-078/VM\tSéance du vendredi 23 septembre 2022\n\n{TITLE}{BODY}", "2022-078/VM", TITLE),
        (f"Délibération n°43\n\nDIRECTION GENERALE DES SERVICES\n{TITLE.upper()}{BODY}", "43", TITLE.upper()),
        (f"{TITLE}\n\nRAPPORT DE PRESENTATION :\nEn application de l'article 6, le lavoir est clos.\n", None, None),
        (
            "13/12/07 TARIFS DU LAVOIR 2014\n\nM. le Maire propose un tarif.\nLe conseil adopte.",
            None,
            "13/12/07 TARIFS DU LAVOIR 2014",
        ),
    ],
)
def test_numbers_and_titles_of_whole_acts(head: str, number: str | None, subject: str | None) -> None:
    text = read(OPENING + head)
    assert (value(text, "number"), value(text, "subject")) == (number, subject)


@pytest.mark.parametrize(
    ("agenda", "subject"),
    [
        ("Ordre du jour : Choix de l'architecte pour la construction des logements du nouveau\nlotissement.", True),
        ("Ordre du jour : Choix de l'architecte ; vente du four banal", False),
        ("Ordre du jour : Choix de l'architecte, vente du four banal et tarifs", False),
        ("Ordre du jour : voir convocation ci-jointe", False),
    ],
)
def test_the_one_item_of_an_agenda_is_the_subject(agenda: str, subject: bool) -> None:
    found = read(
        f"CONSEIL MUNICIPAL DU 18/07/2008\n\n{agenda}\n\nMr le Maire présente les deux candidats au conseil.\n"
    )
    told = "Choix de l'architecte pour la construction des logements du nouveau lotissement."
    assert value(found, "subject") == (told if subject else None)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        (f"DELIBERATION N° 38-(17466) : {TITLE}", "38-(17466)"),
        (f"Délibération n° 07 - 2022\n\n{TITLE}", "07 - 2022"),
        (f"N° 06/08/2023\n{TITLE}", "06/08/2023"),
        (f"1-CE/10-02-2022\nOBJET : {TITLE}", "1-CE/10-02-2022"),
        (f"3/DCM2022/09\nOBJET : {TITLE}", "3/DCM2022/09"),
        (f"N° : CM-2022-11-14/22\n{TITLE}", "CM-2022-11-14/22"),
        (f"DÉLIBÉRATION N° 2023-06-22/8a\n\n{TITLE}", "2023-06-22/8a"),
        (f"DÉLIBÉRATION N° 18 / 22\n\n{TITLE}", "18 / 22"),
        (f"Délibération n° 23C0217\n\n{TITLE}", "23C0217"),
        (f"DELIBERATION 09/2009\n\n{TITLE}", "09/2009"),
        (f"Décision n° CP-2016-0719\nobjet : {TITLE}", "CP-2016-0719"),
        (f"Délibération du Comité Syndical du jeudi 28 septembre 2017 - n°2017-CS-31\n\n{TITLE}", "2017-CS-31"),
        (f"RAPPORT N° II-3\n08SGADL0041\nOBJET : {TITLE}", "08SGADL0041"),
        (f"DELIBERATION N° 5 / 2022-09\n\n{TITLE}", "5 / 2022-09"),
        (f"DELIBERATION N°08/2023/CM-VBR\n\n{TITLE}", "08/2023/CM-VBR"),
        (f"DELIBERATION N°08/2023\nDU CONSEIL MUNICIPAL DU SAMEDI 4 MARS 2023\n\n{TITLE}", "08/2023"),
        (f"03-2016-05\n3.5 – Autres actes de gestion du domaine public\n\n{TITLE}", "03-2016-05"),
        (f"Numéro de l'acte : 2024-018\nMatière : 7.10 Divers\n{TITLE}", "2024-018"),
        (f"{TITLE}\n\nNuméro V-2021-1043\n\nLa Ville soutient le lavoir. Il est ancien.", "V-2021-1043"),
        (f"2023_DEL014\nOBJET : {TITLE}", "2023_DEL014"),
        (f"N° 2020-12 du 4 juin 2020\nOBJET : {TITLE}", None),
        (f"Date de l'affichage du compte rendu de la séance :\nN° 2023-14\nOBJET : {TITLE}", "2023-14"),
        (f"N° 2023-14 : Finances\nN° 7.1 : Budgets\nOBJET : {TITLE}", "2023-14"),
        (f"OBJET : {TITLE}\n\nVu l'arrêté\nN° 2020-12 du 4 juin 2020,", None),
        (
            f"OBJET : {TITLE}\n\nLe maire énumère les parcelles\nN° 101 : Parcelle du haut\nN° 102 : Parcelle du bas",
            None,
        ),
        (f"N° 04/05/2023\nOBJET : {TITLE}", None),
        (f"N° 06/03/2024\nOBJET : {TITLE}", None),
    ],
)
def test_numbers_of_rarer_shapes(head: str, number: str | None) -> None:
    doc = make_doc(VOCAB, lines_of(OPENING + head + BODY))
    view(doc).add(Reading("session.date", dt.date(2023, 5, 4), 0, 4, "title"))
    found = view(heading(doc))
    assert (value(found, "number"), value(found, "subject")) == (number, TITLE)


def test_the_rank_of_the_year_alone_on_its_line() -> None:
    for number, expected in (("23/418", "23/418"), ("22/418", None), ("23/18", None)):
        doc = make_doc(VOCAB, lines_of(f"{OPENING}{number}\nOBJET : {TITLE}{BODY}"))
        view(doc).add(Reading("session.date", dt.date(2023, 5, 4), 0, 4, "title"))
        assert value(view(heading(doc)), "number") == expected


def test_a_title_before_prose_that_no_known_word_begins() -> None:
    lists = "Présents : Mme ROY, M. PIC.\n\nDirection de la Culture\n\n"
    doc = make_doc(
        VOCAB, lines_of(f"{OPENING}{lists}{TITLE}.\n\nLa Ville soutient les métiers. Depuis 2019, elle aide.")
    )
    view(doc).claim(len(OPENING), len(OPENING) + 27, "attendance")
    assert value(view(heading(doc)), "subject") == f"{TITLE}."


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        (f"OBJET {TITLE}", TITLE),
        (f"AFFAIRE : {TITLE}", TITLE),
        (f"Affaire : suivie par Mme Anne DUPRÉ\nOBJET : {TITLE}", TITLE),
        (f"2023-02-07 / {TITLE}", TITLE),
        ("OBJET DE LA RÉUNION", None),
        (f"DELIBERATION\n2022/154\n\nCOMPTE-RENDU AFFICHÉ LE : 30 MARS 2022\n\n2022/154 - {TITLE}", TITLE),
        (f"N° identifiant 2021-0259\n{TITLE}", TITLE),
        (
            "12\nFINANCES. GARANTIE D'EMPRUNT. RUE HAUTE.\n\nConvocation du 6 mai 2023\nPrésents : M. ROY",
            "FINANCES. GARANTIE D'EMPRUNT. RUE HAUTE.",
        ),
    ],
)
def test_titles_in_rarer_heads(head: str, subject: str | None) -> None:
    assert value(read(f"{OPENING}{head}{BODY}"), "subject") == subject


@pytest.mark.parametrize(("below", "number"), [("2023-08", None), ("2023-07", "2023-07")])
def test_numbers_one_above_the_other_are_those_of_a_margin(below: str, number: str | None) -> None:
    heap = f"Délibération n° 2023-07\nDélibération n° {below}\nLe conseil décide de vendre le four."
    assert value(read(f"Vente du four\nLe four est vendu.\n\n{heap}", title_lines=1), "number") == number
