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
    article, check here, check it out, click, click for details, click for more, click for more info, click for more information,
    click here, click here for details, click here for information, click here for more, click here for more details,
    click here for more info, click here for more information, click here to find out more, click here to learn more,
    click here to read more, click link, click me, click on this link, click the link, click this, click this button, click this link,
    click to read more, click to view, continue, continue reading, details, document, download, download here, download now, file,
    find out more, find out more here, follow this link, for more information, full details, full story, further details, further info,
    further information, get more info, go, go here, go to link, go to page, go to site, go to this page, go to website, here, info,
    information, just here, learn more, learn more here, link, link here, link text, look here, more, more details, more here,
    more info, more information, more on this, next, open, over here, page, pdf, press here, press this, read, read here, read more,
    read more here, read now, read on, read this, see details, see here, see link, see more, see more here, see this page, tap here,
    tell me more, that page, the link, the link below, the page, this, this article, this document, this file, this here, this link,
    this one, this page, this pdf, this site, this web page, this webpage, this website, view, view details, view here, view link,
    view more, view page, view this page, visit, visit here, visit page, visit site, visit the website, visit this page, visit this site,
    visit website, web page, webpage, website
    """.replace("\n", " ").split(", ")
)
_VAGUE = frozenset(" ".join(text.split()) for text in _VAGUE)


# The bare name of a site, such as www.gov.uk, is what people call it.
_ADDRESS = re.compile(r"https?://\S+|www\.[^\s/]+/\S+")

_MARK = re.compile("[#¶§🔗]+")  # beside a heading, to copy its address


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    vague = _VAGUE | {_plain(text) for text in room.settings.vague_links}
    for link in page.document.links:
        name = _plain(link.name)
        if not name and link.href.startswith("#") and _MARK.fullmatch(link.name):
            continue
        if name in vague or not name:
            yield Problem(
                f"The link text “{link.text}” does not say where it leads" if link.name else "A link has no text",
                "Use the words that name the page: [order a bin](new-bin.md)",
                *page.source.of_link(link.text, link.nth),
                None if name or not link.name else "warning",  # a sign such as » may have its meaning beside it
                text=link.name,
            )
        elif _ADDRESS.fullmatch(link.name):
            yield Problem(
                f"The link text is an address: {link.name}",
                "Use words that say where it leads. A screen reader reads an address out letter by letter.",
                *page.source.of_link(link.text, link.nth),
                text=link.name,
            )


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


RULE = Rule(
    "link-text-vague", "error", "html", "A link text says nothing", run, criteria=("2.4.4",), seen_by=("axe-link-name", "browser-link-text")
)
