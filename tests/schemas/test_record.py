"""The contract: the record's models, and the JSON Schema made of them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from pydantic import ValidationError

from schemas import ERRORS, Act, DocumentError, Finding, LegalBasis, Person, Record, Session, Source, Term, Vote
from schemas.record import json_schema


def record(**fields: object) -> Record:
    source = Source(name="acte.txt", sha256="0" * 64, media_type="text/plain", pages=1)
    return Record.model_validate({"source": source, **fields})


def test_the_schema_in_the_documentation_is_the_one_of_the_models(root: Path) -> None:
    assert (root / "docs" / "record.schema.json").read_text(encoding="utf-8") == json_schema(), "run make schema"


def test_a_record_fits_its_schema() -> None:
    vote = Vote.model_validate({"for": 12, "against": 0, "outcome": "adopted"})
    written = record(acts=[Act(subject="Budget primitif", vote=vote)]).to_json()
    jsonschema.Draft202012Validator(json.loads(json_schema())).validate(json.loads(written))


def test_the_schema_refuses_what_is_no_record() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(json_schema()))
    data = json.loads(record().to_json())
    assert not validator.is_valid({**data, "kind": "lettre"})
    assert not validator.is_valid({**data, "surprise": 1})
    assert not validator.is_valid({k: v for k, v in data.items() if k != "acts"})


def test_the_same_record_gives_the_same_bytes_and_comes_back() -> None:
    made = record(session=Session(chair=Person(printed="Mme Odile FERRAND")))
    assert made.to_json() == made.to_json()
    assert Record.model_validate_json(made.to_json()) == made


def test_votes_are_written_with_the_words_of_the_format() -> None:
    vote = json.loads(record(acts=[Act()]).to_json())["acts"][0]["vote"]
    assert list(vote) == [
        "for", "against", "abstention", "not_participating", "blank", "null", "proxies", "unanimous", "outcome",
        "method", "names", "ballots", "cast", "majority", "casting",
    ]  # fmt: skip
    assert list(vote["names"]) == ["for", "against", "abstention", "not_participating"]


@pytest.mark.parametrize(
    "fields",
    [
        {"counts": {"present": -1}},
        {"session": {"time": "25:00"}},
        {"session": {"date": "2021-02-30"}},
        {"attendance": [{"name": {"printed": "M. X"}, "status": "parti"}]},
        {"acts": [{"vote": {"outcome": "maybe"}}]},
        {"acts": [{"decisions": [{"text": "Décide", "amounts": [{"value": "12 000"}]}]}]},
        {"surprise": 1},
    ],
)
def test_values_out_of_the_contract_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        record(**fields)


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_every_error_says_what_is_wrong_and_what_to_do(code: str) -> None:
    message = str(DocumentError(code, "acte.pdf", "12"))
    assert message.startswith(f"{code} acte.pdf : ")
    assert "À faire : " in message
    assert "{" not in message


def test_a_finding_that_is_not_validated_is_as_one_that_is() -> None:
    values = {
        "code": "V01",
        "title": "Voix et votants",
        "act": 0,
        "outcome": "conform",
        "severity": "drafting",
        "message": "12 pour.",
        "terms": [Term(name="pour", value=12)],
        "margin": 12,
        "legal_basis": [LegalBasis(code="CGCT", article="L2121-20")],
        "remedy": None,
    }
    assert list(values) == list(Finding.model_fields)
    made, validated = Finding.trusted(dict(values)), Finding.model_validate(values)
    assert made == validated
    assert made.model_dump_json() == validated.model_dump_json()
    assert made.model_copy(update={"act": 1}) == Finding.model_validate({**values, "act": 1})
    assert made.model_fields_set == validated.model_fields_set
