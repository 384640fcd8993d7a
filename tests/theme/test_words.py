"""The words of the theme: days and lists in each language. That the languages say the same is tested beside the translations."""

from datetime import date

import pytest

from fingerpost.pages.dates import days_in_words
from fingerpost.theme.words import languages, words_for

DAYS = [
    (date(2026, 12, 5), date(2026, 12, 6)),
    (date(2026, 11, 30), date(2026, 12, 2)),
    (date(2026, 12, 30), date(2027, 1, 2)),
    (date(2026, 12, 5), date(2026, 12, 5)),
    (date(2026, 12, 5), None),
]


@pytest.mark.parametrize(("first", "last"), DAYS)
def test_english_days_are_those_of_the_rest_of_the_site(first: date, last: date | None) -> None:
    assert words_for("en").days(first, last) == days_in_words(first, last)


def test_welsh_days() -> None:
    assert words_for("cy").day(date(2026, 3, 1)) == "1 Mawrth 2026"
    assert words_for("cy-GB").days(*DAYS[1]) == "30 Tachwedd i 2 Rhagfyr 2026"


@pytest.mark.parametrize(
    ("given", "said"), [([], ""), (["Urdu"], "Urdu"), (["Urdu", "Welsh"], "Urdu and Welsh"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(given: list[str], said: str) -> None:
    assert words_for("en").listed(given) == said


@pytest.mark.parametrize("lang", ["mt", "xx", "", "EN-gb"])
def test_english_where_there_are_no_words(lang: str) -> None:
    assert words_for(lang).code == "en"


@pytest.mark.parametrize("lang", languages())
def test_twelve_months(lang: str) -> None:
    assert len(set(words_for(lang).dates.months)) == 12
