"""The publishing room: what may be published, under which name and address."""

from collections.abc import Callable, Iterator
from typing import Any

from fingerpost.checks.change import Change
from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.contact import address_lines, phone
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import text_for, title_for
from fingerpost.publishing import llms_txt, redirects
from fingerpost.publishing.alerts import alerts_on
from fingerpost.publishing.alerts import changes as alert_changes
from fingerpost.publishing.archived import archived_notice
from fingerpost.publishing.data import read_data
from fingerpost.publishing.feedback import feedback
from fingerpost.publishing.settings import PublishingSettings
from fingerpost.publishing.versions import languages_of

_FOOTER = ("contact", "complaints", "statement", "privacy")


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """What a page says of itself, and what every page leads to."""
    meta = page.meta
    return shared(site, room, lambda path: site.addresses.href(page.path, path), page) | {
        "layout": meta.type,
        "title": page.title,
        "print_title": not page.document.headings or page.document.headings[0].level > 1,
        "description": meta.description,
        "audience": meta.audience,
        **languages_of(page, site),
        "draft": bool(page.withheld(site.today)),
        "archived": archived_notice(page, site),
        "alerts": alerts_on(page, site, [alert for _, alert in room.data.alerts]) if room.data else [],
        "feedback": feedback(page, site, room.settings.feedback_form, room.settings.feedback_email),
        "social_image": _social_image(site, room),
    }


def _social_image(site: Site, room: RoomState) -> str:
    """The whole address of the picture for social networks: they follow no other."""
    return f"{site.addresses.root.rstrip('/')}/{room.settings.social_image}" if room.settings.social_image and site.addresses.root else ""


def shared(site: Site, room: RoomState, href: Callable[[str], str], reader: Page | None = None) -> dict[str, Any]:
    """What every page has, with addresses made by `href`; titles and the notice as a page shows them, where one is given."""
    settings = room.settings
    named = (site.by_path.get(getattr(settings, name) or "") for name in _FOOTER)
    links = [
        {"title": title_for(reader, page, site) if reader else page.title, "url": href(page.path)}
        for page in named if page and site.is_published(page)
    ]  # fmt: skip
    return {
        "lang": settings.lang,
        "notice": text_for(reader, settings.notice, site) if reader and settings.notice else settings.notice,
        "home": href("index.md"),
        "contact": href(settings.contact) if settings.contact else "",
        "footer": links,
        "complain": _complaints(site, room, href, reader),
        "council": {"phone": phone(settings.council_phone), "address": address_lines(settings.council_address)},
    }


def _complaints(site: Site, room: RoomState, href: Callable[[str], str], reader: Page | None) -> dict[str, str] | None:
    """The way to the page of complaints, on every page but that one."""
    page = site.by_path.get(room.settings.complaints or "")
    if not page or not site.is_published(page) or (reader and page.path in (reader.path, reader.source_path)):
        return None
    return {"title": title_for(reader, page, site) if reader else page.title, "url": href(page.path)}


def files(site: Site, room: RoomState) -> dict[str, str]:
    """What stands beside the pages: the old addresses, and the list of pages for other programs."""
    return {**redirects.files(site, room), llms_txt.PATH: llms_txt.llms_txt(site)}


def changes(site: Site, room: RoomState) -> Iterator[Change]:
    """The days on which alerts go up and come down."""
    return alert_changes(site, [alert for _, alert in room.data.alerts])


ROOM = Room(
    "publishing", PublishingSettings, read_data, panel=panel, files=files, changes=changes,
    notices=("alert-banner", "language-links", "archived-notice", "audience"),
)  # fmt: skip
