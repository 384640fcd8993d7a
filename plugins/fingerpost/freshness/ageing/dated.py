"""The dates of a page that are over, with their places: what the two rules on dates have in common."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from fingerpost.freshness.ageing.plans import Passed, has_date_to_come
from fingerpost.freshness.ageing.texts import Text, left_alone, may_have, place_of, texts_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.pages.locate import Place
from fingerpost.pages.page import Page

Find = Callable[[str, date], Iterator[Passed]]
_HEAD = re.compile(r"\b(?:deadline|closing date|closes|last date|cut-off|(?:apply|pay|return|register|reply|book|send|renew) by)\b", re.I)
_OPEN_ENDED = re.compile(r"\b(?:by|on|closes)$", re.IGNORECASE)


def dated(page: Page, today: date, settings: FreshnessSettings, hint: Callable[[str], bool], find: Find) -> Iterator[tuple[Passed, Place]]:
    """What `find` finds in the texts of a page, with its place. `hint` is what every date has."""
    if left_alone(page, today, settings) or not may_have(page, hint):
        return
    texts = list(texts_of(page, with_body=hint(page.front.body)))
    to_come = {(text.block.table, head) for text in texts for head in text.block.heads if has_date_to_come(text.text, today)}
    for text in (text for text in texts if hint(text.text)):
        for found in find(text.text, today):
            yield found, place_of(page, text, found.start, found.phrase)
        head = next(filter(_HEAD.search, text.block.heads), "")
        if head and (text.block.table, head) not in to_come:
            yield from _under(head, page, text, today, find)


def _under(head: str, page: Page, text: Text, today: date, find: Find) -> Iterator[tuple[Passed, Place]]:
    """A bare date in a table, which its header makes a deadline. A column with dates to come is a list of rounds."""
    lead = head if _OPEN_ENDED.search(head) else f"{head}:"
    for found in find(f"{lead} {text.text}", today):
        if found.start < len(lead):
            yield found, place_of(page, text, 0, text.text)
