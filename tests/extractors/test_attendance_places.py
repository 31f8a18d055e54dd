"""What stands around the names: communes, titles, offices, stamps, tables; what is no list gives nothing."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, PEOPLE, VOCAB, members, read

from extractors.attendance import attendance
from extractors.base import View, make_doc, view
from schemas import Box, Line, Word


@pytest.mark.parametrize(
    "after",
    [
        "\nAssistaient également : M. Luc VIDAL, directeur général des services",
        "\nAutres personnes présentes : Luc VIDAL, Eva BLANC",
        "\nSecrétaire auxiliaire : Luc VIDAL",
        "\nInvités : M. Luc VIDAL",
        "\nMme Zoé PETIT a été élue secrétaire de séance.",
        "\nM. Luc VIDAL ouvre la séance à 20 heures.",
        "\nAbsents :\nSociété d'économie mixte de Valbrune\nDésignation des représentants au conseil d'administration",
        "\nAbsents :\nVALBRUNE - PARC DE LA FONTAINE – CONVENTION DE MISE À\nDISPOSITION DE TERRAINS COMMUNAUX",
        "\nAbsents :\nComédie du livre\nConvention de partenariat avec la librairie Vignal\nM. Vidal rapporte :",
        "\nAbsents : néant",
    ],
)
def test_what_follows_the_lists_is_no_member(after: str) -> None:
    assert len(members(f"Présents : {PEOPLE}.{after}")) == 6


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Présents : 21\nAbsents : 3\nVotants : 24",
        "Nombre de conseillers présents : 32",
        "Étaient présents : tous les conseillers municipaux",
        "Présent\tAbsent\tExcusé\tPouvoir à\nDUPRÉ Jean\tX\nMARTIN Anne\tX\nLEROY Paul\tX\nROY Lucie\tX",
        "PRÉSENT\n(Signature)\nABSENT\nEXCUSÉ\n12\n3\nDÉLIBÉRATION\nPLAN VALBRUNE\nVOLET FORÊT\nSource",
        "Présents :\tAbsents excusés :\nJean DUPRÉ\tMarc VIDAL\nAnne MARTIN\tLuc PETIT\nPaul LEROY",
        "Présent(s)\nJean\nDUPRÉ\nx\nAnne\nMARTIN\nx\nPaul\nLEROY\nx\nLucie\nROY\nx",
        "Présents : 27 réunis le seize février deux mille vingt-trois\nAbsents : 6 Associations, sur la convocation\n",
        "Le quorum étant atteint, les membres présents approuvent le procès-verbal.",
        "Les avis des présents et des représentés ont été recueillis par M. Jean DUPRÉ.",
    ],
)
def test_figures_and_sentences_are_no_lists(text: str) -> None:
    assert members(text) == []


def test_communes_in_capitals_beside_names_are_no_members() -> None:
    names = "Jean DUPRÉ\nAnne MARTIN\nPaul LEROY\nLucie ROY\nMarc NOËL\nZoé PETIT\nEva BLANC\nLuc VIDAL"
    places = "VALBRUNE\nCLAIRMONT\nORMEVAL\nSAINT-OBRE"
    assert len(members(f"Assistaient à la réunion :\n{names}\n{places}")) == 8


def test_lists_torn_from_their_headings_are_refused() -> None:
    names = ", ".join(f"{c} {n}" for c, n in zip("ABCDEFGHIJ", ["DUPRÉ", "ROY"] * 5, strict=True))
    text = f"Membres présents\nVALBRUNE\nCLAIRMONT\nORMEVAL\nMembres absents :\n{names}"
    assert members(text) == []


def test_communes_head_groups_within_the_line() -> None:
    text = (
        "Présents : Obreval : Anne MARTIN - Luc VIDAL Saint-Obre : Jean DUPRÉ - Eva BLANC Val sur Orle : Paul\n"
        "LEROY Haute : Marc NOËL La\nRoche Noire : Lucie ROY - Ali SAÏD - Ugo PONS - Léa VIAL"
    )
    assert [m[2:] for m in members(text)] == [
        *("Anne MARTIN", "Luc VIDAL", "Jean DUPRÉ", "Eva BLANC", "Paul LEROY", "Marc NOËL", "Lucie ROY"),
        *("Ali SAÏD", "Ugo PONS", "Léa VIAL"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Présents : {LIST}\nVoirie Communale\nLe maire expose que les travaux sont achevés.",
        f"Présents : {LIST}\nFORÊT DOMANIALE – Coupe 2024\nVu le code forestier, la commune décide",
        f"Présents :\n{LIST.replace(', ', chr(10))}\nAssainissement Collectif\nLe maire expose que tout est achevé.",
    ],
)
def test_the_title_of_the_first_item_is_no_member(text: str) -> None:
    assert members(text) == FOUR


def test_a_title_below_surnames_alone_is_no_member() -> None:
    found = members("Présents : DUPRÉ, MARTIN, LEROY, ROY\nFORÊT DOMANIALE\nLe maire expose que tout est achevé.")
    assert found == ["P DUPRÉ", "P MARTIN", "P LEROY", "P ROY"]


@pytest.mark.parametrize("places", [("VALBRUNE", "SAINT-OBRE", "LA CHAUME"), ("Valbrune", "Saint-Obre", "La Chaume")])
def test_the_commune_alone_above_its_delegates_is_no_member(places: tuple[str, str, str]) -> None:
    a, b, c = places
    assert members(f"Présents :\n{a}\nJean DUPRÉ, Anne MARTIN\n{b}\nPaul LEROY\n{c}\nLucie ROY") == FOUR


def test_communes_above_their_delegates_in_columns_are_no_members() -> None:
    columns = (
        "BRAY\tCORVILLE\tFLAVY\nM. Jean DUPRÉ\tMme Anne MARTIN\tM. Paul LEROY\nM. Luc VIDAL\tDOMPRÉ\n\tMme Lucie ROY\n"
    )
    found = members(f"Le conseil communautaire\nPrésents :\n{columns}Secrétaire de séance : M. Luc VIDAL")
    assert sorted(found) == [
        "P M. Jean DUPRÉ", "P M. Luc VIDAL", "P M. Paul LEROY", "P Mme Anne MARTIN", "P Mme Lucie ROY",
    ]  # fmt: skip


def test_communes_without_delegate_do_not_end_the_list() -> None:
    empty = "\n".join(f"{place}VAL" for place in ("BRUNE", "CLAIR", "HAUT", "PETIT", "GRAND"))
    text = f"Présents :\nCOMMUNES\n{empty}\nM. Jean DUPRÉ\nMme Anne MARTIN\n{empty}\nM. Paul LEROY\nMme Lucie ROY"
    assert len(members(text)) == 4


def test_the_commune_after_a_saint_is_not_part_of_the_name() -> None:
    text = "Présents : M. Jean DUPRÉ de St Obre de\nVal ; Mme Anne MARTIN de Valbrune ; M. Paul LEROY de Brue"
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY"]


def test_those_who_miss_among_holders_are_of_a_torn_list() -> None:
    text = (
        "Présents :\nA. DUPRÉ, B. MARTIN\nReprésentés :\nC. VIDAL par E. ROY, D. NOËL par F. PETIT\n"
        "Absents :\nE. ROY, F. PETIT, G. BLANC"
    )
    assert members(text) == ["P A. DUPRÉ", "P B. MARTIN", "R C. VIDAL", "R D. NOËL"]


def test_holders_are_found_among_those_who_miss_whatever_their_hyphens() -> None:
    text = (
        "Présents :\nA. DUPRÉ, B. MARTIN\nReprésentés :\nC. VIDAL par E. BOISJOLI, D. NOËL par F. PETITJEAN\n"
        "Absents :\nE. BOIS-JOLI, F. PETIT-JEAN, G. BLANC"
    )
    assert members(text) == ["P A. DUPRÉ", "P B. MARTIN", "R C. VIDAL", "R D. NOËL"]


@pytest.mark.parametrize(
    "text",
    [
        "DUPRÉ Jean : présent\nMARTIN Anne : présente\nLEROY Paul : absent\nROY Lucie : excusée, pouvoir à DUPRÉ Jean",
        "Nom\tPrénom\tQualité\tPrésence\nDUPRÉ\tJean\tMaire\tPrésent\nMARTIN\tAnne\tAdjointe\tPrésente\n"
        "LEROY\tPaul\tConseiller\tAbsent\nROY\tLucie\tConseillère\tPouvoir à DUPRÉ Jean",
        "- M. DUPRÉ Jean (présent)\n- Mme MARTIN Anne (présente)\n- M. LEROY Paul (absent)\n"
        "- Mme ROY Lucie (procuration à M. DUPRÉ Jean)",
    ],
)
def test_a_table_tells_the_state_of_each_member_in_its_row(text: str) -> None:
    assert [m.replace("M. ", "").replace("Mme ", "") for m in members(text)] == [
        "P DUPRÉ Jean",
        "P MARTIN Anne",
        "A LEROY Paul",
        "R ROY Lucie",
    ]
    assert read(text).readings["attendance"][3].parts["proxy_holder"].value.last == "DUPRÉ"


def test_sentences_that_tell_of_who_is_present_are_no_table() -> None:
    text = "\n".join(f"M. Jean DUPRÉ rappelle que le délégué du canton {i} était présent" for i in range(5))
    assert members(text) == []


def _table(*rows: str) -> View:
    """The view of a table whose columns begin at each 100 points; cells are parted by « | »."""
    lines = []
    for n, row in enumerate(rows):
        words = []
        for column, cell in enumerate(row.split("|")):
            x = 100.0 * column
            for i, token in enumerate(cell.split()):
                box = Box(x, 20.0 * n, x + 6.0 * len(token), 20.0 * n + 10)
                words.append(Word(token, box=box, tab=i == 0 and bool(words)))
                x += 6.0 * len(token) + 4
        lines.append(Line(words))
    return view(attendance(make_doc(VOCAB, lines)))


def test_a_mark_below_the_title_of_a_state_tells_it() -> None:
    found = _table(
        "Membre|Présent|Absent|Excusé|Pouvoir donné à",
        "DUPRÉ Jean|  X",
        "MARTIN Anne|  X",
        "LEROY Paul||  X",
        "ROY Lucie|||  X",
        "VIDAL Marc||||x DUPRÉ Jean",
    ).readings["attendance"]
    assert [r.value for r in found] == ["present", "present", "absent", "excused", "represented"]
    assert found[4].parts["proxy_holder"].value.printed == "DUPRÉ Jean"


def test_the_office_that_heads_a_group_is_not_the_role_of_the_member_above() -> None:
    text = "Présents :\nMaire : Jean DUPRÉ\n1er adjoint : Anne MARTIN\nConseillers : Paul LEROY, Lucie ROY"
    found = read(text).readings["attendance"]
    assert [r.parts["name"].value.printed for r in found if "role" not in r.parts] == [p[2:] for p in FOUR]


def test_a_stamp_amid_a_list_does_not_end_it() -> None:
    text = (
        "Présents : Monsieur DUPRÉ, Madame MARTIN, Monsieur LEROY,\nActe rendu exécutoire après envoi\n"
        "en Préfecture le :\nObjet de la délibération\nMadame ROY, Monsieur VIDAL."
    )
    assert len(members(text)) == 5


@pytest.mark.parametrize(
    "text",
    [
        "Présents : VALBRUNE (DUPRÉ Jean), SAINT-OBRE (MARTIN Anne), LA CHAUME (LEROY Paul), BRUE (ROY Lucie)",
        "Présents :\nValbrune (M. Jean DUPRÉ)\nSaint-Obre (Mme Anne MARTIN)\nBrue (M. Paul LEROY)\n"
        "Orval (Mme Lucie ROY)",
        "Présents : Jean DUPRÉ (Valbrune), Anne MARTIN (Saint-Obre), Paul LEROY (La Chaume), Lucie ROY (Brue)",
    ],
)
def test_communes_before_or_in_brackets_are_no_members(text: str) -> None:
    lasts = [r.parts["name"].value.last for r in read(text).readings["attendance"]]
    assert lasts == ["DUPRÉ", "MARTIN", "LEROY", "ROY"]


@pytest.mark.parametrize(
    "text",
    [
        "Présents :\nJean DUPRÉ, Maire – Sainte-Obre-des-Prés\nAnne MARTIN – Valbrune\nPaul LEROY – Saint-Obre\n"
        "Lucie ROY – Les Aulnes",
        "Présents :\nJean DUPRÉ, Sainte-Obre\nAnne MARTIN, Valbrune\nPaul LEROY, Saint-Obre-sur-Orle\nLucie ROY, Brue",
        "Présents :\nJean DUPRÉ - BRUE\nAnne MARTIN - VALBRUNE\nPaul LEROY - SAINT-OBRE SUR ORLE\nLucie ROY - ORVAL",
        "Présents :\nJean DUPRÉ\tBrue\nAnne MARTIN\tValbrune\nPaul LEROY\tSaint-Obre\nLucie ROY\tLes Aulnes",
    ],
)
def test_the_commune_after_each_delegate_is_no_member(text: str) -> None:
    assert members(text) == FOUR


@pytest.mark.parametrize(
    "text",
    [
        "Présents : Jean DUPRÉ, Maire – Sainte-Obre Anne MARTIN – Valbrune Paul LEROY – Saint-Obre Lucie ROY – Brue",
        "Présents : M. Jean DUPRÉ, Sainte-Obre Mme Anne MARTIN, Valbrune M. Paul LEROY, Les Aulnes Mme Lucie ROY, Brue",
    ],
)
def test_on_one_line_the_commune_of_a_delegate_is_no_part_of_the_next(text: str) -> None:
    assert [m.replace("M. ", "").replace("Mme ", "") for m in members(text)] == FOUR


def test_two_members_on_a_line_are_no_member_and_commune() -> None:
    text = "Présents :\nJean DUPRÉ, Anne MARTIN\nPaul LEROY, Lucie ROY\nLuc VIDAL, Marc NOËL"
    assert members(text) == [*FOUR, "P Luc VIDAL", "P Marc NOËL"]


@pytest.mark.parametrize("dash", [" – ", " - ", " — "])
def test_communes_named_as_such_are_no_members(dash: str) -> None:
    delegates = ["M. Jean DUPRÉ", "Mme Anne MARTIN", "M. Paul LEROY", "Mme Lucie ROY"]
    communes = ["d'AUTREVAL SUR ORLE", "de", "des HAUTS DE BRUNE", "de NICEROY EN LANDE"]
    text = " ".join(f"{a}{dash}commune {b}" for a, b in zip(delegates, communes, strict=True))
    assert members(f"Etaient Présents : {text}") == [f"P {name}" for name in delegates]


BELOW = """Étaient présents :
Monsieur Jean DUPRÉ – Madame Anne MARTIN – Monsieur Paul LEROY
Étaient absents :
Monsieur Luc VIDAL – Madame Rose NOËL – Monsieur Guy ROY
Le nombre de présents est de 3, le nombre de votants est de 5 dont 2 procurations.
-Monsieur VIDAL procuration à Monsieur DUPRÉ
-Madame NOËL a donné procuration à Madame MARTIN
"""


def test_proxies_on_lines_below_the_counts_are_told_of_those_whom_the_lists_know() -> None:
    found = read(BELOW + "- Monsieur ROY pouvoir à Maître TELLIER pour signer\n").readings["attendance"]
    assert [(r.value, r.parts["name"].value.printed) for r in found[3:]] == [
        ("represented", "Monsieur Luc VIDAL"),
        ("represented", "Madame Rose NOËL"),
        ("absent", "Monsieur Guy ROY"),
    ]
    assert [r.parts["proxy_holder"].value.printed for r in found[3:5]] == ["Monsieur DUPRÉ", "Madame MARTIN"]


def test_the_heading_below_a_name_is_no_part_of_it() -> None:
    text = "Présents : M. DUPRÉ, Mme MARTIN, M. LEROY\nDécision n° 07/2009 :\nLe Maire de Valbrune"
    assert members(text) == ["P M. DUPRÉ", "P Mme MARTIN", "P M. LEROY"]


def test_the_commune_that_a_delegate_sits_for_is_in_the_role() -> None:
    text = f"Présents : {LIST}, Déléguée de la Commune de Brue"
    assert read(text).readings["attendance"][-1].parts["role"].value == "Déléguée de la Commune de Brue"
