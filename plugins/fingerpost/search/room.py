"""The search room: people find a page by what they call it."""

from typing import Any

from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.search import search_page
from fingerpost.search.settings import SearchSettings


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The search page, and its translations into the languages of the site's pages, unless an editor wrote them."""
    path = room.settings.page
    return search_page.generated(site, path, room.settings.owner) if path else {}


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """What a search page shows."""
    if page.meta.type != "search":
        return {}
    href = site.addresses.href(page.path, page.path)
    return {"search_page": {"here": href, "top": site.addresses.up(page.path), "tasks": search_page.top_tasks(page, site)}}


ROOM = Room("search", SearchSettings, generate=generate, panel=panel)
