"""The checks of the SCDL schema « Délibérations » 2.1.5 on a row, and what they let pass.

A row is a mapping of the 17 columns to text, empty where there is no value. The schema has types, patterns and eleven
checks of its own (SIRET, intervals of years, columns that go together, comparisons, the sum, the nomenclature).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from extractors.grammar.siren import luhn
from extractors.grammar.text import fold
from pipeline.exports import nomenclature

COLUMNS: Final = (
    "COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET",
    "BUDGET_ANNEE", "BUDGET_NOM", "PREF_ID", "PREF_DATE", "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE",
    "VOTE_ABSTENTION", "DELIB_URL",
)  # fmt: skip
REQUIRED: Final = COLUMNS[:7]
VOTES: Final = ("VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION")

_CODE: Final = re.compile(r"^\d\.\d{1,2}$")
_YEARS: Final = re.compile(r"^(\d{4})(?:/(\d{4}))?$")
_PREFECTURE: Final = re.compile(r"^(?:PREF\d{3}|PREF02[AB]|SPREF\d{4}|SPREF02[AB]\d|S?PREF\d{2,5})$")

Row = Mapping[str, str]


def errors(row: Row) -> Iterator[str]:
    """What is wrong with a row, in French; nothing for a row that the national validator accepts."""
    for column in REQUIRED:
        if not row[column].strip():
            yield f"{column} : valeur obligatoire absente"
    yield from _patterns(row)
    yield from _together(row)
    yield from _votes(row)
    if (
        row["PREF_DATE"]
        and _date(row["PREF_DATE"])
        and _date(row["DELIB_DATE"])
        and row["PREF_DATE"] < row["DELIB_DATE"]
    ):
        yield "PREF_DATE : antérieure à DELIB_DATE"
    if row["DELIB_MATIERE_NOM"] and not _is_field(row["DELIB_MATIERE_NOM"]):
        yield "DELIB_MATIERE_NOM : « domaine/matière » attendu, sans espace autour de l'oblique"


def stricter(row: Row) -> Iterator[str]:
    """What the national validator lets pass: a code and a name that disagree, no such code, an odd PREF_ID."""
    code, name = row["DELIB_MATIERE_CODE"], row["DELIB_MATIERE_NOM"]
    if _CODE.match(code) and code not in nomenclature.MATTERS:
        yield f"DELIB_MATIERE_CODE : {code} n'existe pas"
    elif code in nomenclature.MATTERS and name and nomenclature.scdl_name(code) != name:
        yield f"DELIB_MATIERE_NOM : ce n'est pas le nom de {code}"
    elif name and fold(name) not in _MATTERS:
        yield "DELIB_MATIERE_NOM : absent de la nomenclature ACTES"
    if row["PREF_ID"] and not _PREFECTURE.match(row["PREF_ID"]):
        yield "PREF_ID : forme inattendue (PREF034, SPREF0341)"


def _patterns(row: Row) -> Iterator[str]:
    siret = row["COLL_SIRET"]
    if siret and not (re.fullmatch(r"\d{14}", siret) and is_siret(siret)):
        yield "COLL_SIRET : numéro SIRET incorrect"
    for column in ("DELIB_DATE", "PREF_DATE"):
        if row[column] and not _date(row[column]):
            yield f"{column} : date incorrecte (AAAA-MM-JJ)"
    if row["DELIB_MATIERE_CODE"] and not _CODE.match(row["DELIB_MATIERE_CODE"]):
        yield "DELIB_MATIERE_CODE : code incorrect (N.N)"
    years = _YEARS.match(row["BUDGET_ANNEE"])
    if row["BUDGET_ANNEE"] and (years is None or (years.group(2) and years.group(2) < years.group(1))):
        yield "BUDGET_ANNEE : année incorrecte (AAAA ou AAAA/AAAA)"
    url = urlsplit(row["DELIB_URL"])
    if row["DELIB_URL"] and not (url.scheme and url.netloc):
        yield "DELIB_URL : adresse incorrecte"


def _together(row: Row) -> Iterator[str]:
    if bool(row["BUDGET_ANNEE"]) != bool(row["BUDGET_NOM"]):
        yield "BUDGET_ANNEE et BUDGET_NOM : l'un sans l'autre"
    given = [column for column in VOTES if row[column]]
    if given and len(given) < len(VOTES):
        yield f"{', '.join(c for c in VOTES if c not in given)} : à remplir avec les autres colonnes de vote"


def _votes(row: Row) -> Iterator[str]:
    figures: dict[str, int] = {}
    for column in VOTES:
        if row[column]:
            if re.fullmatch(r"-?\d+", row[column]):
                figures[column] = int(row[column])
            else:
                yield f"{column} : nombre entier attendu"
    if len(figures) < len(VOTES):
        return
    office, real, *senses = (figures[column] for column in VOTES)
    if office < real:
        yield "VOTE_REEL : supérieur à VOTE_EFFECTIF"
    for column, value in zip(VOTES[2:], senses, strict=True):
        if value > real:
            yield f"{column} : supérieur à VOTE_REEL"
    if sum(senses) != real:
        yield f"VOTE_REEL : {real}, et non la somme {' + '.join(map(str, senses))} = {sum(senses)}"


def is_siret(siret: str) -> bool:
    """Whether a SIRET has right keys: that of its SIREN, and its own.

    Both are Luhn's; the establishments of La Poste add up to a multiple of five.
    """
    if not luhn(siret[:9]):
        return False
    if siret.startswith("356000000") and siret != "35600000000048":
        return sum(map(int, siret)) % 5 == 0
    return luhn(siret)


def _date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_FIELDS: Final = frozenset(fold(label) for label in nomenclature.FIELDS.values())
_MATTERS: Final = frozenset(fold(nomenclature.scdl_name(code)) for code in nomenclature.MATTERS)


def _is_field(name: str) -> bool:
    """Whether a name begins with a field of the nomenclature and a slash, without blanks around it."""
    field, slash, _ = name.partition("/")
    return bool(slash) and fold(field) in _FIELDS and "/ " not in name
