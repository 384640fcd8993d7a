"""What `> [!data] ...` shows from the data of this room."""

from collections.abc import Mapping
from difflib import get_close_matches

from fingerpost.checks.room import Insert, RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.service_standards import heard_page
from fingerpost.service_standards.links import to_file
from fingerpost.service_standards.one_standard import one_standard
from fingerpost.service_standards.reached import summary, what_changed
from fingerpost.service_standards.standards_page import all_in_a_table, all_standards, by_service, contractors


def standards(argument: str, page: Page, site: Site, room: RoomState) -> str:
    """All of them, or one way to look at them."""
    ways = {
        "": lambda: all_standards(room.data, page, site, room.settings.page),
        "by service": lambda: by_service(room.data, page, site, room.settings.page),
        "summary": lambda: summary(room.data, site.today),
        "table": lambda: all_in_a_table(room.data, site.today),
        "changes": lambda: what_changed(room.data, site.today),
    }
    return _pick(argument, ways, "There is no way to show standards that is called")()


def standard(argument: str, page: Page, site: Site, room: RoomState) -> str:
    """One of them, without a heading, and where all results are as a file."""
    found = _pick(argument, room.data.standards, "There is no standard")
    text = one_standard(found, room.data, site.today)
    file = to_file("results.csv", "Download all results (CSV)", page)
    return f"{text}\n\n{file}." if room.data.results_of(found) else text


def _nothing_behind(show) -> Insert:
    def insert(argument: str, page: Page, site: Site, room: RoomState) -> str:
        if argument:
            raise ValueError(f"Nothing can stand behind this name, and “{argument}” does. Take it out.")
        return show(page, site, room)

    return insert


def _pick(name: str, known: Mapping, missing: str):
    if name in known:
        return known[name]
    near = get_close_matches(name, filter(None, known), n=1)
    mend = f"Did you mean “{near[0]}”?" if near else f"Write one of these: {', '.join(filter(None, known))}"
    raise ValueError(f"{missing} “{name}”. {mend}" if name else f"The name of the standard is missing. {mend}")


INSERTS: dict[str, Insert] = {
    "standards": standards,
    "standard": standard,
    "contractors": _nothing_behind(lambda page, site, room: contractors(room.data, site.today)),
    "satisfaction": _nothing_behind(lambda page, site, room: heard_page.satisfaction(room.data, page)),
    "surveys": _nothing_behind(lambda page, site, room: heard_page.surveys(room.data, page)),
    "demand": _nothing_behind(lambda page, site, room: heard_page.demand(room.data, page)),
}
