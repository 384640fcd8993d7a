"""A page asks for data that there is not."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.checks.slips import problems
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    return problems(page, "data-block")


RULE = Rule("data-block-unknown", "error", "html", "A page asks for data that there is not", run)
