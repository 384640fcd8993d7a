"""An image without alternative text (WCAG 1.1.1)."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_DECORATION = "If it is only decoration, write <img alt=\"\" src=\"…\">."


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for image in page.document.images:
        name = image.src.rpartition("/")[2]
        # `![](picture.jpg)` renders as alt="", which in Markdown is far more often forgotten than meant.
        forgotten = image.alt == "" and "![](" in page.front.body
        if image.alt is None or forgotten:
            yield Problem(
                f"The image {name or 'without an address'} has no alternative text",
                f"Say what it shows: ![A blue bin with a yellow lid]({image.src}). {_DECORATION}",
                *page.source.of_text(name),
            )


RULE = Rule("image-alt-missing", "error", "html", "An image has no alternative text", run)
