"""A page that still has the text of a starter page: the writer has yet to say something."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.fields import PLACEHOLDER
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_LEFT = re.compile(rf"^(?!\s*#).*?({PLACEHOLDER}.*?)[\"']?$", re.MULTILINE)


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if PLACEHOLDER not in page.text:
        return
    for match in _LEFT.finditer(page.text):
        line = page.text.count("\n", 0, match.start(1)) + 1
        column = match.start(1) - match.start() + 1
        yield Problem(f"“{match[1].strip()}” is still to be written", "Write your own words in its place.", line, column)


RULE = Rule("placeholder-left", "error", "source", "A page still has text of a starter page", run)
