"""A link to a place in a page that the page does not have."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

# Headings that the layout of a service adds; a test holds that the theme has them.
MADE_BY_LAYOUT = {"service": {"you-need", "how-to", "what-to-expect", "who-is-responsible"}}


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for link in page.document.links:
        target = site.addresses.resolve(link.href, page.path)
        other = page if target.path == page.path else site.by_path.get(target.path)
        if target.anchor.startswith(":~:"):  # words that the browser looks for
            continue
        if target.kind != "page" or not target.anchor or other is None or other.html is None:
            continue
        known = other.document.anchors | MADE_BY_LAYOUT.get(other.meta.type, set()) | {"content", "top"}  # browsers know #top
        if target.anchor not in known and target.anchor.lower() != "top":
            near = get_close_matches(target.anchor, other.document.anchors, n=1)
            mend = f"Did you mean #{near[0]}?" if near else "An anchor is the heading in small letters with hyphens: #what-you-pay"
            yield Problem(
                f"The link “{link.text}” leads to #{target.anchor}, which {site.shown_path(other.path)} does not have",
                mend,
                *page.source.of_link(link.text, link.nth),
            )


RULE = Rule("anchor-broken", "error", "html", "A link leads to a place that is not there", run)
