"""A page that has become harder to read."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.limits import limits_of
from fingerpost.reading_level.reading import reading_of

MOST = 0.5  # grades that a page may rise: less comes with any edit


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    before = site.before.get("reading_level", {}).get(site.shown_path(page.path))
    if not room.settings.never_worse or before is None:
        return
    found = reading_of(page).score
    if found.words >= limits_of(room.settings, page).shortest_page and found.grade > before + MOST:
        yield Problem(
            f"The page read at grade {before:.1f} and now reads at {found.grade:.1f}",
            "Make what was added as plain as the rest. If it must be so, write the baseline afresh: fingerpost check --write-baseline",
            *page.title_place,
            same_as="The page reads harder than before",
        )


RULE = Rule("reading-age-rose", "error", "html", "The page has become harder to read", run)
