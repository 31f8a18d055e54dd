"""Lists whose columns the extraction of text tore apart: grantors, the words that tie them, and holders, each apart.

Nobody is read here but where the numbers and the ties prove the whole: as many grantors below their heading as there
are lines that give a proxy and as names in one block of holders; in each other block someone who surely sits.
Or headings stand together above all members, and the holders of proxies prove their order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.attendance_sections import OPENING, Section
from extractors.base import View
from extractors.entry import Entry, Place
from extractors.grammar import attendance_cues as cues
from extractors.grammar import list_cues
from extractors.grammar.names import Name, people, words_of
from schemas.record import Status

_FEWEST = 3
"""Lines that give a proxy from which a column of them stands."""
_AROUND = 12
"""Lines before and after the lists in which no other list may stand."""
_FORM = "columns torn apart"
_PROXIES = ("procuration", "pouvoir", "mandat")
_LINK = re.compile(
    rf"\W*(?:(?:a\s+|ayant\s+)?donn\w+\s+)?(?:(?:sa|son)\s+)?(?:{'|'.join(_PROXIES)})"
    r"(?P<time>\s+(?:jusqu|a\s+partir|a\s+compter|des\s)[^,;:]{0,40}?)?(?:\s+a)?\W*"
)
_FROM = re.compile(r"\b(?:a\s+partir|a\s+compter|des\s)")
_HEADING = re.compile(
    r"\W*(?:(?:etaient|membres|conseillers|elus)\s+)*(?:presente?|excuse|absent|represente|(?:ont|ayant)\s+donne\s+(?:procuration|pouvoir|mandat))"
    r"[^\d,;]{0,60}"
)
_STATES = (
    ("procuration", "given"),
    ("pouvoir", "given"),
    ("mandat", "given"),
    ("represent", "given"),
    ("present", "present"),
    ("absent", "absent"),
    ("excuse", "excused"),
)
_TAIL = re.compile(r"\W*(?:arriv|depart|partie?|jusqu|a\s+partir|a\s+compter|des\s|a\s+quitte)[^,;]*[\s,;.]*")
_MAIN = r"(?:monsieur|madame|m\.|mme)\s"
CHAIR = re.compile(rf"presidence\s+de\s+(?={_MAIN})(?P<who>(?:mm?\.|mr\.|mme\.)?[^,;:.\n]{{6,60}})")
_SECRETARY = re.compile(
    rf"(?P<who>{_MAIN}[^,;:\n]{{3,50}}?)\s+(?:est|a\s+ete)\s+(?:designe|nomme|elu)e?\s+(?:comme\s+)?secretaire"
    r"|secretaire\s+de\s+(?:la\s+)?seance\s*:\s*(?P<named>[^,;:\n]{4,50})"
)
FIGURE = re.compile(
    r"\b(?P<what>en\s+exercice|present|procuration|pouvoir|represente|votant|absent)s?\s*:\s*(?P<figure>\d{1,3})\b"
)

Words = tuple[str, ...]


@dataclass(slots=True)
class _Item:
    """A name of a block, and where the line tells that the state ends or begins."""

    name: Name
    arrived: Place | None = None
    left: Place | None = None

    @property
    def key(self) -> Words:
        return words_of(self.name.printed)


@dataclass(slots=True)
class _Block:
    """Names that stand together: the heading right above, and whether commas part them."""

    heading: Place | None
    commas: bool
    items: list[_Item] = field(default_factory=list)

    @property
    def keys(self) -> list[Words]:
        return [item.key for item in self.items]


@dataclass(slots=True)
class _Columns:
    """What the lines around a column of links are: blocks of names, headings, links."""

    place: Place
    blocks: list[_Block]
    headings: list[Place]
    links: list[Place]


def torn(text: View) -> tuple[Place, list[Entry]] | None:
    """The stretch and the members of lists torn apart; None where these are none, or where anything is not proven."""
    columns = _columns(text)
    tied = _tied(text, columns) if columns is not None else None
    found = _members(text, columns, *tied) if columns is not None and tied is not None else None
    return (columns.place, found) if columns is not None and found is not None else None


def stacked(text: View, lists: list[Section], found: list[Entry]) -> list[Entry]:
    """Who sits and who is represented, where three headings stand together and all members below the last.

    The order of the headings is that of the members where those told with their holders stand in one run, and each
    holder before it; a substitute, who sits for one of them alone, may stand elsewhere. Who follows the run may miss
    or be a guest: nothing is said of them. Nobody is given where this does not hold.
    """
    headings = [section.heading for section in lists]
    below = [entry for entry in found if entry.proof != headings[0]]
    tied = [i for i, entry in enumerate(below) if entry.holder is not None]
    if [section.status for section in lists][:2] != ["present", "represented"] or len(lists) != 3 or len(tied) < 2:
        return []
    run, others = below[: tied[0]], below[: tied[0]] + below[tied[-1] + 1 :]
    sits = {words_of(entry.name.printed) for entry in run}
    holders = [e.holder for e in below if e.holder and "suppl" not in text.folded[e.holder.end : e.holder.end + 10]]
    if (
        tied[-1] - tied[0] != len(tied) - 1
        or any(entry.proof != headings[2] or entry.arrived or entry.left for entry in others)
        or any(words_of(below[i].name.printed) in sits for i in tied)
        or len(sits) != len(run)
        or len(holders) < 2
        or not {words_of(holder.printed) for holder in holders} <= sits
    ):
        return []
    for entry in run:
        entry.status, entry.proof, entry.form = "present", headings[0], _FORM
    for i in tied:
        below[i].replaced = None  # their heading says that they are represented
    return below[: tied[-1] + 1]


def _members(text: View, columns: _Columns, grantors: _Block, holders: _Block) -> list[Entry] | None:
    """The members at the opening, where every block is explained: grantors, holders, who sits, who misses."""
    late = [_FROM.search(text.folded, *link) is not None for link in columns.links]
    given = {key for key, later in zip(grantors.keys, late, strict=True) if not later}
    holding = {*holders.keys, *(set(grantors.keys) - given), *named(text, CHAIR)}
    rest = [b for b in columns.blocks if b is not grantors and b is not holders]
    present, missing = [b for b in rest if not b.commas], [b for b in rest if b.commas]
    listed = [item for block in present for item in block.items]
    sitting = [item for item in listed if not (item.key in given and item.arrived)]
    absent = _absent(missing, given | {item.key for item in sitting}) if missing in ([], columns.blocks[-1:]) else None
    sits = {item.key for item in sitting}
    sure = holding | named(text, _SECRETARY)
    if absent is None or not all(_sits(text, block, sure) for block in present):
        return None
    if len({i.key for i in listed}) != len(listed) or not holding <= sits or given & sits:
        return None
    above = {_told(text, heading): heading for heading in columns.headings}
    misses = next((heading for told, heading in reversed(above.items()) if told in ("absent", "excused")), None)
    if (absent and misses is None) or not _agrees(text, len(sits), len(given), len(absent)):
        return None
    comes = {item.key: item.arrived for item in listed}
    found = [
        Entry(i.name, "present", above.get("present", _place(i)), arrived=i.arrived, left=i.left, form=_FORM)
        for i in sitting
    ]
    found += [
        Entry(grantor.name, "represented", link, holder.name, arrived=comes.get(grantor.key), form=_FORM)
        for grantor, holder, link in zip(grantors.items, holders.items, columns.links, strict=True)
        if grantor.key in given
    ]
    if misses is not None:
        status: Status = "absent" if _told(text, misses) == "absent" else "excused"
        found += [Entry(i.name, status, misses, form=_FORM) for i in absent]
    return sorted(found, key=lambda entry: entry.name.start)


def _absent(missing: list[_Block], told: set[Words]) -> list[_Item] | None:
    """Who misses at the opening: all whom the last list names, those out who leave later and are told elsewhere."""
    items = [item for block in missing for item in block.items]
    absent = [item for item in items if item.arrived is None]
    keys = {item.key for item in absent}
    if len(keys) != len(absent) or keys & told or any(item.left for item in items):
        return None
    return absent if all(item.key in told for item in items if item.arrived) else None


def _place(item: _Item) -> Place:
    return item.name.start, item.name.end


def _told(text: View, heading: Place) -> str:
    """What a heading announces: `given` (proxies), `present`, `absent` or `excused`."""
    folded = cues.WITHOUT.sub(" ", text.folded[slice(*heading)])
    return next(state for stem, state in _STATES if stem in folded)


def _tied(text: View, columns: _Columns) -> tuple[_Block, _Block] | None:
    """The block of grantors and that of holders, where exactly one of each fits the number of links."""
    fit = [b for b in columns.blocks if len(b.items) == len(columns.links) and not b.commas]
    headed = [b for b in columns.blocks if b.heading is not None and _told(text, b.heading) == "given"]
    if len(headed) != 1 or headed[0] not in fit or len(set(headed[0].keys)) != len(headed[0].keys):
        return None
    grantors = headed[0]
    holders = [
        b
        for b in fit
        if b is not grantors
        and set(b.keys) <= {key for o in columns.blocks if o is not b and o is not grantors for key in o.keys}
    ]
    return (grantors, holders[0]) if len(holders) == 1 else None


def _sits(text: View, block: _Block, sure: set[Words]) -> bool:
    """Whether a block holds someone who surely sits; two, where it stands right below a heading of those who miss."""
    misses = block.heading is not None and _told(text, block.heading) != "present"
    return len(set(block.keys) & sure) > misses


def named(text: View, cue: re.Pattern[str]) -> set[Words]:
    """Whom the first words of the opening that a cue finds tell by first name and surname; empty where none are so."""
    match = cue.search(text.folded, 0, OPENING)
    if match is None:
        return set()
    named = people(text.text, *match.span(match.lastgroup or 0))[:1]
    return {words_of(n.printed) for n in named if n.apart}


def _agrees(text: View, present: int, given: int, absent: int) -> bool:
    """Whether the figures printed in the opening are those of the lists."""
    wanted = {
        "en exercice": {present + given + absent},
        "present": {present},
        "absent": {absent, absent + given},
        "votant": {present + given},
    }
    return all(
        int(m["figure"]) in wanted.get(re.sub(r"\s+", " ", m["what"]), {given})
        for m in FIGURE.finditer(text.folded, 0, OPENING)
    )


def _columns(text: View) -> _Columns | None:
    """The lists around the one column of links in the opening; None where another list stands beside them."""
    if sum(map(text.folded.count, _PROXIES)) < _FEWEST:
        return None
    spans = _entries(text)
    links = [i for i, span in enumerate(spans) if _LINK.fullmatch(text.folded, *span)]
    if len(links) < _FEWEST or links[-1] - links[0] != len(links) - 1:
        return None
    kinds = sure = ["link" if i in links else _kind(text, span) for i, span in enumerate(spans)]
    told = [item for kind in kinds if isinstance(kind, list) for item in kind]
    if not any(item.name.first for item in told):  # in one case, so that a rare first name tells nothing
        kinds = ["link" if i in links else _kind(text, span, rare=True) for i, span in enumerate(spans)]
    first, last = links[0], links[-1] + 1
    while first and kinds[first - 1] is not None:
        first -= 1
    while last < len(spans) and kinds[last] is not None:
        last += 1
    beside = sure[max(0, first - _AROUND) : first] + sure[last : last + _AROUND]
    if sum(isinstance(kind, list) for kind in beside) > 1 or [] in kinds[first:last]:
        return None
    headings = [spans[i] for i in range(first, last) if kinds[i] == "heading"]
    blocks = _blocks(text, spans[first:last], kinds[first:last])
    return _Columns((spans[first][0], spans[last - 1][1]), blocks, headings, [spans[i] for i in links])


def _entries(text: View) -> list[Place]:
    """The lines of the opening, one that breaks off a list with commas joined to the next."""
    spans: list[Place] = []
    for start, end in text.iter_lines(0, min(len(text.text), OPENING)):
        before = text.text[slice(*spans[-1])] if spans else ""
        if "," in before and (before.count("(") > before.count(")") or before.rstrip().endswith(",")):
            spans[-1] = (spans[-1][0], end)
        elif start < end:
            spans.append((start, end))
    return spans


def _kind(text: View, span: Place, *, rare: bool = False) -> list[_Item] | str | None:
    """What a line is: its names (none where it says more of them), a heading, or None for anything else.

    `rare` says that a name of two words or three need not hold a common first name.
    """
    names = people(text.text, *span)
    if _HEADING.fullmatch(text.folded, *span):
        return [] if any(n.own or n.apart for n in names) else "heading"
    whole = all(n.apart or (rare and 1 < n.size < 4) for n in names)
    if not names or text.text[span[0] : names[0].start].strip() or not whole:
        return None
    items = []
    for name, end in zip(names, [*(n.start for n in names[1:]), span[1]], strict=True):
        tail = text.folded[name.end : end]
        place = (name.end, end)
        if not tail.strip(" ,;.\n"):
            items.append(_Item(name))
        elif not _TAIL.fullmatch(tail):
            return [] if len(names) > 1 and "," in text.text[slice(*span)] else None
        elif _FROM.match(tail.lstrip(" (")) or not list_cues.PAREN_LEFT.search(tail):
            items.append(_Item(name, arrived=place))
        else:
            items.append(_Item(name, left=place))
    return items if len(items) == 1 or "," in text.text[slice(*span)] else None


def _blocks(text: View, spans: list[Place], kinds: list[list[_Item] | str | None]) -> list[_Block]:
    """Runs of lines of one name, or of several, that neither a gap nor another line breaks."""
    blocks: list[_Block] = []
    above: Place | None = None
    inside = False
    for span, kind in zip(spans, kinds, strict=True):
        if not isinstance(kind, list):
            above, inside = span if kind == "heading" else None, False
            continue
        several = len(kind) > 1
        if not inside or text.lines[text.line_at(span[0])].gap or several != blocks[-1].commas:
            blocks.append(_Block(above, several))
        blocks[-1].items += kind
        above, inside = None, True
    return blocks
