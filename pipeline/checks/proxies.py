"""Proxies (P01 to P06): who may hold them, for whom, how many. What is wrong with them is found in `mandates`."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from pipeline.checks.case import Case
from pipeline.checks.effect import weighed
from pipeline.checks.mandates import Code, Fault, Mandate, allowed, faults, mandates
from pipeline.checks.rule import Rule, Verdict, anomaly, conform, law, not_applicable, unverifiable, warning
from pipeline.french import count, date, listed
from schemas.finding import Term

PAPERS = "les pouvoirs écrits et la feuille de présence"
GRANTORS = ("/attendance/*/status", "/attendance/*/proxy_holder")


def none_given(case: Case) -> Verdict | None:
    """Why there is no proxy to judge: none is told, or their number alone; None where members are named."""
    if mandates(case):
        return None
    printed = next((t for t in case.proxies if t.value), None)
    if printed is None:
        return not_applicable("Sans objet : aucun pouvoir n'est mentionné.")
    return unverifiable(
        f"Non vérifiable : {count(int(printed.value or 0), 'pouvoir')}, sans le nom des mandants.",
        printed,
        remedy=PAPERS,
    )


class _Proxies(Rule):
    """A fault of one kind among the proxies: none, some, or some that are doubted."""

    inputs: ClassVar[tuple[str, ...]] = GRANTORS
    remedy = PAPERS
    level = "list"
    fault: ClassVar[Code]

    def judge(self, case: Case) -> Iterator[Verdict]:
        """One verdict for each fault; one that tells what is right where there is none."""
        nothing = none_given(case)
        if nothing is not None:
            yield nothing
            return
        found = [f for f in faults(case) if f.code == self.fault]
        yield from (self._verdict(case, fault) for fault in found)
        if not found:
            given = mandates(case)
            unnamed = [m for m in given if m.holder is None]
            if unnamed and self.fault != "P03":
                yield unverifiable(
                    f"Non vérifiable : {count(len(unnamed), 'pouvoir')} sur {len(given)} sans mandataire nommé "
                    f"({listed([m.grantor.name for m in unnamed])}).",
                    *(m.term for m in unnamed),
                    remedy=PAPERS,
                )
            else:
                yield conform(self.right(case, given), *(m.term for m in given))

    def _verdict(self, case: Case, fault: Fault) -> Verdict:
        terms = tuple(m.term for m in fault.mandates) + tuple(
            Term(name="mandataire", value=m.name, pointer=m.seat.pointer) for m in fault.mandates[:1] if m.seat
        )
        told = f"{fault.told}{self.threshold(case)}"
        if fault.doubt is not None:
            return unverifiable(f"Non vérifiable : {told} ; mais {fault.doubt}.", *terms, remedy=PAPERS)
        if fault.contested is not None:
            return warning(f"{told[0].upper()}{told[1:]} ; point discuté : {fault.contested}.", *terms)
        weight, severity = weighed(case, fault, self.severity)
        return anomaly(f"{told[0].upper()}{told[1:]} ; {weight}.", *terms, severity=severity)

    def threshold(self, case: Case) -> str:
        """What the law allows, to be told after the fault."""
        return ""

    @abstractmethod
    def right(self, case: Case, given: tuple[Mandate, ...]) -> str:
        """What is told where there is no fault."""


class ProxiesPerHolder(_Proxies):
    """P01: a member holds one proxy, two under the derogations of 2020 to 2022 (CGCT L2121-20)."""

    code = "P01"
    title = "Nombre de pouvoirs par mandataire"
    severity = "illegality"
    basis = (
        *law("L2121-20", "L3121-16", "L4132-15", "L4422-7"),
        *law("R123-16", code="CASF"),
    )
    arithmetic = "pouvoirs d'un même mandataire ≤ 1 ; ≤ 2 sous les dérogations de 2020 à 2022"
    source = "CGCT (texte de 2015, L2121-20 vérifié) ; lois n° 2020-290, 2020-1379, 2021-1465"
    fault = "P01"

    def threshold(self, case: Case) -> str:
        """How many proxies are allowed on the day."""
        most = max(allowed(case)[:2])
        return f", {most} autorisé{'s' if most > 1 else ''} le {date(case.day)}"

    def right(self, case: Case, given: tuple[Mandate, ...]) -> str:
        """The greatest number that one member holds."""
        held: dict[str, set[str]] = {}
        for mandate in given:
            held.setdefault(mandate.key, set()).add(mandate.grantor.name)
        most = max(len(grantors) for grantors in held.values())
        who = count(len(held), "mandataire")
        each = "un pouvoir chacun" if most == 1 else f"{most} pouvoirs au plus"
        if case.session.date is None:
            return f"{who}, {each} : permis à toute date."
        return f"{who}, {each}{self.threshold(case)}."


class HolderPresent(_Proxies):
    """P02: the holder sits; a proxy lapses where its holder leaves (CGCT L2121-20)."""

    code = "P02"
    title = "Mandataire présent"
    severity = "illegality"
    basis = law("L2121-20", "L3121-16", "L4132-15")
    arithmetic = "chaque mandataire figure parmi les présents de la séance, et du point"
    source = "objet de L2121-20"
    confidence = "M"
    fault = "P02"

    def right(self, case: Case, given: tuple[Mandate, ...]) -> str:
        """The holders are present, as far as the list names them."""
        unknown = {m.name for m in given if m.seat is None and not m.is_chair}
        if unknown:
            return f"Aucun mandataire absent ; hors de la liste : {listed(sorted(unknown))} (voir P06)."
        return f"{count(len({m.key for m in given}), 'mandataire présent', 'mandataires présents')}, aucun absent."


class GrantorAbsent(_Proxies):
    """P03: who gave a proxy is not among the present (CGCT L2121-20)."""

    code = "P03"
    title = "Mandant absent"
    severity = "irregularity"
    basis = law("L2121-20")
    arithmetic = "aucun nom à la fois parmi les présents et les représentés, sauf mouvement mentionné"
    source = "CE 2 décembre 1977 (ATD31) ; en sens contraire pour une région, CE 16 janvier 1987, n° 77055"
    confidence = "M"
    fault = "P03"

    def right(self, case: Case, given: tuple[Mandate, ...]) -> str:
        """No grantor is present."""
        return f"{count(len(given), 'mandant')}, aucun parmi les présents."


class NoChain(_Proxies):
    """P04: who gave a proxy holds none."""

    code = "P04"
    title = "Pas de pouvoirs en chaîne"
    severity = "illegality"
    basis = law("L2121-20")
    arithmetic = "aucun mandataire n'est lui-même représenté"
    source = "conséquence de P02 et P03"
    confidence = "M"
    fault = "P04"

    def right(self, case: Case, given: tuple[Mandate, ...]) -> str:
        """No holder is represented."""
        return "Aucun mandataire n'est lui-même représenté."


class OneHolder(_Proxies):
    """P05: a member gives one proxy (CGCT L2121-20)."""

    code = "P05"
    title = "Un seul mandataire par mandant"
    severity = "illegality"
    basis = law("L2121-20")
    arithmetic = "chaque mandant figure une seule fois"
    source = "CGCT (texte de 2015)"
    fault = "P05"

    def right(self, case: Case, given: tuple[Mandate, ...]) -> str:
        """Each grantor is named once."""
        return f"{count(len(given), 'mandant')}, un seul pouvoir chacun."


class HolderIsMember(_Proxies):
    """P06: the holder is a member (CGCT L2121-20: « à un collègue »)."""

    code = "P06"
    title = "Mandataire membre de l'assemblée"
    severity = "illegality"
    basis = law("L2121-20")
    inputs = (*GRANTORS, "/counts/in_office")
    arithmetic = "chaque mandataire est sur la liste, quand elle nomme tous les membres en exercice"
    source = "CGCT (texte de 2015) ; ATD31"
    fault = "P06"

    def right(self, case: Case, given: tuple[Mandate, ...]) -> str:
        """Each holder is on the list."""
        return "Chaque mandataire est membre de l'assemblée."


RULES: tuple[Rule, ...] = (
    ProxiesPerHolder(),
    HolderPresent(),
    GrantorAbsent(),
    NoChain(),
    OneHolder(),
    HolderIsMember(),
)
