"""A page that names an organisation which is no more, and nobody took over."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Partner, Provider
from fingerpost.pages.site import Site
from fingerpost.services.organisations import who


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if page.archived(site.today):
        return
    for where, name in _named(page):
        last = room.data.get(who(name, site.today, room.data))
        if last and last.ends_on and last.ends_on < site.today:
            yield Problem(
                f"{last.name} ended on {in_words(last.ends_on)}, and the page still names it",
                "Name who does it now. If one organisation took over everywhere, add it as `successor:` in _data/organisations.yml.",
                *page.front.place(*where),
            )


def _named(page: Page) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each organisation that the page names as it is today, with its place. Who published a document stays who it was."""
    for key in ("provider", "delivered_by", "run_by"):
        value = getattr(page.meta, key, None)
        for name in value.ids if isinstance(value, Provider) else [value]:
            if name:
                yield (key,), name
    for index, one in enumerate(getattr(page.meta, "partners", [])):
        if isinstance(one, Partner):
            yield ("partners", index, "name"), one.name


RULE = Rule("organisation-ended", "error", "source", "A page names an organisation that has ended", run)
