"""A statement that somebody wrote by hand, as a page: which page it is, and what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from fingerpost.accessibility.settings import AccessibilitySettings
from fingerpost.pages.document import read_blocks
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_TITLES = re.compile(r"(accessibility statement|datganiad hygyrchedd)\b", re.IGNORECASE)
_FULL = re.compile(r"\bis fully compliant with\b")
_DAY = r"(\d{1,2} [a-z]+ \d{4})"


@dataclass(frozen=True)
class Written:
    """What the page says, in small letters and with plain apostrophes."""

    title: str
    headings: frozenset[str]
    text: str
    addresses: frozenset[str]

    @property
    def claims_full(self) -> bool:
        """Does it say that the site is fully compliant?"""
        return bool(_FULL.search(self.text))

    def day(self, words: str) -> date | None:
        """The day that follows these words (a pattern), where there is one that can be read."""
        found = re.search(rf"(?:{words}) {_DAY}", self.text)
        try:
            return datetime.strptime(found[1], "%d %B %Y").date() if found else None
        except ValueError:
            return None


def statements(site: Site, settings: AccessibilitySettings) -> Iterator[Page]:
    """The pages by editors that are accessibility statements, by their path or their title, in English or Welsh."""
    for page in site.pages:
        if page.readable and not page.generated and (page.path == settings.page or _TITLES.match(page.title)):
            yield page


def in_english(page: Page) -> bool:
    """Can our list of words be held against it?"""
    return (page.meta.lang or "en").lower().startswith("en") and not page.title.lower().startswith("datganiad")


def read_written(page: Page) -> Written:
    """What a rendered page says."""
    blocks = read_blocks(page.html or "", page.meta.lang)
    text = " ".join(_plain(block.text) for block in blocks)
    headings = frozenset(_plain(block.text) for block in blocks if block.level)
    return Written(_plain(page.title), headings, text, frozenset(link.href.lower() for link in page.document.links))


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").lower().split())
