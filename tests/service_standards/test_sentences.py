"""How many promises were kept, in sentences made of the results."""

from fingerpost.service_standards.reached import beside_each_other, better_but_missed, newly_met, slipped, summary, what_changed
from tests.service_standards.small import RESULTS, STANDARDS, opened, promises, without
from tests.support.sites import TODAY

MONTHS = "2026-08,new-claims,20.1,200,20\n2026-09,new-claims,19,210,20\n"


def test_how_many_were_met_now_and_in_the_period_before() -> None:
    said = "From July to September 2026, we met 1 of our 3 targets. In the 3 months before, we met 1."
    assert summary(promises(), TODAY) == said


def test_a_promise_without_a_new_result_is_said_and_not_counted() -> None:
    found = promises(without("2026-27 Q2,phone"))
    said = "From July to September 2026, we met 1 of our 2 targets. In the 3 months before, we met 0. For 1 promise we have no new result."
    assert summary(found, TODAY) == said


def test_lengths_of_periods_are_counted_apart() -> None:
    results = without("2025-26 Q4,new", "2026-27 Q1,new", "2026-27 Q2,new") + MONTHS
    assert summary(promises(results), TODAY) == (
        "From July to September 2026, we met 1 of the 2 targets that we measure every 3 months. In the 3 months before, we met 1. "
        "In September 2026, we met the one target that we measure every month."
    )


def test_a_council_without_results_says_so() -> None:
    assert summary(promises("period,standard,value,cases,target\n"), TODAY) == "For 3 promises we have no new result."


def test_what_changed_is_told_each_way_once() -> None:
    found = promises()
    ids = [[standard.id for standard, _ in pairs(found, TODAY)] for pairs in (newly_met, slipped, better_but_missed)]
    assert ids == [["missed-bins"], ["phone-answered"], ["new-claims"]]
    assert what_changed(found, TODAY).splitlines()[2] == (
        "- We come back for a missed bin within 2 working days. The result is 96.1%, and was 94.5%."
    )


def test_a_result_that_stayed_the_same_did_not_come_nearer() -> None:
    assert better_but_missed(promises(RESULTS.replace("2026-27 Q2,new-claims,20.6", "2026-27 Q2,new-claims,21.2")), TODAY) == []


def test_contractors_beside_the_council() -> None:
    _, room = opened()
    assert beside_each_other(room.data, TODAY) == "At the last count, contractors met 1 of 1 target. We met 0 of 2 targets of our own."
    assert beside_each_other(promises(RESULTS, STANDARDS.replace("  contractor: greenway\n", "")), TODAY) == ""


def test_the_target_that_held_then_decides() -> None:
    lowered = RESULTS.replace("2026-27 Q2,phone-answered,78.3,33904,80", "2026-27 Q2,phone-answered,78.3,33904,75")
    assert "we met 2 of our 3 targets" in summary(promises(lowered), TODAY)
