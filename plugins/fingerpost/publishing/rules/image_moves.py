"""An image that moves and that nobody can stop (WCAG 2.2.2): it draws the eye away from the words beside it."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.images.shown import shown

_MEND = "Use a still picture, or several of them with a sentence each. If it must move, make it a film, which people can stop."


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for image, _, facts in shown(page, site):
        if facts.moves:
            message = f"The image {image.name} moves for more than 5 seconds, and nobody can stop it"
            yield Problem(message, _MEND, *page.source.of_image(image.name, image.nth))


RULE = Rule("image-moves", "warning", "html", "An image moves, and nobody can stop it", run)
