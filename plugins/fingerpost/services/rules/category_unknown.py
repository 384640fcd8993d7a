"""An entry whose category its directory does not have: it would stand in a group of its own."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Directory, Entry
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not isinstance(page.meta, Entry) or not page.meta.category:
        return
    front = site.by_path.get(f"{page.folder}/index.md".lstrip("/"))
    known = front.meta.categories if front and isinstance(front.meta, Directory) else []
    if known and page.meta.category not in known:
        near = get_close_matches(page.meta.category, known, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else f"Choose one of: {', '.join(known)}. Or add it to the directory's `categories:`."
        yield Problem(f"The directory has no category “{page.meta.category}”", mend, *page.front.place("category"))


RULE = Rule("category-unknown", "warning", "source", "An entry has a category that its directory has not", run)
