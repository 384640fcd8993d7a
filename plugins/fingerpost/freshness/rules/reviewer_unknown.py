"""The ledger names a reviewer whom nobody knows, or who had left by then."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.data import LEDGER, Entry
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    known = room.data.reviewers()
    if not known or room.has_errors("teams.yml"):
        return
    by: dict[str, list[Entry]] = {}
    for entry in sorted((entry for entries in room.data.ledger.values() for entry in entries), key=lambda entry: entry.line):
        by.setdefault(entry.review.by, []).append(entry)
    for name, entries in by.items():
        if name not in known:
            near = get_close_matches(name, known, n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Add the person to a team in _data/teams.yml, with `left_on:` if they left."
            yield Problem(f"There is no “{name}” in _data/teams.yml", mend, entries[0].line, path=f"_data/{LEDGER}")
            continue
        left = known[name].last_day
        for entry in entries:
            if left and entry.review.date > left:
                message = f"{known[name].name} was no longer here on {in_words(entry.review.date)}"
                yield Problem(
                    message, f"Name who reviewed the page. The last day was {in_words(left)}.", entry.line, path=f"_data/{LEDGER}"
                )


RULE = Rule("reviewer-unknown", "warning", "site", "The ledger names a reviewer whom nobody knows", run)
