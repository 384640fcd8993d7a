"""An old address that leads somewhere already: people who follow it do not come to the page that claims it."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.redirects import LISTS, Claim, claims

_TAKE_OUT = "Take it out of `redirect_from:`"


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    found = claims(site)
    for claim in found:
        if not claim.works:
            message, mend = _say(claim, site)
            yield Problem(message, mend, *claim.page.front.place("redirect_from", claim.index), path=claim.page.path)
    for name in LISTS:
        if found and name in site.addresses.files:
            yield Problem(
                f"The site has a file {name} of its own, so the old addresses of pages are not put into it",
                "Delete the file, or move its lines to the `redirect_from:` of the pages that they lead to.",
                level="warning",
                path=name,
            )


def _say(claim: Claim, site: Site) -> tuple[str, str]:
    """What is wrong with a claim, and how to mend it."""
    what = f"The old address {claim.page.meta.redirect_from[claim.index]}"
    if claim.held_by == "file" or claim.holder is None:
        return f"{what} is that of a file of the site", f"{_TAKE_OUT}, or take the file out of the site."
    if claim.held_by == "claim":
        if claim.holder is claim.page:
            return f"{what} is here twice", "Take one of the two out."
        message = f"{what} leads to {site.shown_path(claim.holder.path)} already"
        return message, "Keep it on the page that people should come to, and take it out of the other."
    if claim.holder is claim.page:
        return f"{what} is the page's own address", f"{_TAKE_OUT}: people who follow it come here anyway."
    return f"{what} is that of {_shown(claim.holder, site)}", f"{_TAKE_OUT}, or give that page another address first."


def _shown(page: Page, site: Site) -> str:
    return f"/{page.url}, a page that is made from data" if page.generated else site.shown_path(page.path)


RULE = Rule("redirect-taken", "error", "site", "An old address leads somewhere already", run, can_be_exempted=False)
