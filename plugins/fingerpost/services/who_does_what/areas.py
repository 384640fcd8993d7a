"""The areas that a home can be in: a parish, or the part of a district that has none. Each has a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fingerpost.services.data import Organisation
from fingerpost.services.organisations import who

Organisations = Mapping[str, Organisation]
_OF_A_PARISH = re.compile(r" (Parish|Town|Village|Community) (Council|Meeting)$")
_ABOVE_PARISHES = ("city", "district", "unitary")


@dataclass(frozen=True)
class Area:
    """`id` is the organisation's whose area it is, and `councils` are those who answer there now, smallest first.

    `parish`: is it a parish? If not, it is what is left of a district.
    """

    id: str
    name: str
    parish: bool
    councils: tuple[str, ...]


def areas(organisations: Organisations, today: date) -> dict[str, Area]:
    """Every area by its id: the parishes by name, then the districts."""
    parishes = sorted((one for one in organisations.values() if one.kind == "parish"), key=lambda one: _name(one).casefold())
    found = [_area(one, one.within, organisations, today) for one in parishes]
    found += [_area(one, one.within or _above(one, parishes), organisations, today) for one in _districts(organisations, parishes)]
    return {area.id: area for area in found}


def listed(names: list[str]) -> str:
    """Names as a sentence has them: `A, B and C`."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def with_article(name: str) -> str:
    """An area's name inside a sentence: `the city of Oxenbridge`."""
    return name[0].lower() + name[1:] if name.startswith("The ") else name


def _area(one: Organisation, above: list[str], organisations: Organisations, today: date) -> Area:
    councils = dict.fromkeys(who(name, today, organisations) for name in (one.id, *above) if name in organisations)
    return Area(one.id, _name(one), one.kind == "parish", tuple(councils))


def _districts(organisations: Organisations, parishes: list[Organisation]) -> list[Organisation]:
    """The councils right above the parishes, and those whose area a postcode file may name."""
    named = dict.fromkeys(one.within[0] for one in parishes if one.within)
    named |= {one.id: None for one in organisations.values() if one.kind == "council" and one.tier in _ABOVE_PARISHES and one.gss}
    return [organisations[name] for name in named if name in organisations]


def _above(district: Organisation, parishes: list[Organisation]) -> list[str]:
    """The councils above a district, as its parishes name them."""
    return next((one.within[1:] for one in parishes if one.within[:1] == [district.id]), [])


def _name(one: Organisation) -> str:
    """`area:`, else for a parish the first words of its name."""
    return one.area or (_OF_A_PARISH.sub("", one.name) if one.kind == "parish" else one.name)
