"""The tab that a worker sits at: kept while it serves, and new after every trouble."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from playwright.async_api import Error

from fingerpost.audit.fast.browser import Chromium
from fingerpost.audit.fast.tab import Tab
from fingerpost.audit.fast.visit import Visit

_OLD = 250  # pages, after which a tab is closed, since its process has grown
_CLOSE_TIME = 5.0  # seconds


class Crashed(Exception):
    """The process behind the tab is gone."""


class Seat:
    """Holds one tab of one Chromium at a time. `make` opens a new one."""

    def __init__(self, make: Callable[[Chromium], Awaitable[Tab]]) -> None:
        self._make = make
        self._tab: Tab | None = None
        self._of: Chromium | None = None
        self._pages = 0

    async def __aenter__(self) -> "Seat":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.leave()

    @property
    def doing(self) -> str:
        """What the tab is in the middle of."""
        return self._tab.doing if self._tab else "loading"

    async def tab(self, chromium: Chromium) -> Tab:
        """The tab in this Chromium, for one more page."""
        if self._tab is None or self._of is not chromium or self._pages >= _OLD:
            await self.leave()
            self._tab, self._of, self._pages = await self._make(chromium), chromium, 0
        self._pages += 1
        return self._tab

    async def watch(self, job: Coroutine[Any, Any, Visit]) -> Visit:
        """The outcome of a visit; raises Crashed as soon as the tab has crashed, since a dead tab answers nothing."""
        assert self._tab
        doing = asyncio.ensure_future(job)
        crash = asyncio.ensure_future(self._tab.crashed.wait())
        try:
            await asyncio.wait({doing, crash}, return_when=asyncio.FIRST_COMPLETED)
            if not doing.done():
                raise Crashed
            return doing.result()
        finally:
            for one in (doing, crash):
                one.cancel()
            await asyncio.gather(doing, crash, return_exceptions=True)

    async def leave(self) -> None:
        """Close the tab. A tab that cannot be closed takes its browser with it."""
        tab, chromium, self._tab = self._tab, self._of, None
        if tab is None or chromium is None or not chromium.alive:
            return
        try:
            await asyncio.wait_for(tab.close(), _CLOSE_TIME)
        except TimeoutError:
            chromium.kill()
        except Error:
            pass  # it is closed already
