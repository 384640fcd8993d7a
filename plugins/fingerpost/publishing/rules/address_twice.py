"""Two pages for one address: one of them would be lost."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.links import address_of
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for page in sorted(site.pages, key=lambda page: not page.generated):  # so that it is the editor's file that is named
        address = address_of(page.path).casefold()
        if address in first:
            yield Problem(
                f"The page has the same address as {site.shown_path(first[address])}: /{address}",
                "Give one of the two files another name, or put both texts into one page.",
                path=page.path,
            )
        first.setdefault(address, page.path)


RULE = Rule("address-twice", "error", "site", "Two pages have one address", run, can_be_exempted=False)
