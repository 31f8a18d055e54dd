"""The name of the body that deliberates, as it is printed in many ways."""

from __future__ import annotations

import pytest
from assembly_reading import read, value
from hypothesis import given
from hypothesis import strategies as st

from pipeline import process


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Commune de Vauvert\nConseil municipal du 4 mai 2021", "Commune de Vauvert"),
        (
            "COMMUNE DE VAUVERT-LE-HAUT\nConseil municipal\nla ville de Vauvert",
            "Commune de Vauvert-le-Haut",
        ),
        ("VILLE DE VAUVERT\nConseil municipal\nla Ville de Vauvert et la Caisse des Écoles", "Ville de Vauvert"),
        ("Mairie de La Morelle\nConseil municipal", "La Morelle"),
        (
            "Centre Communal d'Action Sociale\nVille de Vauvert\nConseil d'administration du CCAS",
            "Centre Communal d'Action Sociale Ville de Vauvert",
        ),
        (
            "Commune nouvelle « Les Trois-Vallons »\nConseil municipal du 4 mai",
            "Commune nouvelle « Les Trois-Vallons »",
        ),
        ("MAIRIE DE VAL-DE-BRUE\nExtrait du registre\nadhésion au SIVOM du Val de Loue", "Val-de-Brue"),
        ("COMMUNAUTÉ DE COMMUNES LE HAUT VAL\nConseil de communauté du 4 mai", "Communauté de Communes le Haut Val"),
        (
            "COMMUNAUTÉ D'AGGLOMÉRATION DU BASSIN D'ORVAL CONSEIL COMMUNAUTAIRE\nLe président de la Communauté"
            " d'agglomération du Bassin d'orval",
            "Communauté d'Agglomération du Bassin d'Orval",
        ),
        (
            "Communauté de Communes des Gorges de l’Orle Quartier Rabier BP 46 26150 VAUVERT\nConseil communautaire",
            "Communauté de Communes des Gorges de l’Orle",
        ),
        ("SIAEP de VAUVERT MORELLE Réunion du 4 mai 2021 PRÉSENTS : Mme A. SOREL", "SIAEP de Vauvert Morelle"),
        (
            "SYNDICAT INTERCOMMUNAL DES EAUX DU VAL\nPrésents :\nCommune de Morelle : M. SOREL",
            "Syndicat Intercommunal des Eaux du Val",
        ),
        (
            "Le Comité syndical du Syndicat Intercommunal du Val de Loue pour les Énergies et les Réseaux\n"
            "de Communication, dont les membres ont été convoqués",
            "Syndicat Intercommunal du Val de Loue pour les Énergies et les Réseaux de Communication",
        ),
        ("SMIRTOM DU VAL DE LOUE\nCOMITE SYNDICAL du 4 mai", "SMIRTOM du Val de Loue"),
        ("S.I.V.U. DES ECOLES DU VAL\nCOMITE SYNDICAL du 4 mai", "S.I.V.U. des Ecoles du Val"),
        ("SIVOM DU CANTON DE MORELLE\nCONSEIL SYNDICAL du 4 mai", "SIVOM du Canton de Morelle"),
        ("C.I.A.S. du Pays de Morelle\nConseil d'administration du 4 mai", "C.I.A.S. du Pays de Morelle"),
        ("Conseil régional Val-de-Loue\nSession du 4 mai", "Conseil régional Val-de-Loue"),
        (
            "Collectivité européenne d'Orle\nConseil de la Collectivité européenne d'Orle",
            "Collectivité européenne d'Orle",
        ),
        ("OFFICE PUBLIC DE L'HABITAT DE MORELLE\nCONSEIL D'ADMINISTRATION", "Office Public de l'Habitat de Morelle"),
        ("les membres du conseil municipal de la commune de Le Valbrun se sont réunis", "commune de Le Valbrun"),
        ("COMMUNE DE LE VALBRUN\nCONSEIL MUNICIPAL", "Commune de Le Valbrun"),
        (
            "ÉLECTION DU MAIRE DE LA COMMUNE DÉLÉGUÉE DE MORELLE\nMonsieur le Maire de Vauvert-Morelle propose au"
            " conseil municipal de la commune déléguée de Morelle",
            "Vauvert-Morelle",
        ),
        ("VILLE DE\nVAUVERT-LE-HAUT\nSEANCE DU CONSEIL MUNICIPAL", "Ville de Vauvert-le-Haut"),
        ("le Conseil Communautaire du Plateau de\nVAUVERT, légalement convoqué", "Plateau de VAUVERT"),
        ("Conseil Municipal de la ville de Saint-Lô\nd'Orle dûment convoqué s'est réuni", "ville de Saint-Lô d'Orle"),
        (
            "Le conseil communautaire s'est réuni salle des Conseils de la Communauté de\ncommunes du Val de Loue, à",
            "Communauté de communes du Val de Loue",
        ),
        (
            "SYNDICAT INTERCOMMUNAL A VOCATION UNIQUE\nDE L'EAU DU VAL\nSéance du comité syndical",
            "Syndicat Intercommunal a Vocation Unique de l'Eau du Val",
        ),
        (
            "COLLECTIVITE TERRITORIALE DE MARTINIQUE\nASSEMBLEE DE MARTINIQUE",
            "Collectivite Territoriale de Martinique",
        ),
        (
            "CAISSE DES ECOLES\nDE LA VILLE DE VAUVERT\nCOMITE D'ADMINISTRATION",
            "Caisse des Ecoles de la Ville de Vauvert",
        ),
        (
            "Établissement public de coopération culturelle\n« Les Ateliers »\nConseil d'administration du 4 mai",
            "Établissement public de coopération culturelle « Les Ateliers »",
        ),
        ("Le conseil territorial de l'EPT Val de Loue\nEPT Val de Loue", "EPT Val de Loue"),
        ("Commune d’AUBENY SEANCE DU 4 MAI\nConseil municipal", "Commune d’Aubeny"),
        ("EXTRAIT DU REGISTRE\nle Conseil Municipal de la Commune de Vauvert dûment convoqué", "Commune de Vauvert"),
        ("L'an deux mille, le conseil municipal de Vauvert-sur-\nLoue, légalement convoqué", "Vauvert-sur-Loue"),
        ("COMMUNE DE VAUVERT\nle conseil municipal\nla commune de Vauvert décide", "commune de Vauvert"),
        ("Canton de Morelle\nCommune de Vauvert\nConseil municipal", "Commune de Vauvert"),
        ("Communauté de Communes « Val de Loue »\nConseil communautaire", "Communauté de Communes « Val de Loue »"),
        (
            "le Conseil Communautaire de la Communauté de Communes du Plateau de Morelle, réuni",
            "Communauté de Communes du Plateau de Morelle",
        ),
        (
            "Conseil communautaire\nles membres du conseil de Morelle-Loue Agglomération sont",
            "Morelle-Loue Agglomération",
        ),
        (
            "Conseil communautaire\nNOMBRE DE POUVOIRS Communauté de communes Val de Loue s'est réuni en mairie",
            "Communauté de communes Val de Loue",
        ),
        ("Morelle Métropole\nExtrait du conseil métropolitain", "Morelle Métropole"),
        (
            "Conseil de territoire de l’établissement public territorial Grand Val Est s’est réuni",
            "établissement public territorial Grand Val Est",
        ),
        (
            "Conseil de\nterritoire de l’établissement public territorial Grand Val Est s’est réuni",
            "établissement public territorial Grand Val Est",
        ),
        (
            "CONSEIL DÉPARTEMENTAL\nLe conseil départemental de la Haute-Loue s'est réuni",
            "conseil départemental de la Haute-Loue",
        ),
        ("COMMUNE DE VALBRUNE Nomenclature 7.1\nConseil municipal", "Commune de Valbrune"),
        ("Conseil municipal de la commune de VALBRUNE Convocation du 3 mai", "commune de Valbrune"),
        ("COMMUNE DE Feuillet 2019/014 CONSEIL MUNICIPAL DU 6 MAI 2019", None),
        (
            "COMMUNAUTÉ DE COMMUNES ORLE, BRUE, CARPE\nLe conseil communautaire de la communauté de communes Orle,"
            " Brue, Carpe, s'est réuni",
            "communauté de communes Orle, Brue, Carpe",
        ),
        (
            "Le conseil communautaire de la communauté de communes Orle, Brue et Carpe est réuni",
            "communauté de communes Orle, Brue et Carpe",
        ),
        (
            "Le conseil communautaire de la communauté de communes de Valbrune, Salle Basse, s'est réuni",
            "communauté de communes de Valbrune",
        ),
        (
            "Le centre communal d'action social de la commune de Valbrune, dûment convoqué, s'est réuni. Le conseil"
            " d'administration a signé avec le CCAS de la Chaume, que le CCAS de la Chaume et le CCAS de la Chaume",
            "centre communal d'action social de la commune de Valbrune",
        ),
        ("La commission permanente du conseil régional de Haute-Loue,", "conseil régional de Haute-Loue"),
        ("COMITÉ SYNDICAL\nSyndicat mixte des eaux de Morelle, dûment convoqué", "Syndicat mixte des eaux de Morelle"),
        (
            "Le Comité syndical du Syndicat mixte des eaux du\nHaut-Vauvert, dûment convoqué",
            "Syndicat mixte des eaux du Haut-Vauvert",
        ),
        ("Vauvert, le 6 octobre 2020\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL", "Vauvert"),
        ("Arrondissement : MORELLE\nCommune : VAUVERT\nSéance du conseil municipal", "Vauvert"),
        (
            "Conseil Municipal\n2. Elaboration du Plan Local de la Commune de Vauvert\nConvention avec un bureau",
            "Commune de Vauvert",
        ),
        ("Mairie\n2 rue du Pont\n12345 VAUVERT-LE-HAUT\nTél. 01 02\nConseil municipal", "Vauvert-le-Haut"),
        (
            "Conseil municipal du 4 mai"
            + " Le maire expose." * 90
            + "\nVu par nous, Paul AUBIN, maire des Deux Vauverts, pour"
            " être affiché à la porte de la mairie",
            "Deux Vauverts",
        ),
    ],
)
def test_the_name_is_read_in_the_form_of_a_sentence(text: str, expected: str) -> None:
    assert value(text, "name") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Canton de Morelle\nArrondissement de Saint-Loup\nConseil municipal du 4 mai",
        "Conseil municipal du 4 mai\nune convention avec la commune de Morelle est signée",
        "Le Conseil communautaire d'AUTORISER le président",
        "Le conseil municipal, après en avoir délibéré, décide",
        "Conseil municipal du 4 mai\nExcusée : Mme Anne MARTEL, Déléguée de la Commune de Morelle",
        "COMMUNE :\tÀ REMPLIR\nÉLECTION DU MAIRE\nConseil municipal du 4 mai 2021",
        "Conseil municipal du 4 mai\nAvis favorable à l'adhésion de la commune de Morelle au syndicat des eaux",
        "Conseil municipal du 4 mai\n2. Communauté du Val - intégration de la commune de Morelle",
        "Conseil municipal du 4 mai\nMadame le maire lit un courrier de la commune de Morelle",
        "Conseil municipal du 4 mai\nle retrait de la commune de la Communauté de Communes du Val de Morelle",
        "Conseil municipal du 4 mai\nVu l'arrêté portant création de la commune nouvelle de Morelle par fusion",
        "Conseil municipal du 4 mai\nla fusion de la commune de Morelle et de sa voisine",
    ],
)
def test_the_name_of_another_is_not_taken(text: str) -> None:
    assert value(text, "name") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("COMMUNE DE LA MORELLE\nConseil municipal", "Commune de La Morelle"),
        (
            f"Conseil municipal\n{'Des courriers divers. ' * 120}Commune de MORELLE Compte rendu du conseil du 4 mai",
            "Commune de Morelle",
        ),
        ("Arrondissement de Vauvert Canton de COMMUNE DE MORELLE – 35630\nCONSEIL MUNICIPAL", "Commune de Morelle"),
        (
            "CENTRE COMMUNAL D'ACTION SOCIALE DE VAUVERT\nCONSEIL D'ADMINISTRATION",
            "Centre Communal d'Action Sociale de Vauvert",
        ),
        ("SYNDICAT MIXTE DES EAUX DU VAL\nCOMITÉ SYNDICAL", "Syndicat Mixte des Eaux du Val"),
        (
            "VAL-DE-LOUE COMMUNAUTÉ D'AGGLOMÉRATION Préfecture De Loue 1 2 JAN. 2017 ARRIVÉE Conseil Communautaire du 9"
            " janvier Délibération n° 1 Election du Président de la Communauté d'Agglomération Val-de-Loue",
            "Communauté d'Agglomération Val-de-Loue",
        ),
        (
            "COMMUNE DE VAUVERT-SUR-LOUE\nen exercice : 15\nle Conseil Municipal de la Commune de Vauvert-sur-\n"
            "Présents : 11 Loue, convoqué",
            "Commune de Vauvert-sur-Loue",
        ),
    ],
)
def test_capitals_are_not_kept(text: str, expected: str) -> None:
    assert value(text, "name") == expected


@pytest.mark.parametrize(
    "told",
    [
        "Karl SOREL, premier adjoint au maire de Morelle, nous a quittés.",
        "Le C.C.A.S. conventionne avec le Centre communal d'action sociale (CCAS) de la ville de Morelle.",
        "La ville de Morelle produit les repas. La mairie de Morelle et la commune de Vauvert s'entendent.",
    ],
)
def test_another_body_that_is_spoken_of_is_not_the_one_that_deliberates(told: str) -> None:
    far = "Les élus prennent la parole tour à tour.\n" * 40
    assert value(f"CONSEIL MUNICIPAL\nSéance du 9 juin 2020\n{far}{told}", "name") is None


@pytest.mark.parametrize("what", ["A L'ELABORATION DU\nSCHEMA DE LA VALLEE", "AU FINANCEMENT DU PONT"])
def test_what_a_commune_takes_part_in_is_not_its_name(what: str) -> None:
    text = f"MOTION PORTANT CONTRIBUTION DE LA COMMUNE DE MORELLE {what}\nConseil municipal"
    assert value(text, "name") == "Commune de Morelle"


def test_a_cell_beside_the_name_is_no_part_of_it() -> None:
    text = "SYNDICAT INTERCOMMUNAL D'ASSAINISSEMENT   - 47 -\nDE LA VALLÉE DE LOUE\nComité syndical du 4 mai 2021"
    name = process(f"{text}\nLe comité, à l'unanimité, approuve le tarif de l'eau.".encode(), "acte.txt").assembly.name
    assert name == "Syndicat Intercommunal d'Assainissement de la Vallée de Loue"


@given(st.text(alphabet="Commune de ’d'AÉconseil municipal VILLE-\n«»", max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    name = read(text).first("assembly.name")
    assert name is None or name.value.strip()
