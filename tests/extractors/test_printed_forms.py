"""Forms that many councils print alike, because the same software or the same model of an act sets them."""

from __future__ import annotations

import pytest
from assembly_reading import value as of_assembly
from heading_reading import BODY, OPENING, read, value
from laid_out import lines_of
from session_reading import value as of_session
from spacy.vocab import Vocab

from extractors import make_doc, view
from extractors.counts import counts
from tests.extractors.decision_reading import HEAD, clauses
from tests.extractors.vote_reading import found


def figures(text: str) -> dict[str, int]:
    readings = view(counts(make_doc(Vocab(), lines_of(text)))).readings
    return {name.removeprefix("counts."): found[0].value for name, found in readings.items()}


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
