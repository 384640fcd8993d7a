"""An image that cannot be shown, or not as it was meant."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.images.shown import shown

_LEVELS = {"unreadable": "error", "encoding": "warning"}


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for image, _, facts in shown(page, site):
        for slip in facts.slips:
            if slip.kind in _LEVELS:
                yield Problem(slip.message, slip.mend, *page.source.of_image(image.name, image.nth), _LEVELS[slip.kind])


RULE = Rule("image-unreadable", "error", "html", "An image cannot be shown, or not as it was meant", run)
