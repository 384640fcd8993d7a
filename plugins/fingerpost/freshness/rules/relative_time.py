"""Words that are true only for a while after they are written."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.ageing.relative_time import may_have_relative_time, relative_times
from fingerpost.freshness.ageing.texts import left_alone, place_of, texts_of
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if left_alone(page, site.today, room.settings) or not may_have_relative_time(page.text):
        return
    for text in texts_of(page):
        in_heading = bool(text.block.level) or text.where == ("title",)
        for found in relative_times(text.text, in_heading):
            place = place_of(page, text, found.start, found.phrase)
            yield Problem(f"“{found.phrase}” is true only for a while", found.say, *place)


RULE = Rule("relative-time", "advice", "html", "Words are true only for a while", run)
