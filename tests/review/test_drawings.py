"""The drawings: every seat in its place, nothing inferred, hostile names as text."""

from __future__ import annotations

import itertools
import math
import re

import pytest
from jinja2 import Environment, PackageLoader, select_autoescape

from pipeline.review.drawings import Seat, hemicycle, seats, vote_bar
from pipeline.review.timelines import attendance, steps, strip

_MACROS = Environment(loader=PackageLoader("pipeline.review"), autoescape=select_autoescape(["html"])).get_template(
    "drawings.html"
)


def council(**counts: int) -> list[Seat]:
    return [Seat(f"{status} {i}", status) for status, n in counts.items() for i in range(n)]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 11, 15, 19, 29, 43, 69, 99, 163, 240, 300])
def test_seats_stand_apart_and_within_the_drawing(size: int) -> None:
    drawn = hemicycle(council(present=size))
    assert drawn is not None
    assert len(drawn.marks) == size
    assert drawn.radius >= 3
    for mark in drawn.marks:
        assert drawn.radius <= mark.x <= drawn.width - drawn.radius
        assert drawn.radius <= mark.y <= drawn.height - drawn.radius
    for one, other in itertools.combinations(drawn.marks, 2):
        assert math.dist((one.x, one.y), (other.x, other.y)) >= 2 * drawn.radius - 0.3


def test_nobody_listed_no_drawing() -> None:
    assert hemicycle([]) is None


def test_a_seat_tells_its_member_and_only_what_is_named() -> None:
    drawn = hemicycle(
        [
            Seat("M. Luc ARDENT", "present", "against"),
            Seat("Mme Rose BRUN", "represented"),
            Seat("M. Jean CLAIR", "absent"),
            Seat("Mme Ève DORÉ", "present"),
        ]
    )
    assert drawn is not None
    titles = {mark.title: mark.classes for mark in drawn.marks}
    assert titles == {
        "M. Luc ARDENT : présent, contre": "seat present vote-against",
        "Mme Rose BRUN : représenté": "seat represented",
        "M. Jean CLAIR : absent": "seat absent",
        "Mme Ève DORÉ : présent": "seat present",
    }
    assert [e.text for e in drawn.legend] == ["présent : 2", "représenté : 1", "absent : 1", "contre (nommés) : 1"]
    assert "contre : M. Luc ARDENT" in drawn.label


def test_groups_stand_together_from_left_to_right() -> None:
    drawn = hemicycle(council(absent=5, present=20, represented=5))
    assert drawn is not None
    middle = {
        status: sum(m.x for m in drawn.marks if status in m.classes.split()) / n
        for status, n in (("present", 20), ("represented", 5), ("absent", 5))
    }
    assert middle["present"] < middle["represented"] < middle["absent"]


def person(printed: str, member: str | None = None) -> dict[str, object]:
    return {"printed": printed, "member": member}


def test_seats_of_an_act_are_its_own_list_and_the_votes_that_name_a_member() -> None:
    opening = [
        {"name": person("M. Luc ARDENT"), "status": "present"},
        {"name": person("Mme Rose BRUN"), "status": "present"},
    ]
    own = [{**opening[0]}, {**opening[1], "status": "absent"}]
    names = {"for": [], "against": [person("Luc", "/attendance/0")], "abstention": [person("Somebody else")]}
    record = {
        "attendance": opening,
        "acts": [{"vote": {"names": names}, "attendance": None}, {"vote": {"names": {}}, "attendance": own}],
    }
    assert seats(record, 0) == [Seat("M. Luc ARDENT", "present", "against"), Seat("Mme Rose BRUN", "present")]
    assert seats(record, 1) == [Seat("M. Luc ARDENT", "present"), Seat("Mme Rose BRUN", "absent")]
    assert seats(record, -1) == [Seat("M. Luc ARDENT", "present"), Seat("Mme Rose BRUN", "present")]


def test_the_bar_is_as_long_as_the_voices() -> None:
    drawn = vote_bar({"for": 30, "against": 10, "abstention": 0}, width=400)
    assert drawn is not None
    assert [(s.x, s.width, s.title, s.text) for s in drawn.spans] == [
        (0, 300, "pour : 30", "30"),
        (300, 100, "contre : 10", "10"),
    ]
    assert drawn.label == "pour : 30, contre : 10, abstention : 0"


@pytest.mark.parametrize("voices", [{}, {"for": None}, {"abstention": 3}, {"for": 0, "against": 0}])
def test_without_voices_no_bar(voices: dict[str, int | None]) -> None:
    assert vote_bar(voices) is None


def test_a_thin_part_of_a_bar_has_no_figure_on_it_but_in_the_legend() -> None:
    drawn = vote_bar({"for": 199, "against": 1})
    assert drawn is not None
    assert [s.text for s in drawn.spans] == ["199", ""]
    assert [e.text for e in drawn.legend] == ["pour : 199", "contre : 1"]


def test_a_member_that_a_list_does_not_hold_has_no_cell() -> None:
    drawn = strip(
        ["2022-01-10", "2022-03-07", "2023-01-09"], [("A", ["present", None, "absent"]), ("B", [None, "present", None])]
    )
    assert drawn is not None
    assert [c.title for c in drawn.cells] == [
        "A, 10/01/2022 : présent",
        "A, 09/01/2023 : absent",
        "B, 07/03/2022 : présent",
    ]
    assert [line.name for line in drawn.lines] == ["A", "B"]
    assert [e.text for e in drawn.legend] == ["présent", "absent"]
    assert all(c.x + drawn.size <= drawn.width + 0.1 for c in drawn.cells)


def test_few_sittings_stand_side_by_side() -> None:
    drawn = strip(["2022-01-10", "2022-03-07"], [(f"M{i}", ["present", "absent"]) for i in range(7)])
    assert drawn is not None
    assert [line.x for line in drawn.lines] == [0, 0, 0, 246, 246, 246, 492]
    assert drawn.height == 18 + 3 * 16
    assert all(c.x + drawn.size <= drawn.width for c in drawn.cells)


def test_a_year_stands_at_its_first_sitting_or_nowhere() -> None:
    days = ["2008-05-28", "2008-11-18", "2010-02-16", "2010-12-22", "2011-07-07"]
    drawn = strip(days, [("A", ["present"] * 5)])
    assert drawn is not None
    assert [(tick.at, tick.text) for tick in drawn.ticks] == [(190, "2008"), (222, "2010"), (254, "2011")]
    wide = strip([days[0], days[2], days[4]], [("A", ["present"] * 3)])
    assert wide is not None
    assert [tick.text for tick in wide.ticks] == ["2008", "2011"]


def test_many_sittings_keep_the_width_and_their_years_apart() -> None:
    days = [f"{year}-{month:02}-01" for year in range(2014, 2024) for month in range(1, 13)]
    drawn = strip(days, [("A", ["present"] * len(days))])
    assert drawn is not None
    assert drawn.width <= 920
    assert all(b.at - a.at >= 30 for a, b in itertools.pairwise(drawn.ticks))


def test_steps_hold_a_number_until_the_next_and_skip_what_is_not_printed() -> None:
    drawn = steps(
        ["2022-01-01", "2022-07-02", "2022-12-31"],
        [("in_office", "en exercice", [15, None, 14]), ("present", "présents", [10, 12, 9])],
    )
    assert drawn is not None
    assert [len(c.marks) for c in drawn.curves] == [2, 3]
    assert re.fullmatch(r"M[\d.]+ [\d.]+H[\d.]+V[\d.]+", drawn.curves[0].path)
    assert drawn.curves[1].marks[1].title == "02/07/2022 : 12 présents"
    assert drawn.label == "en exercice : 14 – 15 ; présents : 9 – 12"
    assert steps(["2022-01-01"], [("present", "présents", [10])]) is None


def test_the_svg_holds_no_style_no_script_and_hostile_names_as_text() -> None:
    bad = '<script>alert("x")</script>\x00'
    page = "".join(
        [
            str(_MACROS.module.hemicycle(hemicycle([Seat(bad, "present", "against")]))),  # type: ignore[attr-defined]
            str(_MACROS.module.bar(vote_bar({"for": 3}))),  # type: ignore[attr-defined]
            str(_MACROS.module.strip(strip(["2022-01-01"], [(bad, ["present"])]))),  # type: ignore[attr-defined]
            str(_MACROS.module.steps(steps(["2022-01-01", "2023-01-01"], [("present", bad, [1, 2])]))),  # type: ignore[attr-defined]
        ]
    )
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "style=" not in page
    assert page.count('role="img"') == page.count("aria-label=") == 4


def test_a_member_is_one_whatever_the_order_and_the_hyphens_of_the_name() -> None:
    told = [
        ("2023-01-31", "Anne-Marie TILLOY", "present"),
        ("2023-03-21", "AnneMarie TILLOY", "absent"),
        ("2023-05-02", "Mme TILLOY Anne Marie", "present"),
        ("2023-05-02", "Anne TILLOY", "present"),
    ]
    days, rows = attendance(told)
    assert days == ["2023-01-31", "2023-03-21", "2023-05-02"]
    assert rows == [("Anne-Marie TILLOY", ["present", "absent", "present"]), ("Anne TILLOY", [None, None, "present"])]
