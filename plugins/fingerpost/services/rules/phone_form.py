"""A phone number that is not written as the site writes its others: people read it wrongly, and search does not find it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services.phone_form import numbers_in, right_shapes, shape, written


class Written(NamedTuple):
    """A phone number as somebody wrote it, with its place."""

    number: str
    path: str
    place: tuple[int, int]


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    found = [one for page in site.written if page.readable for one in _on(page)]
    for name, one in room.data.items():
        found += [Written(one.phone, "_data/organisations.yml", room.data.places.get(name, (1, 1)))] if one.phone else []
    usual = _usual(found)
    told: set[tuple[str, str]] = set()
    for one in found:
        right = right_shapes(one.number)
        if right is None or shape(one.number) == usual.get(right, right) or (one.path, one.number) in told:
            continue
        told.add((one.path, one.number))
        mend = f"Write: {written(one.number, usual.get(right, right))}"
        yield Problem(f"“{one.number}” is not written as the site's other phone numbers are", mend, *one.place, path=one.path)


def _usual(found: list[Written]) -> dict[tuple[int, ...], tuple[int, ...]]:
    """For each kind of number, the groups in which the site writes most: those of the plan, or others that keep the area code whole."""
    counts: dict[tuple[int, ...], Counter[tuple[int, ...]]] = {}
    for one in found:
        right, groups = right_shapes(one.number), shape(one.number)
        if right and groups and groups[0] == right[0]:
            counts.setdefault(right, Counter())[groups] += 1
    return {right: max(count, key=lambda groups: (count[groups], groups == right)) for right, count in counts.items()}


def _on(page: Page) -> Iterator[Written]:
    """The numbers of a page: in its front matter, then in its text."""
    for where, number in _numbers(page.meta):
        yield Written(number, page.path, page.front.place(*where))
    for line, column, number in numbers_in(page.front.body):
        yield Written(number, page.path, (page.front.body_line + line - 1, column))


def _numbers(value: Any, where: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each number in the front matter, with its path: whole values, and those that stand in a sentence."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _numbers(getattr(value, name, None), (*where, name))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _numbers(one, (*where, index))
    elif isinstance(value, str):
        if where[-1] in ("phone", "number"):
            yield where, value
        else:
            yield from ((where, number) for _, _, number in numbers_in(value))


RULE = Rule("phone-form", "warning", "site", "A phone number is written in another form", run)
