"""For people at a terminal, and the words that the other formats share."""

import re
import shlex
from collections import Counter
from textwrap import wrap
from urllib.parse import urljoin

from fingerpost.freshness.review import STATUSES, Status
from fingerpost.freshness.row import Row
from fingerpost.pages.dates import in_words
from fingerpost.reports.due.due_list import DueList
from fingerpost.reports.words import count

WIDTH = 80
LABELS: dict[Status, str] = {
    "not-reviewed": "needs no review",
    "fresh": "not due yet",
    "due-soon": "due soon",
    "due": "due",
    "overdue": "overdue",
    "neglected": "neglected",
    "never-reviewed": "never reviewed",
}
# Controls could steer a terminal or begin a new header, half characters cannot be written, and some readers end a line at U+2028.
_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def render(due: DueList) -> str:
    """Each page with what is known of its review, a line that counts them, and the next step."""
    if not due.rows:
        return f"Nothing is due for review, as on {in_words(due.today)}.\n"
    entries = ["\n".join(_entry(row, due)) for row in due.rows]
    last = [f"{summary(due.rows)}.", f"To review the first: {command(due.rows[0])}"]
    return "\n\n".join([*entries, "\n".join(last)]) + "\n"


def _entry(row: Row, due: DueList) -> list[str]:
    lines = [f"{plain(row.path)}: {status_words(row, due)}, score {row.score:,}"]
    lines += _wrapped(plain(row.title))
    lines += _wrapped(f"Who: {who(row)}")
    lines += _wrapped(f"Why: {matters(row)}")
    if row.review.reviewed_on:
        lines += _wrapped(f"Text: {since_review(row)}")
    return lines


def _wrapped(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def plain(text: str) -> str:
    """The text on one line, without characters that are no text."""
    return _NOT_TEXT.sub(" ", text)


def title(row: Row) -> str:
    """The title of a page; its path where it has none."""
    return plain(row.title).strip() or plain(row.path)


def address(row: Row, due: DueList) -> str:
    """The page's address in the site: the whole of it where the site's own is known."""
    return urljoin(due.site_url, row.url) if due.site_url else row.url


def command(row: Row) -> str:
    """What to type to review the page."""
    return f"fingerpost review {shlex.quote(plain(row.path))}"


def status_words(row: Row, due: DueList) -> str:
    """`overdue by 43 days`, `due in 12 days`, `never reviewed`."""
    if row.due_on is None:
        return LABELS[row.status]
    late = (due.today - row.due_on).days
    if late < 0:
        return f"due in {count(-late, 'day')}"
    if late == 0:
        return "due today"
    days = count(late, "day")
    return {"overdue": f"overdue by {days}", "neglected": f"neglected, overdue by {days}"}.get(row.status, f"fell due {days} ago")


def who(row: Row) -> str:
    """The team that is told, and why it is not the page's own."""
    name = plain(row.goes_to.name) if row.goes_to else "nobody"
    channel = f" ({plain(row.channel)})" if row.channel else ""
    return f"{name}{channel}{f', since {plain(row.why)}' if row.why else ''}"


def team(row: Row) -> str:
    """The name of the team that does it; `Nobody` where there is none."""
    return plain(row.goes_to.name) if row.goes_to else "Nobody"


def matters(row: Row) -> str:
    """`1,240 visits; people may lose money or rights if it is wrong`."""
    visits = "visits not known" if row.visits is None else count(row.visits, "visit")
    *most, last = row.risks or ("",)
    risks = f"{', '.join(most)} or {last}" if most else last
    return f"{visits}; people may lose {risks} if it is wrong" if risks else visits


def since_review(row: Row) -> str:
    """Was the text edited since the review, or was there no review but only a new date?"""
    trail, day = row.trail, f" on {in_words(row.review.reviewed_on)}" if row.review.reviewed_on else ""
    edited = {True: f"edited since the review{day}", False: f"not edited since the review{day}", None: ""}[trail.edited]
    if trail.bumped:
        return f"only the date was changed{day}{', and edited after that' if trail.edited else ''}"
    return edited or f"nobody knows if it was edited since the review{day}{f': {plain(trail.unknown)}' if trail.unknown else ''}"


def summary(rows: list[Row]) -> str:
    """`3 pages to review: 1 never reviewed, 2 overdue`."""
    found = Counter(row.status for row in rows)
    parts = [f"{found[status]:,} {LABELS[status]}" for status in reversed(STATUSES) if found[status]]
    return f"{count(len(rows), 'page')} to review: {', '.join(parts)}"
