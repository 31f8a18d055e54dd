"""Proxies as papers and numbers (P07 to P11): how long they serve, whom they name, how many, for which sitting."""

from __future__ import annotations

from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.effect import effect
from pipeline.checks.mandates import Mandate, mandates
from pipeline.checks.proxies import GRANTORS, PAPERS, none_given
from pipeline.checks.rule import Rule, Verdict, anomaly, conform, law, not_applicable, unverifiable, warning
from pipeline.checks.subjects import approves_account
from pipeline.checks.voices import people, voices
from pipeline.french import count, listed
from schemas.finding import Term


class ProxyDuration(Rule):
    """P07: one proxy serves three sittings on end at most, except for illness (CGCT L2121-20)."""

    code = "P07"
    title = "Durée du pouvoir"
    severity = "information"
    basis = law("L2121-20", "L3121-16", "L4132-15")
    inputs = GRANTORS
    arithmetic = "même pouvoir ≤ 3 séances consécutives ; une seule réunion pour un département ou une région"
    source = "CGCT (texte de 2015)"
    confidence = "M"
    remedy = "les pouvoirs écrits des séances précédentes"
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """One act does not show a series of sittings."""
        if not mandates(case):
            return not_applicable("Sans objet : aucun mandant n'est nommé.")
        return unverifiable(
            "Non vérifiable sur un seul acte : la durée des pouvoirs se lit sur une série de séances (voir X05).",
            remedy=self.remedy,
        )


class NamedHolder(Rule):
    """P08: a proxy is written and names its holder."""

    code = "P08"
    title = "Pouvoir écrit et nominatif"
    severity = "irregularity"
    basis = law("L2121-20")
    inputs = GRANTORS
    arithmetic = "un mandataire nommé pour chaque mandant"
    source = "TA Lille 9 février 1993, Annezin ; RM 1540, JO Sénat 11 octobre 2012"
    remedy = PAPERS
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Look for the holder of each proxy."""
        nothing = none_given(case)
        if nothing is not None:
            return nothing
        given = mandates(case)
        unnamed = [m for m in given if m.holder is None]
        if not unnamed:
            return conform(
                f"{count(len(given), 'pouvoir')}, un mandataire nommé pour chacun.", *(m.term for m in given)
            )
        told = f"{count(len(unnamed), 'pouvoir')} sans mandataire désigné ({listed([m.grantor.name for m in unnamed])})"
        terms = tuple(m.term for m in unnamed)
        if len(unnamed) == len(given):
            return unverifiable(f"Non vérifiable : {told} ; l'acte ne nomme aucun mandataire.", *terms, remedy=PAPERS)
        if case.counts.proxies == len(given) - len(unnamed):
            return unverifiable(
                f"Non vérifiable : {told}, mais {case.counts.proxies} annoncés : les autres sont absents sans pouvoir, "
                "ou la liste est mal lue.",
                *terms,
                remedy=PAPERS,
            )
        if case.body in regimes.GROUPINGS | {"SMO", None}:
            return unverifiable(f"Non vérifiable : {told} ; ce peut être un suppléant.", *terms, remedy=PAPERS)
        if not case.list_fits or case.record.source.reading != "native":
            return unverifiable(f"Non vérifiable : {told} ; la liste est mal lue.", *terms, remedy=PAPERS)
        return warning(
            f"{told}, sur {len(given)} : irrégulier si le pouvoir écrit ne désigne personne, régulier si l'acte seul "
            "le tait.",
            *terms,
            remedy=PAPERS,
        )


class ProxyCount(Rule):
    """P09: the number of proxies in the head, on the list and in the vote is one."""

    code = "P09"
    title = "Nombre de pouvoirs"
    severity = "drafting"
    basis = law("L2121-20")
    inputs = ("/counts/proxies", "/attendance", "/acts/*/vote/proxies")
    arithmetic = "pouvoirs annoncés = membres représentés nommés = pouvoirs du vote"
    source = "arithmétique"
    remedy = PAPERS
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Compare the numbers of proxies that the act tells."""
        given = mandates(case)
        terms = []
        if case.counts.proxies is not None:
            terms.append(Term(name="pouvoirs annoncés", value=case.counts.proxies, pointer="/counts/proxies"))
        if given:
            terms.append(Term(name="représentés nommés", value=len(given), pointer="/attendance"))
        for act in case.each_act:
            if act.vote.proxies is not None and not act.moved:
                terms.append(Term(name="pouvoirs du vote", value=act.vote.proxies, pointer=f"{act.at}/vote/proxies"))
        values = {term.value for term in terms}
        told = " ; ".join(dict.fromkeys(f"{t.name} : {t.value}" for t in terms))
        if len(terms) < 2:
            return not_applicable("Sans objet : le nombre de pouvoirs n'est dit qu'une fois, ou pas du tout.", *terms)
        if len(values) == 1:
            return conform(f"{told}.", *terms)
        why = self._doubt(case, given)
        if why is not None:
            return unverifiable(f"Non vérifiable : {told} ; {why}.", *terms, remedy=PAPERS)
        return anomaly(f"Nombre de pouvoirs incohérent : {told}.", *terms)

    def _doubt(self, case: Case, given: tuple[Mandate, ...]) -> str | None:
        """Why numbers that differ prove nothing, or None."""
        printed = case.counts.proxies
        if any(s.member.arrived or s.member.left for s in case.seats):
            return "des membres sont arrivés ou partis"
        if printed is not None and not given:
            return None
        if printed is not None and len(given) < printed and not case.whole_list:
            return "la liste ne nomme pas tous les membres en exercice"
        unnamed = sum(m.holder is None for m in given)
        if unnamed and printed == len(given) - unnamed:
            return "un membre sans mandataire nommé peut être absent sans pouvoir"
        replaced = sum(m.holder is None or m.seat is None for m in given)
        if (
            case.body in regimes.GROUPINGS | {"SMO", None}
            and printed is not None
            and 0 < len(given) - printed <= replaced
        ):
            return "un membre représenté peut l'être par son suppléant"
        return None if case.list_fits else "la liste ne se recoupe pas avec les nombres"


class WithdrawnProxy(Rule):
    """P10: who must withdraw neither votes nor gives a proxy, and holds none that votes (QS 8561, QA 47837)."""

    code = "P10"
    title = "Pouvoir d'un membre qui se retire"
    severity = "illegality"
    basis = law("L2121-14", "L2131-11")
    inputs = ("/acts/*/subject", "/attendance", "/acts/*/vote")
    arithmetic = "compte administratif : pas de pouvoir du maire ; intéressé : les pouvoirs qu'il tient ne votent pas"
    source = "QS 8561 (2009), QA 47837 ; extension aux autres intéressés : déduite, discutée"
    confidence = "L"
    remedy = "le procès-verbal et les pouvoirs"

    def judge(self, case: Case) -> Verdict:
        """Look for the maire's own proxy, then for the proxies of those who step aside."""
        if approves_account(case.act):
            given = [m for m in mandates(case) if _is_chief(m)]
            if given:
                return self._own_account(case, given[0])
        return self._aside(case)

    def _own_account(self, case: Case, given: Mandate) -> Verdict:
        """Whether the maire's proxy, given for the sitting, was voted on their own account."""
        who = f"{given.grantor.name}, qui ne peut ni voter ni donner pouvoir sur son compte administratif"
        told = f"{who} (pouvoir à {given.name or 'un mandataire non nommé'})"
        voted = _proxy_voted(case)
        if voted is None:
            return unverifiable(f"Non vérifiable : {told} : les voix ne disent pas s'il a servi.", given.term)
        if not voted:
            return conform(f"{told} : le pouvoir n'a pas servi à ce vote.", given.term)
        found = effect(case, 1)
        return anomaly(
            f"{told} : le pouvoir a servi ; {found.told}.",
            given.term,
            severity="irregularity" if found.safe else None,
        )

    def _aside(self, case: Case) -> Verdict:
        """The proxies that those who step aside give or hold."""
        named = [seat for p in people(case, "not_participating") if (seat := case.seat_of(p)) is not None]
        out = list({seat.index: seat for seat in named}.values())
        held = [g for seat in out for g in case.held_by(seat.index)]
        represented = [seat for seat in out if seat.status == "represented"]
        if not held and not represented:
            return not_applicable("Sans objet : aucun pouvoir ne touche un membre qui se retire.")
        who = listed([seat.name for seat in (*held, *represented)])
        terms = tuple(Term(name="pouvoir", value=seat.name, pointer=seat.pointer) for seat in (*held, *represented))
        voted = _voted(case, len(out), len(held))
        if voted is None:
            return unverifiable(
                f"Non vérifiable : {who} : les voix ne disent pas si ces pouvoirs ont servi.",
                *terms,
                remedy=self.remedy,
            )
        if not voted:
            return conform(f"{who} : ces pouvoirs n'ont pas servi au vote.", *terms)
        return warning(
            f"{who} : les pouvoirs d'un membre qui se retire semblent avoir servi. Selon une lecture ils ne votent "
            "pas ; selon l'autre, l'intéressé seul s'abstient.",
            *terms,
        )


def _proxy_voted(case: Case) -> bool | None:
    """Whether every voice present or represented was cast, one less, or (None) neither."""
    cast = {case.counts.voting} - {None} if not case.moved else set()
    vote = case.vote
    if vote.for_ is not None and (vote.unanimous or None not in (vote.against, vote.abstention)):
        cast = {voices(case).total - (vote.not_participating or 0)}
    totals = {int(p.value or 0) + int(r.value or 0) for p in case.present for r in case.proxies}
    if cast & totals:
        return True
    return False if {total - 1 for total in totals} & cast else None


def _is_chief(mandate: Mandate) -> bool:
    """Whether a grantor is the maire or president, as the list calls them."""
    role = (mandate.grantor.member.role or "").casefold().strip()
    return role in ("maire", "président", "présidente", "la maire", "le maire")


def _voted(case: Case, aside: int, held: int) -> bool | None:
    """Whether the proxies of those who step aside are in the voices; None where the sum does not tell."""
    vote = case.vote
    if vote.for_ is None or vote.against is None or vote.abstention is None:
        return None
    cast = vote.for_ + vote.against + vote.abstention + (vote.blank or 0) + (vote.null or 0)
    opening = case.at_opening
    totals = {int(p.value or 0) + int(r.value or 0) for p in opening.present for r in opening.proxies}
    with_them, without = {t - aside for t in totals}, {t - aside - held for t in totals}
    if cast in with_them and cast not in without:
        return True
    return False if cast in without and cast not in with_them else None


class ReportedSitting(Rule):
    """P11: a proxy is for the sitting that it names, and says so where it covers one reported for want of quorum."""

    code = "P11"
    title = "Pouvoir et séance reportée"
    severity = "information"
    basis = law("L2121-20", "L2121-17")
    inputs = ("/session/second_convocation", *GRANTORS)
    arithmetic = "pouvoir établi pour la séance reportée, ou qui la vise"
    source = "QS 12942 (2019)"
    confidence = "M"
    remedy = "les pouvoirs écrits : date et séance visée"
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Say which paper tells."""
        if not case.session.second_convocation:
            return not_applicable("Sans objet : la séance n'est pas reportée faute de quorum.")
        if not mandates(case):
            return not_applicable("Sans objet : aucun mandant n'est nommé.")
        return unverifiable(
            "Non vérifiable : le pouvoir de la première séance ne vaut pour la séance reportée que s'il le dit.",
            remedy=self.remedy,
        )


RULES: tuple[Rule, ...] = (ProxyDuration(), NamedHolder(), ProxyCount(), WithdrawnProxy(), ReportedSitting())
