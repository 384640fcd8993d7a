"""The services room: what people can do, by which way, and who is responsible."""

from itertools import chain
from typing import Any

from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services import assured, complete, consultations, organisations, panels, places
from fingerpost.services.a_to_z import a_to_z_pages
from fingerpost.services.audiences import audiences_page
from fingerpost.services.data import read_data
from fingerpost.services.directories import directory_panel, list_pages
from fingerpost.services.easy_read import easy_read_panel
from fingerpost.services.guides import guide_panel
from fingerpost.services.lists import services
from fingerpost.services.machine import parts as machine
from fingerpost.services.machine.open_data import open_data
from fingerpost.services.publications import publication_panel
from fingerpost.services.settings import ServicesSettings
from fingerpost.services.shown import link
from fingerpost.services.steps import part_of_panel
from fingerpost.services.we_asked import we_asked
from fingerpost.services.who_does_what import parts as who_does_what
from fingerpost.services.you_asked import changes as you_asked_changes
from fingerpost.services.you_asked import you_asked_panel


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The A to Z, unless an editor wrote one at that path or there is no service, and the pages of who does what."""
    path = room.settings.a_to_z
    a_to_z = {} if path in site.by_path or not services(site) else a_to_z_pages(site, path, room.settings.owner)
    return a_to_z | _audiences(site, room) | who_does_what.pages(site, room) | list_pages(site) | machine.pages(site, room)


def _audiences(site: Site, room: RoomState) -> dict[str, str]:
    """The page that lists pages by whom they are for, unless an editor wrote one at that path or no page is for anybody."""
    path, settings = room.settings.audiences, room.settings
    text = audiences_page(site, room.data, path, settings.a_to_z, settings.owner) if path and path not in site.by_path else ""
    return {path: text} if text else {}


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """What the page's type shows, and where the page stands among others."""
    related = (link(path, page, site) for path in page.meta.related)
    return {
        **_by_type(page, site, room),
        **guide_panel(page, site),
        **part_of_panel(page, site),
        **easy_read_panel(page, site),
        **you_asked_panel(page, site),
        "related": [found for found in related if found],
        "breadcrumbs": panels.breadcrumbs(page, site),
        **machine.links(page, site, room),
    }


def _by_type(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    match page.meta.type:
        case "service":
            return panels.service_panel(page, site, room.data, room.settings.who_does_what or "")
        case "topic":
            return panels.topic_panel(page, site)
        case "home":
            return panels.home_panel(page, site, room.settings.news_on_home, room.settings.a_to_z)
        case "location":
            found = places.place_panel(page, site, room.data)
            return {**found, "hours": {**found["hours"], "calendar": machine.calendar_of(page, site, room)}}
        case "entry":
            checked = assured.assured_panel(page.meta, room.settings.assured_months, site.today)
            found = places.place_panel(page, site, room.data)
            return {**found, "location": {**found["location"], "assured": checked}}
        case "directory":
            return directory_panel(page, site, room.settings.assured_months)
        case "news":
            return panels.news_panel(page)
        case "event":
            return panels.event_panel(page)
        case "consultation":
            return consultations.consultation_panel(page, site)
        case "publication":
            return publication_panel(page, site, room.data)
        case _:
            return {}


_COMPONENTS = (
    "service-facts", "event-facts", "consultation", "channels", "place", "opening-hours", "publication-facts", "directory-list",
    "page-list", "responsible", "you-asked", "pagination", "related-pages",
)  # fmt: skip
ROOM = Room(
    "services", ServicesSettings, read_data, generate, panel, components=_COMPONENTS, notices=("part-of", "guide-contents"),
    mark=lambda page, site, room: complete.mark(page, site, room.data),
    changes=lambda site, room: chain(
        consultations.changes(site), you_asked_changes(site), places.changes(site, room.data), machine.changes(site),
        assured.changes(site, room.settings.assured_months), organisations.changes(room.data, site.shown_path("_data/organisations.yml"), site.today)
    ),
    inserts={
        "we-asked": we_asked, "open-data": lambda argument, page, site, room: open_data(page, site, room.settings), **who_does_what.INSERTS,
    },
    files=lambda site, room: who_does_what.files(site, room) | machine.files(site, room),
)  # fmt: skip
