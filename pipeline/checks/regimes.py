"""The law by date and type of assembly, as data: which body, which quorum, how many proxies, how many days of notice.

Sources are named beside each entry; a date or a reading that is contested says so, and is never concluded upon.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from schemas.finding import LegalBasis

Body = Literal[
    "COM", "COM_AM", "PARIS", "ARR", "CCAS", "EPCI", "SYN", "SMF", "SMO", "DEP", "DEP_CP", "LYON", "LYON_CP",
    "REG", "REG_CP", "COR", "GUY", "MTQ", "PF", "NC",
]  # fmt: skip
"""What the law tells apart. COM_AM: commune of Moselle, Bas-Rhin or Haut-Rhin; SMF and SMO: closed and open mixed
syndicates; *_CP: permanent commissions; PF and NC (Polynesia, New Caledonia) are outside what is checked."""

COUNCILS: Final = frozenset[str]({"COM", "COM_AM", "PARIS", "ARR"})
GROUPINGS: Final = frozenset[str]({"EPCI", "SYN", "SMF"})
DEPARTMENTS: Final = frozenset[str]({"DEP", "LYON", "REG"})
COMMISSIONS: Final = frozenset[str]({"DEP_CP", "LYON_CP", "REG_CP"})
OUT_OF_SCOPE: Final = frozenset[str]({"PF", "NC"})
ALL: Final = COUNCILS | GROUPINGS | DEPARTMENTS | COMMISSIONS | {"CCAS", "SMO", "COR", "GUY", "MTQ"}

DEPARTMENT: Final = r"^(?:0?(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])|97[1-8]|98[678])$"
"""Pattern of the number of a département or of a collectivity overseas, of two figures or of three."""

ALSACE_MOSELLE: Final = frozenset({"57", "67", "68", "057", "067", "068"})

NAMES: Final[dict[str, str]] = {
    "COM": "commune",
    "COM_AM": "commune d'Alsace-Moselle",
    "PARIS": "Ville de Paris",
    "ARR": "conseil d'arrondissement",
    "CCAS": "centre communal ou intercommunal d'action sociale",
    "EPCI": "établissement public de coopération intercommunale à fiscalité propre",
    "SYN": "syndicat de communes",
    "SMF": "syndicat mixte fermé",
    "SMO": "syndicat mixte ouvert",
    "DEP": "département",
    "DEP_CP": "commission permanente de département",
    "LYON": "Métropole de Lyon",
    "LYON_CP": "commission permanente de la Métropole de Lyon",
    "REG": "région",
    "REG_CP": "commission permanente de région",
    "COR": "Assemblée de Corse",
    "GUY": "Assemblée de Guyane",
    "MTQ": "Assemblée de Martinique",
    "PF": "commune de Polynésie française",
    "NC": "commune de Nouvelle-Calédonie",
}
"""French name of each body."""


@dataclass(frozen=True, slots=True)
class Regime:
    """Quorum and proxies over a span of days, both ends included (None: no bound)."""

    code: str
    since: dt.date | None
    until: dt.date | None
    quorum: Literal["majority", "third"]
    counted: Literal["present", "present or represented"]
    proxies: int
    law: str

    @property
    def is_common_law(self) -> bool:
        """Whether no derogation holds."""
        return self.quorum == "majority"

    def required(self, in_office: int) -> int:
        """How many members make the quorum: more than half of those in office, or a third of them."""
        return in_office // 2 + 1 if self.quorum == "majority" else -(-in_office // 3)


def _common(since: dt.date | None, until: dt.date | None) -> Regime:
    return Regime("DC", since, until, "majority", "present", 1, "droit commun")


REGIMES: Final = (
    _common(None, dt.date(2020, 3, 23)),
    Regime("C1a", dt.date(2020, 3, 24), dt.date(2020, 4, 2), "third", "present", 2, "loi n° 2020-290, art. 10"),
    Regime(
        "C1b",
        dt.date(2020, 4, 3),
        dt.date(2020, 7, 10),
        "third",
        "present or represented",
        2,
        "loi n° 2020-290, art. 10, et ordonnance n° 2020-391",
    ),
    Regime(
        "C2",
        dt.date(2020, 7, 11),
        dt.date(2020, 8, 30),
        "third",
        "present",
        2,
        "loi n° 2020-290, art. 10, modifiée par la loi n° 2020-760, art. 3",
    ),
    _common(dt.date(2020, 8, 31), dt.date(2020, 11, 14)),
    Regime(
        "C4",
        dt.date(2020, 11, 15),
        dt.date(2021, 9, 30),
        "third",
        "present",
        2,
        "loi n° 2020-1379, art. 6 IV, prorogée par la loi n° 2021-689, art. 8",
    ),
    _common(dt.date(2021, 10, 1), dt.date(2021, 11, 9)),
    Regime("C6", dt.date(2021, 11, 10), dt.date(2022, 7, 31), "third", "present", 2, "loi n° 2021-1465, art. 10"),
    _common(dt.date(2022, 8, 1), None),
)
"""Six regimes, one after the other; common law returns between two derogations."""

OUTSIDE_BODIES_SINCE: Final = dt.date(2022, 2, 23)
"""From then on (loi 3DS), who steps aside as representative in an outside body is out of the number in office."""

INTERESTED_OUT_SINCE: Final = dt.date(2025, 12, 24)
"""The same in départements and régions (loi 2025-1249, art. 32)."""

COMMON_LAW: Final = REGIMES[0]
"""What holds where no derogation does."""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Days over which two readings of the law are defended: a rule that depends on them warns and does not conclude."""

    since: dt.date
    until: dt.date
    other: Regime
    why: str


TOLERANCES: Final = (
    Tolerance(
        dt.date(2020, 3, 12),
        dt.date(2020, 4, 2),
        REGIMES[2],
        "que l'ordonnance n° 2020-391 vaille pour le quorum à compter du 12 mars 2020 n'est pas vérifié",
    ),
    Tolerance(
        dt.date(2020, 10, 17),
        dt.date(2020, 11, 14),
        REGIMES[3],
        "l'état d'urgence sanitaire rétabli le 17 octobre 2020 a pu faire revivre la dérogation ; le point est discuté",
    ),
    Tolerance(
        dt.date(2020, 11, 15), dt.date(2020, 11, 15), REGIMES[4], "entrée en vigueur le 15 ou le 16 novembre 2020"
    ),
    Tolerance(
        dt.date(2021, 11, 10),
        dt.date(2021, 11, 11),
        REGIMES[6],
        "entrée en vigueur le 10, le 11 ou le 12 novembre 2021",
    ),
    Tolerance(
        dt.date(2020, 4, 3),
        dt.date(2020, 7, 10),
        REGIMES[1],
        "que les membres représentés comptent dans le quorum vient de praticiens, non du texte lu",
    ),
)


RENEWALS: Final = (
    dt.date(2001, 3, 11),
    dt.date(2008, 3, 9),
    dt.date(2014, 3, 23),
    dt.date(2015, 3, 22),
    dt.date(2020, 3, 15),
    dt.date(2021, 6, 20),
    dt.date(2026, 3, 15),
)
"""First rounds of the general renewals of communes and groupings, and of départements and régions."""


def after_renewal(day: dt.date) -> bool:
    """Whether a day is in the year of a general renewal, after it: another than the ordonnateur may preside."""
    return any(day.year == renewed.year and day >= renewed for renewed in RENEWALS)


def regime_on(day: dt.date) -> Regime:
    """The regime of quorum and proxies on a day."""
    return next(r for r in REGIMES if (r.since is None or day >= r.since) and (r.until is None or day <= r.until))


def tolerance_on(day: dt.date) -> Tolerance | None:
    """The doubt about the regime of a day, or None."""
    return next((t for t in TOLERANCES if t.since <= day <= t.until), None)


def days_from_boundary(day: dt.date) -> int:
    """Days between a day and the nearest change of regime: 0 on the first day of a regime and on the last of one."""
    edges = [edge for r in REGIMES for edge in (r.since, r.until) if edge is not None]
    return min(abs((day - edge).days) for edge in edges)


def clear_days(sent: dt.date, session: dt.date) -> int:
    """Clear days (jours francs) between a sending and a sitting: neither end counts, Sundays and holidays do."""
    return (session - sent).days - 1


_OF_GROUPINGS = ("L1", "L21", "R21", "L52", "L57")
_OWN_ARTICLES: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("COM", "PARIS", "ARR"), ("L1", "L21", "R21", "L2512", "L2513", "L2511")),
    "COM_AM": ("L1", "L21", "R21", "L2541"),
    **dict.fromkeys(("EPCI", "SYN", "SMF", "SMO"), _OF_GROUPINGS),
    **dict.fromkeys(("DEP", "DEP_CP"), ("L1", "L31")),
    **dict.fromkeys(("LYON", "LYON_CP"), ("L1", "L31", "L36")),
    **dict.fromkeys(("REG", "REG_CP"), ("L1", "L41")),
    "COR": ("L1", "L44"),
    "GUY": ("L1", "L71"),
    "MTQ": ("L1", "L72"),
}
"""How the articles of the CGCT begin that an assembly is under."""


def own_articles(basis: tuple[LegalBasis, ...], body: str | None) -> list[LegalBasis]:
    """The articles of a rule that an assembly is under; all of them where the body is not known or has none of its own.

    The board of a CCAS is under the CASF where a rule has an article of it.
    """
    if body == "CCAS":
        kept = [article for article in basis if article.code == "CASF"] or [
            article for article in basis if article.code != "CGCT" or article.article.startswith(("L1", "L21", "R21"))
        ]
    elif body not in _OWN_ARTICLES:
        kept = []
    else:
        begins = _OWN_ARTICLES[body]
        kept = [
            article
            for article in basis
            if article.code != "CASF" and (article.code != "CGCT" or article.article.startswith(begins))
        ]
    return kept or list(basis)
