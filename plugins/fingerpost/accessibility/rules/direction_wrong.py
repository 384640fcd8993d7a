"""Text that is written from right to left and not shown so, or the other way round (WCAG 1.3.2)."""

from collections.abc import Iterator

from fingerpost.accessibility.elements import short
from fingerpost.accessibility.languages import RIGHT_TO_LEFT, latin_words, scripts
from fingerpost.accessibility.passages import DIRECTION, passages
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_NAME = 3  # words, which look the same in both directions
_LATIN = 8  # words that are no name


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    of_page = page.worked_out.get(DIRECTION) or site.language_of(page).dir
    for passage in passages(page):
        script, words = passage.in_other_script
        shown = " ".join(passage.text.split())
        if script in RIGHT_TO_LEFT and words > _NAME and (passage.dir or of_page) not in ("rtl", "auto"):
            yield Problem(
                f"“{short(shown)}” is written from right to left, and is not shown so",
                'Say its direction beside its language: <div lang="ur" dir="rtl" markdown="1">…</div>',
                *page.source.of_words(shown),
                text=shown,
            )
        elif passage.dir == "rtl" and not scripts(passage.text) and latin_words(passage.text) >= _LATIN:
            yield Problem(
                f"“{short(shown)}” is written from left to right, and is shown the other way round",
                'Take out dir="rtl".',
                *page.source.of_words(shown),
                text=shown,
            )


RULE = Rule(
    "direction-wrong", "warning", "html", "Text runs in the wrong direction", run, criteria=("1.3.2",), seen_by=("browser-direction",)
)
