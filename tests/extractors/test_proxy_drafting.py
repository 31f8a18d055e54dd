"""However names are printed, joined and parted: who sits is not told to be represented, and no proxy goes astray."""

from __future__ import annotations

from attendance_reading import read
from hypothesis import given, settings
from hypothesis import strategies as st

_SITTING = [("Anne", "Vasseur", "Mme"), ("Luc", "Perrot", "M."), ("Jean", "Morel", "M."), ("Lise", "Colin", "Mme")]
_SITTING += [("Hugo", "Tissier", "M."), ("Rose", "Lambert", "Mme")]
_MISSING = [("Paul", "Ravel", "M."), ("Léa", "Bosc", "Mme"), ("Marc", "Daudet", "M.")]
_HOLDERS = (1, 3, 4)

_NAMES = (
    "{civil} {first} {SHOUTED}",
    "{civil} {SHOUTED} {first}",
    "{civil} {SHOUTED}",
    "{civil} {last}",
    "{civil} {first} {last}",
    "{first} {SHOUTED}",
    "{SHOUTED} {first}",
    "{first} {last}",
    "{SHOUTED}",
    "{last}",
)
_WORDS = (
    "{} (pouvoir à {})",
    "{} (procuration à {})",
    "{} (pouv. à {})",
    "{} (mandat à {})",
    "{} (représenté par {})",
    "{} a donné pouvoir à {}",
    "{} donne procuration à {}",
    "{} qui a donné pouvoir à {}",
    "{} ayant donné pouvoir à {}",
    "{} : pouvoir à {}",
    "{} pouvoir à {}",
)
_BETWEEN = ("{} à {}", "{} par {}", "{} (à {})", "{} (par {})", "{} ({})", "{} / {}", "{} → {}", "{} > {}")
_OF_PROXIES = (
    "Pouvoirs :",
    "Procurations :",
    "Ont donné pouvoir :",
    "Absents ayant donné pouvoir :",
    "Représentés :",
    "Absents représentés :",
)
_OF_ABSENTS = ("Absents :", "Excusés :", "Absents excusés :")
_PARTING = (", ", " ; ", "\n", "\n- ")
_LISTS = st.one_of(
    st.tuples(st.sampled_from(_OF_PROXIES), st.sampled_from(_WORDS + _BETWEEN)),
    st.tuples(st.sampled_from(_OF_ABSENTS), st.sampled_from(_WORDS)),
)


def _listed(heading: str, parted: str, entries: list[str]) -> str:
    first = parted if parted.startswith("\n") else " "
    return f"{heading}{first}{parted.join(entries)}\n"


@given(st.sampled_from(_NAMES), _LISTS, st.sampled_from(_PARTING), st.sampled_from((", ", " ; ", " - ", "\n", "\n- ")))
@settings(max_examples=150)
def test_members_keep_their_states_and_their_proxies(
    style: str, headed: tuple[str, str], parted: str, present: str
) -> None:
    def printed(person: tuple[str, str, str]) -> str:
        first, last, civil = person
        return style.format(first=first, last=last, SHOUTED=last.upper(), civil=civil)

    heading, words = headed
    sitting, missing = [printed(p) for p in _SITTING], [printed(p) for p in _MISSING]
    pairs = {grantor: sitting[at] for grantor, at in zip(missing, _HOLDERS, strict=True)}
    proxies = [words.format(grantor, holder) for grantor, holder in pairs.items()]
    told = {}
    for reading in read(_listed("Présents :", present, sitting) + _listed(heading, parted, proxies)).readings[
        "attendance"
    ]:
        holder = reading.parts.get("proxy_holder")
        told[reading.parts["name"].value.printed] = (reading.value, holder and holder.value.printed)
    assert told == {
        **dict.fromkeys(sitting, ("present", None)),
        **{name: ("represented", holder) for name, holder in pairs.items()},
    }


_OTHERWISE = (
    "{initial}. {SHOUTED}",
    "{SHOUTED} {initial}.",
    "{initial}. {last}",
    "{last} {first}",
    "{first} {last}",
    "{FIRST} {SHOUTED}",
    "{last}",
    "{SHOUTED}",
    "{first} {bare}",
)
_ROLL = ("{civil} {first} {SHOUTED}", "{first} {SHOUTED}", "{SHOUTED} {first}", "{civil} {first} {last}")
_SEATED = [("Jean-Luc", "Le Perrot", "M."), ("Lise", "Colin-Mary", "Mme"), ("Hugo", "Tissier", "M.")]
_SEATED += [("Anne", "Vasseur", "Mme"), ("Rose", "Lambert", "Mme"), ("Jean", "Morel", "M.")]


@given(
    st.sampled_from(_ROLL),
    st.sampled_from(_OTHERWISE),
    st.booleans(),
    st.sampled_from(("{} à {}", "{} (pouvoir à {})", "{} a donné pouvoir à {}", "{} représenté par {}", "{} : {}")),
    st.sampled_from((", ", "\n")),
)
@settings(max_examples=150)
def test_proxies_print_names_otherwise_than_the_roll(
    roll: str, style: str, givers: bool, words: str, parted: str
) -> None:
    def printed(person: tuple[str, str, str], how: str) -> str:
        first, last, civil = person
        names = {"first": first, "last": last, "FIRST": first.upper(), "SHOUTED": last.upper(), "initial": first[0]}
        return how.format(civil=civil, bare=last.removeprefix("Le ").split("-")[0].upper(), **names)

    sitting = [printed(p, roll) for p in _SEATED]
    missing = [printed(p, style if givers else roll) for p in _MISSING]
    pairs = {grantor: printed(holder, style) for grantor, holder in zip(missing, _SEATED, strict=False)}
    proxies = [words.format(grantor, holder) for grantor, holder in pairs.items()]
    text = _listed("Présents :", ", ", sitting) + _listed("Pouvoirs :", parted, proxies)
    found = {}
    for reading in read(text).readings["attendance"]:
        holder = reading.parts.get("proxy_holder")
        found[reading.parts["name"].value.printed] = holder and holder.value.printed
    assert found == {**dict.fromkeys(sitting), **pairs}
