"""Ways of voting (V08 …): public and secret ballots, elections, interested members, special majorities."""

from __future__ import annotations

import datetime as dt

from pipeline.checks import regimes
from pipeline.checks.case import Case
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
from pipeline.checks.subjects import (
    approves_account,
    closes_doors,
    defines_community_interest,
    elects,
    nominates,
    qualified_majority,
)
from pipeline.checks.voices import FRENCH, METHODS, figure, interest_stated, need, people
from pipeline.french import count, listed
from schemas.finding import Term
from schemas.record import Person

_MINUTES = "le procès-verbal de la séance"
_VOTING = ("for", "against", "abstention")


def _method(case: Case) -> Term:
    said = case.vote.method
    return Term(
        name="mode de scrutin",
        value=None if said is None else METHODS.get(said, said),
        pointer=None if said is None else f"{case.at}/vote/method",
    )


def _subject(case: Case) -> Term:
    return Term(name="objet", value=case.act.subject, pointer=f"{case.at}/subject")


def _is_among(case: Case, person: Person, seats: set[int]) -> bool:
    seat = case.seat_of(person)
    return seat is not None and seat.index in seats


class PublicBallot(Rule):
    """V08: a public ballot (scrutin public) names the voters and the sense of their votes (CGCT L2121-21)."""

    code = "V08"
    title = "Scrutin public nominatif"
    severity = "irregularity"
    basis = law("L2121-21", "L3121-15", "L4132-14", "L3631-7")
    inputs = ("/acts/*/vote/method", "/acts/*/vote/names")
    arithmetic = "scrutin public : nom des votants et sens de leur vote au registre"
    source = "CGCT (texte de 2015)"
    remedy = "le registre : liste nominative des votants"

    def judge(self, case: Case) -> Verdict:
        """Look for the names of a public ballot."""
        if case.vote.method != "public":
            return not_applicable("Sans objet : pas de scrutin public mentionné.")
        named = sum(len(people(case, sense)) for sense in _VOTING)
        term = Term(name="noms", value=named, pointer=f"{case.at}/vote/names")
        if named:
            return conform(f"Scrutin public : {count(named, 'votant nommé', 'votants nommés')}.", _method(case), term)
        if _one_sense(case) and case.in_state("present"):
            return conform("Scrutin public unanime : les votants sont ceux de la liste, tous pour.", _method(case))
        return anomaly("Scrutin public sans liste nominative des votants dans l'acte.", _method(case))


def _one_sense(case: Case) -> bool:
    """Whether every voice is for, so that the list of those who sit tells how each voted."""
    vote = case.vote
    if any(people(case, sense) for sense in ("against", "abstention", "not_participating")):
        return False
    if vote.against or vote.abstention or vote.not_participating:
        return False
    return bool(vote.unanimous) or (vote.for_ is not None and vote.against == 0 and vote.abstention == 0)


class SecretNominations(Rule):
    """V09: nominations are voted in secret, unless a unanimous decision not to or a single candidacy (L2121-21)."""

    code = "V09"
    title = "Scrutin secret des nominations"
    severity = "illegality"
    basis = law("L2121-21", "L2122-4", "L2122-7", "L3121-15")
    inputs = ("/acts/*/subject", "/acts/*/vote/method")
    arithmetic = (
        "nomination : scrutin secret, sauf unanimité pour y renoncer ou candidature unique ; élection du maire, "
    )
    arithmetic += "des adjoints, du président et des vice-présidents : toujours secret"
    source = "CGCT (texte de 2015)"
    remedy = "le procès-verbal : mode de scrutin, décision unanime d'y renoncer, liste des candidats"

    def judge(self, case: Case) -> Verdict:
        """Compare the way of voting with what is voted."""
        if not nominates(case.act):
            return not_applicable("Sans objet : l'acte ne nomme personne.")
        method, terms = case.vote.method, (_subject(case), _method(case))
        if method == "secret":
            return conform("Nomination au scrutin secret.", *terms)
        if method is not None and elects(case.act):
            return anomaly(f"Élection au scrutin {METHODS.get(method, method)} : elle est toujours secrète.", *terms)
        why = "l'acte ne dit pas comment on a voté" if method is None else "vote public"
        return unverifiable(
            f"Non vérifiable : {why} ; le secret n'est écarté que par une décision unanime ou une candidature unique.",
            *terms,
        )


class SecretWithNames(Rule):
    """V10: a secret ballot leaves no names, and the chair has no casting vote."""

    code = "V10"
    title = "Secret du scrutin"
    severity = "irregularity"
    basis = law("L2121-21", "L3631-7")
    inputs = ("/acts/*/vote/method", "/acts/*/vote/names")
    arithmetic = "scrutin secret : aucun nom par sens de vote"
    source = "CGCT et CASF (textes de 2015)"
    remedy = _MINUTES
    bodies = regimes.COUNCILS | regimes.GROUPINGS | {"LYON", "LYON_CP", "CCAS"}

    def judge(self, case: Case) -> Verdict:
        """Look for names in a secret ballot."""
        if case.vote.method != "secret":
            return not_applicable("Sans objet : pas de scrutin secret mentionné.")
        named = [p.printed for sense in _VOTING for p in people(case, sense)]
        if not named:
            return conform("Scrutin secret, sans nom.", _method(case))
        term = Term(name="noms", value=len(named), pointer=f"{case.at}/vote/names")
        return anomaly(f"Noms publiés malgré un scrutin secret : {listed(named)}.", _method(case), term)


class ElectionCount(Rule):
    """V11: votes cast are ballots less blanks and nulls; the absolute majority is more than half of them."""

    code = "V11"
    title = "Décompte d'une élection"
    severity = "illegality"
    basis = law("L2122-7", "L2121-21")
    inputs = tuple(f"/acts/*/vote/{name}" for name in ("ballots", "blank", "null", "cast", "majority"))
    arithmetic = "exprimés = bulletins − blancs − nuls ; majorité absolue = E(exprimés / 2) + 1"
    source = "CGCT (texte de 2015)"
    remedy = "le procès-verbal de l'élection"

    def judge(self, case: Case) -> Verdict:
        """Compute the votes cast and the absolute majority again."""
        vote = case.vote
        if vote.ballots is None and vote.cast is None and vote.majority is None:
            return not_applicable("Sans objet : aucun décompte de bulletins.")
        names = {"ballots": "bulletins", "blank": "blancs", "null": "nuls", "cast": "exprimés", "majority": "majorité"}
        terms = tuple(
            Term(name=french, value=getattr(vote, name), pointer=f"{case.at}/vote/{name}")
            for name, french in names.items()
            if getattr(vote, name) is not None
        )
        told = []
        if vote.ballots is not None and vote.cast is not None:
            papers = vote.ballots - (vote.blank or 0) - (vote.null or 0)
            printed = vote.blank is not None or vote.null is not None
            if papers != vote.cast and printed and vote.blank is not None and vote.null is not None:
                return anomaly(
                    f"{vote.ballots} bulletins − {vote.blank} blancs − {vote.null} nuls = {papers}, et non "
                    f"{vote.cast} suffrages exprimés.",
                    *terms,
                    severity="drafting",
                )
            told.append(f"{vote.cast} exprimés sur {vote.ballots} bulletins")
        if vote.cast is None:
            raise MissingFigure("le nombre de suffrages exprimés", self.remedy)
        half = vote.cast // 2 + 1
        if vote.majority is None:
            raise MissingFigure("la majorité absolue annoncée", self.remedy)
        if vote.majority != half:
            effect = "un candidat a pu être proclamé à tort" if vote.majority < half else "elle était trop haute"
            return anomaly(
                f"Majorité absolue mal calculée : {vote.majority} au lieu de {half} pour {vote.cast} exprimés ; "
                f"{effect}.",
                *terms,
                severity=None if vote.majority < half else "drafting",
            )
        told.append(f"majorité absolue {half} pour {vote.cast} exprimés")
        return conform(f"{' ; '.join(told)}.", *terms)


class InterestedMembers(Rule):
    """V12: a member interested in the matter takes no part: no vote, no report (CGCT L2131-11)."""

    code = "V12"
    title = "Membres intéressés"
    severity = "illegality"
    basis = law("L2131-11", "L1111-6", "L3132-5", "L4142-5")
    inputs = ("/acts/*/vote/names", "/acts/*/rapporteur")
    arithmetic = "qui ne prend pas part au vote ne vote pas, ne rapporte pas"
    source = "CGCT (texte de 2015) ; loi n° 2025-1249, art. 32"
    remedy = "le procès-verbal : motif du retrait et moment où l'élu a quitté la salle"
    bodies = regimes.ALL - {"SMO"}

    def judge(self, case: Case) -> Verdict:
        """Compare those who step aside with those who vote and report."""
        out = people(case, "not_participating")
        if not out:
            return not_applicable("Sans objet : personne n'est dit ne pas prendre part au vote.")
        terms = tuple(
            Term(name="sans part au vote", value=p.printed, pointer=f"{case.at}/vote/names/not_participating/{i}")
            for i, p in enumerate(out)
        )
        aside = {seat.index for p in out if (seat := case.seat_of(p)) is not None}
        for sense in _VOTING:
            both = [p.printed for p in people(case, sense) if _is_among(case, p, aside)]
            if both:
                return anomaly(f"{listed(both)} : ne prend pas part au vote, et vote {FRENCH[sense]}.", *terms)
        reporter = case.act.rapporteur
        if reporter is None and not any(people(case, sense) for sense in _VOTING):
            return unverifiable("Non vérifiable : ni votant ni rapporteur ne sont nommés.", *terms)
        if reporter is not None and _is_among(case, reporter, aside) and not approves_account(case.act):
            told = Term(name="rapporteur", value=reporter.printed, pointer=f"{case.at}/rapporteur")
            if not interest_stated(case):
                return warning(
                    f"{reporter.printed} rapporte l'affaire et ne prend pas part au vote, motif non indiqué : régulier "
                    "par simple refus de voter, irrégulier si c'est par intérêt.",
                    *terms,
                    told,
                )
            return anomaly(
                f"{reporter.printed}, intéressé à l'affaire, la rapporte sans prendre part au vote : l'avoir rapportée "
                "peut avoir influencé le vote.",
                *terms,
                told,
                severity="irregularity",
            )
        return conform(f"{listed([p.printed for p in out])} : sans part au vote, ne vote ni ne rapporte.", *terms)


class Account(Rule):
    """V13: the maire neither chairs nor votes their own account; it is approved unless a majority is against it."""

    code = "V13"
    title = "Compte administratif ou compte financier unique"
    severity = "illegality"
    basis = law("L2121-14", "L1612-12")
    inputs = ("/acts/*/subject", "/session/chair", "/acts/*/vote", "/acts/*/attendance")
    arithmetic = "le maire (président) ne préside ni ne vote ; arrêté sauf majorité contre : contre ≤ pour"
    source = "QA 47837 ; QS 8561 (CE 18 novembre 1931, Leclert)"
    remedy = "le procès-verbal : élection du président de séance et sortie du maire"

    def judge(self, case: Case) -> Verdict:
        """Judge the approval of the account of the year."""
        if not approves_account(case.act):
            return not_applicable("Sans objet : l'acte n'arrête pas un compte administratif.")
        subject = _subject(case)
        pour, contre = figure(case, "for"), figure(case, "against")
        figures = tuple(t for t in (subject, pour, contre) if t is not None)
        if pour is not None and contre is not None and case.vote.outcome in ("adopted", "rejected"):
            f, c = int(pour.value or 0), int(contre.value or 0)
            if (c <= f) != (case.vote.outcome == "adopted"):
                return anomaly(
                    f"Compte administratif : {f} pour, {c} contre ; il est arrêté si contre ≤ pour.", *figures
                )
        chief = case.session.chair
        seat = case.seat_of(chief)
        if seat is None or chief is None:
            return unverifiable("Non vérifiable : on ne sait qui préside la séance.", *figures)
        told = Term(name="président de séance", value=chief.printed, pointer="/session/chair")
        if case.chair_stands_in:
            return unverifiable(
                f"Non vérifiable : {chief.printed} préside à la place du maire (ou du président), dont le retrait au "
                "vote n'est pas dit.",
                *figures,
                told,
            )
        if seat.status in ("absent", "excused") or any(
            case.seat_of(p) == seat for p in people(case, "not_participating")
        ):
            return conform(f"{chief.printed} s'est retiré pour le vote du compte administratif.", *figures, told)
        voted = [sense for sense in _VOTING if any(case.seat_of(p) == seat for p in people(case, sense))]
        if voted:
            return anomaly(
                f"{chief.printed}, qui préside, vote {FRENCH[voted[0]]} le compte administratif.", told, subject
            )
        return self._by_sum(case, chief.printed, (*figures, told))

    def _by_sum(self, case: Case, chief: str, terms: tuple[Term, ...]) -> Verdict:
        """Whether the sum of the voices leaves room for the maire to have withdrawn."""
        held = len(case.held_by(seat.index)) if (seat := case.seat_of(case.session.chair)) else 0
        if case.vote.for_ is None or case.vote.against is None or case.vote.abstention is None:
            return unverifiable(
                "Non vérifiable : le retrait du maire (ou du président) n'est pas dit, et les voix manquent.", *terms
            )
        cast = case.vote.for_ + case.vote.against + case.vote.abstention
        totals = {int(p.value or 0) + int(r.value or 0) for p in case.present for r in case.proxies}
        if cast in totals and not totals & {cast + 1, cast + 1 + held}:
            return anomaly(
                f"{cast} voix pour {cast} présents et représentés : {chief}, qui préside la séance, n'a pas quitté "
                "le vote si c'est l'ordonnateur.",
                *terms,
                Term(name="voix", value=cast),
                severity=None if (case.voices or 0) <= 1 + held else "irregularity",
            )
        return unverifiable("Non vérifiable : le retrait du maire (ou du président) n'est pas dit.", *terms)


class CommunityInterest(Rule):
    """V14: the community's interest is defined by two thirds, of the members, then (2019-12-29) of the votes cast."""

    code = "V14"
    title = "Définition de l'intérêt communautaire ou métropolitain"
    severity = "illegality"
    basis = law("L5214-16", "L5215-20", "L5216-5", "L5217-2")
    inputs = ("/acts/*/subject", "/acts/*/vote/for", "/acts/*/vote/against", "/counts/in_office")
    arithmetic = "pour ≥ ⌈2/3 des membres⌉ avant le 8 août 2015 ; ≥ ⌈2/3 des exprimés⌉ depuis le 29 décembre 2019"
    source = "TA Lille 16 décembre 2004 ; CAA Douai 11 mai 2006 ; loi n° 2019-1461, art. 21"
    confidence = "M"
    remedy = _MINUTES
    bodies = frozenset({"EPCI"})

    def judge(self, case: Case) -> Verdict:
        """Compare the voices for with two thirds."""
        if not defines_community_interest(case.act):
            return not_applicable("Sans objet : l'acte ne définit pas l'intérêt communautaire.")
        pour = need(case, "for")
        if not case.vote.unanimous:
            need(case, "against")
        f, c = int(pour.value or 0), case.vote.against or 0
        of_cast = -(-2 * (f + c) // 3)
        if case.day >= dt.date(2019, 12, 29):
            told = f"{f} pour sur {f + c} exprimés, {of_cast} requis (deux tiers)"
            return (
                conform(f"{told}.", pour)
                if f >= of_cast
                else anomaly(f"Majorité des deux tiers non atteinte : {told}.", pour)
            )
        of_members = -(-2 * int(case.in_office.value or 0) // 3)
        told = f"{f} pour, {of_members} requis (deux tiers de {case.in_office.value} membres)"
        if f >= of_members:
            return conform(f"{told}.", pour, case.in_office)
        if case.day < dt.date(2015, 8, 8) or f < of_cast:
            return anomaly(f"Majorité des deux tiers non atteinte : {told}.", pour, case.in_office)
        return warning(
            f"Point discuté de 2015 à 2019 : {told} selon une lecture ; {of_cast} (deux tiers des exprimés), atteints, "
            "selon l'autre.",
            pour,
            case.in_office,
        )


class ClosedDoors(Rule):
    """V15: closed doors (huis clos) are voted without debate, by the absolute majority of present or represented."""

    code = "V15"
    title = "Huis clos"
    severity = "irregularity"
    basis = law("L2121-18", "L5211-11", "L3121-11", "L4132-10", "L4422-5")
    inputs = ("/acts/*/subject", "/acts/*/vote")
    arithmetic = "huis clos voté sans débat, à la majorité absolue des présents ou représentés"
    source = "CGCT (texte de 2015)"
    remedy = "le procès-verbal : demande et vote du huis clos"

    def judge(self, case: Case) -> Verdict:
        """Look for the vote of closed doors."""
        if not closes_doors(case.act):
            return not_applicable("Sans objet : pas de huis clos.")
        vote = case.vote
        if vote.for_ is not None or vote.unanimous:
            return conform("Huis clos voté.", _subject(case))
        if vote.outcome is None:
            return anomaly("Huis clos sans vote mentionné.", _subject(case))
        return unverifiable("Non vérifiable : le vote du huis clos est dit sans ses voix.", _subject(case))


class SpecialMajority(Rule):
    """V16: subjects for which a text asks for more than the absolute majority."""

    code = "V16"
    title = "Majorité qualifiée probable"
    severity = "information"
    basis = law("L5211-10", "L2336-3") + law("1609 nonies C", code="CGI")
    inputs = ("/acts/*/subject",)
    arithmetic = "objets qui demandent plus que la majorité absolue"
    source = "CGCT (texte de 2015) pour L. 5211-10"
    confidence = "L"
    bodies = frozenset({"EPCI"})

    def judge(self, case: Case) -> Verdict:
        """Tell which majority the subject suggests."""
        why = qualified_majority(case.act)
        if why is None:
            return not_applicable("Sans objet : l'objet ne suggère aucune majorité qualifiée.")
        return unverifiable(f"Majorité qualifiée probable : {why}.", _subject(case), remedy="le texte qui fonde l'acte")


class PartialSyndicate(Rule):
    """V18: in a syndicate « à la carte », only the delegates of the communes concerned vote."""

    code = "V18"
    title = "Syndicat à la carte"
    severity = "information"
    basis = law("L5212-16")
    inputs = ("/assembly/type",)
    arithmetic = "effectif et votants restreints aux communes concernées, sauf budget, présidence et statuts"
    source = "CGCT (texte de 2015)"
    bodies = frozenset({"SYN", "SMF"})

    def judge(self, case: Case) -> Verdict:
        """Say which paper tells."""
        return unverifiable(
            "Non vérifiable : si le syndicat est à la carte, seuls votent les délégués des communes concernées.",
            remedy="les statuts du syndicat",
        )


RULES: tuple[Rule, ...] = (
    PublicBallot(),
    SecretNominations(),
    SecretWithNames(),
    ElectionCount(),
    InterestedMembers(),
    Account(),
    CommunityInterest(),
    ClosedDoors(),
    SpecialMajority(),
    PartialSyndicate(),
)
