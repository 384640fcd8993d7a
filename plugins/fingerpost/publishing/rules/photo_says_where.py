"""A photo that tells where it was taken: perhaps at the home of the person in it."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.images.shown import linked, shown

_MEND = "Take the place out of the photo: open it in a picture program, export it without location or metadata, and replace the file."


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for image, _, facts in shown(page, site):
        if facts.says_where and not facts.remade:
            yield Problem(_message(image.name), _MEND, *page.source.of_image(image.name, image.nth))
    for link, path, facts in linked(page, site):
        if facts.says_where:  # what a link leads to is the file as it is
            yield Problem(_message(path.rpartition("/")[2]), _MEND, *page.source.of_link(link.text, link.nth))


def _message(name: str) -> str:
    return f"The photo {name} tells everybody who loads it where it was taken (GPS)"


RULE = Rule("photo-says-where", "warning", "html", "A photo tells where it was taken", run)
