"""Members named beside a sense of vote: in brackets, in a run after it, or as subject of the verb before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.base import View
from extractors.grammar import outcome_cues, vote_cues
from extractors.grammar import voter_cues as cues
from extractors.grammar.first_names import is_first_name
from extractors.grammar.names import Name, Token, lex, people, person, plausible
from extractors.grammar.text import fold
from schemas import Person

_LONGEST_LIST = 4000
_NAME_LENGTH = 70
_DEED = 180
"""Characters that hold a verb and the voices after it."""
_FARTHEST = 130
"""Characters between the last who is named and the verb: an office told at length, that they leave the room."""
_GROUPS = 700
"""Characters before a verb of voting in which several groups are named with their members."""
_VERB = 12
"""Characters of a verb that begins the next sense within the same bracket (« ne participant pas »)."""


_SENSE = 30
"""Characters that hold the words of a sense of vote, with its figure."""


@dataclass(slots=True)
class Named:
    """A member named in a vote, and where."""

    person: Person
    start: int
    end: int


def after(text: View, position: int, limit: int, figure: int | None, *, below: bool = False) -> tuple[list[Named], int]:
    """The names that follow a sense of vote, before `limit`, and where they end.

    In brackets, after a colon and `below` a line of the sense alone a name may lack its civility; elsewhere the first
    must have one, and as many are taken as the figure says.
    """
    dont = cues.DONT_AT.match(text.folded, position, limit)
    opened = cues.OPENING_AT.match(text.folded, dont.end() if dont else position, limit)
    if opened is None:
        return [], position
    mark, at = opened["mark"], opened.end()
    dashed = mark is not None and mark in "–—-"
    if mark is None and text.folded[at : at + 1] in (".", "!", "?"):  # the sentence ends: who is named next speaks
        return [], position
    if mark is None and figure is None and _heads_column(text, position):
        return [], position
    if mark in ("(", "[", "{"):
        close = _closing(text.text, opened.start("mark"), limit)
        if cues.ASIDE.search(text.folded, at, min(close + _VERB, len(text.folded))) and close == limit:
            return [], position
        if cues.ASIDE.search(text.folded, at, close) or _abstain(text, position, at, close, limit):
            return [], position
        counted = cues.COUNTED_AT.match(text.folded, at, close)
        at = counted.end() if counted else at
        names = _counted(text, at, close, figure) or _run(text, at, close, bare=True, bracketed=True, most=None)
        if counted and figure is not None and len(names) != figure:
            return [], position  # those who gave a proxy alone
        if figure is not None and len(names) < figure and cues.AMONG.search(opened[0]):
            return [], position  # « 6 voix contre, dont Mme X »: a part of them
        if figure is not None and len(names) > figure and cues.ANOTHER_BRACKET.match(text.folded, close):
            return [], position  # the brackets of several senses stand together
        return names, close if names else position
    if figure is not None and mark != ":":
        limit = min(limit, at + figure * _NAME_LENGTH + 40)
    bare = mark == ":" or dashed or below
    names = _counted(text, at, text.line_span(text.line_at(at))[1], figure) if mark == ":" else []
    names = names or _run(text, at, min(limit, at + _LONGEST_LIST), bare=bare, bracketed=False, most=figure)
    if not names and mark is None and figure is not None:
        names = _beside_figure(text, position, at, figure) or _below_figure(text, position, figure)
    names = _without_speaker(text, _without_subject(text, position, names))
    if not names or (dashed and len(names) != figure) or _speaks(text, position, names):
        return [], position
    if figure is not None and _chosen(text, position, names):
        return [], position
    return names, names[-1].end


_SENSE_ABOVE = re.compile(r"\n\W*(?:pour|contre|abstentions?)\W*\n\W*\Z")


def _heads_column(text: View, position: int) -> bool:
    """Whether the sense on a line is the last of the titles of columns, another alone on the line above."""
    line = text.line_at(position)
    at = text.line_span(line if text.line_span(line)[0] < position else line - 1)[0]
    return _SENSE_ABOVE.search(text.folded, max(0, at - _SENSE), at) is not None


def _counted(text: View, at: int, end: int, figure: int | None) -> list[Named]:
    """Surnames alone, with no capitals but the first, that fill a stretch and are as many as the figure says."""
    names = _run(text, at, end, bare=True, bracketed=True, most=None, small=True) if figure else []
    return names if len(names) == figure and not text.text[names[-1].end : end].strip(" .;") else []


def _beside_figure(text: View, position: int, at: int, figure: int) -> list[Named]:
    """Names behind a figure that begins its line or stands behind its sense alone, as many as it says, to the end."""
    line = text.folded[text.line_span(text.line_at(position))[0] : position]
    if not line.strip().isdecimal() and _LABEL_AND_FIGURE.fullmatch(line) is None:
        return []
    names = _run(text, at, at + figure * _NAME_LENGTH + 40, bare=True, bracketed=False, most=figure)
    ended = bool(names) and _LINE_ENDS.match(text.text, names[-1].end) is not None
    return names if ended and len(names) == figure else []


def _below_figure(text: View, position: int, figure: int) -> list[Named]:
    """Several names on the lines below a sense and its figure, where they are as many and fill these lines."""
    end = text.line_span(text.line_at(position))[1]
    if figure < _SEVERAL or text.folded[position:end].strip(" .:") not in ("", "voix", "votes"):
        return []
    names = _run(text, end + 1, end + figure * _NAME_LENGTH + 40, bare=True, bracketed=False, most=figure)
    filled = (
        len(names) == figure and not text.text[end : names[0].start].strip() and "," in text.text[end : names[1].start]
    )
    return names if filled and _LINE_ENDS.match(text.text, names[-1].end) is not None else []


_SEVERAL = 2
_LABEL_AND_FIGURE = re.compile(r"\W*(?:pour|contre|abstentions?)(?:\s?\(s\))?\s?:\s?\d{1,2}\s*")
_LINE_ENDS = re.compile(r"[ .;]*(?:\n|\Z)")


def answered(text: View, start: int, end: int, limit: int) -> list[Named]:
    """Who answers the question for a sense of vote, and says nothing more (« Qui s'abstient ? Mme X et M. Y. »)."""
    asked = cues.ASKED_AT.match(text.folded, end, limit)
    if asked is None or cues.WHO_BEFORE.search(text.folded, max(0, start - _SENSE), start) is None:
        return []
    found = _run(text, asked.end(), min(limit, asked.end() + _LONGEST_LIST), bare=False, bracketed=False, most=None)
    if not found or cues.ANSWERED_AT.match(text.folded, found[-1].end) is None:
        return []
    below = text.folded.find("\n", found[-1].end)
    speech = text.folded[below : below + _NAME_LENGTH] if below >= 0 else ""
    asked_to_speak = any(fold(named.person.last or named.person.printed) in speech for named in found)
    return [] if asked_to_speak else found


def _abstain(text: View, position: int, at: int, close: int, limit: int) -> bool:
    """Whether a bracket after voices for or against names who abstains (« 9 voix pour (M. X s'abstient) »)."""
    sense = text.folded[max(0, position - _SENSE) : position]
    end = close + _VERB if close == limit else close
    return "abst" not in sense and cues.ABSTAINS.search(text.folded, at, min(end, len(text.folded))) is not None


def _without_subject(text: View, position: int, names: list[Named]) -> list[Named]:
    """The names without those that begin the next clause (« 6 contre ; M. X ne prend pas part au vote »)."""
    told = cues.VOTES_NEXT.match(text.folded, names[-1].end) if names else None
    if told is None or _HEADS_LINE.match(text.text, names[-1].end):
        return names
    clause = text.folded.rfind(";", position, names[-1].start)
    return [n for n in names[:-1] if clause < 0 or n.end <= clause]


_HEADS_LINE = re.compile(r"[ .;,]*\n\W*[A-ZÀ-Þ]")


def _without_speaker(text: View, names: list[Named]) -> list[Named]:
    """The names without the one that is the subject of the next sentence (« M. X demande la parole »)."""
    if len(names) < 2 or text.text[names[-2].end : names[-1].start].strip(" .\n"):
        return names
    return names[:-1] if cues.GOES_ON_SPEAKING.match(text.text, names[-1].end) else names


def _speaks(text: View, position: int, names: list[Named]) -> bool:
    """Whether who is named on the next line is no voter but somebody who says something."""
    gap = text.text[position : names[0].start]
    if "\n" not in gap or gap.rstrip().endswith(" de"):  # « l'abstention de / Mme X, concernée »
        return False
    return cues.GOES_ON_SPEAKING.match(text.text, names[-1].end) is not None


def _chosen(text: View, position: int, names: list[Named]) -> bool:
    """Whether who is named behind the voices is whom the council chooses by them."""
    if cues.CHOSEN_AFTER.match(text.folded, names[-1].end):
        return True
    if cues.OFFICE_CHOSEN_AFTER.match(text.folded, names[-1].end):
        return False
    return cues.CHOOSES_BEFORE.search(text.folded, max(0, position - _DEED), position) is not None


def _closing(text: str, opening: int, limit: int) -> int:
    """Where the bracket at `opening` closes (or the limit)."""
    depth = 0
    for i in range(opening, min(limit, opening + _LONGEST_LIST)):
        if text[i] in "([{":
            depth += 1
        elif text[i] in ")]}":
            depth -= 1
            if depth <= 0:
                return i
    return limit


def _tokens(text: View, start: int, end: int, hard: bool | None = None) -> Iterator[Token]:
    """The tokens of a stretch, their places those of the whole text. Only the stretch itself is read."""
    for token in lex(_plain(text, start, end), hard=hard):
        name = token.name
        if name is not None:
            name = _alone(replace(name, start=name.start + start, end=name.end + start), text)
        yield replace(token, start=token.start + start, end=token.end + start, name=name)


_NEXT = re.compile(
    r"(?<=[A-ZÀ-Þ])(?:\s*\n\s*(?P<word>[A-ZÀ-Þ][a-zà-ÿ'’-]+)"
    r"|[ ](?P<first>[A-ZÀ-Þ][a-zà-ÿ-]+)[ ][A-ZÀ-Þ]{2}[A-ZÀ-Þ '’-]*)\Z"
)


def _alone(name: Name, text: View) -> Name:
    """A name that ends in capitals without what follows it: the word that begins the next line, or another person.

    « M. X / Le Maire », « M. X Paul Y précise »; a first name on the next line is the member's.
    """
    below = _NEXT.search(text.text, name.start, name.end)
    if below is None:
        return name
    word = text.folded[slice(*below.span("word" if below["word"] else "first"))]
    if is_first_name(word) == (below["word"] is not None):
        return name
    kept = next(iter(people(text.text[name.start : below.start()])), name)
    if kept is name:
        return name
    return replace(kept, start=kept.start + name.start, end=kept.end + name.start, civility=name.civility)


def _plain(text: View, start: int, end: int) -> str:
    """A stretch with blanks and commas for the names of groups and for whose voices are carried."""
    printed = text.text[start:end]
    folded = text.folded[start:end]
    for found in cues.GROUP.finditer(folded):
        printed = _blank(
            printed, found.start(), found.end("end") if found["members"] is None else found.start("members")
        )
        if found["close"]:
            printed = _blank(printed, *found.span("close"))
    for found in cues.BY_PROXY.finditer(folded):
        printed = _blank(printed, *found.span())
    for found in cues.AND_OF.finditer(folded):
        printed = _blank(printed, *found.span("of"), mark=" ")
    for found in cues.VOICES_OF_ONE.finditer(folded):
        printed = _blank(printed, *found.span("voices"), mark=" ")
    printed = _EMPTIED.sub(lambda bracket: bracket[0].translate(_AS_COMMAS), printed)
    if _STOPPED.search(printed):
        printed = re.sub(r"(?<=[A-ZÀ-Þ]{2})\.(?=\s?[A-ZÀ-Þ]{2})", ",", printed)
    return printed


_EMPTIED = re.compile(r"\[\s*(?:,[\s,]*\]?|\])")
"""Square brackets in which nothing is left but what the proxies held by a voter were."""
_AS_COMMAS = str.maketrans("[]", ",,")
_STOPPED = re.compile(r"(?<=[A-ZÀ-Þ]{2})\.(?=[A-ZÀ-Þ]{2})")
"""A full stop that parts surnames without a blank: « DURAND.PETIT »."""


def _blank(printed: str, start: int, end: int, mark: str = ",") -> str:
    return printed[:start] + (mark + " " * (end - start - 1)) + printed[end:]


_INLINE = re.compile(r"[,;/•]|\bet\b")
"""What parts names within a line, so that the end of a line parts none."""


def _run(
    text: View, start: int, end: int, *, bare: bool, bracketed: bool, most: int | None, small: bool = False
) -> list[Named]:
    """Names one after another with nothing but separators between; `small`: a surname alone needs no capitals."""
    found: list[Named] = []
    between: list[Token] = []
    rows = False
    stopped = _STOPPED.search(text.text, start, end) is not None
    wrapped = bracketed and _INLINE.search(text.folded, start, end) is not None
    for token in _tokens(text, start, end, hard=False if wrapped else None):
        if token.name is None or not plausible(token.name):
            if token.kind not in ("sep", "line", "tab", "paren"):
                break
            between.append(token)
            continue
        broken = [t.kind for t in between if t.kind != "paren"] == ["line"]
        rows = rows or (not found and broken and bare)
        full_stop = not stopped and any("." in text.text[t.start : t.end] for t in between if t.kind == "sep")
        if not _fits(
            text, token.name, first=not found, bare=bare, loose=full_stop or (broken and not rows and not bracketed)
        ) and not (small and _is_surname(text, token.name)):
            break
        between = []
        named = Named(person(token.name), token.name.start, token.name.end)
        if all(n.person.printed != named.person.printed for n in found):
            found.append(named)
        if most is not None and len(found) >= most and not bracketed:
            break
    return found


def _fits(text: View, name: Name, *, first: bool, bare: bool, loose: bool) -> bool:
    """Whether a name goes on with the run: after a lost separator only where its civility is printed."""
    if _NO_NAME.search(text.folded, name.start, name.end):
        return False
    if first:
        known = bool(name.civility) or bare
    else:
        known = not loose or text.text[name.start : name.end].lower().startswith(("m", "mme", "mlle"))
    if name.civility or len(name.printed.split()) > 1:
        return known
    return known and name.printed.isupper() and _is_surname(text, name)


def _is_surname(text: View, name: Name) -> bool:
    """Whether a word alone is no cue of what the council does."""
    folded, start = text.folded, name.start
    cue = outcome_cues.ACTING_AT.match(folded, start) or vote_cues.SENSE_AT.match(folded, start)
    return cue is None and _INFINITIVE.match(folded, start, name.end) is None


_INFINITIVE = re.compile(r"d'\s?[a-z]{3,}(?:er|ir)\Z")
"""« D'APPROUVER », which is nobody's name."""
_NO_NAME = re.compile(r"\b(?:unanimite|neant|tous|aucune?)\Z")
"""« Pour : À L'UNANIMITÉ »"""
_CLAUSE_END = re.compile(
    r"(?<!\bm)(?<!mme)(?<!mm)(?<!mlle)(?<![\s(][a-z])[.;:?!]\s|\n\s*[-•]\s|\n\n"
    r"|(?<!,)(?<! et)\n(?=(?:m\.|mm\.|mmes?|monsieur|madame)\s)"
)


def before(text: View, position: int) -> list[Named]:
    """The names that stand before a verb of voting (« Mme DURAND, membre du bureau, ne prend pas part au vote »)."""
    low = max(0, position - 240)
    groups = cues.GROUPS_BEFORE.search(text.folded, max(0, position - _GROUPS), position)
    if groups is not None:
        brackets = [m.span("members") for m in cues.MEMBERS_IN_BRACKETS.finditer(text.folded, *groups.span())]
        return [named for span in brackets for named in _run(text, *span, bare=True, bracketed=True, most=None)]
    for stop in _CLAUSE_END.finditer(text.folded, low, position):
        low = stop.end()
    opened = text.folded.rfind("(", low, position)
    if opened > text.folded.rfind(")", low, position):
        low = opened + 1
    found: list[Named] = []
    last = low
    other = 0
    for token in _tokens(text, low, position):
        if token.name is not None and plausible(token.name) and (token.name.civility or _full(token.name)):
            if other and not (found and cues.OFFICE_BETWEEN.fullmatch(text.folded, last, token.name.start)):
                found = []
            other = 0
            named = Named(person(token.name), token.name.start, token.name.end)
            if all(n.person.printed != named.person.printed for n in found):
                found.append(named)
            last = token.name.end
        elif token.kind not in ("sep", "line", "tab", "paren"):
            other += 1
    if not found:
        return _office(text, low, position)
    if cues.HEARSAY.search(text.folded, last, position) or position - last > _FARTHEST:
        return []
    if cues.ASKS_PRINTED.match(text.text, last):
        return []
    return [each for each in found if not cues.FIRM.search(text.folded, max(low, each.start - _FIRM), each.end)]


_FIRM = 15
"""Characters before a name in which the word for a firm may stand."""


def _office(text: View, low: int, position: int) -> list[Named]:
    """« Monsieur le Maire ne prend pas part au vote »."""
    found = cues.OFFICE_BEFORE.search(text.folded, max(low - 1, 0), position)
    if found is None or cues.HEARSAY.search(text.folded, found.end("office"), position):
        return []
    start, end = found.span("office")
    civility = "Mme" if found["civility"] in ("madame", "mme") else "M."
    return [Named(Person(printed=text.printed(start, end), civility=civility), start, end)]


def _full(name: Name) -> bool:
    whole = bool(name.first and name.last) and sum(word[:1].isupper() for word in name.printed.split()) > 1
    return whole or _INITIAL.match(name.printed) is not None


_INITIAL = re.compile(r"[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)?\s?[A-ZÀ-Þ][A-ZÀ-Þ'’-]+\Z")
"""An initial and a surname in capitals."""
