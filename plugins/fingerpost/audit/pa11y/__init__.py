"""The driver `pa11y`: pa11y-ci itself, believed only where it has really looked.

Its known faults, and what is done about them: with addresses as strings pages fail at random (they are objects here); it passes a
page that is missing, blank or elsewhere (each is asked for without a browser as well); its time-out bounds loading alone (a watchdog
bounds each page); it leaves out moderate and minor results of axe, and counts those that need a person as errors (all are taken, in
their tiers). What cannot be mended from outside: target size and the other rules of WCAG 2.2, frames, any look but the phone's, and
the behaviour checks. The driver `fast` has all of them.
"""

import time
from collections.abc import Iterator, Sequence

from fingerpost.audit.pa11y.page import Site, WaitingPage
from fingerpost.audit.pa11y.run import Event, watch
from fingerpost.audit.plain_page import address, nowhere
from fingerpost.audit.task import DriverSettings, PageResult, Task


def audit(tasks: Sequence[Task], base: str, settings: DriverSettings, sure: bool = True) -> Iterator[PageResult]:
    """Look at pages with pa11y-ci, in the look `phone` alone. A page that failed is looked at a second time.

    So is a page with faults, where one wants to be `sure` that they are there each time.
    """
    site = Site(base, settings, nowhere(base, settings.page_time) if tasks else "", sure)
    waiting = {address(base, task.page): WaitingPage(task.page, site) for task in tasks}
    while waiting:
        begun: set[str] = set()
        moved, why = False, ""
        for event in watch(list(waiting), settings):
            if event.event == "ended":
                why = event.why
            elif event.event == "begun":
                begun.add(event.url)
                waiting[event.url].started = time.monotonic()
            else:
                moved = True
                begun.discard(event.url)
                if event.event == "late":
                    begun.clear()  # the run was ended for this page, not for the others
                yield from _settled(waiting, event)
        for url in sorted(begun if moved or begun else waiting):
            yield from _settled(waiting, Event("lost", url, why=why))


def _settled(waiting: dict[str, WaitingPage], event: Event) -> Iterator[PageResult]:
    """The page's result, if it now has one; it then waits no longer."""
    result = waiting[event.url].heard(event)
    if result:
        del waiting[event.url]
        yield result
