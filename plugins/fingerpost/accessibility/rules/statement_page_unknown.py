"""The accessibility statement names a page that is not there: nobody else could find it, as its page is made from data."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.accessibility.data import EVERYWHERE, FILE, Statement
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site

Where = tuple[str | int, ...]


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.data.statement is None or room.has_errors(FILE):
        return
    known = site.addresses.url_of
    for where, path in _named(room.data.statement):
        other = site.by_path.get(path)
        if path in known or "://" in path or (other and not other.readable):  # a page that cannot be read has its own finding
            continue
        near = get_close_matches(path, known, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else "Write the path from the content folder: your-council/contact.md"
        if other:
            mend = f"Take it out until that page is published: {other.withheld(site.today)}."
        message = f"The statement names “{path}”, which is not a page of the site"
        yield Problem(message, mend, *room.data.place(*where), path=f"_data/{FILE}")
    for index, issue in enumerate(room.data.statement.issues):
        for nth, pattern in enumerate(issue.pages):
            if pattern.endswith("*") and "://" not in pattern and not any(path.startswith(pattern.rstrip("*")) for path in site.by_path):
                message, mend = f"No page is under “{pattern}”", "Write a folder of the content folder and an asterisk: bins/*"
                yield Problem(message, mend, *room.data.place("issues", index, "pages", nth), path=f"_data/{FILE}")


def _named(statement: Statement) -> Iterator[tuple[Where, str]]:
    """Each page that the statement names, and where."""
    for where, path in (
        (("formats_page",), statement.formats_page),
        (("contact", "form"), statement.contact.form),
        (("contact", "page"), statement.contact.page),
    ):
        if path:
            yield where, path
    for index, place in enumerate(statement.places):
        yield ("places", index), place
    for index, issue in enumerate(statement.issues):
        for nth, pattern in enumerate(issue.pages):
            if pattern != EVERYWHERE and not pattern.endswith("*"):
                yield ("issues", index, "pages", nth), pattern


RULE = Rule("statement-page-unknown", "error", "site", "The accessibility statement names a page that is not there", run)
