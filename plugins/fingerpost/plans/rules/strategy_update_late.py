"""A strategy of which nothing new was said for more than a year."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import Period, add, in_words
from fingerpost.pages.site import Site
from fingerpost.plans.data import STRATEGY

_YEAR = Period(12, "month")


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    strategy = room.data.strategy
    if strategy is None or not strategy.updates or all(action.is_over() for action in strategy.actions):
        return
    last = max(update.day for update in strategy.updates)
    if add(last, _YEAR) < site.today:
        yield Problem(
            f"The last update of the strategy is of {in_words(last)}, more than a year ago",
            "Add what happened in the last year to `updates:`.",
            path=f"_data/{STRATEGY}",
        )


RULE = Rule("strategy-update-late", "warning", "site", "A strategy has had no update for a year", run)
