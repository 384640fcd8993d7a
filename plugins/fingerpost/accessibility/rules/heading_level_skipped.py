"""A heading that is more than one level below the one before it (WCAG 1.3.1, 2.4.6)."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    before = 1 if room.settings.title_is_h1 or page.meta.title else 0
    after = "the page's title" if before else ""
    for nth, heading in enumerate(page.document.headings):
        if heading.level > before + 1:
            why = f"and {after} has level {before}" if after else "and the first heading of this page must have level 1"
            same = page.document.headings[:nth].count(heading)
            yield Problem(
                f"The heading “{heading.text}” has level {heading.level}, {why}",
                f"Write it so: {'#' * (before + 1)} {heading.text}",
                *page.source.of_heading(heading.level, heading.text, same),
            )
        before, after = heading.level, "the heading before it"


RULE = Rule("heading-level-skipped", "error", "html", "A heading skips a level", run, criteria=("1.3.1",), seen_by=("axe-heading-order",))
