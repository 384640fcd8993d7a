"""Lists of pages: the topics, the pages of a topic, the news, the A to Z."""

from collections.abc import Iterable
from dataclasses import dataclass

from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_ORDER = {"topic": 0, "service": 1, "guide": 2, "page": 3, "location": 1, "news": 4}


@dataclass(frozen=True)
class Item:
    """An entry of a list."""

    title: str
    url: str
    description: str = ""
    note: str = ""


def item(page: Page, from_page: Page, site: Site, note: str = "") -> Item:
    """The entry of a page, with its address as seen from another page."""
    return Item(page.title, site.addresses.href(from_page.path, page.path), page.meta.description or "", note)


def topics(site: Site) -> list[Page]:
    """The topics at the top of the site, in their order."""
    found = [page for page in site.listed if page.meta.type == "topic" and page.folder and "/" not in page.folder]
    return sorted(found, key=lambda page: (getattr(page.meta, "order", 100), page.title))


def pages_of(topic: Page, site: Site) -> list[Page]:
    """The pages in a topic's folder and the topics right below it: services first, each by title; news latest first."""
    found = [page for page in site.folders.get(topic.folder, []) if page is not topic]
    if found and all(page.meta.type == "news" for page in found):
        return latest_news(found)
    return sorted(found, key=lambda page: (_ORDER.get(page.meta.type, 3), page.title.casefold()))


def latest_news(pages: Iterable[Page]) -> list[Page]:
    """News items, latest first."""
    dated = [page for page in pages if page.meta.type == "news" and getattr(page.meta, "published_on", None)]
    return sorted(dated, key=lambda page: (page.meta.published_on, page.path), reverse=True)


def services(site: Site) -> list[Page]:
    """Every service, by title."""
    return sorted((page for page in site.listed if page.meta.type == "service"), key=lambda page: page.title.casefold())
