"""What the council decided: one decision for each operative clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import Reading, View, view
from extractors.clauses import Clause, Parser
from extractors.grammar import act_cues as cues
from extractors.grammar import decision_cues as told
from extractors.grammar.text import flow
from extractors.openers import Opener, article, lead_at, openers
from schemas import Amount

_SHORTEST = 12
_PROPOSALS = 12
_HEADING = 8
"""Characters from which on a line in capitals is a heading."""
_SCALE = {"k": 1_000, "m": 1_000_000}
_RELATED = re.compile(r"\b(?:que|qui)\s|\bqu'|\b(?:lui|nous|vous|leur)\s+(?:a|ont)\s")
_OPENS = re.compile(r"\w{0,3}(?:\s?,?\s(?:a\s+l'?\s?unanimite|a\s+la\s+majorite)[^:\n]{0,60})?\s?:\s*")
_BESIDE = re.compile(r"(?<!considerant),\s+qu'\Z")
"""Before a proposal that only tells more of a noun (« le barème, qu'il est proposé d'appliquer, est le suivant »)."""
_NOUN = re.compile(r"l'(adoption|approbation)\b")
_DEED_OF = {"adoption": "adopter", "approbation": "approuver"}
_LINE_END = re.compile(r"\n")
_ACTE = re.compile(r"\s+acte\b")
_GOVERNED = re.compile(
    r"[\s,:]*(?:(?:a\s+l'?\s?unanimite|a\s+la\s+majorite)[^,:;.]{0,60}?,?\s*)?(?<![a-z])(?:de\s|d')\s?(?P<neg>ne\s+pas\s+)?(?:bien\s+vouloir\s+"
    r"|l'|la\s|le\s|les\s|se\s|s')?(?P<word>[a-z]{2,14}(?:er|ir|re|oir))(?![\w'])"
)
_ARTICLES = {"premier": "1", "l": "1", "un": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "six": "6",
             "sept": "7", "huit": "8", "neuf": "9", "dix": "10", "i": "1", "ii": "2", "iii": "3"}  # fmt: skip


@Language.component("registre_decisions")
def decisions(doc: Doc) -> Doc:
    """Leave one `act.decisions` for each operative clause, with its verb, article and sums."""
    text = view(doc)
    for clause in _adopted(text) or _proposed(text) or _listed(text) or _enacted(text) or _in_short(text):
        reading = _reading(text, clause)
        if reading is not None:
            text.add(reading)
    if not text.first("act.decisions"):
        for reading in [*_perfect(text)] or _passive(text):
            text.add(reading)
    tasks = list(_by_office(text))
    for reading in tasks:
        text.add(reading)
    if tasks:
        text.readings["act.decisions"].sort(key=lambda reading: reading.start)
    return doc


def _adopted(text: View) -> list[Clause]:
    """The clauses of all operative parts."""
    found: list[Clause] = []
    covered = 0
    for opener in openers(text):
        if opener.body < covered or (opener.start < covered and opener.body <= covered):
            continue
        parser = Parser(text, opener)
        clauses = [c for c in parser.parse() if not _bare(text, c) and not _of_opening(text, c.start, c.end)]
        found.extend(clauses)
        covered = max(covered, clauses[-1].end if clauses else opener.body)
    return found


def _of_opening(text: View, start: int, end: int) -> bool:
    """Whether a clause of an act on another matter settles who keeps the minutes, or adopts those of a sitting."""
    subject = text.first("act.subject")
    if subject is None:
        return told.OF_SECRETARY.search(text.folded, start, end) is not None
    if told.OF_OPENING.search(text.folded, subject.start, subject.end):
        return False
    above = end <= subject.start
    return (told.OF_OPENING if above else told.OF_SECRETARY).search(text.folded, start, end) is not None


def _bare(text: View, clause: Clause) -> bool:
    """Whether a clause only says that something was adopted (« adopte », « approuve ces propositions »)."""
    if told.NOT_THE_ACT.search(text.folded, clause.start, clause.end):
        return True
    if clause.lead is None or not clause.lead["form"] or _pronoun(text, clause):
        return False
    word = re.split(r"[\s']+", clause.lead["form"])[-1]
    if cues.INFINITIVE_OF[word] not in told.ADOPTING:
        return False
    rest = text.folded[clause.lead.end() : _before_vote(text, clause)]
    return told.BARE.fullmatch(" " + flow(rest)) is not None


def _before_vote(text: View, clause: Clause) -> int:
    """Where a line of the vote begins within a clause, or the end of it."""
    below = (m.end() for m in _LINE_END.finditer(text.folded, clause.start, clause.end))
    return next((at for at in below if cues.END.match(text.folded, at, clause.end) is not None), clause.end)


def _pronoun(text: View, clause: Clause) -> bool:
    """Whether the object stands before the verb (« Le conseil l'approuve »)."""
    return text.folded[max(0, clause.start - 4) : clause.start].endswith(("l'", "les ", "le "))


def _listed(text: View) -> list[Clause]:
    """Clauses in bullets where the words « le conseil décide » stand once for all acts."""
    for start, end in text.iter_lines(text.marks.get("title_end", 0)):
        mark = cues.MARK.match(text.folded, start, end)
        if mark is None or not mark["bullet"] or text.is_claimed(start):
            continue
        lead = cues.LEAD.match(text.folded, mark.end(), end)
        if lead is not None and lead["inf"] and text.text[mark.end()].isupper():
            clauses = Parser(text, Opener(start, start, 1, "bullets alone")).parse()
            if clauses and told.ADOPTED.search(text.folded, clauses[-1].end, clauses[-1].end + 120):
                return clauses
    return []


def _in_short(text: View) -> list[Clause]:
    """Lines that begin with a verb of the council and name nobody, above the words that say that they passed."""
    for start, end in text.iter_lines(text.marks.get("title_end", 0)):
        if told.IN_SHORT.match(text.folded, start, end) is None or not text.text[start].isupper():
            continue
        lead = lead_at(text, start, end)
        if lead is None or text.is_claimed(start):
            continue
        clauses = Parser(text, Opener(start, start, 1, "verbs alone")).parse()
        if clauses and told.ADOPTED.search(text.folded, clauses[-1].end, clauses[-1].end + 120):
            return clauses
    return []


def _enacted(text: View) -> list[Clause]:
    """Articles that enact by themselves, where no council and no verb of its own stands above them."""
    for start, end in text.iter_lines(text.marks.get("title_end", 0)):
        mark = cues.MARK.match(text.folded, start, end)
        if article(text, mark) is not None and mark is not None and told.ENACTED.match(text.folded, mark.end(), end):
            return Parser(text, Opener(start, start, 1, "articles alone")).parse()
    return []


def _proposed(text: View) -> list[Clause]:
    """The clauses of what was put to the council last, where it adopted them without saying them again."""
    adopted = max((match.start() for match in told.ADOPTED.finditer(text.folded)), default=0)
    proposals = [m for m in told.PROPOSAL.finditer(text.folded, 0, adopted) if not text.is_claimed(m.start())]
    for match in reversed(proposals[-_PROPOSALS:]):
        if _BESIDE.search(text.folded, max(0, match.start() - 20), match.start()):
            continue
        opener = Opener(match.start(), match.end(), 2, "proposal adopted", text.folded[match.end() - 1] != "\n")
        opener.noun = _NOUN.match(text.folded, match.end()) is not None
        clauses = Parser(text, opener).parse()
        while len(clauses) > 1 and _bare(text, clauses[-1]):
            clauses.pop()  # « Le conseil municipal, ⏎ approuve ces propositions »
        if all(told.PUT_TO_VOTE.fullmatch(text.folded, c.start, c.end) for c in clauses):
            continue
        if clauses[-1].end <= adopted:
            if told.FELL.search(text.folded, clauses[-1].end):
                return []
            return [c for c in clauses if not told.NOT_THE_ACT.search(text.folded, c.start, c.end)]
    return []


def _reading(text: View, clause: Clause) -> Reading | None:
    start, end = clause.start, clause.end
    if _pronoun(text, clause) and clause.form == "council and verb":
        start = text.line_span(text.line_at(start))[0]
    while end > start and (text.text[end - 1] in " \t\n-–—•*_" or "\ue000" <= text.text[end - 1] <= "\uf8ff"):
        end -= 1
    end -= 3 if text.folded.endswith(" et", start, end) else 0
    value = text.printed(start, end)
    if len(value) < _SHORTEST or not any(c.isalpha() for c in value):
        return None
    reading = Reading("act.decisions", value, start, end, clause.form)
    verb = _verb(text, clause)
    if verb is not None:
        reading.parts["verb"] = verb
    if clause.article is not None:
        number = _ARTICLES.get(clause.article, clause.article)
        reading.parts["article"] = Reading("article", number, clause.mark, start, "article")
    for i, amount in enumerate(amounts(text, start, end)):
        reading.parts[f"amounts.{i}"] = amount
    return reading


def _verb(text: View, clause: Clause) -> Reading | None:
    """The infinitive of the verb that a clause begins with."""
    lead, folded = clause.lead, text.folded
    if lead is not None and lead["past"] and (deed := told.DEED.search(folded, clause.start, clause.end)):
        return Reading("verb", told.DEEDS[deed["stem"]], deed.start("stem"), deed.end(), "participle")
    if clause.governor is not None:
        lead = cues.LEAD.match(folded, clause.governor)
    if lead is None:
        noun = _NOUN.match(folded, clause.start)
        return Reading("verb", _DEED_OF[noun[1]], *noun.span(1), "noun of a deed") if noun is not None else None
    start, end = lead.span()
    if lead["form"]:
        word = re.split(r"[\s']+", lead["form"])[-1]
        governed = _GOVERNED.match(folded, end) if word.startswith("decid") else None
        if governed is not None:
            return _with_acte(text, _infinitive(text, *governed.span("word"), bool(governed["neg"])))
        infinitive = cues.INFINITIVE_OF[word]
        if re.search(r"\b(?:s'|se\s)", lead["form"]):
            infinitive = f"s'{infinitive}" if infinitive[0] in "aeiouhéê" else f"se {infinitive}"
        acte = _ACTE.match(folded, end)
        if infinitive in ("prendre", "donner") and acte is not None:
            return Reading("verb", f"{infinitive} acte", start, acte.end(), "verb")
        return Reading("verb", infinitive, start, end, "verb")
    if lead["inf"]:
        negative = "ne pas" in lead["inf"]
        return _with_acte(text, _infinitive(text, *lead.span("word" if lead["word"] else "known"), negative))
    if lead["bare"]:
        return _with_acte(text, _infinitive(text, *lead.span("bare"), False))
    return None


def _with_acte(text: View, verb: Reading) -> Reading:
    """« prendre acte » and « donner acte » as one verb."""
    acte = _ACTE.match(text.folded, verb.end)
    if verb.value not in ("prendre", "donner") or acte is None:
        return verb
    return Reading("verb", f"{verb.value} acte", verb.start, acte.end(), "verb")


def _infinitive(text: View, start: int, end: int, negative: bool) -> Reading:
    """An infinitive as printed in small letters, with its accents where the table knows them."""
    word = cues.INFINITIVES.get(text.folded[start:end], text.text[start:end].lower())
    return Reading("verb", f"ne pas {word}" if negative else word, start, end, "infinitive")


def amounts(text: View, start: int, end: int) -> Iterator[Reading]:
    """The sums in euros printed between two characters."""
    for match in told.AMOUNT.finditer(text.folded, start, end):
        value = amount(match["n"], match["k"])
        yield Reading("amount", Amount(value=value), match.start(), match.end(), "figures")


def amount(figures: str, scale: str | None = None) -> str:
    """A sum as a decimal with a point and two digits.

    >>> amount("1 500,5"), amount("1.250"), amount("2,5", "m")
    ('1500.50', '1250.00', '2500000.00')
    """
    digits = re.sub(r"[ .](?=\d{3}(?!\d))", "", figures).replace(" ", "").replace(",", ".")
    factor = _SCALE.get((scale or "").strip()[:1], 1) if scale else 1
    if scale and scale.startswith("milli"):
        factor = 1_000_000 if scale.startswith("millio") else 1_000
    return f"{Decimal(digits) * factor:.2f}"


def _passive(text: View) -> Iterator[Reading]:
    """Decisions in the passive: minutes approved, a member designated."""
    for match in told.PASSIVE.finditer(text.folded):
        group = match.lastgroup if match.lastgroup != "what" else "clause"
        assert group is not None
        start, end = match.start(group), _paragraph_end(text, *match.span(group))
        unvoted = match["settled"] and not told.ADOPTED.search(text.folded, start)
        if not (unvoted or _of_opening(text, start, end)):
            break
    else:
        return
    yield _in_passive(text, start, end)


def _in_passive(text: View, start: int, end: int) -> Reading:
    """The decision that a sentence in the passive tells."""
    reading = Reading("act.decisions", text.printed(start, end), start, end, "passive")
    deed = told.DEED.search(text.folded, start, end)
    governed = _GOVERNED.match(text.folded, deed.end()) if deed is not None else None
    if governed is not None:
        reading.parts["verb"] = _infinitive(text, *governed.span("word"), bool(governed["neg"]))
    elif deed is not None:
        reading.parts["verb"] = Reading("verb", told.DEEDS[deed["stem"]], deed.start("stem"), deed.end(), "participle")
    return reading


def _by_office(text: View) -> Iterator[Reading]:
    """What the mayor is told to do, in the sentence behind what is decided (« … Le maire est autorisé à signer. »)."""
    for clause in text.readings.get("act.decisions", ()):
        start = clause.end
        while start < len(text.folded) and text.folded[start] in " \n.;,-–•":
            start += 1
        match = told.OFFICE_IS.match(text.folded, start) if start > clause.end else None
        if match is not None and "." in text.folded[clause.end - 1 : start] and not text.is_claimed(start):
            yield _in_passive(text, start, _paragraph_end(text, *match.span()))


def _paragraph_end(text: View, start: int, end: int) -> int:
    """Where a sentence of several lines ends at the latest: before a heading or a new paragraph."""
    for low, high in islice(text.iter_lines(start, end), 1, None):
        printed = text.text[low:high].strip()
        if text.lines[text.line_at(low)].gap and printed[:1].isupper():
            return low - 1
        if printed.isupper() and len(printed) > _HEADING:
            return low - 1
    return end


def _sentence_start(text: View, start: int) -> int:
    """Where the line of a place begins, or the line above, which a comma ends (« Par délibération du 4 mai, »)."""
    index = text.line_at(start)
    above = text.text[slice(*text.line_span(index - 1))].rstrip() if index else ""
    return text.line_span(index - 1 if above.endswith(",") else index)[0]


def _perfect(text: View) -> Iterator[Reading]:
    """Decisions told as done, in sentences of the council that date them to no other sitting."""
    for match in told.PERFECT.finditer(text.folded, text.marks.get("title_end", 0)):
        start, end = match.start("clause"), _paragraph_end(text, *match.span("clause"))
        line = text.folded[_sentence_start(text, start) : end]
        cited = told.CITED.search(line) and told.CITED.search(told.MINUTES_OF.sub("", line))
        related = _RELATED.search(text.folded[max(0, start - 6) : match.start("stem")])
        settled = told.NOT_THE_ACT.search(text.folded, start, end) or _of_opening(text, start, end)
        if cited or related or settled or text.is_claimed(start):
            continue
        colon = _OPENS.match(text.folded, match.end("stem")) if match["stem"] == "decid" else None
        listed = (
            Parser(text, Opener(start, colon.end(), 2, "council has decided", governs=True)).parse() if colon else []
        )
        if listed:
            yield from filter(None, (_reading(text, clause) for clause in listed))
            continue
        reading = Reading("act.decisions", text.printed(start, end), start, end, "council has decided")
        governed = _GOVERNED.match(text.folded, match.end("past")) if match["stem"] == "decid" else None
        if governed is not None:
            reading.parts["verb"] = _with_acte(text, _infinitive(text, *governed.span("word"), bool(governed["neg"])))
        else:
            reading.parts["verb"] = Reading("verb", told.DEEDS[match["stem"]], *match.span("stem"), "participle")
        for i, amount in enumerate(amounts(text, start, end)):
            reading.parts[f"amounts.{i}"] = amount
        yield reading
