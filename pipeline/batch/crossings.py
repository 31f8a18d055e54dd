"""What the documents of one council say against each other (X01 …), found anew when a run ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from extractors.grammar.siren import siren_of
from pipeline.batch.archive import Archive
from pipeline.batch.reading import articles_of, json_of
from pipeline.batch.reviews import Review, corrected
from pipeline.councils import Body, councils

if TYPE_CHECKING:
    from pipeline.checks import Crossing
    from schemas import Record

Row = tuple[Any, ...]

_PAIR = 2
"""Acts of one council below which nothing can be compared."""

_ACTS = """
    SELECT a.document, a.assembly, a.assembly_type, a.organ, a.siren, a.act_id
    FROM distinct_acts AS a
    JOIN (SELECT document, MIN(source) AS source FROM sources GROUP BY document) USING (document)
    ORDER BY source, act
"""


def settle(archive: Archive) -> None:
    """Compare the documents of each council, in the order of their sources, and keep what they say.

    One council is held at a time. Acts that were met before are left out, so that none is held against its copy.
    """
    from pipeline.checks import within

    said = archive.said()
    archive.clear("crossings")
    number = 0
    for council in councils(_bodies(archive)):
        if sum(acts for _, acts in council) < _PAIR:
            continue
        documents = [(document, _record(archive, document, said.get(document))) for document, _ in council]
        for crossing in within(documents):
            number += 1
            archive.put("crossings", _rows(number, crossing))
    archive.commit()


def _bodies(archive: Archive) -> list[tuple[tuple[str, int], Body]]:
    """Each document that holds acts, with their number and the body that they are of."""
    told: dict[str, Row] = {}
    for document, name, kind, organ, siren, act_id in archive.each(_ACTS):
        acts, *said, known = told.get(document, (0, name, kind, organ, siren))
        told[document] = (acts + 1, *said, known or siren_of(act_id))
    return [
        ((document, acts), Body.told(name, kind, organ, siren or None))
        for document, (acts, name, kind, organ, siren) in told.items()
    ]


def _record(archive: Archive, document: str, said: list[Review] | None) -> Record:
    """A record as reviewers corrected it, without what no comparison asks for."""
    from schemas import Record

    ((text,),) = archive.query("SELECT json FROM records WHERE document = ?", [document])
    told = json.loads(corrected(text, said)[0] if said else text)
    asked = (f"/attendance/{i}" for i, member in enumerate(told["attendance"]) if member["proxy_holder"] is not None)
    pointers = [pointer for at in asked for pointer in (at, f"{at}/proxy_holder")]
    told["evidence"] = {at: told["evidence"][at] for at in pointers if at in told["evidence"]}
    for act in told["acts"]:
        act["decisions"], act["visas"] = [], []
    return Record.model_validate(told)


def _rows(number: int, crossing: Crossing) -> Iterator[Row]:
    finding = crossing.finding
    for position, document in enumerate(crossing.documents):
        yield (
            *(number, position, document, finding.code, finding.title, finding.outcome, finding.severity),
            *(finding.message, json_of(t.model_dump() for t in finding.terms), articles_of(finding), finding.remedy),
        )
