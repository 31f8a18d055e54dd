"""Defects to plant in a lawful record, one at a time: each with the rule that must find it.

A plant takes a record and a source of chance; it returns the record with the defect, or None where the record does not
lend itself to it (nobody gave a proxy, no figures in the vote).
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.hands import body, members, on, record_person, subject, tied, vote
from pipeline.checks.profile import Profile
from schemas import Evidence, Person, Record

Plant = Callable[[Record, random.Random], Record | None]


@dataclass(frozen=True, slots=True)
class Defect:
    """A kind of defect: its French name, the code of the rule that must find it, and how it is planted."""

    name: str
    code: str
    plant: Plant
    profile: Profile | None = None


DEFECTS: list[Defect] = []


def defect(name: str, code: str, **profile: Any) -> Callable[[Plant], Plant]:
    """Register a plant."""

    def keep(plant: Plant) -> Plant:
        DEFECTS.append(Defect(name, code, plant, Profile.model_validate(profile) if profile else None))
        return plant

    return keep


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


def _with_proxies(record: Record, day: str, represented: int) -> None:
    body(record, "COM")
    on(record, day)
    members(record, 12, 2, represented=represented)
    vote(record, unanimous=True, outcome="adopted")


def _holder(record: Record, grantor: int, holder: int) -> None:
    who = record.attendance[holder]
    record.attendance[12 + grantor].proxy_holder = tied(record_person(who), holder)


@defect("deux pouvoirs pour un mandataire, 1er octobre 2021", "P01")
def _two(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2021-10-01", 3)
    _holder(record, 1, 1)
    return record


@defect("trois pouvoirs pour un mandataire, 30 septembre 2021", "P01")
def _three(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2021-09-30", 3)
    _holder(record, 1, 1)
    _holder(record, 2, 1)
    return record


@defect("pouvoir donné à un absent", "P02")
def _absent_holder(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    _holder(record, 0, 14)
    return record


@defect("mandant présent", "P03")
def _present_grantor(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    record.attendance.append(record.attendance[12].model_copy(update={"status": "present", "proxy_holder": None}))
    return record


@defect("mandataire qui a lui-même donné pouvoir", "P04")
def _chain(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    _holder(record, 0, 13)
    return record


@defect("deux pouvoirs d'un même mandant", "P05")
def _twice(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    again = record.attendance[12].model_copy(deep=True)
    again.proxy_holder = tied(record_person(record.attendance[5]), 5)
    record.attendance.append(again)
    return record


@defect("mandataire étranger à l'assemblée", "P06")
def _stranger(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    record.attendance[12].proxy_holder = Person(printed="Zéphyrin QUERCY", first="Zéphyrin", last="QUERCY")
    return record


@defect("pouvoir sans mandataire", "P08")
def _nobody(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    record.attendance[12].proxy_holder = None
    return record


@defect("nombre de pouvoirs faux", "P09")
def _count(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    record.counts.proxies = 3
    return record


@defect("pouvoir du maire compté au compte administratif", "P10")
def _maire_proxy(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    _holder(record, 0, 0)
    subject(record, "Approbation du compte administratif 2022")
    record.attendance[0].role = "maire"
    vote(record, **{"for": 13, "against": 0, "abstention": 0, "not_participating": 1, "outcome": "adopted"})
    record.acts[0].vote.names.not_participating = [tied(record_person(record.attendance[0]), 0)]
    return record


# --- votes


def _vote(extra: Callable[[Record], None] | None = None, title: str | None = None, **fields: Any) -> Plant:
    def plant(record: Record, _rng: random.Random) -> Record | None:
        _with_proxies(record, "2023-03-14", 2)
        if title is not None:
            subject(record, title)
        vote(record, **fields)
        if extra is not None:
            extra(record)
        return record

    return plant


def _names(sense: str, *indexes: int) -> Callable[[Record], None]:
    def add(record: Record) -> None:
        people = [tied(record_person(record.attendance[i]), i) for i in indexes]
        names = record.acts[0].vote.names
        setattr(names, "for_" if sense == "for" else sense, people)

    return add


def _both(*parts: Callable[[Record], None]) -> Callable[[Record], None]:
    def add(record: Record) -> None:
        for part in parts:
            part(record)

    return add


def _voices(f: int, c: int, a: int, **more: Any) -> dict[str, Any]:
    return {"for": f, "against": c, "abstention": a, "outcome": "adopted", **more}


defect("une voix pour de trop", "V01")(_vote(**_voices(15, 0, 0)))
defect("une voix pour de moins", "V01")(_vote(**_voices(13, 0, 0)))
defect("une abstention de trop", "V01")(_vote(**_voices(12, 2, 1)))
defect("écart de voix qui peut changer le résultat", "V01")(_vote(**_voices(6, 5, 0)))
defect("plus de voix que de membres", "V02")(_vote(**_voices(17, 0, 0)))
defect("plus de pouvoirs dans le vote que donnés", "V02")(_vote(**_voices(14, 0, 0), proxies=4))
defect("adoptée avec une minorité de voix", "V03")(_vote(title="Tarif de la cantine", **_voices(6, 8, 0)))
defect("adoptée sans aucun suffrage exprimé", "V03")(_vote(title="Tarif de la cantine", **_voices(0, 0, 14)))
defect("partage au scrutin secret, dit adopté", "V04")(_vote(title="Tarif", **_voices(7, 7, 0, method="secret")))
defect("voix prépondérante au scrutin secret", "V04")(_vote(**_voices(7, 7, 0, method="secret", casting=True)))
defect("voix prépondérante sans partage", "V04")(_vote(**_voices(9, 5, 0, casting=True)))
defect("unanimité avec une voix contre", "V05")(_vote(**_voices(13, 1, 0, unanimous=True)))
defect("unanimité avec une abstention", "V05")(_vote(**_voices(13, 0, 1, unanimous=True)))
defect("rejetée avec une majorité de voix", "V06")(
    _vote(title="Tarif de la cantine", **_voices(9, 5, 0) | {"outcome": "rejected"})
)
defect("absent nommé parmi les contre", "V07")(_vote(_names("against", 14), **_voices(13, 1, 0)))
defect("membre nommé dans deux sens", "V07")(
    _vote(_both(_names("against", 8), _names("abstention", 8)), **_voices(12, 1, 1))
)
defect("plus de noms que de voix", "V07")(_vote(_names("against", 7, 8, 9), **_voices(12, 2, 0)))
defect("moins de noms que de voix", "V07")(_vote(_names("against", 8), **_voices(11, 3, 0)))
defect("scrutin public sans noms", "V08")(_vote(**_voices(12, 2, 0, method="public")))
defect("maire élu à main levée", "V09")(_vote(title="Élection du maire", method="show_of_hands", outcome="adopted"))
defect("noms au scrutin secret", "V10")(_vote(_names("against", 7, 8), **_voices(12, 2, 0, method="secret")))
defect("majorité absolue trop basse", "V11")(_vote(ballots=14, blank=1, null=0, cast=13, majority=6, method="secret"))
defect("majorité absolue trop haute", "V11")(_vote(ballots=14, blank=1, null=0, cast=13, majority=8, method="secret"))
defect("suffrages exprimés faux", "V11")(_vote(ballots=14, blank=1, null=1, cast=13, majority=7, method="secret"))
defect("sans part au vote, et vote", "V12")(
    _vote(_both(_names("not_participating", 8), _names("against", 8)), **_voices(12, 1, 0, not_participating=1))
)


def _reports(record: Record) -> None:
    record.acts[0].rapporteur = tied(record_person(record.attendance[8]), 8)


defect("intéressé qui rapporte", "V12")(
    _vote(
        _both(_names("not_participating", 8), _reports),
        "Subvention au comité des fêtes",
        **_voices(13, 0, 0, not_participating=1),
    )
)
defect("maire qui vote son compte administratif", "V13")(
    _vote(title="Approbation du compte administratif 2022", **_voices(14, 0, 0))
)
defect("maire nommé parmi les votants de son compte", "V13")(
    _vote(_names("for", 0), "Vote du compte administratif 2022", **{"for": 14, "outcome": "adopted"})
)
defect("compte administratif rejeté sur un partage", "V13")(
    _vote(title="Vote du compte administratif 2022", **_voices(7, 7, 0) | {"outcome": "rejected"})
)
defect("huis clos sans vote", "V15")(_vote(title="Demande de huis clos"))


@defect("intérêt communautaire sans les deux tiers", "V14")
def _interest(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    body(record, "EPCI")
    subject(record, "Définition de l'intérêt communautaire")
    vote(record, **_voices(9, 5, 0))
    return record


# --- convocation


def _called(kind: str, days: int, *, urgency: bool | None = None) -> Plant:
    def plant(record: Record, _rng: random.Random) -> Record | None:
        _with_proxies(record, "2023-03-14", 2)
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


# --- form


def _form(change: Callable[[Record], None]) -> Plant:
    def plant(record: Record, _rng: random.Random) -> Record | None:
        _with_proxies(record, "2023-03-14", 2)
        change(record)
        return record

    return plant


def _moved(record: Record) -> None:
    record.attendance[7].status = "absent"


def _dropped(record: Record) -> None:
    del record.attendance[15]


def _doubled(record: Record) -> None:
    record.attendance.append(record.attendance[7].model_copy(deep=True))


def _two_lists(record: Record) -> None:
    record.attendance.append(record.attendance[7].model_copy(update={"status": "absent"}))


def _announced(record: Record) -> None:
    record.counts.present = 13


def _office(record: Record) -> None:
    record.counts.in_office = 19


def _secretary(record: Record) -> None:
    record.session.secretaries = [tied(record_person(record.attendance[14]), 14)]


def _represented_secretary(record: Record) -> None:
    record.session.secretaries = [tied(record_person(record.attendance[12]), 12)]


def _chair(record: Record) -> None:
    record.session.chair = tied(record_person(record.attendance[14]), 14)


defect("un présent passé aux absents", "F02")(_form(_moved))
defect("un membre hors des listes", "F02")(_form(_dropped))
defect("un nom deux fois parmi les présents", "F02")(_form(_doubled))
defect("un nom dans deux listes", "F02")(_form(_two_lists))
defect("un présent annoncé de trop", "F02")(_form(_announced))
defect("effectif trop grand", "F02")(_form(_office))
defect("secrétaire absent", "F03")(_form(_secretary))
defect("secrétaire représenté", "F03")(_form(_represented_secretary))
defect("président absent", "F04")(_form(_chair))


def _receipt(**fields: Any) -> Plant:
    def plant(record: Record, _rng: random.Random) -> Record | None:
        _with_proxies(record, "2023-03-14", 2)
        record.acts[0].number = "2023-14"
        record.acts[0].receipt = type(record.acts[0].receipt).model_validate(fields)
        return record

    return plant


defect("identifiant à une autre date", "F10")(_receipt(act_id="039-213902505-20230313-2023_14-DE"))
defect("identifiant au SIREN faux", "F10")(_receipt(act_id="039-213902502-20230314-2023_14-DE"))
defect("identifiant d'une autre nature", "F10")(_receipt(act_id="039-213902505-20230314-2023_14-AR"))
defect("identifiant d'un autre numéro", "F10")(_receipt(act_id="039-213902505-20230314-2023_41-DE"))
defect("reçue avant la séance", "F08")(_receipt(received_on="2023-03-10"))
defect("transmise trois mois après", "F09")(_receipt(transmitted_on="2023-07-01", received_on="2023-07-01"))


@defect("jour de la semaine faux", "F13")
def _weekday(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    record.evidence["/session/date"] = [Evidence(page=1, text="jeudi 14 mars 2023")]
    return record


@defect("compte administratif de l'année en cours", "F13")
def _open_year(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    subject(record, "Approbation du compte administratif 2023")
    return record


# --- size and derogations

defect("effectif au-delà de la loi", "S01", population=800)(_quorum("COM", "2023-03-14", 14, 3))
defect("CCAS trop nombreux", "S06")(_quorum("CCAS", "2023-03-14", 15, 4))
defect("effectif intercommunal invraisemblable", "S03", population=21_000, communes=12)(
    _quorum("EPCI", "2023-03-14", 70, 10)
)


@defect("visa d'une dérogation hors de ses dates", "C01")
def _visa(record: Record, _rng: random.Random) -> Record | None:
    _with_proxies(record, "2023-03-14", 2)
    record.acts[0].visas = ["Vu la loi n° 2020-1379 du 14 novembre 2020, notamment son article 6,"]
    return record
