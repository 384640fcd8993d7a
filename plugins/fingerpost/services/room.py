"""The services room: what people can do, by which way, and who is responsible."""

from itertools import chain
from typing import Any

from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services import consultations, panels, places
from fingerpost.services.a_to_z import a_to_z_page
from fingerpost.services.data import read_data
from fingerpost.services.directories import directory_panel
from fingerpost.services.easy_read import easy_read_panel
from fingerpost.services.guides import guide_panel
from fingerpost.services.lists import services
from fingerpost.services.publications import publication_panel
from fingerpost.services.settings import ServicesSettings
from fingerpost.services.shown import link
from fingerpost.services.steps import part_of_panel


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The A to Z, unless an editor wrote one at that path or there is no service."""
    path = room.settings.a_to_z
    return {} if path in site.by_path or not services(site) else {path: a_to_z_page(site, path, room.settings.owner)}


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """What the page's type shows, and where the page stands among others."""
    related = (link(path, page, site) for path in page.meta.related)
    return {
        **_by_type(page, site, room),
        **guide_panel(page, site),
        **part_of_panel(page, site),
        **easy_read_panel(page, site),
        "related": [found for found in related if found],
        "breadcrumbs": panels.breadcrumbs(page, site),
    }


def _by_type(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    match page.meta.type:
        case "service":
            return panels.service_panel(page, site, room.data)
        case "topic":
            return panels.topic_panel(page, site)
        case "home":
            return panels.home_panel(page, site, room.settings.news_on_home, room.settings.a_to_z)
        case "location" | "entry":
            return places.place_panel(page, site, room.data)
        case "directory":
            return directory_panel(page, site)
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
    "page-list", "responsible", "pagination", "related-pages",
)  # fmt: skip
ROOM = Room(
    "services", ServicesSettings, read_data, generate, panel, components=_COMPONENTS, notices=("part-of", "guide-contents"),
    changes=lambda site, room: chain(consultations.changes(site), places.changes(site)),
)  # fmt: skip
