"""A standard names a page, a contractor or a pillar that is not there."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.service_standards.named import ORGANISATIONS, STRATEGY, is_unread


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    data = room.data
    unread = cache(lambda key: is_unread(room.files, {"contractor": ORGANISATIONS, "pillar": STRATEGY}.get(key, "")))
    for standard in data.standards.values():
        named = [("services", path, site.by_path, "is not a page of the site") for path in standard.services]
        if standard.contractor:
            named.append(("contractor", standard.contractor, data.organisations, f"is not in _data/{ORGANISATIONS}"))
        if standard.pillar:
            where = f"_data/{STRATEGY}" if STRATEGY in room.files.files else "the list of pillars"
            named.append(("pillar", standard.pillar, data.pillars, f"is not in {where}"))
        for key, name, known, what in named:
            if name not in known and not unread(key):
                message = f"`{key}:` of “{standard.id}” names “{name}”, which {what}"
                yield Problem(message, _mend(name, known), data.lines[standard.id], path="_data/standards.yml")


def _mend(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1)
    return f"Did you mean “{near[0]}”?" if near else "Write one that is there, or take the line out."


RULE = Rule("standard-names-unknown", "error", "site", "A standard names something that is not there", run)
