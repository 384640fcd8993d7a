"""A value that is missing, or is not what its key needs."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.checks.slips import problems
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    return problems(page, "value")


RULE = Rule("front-matter-value", "error", "source", "A front matter value is wrong", run, can_be_exempted=False)
