"""A page that pa11y-ci is asked to look at, and whether what it says of it can be believed."""

import time
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from fingerpost.audit.fast.refusals import Refused, check_answer, check_facts, check_place, check_words
from fingerpost.audit.looks import PHONE
from fingerpost.audit.pa11y.run import Event
from fingerpost.audit.pa11y.seen import seen
from fingerpost.audit.plain_page import PlainPage, fetch
from fingerpost.audit.seen import Seen
from fingerpost.audit.task import DriverSettings, PageResult

_AGAIN = "Open the page in a browser. If it is well there, try again."
_ENDLESS = "Look for a script that never ends, a dialog that it opens, or a file that never comes."
_DIFFERS = "Look for what differs from one visit to the next."
_UNSTABLE = "browser-unstable-page"


@dataclass
class Site:
    """What is the same for all pages of an audit. `nowhere` is what the site says where there is no page."""

    base: str
    settings: DriverSettings
    nowhere: str
    sure: bool
    """Is a page with faults to be looked at twice?"""
    confirmed: set[tuple[str, str, str]] = field(default_factory=set)
    """The faults of all pages that were seen twice."""


@dataclass
class WaitingPage:
    """A page that has no result yet."""

    page: str
    site: Site
    started: float = 0.0
    seconds: float = 0.0
    losses: int = 0
    """How many runs ended before they said anything of it."""
    trouble: str = ""
    """Why the first look at it failed."""
    before: tuple[Seen, ...] | None = None
    """What the first look saw, where it saw faults."""

    def heard(self, event: Event) -> PageResult | None:
        """The result, None where the page has to be looked at again."""
        self.seconds += time.monotonic() - self.started
        return self._seen(event) if event.event == "done" else self._failed(event)

    def lost(self, why: str, mend: str = _AGAIN) -> PageResult:
        """The result of a page of which nothing is known."""
        return PageResult(self.page, not_audited=why, mend=mend, seconds=self.seconds)

    def _failed(self, event: Event) -> PageResult | None:
        within = f" within {self.site.settings.page_time:g} seconds"
        if event.event == "late":
            return self.lost(f"It did not end{within}", _ENDLESS)
        if event.why.startswith("Navigation timeout"):
            return self.lost(f"It did not stop loading{within}", _ENDLESS)
        if event.event == "lost":
            self.losses += 1
            return self.lost(f"pa11y-ci ended without a word of it{_told(event.why)}") if self.losses > 1 else None
        before, self.trouble = self.trouble, f"pa11y-ci failed on it{_told(event.why.replace(self.site.base, '/'))}"
        return self.lost(self.trouble) if before else None

    def _seen(self, event: Event) -> PageResult | None:
        plain = fetch(event.url, self.site.settings.page_time)
        try:
            self._check(plain, event)
        except Refused as refused:
            return self.lost(refused.why, refused.mend)
        outside = tuple(sorted({url for url in event.requests if _leaves(url, self.site.base)}))
        return self._agreed(tuple(sorted({found for issue in event.issues if (found := seen(issue, plain.tree))})), outside)

    def _check(self, plain: PlainPage, event: Event) -> None:
        """Raises Refused where what pa11y-ci looked at was not this page, or nothing was on it."""
        if not plain.status:
            raise Refused(f"The server did not answer{_told(plain.why)}", "See that the site is served, then try again.")
        check_place(urljoin(event.url, plain.headers.get("location", "")), event.url, self.site.base)
        check_answer(plain.status, plain.headers)
        check_place(event.landed, event.url, self.site.base)
        check_facts(event.facts, event.url, self.site.base)
        check_words(plain.words, self.site.nowhere, event.url, self.site.base)

    def _agreed(self, now: tuple[Seen, ...], outside: tuple[str, ...]) -> PageResult | None:
        """What was seen both times. A fault that was seen twice on another page of this run, such as one of the theme, is believed."""
        faults = [one for one in now if one.tier == "fail"]
        if self.before is None:
            if self.site.sure and any(_known(one) not in self.site.confirmed for one in faults):
                self.before = now
                return None
            return self._result(now, [], outside)
        gone = [one for one in self.before if one.tier == "fail" and one not in now]
        came = [one for one in faults if one not in self.before]
        self.site.confirmed.update(_known(one) for one in faults if one not in came)
        return self._result(tuple(one for one in self.before if one not in gone), [*gone, *came], outside)

    def _result(self, found: tuple[Seen, ...], once: list[Seen], outside: tuple[str, ...]) -> PageResult:
        if self.trouble:
            message = f"{self.trouble}. The second time it could be audited"
            once = [*once, Seen(_UNSTABLE, "review", message, mend=_DIFFERS, looks=(PHONE.name,))]
        return PageResult(self.page, found, unstable=tuple(sorted(once)), requests=outside, seconds=self.seconds)


def _known(fault: Seen) -> tuple[str, str, str]:
    return fault.rule, fault.selector, fault.html


def _leaves(url: str, base: str) -> bool:
    return url.startswith(("http:", "https:")) and urlsplit(url).netloc != urlsplit(base).netloc


def _told(why: str) -> str:
    return f" ({why.rstrip('.')})" if why else ""
