"""Votes: any text gives readings that make sense."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extractors.vote_reading import found, read

_WORDS = st.sampled_from(
    [
        *("pour", "contre", "abstention", "abstentions", "voix", "12", "0", ":", "(", ")", ",", ".", ";", "M.", "ORME"),
        *("Mme", "unanimité", "à l'", "la majorité", "le conseil", "décide", "prend acte", "ne prend pas part au vote"),
        *(
            "NPPV",
            "POUR",
            "deux",
            "cent",
            "\t",
            "\n",
            "☒",
            "•",
            "-",
            "/",
            "3",
            "%",
            "€",
            "rejette",
            "reporté à une séance",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=300))
def test_any_text_gives_sane_readings(text: str) -> None:
    seen = read(text)
    for name, readings in seen.readings.items():
        for reading in readings:
            assert 0 <= reading.start < reading.end <= len(seen.text), name
            assert reading.form
    for sense in ("for", "against", "abstention", "not_participating"):
        figure = seen.first(f"vote.{sense}")
        assert figure is None or 0 <= figure.value <= 400


def test_the_unanimity_of_another_thing_in_the_sentence_of_the_voices_is_not_theirs() -> None:
    text = "Budgets\nLe budget COM est adopté par 8 voix pour et 2 abstentions, le budget ASS est adopté à l'unanimité."
    told = found(text, title_lines=1)
    assert (told.get("for"), told.get("abstention"), told.get("unanimous")) == (8, 2, None)


def test_the_voters_stand_in_brackets_behind_the_letters_of_the_senses() -> None:
    told = found("Éclairage\nP : 7 C : 1 (M. ORME) A : 2 (M. NOYER, Mme IF)", title_lines=1)
    assert (told["for"], told["against"], told["abstention"]) == (7, 1, 2)
    assert [name.split()[-1] for name in told["names.abstention"]] == ["NOYER", "IF"]


def test_voices_behind_a_favourable_opinion_are_for_it() -> None:
    told = found("Remise\nLe conseil émet un avis favorable par 16 voix et 2 abstentions.", title_lines=1)
    assert (told["for"], told["abstention"], told["outcome"]) == (16, 2, "adopted")


def test_a_figure_with_a_letter_that_ocr_reads_for_another_is_not_half_read() -> None:
    told = found("Voirie\nLe conseil approuve. Pour : 2l Contre : O Abstention : 3", title_lines=1)
    assert (told.get("for"), told["against"], told["abstention"]) == (None, 0, 3)
