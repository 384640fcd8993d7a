"""An exemption that is past its last day."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import in_words
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for page, index, exemption, _ in room.data["exempted"].uses:
        if site.today > exemption.until:
            yield Problem(
                f"The exemption from {exemption.rule} ended on {in_words(exemption.until)}",
                "Mend what it covered, or give it a later `until:` with a reason that still holds.",
                *page.front.place("exempt", index, "until"),
                path=page.path,
            )


RULE = Rule("exemption-ended", "warning", "findings", "An exemption has ended", run)
