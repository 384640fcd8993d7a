"""How long a promise gives."""

import pytest

from fingerpost.service_standards.lengths import parse_within


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("3 minutes", "3 minutes", "PT3M"),
        ("24 hours", "24 hours", "PT24H"),
        ("1 hours", "1 hour", "PT1H"),
        ("28 days", "28 days", "P28D"),
        ("8 Weeks", "8 weeks", "P8W"),
        ("6 months", "6 months", "P6M"),
        ("1 year", "1 year", "P1Y"),
        ("2 working days", "2 working days", "P4D"),
        ("5 working days", "5 working days", "P7D"),
        ("10 working days", "10 working days", "P14D"),
        ("11 working days", "11 working days", "P17D"),
    ],
)
def test_a_length_in_words_and_for_machines(text: str, words: str, iso: str) -> None:
    length = parse_within(text)
    assert (str(length), length.iso) == (words, iso)


@pytest.mark.parametrize("text", ["", "soon", "0 days", "2", "two days", "2 workdays", "1.5 days", "-1 days"])
def test_anything_else_says_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="2 working days, 24 hours or 8 weeks"):
        parse_within(text)
