"""Outcomes (V03 to V06, V17): the majority, a tie, unanimity, what an act says of its result."""

from __future__ import annotations

from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.rule import (
    MINUTES,
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
    FRENCH,
    METHODS,
    SENSES,
    UNPROVED,
    figure,
    need,
    people,
    proved,
    qualified_unanimity,
    without_vote,
)
from pipeline.french import count
from schemas.finding import Term


def _majority(case: Case, against: Term | None) -> tuple[int, int] | None:
    """Voices for and against, where both are known; against is nothing where the act is unanimous."""
    pour = case.vote.for_
    contre = case.vote.against if against is not None else (0 if case.vote.unanimous else None)
    return None if pour is None or contre is None else (pour, contre)


class _Adoption(Rule):
    """More voices for than against; abstentions, blanks and nulls do not count."""

    severity = "illegality"
    inputs = ("/acts/*/vote/for", "/acts/*/vote/against", "/acts/*/vote/outcome")
    arithmetic = "adoptée si pour > contre ; abstentions, blancs et nuls exclus des suffrages exprimés"
    remedy = MINUTES

    def judge(self, case: Case) -> Verdict:
        """Compare the voices for and against of an act that is said to be adopted."""
        nothing = without_vote(case)
        if nothing is not None:
            return nothing
        if case.vote.outcome != "adopted":
            return not_applicable("Sans objet : l'acte n'est pas dit adopté.")
        if approves_account(case.act):
            return not_applicable("Sans objet : compte administratif, voir V13.")
        pour, contre = need(case, "for"), figure(case, "against")
        known = _majority(case, contre)
        if known is None:
            need(case, "against")
            raise MissingFigure("le nombre de voix « contre »", MINUTES)
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
        told = f"Délibération déclarée adoptée avec {f} pour et {c} contre"
        if c and (not f or case.vote.unanimous):
            return unverifiable(
                f"Non vérifiable : {told} ; ce peut être un refus, ou un autre vote.", *terms, remedy=MINUTES
            )
        if not proved(case):
            return unverifiable(f"Non vérifiable : {told}, mais {UNPROVED}.", *terms, remedy=MINUTES)
        return anomaly(f"{told} : il fallait plus de voix pour que contre.", *terms)


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
        known = _majority(case, figure(case, "against"))
        if known is None:
            if casting:
                raise MissingFigure("le décompte des voix pour et contre", MINUTES)
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
            if may_decide_against(case.act):
                return unverifiable(f"Non vérifiable : {told}, mais l'acte peut être un avis ou un refus.", *terms)
            if (secret or sense in ("against", "abstention")) and not proved(case):
                return unverifiable(f"Non vérifiable : {told}, mais {UNPROVED}.", *terms)
            if secret:
                return anomaly(f"{told}, au scrutin secret : la proposition est rejetée, non adoptée.", *terms)
            if case.vote.casting or sense == "for":
                return conform(f"{told} ; la voix du président l'emporte.", *terms)
            if sense in ("against", "abstention"):
                return anomaly(f"{told}, et le président n'a pas voté pour : rejetée, non adoptée.", *terms)
            return unverifiable(f"Non vérifiable : {told} ; la voix prépondérante est à mentionner.", *terms)
        if case.vote.outcome == "rejected":
            if sense == "for" and not secret and proved(case):
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
    remedy = MINUTES

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
    remedy = MINUTES

    def judge(self, case: Case) -> Verdict:
        """Compare the outcome with the voices."""
        if case.vote.outcome not in ("adopted", "rejected"):
            return not_applicable("Sans objet : ni adoption ni rejet.")
        need(case, "for")
        known = _majority(case, figure(case, "against"))
        if known is None:
            raise MissingFigure("le nombre de voix « contre »", MINUTES)
        f, c = known
        said = Term(
            name="résultat",
            value="adoptée" if case.vote.outcome == "adopted" else "rejetée",
            pointer=f"{case.at}/vote/outcome",
        )
        terms = (said, *(t for s in ("for", "against") if (t := figure(case, s)) is not None))
        told = f"{f} pour, {c} contre, et la délibération est dite {said.value}"
        if f == c:
            return not_applicable(f"Sans objet : partage égal ({told}), voir V04.", *terms)
        if (f > c) == (case.vote.outcome == "adopted"):
            return conform(f"{told}.", *terms)
        if may_decide_against(case.act):
            return unverifiable(f"Non vérifiable : {told}, mais ce peut être un avis ou un refus.", *terms)
        return anomaly(f"Le dispositif contredit le décompte : {told}.", *terms)


RULES: tuple[Rule, ...] = (Adoption(), CcasAdoption(), Tie(), Unanimity(), VerdictAgainstCounts())
