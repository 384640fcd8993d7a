"""Places have hours for the school holidays, and nobody has said when those are, or not for much longer."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.dates import Period, add, in_words
from fingerpost.pages.page import Page
from fingerpost.pages.schedule import TERMS, SchoolHoliday
from fingerpost.pages.site import Site

_SOON = Period(2, "month")


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    places = [page for page in site.written if page.readable and page.front.says("holiday_hours") and not page.translation_of]
    if not places or room.has_errors(TERMS):
        return
    known = DataFiles(room.files.files).yaml_items(TERMS, SchoolHoliday, key="name")
    if not known:
        yield from map(_never_shown, places)
        return
    place, last = max(known, key=lambda item: item[1].last_day)
    if last.last_day < add(site.today, _SOON):
        when = f"{'ended' if last.last_day < site.today else 'ends'} on {in_words(last.last_day)}"
        shown = "one page has" if len(places) == 1 else f"{len(places)} pages have"
        message = f"The last school holiday that we know, “{last.name}”, {when}, and {shown} hours for the holidays"
        yield Problem(message, "Add the holidays of the next school year.", *place, path=f"_data/{TERMS}")


def _never_shown(page: Page) -> Problem:
    message = "The page never shows `holiday_hours:`, since no file says when the school holidays are"
    mend = f"Write the first and the last day of each school holiday in _data/{TERMS}."
    return Problem(message, mend, *page.front.place("holiday_hours"), path=page.path)


RULE = Rule("school-terms-missing", "warning", "site", "Hours for school holidays, and no dates of them", run)
