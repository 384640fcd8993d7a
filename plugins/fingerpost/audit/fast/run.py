"""One run of the driver: pages are handed to tabs, the clock is watched, and what failed is tried once more, alone."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from playwright.async_api import Error, Playwright

from fingerpost.audit.fast import sources
from fingerpost.audit.fast.browser import Chromium, start
from fingerpost.audit.fast.refusals import Refused, too_slow
from fingerpost.audit.fast.seat import Crashed, Seat
from fingerpost.audit.fast.tab import Tab, open_tab
from fingerpost.audit.fast.visit import Place, Visit, visit
from fingerpost.audit.plain_page import address, nowhere
from fingerpost.audit.seen import Seen
from fingerpost.audit.task import DriverSettings, PageResult, Task

UNSTABLE = "browser-unstable-page"
_NOWHERE_TIME = 5.0  # seconds


class Interrupted(Exception):
    """Chromium ended for the sake of another page."""


class Run:
    """Looks at every page. Each result is handed to `tell`, once, as soon as it is there."""

    def __init__(self, playwright: Playwright, base: str, settings: DriverSettings, tell: Callable[[PageResult], object]) -> None:
        self._playwright, self._base, self._settings, self._tell = playwright, base, settings, tell
        self._engines = sources.engines(settings.tools)
        self._origins: tuple[str, ...] = ()
        self._nowhere = ""
        self._chromium: Chromium | None = None
        self._starting = asyncio.Lock()
        self._confirmed: set[tuple[str, str, str]] = set()
        self._failed: list[tuple[Task, Refused]] = []

    async def all(self, tasks: Sequence[Task]) -> None:
        """Every page by several tabs, then those that failed once more, one after the other: so it is plain which page is at fault."""
        self._origins = tuple(sorted({_origin(address(self._base, task.page)) for task in tasks} | {_origin(self._base)}))
        self._nowhere = await asyncio.to_thread(nowhere, self._base, min(_NOWHERE_TIME, self._settings.page_time))
        waiting = deque(tasks)
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(min(self._settings.tabs, len(tasks))):
                    group.create_task(self._work(waiting))
            for task, why in sorted(self._failed, key=lambda one: one[0].page):
                await self._again(task, why)
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from None
        finally:
            self.end()

    def end(self) -> None:
        """End the browser, however busy it is."""
        if self._chromium:
            self._chromium.end()

    async def _work(self, waiting: deque[Task]) -> None:
        """One tab's part. A page whose browser was ended for another page's sake waits again, and is not to blame."""
        async with Seat(self._new) as seat:
            while waiting:
                task = waiting.popleft()
                try:
                    await self._one(seat, task)
                except Interrupted:
                    waiting.appendleft(task)
                except Refused as why:
                    self._failed.append((task, why))

    async def _again(self, task: Task, first: Refused) -> None:
        async with Seat(self._new) as seat:
            try:
                await self._one(seat, task, first)
            except Refused as why:
                self._tell(PageResult(task.page, not_audited=why.why, mend=why.mend))

    async def _one(self, seat: Seat, task: Task, first: Refused | None = None) -> None:
        began = time.monotonic()
        found = await self._attempt(seat, task)
        seen, unstable = await self._sure_of(task, found)
        if first:
            unstable.append(_unstable(f"{first.why}. The second time it could be audited", task))
        taken = time.monotonic() - began
        self._tell(PageResult(task.page, seen, unstable=tuple(sorted(unstable)), requests=found.requests, seconds=taken))

    async def _sure_of(self, task: Task, found: Visit) -> tuple[tuple[Seen, ...], list[Seen]]:
        """What was seen, and what was seen one time only: faults that are new in this run are looked at again in a new context."""
        new = [seen for seen in found.seen if seen.tier == "fail" and _same(seen) not in self._confirmed]
        if not new:
            return found.seen, []
        looks = {name for seen in new for name in seen.looks} | {task.looks[0]}
        probes = any(seen.key in found.probed for seen in new)
        try:
            async with Seat(self._new) as seat:
                again = await self._attempt(seat, replace(task, looks=tuple(name for name in task.looks if name in looks), probes=probes))
        except Refused as why:
            return found.seen, [_unstable(f"{why.why}, the second time that it was looked at", task)]
        keys, before = {seen.key for seen in again.seen}, {seen.key for seen in found.seen}
        gone = [seen for seen in new if seen.key not in keys]
        came = [seen for seen in again.seen if seen.tier == "fail" and seen.key not in before]
        self._confirmed.update(_same(seen) for seen in new if seen.key in keys)
        return tuple(seen for seen in found.seen if seen not in gone), [*gone, *came]

    async def _attempt(self, seat: Seat, task: Task) -> Visit:
        """One visit within its time, by a clock outside the browser. Raises Refused, or Interrupted."""
        chromium = await self._running()
        try:
            async with asyncio.timeout(self._settings.page_time):
                tab = await seat.tab(chromium)
                place = Place(address(self._base, task.page), self._base, self._nowhere)
                return await seat.watch(visit(tab, task, place, lambda: self._new(chromium, whole=False)))
        except TimeoutError:
            doing = seat.doing
            chromium.kill()
            raise too_slow(doing, self._settings.page_time) from None
        except Refused:
            await seat.leave()
            raise
        except (Error, Crashed) as error:
            await seat.leave()
            raise await self._broken(chromium, error) from None

    async def _broken(self, chromium: Chromium, error: Exception) -> Exception:
        """What a fault of the browser means."""
        if chromium.killed:
            return Interrupted()
        if not await chromium.lives():
            return Refused("Chromium ended while it looked at it", "See that the machine has memory enough, then try again.")
        if isinstance(error, Crashed):
            return Refused("The browser's tab crashed on it", "Look for something very large on the page, then try again.")
        return Refused(f"The browser could not look at it ({str(error).splitlines()[0][:200]})")

    async def _running(self) -> Chromium:
        """The browser, started anew where it has ended."""
        async with self._starting:
            if self._chromium is None or not self._chromium.alive:
                self.end()
                self._chromium = await start(self._playwright, self._settings.chromium, self._origins)
            return self._chromium

    async def _new(self, chromium: Chromium, whole: bool = True) -> Tab:
        """A new tab, `whole` with the engines in it."""
        sockets = (origin.replace("http", "ws", 1) for origin in self._origins)
        allowed = tuple(f"{origin}/" for origin in (*self._origins, *sockets))
        return await open_tab(chromium, self._settings.seed, allowed, self._engines if whole else "")


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _same(seen: Seen) -> tuple[str, str, str]:
    """By what a fault is known on every page of the run, once it has been seen twice on one of them."""
    return seen.rule, seen.selector, seen.html


def _unstable(message: str, task: Task) -> Seen:
    return Seen(UNSTABLE, "review", message, mend="Look for what differs from one visit to the next.", looks=task.looks[:1])
