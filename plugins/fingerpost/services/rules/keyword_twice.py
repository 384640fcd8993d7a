"""A keyword that two services have: people who look for it cannot tell which of the two they need."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services.guides import guide_of
from fingerpost.services.own import written_services


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    seen: dict[str, Page] = {}
    for page in written_services(site):
        for index, keyword in enumerate(page.meta.keywords):
            first = seen.setdefault(" ".join(keyword.casefold().split()), page)
            if first is page or _one_guide(first, page, site):
                continue
            yield Problem(
                f"“{keyword}” is a keyword of “{first.title}” too ({first.path})",
                "Leave it where most people mean it. On the other page, say it more exactly, such as “sofa removal” and “sofa dumped in the street”.",
                *page.front.place("keywords", index),
                path=page.path,
            )


def _one_guide(one: Page, other: Page, site: Site) -> bool:
    """Do both belong to one guide? Then either leads to the other."""
    guide = guide_of(one, site)
    return guide is not None and guide is guide_of(other, site)


RULE = Rule("keyword-twice", "advice", "site", "Two services have the same keyword", run)
