"""The organ that deliberates, as the heading names it: it tells the type of the body, and its law."""

from __future__ import annotations

import re

from extractors.base import Reading, View
from extractors.grammar import assembly_cues as cues
from extractors.grammar.sentence_form import sentence_form, shouted

_LETTERHEAD = 300
_POLE = re.compile(r"\bpole\s+metropolitain")
"""A mixed syndicate, whose council bears the adjective that the councils of métropoles bear."""


def read_organ(text: View) -> tuple[str | None, str | None]:
    """Leave what the organ tells, the first of the heading or else of the text: the type of the body, its regime."""
    match = _sitting_organ(text)
    head = cues.SYNDICATE_HEAD.search(text.folded, 0, min(len(text.folded), _LETTERHEAD))
    if head is not None and head["short"] and not text.text[slice(*head.span("short"))].isupper():
        head = None  # « Si des travaux … »
    elsewhere = match is None or match.start() > cues.TOP or _is_cited(text, match)
    own = head is not None and match is not None and _POLE.search(head[0]) and "metropolitain" in match[0]
    if head is not None and (elsewhere or own):
        text.add(Reading("assembly.type", "SYN", head.start(), head.end(), "letterhead"))
        return "SYN", None
    if match is not None and elsewhere and (institution := _institution(text)) is not None:
        return institution
    if match is None:
        kind, regime = _community(text) or _commission(text) or _board(text) or _centre(text) or (None, None)
        return (kind, regime) if kind is not None else (_town(text), None)
    index = next(i for i in range(len(cues.ORGANS)) if match[f"o{i}"] is not None)
    kind, regime, _ = cues.ORGANS[index]
    if kind == "OTHER" and cues.TERRITORIAL_BODY.search(text.folded, 0, match.start()):
        kind = "EPCI"
    if kind == "EPCI" and cues.LYON_HEAD.search(text.folded, 0, min(len(text.folded), _LETTERHEAD)) is not None:
        kind = "LYON"
    start, end = match.span()
    sits = None
    if kind in ("DEP", "REG", "LYON") and regime is None:
        sits = cues.COMMISSION.search(text.folded, 0, min(len(text.folded), cues.HEAD))
    if sits is not None:
        at = text.folded.index("commission", sits.start())
        start, end, regime = at, min(sits.end(), at + len("commission permanente")), f"{kind}_CP"
        text.add(Reading("assembly.organ", "commission permanente", start, end, "organ"))
    else:
        _organ_shown(text, index, start, end)
    text.add(Reading("assembly.type", kind, start, end, "organ"))
    if regime is not None:
        text.add(Reading("assembly.regime", regime, start, end, "organ"))
    return kind, regime


def _sitting_organ(text: View) -> re.Match[str] | None:
    """The first organ that a text names, without one whose opinion it cites (« Vu l'avis du bureau communautaire »)."""
    found = cues.ORGAN.finditer(text.folded)
    return next((m for m in found if not cues.OPINION_OF.search(text.folded, max(0, m.start() - 60), m.start())), None)


def _is_cited(text: View, organ: re.Match[str]) -> bool:
    """Whether a text names an organ for an act of it (« lecture de la délibération du conseil municipal de … »)."""
    return cues.CITED.search(text.folded, max(0, organ.start() - 90), organ.start()) is not None


def _community(text: View) -> tuple[str, None] | None:
    """A community that heads its minutes without telling its organ (« Assemblée générale de la communauté de … »)."""
    head = cues.COMMUNITY_HEAD.search(text.folded, 0, min(len(text.folded), cues.TOP))
    if head is None:
        return None
    text.add(Reading("assembly.type", "EPCI", *head.span("body"), "letterhead"))
    return "EPCI", None


def _commission(text: View) -> tuple[str, str] | None:
    """The permanent commission of a région, a département or the Métropole de Lyon whose council is not named."""
    head = cues.HEAD_OF_COMMISSION.search(text.folded, 0, min(len(text.folded), cues.TOP))
    if head is None:
        return None
    kind = {"region": "REG", "metropole": "LYON"}.get(head["body"], "DEP")
    place = text.folded.index("commission", head.start()), head.end()
    text.add(Reading("assembly.organ", "commission permanente", *place, "organ"))
    text.add(Reading("assembly.type", kind, *place, "letterhead"))
    text.add(Reading("assembly.regime", f"{kind}_CP", *place, "letterhead"))
    return kind, f"{kind}_CP"


def _centre(text: View) -> tuple[str, None] | None:
    """A CCAS that heads a text which names neither its board nor another organ."""
    head = cues.SOCIAL_HEAD.search(text.folded, 0, min(len(text.folded), _LETTERHEAD))
    if head is None:
        return None
    text.add(Reading("assembly.type", "CCAS", *head.span("body"), "letterhead"))
    return "CCAS", None


def _board(text: View) -> tuple[str, None] | None:
    """The board of a CCAS, where the heading names social action before it; that of a fire service and the like."""
    board = cues.BOARD.search(text.folded)
    kind = "CCAS"
    if board is None or cues.SOCIAL_ACTION.search(text.folded, 0, min(board.start(), cues.HEAD)) is None:
        return _institution(text, cues.TOP)
    return _directed(text, kind, board)


def _institution(text: View, reach: int = _LETTERHEAD) -> tuple[str, None] | None:
    """The board of a public body of its own kind, which the heading names within `reach`."""
    board = cues.INSTITUTION_BOARD.search(text.folded, 0, min(len(text.folded), cues.TOP))
    if board is None or cues.INSTITUTION.search(text.folded, 0, min(len(text.folded), reach)) is None:
        return None
    return _directed(text, "OTHER", board)


def _directed(text: View, kind: str, board: re.Match[str]) -> tuple[str, None]:
    """Leave the readings of a board, or of the bureau of it that the heading names."""
    bureau = cues.BUREAU_OF.search(text.folded, max(0, board.start() - 20), board.start())
    place = board.start() if bureau is None else bureau.start(), board.end()
    text.add(Reading("assembly.organ", sentence_form(text.printed(*place)), *place, "organ"))
    text.add(Reading("assembly.type", kind, *place, "organ"))
    return kind, None


_OBJECT = re.compile(r"\n\W{0,4}objet\s?:")
"""Below the head: the label of what the act is about, which may name other bodies."""


def _town(text: View) -> str | None:
    """The commune whose letterhead begins a text that tells no organ of its own, of no other body."""
    head = cues.TOWN_HEAD.search(text.folded, 0, min(len(text.folded), _LETTERHEAD))
    head = head or cues.TOWN_RUNNING.search(text.folded, 0, min(len(text.folded), cues.HEAD))
    other = (cues.SOCIAL_ACTION, cues.INSTITUTION, cues.OTHER_HEAD)
    opened = _OBJECT.search(text.folded, head.end() if head is not None else 0)
    top = min(len(text.folded), cues.TOP, opened.start() if opened is not None else cues.TOP)
    if head is None or any(cue.search(text.folded, 0, top) for cue in other):
        return None
    text.add(Reading("assembly.type", "COM", head.start(), head.end(), "letterhead"))
    return "COM"


def _organ_shown(text: View, index: int, start: int, end: int) -> None:
    """The organ as it is printed in a sentence, where it is; else in the form of a sentence."""
    if shouted(text.printed(start, end)):
        for match in cues.ORGAN_SPOKEN[index].finditer(text.folded, end, min(len(text.folded), end + cues.HEAD)):
            if not shouted(text.printed(*match.span())):
                start, end = match.span()
                break
    text.add(Reading("assembly.organ", sentence_form(text.printed(start, end)), start, end, "organ"))
