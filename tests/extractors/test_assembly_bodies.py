"""The letterheads of bodies other than communes' councils: their names and types."""

from __future__ import annotations

import pytest

from extractors.assembly_short import spells
from pipeline import process

_ACT = """

Présents : M. Jean DUPRÉ, Mme Anne MARTIN

Objet : Tarif de la salle
Après en avoir délibéré, à l'unanimité, approuve le tarif.
"""


@pytest.mark.parametrize(
    ("head", "kind", "name"),
    [
        ("TERRITOIRE D'ÉNERGIE VALBRUNE\nComité syndical", "SYN", "Territoire d'Énergie Valbrune"),
        (
            "ÉTABLISSEMENT PUBLIC TERRITORIAL DE BASSIN ORLE\nComité syndical",
            "SYN",
            "Établissement Public Territorial de Bassin Orle",
        ),
        ("EPAGE DE L'ORLE\nConseil syndical", "SYN", "EPAGE de l'Orle"),
        ("SMO Numérique Orle\nComité syndical", "SYN", "SMO Numérique Orle"),
        ("PÔLE MÉTROPOLITAIN DU GRAND VAL\nBureau du 4 mai 2018", "SYN", "Pôle Métropolitain du Grand Val"),
        ("PETR Pays de Brue\nBureau du 4 mai 2018", "SYN", "PETR Pays de Brue"),
        (
            "SYNDICAT INTERCOMMUNAL À VOCATIONS MULTIPLES\ndu canton de BRUE\nLecture est donnée de la délibération du"
            " conseil municipal d'Ormeval",
            "SYN",
            "Syndicat Intercommunal à Vocations Multiples du canton de Brue",
        ),
        ("SI DE LA VALLÉE DE BRUE\nMairie d'Ormeval", "SYN", "SI de la Vallée de Brue"),
        (
            "SYNDICAT DES EAUX DU PAYS DE BRUE (S.E.P.B.)\nRéunion du Comité du 4 mai 2018",
            "SYN",
            "Syndicat des Eaux du Pays de Brue",
        ),
        (
            "PARC NATUREL RÉGIONAL DES GORGES DE L'ORLE\nSyndicat mixte d'aménagement et de gestion\nComité syndical",
            "SYN",
            "Parc Naturel Régional des Gorges de l'Orle",
        ),
        (
            "OFFICE DE TOURISME COMMUNAUTAIRE\n« Les Rives de Brue »\nE.P.I.C.\nComité de direction du 4 mai 2018\n"
            "Vu l'avis du conseil communautaire",
            "OTHER",
            "OFFICE DE TOURISME COMMUNAUTAIRE « Les Rives de Brue »",
        ),
        (
            "Caisse des Écoles\ndu 23ème arrondissement\nCOMITÉ DE GESTION",
            "OTHER",
            "Caisse des Écoles du 23ème arrondissement",
        ),
        (
            "ASSOCIATION SYNDICALE AUTORISÉE DES ARROSANTS DE BRUE\nRÉUNION DU SYNDICAT DU 23 NOVEMBRE 2013",
            "OTHER",
            "Association Syndicale Autorisée des Arrosants de Brue",
        ),
        ("SYNDICAT SCOLAIRE\nORMEVAL - BRUE - GRAINVAL", "SYN", "Syndicat Scolaire Ormeval - Brue - Grainval"),
        (
            "Métropole de Lyon\nExtrait du registre des décisions de la Commission permanente",
            "LYON",
            "Métropole de Lyon",
        ),
        ("S.I. POUR LA GESTION DU COLLÈGE DE BRUE\nMairie d'Ormeval", "SYN", "S.I. Pour la Gestion du Collège de Brue"),
        ("SI Scolaire de la Brue\nRéunion du 4 mai 2010", "SYN", "SI Scolaire de la Brue"),
        ("SIRP Brue Ormeval\nConseil syndical", "SYN", "SIRP Brue Ormeval"),
        ("PÔLE MÉTROPOLITAIN SILLON BRUNOIS\nConseil métropolitain", "SYN", "Pôle Métropolitain Sillon Brunois"),
        ("CC VAL DE BRUE\nConseil communautaire", "EPCI", "CC Val de Brue"),
        ("Ormeval Agglo\nConseil communautaire", "EPCI", "Ormeval Agglo"),
        ("AGGLOMÉRATION D'ORMEVAL\nConseil d'agglomération", "EPCI", "Agglomération d'Ormeval"),
        ("Grand Ormeval Communauté urbaine\nConseil communautaire", "EPCI", "Grand Ormeval Communauté urbaine"),
        ("EXTRAIT DU REGISTRE\nle Conseil de Garonnie Métropole s'est réuni", "EPCI", "Garonnie Métropole"),
        (
            "ÉTABLISSEMENT PUBLIC TERRITORIAL VAL DE BRUE\nConseil territorial",
            "EPCI",
            "Établissement Public Territorial Val de Brue",
        ),
        (
            "COMMUNAUTÉ INTERCOMMUNALE DES TROIS RAVINES\nC.I.T.R.A.\nConseil communautaire\n"
            "le Conseil communautaire de la CITRA s'est assemblé",
            "EPCI",
            "Communauté Intercommunale des Trois Ravines",
        ),
        ("CONSEIL DÉPARTEMENTAL DE L'ORLE\nSéance publique", "DEP", "Conseil Départemental de l'Orle"),
        ("CIAS VAL DE BRUE\nConseil d'administration", "CCAS", "CIAS Val de Brue"),
        (
            "SERVICE DÉPARTEMENTAL D'INCENDIE ET DE SECOURS DE L'ORLE\nle Conseil d'administration du SDIS de l'Orle",
            "OTHER",
            "Service Départemental d'Incendie et de Secours de l'Orle",
        ),
        (
            "CENTRE DE GESTION DE LA FONCTION PUBLIQUE TERRITORIALE DE L'ORLE\nConseil d'administration",
            "OTHER",
            "Centre de Gestion de la Fonction Publique Territoriale de l'Orle",
        ),
        ("OPH ORMEVAL HABITAT\nConseil d'administration", "OTHER", "OPH Ormeval Habitat"),
        ("ORMEVAL HABITAT\nOffice public de l'habitat\nConseil d'administration", "OTHER", "Ormeval Habitat"),
        ("Ormeval Habitat - Office public de l'habitat\nConseil d'administration", "OTHER", "Ormeval Habitat"),
        (
            "Régie personnalisée « Eaux »\nConseil d'administration",
            "OTHER",
            "Régie personnalisée « Eaux »",
        ),
        ("ASSEMBLÉE DE LA POLYNÉSIE FRANÇAISE\nDÉLIBÉRATION N° 12", "OTHER", "Polynésie Française"),
        ("NOUVELLE-CALÉDONIE\nASSEMBLÉE DE LA PROVINCE DU COUCHANT", "OTHER", "Province du Couchant"),
        (
            "Compte rendu de la séance de l’assemblée de la province Couchant du vendredi 4 mai 2018",
            "OTHER",
            "province Couchant",
        ),
    ],
)
def test_the_letterheads_of_bodies(head: str, kind: str, name: str) -> None:
    assembly = process((head + _ACT).encode(), "acte.txt").assembly
    assert (assembly.type, assembly.name) == (kind, name)


def test_a_visa_of_an_assembly_overseas_is_no_letterhead() -> None:
    head = "COMMUNE DE BRUE\nVu la délibération n° 1 de l'assemblée de la Polynésie française\nLe conseil municipal"
    assert process((head + _ACT).encode(), "acte.txt").assembly.type == "COM"


@pytest.mark.parametrize(
    ("acronym", "name", "own"),
    [
        ("CIVAL", "Communauté intercommunale du Val", True),
        ("CAVB", "Communauté d'agglomération du Val de Brue", True),
        ("CITRA", "Communauté de communes du Val", False),
    ],
)
def test_an_acronym_is_made_of_the_beginnings_of_words(acronym: str, name: str, own: bool) -> None:
    assert spells(acronym, name) is own
