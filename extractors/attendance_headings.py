"""The headings of the lists of members: runs of heading words that announce a list, the state that they tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.attendance_seats import Mark
from extractors.grammar import attendance_cues as cues
from extractors.grammar.indexed import AtWords
from extractors.grammar.patterns import sought
from schemas.record import Status

_HEADING = AtWords(cues.HEADING.pattern)
FURTHEST = 60_000
"""Characters of a text in which headings are sought."""
RANK = re.compile(r"\s?[.)]\s?(?:M\.|Mme|Mr|[A-ZÀ-Þ][\w'’-]+\s+[A-ZÀ-Þ])")
"""After a figure: that it is the rank of the first member."""
_LINE_LEAD = re.compile(r"(?:[^\w\n\t]|\b(?:[ivx]{1,4}|\d{1,3}|[a-z])(?=\s?[-.)/]|\s)|\be\b){0,8}")
_COUNTING = re.compile(r"(?:nombre|nb|total)(?:\s+(?:total|de|d'|des|membres|conseillers|delegues|elus)){0,4}\s*\Z")
_NAME_AFTER = re.compile(
    r"[ \t]*\(?(?:MM|M\.|M[ ](?=[A-ZÀ-Þ])|Mme|Mr|Mes|Mon|Mad|MME|[A-ZÀ-Þ][\w'’-]+\s+[A-ZÀ-Þ]"
    r"|[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)?[ ]?[A-ZÀ-Þ][\w'’-])|,?[ ]Mesdames,[ ]Messieurs[ ,]+[A-ZÀ-Þ]"
)
_PROXY_TOLD = re.compile(
    r"[ \t]*(?:M\.|Mme|Mr|Mlle|Monsieur|Madame)[ ][^\n,;:]{2,50}?[ ]"
    r"(?:a donné|ayant donné|donne)[ ](?:pouvoir|procuration)"
)
_PAIR_NEXT = re.compile(
    r"[ ](?:M\.|Mme\.?|Mr|Monsieur|Madame)[ ][A-ZÀ-Þ][^\n,;:]{1,40}?[ ][àÀ][ ](?:M\.|Mme|Mr|Monsieur|Madame)[ ]"
)
"""After heading words that open a line: who gave a proxy, and to whom."""
_WAS = re.compile(r"etai(?:en)?ts?\b")
_PEOPLE_BELOW = re.compile(r"\n+(?:Par[ ])?(?:MM?\.?|Mmes?|Mr|Messieurs|Mesdames|Monsieur|Madame)[ ][A-ZÀ-Þ]")
"""After heading words that end a line, which the name before them began."""
_OF_EITHER = re.compile(r"\w\((?:e|es)\)s?\Z")
"""The ending of a heading of both sexes (« Présent(e)s »), which no sentence has."""
_SENTENCE = re.compile(r"\b(?:etaient|sont)\b")
_OF_WHOM = re.compile(r"\bdont \(?\d{1,3}\)? \Z")
"""Before a heading amid a line, after a figure of all (« Présents : 48 dont (46) présents avec droit de vote : »)."""
_MAJORITY_SAT = sought(r"\bla\s+majorite\s+d(?:es|e\s+s[eo]s)\s[^.;:]{4,90}?\betai(?:en)?t\s+presente?s?\b")
"""A sentence that the present follow (« La majorité des 14 membres en exercice était présente à l'ouverture : »)."""
_CAPITAL_WORD = re.compile(r"(?<!\w)[A-ZÀ-Þ]")
_AGAINST = re.compile(r"\b(?:pour|contre)\b")
_ROLL_BELOW = re.compile(r"\s*\n[^\n:]{4,50}[ ]?:[ ]?(?:present|absent|excuse|represente)e?(?=[\n,;(]|[ ]\()")
"""Below a title: a member with a state of its own (« Appel des présents : / Anne MARTIN : présente »)."""
_COUNTED_AGAIN = re.compile(r"\s(?:puis|et\s(?:enfin|ensuite))\s\d{1,3}\b")
"""Behind a figure: how many there were later (« Présents : 20 puis 21 à l'arrivée de M. X »)."""
_COLUMNS_BESIDE = re.compile(
    r"[ ]?\t[ ]?(?:(?:nombre|nb)\s+de\s+voix|voix|poids|qualite|fonction|mandat|signature|emargement|structure"
    r"|organisme|collectivite)\b[^\n]{0,40}\n"
)
"""Beside the title of a column of members: those of what is told of each (« Délégués présents ⇥ Nombre de voix »)."""
_IS_REPRESENTED = re.compile(r"\b(?:est|etait)\s+representee?\s+par\b")
_COLUMN_LENGTH = 3000
"""Characters of a list in which both columns are read."""
_TO_SOMEONE = re.compile(r"\b(?:a|par|de|du|d'|en|au)\s*\Z")


def headings(text: str, folded: str) -> list[Mark]:
    """The headings of lists in a text, in order; the titles of columns and the labels of figures are among them."""
    found: list[Mark] = []
    assisting: int | None = None
    for match in _candidates(folded):
        tail = cues.HEADING_TAIL.match(folded, match.end())
        given = _given_to(text, folded, match)
        if given is not None:
            found.append(("represented", given.span(), False))
            continue
        end = tail.end() if tail else match.end()
        colon = tail["colon"] if tail else None
        start = _capital_within(text, folded, match)
        loose = bool(found) and not text[: found[-1][1][1]].rstrip().endswith((":", ";", "."))
        if not _announces(text, folded, match, start, tail, end) and not (
            loose and _follows(text, start, match.end(), end)
        ):
            continue
        columns = _COLUMNS_BESIDE.match(folded, end)
        end = columns.end() - 1 if columns is not None else end
        words = folded[start : match.end()]
        if match["assisting"]:
            assisting = len(found)
            status: Status | None = None
        elif match["presence"] or match["voiced"]:
            status = "present"
        elif match["missing"]:
            status = "excused" if "excuse" in words else "absent"
        elif match["sitting"] or match["among"]:
            status = None if any(s == "present" for s, *_ in found) else "present"
        else:
            status = status_told(words)
        found.append((status, (start, end), bool(colon) and bool(cues.REVERSED_HEADING.search(words))))
    if assisting is not None and all(status != "present" for status, *_ in found):
        found[assisting] = ("present", *found[assisting][1:])  # nobody else sits: they are no officials
    return _of_two_columns(folded, found)


def _of_two_columns(folded: str, found: list[Mark]) -> list[Mark]:
    """The headings, where that of the represented right behind that of the present heads the column beside.

    In the list below them stand both, row by row: « M. X, M. Y est représenté par M. Z ».
    """
    for i in range(len(found) - 1, 0, -1):
        (one, (start, end), _), (other, (begins, stop), _) = found[i - 1 : i + 1]
        beside = not folded[end:begins].strip() and "represente" in folded[begins:stop]
        if one != "present" or other in (None, "present") or not beside:
            continue
        below = found[i + 1][1][0] if i + 1 < len(found) else stop + _COLUMN_LENGTH
        told = list(_IS_REPRESENTED.finditer(folded, stop, below))
        if len(told) > 1 and "," in folded[stop : told[0].start()]:
            found[i - 1 : i + 1] = [("present", (start, stop), False)]
    return found


def _given_to(text: str, folded: str, match: re.Match[str]) -> re.Match[str] | None:
    """A heading that opens a line, and names who holds the proxies (« Ont donné pouvoir à M. X : »)."""
    line = folded.rfind("\n", 0, match.start()) + 1
    given = cues.GIVEN_TO.match(folded, match.start())
    own = given is not None and text[given.start()].isupper() and text[given.start("holder")].isupper()
    return given if own and _LINE_LEAD.fullmatch(folded, line, match.start()) else None


def _candidates(folded: str) -> Iterator[re.Match[str]]:
    """The runs of heading words, sought around the words that tell a state."""
    done = 0
    for key in cues.STATE_WORD.finditer(folded, 0, FURTHEST):
        if key.start() < done:
            continue
        begun = cues.WORD_BEGINS.finditer(folded, max(done, key.start() - 60), key.start() + 1)
        runs = (_HEADING.match(folded, word.start(), key.end() + 160) for word in begun)
        match = next((run for run in runs if run is not None), None)
        if match is not None:
            yield match
            done = match.end()


def _capital_within(text: str, folded: str, match: re.Match[str]) -> int:
    """Where a heading begins, in a line that words of the list before it lead into (« conseillers Absents : »)."""
    start = match.start()
    if text[start].isupper() or text[start - 1 : start] in ("", "\n", "\t"):
        return start
    capital = next((m.start() for m in _CAPITAL_WORD.finditer(text, start, match.end())), start)
    return capital if cues.STATE_WORD.sought.search(folded, capital, match.end()) else start


def _announces(text: str, folded: str, match: re.Match[str], start: int, tail: re.Match[str] | None, end: int) -> bool:
    """Whether a run of heading words stands as a heading: at the start of a line or cell, or before a colon."""
    if match["among"] or match["assisting"]:
        return True
    if _ROLL_BELOW.match(folded, end) or _COUNTED_AGAIN.match(folded, end):
        return False
    line = max(folded.rfind("\n", 0, start), folded.rfind("\t", 0, start)) + 1
    before = folded[max(start - 60, 0) : start]
    colon = tail["colon"] if tail else None
    told = tail["count"] or "" if tail else ""
    if folded.startswith(("abs.", "abs ", "abs:"), start) and _AGAINST.search(before):
        return False  # those who abstain
    counting = _COUNTING.search(before)
    if counting is not None:  # « Nombre de présents : 10 : M. X, … »
        lead = _LINE_LEAD.fullmatch(folded, line, start - len(before) + counting.start())
        return bool(lead and ":" in told and ":" in (colon or "") and _NAME_AFTER.match(text, end))
    named = _NAME_AFTER.match(text, end) or RANK.match(text, end)
    last = text[end : end + 1] == "\n"
    after_sentence = text[start - 2 : start] == ". "
    below = after_sentence and last and _NAME_AFTER.match(text, end + 1)
    hard = ":" in (colon or "") or (":" in told and bool(named or below))
    own_line = bool(_LINE_LEAD.fullmatch(folded, line, start))
    capital = text[start].isupper()
    represents = cues.REPRESENTED.search(folded, start, match.end()) is not None
    if not own_line and capital and represents and _PROXY_TOLD.match(text, end):
        return True
    if after_sentence and named and _LOOSE.fullmatch(text, start, match.end()):
        return True  # « … et Mme ROY. Absents excusés M. X »
    if not own_line and capital and _WAS.match(folded, start) and _PEOPLE_BELOW.match(text, end):
        return True
    if not own_line and _BARE.fullmatch(text, start, match.end()) and _PEOPLE_NEXT.match(text, end):
        return True
    if not own_line and ":" in told and folded[start : match.end()] == "presents" and _PEOPLE_NEXT.match(text, end):
        return True  # « en exercice : 29 présents : 23 ARNAL Luc – BESSE Anne – COSTE Zoé »
    if folded.rfind("(", line, start) > folded.rfind(")", line, start):
        told_to = folded[start:end]
        if not own_line or told_to.count(")") > told_to.count("("):
            return False  # in brackets, which its tail runs out of
    if own_line and capital and _COLUMNS_BESIDE.match(folded, end):
        return True
    if not own_line or (line > 0 and text[line - 1] == "\t"):
        cell = (own_line or after_sentence) and last
        if capital and (named or cell) and _spoken(text, folded, line, start, match.end()):
            return True
        sat = _MAJORITY_SAT.search(folded, max(start - 110, 0), match.end())
        return hard and (
            capital or sat is not None or bool(_SENTENCE.search(folded[start : match.end()]) or _OF_WHOM.search(before))
        )
    if not hard and _TO_SOMEONE.search(folded[start : match.end()]):
        return False
    if hard:
        return capital or "\n" not in str(colon)
    if not capital:
        return _PAIR_NEXT.match(text, end) is not None
    closed = end >= len(text) or text[end] == "\n" or bool(colon) or bool(cues.HOLDERS_COLUMN.match(folded, end))
    counted = bool(tail and tail["count"])
    return closed or counted or named is not None


_BARE = re.compile(
    r"(?:Présents|PR[ÉE]SENTS)(?:[ ](?:MM\.?|M\.|Mmes?|Mesdames|Messieurs))?"
    r"|(?:Absents|ABSENTS)(?:[ ](?:et[ ])?excusés|[ ](?:ET[ ])?EXCUS[ÉE]S)"
)
_GIVEN = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
_SHOUTED = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’-]*"
_SOMEBODY = (
    r"(?:(?:M\.|Mme|Mr|Monsieur|Madame)[ ](?:[A-ZÀ-Þ][\w'’-]+[ ]?){1,3}"
    rf"|{_GIVEN}(?:[ ]{_SHOUTED}){{1,2}}|(?:{_SHOUTED}[ ]){{1,2}}{_GIVEN})"
)
_PEOPLE_NEXT = re.compile(
    rf"[ ](?:(?:Mmes?|MM\.?)[ ](?=[A-ZÀ-Þ]{{2}}[^.;:]{{0,60}}[-–,]))?(?:{_SOMEBODY}[ ]?[-–,;.]?[ ]?){{3}}"
)
"""Three members at once after a heading that bears no colon."""
_LOOSE = re.compile(
    r"(?i:[eé]taient |ont |ayant )?(?:Absent|Excus[ée]|Repr[ée]sent[ée]|Pouvoir|Procuration"
    r"|ABSENT|EXCUS[EÉ]|REPR[EÉ]SENT|POUVOIR|PROCURATION)[^.,;:]*(?<=[sS)])[^.,;:]*"
)


def _follows(text: str, start: int, stop: int, end: int) -> bool:
    """Whether plural heading words amid a line go on in the way of a heading before, which bears no colon either."""
    return (
        _LOOSE.fullmatch(text, start, stop) is not None
        and text[start - 1 : start] == " "
        and _NAME_AFTER.match(text, end + (text[end : end + 1] == "\n")) is not None
        and not _TO_SOMEONE.search(text[max(0, start - 8) : start].lower())
    )


def _spoken(text: str, folded: str, line: int, start: int, end: int) -> bool:
    """Whether heading words amid a line are a sentence's (« Étaient présents M. X »), or the only ones in capitals."""
    words = text[start:end]
    shouted = words.isupper() and line < start and not text[line:start].isupper()
    return shouted or bool(_SENTENCE.search(folded[start:end])) or bool(_OF_EITHER.search(words))


def status_told(words: str) -> Status | None:
    """The state that the words of a heading tell; None where they tell the present and others together."""
    words = cues.NOT_PRESENT.sub("absents", words)
    absent = "absen" in words
    present = bool(re.search(r"(?<!re)pr[es]?[es]ent|\bpres\.|\bpts\b", words))
    excused = bool(re.search(r"excus|\bexc\b|empeche", words))
    without = bool(cues.WITHOUT.search(words))
    represented = bool(cues.REPRESENTED.search(words)) and not without
    if cues.BY_PROXY.search(words):
        return "represented"
    if cues.SUBSTITUTES_SENT.search(words):
        return "present"
    if present:
        return None if absent or excused or represented or cues.NO_VOTE.search(words) else "present"
    if represented and not cues.BY_SUBSTITUTES.search(words):
        return "represented"
    if excused and not cues.NOT_EXCUSED.search(words):
        return "excused"
    return "absent"
