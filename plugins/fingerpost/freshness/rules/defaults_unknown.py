"""The options of the room name a team, a type of page or a folder that is not there, so they do nothing."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.page_types import PAGE_TYPES
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    defaults, where = room.settings.defaults, site.settings_file
    folders = {parent for page in site.pages for parent in _folders(page.folder)}
    for name in defaults.types:
        if name not in PAGE_TYPES:
            yield Problem(f"`defaults:` has the type “{name}”, which no page can have", _mend(name, PAGE_TYPES), path=where)
    for name in room.settings.not_reviewed:
        if name not in PAGE_TYPES:
            yield Problem(f"`not_reviewed:` has the type “{name}”, which no page can have", _mend(name, PAGE_TYPES), path=where)
    for name in defaults.folders:
        if name not in folders:
            yield Problem(f"`defaults:` has the folder “{name}”, which holds no page", _mend(name, folders), path=where)
    if room.data.teams and not room.has_errors("teams.yml"):
        yield from _owners(site, room)


def _owners(site: Site, room: RoomState) -> Iterator[Problem]:
    """One finding for each team, however many pages it stands for."""
    defaults, teams = room.settings.defaults, room.data.teams
    there = [name for name, team in teams.items() if not team.is_gone(site.today)]
    named = [("`fallback_owner:`", room.settings.fallback_owner), ("`defaults:`", defaults.site.owner)]
    named += [("`defaults:`", one.owner) for one in (*defaults.types.values(), *defaults.folders.values())]
    for option, owner in dict.fromkeys(named):
        if owner and owner not in teams:
            yield Problem(
                f"{option} names the team “{owner}”, which is not in _data/teams.yml", _mend(owner, there), path=site.settings_file
            )
        elif owner and owner not in there:
            message = f"{option} names {teams[owner].name}, which ended on {in_words(teams[owner].ended_on)}"
            yield Problem(message, _mend("", there), path=site.settings_file)


def _folders(folder: str) -> Iterator[str]:
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def _mend(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name.strip("/"), known, n=1)
    if near:
        return f"Did you mean “{near[0]}”?"
    return f"Choose one of: {', '.join(sorted(known))}." if known else "Take the line out."


RULE = Rule("defaults-unknown", "warning", "site", "The options name something that is not there", run)
