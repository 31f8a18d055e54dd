"""Lists of members into which the figures of a column beside them are woven: lines of a heading that were run together.

« M. Paul NOMMET, En exercice : 15 Mme Anne MARTEL, Présents : 12 M. Luc PIC »: the figures are no part of the list.
"""

from __future__ import annotations

import re

from extractors.base import View
from extractors.grammar.indexed import ByWords

_REACH = 6_000
"""Characters of a text in which its lists begin."""
_LEAST = 3
"""Different labels amid the names, from which on they are those of a column beside."""
_LABEL = (
    r"(?:en exercice|quorum|presente?s|representee?s|absente?s|votants|pour|contre|abstentions?|procurations|pouvoirs"
    r"|suffrages exprimes)"
)
_FIGURE = rf"{_LABEL} ?: ?\d{{1,3}}"
_AMID = ByWords(
    rf"(?<=[a-z,):\d][ \n])(?P<piece>nombre de(?: (?:conseillers|membres))?|(?:convocation|affichage) du"
    rf"|(?P<word>conseillers,|membres du(?: bureau)?|bureau)|{_FIGURE}|\d{{1,3}} (?:votants|presents))"
    r"(?= (?:(?:\d{1,2} ?[-.)] ?)?(?P<civil>m|mme|mr|mlle|monsieur|madame)\b|(?P<rest>[a-z'-]{2,}(?: [a-z'-]{2,})?)[,.]"
    rf"|(?P<next>{_FIGURE})))"
)


_SIDE_CELL = re.compile(rf"(?:nombre[^\t\n]{{0,40}}|membres[^\t\n]{{0,20}})?{_LABEL}\s?:\s?\d{{1,3}}(?=\s?\t)")
_MEMBERS = re.compile(r"\t[^\t\n\d]*\b(?:MM?|Mmes?|MME|Mr|Monsieur|Madame|PR[ÉE]SENTS?|Présents?)\b[^\n\d]*(?=\n|\Z)")
"""What stands right of a figure of the column beside: members, or the heading of their list."""


def unwoven(view: View) -> tuple[str, str]:
    """The printed and the folded text with the figures blanked that stand amid the names of a list.

    Where there are any, the mark `woven` says so: a figure may stand by the wrong label.
    """
    text, folded = _without_side_lines(view, *_without_side_cells(view))
    pieces = [
        match.span("piece") for match in _AMID.finditer(folded, 0, min(len(folded), _REACH)) if _is_amid(text, match)
    ]
    labels = {folded[start:end].strip(" :0123456789") for start, end in pieces}
    if len(labels) < _LEAST:
        return text, folded
    view.marks["woven"] = pieces[0][0]
    for start, end in pieces:
        blank = " " * (end - start)
        text, folded = text[:start] + blank + text[end:], folded[:start] + blank + folded[end:]
    return text, folded


def _is_amid(text: str, piece: re.Match[str]) -> bool:
    """Whether members go on behind a piece: a civility, a surname in capitals, or the figure next to it.

    Words of a label stand in small letters amid the names that they part.
    """
    if piece["word"] and not text[slice(*piece.span("word"))].islower():
        return False
    if piece["civil"] or piece["next"]:
        return True
    rest = text[slice(*piece.span("rest"))].split()
    return rest[-1].isupper() and (len(rest) == 1 or (piece["word"] is not None and rest[0].istitle()))


_MONTHS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_DAY = rf"(?:\d{{1,2}}(?:er)?[ ](?:{_MONTHS})[ ]\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
_SIDE_LINE = re.compile(
    rf"(?m)^[ ]?(?:(?:nombre[ ]de[ ][a-z ]{{4,40}}|(?:membres|conseillers|delegues)?[ ]?{_LABEL}"
    rf"|(?:date[ ]d(?:e[ ](?:la[ ])?|'))?(?:convocation|affichage|envoi)(?:[ ]du)?|votants)"
    rf"[ ]?(?::[ ]?(?:\d{{1,3}}|{_DAY})?)?|\d{{1,3}}|{_DAY})[ ]?$"
)
"""A line of a column of figures and days: a label, its value, or both."""
_WRAPS = re.compile(
    r"(?:,|\b(?:MM?\.?|Mmes?|Mr|Monsieur|Madame)|(?:M\.|Mmes?|Mr|Monsieur|Madame)[ ][A-ZÀ-Þ][a-zà-ÿ-]+)[ ]?\Z"
)
"""The end of a line that a list goes on after."""
_NAMED_NEXT = re.compile(
    r"\n(?:(?:M\.|MM?\.?|Mmes?|Monsieur|Madame)[ ]|[A-ZÀ-Þ][A-ZÀ-Þa-zà-ÿ'’-]+(?:[ ,.;]|$))", re.MULTILINE
)
_FEWEST_LINES = 2


def _without_side_lines(view: View, text: str, folded: str) -> tuple[str, str]:
    """The texts without the lines of a column of figures that stand between the wrapped lines of a list."""
    lines = [
        match.span()
        for match in _SIDE_LINE.finditer(folded, 0, min(len(folded), _REACH))
        if match.start()
        and _WRAPS.search(text, max(0, match.start() - 40), match.start() - 1)
        and _NAMED_NEXT.match(text, match.end())
    ]
    if len(lines) < _FEWEST_LINES:
        return text, folded
    for start, end in lines:
        blank = " " * (end - start + 1)
        text, folded = text[: start - 1] + blank + text[end:], folded[: start - 1] + blank + folded[end:]
    view.marks["woven"] = lines[0][0]
    return text, folded


def _without_side_cells(view: View) -> tuple[str, str]:
    """The printed and the folded text without the figures in the first cells of lines whose second hold members."""
    text: str = view.text
    folded: str = view.folded
    cells = []
    for line in view.tabbed:
        start = view.line_starts[line]
        if start > _REACH:
            break
        cell = _SIDE_CELL.match(folded, start)
        if cell is not None and _MEMBERS.match(text, text.index("\t", start)):
            cells.append(cell.span())
    for start, end in cells if len(cells) >= _LEAST else ():
        blank = " " * (end - start)
        text, folded = text[:start] + blank + text[end:], folded[:start] + blank + folded[end:]
    return text, folded
