"""Minutes of which the middle lost its ends of lines: lettered items, what the mayor decided by delegation."""

from __future__ import annotations

import pytest
from flat_sitting import ITEMS, flat
from sitting import CLOSE, HEAD

from pipeline.core import process


def test_letters_without_a_space_behind_their_dash_open_items_that_the_agenda_announces() -> None:
    agenda = "ORDRE DU JOUR\n1- Finances :\na-Compte de gestion du lavoir\nb-Compte de gestion du four\n\n"
    said = (
        " Madame le maire présente ce compte, dont les résultats sont ceux du receveur, et le conseil en débat."
        " Vu l'instruction budgétaire ; Après en avoir délibéré, le conseil municipal - approuve le compte de gestion."
        " Pour : Odile TERRASSON, Gaspard VIDALENC, Noémie CARRIER Contre : / Abstentions : / "
    )
    lead = "Madame le maire propose de passer aux points inscrits. 1- Finances : "
    text = f"{lead}a-Compte de gestion du lavoir{said}b- Compte de gestion du four{said}".strip()
    acts = process(f"{HEAD}{agenda}{text}\n{CLOSE}".encode(), "pv.txt").acts
    assert [(act.theme, act.subject, len(act.visas)) for act in acts] == [
        ("Finances", "Compte de gestion du lavoir", 1),
        ("Finances", "Compte de gestion du four", 1),
    ]


def test_the_visas_of_a_decision_of_the_mayor_told_amid_the_flow_are_not_those_of_the_item_above() -> None:
    text = (
        "1. Adoption du procès-verbal du 4 février 2021 Madame le maire propose d'adopter le procès-verbal."
        " Le conseil municipal, à l'unanimité, adopte ce procès-verbal. 19h40 : arrivée de Firmin ROUVIER 2. Décisions"
        " Le maire rend compte des décisions prises en vertu de la délégation que lui a donnée le conseil municipal."
        " - Décision n° 2021-3 du 12 février 2021 exécutoire le 14 février 2021 : Objet : Attribution du marché du four"
        " Vu le code de la commande publique ; Vu le rapport du jury ; DÉCIDE Article 1 : le marché est attribué."
        " 3. N° DEL2021-7 : Tarifs du lavoir Madame le maire présente les tarifs. Après en avoir délibéré, le conseil"
        " municipal, à l'unanimité, fixe le tarif à 3 €."
    )
    acts = process(f"{HEAD}{text}\n{CLOSE}".encode(), "pv.txt").acts
    assert [(act.subject, len(act.visas)) for act in acts] == [
        ("Adoption du procès-verbal du 4 février 2021", 0),
        ("Tarifs du lavoir", 0),
    ]


ADOPTED = "Madame le maire présente le dossier. Après en avoir délibéré, le conseil adopte à l'unanimité."


@pytest.mark.parametrize("code", ["DE-2021/{}", "2021-03-0{}", "20210304 {}", "Délibération n° 2021/{} :", "2021/{} -"])
def test_codes_of_acts_count_on_where_the_ends_of_lines_are_lost(code: str) -> None:
    one, two, three, four = (code.format(n) for n in (1, 2, 3, 4))
    text = (
        f"{HEAD}{one} Bail du four\n{ADOPTED}\n\n{two} Tarifs du lavoir\nMadame le maire les propose, après avis de\n"
        f"[flattened: ] la commission des finances, qui a siégé le 2 mars. {ADOPTED} Lors du débat, Mme Carrier parle"
        f" de la délibération {one} du mois. {three} Vente du pré communal {ADOPTED} Merci. {four} Achat d'une haie"
        f" Monsieur Vidalenc présente le devis. {ADOPTED}\n{CLOSE}"
    )
    acts = process(text.encode(), "pv.txt").acts
    assert [act.subject for act in acts] == [
        "Bail du four",
        "Tarifs du lavoir",
        "Vente du pré communal",
        "Achat d'une haie",
    ]


def test_entries_of_the_agenda_open_items_where_the_ends_of_lines_are_lost() -> None:
    agenda = (
        "Ordre du jour :\n1. Budget de la commune\n- Approbation du compte de gestion 2020\n"
        "- Affectation des résultats 2020\n2. Convention avec le syndicat de la Vesle\n\n"
    )
    flow = (
        "Madame le maire ouvre la séance. 1. Budget de la commune - Approbation du compte de gestion 2020 Madame le"
        " maire le présente. Vote : Pour : 16 Abstentions : 3 - Affectation des résultats 2020 Madame le maire rappelle"
        " l'approbation du compte de gestion 2020. Vote : Pour : 12 Contre : 4 2. Convention avec le syndicat de la"
        " Vesle Monsieur Vidalenc la présente. Vote : Pour : 11 Contre : 5"
    )
    acts = process(f"{HEAD}{agenda}{flow}\n{CLOSE}".encode(), "pv.txt").acts
    assert [((act.subject or "").split(" - ")[-1], act.vote.for_) for act in acts] == [
        ("Approbation du compte de gestion 2020", 16),
        ("Affectation des résultats 2020", 12),
        ("Convention avec le syndicat de la Vesle", 11),
    ]


def test_codes_of_what_the_mayor_decided_open_no_items() -> None:
    text = (
        f"{HEAD}Décisions prises par délégation :\n2021-11 Approuvant un contrat d'entretien des cloches\n[flattened: ]"
        " pour un an, renouvelable. 2021-12 Approuvant le prêt de trois tréteaux à la troupe de la"
        f" Vesle. 2021-13 Approuvant un contrat de prestation pour le marché. Le conseil en prend acte.\n{CLOSE}"
    )
    assert not [act.number for act in process(text.encode(), "pv.txt").acts if act.number]


def test_a_participle_after_a_rank_is_a_title_and_a_sentence_ends_one_in_capitals() -> None:
    items = ("Tarifs du four", "Délégué au CNAS", "Achat d'une haie", "Vente du pré")
    flow = " ".join(
        f"{n} - {title} La commune cotise au syndicat en 202{n}. {ADOPTED[37:-1]} en 2014"
        for n, title in enumerate(items, 3)
    )
    acts = process(f"{HEAD}Madame le maire ouvre la séance. {flow}\n{CLOSE}".encode(), "pv.txt").acts
    assert [act.subject for act in acts] == list(items)


def test_codes_may_leave_ranks_out_where_the_middle_of_the_text_was_cut_out() -> None:
    text = (
        f"{HEAD}DE-2021/02 – Bail du four\n{ADOPTED}\n\nDE-2021/03 – Tarifs du lavoir\nLe maire propose de\n\n"
        f"[... TRUNCATED MIDDLE ...]\n\n[flattened: ] les relever. {ADOPTED} DE-2021/09 – Vente du pré {ADOPTED}"
        f" DE-2021/10 – Achat d'une haie Monsieur Vidalenc présente le devis. {ADOPTED}\n{CLOSE}"
    )
    numbers = [act.number for act in process(text.encode(), "pv.txt").acts]
    assert numbers[-2:] == ["DE-2021/09", "DE-2021/10"]


def test_the_number_before_the_label_of_the_object_stays_with_it() -> None:
    flow = " ".join(f"D2021-{n} - Objet : Tarifs de la halle {n} {ADOPTED}" for n in (48, 49))
    text = f"{HEAD}Madame le maire ouvre la séance. AFFAIRES GÉNÉRALES {flow}\n{CLOSE}"
    acts = process(text.encode(), "pv.txt").acts
    assert [(act.number, act.subject) for act in acts] == [
        ("D2021-48", "Tarifs de la halle 48"),
        ("D2021-49", "Tarifs de la halle 49"),
    ]


def test_a_deliberation_cited_in_the_flow_parts_no_visa_and_the_verb_stands_before_the_first_article() -> None:
    item = (
        "1 – Convention pour le dossier de retraite Le conseil, après en avoir délibéré, à l'unanimité : Vu le code"
        " rural ; Vu la délibération n° 2020-10-26 / 05 du comité ; Vu l'avis rendu ; DECIDE Article 1er : d'accepter"
        " la convention du lac. Article 2 : d'autoriser le maire à la signer."
    )
    act = flat(
        "Présents : M. Luc CORVAL, Mme Aline BERTHAUD. Secrétaire : M. Luc CORVAL", item + ITEMS[ITEMS.index(" 2 –") :]
    ).acts[0]
    assert act.visas == ["Vu le code rural", "Vu la délibération n° 2020-10-26 / 05 du comité", "Vu l'avis rendu"]
    assert [(d.article, d.text) for d in act.decisions] == [
        ("1", "d'accepter la convention du lac."),
        ("2", "d'autoriser le maire à la signer."),
    ]


def test_a_decision_of_the_mayor_told_in_the_flow_is_none_of_the_item_above() -> None:
    told = (
        "1 – Tarifs du lavoir Le conseil, à l'unanimité, adopte les tarifs. 20h10 : Arrivée de Luc CORVAL"
        " 2. Compte -rendu des décisions du Maire : n°2023-1. Luc CORVAL lit la décision. Vu le code rural ; Vu l'avis"
        " rendu ; DÉCIDE Article 1° : Le marché du four est attribué à Paul ORME pour 900 € HT."
    )
    act = flat("Présents : M. Luc CORVAL, Mme Aline BERTHAUD. Secrétaire : M. Luc CORVAL", told).acts[0]
    assert (act.visas, [d.text for d in act.decisions]) == ([], ["adopte les tarifs."])
