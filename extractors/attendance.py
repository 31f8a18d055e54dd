"""Members at the opening of a sitting: who is present, represented, excused or absent."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc

from extractors.attendance_above import restored
from extractors.attendance_beside import side_by_side
from extractors.attendance_bodies import by_bodies
from extractors.attendance_cell_labels import PAIRS, with_colons
from extractors.attendance_delegates import delegates
from extractors.attendance_denied import place_of, plainly
from extractors.attendance_heaped import heap, heaped, missing
from extractors.attendance_legend import with_legend
from extractors.attendance_lists import LONE_MARK, Listing, entries
from extractors.attendance_merge import letters, merge, one_sex, without_holders
from extractors.attendance_noted import noted
from extractors.attendance_roll import in_the_flow
from extractors.attendance_rows import celled, rows, ticked
from extractors.attendance_sections import FARTHEST, OPENING, Section, implied, sections
from extractors.attendance_streamed import streamed
from extractors.attendance_style import Style, surname
from extractors.attendance_told import joined, moves_below, told_above, told_alone, told_below
from extractors.attendance_torn import stacked, torn
from extractors.attendance_voters import voters
from extractors.attendance_woven import unwoven
from extractors.base import Reading, View, view
from extractors.entry import Entry
from extractors.grammar import attendance_cues as cues
from extractors.grammar.name_chunks import BROKEN_OFF
from extractors.grammar.names import Name, initialled, people, person, words_of
from extractors.grammar.text import fold
from extractors.substitutes import seated


@Language.component("registre_attendance")
def attendance(doc: Doc) -> Doc:
    """Leave one reading `attendance` per member, and claim the stretch of the lists."""
    text = view(doc)
    proven = torn(text) or _streamed(text)
    if proven is not None:
        place, members = proven
        for entry in members:
            text.add(_reading(text, entry))
        text.claim(*place, "attendance")
        text.marks["attendance_start"], text.marks["attendance_end"] = place
        return doc
    listings, style = _listings(text)
    found, used = _of_lists(text, listings, style)
    found = _with_rolls(text, found) if found else []
    told_elsewhere = cues.LISTED_ELSEWHERE.search(text.folded, 0, OPENING) is not None
    if not told_elsewhere and _upside_down(found) and not any(section.excepted for section in used):
        found = stacked(text, [listing.section for listing in listings if listing.section.end <= used[-1].end], found)
        if not found:
            return doc
    if used:
        found.extend(_told_around(text, used, found))
        found.extend(joined(text, used[0].place[1], used[-1].place[0], found))
        moves_below(text, used[-1].place[1], found)
    for entry in _settled(text, found or _unlisted(text)):
        text.add(_reading(text, entry))
    for section in used:
        text.claim(*section.place, "attendance")
    if used:
        text.marks["attendance_start"], text.marks["attendance_end"] = used[0].place[0], used[-1].place[1]
    return doc


def _listings(text: View) -> tuple[list[Listing], Style]:
    """The lists of an opening in their order, one that nothing announces among them, and how their members are set."""
    printed, folded, beside = side_by_side(text, *with_colons(*unwoven(text)))
    municipal = _is_municipal(folded)
    headed = sorted([*beside, *_lists(text, sections(printed, folded))], key=lambda section: section.heading)
    listings = [Listing.of(section, municipal=municipal) for section in restored(text, printed, headed)]
    if not any(_of_present(listing) for listing in listings):
        first = next((listing.section.heading[0] for listing in listings if listing.names), len(text.text))
        listings = [*_unannounced(text, first, listings), *listings]
    return listings, _style(listings, municipal=municipal)


def _of_lists(text: View, listings: list[Listing], style: Style) -> tuple[list[Entry], list[Section]]:
    """The members of the lists, and the sections that name some."""
    run = heap(text, [listing.section for listing in listings])
    found: list[Entry] = []
    used: list[Section] = []
    above: Section | None = None
    for listing in listings:
        section = listing.section
        if not used and section.heading[0] > OPENING:
            break
        listed = entries(listing, style)
        if run and section is run[-1]:
            listed = heaped(text, run, listed)
        elif above is not None:
            missing(text, above, section, listed)
        above = section
        if listed:
            found.extend(listed)
            used.append(section)
    return found, used


def _with_rolls(text: View, found: list[Entry]) -> list[Entry]:
    """The members of lists, told by a roll or a table that names most of them too where there is one.

    Letters and ticks tell more than the words that the line above them, or each row, repeats.
    """
    known = len({words_of(e.name.printed) for e in found})
    rolls = (with_legend(text), ticked(text), celled(text), in_the_flow(text))
    rolled = next((roll for roll in rolls if 2 * len(roll) >= known), [])
    found = [*rolled, *(_off_rows(text, found, rolled) if rolled else found)]
    table = delegates(text)
    return [*table, *(entry for entry in found if entry.status != "present")] if table else found


def _told_around(text: View, used: list[Section], found: list[Entry]) -> list[Entry]:
    """Those who are told in sentences above or below the lists, whose stretches are claimed."""
    told = [*told_above(text, used[0].place[0], found), *told_below(text, used[-1].place[1], found)]
    for entry in told:
        text.claim(entry.name.start, max(entry.name.end, entry.proof[1]), "proxies")
    return told


def _unlisted(text: View) -> list[Entry]:
    """The members of an opening without lists: those of tables, of the flow of the text, of sentences."""
    return delegates(text) or rows(text) or with_legend(text) or voters(text) or in_the_flow(text) or told_alone(text)


def _settled(text: View, found: list[Entry]) -> list[Entry]:
    """One entry a member, as all that is told of them and of each other leaves it."""
    found = _untorn(without_holders(noted(text, found)))
    for entry in found:
        entry.name = _above_gap(text, entry.name)
        entry.holder = _above_gap(text, entry.holder) if entry.holder is not None else None
    merged = seated(text, merge(_off_roll(text, _tied(text, found)), text.text))
    for entry in merged:
        if entry.again is not None and not plainly(text, entry.again, found):
            entry.again = None
    return merged


def _streamed(text: View) -> tuple[tuple[int, int], list[Entry]] | None:
    """The stretch and the members of a table whose cells stand one after another; None where there is none."""
    found = streamed(text)
    if found is None:
        return None
    last = found[-1] if found else None
    end = 0 if last is None else max(last.proof[1], last.holder.end if last.holder is not None else 0)
    return (found[0].name.start if found else 0, end), merge(found)


_MARKED = 4
"""Marks alone on their lines from which on the states without a colon are titles of columns, which the marks lost."""


def _lists(text: View, found: list[Section]) -> list[Section]:
    """The sections without those that the titles of a table of marks head."""
    if not found or not any(":" not in section.announced for section in found):
        return found
    marks = LONE_MARK.findall(text.text, max(0, found[0].heading[0] - FARTHEST), found[0].heading[0] + OPENING)
    return [section for section in found if ":" in section.announced] if len(marks) >= _MARKED else found


def _above_gap(text: View, name: Name) -> Name:
    """A name without what stands below white space, where it is whole above, or a title in capitals goes on below."""
    for line in range(text.line_at(name.start) + 1, text.line_at(name.end - 1) + 1):
        below = text.text[slice(*text.line_span(line))]
        rest = text.text[name.end : text.line_span(line)[1]].strip()
        titled = below.isupper() and (rest[:1].isalpha() or (bool(rest) and any(map(str.isdigit, below))))
        # White space above each line says nothing.
        spaced = text.lines[line - 1].gap and text.lines[max(line - 2, 0)].gap
        if text.lines[line].gap and not spaced:
            above = people(text.text, name.start, text.line_span(line - 1)[1])
            told = above[0] if len(above) == 1 and name.printed.startswith(above[0].printed) else None
            if told is not None and told.start == name.start and (titled or _is_whole(told)):
                return replace(
                    name, end=told.end, printed=told.printed, first=told.first, last=told.last, size=told.size
                )
    return name


def _is_whole(name: Name) -> bool:
    return name.first is not None and name.last is not None and name.printed.split()[-1] not in BROKEN_OFF


def _off_rows(text: View, found: list[Entry], rolled: list[Entry]) -> list[Entry]:
    """Those of a list whom no row of a roll names, so that a row that is not read loses nobody."""
    rows = {text.line_at(entry.name.start) for entry in rolled}
    named = [words_of(name.printed) for e in rolled for name in (e.name, e.holder) if name is not None]
    return [
        e
        for e in found
        if (e.name.own or e.name.apart)
        and text.line_at(e.name.start) not in rows
        and not any(_has_words_of(words_of(e.name.printed), words) for words in named)
    ]


_JOINING = ("-", "–", "—", "/", ":", "=")
"""What may stand between the one grantor and the one holder of a list."""


def _of_present(listing: Listing) -> bool:
    """Whether a list names those present, and not the substitutes alone whom full members sent."""
    section = listing.section
    sent = cues.SUBSTITUTES_SENT.search(fold(section.announced)) is not None
    return section.status == "present" and bool(listing.names) and not sent


_ROLL = 3
"""Members told to miss, all of whom the list of the present names too, from which it is a roll of all."""

_MUNICIPAL = ("conseil municipal", "conseillers municipaux")
_OF_COMMUNES = ("communautaire", "syndica", "metropol", "delegues", "communaute")


def _is_municipal(folded: str) -> bool:
    """Whether an opening names a municipal council, and no body on which communes have seats."""
    return any(words in folded for words in _MUNICIPAL) and not any(words in folded for words in _OF_COMMUNES)


def _unannounced(text: View, limit: int, listings: list[Listing]) -> list[Listing]:
    """The list that follows who presides without a heading of its own, where it is plainly one.

    Full members, some of whom are told to miss, are all of them, and tell of nobody that he or she sits.
    """
    missing = {words_of(n.printed) for listing in listings if _of_missing(listing) for n in listing.names}
    for section in implied(text.text, text.folded, limit):
        listing = Listing.of(section)
        named = sum(n.own or n.apart for n in listing.names)
        plain = named >= 5 and named >= 0.6 * len(listing.names)
        full = "titulaires" in text.folded[slice(*section.heading)]
        if plain and not (full and not missing.isdisjoint(words_of(n.printed) for n in listing.names)):
            return [listing]
    told = [Listing.of(section) for section in by_bodies(text.text, text.folded, limit)]
    return [] if told and (rows(text) or with_legend(text)) else told


def _of_missing(listing: Listing) -> bool:
    return listing.section.status in ("absent", "excused")


def _style(listings: list[Listing], *, municipal: bool) -> Style:
    """The style of the present, or of all where few are."""
    present = [n for listing in listings if listing.section.status == "present" for n in listing.names]
    alone = frozenset(i for listing in listings for i in listing.alone)
    style = Style.of(present if len(present) >= 6 else [n for listing in listings for n in listing.names], alone)
    members = [n for n in present if style.marks(n)]
    whole = frozenset(fold(n.printed) for n in members if None not in (n.first, n.last) and not n.printed.isupper())
    sitting = frozenset(words_of(n.printed) for n in members)
    surnames = frozenset(map(surname, members))
    return replace(style, surnames=surnames, whole=whole, sitting=sitting, municipal=municipal)


def _upside_down(found: list[Entry]) -> bool:
    """Whether many are absent and nobody whose name looks like theirs is present: lists torn from their headings."""
    absent = [e.name for e in found if e.status != "present" and e.holder is None]
    present = [e.name for e in found if e.status == "present"]
    return (
        len(absent) > 8
        and not any(n.own or n.grouped or n.apart for n in present)
        and (not present or sum(n.own or n.grouped or n.apart for n in absent) > 0.5 * len(absent))
    )


def _untorn(found: list[Entry]) -> list[Entry]:
    """The entries without those who miss, where holders of proxies are among them: a list torn from its heading.

    « X (pour Y) », where X sits, names the holder first.
    """
    missing = {letters(e.name) for e in found if e.status in ("absent", "excused")}
    held = [e for e in found if e.holder is not None]
    sitting = {letters(e.name) for e in found if e.status == "present"} if held and missing else set()
    holders = {letters(e.holder) for e in held if e.holder and not (e.either and letters(e.name) in sitting)}
    torn = len(holders & missing) >= 2 and 2 * len(holders & missing) >= len(holders)
    return [e for e in found if e.status not in ("absent", "excused")] if torn else found


_FOR_A_PART = re.compile(
    r"[\s,(]{1,3}(?:pour|lors|sur|durant|pendant|au|du|des|apres|avant|jusqu|a\s(?:partir|compter))\b[^,;()\n]{0,24}?"
    r"(?:\bpoints?\b|\bvotes?\b|\bquestions?\b|\bdeliberations?\b|\bdepart\b|\barrivee\b|\bcompte\b|\d)"
)
"""After the holder of a proxy: that it is given for a part of the sitting."""


def _off_roll(text: View, found: list[Entry]) -> list[Entry]:
    """The entries, where the list of the present names all members: without those who are told to miss below it.

    That is a roll where it names all who give a proxy, several, or all who miss, some more, and tells of none that they
    come or go, or give it for a part of the sitting.
    """
    gave = [e for e in found if e.status == "represented" and e.holder is not None]
    missing = [e for e in found if e.status != "present"]
    seated_ones = [e for e in found if e.status == "present"]
    for left in (missing if len(missing) >= _ROLL else [], gave):
        named = [(words_of(e.name.printed), e) for e in left]
        short = [(words, e) for words, e in named if any(len(word) == 1 for word in words)]
        givers = {words for words, _ in named}
        present = [e for e in seated_ones if (short or words_of(e.name.printed) in givers) and _among(e, named, short)]
        if len(givers) > 1 and len({words_of(e.name.printed) for e in present}) == len(givers):
            break
    else:
        return found
    given = [e for e in found if words_of(e.name.printed) in givers or e in present]
    if any(e.moves or (e.holder is not None and _FOR_A_PART.match(text.folded, e.holder.end)) for e in given):
        return found
    return [e for e in found if e not in present]


_Named = list[tuple[tuple[str, ...], Entry]]
"""Entries and the words of their names."""


def _among(entry: Entry, others: _Named, short: _Named) -> bool:
    """Whether a name is that of one of others, of the same civility: its words, or initials of some (`short`)."""
    words = words_of(entry.name.printed)
    alike = [other for own, other in others if words == own]
    alike += [other for own, other in short if initialled(own, words)]
    return any(one_sex(entry, other) for other in alike)


def _tied(text: View, found: list[Entry]) -> list[Entry]:
    """The entries with proxies told as the list of the present proves: a holder sits, a grantor does not.

    « X pour Y » may name either first. Names of one list of proxies that alternate, or stand in two columns, so that
    one of each two sits and the other does not, are grantors and holders.
    """
    present = {words_of(e.name.printed) for e in found if e.status == "present"}

    def sits(name: Name) -> bool:
        words = words_of(name.printed)
        return words in present or sum(set(words) < set(theirs) for theirs in present) == 1

    for entry in found:
        if entry.either and entry.holder is not None and sits(entry.name) and not sits(entry.holder):
            entry.name, entry.holder = entry.holder, entry.name
    kept: list[Entry] = []
    for (_, proof), run in groupby(found, key=lambda e: (e.status, e.proof)):
        titled = PAIRS.match(text.folded, max(proof[0] - 1, 0)) or PAIRS.match(text.folded, proof[0])
        tied = _paired(text, list(run), present, titled=titled is not None and titled["holder"] is not None)
        kept += [entry for entry in tied if entry.holder is not None or entry.status == "excused"] if titled else tied
    return kept


def _paired(text: View, run: list[Entry], present: set[tuple[str, ...]], *, titled: bool = False) -> list[Entry]:
    """The pairs of a list; titles of its columns side by side allow for holders who are not read among who sits."""
    half, odd = divmod(len(run), 2)
    joined = half == 1 and text.text[run[0].name.end : run[1].name.start].strip() in _JOINING
    if (
        (odd and half < 3)
        or (half < 2 and not joined)
        or any(e.status != "represented" or e.holder is not None or e.proof != run[0].proof for e in run)
    ):
        return run
    sits = [sum(_has_words_of(words_of(e.name.printed), words) for words in present) == 1 for e in run]
    in_turn = sits[: 2 * half] == [False, True] * half
    in_turn = in_turn or (titled and not odd and not any(sits[::2]) and 2 * sum(sits[1::2]) >= half)
    if in_turn and not any(sits[2 * half :]):
        pairs = list(zip(run[: 2 * half : 2], run[1 : 2 * half : 2], strict=True))
    elif not odd and sits == [False] * half + [True] * half:
        pairs = list(zip(run[:half], run[half:], strict=True))
    else:
        return run
    for grantor, holder in pairs:
        grantor.holder, grantor.form = holder.name, "columns of grantors and holders"
    for lone in run[2 * half :]:
        lone.status = "excused"  # beside whom no holder stands
    return [*(grantor for grantor, _ in pairs), *run[2 * half :]]


def _has_words_of(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one of two names holds all words of the other."""
    return set(a) <= set(b) or set(a) >= set(b)


def _reading(text: View, entry: Entry) -> Reading:
    name = entry.name
    parts = {
        "name": Reading("name", person(name), name.start, name.end, entry.form),
        "status": Reading("status", entry.status, *entry.proof, entry.form),
    }
    if entry.holder is not None and entry.status == "represented":
        holder = entry.holder
        parts["proxy_holder"] = Reading("proxy_holder", person(holder), holder.start, holder.end, entry.form)
    if entry.later is not None and entry.status == "present" and entry.left is not None:
        parts["later"] = Reading("proxy_holder", person(entry.later), entry.later.start, entry.later.end, entry.form)
    for leaf, place in (("role", entry.role), ("arrived", entry.arrived), ("left", entry.left)):
        if place is not None:
            printed = re.sub(r"^[\s,;:()–-]+|[\s,;:()–-]+$", "", text.printed(*place))
            if printed:
                parts[leaf] = Reading(leaf, printed, *place, entry.form)
    if entry.again is not None:
        parts["again"] = Reading("name", None, *place_of(entry.again), entry.again.form)
    return Reading("attendance", entry.status, name.start, name.end, entry.form, parts)
