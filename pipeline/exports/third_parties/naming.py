"""Persons named in running text: where, in which words, with which civility."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractors.grammar.first_names import is_first_name
from extractors.grammar.text import fold
from pipeline.exports.third_parties import words

_TOKEN: Final = re.compile(
    r"(?:MM?|Mmes?|Mrs?|Mlles?|Dr|Me|Pr|MME|MLLE|MR|St|Ste|[A-ZÀ-Ý])\.(?=[\s\w]|$)|[dlDL]['’]"
    r"|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+\w*|[^\w\s]"
)
_LONGEST: Final = 6
"""Words of a name, at most."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, or a household: its place in the text, its name, the sex that the civility tells."""

    start: int
    end: int
    name: str
    sex: str = ""
    household: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    folded: str

    @property
    def shape(self) -> str:
        """U for a shouted word, I for an initial, M for one with a capital, blank for any other."""
        letters = [c for c in self.text if c.isalpha()]
        if not letters or not letters[0].isupper():
            return " "
        if len(letters) == 1:
            return "I"
        return "U" if sum(map(str.isupper, letters)) >= 0.7 * len(letters) else "M"


def mentions(text: str) -> list[Mention]:
    """The persons that a text names, in order: after a civility or a role, as a household, or by their first name."""
    found: list[Mention] = []
    for mention in sorted(_Finder(text).run(), key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


class _Finder:
    def __init__(self, text: str) -> None:
        folded = fold(text)
        self.text = text
        self.tokens = [
            _Word(m.start(), m.end(), m[0], folded[m.start() : m.end()].rstrip(".") or ".")
            for m in _TOKEN.finditer(text)
        ]
        letters = [c for c in text if c.isalpha()]
        self.shouted = len(letters) > 3 and sum(map(str.isupper, letters)) > 0.75 * len(letters)

    def run(self) -> Iterator[Mention]:
        position = 0
        while position < len(self.tokens):
            found = list(self._at(position))
            yield from (mention for mention, _ in found)
            position = found[-1][1] if found else position + 1

    def _at(self, i: int) -> Iterator[tuple[Mention, int]]:
        """What begins at a token, with the token that follows it."""
        if self._civility(i):
            yield from self._civil(i)
        elif self.tokens[i].folded in words.HOUSEHOLDS:
            yield from self._household(i)
        elif self.tokens[i].folded in words.ROLES and not self.shouted and self.tokens[i].shape == " ":
            yield from self._in_role(i)
        else:
            yield from self._by_first_name(i)

    def _civility(self, i: int) -> bool:
        word = self.tokens[i] if i < len(self.tokens) else None
        if word is None or word.folded not in words.CIVILITIES or not word.text[0].isupper():
            return word is not None and word.folded in words.SMALL_CIVILITIES
        if word.start and self.text[word.start - 1] == ".":  # « S.M.I.C. »
            return False
        if word.folded in ("m", "me"):  # « M. », « Me » ; « M » and « ME » may be anything
            alone = word.text == "M" and self._capital(i + 1 + (self._text(i + 1) == "."))
            return alone or word.text in ("M.", "Me", "Me.")
        return True

    def _text(self, i: int) -> str:
        return self.tokens[i].folded if i < len(self.tokens) else ""

    def _link(self, i: int) -> bool:
        return self._text(i) in ("et", "&", "/", "ou", "-")

    def _capital(self, i: int) -> bool:
        return i < len(self.tokens) and self.tokens[i].text[0].isupper()

    def _civil(self, i: int) -> Iterator[tuple[Mention, int]]:
        """Persons after one civility or several (« M. et Mme »), those of a list after a plural."""
        j, civilities = i + 1 + (self._text(i + 1) == "."), [self.tokens[i].folded]
        while (
            j + 1 < len(self.tokens) and self.tokens[j].folded in ("et", "&", "/", "ou", "-") and self._civility(j + 1)
        ):
            civilities.append(self.tokens[j + 1].folded)
            j += 2
        end = self._name(j)
        if end == j:
            return
        plural = len(civilities) == 1 and civilities[0] in words.PLURALS
        sexes = {words.CIVILITIES[civility] for civility in civilities}
        sex = sexes.pop() if len(sexes) == 1 else ""
        couple = len(civilities) > 1
        yield self._mention(j if plural else i, j, end, sex, couple), end
        while plural and (self._link(end) or self._text(end) == ","):
            start = end + 1 + (self._text(end) == "," and self._text(end + 1) == "et")
            after = end if self._civility(start) else self._name(start)
            if after <= start:
                return
            end = after
            yield self._mention(start, start, end, sex), end

    def _household(self, i: int) -> Iterator[tuple[Mention, int]]:
        start = i + 1
        end = self._name(start)
        if end > start and self.tokens[start].folded not in words.NO_HOUSEHOLD:
            yield self._mention(start, start, end, household=True), end
            while self._text(end) in ("/", "&") and self._name(end + 1) > end + 1:  # « indivision DURAND/MARTIN »
                start, end = end + 1, self._name(end + 1)
                yield self._mention(start, start, end, household=True), end

    def _in_role(self, i: int) -> Iterator[tuple[Mention, int]]:
        """Persons told by what they are, with the surname alone; several after a plural."""
        start = i + 1
        while self._text(start) in words.OF_ROLE and self.tokens[start].shape == " ":
            start += 1
        none = (words.FIRMS, words.PLACES, words.OF_ROLE, words.NO_NAME)
        many = self.tokens[i].folded.endswith("s")
        while self._capital(start) and not any(self._text(start).strip(".") in table for table in none):
            end = self._name(start)
            if end == start:
                return
            yield self._mention(start, start, end, household=True), end
            if not many or not (self._link(end) or self._text(end) == ","):
                return
            start = end + 1

    def _by_first_name(self, i: int) -> Iterator[tuple[Mention, int]]:
        """« Julie MARTIN », « MARTIN Julie »; « Julie Martin » after a word that only a person follows."""
        end = self._first_and_last(i) or self._last_and_first(i)
        shouted = any(word.shape == "U" for word in self.tokens[i:end]) and not self.shouted
        owner = shouted and i > 0 and self.tokens[i - 1].folded.replace("’", "'") in ("de", "d'")  # « le terrain de »
        if end and (owner or not self._named_after(i)):
            yield self._mention(i, i, end), end

    def _first_and_last(self, i: int) -> int:
        word = self.tokens[i]
        if word.shape not in "MU" or not is_first_name(word.folded) or (word.shape == "U" and not self.shouted):
            return 0
        end = self._name(i)
        while end - i > 2 and self.tokens[end - 1].shape == "M" and self.tokens[end - 2].shape == "U":
            end -= 1  # the first name of the next person
        last = self.tokens[end - 1] if end - i >= 2 else None
        cue = i > 0 and self.tokens[i - 1].folded in words.BEFORE_PERSON
        if last is None or not (cue or (last.shape == "U" and not self.shouted)):
            return 0
        return end

    def _last_and_first(self, i: int) -> int:
        word = self.tokens[i]
        if self.shouted or word.shape != "U" or len(word.text) < 3 or not self._capital(i + 1):
            return 0
        if word.folded in words.FIRMS or word.folded in words.PLACES:
            return 0
        end = self._name(i)
        shapes = "".join(w.shape for w in self.tokens[i:end])
        told = re.fullmatch(r"U+M{1,2}", shapes) and is_first_name(self.tokens[end - 1].folded)
        return end if told else 0

    def _named_after(self, i: int) -> bool:
        """Whether a place, an institution or a firm bears the name."""
        for back, word in enumerate(reversed(self.tokens[max(0, i - 6) : i])):
            if word.folded in words.BREAKS or word.text in ".;:()":
                return False
            if word.folded in words.PLACES or (back < 2 and word.folded.strip(".") in words.FIRMS):
                return True
        return False

    def _name(self, i: int) -> int:
        """The token after the name that begins at a token; the same token where none does."""
        end = self._bare_name(i)
        alias = end + (self._text(end) in (",", "("))
        if end > i and self._text(alias) in words.ALIASES:
            after = self._bare_name(alias + 1)
            if after > alias + 1:
                closed = self._text(end) == "(" and self._text(after) == ")"
                end = after + closed
        return end

    def _bare_name(self, i: int) -> int:
        """Words with capitals, particles between them, up to a common word."""
        end, j, told, shapes = i, i, 0, ""
        most = 2 if self.shouted else _LONGEST
        while j < len(self.tokens) and told < most:
            word = self.tokens[j]
            particle = word.folded.replace("’", "'") in words.PARTICLES
            if particle and (told == 0 or j + 1 < len(self.tokens)) and (word.text[0].islower() or self.shouted):
                if j == i and word.folded in ("le", "la", "les", "l'") and word.text[0].islower():
                    return i
                j += 1
                continue
            if word.shape == " " or word.folded in words.NO_NAME or word.folded in words.CIVILITIES:
                break
            if re.search(r"U[MI]+$", shapes) and word.shape == "U":
                break
            shapes += word.shape
            told, j = told + 1, j + 1
            end = j
        called = any(w.folded not in words.PARTICLES for w in self.tokens[i:end])
        return end if called and shapes.strip("I") else i  # initials name nobody, nor does « Madame Le »

    def _mention(self, start: int, name: int, end: int, sex: str = "", household: bool = False) -> Mention:
        first, last = self.tokens[start].start, self.tokens[end - 1].end
        return Mention(first, last, self.text[self.tokens[name].start : last], sex, household)
