"""Two pages for one address: one of them would be lost."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.links import address_of
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.tech_docs import html_path, is_tech_docs
from fingerpost.pages.translations import translated_address


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for page in sorted(site.pages, key=lambda page: not page.generated):  # so that it is the editor's file that is named
        addresses = _addresses(page)
        taken = next((address for address in addresses if address in first), None)
        if taken is not None:
            yield Problem(
                f"The page has the same address as {site.shown_path(first[taken])}: /{taken}",
                "Give one of the two files another name, or put both texts into one page.",
                path=page.path,
            )
        for address in addresses:
            first.setdefault(address, page.path)


def _addresses(page: Page) -> list[str]:
    """The address that the name makes; and the file in the site, which another name may make as well: `pay.md` and `pay.html.md`."""
    address = html_path(page.path) if is_tech_docs(page.path) else address_of(page.path)
    address = page.folder if page.is_index else address
    if page.named_lang:
        address = translated_address(page.source_path, page.named_lang)
    return [address.casefold(), *([page.url.casefold()] if page.url.endswith(".html") else [])]


RULE = Rule("address-twice", "error", "site", "Two pages have one address", run, can_be_exempted=False)
