"""Records → rows of the national file « Délibérations » (SCDL 2.1.5): what is printed, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractors.grammar.text import fold
from pipeline.exports import nomenclature
from pipeline.exports.communities import Community, community_of
from pipeline.exports.scdl_checks import COLUMNS, VOTES, errors, stricter
from pipeline.spreadsheet import safe_cell
from schemas.record import Act, Record

_SAME: Final = ("COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_OBJET")
"""Columns that tell one act from another: an act that two documents print stands once in the file."""


@dataclass(frozen=True, slots=True)
class Options:
    """What may be written that no act prints: votes of a unanimity without figures, inferred matières."""

    derived_votes: bool = False
    inferred_matters: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One act in the file. `derived` names the columns that were deduced; `errors` says why it is refused."""

    source: str
    act: int
    row: dict[str, str]
    derived: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()


def lines(records: Iterable[Record], communities: list[Community], options: Options | None = None) -> Iterator[Line]:
    """A line for each act of the records, valid or refused.

    Args:
        records: the records.
        communities: name and SIRET of those who publish.
        options: what may be deduced.
    """
    options = options or Options()
    written: dict[tuple[str, ...], str] = {}
    for record in records:
        community = community_of(record, communities)
        for i, act in enumerate(record.acts):
            line = _line(record, i, act, community, options)
            key = tuple(fold(line.row[column]) for column in _SAME)
            if not line.errors and key in written:
                line = replace(line, errors=(f"déjà écrite, d'après {written[key]}",))
            elif not line.errors:
                written[key] = line.source
            yield line


def _line(record: Record, index: int, act: Act, community: Community | None, options: Options) -> Line:
    row = dict.fromkeys(COLUMNS, "")
    derived: list[str] = []
    if community is not None:
        row["COLL_NOM"], row["COLL_SIRET"] = community.name, community.siret
    row["DELIB_ID"] = act.number or act.receipt.act_id or ""
    row["DELIB_DATE"] = record.session.date.isoformat() if record.session.date else ""
    row["DELIB_OBJET"] = act.subject or ""
    matter = act.matter if act.matter and (act.matter.basis == "printed" or options.inferred_matters) else None
    code = nomenclature.level_two(matter.code) if matter else None
    if code is not None and matter is not None:
        row["DELIB_MATIERE_CODE"], row["DELIB_MATIERE_NOM"] = code, nomenclature.scdl_name(code)
        if matter.basis == "inferred":
            derived += ["DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM"]
    if act.receipt.received_on is not None:
        row["PREF_DATE"] = act.receipt.received_on.isoformat()
    votes, deduced = _votes(record, act, options.derived_votes)
    row.update(votes)
    derived += deduced
    row = {column: safe_cell(" ".join(value.split())) for column, value in row.items()}
    why = [*errors(row), *stricter(row)]
    if matter is not None and code is not None:
        other = nomenclature.contradicted_by(code, matter.label)
        why += [f"DELIB_MATIERE_CODE : {code} est imprimé avec le nom de {other}"] if other else []
    if community is None:
        absent = f"collectivité absente du fichier TOML : {record.assembly.name or 'assemblée non lue'}"
        why = [absent, *(error for error in why if not error.startswith("COLL_"))]
    return Line(record.source.name, index, row, tuple(derived), tuple(why))


def _votes(record: Record, act: Act, deduce: bool) -> tuple[dict[str, str], list[str]]:
    """The five columns of votes, all of them or none; and those that were deduced."""
    vote, office = act.vote, record.counts.in_office
    if office is None:
        return {}, []
    pour, contre, abstention = vote.for_, vote.against, vote.abstention
    deduced: list[str] = []
    if vote.unanimous and deduce and pour is None and contre in (None, 0) and abstention in (None, 0):
        present, proxies = record.counts.present, record.counts.proxies
        if present is not None and proxies is not None and act.attendance is None:
            voices = present + proxies - (vote.not_participating or 0)
            if 0 <= voices <= office:  # else a printed figure is wrong, and nothing follows from it
                pour, contre, abstention, deduced = voices, 0, 0, list(VOTES[1:])
    elif vote.unanimous and deduce and pour is not None and contre is None and abstention is None:
        contre, abstention, deduced = 0, 0, [*VOTES[1:2], *VOTES[3:]]
    if pour is None or contre is None or abstention is None:
        return {}, []
    real = pour + contre + abstention
    figures = dict(zip(VOTES, (office, real, pour, contre, abstention), strict=True))
    return {column: str(value) for column, value in figures.items()}, deduced
