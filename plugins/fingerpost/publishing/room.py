"""The publishing room: what may be published, under which name and address."""

from collections.abc import Callable
from typing import Any

from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.redirects import files
from fingerpost.publishing.settings import PublishingSettings

_FOOTER = ("contact", "complaints", "statement", "privacy")


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """What a page says of itself, and what every page leads to."""
    meta = page.meta
    return shared(site, room, lambda path: site.addresses.href(page.path, path)) | {
        "layout": meta.type,
        "title": page.title,
        "print_title": not page.document.headings or page.document.headings[0].level > 1,
        "description": meta.description,
        "lang": meta.lang or room.settings.lang,
        "draft": bool(page.withheld(site.today)),
        "archived": archived_notice(page, site),
    }


def archived_notice(page: Page, site: Site) -> dict[str, Any] | None:
    """Since when a page is archived, and where people go on from it; None where it is not."""
    if not page.archived(site.today):
        return None
    there = _way_on(page, site)
    title = "Home" if there and there.path == "index.md" else there.title if there else ""
    return {
        "since": in_words(page.meta.archive_on),
        "date": page.meta.archive_on.isoformat(),
        "to": {"title": title, "url": site.addresses.href(page.path, there.path)} if there else None,
    }


def _way_on(page: Page, site: Site) -> Page | None:
    """What took the page's place, else the front page of its folder or of the nearest folder above that has one."""
    paths = [page.meta.replaced_by or ""]
    folder = page.folder
    while folder:
        paths += [f"{folder}/index.md", f"{folder}/README.md"]
        folder = folder.rpartition("/")[0]
    found = (site.by_path.get(path) for path in [*paths, "index.md", "README.md"])
    return next((other for other in found if other and other is not page and _can_lead_to(other, site)), None)


def _can_lead_to(page: Page, site: Site) -> bool:
    return page.path in site.addresses.url_of and not page.archived(site.today)


def shared(site: Site, room: RoomState, href: Callable[[str], str]) -> dict[str, Any]:
    """What every page has, with addresses made by `href`."""
    settings = room.settings
    named = (site.by_path.get(getattr(settings, name) or "") for name in _FOOTER)
    links = [{"title": page.title, "url": href(page.path)} for page in named if page and site.is_published(page)]
    return {
        "lang": settings.lang,
        "notice": settings.notice,
        "home": href("index.md"),
        "contact": href(settings.contact) if settings.contact else "",
        "footer": links,
    }


def sitemap(site: Site, root: str) -> list[dict[str, str]]:
    """The addresses that search engines should know, with the day of the last review."""
    return [
        {"url": root.rstrip("/") + "/" + page.url, "changed": str(page.meta.last_reviewed_on or "")}
        for page in sorted(site.listed, key=lambda page: page.url)
    ]


ROOM = Room("publishing", PublishingSettings, panel=panel, files=files, notices=("archived-notice",))
