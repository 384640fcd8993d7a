"""The services room: what people can do, by which way, and who is responsible."""

from typing import Any

from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services import panels
from fingerpost.services.a_to_z import a_to_z_page
from fingerpost.services.data import read_data
from fingerpost.services.lists import services
from fingerpost.services.settings import ServicesSettings


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The A to Z, unless an editor wrote one at that path or there is no service."""
    path = room.settings.a_to_z
    return {} if path in site.by_path or not services(site) else {path: a_to_z_page(site, path, room.settings.owner)}


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """What the page's type shows."""
    match page.meta.type:
        case "service":
            found = panels.service_panel(page, site, room.data)
        case "topic":
            found = panels.topic_panel(page, site)
        case "home":
            found = panels.home_panel(page, site, room.settings.news_on_home, room.settings.a_to_z)
        case "location":
            found = panels.location_panel(page, site, room.data)
        case "news":
            found = panels.news_panel(page)
        case "event":
            found = panels.event_panel(page)
        case _:
            found = {}
    return found | {"breadcrumbs": panels.breadcrumbs(page, site)}


_COMPONENTS = ("service-facts", "event-facts", "channels", "place", "page-list", "responsible")
ROOM = Room("services", ServicesSettings, read_data, generate, panel, components=_COMPONENTS)
