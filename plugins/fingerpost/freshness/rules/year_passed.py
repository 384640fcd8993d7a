"""A text tells people what to do, or what will be, in a year that is over."""

import re
from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.ageing.dated import dated
from fingerpost.freshness.ageing.plans import years_over
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    def has_earlier_year(text: str) -> bool:
        return ("20" in text or "19" in text) and any(int(year) < site.today.year for year in _YEAR.findall(text))

    for found, place in dated(page, site.today, room.settings, has_earlier_year, years_over):
        if found.deadline:
            mend = f"Take it out, or write the date that counts now, such as “{found.lead} {found.next_time(site.today)}”."
        else:
            mend = "Say how it is now, such as “opened in May 2025” or “the charge is £50”, or write the new date."
        yield Problem(f"“{found.phrase}” lies in the past", mend, *place)


RULE = Rule("year-passed", "warning", "html", "A year to come is long over", run)
