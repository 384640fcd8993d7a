"""An accessibility statement that is not linked from every page, as the law asks."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site

_TITLES = ("accessibility statement", "datganiad hygyrchedd")


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    named = room.settings.statement
    if named and named in site.by_path and site.is_published(site.by_path[named]):
        return
    found = next((page.path for page in site.pages if page.readable and page.title.lower().startswith(_TITLES)), None)
    if named:
        mend = f"Write its path from the content folder: `statement: {found or 'your-council/accessibility.md'}`"
        yield Problem(f"`statement:` names “{named}”, which is not a page of the site", mend, path=site.settings_file)
    elif found:
        mend = f"Add an option to fingerpost/publishing: `statement: {found}`. The foot of every page then leads there."
        yield Problem(f"Nothing says that {site.shown_path(found)} is to be linked from every page", mend, path=site.settings_file)


RULE = Rule("statement-not-linked", "warning", "site", "The accessibility statement is not linked", run)
