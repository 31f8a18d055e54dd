"""Members at the opening, in texts whose ends of lines and blanks are lost, as web pages give them."""

from __future__ import annotations

import pytest
from attendance_reading import members, read

from extractors.attendance_flattened import without_columns


def proxies(text: str) -> dict[str, str | None]:
    """Who is represented, and by whom."""
    found = read(text).readings["attendance"]
    return {
        r.parts["name"].value.printed: r.parts["proxy_holder"].value.printed if "proxy_holder" in r.parts else None
        for r in found
        if r.value == "represented"
    }


def test_substitutes_by_right_and_those_who_miss_without_a_colon() -> None:
    text = (
        "Présents titulaires : DUPRÉ Jean, MARTIN Anne, LEROY Paul, ROY Lucie Absents et excusés VIDAL Luc, NOËL Marc,"
        " BLANC Eva, PETIT Zoé Suppléants remplaçant de droit titulaires absents : FABRE Guy (pour NOËL Marc) Pouvoirs"
        " : DUPRÉ Jean (pour VIDAL Luc), MARTIN Anne (pour BLANC Eva), ! Approbation du compte rendu"
    )
    found = [*("P DUPRÉ Jean", "P MARTIN Anne", "P LEROY Paul", "P ROY Lucie"), "R VIDAL Luc", "E NOËL Marc"]
    assert members(text) == [*found, "R BLANC Eva", "E PETIT Zoé", "P FABRE Guy"]
    assert proxies(text) == {"VIDAL Luc": "DUPRÉ Jean", "BLANC Eva": "MARTIN Anne"}


def test_a_list_right_behind_the_title_of_the_sitting() -> None:
    text = (
        "Compte rendu du Conseil de Communauté du 23 février 2006 à Valbrune Mesdames Anne MARTIN, Lucie ROY, Zoé PETIT"
        " et Messieurs Jean DUPRÉ, Paul LEROY. Représentés : Mme Eva BLANC donne pouvoir à Mme MARTIN."
    )
    assert members(text)[:5] == ["P Anne MARTIN", "P Lucie ROY", "P Zoé PETIT", "P Jean DUPRÉ", "P Paul LEROY"]


def test_a_sentence_that_lost_its_apostrophe_ends_a_list() -> None:
    text = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY. M. Luc VIDAL, Maire de Brue, s est joint à nous."
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Présents : VALBRUNE: Mme Anne DUPRÉ BRUE: Paul LEROY, LA CHAUME : M. Luc ROY SAINT OBRE D'ORLE ET D'ARLE: "
            "Mme et MM. Zoé PETIT, Marc NOËL, CARPE HAUTE: Eva BLANC : Mme Lise MOREL, ORVAL : M. Jean DE LA TOUR "
            "LES AULNES : M. Guy VIDAL PRÉ ARLES : Mme Rose MARTIN",
            "Mme Anne DUPRÉ, Paul LEROY, M. Luc ROY, Zoé PETIT, Marc NOËL, Eva BLANC, Mme Lise MOREL, "
            "M. Jean DE LA TOUR, M. Guy VIDAL, Mme Rose MARTIN",
        ),
        (
            "Étaient présents : Brue : Jean DUPRÉ – Anne MARTIN Carpe : Paul LEROY Les Aulnes : Lucie ROY "
            "Orval : Marc NOËL La Chaume ; Zoé PETIT Valbrune : Luc VIDAL",
            "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY, Marc NOËL, Zoé PETIT, Luc VIDAL",
        ),
        (
            "Conseillers présents : 1. DUPRÉ Jean 2. MARTIN Anne 3. LEROY Paul 4. 5. 6. 7. 8. 9. 10. ROY Lucie "
            "NOËL Marc PETIT Zoé VIDAL Luc BLANC Eva DE LA TOUR Guy MOREL-HAAS Lise Auditeurs présents : 41 Objet",
            "DUPRÉ Jean, MARTIN Anne, LEROY Paul, ROY Lucie, NOËL Marc, PETIT Zoé, VIDAL Luc, BLANC Eva, "
            "DE LA TOUR Guy, MOREL-HAAS Lise",
        ),
        (
            "Présents : Valbrune : MM. DUPRÉ et MARTIN Saint-Obre sur Orle : Mme LEROY, M. ROY Brue : M. NOËL La Haie :"
            " Mmes PETIT et VIDAL Orval : M. BLANC",
            "DUPRÉ, MARTIN, Mme LEROY, M. ROY, M. NOËL, PETIT, VIDAL, M. BLANC",
        ),
        (
            "Présents: DUPRÉ J. MARTIN A. LEROY P. ROY L. NOËL M. PETIT Z. VIDAL L.",
            "DUPRÉ J., MARTIN A., LEROY P., ROY L., NOËL M., PETIT Z., VIDAL L.",
        ),
        (
            "Maire Étaient présents Jean DUPRÉ, Anne MARTIN, adjoints, Paul LEROY, Lucie ROY conseillers municipaux"
            " Absents excusés Luc VIDAL qui donne pouvoir à Anne MARTIN, Guy BLANC qui donne pouvoir à Paul LEROY"
            " Absents Eva FABRE Secrétaire de séance Lucie ROY",
            "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY, Luc VIDAL, Guy BLANC, Eva FABRE",
        ),
        (
            "Étaient présents : DUPRÉ Jean, QUATRE Anne, LEROY Paul, SEPT Lucie. Absents : DIX Marc",
            "DUPRÉ Jean, QUATRE Anne, LEROY Paul, SEPT Lucie, DIX Marc",
        ),
    ],
)
def test_names_that_nothing_parts(text: str, expected: str) -> None:
    assert [m[2:] for m in members(text)] == expected.split(", ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Présents : DUPRÉ Jean (pouvoir de VIDAL Luc), MARTIN Anne (pouvoir BLANC Eva), LEROY Paul",
            {"VIDAL Luc": "DUPRÉ Jean", "BLANC Eva": "MARTIN Anne"},
        ),
        (
            "Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY, mandataire de Luc VIDAL, Lucie ROY",
            {"Luc VIDAL": "Paul LEROY"},
        ),
        (
            "Présents : DUPRÉ Jean, MARTIN Anne, VIDAL Luc (pouvoir MARTIN Anne), LEROY Paul",
            {"VIDAL Luc": "MARTIN Anne"},
        ),
        (
            "Présents : DUPRÉ Jean, MARTIN Anne\nExcusés : Luc VIDAL (pouvoir à DUPRÉ Jean), Eva BLANC (pouvo",
            {"Luc VIDAL": "DUPRÉ Jean", "Eva BLANC": None},
        ),
        (
            "Présents : DUPRÉ Jean, MARTIN Anne\nExcusés : Luc VIDAL (pouvoir à DUPRÉ Jean), Eva BLANC (",
            {"Luc VIDAL": "DUPRÉ Jean"},
        ),
    ],
)
def test_proxies_beside_who_holds_them_or_cut_off(text: str, expected: dict[str, str | None]) -> None:
    assert proxies(text) == expected


MEMBERS = "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY, Marc NOËL, Zoé DE LA TOUR, Luc VIDAL, Guy BLANC"
LAST_FIRST = "DUPRÉ Jean, MARTIN Anne, LEROY Paul, ROY Lucie, NOËL Marc, DE LA TOUR Zoé, VIDAL Luc, BLANC Guy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "VALBRUNE Jean DUPRÉ Anne MARTIN SAINT-OBRE Paul LEROY Lucie ROY BRUE Marc NOËL LA CHAUME Zoé DE LA TOUR"
            " Luc VIDAL ORVAL Guy BLANC",
            MEMBERS,
        ),
        (
            "VALBRUNE Jean DUPRÉ – Anne MARTIN SAINT-OBRE Paul LEROY – Lucie ROY BRUE Marc NOËL LA HAIE Zoé DE LA TOUR"
            " – Luc VIDAL ORVAL Guy BLANC",
            MEMBERS,
        ),
        (
            "Valbrune Jean DUPRÉ Anne MARTIN Saint-Obre Paul LEROY Lucie ROY Brue Marc NOËL La Haie sur Orle Zoé DE LA"
            " TOUR Luc VIDAL Saint Martin Guy BLANC",
            MEMBERS,
        ),
        (
            "VALBRUNE DUPRÉ Jean MARTIN Anne SAINT-OBRE LEROY Paul ROY Lucie BRUE NOËL Marc LA CHAUME DE LA TOUR Zoé"
            " VIDAL Luc ORVAL BLANC Guy",
            LAST_FIRST,
        ),
        (
            "Valbrune DUPRÉ Jean MARTIN Anne Saint-Obre LEROY Paul ROY Lucie Brue NOËL Marc La Chaume DE LA TOUR Zoé"
            " VIDAL Luc Orval BLANC Guy",
            LAST_FIRST,
        ),
        (
            "Valbrune, Jean DUPRÉ, Anne MARTIN, Saint-Obre, Paul LEROY, Lucie ROY, Brue, Marc NOËL, La Chaume,"
            " Zoé DE LA TOUR, Luc VIDAL, Orval, Guy BLANC",
            MEMBERS,
        ),
        (
            "Jean DUPRÉ, Valbrune, Anne MARTIN, Brue, Paul LEROY, Orval, Lucie ROY, Carpe",
            "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY",
        ),
        ("Valbrune Jean Dupré Anne Martin Saint-Obre Paul Leroy Lucie Roy Brue Marc Noël", ""),
        (
            "Jean DUPRÉ Anne MARTIN DUVAL Paul LEROY Lucie ROY Marc NOËL MOREL Zoé DE LA TOUR Luc VIDAL",
            "Jean DUPRÉ, Anne MARTIN DUVAL, Paul LEROY, Lucie ROY, Marc NOËL MOREL, Zoé DE LA TOUR, Luc VIDAL",
        ),
    ],
)
def test_communes_that_nothing_sets_apart_are_no_members(text: str, expected: str) -> None:
    found = [m[2:] for m in members(f"Étaient présents : {text}\nSecrétaire de séance : Marc NOËL")]
    assert found == ([name for name in expected.split(", ") if name])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Maire. Présents Jean DUPRÉ Anne MARTIN Paul LEROY Absents excusés Luc VIDAL (procuration à Anne"
            " MARTIN) Guy BLANC",
            "P Jean DUPRÉ, P Anne MARTIN, P Paul LEROY, R Luc VIDAL, E Guy BLANC",
        ),
        (
            "Maire PRÉSENTS Mmes MARTIN - ROY MM. DUPRÉ - LEROY - VIDAL ABSENTS EXCUSÉS\nMme FABRE donne"
            " pouvoir à Mme ROY",
            "P MARTIN, P ROY, P DUPRÉ, P LEROY, P VIDAL, R Mme FABRE",
        ),
        (
            "Présents : Jean DUPRÉ, Anne MARTIN Excusés : Luc VIDAL, Guy BLANC Pouvoirs : Luc VIDAL à Jean DUPRÉ"
            " Étaient également présents : Rémi ROUX, directeur",
            "P Jean DUPRÉ, P Anne MARTIN, R Luc VIDAL, E Guy BLANC",
        ),
        (
            "présidence de Mme NOËL en présence de MM. Jean DUPRÉ, Paul LEROY, Mme Lucie ROY. Absent : M. BLANC",
            "P Jean DUPRÉ, P Paul LEROY, P Mme Lucie ROY, A M. BLANC",
        ),
        (
            "Présents : MM. DUPRÉ, LEROY Absente excusée : Anne MARTIN Mademoiselle Lucie DUPRÉ est nommée secrétaire.",
            "P DUPRÉ, P LEROY, E Anne MARTIN",
        ),
        (
            "présidence de M. Luc NOËL, Maire, assisté de MM. DUPRÉ, LEROY, Melles ROY, PETIT, Conseillers Municipaux"
            " PROCURATIONS Mme BLANC donne procuration à M. LEROY, M. VIDAL donne procuration à M. DUPRÉ",
            "P DUPRÉ, P LEROY, P ROY, P PETIT, R Mme BLANC, R M. VIDAL",
        ),
        (
            "présidence de M. Luc NOËL, assisté de MM. ROUX et GRAS, directeurs. Présents : MM. DUPRÉ, LEROY, Mme ROY",
            "P DUPRÉ, P LEROY, P Mme ROY",
        ),
        (
            "sous la présidence de Paul NOËL, Monsieur le Maire. PRÉSENTS\n4\nMme Anne MARTIN, M. Jean DUPRÉ, Mme Lucie"
            " ROY, M. Paul LEROY.\nABSENT\n1\nM. Guy BLANC",
            "P Mme Anne MARTIN, P M. Jean DUPRÉ, P Mme Lucie ROY, P M. Paul LEROY, A M. Guy BLANC",
        ),
        (
            "sous la présidence de Mme Anne MARTIN – Présidente. LES ORLES : Anne MARTIN – Jean DUPRÉ – Luc VIDAL –"
            " Lucie ROY – Paul LEROY – Guy BLANC Nombre de conseillers en exercice : 6",
            "P Anne MARTIN, P Jean DUPRÉ, P Luc VIDAL, P Lucie ROY, P Paul LEROY, P Guy BLANC",
        ),
        (
            "Présents : Jean DUPRÉ, Anne MARTIN, Lucie ROY\nABSENTS AYANT DONNE PROCURATION\nEva BLANC donne"
            " procuration à Jean DUPRÉ Luc VIDAL donne procuration à Anne MARTIN Lucie ROY a été nommée secrétaire",
            "P Jean DUPRÉ, P Anne MARTIN, P Lucie ROY, R Eva BLANC, R Luc VIDAL",
        ),
        (
            "Présents : M. DUPRÉ, Mme MARTIN, Mme ROY.\n\nAbsents avec délégation : - M. Blanc donne procuration à Mme"
            " Martin - M. Vidal donne procuration à M. Dupré",
            "P M. DUPRÉ, P Mme MARTIN, P Mme ROY, R M. Blanc, R M. Vidal",
        ),
        (
            "Convocations du 11.07.2019 Présents : 4 Votants : 4 DUPRÉ Jean, MARTIN Anne, JEUNESSE Paul, BUREAU Luc"
            " Absents : ROY Zoé Secrétaire : MARTIN Anne",
            "P DUPRÉ Jean, P MARTIN Anne, P JEUNESSE Paul, P BUREAU Luc, A ROY Zoé",
        ),
        (
            "Présents (3) : mesdames Anne Martin, Lucie Roy et messieurs Jean Dupré, Paul Leroy et Guy Blanc. Excusés"
            " (1) ... : madame Rose Roux (dont pouvoir est donné à monsieur Jean Dupré).",
            "P Anne Martin, P Lucie Roy, P Jean Dupré, P Paul Leroy, P Guy Blanc, R madame Rose Roux",
        ),
        (
            "En exercice : 14 Présents : 13\nVotants : 14\nRépublique Française COMMUNE DE VALBRUNE\nSont présents :"
            " Jean DUPRÉ, Anne MARTIN",
            "P Jean DUPRÉ, P Anne MARTIN",
        ),
    ],
)
def test_headings_amid_a_line(text: str, expected: str) -> None:
    assert members(text) == expected.split(", ")


def test_a_table_whose_titles_came_before_its_cells_tells_nobody_s_state() -> None:
    names = "A RIEUX, D ZAMORA, S BEN OUARI, M GENET, P-J CRASSIN, A CUVIER, V THORIN, M TOURNIER, K IGLESIAS, V LECOQ"
    titles = "Membres présents VALBRUNE BRUE Membres représentés Membre absent :"
    assert members(f"{titles}\n{names}, J LAVAL par F BLANC (procuration)\nInvités") == []


def test_a_table_of_voters_whose_columns_are_lost() -> None:
    text = (
        "Présents Absents/Excusés ont donné procuration à Votants M. Jean DUPRÉ 1\nMme Anne MARTIN 1 M. Paul LEROY 1\n"
        "Mme Rose ROUX Mme Marie – Lise ROY 1 Mme Marie-Lise ROY 1\nM. Guy BLANC 0 M. Luc VIDAL M. Jean DUPRÉ 1"
        " Mme Zoé PE"
    )
    assert members(text) == [
        "P M. Jean DUPRÉ",
        "P Mme Anne MARTIN",
        "P M. Paul LEROY",
        "R Mme Rose ROUX",
        "P Mme Marie-Lise ROY",
        "A M. Guy BLANC",
        "R M. Luc VIDAL",
    ]
    assert proxies(text) == {"Mme Rose ROUX": "Mme Marie – Lise ROY", "M. Luc VIDAL": "M. Jean DUPRÉ"}


def test_a_table_of_voters_with_a_row_that_is_none_is_not_read() -> None:
    text = "Présents Absents ont donné pouvoir à Votants M. Jean DUPRÉ 1 Mme Anne MARTIN 1 Total 2"
    assert members(text) == []


def test_guests_in_whose_presence_the_council_sits_are_no_members() -> None:
    text = "Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY\nle tout en présence de MM. Luc VIDAL et Guy BLANC, invités"
    assert members(text) == ["P Jean DUPRÉ", "P Anne MARTIN", "P Paul LEROY"]


def test_the_present_begin_behind_their_number_amid_a_line() -> None:
    text = "Nombre de membres : en exercice : 5 présents : 3 DUPRÉ Jean – MARTIN Anne – LEROY Paul Absents : PIC Luc"
    assert members(text) == ["P DUPRÉ Jean", "P MARTIN Anne", "P LEROY Paul", "A PIC Luc"]


@pytest.mark.timeout(60)
def test_the_reading_of_a_long_list_in_capitals_ends() -> None:
    row = "SAINT-OBRE-LES-BAINS-SUR-AMBRE-EN-FORÊT (TITULAIRE) M. DUPRÉ "
    assert without_columns(row * 120).count("DUPRÉ") == 120


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Présents : VALBRUNE M. LE GOFF et Mme ROY SAINT-OBRE M. DE LA TOUR et Mme LE BRAS BRUE M. PIN ORVAL "
            "M. DU VAL ARLE Mme FABRE LA CHAUME M. BLANC CARPE Mme DES PRÉS HAUTE M. VIDAL",
            "M. LE GOFF, Mme ROY, M. DE LA TOUR, Mme LE BRAS, M. PIN, M. DU VAL, Mme FABRE, M. BLANC, Mme DES PRÉS, "
            "M. VIDAL",
        ),
        (
            "Présents : VALBRUNE DE LA TOUR Jean, titulaire SAINT-OBRE LE GOFF Anne, titulaire BRUE MARTIN Paul, "
            "titulaire ORVAL DU VAL Luc, titulaire",
            "DE LA TOUR Jean, LE GOFF Anne, MARTIN Paul, DU VAL Luc",
        ),
    ],
    ids=["civilities", "seats"],
)
def test_particles_in_capitals_are_no_communes(text: str, expected: str) -> None:
    assert ", ".join(name.removeprefix("P ") for name in members(text)) == expected


def test_couples_without_communes_between_them_stay_as_they_are() -> None:
    listed = " ".join(["M. DUPRÉ Mme ROY M. PIN Mme MARTIN"] * 2)
    assert without_columns(listed) == listed


@pytest.mark.parametrize(
    "told", ["Membres absents excusés et représentés : (2)", "Absents représentés :", "REPRÉSENTÉS"]
)
def test_the_headings_of_two_columns_stand_above_the_rows_of_both(told: str) -> None:
    text = (
        f"Membres présents à la séance : (4) {told} M. DUPRÉ, Maire M. BLANC est représenté par M. DUPRÉ M. LEROY,"
        " Mme ROY, Adjoints au Maire, Mme NOËL est représentée par Mme ROY M. PETIT, Conseillers Municipaux"
        " Membres absents non excusés : (1) M. VIDAL"
    )
    sat = ["P M. DUPRÉ", "R M. BLANC", "P M. LEROY", "P Mme ROY", "R Mme NOËL", "P M. PETIT", "A M. VIDAL"]
    assert members(text) == sat
    assert proxies(text) == {"M. BLANC": "M. DUPRÉ", "Mme NOËL": "Mme ROY"}


def test_those_who_miss_below_their_own_heading_are_represented_as_told() -> None:
    given = "M. BLANC est représenté par M. DUPRÉ, M. PIC est représenté par Mme ROY"
    text = f"Présents :\nM. DUPRÉ, Mme ROY\nReprésentés :\n{given}"
    assert members(text) == ["P M. DUPRÉ", "P Mme ROY", "R M. BLANC", "R M. PIC"]
