"""A heading that is more than one level below the one before it (WCAG 1.3.1, 2.4.6)."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    before = 1 if room.settings.title_is_h1 or page.meta.title else 0
    for heading in page.document.headings:
        if heading.level > before + 1:
            right = "#" * (before + 1)
            yield Problem(
                f"The heading “{heading.text}” has level {heading.level}, after one of level {before}",
                f"Write it with {before + 1} hash signs: {right} {heading.text}",
                *page.source.of_heading(heading.level, heading.text),
            )
        before = heading.level


RULE = Rule("heading-level-skipped", "error", "html", "A heading skips a level", run)
