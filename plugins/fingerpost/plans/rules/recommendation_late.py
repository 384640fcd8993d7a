"""A recommendation that nobody has answered by its day, or that must be answered soon."""

from collections.abc import Iterator
from datetime import timedelta

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site
from fingerpost.plans.data import RECOMMENDATIONS

SOON = timedelta(days=14)
_MEND = "Write `answered_on:`, `answer:` and `reply:`. If another day was agreed, write it as `answer_due:`."


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for one in room.data.recommendations.values():
        if one.answered_on or one.due - SOON > site.today:
            continue
        late = one.is_late(site.today)
        message = f"The recommendation “{one.title}” {'was' if late else 'is'} to be answered by {in_words(one.due)}"
        if late:
            message += ", and there is no answer"
        place = room.data.places[RECOMMENDATIONS, one.id]
        yield Problem(message, _MEND, *place, None if late else "advice", f"_data/{RECOMMENDATIONS}")


RULE = Rule("recommendation-late", "warning", "site", "A recommendation is not answered by its day", run)
