"""A link whose text does not say where it leads (WCAG 2.4.4, 2.4.9)."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_VAGUE = frozenset(
    """
    click, click here, click this, click this link, continue, details, download, find out more, further
    information, go, here, info, information, learn more, link, more, more details, more info, more information, next,
    page, press here, read, read more, see here, see more, tap here, this, this link, this page, view, view more,
    visit, website
    """.replace("\n", " ").split(", ")
)
_VAGUE = frozenset(" ".join(text.split()) for text in _VAGUE)


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    vague = _VAGUE | {_plain(text) for text in room.settings.vague_links}
    for link in page.document.links:
        name = _plain(link.name)
        if name in vague or not name:
            message = f"The link text “{link.text}” does not say where it leads" if name else "A link has no text"
            yield Problem(message, "Use the words that name the page: [order a bin](new-bin.md)", *page.source.of_link(link.text, link.nth))
        elif re.match(r"(https?://|www\.)\S+$", link.name):
            yield Problem(
                f"The link text is an address: {link.name}",
                "Use words that say where it leads. A screen reader reads an address out letter by letter.",
                *page.source.of_link(link.text, link.nth),
            )


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


RULE = Rule("link-text-vague", "error", "html", "A link text says nothing", run)
