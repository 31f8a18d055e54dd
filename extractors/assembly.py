"""The body that deliberates: its name as printed, its organ, its type, the law that it is under."""

from __future__ import annotations

import re
from collections import Counter

from spacy.language import Language
from spacy.tokens import Doc

from extractors.assembly_names import Named, names_of_bodies
from extractors.assembly_organ import read_organ
from extractors.assembly_short import is_short, spelled_out
from extractors.base import Reading, View, view
from extractors.grammar import assembly_cues as cues
from extractors.grammar import body_name_cues as naming
from extractors.grammar import territory_cues as territories
from extractors.grammar.sentence_form import sentence_form, shouted
from extractors.grammar.text import flow, fold

_HEADING = 5
_OFTENER = 2
"""How many times as often as any other a name stands in a text whose heading names nobody, to be the body's."""
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_PRESIDED = re.compile(r"\bpresidente?\s+(?:du|de\s+l[ae']s?)\s*\Z")


@Language.component("registre_assembly")
def assembly(doc: Doc) -> Doc:
    """Leave the readings `assembly.*` of a document."""
    text = view(doc)
    kind, regime = read_organ(text)
    named = names_of_bodies(text, kind)
    if named:
        best = _best(_merged(text, spelled_out(text, named)), _OFTENER if kind == "COM" else 1)
        if best is not None:
            shown = _shown(text, [n for n in named if n.words == best])
            if kind is None and not _is_own(text, shown):
                return doc
            text.add(Reading("assembly.name", _printed(text, shown, kind), shown.start, shown.end, shown.form))
            if kind is None and cues.COMMUNITY_NAMED.match(text.folded, shown.start):
                text.add(Reading("assembly.type", "EPCI", shown.start, shown.end, shown.form))
    department = _department(text)
    if kind == "COM" and regime is None:
        _law(text, department)
    closed = cues.CLOSED_SYNDICATE.search(text.folded, 0, min(len(text.folded), cues.HEAD)) if kind == "SYN" else None
    if closed is not None and regime is None:
        text.add(Reading("assembly.regime", "SMF", closed.start(), closed.end(), "named body"))
    return doc


def _is_own(text: View, name: Named) -> bool:
    """Whether a name is that of the body that sits, where no organ tells it: it heads a line, met, is presided."""
    line = text.line_span(text.line_at(name.start))[0]
    led = not re.search(r"[^\W\d_]", text.text[max(line, text.text.rfind("\t", line, name.start) + 1) : name.start])
    presided = _PRESIDED.search(text.folded, line, name.start)
    return led or presided is not None or naming.MEETS.match(text.folded, name.end) is not None


def _law(text: View, department: str | None) -> None:
    """The law of their own that communes are under: of Alsace and Moselle, of territories overseas."""
    organ = text.first("assembly.organ")
    if department in territories.ALSACE_MOSELLE and organ is not None:
        text.add(Reading("assembly.regime", "COM_AM", organ.start, organ.end, "département"))
        return
    for code, pattern in territories.TERRITORIES:
        told = pattern.search(text.folded, 0, min(len(text.folded), cues.HEAD))
        if told is not None:
            text.add(Reading("assembly.regime", code, told.start(), told.end(), "territory"))
            return


def _printed(text: View, name: Named, kind: str | None) -> str:
    """A name as a person reads it: a hyphen at the end of a line is the name's own, capitals are not kept."""
    printed = re.sub(r"\t[^\n\t]*(?=\n)", "", text.text[name.start : name.end])
    printed = flow(re.sub(r"-\s*\n\s*", "-", printed)).strip(' "')
    if kind == "COM" or shouted(printed):
        printed = sentence_form(printed, commune=kind == "COM")
    printed = _untorn(text, printed)
    return f"{printed.rstrip(' »')} »" if "«" in printed else printed.strip(" »")


def _untorn(text: View, printed: str) -> str:
    """A name without the hyphen that parted its last word at the end of a line, where it stands whole more often."""
    for word in _HYPHENED.findall(printed):
        for hyphen in re.finditer("-", word):
            rest = word[hyphen.end() :]
            small = word[hyphen.start() - 1].islower()
            whole = word[: hyphen.start()] + (rest[0].lower() + rest[1:] if small else rest)
            if _often(text, whole) > _often(text, word):
                return printed.replace(word, whole)
    return printed


def _often(text: View, word: str) -> int:
    """How often a word stands in a text, addresses of the network aside."""
    return len(re.findall(rf"(?<![\w@./-]){re.escape(fold(word))}(?![\w@-]|\.\w)", text.folded))


def _merged(text: View, named: list[Named]) -> list[Named]:
    """Names that run on into other words take the words of the shorter name, where it stands there as often."""
    often = Counter(n.words for n in named)
    for name in named:
        printed = text.folded[name.start : name.end]
        shorter = [
            w
            for w in often
            if name.words.startswith(w + " ")
            and often[w] >= often[name.words]
            and f"{w.rpartition(' ')[2]}-" not in printed
            and not any(_goes_on(text, other, name.words[len(w) :]) for other in named if other.words == w)
        ]
        if shorter and "\n" not in name.words:
            name.words = min(shorter, key=len)
            name.weight = min(name.weight, 1)
            name.runs_on = True
    return named


def _goes_on(text: View, name: Named, rest: str) -> bool:
    """Whether the words of a longer name follow a name all the same, in small letters (« du Bassin de valbrune »)."""
    told = re.compile(r"[\s'-]+(?:(?:de|du|des|la|le|les|l|d)[\s'-]+)*".join(["", *map(re.escape, rest.split())]))
    return told.match(text.folded, name.end) is not None


def _best(named: list[Named], oftener: int) -> str | None:
    """The place words with the best proof: in the heading, else those that stand there `oftener` times as any other."""
    often = Counter(n.words for n in named if n.weight)
    score: dict[str, float] = {}
    for name in named:
        score[name.words] = max(score.get(name.words, 0.0), float(name.weight))
    if not often:
        return None
    first = {n.words: n.start for n in reversed(named)}
    best = max(score, key=lambda words: (score[words] + 0.4 * often[words], -first[words]))
    rivals = [often[words] for words in often if words != best]
    alone = not rivals and any(n.form != "named body" or n.own for n in named if n.words == best and n.weight)
    sure = alone or often[best] > max((oftener * n for n in rivals), default=1)
    return best if score[best] >= _HEADING or sure else None


def _shown(text: View, named: list[Named]) -> Named:
    """The print to keep: not shouted where one is not, with the words that say what the body is."""

    def rank(name: Named) -> tuple[bool, bool, bool, bool, int]:
        printed = text.text[name.start : name.end]
        return name.runs_on, is_short(printed), shouted(printed), name.bare, name.start

    return min(named, key=rank)


def _department(text: View) -> str | None:
    """The code of the département that the heading names."""
    for match in territories.DEPARTMENT.finditer(text.folded, 0, cues.HEAD):
        words = re.sub(r"[\s'-]+", " ", match["name"]).strip().split(" ")
        for count in range(min(5, len(words)), 0, -1):
            code = territories.DEPARTMENTS.get(" ".join(words[:count]))
            if code is not None and _whole(text, match.start("name"), words[:count]):
                text.add(Reading("assembly.department", code, match.start(), match.end("name"), "département named"))
                return code
    return None


def _whole(text: View, start: int, words: list[str]) -> bool:
    """Whether words are the whole name: no hyphen, and no capitalised word of a name goes on after them."""
    known = re.compile(r"[\s'-]+".join(map(re.escape, words))).match(text.folded, start)
    if known is None:
        return False
    more = naming.GOES_ON.match(text.text, known.end())
    if more is None:
        return True
    return more["next"] is not None and fold(more["next"]) in naming.STOP | naming.LEVELS
