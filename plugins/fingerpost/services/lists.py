"""Lists of pages: the topics, the pages of a topic, the news, the A to Z."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Consultation, Event
from fingerpost.pages.site import Site
from fingerpost.pages.translations import marked, title_for, version_for
from fingerpost.services.guides import part_paths
from fingerpost.services.status import STATUSES, status_of

_ORDER = {
    "topic": 0, "service": 1, "step-by-step": 2, "guide": 3, "directory": 4, "page": 5, "location": 6, "entry": 6,
    "consultation": 7, "event": 8, "news": 9, "publication": 10,
}  # fmt: skip
_GROUPS = {
    "topic": "topics", "service": "services", "location": "places", "entry": "places", "consultation": "consultations",
    "event": "events", "news": "news", "publication": "publications",
}  # fmt: skip


@dataclass(frozen=True)
class Item:
    """An entry of a list, with the day of a news item or a publication, or the days of an event.

    `status` is that of a consultation, with its day in `first`: open until that day, closed on it ...
    """

    title: str
    url: str
    description: str = ""
    first: date | None = None
    last: date | None = None
    status: str = ""


def item(page: Page, from_page: Page, site: Site) -> Item:
    """The entry of a page, with its address as seen from another page."""
    meta = page.meta
    first, last, status = getattr(meta, "starts_on", None) or getattr(meta, "published_on", None), getattr(meta, "ends_on", None), ""
    if isinstance(meta, Consultation):
        status, first = status_of(meta, site.today)
    there = version_for(from_page, page, site)
    description = marked(there.meta.description or "", there, from_page, site)
    return Item(title_for(from_page, page, site), site.addresses.href(from_page.path, page.path), description, first, last, status)


def groups_of(pages: Iterable[Page], from_page: Page, site: Site) -> list[dict[str, Any]]:
    """The entries of pages in groups of what they are; the groups stand in the order of the pages."""
    groups: dict[str, list[Item]] = {}
    for page in pages:
        groups.setdefault(_GROUPS.get(page.meta.type, "information"), []).append(item(page, from_page, site))
    return [{"key": key, "items": items} for key, items in groups.items()]


def topics(site: Site) -> list[Page]:
    """The topics and directories at the top of the site, in their order."""
    found = [page for kind in ("topic", "directory") for page in site.by_type.get(kind, ()) if page.folder and "/" not in page.folder]
    return sorted(found, key=lambda page: (getattr(page.meta, "order", 100), page.title))


def pages_of(topic: Page, site: Site) -> list[Page]:
    """The pages in a topic's folder and the topics right below it: services first, each by title.

    Consultations that are open stand first among theirs, events soonest first, and news and publications latest first.
    A part of a guide is in no list: its guide is.
    """
    parts, source = part_paths(site), topic.translation_of or topic
    found = [
        page for page in site.folders.get(topic.folder, [])
        if page is not source and page.path not in parts and not is_over(page, site.today)
    ]  # fmt: skip
    return sorted(found, key=lambda page: (_ORDER.get(page.meta.type, 5), _by_day(page, site.today), page.title.casefold()))


def is_over(page: Page, today: date) -> bool:
    """Is the page an event whose last day has passed?"""
    last = page.meta.last_day if isinstance(page.meta, Event) else None
    return last is not None and last < today


def _by_day(page: Page, today: date) -> tuple[int, int]:
    first, published = getattr(page.meta, "starts_on", None), getattr(page.meta, "published_on", None)
    if isinstance(page.meta, Consultation):
        status, day = status_of(page.meta, today)
        over = status in ("closed", "decided")
        return (STATUSES.index(status), (-1 if over else 1) * day.toordinal()) if day else (len(STATUSES), 0)
    return 0, first.toordinal() if first else -published.toordinal() if published else 0


def latest_news(pages: Iterable[Page]) -> list[Page]:
    """News items, latest first."""
    dated = [page for page in pages if page.meta.type == "news" and getattr(page.meta, "published_on", None)]
    return sorted(dated, key=lambda page: (page.meta.published_on, page.path), reverse=True)


def services(site: Site) -> list[Page]:
    """Every service, by title."""
    return site.services
