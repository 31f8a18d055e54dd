"""The texts that an act rests on: its visas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import Reading, View, view
from extractors.grammar import act_cues as cues
from extractors.grammar.indexed import ByWords
from extractors.openers import lead_at

_NUMBER = r"(?:\d{1,2}\s?[.)°/-]{1,2}\s?)?"
_CIRCUMSTANCE = (
    r"(?:(?:faible|forte?|mauvaise?|bonne|grande?|petite?|nombreu(?:x|ses))s?\s(?!livre)|bon\s(?:etat|fonctionnement)"
    r"|(?:etat|degradation|vetuste)\s(?:du|des|de|actuel)\b(?!\s?(?:l'|la\s)?(?:lieux|section|actif|dette|tresorerie|restes?))"
    r"|(?:nombre|largeur|longueur|hauteur|etroitesse|urgence|necessite|manque|interet|importance|hausse|baisse|augmentation"
    r"|diminution|absence|besoins?|difficultes?|cout|contexte|crise|conjoncture|configuration|dangerosite|danger|vitesse"
    r"|circulation|frequentation|proximite|isolement|topographie|impossibilite|insuffisance|peu\sde|caractere|succes"
    r"|conditions?\s(?:climatique|meteo|sanitaire))s?\b)"
)
"""What a sentence with « vu » tells of the matter itself, which is no text (« Vu la faible largeur de la voie »)."""
_NO_TEXT = rf"(?!(?:la|le|les|l'|son|sa|ses)\s?{_CIRCUMSTANCE})"
_VISA = ByWords(
    rf"(?:^|\n)[^\w\n]{{0,6}}{_NUMBER}(?P<visa>vus?(?:\s?[,:]\s?|\s+){_NO_TEXT}(?=(?:l[ea']|les|l'|ensemble|son|sa|ses|notre|de\s+la"
    r"|du|que|code|articles?|arretes?|deliberations?|decrets?|loi|statuts?|avis)))"
    rf"|(?<=[;,.]\s)(?P<inline>vu\s{_NO_TEXT}(?=(?:la|le|les)\s|l'))|(?<=[\w)]\s)(?P<capital>vu\s{_NO_TEXT}(?=(?:la|le|les)\s|l'))"
)
_STOP = re.compile(
    rf"\n[^\w\n]{{0,6}}{_NUMBER}(?=(?:vus?\b|considerant|attendu|entendu|ayant\s+entendu|apres\s|sur\s+(?:le\s+rapport"
    r"|proposition)|le\s+conseil\b|la\s+commission\s+permanente|decid(?:e|ons)|article\s+\d|rapporteur|il\s+est\s"
    r"|cet\s+expose|oui\s|dans\s+l'attente\s|(?:delibere|propose)\W*(?:\n|$)))"
    r"|(?<=[;,.])\s(?=vu\s(?:(?:la|le|les)\s|l'))|(?<=[;,.])\s(?=considerant\s|entendus?\s(?!le\s\d|en\s|par\s|lors\s)|pour\s(?:rappel|memoire)\b)"
    r"|(?<=;)\s(?=delibere(?:nt)?\b)"
    r"|(?<=,)(?<!quel,)(?<!quelle,)(?<!gerante,)(?<!gerant,)\s"
    r"(?=(?:monsieur|madame|m\.|mme)\s(?:l[ea]\s(?:maire|presidente?)(?:\sde\s[a-z' -]{3,40})?\s(?:propose|demande)"
    r"|(?:l[ea]\s)?[a-z' -]{3,40}\s(?:informe|expose|rappelle|precise|indique|explique))\s"
    r"|il\s(?:vous\s|leur\s)?est\s(?:donc\s)?(?:propose|demande)|(?:je|nous)\svous\s(?:propos|demand|pri|invit)"
    rf"|apres\s(?:en\s)?avoir\sdelibere|{cues.BODY}(?:[^.;:\n]|\n(?!\n|\W{{0,4}}vu\b)){{0,120}}?"
    rf"[\s,](?<!\ba\s)(?<!\bont\s)(?<!\bayant\s)(?<!\bavait\s){cues.STRONG})"
)
_CAPITAL = re.compile(r"(?<=[\w)»])\s(?=V[Uu]\s(?:[Ll](?:[Aa]|[Ee][Ss]?)\s|[Ll]['’]))")
"""The next text where lines are lost: « Vu les statuts Vu la loi »."""
_NEXT_SENTENCE_PRINTED = re.compile(
    r"(?:(?<=[\w»)] ;)|(?<=[\w»)];))[ ](?=(?:Les?|La|Il|Elle|Un|Une|Ce|Cette|Ces|Dans|En|Par|Pour|Suite|Sur|Après"
    r"|Afin|Compte|Mairie|Commune|Hôtel|Considérant|Attendu|Conformément|Madame|Monsieur|Mme|M\.|Vous"
    r"|Nous|On)[ ]|L['’][a-zà-ÿ])"
    r"|(?<=[\w»)])[ ](?=\d{1,3}[ ](?:Les?|La|Il|Après|Considérant)[ ][a-zà-ÿ])"
)
"""Behind a semicolon or before a page, in the flow of a text without lines: that a sentence or a foot begins."""
_HEAD = ByWords(r"(?:^|\n)[^\w\n]{0,6}vus?\s?:?\s*\n")
_ITEM = re.compile(r"[^\w\n]{0,2}[-–•*>\ue000-\uf8ff]\s?(?=\w)(?!considerant|attendu)")
"""« VU : », alone on its line, and the texts listed below it."""
_ABBREVIATED = re.compile(r"\b(?:[lrda]|art|arts|al)\.\Z")
"""« L. », « art. »: a stop that ends no sentence."""
_ENDS = re.compile(
    r"[^\w\n]{0,6}(?:considerant|attendu|entendu|apres\s|sur\s|le\s+conseil|decide|article|oui\s|il\s+est\s)"
)
_RELATIVE = re.compile(r"\b(?:lequel|laquelle|qui)\b[^,;.]{0,60}\Z")
"""Above a line that begins with a verb: that the verb is of what a text that is seen tells."""
_VERB = re.compile(rf"\s*{cues.STRONG}(?!\sde\s)")
_LONGEST = 1_200
_SHORTEST = 10


@Language.component("registre_legal_basis")
def legal_basis(doc: Doc) -> Doc:
    """Leave one `act.visas` for each « Vu … » clause, whole."""
    text = view(doc)
    for reading in sorted([*_visas(text), *_listed(text)], key=lambda r: r.start):
        text.add(reading)
    return doc


def _visas(text: View) -> Iterator[Reading]:
    for match in _VISA.finditer(text.folded):
        start = match.start(match.lastgroup or 0)
        if text.is_claimed(start) or (match["capital"] and text.text[start] != "V"):
            continue
        end = _end(text, start)
        while end > start and (text.text[end - 1].isspace() or text.text[end - 1] in ",;-–•*"):
            end -= 1
        value = text.printed(start, end)
        if len(value) >= _SHORTEST:
            yield Reading("act.visas", value, start, end, "visa")


def _listed(text: View) -> Iterator[Reading]:
    """The texts in bullets below « VU : »."""
    for head in _HEAD.finditer(text.folded):
        starts: list[int] = []
        stop = len(text.folded)
        for low, high in text.iter_lines(head.end()):
            item = _ITEM.match(text.folded, low, high)
            if item is None and (not starts or text.lines[text.line_at(low)].gap or _ENDS.match(text.folded, low)):
                stop = low
                break
            if item is not None:
                starts.append(item.end())
        for start, limit in zip(starts, [*starts[1:], stop], strict=False):
            end = min(limit, start + _LONGEST)
            while end > start and not (text.text[end - 1].isalnum() or text.text[end - 1] in ").»"):
                end -= 1
            value = text.printed(start, end)
            if len(value) >= _SHORTEST and not text.is_claimed(start):
                yield Reading("act.visas", value, start, end, "visas in a list")


def _end(text: View, start: int) -> int:
    """Where a visa ends: at the next clause, the end of its paragraph, or the deed of the council."""
    limit = min(len(text.folded), start + _LONGEST)
    stop = _STOP.search(text.folded, start + 3, limit)
    end = stop.start() if stop is not None else limit
    capital = _CAPITAL.search(text.text, start + 3, end)
    end = capital.start() if capital is not None else end
    sentence = _NEXT_SENTENCE_PRINTED.search(text.text, start, end)
    end = sentence.start() if sentence is not None else end
    first = text.line_at(start)
    for index in range(first + 1, len(text.lines)):
        line_start, line_end = text.line_span(index)
        if line_start >= end:
            break
        before = text.text[start:line_start].rstrip()
        finished = before.endswith((".", ";", ",")) and not _ABBREVIATED.search(before.lower())
        lower = text.text[line_start : line_start + 1].islower() or cues.UNFINISHED.search(before.lower()) is not None
        if text.is_claimed(line_start) or (text.lines[index].gap and (finished or not lower)):
            return line_start
        if (before.endswith(".") and not _ABBREVIATED.search(before.lower())) or cues.END.match(
            text.folded, line_start, line_end
        ):
            return line_start
        if _acts(text, line_start, line_end) and not _unfinished(text, start, line_start):
            return line_start
    return end


def _unfinished(text: View, start: int, end: int) -> bool:
    """Whether the words of a visa, from its start up to the end of a line, go on with the verb below."""
    said = text.folded[start:end].rstrip()
    return _RELATIVE.search(said) is not None or cues.UNFINISHED.search(said, max(0, len(said) - 12)) is not None


def _acts(text: View, start: int, end: int) -> bool:
    """Whether a line begins with a verb of the council and a capital (« Autorise le maire à … »)."""
    if not text.text[start:end].lstrip()[:1].isupper():
        return False
    lead = lead_at(text, start, end)
    return lead is not None and bool(lead["form"]) and _VERB.match(text.folded, start) is not None
