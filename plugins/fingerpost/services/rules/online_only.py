"""A service or a consultation that leaves out everyone who is not online."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel
from fingerpost.pages.page_types import Consultation, Service
from fingerpost.pages.site import Site
from fingerpost.services.status import status_of

NEEDS_INTERNET = {"online", "email", "video-interpreter"}


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    asks = isinstance(page.meta, Consultation) and status_of(page.meta, site.today)[0] in ("open", "upcoming")
    if not asks and (not isinstance(page.meta, Service) or page.meta.online_only):
        return
    kinds = {channel.kind for channel in page.meta.channels if isinstance(channel, Channel)}
    if kinds and kinds <= NEEDS_INTERNET:
        mend = "Add a phone number, a place or a postal address."
        if not asks:
            mend += " If there is none, say why: `online_only: The government takes applications online only.`"
        what = "People can answer the consultation online only" if asks else "The service can be used online only"
        yield Problem(what, mend, *page.front.place("channels"))


RULE = Rule("online-only", "error", "source", "A service is online only", run)
