"""A page for an audience that is not in the council's list, or a page in that list that is not there."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site

FILE = "_data/audiences.yml"


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    known = room.data.audiences
    if not known or room.has_errors("audiences.yml"):
        return
    for page in site.written:
        for index, name in enumerate(page.meta.audience):
            if name not in known:
                near = get_close_matches(name, known, n=1)
                mend = f"Did you mean “{near[0]}”?" if near else f"Add it to {FILE}, or choose one from there."
                yield Problem(f"There is no audience “{name}” in {FILE}", mend, *page.front.place("audience", index), path=page.path)
    for name, audience in known.items():
        for path in audience.pages:
            if path not in site.by_path:
                near = get_close_matches(path, site.by_path, n=1)
                mend = f"Did you mean “{near[0]}”?" if near else "Write the path from the content folder: bins/new-bin.md"
                what = f"`pages:` of “{name}” names “{path}”, which is not a page of the site"
                yield Problem(what, mend, *room.data.audience_places.get(name, (1, 1)), path=FILE)


RULE = Rule("audience-unknown", "warning", "site", "A page is for an unknown audience", run)
