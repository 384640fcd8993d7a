"""A service that leaves out everyone who is not online."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site

_NEEDS_INTERNET = {"online", "email", "video-interpreter"}


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not isinstance(page.meta, Service) or page.meta.online_only:
        return
    kinds = {channel.kind for channel in page.meta.channels if isinstance(channel, Channel)}
    if kinds and kinds <= _NEEDS_INTERNET:
        yield Problem(
            "The service can be used online only",
            "Add a phone number, a place or a postal address. If there is none, say why: `online_only: The government takes applications online only.`",
            *page.front.place("channels"),
        )


RULE = Rule("online-only", "error", "source", "A service is online only", run)
