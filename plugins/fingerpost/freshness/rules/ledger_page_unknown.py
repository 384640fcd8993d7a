"""The ledger has reviews of a page that is not there."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.data import LEDGER
from fingerpost.pages.fingerprint import fingerprint
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    missing = {path: entries for path, entries in room.data.ledger.items() if path not in site.by_path}
    if not missing:
        return
    says = {fingerprint(page.text.encode()): page.path for page in site.pages if page.text and page.path not in room.data.ledger}
    for path, entries in sorted(missing.items()):
        moved = says.get(entries[-1].review.hash)
        near = get_close_matches(path, site.by_path, n=1)
        if moved:
            mend = f"The page has moved: {moved} says the same. Write that path in its lines."
        elif near:
            mend = f"Did you mean “{near[0]}”? If the page was deleted, delete its lines."
        else:
            mend = "If the page was renamed, write its new path in its lines. If it was deleted, delete its lines."
        yield Problem(f"There is no page “{path}”", mend, entries[0].line, path=f"_data/{LEDGER}")


RULE = Rule("ledger-page-unknown", "warning", "site", "The ledger of reviews names a page that is not there", run)
