"""Front matter that points to a page which is not there: a channel's location, a home page's task."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Channel, Task
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    named = [
        (("channels", index, "location"), channel.location)
        for index, channel in enumerate(getattr(page.meta, "channels", []))
        if isinstance(channel, Channel) and channel.location
    ]
    named += [
        (("top_tasks", index, "page"), task.page)
        for index, task in enumerate(getattr(page.meta, "top_tasks", []))
        if isinstance(task, Task)
    ]
    known = site.addresses.url_of
    for where, path in named:
        if path not in known:
            other = site.by_path.get(path)
            if other and not other.readable:  # that page has its own finding
                continue
            near = get_close_matches(path, known, n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Write the path from the content folder: locations/town-hall.md"
            if other:
                mend = f"Take it out until that page is published: {other.withheld(site.today)}."
            yield Problem(f"`{where[-1]}:` names “{path}”, which is not a page of the site", mend, *page.front.place(*where))


RULE = Rule("place-unknown", "error", "source", "Front matter points to a page that is not there", run)
