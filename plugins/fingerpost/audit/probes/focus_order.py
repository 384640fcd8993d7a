"""The Tab key jumps about."""

from itertools import pairwise

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage
from fingerpost.audit.probes.walk import walk


async def run(stage: Stage) -> list[dict]:
    """Places that the Tab key reaches only after others that stand behind them, in the page's code and on the screen."""
    found = []
    for before, after in pairwise(place for place in (await walk(stage)).places if not place["inFrame"] and place["order"] >= 0):
        if after["order"] < before["order"] and _above(after, before) and not (before["dialog"] or after["dialog"]):
            found.append(_told(before, after, "fail" if before["positive"] or after["positive"] else "review"))
        elif after["order"] > before["order"] and after["placed"] and after["placed"] == before["placed"] and _above(after, before):
            found.append(_told(before, after, "review"))
    return found


def _above(one: dict, other: dict) -> bool:
    """Does it stand above the other, or on the same line before it?"""
    left, top, right, bottom = one["box"]
    other_left, other_top, other_right, other_bottom = other["box"]
    if bottom - top < 2 or other_bottom - other_top < 2:
        return False
    if bottom <= other_top + 2:
        return left < other_right and other_left < right
    middle, other_middle = (top + bottom) / 2, (other_top + other_bottom) / 2
    return abs(middle - other_middle) < min(bottom - top, other_bottom - other_top) / 2 and right <= other_left + 2


def _told(before: dict, after: dict, tier: str) -> dict:
    said = f"“{after['name'][:60]}”" if after["name"] else "this"
    named = f"“{before['name'][:60]}”" if before["name"] else "something that stands after it"
    return after | {"tier": tier, "message": f"The Tab key reaches {said} only after {named}, which stands behind it"}


PROBE = Probe("browser-focus-order", "The Tab key jumps about", ("2.4.3",), "fail", run)
