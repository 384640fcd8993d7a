"""Opening hours as editors write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.hours import check_hours, minutes, spans
from tests.support.texts import complaint, exactly


@pytest.mark.parametrize(
    ("time", "after_midnight"),
    [("12am", 0), ("12.30am", 30), ("1am", 60), ("9am", 540), ("9.05am", 545), ("midday", 720), ("12pm", 720), ("12.30pm", 750)]
    + [("1pm", 780), ("11.59pm", 1439), ("midnight", 1440)],
)
def test_a_time_in_minutes_after_midnight(time: str, after_midnight: int) -> None:
    assert minutes(time) == after_midnight


@pytest.mark.parametrize("time", ["", "9", "09am", "9:30am", "13pm", "0am", "9.5am", "9.60am", "noon", "9 am", "9AM"])
def test_any_other_time_says_how_to_write_one(time: str) -> None:
    with pytest.raises(ValueError, match=exactly(f"“{time}” is not a time. Write it as 9am, 9.30am, midday or 5pm")):
        minutes(time)


@pytest.mark.parametrize(
    ("hours", "open_spans"),
    [
        ("closed", []),
        ("Closed", []),
        ("9am to 5pm", [(540, 1020)]),
        ("9AM  to 5PM", [(540, 1020)]),
        ("10am to midday", [(600, 720)]),
        ("12am to midnight", [(0, 1440)]),
        ("9am to 12.30pm and 1.30pm to 5pm", [(540, 750), (810, 1020)]),
        ("9am to midday and midday to 5pm", [(540, 720), (720, 1020)]),
        ("6am to 8am and 9am to 10am and 11am to midday", [(360, 480), (540, 600), (660, 720)]),
    ],
)
def test_opening_hours_are_spans(hours: str, open_spans: list) -> None:
    assert spans(hours) == open_spans


@pytest.mark.parametrize(
    "hours", ["", "9-5", "9am - 5pm", "9 to 5", "9am to 5pm, 6pm to 7pm", "open", "no", "9am", "9am to", "9:00am to 5pm"]
)
def test_any_other_hours_say_how_to_write_them(hours: str) -> None:
    with pytest.raises(ValueError, match=exactly(f"“{hours}” are not opening hours. Write: 9am to 5pm, or closed")):
        spans(hours)


@pytest.mark.parametrize(
    "hours", ["5pm to 9am", "9am to 9am", "midnight to 6am", "9am to 1pm and 12.30pm to 5pm", "2pm to 5pm and 9am to 1pm"]
)
def test_hours_that_close_before_they_open_are_an_error(hours: str) -> None:
    with pytest.raises(ValueError, match=exactly(f"“{hours}” closes before it opens. Check am and pm: 9am to 5pm")):
        spans(hours)


def test_hours_are_kept_in_small_letters_with_single_spaces() -> None:
    assert check_hours(" 9AM  to\n5pm ") == "9am to 5pm"


@pytest.mark.parametrize("value", [None, ["9am to 5pm"], {"from": "9am"}])
def test_what_is_no_text_is_left_to_the_model(value: object) -> None:
    assert check_hours(value) is value


def _clock(time: int) -> str:
    return f"{(time // 60 - 1) % 12 + 1}.{time % 60:02}{'am' if time < 720 else 'pm'}"


@given(st.lists(st.integers(0, 1439), min_size=2, max_size=8, unique=True))
def test_spans_read_back_as_they_were_written(times: list[int]) -> None:
    times = sorted(times)[: len(times) // 2 * 2]
    pairs = list(zip(times[::2], times[1::2], strict=True))
    assert spans(" and ".join(f"{_clock(opens)} to {_clock(closes)}" for opens, closes in pairs)) == pairs


@given(st.text())
def test_a_text_is_hours_or_an_error_with_the_mend(text: str) -> None:
    assert "9am to 5pm" in (complaint(spans, text) or "9am to 5pm")
