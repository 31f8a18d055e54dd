"""The model of matières: sure of what is plain, silent on what is not, and the same whenever it is trained."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.matters import train
from pipeline import matters
from pipeline.cli import run
from pipeline.exports.nomenclature import MATTERS
from pipeline.matters.model import Model, features
from schemas import Record
from tests.exports.test_scdl import SIRET, record


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        ("Attribution d'une subvention exceptionnelle à l'association Les Chemins Verts", "7.5"),
        ("Vote du compte administratif 2021 du budget annexe de l'eau", "7.1"),
        ("ÉLECTION DU TROISIÈME ADJOINT AU MAIRE", "5.1"),
        ("Tableau des effectifs : création d'un poste d'adjoint technique principal", "4.1"),
        ("Plan local d'urbanisme : approbation de la modification simplifiée n° 3", "2.1"),
        ("Instauration du droit de préemption urbain", "2.3"),
    ],
)
def test_plain_subjects(subject: str, code: str) -> None:
    found = matters.infer(subject)
    assert found is not None
    assert (found.code, found.label, found.basis) == (code, MATTERS[code], "inferred")


@pytest.mark.parametrize("subject", [None, "", "Questions", "Les Tilleuls", "xyz " * 5000, "\x00\ud800 — 🦉"])
def test_it_abstains(subject: str | None) -> None:
    assert matters.infer(subject) is None


def test_what_is_printed_stays_and_the_record_is_copied() -> None:
    printed = record()
    assert matters.with_inferred(printed) == printed
    bare = record(matter=None, subject="Attribution d'une subvention à l'association des parents d'élèves")
    assert matters.with_inferred(bare).acts[0].matter is not None
    assert bare.acts[0].matter is None


def test_the_model_is_small_and_answers_as_it_was_saved(tmp_path: Path) -> None:
    assert matters.WEIGHTS.stat().st_size < 400_000
    model = Model.load(matters.WEIGHTS)
    model.save(tmp_path / "again.npz")
    again = Model.load(tmp_path / "again.npz")
    assert np.allclose(model.weights, again.weights, atol=1e-3)
    assert model.vocabulary == again.vocabulary


def test_training_keeps_no_word_of_one_council() -> None:
    real = [
        train.Example(features("Bail du gîte de Montfleury"), ("3.3",), "A"),
        train.Example(features("Gîte de Montfleury : bail"), ("3.3",), "A"),
        train.Example(features("Bail du gîte"), ("3.3",), "B"),
    ]
    one, two = (train.fit(real + train.phrases()) for _ in range(2))
    assert "wgite" in one.vocabulary
    assert "wmontfleury" not in one.vocabulary
    assert np.array_equal(one.weights, two.weights)


def test_every_matter_has_phrases() -> None:
    codes = [example.codes[0] for example in train.phrases()]
    assert min(codes.count(code) for code in MATTERS) > 1


def test_the_national_file_takes_it_on_demand(tmp_path: Path) -> None:
    toml = tmp_path / "collectivites.toml"
    toml.write_text(f'[[collectivite]]\nsiret = "{SIRET}"\nnom = "CC des Trois Vallées"\n', encoding="utf-8")
    bare: Record = record(matter=None, subject="Attribution d'une subvention à l'association des parents d'élèves")
    (tmp_path / "a.json").write_text(bare.to_json(), encoding="utf-8")
    out = tmp_path / "deliberations.csv"
    asked = ["export", "scdl", str(tmp_path / "a.json"), "-o", str(out), "--collectivites", str(toml)]
    assert run(asked) == 1
    assert run([*asked, "--matieres-deduites"]) == 0
    assert "7.5" in out.read_text(encoding="utf-8")
    deduced = (tmp_path / "deliberations.csv.deduits.csv").read_text(encoding="utf-8")
    assert "DELIB_MATIERE_CODE" in deduced
