"""The service-standards room: what people can expect, and whether they got it."""

from typing import Any

from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import text_for
from fingerpost.service_standards.data import read_data
from fingerpost.service_standards.results import shown
from fingerpost.service_standards.settings import ServiceStandardsSettings
from fingerpost.service_standards.standards_page import all_standards, standards_page


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The page of all standards, unless an editor wrote one at that path."""
    path = room.settings.page
    if not room.data.standards or path in site.by_path:
        return {}
    return {path: standards_page(room.settings.owner, site.lang)}


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """The standard that counts on a service page: the first that it names."""
    names = getattr(page.meta, "standards", [])
    standard = next((room.data.standards[name] for name in names if name in room.data.standards), None)
    if standard is None:
        return {}
    href = site.addresses.href(page.path, room.settings.page)
    found = {**shown(standard, room.data), "url": href and f"{href}#{standard.id}"}
    return {"standard": found | {key: text_for(page, found[key], site) for key in ("promise", "measure", "source")}}


ROOM = Room(
    "service_standards", ServiceStandardsSettings, read_data, generate, panel, components=("standard-panel",),
    inserts={"standards": lambda argument, page, site, room: all_standards(room.data)},
)  # fmt: skip
