"""A block with a name that is not known, or with a marker that is written wrongly."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.blocks.block import Block, blocks_of, nearly_blocks
from fingerpost.pages.blocks.kinds import ALSO_CALLED, KINDS
from fingerpost.pages.blocks.marker import name_of
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for block in blocks_of(page):
        place = block.place(page.source)
        if block.name not in KINDS:
            yield Problem(f"There is no block “{block.name}”", f"{_meant(block)}The blocks are: {', '.join(KINDS)}.", *place)
        elif not block.is_written_right:
            yield Problem(f"The marker “{block.written}” is not written right", f"Write it so: > [!{block.name}]", *place)
    for words in nearly_blocks(page.html or ""):
        name = name_of(words)
        if name in KINDS:
            place = page.source.of_text(f"[{words}]")
            yield Problem(f"The marker “[{words}]” has no exclamation mark", f"Write it so: > [!{name}]", *place)


def _meant(block: Block) -> str:
    near = get_close_matches(block.name, [*KINDS, *ALSO_CALLED], n=1)
    return f"Did you mean [!{ALSO_CALLED.get(near[0], near[0])}]? " if near else ""


RULE = Rule("block-unknown", "error", "html", "A block has a name that is not known", run)
