"""What the report says of reviews: what is late, when reviews fall due and on whom, and whether they really happen."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from fingerpost.checks.chapter import Chapter, HeatMap, Table, Trend
from fingerpost.checks.room import RoomState
from fingerpost.freshness.over_time import share_fresh
from fingerpost.freshness.review import LATE, STATUSES
from fingerpost.freshness.row import Row, rows, worst_first
from fingerpost.freshness.stale import COLUMNS, as_json, stale
from fingerpost.pages.csv_text import csv_text
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site

MOST = 20  # pages in a table
_MONTHS = 12
_DUE = frozenset(("due", "never-reviewed")) | LATE
_MANY_A_DAY = 10  # reviews by one person on one day that the report names


def chapter(site: Site, room: RoomState) -> Chapter | None:
    """Nothing where no page needs a review."""
    every = rows(site, room)
    reviewed = [row for row in every if row.status != "not-reviewed"]
    if not reviewed:
        return None
    by_path = {site.shown_path(page.path): page for page in site.pages}
    shares = share_fresh(site, [by_path[row.path] for row in reviewed], room.settings)
    points = tuple((in_words(one.day), 100 * one.fresh / one.pages, f"{one.fresh} of {one.pages} pages") for one in shares)
    tables = (_late(reviewed), _bumped(reviewed), _edited(reviewed), _many_a_day(room))
    data = stale(every)
    return Chapter(
        "Reviews",
        tuple(_lines(reviewed, site)),
        heat_maps=(_calendar(reviewed, site.today),),
        trends=(Trend("Pages that were not past their review, of the pages of today", points),) if len(points) > 1 else (),
        tables=tuple(table for table in tables if table.rows),
        data={"pages": data, "share_fresh": [{"on": one.day.isoformat(), "fresh": one.fresh, "pages": one.pages} for one in shares],
              "unknown": site.history.unknown},
        files={"reviews.json": as_json(data), "reviews.csv": csv_text(COLUMNS, data)},
    )  # fmt: skip


def _lines(reviewed: list[Row], site: Site) -> Iterator[str]:
    counts = Counter(row.status for row in reviewed)
    parts = [f"{counts[status]} {status.replace('-', ' ')}" for status in STATUSES if counts[status]]
    yield f"{'1 page is' if len(reviewed) == 1 else f'{len(reviewed)} pages are'} reviewed from time to time: {', '.join(parts)}."
    edited, bumped = sum(bool(row.trail.edited) for row in reviewed), sum(bool(row.trail.bumped) for row in reviewed)
    yield f"{edited} changed after their review. {bumped} got a new date with nothing to show that anybody read them."
    unknown = Counter(row.trail.unknown for row in reviewed if row.trail.unknown and row.review.reviewed_on)
    for why, count in sorted(unknown.items()):
        yield f"Of {count} {'page' if count == 1 else 'pages'} nobody knows if the text changed after the review: {why}."


def _calendar(reviewed: list[Row], today: date) -> HeatMap:
    """Reviews that fall due in each of the next twelve months, by owner, after those that are due already."""
    first = today.replace(day=1)
    months = [first + relativedelta(months=ahead) for ahead in range(_MONTHS)] if first.year < date.max.year - 1 else [first]
    owners: dict[tuple[str, str], Counter[int]] = {}
    for row in reviewed:
        who = (row.goes_to.name, row.goes_to.id) if row.goes_to else (row.channel or "Nobody", "")
        counts = owners.setdefault(who, Counter())
        if row.status in _DUE or row.due_on is None:
            counts[-1] += 1
        else:
            counts[(row.due_on.year - first.year) * 12 + row.due_on.month - first.month] += 1
    columns = ("Now", *(f"{month:%b} {month.year}" for month in months), "Later")
    lines = []
    for (owner, _), counts in sorted(owners.items()):
        later = sum(count for month, count in counts.items() if month >= len(months))
        lines.append((owner, (counts[-1], *(counts[number] for number in range(len(months))), later)))
    total = tuple(sum(column) for column in zip(*(counts for _, counts in lines), strict=True))
    return HeatMap("Reviews that fall due, by owner", "Owner", columns, (*lines, ("All", total)))


def _late(reviewed: list[Row]) -> Table:
    due = sorted((row for row in reviewed if row.status in _DUE), key=worst_first)
    shown = tuple(
        (row.path, row.title, row.owner or row.channel, row.status.replace("-", " "), in_words(row.due_on) if row.due_on else "",
         f"{row.score:.0f}") for row in due[:MOST]
    )  # fmt: skip
    more = f" (the {MOST} worst of {len(due)})" if len(due) > MOST else ""
    return Table(f"Reviews to do now{more}", ("Page", "Title", "Owner", "Status", "Due on", "Score"), shown)


def _bumped(reviewed: list[Row]) -> Table:
    found = [(row.path, row.owner or row.channel, in_words(row.review.reviewed_on)) for row in reviewed if row.trail.bumped]
    return Table("Only the date changed", ("Page", "Owner", "Date"), tuple(found))


def _edited(reviewed: list[Row]) -> Table:
    found = [(row.path, row.owner or row.channel, in_words(row.review.reviewed_on)) for row in reviewed if row.trail.edited]
    return Table("Changed after the review", ("Page", "Owner", "Last review"), tuple(found))


def _many_a_day(room: RoomState) -> Table:
    """Who said to have reviewed more pages on a day than anybody can read."""
    reviews = [entry.review for entries in room.data.ledger.values() for entry in entries]
    days = Counter((review.date, review.by) for review in reviews)
    found = tuple((in_words(day), by, str(count)) for (day, by), count in sorted(days.items()) if count > _MANY_A_DAY)
    return Table("Many reviews by one person on one day", ("Date", "Reviewer", "Reviews"), found)
