"""Sound or film that starts by itself (WCAG 1.4.2, 2.2.2)."""

import re
from collections.abc import Iterator

from fingerpost.accessibility.elements import attribute, find, place
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_PLAYS = re.compile(r"[?&]auto_?play=(?:1|true)\b", re.IGNORECASE)
_SILENT = re.compile(r"[?&](?:mute|muted|background)=(?:1|true)\b", re.IGNORECASE)
_MEND = "Take out autoplay, so that people start it when they want to."


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, ":is(video, audio)[autoplay]", "autoplay"):
        what = "sound" if node.tag == "audio" else "film"
        silent = "muted" in node.attributes
        if not silent or "controls" not in node.attributes:
            level = None if not silent and "controls" not in node.attributes else "warning"
            yield Problem(f"The {what} starts by itself", _MEND, *place(page, node, "src"), level)
    for node in find(page, "iframe[src]", "<iframe"):
        address = attribute(node, "src")
        if _PLAYS.search(address):
            level = "warning" if _SILENT.search(address) else None
            yield Problem("The film starts by itself", _MEND.replace("autoplay", "autoplay=1"), *place(page, node, "src"), level)


RULE = Rule(
    "plays-by-itself", "error", "html", "Sound or film starts by itself", run, criteria=("1.4.2", "2.2.2"), seen_by=("browser-autoplay",)
)
