"""A file that cannot be read as text at all. It is never published."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.rules._slips import problems


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    return problems(page, "unreadable")


RULE = Rule("page-unreadable", "error", "source", "A file cannot be read", run, can_be_exempted=False)
