"""The regulator's list: what a statement must have, and what a given one lacks.

The list itself is data/regulator.yml, with the source of each demand. Here it is held against the data of a statement, or
against the text of one that somebody wrote by hand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from fingerpost.accessibility.data import Statement
from fingerpost.accessibility.written import Written
from fingerpost.pages.packaged import read_file


@dataclass(frozen=True)
class Demand:
    """One demand, as in data/regulator.yml."""

    id: str
    wants: str
    source: str
    fields: tuple[str, ...] = ()
    example: str = ""
    page: bool = False
    rule: str = ""
    person: str = ""
    title: str = ""
    heading: str = ""
    says: str = ""
    links: tuple[str, ...] = ()
    write: str = ""
    unless_full: bool = False


@cache
def demands() -> tuple[Demand, ...]:
    """Every demand, in the order of the list."""
    found = read_file("fingerpost.accessibility", "regulator.yml")["demands"]
    return tuple(Demand(**{key: tuple(value) if isinstance(value, list) else value for key, value in one.items()}) for one in found)


def lacking_in_data(statement: Statement) -> Iterator[Demand]:
    """The demands that no field of the data meets."""
    return (demand for demand in demands() if demand.fields and not any(_value(statement, name) for name in demand.fields))


def lacking_in_text(written: Written) -> Iterator[Demand]:
    """The demands that a statement written by hand does not meet, as far as its text can tell."""
    return (demand for demand in demands() if not (demand.unless_full and written.claims_full) and not _meets(demand, written))


def _value(statement: Statement, name: str) -> Any:
    value: Any = statement
    for part in name.split("."):
        value = getattr(value, part)
    return value


def _meets(demand: Demand, written: Written) -> bool:
    if demand.title and not re.search(demand.title, written.title):
        return False
    if demand.heading:
        return demand.heading.lower() in written.headings
    asked = bool(demand.says or demand.links)
    linked = any(part in address for part in demand.links for address in written.addresses)
    return not asked or linked or bool(demand.says and re.search(demand.says, written.text))
