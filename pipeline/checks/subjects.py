"""What an act is about, as far as the law of votes tells subjects apart: told from its subject, theme and clauses."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from extractors.grammar.text import fold
from schemas.record import Act

_ACCOUNT: Final = re.compile(r"\bcomptes?\s+administratifs?\b|\bcomptes?\s+financiers?\s+uniques?\b")
_AFTERWARDS: Final = re.compile(
    r"\b(?:affectation|reprise|report|resultats?|election|designation|president\w* de seance)\b"
)
_OTHER_USE: Final = re.compile(rf"{_AFTERWARDS.pattern}|\bcomptes?\s+de\s+gestion\b")
_APPROVED: Final = re.compile(
    r"\b(?:approu|adopt|arret|vot)\w*[^.;]{0,80}\b(?:comptes?\s+administratifs?|comptes?\s+financiers?\s+uniques?)\b"
)
_OF_ANOTHER: Final = (
    r"\s+(?:de\s+(?:vote|quartier|(?:la\s+)?(?:seance|commission|regie|section|caisse))|des\s+(?:commissions|sections)"
    r"|d'une?\s+commission|de\s+l'(?:association|office)|d'(?:honneur|age)|ad\s+hoc|provisoire|temporaire"
    r"|(?:pour|lors\s+d[eu])\s+(?:l[ae]s?\s+|l')?(?:vote|examen|approbation|adoption|presentation|debat|comptes?)"
    r"|du\s+(?:conseil\s+(?:d'(?:exploitation|administration|ecole)|de\s+quartier|(?:\w+\s+)?des\s+(?:jeunes|enfants|sages))"
    r"|jury|comite\s+(?!syndical)\w+|c\.?[ci]\.?a\.?s))\b"
)
"""After a president or a bureau: that it is not the assembly's own."""
_ELECTION: Final = re.compile(
    r"\belections?\b(?:(?!\b(?:aupres|representant|delegu|suppleant|titulaire|europeen|departementales|municipales|"
    r"presidentiel|regionales|legislativ|cantonales|senatorial))[^.;]){0,40}"
    r"\b(?:maires?|adjoints?|presidents?|presidentes?|vice[- ]president\w*|bureau)\b"
    rf"(?!{_OF_ANOTHER})"
)
_ABOUT_ELECTION: Final = re.compile(
    r"\b(?:nombre|fixation|determination)\b|\b(?:indemnites?|delegations?|modalites|depot|suites?|apres|consecuti\w+|"
    r"prealable|avant|depuis|en\s+vue)\b[^.;]{0,60}\belections?\b|\belections?\b[^.;]{0,40}\bindemnites?\b"
    r"|\b(?:information|compte[- ]rendu)\b"
)
_ELECTORS: Final = re.compile(r"\b(?:delegues?|suppleants?|electeurs?)\b[^.;]{0,80}\bsenat(?:eurs?|oria\w+)\b")
_MAYORS: Final = re.compile(r"\b(?:maires?|adjoints?)\b")
"""Those whom a municipal council elects: it has no president, so that one who is elected presides another body."""
_CHIEF: Final = re.compile(
    r"\belections?\s+d(?:u|e\s+la|e)\s+(?:nouveau\s+)?(?:maire|presidente?)\b(?!\s+de\s+(?:la\s+)?seance\b)"
)
_NOMINATION: Final = re.compile(
    r"^\W*(?:(?:vote|administration|affaires)\W+)?(?:re)?(?:designations?|nominations?|elections?)\b"
    r"|\b(?:designation|nomination|election)s?\s+d(?:e|es|u|')\s*(?:l[ae']?\s*)?(?:\w+\s+){0,3}?"
    r"(?:representants?|delegues?|membres?|titulaires?|suppleants?|maires?|adjoints?|presidents?|commissions?)\b"
)
_NOT_MEMBERS: Final = re.compile(r"\b(?:agents?|recenseurs?|coordo\w+|prestataires?|jury|avocats?|notaires?|cabinet)\b")
_AGAINST: Final = re.compile(
    r"\bdefavorable|\boppos|\bcontre\b|\brefus|\brejet|\bdesapprouv|\bavis\b|\bconsultation\b|\bmotion\b|\bvoeu\b"
    r"|\bne (?:pas|plus)\b|\bn(?:e |')\w+ (?:pas|plus)\b|\brenon[ct]|\babandon"
    r"|\breport|\bajourn|\bsursi|\bsurseo|\bdeclin"
    r"|\bsans suite\b|\bmaint(?:en|ien)|\brepouss|\bconserv"
)
_VOICES: Final = re.compile(r"\b\d+\s+(?:voix\s+)?contre\b|\bcontre\s?[:=-]?\s?\d+\b")
"""The voices against, which a clause or a title may print."""
_BUDGET: Final = re.compile(
    r"\bbudgets?\b|\bcomptes?\s+(?:administratif|de\s+gestion|financier)|\bdecisions?\s+modificatives?\b"
)
_HUIS_CLOS: Final = re.compile(r"\bhuis[- ]clos\b")
_COMMUNITY_INTEREST: Final = re.compile(r"\bdefinition\b[^.;]{0,60}\binterets?\s+(?:communautaires?|metropolitains?)\b")
_QUALIFIED: Final = {
    "nombre de vice-présidents au-delà du plafond (L. 5211-10 : deux tiers)": re.compile(
        r"\b(?:fixation|determination|nombre)\b[^.;]{0,30}\bvice[- ]presidents?\b"
    ),
    "répartition dérogatoire du FPIC (L. 2336-3 : deux tiers, ou unanimité)": re.compile(
        r"\bfpic\b[^.;]{0,60}\b(?:derogatoire|libre)\b|\brepartition\s+(?:derogatoire|libre)\b[^.;]{0,40}\bfpic\b"
    ),
    "révision libre des attributions de compensation (CGI 1609 nonies C, V 1° bis : deux tiers)": re.compile(
        r"\brevision\s+libre\b[^.;]{0,60}\battributions?\s+de\s+compensation\b"
    ),
    "modification des statuts (accord des communes membres, hors de ce vote)": re.compile(
        r"\bmodification\s+(?:des\s+)?statut"
    ),
}


def words(act: Act) -> str:
    """Everything that an act says of itself: subject, theme, clauses, visas; folded."""
    parts = [act.subject, act.theme, *(d.text for d in act.decisions), *act.visas]
    return fold(" . ".join(p for p in parts if p))


def title(act: Act) -> str:
    """The subject of an act, or its theme where it has none; folded."""
    return _folded(act.subject or act.theme or "")


_folded = lru_cache(maxsize=512)(fold)
"""Many rules ask for the title of each act."""


def approves_account(act: Act) -> bool:
    """Whether an act approves the ordonnateur's account of the year: compte administratif, or the single account."""
    subject = title(act)
    if _ACCOUNT.search(subject):
        return not _OTHER_USE.search(subject)
    return not subject and any(_APPROVED.search(fold(d.text)) for d in act.decisions)


def touches_account(act: Act) -> bool:
    """Whether an act is about that account, alone or with another (« … et compte de gestion »)."""
    subject = title(act)
    return approves_account(act) or bool(_ACCOUNT.search(subject) and not _AFTERWARDS.search(subject))


def elects(act: Act) -> bool:
    """Whether an act elects a maire, an adjoint, a president, a vice-president or a bureau."""
    return bool(_ELECTION.search(title(act)))


def elects_only(act: Act, *, municipal: bool) -> bool:
    """Whether an act is that election alone: not the number of adjoints, nor what another body elected."""
    subject = title(act)
    return elects(act) and not _ABOUT_ELECTION.search(subject) and not (municipal and not _MAYORS.search(subject))


def elects_chief(act: Act) -> bool:
    """Whether an act elects the maire or the president."""
    return bool(_CHIEF.search(title(act)))


def names_electors(act: Act) -> bool:
    """Whether an act names the delegates who elect senators, on the day that a decree sets for every council."""
    return bool(_ELECTORS.search(title(act)))


def nominates(act: Act) -> bool:
    """Whether an act names persons to a seat or a body."""
    subject = title(act)
    return elects(act) or bool(_NOMINATION.search(subject) and not _NOT_MEMBERS.search(subject))


def may_decide_against(act: Act) -> bool:
    """Whether an act may decide against what was put to the vote: an opinion, a refusal, or nothing that tells."""
    if not act.subject and not act.decisions:
        return True
    told = fold(" . ".join([act.subject or "", *(d.text for d in act.decisions)]))
    return bool(_AGAINST.search(_VOICES.sub(" ", told)))


def is_budget(act: Act) -> bool:
    """Whether an act is about a budget or an account, which is also sent as a budgetary document."""
    return bool(_BUDGET.search(title(act)))


def closes_doors(act: Act) -> bool:
    """Whether an act is about sitting behind closed doors (huis clos)."""
    return bool(_HUIS_CLOS.search(title(act)))


def defines_community_interest(act: Act) -> bool:
    """Whether an act defines the community's or the metropolitan interest."""
    return bool(_COMMUNITY_INTEREST.search(title(act)))


def qualified_majority(act: Act) -> str | None:
    """The special majority that the subject of an act suggests, in French, or None."""
    subject = title(act)
    return next((why for why, pattern in _QUALIFIED.items() if pattern.search(subject)), None)
