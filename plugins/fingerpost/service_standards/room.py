"""The service-standards room: what people can expect, and whether they got it."""

from typing import Any

from fingerpost.checks.mark import Mark
from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import text_for
from fingerpost.service_standards.data import STANDARDS, Promises, read_data
from fingerpost.service_standards.files import files
from fingerpost.service_standards.inserts import INSERTS
from fingerpost.service_standards.missing import changes
from fingerpost.service_standards.results import in_time, is_met, shown
from fingerpost.service_standards.settings import ServiceStandardsSettings
from fingerpost.service_standards.standard import Standard
from fingerpost.service_standards.standards_page import standards_page

_WRITTEN = ("promise", "measure", "source", "if_broken")


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The page of all standards, unless an editor wrote one at that path."""
    path = room.settings.page
    if not room.data.standards or path in site.by_path:
        return {}
    return {path: standards_page(room.settings.owner, site.lang)}


def panel(page: Page, site: Site, room: RoomState) -> dict[str, Any]:
    """The standard that counts on a service page: the first that it names and that holds today."""
    standard = next(iter(standards_of(page, room.data, site)), None)
    if standard is None:
        return {}
    href = site.addresses.href(page.path, room.settings.page)
    complaints = site.addresses.href(page.path, room.settings.complaints) if room.settings.complaints else ""
    found = shown(standard, room.data, site.today) | {
        "url": href and f"{href}#{standard.id}",
        "complaints": "" if _is(room.settings.complaints, page) else complaints,
    }
    return {"standard": found | {key: text_for(page, found[key], site) for key in _WRITTEN if found[key]}}


def mark(page: Page, site: Site, room: RoomState) -> Mark | None:
    """How many of a service's promises were kept at the last count; None where nobody has counted."""
    results = [(one, in_time(one, room.data, site.today)) for one in standards_of(page, room.data, site)]
    if not results or not any(result for _, result in results):
        return None
    kept = sum(result is not None and is_met(result, standard) for standard, result in results)
    missed = [
        f"{one.id}: missed" if result else f"{one.id}: no new result" for one, result in results if not (result and is_met(result, one))
    ]
    return Mark("Promises", f"{kept} of {len(results)} met", kept == len(results), kept / len(results), tuple(missed))


def standards_of(page: Page, promises: Promises, site: Site) -> list[Standard]:
    """The promises of a service that hold today: those that the page names, then those that name the page."""
    path = (page.translation_of or page).path
    names = [*getattr(page.meta, "standards", []), *(one.id for one in promises.standards.values() if path in one.services)]
    found = (promises.standards.get(name) for name in dict.fromkeys(names))
    return [standard for standard in found if standard and standard.is_current(site.today)]


def _is(path: str | None, page: Page) -> bool:
    return path == (page.translation_of or page).path


ROOM = Room(
    "service_standards", ServiceStandardsSettings, read_data, generate, panel, components=("standard-panel",), inserts=INSERTS,
    files=files, mark=mark, changes=lambda site, room: changes(room.data, site.today, site.shown_path(f"_data/{STANDARDS}")),
)  # fmt: skip
