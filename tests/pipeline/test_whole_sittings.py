"""Whole sittings in the manners of small town halls: titles without mark, files, decisions of the mayor, bulletins."""

from __future__ import annotations

from sitting import CLOSE, HEAD, VOTED, told

from pipeline import process


def _subjects(text: str) -> list[str | None]:
    return [act.subject for act in process(text.encode(), "pv.txt").acts]


def test_a_line_of_a_few_words_opens_each_paragraph() -> None:
    text = HEAD + (
        f"Ecole\nL'inspection annonce une fermeture.\n{VOTED}14 juillet\nLe devis du feu est lu.\n{VOTED}"
        f"Chemin du four\nLes bornes sont posées.\n{VOTED}"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == ["Ecole", "14 juillet", "Chemin du four"]


def test_a_reunion_of_the_cm_is_a_sitting() -> None:
    text = (
        "MAIRIE DE VALBRUNE\n\nREUNION DU CM DU 22/06/2007\n\nPresents : M DUPRE maire, MM LEROY, VIDAL\n\n"
        "Lavoir\nM le Maire lit le devis.\nAccepte a l unanimite.\n\n"
        "Ecole\nUne classe ferme.\nRefuse a l unanimite.\n\n"
        "Virement de credits\n- 150 au 022\nAccepte a l unanimite.\n\nDivers\nUne fuite est signalee.\n\n"
        "Seance levee a 22h30\n"
    )
    assert _subjects(text) == ["Lavoir", "Ecole", "Virement de credits"]


def test_files_with_numbers_of_their_own_stand_within_one_of_the_items() -> None:
    text = HEAD + (
        f"I - Budget\n{VOTED}II - Repas des aînés\n{VOTED}III - Aides\n"
        "Dossier n° 2019-04 : aide de 150 € - accordée.\nDossier n° 2019-05 : aide de 80 € - accordée.\n"
        "Dossier n° 2019-06 : loyer - refusée.\n\n"
        f"IV - Collecte\nMme MARTIN remercie les bénévoles.\n\nV - Bail du four\n{VOTED}"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == ["Budget", "Repas des aînés", "Aides", "Bail du four"]


def test_the_council_takes_note_of_the_decisions_of_the_mayor_above_its_items() -> None:
    text = HEAD + (
        "COMPTE RENDU DES DÉCISIONS DU MAIRE\nDécision n° 2021-07 du 3 mai 2021 : contrat de maintenance.\n"
        "Décision n° 2021-08 du 9 mai 2021 : location d'un four.\nLe conseil municipal prend acte de ces décisions.\n\n"
        f"Délibération n° 2021-11 : Tarifs\n{VOTED}Délibération n° 2021-12 : Bail\n{VOTED}"
    )
    assert told(text + CLOSE) == [
        (None, "COMPTE RENDU DES DÉCISIONS DU MAIRE", "noted"),
        ("2021-11", "Tarifs", "adopted"),
        ("2021-12", "Bail", "adopted"),
    ]


def test_a_report_that_somebody_presents_keeps_the_number_of_its_act() -> None:
    text = HEAD + (
        f"2021-11 Tarifs du camping\n{VOTED}2021-12 Rapport sur la qualité de l'eau\n"
        f"Présenté par M. LEROY. Pas d'observation.\n\n2021-13 Bail du moulin\n{VOTED}"
    )
    assert [number for number, _, _ in told(text + CLOSE)] == ["2021-11", "2021-12", "2021-13"]


def test_short_titles_of_the_agenda_are_found_again() -> None:
    agenda = "Ordre du jour :\n• Vote des taux\n• Comptes administratifs\n• Bail du vieux moulin\n\n"
    items = (
        f"• Vote des taux :\nIls ne changent pas.\nVote : 9 voix pour.\n\n• Comptes administratifs :\n{VOTED}"
        f"• Bail du vieux moulin :\n{VOTED}"
    )
    opening = HEAD.replace("SÉANCE DU 4 MARS 2021\n\n", f"SÉANCE DU 4 MARS 2021\n\n{agenda}")
    subjects = [subject for _, subject, _ in told(opening + items + CLOSE)]
    assert subjects == ["Vote des taux", "Comptes administratifs", "Bail du vieux moulin"]


def test_the_rank_of_a_chapter_is_no_part_of_the_title_and_a_call_for_projects_no_candidate() -> None:
    text = HEAD + (
        f"I - FINANCES\n\nI.1 Admission en non-valeur\nMontant : 3 417,22 €\n{VOTED}I.2 Tarifs\n{VOTED}"
        f"II - ENVIRONNEMENT\n\nII.1 Bilan du tri\n{VOTED}II.2 Candidature à l'appel à projets\n{VOTED}"
    )
    subjects = [subject for _, subject, _ in told(text + CLOSE)]
    assert subjects == ["Admission en non-valeur", "Tarifs", "Bilan du tri", "Candidature à l'appel à projets"]


def test_passing_to_the_agenda_lists_none_and_columns_and_addresses_are_no_titles() -> None:
    text = HEAD + (
        "On passe ensuite à l'ordre du jour :\nVENTE DU FOUR :\nLe prix est lu.\n"
        f"DEPENSES (€ HT)\nMONTANT HT\n27 495,00\n\n11999 – VALBRUNE\n\n{VOTED}"
        f"ACHAT DU MOULIN :\nLe maire en parle.\n{VOTED}BAIL DU LAVOIR :\nLe maire en parle.\n{VOTED}"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == ["VENTE DU FOUR", "ACHAT DU MOULIN", "BAIL DU LAVOIR"]


def test_a_bulletin_tells_the_acts_of_a_sitting_in_paragraphs_led_by_their_titles() -> None:
    text = (
        "L'ÉCHO DE VALBRUNE\nBulletin municipal n° 37\n\nLA VIE DU CONSEIL\nConseil municipal du 12 juin 2009\n\n"
        "Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY.\nSecrétaire de séance : Anne MARTIN\n\n"
        "Lavoir : le devis de 1 089 € est lu. Unanimité.\n\n"
        "Personnel : un poste est créé le 1er mai. 7 pour, 1 contre.\n\n"
        "Garderie : le tarif passe à 1,10 €. 6 pour, 2 abstentions.\n\nLe maire a parlé de la visite du sous-préfet.\n"
    )
    assert _subjects(text) == ["Lavoir", "Personnel", "Garderie"]


def test_titles_stand_apart_below_departments_in_capitals() -> None:
    text = HEAD + (
        f"URBANISME\n\nDroit de préemption\nLe conseil ne préempte pas le 3 rue Basse.\n\nLotissement\nLu.\n{VOTED}"
        f"FINANCES\n\nDécision modificative n° 1\n{VOTED}Admission en non-valeur\nTitres de 2009.\n{VOTED}"
        "PERSONNEL\n\nContrat aidé\nLe conseil donne son accord pour un recrutement au 1er mai.\n\n"
        "Régime indemnitaire\nReporté.\n\n"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == [
        "Droit de préemption",
        "Lotissement",
        "Décision modificative n° 1",
        "Admission en non-valeur",
        "Contrat aidé",
        "Régime indemnitaire",
    ]


def test_bullets_of_a_summary_tell_a_title_and_what_was_decided() -> None:
    text = (
        "MAIRIE DE VALBRUNE\nRésumé des délibérations du conseil municipal du 28 janvier 2013\n\n"
        "Président de séance : M. Jean DUPRÉ, maire\n\n"
        "- Bourg : le conseil approuve l'avant-projet à l'unanimité.\n"
        "- Salle : un avenant de 3 417 € est accepté par 13 voix pour et 2 abstentions.\n"
        "- Vente de bois : après lecture des offres, le conseil retient celle de M. LEROY.\n"
        "- Hameaux : projet repoussé à la séance de mars.\n"
        "- Collège : 40 € par élève, soit 440 €. Adopté.\n\n"
    )
    assert _subjects(text) == ["Bourg", "Salle", "Vente de bois", "Hameaux", "Collège"]


def test_reports_of_commissions_and_sundry_questions_are_no_items() -> None:
    text = HEAD + (
        f"1°) Tarifs du camping\n{VOTED}2°) Demande de M. LEROY\nLe conseil n'y est pas opposé.\n\n"
        f"3°) Bail du four\n{VOTED}"
        "4°) DIVERS\na) Le permis de M. VIDAL a été refusé.\nb) Une corbeille est offerte. Accord unanime.\n\n"
    )
    subjects = [subject for _, subject, _ in told(text + CLOSE)]
    assert subjects == ["Tarifs du camping", "Demande de M. LEROY", "Bail du four"]
    text = HEAD + (
        f"Point n° 1 : Tarifs du camping\n{VOTED}Point n° 2 : Compte rendu des commissions\n"
        f"Ecole : les parents ont voté à l'unanimité.\n\nPoint n° 3 : Bail du four\n{VOTED}"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == ["Tarifs du camping", "Bail du four"]


def test_paragraphs_led_by_their_titles_are_the_acts_of_a_sitting_that_its_first_lines_name() -> None:
    text = (
        "Conseil municipal de VALBRUNE\nSéance du 15 octobre 2004\n\nPrésents : MM. DUPRÉ, LEROY, VIDAL.\n"
        "M. VIDAL est secrétaire de séance.\n\nColumbarium : le devis est retenu, à l'unanimité.\n\n"
        "Tracteur : il sera vendu 1 500 €. Accord de tous les membres présents.\n\n"
        "Repas de fin d'année : il aura lieu le 11 décembre.\n\nBois : le conseil donne son accord.\n\n"
        "La séance est levée à 23 heures.\n"
    )
    assert _subjects(text)[:2] == ["Columbarium", "Tracteur"]


def test_the_year_and_rank_of_an_act_before_a_title_in_capitals_are_its_number() -> None:
    text = HEAD + f"20-091 CRÉATION D'UN CONSEIL\n{VOTED}20-092 IMPÔTS DIRECTS\n{VOTED}20-093 CINÉMA LE REX\n{VOTED}"
    assert [(number, subject) for number, subject, _ in told(text + CLOSE)] == [
        ("20-091", "CRÉATION D'UN CONSEIL"),
        ("20-092", "IMPÔTS DIRECTS"),
        ("20-093", "CINÉMA LE REX"),
    ]
