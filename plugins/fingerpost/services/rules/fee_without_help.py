"""A service with a price that does not say who pays less."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site

_PRICE = re.compile(r"£\s?[\d.,]*[1-9]")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not isinstance(page.meta, Service) or page.front.says("help_with_costs"):
        return
    if has_price(page.meta.cost):
        yield Problem(
            "The service costs money and does not say who pays less",
            "Add `help_with_costs:` with who pays less and how to ask. If the price is the same for everyone, say so.",
            *page.front.place("cost"),
        )


def has_price(cost: str | None) -> bool:
    """Does it name an amount in pounds that is more than nothing?"""
    return bool(_PRICE.search(cost or ""))


RULE = Rule("fee-without-help", "warning", "source", "A service has a fee and no help with costs", run)
