"""Lists of pages: the topics, the pages of a topic, the news, the A to Z."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Event
from fingerpost.pages.site import Site

_ORDER = {"topic": 0, "service": 1, "guide": 2, "page": 3, "location": 1, "event": 4, "news": 5}


@dataclass(frozen=True)
class Item:
    """An entry of a list, with the day of a news item or the days of an event."""

    title: str
    url: str
    description: str = ""
    first: date | None = None
    last: date | None = None


def item(page: Page, from_page: Page, site: Site) -> Item:
    """The entry of a page, with its address as seen from another page."""
    meta = page.meta
    first = getattr(meta, "starts_on", None) or getattr(meta, "published_on", None)
    return Item(page.title, site.addresses.href(from_page.path, page.path), meta.description or "", first, getattr(meta, "ends_on", None))


def topics(site: Site) -> list[Page]:
    """The topics at the top of the site, in their order."""
    found = [page for page in site.listed if page.meta.type == "topic" and page.folder and "/" not in page.folder]
    return sorted(found, key=lambda page: (getattr(page.meta, "order", 100), page.title))


def pages_of(topic: Page, site: Site) -> list[Page]:
    """The pages in a topic's folder and the topics right below it: services first, each by title.

    Events that are still to come stand soonest first, and news latest first.
    """
    found = [page for page in site.folders.get(topic.folder, []) if page is not topic and not is_over(page, site.today)]
    return sorted(found, key=lambda page: (_ORDER.get(page.meta.type, 3), _by_day(page), page.title.casefold()))


def is_over(page: Page, today: date) -> bool:
    """Is the page an event whose last day has passed?"""
    last = page.meta.last_day if isinstance(page.meta, Event) else None
    return last is not None and last < today


def _by_day(page: Page) -> int:
    first, published = getattr(page.meta, "starts_on", None), getattr(page.meta, "published_on", None)
    return first.toordinal() if first else -published.toordinal() if published else 0


def latest_news(pages: Iterable[Page]) -> list[Page]:
    """News items, latest first."""
    dated = [page for page in pages if page.meta.type == "news" and getattr(page.meta, "published_on", None)]
    return sorted(dated, key=lambda page: (page.meta.published_on, page.path), reverse=True)


def services(site: Site) -> list[Page]:
    """Every service, by title."""
    return sorted((page for page in site.listed if page.meta.type == "service"), key=lambda page: page.title.casefold())
