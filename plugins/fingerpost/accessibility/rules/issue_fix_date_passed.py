"""An accessibility issue that should have been mended by now."""

from collections.abc import Iterator

from fingerpost.accessibility.data import FILE
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import Period, add, in_words
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.data.statement is None or room.has_errors(FILE):
        return
    for index, issue in enumerate(room.data.statement.issues):
        if issue.fix_by and issue.fix_by < site.today:
            later = add(site.today, Period(3, "month"))
            yield Problem(
                f"The issue “{issue.id}” should have been mended by {in_words(issue.fix_by)}",
                f"If it is mended, take the issue out. If not, write a day that you can keep, such as `fix_by: {later}`.",
                *room.data.place("issues", index, "fix_by"),
                path=f"_data/{FILE}",
            )


RULE = Rule("issue-fix-date-passed", "warning", "site", "An accessibility issue is late", run)
