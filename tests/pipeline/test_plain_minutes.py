"""Minutes of small councils, with few formulas: where the items begin, and what is an act. All is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, told

from pipeline import process


def test_the_items_may_stand_right_below_the_words_of_the_agenda() -> None:
    items = (
        "Ordre du jour :\n\n1 – Entretien du verger communal\n\nTrois devis sont parvenus au secrétariat.\n\n"
        "Approbation à l'unanimité\n\n2 –Prix de la salle des mariages\n\nIl ne change pas.\n\nAccord à l'unanimité\n\n"
        "3- Bail du fournil (voir la note jointe)\n\nIl expire en juin.\n\nAccord de 3 voix pour et 1 abstention\n\n"
    )
    assert told(HEAD + items + CLOSE) == [
        ("1", "Entretien du verger communal", "adopted"),
        ("2", "Prix de la salle des mariages", "adopted"),
        ("3", "Bail du fournil (voir la note jointe)", "adopted"),
    ]


def test_a_number_may_stand_before_the_sentence_of_the_decision() -> None:
    items = (
        "Ordre du jour :\n1) Le conseil municipal vote à l'unanimité le contrat passé avec le club de luge.\n"
        "Les prix restent les mêmes :\n- la journée\n- la demi-journée\n2) Fermeture du lavoir :\n"
        "Madame le maire expose qu'il menace ruine. Les membres du conseil\nmunicipal prennent acte de sa fermeture.\n"
        "3) Le conseil municipal décide de louer le fournil à M. Perret.\n4) Point sur le pont : il sera peint.\n"
    )
    assert told(HEAD + items + CLOSE) == [
        ("1", "Le conseil municipal vote à l'unanimité le contrat passé avec le club de luge.", "adopted"),
        ("2", "Fermeture du lavoir", "noted"),
        ("3", "Le conseil municipal décide de louer le fournil à M. Perret.", "adopted"),
    ]


def test_the_first_numbered_item_ends_an_agenda_of_bullets() -> None:
    items = (
        "Madame le maire fait état des points rajoutés à l'ordre du jour :\n- rapport du service des eaux\n"
        "- prêt du terrain de boules\nI – Approbation du compte rendu du 2 février\n"
        "Madame le maire en donne lecture.\nLes membres présents et représentés l'adoptent à 5 VOIX « POUR »\n"
        "II – Plan de financement du lavoir\nMadame le maire le présente.\n"
        "Les membres du conseil municipal présents et représentés adoptent le plan à 4 VOIX « POUR » et 1 « ABSTENTION"
        " » (Monsieur Lestrade)\n"
    )
    acts = process((HEAD + items + CLOSE).encode(), "pv.txt").acts
    assert [act.subject for act in acts] == [
        "Approbation du compte rendu du 2 février",
        "Plan de financement du lavoir",
    ]
    assert (acts[1].vote.for_, acts[1].vote.abstention, acts[1].vote.outcome) == (4, 1, "adopted")
    assert [name.last for name in acts[1].vote.names.abstention] == ["Lestrade"]


def test_the_items_follow_an_agenda_that_is_one_line() -> None:
    items = (
        "Ordre du jour\n\n1. Compte rendu du 2 février 2. Cimetière 3. Voirie : rue Haute rue Basse 4. Divers\n\n"
        "1. Compte rendu du 2 février Le compte rendu du 2 février n'ayant appelé aucune remarque a été adopté à"
        " l'unanimité.\n\n2. Cimetière Madame le maire montre le plan des allées.\n\n"
        "3. Voirie Le conseil municipal retient le devis de la maison Aubrac par 4 voix pour et 1 contre.\n\n"
        "4. Divers La kermesse aura lieu en juin.\n\n"
    )
    assert told(HEAD + items + CLOSE) == [
        ("1", "Compte rendu du 2 février", "adopted"),
        ("3", "Voirie", "adopted"),
    ]


BARE = (
    "SÉANCE DU 4 MARS 2021\n\nPrésents : tous les conseillers, sauf absente excusée : Madame Noémie CARRIER.\n\n"
    "Le compte rendu de la séance précédente est adopté à l'unanimité.\n\n"
)
TARIFFS = (
    "PRIX DES SERVICES :\nL'assemblée décide, à l'unanimité de ses membres, d'appliquer les prix suivants à compter du"
    " 1er mai 2022 :\n\nCONCESSION AU CIMETIÈRE :\n220 € le mètre carré\n\nLOCATION DU PRESSOIR :\nPour les habitants :"
    " 23 €\n\nACCUEIL DU MERCREDI :\nL'assemblée décide, à l'unanimité de ses membres, de garder les prix de l'an"
    " passé.\n\nVIREMENT DE CRÉDITS N° 2 :\nMadame le maire expose qu'ils manquent.\n"
    "L'assemblée, par 12 voix pour et 3 abstentions, vote le virement.\n\n"
)


def test_titles_that_a_colon_ends_head_the_acts_of_minutes_that_nothing_names() -> None:
    record = process((BARE + TARIFFS).encode(), "acte.txt")
    assert record.session.date is not None
    assert record.session.date.isoformat() == "2021-03-04"
    assert [act.subject for act in record.acts] == [
        "PRIX DES SERVICES",
        "ACCUEIL DU MERCREDI",
        "VIREMENT DE CRÉDITS N° 2",
    ]
    assert [act.vote.unanimous for act in record.acts] == [True, True, None]


def test_one_act_that_begins_as_minutes_do_is_not_lost() -> None:
    text = BARE + "VENTE D'UNE FAUCHEUSE\nMadame le maire présente les offres, dont le détail est joint."
    assert [act.subject for act in process(text.encode(), "acte.txt").acts] == ["VENTE D'UNE FAUCHEUSE"]


def test_quiet_titles_right_below_loud_ones_are_those_of_the_acts() -> None:
    items = (
        "AFFAIRES DES BOIS\n\nProgramme des coupes\n\nMadame le maire montre le plan de l'année.\n\n"
        "Après en avoir délibéré, le conseil municipal sollicite un prix.\n\nDestination des produits\n\n"
        "Le conseil municipal fixe leur destination comme suit.\n\nMAISONS DE LA COMMUNE\n\nToit de la forge\n\n"
        "Le conseil municipal, à l'unanimité, retient le devis de la maison Aubrac.\n\nLogement du haut\n\n"
        "Le conseil municipal décide d'en baisser le loyer.\n\n"
    )
    assert [subject for _, subject, _ in told(HEAD + items + CLOSE)] == [
        "Programme des coupes",
        "Destination des produits",
        "Toit de la forge",
        "Logement du haut",
    ]


def test_a_number_of_letters_and_a_year_closes_the_titles() -> None:
    items = (
        "Décisions sur les comptes\n\nApprobation du compte de gestion du lotissement ( DE_2021_03_01)\n\n"
        "Le conseil municipal déclare que le compte n'appelle ni observation ni réserve.\n\n"
        "Vote des trois taxes ( DE_2021_03_02)\n\nLe conseil municipal décide à l'unanimité de les maintenir.\n\n"
    )
    assert [(number, subject) for number, subject, _ in told(HEAD + items + CLOSE)] == [
        ("DE_2021_03_01", "Approbation du compte de gestion du lotissement"),
        ("DE_2021_03_02", "Vote des trois taxes"),
    ]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Le conseil municipal nomme Gaspard VIDALENC correspondant pour la forêt.", "adopted"),
        ("Madame le maire reporte la délibération à une prochaine séance.", "postponed"),
    ],
)
def test_the_text_may_go_on_in_the_line_of_the_label(text: str, outcome: str) -> None:
    items = f"OBJET – Choix d'un correspondant {text}\n\n"
    items += "OBJET – Prix du bois Le conseil municipal décide de le baisser.\n\n"
    assert [became for _, _, became in told(HEAD + items + CLOSE)] == [outcome, "adopted"]


def test_what_the_schools_answered_is_no_vote_of_the_council() -> None:
    items = (
        "École : semaine de quatre jours\n\nLes conseils d'école ont rendu leur avis, selon les résultats suivants : -"
        " École du Haut : 1 abstention, 10 votes favorables ; - École du Bas : 2 abstentions, 11 votes favorables.\n\n"
        "Vote à l'unanimité.\n\nVoirie : vente d'un bout de chemin\n\nLa commission propose de le céder.\n\n"
        "Vote à la majorité : 4 pour, 1 abstention.\n\nForêt : prix du bois\n\nIl baisse.\n\nVote à l'unanimité.\n\n"
    )
    acts = process((HEAD + items + CLOSE).encode(), "pv.txt").acts
    assert [(act.vote.for_, act.vote.abstention) for act in acts] == [(None, None), (4, 1), (None, None)]


def test_a_title_before_a_colon_opens_the_paragraph_of_an_act() -> None:
    items = (
        "\nCompte de la régie 2010 : M. Lestrade quitte la salle. Sous la présidence de M. Perret, le compte est"
        " approuvé à l'unanimité.\nDépenses : 210 €, recettes : 254 €\n\n"
        "Taux de la taxe : ils ne changent pas. Unanimité.\n\n"
        "Chemin du Gué : sa réfection est évoquée. Deux devis seront demandés.\n\n"
        "Prix du fournil (hors\nchauffage) : il passe à 12 €. Voté par 3 voix pour et 1 abstention.\n\n"
        "Divers : la fête de l'école aura lieu le 18 juin.\n"
    )
    assert told(HEAD + items) == [
        (None, "Compte de la régie 2010", "adopted"),
        (None, "Taux de la taxe", "adopted"),
        (None, "Prix du fournil (hors chauffage)", "adopted"),
    ]


def test_a_title_before_a_colon_may_open_the_only_act_of_the_sitting() -> None:
    one = (
        "COMPTE RENDU CONSEIL MUNICIPAL DU 4 MARS 2021\nPrésents : Odile TERRASSON, Gaspard VIDALENC\n"
        "Secrétaire de séance : Odile TERRASSON\n"
        "Forêt (coupe de bois) : Madame le maire fait part de l'offre de l'office, à savoir :\n- parcelle n° 6\n"
        "Le Conseil Municipal, après en avoir délibéré par 2 voix POUR, décide :\n- D'INSCRIRE la coupe ;\n"
        "- DE VENDRE le bois sur pied.\nFin du Conseil Municipal : 17 h 10\n"
    )
    acts = process(one.encode(), "pv.txt").acts
    assert [(act.subject, act.vote.for_) for act in acts] == [("Forêt (coupe de bois)", 2)]
    assert [d.text for d in acts[0].decisions] == ["D'INSCRIRE la coupe ;", "DE VENDRE le bois sur pied."]


def test_labels_before_a_colon_are_no_titles() -> None:
    items = "\n\n".join(
        f"La parcelle {k} est à vendre.\n\nRésultat du vote : adopté à l'unanimité.\n\nDécision : accord du conseil."
        for k in (12, 14, 15, 18)
    )
    assert all(":" not in (subject or "") and "Résultat" not in (subject or "") for _, subject, _ in told(HEAD + items))


def test_the_number_stands_as_a_reference_below_the_title() -> None:
    items = (
        "\nStatuts du syndicat des eaux\nréf : 2015-18\nLe conseil municipal, après en avoir délibéré, les approuve.\n"
        "A l'unanimité (pour : 4 contre : 0 abstentions : 0)\n\n"
        "Frais d'école\nréf : D_2015_019\nMadame le maire lit le courrier de la commune de Morelle.\n"
        "Le conseil municipal refuse de payer.\nA la majorité (pour : 3 contre : 1 abstentions : 0)\n\n"
        "Achat de gaz\nRéf. : 20\nLe conseil municipal décide d'entrer dans le groupement.\n"
        "A l'unanimité (pour : 4 contre : 0 abstentions : 0)\n\n"
    )
    acts = process((HEAD + items + CLOSE).encode(), "pv.txt").acts
    assert [(act.number, act.subject) for act in acts] == [
        ("2015-18", "Statuts du syndicat des eaux"),
        ("D_2015_019", "Frais d'école"),
        ("20", "Achat de gaz"),
    ]


def test_an_accord_of_all_is_a_decision() -> None:
    items = (
        "1. Réfection du lavoir\nMarché confié à la société Gravel. Accord unanime.\n2. Bail du fournil\n"
        "Il est renouvelé. Accord unanime.\n3. Pont du Gué\nIl sera peint en mai.\n"
    )
    assert [act.vote.unanimous for act in process((HEAD + items + CLOSE).encode(), "pv.txt").acts] == [True, True]


def test_the_sentence_of_a_member_is_no_part_of_the_title_on_its_line() -> None:
    items = (
        "OBJET – Indemnité des adjoints Lise PERRET demande que le point soit vu plus tard. Madame le maire reporte la"
        " délibération à une prochaine séance.\n\n"
        "OBJET – Délégués au syndicat du gaz Sont élus Luc VIDAL et Lise PERRET. Vote : 4 pour\n\n"
        "OBJET – Bail du fournil Le conseil municipal décide de le renouveler. Vote : 4 pour\n\n"
    )
    assert [subject for _, subject, _ in told(HEAD + items + CLOSE)] == [
        "Indemnité des adjoints",
        "Délégués au syndicat du gaz",
        "Bail du fournil",
    ]


def test_titles_below_the_turn_to_the_agenda_and_below_a_point_put_off_open_items() -> None:
    text = (
        "L'an deux mille vingt et un, le quatre mars, le conseil municipal de Valmorte, dûment convoqué,\n"
        "s'est réuni en mairie sous la présidence de Madame TERRASSON, maire.\n"
        "Étaient présents : Mmes Terrasson, Carrier\nMessieurs Vidalenc, Lestrade, Orme\n"
        "Le secrétariat de séance sera assuré par Mme Carrier.\n"
        "Mme Carrier conteste le compte rendu de la réunion précédente, qui ne dit rien du débat sur la halle.\n"
        "Madame le maire s'engage à rectifier cet oubli et propose de passer à\nl'ordre du jour.\n"
        "Convention avec la Chambre des Métiers pour le lavoir\n"
        "Madame le maire expose la nécessité de monter un dossier pour obtenir des aides.\n"
        "Contre : 1 (Orme)\nPour : 4.\n"
        "Modifications des statuts du syndicat\n"
        "Madame le maire informe le conseil que ces modifications portent sur le bac.\n"
        "Pour : 5.\nDemande de subvention pour la halle\n"
        "Question retirée de l'ordre du jour, madame le maire voulant recueillir de plus amples\ninformations.\n"
        "Participation au raccordement à l'égout\nIl s'agit de fixer son montant.\n"
        "Le débat se poursuit, et les interprétations conduisent à\nsurseoir à toute décision.\n"
        "L'ordre du jour étant épuisé, la séance est levée à 23 h.\n"
    )
    assert [(subject, outcome) for _, subject, outcome in told(text)] == [
        ("Convention avec la Chambre des Métiers pour le lavoir", None),
        ("Modifications des statuts du syndicat", None),
        ("Demande de subvention pour la halle", "postponed"),
        ("Participation au raccordement à l'égout", "postponed"),
    ]


def test_a_line_of_the_count_is_no_title_and_one_may_follow_it() -> None:
    items = (
        "Vente du four banal :\nMadame le maire propose de le vendre. Le conseil se prononce.\nVote par 3 voix pour\n"
        "CONTRE :\nM. LESTRADE, qui demande un autre devis.\n\n"
        "Achat d'une haie :\nMadame le maire présente le devis.\nLe conseil approuve à l'unanimité.\n\n"
        "Aide au club :\nLe conseil accorde 300 €.\nAdopté par 3 voix pour\n(1 Abst. : LESTRADE)\n"
        "Aide à la fanfare :\nLe conseil accorde 200 €.\nAdopté à l'unanimité\n\n"
    )
    subjects = [subject for _, subject, _ in told(HEAD + items + CLOSE)]
    assert subjects == ["Vente du four banal", "Achat d'une haie", "Aide au club", "Aide à la fanfare"]


def test_proxies_told_below_the_agenda_are_no_title() -> None:
    text = (
        "CONSEIL MUNICIPAL DU 18/07/2008\n\nEtaient présents : Mmes ORME Danièle, NOYER Elisabeth, TILLEUL Jeanne\n"
        "et Mrs SORBIER Edouard, HOUX Marc.\nExcusés : BUIS Fabienne, SAULE Annick.\nAbsent : FRENE Jean.\n\n"
        "Ordre du Jour : Choix de l'opérateur pour la construction des logements du nouveau\nlotissement.\n\n"
        "Melle BUIS Fabienne a donné procuration à Mme NOYER Elisabeth et Mme\nSAULE Annick à Mme TILLEUL Jeanne.\n\n"
        "Mr le Maire présente les deux candidats opérateurs. L'assemblée passe au vote. La mutuelle Orne\n"
        "est retenue avec 7 voix pour.\n\nLa séance est levée à 18h30.\n"
    )
    choice = "Choix de l'opérateur pour la construction des logements du nouveau lotissement."
    assert told(text) == [(None, choice, "adopted")]


@pytest.mark.parametrize(("rank", "number"), [("1/ ", "1"), ("", None)])
def test_the_council_that_sits_on_the_accounts_under_another_chair_begins_the_text(rank: str, number: str) -> None:
    text = (
        "COMMUNAUTÉ DE COMMUNES DE VALBRUNE\nSéance du mardi 9 mars 2021\n"
        "L'an deux mille vingt et un et le neuf mars l'assemblée régulièrement convoquée le 24\n"
        "février 2021, s'est réunie sous la présidence de Paul ORME\nSont présents : Anne ROY, Luc PIC, Paul ORME\n"
        f"Secrétaire de séance : Luc PIC\n{rank}COMPTES ADMINISTRATIFS 2020\n"
        "Le Conseil de la Communauté de Communes de Valbrune, réuni sous la présidence de Monsieur\nLuc PIC délibérant"
        " sur les comptes de l'exercice 2020 dressés par Monsieur Paul ORME :\n1) lui donne acte de sa présentation\n"
    )
    act = process(text.encode(), "acte.txt").acts[0]
    assert (act.number, act.subject) == (number, "COMPTES ADMINISTRATIFS 2020")


@pytest.mark.parametrize("label", ["ETAIT ABSENTE :", "ÉTAIT ABSENT :", "ETAIT EXCUSÉE :", "EST ABSENT :"])
def test_the_label_of_the_one_who_misses_is_no_title(label: str) -> None:
    text = (
        "COMPTE RENDU DE LA SEANCE\nDU CONSEIL MUNICIPAL\nMARDI 9 MARS 2021 à 20 heures\nETAIENT PRESENTS :\n"
        f"Odile TERRASSON, Gaspard VIDALENC, Noémie CARRIER\n{label}\nMadame Rose ROUVIER\n____________\n"
        "Le Maire, Odile TERRASSON ouvre la séance, le quorum étant réuni.\n"
        "Le Conseil Municipal,\nApprouve par 3 Voix Pour le procès-verbal du 4 février 2021.\n"
    )
    record = process(text.encode(), "pv.txt")
    assert not record.acts
    assert [m.name.last for m in record.attendance if m.status != "present"] == ["ROUVIER"]
    assert record.session.chair is not None


def test_a_title_that_names_the_community_of_communes_before_a_dash_is_no_letterhead() -> None:
    titles = ("Communauté de communes - Transfert de la voirie", "Verger communal – Prix 2016")
    said = "Approbation du compte-rendu de la séance du 3 mai 2021 Le compte-rendu est adopté à l'unanimité.\n\n"
    items = "".join(
        f"{title}\n\nAprès en avoir délibéré, le Conseil municipal, à l'unanimité, approuve ce projet.\n\n"
        for title in titles
    )
    assert [subject for _, subject, _ in told(HEAD + said + items + CLOSE)][1:] == list(titles)


def test_the_figure_of_those_in_favour_ends_the_item_above_the_next_number() -> None:
    items = (
        "1°) Four communal, trois devis sont reçus. Le Conseil Municipal décide d'approuver le premier : adopté à la"
        " majorité 3 pour, 1 abstention\n\n"
        "2°) Lavoir, le mur est à reprendre. Il est remonté au printemps. Accepté à l'unanimité 4 pour\n\n"
        "3°) Bail du fournil : il expire. Le Conseil Municipal sollicite un loyer. Accepté à l'unanimité 4 pour\n\n"
    )
    record = process((HEAD + items + CLOSE).encode(), "pv.txt")
    assert [(act.number, act.vote.for_) for act in record.acts] == [("1", 3), ("2", 4), ("3", 4)]
    assert [act.subject for act in record.acts][1:] == [
        "Lavoir, le mur est à reprendre",
        "Bail du fournil : il expire",
    ]


@pytest.mark.parametrize("agenda", ["Ordre du jour :\nAchat d'un four communal\nBail du nouveau fournil\n\n", ""])
def test_names_alone_on_their_lines_are_those_of_who_speaks(agenda: str) -> None:
    said = "Odile TERRASSON\n\nBonsoir à tous. Nous avons deux délibérations ce soir, dont une sur table.\n\n"
    first = (
        "Achat d'un four communal\n\nNoémie CARRIER\nIl vous est proposé d'acheter un four.\n\n"
        "Odile TERRASSON\nQui est contre ? Qui s'abstient ?\n\nApprouvé à l'unanimité.\n\n"
    )
    second = (
        "Bail du nouveau fournil\n\nAlban LESTRADE\nJe ne suis pas sûr de comprendre le loyer.\n\n"
        "Odile TERRASSON\nIl vous est proposé un loyer de 300 euros.\n\nApprouvé à la majorité : 1 abstention.\n\n"
    )
    acts = process((HEAD + agenda + said + first + second + CLOSE).encode(), "pv.txt").acts
    assert [act.subject for act in acts] == ["Achat d'un four communal", "Bail du nouveau fournil"]
    assert [act.vote.names.against for act in acts] == [[], []]


def test_a_sentence_in_capitals_ends_below_though_its_end_looks_like_a_heading() -> None:
    items = (
        "APPROBATION DU PROCES-VERBAL DE LA SEANCE DU 4 FEVRIER 2021\nLe conseil municipal l'approuve à l'unanimité.\n"
        "LE CONSEIL MUNICIPAL PREND ACTE DE LA COMMUNICATION PAR LE MAIRE DES\nDECISIONS PRISES PAR DELEGATION\n\n"
        "Madame le maire se réjouit du four.\n\n1. Achat d'un four\n"
        "Après en avoir délibéré, le conseil municipal approuve à l'unanimité.\n\n"
    )
    first = process((HEAD + items + CLOSE).encode(), "pv.txt").acts[0]
    assert first.decisions[-1].text.endswith("DES DECISIONS PRISES PAR DELEGATION")


def test_an_amendment_that_falls_in_two_words_leaves_the_act_adopted() -> None:
    items = (
        "1. Tarifs du four\nAmendement rejeté. Délibération adoptée.\n\n2. Bail du fournil\nDélibération rejetée.\n\n"
    )
    assert [outcome for _, _, outcome in told(HEAD + items + CLOSE)] == ["adopted", "rejected"]


@pytest.mark.parametrize(
    "vote",
    [
        "Pour : 2\nAbstention : 2\nOdile TERRASSON, Alban LESTRADE\nAdopté",
        "Contre : M. VIDALENC",
        "Point approuvé.",
        "Dossier validé",
    ],
)
def test_a_vote_by_names_or_in_two_words_decides_and_its_names_are_no_title(vote: str) -> None:
    items = f"1. Tarifs du four\nMadame le maire rappelle le dossier.\n{vote}\n\n2. Tarifs du lavoir\nAdopté.\n\n"
    assert [(number, subject) for number, subject, _ in told(HEAD + items + CLOSE)] == [
        ("1", "Tarifs du four"),
        ("2", "Tarifs du lavoir"),
    ]


@pytest.mark.parametrize("place", ["EHPAD Marie Terral", "École JEAN TERRAL"])
def test_a_place_that_bears_the_name_of_a_person_is_nobody_who_speaks(place: str) -> None:
    titles = ["Tarifs du lavoir communal", place, "Vente d'un chemin rural"]
    agenda = "ORDRE DU JOUR\n" + "\n".join(titles) + "\n\n"
    text = HEAD + agenda + "".join(f"{title}\n{VOTED}" for title in titles) + CLOSE
    assert [(act.subject, act.rapporteur) for act in process(text.encode(), "pv.txt").acts] == [
        (title, None) for title in titles
    ]
