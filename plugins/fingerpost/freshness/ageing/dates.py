"""Days, months, seasons and years in a text, as people write them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:19|20)[0-9]{{2}})(?![0-9/–]|-[0-9])"
_PART = r"(?P<{}>(?:the )?(?:end|start|beginning|middle) of |(?:the )?(?:early|late|mid)[ -])?(?:the )?"
_DAY = (
    rf"{_WEEKDAY}(?:the )?(?P<d1>[0-9]{{1,2}}){_TH}(?: of)? (?P<m1>{_MONTH}),? {_YEAR.format('y1')}"
    rf"|{_WEEKDAY}(?P<m2>{_MONTH}) (?P<d2>[0-9]{{1,2}}){_TH},? {_YEAR.format('y2')}"
    rf"|{_WEEKDAY}(?P<d3>[0-9]{{1,2}})(?P<sign>[/.-])(?P<m3>[0-9]{{1,2}})(?P=sign){_YEAR.format('y3')}"
    r"|(?P<y4>(?:19|20)[0-9]{2})-(?P<m4>[0-9]{2})-(?P<d4>[0-9]{2})(?![0-9/-])"
)
_PERIOD = (
    rf"{_PART.format('part')}(?:(?P<month>{_MONTH})|(?P<season>spring|summer|autumn|winter|christmas|easter))(?: of)?,? "
    rf"{_YEAR.format('y5')}"
    rf"|{_PART.format('part2')}(?:the year )?{_YEAR.format('y6')}"
)
_MOMENT = re.compile(rf"(?<![\w/.,£#-])(?:{_DAY}|{_PERIOD})(?![\w/]|\.[0-9])", re.IGNORECASE)
# A bare number is a year where the sentence ends or goes on with one of these: not in `by 2020 metres`, `the 2021 census`.
_AFTER_YEAR = re.compile(
    r"(?! on (?:mon|tue|wed|thu|fri|sat|sun|week))(?:[.,;:!?)”’\"'*]|[ ]?[–—]"
    r"|[ ](?:and|as|at|because|but|for|if|in|it|on|the|they|to|under|unless|we|when|with|you|your)\b"
    r"(?![ ]?(?:19|20)[0-9]{2})|$)",
    re.IGNORECASE,
)
_FIRST_YEAR = 2001  # a bare number below is hardly a year in which somebody was to act; 2000 is eight in the evening


class Moment(NamedTuple):
    """A day or a longer time in a text: where it stands, its last day, and whether a single day was named."""

    start: int
    end: int
    last: date
    exact: bool

    def is_over(self, today: date) -> bool:
        """Has its last day gone by? On the last day itself it is not over."""
        return self.last < today


def moments(text: str) -> Iterator[Moment]:
    """Every day, month, season and year in a text, in order. A day that no calendar has is passed over."""
    for match in _MOMENT.finditer(text):
        day = _day(match)
        if day:
            yield Moment(match.start(), match.end(), day, True)
        elif not match["y6"] and match["y5"]:
            exact = bool(match["month"]) and "end" in (match["part"] or "").lower()
            yield Moment(match.start(), match.end(), _end_of(match), exact)
        elif match["y6"] and int(match["y6"]) >= _FIRST_YEAR and _AFTER_YEAR.match(text, match.end()):
            year, part = int(match["y6"]), (match["part2"] or "").lower()
            yield Moment(match.start(), match.end(), date(year, 12, 31), "end" in part)


def _day(match: re.Match) -> date | None:
    for form in "1234":
        if match[f"y{form}"]:
            month = match[f"m{form}"]
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
            try:
                return date(int(match[f"y{form}"]), number, int(match[f"d{form}"]))
            except ValueError:
                return None
    return None


def _end_of(match: re.Match) -> date:
    """The last day of a month; of the year for a season, which a year's beginning may still belong to."""
    year = int(match["y5"])
    if match["month"]:
        month = _MONTHS.index(match["month"][:3].lower()) + 1
        return date(year, month, monthrange(year, month)[1])
    return date(year + 1, 2, 28) if match["season"].lower() == "winter" else date(year, 12, 31)
