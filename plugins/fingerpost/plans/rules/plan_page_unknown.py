"""A plan names a page that is not there, so the link to it is missing."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    known = site.addresses.url_of
    for file, name, path in room.data.pages():
        other = site.by_path.get(path)
        if path in known or (other and not other.readable):  # a page that cannot be read has its own finding
            continue
        near = get_close_matches(path, known, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else "Write the path from the content folder: bins/collection-days.md"
        if other:
            mend = f"Take it out until that page is published: {other.withheld(site.today)}."
        yield Problem(
            f"“{name}” names “{path}”, which is not a page of the site", mend, *room.data.places[file, name], path=f"_data/{file}"
        )


RULE = Rule("plan-page-unknown", "error", "site", "A plan names a page that is not there", run)
