"""How many members count for the quorum of a case, and how many must, under each reading of the law."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import product

from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.headcount import accounted, made_up
from pipeline.checks.regimes import Regime
from pipeline.checks.rule import MissingFigure, Verdict, anomaly, conform, unverifiable, warning
from pipeline.checks.subjects import elects
from schemas.finding import Term

_ELECTIONS_SINCE = dt.date(2020, 5, 15)
"""From then on (ordonnance 2020-562, art. 1), only members present make the quorum of an election of the maire."""

_COMMISSIONS_SINCE = dt.date(2020, 7, 11)
"""From then on (loi 2020-760, art. 3), the derogations name permanent commissions."""

_PROXIES_NEVER = "Les pouvoirs ne comptent pas."


@dataclass(frozen=True, slots=True)
class Heads:
    """One reading of how many members count: the figure, what it is made of, and the sum as a sentence."""

    value: int
    terms: tuple[Term, ...]
    told: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of the law: the regime, and whether members who gave a proxy count (`represented`)."""

    regime: Regime
    represented: bool = False
    name: str = ""


def heads(case: Case, *, represented: bool) -> tuple[Heads, ...]:
    """The readings of how many members count for a case.

    Raises MissingFigure where neither a list nor a figure was read.
    """
    if not represented:
        return tuple(Heads(_value(p), (p,), f"{p.value} {_noun(p)}") for p in case.present)
    found: dict[int, Heads] = {}
    for p, r in product(case.present, case.proxies):
        total = _value(p) + _value(r)
        told = f"{p.value} {_noun(p)} + {r.value} {r.name} = {total}"
        found.setdefault(total, Heads(total, (p, r), told))
    return tuple(found.values())


def readings_of_law(case: Case) -> tuple[Reading, ...]:
    """The readings of the law that are defended for a case, the one retained first.

    Raises MissingFigure where the day is not known, or where the statutes rule and are not.
    """
    if case.body == "SMO":
        if case.profile.quorum is None:
            raise MissingFigure("le quorum que fixent les statuts", "les statuts du syndicat mixte ouvert")
        return (Reading(regimes.COMMON_LAW),)
    regime, body = case.regime, case.body
    both = body in regimes.COMMISSIONS or body == "COR"
    if regime.is_common_law:
        found = [Reading(regime, represented=both)]
    else:
        found = [Reading(regime, represented=_represented(case, regime))]
        if both:
            found.append(Reading(regime, represented=True, name="présents ou représentés"))
        if body in regimes.COMMISSIONS and case.day < _COMMISSIONS_SINCE:
            found.append(Reading(regimes.COMMON_LAW, represented=True, name="droit commun"))
    doubt = regimes.tolerance_on(case.day)
    if doubt is not None:
        found.append(Reading(doubt.other, represented=_represented(case, doubt.other), name=doubt.why))
    return tuple(found)


def _represented(case: Case, regime: Regime) -> bool:
    """Whether members who gave a proxy count under a regime; never for an election once the ordinance says so."""
    acts = case.record.acts if case.index is None else [case.act]
    election = case.day >= _ELECTIONS_SINCE and any(elects(act) for act in acts)
    return regime.counted != "present" and not election


@dataclass(frozen=True, slots=True)
class Count:
    """The quorum of a case under one reading of the law: `met` is None where the readings of the heads disagree."""

    reading: Reading
    heads: tuple[Heads, ...]
    in_office: Term
    required: int

    @property
    def met(self) -> bool | None:
        """Whether every reading of the heads reaches the quorum (True), or none does (False)."""
        values = [h.value for h in self.heads]
        return True if min(values) >= self.required else False if max(values) < self.required else None

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every figure of the sum."""
        parts = dict.fromkeys((t.name, t.value, t.pointer) for h in self.heads for t in h.terms)
        named = tuple(Term(name=n, value=v, pointer=p) for n, v, p in parts)
        return (self.in_office, *named, Term(name="quorum", value=self.required))

    @property
    def told(self) -> str:
        """The sum and the gap as a sentence: 75 présents pour 86 en exercice, 44 requis ; 31 de plus."""
        who = " ou ".join(h.told for h in self.heads)
        said = f"{who} pour {self.in_office.value} {self.in_office.name}, {self.required} requis"
        if self.met is None:
            return said
        gap = abs((min if self.met else max)(h.value for h in self.heads) - self.required)
        if self.met:
            return f"{said} ; {f'{gap} de plus' if gap else 'tout juste'}"
        return f"{said} ; il en manque {gap}"


def counted(case: Case, reading: Reading, *, without: int = 0, out_of_office: int = 0) -> Count:
    """The quorum of a case under one reading of the law.

    Args:
        case: the sitting, or one act.
        reading: the regime, and whether members who gave a proxy count.
        without: members to leave out of those present (who step aside).
        out_of_office: members to leave out of those in office.

    Raises MissingFigure.
    """
    found = heads(case, represented=reading.represented)
    if without:
        found = tuple(Heads(max(h.value - without, 0), h.terms, f"{h.told} − {without}") for h in found)
    in_office = _in_office(case)
    base = _value(in_office) - out_of_office
    return Count(reading, found, in_office, _required(case, reading.regime, base))


def _in_office(case: Case) -> Term:
    """The members in office, or else the seats, which they cannot outnumber."""
    if case.counts.in_office is None and case.counts.seats is not None:
        return Term(name="sièges (effectif légal)", value=case.counts.seats, pointer="/counts/seats")
    return case.in_office


def _required(case: Case, regime: Regime, in_office: int) -> int:
    """The quorum: that of the statutes where the user gives one, else that of the regime."""
    if case.profile.quorum == "tiers":
        return -(-in_office // 3)
    return in_office // 2 + 1 if case.profile.quorum == "majorite" else regime.required(in_office)


def quorum(case: Case) -> Verdict:
    """Whether the quorum of the day is reached for a case.

    It is concluded upon where every reading of the law and of the figures agrees. Readings of the law that differ give
    a warning that tells both; readings of a figure that differ, or a list that does not hold everybody, give
    « non vérifiable ».

    Raises MissingFigure.
    """
    if case.counts.in_office is None and case.counts.seats is None:
        raise _without_in_office(case)
    counts = [counted(case, reading) for reading in readings_of_law(case)]
    first = counts[0]
    if all(c.met for c in counts):
        law = "" if first.reading.regime.is_common_law else f" (régime dérogatoire : {first.reading.regime.law})"
        return conform(f"Quorum atteint{law} : {first.told}.", *first.terms)
    if any(c.met is None for c in counts):
        return unverifiable(f"Non vérifiable : le quorum dépend de la lecture ({first.told}).", *first.terms)
    if any(c.met for c in counts):
        other = next(c for c in counts if c.met != first.met)
        how = ("atteint", "non atteint") if first.met else ("non atteint", "atteint")
        return warning(
            f"Quorum {how[0]} selon une lecture ({first.reading.regime.law} : {first.told}) ; {how[1]} selon l'autre "
            f"({other.reading.name} : {other.told}).",
            *first.terms,
            remedy="la date exacte de la séance et le texte alors en vigueur",
        )
    doubt = doubt_of(case, first)
    if doubt is not None:
        return unverifiable(f"Non vérifiable : {doubt} ({first.told}).", *first.terms, remedy="la feuille de présence")
    if _alone(case, first):
        return warning(
            f"Quorum non atteint selon des nombres imprimés que rien ne recoupe : {first.told}. Irrégulier "
            "s'ils sont exacts.",
            *first.terms,
            remedy="la feuille de présence",
        )
    tail = "" if first.reading.represented else f" {_PROXIES_NEVER}"
    return anomaly(f"Quorum non atteint : {first.told}.{tail}", *first.terms)


def _without_in_office(case: Case) -> MissingFigure:
    """The missing number of members in office, and up to which number those who sit suffice."""
    reading = readings_of_law(case)[0]
    fewest = min(heads(case, represented=reading.represented), key=lambda h: h.value)
    most = next((n for n in range(4 * fewest.value, 0, -1) if _required(case, reading.regime, n) <= fewest.value), 0)
    return MissingFigure(
        f"le nombre de membres en exercice ({fewest.told} : le quorum est atteint jusqu'à {most} en exercice)",
        "le tableau du conseil à la date de la séance",
    )


def doubt_of(case: Case, count: Count) -> str | None:
    """Why a quorum that is not reached proves nothing; None where it does."""
    acts = case.record.acts if case.index is None else [case.act]
    if all(act.vote.outcome == "postponed" for act in acts):
        return "quorum manquant, mais aucune délibération prise n'est lue : l'affaire est renvoyée"
    if count.in_office.pointer == "/counts/seats":
        return "le nombre de membres en exercice n'est pas imprimé"
    if case.is_bureau:
        return "le règlement intérieur fixe le quorum du bureau"
    sitting = _sitting_voters(case)
    if sitting is not None and sitting >= count.required:
        return f"les votants sans les pouvoirs font {sitting} présents"
    if case.counts.present is None and not case.whole_list:
        return f"la liste ne nomme que {len(case.seats)} membres"
    if case.statutes_may_rule and case.profile.quorum is None:
        return "les statuts du syndicat mixte, s'il est ouvert, fixent le quorum"
    return _unproved(case)


def _unproved(case: Case) -> str | None:
    """Why the figures of a quorum may be misread: others gainsay them; None where none does."""
    agree = made_up(case)
    if agree is False:
        return "les présents, les représentés et les absents ne font pas le nombre de membres en exercice"
    if agree or case.counts.present is None or not _names_present(case) or case.list_fits:
        return None
    return "la liste des présents ne se recoupe pas avec leur nombre"


def _alone(case: Case, count: Count) -> bool:
    """Whether nothing bears out a quorum that is not reached: one digit misread is no ground to call an act unlawful.

    In a scan, that of the members in office is borne out where so many are told of that those present are too few of
    them; everywhere that of the present by names, by those away or by the voters.
    """
    if made_up(case):
        return False
    needed = _required(case, count.reading.regime, accounted(case))
    if case.record.source.reading != "native" and max(h.value for h in count.heads) >= needed:
        return True
    printed, voting = case.counts.present, case.counts.voting
    if printed is None or _names_present(case):
        return False
    return voting is None or voting - printed not in {_value(term) for term in case.at_opening.proxies}


def _names_present(case: Case) -> bool:
    return any(seat.status == "present" for seat in case.opening)


def _sitting_voters(case: Case) -> int | None:
    """The printed voters without the proxies, where any are told and no list proves the figure of the present.

    Suppléants may sit whom the present leave out.
    """
    named = len(case.in_state("present"))
    if named and case.counts.present in (None, named):
        return None
    given = max(_value(term) for term in case.proxies)
    voting = case.counts.voting
    return None if voting is None or case.moved or not given else voting - given


def _noun(term: Term) -> str:
    return "présents" if term.name == "noms de présents" else term.name


def _value(term: Term) -> int:
    return term.value if isinstance(term.value, int) else 0
