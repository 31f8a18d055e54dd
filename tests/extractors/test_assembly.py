"""The body that deliberates: its organ, its type, its département, and those that stand for several communes."""

from __future__ import annotations

import pytest
from assembly_reading import value

from pipeline import process


@pytest.mark.parametrize(
    ("text", "kind", "regime"),
    [
        ("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL", "COM", None),
        ("BUREAU COMMUNAUTAIRE", "EPCI", None),
        ("Conseil de territoire du Grand Val", "EPCI", None),
        ("COMITÉ SYNDICAL", "SYN", None),
        ("Séance de l'assemblée départementale du 4 mai", "DEP", None),
        ("SIVOM DU VAL\nCompte rendu de la réunion", "SYN", None),
        ("Conseil municipal de Vauvert\nSyndicat mixte du Val : désignation des délégués", "COM", None),
        ("COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL", "DEP", "DEP_CP"),
        ("La commission permanente du conseil régional de Haute-Loue", "REG", "REG_CP"),
        ("Conseil départemental de la Loue", "DEP", None),
        ("Commission permanente du 4 mai 2023\nprésident du conseil départemental", "DEP", "DEP_CP"),
        ("RÉGION GRAND VAL - COMMISSION PERMANENTE DU 4 MAI 2023", "REG", "REG_CP"),
        (
            "DÉPARTEMENT DE LA LOUE Commission permanente du 4 mai 2023 Président du conseil départemental : M. PIC",
            "DEP",
            "DEP_CP",
        ),
        (
            "COLLECTIVITÉ EUROPÉENNE DU VAL\nExtrait des délibérations de la Commission permanente\nRéunion du 4 mai",
            "DEP",
            "DEP_CP",
        ),
        (
            "CONSEIL RÉGIONAL\nVu la délégation à\nla commission permanente du conseil régional,\nVu le code ;",
            "REG",
            None,
        ),
        (
            "COMMUNE D'IF\nVu la délibération n° 12 de l'assemblée de la province Est du 3 mars\nLe conseil municipal",
            "COM",
            None,
        ),
        ("CONSEIL RÉGIONAL\nLa commission permanente du conseil régional de Loue,\n\nVU le code ;", "REG", "REG_CP"),
        ("Conseil régional\nAvis de la commission permanente du 4 mai 2023", "REG", None),
        ("Conseil d’Administration\ndu CCAS", "CCAS", None),
        ("Conseil d'arrondissement\nSéance du 4 mai", "COM", "ARR"),
        ("CONSEIL D ARRONDISSEMENTS DU 4 MAI", "COM", "ARR"),
        ("La séance du Conseil des 6 ème et 8 ème arrondissements est ouverte", "COM", "ARR"),
        ("les membres du Conseil du 5e arrondissement de Valbrune se sont réunis", "COM", "ARR"),
        ("Conseil de Paris", "PARIS", None),
        ("Conseil de la métropole de Lyon", "LYON", None),
        ("Département de la Moselle\nConseil municipal", "COM", "COM_AM"),
        ("DEPARTEMENT DE LA MOSELLE - ARRONDISSEMENT DE VAUVERT\nConseil municipal", "COM", "COM_AM"),
        ("Département : MOSELLE\nConseil municipal", "COM", "COM_AM"),
        ("POLYNESIE FRANCAISE\nCommune de Vairo\nConseil municipal", "COM", "PF"),
        ("CAISSE DES ÉCOLES DE VAUVERT\nDélibération du comité de la caisse des écoles", "OTHER", None),
        ("MAIRIE DE VAUVERT\nExtrait du registre des délibérations", "COM", None),
        ("MAIRIE DE VAUVERT\nSyndicat des eaux\nExtrait du registre", None, None),
        ("MAIRIE DE VAUVERT\nAssociation foncière de remembrement\nExtrait du registre", None, None),
        ("Conseil municipal\nVu le code des communes de la Nouvelle-Calédonie,", "COM", "NC"),
        ("Conseil municipal\nEchanges scolaires avec la Nouvelle-Calédonie", "COM", None),
        ("Conseil d'administration du service départemental d'incendie et de secours", "OTHER", None),
        ("Conseil territorial de l'île", "OTHER", None),
        ("Réunion de l'assemblée générale", None, None),
        ("Assemblée générale de la communauté de communes du Val du 4 mai 2021", "EPCI", None),
        ("COMMUNAUTÉ DE COMMUNES VAL ET LOUE CONSEIL DU 4 MAI 2021", "EPCI", None),
    ],
)
def test_the_type_and_the_regime_follow_from_the_organ(text: str, kind: str | None, regime: str | None) -> None:
    assert (value(text, "type"), value(text, "regime")) == (kind, regime)


def test_the_department_is_its_code() -> None:
    assert value("Département de la Haute-Savoie\nConseil municipal", "department") == "74"
    assert value("DEPARTEMENT DU VAL D'OISE\nConseil municipal", "department") == "95"
    assert value("Département des Hauteurs\nConseil municipal", "department") is None
    assert value("DEPARTEMENT DES\nLANDES\nConseil municipal", "department") == "40"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EXTRAIT\nDU CONSEIL MUNICIPAL", "Conseil Municipal"),
        ("DU CONSEIL MUNICIPAL\nLe conseil municipal, réuni", "conseil municipal"),
        ("COMMISSION PERMANENTE DU CONSEIL RÉGIONAL\nla Commission Permanente s'est réunie", "Commission Permanente"),
    ],
)
def test_the_organ_is_read_as_spoken_of(text: str, expected: str) -> None:
    assert value(text, "organ") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DÉPARTEMENT DE LA LOIRE\nConseil municipal", "42"),
        ("Département de la Loire Arrondissement de Vauvert\nConseil municipal", "42"),
        ("DÉPARTEMENT DE LA LOIRE-BRUNE\nConseil municipal", None),
        ("Département de la Loire Brune\nConseil municipal", None),
    ],
)
def test_a_departement_counts_by_its_whole_name(text: str, expected: str | None) -> None:
    assert value(text, "department") == expected


def test_a_permanent_commission_that_sits_is_not_the_council() -> None:
    heading = (
        "DÉPARTEMENT DE LA LOIRE-BRUNE\nCOMMISSION PERMANENTE\nEXTRAIT DES DÉLIBÉRATIONS\n"
        "La commission permanente s'est réunie sous la présidence de la présidente du conseil départemental.\n"
    )
    record = process(f"{heading}Séance du 14 mars 2023\nObjet : Stages\nElle approuve.\n".encode(), "acte.txt")
    assert (record.assembly.type, record.assembly.regime) == ("DEP", "DEP_CP")
    council = (
        heading.replace("COMMISSION PERMANENTE", "CONSEIL DÉPARTEMENTAL")
        .replace("La commission permanente", "Le conseil départemental, qui a délégué à la commission permanente,")
        .replace("réunie", "réuni")
    )
    record = process(f"{council}Séance du 14 mars 2023\nObjet : Stages\nIl approuve.\n".encode(), "acte.txt")
    assert (record.assembly.type, record.assembly.regime) == ("DEP", None)


def test_the_board_of_a_ccas_that_is_named_above_it() -> None:
    text = (
        "CENTRE COMMUNAL D'ACTION SOCIALE DE BREUIL\nEXTRAIT DES DÉLIBÉRATIONS DU CONSEIL D'ADMINISTRATION\n"
        "Séance du 14 mars 2023\nObjet : Aides au chauffage\nLe conseil d'administration approuve les aides.\n"
    )
    assert process(text.encode(), "acte.txt").assembly.type == "CCAS"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "COMMUNAUTÉ D’AGGLOMÉRATION\nTERRITOIRE DE LA MORELLE\nBUREAU COMMUNAUTAIRE",
            "Communauté d’Agglomération Territoire de la Morelle",
            "EPCI",
        ),
        (
            "Conseil communautaire de la Communauté de communes\ndu Territoire Nord Loue :",
            "Communauté de communes du Territoire Nord Loue",
            "EPCI",
        ),
        (
            "CONSEIL COMMUNAUTAIRE DE LA COMMUNAUTE D’AGGLOMERATION PAYS - du 4 mai\n"
            "le conseil de la Communauté d’agglomération Pays Loue - Morelle s’est réuni",
            "Communauté d’agglomération Pays Loue - Morelle",
            "EPCI",
        ),
        (
            "COMITÉ SYNDICAL DU 4 MAI\n" + "Présents : Jean DUPRÉ, Anne MARTIN. " * 40 + "\n"
            "Syndicat mixte du SCoT de Loue Z.I des Prés, 11 rue Haute",
            "Syndicat mixte du SCoT de Loue",
            "SYN",
        ),
        (
            "SYNDICAT MIXTE DU CONSERVATOIRE\n« Morelle en Musique »\ndu Comité Syndical du 4 mai",
            "SYNDICAT MIXTE DU CONSERVATOIRE « Morelle en Musique »",
            "SYN",
        ),
        (
            "les membres du Conseil Syndical du Pôle d'Equilibre Territorial et Rural Val de Loue, élus par",
            "Pôle d'Equilibre Territorial et Rural Val de Loue",
            "SYN",
        ),
        ("membres du comité syndical du SICTOM du secteur de Morelle, sous", "SICTOM du secteur de Morelle", "SYN"),
        ("les conseillers communautaires de Val Loue Communauté se sont réunis", "Val Loue Communauté", "EPCI"),
        ("Compte-rendu du Conseil de Métropole", None, "EPCI"),
        (
            "COMPTE RENDU DE L’ASSEMBLÉE GÉNÉRALE\nJean DUPRÉ, Président de la Communauté de Communes du Val-Loue",
            "Communauté de Communes du Val-Loue",
            "EPCI",
        ),
        (
            "Assemblée Générale du 9 mai 2016\nLes délégués de communes formant le Syndicat Mixte ORLE se sont réunis",
            "Syndicat Mixte ORLE",
            "SYN",
        ),
        (
            "SIGNATURE DE LA CONVENTION DE LA COMMUNAUTE DE COMMUNES DU VAL-LOUE\n"
            "Vu l'avis favorable du bureau communautaire,\nla Communauté de Communes du Val-Loue et ses membres",
            None,
            None,
        ),
        ("Assemblée Générale de l'association\nLe syndicat des copropriétaires", None, None),
        ("ARRONDISSEMENT DE MORELLE COMMUNAUTE DE COMMUNES DU CONSEIL COMMUNAUTAIRE du 4 mai", None, "EPCI"),
    ],
)
def test_bodies_of_several_communes(text: str, name: str | None, kind: str | None) -> None:
    assert (value(text, "name"), value(text, "type")) == (name, kind)


@pytest.mark.parametrize(("head", "kind"), [("RÉGION VAL-DE-LOUE", "REG"), ("DÉPARTEMENT DE LA LOUE", "DEP")])
def test_a_commission_whose_council_is_not_named(head: str, kind: str) -> None:
    text = f"{head}\nCOMMISSION PERMANENTE DU 18 NOVEMBRE 2022\nPrésents : Mme SOREL, M. BRUN"
    assert (value(text, "type"), value(text, "regime")) == (kind, f"{kind}_CP")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Le Comité du Syndicat ÉNERGIES LOUE s'est réuni\nMembres en exercice : 65",
            "Syndicat Énergies Loue",
            "SYN",
        ),
        ("SIVOM « HAUTE LOUE »\nComité syndical du 4 mai 2021", "SIVOM « Haute Loue »", "SYN"),
        ("SITCOM RÉGION DE VAUVERT\nRéunion du bureau syndical", "SITCOM Région de Vauvert", "SYN"),
        (
            "Syndicat Intercommunal des Écoles du Val de Loue\nLes Tilleuls\n12 rue Haute\nComité syndical",
            "Syndicat Intercommunal des Écoles du Val de Loue",
            "SYN",
        ),
        (
            "COMITÉ SYNDICAL SYNDICAT INTERCOMMUNAL DE LA HAUTE LOUE RÉPUBLIQUE FRANÇAISE ------ DÉPARTEMENT DU DOUBS",
            "Syndicat Intercommunal de la Haute Loue",
            "SYN",
        ),
        ("DÉLIBÉRATION DU CONSEIL DE L’AGGLOMÉRATION DE VAUVERT\nSéance du 4 mai", "Agglomération de Vauvert", "EPCI"),
        (
            "Conseil communautaire du 4 mai\nM. PIC, directeur de la Communauté de communes\nToutes sont là",
            None,
            "EPCI",
        ),
        ("PÔLE MÉTROPOLITAIN DES DEUX VALLÉES\nComité syndical", "Pôle Métropolitain des Deux Vallées", "SYN"),
        (
            "CCAS de la Ville de Valmorte\nSéance du 4 mai 2023, convocation du 27 avril",
            "CCAS de la Ville de Valmorte",
            "CCAS",
        ),
        (
            "le Conseil d'administration du Centre de Gestion de la Fonction Publique Territoriale de Brue & Loue s'est"
            " réuni",
            "Centre de Gestion de la Fonction Publique Territoriale de Brue & Loue",
            "OTHER",
        ),
        ("Le Conseil d'Administration du Centre de Gestion s'est réuni à Vauvert", None, "OTHER"),
        ("CONSEIL TERRITORIAL DE L'ÎLE-BRUNE\nSéance du 4 mai", "Île-Brune", "OTHER"),
        (
            "CONSEIL DE TERRITOIRE\nprésident de l’établissement public territorial Val Est LIEU DE RÉUNION : salle",
            "établissement public territorial Val Est",
            "EPCI",
        ),
        (
            "les membres du Conseil de la Communauté de communes de la région de Vauvert se sont réunis",
            "Communauté de communes de la région de Vauvert",
            "EPCI",
        ),
        (
            "Comité syndical\nles membres du Comité du Syndicat Intercommunal des trois rivières, désignés par",
            "Syndicat Intercommunal des trois rivières",
            "SYN",
        ),
        (
            "SYNDICAT INTERCOMMUNAL DE REGROUPEMENT\nPÉDAGOGIQUE DE VAUVERT\nComité syndical du 4 mai",
            "Syndicat Intercommunal de Regroupement Pédagogique de Vauvert",
            "SYN",
        ),
        (
            "Comité Syndical du SYVALOR du 4 mai\nle Comité Syndical du SYVALOR Loue, dûment convoqué,",
            "SYVALOR Loue",
            "SYN",
        ),
        (
            "Extrait du registre\ndes délibérations du conseil municipal\nDe la commune ST PAUL et VAUVERT",
            "St Paul et Vauvert",
            "COM",
        ),
        ("CONSEIL D ADMINISTRATION DU CENTRE COMMUNAL D ACTION SOCIALE\nSéance du 4 mai, qu'il ouvre", None, "CCAS"),
        ("Région Grand Val - Commission permanente du 4 mai 2023", "Région Grand Val", "REG"),
    ],
)
def test_bodies_that_heads_name_in_their_own_way(text: str, name: str | None, kind: str) -> None:
    assert (value(text, "name"), value(text, "type")) == (name, kind)


def test_a_hyphen_of_the_end_of_a_line_is_no_part_of_a_name_that_stands_whole_elsewhere() -> None:
    torn = "L'an 2021, le 3 mai, le conseil municipal de SAINT-VAL-BRUN, dûment convoqué, s'est réuni à la mairie."
    assert value(f"{torn}\nLe préfet de Saint-Valbrun. Le journal de Saint-Valbrun.", "name") == "Saint-Valbrun"
    assert value(torn, "name") == "Saint-Val-Brun"
