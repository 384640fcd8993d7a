"""How UK phone numbers are grouped, and where they stand in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.services.phone_form import numbers_in, right_shapes, shape, written


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("01632960100", "01632 960100"),
        ("01632 960 100", "01632 960100"),
        ("(01632) 960100", "01632 960100"),
        ("01632-960100", "01632 960100"),
        ("0207 946 0123", "020 7946 0123"),
        ("01214960123", "0121 496 0123"),
        ("0115 4960123", "0115 496 0123"),
        ("03001234567", "0300 123 4567"),
        ("07700900123", "07700 900123"),
        ("1800101632960100", "18001 01632 960100"),
        ("18001 020 79460123", "18001 020 7946 0123"),
    ],
)
def test_the_groups_of_the_plan(number: str, right: str) -> None:
    groups = right_shapes(number)
    assert groups
    assert written(number, groups) == right
    assert shape(right) == groups


@pytest.mark.parametrize("number", ["0800 1111", "+44 1632 960100", "999", "016329601001", "CHANGE ME", ""])
def test_other_numbers_are_left_alone(number: str) -> None:
    assert right_shapes(number) is None
    assert shape(number) is None


@given(st.from_regex(r"0[1237][0-9]{9}", fullmatch=True), st.lists(st.integers(1, 10), max_size=4))
def test_spaces_never_change_the_number(digits: str, cuts: list[int]) -> None:
    spaced = "".join(digit + (" " if place in cuts and place < 10 else "") for place, digit in enumerate(digits))
    groups = right_shapes(spaced)
    if groups:
        assert written(spaced, groups) == written(digits, groups)
        assert written(spaced, groups).replace(" ", "") == digits


def test_numbers_in_a_text() -> None:
    text = "Call 01632 960100 (or 01632 960101).\n\n[Call](tel:01632960102) `01632960103` https://a.example/01632960104\nRef AB01632960105, £01632 960106."
    assert numbers_in(text) == [(1, 6, "01632 960100"), (1, 23, "01632 960101")]
    assert numbers_in("By text relay: 18001 01632 960100.") == [(1, 16, "18001 01632 960100")]
    assert numbers_in("(01632) 960 101") == [(1, 1, "(01632) 960 101")]
