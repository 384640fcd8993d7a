"""For calendars: an all-day event on the day each page is due. Write it as it is: its lines end in CRLF."""

from datetime import UTC, datetime, time
from hashlib import sha256
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from fingerpost.freshness.row import Row
from fingerpost.pages.dates import in_words
from fingerpost.reports.due.due_list import DueList
from fingerpost.reports.due.text import address, command, matters, plain, team, title, who


def render(due: DueList) -> str:
    """A calendar. A later one updates the events of this one, since each page keeps its UID."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fingerpost//Reviews that are due//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plain(f"Pages of {due.site} to review" if due.site else "Pages to review"))
    for row in due.rows:
        calendar.add_component(_event(row, due))
    return calendar.to_ical().decode()


def _event(row: Row, due: DueList) -> Event:
    event = Event()
    event.add("uid", _uid(row, due))
    event.add("dtstamp", datetime.combine(due.today, time(), UTC))  # no clock: the same list gives the same bytes
    event.add("dtstart", row.due_on or due.today)  # a day alone lasts for that day, so no end is needed, not even in the year 9999
    event.add("summary", f"Review: {title(row)}")
    event.add("description", _description(row, due))
    if due.site_url:
        event.add("url", address(row, due))
    event.add("transp", "TRANSPARENT")  # it does not make anybody busy
    event.add("categories", [team(row)])
    return event


def _uid(row: Row, due: DueList) -> str:
    """Made of the page's path and the site's address, or its name where it has none; a move to https changes nothing."""
    home = urlsplit(due.site_url)
    site = f"{home.netloc}{home.path}".rstrip("/") or due.site
    return sha256(f"{site}\n{row.path}".encode("utf-8", "surrogatepass")).hexdigest()[:32] + "@fingerpost"


def _description(row: Row, due: DueList) -> str:
    reviewed, day = row.review.reviewed_on, row.due_on
    lines = [
        f"Read the whole page, put right what is not, then: {command(row)}",
        f"Who: {who(row)}",
        f"Due: {in_words(day)}" if day else "It was never reviewed.",
        f"Last reviewed: {in_words(reviewed)}" if reviewed else "",
        f"Why: {matters(row)}",
        address(row, due) if due.site_url else "",
    ]
    return "\n".join(line for line in lines if line)
