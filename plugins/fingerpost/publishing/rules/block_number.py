"""A cell of a chart's table that is no number."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.blocks.block import blocks_of
from fingerpost.pages.blocks.kinds import lacking
from fingerpost.pages.blocks.parts import grid_of, is_gap, number_of
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for block in blocks_of(page):
        if block.name not in ("bar-chart", "trend") or lacking(block):
            continue
        for label, *cells in grid_of(block.first("table")).rows:
            for cell in cells:
                if number_of(cell.text) is None and not (block.name == "trend" and is_gap(cell.text)):
                    what = (
                        f"“{cell.text}” in the row “{label.text}” is not a number"
                        if cell.text
                        else f"The row “{label.text}” lacks a number"
                    )
                    place = page.source.of_words(f"{label.text} {cell.text}")
                    yield Problem(what, "Write digits alone, and the unit in the title: 96.1, £5,654,000 or 12%", *place)


RULE = Rule("block-number", "error", "html", "A chart has a cell that is no number", run)
