"""Which results are missing, since when, and on which day the next one will be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.service_standards.missing import changes, gaps, missing, usual_kind
from tests.service_standards.small import RESULTS, STANDARDS, promises, without
from tests.support.sites import TODAY


def late(results: str, standard: str = "phone-answered", today: date = TODAY, standards: str = STANDARDS) -> list[str]:
    found = promises(results, standards)
    return [str(span) for span in missing(found.standards[standard], found, today)]


def test_nothing_is_missing_where_all_have_the_latest_results() -> None:
    assert late(RESULTS) == []


def test_a_result_is_missing_where_others_have_theirs() -> None:
    assert late(without("2026-27 Q2,phone")) == ["2026-27 Q2"]
    assert late(without("2026-27 Q2,phone", "2026-27 Q1,phone")) == ["2026-27 Q1", "2026-27 Q2"]


def test_a_standard_that_never_had_a_result_lacks_all_that_others_have() -> None:
    assert late(without("2025-26 Q4,phone", "2026-27 Q1,phone", "2026-27 Q2,phone")) == ["2025-26 Q4", "2026-27 Q1", "2026-27 Q2"]


@pytest.mark.parametrize(
    ("today", "found"), [("2027-03-31", []), ("2027-04-01", ["2026-27 Q3"]), ("2027-07-01", ["2026-27 Q3", "2026-27 Q4"])]
)
def test_where_nobody_adds_results_the_calendar_says_it(today: str, found: list[str]) -> None:
    assert late(RESULTS, today=date.fromisoformat(today)) == found


def test_a_site_without_results_lacks_none() -> None:
    assert late("period,standard,value,cases,target\n") == []


def test_a_promise_lacks_nothing_before_it_began_or_after_it_ended() -> None:
    none = without("2025-26 Q4,phone", "2026-27 Q1,phone", "2026-27 Q2,phone")
    began = STANDARDS.replace("  source: Phone system\n", "  source: Phone system\n  started_on: 2026-05-01\n")
    assert late(none, standards=began) == ["2026-27 Q2"]
    ended = STANDARDS.replace("  source: Phone system\n", "  source: Phone system\n  ended_on: 2026-06-30\n")
    assert late(without("2026-27 Q1,phone", "2026-27 Q2,phone"), standards=ended) == ["2026-27 Q1"]


def test_a_standard_that_is_counted_by_the_year_waits_for_its_year() -> None:
    yearly = without("2025-26 Q4,phone", "2026-27 Q1,phone", "2026-27 Q2,phone") + "2025-26,phone-answered,79.5,141000,80\n"
    assert late(yearly) == []
    assert late(yearly, today=date(2028, 4, 1)) == ["2026-27"]


def test_periods_between_two_results_are_gaps() -> None:
    found = promises(without("2026-27 Q1,missed"))
    assert [str(span) for span in gaps(found.standards["missed-bins"], found)] == ["2026-27 Q1"]
    assert gaps(found.standards["phone-answered"], found) == []


def test_most_standards_say_which_length_of_period_is_usual() -> None:
    assert usual_kind(promises()) == "quarter"
    assert usual_kind(promises("period,standard,value,cases,target\n2026-09,missed-bins,96.1,1588,95\n")) == "month"
    assert usual_kind(promises("period,standard,value,cases,target\n")) == "quarter"


@given(st.integers(0, 1200))
def test_what_will_change_is_what_changes(days: int) -> None:
    """On every day until the next change that is told, the same results are missing; on that day, more are."""
    today = TODAY + timedelta(days)
    found = promises(RESULTS, STANDARDS.replace("  source: Phone system\n", "  source: Phone system\n  ended_on: 2027-09-30\n"))

    def state(day: date) -> list:
        return [(standard.is_current(day), missing(standard, found, day)) for standard in found.standards.values()]

    told = min((change.day for change in changes(found, today)), default=None)
    assert told is None or told > today
    if told:
        assert state(told) != state(today)
        assert state(told - timedelta(1)) == state(today)


def test_a_promise_to_come_changes_the_site_on_its_first_day() -> None:
    found = promises(RESULTS, STANDARDS.replace("  source: Phone system\n", "  source: Phone system\n  started_on: 2027-01-01\n"))
    assert (date(2027, 1, 1), "has the promise “phone-answered” from then on") in [
        (change.day, change.what) for change in changes(found, TODAY)
    ]
