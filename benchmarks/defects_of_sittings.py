"""Defects of a sitting: quorum, proxies, convocation, size of the assembly, derogations."""

from __future__ import annotations

import datetime as dt
import random

from benchmarks.defects import Plant, defect
from benchmarks.hands import body, members, on, record_person, subject, tied, vote, with_proxies
from schemas import Person, Record

# --- quorum


def _quorum(kind: str, day: str, present: int, absent: int, represented: int = 0) -> Plant:
    def plant(record: Record, _rng: random.Random) -> Record | None:
        body(record, kind)
        on(record, day)
        members(record, present, absent, represented=represented)
        vote(record, unanimous=True, outcome="adopted")
        return record

    return plant


defect("quorum : un présent de moins (effectif impair)", "Q01")(_quorum("COM", "2023-03-14", 7, 8))
defect("quorum : un présent de moins (effectif pair)", "Q01")(_quorum("EPCI", "2021-10-01", 43, 43))
defect("quorum : les pouvoirs n'y comptent pas", "Q01")(_quorum("COM", "2023-03-14", 7, 5, 3))
defect("quorum dérogatoire : un présent de moins", "Q02")(_quorum("EPCI", "2021-09-30", 28, 58))
defect("quorum dérogatoire de 2022 : un présent de moins", "Q02")(_quorum("COM", "2022-07-31", 4, 11))
defect("quorum du département : un présent de moins", "Q09")(_quorum("DEP", "2023-03-14", 13, 13))
defect("quorum de la commission permanente : une voix de moins", "Q10")(_quorum("DEP_CP", "2023-03-14", 10, 13, 3))
defect("quorum du CCAS : un présent de moins", "Q13")(_quorum("CCAS", "2023-03-14", 5, 6))
defect("quorum de l'Assemblée de Corse : une voix de moins", "Q11")(_quorum("COR", "2023-03-14", 25, 32, 6))


@defect("quorum perdu en séance", "Q04")
def _lost(record: Record, _rng: random.Random) -> Record | None:
    body(record, "COM")
    on(record, "2023-03-14")
    members(record, 8, 7)
    record.acts[0].attendance = [m.model_copy(deep=True) for m in record.attendance]
    for member in record.acts[0].attendance[5:8]:
        member.status = "absent"
    vote(record, unanimous=True, outcome="adopted")
    return record


# --- proxies


def _holder(record: Record, grantor: int, holder: int) -> None:
    who = record.attendance[holder]
    record.attendance[12 + grantor].proxy_holder = tied(record_person(who), holder)


@defect("deux pouvoirs pour un mandataire, 1er octobre 2021", "P01")
def _two(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2021-10-01", 3)
    _holder(record, 1, 1)
    return record


@defect("trois pouvoirs pour un mandataire, 30 septembre 2021", "P01")
def _three(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2021-09-30", 3)
    _holder(record, 1, 1)
    _holder(record, 2, 1)
    return record


@defect("pouvoir donné à un absent", "P02")
def _absent_holder(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    _holder(record, 0, 14)
    return record


@defect("mandant présent", "P03")
def _present_grantor(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    record.attendance.append(record.attendance[12].model_copy(update={"status": "present", "proxy_holder": None}))
    return record


@defect("mandataire qui a lui-même donné pouvoir", "P04")
def _chain(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    _holder(record, 0, 13)
    return record


@defect("deux pouvoirs d'un même mandant", "P05")
def _twice(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    again = record.attendance[12].model_copy(deep=True)
    again.proxy_holder = tied(record_person(record.attendance[5]), 5)
    record.attendance.append(again)
    return record


@defect("mandataire étranger à l'assemblée", "P06")
def _stranger(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    record.attendance[12].proxy_holder = Person(printed="Zéphyrin QUERCY", first="Zéphyrin", last="QUERCY")
    return record


@defect("pouvoir sans mandataire", "P08")
def _nobody(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    record.attendance[12].proxy_holder = None
    return record


@defect("nombre de pouvoirs faux", "P09")
def _count(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    record.counts.proxies = 3
    return record


@defect("pouvoir du maire compté au compte administratif", "P10")
def _maire_proxy(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    _holder(record, 0, 0)
    subject(record, "Approbation du compte administratif 2022")
    record.attendance[0].role = "maire"
    vote(record, **{"for": 13, "against": 0, "abstention": 0, "not_participating": 1, "outcome": "adopted"})
    record.acts[0].vote.names.not_participating = [tied(record_person(record.attendance[0]), 0)]
    return record


# --- convocation


def _called(kind: str, days: int, *, urgency: bool | None = None) -> Plant:
    def plant(record: Record, _rng: random.Random) -> Record | None:
        with_proxies(record, "2023-03-14", 2)
        body(record, kind)
        assert record.session.date is not None
        record.session.convened_on = record.session.date - dt.timedelta(days)
        record.session.urgency = urgency
        if record.acts[0].subject and "lection" in record.acts[0].subject:
            subject(record, "Tarif de la cantine")
        return record

    return plant


defect("convocation quatre jours francs avant (groupement)", "K02")(_called("EPCI", 5))
defect("convocation deux jours francs avant (commune)", "K01")(_called("COM", 3))
defect("convocation quatre jours francs avant (grande commune)", "K01", population=12_000)(_called("COM", 5))
defect("délai abrégé sans urgence", "K04")(_called("EPCI", 3))
defect("urgence sans un jour franc", "K04")(_called("COM", 1, urgency=True))
defect("convocation deux jours avant en Alsace-Moselle", "K06")(_called("COM_AM", 2))
defect("rapports onze jours avant au département", "K07")(_called("DEP", 11))
defect("convocation deux jours avant au CCAS", "K08")(_called("CCAS", 2))
defect("convocation du jour même", "K09")(_called("COM", 0))
defect("convocation après la séance", "K09")(_called("COM", -2))


# --- size and derogations

defect("effectif au-delà de la loi", "S01", population=800)(_quorum("COM", "2023-03-14", 14, 3))
defect("CCAS trop nombreux", "S06")(_quorum("CCAS", "2023-03-14", 15, 4))
defect("effectif intercommunal invraisemblable", "S03", population=21_000, communes=12)(
    _quorum("EPCI", "2023-03-14", 70, 10)
)


@defect("visa d'une dérogation hors de ses dates", "C01")
def _visa(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    record.acts[0].visas = ["Vu la loi n° 2020-1379 du 14 novembre 2020, notamment son article 6,"]
    return record
