"""Acts of bodies other than communes' councils, in the forms of their drafting."""

from __future__ import annotations

import pytest

from pipeline import process

_BOARD = """Régie personnalisée « Eaux du Val »
Conseil d'administration du 11 octobre 2023

Présents (4) : Anne MARTIN, Jean DUPRÉ, Paul LEROY, Lucie ROY

Point n° 1 – Tarifs de l'eau potable
Le prix passerait à 1,51 € le mètre cube.
VOTE : 3 pour, 1 contre (Paul LEROY)
Délibération n° 2023/31 adoptée.

Point n° 2 – Admission en non-valeur
Le conseil d'administration admet en non-valeur la somme de 3 412,18 €.
VOTE : unanimité
Délibération n° 2023/32 adoptée à l'unanimité.
"""


def test_a_number_with_what_became_of_the_act_closes_the_item_above() -> None:
    acts = process(_BOARD.encode(), "pv.txt").acts
    assert [(a.number, a.subject, a.vote.outcome) for a in acts] == [
        ("2023/31", "Tarifs de l'eau potable", "adopted"),
        ("2023/32", "Admission en non-valeur", "adopted"),
    ]


def test_the_numbers_of_acts_begin_below_an_agenda_of_bullets() -> None:
    text = (
        "SIVU DES QUATRE MOULINS\nRéunion du comité syndical du 3 avril 2018\nPrésents : M. Jean DUPRÉ, Mme Zoé ROY\n"
        "Ordre du jour :\n- compte administratif et compte de gestion\n- affectation du résultat\n\n"
        "DCS 2018-01 : Compte de gestion 2017\nLes membres, à l'unanimité, approuvent le compte de gestion.\n\n"
        "DCS 2018-02 : Affectation du résultat\nLe comité, à l'unanimité, approuve l'affectation.\n"
    )
    assert [a.subject for a in process(text.encode(), "pv.txt").acts] == [
        "Compte de gestion 2017",
        "Affectation du résultat",
    ]


@pytest.mark.parametrize(
    ("line", "number", "subject"),
    [
        ("2019-04. Programme d'actions du pôle", "2019-04", "Programme d'actions du pôle"),
        (
            "2018 DAC 314 Subvention à une association",
            "2018 DAC 314",
            "Subvention à une association",
        ),
        ("N° 2023-03-B-017\nMarché de bacs roulants", "2023-03-B-017", "Marché de bacs roulants"),
    ],
)
def test_the_number_before_the_title_of_an_extract(line: str, number: str, subject: str) -> None:
    text = (
        "PÔLE MÉTROPOLITAIN DU VAL\nComité syndical – séance du 15 mars 2019\nPrésents : M. Jean DUPRÉ, Mme Zoé ROY\n\n"
        f"{line}\n\nLe comité syndical, après en avoir délibéré, à l'unanimité, approuve la proposition."
    )
    (act,) = process(text.encode(), "acte.txt").acts
    assert (act.number, act.subject) == (number, subject)


def test_who_takes_no_part_is_told_among_the_lists_of_an_extract() -> None:
    text = (
        "RÉGION VAL-DE-BRUE\nCOMMISSION PERMANENTE DU CONSEIL RÉGIONAL\nRéunion du 5 juillet 2019\n"
        "Étaient présents (4) : Mme Anne MARTIN, M. Jean DUPRÉ, M. Paul LEROY, Mme Lucie ROY.\n"
        "Pouvoir donné (1) : M. Luc VIDAL donne pouvoir à Mme Lucie ROY.\n"
        "N’ont pas participé au vote (2) : M. Jean DUPRÉ, M. Paul LEROY.\nÉtait absent (1) : M. Guy BLANC.\n\n"
        "Objet : Aide aux lycées\nVu le code général ;\nDÉCIDE\nPar 2 voix « Pour », 1 voix « Contre »\n"
        "- D’attribuer des subventions"
    )
    (act,) = process(text.encode(), "acte.txt").acts
    assert (act.vote.for_, act.vote.against, act.vote.not_participating) == (2, 1, 2)
    assert [p.last for p in act.vote.names.not_participating] == ["DUPRÉ", "LEROY"]


def test_a_syndicate_of_a_departement_has_hundreds_of_delegates() -> None:
    text = (
        "SYNDICAT DÉPARTEMENTAL D'ÉNERGIE DU VAL\nComité syndical du 14 mars 2019\n"
        "Le comité comprend 412 délégués en exercice. Le quorum est de 207.\nPrésents : M. Jean DUPRÉ, Mme Zoé ROY\n"
        "Objet : Tarif\nLe comité, à l'unanimité, approuve le tarif."
    )
    assert process(text.encode(), "acte.txt").counts.in_office == 412


@pytest.mark.parametrize("formula", ["ADOPTE :", "A ADOPTÉ LES DISPOSITIONS DONT LA TENEUR SUIT :"])
def test_an_assembly_adopts_the_articles_below(formula: str) -> None:
    text = (
        "ASSEMBLÉE DE LA POLYNÉSIE FRANÇAISE\nDÉLIBÉRATION N° 2021-48/APF\nportant modification du budget\n"
        f"Vu la loi organique ;\nDans sa séance du 29 avril 2021 ;\n{formula}\n"
        "Article 1er.- Le budget est modifié.\nArticle 2.- L'autorisation de programme est portée à 850 000 F CFP.\n"
    )
    (act,) = process(text.encode(), "acte.txt").acts
    assert [d.text for d in act.decisions] == [
        "Le budget est modifié.",
        "L'autorisation de programme est portée à 850 000 F CFP.",
    ]
