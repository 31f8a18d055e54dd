"""The body that deliberates: its name as printed, its organ, its type, the law that it is under."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import Reading, View, view
from extractors.grammar import assembly_cues as cues
from extractors.grammar.sentence_form import sentence_form, shouted
from extractors.grammar.text import flow, fold

_HEAD = 6000
_TOP = 1200
_LETTERHEAD = 300
_HEADING = 5
_WRAPPED = 60
_SITS = 3
"""What it is worth that a body is told to have met."""
_OFTENER = 2
"""How many times as often as any other a name stands in a text whose heading names nobody, to be the body's."""


@dataclass(slots=True)
class _Named:
    """A name found in the text: where (with the generic words before it), its place words, how well proved.

    `bare` says that the words before it (an organ, a house) are no part of it; `own` that it is spoken of as one's own,
    `runs_on` that other words follow it.
    """

    start: int
    end: int
    words: str
    weight: int
    form: str
    bare: bool = False
    own: bool = False
    runs_on: bool = False


@Language.component("registre_assembly")
def assembly(doc: Doc) -> Doc:
    """Leave the readings `assembly.*` of a document."""
    text = view(doc)
    kind, regime = _organ(text)
    named = _names(text, kind)
    if named:
        best = _best(_merged(text, named), _OFTENER if kind == "COM" else 1)
        if best is not None:
            shown = _shown(text, [n for n in named if n.words == best])
            if kind is None and not _is_own(text, shown):
                return doc
            text.add(Reading("assembly.name", _printed(text, shown, kind), shown.start, shown.end, shown.form))
            if kind is None and cues.COMMUNITY.match(text.folded, shown.start):
                text.add(Reading("assembly.type", "EPCI", shown.start, shown.end, shown.form))
    department = _department(text)
    if kind == "COM" and regime is None:
        _law(text, department)
    return doc


def _is_own(text: View, name: _Named) -> bool:
    """Whether a name is that of the body that sits, where no organ tells it: it heads a line, met, is presided."""
    line = text.line_span(text.line_at(name.start))[0]
    led = not re.search(r"[^\W\d_]", text.text[max(line, text.text.rfind("\t", line, name.start) + 1) : name.start])
    presided = _PRESIDED.search(text.folded, line, name.start)
    return led or presided is not None or cues.MEETS.match(text.folded, name.end) is not None


def _law(text: View, department: str | None) -> None:
    """The law of their own that communes are under: of Alsace and Moselle, of territories overseas."""
    organ = text.first("assembly.organ")
    if department in cues.ALSACE_MOSELLE and organ is not None:
        text.add(Reading("assembly.regime", "COM_AM", organ.start, organ.end, "département"))
        return
    for code, pattern in cues.TERRITORIES:
        told = pattern.search(text.folded, 0, min(len(text.folded), _HEAD))
        if told is not None:
            text.add(Reading("assembly.regime", code, told.start(), told.end(), "territory"))
            return


def _printed(text: View, name: _Named, kind: str | None) -> str:
    """A name as a person reads it: a hyphen at the end of a line is the name's own, capitals are not kept."""
    printed = re.sub(r"\t[^\n\t]*(?=\n)", "", text.text[name.start : name.end])
    printed = flow(re.sub(r"-\s*\n\s*", "-", printed)).strip(' "')
    if kind == "COM" or shouted(printed):
        printed = sentence_form(printed, commune=kind == "COM")
    return f"{printed.rstrip(' »')} »" if "«" in printed else printed.strip(" »")


def _organ(text: View) -> tuple[str | None, str | None]:
    """The first organ that the heading names, else the first of the text."""
    match = _sitting_organ(text)
    head = cues.SYNDICATE_HEAD.search(text.folded, 0, min(len(text.folded), _LETTERHEAD))
    if head is not None and (match is None or match.start() > _TOP):
        text.add(Reading("assembly.type", "SYN", head.start(), head.end(), "letterhead"))
        return "SYN", None
    if match is None:
        kind, regime = _community(text) or _commission(text) or _board(text)
        return (kind, regime) if kind is not None else (_town(text), None)
    index = next(i for i in range(len(cues.ORGANS)) if match[f"o{i}"] is not None)
    kind, regime, _ = cues.ORGANS[index]
    start, end = match.span()
    sits = None
    if kind in ("DEP", "REG", "LYON") and regime is None:
        sits = cues.COMMISSION.search(text.folded, 0, min(len(text.folded), _HEAD))
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


def _community(text: View) -> tuple[str, None] | None:
    """A community that heads its minutes without telling its organ (« Assemblée générale de la communauté de … »)."""
    head = cues.COMMUNITY_HEAD.search(text.folded, 0, min(len(text.folded), _TOP))
    if head is None:
        return None
    text.add(Reading("assembly.type", "EPCI", *head.span("body"), "letterhead"))
    return "EPCI", None


def _commission(text: View) -> tuple[str, str] | None:
    """The permanent commission of a région or a département whose council is not named."""
    head = cues.HEAD_OF_COMMISSION.search(text.folded, 0, min(len(text.folded), _TOP))
    if head is None:
        return None
    kind = {"region": "REG", "departement": "DEP"}[head["body"]]
    place = text.folded.index("commission", head.start()), head.end()
    text.add(Reading("assembly.organ", "commission permanente", *place, "organ"))
    text.add(Reading("assembly.type", kind, *place, "letterhead"))
    text.add(Reading("assembly.regime", f"{kind}_CP", *place, "letterhead"))
    return kind, f"{kind}_CP"


def _board(text: View) -> tuple[str | None, str | None]:
    """The board of a CCAS, where the heading names social action before it; that of a fire service and the like."""
    board = cues.BOARD.search(text.folded)
    kind = "CCAS"
    if board is None or cues.SOCIAL_ACTION.search(text.folded, 0, min(board.start(), _HEAD)) is None:
        kind, board = "OTHER", cues.INSTITUTION_BOARD.search(text.folded, 0, min(len(text.folded), _TOP))
        if board is None or cues.INSTITUTION.search(text.folded, 0, min(len(text.folded), _TOP)) is None:
            return None, None
    place = board.span()
    text.add(Reading("assembly.organ", sentence_form(text.printed(*place)), *place, "organ"))
    text.add(Reading("assembly.type", kind, *place, "organ"))
    return kind, None


def _town(text: View) -> str | None:
    """The commune whose letterhead begins a text that tells no organ of its own, of no other body."""
    head = cues.TOWN_HEAD.search(text.folded, 0, min(len(text.folded), _LETTERHEAD))
    other = (cues.SOCIAL_ACTION, cues.INSTITUTION, cues.OTHER_HEAD)
    if head is None or any(cue.search(text.folded, 0, min(len(text.folded), _TOP)) for cue in other):
        return None
    text.add(Reading("assembly.type", "COM", head.start(), head.end(), "letterhead"))
    return "COM"


def _organ_shown(text: View, index: int, start: int, end: int) -> None:
    """The organ as it is printed in a sentence, where it is; else in the form of a sentence."""
    if shouted(text.printed(start, end)):
        for match in cues.ORGAN_SPOKEN[index].finditer(text.folded, end, min(len(text.folded), end + _HEAD)):
            if not shouted(text.printed(*match.span())):
                start, end = match.span()
                break
    text.add(Reading("assembly.organ", sentence_form(text.printed(start, end)), start, end, "organ"))


def _names(text: View, kind: str | None) -> list[_Named]:
    found: list[_Named] = []
    for of, form, weight, pattern in cues.NAMES:
        if kind is not None and of != kind:
            continue
        for match in pattern.finditer(text.folded):
            name = _name_at(text, match.end())
            if name is None:
                continue
            if of == "COM":
                name = _with_article(text, match.start(), *name)
            elif of == "EPCI":
                name = name[0], _listed_end(text, name[1])
            start = match.start() if form == "named body" or of == "DEP" else name[0]
            before = text.folded[max(0, match.start() - 50) : match.start()].rpartition("\t")[2]
            if cues.SAT_FOR.search(before) or (of == "COM" and cues.DELEGATED.match(text.folded, match.start())):
                continue
            elsewhere = cues.ELSEWHERE.search(before)
            sits = _SITS * (cues.MEETS.match(text.folded, name[1]) is not None)
            strength = (weight + 3 * (match.start() < _TOP) + sits) if not elsewhere else 0
            if match.start() < _HEAD or strength:
                own = of != "COM" or text.folded[max(0, match.start() - 4) : match.start()].endswith((" la ", "\nla "))
                found.append(_Named(start, name[1], _place(text, *name), strength, form, form != "named body", own))
    if kind == "EPCI":
        found += _trailing(text)
    if kind == "SYN":
        for match in cues.SYNDICATE.finditer(text.folded):
            weight = 4 + 3 * (match.start() < _TOP)
            own = text.line_span(text.line_at(match.start()))[0] == match.start()
            start, end = match.start(), _before_house(text, *match.span())
            found.append(_Named(start, end, _place(text, start, end), weight, "named body", own=own))
    if kind == "COM":
        for match in cues.DATELINE.finditer(text.folded):
            name = _name_at(text, match.start("name"))
            if name is not None and name[1] == match.end("name"):
                found.append(_Named(*name, _place(text, *name), 2, "dateline", True))
    return [n for n in found if n.words and n.words not in _NO_PLACE]


def _before_house(text: View, start: int, end: int) -> int:
    """Where the name of a syndicate ends, which its seat may follow in the letterhead (« … / Les Passerelles »)."""
    house = _HOUSE_BELOW.search(text.text, start, end)
    return end if house is None else house.start()


def _with_article(text: View, cue: int, start: int, end: int) -> tuple[int, int]:
    """A name of a commune with the article that stands before it (« de La Chaume »), which is its own."""
    article = _OWN_ARTICLE.search(text.folded, cue, start)
    generic = fold(text.text[start:end]).split(" ")[0] in _GENERIC
    return (start if article is None or generic else article.start("article")), end


def _trailing(text: View) -> list[_Named]:
    """Names whose kind stands last: « Les Monts Agglomération »."""
    found = []
    for match in cues.TRAILING.finditer(text.folded):
        if not text.text[match.start()].isupper():
            continue
        start = max(text.line_span(text.line_at(match.start()))[0], text.text.rfind("\t", 0, match.start()) + 1)
        before = text.text[start : match.start()].rstrip()
        words = before.split(" ")
        while words and not (cues.WORD.fullmatch(words[0]) and _may_lead(words)):
            words.pop(0)
        if words and not _COMPLEMENT.match(fold(words[0])):
            begin = start + len(before) - len(" ".join(words))
            found.append(
                _Named(begin, match.end(), _place(text, begin, match.end()), 3 + 3 * (begin < _TOP), "kind last")
            )
    return found


def _may_lead(words: list[str]) -> bool:
    """Whether all words up to the kind are capitalised or links, and none ends a name."""
    return all(
        (
            cues.WORD.fullmatch(w)
            or cues.LINK.fullmatch(w + " ")
            or w in ("de", "du", "la", "le", "les", "et", "en", "sur", "-", "–")
        )
        and fold(w) not in cues.STOP - {"le"}
        and not cues.TRAILING.fullmatch(re.sub(r"\A[ld]'", "", fold(w)))
        for w in words
    )


def _name_at(text: View, start: int) -> tuple[int, int] | None:
    """The run of capitalised words and links that begins at a character: (start, end), or None."""
    position = end = start
    begin: int | None = None
    while position < len(text.text):
        gap = cues.GAP.match(text.text, position)
        ahead = gap.end() if gap else position
        if "\n" in text.text[position:ahead] and begin is not None and not _runs_on(text, end, position, ahead):
            break
        word = cues.WORD.match(text.text, ahead)
        link = cues.LINK.match(text.text, ahead)
        if link is not None and (word is None or link.end() >= word.end()) and begin is not None:
            position = link.end()
            continue
        if word is None or (fold(word.group()).strip("-") in cues.STOP and not (begin is None and _leads(text, ahead))):
            break
        if begin is not None and _CAPITALS.fullmatch(text.text, begin, end) and not word.group().isupper():
            break  # « COMMUNE DE VALBRUNE Liste des délibérations »
        begin = ahead if begin is None else begin
        position = end = word.end()
        if end - begin > 70 or cues.BESIDE.search(text.folded, word.start(), text.line_span(text.line_at(end - 1))[1]):
            return None
    if begin is None or end - begin < 2 or cues.INFINITIVE.fullmatch(text.folded[begin:end]):
        return None
    return begin, end


def _leads(text: View, start: int) -> bool:
    """Whether an article, or a territory, begins the name of a place (« Commune de Le Valbrun »), and no sentence."""
    lead = cues.ARTICLE.match(text.text, start) or cues.LAND.match(text.text, start)
    return lead is not None and fold(lead["next"]) not in cues.STOP


def _listed_end(text: View, end: int) -> int:
    """Where a name ends that may list other places after its first."""
    more = cues.LISTED.match(text.text, end)
    if more is None or any(w in cues.STOP for w in re.findall(r"[\w'-]+", fold(more[0]))):
        return end
    return more.end()


def _runs_on(text: View, end: int, stop: int, following: int) -> bool:
    """Whether a name that ends, with its links at `stop`, may go on in the line that begins at `following`.

    It does after a hyphen or a link, in a line as long as running text is, and where that line tells that it met.
    """
    line = text.line_span(text.line_at(end - 1))
    if cues.TITLE_LINE.match(text.text, line[0]):
        return False
    if text.text[end - 1] in "-–" or line[1] - line[0] >= _WRAPPED or (stop > end and text.text[stop - 1] != "-"):
        return True
    return _THEN_MEETS.match(text.text, following) is not None


_PRESIDED = re.compile(r"\bpresidente?\s+(?:du|de\s+l[ae']s?)\s*\Z")
_HOUSE_BELOW = re.compile(r"(?<=[a-zà-ÿ])\nL(?:es?|a)[ ][A-ZÀ-Þ][a-zà-ÿ-]+(?=\n|\Z)")
"""Below a line in small letters: one that begins with the article of a house, and is whole."""
_COMPLEMENT = re.compile(r"(?:de|du|des)\Z|d['’]")
"""How the complement of the word before begins (« ARRONDISSEMENT DE VALBRUNE COMMUNAUTÉ DE … »)."""
_CAPITALS = re.compile(r"[^a-zà-öø-ÿœ]{3,}")
_NAME_WORD = rf"(?:{cues.LINK.pattern}\s?)?(?:{cues.WORD.pattern})"
_THEN_MEETS = re.compile(
    rf"{_NAME_WORD}(?:[ ]{_NAME_WORD}){{0,3}}"
    r",?\s(?:d[uû]ment|l[eé]galement|r[eé]guli[eè]rement|convoqu[eé]|s['’]est\s(?:l[eé]galement\s)?(?:r[eé]uni|assembl))"
)
"""The rest of a name, and that who bears it met."""
_OWN_ARTICLE = re.compile(r"\bde\s(?P<article>la\s|l'\s?)\Z")
_GENERIC = frozenset(
    """
    ville commune de du des la le les l d mairie communaute communes agglomeration metropole et departement
    region conseil regional etablissement public territorial
    """.split()  # noqa: SIM905 (a table is read by eye)
)


_NO_PLACE = frozenset({"pays", "val", "vallee", "canton", "portes", "terres"})
"""Words that begin the name of a place, and are none by themselves."""


def _place(text: View, start: int, end: int) -> str:
    """The folded place words of a name: what tells bodies apart."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"-\s*\n\s*", "-", text.folded[start:end]))
    return " ".join(w for w in words if w not in _GENERIC)


def _merged(text: View, named: list[_Named]) -> list[_Named]:
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
        ]
        if shorter and "\n" not in name.words:
            name.words = min(shorter, key=len)
            name.weight = min(name.weight, 1)
            name.runs_on = True
    return named


def _best(named: list[_Named], oftener: int) -> str | None:
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


def _shown(text: View, named: list[_Named]) -> _Named:
    """The print to keep: not shouted where one is not, with the words that say what the body is."""

    def rank(name: _Named) -> tuple[bool, bool, bool, int]:
        return name.runs_on, shouted(text.text[name.start : name.end]), name.bare, name.start

    return min(named, key=rank)


def _department(text: View) -> str | None:
    """The code of the département that the heading names."""
    for match in cues.DEPARTMENT.finditer(text.folded, 0, _HEAD):
        words = re.sub(r"[\s'-]+", " ", match["name"]).strip().split(" ")
        for count in range(min(5, len(words)), 0, -1):
            code = cues.DEPARTMENTS.get(" ".join(words[:count]))
            if code is not None and _whole(text, match.start("name"), words[:count]):
                text.add(Reading("assembly.department", code, match.start(), match.end("name"), "département named"))
                return code
    return None


def _whole(text: View, start: int, words: list[str]) -> bool:
    """Whether words are the whole name: no hyphen, and no capitalised word of a name goes on after them."""
    known = re.compile(r"[\s'-]+".join(map(re.escape, words))).match(text.folded, start)
    if known is None:
        return False
    more = cues.GOES_ON.match(text.text, known.end())
    if more is None:
        return True
    return more["next"] is not None and fold(more["next"]) in cues.STOP | cues.LEVELS
