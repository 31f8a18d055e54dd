"""The head of an act: each form of number, title, theme, rapporteur and matter; what is none of them gives nothing."""

from __future__ import annotations

import pytest
from heading_reading import BODY, OPENING, TITLE, VOCAB, read, value
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.base import make_doc, view
from extractors.heading import heading
from schemas import Line, Matter, Word

NUMBERS = [
    (f"Délibération n° D-2023-364\n\n{TITLE}", "D-2023-364"),
    (f"DELIBERATION n° 2023/021\n\n{TITLE}", "2023/021"),
    (f"n° 2014 / 142\n\n{TITLE}", "2014 / 142"),
    (f"N° 2024 /66\n\n{TITLE}", "2024 /66"),
    (f"N°98/VALORM/2019 du 23/12/2019\n\n{TITLE}", "98/VALORM/2019"),
    (f"DÉLIBÉRATION N°CP 2020-276\n\n{TITLE}", "CP 2020-276"),
    (f"PACU/17-2023\n\n{TITLE}", "PACU/17-2023"),
    (f"DELBU2023-02-012\n{TITLE}", "DELBU2023-02-012"),
    (f"DEL-2021-045\n{TITLE}", "DEL-2021-045"),
    (f"Délibération n° 01-02 du 26 janvier 2023\n\n{TITLE}", "01-02"),
    (f"Délibération 20231220 — 147 9.3.2\n\n{TITLE}", "20231220 — 147"),
    (f"OBJET : {TITLE} (n°02/2020-01)", "02/2020-01"),
    (f"2023-68\n\nN° 68 {TITLE}", "2023-68"),
    (f"DEL 2021-14 – {TITLE}", "DEL 2021-14"),
    (f"2018/03 {TITLE}", "2018/03"),
    (f"Le conseil peut valablement délibérer, le quorum étant atteint.\n2018/03 {TITLE}", "2018/03"),
    (f"26/2011 : {TITLE}", "26/2011"),
    (f"2021_014 – {TITLE}", "2021_014"),
    (f"N° 2021-03-02/04 : {TITLE}", "2021-03-02/04"),
    (f"Le conseil municipal a choisi comme secrétaire : Anne MARTIN\n\n2021-014 – {TITLE}", "2021-014"),
    (f"Numéro de l'acte : 2021-014\n\n{TITLE}", "2021-014"),
    (f"DELIBERATION DU CONSEIL\n2024 - 03 - 27 - 11\nOBJET : {TITLE}", "2024 - 03 - 27 - 11"),
    (f"ENV 002-1021/16/CM\n\n{TITLE}\nMET 16/1632/CM", "ENV 002-1021/16/CM"),
    (f"99/1101/FAG\n\n{TITLE}\n\n99-2323-SG", "99/1101/FAG"),
    (f"EXTRAIT N° 158-2017\nObjet : {TITLE}", "158-2017"),
    (f"Délibération n° 24CP-1187\nOBJET : {TITLE}", "24CP-1187"),
    (f"N° 26-03-01\nOBJET : {TITLE}", "26-03-01"),
    (f"DCM N° 94.05.37\nOBJET : 3 - {TITLE}", "94.05.37"),
    (f"DELIBERATION N° 22/111 AC DE L'ASSEMBLEE DE L'ILE\n{TITLE}", "22/111 AC"),
    (f"DELIBERATION N° 22-111 DU CONSEIL MUNICIPAL\n{TITLE}", "22-111"),
    (f"DELIBERATION N° CM-2012-06/41\n{TITLE}", "CM-2012-06/41"),
    (f"DELIBERATION n°2018-09-DCM-MTS\n{TITLE}", "2018-09-DCM-MTS"),
    (f"Délibération n° 2018-09 PLU\nObjet : {TITLE}", "2018-09"),
    (f"N° 117 / 2017\n\nOBJET : {TITLE}", "117 / 2017"),
    (f"Vœu n° 2010-V-03\n{TITLE}", "2010-V-03"),
    (f"160404-D-11\nOBJET : {TITLE}", "160404-D-11"),
    (f"DELIBERATION N°2020/003\n{TITLE}\nConseil Municipal du 26 mai 2020", "2020/003"),
    (f"N° 2020-03\n9 conseillers en exercice - 6 présents\nM. DUPRÉ, maire, ouvre la séance\n\n{TITLE}", "2020-03"),
    (f"2020-03 – {TITLE}\n(7.1.2)", "2020-03"),
    (f"Délibération 2020-03\nPage 1/2\n\nSecrétaire : M. ROUX\n\n{TITLE}\nDélibération 2020-03\nPage 2/2", "2020-03"),
    (f"Délibération n° 2020-03\nObjet / Danvez : {TITLE}", "2020-03"),
    (f"Délibération 4 – {TITLE}", "4"),
    (f"DÉLIBÉRATION 12 : {TITLE}", "12"),
]


@pytest.mark.parametrize(("head", "number"), NUMBERS)
def test_each_form_of_number_and_the_title_below_it(head: str, number: str) -> None:
    text = read(OPENING + head + BODY)
    assert value(text, "number") == number
    assert value(text, "subject") == TITLE


NO_NUMBERS = [
    f"{OPENING}PLAN 2021-2026 – {TITLE}{BODY}",
    f"{OPENING}04-67-00-00-00 – Télécopie 04-67-00-00-01\nObjet : {TITLE}{BODY}",
    f"{OPENING}2021-03-02 – Séance du conseil municipal\n\nObjet : {TITLE}{BODY}",
    f"{OPENING}Objet : {TITLE}\n\nVu le projet du syndicat et sa délibération\nn° 12-21 en date du 21 avril 2021,",
    f"{OPENING}Objet : {TITLE}\n\nVu la délibération n° 2019-12 du 3 mai 2019,",
    f"{OPENING}Objet : {TITLE}\n\nVu la loi n° 2015-991 du 7 août 2015,",
    f"{OPENING}28/04/2014\nObjet : {TITLE}{BODY}",
    f"{OPENING}Objet : {TITLE}{BODY}autorise le maire à signer l'avenant n° 2 au marché 2020-14.",
]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_cited_is_no_number_of_the_act(text: str) -> None:
    assert value(read(text), "number") is None


ITEMS = [
    (f"2) Délibération n° 2023-02-10/01 : {TITLE}", 1, "2023-02-10/01"),
    (f"DE-2012/86 – {TITLE}", 1, "DE-2012/86"),
    (f"20230130 1 {TITLE},", 1, "20230130 1"),
    (f"D2024-48 - Objet : {TITLE}", 1, "D2024-48"),
    (f"N°03/01-2022 — {TITLE}", 1, "03/01-2022"),
    (f"Point n°1 : {TITLE}", 1, "1"),
    (f"1 – {TITLE}", 1, "1"),
    (f"5) {TITLE}", 1, "5"),
    (f"Rapport n° 12 - {TITLE}.\nMonsieur le Maire expose le projet.\nDélibération : n° 2023-12-25", 1, "2023-12-25"),
    (TITLE, 1, None),
]


def test_a_title_of_a_deed_below_a_theme_is_that_of_the_item() -> None:
    found = read("2) PERSONNEL\nCréation d'un poste d'agent à 28 h\nM. le Maire explique le besoin.", 1)
    assert (value(found, "subject"), value(found, "theme")) == ("Création d'un poste d'agent à 28 h", "PERSONNEL")


def test_a_department_beside_the_number_of_the_page_is_no_title() -> None:
    found = read(f"{OPENING}Délibération n° 2021/03-14\nFinances\tPage 1 sur 2\n\n{TITLE}{BODY}")
    assert value(found, "subject") == TITLE


RESULTS = [
    f"2014-61 {TITLE}\t16 pour – 2 abst.",
    f"2014-61 {TITLE} – il est pris acte",
    f"2014-61 {TITLE} – retirée de l'ordre du jour",
]


@pytest.mark.parametrize("line", RESULTS)
def test_what_became_of_an_item_is_no_part_of_its_title(line: str) -> None:
    assert value(read(line, 1), "subject") == TITLE


SHOUTED = [
    "AUTORISATION D'ENGAGER LES DÉPENSES AVANT LE VOTE DU BUDGET",
    "DÉLÉGATION AUTORISANT LE MAIRE A ENGAGER LES DÉPENSES",
]


@pytest.mark.parametrize("title", SHOUTED)
def test_a_title_in_capitals_holds_the_words_of_a_sentence(title: str) -> None:
    assert value(read(f"1/ {title}\nLe conseil municipal approuve le projet.", 1), "subject") == title


@pytest.mark.parametrize(("text", "lines", "number"), ITEMS)
def test_items_of_minutes(text: str, lines: int, number: str | None) -> None:
    found = read(text + "\nLe conseil municipal approuve le projet.", lines)
    assert value(found, "number") == number
    assert value(found, "subject") in (TITLE, TITLE + ".")


@pytest.mark.parametrize("title", ["Compte-rendu", "Compte Rendu", "PROCÈS-VERBAL"])
def test_the_name_of_the_minutes_is_a_title_below_a_number_alone(title: str) -> None:
    approved = "\nLe conseil municipal approuve à l'unanimité le compte rendu du 4 mai."
    assert value(read(f"1) {title}{approved}", 1), "subject") == title
    assert value(read(f"{title}{approved}", 1), "subject") is None


SUBJECTS = [
    (
        f"Objet :\n{TITLE} et\ndu puits\nL'an deux mille vingt-trois, le quatre mai, le conseil s'est réuni.",
        f"{TITLE} et du puits",
    ),
    (f"OBJET : FINANCES ET PERSONNEL\n{TITLE}{BODY}", TITLE),
    (f"DÉLIBÉRATION N° CR 2024-018 DU 21 MARS 2024 {TITLE}{BODY}", TITLE),
    (f"OBJET : {TITLE}. Les riverains ont été reçus deux fois.{BODY}", TITLE),
    (f"OBJET : {TITLE} M. le maire présente deux devis.{BODY}", TITLE),
    (f"OBJET : {TITLE} Vu le code général des collectivités territoriales{BODY}", TITLE),
    (f"OBJET : {TITLE} L'an deux mille vingt-trois, le quatre mai, le conseil s'est réuni.{BODY}", TITLE),
    (f"OBJET : {TITLE} Le vingt et un mai deux mille seize Le conseil municipal, légalement convoqué{BODY}", TITLE),
    (f"OBJET : {TITLE} Le conseil municipal décide de confier les travaux à la commune.{BODY}", TITLE),
    (f"OBJET : {TITLE}\nRépublique Française\nExtrait du registre{BODY}", TITLE),
    (f"M. Paul LEROY est désigné comme secrétaire de séance.\n{TITLE.upper()}{BODY}", TITLE.upper()),
    (
        f"OBJET : {TITLE}\nÀ compter du 1er janvier 2013\n\nLe projet est prêt, les plans sont faits.{BODY}",
        f"{TITLE} À compter du 1er janvier 2013",
    ),
    (
        f"OBJET : {TITLE}\nLa Maison des associations\nMonsieur le Maire propose les plans.{BODY}",
        f"{TITLE} La Maison des associations",
    ),
    (f"Objet de la délibération\n\n{TITLE}\n\nRapporteur : Mme Anne MARTIN{BODY}", TITLE),
    (f"Présents : Anne MARTIN, Paul LEROY.\n\n{TITLE.upper()}\n\nMonsieur le Maire expose le projet.", TITLE.upper()),
    (
        f"Présents : Anne MARTIN\n\nDEMANDE D'AIDE :\n{TITLE.upper()}\n\nM. le Maire rappelle le projet.",
        f"DEMANDE D'AIDE : {TITLE.upper()}",
    ),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_titles_by_label_and_by_place(text: str, subject: str) -> None:
    assert value(read(OPENING + text), "subject") == subject


NO_TITLES = [
    "La réunion du Conseil municipal débute à 18 h 32.\n\nVu le Code général des collectivités territoriales,",
    "PROCÈS-VERBAL\n\nVu le Code général des collectivités territoriales,",
    "Présents : Anne MARTIN, Paul LEROY\n\nMonsieur le Maire expose le projet.",
    "Le présent marché a pour objet : la pose de volets.",
    "",
]


@pytest.mark.parametrize("text", NO_TITLES)
def test_where_nothing_proves_a_title_there_is_none(text: str) -> None:
    assert value(read(text), "subject") is None


def test_a_title_printed_twice_counts_once() -> None:
    head = f"Délibération n° 2023-12\n\n{TITLE}"
    text = read(f"{OPENING}{head}\n\nPrésents :\nAnne MARTIN\n\n{head}{BODY}")
    assert [r.value for r in text.readings["act.subject"]] == [TITLE]


def test_themes() -> None:
    assert value(read(f"{OPENING}N°41/Agenda local\n\n{TITLE}{BODY}"), "theme") == "Agenda local"
    alone = read(f"{OPENING}N°2023-41 / Voirie – Réfection du pont\n\nRapporteur : Anne MARTIN{BODY}")
    assert (value(alone, "subject"), value(alone, "theme")) == ("Voirie – Réfection du pont", None)
    assert value(read(f"OBJET : URBANISME ET HABITAT\n{TITLE}{BODY}"), "theme") == "URBANISME ET HABITAT"
    assert value(read(f"OBJET : {TITLE}{BODY}"), "theme") is None
    wrapped = read(f"OBJET : DEVELOPPEMENT ECONOMIQUE, HABITAT ET\nSOLIDARITES\n{TITLE}{BODY}")
    assert value(wrapped, "theme") == "DEVELOPPEMENT ECONOMIQUE, HABITAT ET SOLIDARITES"
    assert value(wrapped, "subject") == TITLE


RAPPORTEURS = [
    ("Rapporteur : Mme Anne MARTIN", "Mme Anne MARTIN"),
    ("Rapporteur : V. Thobois", "V. Thobois"),
    ("(Rapporteur Anne Martin)", "Anne Martin"),
    ("Présentation de la délibération par Madame Anne MARTIN – adjointe au maire, déléguée", "Madame Anne MARTIN"),
    ("Présentation du rapport par Madame la directrice", None),
    ("RAPPORTEUR ANNE MARTIN", "ANNE MARTIN"),
    ("Rapporteur M. Luc Vidal", "M. Luc Vidal"),
    ("Rapporteur du dossier de voirie", None),
    ("AYANT ENTENDU l'exposé du rapporteur, Monsieur Denis PETIT, adjoint,", "Monsieur Denis PETIT"),
    ("Monsieur Paul LEROY, adjoint au maire, expose :", "Monsieur Paul LEROY"),
    ("Philippe SAUREAU rapporte :", "Philippe SAUREAU"),
    ("Monsieur le Maire rapporte :", None),
    (
        "Madame ORME donne la parole à Monsieur Denis PETIT, maire délégué.\nIl expose le projet.",
        "Monsieur Denis PETIT",
    ),
    (
        "Monsieur Luc ORME, 1er adjoint, cède la parole à madame Anne Martin, déléguée aux finances.",
        "madame Anne Martin",
    ),
    ("Le projet est prêt.\nM. ORME donne la parole au public.\nM. ORME cède la parole à Monsieur le Préfet.", None),
    ("Le lavoir.\nMadame Luce ORME, présidente de séance prend la parole en tant que déléguée.", "Madame Luce ORME"),
    ("M. ORME demande à monsieur Denis Petit, délégué à\nla voirie, de présenter ce dossier.", "monsieur Denis Petit"),
    ("M. ORME demande à monsieur Denis Petit si le four est froid.", None),
    ("Le lavoir.\nM. ORME donne la parole à Monsieur Denis PETIT, architecte, qui montre les plans.", None),
    ("Le lavoir.\nM. ORME donne la parole à Mme Anne MARTIN du cabinet Petit.", None),
    ("Le lavoir.\nM. ORME demande à monsieur Denis Petit de présenter ses excuses.", None),
    ("Le lavoir.\nMonsieur ORME est rapporteur. En préalable, la commune rappelle le projet.", "Monsieur ORME"),
    ("Le lavoir.\nMme Anne MARTIN est la rapporteure de ce dossier.", "Mme Anne MARTIN"),
    ("Le lavoir.\nLe conseil délibère.\nMme Anne MARTIN rapporte la délibération suivante.", None),
    ("Mme Anne MARTIN rapporte la délibération suivante.\nLe conseil délibère.", "Mme Anne MARTIN"),
    ("Monsieur Luc André ORME\nM. LE MAIRE.- Y a-t-il des questions ?", "Monsieur Luc André ORME"),
    ("Monsieur Luc ORME\nMme Anne MARTIN\nM. LE MAIRE.- Merci.", None),
    ("Monsieur Luc ORME\n3 rue du Four\nM. LE MAIRE.- Merci.", None),
    ("M. ORME signale la hausse.\nAprès cet exposé, le conseil délibère.", None),
    ("M. ORME demande le tarif et le receveur présente le rapport.", None),
    ("Présentation du dossier par Madame Luce ORME 6ème Vice-présidente Culture.", "Madame Luce ORME"),
    ("Point présenté par M. Denis PETIT.", "M. Denis PETIT"),
    ("La demande de subvention\nprésentée par M. Denis PETIT porte sur le four.", None),
    ("Dossier présenté par M. Denis PETIT, architecte.", None),
    ("Après avoir entendu l'exposé de M. Denis PETIT, de la société Ondine, délégataire,", None),
    ("La rapporteure est Madame Orme, adjointe aux finances.", "Madame Orme"),
    ("COMMISSION DES ÉCOLES Les rapporteurs sont Madame Orme et M. Vidal.", "Madame Orme"),
    ("RAPPORTEUR\nMme Anne MARTIN", "Mme Anne MARTIN"),
    ("(Rapporteur Mme Anne MARTIN)", "Mme Anne MARTIN"),
    ("Rapporteurs : Mme Anne MARTIN et M. Paul ORME", "Mme Anne MARTIN"),
    ("Mme Anne MARTIN présente la délibération.", "Mme Anne MARTIN"),
    ("Mme Anne MARTIN fait lecture du rapport.", "Mme Anne MARTIN"),
    ("Sur le rapport de Monsieur Denis PETIT, adjoint,", "Monsieur Denis PETIT"),
    ("Après avoir entendu l'exposé de Mme Anne MARTIN, adjointe,", "Mme Anne MARTIN"),
    ("Après avoir entendu l'exposé de Monsieur le Maire,", None),
    ("Entendu le rapport de M. Denis PETIT, commissaire enquêteur,", None),
    ("Après avoir entendu l'exposé de M. Denis PETIT, du cabinet Orme,", None),
    ("Du jury, le président est M. Paul ORME, le rapporteur est Mme Anne MARTIN.", None),
    ("M. ORME a rencontré l'artisan, qui a exposé son projet.\nMme Anne MARTIN expose le tarif.", "Mme Anne MARTIN"),
]


@pytest.mark.parametrize(("line", "name"), RAPPORTEURS)
def test_rapporteurs(line: str, name: str | None) -> None:
    found = value(read(f"Objet : {TITLE}\n\n{line}\nLa commune souhaite rénover le lavoir."), "rapporteur")
    assert getattr(found, "printed", None) == name


MATTERS = [
    ("Matières de l'acte : 8.8-Environnement", Matter(code="8.8", label="Environnement", basis="printed")),
    ("Nomenclature ACTES : 7.5.2", Matter(code="7.5", basis="printed")),
    ("Domaine : 7.1 - Décisions budgétaires", Matter(code="7.1", label="Décisions budgétaires", basis="printed")),
    ("Délibération 20231220 — 147\n9.3.2", Matter(code="9.3", basis="printed")),
    ("Nomenclature : 7.11", None),
    ("4.2 Les travaux du lavoir", None),
    ("Une aide est due au titre du point n° 1, rubrique 1.1.1 Création de la voirie.", None),
    ("Le four (rubrique 7.5) est refait.", Matter(code="7.5", basis="printed")),
    ("1.2 Une diversification des compétences", None),
]


@pytest.mark.parametrize(("line", "matter"), MATTERS)
def test_matters_are_codes_of_the_nomenclature(line: str, matter: Matter | None) -> None:
    assert value(read(f"{OPENING}Objet : {TITLE}\n\n{line}{BODY}"), "matter") == matter


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abéÉ N°12/-–:.()\n\tOBJETVuDélibration«»’", max_size=400), st.integers(0, 2))
def test_no_text_raises_and_places_hold(text: str, title_lines: int) -> None:
    lines = sum(bool(line.split()) for line in text.split("\n"))
    found = read(text, min(title_lines, lines))
    for readings in found.readings.values():
        for reading in readings:
            assert 0 <= reading.start < reading.end <= len(found.text)


def test_the_number_below_the_heading_an_act_stands_under() -> None:
    doc = make_doc(
        VOCAB, [Line([Word(w) for w in t.split()]) for t in ("I. FINANCES", f"D2021-027 - {TITLE}", "Texte.")]
    )
    view(doc).marks.update(theme_end=view(doc).line_starts[1], title_end=view(doc).line_starts[2])
    text = view(heading(doc))
    assert [value(text, name) for name in ("number", "theme", "subject")] == ["D2021-027", "FINANCES", TITLE]


def test_a_label_alone_on_the_last_line_of_the_title_lines() -> None:
    text = read(f"N° 2021-014\nObjet :\n{TITLE}\n\nLe conseil municipal approuve.", title_lines=2)
    assert value(text, "subject") == TITLE


def test_a_number_below_the_act_belongs_to_the_next() -> None:
    text = read(f"OBJET : {TITLE}\n\nLe conseil municipal approuve.\n\nNuméro de l'acte : 2021-015", title_lines=1)
    assert value(text, "number") is None


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("DCM 2018-061 OBJET : Réfection du préau", "2018-061"),
        ("DCM N° 12 OBJET : Réfection du préau", "12"),
        ("2021-33\nII – Réfection du préau", "2021-33"),
        ("Le quorum étant atteint, la séance est ouverte.\nB) Réfection du préau", None),
    ],
)
def test_forms_of_head_seen_elsewhere(head: str, number: str | None) -> None:
    from pipeline import process

    text = f"""COMMUNE DE BRÉVAL
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS
Séance du 4 mai 2021
Présents : Mme Anne ROUX, M. Paul BRUEL, M. Luc COSTE
Secrétaire : M. Luc COSTE

{head}

Le Maire expose que le préau de l'école doit être refait avant l'hiver.
Après en avoir délibéré, le Conseil Municipal, à l'unanimité, décide de lancer la consultation.
"""
    (act,) = process(text.encode(), "acte.txt").acts
    assert (act.number, act.subject) == (number, "Réfection du préau")


@pytest.mark.parametrize(
    "title", ["Demande de Paul LEROY présente au dossier", "Rapport que Jean DUPRÉ présente sur l'eau"]
)
def test_who_is_tied_to_a_title_by_a_small_word_is_part_of_it(title: str) -> None:
    assert value(read(f"Objet : {title}{BODY}"), "subject") == title


@pytest.mark.parametrize(
    "table",
    [
        f"Délibération n°\t2023-12\nObjet\t{TITLE}\nRapporteur\tM. Jean DUPRÉ",
        f"Numéro\tObjet\tRapporteur\n2023-12\t{TITLE}\tM. Jean DUPRÉ",
        f"Objet de la délibération\t{TITLE}",
    ],
)
def test_the_title_stands_in_a_cell_beside_its_label_or_below_it(table: str) -> None:
    assert value(read(OPENING + table + BODY), "subject") == TITLE


def test_the_subject_of_the_mail_that_an_act_came_with_is_not_its_title() -> None:
    mail = "De :\tMairie\nEnvoyé :\t16 mars 2023\nÀ :\tPréfecture\nObjet :\tTransmission délibération\n\n"
    assert (
        value(
            read(f"{mail}{OPENING}COMMUNE DE VALBRUNE\nNombre de membres : 12\nPrésents : 8\nOBJET : {TITLE}{BODY}"),
            "subject",
        )
        == TITLE
    )


@pytest.mark.parametrize(
    "table", ["Objet\tMontant\nLavoir\t1 200 €", "Compte\tObjet\tRecettes\n21\tLavoir public\t900 €"]
)
def test_a_table_of_figures_has_no_title(table: str) -> None:
    assert value(read(OPENING + f"N° 2023-12 - {TITLE}" + BODY + table), "subject") == TITLE
