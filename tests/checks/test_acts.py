"""The builder of sittings gives records as the extraction makes them."""

from acts import MAIRE, act, only, outcome, people, sitting


def test_names_are_distinct() -> None:
    assert len({name.split()[-1] for name in people(150)}) == 150


def test_persons_are_tied_to_the_list() -> None:
    grantor, holder = people(2)
    record = sitting(present=[MAIRE, holder], represented={grantor: f"M. {holder.split()[-1]}"}, secretary=holder)
    assert record.attendance[2].proxy_holder is not None
    assert record.attendance[2].proxy_holder.member == "/attendance/1"
    assert record.session.secretaries[0].member == "/attendance/1"
    assert record.session.chair is not None
    assert record.session.chair.member == "/attendance/0"


def test_an_act_has_a_list_of_its_own_where_somebody_moves() -> None:
    gone = people(1)[0]
    record = sitting(present=6, acts=[act(), act(states={gone: "absent"})])
    assert record.acts[0].attendance is None
    assert record.acts[1].attendance is not None
    assert [m.status for m in record.acts[1].attendance].count("present") == 5


def test_a_rule_is_asked_by_its_code() -> None:
    assert only(sitting(present=6), "Q01").outcome == "conform"
    assert outcome(sitting(present=5, absent=people(6, 20)), "Q01") == "anomaly"
