"""The drivers by name, and the engines that each of them has: all of these must see the planted page's faults."""

from typing import Literal, NamedTuple

from fingerpost.audit import fast, pa11y
from fingerpost.audit.task import Driver

Runner = Literal["fast", "pa11y"]


class Looker(NamedTuple):
    """A driver. `engines` are the first words of the ids of its rules."""

    audit: Driver
    engines: frozenset[str]


DRIVERS: dict[Runner, Looker] = {
    "fast": Looker(fast.audit, frozenset({"axe", "htmlcs", "browser"})),
    "pa11y": Looker(pa11y.audit, frozenset({"axe", "htmlcs"})),
}
