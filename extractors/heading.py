"""The head of an act: number, theme, subject, rapporteur, matter."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractors.act_number import bracketed_number, numbers, ranked_title, trailing_number
from extractors.act_title import (
    above_number,
    above_opening,
    after_number,
    before_body,
    body_start,
    labelled,
    run_in,
)
from extractors.base import Reading, View, view
from extractors.grammar import heading_cues as cues
from extractors.grammar.result_cues import VOICES_BESIDE, VOTE_BESIDE
from extractors.grammar.text import flow
from extractors.item_title import itemised, of_item, sole_item
from extractors.listed_result import cell_within
from extractors.rapporteur import rapporteur
from extractors.title_cells import titled_cell
from extractors.title_span import Title
from schemas import Matter

_HEAD = 6_000
_RANK = re.compile(r"\d{1,2}")
"""The number of an item in its sitting, which is no act's own."""
_RANK_BEFORE = re.compile(r"\W{0,3}(?P<n>\d{1,2})\s?(?:[.)°]|[-–/](?=\s))[-–]?\s*")


@Language.component("registre_heading")
def heading(doc: Doc) -> Doc:
    """Leave `act.number`, `act.theme`, `act.subject`, `act.rapporteur` and `act.matter`."""
    text = view(doc)
    if not text.lines:
        return doc
    title_end = text.marks.get("title_end")
    if title_end:
        title = _of_minutes(text, title_end)
    else:
        title = _of_rest(text) if "untitled" in text.marks else _of_extract(text)
    if title is not None:
        text.add(Reading("act.subject", _printed(text, title), title.start, title.end, title.form))
        beside = text.first("act.theme")
        if beside is not None and title.start <= beside.start < title.end:
            del text.readings["act.theme"]  # « N° 2023-14 / Bail du moulin », and no title below
        if title.theme is not None and text.first("act.theme") is None:
            start, end = title.theme
            words = cues.THEME.fullmatch(text.folded, start, end) or cues.RANK_OF_THEME.match(text.folded, start, end)
            start, end = words.span("words") if words is not None else (start, end)
            text.add(Reading("act.theme", text.printed(start, end), start, end, "heading above"))
    rapporteur(text, title.end if title is not None else 0)
    _matter(text)
    return doc


def _printed(text: View, title: Title) -> str:
    """The words of a title, without a cell of its list that stands beside its first line, or the vote beside it."""
    if VOTE_BESIDE.search(text.folded, title.start, title.end):
        return flow(" ".join(line.partition("\t")[0] for line in text.text[title.start : title.end].split("\n")))
    cell = cell_within(text, title.start, title.end)
    if cell is None:
        return text.printed(title.start, title.end)
    rest = VOICES_BESIDE.search(text.folded, cell.end(), title.end)
    end = rest.start() if rest is not None else title.end
    return f"{text.printed(title.start, cell.start())} {text.printed(cell.end(), end)}"


def _keep_number(text: View, number: Reading) -> None:
    theme = number.parts.pop("theme", None)
    text.add(number)
    if theme is not None:
        text.add(theme)


def _of_minutes(text: View, title_end: int) -> Title | None:
    number = next(numbers(text, title_end, titled=True), None)
    title = of_item(text, title_end) or labelled(text, title_end)
    if title is not None and (number is None or _RANK.fullmatch(number.value)):
        last, title.end = trailing_number(text, title.start, title.end)
        number = last or number
    if number is not None:
        _keep_number(text, number)
    return title


def _of_rest(text: View) -> Title | None:
    """The title of what is left of an item whose heading is not there: a labelled or a run-in one, or none."""
    return labelled(text) or run_in(text)


def _of_extract(text: View) -> Title | None:
    body = body_start(text)
    label = labelled(text) or titled_cell(text, body)
    bracketed = bracketed_number(text, label.start, label.end) if label is not None else None
    if label is not None and bracketed is not None:
        label.end = max(text.text.rfind(sign, label.start, bracketed.start) for sign in "(\t")
    head_end = max(body, label.end if label is not None else 0)
    below = label.end if label is not None else head_end
    found = [bracketed] if bracketed is not None else list(numbers(text, head_end, titled=False, below=below))
    if label is not None and (not found or found[0].form != "labelled number"):
        last, label.end = trailing_number(text, label.start, label.end)
        found = found if last is None else [last]
    number = found[0] if found else None
    if number is not None:
        _keep_number(text, number)
    if label is not None:
        return label
    for again in sorted(found, key=lambda n: n.form == "code"):
        title = after_number(text, again.end) if number is not None and _same(again, number) else None
        if title is not None:
            return title
    title = itemised(text, body) or before_body(text, body) or above_opening(text)
    if title is None and number is not None:
        title = above_number(text, number.start)
    title = title or sole_item(text)
    if title is not None and number is None:
        rank, title.start = ranked_title(text, title.start, title.end)
        rank = rank or (_rank_beside(text, title.start) if title.form == "before the body" else None)
        if rank is not None:
            text.add(rank)
    return title


def _rank_beside(text: View, start: int) -> Reading | None:
    """The rank in its sitting of the act whose title begins there, on the same line: « 5. Chasse communale »."""
    line = text.line_span(text.line_at(start))[0]
    rank = _RANK_BEFORE.fullmatch(text.text, line, start)
    return Reading("act.number", rank["n"], *rank.span("n"), "rank before the title") if rank is not None else None


def _same(one: Reading, other: Reading) -> bool:
    """Whether two prints give one number, whole or by its last figures alone (« N° 68 » of 2023-68)."""
    return bool(one.value == other.value or (one.value.isdecimal() and other.value.endswith(one.value)))


def _matter(text: View) -> None:
    for match in cues.MATTER.finditer(text.folded):
        if not _in_prose(text, match) and _add_matter(text, match, "label"):
            return
    number = text.first("act.number")
    for match in cues.MATTER_LINE.finditer(text.folded, 0, _HEAD):
        if match["label"] and not cues.MATTER_LABELS.search(match["label"]):
            continue
        if not match["label"] and match["code"].count(".") < 2:
            continue
        if number is not None and number.start <= match.start("code") < number.end:
            continue
        if _add_matter(text, match, "code on its line"):
            return


def _in_prose(text: View, match: re.Match[str]) -> bool:
    """Whether a label stands in the course of a sentence, without a colon (« au titre de la rubrique 1.1.1 »)."""
    line = text.text[text.line_span(text.line_at(match.start()))[0] : match.start()]
    begun = any(c.isalnum() for c in line[line.rfind("\t") + 1 :])
    return begun and not any(c in ":=(" for c in text.folded[match.start() - 1 : match.start("code")])


def _add_matter(text: View, match: re.Match[str], form: str) -> bool:
    levels = re.split(r"\s?[.,]\s?", match["code"])
    if not 1 <= int(levels[1]) <= cues.MATTER_COUNTS[levels[0]]:
        return False
    label = None
    if match["label"] and len(levels) == 2:
        label = text.printed(*match.span("label")).strip(" .;:-–—")
    end = match.end("label") if match["label"] else match.end("code")
    matter = Matter(code=f"{levels[0]}.{int(levels[1])}", label=label, basis="printed")
    text.add(Reading("act.matter", matter, match.start("code"), end, form))
    return True
