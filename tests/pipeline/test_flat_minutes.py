"""Minutes whose ends of lines were all lost: the labels of the opening, the titles, the lists of members."""

import pytest
from flat_sitting import ITEMS, flat

from pipeline.core import process


@pytest.mark.parametrize(
    "opening",
    [
        "NOMBRE DE DELEGUES EN EXERCICE : 5 ETAIENT PRESENTS : 3 - Mme Aline BERTHAUD, M. Luc CORVAL, M. Paul DESTRAZ."
        " EXCUSES : 2 - M. Jean FOURNEL, Mme Rose GALTIER. SECRETAIRE DE SEANCE : M. Luc CORVAL",
        "sous la présidence de M. Paul DESTRAZ, Maire. - 3 élus présents : BERTHAUD Aline ; CORVAL Luc ; DESTRAZ Paul."
        " Absents : FOURNEL Jean ; GALTIER Rose. SECRETAIRE DE SEANCE : CORVAL Luc",
        "ETAIENT PRESENTS : A. BERTHAUD, maire L. CORVAL P. DESTRAZ adjoints, conseillers municipaux, ETAIENT ABSENTS :"
        " J. FOURNEL R. GALTIER, conseillers municipaux. M. le Maire déclare la séance ouverte.",
        "En présence de : Mme Aline BERTHAUD - M. Luc CORVAL - M. Paul DESTRAZ. Absents : M. Jean FOURNEL - Mme Rose"
        " GALTIER. Secrétaire de séance : M. Luc CORVAL",
    ],
)
def test_lists_begin_at_their_labels(opening: str) -> None:
    record = flat(opening)
    told = {(member.name.last, member.status == "present") for member in record.attendance}
    assert told == {("BERTHAUD", True), ("CORVAL", True), ("DESTRAZ", True), ("FOURNEL", False), ("GALTIER", False)}


def test_a_label_of_several_words_in_capitals_is_one_and_no_member_before_it_is_torn() -> None:
    record = flat(
        "Nombre de conseillers en exercice : 5 PRESENTS : 3 M. et Mmes Aline BERTHAUD Luc CORVAL Paul DESTRAZ ABSENTS"
        " EXCUSES AYANT DONNE POUVOIR : 2 M. et Mmes Jean FOURNEL (pouvoir donné à Luc CORVAL) - Rose GALTIER (pouvoir"
        " donné à Aline BERTHAUD) SECRETAIRES DE SEANCE : Melle Aline BERTHAUD M. Luc CORVAL"
    )
    assert [m.name.last for m in record.attendance if m.status == "present"] == ["BERTHAUD", "CORVAL", "DESTRAZ"]
    assert [m.name.last for m in record.attendance if m.status == "represented"] == ["FOURNEL", "GALTIER"]
    assert (record.counts.present, record.counts.proxies) == (3, 2)
    assert [p.last for p in record.session.secretaries] == ["BERTHAUD", "CORVAL"]


def test_labels_of_those_who_miss_need_no_colon_before_people() -> None:
    record = flat(
        "Etaient présents : Mme Aline BERTHAUD, M. Luc CORVAL et M. Paul DESTRAZ. Personnel administratif : M. Guy"
        " SORBIER Absents excusés Mme Anne ROUX qui avait donné pouvoir à M. Luc CORVAL M. Jean FOURNEL qui avait donné"
        " pouvoir à Mme Aline BERTHAUD Absents M. Ivan GALTIER"
    )
    told = {status: [m.name.last for m in record.attendance if m.status == status] for status in ("present", "absent")}
    assert told == {"present": ["BERTHAUD", "CORVAL", "DESTRAZ"], "absent": ["GALTIER"]}
    assert [m.name.last for m in record.attendance if m.status == "represented"] == ["ROUX", "FOURNEL"]


def test_members_addressed_as_such_are_those_present() -> None:
    record = flat(
        "sous la présidence de M. Paul DESTRAZ, Maire. Mesdames et Messieurs les Conseillers Municipaux : Aline"
        " BERTHAUD, Luc CORVAL, Anne ROUX, Jean SERRE, Marie DUPRÉ, Paul DESTRAZ. Absents excusés : Jean FOURNEL."
    )
    assert [m.name.last for m in record.attendance if m.status == "present"][:2] == ["BERTHAUD", "CORVAL"]
    assert [m.name.last for m in record.attendance if m.status == "excused"] == ["FOURNEL"]


def test_a_list_ends_before_the_number_of_the_page() -> None:
    record = flat(
        "Présents : M. Paul DESTRAZ. Pouvoirs : Mme Aline BERTHAUD donne pouvoir à M. Paul DESTRAZ."
        " Absents non représentés : • • M. Jean FOURNEL. Mme Rose GALTIER. Page 4 sur 88 La séance est ouverte."
    )
    assert [m.name.last for m in record.attendance if m.status == "absent"] == ["FOURNEL", "GALTIER"]


@pytest.mark.parametrize(
    "title",
    [
        "Approbation du procès-verbal de la séance du 6 février 2023",
        "APPROBATION DU PROCÈS-VERBAL DU CONSEIL MUNICIPAL DU 6 FÉVRIER 2023",
        "Adoption du compte rendu du 06/02/2023",
    ],
)
def test_the_previous_minutes_are_an_item_in_the_flow(title: str) -> None:
    told = f"Le quorum est atteint. {title} Le Maire donne lecture du procès-verbal. Il est adopté à l'unanimité."
    record = flat("Présents : Mme Aline BERTHAUD, M. Luc CORVAL, M. Paul DESTRAZ.", f"{told} {ITEMS}")
    assert [(act.number, act.subject) for act in record.acts] == [
        (None, title),
        ("1", "Tarifs de la salle des fêtes"),
        ("2", "Acquisition d'un broyeur"),
        ("3", "Réfection du lavoir"),
    ]


def test_an_approval_that_bears_a_number_or_goes_on_with_a_title_is_one_with_it() -> None:
    items = (
        "N° 2023-001 - DÉSIGNATION DU SECRÉTAIRE ET APPROBATION DU PROCÈS-VERBAL DU 6 FÉVRIER 2023 Le Conseil adopte à"
        " l'unanimité. N° 2023-002 - Approbation du compte de gestion 2022 Le Conseil adopte à l'unanimité."
    )
    record = flat("Présents : Mme Aline BERTHAUD, M. Luc CORVAL, M. Paul DESTRAZ.", items)
    assert [act.number for act in record.acts] == ["2023-001", "2023-002"]


def test_people_and_places_of_the_lists_are_no_titles() -> None:
    text = (
        "SYNDICAT INTERCOMMUNAL DES EAUX DU HAUT VAL PROCES VERBAL DE LA REUNION du 16 juin 2015 L'an deux "
        "mil quinze, le 16 juin à 19 h, le Comité Syndical s'est réuni en la mairie de VALBRUME, sous la "
        "présidence de Monsieur Eugène BERTHAUD, Président. Etaient présents : Tous les membres en exercice, "
        "à l'exception de : Mesdames C CORVAL, D DESTRAZ, S GALTIER Messieurs A FOURNEL, R ROUX, P SERRE "
        "Excusés : B VIDAL, G NOËL, R PETIT, C MERCIER Etaient invités : - Monsieur Michel FAURE, Président "
        "Honoraire - Monsieur LEVAL, Maire de SAINT-OBRE AUX BOIS - Monsieur Jacques BLANC, Président du SIVU"
        " DU CLAIR VAL - Madame Anne MOINE, technicienne Monsieur le Président remercie le maire d'accueillir"
        " l'assemblée. I - Approbation du Procès-Verbal du 31 mars 2015 Monsieur le Président donne lecture "
        "du compte rendu de la précédente réunion : ce dernier est approuvé à l'unanimité."
    )
    subjects = [str(act.subject) for act in process(text.encode(), "pv.txt").acts]
    assert not any("OBRE" in subject or "NOËL" in subject for subject in subjects)


_PRESENT = "Présents : Mme Aline BERTHAUD, M. Luc CORVAL, M. Paul DESTRAZ. Secrétaire de séance : M. Luc CORVAL."


@pytest.mark.parametrize("sign", [" : ", ". "])
@pytest.mark.parametrize("upper", [True, False])
def test_numbers_without_a_mark_open_the_items_of_a_sitting(sign: str, upper: bool) -> None:
    titles = ["Tarifs de la salle des fêtes", "Acquisition d'un broyeur", "Réfection du lavoir"]
    told = "Monsieur le Maire présente le dossier. Le conseil adopte à l'unanimité."
    shown = [title.upper() if upper else title for title in titles]
    items = " ".join(f"{rank} {title}{sign}{told}" for rank, title in enumerate(shown, 1))
    assert [(act.number, str(act.subject).rstrip(".")) for act in flat(_PRESENT, items).acts] == [
        (str(rank), title) for rank, title in enumerate(shown, 1)
    ]


def test_numbers_without_a_mark_stand_behind_the_result_of_the_item_above() -> None:
    items = (
        "AFFAIRES GENERALES 1 Tarifs de la salle des fêtes. Il est demandé au conseil d'approuver les tarifs. Adopté à"
        " l'unanimité 2 Emplois. Il est demandé au conseil de créer un emploi. Adopté par 2 voix pour et 1 abstention"
        " 3 Réfection du lavoir. Il est demandé au conseil d'approuver les travaux. Adopté"
    )
    acts = flat(_PRESENT, items).acts
    assert [(act.number, str(act.subject).rstrip("."), act.vote.for_) for act in acts] == [
        ("1", "Tarifs de la salle des fêtes", None),
        ("2", "Emplois", 2),
        ("3", "Réfection du lavoir", None),
    ]


def test_the_number_of_the_page_may_stand_between_a_theme_and_the_number_of_its_item() -> None:
    items = (
        "APPROBATION 1 1/ Approbation du compte-rendu du 11 février 2023 : Le conseil adopte le compte-rendu. FINANCES"
        " 2/ Aide au club Le conseil, après en avoir délibéré, décide de verser 300 € au club. 3/ Tarif du four"
        " Le conseil municipal, par 2 voix pour et 1 contre, fixe à 4 € le tarif du four."
    )
    assert [act.number for act in flat(_PRESENT, items).acts] == ["1", "2", "3"]


def test_members_by_surname_and_initial_are_no_title_in_capitals() -> None:
    record = flat(
        "Etaient présents : Mesdames BERTHAUD A., MOINE C., Messieurs CORVAL L., DE RIEUX F., Nombre de conseillers"
        " élus : 9 DESTRAZ P., FOURNEL J., ROUX A, SERRE T., GALTIER R. Conseillers présents : 9 Secrétaire de séance :"
        " M. CORVAL L."
    )
    assert [m.name.last for m in record.attendance if m.status == "present"][-5:] == [
        "DESTRAZ", "FOURNEL", "ROUX", "SERRE", "GALTIER",
    ]  # fmt: skip


def test_a_number_in_brackets_ends_the_title_of_a_long_line() -> None:
    told = (
        "Le maire rappelle la réunion du 6 septembre et ce que l'agence a demandé pour le dossier de la commune. " * 3
    )
    voted = "LE CONSEIL MUNICIPAL, après en avoir délibéré, à l'unanimité, décide de choisir un cabinet.\n\n"
    titles = ("Étude du vignoble", "Répartition des sièges")
    items = "".join(
        f"{rank}) {title} (délibération n° 2023/05/0{rank}) {told}\n\n{voted}" for rank, title in enumerate(titles, 1)
    )
    head = "REUNION DU CONSEIL MUNICIPAL\n\nDu Mardi 14 Mars 2023\n\nPrésents : Mme Aline BERTHAUD, M. Luc CORVAL\n\n"
    record = process((head + items).encode(), "acte.txt")
    assert [(act.number, act.subject) for act in record.acts] == [
        ("2023/05/01", "Étude du vignoble"),
        ("2023/05/02", "Répartition des sièges"),
    ]


def test_figures_in_the_flow_are_no_numbers_of_items() -> None:
    told = "Le conseil adopte à l'unanimité."
    items = (
        f"1 – Tarifs de la salle des fêtes Les habitants sont prioritaires. 2 Associations en profitent. {told}"
        f" 2 – Acquisition d'un broyeur Il sert en hiver. 3 Communes le louent. {told}"
    )
    assert [act.number for act in flat(_PRESENT, items).acts] == ["1", "2"]


@pytest.mark.parametrize("count", ["Votants : 4", "Nombre de conseillers élus : 5"])
def test_a_count_that_was_woven_into_a_list_does_not_end_it(count: str) -> None:
    record = flat(
        f"Étaient présents : Mme Aline BERTHAUD, M. Luc CORVAL, {count} M. Paul DESTRAZ, Mme Anne ROUX."
        " Absent : M. Jean FOURNEL. Secrétaire de séance : M. Luc CORVAL."
    )
    told = [(m.name.last, m.status) for m in record.attendance]
    assert told == [
        *((name, "present") for name in ("BERTHAUD", "CORVAL", "DESTRAZ", "ROUX")),
        ("FOURNEL", "absent"),
    ]


def test_counts_that_were_woven_into_the_proxies_open_no_lists() -> None:
    lists = (
        "Étaient présents : Aline BERTHAUD, Luc CORVAL, Paul DESTRAZ\n\n"
        "Absents ayant donné procuration : Nombre de conseillers en exercice : 9 Présents : 3 Anne ROUX à Luc CORVAL"
        " Procurations : 3 Jean SERRE à Paul DESTRAZ Suffrages exprimés : 6 Marie DUPRÉ à Aline BERTHAUD Absents : 3"
        " Vote des comptes administratifs Marc VIDAL à Aline BERTHAUD En l'absence du Maire Luce NOËL à Luc CORVAL"
        " Présents : 2 – Suffrages exprimés : 5 Adèle PIC à Paul DESTRAZ\n\n"
        "Absent excusé : Jean FOURNEL\n\nAbsents : Rose GALTIER Denis PETIT\n\n"
    )
    head = "PROCÈS-VERBAL DU CONSEIL MUNICIPAL DE VALBRUME\n\nSéance du 14 mars 2023 à 20 heures\n\n"
    record = process((head + lists + ITEMS).encode(), "pv.txt")
    assert [m.name.last for m in record.attendance if m.status in ("excused", "absent")] == [
        "FOURNEL",
        "GALTIER",
        "PETIT",
    ]


def test_whoever_opens_the_sitting_ends_the_proxies() -> None:
    record = flat(
        "Présents : 3 : BERTHAUD Aline – CORVAL Luc – DESTRAZ Paul Absents ayant donné procuration : 1 : FOURNEL"
        " Jean à CORVAL Luc Le Maire ouvre la séance à 20 H 40."
    )
    told = [(m.name.printed, m.proxy_holder and m.proxy_holder.printed) for m in record.attendance if m.proxy_holder]
    assert told == [("FOURNEL Jean", "CORVAL Luc")]


@pytest.mark.parametrize("opens", ["La condition du quorum", "Cette liste"])
def test_a_sentence_behind_a_surname_in_capitals_is_no_part_of_the_proxies(opens: str) -> None:
    record = flat(
        "Présents : M. CORVAL Luc, Mme BERTHAUD Aline, M. DESTRAZ Paul Excusé (e)s ayant donné pouvoir : Jean FOURNEL"
        f" à Luc CORVAL Rose GALTIER à Aline BERTHAUD {opens}, vérifié à l'ouverture, est conforme."
    )
    told = [(m.name.printed, m.proxy_holder and m.proxy_holder.printed) for m in record.attendance if m.proxy_holder]
    assert told == [("Jean FOURNEL", "Luc CORVAL"), ("Rose GALTIER", "Aline BERTHAUD")]


@pytest.mark.parametrize("who", ["Le Maire, Paul DESTRAZ", "Le Maire", "La Présidente, Aline BERTHAUD"])
def test_an_office_that_opens_the_sitting_is_no_part_of_the_proxies(who: str) -> None:
    record = flat(
        "Présents : Mme Aline BERTHAUD, M. Luc CORVAL, M. Paul DESTRAZ Conseillers. Excusés : M. Jean FOURNEL"
        f" Procurations : M. Jean FOURNEL à Mme Aline BERTHAUD {who} ouvre la séance à 20H15 et soumet au vote"
        " le procès-verbal de la dernière réunion."
    )
    told = [(m.name.printed, m.proxy_holder and m.proxy_holder.printed) for m in record.attendance if m.proxy_holder]
    assert told == [("M. Jean FOURNEL", "Mme Aline BERTHAUD")]


def test_the_first_words_of_a_text_without_ends_of_lines_say_that_it_is_minutes() -> None:
    text = (
        "Compte rendu de la réunion du conseil municipal de VALMOR du 14 mars 2023 à 20h30 Le 14 mars 2023, à 20 heures"
        " 30, les membres du conseil municipal se sont réunis sous la présidence de M. Paul DESTRAZ, Maire. Présents :"
        " BERTHAUD Aline – CORVAL Luc – DESTRAZ Paul – ROUX Anne Le Maire ouvre la séance à 20 H 40."
        " 1 – DÉSIGNATION DU SECRÉTAIRE DE SÉANCE Le conseil municipal désigne, à l'unanimité, Madame Anne ROUX."
        " 2 – ACHAT D'UN BROYEUR Monsieur le Maire rappelle que la commune est appelée à se prononcer sur les devis d"
    )
    assert [act.number for act in process(text.encode(), "pv.txt").acts] == ["1", "2"]


def test_numbers_that_count_on_open_items_behind_the_figures_of_a_vote() -> None:
    items = ("Tarifs de la cantine", "Vente du presbytère", "Achat d'une horloge", "Travaux du lavoir")
    text = " ".join(
        f"{n}) {title} Le maire expose le dossier au conseil, qui entend aussi la commission des finances et son avis. "
        f"Le conseil municipal, après en avoir délibéré, décide de suivre la proposition. Pour : {n} Contre : 0"
        for n, title in enumerate(items, 4)
    )
    head = "PROCÈS-VERBAL\nSéance du 4 mars 2031\nLe conseil municipal s'est réuni.\n"
    acts = process(f"{head}{text} La séance est levée.".encode(), "a.txt").acts
    assert [(act.number, act.subject, act.vote.for_) for act in acts] == [
        (str(n), title, n) for n, title in enumerate(items, 4)
    ]


def test_the_number_of_the_leaf_and_an_agenda_behind_the_figures_are_no_acts() -> None:
    head = (
        "Compte Rendu Du 14 Mars 2023 N° 2023/0007 Séance du Conseil Municipal du mardi 14 mars 2023 à 18h30 Présents :"
        " M. Paul DESTRAZ, Mme Aline BERTHAUD Absent : M. Jean FOURNEL En exercice : 3 Présents : 2 Votants : 2"
        " ORDRE DU JOUR : 1. Tarifs de la salle 2. Réfection du lavoir Le Conseil Municipal sous la présidence de"
        " M. Paul DESTRAZ, Maire : Désigne Mme Aline BERTHAUD secrétaire de séance. "
    )
    items = (
        "1. TARIFS DE LA SALLE DES FETES COMMUNALE Les tarifs sont anciens. Après en avoir délibéré, le Conseil"
        " Municipal, à l'unanimité, approuve ces tarifs. 2. REFECTION DU LAVOIR DE LA FONTAINE Le lavoir fuit. Après en"
        " avoir délibéré, le Conseil Municipal, à l'unanimité, approuve le projet."
    )
    acts = process((head + items).encode(), "pv.txt").acts
    assert [(act.number, act.subject) for act in acts] == [
        ("1", "TARIFS DE LA SALLE DES FETES COMMUNALE"),
        ("2", "REFECTION DU LAVOIR DE LA FONTAINE"),
    ]


def test_a_title_behind_the_number_of_the_act_ends_before_the_act_that_it_follows() -> None:
    record = flat(
        "Présents : M. Paul DESTRAZ, Mme Aline BERTHAUD. Secrétaire de séance : Mme Aline BERTHAUD",
        "Délibération n° 140323-01 : Marché de nettoyage (3 lots) Par délibération n° 190122-27, le conseil municipal"
        " a chargé Madame le Maire de négocier. Le conseil adopte à l'unanimité.",
    )
    assert [(act.number, act.subject) for act in record.acts] == [("140323-01", "Marché de nettoyage (3 lots)")]


def test_a_title_that_counts_the_board_of_the_social_centre_gives_no_figure_of_the_council() -> None:
    text = """PROCÈS-VERBAL
Conseil Municipal du mardi 14 mars 2023
Présents : M. Paul DESTRAZ, Mme Aline BERTHAUD
SOMMAIRE
1.1. BUREAU - Élection 3
1.2. DÉLÉGUÉS - C.C.A.S. : Nombre de membres du Conseil d'Administration 12
"""
    assert process(text.encode(), "pv.txt").counts.in_office is None


RULE = "_" * 60


@pytest.mark.parametrize(
    ("codes", "joint", "upper"),
    [
        (("D2021/76", "D2021/77", "D2021/78"), f" {RULE} ", False),
        (("DE 037-2021/07-001", "DE 038-2021/07-002", "DE 039-2021/07-003"), " ", True),
        (("DEL 2021-07-01", "DEL 2021-07-02", "DEL 2021-07-03"), " ", True),
    ],
)
def test_codes_open_the_acts_of_a_sitting_behind_a_rule_or_before_capitals(
    codes: tuple[str, ...], joint: str, upper: bool
) -> None:
    titles = ["Tarifs de la salle des fêtes", "Vente d’un terrain communal", "Travaux de la voirie"]
    told = [
        "Monsieur le Maire propose de revoir les tarifs. Après en avoir délibéré, le conseil municipal, à l’unanimité,"
        " ADOPTE les tarifs proposés",
        "Le terrain est inoccupé. Après en avoir délibéré, le conseil municipal, par 12 voix pour et 2 abstentions,"
        " DECIDE de vendre le terrain",
        "Le chemin est à refaire. Après en avoir délibéré, le conseil municipal, à l’unanimité, APPROUVE le devis",
    ]
    titles = [title.upper() if upper else title for title in titles]
    end = "" if upper else "."
    items = joint.join(
        f"{code} {title}{end} {text}{end}" for code, title, text in zip(codes, titles, told, strict=True)
    )
    head = (
        f"CONSEIL MUNICIPAL VENDREDI 4 JUIN 2021 à 19H PROCES VERBAL {RULE}COMPTE RENDU Date de convocation : 27 mai"
        " 2021 En exercice : 15, Présents : 14, Votants : 14 Présents : Aline BERTHAUD, Luc CORVAL, Paul DESTRAZ Absent"
        " excusé : Jean FOURNEL Secrétaire de séance : Luc CORVAL Approbation du compte rendu du conseil municipal du 3"
        f" mai 2021. Les délibérations sur le plan sont reportées au prochain conseil municipal.{joint}"
    )
    record = process(f"{head}{items}.".encode(), "pv.txt")
    acts = [act for act in record.acts if act.number]
    assert [act.number for act in acts] == list(codes)
    assert [(act.subject or "").rstrip(".") for act in acts] == titles
    assert [(act.vote.for_, act.vote.abstention, act.vote.unanimous) for act in acts] == [
        (None, None, True), (12, 2, None), (None, None, True)
    ]  # fmt: skip
    assert {act.vote.outcome for act in acts} == {"adopted"}


def test_questions_with_their_numbers_open_the_items_of_a_sitting_whatever_stands_before() -> None:
    head = "COMPTE RENDU DU CONSEIL MUNICIPAL DU MARDI 14 MARS 2023 Présents : M. Luc CORVAL – Mme Aline BERTHAUD"
    items = (
        " QUESTION N°1 – Installation d'un Conseiller Municipal Par courrier du 2 mars, Mme Rose GALTIER a rendu son"
        " mandat. Le point n'est pas soumis à vote QUESTION N° 2 – Approbation du compte rendu du 9 février 2023"
        " Approuvé à l'unanimité QUESTION N° 3 – Tarifs du camping Rapporteur : Mme BERTHAUD Il est proposé de relever"
        " les tarifs de 2 %. Adopté à la majorité (3 contre)"
    )
    acts = process(f"{head}{items}".encode(), "cr.txt").acts
    assert [act.subject for act in acts] == [
        "Installation d'un Conseiller Municipal",
        "Approbation du compte rendu du 9 février 2023",
        "Tarifs du camping",
    ]
    assert [(act.number, act.vote.outcome, act.vote.against) for act in acts] == [
        ("1", None, None), ("2", "adopted", None), ("3", "adopted", 3)
    ]  # fmt: skip


def test_the_name_of_the_document_is_no_title_and_the_close_of_the_sitting_ends_the_last_item() -> None:
    text = (
        "SYNDICAT DES EAUX DE LA COMBE PROCÈS-VERBAL DU COMITÉ SYNDICAL Séance du 14 mars 2023 Présents : M. Paul"
        " DESTRAZ, Mme Aline BERTHAUD, M. Luc CORVAL Secrétaire : M. Luc CORVAL RAPPORT N° 1 : TARIFS DE L'EAU Le"
        " comité syndical, à l'unanimité, fixe les tarifs. RAPPORT N° 2 : TRAVAUX DU RÉSERVOIR Le comité syndical, à"
        " l'unanimité, approuve les travaux. RAPPORT N° 3 : EMPLOI D'UN FONTAINIER Le comité syndical, à l'unanimité,"
        " crée l'emploi. La séance est levée à 22 heures."
    )
    assert [(act.number, act.subject) for act in process(text.encode(), "pv.txt").acts] == [
        ("1", "TARIFS DE L'EAU"),
        ("2", "TRAVAUX DU RÉSERVOIR"),
        ("3", "EMPLOI D'UN FONTAINIER"),
    ]
