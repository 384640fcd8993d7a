"""Financial years in a text, and whether they name fees or results."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_YEAR = re.compile(
    r"(?<![\w/£.–-])(?P<first>20[0-9]{2})(?P<sign> ?[/–—-] ?| to )(?P<second>(?:20)?[0-9]{2})(?![\w£]|[/.,–-][0-9])(?! Q[1-4])",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"20[0-9]{2}(?:\s?[/–—-]\s?|\sto\s)[0-9]{2}(?!-)")  # begins with letters of its own, so that it is quick
_SUM = re.compile(r"£ ?[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9,.]*[0-9])(?! ?(?:m|k|bn|million|billion)\b)|\b[0-9]{1,3}p\b", re.IGNORECASE)
_RESULTS = re.compile(
    r"\b(?:accounts?|budgets?|outturn|annual report|report (?:on|for|of)|results?|performance|statistics|quarter|q[1-4]|spending|spend"
    r"|spent|expenditure|collected|received|raised|invested|saved|savings|strategy|programme|pay gap|pay policy|salar(?:y|ies)"
    r"|transparency|grants? awarded|academic|school year|season|intake|history|previous|earlier|archived?|last year"
    r"|(?:past|old) (?:charges|fees|prices|rates|years)|was|were|had|did|went"
    r"|we (?:gave|made|paid|sold|built|took|got|dealt|found|lent|held|won|lost|owed))\b",
    re.IGNORECASE,
)
_VERBS = re.compile(
    r"\b(?:we|it|they|council|people|team|residents|service|services|charges?|fees?|rents?)(?: \w+ly)? (?!need|exceed)[a-z]+ed\b", re.I
)
_FROM = re.compile(r"\b(?:from|between) $", re.IGNORECASE)
_APRIL = 4


class FeeYear(NamedTuple):
    """A financial year in a text: where it begins, how it is written, and the calendar year in which it ends."""

    start: int
    written: str
    ends: int

    @property
    def end_day(self) -> date:
        """Its last day."""
        return date(self.ends, 3, 31)

    def is_over(self, today: date) -> bool:
        """Has its last day gone by?"""
        return today > self.end_day


def fee_years(text: str) -> Iterator[FeeYear]:
    """Each financial year of a text: two calendar years in a row, written 2025/26, 2025-26, 2025 to 2026 ..."""
    for match in _YEAR.finditer(text):
        first, second = int(match["first"]), match["second"]
        span = match["sign"] == " to " and (len(second) == 2 or _FROM.search(text[max(0, match.start() - 9) : match.start()]))
        if (first + 1 if len(second) == 4 else (first + 1) % 100) == int(second) and not span:
            yield FeeYear(match.start(), match[0], first + 1)


def has_fee_year(text: str) -> bool:
    """The quick look: does it name a financial year at all?"""
    return bool(_MAYBE.search(text)) and next(fee_years(" ".join(text.split())), None) is not None


def has_sum(text: str) -> bool:
    """Does it name an amount of money such as a fee? Millions are nobody's fee."""
    return bool(_SUM.search(text))


def is_result(text: str) -> bool:
    """Does it speak of what was: accounts, results, what was spent?"""
    return bool(_RESULTS.search(text) or _VERBS.search(text))


def year_of(today: date) -> int:
    """The calendar year in which today's financial year ends."""
    return today.year + (today.month >= _APRIL)


def next_written(found: FeeYear, today: date) -> str:
    """Today's financial year in the way that this one is written."""
    ends = year_of(today)
    second = found.written[4:].lstrip(" /–—-to")
    sign = found.written[4 : len(found.written) - len(second)]
    return f"{ends - 1}{sign}{ends if len(second) == 4 else f'{ends % 100:02}'}"
