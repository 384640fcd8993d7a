"""What a driver is asked to look at, and what it answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from fingerpost.audit.looks import PHONE
from fingerpost.audit.seen import Seen


@dataclass(frozen=True)
class Task:
    """A page to look at. `page` is its address from the top of the site: `bins/missed-bin/`, empty for the home page."""

    page: str
    looks: tuple[str, ...] = (PHONE.name,)
    """The names of the looks. The first is a whole audit with every engine, on a page that was loaded in it."""
    probes: bool = False
    """Are the behaviour checks wanted as well? They cost a second or two."""


@dataclass(frozen=True)
class PageResult:
    """What came of one page. Where `not_audited` says why, nothing is known of the page, whatever was seen."""

    page: str
    seen: tuple[Seen, ...] = ()
    """Sorted, each thing once, with all the looks that it was seen in."""
    not_audited: str = ""
    """Why it could not be audited, as the beginning of a sentence: `It did not stop loading within 30 seconds`."""
    mend: str = ""
    """What to do about that."""
    unstable: tuple[Seen, ...] = ()
    """What was seen once and not the second time."""
    requests: tuple[str, ...] = ()
    """Addresses outside the site that the page asked for, sorted. None of them was answered."""
    seconds: float = field(default=0.0, compare=False)
    """How long it took: for the next split into shards, and in no report."""


@dataclass(frozen=True)
class DriverSettings:
    """What a driver needs to know beside the pages."""

    chromium: str
    """The path of the browser."""
    tools: str
    """The path of the node_modules that has axe-core, html_codesniffer and pa11y-ci."""
    page_time: float = 30.0
    """Seconds that one page may take in all, whatever it does."""
    tabs: int = 2
    """How many pages are looked at at once. On 2 cores a third gains nothing."""
    seed: int = 0


class Driver(Protocol):
    """Looks at pages of a served site. Results come in any order, one for each task; the planted page's is among them.

    Closing the iterator ends everything that was started.
    """

    def __call__(self, tasks: Sequence[Task], base: str, settings: DriverSettings) -> Iterator[PageResult]: ...
