"""Calendars (RFC 5545) of the days on which places are closed or keep other hours: one for each place, and one for all."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from fingerpost.pages import schedule
from fingerpost.pages.hours import spans
from fingerpost.pages.page import Page
from fingerpost.pages.schedule import Unusual, unusual_days
from fingerpost.services.machine.source import Source

if TYPE_CHECKING:  # where it is needed it takes 0.05 s to import, and most commands do not need it
    from icalendar import Event

_LONDON = ZoneInfo("Europe/London")
_AHEAD = timedelta(365)  # a calendar is kept for longer than a page is read


def calendar_path(page: Page) -> str:
    """Where the calendar of a place stands: beside its page."""
    return f"{page.path.removesuffix('.md')}.ics"


def calendars(source: Source, all_places: str) -> dict[str, str]:
    """The calendars by path, of every place that has such days. Their lines end in CRLF: write them as they are."""
    found = [(page, events) for page in places(source) if (events := list(_events(page, source)))]
    files = {calendar_path(page): _calendar(page.title, events) for page, events in found}
    if found:
        every = (event for _, events in found for event in events)
        files[all_places] = _calendar("Closures and special hours of all places", every)
    return files


def places(source: Source) -> list[Page]:
    """The places, in the order of their pages."""
    return sorted(source.site.by_type.get("location", ()), key=lambda page: page.path)


def has_calendar(page: Page, today: date, known: schedule.Calendar) -> bool:
    """Has the place days that are not as usual?"""
    return bool(unusual_days(page.meta, today, known, _AHEAD))


def _calendar(name: str, events: "Iterable[Event]") -> str:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Fingerpost//Opening hours//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(event)
    return calendar.to_ical().decode()


def _events(page: Page, source: Source) -> "Iterator[Event]":
    for one in unusual_days(page.meta, source.site.today, source.calendar, _AHEAD):
        because = f": {one.name}" if one.name else ""
        if one.hours == "closed":
            yield _event(page, source, one, f"{page.title} is closed{because}", dtstart=one.first, dtend=_after(one.last))
            continue
        for day in _days(one):
            for opens, closes in spans(one.hours):
                times = {"dtstart": _moment(day, opens), "dtend": _moment(day, closes)}
                yield _event(page, source, one, f"{page.title} is open {one.hours}{because}", **times)


def _event(page: Page, source: Source, one: Unusual, summary: str, **times: Any) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", _uid(page, source, times["dtstart"]))
    # No clock: two builds on two days give the same bytes, as long as nobody has touched the page.
    stamp = page.meta.last_reviewed_on or one.first
    event.add("dtstamp", datetime.combine(stamp, time(), UTC))
    for name, moment in times.items():
        event.add(name, moment)
    event.add("summary", summary)
    if page.meta.address:
        event.add("location", page.meta.address)
    if source.site.addresses.root:
        event.add("url", source.url(page))
    event.add("transp", "TRANSPARENT")  # it does not make anybody busy
    return event


def _uid(page: Page, source: Source, start: date | datetime) -> str:
    """Made of the page's path and the time, so that a later calendar puts right what an earlier one said."""
    return sha256(f"{source.seed}\n{page.path}\n{start.isoformat()}".encode("utf-8", "surrogatepass")).hexdigest()[:32] + "@fingerpost"


def _moment(day: date, minutes: int) -> datetime:
    """A time on the clock in England, as the same moment in UTC."""
    return (datetime.combine(day, time(), _LONDON) + timedelta(minutes=minutes)).astimezone(UTC)


def _days(one: Unusual) -> Iterator[date]:
    return (one.first + timedelta(after) for after in range(min((one.last - one.first).days + 1, _AHEAD.days)))


def _after(day: date) -> date:
    return day + timedelta(1) if day < date.max else day
