"""An image without alternative text (WCAG 1.1.1)."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

# `![](picture.jpg)` renders as alt="", which in Markdown is far more often forgotten than meant.
_DECORATION = 'If it is only decoration, write <img alt="" src="…">.'


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for image in page.document.images:
        if image.alt is None or (not image.alt.strip() and page.source.is_markdown_image(image.name, image.nth)):
            yield Problem(
                f"The image {image.name or 'without an address'} has no alternative text",
                f"Say what it shows, between the square brackets: ![A blue bin with a yellow lid](…). {_DECORATION}",
                *page.source.of_image(image.name, image.nth),
            )


RULE = Rule("image-alt-missing", "error", "html", "An image has no alternative text", run, criteria=("1.1.1",), seen_by=("axe-image-alt",))
