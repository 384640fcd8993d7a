"""An acronym that the page does not explain."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.acronyms import acronyms, explains, in_abbr, may_have, spells
from fingerpost.reading_level.reading import Read, Reading, english

_TAG = re.compile(r"<[^<>]*>")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    reading = english(page)
    if reading is None or not may_have(page.document.lines):
        return
    first: dict[str, tuple[Read, str, int]] = {}
    for read in reading.reads:
        if not read.where and may_have(read.sentence.text):
            for acronym, written, before in acronyms(read.sentence.tokens):
                first.setdefault(acronym, (read, written, before))
    for acronym, (read, written, before) in first.items():
        if acronym in room.data.terms or _in_title(page, acronym) or in_abbr(page.html or "", acronym):
            continue
        explained = _explained_in(reading, acronym)
        if explained is not None and explained.number <= read.number:
            continue
        if explained is None and explains(_TAG.sub(" ", page.html or ""), acronym):  # in a table, or in statutory wording
            continue
        place = reading.place(read, written, " ".join(read.parts[:before]))
        if explained is not None:
            line, _ = reading.place(explained)
            where = f"only on line {line}" if line != place[0] else "only after it is used"
            yield Problem(f"“{acronym}” is explained {where}", "Explain it here, where people meet it first.", *place)
        else:
            mend = f"Write it in full the first time, with the letters in brackets: “… ({acronym})”. Or add it to _data/terms.yml."
            yield Problem(f"“{acronym}” is not explained", mend, *place)


def _in_title(page: Page, acronym: str) -> bool:
    texts = [page.title, *(heading.text for heading in page.document.headings)]
    return spells(page.title, acronym) or any(explains(text, acronym) for text in texts)


def _explained_in(reading: Reading, acronym: str) -> Read | None:
    return next((read for read in reading.reads if not read.where and explains(read.sentence.text, acronym)), None)


RULE = Rule("acronym-unexplained", "warning", "html", "An acronym is not explained", run)
