"""What becomes of a record that is checked."""

from __future__ import annotations

import gc

from acts import act, sitting

from pipeline.checks import CATALOGUE, check


def test_a_checked_record_goes_by_itself() -> None:
    """A batch has thousands: none may wait for the collector of garbage, which would look through all of it."""
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        check(sitting(acts=[act(), act("Tarif de la cantine")]))
        gc.collect()
        left = {type(o).__name__ for o in gc.garbage if type(o).__module__.partition(".")[0] in ("pipeline", "schemas")}
        assert left == set()
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_findings_come_sitting_first_then_act_by_act_in_the_order_of_the_catalogue() -> None:
    found = check(sitting(acts=[act(), act("Tarif de la cantine")])).findings
    places = [-1 if finding.act is None else finding.act for finding in found]
    assert places == sorted(places)
    assert set(places) == {-1, 0, 1}
    order = {rule.code: number for number, rule in enumerate(CATALOGUE)}
    codes = [(place, order[finding.code]) for place, finding in zip(places, found, strict=True)]
    assert codes == sorted(codes)
