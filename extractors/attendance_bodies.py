"""Members told under the communes that they sit for, line by line, where no heading calls them present.

« Valbrune : M. DUPRÉ, Mme MARTIN / Brue : M. ROY, excusé »: below the sentence that the body met, and above the act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from extractors.attendance_sections import OPENING, Section
from extractors.grammar import attendance_cues as cues
from extractors.grammar import heading_cues
from extractors.grammar.names import people
from extractors.grammar.patterns import sought

_FEWEST = 3
"""Communes with members from which the lines are such a list."""
_REACH = 500
"""Characters between the words that the body met and the first commune."""
_MET = sought(r"\b(?:reuni|assemble)e?s?\b|\bpresidence\b|\bconvo(?:cation|que)")
_LABELLED = re.compile(
    r"^[ ]*(?:[-–•*][ ]?)?(?P<body>(?:commune[ ]d(?:e[ ]|u[ ]|es[ ]|['’]))?(?:[A-ZÀ-Þ]|L['’])[^\n:;,()\d\t]{1,45}?)[ ]?"
    r"(?::|\t|[–—-](?=[ ](?:MM?\.|Mmes?\b|Mr\b|M[ ])))[ ]?(?P<members>[^\n]{3,})$",
    re.MULTILINE,
)
_CIVIL = r"(?:MM?\.?|Mmes?\.?|MME|Mr|Mlle|Monsieur|Madame|Messieurs|Mesdames)[ ]"
_ONLY_MEMBERS = re.compile(rf"[ ]?(?={_CIVIL}|[A-ZÀ-Þ][\w'’-]+[ ][A-ZÀ-Þ])")
_NOBODY = re.compile(r"[ ]?(?:non[ ]represente|absente?|excuse|neant|aucun|personne)[a-z]*(?:[ ][a-z]+)?[ .]*")
_MARK_CELL = re.compile(r"\t[ ]?[xX✓✔☑☒][ ]?(?:\t|\Z)")
_OTHER = re.compile(
    r"\b(?:groupe|liste|commission|rapporteur|vote|pour|contre|abstention|lieu|objet|titulaires?|suppleante?s?|tel"
    r"|departement|arrondissement|canton|invite|assist|excus|absent|signe|cachet|bureau|direct"
    r"|adjoint|maire|president|vice|secretaire|conseiller|delegue|tresori|questeur)"
)


def by_bodies(text: str, folded: str, limit: int) -> Iterator[Section]:
    """The list of the present before `limit` whose lines each begin with a commune; none where it is not plain."""
    limit = min(limit, OPENING, len(text))
    met = next(_MET.finditer(folded, 0, limit), None)
    if met is None:
        return
    lines = list(re.finditer(r"[^\n]+", text[:limit]))
    told = [_labelled(text, folded, line.start(), line.end()) for line in lines]
    for alike, run in groupby(range(len(lines)), key=lambda i: told[i] is not None):
        rows = [label for i in run if (label := told[i]) is not None] if alike else []
        if sum(people_in(row) for row in rows) < _FEWEST:
            continue
        start = rows[0].start()
        if _is_opening(folded, start) and not _in_columns(folded, rows):
            yield _section(text, rows, start)
        return


def _in_columns(folded: str, rows: list[re.Match[str]]) -> bool:
    """Whether the rows are a table that names substitutes too, or marks who sits: not everyone named does."""
    start = rows[0].start()
    titles = folded[folded.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    return "suppleant" in titles or any(_MARK_CELL.search(row["members"]) for row in rows)


def people_in(row: re.Match[str]) -> bool:
    """Whether a row names somebody."""
    return _ONLY_MEMBERS.match(row["members"]) is not None


def _labelled(text: str, folded: str, start: int, end: int) -> re.Match[str] | None:
    """The commune and the members of a line; None for any other line."""
    label = _LABELLED.fullmatch(text, start, end)
    if label is None:
        return None
    words = folded[label.start("body") : label.end("body")]
    others = heading_cues.HARD.match(words) or heading_cues.THEME.fullmatch(words) or cues.TOPIC.match(words)
    if others or _OTHER.search(words) or re.match(_CIVIL, label["body"]):
        return None
    if _NOBODY.fullmatch(folded, *label.span("members")):
        return label
    named = people(label["members"])
    own = named and all(n.own or n.grouped or n.apart for n in named)
    return label if own and people_in(label) else None


def _is_opening(folded: str, start: int) -> bool:
    """Whether the body is told to have met right above, and no act begins between."""
    above = folded[max(0, start - _REACH) : start]
    met = list(_MET.finditer(above))
    if not met:
        return False
    between = above[met[-1].end() :].split("\n")
    begun = (heading_cues.STRONG_BODY, cues.ACT_BEGINS, heading_cues.OBJECT_HERE)
    return not any(cue.match(line) for line in between[1:] for cue in begun)


def _section(text: str, rows: list[re.Match[str]], start: int) -> Section:
    """The rows as a list of those present, their communes and the words of those that nobody came for blanked."""
    end = rows[-1].end()
    kept = list(text[start:end])
    for row in rows:
        until = row.start("members") if people_in(row) else row.end()
        for i in range(row.start(), until):
            kept[i - start] = " "
        if row.start() > start:
            kept[row.start() - start - 1] = ";"
    heading = rows[0].start("body"), rows[0].end("body")
    return Section("present", heading, start, end, "".join(kept), announced=text[slice(*heading)])
