"""A key that this type of page does not have: most often a slip of the finger."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.checks.slips import problems
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    return problems(page, "unknown-key")


RULE = Rule("front-matter-unknown-key", "error", "source", "Front matter has an unknown key", run, can_be_exempted=False)
