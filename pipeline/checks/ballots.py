"""Ways of voting (V08 …): public and secret ballots, elections, interested members, special majorities."""

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
from pipeline.checks.subjects import elects_only, nominates
from pipeline.checks.voices import METHODS, people, subject_of
from pipeline.french import count, listed
from schemas.finding import Term
from schemas.record import Vote

_VOTING = ("for", "against", "abstention")


_OWN_RULES = frozenset({"CCAS", "SMO", None})
"""Bodies whose elections the secret of L2122-4 and L5211-2 may not reach."""


def _method(case: Case) -> Term:
    said = case.vote.method
    return Term(
        name="mode de scrutin",
        value=None if said is None else METHODS.get(said, said),
        pointer=None if said is None else f"{case.at}/vote/method",
    )


_SLIP = 2
"""By how much an act may miscount an absolute majority; more is a figure that was not read."""

_PAPERS = {"ballots": "bulletins", "blank": "blancs", "null": "nuls", "cast": "exprimés", "majority": "majorité"}
"""What the count of the papers of a ballot prints, in French."""


def _papers(case: Case) -> tuple[Term, ...]:
    """The figures of a count of papers that an act prints."""
    return tuple(
        Term(name=french, value=getattr(case.vote, name), pointer=f"{case.at}/vote/{name}")
        for name, french in _PAPERS.items()
        if getattr(case.vote, name) is not None
    )


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
        if case.record.kind == "extract":
            return warning(
                "Scrutin public sans liste nominative dans l'extrait : irrégulier si le registre ne la porte pas ; "
                "régulier si ces mots ne disent qu'un vote ordinaire, sans secret.",
                _method(case),
            )
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
        method, terms = case.vote.method, (subject_of(case), _method(case))
        if method == "secret":
            return conform("Nomination au scrutin secret.", *terms)
        municipal = case.body in regimes.COUNCILS
        if method is not None and case.body not in _OWN_RULES and elects_only(case.act, municipal=municipal):
            told = f"Élection au scrutin {METHODS.get(method, method)}"
            papers = _papers(case)
            if papers:
                return unverifiable(
                    f"Non vérifiable : {told}, mais l'acte compte des bulletins : la main levée a pu ne servir qu'à "
                    "désigner le secrétaire ou les assesseurs.",
                    *terms,
                    *papers,
                )
            return anomaly(f"{told} : elle est toujours secrète.", *terms)
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
    remedy = MINUTES
    bodies = regimes.COUNCILS | regimes.GROUPINGS | {"LYON", "LYON_CP", "CCAS"}

    def judge(self, case: Case) -> Verdict:
        """Look for names in a secret ballot."""
        if case.vote.method != "secret":
            return not_applicable("Sans objet : pas de scrutin secret mentionné.")
        named = [p.printed for sense in _VOTING for p in people(case, sense)]
        if not named:
            return conform("Scrutin secret, sans nom.", _method(case))
        term = Term(name="noms", value=len(named), pointer=f"{case.at}/vote/names")
        papers = _papers(case)
        if papers:
            return unverifiable(
                f"Non vérifiable : un décompte de bulletins, et des voix nommées ({listed(named)}) : ce sont peut-être "
                "deux votes.",
                _method(case),
                term,
                *papers,
            )
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
        terms = _papers(case)
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
        if abs(vote.majority - half) > _SLIP:
            return unverifiable(
                f"Non vérifiable : majorité absolue de {vote.majority} pour {vote.cast} exprimés ; un chiffre peut "
                "être mal lu.",
                *terms,
                remedy=self.remedy,
            )
        if vote.majority != half:
            effect, harmless = self._effect(vote, half)
            return anomaly(
                f"Majorité absolue mal calculée : {vote.majority} au lieu de {half} pour {vote.cast} exprimés ; "
                f"{effect}.",
                *terms,
                severity="drafting" if harmless else None,
            )
        told.append(f"majorité absolue {half} pour {vote.cast} exprimés")
        return conform(f"{' ; '.join(told)}.", *terms)

    def _effect(self, vote: Vote, half: int) -> tuple[str, bool]:
        """What a wrong majority could have changed, and whether that is nothing."""
        if (vote.majority or 0) > half:
            return "elle était trop haute", True
        if vote.for_ is not None and vote.for_ >= half:
            return f"sans influence : {vote.for_} voix pour l'élu", True
        return "un candidat a pu être proclamé à tort", False


RULES: tuple[Rule, ...] = (PublicBallot(), SecretNominations(), SecretWithNames(), ElectionCount())
