"""A keyword that says what the title says: nobody finds the page by it who would not find it without."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.search.word_list import words_of


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    title = set(words_of(page.title))
    if not title or not page.front.says("keywords") or page.front.is_wrong("keywords"):
        return
    for index, keyword in enumerate(page.meta.keywords):
        if set(words_of(keyword)) == title:
            yield Problem(
                f"The keyword “{keyword}” has no word that the title has not",
                "Take it out, or write what people call it besides the title.",
                *page.front.place("keywords", index),
            )


RULE = Rule("keyword-is-title", "advice", "source", "A keyword says what the title says", run)
