"""The periods that results are for: a month, a quarter of the financial year, or the whole of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

Kind = Literal["month", "quarter", "year"]
MONTHS: dict[Kind, int] = {"month": 1, "quarter": 3, "year": 12}
EVERY: dict[Kind, str] = {"month": "every month", "quarter": "every 3 months", "year": "every year"}

_YEAR = re.compile(r"(\d{4})-(\d{2})(?: ?Q([1-4]))?", re.ASCII | re.IGNORECASE)
_APRIL = 4


@dataclass(frozen=True, order=True)
class Span:
    """Some whole months, from the first day on. Spans sort by when they begin."""

    first: date
    months: int

    @property
    def kind(self) -> Kind:
        """Is it a month, a quarter or a year?"""
        return next(kind for kind, months in MONTHS.items() if months == self.months)

    @property
    def last(self) -> date:
        """Its last day."""
        return _months_later(self.first, self.months) - timedelta(1)

    @property
    def due(self) -> date:
        """The last day on which its result may still be on its way: the numbers may take as long to come as the period was."""
        return _months_later(self.first, 2 * self.months) - timedelta(1)

    @property
    def words(self) -> str:
        """`September 2026`, `July to September 2026` or `April 2026 to March 2027`."""
        end = f"{self.last:%B} {self.last.year}"
        if self.months == 1:
            return end
        return f"{self.first:%B} to {end}" if self.first.year == self.last.year else f"{self.first:%B} {self.first.year} to {end}"

    @property
    def since(self) -> str:
        """The period in a sentence: `From July to September 2026` or `In September 2026`."""
        return f"{'In' if self.months == 1 else 'From'} {self.words}"

    def __str__(self) -> str:
        """As data files have it: `2026-09`, `2026-27 Q2` or `2026-27`."""
        if self.months == 1:
            return f"{self.first:%Y-%m}"
        start = self.first.year - (self.first.month < _APRIL)
        year = f"{start}-{(start + 1) % 100:02}"
        return year if self.months == MONTHS["year"] else f"{year} Q{(self.first.month - _APRIL) % 12 // 3 + 1}"

    def next(self) -> "Span":
        """The period of the same length that begins where this one ends."""
        return Span(_months_later(self.first, self.months), self.months)

    def previous(self) -> "Span":
        """The period of the same length before it."""
        return Span(_months_later(self.first, -self.months), self.months)

    def until(self, later: "Span") -> Iterator["Span"]:
        """The periods of the later one's length that lie wholly between this one and that."""
        found, back = [], later.previous()
        while back.first > self.last:
            found.append(back)
            back = back.previous()
        return reversed(found)


def parse_span(text: str) -> Span:
    """Read `2026-27 Q2`, `2026-09` or `2026-27`; raises ValueError, with the mend, for anything else.

    Up to 2011-12, which could be a month as well, two years in a row are a financial year.
    """
    match = _YEAR.fullmatch(text.strip())
    if match:
        year, second, quarter = int(match[1]), int(match[2]), match[3]
        if 1900 <= year <= 2200 and second == (year + 1) % 100:
            start = date(year, _APRIL, 1)
            return Span(_months_later(start, 3 * (int(quarter) - 1)), 3) if quarter else Span(start, 12)
        if 1900 <= year <= 2200 and not quarter and 1 <= second <= 12:
            return Span(date(year, second, 1), 1)
        if quarter:
            right = f"{year}-{(year + 1) % 100:02} Q{quarter}"
            raise ValueError(f"“{text}” is not a financial year, which starts in April. If it starts in {year}, write {right}")
    raise ValueError(f"“{text}” is not a period. Write a quarter, a month or a financial year: 2026-27 Q2, 2026-09 or 2026-27")


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


When = Annotated[
    InstanceOf[Span],
    BeforeValidator(lambda value: parse_span(value) if isinstance(value, str) else value),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}( Q[1-4])?$"}),
]
