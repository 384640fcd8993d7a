"""Front matter that is not YAML. The page is not published, since half of what it says would be lost."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.rules._slips import problems


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    return problems(page, "front-matter")


RULE = Rule("front-matter-broken", "error", "source", "Front matter cannot be read", run, can_be_exempted=False)
