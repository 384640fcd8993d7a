"""One page, looked at once: loaded, made sure of, and shown to every engine in every look that is wanted."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from playwright.async_api import Error

from fingerpost.audit.fast.refusals import Refused, check_facts, check_words
from fingerpost.audit.fast.sightings import merged, sightings
from fingerpost.audit.fast.tab import Tab
from fingerpost.audit.looks import LOOKS
from fingerpost.audit.page_rules import page_rules, said_once
from fingerpost.audit.plain_page import PlainPage
from fingerpost.audit.probes import ProbeFailed, run_probes
from fingerpost.audit.seen import Seen
from fingerpost.audit.task import Task

_REPORT = "Try again. If it stays so, report it with the page that it fails on."
_BLIND = "The engines found nothing on it that they could test"


@dataclass(frozen=True)
class Visit:
    """What was seen on one visit; `probed` is the part that only the behaviour checks saw."""

    seen: tuple[Seen, ...]
    probed: frozenset[tuple[str, str, str]] = frozenset()
    requests: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where a page is. `nowhere` is what the site says where there is no page."""

    address: str
    base: str
    nowhere: str = ""


async def visit(tab: Tab, task: Task, place: Place, new_tab: Callable[[], Awaitable[Tab]]) -> Visit:
    """Raises Refused where the page was not audited. `new_tab` gives the tab for what changes the page."""
    try:
        found = await _visit(tab, task, place, new_tab)
        tab.check(place.base)
        return found
    except Error:
        tab.check(place.base)  # an engine that breaks off may mean that the page went elsewhere
        raise


async def _visit(tab: Tab, task: Task, place: Place, new_tab: Callable[[], Awaitable[Tab]]) -> Visit:
    first, *further = task.looks
    body = await _load(tab, first, place)
    found = await _look(tab, first, place, whole=True)
    found += await _rules(body, task.page, first)
    for name in further:
        found += await _look(tab, name, place, whole=False)
    probed = await _probe(await new_tab(), task, place) if task.probes else []
    keys = frozenset(seen.key for seen in probed) - {seen.key for seen in found}
    return Visit(merged(said_once([*found, *probed])), keys, tuple(sorted(tab.requests)))


async def _load(tab: Tab, look: str, place: Place) -> bytes:
    await tab.turn(LOOKS[look])
    body = await tab.go(place.address, place.base)
    facts = await tab.facts()
    tab.check(place.base)
    check_facts(facts, place.address, place.base)
    check_words(PlainPage(place.address, 200, body).words if place.nowhere else "", place.nowhere, place.address, place.base)
    return body


async def _look(tab: Tab, name: str, place: Place, whole: bool) -> list[Seen]:
    answer = await tab.look(name, whole)
    if whole and not answer["tested"]:
        raise Refused(_BLIND)
    return sightings(answer["rows"], name, place.base)


async def _rules(body: bytes, page: str, look: str) -> list[Seen]:
    """Our own rules on the HTML as it was served: its lines are those of the file."""
    try:
        found = await asyncio.to_thread(page_rules, body.decode("utf-8", "replace"), page)
    except Exception as error:
        raise Refused(f"A rule on its HTML failed ({error})", _REPORT) from error
    return [replace(seen, looks=seen.looks or (look,)) for seen in found]


async def _probe(tab: Tab, task: Task, place: Place) -> list[Seen]:
    try:
        await tab.go(place.address, place.base)
        found = await run_probes(tab.page, task, place.address)
    except ProbeFailed as error:
        raise Refused(str(error), _REPORT) from None
    finally:
        await tab.close()
    return [replace(seen, looks=seen.looks or (task.looks[0],)) for seen in found]
