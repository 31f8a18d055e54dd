"""Names of things in Akoma Ntoso: namespaces, and the concepts that figures, outcomes and dates refer to."""

from __future__ import annotations

from typing import Final

AKN: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN: Final = "urn:registre:record:1.0"
"""The namespace of what the standard has no place for; its attributes and elements may be left unread."""

COUNTS: Final = {
    "seats": ("effectif-legal", "effectif légal"),
    "in_office": ("en-exercice", "membres en exercice"),
    "present": ("presents", "présents"),
    "proxies": ("pouvoirs", "pouvoirs"),
    "absent": ("absents", "absents"),
    "excused": ("excuses", "excusés"),
    "voting": ("votants", "votants"),
    "cast": ("exprimes", "suffrages exprimés"),
}
"""Figures of the opening (`counts`) → concept and its French name."""

VOTES: Final = {
    "for_": ("pour", "Pour"),
    "against": ("contre", "Contre"),
    "abstention": ("abstention", "Abstention"),
    "not_participating": ("sans-participation", "Ne prend pas part au vote"),
    "blank": ("blancs", "Bulletins blancs"),
    "null": ("nuls", "Bulletins nuls"),
    "proxies": ("pouvoirs", "Pouvoirs"),
    "ballots": ("bulletins", "Bulletins trouvés dans l'urne"),
    "cast": ("exprimes", "Suffrages exprimés"),
    "majority": ("majorite-absolue", "Majorité absolue"),
}
"""Figures of the vote → concept and its French name; the first four are senses, in which members may be named."""

SENSES: Final = tuple(VOTES)[:4]

OUTCOMES: Final = {
    "adopted": ("adopte", "adopté"),
    "rejected": ("rejete", "rejeté"),
    "noted": ("prend-acte", "prend acte"),
    "postponed": ("ajourne", "ajourné ou retiré"),
}
QUALITIES: Final = {
    ("unanimous", True): ("unanimite", "à l'unanimité"),
    ("unanimous", False): ("sans-unanimite", "sans unanimité"),
    ("casting", True): ("voix-preponderante", "voix prépondérante"),
    ("casting", False): ("sans-voix-preponderante", "sans voix prépondérante"),
    ("method", "secret"): ("scrutin-secret", "scrutin secret"),
    ("method", "public"): ("scrutin-public", "scrutin public"),
    ("method", "show_of_hands"): ("main-levee", "à main levée"),
}
"""What is said of a vote beside its figures."""

QUORUM: Final = {True: ("quorum-atteint", "quorum atteint"), False: ("quorum-non-atteint", "quorum non atteint")}
STATES: Final = {"present": "présent", "represented": "représenté", "excused": "excusé", "absent": "absent"}

STEPS: Final = {
    ("session", "convened_on"): ("convocation", "convocation"),
    ("session", "posted_on"): ("affichage", "affichage"),
    ("session", "date"): ("deliberation", "délibération"),
    ("receipt", "transmitted_on"): ("transmission", "transmission au représentant de l'État"),
    ("receipt", "received_on"): ("reception", "réception par le représentant de l'État"),
    ("receipt", "published_on"): ("publication", "publication"),
}
"""Dates of the sitting and of the receipt → step of the workflow."""


def own(name: str) -> str:
    """The qualified name of an attribute or element of ours."""
    return f"{{{OWN}}}{name}"


def akn(name: str) -> str:
    """The qualified name of an element of the standard."""
    return f"{{{AKN}}}{name}"
