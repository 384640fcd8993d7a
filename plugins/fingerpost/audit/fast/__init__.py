"""The driver `fast`: axe-core, HTML_CodeSniffer, our own rules and the behaviour checks, in two reused tabs of one Chromium.

`audit(tasks, base, settings)` is a `Driver` (see task.py). `base` is what `server.served` gives, or the address of a running site,
with a slash at its end; the planted page is a task like any other, by a whole address where the site is not ours.
How each part works: run.py hands out pages and watches the clock, visit.py looks at one of them, tab.py talks to the browser,
sources.py says what the engines are asked, engines.js asks them, sightings.py reads what they answer. HTML_CodeSniffer's notices are
left out: they say what a person should ask of any page, whatever it holds.
"""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import suppress
from queue import Queue
from threading import Thread

from fingerpost.audit.task import DriverSettings, PageResult, Task
from fingerpost.pages.errors import UserError

_END_TIME = 20.0  # seconds
_DRIVER_TIME = 5.0


def audit(tasks: Sequence[Task], base: str, settings: DriverSettings) -> Iterator[PageResult]:
    """Look at pages; see `Driver`. Raises UserError where the browser or an engine is missing.

    The browser is talked to in a thread of its own, so that whoever asks need not know of it.
    """
    _need_playwright()
    results: Queue[PageResult | BaseException | None] = Queue()
    worker = _Worker(tasks, base, settings, results)
    worker.start()
    try:
        while (told := results.get()) is not None:
            if isinstance(told, BaseException):
                raise told
            yield told
    finally:
        worker.end()


class _Worker(Thread):
    """Runs the event loop; puts results, then perhaps what went wrong, then None."""

    def __init__(self, tasks: Sequence[Task], base: str, settings: DriverSettings, results: Queue) -> None:
        super().__init__(name="fingerpost-audit", daemon=True)
        self._given, self._results = (tasks, base, settings), results
        self._loop = asyncio.new_event_loop()
        self._main: asyncio.Task | None = None
        self._ended = False

    def run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
                runner.run(self._all())
        except asyncio.CancelledError:
            pass  # nobody waits for the rest
        except BaseException as error:
            self._results.put(error)
        finally:
            self._results.put(None)

    def end(self) -> None:
        """Stop what is under way, and wait until nothing is left of it."""
        with suppress(RuntimeError):  # the loop has ended by itself
            self._loop.call_soon_threadsafe(self._cancel)
        self.join(_END_TIME)

    def _cancel(self) -> None:
        self._ended = True
        if self._main:
            self._main.cancel()

    async def _all(self) -> None:
        from playwright.async_api import async_playwright

        from fingerpost.audit.fast.run import Run

        if self._ended:
            return
        self._main = asyncio.current_task()
        tasks, base, settings = self._given
        manager = async_playwright()
        try:
            run = Run(await manager.start(), base, settings, self._results.put)
            await run.all(tasks)
        finally:
            with suppress(Exception):  # its process may have got the same Ctrl-C as we did
                await asyncio.wait_for(manager.__aexit__(), _DRIVER_TIME)


def _need_playwright() -> None:
    try:
        import playwright.async_api  # noqa: F401
    except ImportError:
        raise UserError(
            "Nothing was audited, since Playwright is not installed", "", "Install it: pip install 'fingerpost[audit]'"
        ) from None
