"""An option names a page that is not in the site, so the link to it, or the page itself, is left out."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    settings, known = room.settings, site.addresses.url_of
    named = [(name, getattr(settings, name)) for name in ("contact", "complaints", "privacy")]
    named += [("offline_pages", path) for path in settings.offline_pages]
    for name, path in named:
        if not path or path in known:
            continue
        page, near = site.by_path.get(path), get_close_matches(path, known, n=1)
        reason = page.withheld(site.today) if page else None
        mend = f"Did you mean “{near[0]}”?" if near else "Write the path of a page from the content folder: your-council/contact.md"
        if reason:
            mend = f"It can be named once the page is published: {reason}."
        yield Problem(f"`{name}:` names “{path}”, which is not a page of the site", mend, path=site.settings_file)


RULE = Rule("option-page-unknown", "error", "site", "The options name a page that is not in the site", run)
