"""The registry of drafting forms of a sitting: each table holds the ways in which councils print one thing.

Slots in braces are filled by the drafter. Where a form comes with a value, the value tells the drafter what the form
prints (the gold follows what is printed, never what happened).
"""

from __future__ import annotations

PRESENT = (
    "Présents :",
    "Étaient présents :",
    "ÉTAIENT PRÉSENTS :",
    "Membres présents :",
    "Présent(e)s :",
    "Sont présents :",
    "Étaient présents : {organ_members} :",
    "Conseillers présents :",
    "PRÉSENTS :",
    "Étaient présents",
    "Étaient présents à la séance :",
    "Présents : {n}",
    "Étaient présents ({n}) :",
    "Membres présents : {n}",
)
"""Headings of the list of those present; `{n}` prints their number."""

PROXIES = (
    "Absents ayant donné pouvoir :",
    "Ont donné pouvoir :",
    "Pouvoirs :",
    "Procurations :",
    "Absents représentés :",
    "Excusés ayant donné procuration :",
    "Étaient représentés :",
    "Avaient donné procuration :",
    "POUVOIRS :",
    "Absents excusés ayant donné pouvoir :",
    "Représentés :",
    "Ont donné procuration :",
    "Ont donné pouvoir : {n}",
    "Pouvoirs ({n}) :",
    "Absent(s) ayant donné procuration :",
    "Ont remis pouvoir :",
)
PROXY = (
    "{a} à {b}",
    "{a} pouvoir à {b}",
    "{a} a donné pouvoir à {b}",
    "{a} ayant donné procuration à {b}",
    "{a} (pouvoir à {b})",
    "{a} donne procuration à {b}",
    "{a} représenté{e} par {b}",
    "{a} donnant pouvoir à {b}",
    "{a} (procuration à {b})",
    "{a} ayant donné pouvoir à {b}",
    "{a} (a donné pouvoir à {b})",
    "{a}, pouvoir à {b}",
    "{a} procuration à {b}",
    "{a} (représenté{e} par {b})",
)
UNNAMED_HOLDER = ("Absents ayant voté par procuration :", "Excusés ayant donné procuration :", "Absents représentés :")
ABSENT = (
    "Absents :",
    "Absents excusés :",
    "Excusés :",
    "Étaient absents :",
    "Absent(e)s :",
    "ABSENTS :",
    "Membres absents :",
    "Étaient excusés :",
    "Absents non représentés :",
    "Excusés sans procuration :",
    "Étaient absents excusés :",
)
ABSENT_COUNTED = ("Absents : {n}", "Absents ({n}) :", "Étaient absents : {n}")
ONE_ABSENT = {
    False: ("Absent :", "Absent excusé :", "Excusé :", "Était absent :"),
    True: ("Absente :", "Absente excusée :", "Excusée :", "Était absente :"),
}
"""Headings for a lone absent, by whether she is a woman."""
NOBODY_ABSENT = ("Absents : néant", "Absent : /", "Absents : aucun", "Excusé : Néant")
OFFICIALS = (
    "Assistaient également à la séance : {who}, {office}.",
    "Également présente : {who}, {office}",
    "Assistait à la séance : {who}, {office}.",
)

SEPARATORS = (", ", ", ", ", ", " - ", " – ", "; ")
NAME_STYLES = {
    "{civ} {first} {LAST}": 24,
    "{long} {first} {LAST}": 18,
    "{first} {LAST}": 26,
    "{LAST} {first}": 10,
    "{civ} {LAST}": 7,
    "{long} {LAST}": 3,
    "{i}. {LAST}": 3,
    "{first} {last}": 4,
    "{civ} {first} {last}": 6,
    "{civ} {LAST} {first}": 5,
}
ROLES = ("{nth} adjoint{e}", "adjoint{e} au maire", "conseill{ere} municipal{e}", "conseill{ere} délégué{e}")

EXTRACT_TITLES = (
    "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nDU {ORGAN}",
    "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU {ORGAN} {OF_BODY}",
    "Extrait du registre des délibérations du {organ}",
    "DÉLIBÉRATION DU {ORGAN}",
    "{ORGAN} {OF_BODY}\nDÉLIBÉRATION",
    "REPUBLIQUE FRANÇAISE\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nDU {ORGAN} {OF_BODY}",
)
MINUTES_TITLES = (
    "PROCÈS-VERBAL DE LA SÉANCE DU {ORGAN}",
    "COMPTE RENDU DE LA SÉANCE DU {ORGAN}",
    "Procès-verbal du {organ}",
    "COMPTE-RENDU DU {ORGAN} {OF_BODY}",
    "PROCÈS-VERBAL DU {ORGAN} {OF_BODY}",
    "{ORGAN}\nPROCÈS-VERBAL DE SÉANCE",
)
TITLE_DATES = (
    "Séance du {long}",
    "SÉANCE DU {LONG}",
    "Séance du {weekday}",
    "SÉANCE DU {WEEKDAY}",
    "Séance ordinaire du {long}",
    "Séance du {long} à {time}",
    "Réunion du {long}",
    "Séance du {short}",
    "du {long}",
)
"""The date under the title; a form with `{time}` prints the hour."""

OPENINGS = (
    "L'an {year_day_words}, à {time}, {organ_low} {of_body}, {convened}, s'est réuni {place}, sous la présidence de "
    "{chair}.",
    "L'an {year_words}, le {long_no_year} à {time}, {organ_low} {of_body}, {convened}, s'est réuni en session "
    "ordinaire {place}, sous la présidence de {chair}.",
    "Le {long}, à {time}, {organ_low} {of_body}, {convened}, s'est réuni {place}, sous la présidence de {chair}.",
    "L'an {year_day_words}, à {time}, les membres {of_organ} {of_body}, {convened_plural}, se sont réunis {place} "
    "sous la présidence de {chair}.",
    "{Convened}, {organ_low} {of_body} s'est réuni {place}, le {long} à {time}, sous la présidence de {chair}.",
    "L'an {year} et le {day} du mois {of_month} à {time}, {organ_low} {of_body}, {convened}, s'est réuni au nombre "
    "prescrit par la loi, {place}, sous la présidence de {chair}.",
    "Le {weekday} à {time}, {organ_low} {of_body} légalement convoqué s'est assemblé {place} en séance publique, "
    "sous la présidence de {chair}.",
    "Sous la présidence de {chair}, {organ_low} {of_body} s'est réuni {place} le {long} à {time}.",
)
CONVENED = ("dûment convoqué", "légalement convoqué", "régulièrement convoqué", "convoqué")
PLACES = (
    "à la mairie",
    "en mairie",
    "dans la salle du conseil",
    "au lieu habituel de ses séances",
    "à la salle des fêtes",
    "à l'hôtel de ville, salle des mariages",
    "dans la salle polyvalente",
    "en séance publique à la salle du conseil",
)
CONVOCATION_LINES = (
    "Date de convocation : {long}",
    "Date de la convocation : {short}",
    "Convocation du {long}",
    "Date de convocation : {short}",
    "Convocation envoyée le {long}",
    "Date de la convocation :\n{long}",
    "Convocation : {long}",
)
CHAIR_LINES = (
    "Président : {chair}",
    "Présidence : {chair}",
    "Président de séance : {chair}",
    "Sous la présidence de {chair}",
)
SECRETARY = (
    "Secrétaire de séance : {who}",
    "Secrétaire de séance : {who}",
    "{who} a été désigné{e} secrétaire de séance.",
    "{Le_organ} a choisi comme secrétaire : {who}",
    "{who} est nommé{e} secrétaire de séance.",
    "Secrétaire : {who}",
    "A été élu{e} secrétaire de séance : {who}",
    "Élu{e} secrétaire de séance : {who}",
    "SECRÉTAIRE DE SÉANCE : {who}",
    "Conformément à l'article L. 2121-15 du CGCT, {who} est désigné{e} pour remplir les fonctions de "
    "secrétaire de séance.",
)

COUNT_LABELS = {
    "in_office": (
        "Nombre de membres en exercice",
        "Nombre de conseillers en exercice",
        "En exercice",
        "Membres en exercice",
        "Nombre de {short_members} en exercice",
    ),
    "present": ("Présents", "Nombre de présents", "Membres présents", "Nombre de {short_members} présents"),
    "proxies": ("Procurations", "Pouvoirs", "Nombre de procurations", "Nombre de pouvoirs", "Représentés"),
    "absent": ("Absents", "Nombre d'absents"),
    "voting": ("Votants", "Nombre de votants", "Ayant pris part au vote"),
}
MOVED = (
    "(arrivé{e} à {hour})",
    "(départ à {hour})",
    "(à partir du point 2)",
    "(jusqu'au point 2)",
    "(parti{e} à {hour})",
)
TWO_SECRETARIES = ("Secrétaires de séance : {a} et {b}", "{a} et {b} ont été désignés secrétaires de séance.")
OFFICE_GROUPS = (
    ("{chair}, Maire", "{names}, adjoints", "{names}, conseillers municipaux"),
    ("{chair}, Maire ;", "{names}, Adjoints ;", "{names}, Conseillers."),
)
LATE = ("(arrivé{e} à {hour})", "(arrive à {hour})", "(absent{e} jusqu'à {hour})")
"""Said of a member who is listed as absent until then."""
