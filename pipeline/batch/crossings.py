"""What the documents of one council say against each other (X01 …), found anew when a run ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.batch.archive import Archive, ArchiveError
from pipeline.batch.reading import articles_of, json_of
from pipeline.batch.reviews import Review, corrected
from pipeline.pool import KilledError, apart

if TYPE_CHECKING:
    from pipeline.checks import Crossing
    from pipeline.councils import Body
    from schemas import Record

Row = tuple[Any, ...]

_PAIR = 2
"""Acts of one council below which nothing can be compared."""

_ATTEMPTS = 3
"""How often a comparison is begun whose process was killed: the system may have killed it for another's sake."""

_COMPARED = ("number", "subject", "attendance")
"""What is compared of acts."""

_ACTS = """
    SELECT a.document, a.assembly, a.assembly_type, a.organ, a.siren, a.act_id
    FROM distinct_acts AS a
    JOIN (SELECT document, MIN(source) AS source FROM sources GROUP BY document) USING (document)
    ORDER BY source, act
"""


def settle(archive: Archive) -> None:
    """Compare the documents of each council, in a process of its own: this one stays as small as it was.

    Raises:
        ArchiveError: the archive cannot be written, or the process was ended each time. All else is kept.
    """
    archive.commit()
    try:
        apart(compare, archive.path, attempts=_ATTEMPTS)
    except KilledError as killed:
        raise ArchiveError(
            f"{archive.path} : la comparaison des actes entre eux a été interrompue par le système (mémoire ?) ; "
            "ce qui est lu est gardé, relancez la même commande."
        ) from killed


def compare(path: Path) -> None:
    """Compare the documents of each council, in the order of their sources, and keep what they say.

    Another process holds the archive, and waits. One council is held at a time. Acts that were met before are left out,
    so that none is held against its copy. What is said is written at the end and at once: reviewers write meanwhile.
    """
    with Archive(path, lent=True) as archive:
        rows = [row for number, crossing in enumerate(_crossings(archive), 1) for row in _rows(number, crossing)]
        archive.clear("crossings")
        archive.put("crossings", rows)


def _crossings(archive: Archive) -> Iterator[Crossing]:
    from pipeline.checks import within
    from pipeline.councils import councils

    said = archive.said()
    for council in councils(_bodies(archive)):
        if sum(acts for _, acts in council) >= _PAIR:
            yield from within([(document, _record(archive, document, said.get(document))) for document, _ in council])


def _bodies(archive: Archive) -> list[tuple[tuple[str, int], Body]]:
    """Each document that holds acts, with their number and the body that they are of."""
    from extractors.grammar.siren import siren_of
    from pipeline.councils import Body

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
    told["acts"] = [{name: act[name] for name in _COMPARED if name in act} for act in told["acts"]]
    return Record.model_validate(told)


def _rows(number: int, crossing: Crossing) -> Iterator[Row]:
    finding = crossing.finding
    for position, document in enumerate(crossing.documents):
        yield (
            *(number, position, document, finding.code, finding.title, finding.outcome, finding.severity),
            *(finding.message, json_of(t.model_dump() for t in finding.terms), articles_of(finding), finding.remedy),
        )
