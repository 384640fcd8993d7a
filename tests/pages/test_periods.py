"""Months, quarters and financial years: how they are written, how they follow each other, and what people read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.periods import MONTHS, Span, parse_span

FIRST_DAYS = st.dates(date(2012, 1, 1), date(2098, 12, 31)).map(lambda day: day.replace(day=1))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Any period that can be written: quarters begin in January, April, July or October, and years in April."""
    months = draw(st.sampled_from(list(MONTHS.values())))
    first = draw(FIRST_DAYS)
    if months == 3:
        first = first.replace(month=(first.month - 1) // 3 * 3 + 1)
    return Span(first.replace(month=4) if months == 12 else first, months)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("2026-27 Q1", "April to June 2026", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-27 Q2", "July to September 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-27 Q3", "October to December 2026", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-27 Q4", "January to March 2027", date(2027, 1, 1), date(2027, 3, 31)),
        ("2026-09", "September 2026", date(2026, 9, 1), date(2026, 9, 30)),
        ("2024-02", "February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-27", "April 2026 to March 2027", date(2026, 4, 1), date(2027, 3, 31)),
        ("1999-00", "April 1999 to March 2000", date(1999, 4, 1), date(2000, 3, 31)),
        ("2026-27q2", "July to September 2026", date(2026, 7, 1), date(2026, 9, 30)),
    ],
)
def test_a_period_in_words_and_days(text: str, words: str, first: date, last: date) -> None:
    span = parse_span(text)
    assert (span.words, span.first, span.last) == (words, first, last)


@pytest.mark.parametrize(
    "text", ["", "2026", "2026 Q2", "2026-28", "2026-27 Q5", "2026-13", "2026-00", "Q2", "2026-9", "9999-00", "٢٠٢٦-٢٧"]
)
def test_what_is_no_period_says_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="2026-27 Q2, 2026-09 or 2026-27|If it starts in"):
        parse_span(text)


def test_a_quarter_of_two_years_that_do_not_follow_each_other_says_which_it_may_be() -> None:
    with pytest.raises(ValueError, match="If it starts in 2026, write 2026-27 Q2"):
        parse_span("2026-28 Q2")


def test_a_month_is_named_with_in_and_a_longer_time_with_from() -> None:
    assert [parse_span(text).since for text in ("2026-09", "2026-27 Q2")] == ["In September 2026", "From July to September 2026"]


@given(spans())
def test_what_is_written_is_read_again(span: Span) -> None:
    assert parse_span(str(span)) == span


@given(spans())
def test_the_next_period_begins_on_the_day_after_the_last(span: Span) -> None:
    assert span.next().first == span.last + timedelta(1)
    assert span.next().previous() == span == span.previous().next()
    assert span.next().months == span.months
    assert span < span.next()


@given(spans())
def test_the_names_of_quarters_go_round(span: Span) -> None:
    if span.kind == "quarter":
        names = [str(span)[-2:]]
        for _ in range(4):
            span = span.next()
            names.append(str(span)[-2:])
        assert "".join(names) in "Q1Q2Q3Q4" * 3


@given(spans())
def test_a_result_may_take_as_long_to_come_as_its_period_was(span: Span) -> None:
    assert span.due == span.next().last


@given(spans(), st.integers(0, 30))
def test_the_periods_between_two_fill_the_time_between_them(span: Span, count: int) -> None:
    later = span
    for _ in range(count + 1):
        later = later.next()
    between = list(span.until(later))
    assert len(between) == count
    assert all(a.next() == b for a, b in zip([span, *between], [*between, later], strict=True))


@given(spans(), spans())
def test_what_lies_between_overlaps_neither(one: Span, other: Span) -> None:
    for span in one.until(other):
        assert one.last < span.first <= span.last < other.first


def test_between_a_year_and_a_quarter_are_quarters() -> None:
    found = parse_span("2024-25").until(parse_span("2025-26 Q3"))
    assert [str(span) for span in found] == ["2025-26 Q1", "2025-26 Q2"]
