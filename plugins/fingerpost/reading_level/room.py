"""The reading-level room: pages in words that people understand."""

from fingerpost.checks.room import Room, RoomState
from fingerpost.pages.site import Site
from fingerpost.reading_level.chapter import chapter, measure
from fingerpost.reading_level.data import read_data
from fingerpost.reading_level.settings import ReadingLevelSettings
from fingerpost.reading_level.terms_page import terms_page


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The page of terms, unless an editor wrote one at that path."""
    path = room.settings.terms_page
    if not room.data.terms or path in site.by_path:
        return {}
    return {path: terms_page(room.data.terms.values(), room.settings.owner, site.lang)}


ROOM = Room("reading_level", ReadingLevelSettings, read_data, generate, measure=measure, chapter=chapter)
"""Its data are the word lists."""
