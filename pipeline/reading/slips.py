"""Slips of recognition that the context proves: words that every act has, the euro sign, a capital after a civility.

Nothing is mended into a figure; a word that was mended keeps the confidence that it was read with.
"""

from __future__ import annotations

import re

from extractors.grammar.text import fold
from schemas import Line

UNSURE = 75
"""A word read with less confidence than this may be a slip."""
_SHORTEST = 7
"""Letters of a word that one wrong letter still leaves plain."""
_WORDS = """\
absent absente absents absentes absence abstention abstentions abstenu abstient affaires approuve approuver article
articles assemblée autorise autoriser charge commune conseil conseiller conseillère conseillers considérant contre
convocation convocations date décide délibération délibérations délibéré département excusé excusée excusés excusées
exercice exercices extrait fixe majorité maire membre membres motif municipal municipale municipaux nombre objet
ordinaire pour pouvoir pouvoirs préfecture présent présente présents présentes présence présidence président présidente
procuration procurations publication quorum rapporteur réception registre représenté représentée représentés résidence
réfecture résident séance secrétaire secrétaires suppléant suppléants syndical transmission unanimité votant votants
vote votes voix communautaire communauté délégué délégués exprimés suffrages"""
_KNOWN = {fold(word): word for word in _WORDS.split()}
_BARE = re.compile(r"[^\W\d_]+")
_CIVILITY = re.compile(r"(?:M\.|MM\.?|Mmes?|Mlles?|Monsieur|Madame)\Z")
_SMALL_L = re.compile(r"l(?=[bcdfghjkmnpqrstvwxz])")
_FIGURES = re.compile(r"\d[\d.,]*\Z")
_SPELLINGS = (
    (re.compile(r"\Al(?=(?:er|re|ère|ères|ers)\b)"), "1"),
    (re.compile(r"\Alére\b"), "1ère"),
    (re.compile(r"(?<![^\W\d_])([ldnsj]|[Qq]u)(?=[A-ZÀ-Ý][a-zà-ÿ]{2})"), r"\1'"),
    (re.compile(r"(?<=[A-ZÀ-Ý])E(?=[ÉÈÊË])|\bE(?=[ÉÈÊË][A-ZÀ-Ý])"), ""),
    (re.compile(r"\b[ÊË](?=[a-su-zà-ÿ])"), "È"),
    (re.compile(r"\b[iI](?=(?:ours?|uin|uillet|anvier|eudi|ournée|uridique|oint|ointe)\b)"), "j"),
    (re.compile(r"(?<=[dD]élé)q(?=u)"), "g"),
    (re.compile(r"(?<=[A-ZÀ-Ý]{3})\.(?=[A-ZÀ-Ý][a-zà-ÿ]{2})"), ","),
)
"""What no French text has, and what stands for it: « ler », « lArmoise », « SEÉANCE », « Êve », « iour »."""
_SQUARE = re.compile(r"\Am(?:°\?|\?|°)(?=[.,;:)]*\Z)")
_TWO_NAMES = re.compile(r"(?<=[A-ZÀ-Ý]{3})(?=[A-ZÀ-Ý][a-zà-ÿ]{2})")
_ROMAN = re.compile(r"\AI[Ll1|]{1,2}(?=[.)]\Z)")


def known(text: str) -> bool:
    """Whether a token is one of the words that acts are made of."""
    match = _BARE.search(text)
    return match is not None and fold(match[0]) in _KNOWN


def mend(lines: list[Line]) -> None:
    """Set right in their lines what the context proves."""
    for line in lines:
        words = line.words
        for i, word in enumerate(words):
            before = words[i - 1].text if i else ""
            if word.text[:1] == "£" and _FIGURES.search(before):
                word.text = "€" + word.text[1:]
            elif word.text == "|" and i + 1 < len(words) and words[i + 1].text[:1].isdigit():
                word.text = "l"  # a letter's or a figure's stem: what it is, the grammar tells or leaves
            elif word.text == "2" and i + 1 < len(words) and words[i + 1].text == "été":
                word.text = "a"
            elif _CIVILITY.match(before):
                word.text = _SMALL_L.sub("I", word.text, count=1) if _SMALL_L.match(word.text) else word.text
            elif i == 0 and _ROMAN.match(word.text):
                word.text = _ROMAN.sub(lambda found: "I" * len(found[0]), word.text)
            elif _FIGURES.search(before):
                word.text = _SQUARE.sub("m²", word.text)
            elif word.confidence is not None and word.confidence < UNSURE:
                word.text = _nearest(_TWO_NAMES.sub(",", word.text))
            word.text = _spelled(word.text)


def _spelled(text: str) -> str:
    for slip, right in _SPELLINGS:
        text = slip.sub(right, text)
    return text


def _nearest(text: str) -> str:
    """A token whose word is one letter away from one word of acts alone, as that word; else the token itself."""
    match = _BARE.search(text)
    if match is None or len(match[0]) < _SHORTEST or fold(match[0]) in _KNOWN or match[0].isupper():
        return text
    bare = fold(match[0])
    near = [word for folded, word in _KNOWN.items() if len(folded) >= _SHORTEST and _one_apart(bare, folded)]
    if len({fold(word) for word in near}) != 1:
        return text
    mended = near[0].capitalize() if match[0][0].isupper() else near[0]
    return text[: match.start()] + mended + text[match.end() :]


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out or changed makes one word of another."""
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
