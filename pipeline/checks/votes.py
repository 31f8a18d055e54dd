"""Voices (V01, V02): the sum of those of a vote, and what it may come to at the most."""

from __future__ import annotations

from pipeline.checks.case import Case
from pipeline.checks.headcount import made_up
from pipeline.checks.notice import STATUTES_PAPER
from pipeline.checks.rule import (
    MINUTES,
    Rule,
    Verdict,
    anomaly,
    conform,
    law,
    unverifiable,
)
from pipeline.checks.voices import (
    FIGURES,
    aside,
    expected,
    fitting,
    voices,
    voters,
    without_vote,
)
from pipeline.french import count
from schemas.finding import Term

_PARTIAL = frozenset({"SYN", "SMF"})
"""Bodies of which some members alone may vote on a matter (CGCT L5212-16)."""
_WEIGHTED = "les statuts d'un syndicat mixte peuvent donner plusieurs voix à un délégué"


_SLIP = 2
"""Voices up to which a sum may be a slip of the act; more are a figure or a list that was not read."""


class VoicesAndVoters(Rule):
    """V01: the voices of a vote are those of the members present and represented."""

    code = "V01"
    title = "Voix et votants"
    severity = "drafting"
    basis = law("L2121-20")
    inputs = (*FIGURES, "/counts/present", "/counts/proxies", "/counts/voting", "/attendance")
    arithmetic = "pour + contre + abstentions + blancs et nuls + sans part au vote = présents + pouvoirs"
    source = "arithmétique ; schéma SCDL (VOTE_REEL)"
    remedy = f"{MINUTES} et la feuille de présence"

    def judge(self, case: Case) -> Verdict:
        """Compare the sum of the voices with every reading of the number of voters."""
        nothing = without_vote(case)
        if nothing is not None:
            return nothing
        cast, readings = voices(case), voters(case)
        asides = aside(case)
        fits = fitting(case)
        if fits is not None:
            reading, more = fits
            plus = f" (et {count(more, 'voix', 'voix')} sans part au vote)" if more else ""
            return conform(f"{expected(reading)} ; {cast.sum}{plus}.", *cast.terms, *reading[1])
        most = max(total for total, _ in readings)
        nearest = min(readings, key=lambda r: min(abs(cast.total + more - r[0]) for more in asides))
        gap = min(abs(cast.total + more - nearest[0]) for more in asides)
        terms = (*cast.terms, *nearest[1])
        told = f"{cast.sum} ; attendu {expected(nearest)}"
        if cast.total <= most and not cast.complete:
            return unverifiable(
                f"Non vérifiable : {told}, et les contre ou les abstentions ne sont pas imprimés.",
                *terms,
                remedy=MINUTES,
            )
        if _torn(case, gap):
            return unverifiable(
                f"Non vérifiable : {told}, mais la liste des présents peut être incomplète.", *terms, remedy=MINUTES
            )
        if case.record.kind == "minutes" and case.index and not case.seats:
            return unverifiable(
                f"Non vérifiable : {told} ; sans liste des membres, on ne sait qui est arrivé ou parti en séance.",
                *terms,
                remedy=MINUTES,
            )
        if cast.total > most and case.statutes_may_rule:
            return unverifiable(f"Non vérifiable : {told} ; {_WEIGHTED}.", *terms, remedy=STATUTES_PAPER)
        if _unlisted_may_vote(case, cast.total - most):
            return unverifiable(
                f"Non vérifiable : {told} ; un membre que la liste ne nomme pas a pu arriver en séance.",
                *terms,
                remedy=MINUTES,
            )
        margin = case.voices
        partial = case.body in _PARTIAL and cast.total < nearest[0]
        decisive = margin is not None and case.vote.outcome == "adopted" and gap >= margin and not partial
        illegal = decisive and cast.total > most and gap <= _SLIP and made_up(case) is not False
        illegal = illegal and case.record.source.reading == "native"
        effect = "l'écart peut changer le résultat" if decisive else "sans influence sur le résultat"
        if margin is not None and not decisive:
            effect += f" : écart de {count(margin, 'voix', 'voix')}"
        if partial and margin is not None and gap >= margin:
            effect = "l'écart peut changer le résultat, sauf dans un syndicat à la carte, où seuls votent les délégués "
            effect += "des communes concernées"
        return anomaly(
            f"{told} : {count(gap, 'voix', 'voix')} d'écart, {effect}.",
            *terms,
            severity="illegality" if illegal else None,
        )


def _unlisted_may_vote(case: Case, more: int) -> bool:
    """Whether as many members as there are voices too many are in office, and in no list of the minutes."""
    in_office = case.counts.in_office
    return case.record.kind == "minutes" and in_office is not None and 0 < more <= in_office - len(case.seats)


def _torn(case: Case, gap: int) -> bool:
    """Whether the voters are known by a list alone that may not hold everybody."""
    if case.counts.present is not None or case.counts.voting is not None:
        return False
    return case.suspect_list or (gap > _SLIP and not case.whole_list)


class Bounds(Rule):
    """V02: no more voices than members in office, no more proxies in the vote than were given."""

    code = "V02"
    title = "Bornes des voix"
    severity = "drafting"
    basis = law("L2121-20")
    inputs = (*FIGURES, "/acts/*/vote/proxies", "/counts/in_office")
    arithmetic = "total des voix ≤ membres en exercice ; pouvoirs du vote ≤ pouvoirs donnés"
    source = "arithmétique"
    remedy = MINUTES

    def judge(self, case: Case) -> Verdict:
        """Compare the total of the voices with the members in office."""
        nothing = without_vote(case)
        if nothing is not None:
            return nothing
        cast, in_office = voices(case), case.in_office
        assert isinstance(in_office.value, int)
        told = f"{cast.sum} pour {in_office.value} membres en exercice"
        if cast.total > in_office.value:
            if case.statutes_may_rule:
                return unverifiable(
                    f"Non vérifiable : {told} ; {_WEIGHTED}.", *cast.terms, in_office, remedy=STATUTES_PAPER
                )
            return anomaly(f"Plus de voix que de membres : {told}.", *cast.terms, in_office)
        given = [t for t in case.proxies if t.pointer != f"{case.at}/vote/proxies" and isinstance(t.value, int)]
        said = case.vote.proxies
        if said is not None and given and all(said > int(t.value or 0) for t in given):
            term = Term(name="pouvoirs du vote", value=said, pointer=f"{case.at}/vote/proxies")
            return anomaly(f"{said} pouvoirs dans le vote, {given[0].value} donnés.", term, *given)
        return conform(f"{told}.", *cast.terms, in_office)


RULES: tuple[Rule, ...] = (VoicesAndVoters(), Bounds())
