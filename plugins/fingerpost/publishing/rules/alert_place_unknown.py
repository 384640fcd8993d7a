"""An alert that is to stand on, or to lead to, a page that is not there."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.publishing.data import ALERTS


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    pages = {page.path for page in site.pages}
    folders = {path[:at] for path in pages for at, letter in enumerate(path) if letter == "/"}
    for place, alert in room.data.alerts:
        if alert.page and alert.page not in pages:
            yield _problem(f"The alert “{alert.id}” leads to “{alert.page}”", alert.page, pages, place)
        for scope in alert.pages:
            if scope not in pages and scope.strip("/") not in folders:
                yield _problem(f"The alert “{alert.id}” is to stand on “{scope}”", scope, pages | folders, place)


def _problem(what: str, given: str, known: set[str], place: tuple[int, int]) -> Problem:
    near = get_close_matches(given, known, n=1)
    mend = f"Did you mean “{near[0]}”?" if near else "Write the path from the content folder: locations/town-hall.md"
    return Problem(f"{what}, which is not in the content folder", mend, *place, path=f"_data/{ALERTS}")


RULE = Rule("alert-place-unknown", "error", "site", "An alert names a page that is not there", run)
