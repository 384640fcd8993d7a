"""Sums of money, shares and counts as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from fingerpost.pages.fields import Count, Number, Pounds, Share
from fingerpost.pages.numbers import parse_count, parse_number, parse_pounds, parse_share
from tests.support.texts import complaint


@pytest.mark.parametrize(
    ("text", "pounds"),
    [("25700000", "25700000"), ("25,700,000", "25700000"), ("£25,700,000", "25700000"), (" £1.50 ", "1.50"), ("1.5", "1.5"), ("0", "0")]
    + [("-300", "-300"), ("-£300", "-300"), ("£-300", "-300"), ("−£1,200.05", "-1200.05"), ("£999999999999999.99", "999999999999999.99")],
)
def test_pounds(text: str, pounds: str) -> None:
    assert parse_pounds(text) == Decimal(pounds)


WRITE = "Write digits, with a point before the pence: 25,700,000 or 1.50"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("£1,2O0", "“£1,2O0” has the letter O where a digit should be. If it is £1,200, write that with digits only"),
        ("l2Oo", "“l2Oo” has the letter O and the letter l and the letter o where a digit should be. If it is 1200, write that with digits only"),
        ("1,20", "“1,20” is not a sum in pounds. Write a point, and not a comma: 1.20"),
        ("£1.5m", "“£1.5m” is not a sum in pounds. Write out all of its digits: £1,500,000"),
        ("£25.7 million", "“£25.7 million” is not a sum in pounds. Write out all of its digits: £25,700,000"),
        ("3bn", "“3bn” is not a sum in pounds. Write out all of its digits: 3,000,000,000"),
        ("(£1,200)", "“(£1,200)” is not a sum in pounds. If it is less than nothing, write it with a minus: -£1,200"),
        *[(text, f"“{text}” is not a sum in pounds. {WRITE}") for text in ("", "£", "1.234", "25.700.000", "1 200", "1,2000", "1e5", "nan")],
        *[(text, f"“{text}” is not a sum in pounds. {WRITE}") for text in ("1_000", "٣", "$5", "+5", "--5", "1.", ".5", "£1,234,56", "lO")],
    ],
)  # fmt: skip
def test_what_is_no_sum_says_how_to_write_it(text: str, words: str) -> None:
    assert complaint(parse_pounds, text) == words


@pytest.mark.parametrize(("text", "share"), [("96.1", 96.1), ("96.1%", 96.1), ("96.1 %", 96.1), ("0", 0), ("100", 100), ("100.0%", 100)])
def test_shares(text: str, share: float) -> None:
    assert parse_share(text) == share


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("96,1", "“96,1” is not a share of 100. Write a point, and not a comma: 96.1"),
        ("96,1%", "“96,1%” is not a share of 100. Write a point, and not a comma: 96.1"),
        ("100.1", "“100.1” is more than 100%. A share is a number from 0 to 100: 96.1"),
        ("9O%", "“9O%” has the letter O where a digit should be. If it is 90%, write that with digits only"),
        *[(text, f"“{text}” is not a share of 100. Write a number from 0 to 100: 96.1") for text in ("-3", "inf", "most", "", "%")],
    ],
)
def test_what_is_no_share_says_how_to_write_it(text: str, words: str) -> None:
    assert complaint(parse_share, text) == words


@pytest.mark.parametrize(("text", "count"), [("33904", 33904), ("33,904", 33904), ("0", 0), (" 7 ", 7), ("1,000,000", 1000000)])
def test_counts(text: str, count: int) -> None:
    assert parse_count(text) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("33,9O4", "“33,9O4” has the letter O where a digit should be. If it is 33,904, write that with digits only"),
        ("33k", "“33k” is not a whole number. Write out all of its digits: 33,000"),
        *[
            (text, f"“{text}” is not a whole number. Write how many there are, in digits: 33,904")
            for text in ("3.5", "3.0", "-1", "1,20", "3,3904", "", "many")
        ],
    ],
)
def test_what_is_no_count_says_how_to_write_it(text: str, words: str) -> None:
    assert complaint(parse_count, text) == words


@pytest.mark.parametrize(("text", "number"), [("71.4", 71.4), ("1,200", 1200), ("-3", -3), ("0.125", 0.125)])
def test_numbers(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["inf", "nan", "1e3", "1_000", "7l", "71,4"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert complaint(parse_number, text).startswith(f"“{text}” ")


@given(st.decimals(-(10**15), 10**15, places=2))
def test_every_sum_reads_back_to_the_penny(pounds: Decimal) -> None:
    sign = "-" if pounds < 0 else ""
    assert parse_pounds(f"{sign}£{abs(pounds):,.2f}") == parse_pounds(f"{pounds:.2f}") == pounds


@given(st.integers(0, 10**18))
def test_every_count_reads_back(count: int) -> None:
    assert parse_count(f"{count:,}") == parse_count(str(count)) == count


@given(st.floats(0, 100, width=32).map(lambda share: round(share, 3)))
def test_every_share_reads_back(share: float) -> None:
    text = f"{Decimal(str(share)):f}"
    assert parse_share(text) == parse_share(f"{text}%") == share


@given(st.text(max_size=12) | st.text("0123456789,.£-−%Oolkm ()", max_size=12))
def test_any_text_is_read_or_refused_with_a_mend(text: str) -> None:
    for parse in (parse_pounds, parse_share, parse_count, parse_number):
        words = complaint(parse, text)
        assert words is None or ". " in words
        digits = "".join(letter for letter in text if letter in "0123456789.")
        if words is None:  # every digit that was written counts
            assert Decimal(digits) == abs(Decimal(str(parse(text)))) or parse is not parse_pounds


@pytest.mark.parametrize(
    ("kind", "given", "read"),
    [(Pounds, 5, Decimal(5)), (Pounds, Decimal("1.50"), Decimal("1.50")), (Share, 96.1, 96.1), (Count, 3, 3), (Number, -2.5, -2.5)],
)
def test_numbers_from_code_are_taken_as_they_are(kind: object, given: object, read: object) -> None:
    assert TypeAdapter(kind).validate_python(given) == read


@pytest.mark.parametrize(("kind", "given"), [(Share, 101), (Share, -1), (Count, -1), (Count, 1.5), (Number, float("nan")), (Pounds, [])])
def test_numbers_from_code_have_the_same_limits(kind: object, given: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(given)


@pytest.mark.parametrize(("kind", "types"), [(Pounds, ["string", "number"]), (Share, ["string", "number"]), (Count, ["string", "integer"])])
def test_a_program_that_helps_editors_takes_text_and_numbers(kind: object, types: list[str]) -> None:
    assert TypeAdapter(kind).json_schema()["type"] == types
