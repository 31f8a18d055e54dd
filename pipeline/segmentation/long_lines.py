"""Long lines whose ends were lost: parted where a heading, or the text after one, begins."""

from __future__ import annotations

import re
from itertools import islice

from extractors.grammar.act_cues import FORMS
from extractors.grammar.deed_cues import DEED
from extractors.grammar.first_names import is_first_name
from extractors.grammar.text import fold
from pipeline.furniture import Folded, fold_all
from pipeline.segmentation.announced import Entries
from pipeline.segmentation.breaks import FLAT, after_secretary, parted, runs_on
from pipeline.segmentation.counting_on import TITLE_END, Codes

_COUNT = (
    r"(?<=: )\d{1,2} ?(?:-|[.,;/]? ?(?:nombre|membres|conseillers|delegues|elus|en exercice|presente?s|absente?s"
    r"|excuse|represente|pouvoirs?|procurations?|votants|quorum))"
)
"""A figure after its label, before the next label: no number of an item."""
_BREAK = re.compile(
    r"(?<=[\s.;:])(?:objet\s?:"
    r"|(?<!\bla )(?<!\bde )(?<!\bpar )(?<!\bsa )(?<!\bune )(?<!cette )(?<!presente )deliberation n°"
    r"|(?<!\bla deliberation )(?<!\bsa deliberation )(?<!deliberations )"
    r"(?<!\bloi )(?<!decret )(?<!arrete )(?<!ordonnance )(?<!circulaire )(?<!prefectoral )(?<!organique )"
    r"n° ?\d{2,6}[-/ ]\d{2,4}\b"
    r"|monsieur l[e]|madame l[ea]"
    r"|rapporteur ?:|(?<!de )(?<!avec )(?<!sans )vote ?:"
    r"|le conseil (?:municipal|communautaire)|vu l(?:e|a|es|')\b|considerant\b|il est propose|apres en avoir delibere"
    r"|exposes? des motifs\b|questions diverses"
    r"|(?<!\bla )del[ _-]?\d{2,8}[_-]\d{1,4}\b|point n ?° ?\d{1,2} ?[:.–-]"
    r"|(?:\d{1,2}/\d{2}-(?:19|20)\d\d|(?:19|20)\d\d[-/_]\d{2,4}"
    r"|(?<!n° )(?<!ation )(?:19|20)\d\d(?:[-/.]\d\d){2}[-/.]\d{1,3}) ?[-–—:]{1,3} ?(?=[a-z]{3}))"
    rf"|(?:(?<=[.;:!?»)] )|(?<=unanimite )|(?<=\d/\d )|(?<=: / ))(?!{_COUNT})(?:\d{{1,2}} ?[-).] ?(?=[a-z]{{2}})"
    r"|\d{1,2} ?/ ?(?=[a-z]{3})|\d{1,3}[-/](?:19|20)\d\d ?[-–—:]{1,2} ?(?=[a-z]{3})"
    r"|[a-h] ?[-)] ?(?=[a-z]{3})|[eo•] (?=[a-z]{3}))"
    r"|(?<=[a-z.] )\d{1,2} ?[-.)/]{1,2} ?"
    r"(?=(?:comptes? ?-? ?rendu|communication|information|releve|liste)s? (?:sur |de |des |les ){1,2}decisions )"
    r"|(?<=[.;:!?»)|] )\d{1,2}\.\d{1,2}\.? (?=[a-z]{4,} )"
    r"|(?<=[.;!?»)] )(?:la seance est levee|l'ordre du jour etant epuise|plus rien n'etant a l'ordre du jour)\b"
    r"|(?<=[.;:!?»)\w] )(?:monsieur|madame|m\.?|mme) (?:[a-z'-]+ ){1,3}"
    r"(?:propose|expose|rappelle|presente|explique|informe)\b"
)
_BULLET = re.compile(r"(?<=[a-zà-ÿ] )[eo•] (?=[A-ZÀ-Ü][a-zà-ÿ]{3})")
"""A bullet amid the words, as text recognition reads it too: no word is « e » or « o »."""
_RANK_OF_ORDER = re.compile(r"(?<=[.;:!?»)€] )\d{1,2} ?° ?\) ?(?=[A-ZÀ-Ü])")
"""A number as « 19°) », before a capital: before a small letter it opens a clause."""
_THEME_BEFORE = re.compile(
    r"(?<=[.;»] )(?!ORDRE DU)[A-ZÀ-Ü'’-]{5,}(?: (?:[A-ZÀ-Ü'’-]{2,}|[–—-])){0,4} (?:\d{1,3} )?"
    r"(?=\d{1,2} ?[/).-] ?[A-ZÀ-Ü][a-zà-ÿ])"
)
"""A theme in capitals between the end of a sentence and a numbered title, and the number of the page."""
_RESULT_END = re.compile(r"\bVote ?: (?:à l['’])?unanimité (?=[A-ZÀ-Ü\d])")
"""A result by its label, and something else behind it: the foot of a page, or the next item."""
_RULE = re.compile(r"(?<=\s)[-_*=~]{5,}\s(?=\S)")
"""A rule between two lines of the page."""
_DECIDES = re.compile(
    r"(?<=[;.»)] )(?:D[EÉ]CIDE(?:NT)?|D[EÉ]LIB[EÈ]RE(?:NT)?) ?:? (?=(?:ARTICLE|Article) (?:1|PREMIER|premier|UN))"
)
"""The verb of the council behind the last visa, before its first article (« …, DÉCIDE Article 1er : … »)."""
_OF_MAYOR = re.compile(
    r"(?i:\b(?:comptes? ?-? ?rendu|communication|informations?|relev[ée]s?|liste) (?:sur |de |des |les ){1,2}"
    r"d[ée]cisions d(?:u|e la) (?:maire|pr[ée]sidente?)\b)(?: ?[:.–-]? ?n ?°\S{1,12})?[ .:–-]{1,3}(?=[A-ZÀ-Ý])"
)
"""The heading of the decisions by delegation, up to the text below it."""
_SUNDRY = re.compile(r"\bQUESTIONS DIVERSES :? ?(?=[A-ZÀ-Ü'’]{2,} )")
_LABEL_AMID = re.compile(r"(?<=[a-zà-ÿ)»€][.;]) (?=OBJET (?:: ?|20\d\d[-/]\d{1,4}\) ?)[A-ZÀ-Ü])")
"""Before the label of an act, in capitals, behind the end of a sentence."""
_CODE = re.compile(
    r"\(\s?DEL?_(?:19|20)\d\d_\d{1,4}(?:_\d{1,3})?\s?\)\s"
    r"|\((?i:(?:d[ée]lib[ée]ration|d[ée]lib\.?|dcm)\s)?[Nn]\s?°\s?(?:19|20)\d\d(?:[-/._]\d{1,4}){1,2}\)\s(?=[A-ZÀ-Ý])"
    r"|\b[Rr][ée]f\.?\s?:\s?(?:(?:19|20)\d\d[_/-]?(?:[A-Z]{1,3}[_/-]?)?\d{1,4}|\d{1,4}[_/-](?:19|20)\d\d)\s(?=[A-ZÀ-Ü])"
)
"""The number of the act behind its title in the flow, in brackets or after its label."""
_BEFORE_TITLE = re.compile(r"(?:(?<!\bM)(?<!\bMM)[.;!?»]|(?<=conseil)\s?:|(?<=\d\))) (?=[A-ZÀ-Ý«\"])")
"""Before a title in the flow: the end of a sentence, the label of the acts, or a code."""
_ASIDE = re.compile(r"\([^()]{0,160}\)")
"""In brackets no heading begins, nor the text after one."""
_MARKED = re.compile(
    r"(?:[eo•] |\d{1,2} ?°? ?(?:[-–).]|/(?= ?[^\d ])) ?|[a-h] ?[-)] ?|N° ?\d|D(?i:[ée]lib[ée]ration n)° ?\d)"
)
_SENTENCE = re.compile(
    r"(?<=[a-zà-ÿ»)]{2})\. (?=[A-ZÀ-Ü])"
    r"|(?<=[a-zà-ÿ»)\d]) (?=(?:Afin|Les|La|Le|Il|Une?|En|Dans|Suite|Pour"
    r"|Monsieur|Madame|M\.|Mme|Vu|Après|Par|Considérant|Conformément|Sur (?:le rapport|la proposition|proposition)) )"
    r"|(?<=[A-ZÀ-Ü]{3}) (?=(?:Les|La|Le|Il|Elle|Une?|Suite|Afin) [a-zà-ÿ’']+ [a-zà-ÿ]+ )"
)
_AFTER_SENTENCE = re.compile(r"(?:(?<=[a-zà-ÿ)»€][.;!?] )|(?<=\d{4}\. ))(?=[A-ZÀ-Ü][a-zà-ÿ])")
_TITLE = (12, 170)
"""Characters of a title that stands between two sentences, at the least and at the most."""
_SAID = re.compile(
    r"[.;!?]|:|\b(?:est|sont|a|ont|etait|etaient|sera|seront|doit|doivent|peut|peuvent|permet|prevoit|fixe|comprend"
    r"|s'eleve|s'elevent|porte|decide|approuve|adopte|propose|donne)\b"
)
"""In a text: that it is no title, but a sentence."""
_APPROVAL = re.compile(
    r"(?<=\S )(?:APPROBATION|ADOPTION|Approbation|Adoption|Validation)"
    r" (?i:d(?:u|es|e la) (?:dernier |pr[ée]c[ée]dent )?(?:proc[èe]s|comptes?[ -]?rendus?|pv\b))"
    r"(?:[^.;:]{0,110}?\b(?:\d{1,2}(?:er|ER|°)? [^\W\d]{3,9}\.? (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})"
    r"(?! (?:et|ET)\b)(?P<day>[.:]?))?"
)
"""The approval of the previous minutes, up to the day of these."""
_APPROVAL_FIRST = re.compile(
    r"(?:\d{1,2} ?[-–.)/]{1,2} ?|[•▪–-] )?(?:APPROBATION|ADOPTION|Approbation|Adoption|Validation) [^.;:]{5,130}?"
    r"\b\d{1,2}(?:er|ER)? [^\W\d]{3,9} (?:19|20)\d\d\s?[:;]? (?=(?:Les?|La|Monsieur|Madame|M\.|Mme|Aucune?|Après|Il) )"
)
"""The same at the head of a paragraph, before its text."""
_OPENS = 20
"""Characters at the head of a paragraph, a number among them, in which its title begins."""
_APPROVALS = ("approbation d", "adoption d", "validation d")
_PRINTED = (_BULLET, _RANK_OF_ORDER, _THEME_BEFORE, _DECIDES)
"""What begins a line as it is printed, with its capitals."""
_NUMBERED_BEFORE = re.compile(r"(?:[\d°]\s?[-–—.):/]{0,2}|[-–—•*]|\b(?:et|ET))\s\Z")
_ABBREVIATIONS = re.compile(r"(?:[^A-ZÀ-Ü]*\s|[A-ZÀ-Ü](?:\.[A-ZÀ-Ü])*\.?\s|[^\s]{1,5}\.\s)+")
_SHOUT = re.compile(
    r"(?:[A-ZÀ-Ü0-9«»'’\-–,./:()&]{2,40}\s+|[A-ZÀ-Ü:«»–-]\s+|N[°º]\s?\d{1,2}\s+|(?<=\bN )\d{1,2}\s+"
    r"|(?<=\bDU )\d\s+(?=[A-ZÀ-Ü]{3})){4,}"
)
_RANK = re.compile(
    r"(?:\b(?:point |n ?° ?)?\d{1,2}(?:[.-]\d{1,2})? ?[-–—.):/]{1,2} {1,2}|\b[IVX]{1,4} ?[-–—.)]{1,2} )\Z", re.I
)
"""The number that stands before a title."""
_RANK_ALONE = re.compile(r"(?<=[.;!?»)_] )\d{1,2} \Z")
"""The same, where no mark stands between, but before the number: that what goes before has ended."""
_FIGURE = re.compile(
    r"\b(?:exercice|quorum|presents|absents|excuses|representes|pouvoirs|procurations|votants) ?: ?\d{1,3} \Z"
)
"""Before a title: a figure of the opening, and no number."""
_BARE_RANK = re.compile(
    r"(?:(?<=[.;!?»)_] )|(?<=unanimité )|(?<=dopté )|(?<=doptée )|(?<=majorité )|(?<=abstention )|(?<=abstentions )"
    r"|(?<=voix )|(?<=contre )|(?<=[A-ZÀ-Ý]{4} ))(?P<n>\d{1,2}) (?=[A-ZÀ-Ý«\"][\w'’]+[ .])"
)
"""A number without a mark, behind the end of a sentence, of a vote or of a theme in capitals."""
_BARE_TITLE = re.compile(r"[^.;:!?]{7,110}?(?: : |\. )(?=[A-ZÀ-Ý«\"])")
_RUN = 3
"""Numbers from 1 on, without a mark of their own, that open the items of a text."""
_LABELLED_RANK = re.compile(
    r"(?<=\S )(?P<label>(?i:dossier|question|rapport|affaire|sujet))(?: ?[Nn] ?°)? ?(?P<n>\d{1,2}) ?(?:[:.–-]{1,2} ?)?"
    r"(?=[A-ZÀ-Ý«\"])"
)
"""« … Dossier 2 : Tarifs de la cantine »: a label with a rank before a title, whatever stands before it."""
_LEAST_LABELLED = 2
_RANK_IN_FLOW = re.compile(
    r"(?<=\S )(?P<n>\d{1,2}) ?(?P<sign>°? ?\)|\.|[-–—](?= ))-? ?(?=[A-ZÀ-Ý«\"](?P<word>[\w'’]+) )"
)
_NO_RANK_BEFORE = re.compile(
    r"(?i)(?:\b(?:articles?|art|lots?|lignes?|alin[ée]as?|annexes?|chapitres?|page|et|d[eu])\.?|n\s?°|[àa]) \Z"
)
"""Before a figure: that it counts something else than items."""
_OF_VOTE = re.compile(r"(?:Abstention|Pour|Contre|Votes?\b)")
_OFFICE = re.compile(r"(?:M\.|M(?:ME|ONSIEUR|ADAME)) L[EA] [A-ZÀ-Ý]{4}")
"""Behind the entry of an agenda: who reports on it (« 2- Tarifs M. LE MAIRE 3- Bail »)."""
_MOST_RANKS = 200
_FIRST_NAME = re.compile(
    r"(?:[,;:–-]|\bet|\bMM?\.?|\bMmes?|\bMonsieur|\bMadame)\s[A-ZÀ-Ü][a-zà-ÿ]+(?:-[A-ZÀ-Ü][a-zà-ÿ]+)*\s\Z"
    r"|\b(?:MM?\.?|Mmes?|Monsieur|Madame)\s\Z"
)
"""A civility or a first name, in a list of members: the capitals after it begin with a surname."""
_NEXT_MEMBER = re.compile(r"[A-ZÀ-Ü'’-]{2,}\s(?P<first>[A-ZÀ-Ü][a-zà-ÿ]+(?:-[A-ZÀ-Ü][a-zà-ÿ]+)*)\s\Z")
"""The same behind a surname, where nothing parts the members (« Paul LEROY Anne »)."""

_LISTED = re.compile(
    r"(?:\s[-–]|[,;])\s(?:MM?\.\s)?[A-ZÀ-Ü](?:\.-?[A-ZÀ-Ü])?\.\s[A-ZÀ-Ü]{2}"
    r"|(?:\b[A-ZÀ-Ü](?:\.-?[A-ZÀ-Ü])?\.\s(?:[A-ZÀ-Ü'’-]{2,}\s){1,3}){3}"
    r"|(?:[A-ZÀ-Ü'’-]{2,}\s[A-ZÀ-Ü]\.(?:-?[A-ZÀ-Ü]\.)?(?:\s?[,;]|\s[-–])\s){2}"
)
"""In capitals: members told by their initials and surnames, and no title (« ROY - R. CARPENTIER - M. D. MORVAN »).

Three without anything between them are a list too (« R. CARPENTIER P. ROY A. MORVAN »).
"""

_LABEL_END = re.compile(r":\s(?:(?:MME|MR?\.?)\s)?(?:[A-ZÀ-Ü'’-]+\s+){1,3}\Z")
_GIVEN = re.compile(r"[A-ZÀ-Ü][a-zà-ÿ]+(?:-[A-ZÀ-Ü][a-zà-ÿ]+)*(?=\s*(?:\Z|[,;.–-](?:\s|\Z)|[A-ZÀ-Ü]{2,}\s))")
"""A label in capitals that ends with a surname, and the first name after it."""

_CODE_OF_OBJECT = re.compile(
    r"(?<![\w/.°-])(?:[A-Z]{1,4}[ _-]?)?(?:19|20)\d\d ?[-/_] ?\d{1,4} ?[-–:]{1,3} ?(?=(?:Objet|OBJET) ?:)"
)
"""The number of an act before the label of its object: « D2024-48 - Objet : Tarifs »."""
_CODE_OF_YEAR = re.compile(r"(?<=[A-ZÀ-Ü.;] )\d{1,4}/(?:19|20)\d\d ?\. (?=[A-ZÀ-Ü]{3})")
"""The number of an act amid capitals, behind a surname that ends the vote above: « Anne ROY 49/2014. TARIFS »."""
_SHORT_SHOUT = re.compile(
    r"(?:(?<=[a-zà-ÿ)»]\. )|(?<=[»€] ))(?=[^a-zà-ÿ]{13,80}[A-ZÀ-Ü]['’]?[a-zà-ÿ])"
    r"(?:(?:[A-ZÀ-Ü]['’])?[A-ZÀ-Ü-]{4,} |(?:DE|DU|DES|LA|LE|ET|AU|AUX) ){2,3}(?:20\d\d )?"
    r"(?=[A-ZÀ-Ü][a-zà-ÿ’']+ [a-zà-ÿ0-9])"
)
"""Two or three capital words after a full stop, a quotation or a sum, and before a sentence."""
_SURNAME_END = re.compile(r"[A-ZÀ-Ü'’-]{3,}\. (?=[A-ZÀ-Ü])")
_AMID = re.compile(r"[a-zà-ÿ] \Z")
"""A surname that ends the sentence in whose words it stands: the capitals after it begin anew."""
_NUMBERED_THING = re.compile(r"\b(?:modificatives?|modification|virement|avenant|march[ée]|convention|lot) \Z", re.I)
"""Before « n° 3/2022 »: that a thing told in the text is numbered, and no act."""


def broken(said: Folded, loud: bool, codes: Codes, entries: Entries) -> list[Folded]:
    """A long line in parts, each beginning where a heading, or the text after one, begins.

    `loud` says that the text is in capitals, which tell no heading then; `codes` are those of the acts above, `entries`
    those of the agenda.
    """
    text = " ".join(word.text for word in said.line.words)
    folded = fold(text)
    breaks = {
        m.start()
        for pattern, within in ((_BREAK, folded), *((each, text) for each in _PRINTED))
        for m in pattern.finditer(within)
        if not (m.group().startswith("n") and _NUMBERED_THING.search(folded, max(m.start() - 16, 0), m.start()))
    }
    breaks.update(
        m.end()
        for pattern in (_THEME_BEFORE, _RESULT_END, _DECIDES, _OF_MAYOR, _SUNDRY, _RULE)
        for m in pattern.finditer(text)
    )
    secretary = list(after_secretary(text))
    breaks.update(secretary)
    for match in _SHOUT.finditer(text) if not loud else ():
        lead = _ABBREVIATIONS.match(match.group())
        start = match.start() + (lead.end() if lead else 0)
        coded = _CODE_OF_YEAR.search(text, match.start(), match.end())
        start = coded.start() if coded is not None else start
        amid = _AMID.search(text, max(start - 2, 0), start) is not None or text[start - 1 : start].isalpha()
        ended = _SURNAME_END.match(text, start) if amid else None
        start = ended.end() if ended is not None else start
        rule = _RULE.search(text, start, match.end())
        start = rule.end() if rule is not None else start
        start = next((at for at in secretary if start < at < match.end()), start)
        named = _FIRST_NAME.search(text, max(start - 40, 0), start) is not None
        named = named or _LISTED.search(match.group()) is not None or _follows_member(text, start)
        if not named and sum(c.isalpha() for c in text[start : match.end()]) > 15:
            rank = _RANK.search(text, max(start - 14, 0), start) or _RANK_ALONE.search(text, max(start - 6, 0), start)
            rank = None if _FIGURE.search(folded, max(start - 30, 0), start) else rank
            end = match.end() - (3 if match.group().endswith(" M. ") else 0)  # « M. le Maire » begins what follows
            breaks.add(rank.start() if rank is not None else start)
            if not (_LABEL_END.search(match.group()) and _GIVEN.match(text, match.end())):
                breaks.add(end)
    for match in _SHORT_SHOUT.finditer(text) if not loud else ():
        breaks.update((match.start(), match.end()))
    for match in _APPROVAL.finditer(text) if any(map(folded.__contains__, _APPROVALS)) else ():
        if not _NUMBERED_BEFORE.search(text, max(match.start() - 8, 0), match.start()):
            breaks.add(match.start())
        if match["day"] is not None:
            breaks.add(match.end() + 1)
    breaks.update(_title_ends(text, breaks))
    breaks.update(_bare_ranks(text))
    breaks.update(_labelled_ranks(text))
    breaks.update(_deeds(text, folded))
    ranks = _ranks_in_flow(text)
    breaks.update(ranks, (at for at in _title_ends(text, ranks) if _OFFICE.match(text, at) is None))
    breaks.update(_coded(text))
    breaks.update(codes.breaks(text), entries.breaks(text, folded))
    for code in _CODE_OF_OBJECT.finditer(text):
        breaks.difference_update(range(code.start() + 1, code.end() + 1))
        breaks.add(code.start())
    breaks.difference_update([at for m in _ASIDE.finditer(text) for at in range(m.start() + 1, m.end())])
    parts = parted(said.line, ((at, True) for at in breaks))
    return fold_all(parts) if len(parts) > 1 else [said]


def _follows_member(text: str, start: int) -> bool:
    """Whether a surname and a first name stand before a place: a list of members goes on there."""
    member = _NEXT_MEMBER.search(text, max(start - 40, 0), start)
    return member is not None and is_first_name(fold(member["first"]))


def of_paragraph(said: Folded) -> list[Folded]:
    """A paragraph in parts: below the approval of the previous minutes that opens it, before the label of an act."""
    told = any(word in said.folded[:_OPENS] for word in _APPROVALS)
    title = _APPROVAL_FIRST.match(said.text) if told else None
    labels = _LABEL_AMID.finditer(said.text) if "OBJET" in said.text else ()
    starts = [*([(title.end(), False)] if title is not None else ()), *((label.end(), True) for label in labels)]
    parts = parted(said.line, starts) if starts else []
    return fold_all(parts) if len(parts) > 1 else [said]


def _coded(text: str) -> set[int]:
    """Where titles begin that a code in brackets closes, and where the text below them does."""
    ends: set[int] = set()
    for code in _CODE.finditer(text):
        begun = [m.end() for m in _BEFORE_TITLE.finditer(text, max(0, code.start() - FLAT), code.start())]
        ends.update((*begun[-1:], code.end()))
    return ends


def _title_ends(text: str, breaks: set[int]) -> set[int]:
    """Where the titles end that a bullet or a number opens: at a full stop, or where a sentence begins."""
    ends = set()
    for start in breaks:
        if _MARKED.match(text, start):
            end = _SENTENCE.search(text, start + 8, start + 260)
            if end is not None:
                ends.add(end.end())
    return ends


def _deeds(text: str, folded: str) -> set[int]:
    """Where titles begin and end that name a deed between the end of a sentence and the words that begin the next."""
    breaks: set[int] = set()
    least, most = _TITLE
    for begun in _AFTER_SENTENCE.finditer(text):
        at = begun.end()
        end = _SENTENCE.search(text, at + least, at + most) if DEED.match(folded, at) else None
        if end is None or text[end.start()] == "." or runs_on(folded[max(end.start() - 20, 0) : end.start()]):
            continue
        if _SAID.search(folded, at, end.start()) is None:
            breaks.update((at, end.end()))
    return breaks


def _ranks_in_flow(text: str) -> set[int]:
    """Where numbers with one sign stand that count on one by one, several of them, whatever stands before each.

    « Abstention : 0 5) Tarifs … Contre : 2 6) Budget … »: a figure of the vote above ends no sentence.
    """
    found = list(islice(_RANK_IN_FLOW.finditer(text), _MOST_RANKS))
    by_sign: dict[str, list[tuple[int, int]]] = {}
    for rank in found:
        word = text[rank.end() : rank.end("word")]
        clause = _OF_VOTE.match(text, rank.end()) or (fold(word) in FORMS and word[-1] not in "éÉ")
        if not clause and _NO_RANK_BEFORE.search(text, max(rank.start() - 12, 0), rank.start()) is None:
            by_sign.setdefault(rank["sign"], []).append((int(rank["n"]), rank.start()))
    breaks: set[int] = set()
    for ranks in by_sign.values():
        while ranks:
            run = ranks[:1]
            for each in ranks[1:]:
                if each[0] == run[-1][0] + 1:
                    run.append(each)
            breaks.update(at for _, at in run if len(run) >= _RUN)
            ranks = [each for each in ranks if each not in run]
    return breaks


def _bare_ranks(text: str) -> set[int]:
    """Where items begin that numbers without a mark open, several from 1 on, and where the text below them does."""
    run: list[int] = []
    ends: list[int] = []
    for rank in _BARE_RANK.finditer(text):
        title = _BARE_TITLE.match(text, rank.end()) if int(rank["n"]) == len(run) + 1 else None
        if title is not None:
            run.append(rank.start())
            ends.append(title.end())
    return {*run, *ends} if len(run) >= _RUN else set()


def _labelled_ranks(text: str) -> set[int]:
    """Where items begin that one label opens with ranks that count on one by one, and where the text below them does.

    A rank of 1 begins anew: the agenda may stand above with the same labels.
    """
    breaks: set[int] = set()
    found = [m for m in islice(_LABELLED_RANK.finditer(text), _MOST_RANKS) if m["label"][0].isupper()]
    for label in {m["label"] for m in found}:
        last, run = 0, 0
        for rank in (m for m in found if m["label"] == label):
            n = int(rank["n"])
            if n == last + 1 or n == 1 or not last:
                ends = (each.search(text, rank.end() + 8, rank.end() + 260) for each in (_SENTENCE, TITLE_END))
                breaks.update((rank.start(), *sorted(end.end() for end in ends if end is not None)[:1]))
                last, run = n, run + 1
        if run < _LEAST_LABELLED:
            return set()
    return breaks
