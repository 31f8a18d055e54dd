"""Whole minutes as small councils draft them: what stands in their items, and what is no item."""

from __future__ import annotations

from sitting import CLOSE, HEAD, VOTED, told


def test_the_number_of_an_act_stands_below_its_ranked_title() -> None:
    text = HEAD + (
        "II – FINANCES\n\n"
        f"II-1 Compte de gestion\nDélibération n° 2021-04\n{VOTED}"
        "II-2 Compte administratif\nDélibération n° 2021-05\nLes résultats font apparaître un excédent.\n"
        "Vote : 8 pour.\nLe compte administratif est adopté.\n\n"
        f"II-3 Affectation du résultat\nDélibération n° 2021-06\n{VOTED}"
    )
    assert told(text + CLOSE) == [
        ("2021-04", "Compte de gestion", "adopted"),
        ("2021-05", "Compte administratif", "adopted"),
        ("2021-06", "Affectation du résultat", "adopted"),
    ]


def test_files_that_an_act_lists_are_no_acts() -> None:
    text = HEAD + (
        f"Vente du four\nDélibération n° 2021-04\n{VOTED}"
        "Secours d'urgence\nDélibération n° 2021-05\nLes demandes sont examinées :\n"
        "Dossier n° 14/2021 : aide alimentaire, 120 € - accordée\n"
        "Dossier n° 15/2021 : frais de chauffage - accordée à hauteur de 150 €\n"
        "Dossier n° 16/2021 : frais de transport - refusée\n"
        "Ces propositions sont adoptées à l'unanimité.\n\n"
        f"Bail du moulin\nDélibération n° 2021-06\n{VOTED}"
    )
    assert [number for number, _, _ in told(text + CLOSE)] == ["2021-04", "2021-05", "2021-06"]


def test_bare_ranks_that_the_agenda_announces_are_the_items_though_some_are_told_for_information() -> None:
    agenda = (
        "ORDRE DU JOUR\n1 Délibération : Choix d'un secrétaire............. 2\n"
        "2 Informations brèves du maire........ 2\n"
        "3 Délibération : Tarifs du camping............... 3\n4 Communication : Rapport de la communauté...... 4\n"
        "5 Délibération : Vente du four................ 5\n\n"
    )
    items = (
        f"1 Délibération : Choix d'un secrétaire\n{VOTED}2 Informations brèves du maire\nLe marché rouvrira en mai.\n\n"
        f"3 Délibération : Tarifs du camping\n{VOTED}4 Communication : Rapport de la communauté\nLe rapport est lu.\n\n"
        f"5 Délibération : Vente du four\n{VOTED}"
    )
    opening = HEAD.replace("SÉANCE DU 4 MARS 2021\n\n", f"SÉANCE DU 4 MARS 2021\n\n{agenda}")
    assert [(number, subject) for number, subject, _ in told(opening + items + CLOSE)] == [
        ("1", "Choix d'un secrétaire"),
        ("3", "Tarifs du camping"),
        ("5", "Vente du four"),
    ]


def test_a_bare_rank_stands_before_a_title_of_any_length() -> None:
    long = (
        "Fixation de l'indemnité que verse le concessionnaire du domaine public communal pour les réseaux"
        + " et ouvrages" * 6
    )
    text = HEAD + f"1 Bail du moulin\n{VOTED}2 {long}\n{VOTED}3 Vente du four\n{VOTED}"
    assert [(number, subject) for number, subject, _ in told(text + CLOSE)] == [
        ("1", "Bail du moulin"),
        ("2", long),
        ("3", "Vente du four"),
    ]


def test_capitals_and_a_full_stop_end_the_sentence_of_the_line_above() -> None:
    text = HEAD + (
        f"DCM 2021-12 : VENTE DU FOUR\n{VOTED}DCM 2021-13 : RÉFECTION DE LA PORTE\n"
        "Trois devis ont été demandés. Le conseil retient à l'unanimité celui de la menuiserie fondée par les frères\n"
        "LEFRANT, 7 860 € HT.\nIl sollicite à l'unanimité une subvention auprès du département.\n\n"
        f"DCM 2021-14 : BAIL DU MOULIN\n{VOTED}"
    )
    assert [number for number, _, _ in told(text + CLOSE)] == ["2021-12", "2021-13", "2021-14"]


def test_parts_below_the_number_of_an_act_are_one_act() -> None:
    text = HEAD + (
        f"DCM 2021-12 : VENTE DU FOUR\n{VOTED}DCM 2021-13 : RÉFECTION DE LA PORTE\n"
        "a) Choix du devis\nLe conseil retient à l'unanimité le devis de la menuiserie.\n"
        "b) Demande de subvention\nLe conseil sollicite à l'unanimité une subvention de 40 %.\n\n"
        f"DCM 2021-14 : BAIL DU MOULIN\n{VOTED}"
    )
    assert [number for number, _, _ in told(text + CLOSE)] == ["2021-12", "2021-13", "2021-14"]


def test_a_remark_among_sundry_questions_is_no_act_though_the_council_agrees_to_another() -> None:
    text = HEAD + (
        f"DCM 2021-12 : VENTE DU FOUR\n{VOTED}DCM 2021-13 : BAIL DU MOULIN\n{VOTED}QUESTIONS DIVERSES\n\n"
        "* Élections : planning du bureau établi.\n* Mme MARTIN signale un trou rue Basse.\n"
        "* M. ROUX demande un banc près du lavoir. Accord du Conseil.\n\n"
    )
    assert [number for number, _, _ in told(text + CLOSE)] == ["2021-12", "2021-13"]


def test_a_commission_that_met_opens_no_sitting() -> None:
    text = HEAD + (
        "- Attributions de compensation\n"
        "Mme MARTIN rappelle les travaux de la commission qui s'est réunie le 12 février.\n"
        "Après en avoir délibéré, le conseil, à l'unanimité :\no Approuve les attributions.\n\n"
        f"- Tarifs du camping\n{VOTED}- Bail du moulin\n{VOTED}"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == [
        "Attributions de compensation",
        "Tarifs du camping",
        "Bail du moulin",
    ]


def test_the_first_number_again_above_its_text_ends_the_agenda() -> None:
    agenda = (
        "Ordre du jour\n1 Approbation de la réunion de février\n2. Tarifs du camping\n3. Vente du four\n"
        "4. Communications et divers\n\n"
    )
    items = (
        "1. APPROBATION DU COMPTE RENDU DE LA REUNION DE FÉVRIER\n"
        "Le compte rendu de la réunion a été adressé aux conseillers avec la convocation. Les conseillers présents\n"
        "approuvent le compte rendu de la réunion de février.\n\n"
        f"2. TARIFS DU CAMPING\n{VOTED}3. VENTE DU FOUR\n{VOTED}"
    )
    acts = told(HEAD + agenda + items + CLOSE)
    assert [number for number, _, _ in acts] == ["1", "2", "3"]
    assert acts[0][1] == "APPROBATION DU COMPTE RENDU DE LA REUNION DE FÉVRIER"


def test_a_unanimous_council_decides_though_the_line_ends_before_the_word() -> None:
    text = HEAD + (
        f"1. Tarifs du camping :\n{VOTED}2. Indemnités des élus :\n"
        "Il convient de reprendre la délibération. Le Conseil,\n"
        f"unanime, se prononce favorablement.\n\n3. Vente du four :\n{VOTED}"
    )
    assert [(number, outcome) for number, _, outcome in told(text + CLOSE)] == [
        ("1", "adopted"),
        ("2", "adopted"),
        ("3", "adopted"),
    ]


def test_opinions_with_their_numbers_stand_beside_the_only_act_with_its_own() -> None:
    text = HEAD + (
        f"Avis n° 1 - Révision du plan de Saint-Obre\n{VOTED}Avis n° 2 - Lotissement de La Fosse\n{VOTED}"
        f"Délibération n° 2021-B-05 - Convention avec l'agence\n{VOTED}"
    )
    assert [(number, subject) for number, subject, _ in told(text + CLOSE)] == [
        ("1", "Révision du plan de Saint-Obre"),
        ("2", "Lotissement de La Fosse"),
        ("2021-B-05", "Convention avec l'agence"),
    ]


def test_points_of_the_agenda_are_told_by_ordinals() -> None:
    text = HEAD + (
        f"1er point à l'ordre du jour : Vente du four\n{VOTED}2ème point à l'ordre du jour : Nom de la salle\n"
        "Il est procédé à un vote à bulletins secrets : « Les Vignes » 8 voix, « Le Four » 4 voix.\n\n"
        f"3ème point à l'ordre du jour : Bail du moulin\n{VOTED}"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == ["Vente du four", "Nom de la salle", "Bail du moulin"]


def test_a_title_a_stop_and_a_dash_open_each_paragraph() -> None:
    text = HEAD + (
        "Tarifs de l'eau. - Le maire rappelle le prix. Le conseil, par 7 voix pour et 2 contre, le relève.\n\n"
        "Toit de l'église. - Trois devis ont été demandés. Celui de M. MARTIN est retenu à l'unanimité.\n\n"
        "Syndicat des chemins. - M. ROUX rend compte de la réunion de février.\n\n"
        "Bail du moulin. - Le conseil fixe le loyer à 310 €. Adopté à l'unanimité.\n\n"
        "Questions diverses. - Le repas aura lieu le 10 avril.\n\n"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == [
        "Tarifs de l'eau",
        "Toit de l'église",
        "Bail du moulin",
    ]


def test_letters_of_the_senses_end_the_items_of_a_text_without_white_space() -> None:
    text = HEAD.rstrip() + (
        "\nApprobation du procès-verbal de février\nLe procès-verbal est adopté à l'unanimité.\n"
        "Passage à la nouvelle nomenclature\nLe Conseil adopte la nomenclature abrégée.\nP : 10 C : 0 A : 0\n"
        "Extinction de l'éclairage\nLe Conseil décide d'éteindre à 23 h.\nP : 7 C : 1 (M. ROUX) A : 2\n"
        "Achat d'un défibrillateur\nDans l'attente d'un devis, ce point est reporté.\n"
    )
    assert [(subject, outcome) for _, subject, outcome in told(text + CLOSE)] == [
        ("Approbation du procès-verbal de février", "adopted"),
        ("Passage à la nouvelle nomenclature", "adopted"),
        ("Extinction de l'éclairage", "adopted"),
        ("Achat d'un défibrillateur", "postponed"),
    ]


def test_quiet_titles_stand_right_below_departments_in_capitals() -> None:
    text = HEAD + (
        "FINANCES\nDécision modificative n° 3\nVirement de 5 000 €.\nLe Conseil approuve à l'unanimité.\n\n"
        "Créances éteintes\nLa somme de 312 € est admise, à l'unanimité.\n\n"
        "VIE SCOLAIRE\nFrais de fonctionnement de l'école\nUnanimité pour verser 5 936 €.\n\n"
        "Voyage des grands\nLe Conseil décide d'attendre la prochaine réunion pour se prononcer.\n\n"
        "COMPTES RENDUS DE COMMISSIONS\nVoirie : le marquage sera repris.\n\n"
    )
    assert [(subject, outcome) for _, subject, outcome in told(text + CLOSE)] == [
        ("Décision modificative n° 3", "adopted"),
        ("Créances éteintes", "adopted"),
        ("Frais de fonctionnement de l'école", "adopted"),
        ("Voyage des grands", "postponed"),
    ]
