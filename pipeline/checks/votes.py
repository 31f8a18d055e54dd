"""Votes (V01 …): the sum of the voices, the majority, the words."""

from __future__ import annotations

from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.notice import STATUTES_PAPER
from pipeline.checks.rule import (
    MissingFigure,
    Rule,
    Verdict,
    anomaly,
    conform,
    law,
    not_applicable,
    unverifiable,
    warning,
)
from pipeline.checks.subjects import approves_account, may_decide_against
from pipeline.checks.voices import (
    FIGURES,
    FRENCH,
    METHODS,
    SENSES,
    aside,
    expected,
    figure,
    need,
    people,
    qualified_unanimity,
    voices,
    voters,
)
from pipeline.french import count
from schemas.finding import Term

_MINUTES = "le procès-verbal de la séance"
_WEIGHTED = "les statuts d'un syndicat mixte peuvent donner plusieurs voix à un délégué"
_NO_VOTE = ("noted", "postponed")


def _without_vote(case: Case) -> Verdict | None:
    """Why an act has no voices to count, or None."""
    if case.vote.outcome in _NO_VOTE and case.vote.for_ is None:
        return not_applicable("Sans objet : l'assemblée prend acte, ou l'affaire est retirée ; il n'y a pas de vote.")
    return None


def majority(case: Case, against: Term | None) -> tuple[int, int] | None:
    """Voices for and against, where both are known; against is nothing where the act is unanimous."""
    pour = case.vote.for_
    contre = case.vote.against if against is not None else (0 if case.vote.unanimous else None)
    return None if pour is None or contre is None else (pour, contre)


class VoicesAndVoters(Rule):
    """V01: the voices of a vote are those of the members present and represented."""

    code = "V01"
    title = "Voix et votants"
    severity = "drafting"
    basis = law("L2121-20")
    inputs = (*FIGURES, "/counts/present", "/counts/proxies", "/counts/voting", "/attendance")
    arithmetic = "pour + contre + abstentions + blancs et nuls + sans part au vote = présents + pouvoirs"
    source = "arithmétique ; schéma SCDL (VOTE_REEL)"
    remedy = f"{_MINUTES} et la feuille de présence"

    def judge(self, case: Case) -> Verdict:
        """Compare the sum of the voices with every reading of the number of voters."""
        nothing = _without_vote(case)
        if nothing is not None:
            return nothing
        cast, readings = voices(case), voters(case)
        asides = aside(case)
        fits = [(r, more) for r in readings for more in asides if cast.total + more == r[0]]
        fits += [(r, 0) for r in readings if _stepped_out(case, cast.total, r[0])]
        if fits:
            reading, more = fits[0]
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
                remedy=_MINUTES,
            )
        if case.suspect_list and case.counts.present is None and case.counts.voting is None:
            return unverifiable(
                f"Non vérifiable : {told}, mais la liste des présents peut être incomplète.", *terms, remedy=_MINUTES
            )
        if cast.total > most and case.statutes_may_rule:
            return unverifiable(f"Non vérifiable : {told} ; {_WEIGHTED}.", *terms, remedy=STATUTES_PAPER)
        if _unlisted_may_vote(case, cast.total - most):
            return unverifiable(
                f"Non vérifiable : {told} ; un membre que la liste ne nomme pas a pu arriver en séance.",
                *terms,
                remedy=_MINUTES,
            )
        margin = case.voices
        decisive = margin is not None and case.vote.outcome == "adopted" and gap >= margin
        effect = "l'écart peut changer le résultat" if decisive else "sans influence sur le résultat"
        if margin is not None and not decisive:
            effect += f" : écart de {count(margin, 'voix', 'voix')}"
        return anomaly(
            f"{told} : {count(gap, 'voix', 'voix')} d'écart, {effect}.",
            *terms,
            severity="illegality" if decisive else None,
        )


def _unlisted_may_vote(case: Case, more: int) -> bool:
    """Whether as many members as there are voices too many are in office, and in no list of the minutes."""
    in_office = case.counts.in_office
    return case.record.kind == "minutes" and in_office is not None and 0 < more <= in_office - len(case.seats)


def _stepped_out(case: Case, cast: int, voting: int) -> bool:
    """Whether the voters fall short by the members who do not take part, printed apart as a figure."""
    out = case.vote.not_participating
    return bool(out) and cast - (out or 0) == voting


class Bounds(Rule):
    """V02: no more voices than members in office, no more proxies in the vote than were given."""

    code = "V02"
    title = "Bornes des voix"
    severity = "drafting"
    basis = law("L2121-20")
    inputs = (*FIGURES, "/acts/*/vote/proxies", "/counts/in_office")
    arithmetic = "total des voix ≤ membres en exercice ; pouvoirs du vote ≤ pouvoirs donnés"
    source = "arithmétique"
    remedy = _MINUTES

    def judge(self, case: Case) -> Verdict:
        """Compare the total of the voices with the members in office."""
        nothing = _without_vote(case)
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


class _Adoption(Rule):
    """More voices for than against; abstentions, blanks and nulls do not count."""

    severity = "illegality"
    inputs = ("/acts/*/vote/for", "/acts/*/vote/against", "/acts/*/vote/outcome")
    arithmetic = "adoptée si pour > contre ; abstentions, blancs et nuls exclus des suffrages exprimés"
    remedy = _MINUTES

    def judge(self, case: Case) -> Verdict:
        """Compare the voices for and against of an act that is said to be adopted."""
        nothing = _without_vote(case)
        if nothing is not None:
            return nothing
        if case.vote.outcome != "adopted":
            return not_applicable("Sans objet : l'acte n'est pas dit adopté.")
        if approves_account(case.act):
            return not_applicable("Sans objet : compte administratif, voir V13.")
        pour, contre = need(case, "for"), figure(case, "against")
        known = majority(case, contre)
        if known is None:
            need(case, "against")
            raise MissingFigure("le nombre de voix « contre »", _MINUTES)
        terms = (pour,) if contre is None else (pour, contre)
        f, c = known
        if f > c:
            return conform(
                f"{f} pour, {c} contre : {f} sur {f + c} suffrages exprimés, {(f + c) // 2 + 1} requis.", *terms
            )
        if not f + c and not case.vote.abstention:
            return unverifiable("Non vérifiable : aucune voix dans aucun sens, le décompte n'est pas rempli.", *terms)
        if f == c and f > 0:
            return not_applicable(f"Sans objet : partage égal ({f} pour, {c} contre), voir V04.", *terms)
        if may_decide_against(case.act):
            return unverifiable(
                f"Non vérifiable : {f} pour et {c} contre, mais l'acte peut être un avis ou un refus.",
                *terms,
                remedy="le texte de la question mise aux voix",
            )
        return anomaly(
            f"Délibération déclarée adoptée avec {f} pour et {c} contre : il fallait plus de voix pour que contre.",
            *terms,
        )


class Adoption(_Adoption):
    """V03: an act is adopted by the absolute majority of the votes cast (CGCT L2121-20 al. 2)."""

    code = "V03"
    title = "Majorité des suffrages exprimés"
    basis = law("L2121-20", "L3121-14", "L4132-13", "L4422-7")
    source = "territorial.fr ; MDC85"
    bodies = regimes.ALL - {"CCAS"}


class CcasAdoption(_Adoption):
    """V17: the board of a CCAS decides by the absolute majority of the votes cast (CASF R123-18)."""

    code = "V17"
    title = "Majorité au conseil d'administration du CCAS"
    basis = law("R123-18", code="CASF")
    source = "CASF (texte de 2015)"
    bodies = frozenset({"CCAS"})


class Tie(Rule):
    """V04: on a tie the chair's voice decides, except in a secret ballot (CGCT L2121-20 al. 3)."""

    code = "V04"
    title = "Partage égal des voix"
    severity = "illegality"
    basis = law("L2121-20", "L3631-7")
    inputs = (
        "/acts/*/vote/for",
        "/acts/*/vote/against",
        "/acts/*/vote/method",
        "/acts/*/vote/casting",
        "/session/chair",
    )
    arithmetic = (
        "à égalité : adoptée si le vote est public et que le président a voté pour ; au scrutin secret, rejetée"
    )
    source = "CGCT (texte de 2015)"
    remedy = "le procès-verbal : sens du vote du président et mode de scrutin"

    def judge(self, case: Case) -> Verdict:
        """Judge a tie, and a casting vote that is claimed."""
        casting = case.vote.casting
        secret = case.vote.method == "secret" and case.body not in ("CCAS", "DEP", "REG", "DEP_CP", "REG_CP")
        marks = _pointers(case, "casting", "method")
        if casting and secret:
            return anomaly("Voix prépondérante au scrutin secret : elle n'y joue pas, le partage vaut rejet.", *marks)
        known = majority(case, figure(case, "against"))
        if known is None:
            if casting:
                raise MissingFigure("le décompte des voix pour et contre", _MINUTES)
            return not_applicable("Sans objet : aucun partage des voix n'est imprimé.")
        f, c = known
        terms = (*(t for s in ("for", "against") if (t := figure(case, s)) is not None), *marks)
        if f != c or f == 0:
            if casting:
                return anomaly(
                    f"Voix prépondérante sans partage égal : {f} pour, {c} contre.", *terms, severity="drafting"
                )
            return not_applicable(f"Sans objet : {f} pour, {c} contre.", *terms)
        if approves_account(case.act):
            return not_applicable("Sans objet : le partage approuve le compte administratif, voir V13.", *terms)
        return self._tied(case, f, secret, terms)

    def _tied(self, case: Case, each: int, secret: bool, terms: tuple[Term, ...]) -> Verdict:
        sense = _chair_sense(case)
        told = f"Partage égal : {each} pour, {each} contre"
        if case.vote.outcome == "adopted":
            if secret:
                return anomaly(f"{told}, au scrutin secret : la proposition est rejetée, non adoptée.", *terms)
            if case.vote.casting or sense == "for":
                return conform(f"{told} ; la voix du président l'emporte.", *terms)
            if sense in ("against", "abstention"):
                return anomaly(f"{told}, et le président n'a pas voté pour : rejetée, non adoptée.", *terms)
            return unverifiable(f"Non vérifiable : {told} ; la voix prépondérante est à mentionner.", *terms)
        if case.vote.outcome == "rejected":
            if sense == "for" and not secret:
                return anomaly(f"{told}, et le président a voté pour : sa voix l'emporte, adoptée.", *terms)
            return conform(f"{told} : rejetée.", *terms)
        return unverifiable(f"Non vérifiable : {told}, et l'acte ne dit pas le résultat.", *terms)


def _chair_sense(case: Case) -> str | None:
    """The sense in which the chair is named."""
    chair = case.session.chair
    seat = case.seat_of(chair)
    for sense in SENSES:
        for person in people(case, sense):
            if (seat is not None and case.seat_of(person) == seat) or (chair and person.printed == chair.printed):
                return sense
    return None


def _pointers(case: Case, *fields: str) -> tuple[Term, ...]:
    names = {"casting": "voix prépondérante", "method": "mode de scrutin"}
    found = []
    for field in fields:
        value = getattr(case.vote, field)
        if value:
            found.append(
                Term(
                    name=names[field],
                    value="oui" if value is True else METHODS.get(value, value),
                    pointer=f"{case.at}/vote/{field}",
                )
            )
    return tuple(found)


class Unanimity(Rule):
    """V05: « à l'unanimité » has no voice against; with abstentions it is that of the votes cast."""

    code = "V05"
    title = "Unanimité"
    severity = "drafting"
    basis = law("L2121-20")
    inputs = ("/acts/*/vote/unanimous", "/acts/*/vote/against", "/acts/*/vote/abstention")
    arithmetic = "« à l'unanimité » : contre = 0 ; s'il y a des abstentions, « des suffrages exprimés »"
    source = "usage ; MDC85"
    remedy = _MINUTES

    def judge(self, case: Case) -> Verdict:
        """Compare the word with the figures and the names."""
        if not case.vote.unanimous:
            return not_applicable("Sans objet : l'acte ne parle pas d'unanimité.")
        said = Term(name="unanimité", value="oui", pointer=f"{case.at}/vote/unanimous")
        against, abstain = (_number(case, sense) for sense in ("against", "abstention"))
        terms = (said, *(t for t in (against, abstain) if t is not None))
        c, a = (int(t.value or 0) if t is not None else 0 for t in (against, abstain))
        if c:
            return anomaly(f"« À l'unanimité » avec {count(c, 'voix', 'voix')} contre.", *terms)
        narrowed = qualified_unanimity(case)
        if a and narrowed == "suffrages exprimés":
            return conform(f"Unanimité des suffrages exprimés, avec {count(a, 'abstention')}.", *terms)
        if a and narrowed == "votants":
            return warning(
                f"« À l'unanimité des votants » avec {count(a, 'abstention')} : selon une lecture, qui s'abstient ne "
                "vote pas ; selon l'autre, il est votant. Écrire « des suffrages exprimés ».",
                *terms,
            )
        if a:
            return anomaly(
                f"« À l'unanimité » avec {count(a, 'abstention')} : écrire « à l'unanimité des suffrages exprimés ».",
                *terms,
            )
        if against is None and abstain is None:
            return unverifiable("Non vérifiable : ni contre ni abstention ne sont imprimés, ni nommés.", *terms)
        return conform("« À l'unanimité », sans voix contre ni abstention.", *terms)


def _number(case: Case, sense: str) -> Term | None:
    """The voices of a sense: the printed figure, or the number of names where there is none."""
    printed = figure(case, sense)
    if printed is not None:
        return printed
    named = len(people(case, sense))
    pointer = f"{case.at}/vote/names/{sense}"
    return Term(name=f"noms ({FRENCH[sense]})", value=named, pointer=pointer) if named else None


class VerdictAgainstCounts(Rule):
    """V06: what the act says of its result agrees with its figures."""

    code = "V06"
    title = "Dispositif et décompte"
    severity = "drafting"
    basis = law("L2121-20")
    inputs = ("/acts/*/vote/outcome", "/acts/*/vote/for", "/acts/*/vote/against")
    arithmetic = "« adopte » demande pour > contre ; « rejette », le contraire"
    source = "logique"
    remedy = _MINUTES

    def judge(self, case: Case) -> Verdict:
        """Compare the outcome with the voices."""
        if case.vote.outcome not in ("adopted", "rejected"):
            return not_applicable("Sans objet : ni adoption ni rejet.")
        need(case, "for")
        known = majority(case, figure(case, "against"))
        if known is None:
            raise MissingFigure("le nombre de voix « contre »", _MINUTES)
        f, c = known
        said = Term(
            name="résultat",
            value="adoptée" if case.vote.outcome == "adopted" else "rejetée",
            pointer=f"{case.at}/vote/outcome",
        )
        terms = (said, *(t for s in ("for", "against") if (t := figure(case, s)) is not None))
        told = f"{f} pour, {c} contre, et l'acte est dit {said.value}"
        if f == c:
            return not_applicable(f"Sans objet : partage égal ({told}), voir V04.", *terms)
        if (f > c) == (case.vote.outcome == "adopted"):
            return conform(f"{told}.", *terms)
        if may_decide_against(case.act):
            return unverifiable(f"Non vérifiable : {told}, mais ce peut être un avis ou un refus.", *terms)
        return anomaly(f"Le dispositif contredit le décompte : {told}.", *terms)


RULES: tuple[Rule, ...] = (
    VoicesAndVoters(),
    Bounds(),
    Adoption(),
    CcasAdoption(),
    Tie(),
    Unanimity(),
    VerdictAgainstCounts(),
)
