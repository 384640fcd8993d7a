"""A block that lacks something without which it cannot be shown."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.blocks.block import Block, blocks_of
from fingerpost.pages.blocks.kinds import lacking
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Entry, Location
from fingerpost.pages.site import Site
from fingerpost.publishing.language_help import FILE, unknown

_HOURS = ("opening_hours", "special_hours", "hours")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for block in blocks_of(page):
        lacks = lacking(block) or list(_of_the_site(block, page, site, room))
        for what, example in lacks:
            yield Problem(f"The block “{block.name}” needs {what}", f"Write it so: {example}", *block.place(page.source))


def _of_the_site(block: Block, page: Page, site: Site, room: RoomState) -> Iterator[tuple[str, str]]:
    """What is missing outside the block, with what would be right."""
    if block.name == "language-help":
        if not room.data.help:
            yield f"the languages in _data/{FILE}", "- code: pl, and below it says: Potrzebuję tłumacza języka polskiego."
        for code in unknown(room.data.help.values(), site.languages):
            yield f"the name of the language “{code}” in _data/languages.yml", f"- code: {code}, and below it own: and english:"
    if block.name == "opening-hours" or (block.name == "contact" and block.first("ul", "ol") is None):
        found = site.by_path.get(site.addresses.resolve(block.links[0].attributes.get("href") or "", page.path).path)
        if found is None or not isinstance(found.meta, Location | Entry):
            yield "a link to the page of a place", f"> [!{block.name}] [Town Hall](../locations/town-hall.md)"
        elif block.name == "opening-hours" and not any(getattr(found.meta, key, None) for key in _HOURS):
            yield (
                f"a place with opening hours, and {site.shown_path(found.path)} has none",
                "opening_hours: in the front matter of that page",
            )


RULE = Rule("block-incomplete", "error", "html", "A block lacks something that it needs", run)
