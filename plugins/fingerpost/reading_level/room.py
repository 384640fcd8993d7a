"""The reading-level room: pages in words that people understand."""

from fingerpost.checks.mark import Mark
from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.chapter import chapter, measure
from fingerpost.reading_level.data import read_data
from fingerpost.reading_level.limits import limits_of
from fingerpost.reading_level.reading import summary_of
from fingerpost.reading_level.settings import ReadingLevelSettings
from fingerpost.reading_level.terms_page import terms_page


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The page of terms, unless an editor wrote one at that path."""
    path = room.settings.terms_page
    if not room.data.terms or path in site.by_path:
        return {}
    return {path: terms_page(room.data.terms.values(), room.settings.owner, site.lang)}


def mark(page: Page, site: Site, room: RoomState) -> Mark | None:
    """Do people of the age that the site aims at understand the page? None where it was not read or has no grade."""
    limits = limits_of(room.settings, page)
    if page.html is None or summary_of(page).grade is None or summary_of(page).words < limits.shortest_page:
        return None
    age, aim = summary_of(page).reading_age, limits.aim + 5
    good = age <= aim
    return Mark("Readable", f"Age {age:.1f}, aim {aim:g}", good, min(aim / age, 1), () if good else ("use shorter sentences and words",))


ROOM = Room("reading_level", ReadingLevelSettings, read_data, generate, measure=measure, chapter=chapter, mark=mark)
"""Its data are the word lists."""
