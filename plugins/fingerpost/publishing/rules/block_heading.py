"""A heading inside a block, where it would tear the page's list of headings apart."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.blocks.block import blocks_of, text_of
from fingerpost.pages.blocks.marker import MARK
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for block in blocks_of(page):
        for heading in block.node.css(f":is(h1, h2, h3, h4, h5, h6):not([{MARK}] *)"):
            text = text_of(heading)
            yield Problem(
                f"The heading “{text}” stands inside the block “{block.name}”",
                "End the block before it with an empty line, or say it in a sentence",
                *page.source.of_words(text),
            )


RULE = Rule("block-heading", "error", "html", "A heading stands inside a block", run)
