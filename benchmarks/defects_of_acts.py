"""Defects of an act: votes and ballots, lists, receipt, dates."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from benchmarks.defects import Plant, defect
from benchmarks.hands import body, record_person, subject, tied, vote, with_proxies
from schemas import Evidence, Record

# --- votes


def _vote(extra: Callable[[Record], None] | None = None, title: str | None = None, **fields: Any) -> Plant:
    def plant(record: Record, _rng: random.Random) -> Record | None:
        with_proxies(record, "2023-03-14", 2)
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
    with_proxies(record, "2023-03-14", 2)
    body(record, "EPCI")
    subject(record, "Définition de l'intérêt communautaire")
    vote(record, **_voices(9, 5, 0))
    return record


# --- form


def _form(change: Callable[[Record], None]) -> Plant:
    def plant(record: Record, _rng: random.Random) -> Record | None:
        with_proxies(record, "2023-03-14", 2)
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
        with_proxies(record, "2023-03-14", 2)
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
    with_proxies(record, "2023-03-14", 2)
    record.evidence["/session/date"] = [Evidence(page=1, text="jeudi 14 mars 2023")]
    return record


@defect("compte administratif de l'année en cours", "F13")
def _open_year(record: Record, _rng: random.Random) -> Record | None:
    with_proxies(record, "2023-03-14", 2)
    subject(record, "Approbation du compte administratif 2023")
    return record
