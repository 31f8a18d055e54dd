"""Where an operative part opens: the formula, the council and its verb, verbs in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.base import View
from extractors.grammar import act_cues as cues
from extractors.grammar.indexed import AtWords, ByWords

_WINDOW = 320
_REASONS = 2500
"""Characters of visas and reasons between the council and its verb."""
_BACK = 8
_FEW_LINES = 5
_SOMEBODY = re.compile(r"(?:maire|president|presidente|rapporteure?|adjointe?)\s\Z")
_TAKEN = re.compile(
    r"(?:\b(?:le|la|les|un|une|des|du|de|au|aux|ce|cette|son|sa|ses|leur|avoir|ayant|a|ont|est|sont|ete|etre"
    r"|qui|que|ne|par|ou"
    r"|en|entre|doit|peut|avait|avaient|soit|apres|mise?|pour)\s|\b[ldn]'\s?)\Z"
)
_VISA = re.compile(r"\W{0,4}(?:vu|considerant|attendu|rappelant)\b")
_REASON = re.compile(r"\W{0,4}(?:(?:vu|considerant|attendu|rappelant)\b|[^\n]{3,80}\bentendue?s?\W{0,3}\Z)")
_CLOSE = 90
_COUNCIL_CLOSES = re.compile(rf"(?<!que),\s{cues.BODY}[^,.;:]{{0,60}},\s+\Z")
_COUNCIL_LEFT_OPEN = re.compile(rf"\W{{0,4}}{cues.BODY}[^.:;]{{0,160}},\s*\Z")
"""A line of the council whose sentence goes on below: « Le conseil municipal, sur le rapport de Mme X, »."""
_FORM = ByWords(rf"(?<![a-z\d]){cues.FORM}")
_FORM_AT = AtWords(cues.FORM)
_STRONG = re.compile(cues.STRONG)
_DECIDE = re.compile(r"(?:decide|decident)\b")
_NO_DEED = (
    r"(?!\sd(?:e\s|')(?:ne\s+pas\s+)?[a-z]{2,14}(?:er|ir|re)\b|(?<!\bde)\s(?:les?|la|l'|une?|ces?|cette|sa|son|ses)\b"
    r"|\s(?:comme(?!\s+suit)|en\s+(?:qualite|tant)|monsieur|madame|messieurs|mesdames)\b)"
)
"""Where neither a deed nor an object begins, nor a person is named, so that words still tell of the vote."""
_COLON = re.compile(
    rf"(?:[ ,]|\bde\s(?=:)|(?:a\s+l'?\s?unanimit[ec]|a\s+la\s+majorite)(?:{_NO_DEED}[^,:.;\n]){{0,60}}"
    r"|\([^()\n]{0,160}\))*(?::|-\s)\s?(?=\S)"
)
_VOTE_WORDS = re.compile(
    r"(?:[\s,:.]|(?:par|avec)\s?(?=:?\s*\n)|\d{1,3}\s+(?:voix\s+)?(?:pour|contre|abstentions?)(?=[\s,;])"
    rf"|(?:a\s+l'?\s?unanimit[ec]|a\s+la\s+majorite|par\s+\d)(?:{_NO_DEED}[^,:.;(]){{0,90}}?(?=[,:.;(]|\n)"
    r"|\([^()]{0,200}\)|(?:par\s+appel\s+nominal|a\s+main\s+levee|(?:au|par)\s+scrutin\s+(?:public|secret|ordinaire)"
    r"|a\s+bulletins?\s+secrets?)(?=[\s,:])"
    r"|(?:avec\s+effet|a\s+(?:compter|partir)|pour\s+l'(?:annee|exercice)|sous\s+(?:les\s+)?reserves?|comme\s+suit)\b"
    r"[^:;.\n]{0,60}(?=\s?:\s*\n)"
    r"|(?:des\s+)?(?:membres\s+)?(?:presents|votants|suffrages\s+exprimes)(?:\s+(?:et|ou)\s+representes)?)*"
)
_REPORT = re.compile(
    r"(?:adopte|approuve|vote|valide|accepte)e?s?\s+(?:a\s+l'?\s?unanim\w+|a\s+la\s+majorite"
    r"|(?:par|avec)\s+\d+\s)[^,;:(]{0,60}(?:\([^()]{0,200}\)?)?"
    r"(?:[\s,;]*(?:et\s+)?\d{1,3}\s+(?:voix\s+)?(?:pour|contre|abst\w*)(?:\s*\([^()]{0,200}\)?)?){0,4}\W*"
)
_ON_ACCOUNTS = ByWords(
    r"\bdeliberant\s+sur\s+les?\s+comptes?\b[^:]{0,700}?[,:;.]\s{0,2}\n(?=\W{0,4}(?:1|i|a)\s?[°).-])"
)
_MARKED = re.compile(rf"(?<=\s)(?:{cues.ARTICLE}|{cues.ITEM}\s{{0,3}})\Z")
"""The article or the number of the first clause, on the line of the council."""
_LIST = re.compile(r"(?:[^.;:\n]|\.(?=\w)|(?<=\bm)\.|(?<=\bmm)\.){0,200}[:,]?\s*(?:\n|$)")


@dataclass(slots=True)
class Opener:
    """A place where an operative part opens. `strength`: 2 for a formula of deliberation or a shouted verb, 1 else.

    `noun` says that a noun tells the deed (« propose l'adoption du budget »).
    """

    start: int
    body: int
    strength: int
    form: str
    running: bool = False
    governs: bool = False
    verb: int | None = None
    noun: bool = False


def lead_at(text: View, position: int, end: int) -> re.Match[str] | None:
    """The words by which a clause begins at a character; a participle (« approuvé ») is no form of the present."""
    lead = cues.LEAD.match(text.folded, position, end)
    return None if lead is not None and lead["form"] and _participle(text, lead.end("form")) else lead


def _participle(text: View, end: int) -> bool:
    return text.text[end - 1] in "éÉ"


def openers(text: View) -> list[Opener]:
    """The places where the council begins to act, in order."""
    found = [*_triggered(text), *_shouted(text), *_on_accounts(text)]
    if any(o.strength == 2 for o in found):
        first = min(o.start for o in found if o.strength == 2)
        found = [o for o in found if o.strength == 2 or o.start > first]
    return sorted(found, key=lambda o: o.start)


def _triggered(text: View) -> Iterator[Opener]:
    folded = text.folded
    covered = -1
    for match in cues.TRIGGER.finditer(folded):
        start = match.end() - len(match[0].lstrip())
        if match.start() < covered or text.is_claimed(start):
            continue
        if not (_alone(match) or _formula_line(text, start) or _concluded(text, start)) and _in_visa(text, start):
            continue
        plain = cues.PLAIN_GAP.match(folded, match.end()) if cues.BODY_ALONE.match(match[0].strip()) else None
        if plain is not None:
            verb = plain.start("verb")
            body = _governed(text, verb)
            sentence = cues.SENTENCE_END.search(folded, verb)
            voted = cues.FORMULA.search(folded, match.end(), sentence.end() if sentence is not None else verb + _WINDOW)
            yield Opener(match.start(), body, 2 if voted else 1, "council and verb", True, body != verb, verb)
            covered = verb
            continue
        if cues.PASSED.search(folded, max(0, match.start() - 20), match.start()):
            continue
        told = _alone(match) or re.search("decide|delibere", folded[match.start() : match.end() + 12])
        if not told and not cues.FORMULA.search(match[0]):
            continue
        opener = _after_formula(text, match)
        if opener is not None:
            yield opener
            covered = opener.body


def _after_formula(text: View, match: re.Match[str]) -> Opener | None:
    """The verb or the list that a formula of deliberation leads to."""
    folded, end = text.folded, match.end()
    limit = min(len(folded), end + _WINDOW)
    stop = cues.SENTENCE_END.search(folded, end, limit)
    limit = stop.start() if stop else limit
    verb_at = end - len(match[0].lstrip(" \n-:,"))
    alone = _alone(match)
    if alone and article(text, cues.MARK.match(folded, _next_line(text, end - 1))) is not None:
        return Opener(match.start(), end, 2, "decide alone", governs=True, verb=verb_at)
    for verb in _FORM.finditer(folded, end, limit):
        before = folded[max(0, verb.start() - 24) : verb.start()]
        if not _leads(text, end, verb.start()) or _participle(text, verb.end()):
            continue
        if not _TAKEN.search(before) and not (folded[verb.start() - 1].isalnum() or folded[verb.start() - 1] in "-'"):
            running = _running(text, verb.start())
            body = _governed(text, verb.start())
            governs = body != verb.start()
            if running and body == verb.start():
                mark = _MARKED.search(folded, end, body)
                body = mark.start() if mark is not None else body
            if not running and not governs:
                body = _under_article(text, text.line_at(body))
            return Opener(match.start(), body, 2, "formula and verb", running, governs, verb.start())
    if alone:
        return Opener(match.start(), end, 2, "decide alone", governs=True, verb=verb_at)
    below = _next_line(text, end)
    if cues.VISA.match(folded, below) and cues.DELIBERATED_AT.search(folded, below, below + _REASONS):
        return None  # « Après avoir entendu l'exposé, ⏎ Vu …, ⏎ le conseil, après en avoir délibéré, décide : »
    if _LIST.match(folded, end, min(len(folded), end + _WINDOW)):
        return Opener(match.start(), below, 2, "formula and list")
    return None


def _formula_line(text: View, start: int) -> bool:
    """Whether a line begins with the formula of deliberation, which no visa does."""
    return start == text.line_span(text.line_at(start))[0] and cues.DELIBERATED_AT.match(text.folded, start) is not None


def _concluded(text: View, start: int) -> bool:
    """Whether the council stands before its vote in the sentence of the reasons (« Considérant …, le conseil, »)."""
    return _COUNCIL_CLOSES.search(text.folded, max(0, start - _CLOSE), start) is not None


def _alone(match: re.Match[str]) -> bool:
    """Whether « DÉCIDE » or « DÉLIBÈRE » stands alone on its line, or « ADOPTE » above articles."""
    return match[0].strip(" \n-:,").startswith(("decide", "delibere", "adopte", "a adopte"))


def _leads(text: View, after: int, verb: int) -> bool:
    """Whether a verb stands where the council's own would: after a comma, the vote or the council, or close to it."""
    gap = text.folded[after:verb]
    if not gap.strip():
        return True
    if gap.count("\n") > _FEW_LINES or _SOMEBODY.search(gap):
        return False
    line = gap.rfind("\n")
    if line >= 0 and not gap[line:].strip(" \n") and text.text[verb].islower():
        return (
            gap[:line].rstrip()[-1:] in (",", ":", ";", ")")
            or cues.BEFORE_VERB.search(gap[:line].rstrip() + " ") is not None
        )
    shouted = _shout(text, verb) and not text.text[after:verb].isupper()
    return (
        shouted
        or cues.BEFORE_VERB.search(gap) is not None
        or not gap.strip()
        or cues.BODY_ALONE.search(gap[-70:]) is not None
    )


def _under_article(text: View, line: int) -> int:
    """The start of a line, or of the line above that holds nothing but the number of its article."""
    start = text.line_span(line)[0]
    if line == 0:
        return start
    above, end = text.line_span(line - 1)
    mark = cues.MARK.match(text.folded, above, end)
    return above if mark is not None and mark["article"] and mark.end() == end else start


def _shout(text: View, verb: int) -> bool:
    """Whether a verb is printed in capitals."""
    form = _FORM.match(text.folded, verb)
    return form is not None and form.end() - verb > 2 and text.text[verb : form.end()].isupper()


def _running(text: View, position: int) -> bool:
    """Whether a verb stands within a line, after other words."""
    line = text.folded[text.line_span(text.line_at(position))[0] : position]
    return cues.MARK.fullmatch(line) is None


def _governed(text: View, verb: int) -> int:
    """The place of the first clause: the verb itself, or the list that follows a verb with nothing of its own.

    A deed told by its noun without a bullet is what the verb says (« décide : ⏎ la création d'un poste »).
    """
    place = _listed_below(text, verb)
    return verb if cues.DEED_NOUN.match(text.folded, place) is not None else place


def _listed_below(text: View, verb: int) -> int:
    """The place right behind the colon or the vote that follows a verb, or the verb."""
    form = _FORM.match(text.folded, verb)
    if form is None:
        return verb
    rest = _VOTE_WORDS.match(text.folded, form.end())
    if rest is None or "\n" not in rest[0]:
        mark = _COLON.match(text.folded, form.end()) if _DECIDE.match(text.folded, verb) else None
        return verb if mark is None else mark.end()
    line = text.line_at(min(rest.end(), len(text.folded) - 1))
    start = text.line_span(line)[0]
    if text.folded[start : rest.end()].strip(" \t,:"):
        return verb
    if start < form.end():
        return verb
    mark = cues.MARK.match(text.folded, start)
    listed = mark is not None and bool(mark["bullet"] or mark["article"])
    alone = not rest[0].strip() or re.search(r"(?:[:,]|\b(?:pour|contre|abstentions?))\s*\Z", rest[0]) is not None
    return start if listed or (alone and _DECIDE.match(text.folded, verb)) else verb


def _on_accounts(text: View) -> Iterator[Opener]:
    """The numbered list that the council, « délibérant sur le compte administratif … », leads to."""
    match = _ON_ACCOUNTS.search(text.folded)
    if match is not None and not text.is_claimed(match.start()):
        yield Opener(match.start(), match.end(), 2, "formula and list")


def _shouted(text: View) -> Iterator[Opener]:
    """Lines that begin with a verb in capitals (« APPROUVE … », « Article 1 : DIT … »), or with an article."""
    for start, end in text.iter_lines():
        mark = cues.MARK.match(text.folded, start, end)
        body = mark.end() if mark else start
        form = _FORM_AT.match(text.folded, body, end)
        if form is None or text.is_claimed(body) or _participle(text, form.end()):
            continue
        printed = text.text[form.start() : form.end()]
        numbered = article(text, mark) is not None
        if reports(text, form.start(), end):
            continue
        if (printed.isupper() and len(printed) > 2) or numbered:
            rest = text.folded[form.end() : end].strip(" ,:")
            if rest or printed.rstrip("ENT").endswith(("DECID", "DÉCID")):
                yield Opener(start, start, 2, "shouted verb")
        elif mark is not None and mark["bullet"] and _STRONG.match(text.folded, body) and _council_before(text, start):
            yield Opener(start, start, 2, "council and bullets")
        elif printed[:1].isupper() and _STRONG.match(text.folded, body) and _after_reasons(text, start):
            yield Opener(start, start, 2, "verb after the reasons")


def article(text: View, mark: re.Match[str] | None) -> str | None:
    """The number of an article that stands before a clause, and is not one of a law cited at the start of a line."""
    if mark is None or mark["article"] is None:
        return None
    after = text.folded[mark.end("article") : mark.end()]
    following = text.text[mark.end() : mark.end() + 1]
    return mark["article"] if re.search(r"[-:.)_]", after) or not following.islower() else None


def reports(text: View, start: int, end: int) -> bool:
    """Whether a line only reports the vote (« Adopté à l'unanimité »)."""
    return _REPORT.fullmatch(text.folded, start, end) is not None


def shouts_on(text: View, above: re.Match[str] | None, lead: re.Match[str], end: int) -> bool:
    """Whether an infinitive in capitals begins its line in small letters, as that of the clause above does."""
    if above is None or not above["inf"]:
        return False
    loud = all(text.text[m.start() : m.end()].isupper() for m in (above, lead))
    return loud and not text.text[lead.end() : end].isupper()


def _council_before(text: View, start: int) -> bool:
    """Whether the council, with nothing but visas and reasons below it, stands before a line."""
    line = text.line_at(start)
    while line > 0 and _REASON.match(text.folded, *text.line_span(line - 1)):
        line -= 1
    start = text.line_span(line)[0]
    before = text.folded[max(0, start - 120) : start].rstrip(" \n:;,-")
    return re.search(rf"{cues.BODY}[^.;\n]{{0,60}}\Z", before) is not None


def _after_reasons(text: View, start: int) -> bool:
    """Whether a line goes on with the sentence of the council that visas and reasons parted from its verb."""
    line = text.line_at(start)
    if line == 0:
        return False
    above, end = text.line_span(line - 1)
    parted = text.folded[above:end].rstrip().endswith((",", ";"))
    if parted and _COUNCIL_LEFT_OPEN.match(text.folded, above, end) is not None:
        return True
    reasons = parted and _in_visa(text, above + 1)
    return reasons and cues.BODY_ALONE.search(text.folded, max(0, start - _REASONS), start) is not None


def _in_visa(text: View, position: int) -> bool:
    """Whether a place stands in a visa or a reason (« Vu … », « Considérant … »)."""
    line = text.line_at(position)
    for _ in range(_BACK):
        start, _end = text.line_span(line)
        if _VISA.match(text.folded, start) and start < position:
            return True
        if line == 0 or text.lines[line].gap:
            return False
        before = text.folded[slice(*text.line_span(line - 1))].rstrip()
        if before.endswith((".", ";", ":", ",")):
            return False
        line -= 1
    return False


def _next_line(text: View, position: int) -> int:
    found = text.folded.find("\n", position)
    return len(text.folded) if found < 0 else found + 1
