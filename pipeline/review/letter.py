"""The letter of observations on an act, to whoever transmitted it: a draft that its writer finishes.

It says no more than the findings do: what could not be verified is asked for, and never held against the act; drafting
is an observation, never a ground for withdrawal. What the record does not print is left to fill in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.french import count, date, listed
from pipeline.review.odt import BLANK, odt
from pipeline.review.verdicts import article, figure, places
from schemas.finding import Finding
from schemas.record import Act, Record

_CGCT: Final = "du code général des collectivités territoriales"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who answers for the acts of a type of assembly: how they are addressed, and the body that decided."""

    woman: str
    man: str
    body: str
    referral: str | None
    """The articles on the referral to the court (déféré); None where they are left to the writer."""
    parts: str = ""
    """The parts of the CGCT that hold for the body, by their figures; empty where they are not told apart."""


_COMMUNAL: Final = f"de l'article L. 2131-6 {_CGCT}"
_GROUPED: Final = f"{_COMMUNAL}, applicable en vertu de l'article L. 5211-3 du même code"
_MIXED: Final = f"{_COMMUNAL}, applicable en vertu des articles L. 5211-3 et L. 5711-1 du même code"
_OPEN: Final = f"de l'article L. 3132-1 {_CGCT}, applicable en vertu de l'article L. 5721-4 du même code"
_DEPARTMENTAL: Final = f"de l'article L. 3132-1 {_CGCT}"
_REGIONAL: Final = f"de l'article L. 4142-1 {_CGCT}"

_MAYOR: Final = Addressee("Madame la maire", "Monsieur le maire", "le conseil municipal", _COMMUNAL, "12")


def _presided(of: str, body: str, referral: str | None, parts: str) -> Addressee:
    return Addressee(f"Madame la présidente{of}", f"Monsieur le président{of}", body, referral, parts)


ADDRESSEES: Final[dict[str, Addressee]] = {
    "COM": _MAYOR,
    "COM_AM": _MAYOR,
    "EPCI": _presided("", "l'organe délibérant", _GROUPED, "125"),
    "SYN": _presided("", "le comité syndical", _GROUPED, "125"),
    "SMF": _presided("", "le comité syndical", _MIXED, "125"),
    "SMO": _presided("", "le comité syndical", _OPEN, "15"),
    "DEP": _presided(" du conseil départemental", "le conseil départemental", _DEPARTMENTAL, "13"),
    "DEP_CP": _presided(" du conseil départemental", "la commission permanente", _DEPARTMENTAL, "13"),
    "REG": _presided(" du conseil régional", "le conseil régional", _REGIONAL, "14"),
    "REG_CP": _presided(" du conseil régional", "la commission permanente", _REGIONAL, "14"),
    "CCAS": _presided("", "le conseil d'administration", None, "12"),
    "PARIS": Addressee("Madame la maire", "Monsieur le maire", "le Conseil de Paris", None, "12"),
    "LYON": _presided(" du conseil de la métropole", "le conseil de la métropole", None, "13"),
    "LYON_CP": _presided(" du conseil de la métropole", "la commission permanente", None, "13"),
    "GUY": _presided(" de l'assemblée", "l'assemblée", None, "17"),
}
"""By type of assembly (`assembly.regime`, else `assembly.type`). Sources: CGCT, L2131-6, L3132-1, L4142-1, L5211-3,
L5711-1, L5721-4; an article that was not read there is left to the writer."""

_UNREAD: Final = f"de l'article {BLANK}"
_UNKNOWN: Final = Addressee(f"Madame {BLANK}", f"Monsieur {BLANK}", "l'assemblée", None)
_CODES: Final = {
    "CGCT": _CGCT,
    "CASF": "du code de l'action sociale et des familles",
    "CGI": "du code général des impôts",
    "Code électoral": "du code électoral",
}
_ELECTORAL: Final = frozenset({"V11", "Q14"})
"""The rules on elections: what they find is put before the court, and no body can withdraw it."""
_ELECTED: Final = {
    _COMMUNAL: f"du maire et des adjoints en vertu de l'article L. 2122-13 {_CGCT}",
    _GROUPED: f"du président et du bureau en vertu des articles L. 2122-13 et L. 5211-2 {_CGCT}",
}
"""Whose election by the body has the time limits of the code électoral, and why, by the articles on its acts: those of
other persons, by a like count, need not have them."""
_DOUBT: Final = re.compile(r"^Non vérifiable(?: \([^)]*\))? : ")
_MIXED_BODY: Final = re.compile(r"\bmixte\b", re.IGNORECASE)

_FACTS: Final = {
    "asked": "L'acte transmis ne permet pas de vérifier le point suivant : ",
    "drafting": "La rédaction de l'acte appelle l'observation suivante : ",
    "information": "Il est signalé, pour information : ",
    "irregularity": "À la lecture de l'acte transmis, il est relevé ce qui suit : ",
    "illegality": "À la lecture de l'acte transmis, il est relevé ce qui suit : ",
    "election": "À la lecture de l'acte transmis, il est relevé ce qui suit : ",
}
_PAPERS: Final = "Je vous saurais gré de bien vouloir me communiquer : {remedy}."
_ASKED: Final = {
    "asked": _PAPERS,
    "drafting": (
        "Cette observation porte sur la rédaction ; elle n'emporte pas de demande de retrait. Pourrait l'éclairer : "
        "{remedy}."
    ),
    "information": "Ce point n'appelle pas de réponse.",
    "irregularity": f"{_PAPERS} À défaut, je vous invite à me faire connaître comment l'acte sera régularisé.",
    "illegality": (
        f"{_PAPERS} Si ces éléments ne lèvent pas l'observation, et sous réserve de vos explications, je vous demande "
        "de bien vouloir inviter {body} à retirer l'acte."
    ),
    "election": (
        f"{_PAPERS} Une élection ne se retire pas : si ces éléments ne lèvent pas l'observation, elle peut être "
        "déférée au tribunal administratif, qui peut seul l'annuler."
    ),
}


def letter(record: Record, index: int | None, findings: Sequence[Finding]) -> bytes:
    """The draft, as the bytes of an .odt.

    Args:
        record: the document.
        index: the act in the record; None for the sitting as a whole.
        findings: what the letter is about, in its order: anomalies, or what could not be verified.
    """
    act = None if index is None else record.acts[index]
    return odt(f"Lettre d'observations : {_act(record, act)}", _paragraphs(record, act, findings))


def _paragraphs(record: Record, act: Act | None, findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """The whole letter: (style, text)."""
    to = _addressee(record)
    yield from _head(record, act, to)
    yield "plain", f"{to.woman} / {to.man} {BLANK},"
    yield "plain", _opening(record, act)
    told = "les observations suivantes" if len(findings) > 1 else "l'observation suivante"
    yield "plain", f"Son examen au titre du contrôle de légalité appelle de ma part {told}."
    for number, finding in enumerate(findings, 1):
        yield "heading", f"{number}. {finding.title}"
        yield from _finding(record, finding, to)
    yield from _closing(act, findings, to)


def _head(record: Record, act: Act | None, to: Addressee) -> Iterator[tuple[str, str]]:
    """Letterhead, addressee, subject and references."""
    for line in ("Préfecture", "Direction et bureau", "Affaire suivie par", "Téléphone et courriel"):
        yield "block", f"{line} : {BLANK}"
    yield "gap", ""
    yield "right", f"{BLANK}, le {BLANK}"
    yield "gap", ""
    yield "right", f"Le préfet / La préfète {BLANK}"
    yield "right", "à"
    yield "right", f"{to.woman} / {to.man} {BLANK}"
    yield "right", record.assembly.name or BLANK
    yield "gap", ""
    yield "subject", f"Objet : contrôle de légalité – {_act(record, act)}"
    if act is not None:
        yield "subject", f"Titre : {_subject(act)}"
        yield "subject", f"Réf. : identifiant de l'acte {act.receipt.act_id or BLANK}, reçu le {_received(act)}"
    yield "gap", ""


def _opening(record: Record, act: Act | None) -> str:
    """What was transmitted, and when."""
    if act is None:
        return f"Vous m'avez transmis les actes de la séance du {_day(record)}."
    return f"Vous m'avez transmis la {_act(record, act)}, « {_subject(act)} », que j'ai reçue le {_received(act)}."


def _finding(record: Record, finding: Finding, to: Addressee) -> Iterator[tuple[str, str]]:
    """The facts, the sum, the article, what is asked."""
    kind = _kind(finding)
    yield "item", _FACTS[kind] + _DOUBT.sub("", finding.message)
    sums = " ; ".join(f"{term.name} : {BLANK if term.value is None else figure(term)}" for term in finding.terms)
    if sums:
        yield "item", f"Éléments relevés : {sums}."
    quoted = " ; ".join(f"page {page} : « {text} »" for page, text in places(finding, record))
    if quoted:
        yield "item", f"Où ils figurent : {quoted}."
    if finding.margin is not None and kind in ("illegality", "irregularity", "election"):
        yield (
            "item",
            f"L'écart entre le résultat et le résultat contraire est de {count(finding.margin, 'voix', 'voix')}.",
        )
    yield "item", f"Texte applicable : {_law(finding, to) or BLANK}."
    yield "item", _ASKED[kind].format(remedy=finding.remedy or BLANK, body=to.body)


def _closing(act: Act | None, findings: Sequence[Finding], to: Addressee) -> Iterator[tuple[str, str]]:
    """The time limit where something is asked, the courtesies, the signature."""
    kinds = {_kind(finding) for finding in findings}
    yield "gap", ""
    if kinds & {"asked", "irregularity", "illegality"}:
        yield "plain", _time_limit(act, kinds, to)
    if "election" in kinds:
        yield "plain", _limit_of_elections(to)
    if kinds & {"asked", "irregularity", "illegality", "election"}:
        yield "plain", f"Je vous remercie de bien vouloir me répondre dans un délai de {BLANK}."
    yield "closing", "Mes services se tiennent à votre disposition pour tout complément."
    yield (
        "closing",
        f"Je vous prie d'agréer, {to.woman} / {to.man} {BLANK}, l'expression de ma considération distinguée.",
    )
    yield "signature", f"Pour le préfet et par délégation {BLANK}"
    yield "signature", f"Nom, qualité et signature {BLANK}"


def _time_limit(act: Act | None, kinds: set[str], to: Addressee) -> str:
    """The reminder of the two months of the déféré."""
    when = "" if act is None else f" L'acte examiné a été reçu le {_received(act)}."
    text = (
        f"Je vous rappelle qu'aux termes {to.referral or _UNREAD}, le représentant de l'État défère au "
        "tribunal administratif, dans les deux mois suivant leur transmission, les actes qu'il estime contraires à la "
        f"légalité.{when}"
    )
    if "illegality" in kinds:
        return f"{text} Formée dans ce délai, la présente lettre vaut recours gracieux et le proroge."
    return f"{text} Pour les pièces nécessaires à l'examen de l'acte, ce délai court à compter de leur réception."


def _limit_of_elections(to: Addressee) -> str:
    """The reminder of the fifteen days in which an election is put before the court. Code électoral, L248 and R119."""
    made = _ELECTED.get(to.referral or "")
    if made is None:
        limit = f"dans le délai de {BLANK}, aux termes {_UNREAD}"
    else:
        limit = (
            "dans les quinze jours suivant la réception du procès-verbal, aux termes des articles L. 248 et R. 119 du "
            f"code électoral, applicables à l'élection {made}"
        )
    return (
        f"Je vous rappelle que le représentant de l'État peut déférer une élection au tribunal administratif {limit}. "
        "La présente lettre ne proroge pas ce délai."
    )


def _kind(finding: Finding) -> str:
    """What a finding allows to say: what is not concluded is only asked for, whatever its severity."""
    if finding.outcome != "anomaly":
        return "asked"
    electoral = finding.code in _ELECTORAL and finding.severity in ("illegality", "irregularity")
    return "election" if electoral else finding.severity


def _addressee(record: Record) -> Addressee:
    code = record.assembly.regime or record.assembly.type or ""
    found = ADDRESSEES.get(code, _UNKNOWN)
    if code == "SYN" and _MIXED_BODY.search(record.assembly.name or ""):  # open or closed: another article
        return replace(found, referral=None)
    return found


def _act(record: Record, act: Act | None) -> str:
    """The act by its number and date."""
    if act is None:
        return f"séance du {_day(record)}"
    return f"délibération n° {act.number or BLANK} du {_day(record)}"


def _subject(act: Act) -> str:
    return act.subject or BLANK


def _day(record: Record) -> str:
    return BLANK if record.session.date is None else date(record.session.date)


def _received(act: Act) -> str:
    return BLANK if act.receipt.received_on is None else date(act.receipt.received_on)


def _law(finding: Finding, to: Addressee) -> str:
    """The articles of a finding, code by code; a rule cites those of all bodies, a letter those of its own."""
    by_code: dict[str, list[str]] = defaultdict(list)
    for basis in finding.legal_basis:
        if basis.code != "CGCT" or not to.parts or basis.article[1:2] in to.parts:
            by_code[basis.code].append(article(basis))
    return " ; ".join(
        f"{'articles' if len(found) > 1 else 'article'} {listed(found)} {_CODES.get(code, f'({code})')}"
        for code, found in by_code.items()
    )
