"""A box of a fixed size, which cuts its words off or sticks out of a phone when people make the text larger (WCAG 1.4.4, 1.4.10)."""

from collections.abc import Iterator

from fingerpost.accessibility.elements import find, pixels, place, short, styles, text_of
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

_PHONE = 320  # CSS pixels: the width at which nobody should have to scroll sideways
_CUTS = ("hidden", "clip")
_FEW = 20  # letters that fit into any box
_SMALL = 8  # CSS pixels: such a box is hidden from sight on purpose


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    for node in find(page, "[style]", "style"):
        said = styles(node)
        words = text_of(node)
        fault = _cut_off(said, words) or _too_wide(node.tag or "", said, words)
        if fault:
            yield Problem(
                fault,
                "Leave out the size, or write max-width and min-height, which grow with the text.",
                *place(page, node, "style"),
                text=words,
            )


def _cut_off(said: dict[str, str], words: str) -> str:
    height = pixels(said.get("max-height") or said.get("height", ""))
    cuts = said.get("overflow-y", said.get("overflow", "")).split(" ")[-1] in _CUTS
    if not cuts or height is None or height < _SMALL or len(words) < _FEW or said.get("position") == "absolute":
        return ""
    return f"The box round “{short(words)}” cuts its words off when people make them larger"


def _too_wide(tag: str, said: dict[str, str], words: str) -> str:
    width = pixels(said.get("min-width") or said.get("width", ""))
    gives_way = "max-width" in said and "min-width" not in said
    if width is None or width <= _PHONE or gives_way or not words or tag in ("td", "th", "col", "table"):
        return ""
    return f"The box round “{short(words)}” is {width:.0f} pixels wide, which is more than a phone has"


RULE = Rule(
    "box-fixed-size", "warning", "html", "A box has a fixed size", run, criteria=("1.4.4", "1.4.10"), seen_by=("browser-clipped-text",)
)
