"""The body that deliberates: its name, its organ, its type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from extractors import View, make_doc, view
from extractors.assembly import assembly
from pipeline import process
from schemas import Line, Word


def read(text: str) -> View:
    lines = [Line([Word(w) for w in raw.split()]) for raw in text.split("\n") if raw.strip()]
    return view(assembly(make_doc(Vocab(), lines)))


def value(text: str, field: str) -> str | None:
    reading = read(text).first(f"assembly.{field}")
    return None if reading is None else reading.value


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
        "Conseil municipal du 4 mai\nMadame le maire lit un courrier de la commune de Morelle",
    ],
)
def test_the_name_of_another_is_not_taken(text: str) -> None:
    assert value(text, "name") is None


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
        ("Conseil d’Administration\ndu CCAS", "CCAS", None),
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


@given(st.text(alphabet="Commune de ’d'AÉconseil municipal VILLE-\n«»", max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    name = read(text).first("assembly.name")
    assert name is None or name.value.strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("COMMUNE DE LA MORELLE\nConseil municipal", "Commune de La Morelle"),
        (
            "CENTRE COMMUNAL D'ACTION SOCIALE DE VAUVERT\nCONSEIL D'ADMINISTRATION",
            "Centre Communal d'Action Sociale de Vauvert",
        ),
        ("SYNDICAT MIXTE DES EAUX DU VAL\nCOMITÉ SYNDICAL", "Syndicat Mixte des Eaux du Val"),
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


def test_a_cell_beside_the_name_is_no_part_of_it() -> None:
    text = "SYNDICAT INTERCOMMUNAL D'ASSAINISSEMENT   - 47 -\nDE LA VALLÉE DE LOUE\nComité syndical du 4 mai 2021"
    name = process(f"{text}\nLe comité, à l'unanimité, approuve le tarif de l'eau.".encode(), "acte.txt").assembly.name
    assert name == "Syndicat Intercommunal d'Assainissement de la Vallée de Loue"


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
        ("CONSEIL D ADMINISTRATION DU CENTRE COMMUNAL D ACTION SOCIALE\nSéance du 4 mai, qu'il ouvre", None, "CCAS"),
        ("Région Grand Val - Commission permanente du 4 mai 2023", "Région Grand Val", "REG"),
    ],
)
def test_bodies_that_heads_name_in_their_own_way(text: str, name: str | None, kind: str) -> None:
    assert (value(text, "name"), value(text, "type")) == (name, kind)
