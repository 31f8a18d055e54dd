"""Forms that many councils print alike, because the same software or the same model of an act sets them."""

from __future__ import annotations

import pytest
from assembly_reading import value as of_assembly
from attendance_reading import members, proxies
from counts_reading import read as figures
from heading_reading import BODY, OPENING, read, value
from receipt_reading import values as of_receipt
from session_reading import value as of_session

from tests.extractors.decision_reading import HEAD, clauses
from tests.extractors.vote_reading import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nombre de membres\nAfférents\nPrésents\nQui ont pris\npart au vote\n15\n11\n13\nVote",
            {"in_office": 15, "present": 11, "voting": 13},
        ),
        (
            "Afférents\tEn\tQui ont\tSéance du 4 mai 2019\nau Conseil exercice\tpris part à\n"
            "Municipal\tla délibération\n"
            "11\t10\t9\nPrésents : M. AUBIN",
            {"seats": 11, "in_office": 10, "voting": 9},
        ),
        ("Afférents au Conseil municipal : 15\nEn exercice : 14", {"seats": 15, "in_office": 14}),
        ("Nombre de conseillers municipaux en exercice, le jour de la séance : 59", {"in_office": 59}),
        ("Les crédits afférents\nsont ouverts : 15", {}),
    ],
)
def test_the_figures_of_a_heading_in_its_columns(text: str, expected: dict[str, int]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Commune de\tdu procès-verbal des délibérations\nVALBRUNE-BASSE\tdu Conseil Municipal", "Valbrune-Basse"),
        ("Mairie de\n58 - VALBRUNE-BASSE\tExtrait\nConseil municipal du 4 mai", "Valbrune-Basse"),
        ("Commune de\tConseil Municipal\nSéance du 4 mai 2021\tExtrait", None),
    ],
)
def test_the_name_of_a_commune_in_the_line_below(text: str, name: str | None) -> None:
    printed = of_assembly(text, "name")
    assert (printed and printed.removeprefix("Commune de ")) == name


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS N°084/CM/CV/2022\nObjet : Tarifs de la cantine", "084/CM/CV/2022"),
        ("DCM2023-024\nObjet : Tarifs de la cantine", "DCM2023-024"),
        ("DCM 2023-024\nObjet : Tarifs de la cantine", "2023-024"),
        ("DÉLIBÉRATION N° 26- (35711)\nObjet : Tarifs de la cantine", "26- (35711)"),
        ("Objet : Tarifs de la cantine - 2015_D19", "2015_D19"),
        ("VILLE DE VALBRUNE\nRéf. 2015.02.09\nObjet : Tarifs de la cantine", "2015.02.09"),
    ],
)
def test_the_number_of_an_act_in_its_heading(text: str, number: str) -> None:
    assert value(read(text + BODY), "number") == number


def test_the_rank_before_a_title_is_its_number() -> None:
    text = read(OPENING + "5.\tChasse communale : agrément d'un associé" + BODY)
    assert (value(text, "number"), value(text, "subject")) == ("5", "Chasse communale : agrément d'un associé")


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        (
            "M. Paul AUBIN, le plus âgé des membres présents du conseil municipal, a pris la présidence.",
            "M. Paul AUBIN",
        ),
        ("Mme Anne MARTEL, doyenne d'âge de l'assemblée nouvellement élue, prend la présidence.", "Mme Anne MARTEL"),
    ],
)
def test_the_eldest_presides(text: str, chair: str) -> None:
    assert of_session(text, "chair").printed == chair


def test_the_youngest_serves_as_secretary() -> None:
    printed = of_session(
        "Mlle Anne MARTEL, benjamine de l'assemblée, fait fonction de secrétaire.", "secretaries"
    ).printed
    assert printed == "Mlle Anne MARTEL"


def test_the_day_below_the_year_beside_a_column_of_figures() -> None:
    text = (
        "Nombre de conseillers\tL'an deux mille trois\n- en exercice 19\tle 20 juin à 20 heures\n"
        "- présents\t14\tLe conseil"
    )
    assert str(of_session(text, "date")) == "2003-06-20"


def test_infinitives_each_on_its_line_below_the_verb() -> None:
    text = (
        "Le Conseil Municipal,\nDECIDE A L'UNANIMITE\nd'accepter la convention,\nd'autoriser le maire à la signer,\n"
        "d'inscrire la dépense."
    )
    assert clauses(text) == [
        "DECIDE A L'UNANIMITE d'accepter la convention,",
        "d'autoriser le maire à la signer,",
        "d'inscrire la dépense.",
    ]
    assert (
        len(clauses(f"{HEAD} décide d'accepter la convention, le tarif,\nd'un montant de 3 €, et le règlement.")) == 1
    )


def test_a_proposal_of_the_rapporteur_adopted_with_its_voices() -> None:
    text = (
        "Je vous demande, mes chers collègues, de bien vouloir :\n- ACCORDER la garantie de la Ville ;\n"
        "- DIRE que la garantie est apportée.\nLE CONSEIL MUNICIPAL, après en avoir délibéré,\n"
        "ADOPTE, par 26 voix pour, 4 abstentions (Mme ROY), 2 NPPV (M. PIC), la proposition du rapporteur."
    )
    assert clauses(text) == ["ACCORDER la garantie de la Ville ;", "DIRE que la garantie est apportée."]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Le Conseil décide, par 9 voix contre 7, d'ajourner sa décision et de renvoyer l'examen.", "postponed"),
        ("Le Conseil décide, par 9 voix contre 7,\nde renvoyer le dossier à la commission.", "postponed"),
        ("Le vœu demande l'arrêt des travaux.\nConclusions adoptées : REJETÉ\nPour : 5\nContre : 16", "rejected"),
    ],
)
def test_what_became_of_it(text: str, outcome: str) -> None:
    assert found(text)["outcome"] == outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date de publication du compte-rendu : 20/12/2021", {"published_on": "2021-12-20"}),
        (
            "Publié sur le panneau le 18/09/2023 – reçu préf. Valbrune 19/09/2023",
            {"published_on": "2023-09-18", "received_on": "2023-09-19"},
        ),
        ("Publié au tableau d'affichage le 18/09/2023", {"published_on": "2023-09-18"}),
        ("sous préfecture de Valbrune 23 AVR. 2014 ARRIVÉE", {"received_on": "2014-04-23"}),
        ("le préfet a reçu pref 23/04/2014", {}),
        (
            "SUBDIVISION ADMINISTRATIVE DES ÎLES\nARRIVÉ LE\n18 AOUT 2011",
            {"received_on": "2011-08-18"},
        ),
        (
            "Transmis au représentant de l'État et publié par voie électronique le 27 juin 2023",
            {"transmitted_on": "2023-06-27", "published_on": "2023-06-27"},
        ),
        ("transmis au contrôle de légalité par voie dématérialisée le 9.10.2012", {"transmitted_on": "2012-10-09"}),
        ("Sous-Préfecture de VALBRUNE\n2 6 MARS 2008\nREÇU", {"received_on": "2008-03-26"}),
        ("Transmis et affiché le 22/12/2020", {"transmitted_on": "2020-12-22", "published_on": "2020-12-22"}),
        (
            "exécutoire par transmission en Préfecture de Valbrune le 13/09/2016 et par publication le 14/09/2016",
            {"transmitted_on": "2016-09-13", "published_on": "2016-09-14"},
        ),
        ("Affichée le 23/09/2005. Exécutoire le 23/09/2005.", {"published_on": "2005-09-23"}),
        ('et de la publication le 31.03.2023"', {"published_on": "2023-03-31"}),
    ],
)
def test_stamps_and_postings(text: str, expected: dict[str, str]) -> None:
    assert of_receipt(text) == expected


def test_the_label_of_object_in_spaced_letters() -> None:
    text = read(OPENING + "O B J E T :\n\nDON DE M. PAUL AUBIN" + BODY)
    assert value(text, "subject") == "DON DE M. PAUL AUBIN"


def test_the_lists_of_a_new_commune_by_its_former_ones() -> None:
    text = (
        "Commune déléguée de Valbrune\nPrésents : M. Jean DUPRÉ, Mme Anne MARTIN\n"
        "Excusé : M. Luc VIDAL, pouvoir à M. DUPRÉ\n"
        "Commune déléguée de La Morelle\nPrésents : M. Paul LEROY, Mme Lucie ROY\n"
        "Excusé : M. Ugo PONS, pouvoir à M. LEROY\n"
        "Absente : Mme Zoé PETIT"
    )
    assert members(text) == [
        "P M. Jean DUPRÉ",
        "P Mme Anne MARTIN",
        "R M. Luc VIDAL",
        "P M. Paul LEROY",
        "P Mme Lucie ROY",
        "R M. Ugo PONS",
        "A Mme Zoé PETIT",
    ]
    assert proxies(text) == [("M. Luc VIDAL", "M. DUPRÉ"), ("M. Ugo PONS", "M. LEROY")]


def test_those_who_have_given_no_proxy_are_excused() -> None:
    text = (
        "Présents : M. Jean DUPRÉ, Mme Anne MARTIN\nExcusés ayant donné procuration\nM. Luc VIDAL à M. Jean DUPRÉ\n"
        "Excusés n'ayant pas donné procuration\nM. Ugo PONS"
    )
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "R M. Luc VIDAL", "E M. Ugo PONS"]


def test_the_title_below_the_letterhead_and_the_number() -> None:
    text = read(
        "DÉLIBÉRATION DEL-20220705-03\nConseil municipal du 5 juillet 2022\nCOMMUNE NOUVELLE DE VALBRUNE\n"
        "Convoqué le 29 juin 2022\nM. Luc PIC est désigné secrétaire de séance.\n\nRéforme de la publicité des actes"
        + BODY
    )
    assert value(text, "subject") == "Réforme de la publicité des actes"


def test_the_title_below_the_number_of_its_point() -> None:
    text = read(
        "Ville de Valbrune\nPoint n° 28\nMarché de gardiennage – groupement de commandes\n\nPrésents : 19" + BODY
    )
    assert (value(text, "number"), value(text, "subject")) == (
        "28",
        "Marché de gardiennage – groupement de commandes",
    )


def test_a_title_in_capitals_below_a_sentence() -> None:
    text = read(
        OPENING + "Un scrutin a eu lieu, Mme ROY a été nommée pour ce faire.\nFORÊT – ÉTAT D'ASSIETTE 2024" + BODY
    )
    assert value(text, "subject") == "FORÊT – ÉTAT D'ASSIETTE 2024"


def test_all_members_but_those_named() -> None:
    text = (
        "Étaient présents : Mmes et MM. les Conseillers Municipaux en exercice à l'exception de :\n"
        "Mme Anne MARTIN ayant donné procuration à M. Jean DUPRÉ\nM. Paul LEROY, absent\nUn scrutin a eu lieu"
    )
    assert members(text) == ["R Mme Anne MARTIN", "A M. Paul LEROY"]


def test_voters_beside_the_figures_of_the_heading_are_of_no_ballot() -> None:
    text = "MEMBRES EN EXERCICE : 16 PRÉSENTS : 12 VOTANTS : 14\nIl est procédé au vote.\nNombre de bulletins : 14"
    assert figures(text) == {"in_office": 16, "present": 12, "voting": 14}


def test_a_title_of_the_vote_is_no_decision() -> None:
    text = "Le conseil municipal,\nArticle 1 : PREND ACTE du débat.\nVote sur la tenue du débat : UNANIMITÉ DES VOTANTS"
    assert clauses(text) == ["PREND ACTE du débat."]


def test_the_foot_of_a_page_names_the_commune() -> None:
    text = "D-2013/217\nSubventions. Adoption.\nVille de Valbrune - Séance du lundi 29 avril 2013\n\nje vous propose"
    assert (of_assembly(text, "type"), of_assembly(text, "name")) == ("COM", "Ville de Valbrune")


def test_the_leaf_of_the_register_is_no_number_of_the_act() -> None:
    text = read("2021/37\tParaphe\nREGISTRE DES DÉLIBÉRATIONS\n\nOBJET : SUBVENTIONS 2021\t2021/04-05" + BODY)
    assert value(text, "number") == "2021/04-05"


def test_the_number_of_a_district_holds_its_letter() -> None:
    assert value(read("N° 2019-5A-014\nObjet : Tarifs de la cantine" + BODY), "number") == "2019-5A-014"


def test_a_title_between_the_figures_of_the_head_and_the_opening() -> None:
    text = read(
        "Séance du vingt et un mars deux mil huit\nConvocation du 15.03.2008\tAffichage du 15.03.2008\n\n"
        "Membres en exercice : 11\tprésents : 11\n\nELECTION DU 2ème ADJOINT\n\n"
        "L'an deux mil huit, le vingt et un mars à dix neuf heures, les membres du conseil se sont réunis.\n"
        "Premier tour de scrutin"
    )
    assert value(text, "subject") == "ELECTION DU 2ème ADJOINT"


def test_who_has_presided_is_told_last() -> None:
    chair = of_session(
        "convocation adressée le 7 avril 2021 par M. Paul AUBIN, maire, qui a présidé la séance.", "chair"
    )
    assert chair.printed == "M. Paul AUBIN"


def test_the_council_of_a_district_decides() -> None:
    text = "Vu le projet,\nLe Conseil du 5e arrondissement donne un avis favorable à l'unanimité."
    assert clauses(text) == ["donne un avis favorable à l'unanimité."]


def test_headings_in_two_languages() -> None:
    text = (
        "Présents / Hor zirenak : P. ETXEBERRI, M. IRIGOYENEA, N. LARRALDIA\n"
        "Absents / Falta zirenak : E. URRUTIA (procuration à N. LARRALDIA), G. BARNETCHEA\n"
        "Secrétaire de séance / Bilkurako idazkaria : M. IRIGOYENEA"
    )
    assert members(text) == [
        "P P. ETXEBERRI",
        "P M. IRIGOYENEA",
        "P N. LARRALDIA",
        "R E. URRUTIA",
        "A G. BARNETCHEA",
    ]
    assert of_session(text, "secretaries").printed == "M. IRIGOYENEA"


def test_the_figures_of_a_table_beside_those_of_the_vote() -> None:
    text = "Composant le conseil\t33\tPour\t24\nEn exercice\t33\tContre\t6\nPrésents\t27\tAbstentions\t1"
    assert (figures(text)["in_office"], figures(text)["present"]) == (33, 27)


def test_voters_are_named_far_below_a_table_of_as_many() -> None:
    table = "Pour\t24\nContre\t2\nAbstentions\t1\n" + "Considérant l'intérêt du projet,\n" * 60
    told = "Le conseil approuve le plan.\nOnt voté contre : Anne MARTIN, Luc VIDAL\nS'est abstenue : Zoé PETIT"
    assert found(table + told)["names.against"] == ["MARTIN", "VIDAL"]


def test_the_voices_of_electors_are_not_those_of_the_council() -> None:
    text = (
        "Les électeurs de la section ont été consultés : inscrits 21, votants 18, oui 12, non 6.\n"
        "Le conseil municipal, à l'unanimité, donne son accord à la vente."
    )
    assert {"for", "against"}.isdisjoint(found(text))


def test_the_council_decides_above_a_list_and_votes_below_it() -> None:
    text = (
        "Le conseil municipal, après en avoir délibéré,\ndécide\n- de créer un emploi ;\n- d'inscrire les crédits.\n"
        "Adopté : à l'unanimité des membres présents"
    )
    assert clauses(text) == ["de créer un emploi ;", "d'inscrire les crédits."]


def test_labels_with_a_colon_have_their_figures_below() -> None:
    text = (
        "Nombre de\nConseillers :\n19\nPrésents :\n15\nVotants :\n18\nAbsents :\n4\nPouvoirs :\n3\n"
        "Date de convocation :\n10 novembre 2022"
    )
    assert figures(text) == {"in_office": 19, "present": 15, "voting": 18, "absent": 4, "proxies": 3}


def test_a_sentence_tells_who_sits_and_votes() -> None:
    text = "Le conseil municipal compte 14 membres en exercice ; 11 sont présents et 13 votent."
    assert figures(text) == {"in_office": 14, "present": 11, "voting": 13}


def test_lists_with_short_labels_and_places() -> None:
    assert members("Registre\nPts : MM. DUPRÉ, LEROY, Mme ROY. Abs : M. VIDAL, Mme PETIT.") == [
        "P DUPRÉ",
        "P LEROY",
        "P Mme ROY",
        "A M. VIDAL",
        "A Mme PETIT",
    ]
    text = "Présents en mairie : Mme MARTIN, M. DUPRÉ\nPrésents à distance : M. LEROY, Mme ROY\nAbsent : M. VIDAL"
    assert members(text) == ["P Mme MARTIN", "P M. DUPRÉ", "P M. LEROY", "P Mme ROY", "A M. VIDAL"]


def test_a_secretary_without_a_verb() -> None:
    assert of_session("Sous la présidence de M. PIC, maire. Mme ROY secrétaire.", "secretaries").printed == "Mme ROY"


def test_the_letterhead_of_an_extract_whose_object_names_another_body() -> None:
    text = "ARDÈCHE\nMairie de VALBRUNE\nSéance du 6/2/04\nObjet : adhésion au syndicat mixte du parc"
    assert (of_assembly(text, "type"), of_assembly(text, "name")) == ("COM", "Valbrune")


def test_the_title_below_the_number_and_the_rapporteur() -> None:
    text = read(
        "Délibération n° 12\nRapporteur : Mme Anne ROY\nRAPPORT ANNUEL DU DÉLÉGATAIRE\n\nPrésidence : M. PIC" + BODY
    )
    assert value(text, "subject") == "RAPPORT ANNUEL DU DÉLÉGATAIRE"


def test_a_group_of_no_party_is_no_electorate() -> None:
    told = found("Voix pour : 13 (groupe Majorité : 11 ; non-inscrits : 2)\nVoix contre : 3\nAbstention : 1 (Mme ROY)")
    assert (told["for"], told["against"], told["abstention"]) == (13, 3, 1)
