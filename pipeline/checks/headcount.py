"""The members who sit, counted (F02): the names of the lists against the figures, the figures against one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, product

from extractors.attendance_denied import OTHER_HOLDER
from extractors.grammar.text import fold
from pipeline.checks.case import SUBSTITUTE, Case, Seat
from pipeline.checks.denials import denied
from pipeline.checks.rule import (
    SHEET,
    MissingFigure,
    Rule,
    Verdict,
    anomaly,
    conform,
    law,
    unverifiable,
)
from pipeline.checks.subjects import touches_account
from pipeline.french import STATUSES, agreed, count
from pipeline.identity import tokens
from schemas.finding import Term

_REPLACED = re.compile(
    r"\b(?:remplacee?|suppleee?)s?\b(?!.*\bsuppleant)|\b(?:remplacee?|representee?)\s+par\s+(?:son|sa)\s+suppleante?\W*\Z"
)


class HeadCount(Rule):
    """F02: the names are as many as the figures say, and the figures make up the members in office."""

    code = "F02"
    title = "Décompte des membres"
    severity = "drafting"
    basis = law("L2121-17", "R2121-9")
    inputs = ("/counts", "/attendance")
    arithmetic = (
        "noms de présents = présents annoncés ; présents + représentés + absents = membres en exercice ; "
        "aucun nom deux fois"
    )
    source = "arithmétique"
    remedy = f"{SHEET} et le tableau du conseil"
    level = "sitting"

    def judge(self, case: Case) -> Iterator[Verdict]:
        """Compare the lists with the figures, and the figures with one another."""
        told = [*_named(case), *_sum(case), *_twice(case)]
        if not told:
            raise MissingFigure("la liste des membres et leur nombre", SHEET)
        wrong = [v for v in told if v.outcome == "anomaly"]
        if wrong:
            yield from wrong
            return
        open_ = [v for v in told if v.outcome == "unverifiable"]
        if open_:
            yield from open_
            return
        yield conform(" ".join(v.message for v in told), *(t for v in told for t in v.terms))


def _named(case: Case) -> Iterator[Verdict]:
    """The names of those present against the printed figure."""
    names, printed = len(case.in_state("present")), case.counts.present
    if printed is None or not names:
        return
    late = sum(bool(s.member.arrived or s.member.left) for s in case.in_state("present"))
    more = 1 if case.chair_apart or case.chair_is_office else 0
    terms = (_names(case, "present"), Term(name="présents", value=printed, pointer="/counts/present"))
    told = f"{count(names, 'nom')} pour {count(printed, 'présent annoncé', 'présents annoncés')}"
    if names - late <= printed <= names + more:
        yield conform(f"{told}.", *terms)
    elif names - late - _aside(case) <= printed < names:
        yield conform(f"{told}, sans qui se retire au moment du vote.", *terms)
    elif complete(case) and not late:
        yield anomaly(f"{told}, et la liste compte tous les membres en exercice.", *terms)
    else:
        yield unverifiable(f"Non vérifiable : {told} ; la liste peut être incomplète ou mal lue.", *terms)


def _aside(case: Case) -> int:
    """How many of those named in an extract may be out of the room for its vote, so that its figures leave them out."""
    if case.record.kind != "extract" or len(case.record.acts) != 1:
        return 0
    (act,) = case.record.acts
    told = max(len(act.vote.names.not_participating), act.vote.not_participating or 0)
    return max(told, int(touches_account(act)))


def complete(case: Case) -> bool:
    """Whether the lists hold every member in office, so that nobody was lost in reading."""
    if case.record.source.reading != "native" or len(case.seats) != case.counts.in_office:
        return False
    return not any(_longer_names(case))


def _longer_names(case: Case) -> Iterator[tuple[Seat, Seat]]:
    """Pairs of names that may be one, of which one print holds more (a married name, a second first name)."""
    named = [(name, seat) for seat in case.seats if len(name := tokens(seat.name)) > 1]
    for (a, one), (b, other) in combinations(named, 2):
        if a < b or b < a:
            yield one, other


def _names(case: Case, *states: str) -> Term:
    named = sum(seat.status in states for seat in case.seats)
    what = {"present": "noms de présents", "represented": "noms de représentés"}.get(states[0], "noms d'absents")
    return Term(name=what, value=named, pointer="/attendance")


def _away(case: Case) -> list[tuple[Term, ...]]:
    """The readings of the members who are away and not represented; the printed figures first."""
    printed = [
        Term(name=name, value=value, pointer=f"/counts/{field}")
        for name, field in (("absents", "absent"), ("excusés", "excused"))
        if (value := getattr(case.counts, field)) is not None
    ]
    groups: list[tuple[Term, ...]] = [group for n in (2, 1) for group in combinations(printed, n)]
    named = _names(case, "absent", "excused")
    return [*groups, (named,)] if named.value or (case.seats and not groups) else groups


def _sum(case: Case) -> Iterator[Verdict]:
    """Present, represented and absent members against those in office."""
    seats = case.counts.seats
    try:
        in_office = case.in_office
        present = case.present
    except MissingFigure:
        return
    whole = _value(in_office)
    if seats is not None and whole > seats:
        term = Term(name="sièges", value=seats, pointer="/counts/seats")
        yield anomaly(f"{whole} membres en exercice pour {count(seats, 'siège')}.", in_office, term)
        return
    sums = [(p, *r, *a) for p, r, a in product(present, _represented(case), _away(case) or [()])]
    nearest = min(sums, key=lambda terms: abs(_total(terms) - whole), default=None)
    if nearest is None:
        return
    told = f"{_sentence(nearest)} pour {whole} membres en exercice"
    gap = whole - _total(nearest)
    replaced = len(case.substituted) + sum(
        bool(SUBSTITUTE.search(fold(s.member.role or ""))) for s in case.in_state("present")
    )
    replaced += sum(_is_replaced(case, seat) for seat in case.in_state("absent", "excused"))
    replaced += sum(_stands_in(case, seat) for seat in case.in_state("present"))
    if gap < 0 and -gap <= replaced:
        yield conform(
            f"{told} : {count(replaced, 'suppléant')} pour autant de titulaires absents.", *nearest, in_office
        )
    elif not gap:
        yield conform(f"{told}.", *nearest, in_office)
    elif gap < 0 and _exceeds(case, whole):
        yield anomaly(f"{told} : {count(-gap, 'membre')} de trop.", *nearest, in_office)
    elif _figures_say(case, missing=gap > 0) or _lists_say(case, missing=gap > 0):
        yield anomaly(f"{told}{_also(nearest)} : {count(abs(gap), 'membre')} d'écart.", *nearest, in_office)
    else:
        yield unverifiable(
            f"Non vérifiable : {told} ; les absents ne sont pas tous nommés, ou une liste est mal lue.",
            *nearest,
            in_office,
            remedy=SHEET,
        )


def made_up(case: Case) -> bool | None:
    """Whether those present, represented and away at the opening make up the members in office.

    None where a figure is wanting, nobody is told to be away, or the lists leave out some who are, as they often do.
    """
    opening = case.at_opening
    if opening.counts.in_office is None:
        return None
    whole = _value(opening.in_office)
    named = _value(_names(opening, "absent", "excused"))
    told = [group for group in _away(opening) if any(t.pointer != "/attendance" or t.value for t in group)]
    if not told:
        return None
    represented = [*_represented(opening), ()]  # those away may hold them
    sums = [_total((p, *r, *a)) for p, r, a in product(opening.present, represented, told)]
    if whole in sums:
        return True
    printed = case.counts.absent is not None
    return None if not printed and 0 < whole - max(sums) <= named else False


def accounted(case: Case) -> int:
    """The members whom the opening tells of: present, represented or away, in the reading that tells of most."""
    opening = case.at_opening
    sums = product(opening.present, _represented(opening), _away(opening) or [()])
    return max(_total((p, *r, *a)) for p, r, a in sums)


def _is_replaced(case: Case, seat: Seat) -> bool:
    """Whether a member is listed as replaced by somebody who sits, and is called no suppléant."""
    places = case.record.evidence.get(f"{seat.pointer}/status", [])
    return any(_REPLACED.search(fold(place.text)) for place in places)


def _stands_in(case: Case, seat: Seat) -> bool:
    """Whether a member sits in the list of the suppléants, which names no titulaire."""
    told = " ".join(fold(place.text) for place in case.record.evidence.get(f"{seat.pointer}/status", []))
    listed = SUBSTITUTE.search(told) is not None and "titulaire" not in told
    return listed and not SUBSTITUTE.search(fold(seat.member.role or ""))


def _also(terms: tuple[Term, ...]) -> str:
    """The other reading of a sum, where the printed absents may hold the represented."""
    present, *rest = terms
    away = sum(_value(t) for t in rest if (t.pointer or "") in ("/counts/absent", "/counts/excused"))
    other = _value(present) + away
    return f", ou {other} si les absents comptent les représentés" if away and other != _total(terms) else ""


def _represented(case: Case) -> list[tuple[Term, ...]]:
    """The readings of the members represented; none where the printed absents hold them."""
    found: list[tuple[Term, ...]] = [(term,) for term in case.proxies]
    return [*found, ()] if case.counts.absent is not None or case.counts.excused is not None else found


def _exceeds(case: Case, whole: int) -> bool:
    """Whether the printed figures alone hold more present and represented members than there are in office."""
    return (case.counts.present or 0) + (case.counts.proxies or 0) > whole


def _figures_say(case: Case, *, missing: bool) -> bool:
    """Whether the printed figures tell of everybody, without the lists.

    The excused are not all who are away: `missing` says that somebody may be away whom no figure tells.
    """
    counts = case.counts
    told = counts.absent if counts.absent is not None or missing else counts.excused
    represented = counts.proxies is not None or not case.in_state("represented")
    return counts.present is not None and told is not None and represented


def _lists_say(case: Case, *, missing: bool) -> bool:
    """Whether the lists can be trusted to hold everybody: each agrees with its figure, and absents are named.

    A list of the excused alone does not name all who are away: `missing` says that somebody may be.
    """
    present, represented = (len(case.in_state(state)) for state in ("present", "represented"))
    agree = (present, represented) == (case.counts.present, case.counts.proxies)
    away = case.in_state("absent", "excused")
    moved = any(seat.member.arrived or seat.member.left for seat in case.seats)
    told = " ".join(place.text for s in away for place in case.record.evidence.get(f"{s.pointer}/status", []))
    absent = any(seat.status == "absent" for seat in away) or "absent" in fold(told)
    whole = bool(away) and (not missing or absent)
    return agree and whole and not moved and case.record.source.reading == "native"


def _twice(case: Case) -> Iterator[Verdict]:
    """A name in two lists, or twice in one."""
    seen: dict[tuple[frozenset[str], str], Seat] = {}
    for one, other in _longer_names(case):
        yield unverifiable(
            f"Non vérifiable : {one.name} et {other.name} sont peut-être une seule personne.",
            *(Term(name=STATUSES[s.status], value=s.name, pointer=s.pointer) for s in (one, other)),
        )
    yield from _denied(case)
    for seat in case.seats:
        name = tokens(seat.name)
        key = (name, (seat.member.name.civility or "").lower().rstrip("."))
        before = seen.setdefault(key, seat)
        if before is seat:
            continue
        terms = tuple(Term(name=STATUSES[s.status], value=s.name, pointer=s.pointer) for s in (before, seat))
        lists = (
            f"deux fois parmi les {STATUSES[seat.status]}s"
            if before.status == seat.status
            else f"{STATUSES[before.status]} et {STATUSES[seat.status]}"
        )
        moved = any(s.member.arrived or s.member.left for s in (before, seat))
        if moved:
            continue
        if len(name) < 2:
            yield unverifiable(f"Non vérifiable : {seat.name} figure {lists} ; ce peut être un homonyme.", *terms)
        else:
            yield anomaly(f"{seat.name} figure {lists}.", *terms)


_FEW = 2
"""Members in two lists up to whom it is a slip of the act; more are a roll of all, or a list that was not read."""


def _denied(case: Case) -> Iterator[Verdict]:
    """A member whom one list calls present and another absent or represented, with no coming or going told."""
    found = [(seat, place) for seat in case.opening if (place := denied(case, seat)) and place.form != OTHER_HOLDER]
    for seat, place in found:
        term = Term(name=STATUSES[seat.status], value=seat.name, pointer=seat.pointer)
        who = seat.member.name
        states = ("absent", "représenté") if seat.status == "present" else ("présent",)
        other = " ou ".join(agreed(state, who) for state in states)
        here = agreed(STATUSES[seat.status], who)
        told = f"{seat.name} figure {here}, et {other} dans une autre liste (page {place.page})"
        moved = any(act.moved or act.bound for act in case.each_act)
        sure = case.record.source.reading == "native" and len(tokens(seat.name)) > 1
        if sure and not moved and len(found) <= _FEW:
            yield anomaly(f"{told}.", term)
        else:
            yield unverifiable(f"Non vérifiable : {told} ; un homonyme, une arrivée ou un départ l'explique.", term)


def _total(terms: tuple[Term, ...]) -> int:
    return sum(_value(term) for term in terms)


def _value(term: Term) -> int:
    return term.value if isinstance(term.value, int) else 0


def _sentence(terms: tuple[Term, ...]) -> str:
    told = [term for term in terms if term.value]
    parts = " + ".join(f"{term.value} {term.name}" for term in told)
    return f"{parts} = {_total(terms)}" if len(told) > 1 else parts


RULES: tuple[Rule, ...] = (HeadCount(),)
