"""The kinds of value that front matter, data files and settings have: a day, a length of time, a web address ..."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf, PlainSerializer, WithJsonSchema

from fingerpost.pages.dates import Period, parse_day, parse_period
from fingerpost.pages.hours import check_hours
from fingerpost.pages.numbers import parse_count, parse_number, parse_pounds, parse_share

PLACEHOLDER = "CHANGE ME"  # stands in starter pages for what only the writer knows

Day = Annotated[
    date,
    BeforeValidator(lambda value: parse_day(value) if isinstance(value, str) else value),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Length = Annotated[
    InstanceOf[Period],
    BeforeValidator(lambda value: parse_period(value) if isinstance(value, str) else value),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,3} (day|week|month|year)s?$"}),
]


def _read(parse: Callable[[str], Any]) -> BeforeValidator:
    return BeforeValidator(lambda value: parse(value) if isinstance(value, str) else value)


_STRING_OR_NUMBER = WithJsonSchema({"type": ["string", "number"]})
Pounds = Annotated[Decimal, _read(parse_pounds), _STRING_OR_NUMBER]
"""A sum in pounds, to the penny; a sum that goes out may have a minus."""
Number = Annotated[float, _read(parse_number), Field(allow_inf_nan=False), _STRING_OR_NUMBER]
Share = Annotated[float, _read(parse_share), Field(ge=0, le=100), _STRING_OR_NUMBER]
"""A share of a hundred: 0 to 100."""
Count = Annotated[int, _read(parse_count), Field(ge=0), WithJsonSchema({"type": ["string", "integer"], "minimum": 0})]
"""How many there are."""


def _url(text: object) -> object:
    if isinstance(text, str) and PLACEHOLDER not in text and not re.fullmatch(r"https?://[^\s/.]+\.\S+", text):
        raise ValueError(f"“{text}” is not a web address. Write the whole address: https://forms.example.org/missed-bin")
    return text


def _phone(text: object) -> object:
    if isinstance(text, str) and PLACEHOLDER not in text and not re.fullmatch(r"\+?[\d(][\d ()-]+\d", text):
        raise ValueError(f"“{text}” is not a phone number. Write digits and spaces: 01632 960100")
    return text


def _email(text: object) -> object:
    if isinstance(text, str) and PLACEHOLDER not in text and not re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", text):
        raise ValueError(f"“{text}” is not an email address. Write it with an @: bins@council.example")
    return text


def _old_address(text: object) -> object:
    if isinstance(text, str) and not re.fullmatch(r"/(?!/)[^\s?#\\]*", text):
        raise ValueError(f"“{text}” is not an address of this site. Write what comes after the name of the site: /waste/bins.html")
    if isinstance(text, str) and ".." in text.split("/"):
        raise ValueError(f"“{text}” leads out of the site. Write the whole address without `..`: /waste/bins.html")
    return text


PROSE = "prose"
Prose = Annotated[str, PROSE]
"""Text that citizens read as it was written."""
Url = Annotated[str, BeforeValidator(_url)]
Phone = Annotated[str, BeforeValidator(_phone)]
Email = Annotated[str, BeforeValidator(_email)]
OldAddress = Annotated[str, BeforeValidator(_old_address)]
Hours = Annotated[str, BeforeValidator(check_hours)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
RuleId = Annotated[str, Field(pattern=r"^[a-z0-9]+([-._,][a-z0-9]+)*$")]  # with the signs that HTML_CodeSniffer has in its codes


class Strict(BaseModel):
    """A mapping that refuses keys it does not know, so that a slip of the finger is seen."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True, use_attribute_docstrings=True)
