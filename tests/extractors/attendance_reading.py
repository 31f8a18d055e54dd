"""Lists of members of our own, and what the extractor reads in them."""

from __future__ import annotations

from laid_out import lines_of
from spacy.vocab import Vocab

from extractors.attendance import attendance
from extractors.base import View, make_doc, view

VOCAB = Vocab()


def read(text: str) -> View:
    """The view of a text of our own after the component ran; a tab is a column gap."""
    return view(attendance(make_doc(VOCAB, lines_of(text))))


def members(text: str) -> list[str]:
    """The members as « P Jean DUPRÉ », in order; P(resent), R(epresented), E(xcused), A(bsent)."""
    found = read(text).readings["attendance"]
    return [f"{r.value[0].upper()} {r.parts['name'].value.printed}" for r in found]


FOUR = ["P Jean DUPRÉ", "P Anne MARTIN", "P Paul LEROY", "P Lucie ROY"]


LIST = "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY"
PEOPLE = "M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY, M. Marc NOËL, Mme Zoé PETIT"


def proxies(text: str) -> list[tuple[str, str]]:
    """Who gave a proxy to whom, in order."""
    return [
        (r.parts["name"].value.printed, r.parts["proxy_holder"].value.printed)
        for r in read(text).readings["attendance"]
        if "proxy_holder" in r.parts
    ]
