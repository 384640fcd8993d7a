"""An exemption that covers nothing."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.exemptions import is_of_audit
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    known = room.data["known_rules"]
    for page, index, exemption, uses in room.data["exempted"].uses:
        if uses or is_of_audit(exemption.rule) or site.today > exemption.until or (page.html is None and page.readable):
            continue
        place = page.front.place("exempt", index, "rule")
        if exemption.rule in room.data["keep_always"]:
            mend = "Mend what it finds, and take the exemption out."
            yield Problem(f"No page can be exempted from {exemption.rule}", mend, *place, path=page.path)
        elif exemption.rule in room.data["off"]:
            mend = "Take the exemption out, or turn the rule on again."
            yield Problem(f"The rule {exemption.rule} is turned off", mend, *place, path=page.path)
        elif exemption.rule in known:
            yield Problem(f"The page does not break the rule {exemption.rule}", "Take the exemption out.", *place, path=page.path)
        else:
            near = get_close_matches(exemption.rule, sorted(known), n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Take the exemption out, or turn on the plugin that has the rule."
            yield Problem(f"There is no rule called {exemption.rule}", mend, *place, path=page.path)


RULE = Rule("exemption-unused", "warning", "findings", "An exemption covers nothing", run)
