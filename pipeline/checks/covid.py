"""The derogations of 2020 to 2022 (C01, C02): a text cited outside its days, a sitting elsewhere or without public."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from extractors.grammar.text import fold
from pipeline.checks.case import Case
from pipeline.checks.places import is_usual
from pipeline.checks.regimes import tolerance_on
from pipeline.checks.rule import Rule, Verdict, anomaly, conform, law, not_applicable, unverifiable
from pipeline.checks.subjects import closes_doors
from pipeline.french import date
from schemas.finding import Term

Span = tuple[dt.date, dt.date]

_LAST: Final = (dt.date(2021, 11, 10), dt.date(2022, 7, 31))
_SPANS: Final[dict[str, tuple[Span, ...]]] = {
    "2020-290": ((dt.date(2020, 3, 24), dt.date(2020, 8, 30)),),
    "2020-760": ((dt.date(2020, 6, 23), dt.date(2020, 8, 30)),),
    "2020-1379": ((dt.date(2020, 11, 15), dt.date(2021, 9, 30)), _LAST),
    "2021-689": ((dt.date(2021, 6, 1), dt.date(2021, 9, 30)),),
    "2021-1465": (_LAST,),
}
"""Days on which each law governs sittings. That of 2021-1465 revives article 6 of 2020-1379."""

_ARTICLES: Final = {"2020-290": "10", "2020-760": "3", "2020-1379": "6", "2021-689": "8", "2021-1465": "10"}
_CITED: Final = re.compile(r"\b(20(?:20-290|20-760|20-1379|21-689|21-1465))\b")
_ARTICLE: Final = re.compile(r"\barticles?\s+(\d+)\b")

_SITTINGS: Final = re.compile(
    r"\b(?:quorum|reunions?|seances?|deliberations?|pouvoirs|visio\w*|organes?\s+deliberants?)\b"
)

_BASIS = (
    *law("10", code="Loi n° 2020-290"),
    *law("6", code="Loi n° 2020-1379"),
    *law("10", code="Loi n° 2021-1465"),
)


class DerogationCited(Rule):
    """C01: a visa cites the derogatory law in force on the day of the sitting."""

    code = "C01"
    title = "Texte dérogatoire cité"
    severity = "drafting"
    basis = _BASIS
    inputs = ("/acts/*/visas", "/session/date")
    arithmetic = "séance dans la période de la loi citée"
    source = "AMF 40896, 41015 ; ADM54"
    remedy = "la date de la séance et le visa"

    def judge(self, case: Case) -> Verdict:
        """Compare each derogatory law that a visa cites with the day."""
        cited = list(_cited(case))
        if not cited:
            return not_applicable("Sans objet : aucun texte dérogatoire de 2020 à 2022 n'est cité.")
        day = case.day
        terms = tuple(term for _, term, _ in cited)
        session = Term(name="séance", value=day.isoformat(), pointer="/session/date")
        outside = [(number, sure) for number, _, sure in cited if not any(a <= day <= b for a, b in _SPANS[number])]
        if not outside:
            return conform(f"Texte dérogatoire applicable le {date(day)}.", *terms, session)
        number, sure = max(outside, key=lambda found: found[1])
        if not sure:
            return unverifiable(
                "Non vérifiable : le visa ne dit pas si la loi est citée pour la réunion de l'assemblée, ou pour un "
                "autre de ses objets.",
                *terms,
                session,
            )
        spans = " et ".join(f"du {date(a)} au {date(b)}" for a, b in _SPANS[number])
        return anomaly(
            f"Visa d'un texte dérogatoire non applicable à la date de séance : la loi n° {number} vaut {spans}, "
            f"la séance est du {date(day)}.",
            *terms,
            session,
        )


def _cited(case: Case) -> Iterator[tuple[str, Term, bool]]:
    """The derogatory laws that the visas cite, and whether it is surely for what they say of sittings.

    An article on another matter is none; a law cited whole may be cited for one of its other matters.
    """
    for i, visa in enumerate(case.act.visas):
        words = fold(visa)
        articles = set(_ARTICLE.findall(words))
        for number in dict.fromkeys(_CITED.findall(words)):
            if not articles or _ARTICLES[number] in articles:
                term = Term(name="visa", value=f"loi n° {number}", pointer=f"{case.at}/visas/{i}")
                yield number, term, bool(articles) or _SITTINGS.search(words) is not None


_PRIVATE: Final = re.compile(r"\b(?:sans|hors(?: de)? la presence (?:de|du)|hors) (?:la presence (?:de|du) )?public\b")


class PublicSitting(Rule):
    """C02: a sitting is public, at its usual place, but for derogations, closed doors, or a decision on the place."""

    code = "C02"
    title = "Lieu et public"
    severity = "irregularity"
    basis = (*law("L2121-7", "L2121-18", "L5211-11"), *_BASIS)
    inputs = ("/session/place", "/session/date", "/acts/*/visas")
    arithmetic = "hors dérogation : lieu habituel ou décidé, public admis, sauf huis clos voté"
    source = "loi n° 2020-1379, art. 6 I à III"
    confidence = "M"
    remedy = "la délibération qui fixe le lieu, ou le vote du huis clos"
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Judge the words of the place."""
        place = case.session.place
        if place is None:
            return not_applicable("Sans objet : l'acte ne dit pas où siège l'assemblée.")
        at = Term(name="lieu", value=place, pointer="/session/place")
        words = fold(place)
        private = bool(_PRIVATE.search(words))
        if not private and is_usual(place):
            return conform("Séance au lieu habituel.", at)
        told = "séance sans public" if private else f"lieu à vérifier (« {place} »)"
        if not case.regime.is_common_law:
            return conform(f"{told[0].upper()}{told[1:]} : permis par dérogation le {date(case.day)}.", at)
        if not private:
            return unverifiable(f"Non vérifiable : {told}, hors période dérogatoire.", at, remedy=self.remedy)
        if any(closes_doors(act) for act in case.record.acts):
            return conform("Séance sans public : huis clos voté.", at)
        doubt = tolerance_on(case.day)
        if doubt is not None:
            return unverifiable(f"Non vérifiable : {told} ; {doubt.why}.", at, remedy=self.remedy)
        return anomaly(f"Séance sans public le {date(case.day)}, hors période dérogatoire et sans huis clos voté.", at)


RULES: tuple[Rule, ...] = (DerogationCited(), PublicSitting())
