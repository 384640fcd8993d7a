"""A statement written by hand that says the site is fully compliant, while it is known not to be."""

import re
from collections.abc import Iterator

from fingerpost.accessibility.data import FILE
from fingerpost.accessibility.written import in_english, read_written, statements
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site

_MEND = "Write what is true: “This website is partially compliant with …, due to the non-compliances listed below.” Then list them."
_FAILS = re.compile(r"\bfails\b.{0,60}?\b[1-4]\.[1-5]\.\d{1,2}\b")


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for page in statements(site, room.settings):
        if page.html is None or not in_english(page):
            continue
        written = read_written(page)
        why = _against(room, written.text) if written.claims_full else ""
        if why:
            message = f"The statement says that the website is fully compliant, but {why}"
            yield Problem(message, _MEND, *page.source.of_words("fully compliant"), path=page.path)


def _against(room: RoomState, text: str) -> str:
    """What is known that speaks against it, if anything."""
    statement, audit = room.data.statement, room.data.audit
    if statement and statement.issues:
        return f"_data/{FILE} has the issue “{statement.issues[0].id}”"
    if audit and (audit.found or audit.other):
        return f"the audit of {in_words(audit.day)} found faults"
    return "it names a criterion that fails" if _FAILS.search(text) else ""


RULE = Rule("status-claims-too-much", "error", "site", "The accessibility statement says too much", run)
