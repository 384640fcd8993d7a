"""Something vanishes for readers who set their own colours."""

from PIL import Image

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage
from fingerpost.audit.probes.walk import walk


async def run(stage: Stage) -> list[dict]:
    """Icons that are nothing but a background and are empty in forced colours, and a focus that shows in ordinary colours only."""
    found = await _icons(stage)
    await stage.page.emulate_media(forced_colors="none")
    done = await walk(stage)
    message = "Nothing shows that the keyboard is here when a reader has set colours of their own"
    return found + [
        place | {"message": message, "criteria": ("2.4.7",)} for place in done.places if done.shows_forced.get(place["number"]) == "no"
    ]


async def _icons(stage: Stage) -> list[dict]:
    found = []
    for icon in await stage.ask("forced_colours", {"list": True}):
        looks = []
        for colours in ("none", "active"):
            await stage.page.emulate_media(forced_colors=colours)
            box = await stage.ask("forced_colours", {"at": icon["number"]})
            looks.append(_empty(await stage.picture(), box))
        if looks == [False, True]:
            named = f"“{icon['name'][:60]}”" if icon["name"] else "this button"
            found.append(icon | {"message": f"The icon of {named} vanishes when a reader has set colours of their own"})
    return found


def _empty(picture: Image.Image, box: list[int]) -> bool:
    """Is that part of the window all of one colour?"""
    left, top, right, bottom = max(box[0], 0), max(box[1], 0), min(box[2], picture.width), min(box[3], picture.height)
    if right - left < 4 or bottom - top < 4:
        return False
    return all(high - low < 16 for low, high in picture.crop((left, top, right, bottom)).getextrema())


PROBE = Probe("browser-forced-colours", "It vanishes in a reader's own colours", ("1.4.11",), "review", run, look="forced colours")
