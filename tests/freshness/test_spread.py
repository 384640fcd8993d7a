"""Reviews are spread over the weeks, within bounds."""

import time
from collections import Counter
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.freshness.review import Review, due_on
from fingerpost.freshness.row import Row
from fingerpost.freshness.spread import Move, bounds, by_team, by_week, coming, spread
from fingerpost.freshness.trail import Trail
from fingerpost.pages.dates import Period, add, parse_period
from fingerpost.reports.reviews.spread import spread_text

TODAY = date(2026, 11, 22)  # a Sunday


def row(path: str, reviewed: date, period: str = "12 months", *, owner: str = "waste-team", moved_to: date | None = None) -> Row:
    length = parse_period(period)
    due = due_on(reviewed, length, moved_to)
    return Row(
        path, path, "", Review("fresh" if due > TODAY else "overdue", length, reviewed, due), Trail(), owner, None, "", "", (), None, 0.0
    )


def moved(rows: list[Row], moves: list[Move]) -> list[Row]:
    new = {move.row.path: move.new for move in moves}
    return [row(each.path, each.review.reviewed_on, str(each.review.period), owner=each.owner,
                moved_to=new.get(each.path, each.due_on)) for each in rows]  # fmt: skip


def largest(rows: list[Row], moves: list[Move] = ()) -> dict[str, int]:
    return {team: max(weeks.values()) for team, weeks in by_team(rows, TODAY, moves).items()}


def test_a_pile_on_one_day_becomes_level() -> None:
    pile = [row(f"content/{number:02}.md", date(2026, 6, 1)) for number in range(50)]  # due on Tuesday 1 June 2027
    moves = spread(pile, TODAY, 0.25)
    weeks = by_team(pile, TODAY, moves)["waste-team"]
    assert (largest(pile), max(weeks.values())) == ({"waste-team": 50}, 2)  # 39 weeks are open to each page
    assert {move.new.weekday() for move in moves} == {1}
    assert weeks[date(2027, 5, 31)] == 2
    assert sum(abs(move.weeks) for move in moves) == 4 * sum(range(1, 13))  # two pages in each of the 12 weeks before and after


def test_with_a_smaller_share_pages_are_put_off_less() -> None:
    pile = [row(f"content/{number:02}.md", date(2026, 6, 1)) for number in range(50)]
    assert max(move.new for move in spread(pile, TODAY, 0.02)) == date(2027, 6, 8)
    assert max((move.new for move in spread(pile, TODAY, 0)), default=None) <= date(2027, 6, 1)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [row("content/a.md", date(2026, 6, 1))],
        [row(f"content/{number}.md", date(2026, 6, 1) + timedelta(weeks=number)) for number in range(20)],
        [row(f"content/{number}.md", date(2026, 11, 21), "3 days") for number in range(9)],  # no whole week fits
        [row(f"content/{number}.md", date(2025, 11, 22)) for number in range(9)],  # due today
        [row(f"content/{number}.md", date.max - timedelta(days=1)) for number in range(9)],
    ],
    ids=["no page", "one page", "level already", "short periods", "due today", "the end of time"],
)
def test_there_is_nothing_to_do(rows: list[Row]) -> None:
    assert spread(rows, TODAY, 0.25) == []


def test_two_teams_are_not_mixed_and_no_owner_is_a_team() -> None:
    mine = [row(f"content/{number}.md", date(2026, 6, 1)) for number in range(3)]
    both = mine + [row(f"content/x{number}.md", date(2026, 6, 1), owner="") for number in range(2)]
    assert [move for move in spread(both, TODAY, 0.25) if move.row.owner] == spread(mine, TODAY, 0.25)
    assert largest(both) == {"": 2, "waste-team": 3}
    assert largest(both, spread(both, TODAY, 0.25)) == {"": 1, "waste-team": 1}


def test_the_moves_are_as_short_as_can_be_and_by_path() -> None:
    rows = [row(f"content/{name}.md", date(2026, 6, 1)) for name in "cab"]
    assert [(move.row.path, move.weeks) for move in spread(rows, TODAY, 0.25)] == [("content/a.md", -1), ("content/b.md", 1)]
    assert spread(rows[::-1], TODAY, 0.25) == spread(rows, TODAY, 0.25)


def test_a_move_counts_from_the_page_s_own_period_and_not_from_an_earlier_move() -> None:
    once = row("content/a.md", date(2026, 6, 1), moved_to=date(2027, 8, 31))  # 13 weeks later: no further
    assert once.due_on == date(2027, 8, 31)
    first, last = bounds(once, TODAY, 0.25)
    assert (first, last) == (date(2026, 12, 1), date(2027, 8, 31))
    both = [once, row("content/b.md", date(2026, 6, 1), moved_to=date(2027, 8, 31))]
    assert [move.weeks for move in spread(both, TODAY, 0.25)] == [-1]


def test_a_page_that_somebody_moved_beyond_the_bounds_stays_where_it_is() -> None:
    soon = [row(f"content/{name}.md", date(2026, 6, 1), moved_to=date(2026, 11, 24)) for name in "ab"]
    assert spread(soon, TODAY, 0.25) == []


def test_weeks_begin_on_a_monday() -> None:
    assert by_week([date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 29)]) == {date(2026, 11, 16): 1, date(2026, 11, 23): 2}


ROWS = st.lists(
    st.tuples(
        st.integers(0, 400), st.sampled_from(["3 days", "2 weeks", "5 weeks", "2 months", "6 months", "12 months", "24 months", "999 years"]),
        st.sampled_from(["", "waste-team", "tax-team"]), st.none() | st.integers(1, 300),
    ),
    max_size=60,
)  # fmt: skip
SHARES = st.floats(0, 0.25)


def rows_of(drawn: list[tuple]) -> list[Row]:
    return [
        row(f"content/{number:02}.md", TODAY - timedelta(days=ago), period, owner=owner, moved_to=later and TODAY + timedelta(days=later))
        for number, (ago, period, owner, later) in enumerate(drawn)
    ]


@given(ROWS, SHARES)
def test_every_move_stays_within_its_bounds(drawn: list[tuple], share: float) -> None:
    rows = rows_of(drawn)
    for move in spread(rows, TODAY, share):
        reviewed, period = move.row.review.reviewed_on, move.row.review.period
        whole = (add(reviewed, period) - reviewed).days
        assert move.new > TODAY
        assert reviewed + timedelta(days=whole / 2) <= move.new <= add(reviewed, period) + timedelta(days=whole * share)
        assert due_on(reviewed, period, move.new) == move.new  # the page will be due on that day, and not before
        assert (move.new != move.old, move.new.weekday(), move.old) == (True, move.old.weekday(), move.row.due_on)
        assert move.row.status == "fresh"


@given(ROWS, SHARES)
def test_the_largest_week_never_grows_and_a_second_run_changes_nothing(drawn: list[tuple], share: float) -> None:
    rows = rows_of(drawn)
    moves = spread(rows, TODAY, share)
    assert moves == spread(rows, TODAY, share)
    before, after = largest(rows), largest(rows, moves)
    assert all(after[team] <= before[team] for team in before)
    assert largest(moved(rows, moves)) == after
    assert spread(moved(rows, moves), TODAY, share) == []


SMALL = st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["3 weeks", "5 weeks", "7 weeks", "2 months"])), min_size=1, max_size=6)


@pytest.mark.slow
@settings(max_examples=60)
@given(SMALL)
def test_the_largest_week_is_as_small_as_any_plan_makes_it(drawn: list[tuple]) -> None:
    rows = coming([row(f"content/{number}.md", TODAY - timedelta(days=ago), period) for number, (ago, period) in enumerate(drawn)], TODAY)
    if rows:
        plans = [max(by_week(plan).values()) for plan in product(*map(days_open_to, rows))]
        assert largest(rows, spread(rows, TODAY, 0.25))["waste-team"] == min(plans)


def days_open_to(page: Row) -> list[date]:
    first, last = bounds(page, TODAY, 0.25)
    days = [page.due_on + timedelta(weeks=weeks) for weeks in range(-9, 9)]
    return [day for day in days if first <= day <= last] if first <= page.due_on <= last else [page.due_on]


def test_two_thousand_pages_take_less_than_a_second() -> None:
    periods = ["6 months", "9 months", "12 months", "24 months", "999 years"]
    pages = [row(f"content/{number:04}.md", TODAY - timedelta(days=number * 7 % 170), periods[number % 5]) for number in range(2000)]
    for pile in (pages, [row(f"content/{number:04}.md", date(2026, 6, 1)) for number in range(2000)]):
        start = time.process_time()
        assert spread(pile, TODAY, 0.25)
        assert time.process_time() - start < 1


def shown(rows: list[Row], written: bool = False) -> str:
    moves = spread(rows, TODAY, 0.25)
    return spread_text(moves, by_team(rows, TODAY), by_team(rows, TODAY, moves), TODAY, written)


def test_the_plan_in_words() -> None:
    pile = [row(f"content/{name}.md", date(2026, 6, 1)) for name in "abc"] + [row("content/d.md", date(2026, 6, 9), owner="")]
    text = shown(pile)
    assert (
        text
        == """\
Reviews to come, as on 22 November 2026

Week of             before                      after
24 May 2027             0                           1 #
31 May 2027             3 ###                       1 #
7 June 2027             1 #                         2 ##

Largest week of each team
  no owner        1 before, 1 after
  waste-team      3 before, 1 after

2 pages to move:
  content/a.md  1 June 2027 -> 25 May 2027, 1 week earlier
  content/b.md  1 June 2027 -> 8 June 2027, 1 week later

Nothing was written. To write the new days, run this again with --write.
"""
    )
    assert shown(pile, written=True).endswith("\nThe new days were written into 2 pages.\n")
    assert "\n2 pages moved:\n" in shown(pile, written=True)


def test_a_plan_without_moves_says_so() -> None:
    assert shown([]) == "No reviews are to come after 22 November 2026. There is nothing to spread.\n"
    assert shown([row("content/a.md", date(2026, 6, 1))]).endswith("\nThe reviews are as level as they can be. Nothing was written.\n")


def test_the_bars_fit_a_terminal() -> None:
    lines = shown([row(f"content/{number:04}.md", date(2026, 6, 1)) for number in range(2000)]).splitlines()
    assert max(map(len, lines)) <= 80
    assert Counter(line.count("#") for line in lines)[21] == 1  # the pile alone fills a bar, and it is one # high afterwards


def test_a_period_is_what_the_bounds_count_in() -> None:
    assert bounds(row("content/a.md", date(2026, 11, 20), "1 day", moved_to=None), TODAY, 0.25)[1] == add(
        date(2026, 11, 20), Period(1, "day")
    )
