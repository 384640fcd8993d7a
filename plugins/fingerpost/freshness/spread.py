"""Levels a pile of reviews: moves due days by whole weeks, so that the largest week of a team is as small as can be."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import heappop, heappush
from itertools import count

from fingerpost.freshness.review import due_on, latest
from fingerpost.freshness.row import Row


@dataclass(frozen=True)
class Move:
    """A page whose review is moved from its due day to another day, by whole weeks."""

    row: Row
    old: date
    new: date

    @property
    def weeks(self) -> int:
        """How many weeks later; negative is earlier."""
        return (self.new - self.old).days // 7


@dataclass
class _Page:
    """A page among those of its team. Weeks are numbers: `home` is the week of its due day, `at` where it is put."""

    row: Row
    home: int
    first: int
    last: int
    at: int

    def can(self, week: int) -> bool:
        """May it stand there?"""
        return self.first <= week <= self.last

    def cost(self, week: int) -> int:
        """How many weeks it is from its own."""
        return abs(week - self.home)


def spread(rows: list[Row], today: date, share: float) -> list[Move]:
    """The moves, by path. `share` says by how much of its period a page may be put off; an earlier move counts towards it.

    A page that stands outside its bounds already, since somebody chose that day, stays where it is.
    """
    teams: dict[str, list[_Page]] = defaultdict(list)
    for row in sorted(coming(rows, today), key=lambda row: row.path):
        teams[row.owner].append(_page(row, today, share))
    for pages in teams.values():
        _level(pages, _smallest(pages))
    moved = sorted((page for pages in teams.values() for page in pages if page.at != page.home), key=lambda page: page.row.path)
    return [Move(page.row, page.row.due_on, page.row.due_on + timedelta(weeks=page.at - page.home)) for page in moved]


def coming(rows: Iterable[Row], today: date) -> list[Row]:
    """The pages whose review is still to come. What is due or late is to be done now, and is not moved."""
    return [row for row in rows if row.status in ("fresh", "due-soon") and row.due_on and row.due_on > today]


def by_week(days: Iterable[date]) -> Counter:
    """How many of the days are in each week, by its Monday."""
    return Counter(day - timedelta(days=day.weekday()) for day in days)


def by_team(rows: Iterable[Row], today: date, moves: Iterable[Move] = ()) -> dict[str, Counter]:
    """The reviews that are still to come in each week, for each team, once the moves are made."""
    new = {move.row.path: move.new for move in moves}
    days: dict[str, list[date]] = defaultdict(list)
    for row in coming(rows, today):
        days[row.owner].append(new.get(row.path, row.due_on))
    return {team: by_week(days[team]) for team in sorted(days)}


def bounds(row: Row, today: date, share: float) -> tuple[date, date]:
    """The first and the last day on which a page may be due. They count from its own period, whatever it was moved to before."""
    reviewed, due = row.review.reviewed_on, due_on(row.review.reviewed_on, row.review.period)
    days = (due - reviewed).days
    put_off = min(due.toordinal() + int(days * share), latest(reviewed, row.review.period).toordinal())
    return max(reviewed + timedelta(days=days - days // 2), today + timedelta(days=1)), date.fromordinal(put_off)


def _page(row: Row, today: date, share: float) -> _Page:
    first, last = (day.toordinal() - row.due_on.toordinal() for day in bounds(row, today, share))
    home = (row.due_on.toordinal() - row.due_on.weekday()) // 7
    if not first <= 0 <= last:
        return _Page(row, home, home, home, home)
    return _Page(row, home, home + -(-first // 7), home + last // 7, home)


def _smallest(pages: Sequence[_Page]) -> int:
    """The smallest number of reviews a week with which every page finds a place."""
    ordered = sorted((page.first, page.last) for page in pages)
    low, high = 1, max(Counter(page.home for page in pages).values())
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _fits(ordered, middle) else (middle + 1, high)
    return low


def _fits(windows: list[tuple[int, int]], most: int) -> bool:
    """Week by week, the pages whose last week comes first: if this fails, nothing else works."""
    waiting: list[int] = []
    week = number = 0
    while waiting or number < len(windows):
        week = week + 1 if waiting else max(week + 1, windows[number][0])
        while number < len(windows) and windows[number][0] <= week:
            heappush(waiting, windows[number][1])
            number += 1
        for _ in range(min(most, len(waiting))):
            if heappop(waiting) < week:
                return False
    return True


def _level(pages: list[_Page], most: int) -> None:
    """Take pages out of the weeks that have too many, by as few weeks as can be, then bring pages back where there is room."""
    weeks: dict[int, list[_Page]] = defaultdict(list)
    for page in pages:
        weeks[page.home].append(page)
    too_full = sorted(week for week, there in weeks.items() if len(there) > most)
    _move_out(weeks, too_full, most)
    for week in too_full:
        while len(weeks[week]) > most:
            _make_room(weeks, week, most)
    while _bring_back(weeks, pages, most):
        pass


def _put(weeks: dict[int, list[_Page]], page: _Page, week: int) -> None:
    weeks[page.at].remove(page)
    weeks[week].append(page)
    page.at = week


def _move_out(weeks: dict[int, list[_Page]], too_full: list[int], most: int) -> None:
    """First to the weeks next door, then further; the pages that could not go further go first, and earlier before later."""
    for step in count(1):
        too_full = [week for week in too_full if len(weeks[week]) > most]
        if step > max((max(page.last - week, week - page.first) for week in too_full for page in weeks[week]), default=0):
            return
        for week, way in ((week, way) for week in too_full for way in (-1, 1)):
            to = week + way * step
            free = min(most - len(weeks[to]) if to in weeks else most, len(weeks[week]) - most)
            if free > 0:
                able = sorted((page for page in weeks[week] if page.can(to)), key=lambda page: (page.last - page.first, page.row.path))
                for page in able[:free]:
                    _put(weeks, page, to)


def _make_room(weeks: dict[int, list[_Page]], start: int, most: int) -> None:
    """Take one page out of a week by a chain of moves to the nearest week that has room. There is one, since all pages fit."""
    came_from, queue = {start: start}, deque([start])
    while queue:
        week = queue.popleft()
        for to in _outwards(week, min(page.first for page in weeks[week]), max(page.last for page in weeks[week])):
            if to in came_from:
                continue
            came_from[to] = week
            queue.append(to)
            if len(weeks[to]) < most:
                return _shift_chain(weeks, came_from, to)


def _outwards(week: int, first: int, last: int) -> Iterator[int]:
    """The weeks around a week, the nearest first."""
    for step in range(1, max(week - first, last - week) + 1):
        yield from (to for to in (week - step, week + step) if first <= to <= last)


def _shift_chain(weeks: dict[int, list[_Page]], came_from: dict[int, int], to: int) -> None:
    while came_from[to] != to:
        week = came_from[to]
        able = (page for page in weeks[week] if page.can(to))
        _put(weeks, min(able, key=lambda page: (page.cost(to) - page.cost(week), page.row.path)), to)
        to = week


def _bring_back(weeks: dict[int, list[_Page]], pages: list[_Page], most: int) -> bool:
    """Bring pages nearer to their own week: where there is room, or by changing places. Every change lowers the sum of all moves."""
    changed = False
    for page in sorted((page for page in pages if page.at != page.home), key=lambda page: (-page.cost(page.at), page.row.path)):
        way = 1 if page.at > page.home else -1
        for week in range(page.home, page.at, way):
            other = None if len(weeks[week]) < most else _to_change_with(page, weeks[week])
            if other or len(weeks[week]) < most:
                here = page.at
                _put(weeks, page, week)
                if other:
                    _put(weeks, other, here)
                changed = True
                break
    return changed


def _to_change_with(page: _Page, there: list[_Page]) -> _Page | None:
    """Who stands in the page's way and was moved the other way: both come nearer to their own week."""
    here, week = page.at, there[0].at
    able = [other for other in there if (other.home - week) * (here - week) > 0 and other.can(here)]
    return min(able, key=lambda other: (other.cost(here) - other.cost(week), other.row.path), default=None)
