"""A page that is a part of two guides: nobody can say which page comes after it."""

from collections.abc import Iterator
from itertools import takewhile

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Guide
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not isinstance(page.meta, Guide):
        return
    for index, path in enumerate(page.meta.parts):
        other = _belongs_to(path, page, site)
        if path in page.meta.parts[:index]:
            yield Problem(f"`parts:` names “{path}” twice", "Take one of the two lines out.", *page.front.place("parts", index))
        elif other:
            yield Problem(
                f"`parts:` names “{path}”, which belongs to the guide “{other.title}” already",
                "Leave it in one guide. In the other, name it under `related:`.",
                *page.front.place("parts", index),
            )


def _belongs_to(path: str, page: Page, site: Site) -> Page | None:
    """Another guide that is at this path itself, or that stands before this one in the site and names it."""
    guides = [guide for guide in site.by_type.get("guide", ()) if guide.meta.parts]
    own = next((guide for guide in guides if guide.path == path and guide is not page), None)
    before = takewhile(lambda guide: guide is not page, guides)
    return own or next((guide for guide in before if path in guide.meta.parts), None)


RULE = Rule("part-twice", "warning", "source", "A page is a part of two guides", run)
