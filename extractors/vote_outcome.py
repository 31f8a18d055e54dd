"""What became of the act, with the words that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.base import Reading
from extractors.grammar import outcome_cues as cues
from extractors.grammar import postponed_cues, question_cues, vote_cues
from extractors.grammar import refusal_cues as refusals
from extractors.vote_context import Context
from extractors.vote_postponed import put_off_itself, told_put_off
from extractors.vote_subject import subject_of

_REACH = 320
_VISAS = 4000
_SO_LONG = 20
_VOICES = 300
"""Characters in which the voices stand above what is concluded from them."""
_SUBJECT = 90
"""Characters that may hold the council before what it says of a proposal."""
_SUBJECT_LINE = 120
"""Characters that may hold a line that concludes, up to its participle, and the end of that above."""
_PRONOUN_REACH = 160
_TOLD = 120
"""Characters of the sentence of a verb that decides, in which words before it may say that the act falls or waits."""
_PASSED, _CHOSEN = "words: adopted", "words: chosen"
_AGAINST, _TASKS = " contre", ("charge", "mandate", "invite")
_VERBS = ("council", "formula of deliberation", "clause")
"""The forms of deeds that a verb of the council tells."""
_TITLE = 160
"""Characters at the beginning of an act that stand for its title, where none is marked."""


@dataclass(slots=True)
class _Deed:
    """What the council does by one verb."""

    kind: str
    start: int
    end: int
    form: str


def outcome(
    context: Context, unanimous: Reading | None, lost_at: int | None = None, *, tied: bool = False, ballot: bool = False
) -> Reading | None:
    """What became of the act, with the words that say so; None where nothing decides.

    Words of rejection and postponement go before a deciding verb that stands earlier; a decision goes before a note
    taken in passing, and an amendment that falls says nothing of what is adopted. `lost_at` is where figures stand
    that show more voices against than for: a deciding verb before them is a proposal that fell, as is one that is
    refused where they are `tied`. In a `ballot`, who is
    proclaimed or designated is no decision.
    """
    deeds = _with_refusals(context, _deeds(context), lost=tied or lost_at is not None)
    if ballot:
        deeds = [d for d in deeds if not _chosen(context.folded, d)]
    noted = max((d.start for d in deeds if d.kind == "noted" and d.form in _VERBS), default=0)
    deeds = [
        d for d in deeds if d.form != _CHOSEN or d.start > noted or cues.BY_COUNCIL_AFTER.match(context.folded, d.end)
    ]
    adopted = next((d for d in reversed(deeds) if d.kind == "adopted"), None)
    if adopted:
        again = adopted.start
        deeds = [
            d for d in deeds if d.kind != "rejected" or not (_beside(context, d) or _voted_again(context, d, again))
        ]
    decided = adopted is not None
    deeds = [d for d in deeds if d.kind != "postponed" or put_off_itself(context, d.start, d.end, decided=decided)]
    for kind in ("rejected", "postponed"):
        deed = next((d for d in reversed(deeds) if d.kind == kind), None)
        if deed and (adopted is None or deed.start >= adopted.start - (0 if _tells_alone(context, deed) else _TOLD)):
            return _reading(deed)
    deed = adopted or next((d for d in reversed(deeds) if d.kind == "noted"), None)
    if deed and deed.kind == "adopted" and lost_at is not None and deed.start < lost_at:
        return None
    if deed:
        return _reading(deed)
    lesser = next((d for d in reversed(deeds) if d.kind == "lesser"), None)
    if unanimous:
        noted_before = cues.NOTES_BEFORE.search(context.folded, max(0, unanimous.start - _TOLD), unanimous.start)
        kind = "rejected" if _refused(context, unanimous) else "noted" if noted_before else "adopted"
        return Reading("vote.outcome", kind, unanimous.start, unanimous.end, "unanimity")
    return _reading(replace(lesser, kind="adopted")) if lesser and lost_at is None else None


def _tells_alone(context: Context, deed: _Deed) -> bool:
    """Whether a word told by itself rejects or puts off: a decision behind it is on what followed.

    « Un recours a été formé. Rejeté. Le conseil approuve le protocole. », « Amendement : rejeté. Le conseil adopte. »
    """
    if cues.RESULT_ALONE_AT.match(context.folded, deed.start) is None:
        return False
    begins = cues.ALONE_BEFORE.search(context.folded, max(0, deed.start - 8), deed.start) is not None
    return begins or (deed.kind == "rejected" and cues.ENDS_AFTER.match(context.folded, deed.end) is not None)


def _refused(context: Context, unanimous: Reading) -> bool:
    """Whether a unanimity follows a word that refuses, in an act whose object is not to refuse."""
    start = unanimous.start
    if refusals.REFUSED_BEFORE.search(context.folded, max(0, start - 20), start) is None:
        return False
    end = unanimous.end + context.folded.startswith(",", unanimous.end)
    answered = any(pattern.match(context.folded, end) for pattern in (refusals.LEFT_AFTER, refusals.REQUEST_AFTER))
    return not answered and not _titled(context, refusals.REFUSING_TITLE)


def _titled(context: Context, title: re.Pattern[str]) -> bool:
    """Whether the title of the act begins as a pattern says."""
    subject = context.text.first("act.subject")
    return subject is not None and title.match(context.folded, subject.start) is not None


def _reading(deed: _Deed) -> Reading:
    return Reading("vote.outcome", deed.kind, deed.start, deed.end, deed.form)


def _deeds(context: Context) -> list[_Deed]:
    """All that the text says the council did on this act, in order."""
    deeds: list[_Deed] = []
    for found in context.at("acting", cues.ACTING_AT):
        if cues.NEGATED_BEFORE.search(context.folded, max(0, found.start() - 6), found.start()):
            continue
        form = subject_of(context, found.start(), found.end())
        if form:
            kind = found.lastgroup or "adopted"
            if found[0].endswith(_AGAINST) and form != "council":
                continue
            if kind == "lesser" and form == "council" and not _acts(context.folded, found.start()):
                continue
            end = found.end()
            refused = refusals.REJECTS_AFTER.match(context.folded, end) if kind == "adopted" else None
            if refused is not None and not cues.CLAUSE_OF_OWN.search(context.folded, refused.end(), end + _REACH):
                kind, end = "rejected", refused.end()
            elif kind == "adopted" and _only_notes(context.folded, end):
                kind = "noted"
            deeds.append(_Deed(kind, found.start(), end, form))
            then = refusals.THEN_REFUSES_AT.match(context.folded, found.start())
            if then is not None:
                deeds.append(_Deed("rejected", *then.span("verb"), form))
    deeds += _passed(context)
    for kind, pattern in (
        ("noted", cues.NOTED_AT),
        ("rejected", refusals.REJECTED_AT),
        ("postponed", postponed_cues.POSTPONED_AT),
    ):
        deeds += [_Deed(kind, *found.span(), f"words: {kind}") for found in context.at(kind, pattern)]
    decided = max((d.start for d in deeds if d.kind == "adopted" and d.form in _VERBS), default=0)
    deeds = [d for d in deeds if d.form != "words: rejected" or _by_vote(context.folded, d, decided)]
    deeds += [_Deed("postponed", start, end, "words: postponed") for start, end in told_put_off(context)]
    deeds = [d for d in deeds if not context.unticked(d.end - 1) and _is_own(context, d)]
    return sorted(deeds, key=lambda d: d.start)


def _acts(folded: str, start: int) -> bool:
    """Whether a council named right before a lesser verb acts by it, and is not told to do so by the law."""
    return folded.startswith(_TASKS, start) or "deliber" in folded[max(0, start - 3 * _SO_LONG) : start]


def _with_refusals(context: Context, deeds: list[_Deed], *, lost: bool) -> list[_Deed]:
    """The deeds, where a verb that refuses is the decision itself, or beside what is approved instead.

    « Refus de la demande de M. X »: the council that refuses it adopts the act, as one that refuses what somebody asks,
    unless its figures show that it `lost`.
    """
    refusing, withdrawing = (
        _titled(context, refusals.REFUSING_TITLE),
        _titled(context, refusals.WITHDRAWING_TITLE),
    )

    def decides(deed: _Deed) -> bool:
        own = refusing and not refusals.PROPOSAL_AFTER.match(context.folded, deed.end)
        others = (
            refusals.LEFT_AFTER,
            refusals.APPROVED_INSTEAD_AFTER,
            *(() if lost else (refusals.REQUEST_AFTER,)),
        )
        return own or any(pattern.match(context.folded, deed.end) for pattern in others)

    refused = [d for d in deeds if d.kind == "rejected" and d.form in _VERBS]
    told = [d for d in refused if decides(d)]
    told += [d for d in deeds if d.kind == "postponed" and withdrawing and context.folded.startswith("retire", d.start)]
    return [replace(d, kind="adopted") if d in told else d for d in deeds]


def _by_vote(folded: str, deed: _Deed, decided: int) -> bool:
    """Whether what is rejected is put to the vote of the council, which may have `decided` something behind it.

    « La demande est rejetée. », and nothing more; what another has rejected is told before what the council decides.
    """
    before = refusals.REJECTED_SUBJECT_BEFORE.search(folded, max(0, deed.start - 120), deed.end)
    by_another = folded.startswith((" par l", " par d"), deed.end)
    if decided > deed.end and " non " in folded[deed.start : deed.end]:
        return False
    if decided < deed.start and refusals.ASKED_SUBJECT_BEFORE.search(folded, max(0, deed.start - 120), deed.start):
        return not by_another or cues.BY_COUNCIL_AFTER.match(folded, deed.end) is not None
    if cues.ENDS_AFTER.match(folded, deed.end) and cues.RESULT_LEAD_BEFORE.search(
        folded, max(0, deed.start - _SUBJECT), deed.start
    ):
        return True
    return refusals.REJECTED_BY_VOTE.match(folded, deed.end) is not None or (before is not None and not by_another)


def _beside(context: Context, deed: _Deed) -> bool:
    """Whether what is rejected is an amendment, a motion or a wish that the act is not about."""
    before, after = context.clause(deed.start, deed.end)
    title = context.folded[: context.text.marks.get("title_end", 0) or _TITLE]
    if cues.PRONOUN_BEFORE.search(context.folded, max(0, deed.start - 4), deed.start):
        before = context.folded[max(0, deed.start - _PRONOUN_REACH) : deed.start]
        return refusals.ASIDE.search(before) is not None and refusals.ASIDE.search(title) is None
    told = before[-80:] + context.folded[deed.start : deed.end] + after[:30]
    return refusals.ASIDE.search(told) is not None and refusals.ASIDE.search(title) is None


def _voted_again(context: Context, deed: _Deed, adopted: int) -> bool:
    """Whether another vote stands between what is rejected and adopted: « Nouveau vote : 11 pour, 4 contre »."""
    return refusals.VOTED_AGAIN.search(context.folded, deed.end, max(deed.end, adopted)) is not None


def _chosen(folded: str, deed: _Deed) -> bool:
    """Whether a deed is that somebody is proclaimed or designated, or was what prepared the ballot."""
    before = max(0, deed.start - 20)
    if cues.COUNCIL_HAS_BEFORE.search(folded, before, deed.start):
        return True
    passive = cues.CHOSEN_BEFORE.search(folded, before, deed.start)
    return passive is not None and cues.CHOSEN_AT.match(folded, deed.start) is not None


def _only_notes(folded: str, end: int) -> bool:
    """Whether all that a council decides is to take note."""
    noted = cues.ONLY_NOTES_AFTER.match(folded, end)
    if noted is None and cues.VISAS_AFTER.match(folded, end):
        clause = cues.FIRST_CLAUSE.search(folded, end, end + _VISAS)
        noted = cues.ONLY_NOTES_AFTER.match(folded, clause.end()) if clause else None
    return noted is not None and cues.CLAUSE_OF_OWN.search(folded, noted.end(), noted.end() + 2000) is None


def _passed(context: Context) -> list[_Deed]:
    """Participles that say a proposal passed (« est adoptée », « adopté à la majorité », « il est décidé »)."""
    folded = context.folded
    deeds = []
    for kind, lead, follow in (
        ("passed", cues.PASSED_BEFORE, cues.PASSED_AFTER),
        ("decided", cues.DECIDED_BEFORE, None),
        ("authorised", cues.AUTHORISED_BEFORE, None),
        ("majority", cues.MAJORITY_BEFORE, None),
    ):
        for start in context.anchors[kind]:
            word = vote_cues.WORD.match(folded, start)
            if word is None:
                continue
            led = bool(lead.search(folded, max(0, start - 60), start))
            if led and cues.NOT_PASSED_AFTER.match(folded, word.end()):
                led = _by_council(context, start, word.end())
            if kind == "passed" and cues.ALONE_AFTER.match(folded, start):
                led = led or cues.ALONE_BEFORE.search(folded, max(0, start - 8), start) is not None
                led = led or cues.VOICES_LEAD_BEFORE.search(folded, max(0, start - _SUBJECT), start) is not None
            if kind == "majority" and cues.MAJORITY_LINE_AFTER.match(folded, word.end()):
                led = led or cues.MAJORITY_LINE_BEFORE.search(folded, max(0, start - 12), start) is not None
            if kind == "majority" and cues.MAJORITY_ALONE_AFTER.match(folded, word.end()):
                led = led or cues.MAJORITY_ALONE_BEFORE.search(folded, max(0, start - 6), start) is not None
            if kind == "passed" and context.text.text[word.end() - 1] in "éÉ":
                led = led or cues.VOTED_AFTER.match(folded, word.end()) is not None
            if led or (follow and follow.match(folded, word.end())):
                deeds.append(_Deed("adopted", start, word.end(), _PASSED))
    for kind, pattern, before in (
        ("clause", cues.ACCORD_AT, cues.ALONE_BEFORE),
        ("sense", cues.FAVOURABLE_AT, cues.FAVOURABLE_BEFORE),
        ("clause", cues.AGREED_AT, cues.AGREED_BEFORE),
        ("sense", cues.IN_FAVOUR_AT, cues.IN_FAVOUR_BEFORE),
        ("formula", cues.DELIBERATES_FOR_AT, cues.DELIBERATES_FOR_BEFORE),
        ("formula", cues.ALL_BUT_AT, cues.ALL_BUT_BEFORE),
    ):
        for found in context.at(kind, pattern):
            if before.search(folded, max(0, found.start() - _SUBJECT), found.start()):
                deeds.append(_Deed("adopted", found.start(), found.end(), _PASSED))
    for anchor, pattern, before in (
        ("retained", cues.RETAINED_AT, cues.RETAINED_BEFORE),
        ("retained", cues.VOTED_FOR_AT, cues.VOTED_FOR_BEFORE),
        ("retained", cues.CONCLUDED_AT, cues.CONCLUDED_BEFORE),
        ("retained", cues.CONCLUDED_AT, cues.CONCLUDED_LINE_BEFORE),
    ):
        for found in context.at(anchor, pattern):
            theirs = question_cues.BY_ANOTHER_BODY_AT.match(folded, found.end())
            if pattern is cues.CONCLUDED_AT and not _voices_above(context, found.start()):
                continue
            if theirs is None and before.search(folded, max(0, found.start() - _SUBJECT_LINE), found.start()):
                deeds.append(_Deed("adopted", found.start(), found.end(), _CHOSEN))
    for found in context.at("formula", cues.DELIBERATES_AT):
        if cues.ALONE_BEFORE.search(folded, max(0, found.start() - 8), found.start()):
            deeds.append(_Deed("adopted", found.start(), found.start() + len("delibere"), _PASSED))
    return deeds


def _voices_above(context: Context, start: int) -> bool:
    """Whether voices of the council are told above what is concluded from them."""
    voices = cues.CONCLUDED_VOICES.search(context.folded, max(0, start - _VOICES), start)
    return voices is not None and not context.foreign(*voices.span())


def _by_council(context: Context, start: int, end: int) -> bool:
    """Whether the council is told, last in its sentence, as who passes what « est approuvé »."""
    if cues.BY_COUNCIL_LAST_AFTER.match(context.folded, end) is None:
        return False
    return cues.PLAINLY_IS_BEFORE.fullmatch(context.clause(start, end)[0]) is not None


def _is_own(context: Context, deed: _Deed) -> bool:
    """Whether a deed is the council's on this act."""
    lead = max(0, deed.start - _SO_LONG)
    told = (
        deed.kind == "postponed"
        and postponed_cues.IS_PUT_OFF_BEFORE.search(context.folded, lead, deed.start) is not None
    )
    if context.unreal(deed.start, deed.end, told=told) or context.about_voting(deed.start, deed.end):
        return False
    before, after = context.clause(deed.start, deed.end)
    if deed.form == _PASSED and context.of_another_organ(deed.start, deed.end, before, after):
        return False
    if deed.form == _PASSED and context.told_of_body(deed.start):
        return False
    agreed = deed.kind == "postponed" and cues.COUNCIL_AT.search(context.folded, deed.start, deed.end) is not None
    near = context.folded[max(0, deed.start - _PRONOUN_REACH // 2) : deed.start]
    at_hand = deed.kind == "postponed" and postponed_cues.POINT_AT_HAND.search(near) is not None
    named = agreed or at_hand or deed.form == "clause" or context.has_council(deed.start, before)
    if not named and context.of_another_body(before):
        return False
    if deed.form in (_PASSED, _CHOSEN) and cues.TOLD_BEFORE.search(before):
        return False
    if deed.kind != "postponed" and context.aside(deed.start, deed.end):
        return False
    return (
        deed.kind in ("noted", "postponed")
        or context.title_is_preliminary
        or not context.preliminary(deed.start, deed.end)
    )
