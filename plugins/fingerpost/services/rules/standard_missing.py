"""A service of the council without a promise. Other councils' promises are theirs to make."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.services.own import own_councils, providers, written_services


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if not room.data.standards:
        return
    own = own_councils(site)
    for page in written_services(site):
        if page.front.says("delivered_by"):  # of a contractor's work, another rule speaks
            continue
        if page.front.says("standards") or room.data.standards_of(page.path, []):
            continue
        if own & set(providers(page)):
            yield Problem(
                "The service names no standard, so nobody knows what to expect",
                "Add `standards:` with an id from _data/standards.yml. If none fits, agree a promise that you can measure.",
                *page.front.place("standards"),
                path=page.path,
            )


RULE = Rule("standard-missing", "warning", "site", "A service has no standard", run)
