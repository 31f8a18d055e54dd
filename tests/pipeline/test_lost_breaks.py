"""Extracts whose ends of lines were lost: what is read of them is what their lines say, or nothing."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.core import process
from pipeline.reading.text import read_text
from pipeline.segmentation.breaks import rebroken
from schemas import Record

SAMPLES = Path(__file__).parents[2] / "samples"
EXTRACTS = sorted(
    p for p in SAMPLES.glob("*.txt") if json.loads(p.with_suffix(".json").read_text())["kind"] == "extract"
)
ACT = (
    "COMMUNE DE VALBRUNE EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS L'an deux mille vingt-trois, le lundi 6 mars à"
    " 18h30, le Conseil Municipal, dûment convoqué, s'est réuni en mairie, sous la présidence de Mme Rose"
    " TAILLEFER, Maire. Date de convocation : 27/02/2023 En exercice : 7 Présents : 5 Votants : 6 Étaient présents"
    " : Mme Rose TAILLEFER, M. Hugo PERREAU, Mme Inès SORBIER, M. Karim BENSALAH, M. Paul MERLE Absent excusé : M."
    " Jules POIREL Pouvoir : Mme Odile FOURNEL à M. Paul MERLE Secrétaire de séance : M. Hugo PERREAU Délibération"
    " n° 2023-014 Objet : Achat d'un four à pain Le comité des fêtes a demandé un four. Vu le code général des"
    " collectivités territoriales ; Considérant que l'ancien four est fendu ; Après en avoir délibéré, le Conseil"
    " Municipal, à la majorité : - DÉCIDE d'acheter le four pour 1 200 € ; - AUTORISE Madame le Maire à signer le"
    " bon de commande. Pour : 5 Contre : 0 Abstention : 1 Ainsi fait et délibéré, les jour, mois et an susdits."
    " Pour extrait conforme, La Maire, Rose TAILLEFER Publié le 09/03/2023"
)


LAW = (
    "L'an deux mille vingt-trois, le 6 mars, le Conseil Municipal s'est réuni sous la présidence de Mme Rose TILLEUL.\n"
    "Désignation d'un conseiller pour la commission des listes électorales :\n"
    "- Vu la loi n°2016-1048 du 1er août 2016 rénovant les modalités d'inscription sur les listes électorales prévoyant"
    " la création d'un répertoire unique, une évolution de leur révision ; - Vu que les listes sont établies par une"
    " commission de chaque bureau de vote ; - Considérant que le maire décide seul d'inscrire ou de radier un élu ;\n"
    "La liste des membres est fixée par le préfet."
)


def test_the_number_of_a_law_amid_a_long_line_begins_no_act() -> None:
    acts = process(LAW.encode(), "acte.txt").acts
    assert [(act.number, act.subject) for act in acts] == [
        (None, "Désignation d'un conseiller pour la commission des listes électorales")
    ]


def lines(text: str) -> list[str]:
    document = read_text(text.encode(), "acte.txt")
    return [line.text for line in (rebroken(document) or document).lines()]


def test_an_act_on_one_line_is_read_as_its_lines_say() -> None:
    record = process(ACT.encode(), "acte.txt")
    act = record.acts[0]
    assert (act.number, act.subject) == ("2023-014", "Achat d'un four à pain")
    assert [d.text for d in act.decisions] == [
        "DÉCIDE d'acheter le four pour 1 200 € ;",
        "AUTORISE Madame le Maire à signer le bon de commande.",
    ]
    assert (act.vote.for_, act.vote.against, act.vote.abstention) == (5, 0, 1)
    assert [(m.name.last, m.status) for m in record.attendance] == [
        ("TAILLEFER", "present"),
        ("PERREAU", "present"),
        ("SORBIER", "present"),
        ("BENSALAH", "present"),
        ("MERLE", "present"),
        ("POIREL", "excused"),
        ("FOURNEL", "represented"),
    ]
    assert [p.printed for p in record.session.secretaries] == ["M. Hugo PERREAU"]
    assert (record.counts.in_office, record.counts.present, record.counts.voting) == (7, 5, 6)
    assert str(act.receipt.published_on) == "2023-03-09"


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("… Sophie MERLE Étaient présents : M. Hugo PERREAU", "Étaient présents : M. Hugo PERREAU"),
        ("… Sophie MERLE N° 2023-14 – Achat d'un four", "N° 2023-14 – Achat d'un four"),
        ("… four à pain Commune de Valbrune", "Commune de Valbrune"),
        ("… four à pain Le conseil municipal de Valbrune", "Le conseil municipal de Valbrune"),
        ("… le budget. Adopté par 9 voix pour", "Adopté par 9 voix pour"),
        ("… dans ce cadre APPROUVE le devis", "APPROUVE le devis"),
        ("… le devis ; - d'autoriser le maire à signer", "- d'autoriser le maire à signer"),
        ("… four à pain Les services ont demandé trois devis", "Les services ont demandé trois devis"),
        ("… Mme MERLE. D.2014-09-10/0038 : VOIRIE", "D.2014-09-10/0038 : VOIRIE"),
        ("… travaux. Ainsi fait et délibéré", "Ainsi fait et délibéré"),
    ],
)
def test_a_line_begins_where_it_does_in_every_act(words: str, begins: str) -> None:
    assert begins in lines("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS " + "mot " * 70 + words)


@pytest.mark.parametrize(
    "words",
    [
        "l'arrêté N° 2023-14 du préfet",
        "selon la loi N° 2023-175 Energies",
        "MARCHÉ N° 2023-14 Lot unique",
        "le secrétaire de la Séance du conseil",
        "sous la présidence de Monsieur le Maire",
        "approuve le devis",
        "par 6 voix pour, 1 Contre : M. PERREAU",
        "l'association Les amis du four",
        "l'association La Fournée a demandé une aide",
        "M. PERREAU se PRONONCE contre",
        "d'autoriser Monsieur le Maire à signer",
        "la convention de la Commune de Valbrune",
        "à la Date de convocation",
    ],
)
def test_words_that_go_on_with_a_sentence_begin_no_line(words: str) -> None:
    text = "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS " + "mot " * 70 + words
    assert lines(text) == [text]


def test_lines_as_wide_as_a_page_stay_as_they_are() -> None:
    text = "Séance du 6 mars 2023\nPrésents : 5 Votants : 6\nLe maire expose. Vu le code, le conseil approuve."
    assert lines(text) == text.split("\n")


def test_what_stands_in_brackets_in_a_long_line_begins_no_other() -> None:
    text = (
        "COMMUNE DE VALBRUNE\nSéance du 6 mars 2023\nPrésents : tous les membres en exercice sauf :\nAbsents excusés :"
        " Zoé MARCEL, Flore AUBERT, Denis RIVOIRE et Alain PASCAL qui avaient respectivement donné procuration à Hugo"
        " PERREAU, Inès SORBIER, Karim BENSALAH et Paul MERLE. Et Remi DELMAS (M. DELMAS est arrivé pour le vote de la"
        " délibération N° 033/23 et suivantes).\nLe conseil municipal décide, à l'unanimité, d'acheter un four."
    )
    missing = [m.name.printed for m in process(text.encode(), "acte.txt").attendance if m.status == "excused"]
    assert missing == ["Remi DELMAS"]


@lru_cache
def own(path: Path) -> dict[str, set[Any]]:
    return values(process(path.read_bytes(), path.name))


def values(record: Record) -> dict[str, set[Any]]:
    """The figures, numbers and dates of a record, by field."""
    counts = record.counts.model_dump()
    dates = record.session.model_dump(include={"date", "time", "convened_on", "posted_on"})
    found = {**{f"counts.{k}": {v} for k, v in counts.items()}, **{f"session.{k}": {v} for k, v in dates.items()}}
    for act in record.acts:
        parts = {
            "act": {"number": act.number},
            "vote": act.vote.model_dump(exclude={"names", "ballots", "proxies", "method"}),
            "receipt": act.receipt.model_dump(),
        }
        for part, printed in parts.items():
            for key, value in printed.items():
                found.setdefault(f"{part}.{key}", set()).add(value)
    return {key: printed - {None} for key, printed in found.items()}


@pytest.mark.parametrize("path", EXTRACTS, ids=lambda p: p.stem)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_lost_ends_of_lines_invent_nothing(path: Path, data: st.DataObject) -> None:
    parts = path.read_text(encoding="utf-8").split("\n")
    kept = data.draw(st.sets(st.integers(1, len(parts) - 1), max_size=len(parts) // 3))
    text = parts[0] + "".join(("\n" if i in kept else " ") + part for i, part in enumerate(parts[1:], 1))
    printed = own(path)
    for field, found in values(process(text.encode(), path.name)).items():
        assert found <= printed.get(field, set()), field


SITTING = (
    "DÉPARTEMENT DE LA BRUE CONSEIL DÉPARTEMENTAL Réunion du 26 juin 2023 PROCÈS-VERBAL La séance est ouverte à 9 h 35"
    " sous la présidence de Mme Rose TAILLEFER. Présents : Mme Rose TAILLEFER, M. Hugo PERREAU, M. Paul MERLE."
    " Secrétaire de séance : M. Hugo PERREAU. Rapport n° 2023-3-1 - COMPTE ADMINISTRATIF M. Perreau le met aux voix."
    " Pour : 2 - Contre : 0. Le compte est adopté. Rapport n° 2023-3-2 - AIDES AUX COMMUNES Le rapport est adopté à"
    " l'unanimité. Rapport n° 2023-3-3 - CESSION DU LAVOIR Ce rapport est retiré de l'ordre du jour. La séance est"
    " levée à 12 h 10.\n"
)


def test_minutes_on_one_line_have_their_acts_by_number() -> None:
    record = process(SITTING.encode(), "pv.txt")
    assert record.kind == "minutes"
    assert [(act.number, act.vote.for_, act.vote.outcome) for act in record.acts] == [
        ("2023-3-1", 2, "adopted"),
        ("2023-3-2", None, "adopted"),
        ("2023-3-3", None, "postponed"),
    ]
