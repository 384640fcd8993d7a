"""Something moves or changes by itself, and nothing stops it."""

import io
from typing import TYPE_CHECKING

from PIL import Image

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import WAIT, Stage, in_page

if TYPE_CHECKING:
    from playwright.async_api import Page

_SHORT, _LONG = (1_000,) * 7, (30_000,) * 3  # milliseconds by which the page's own clock is moved on, between two looks
_FIVE = 5  # seconds that WCAG allows
_MEND = "Let it stop within five seconds, or put a button before it that stops it."
_FETCH = """async () => Promise.all([...document.images].slice(0, 60).map(async (one) => {
  const source = one.currentSrc || one.src;
  if (!/\\.(gif|webp|apng|png|avif)([?#]|$)|^data:image\\/(gif|webp|png)/i.test(source) || one.width * one.height < 400) return null;
  try {
    const bytes = new Uint8Array(await (await fetch(source)).arrayBuffer());
    const head = new TextDecoder('latin1').decode(bytes.slice(0, 4000));
    if (bytes.length > 4e6 || !/^GIF8|ANIM|acTL/.test(head)) return null;
    return [...bytes];
  } catch { return null; }
}))"""


async def run(stage: Stage) -> list[dict]:
    """What moves for over five seconds beside other content without a control that stops it, and what ignores `prefers-reduced-motion`."""
    may = await stage.ask("may_move")
    found = await _pictures(stage) if may["pictures"] else []
    if may["look"]:
        async with stage.another(reduced_motion="no-preference") as page:
            if may["timers"]:
                await page.clock.install(time=0)
            await page.goto(stage.address, wait_until="load", timeout=WAIT)
            found += await _animations(page)
            if may["timers"]:
                known = {thing["selector"] for thing in found}
                found += [thing for thing in await _by_script(page) if thing["selector"] not in known]
            found += await _in_spite_of_wish(page, {thing["selector"] for thing in found})
    return found


async def _animations(page: "Page") -> list[dict]:
    moving = await in_page(page, "moving")
    if not moving:
        return []
    if await in_page(page, "pause", {"press": True}):
        after = {thing["selector"] for thing in await in_page(page, "moving")}
        moving = [thing for thing in moving if thing["selector"] in after and thing["kind"] != "film"]
    return [
        thing | {"message": "This moves by itself for more than five seconds, and nothing on the page stops it", "mend": _MEND}
        for thing in moving
    ]


async def _by_script(page: "Page") -> list[dict]:
    """What a script changes again and again, seen while the page's clock is moved on."""
    before = await in_page(page, "sample")
    changes: dict[str, list[bool]] = {}
    for step in (*_SHORT, *_LONG):
        await page.clock.run_for(step)
        now = await in_page(page, "sample")
        for place in now.keys() & before.keys():
            changes.setdefault(place, []).append(now[place] != before[place])
        before = now
    again = [place for place, seen in changes.items() if _keeps_on(seen)]
    if not again:
        return []
    if await in_page(page, "pause", {"press": True}):
        await page.clock.run_for(_SHORT[0])
        first = await in_page(page, "sample")
        await page.clock.run_for(_LONG[0])
        second = await in_page(page, "sample")
        again = [place for place in again if first.get(place) != second.get(place)]
    inner = [place for place in again if not any(other.startswith(f"{place} > ") for other in again)]
    told = await in_page(page, "tell", sorted(inner)[:3])
    return [
        thing | {"message": "This changes by itself again and again, and nothing on the page stops it", "mend": _MEND} for thing in told
    ]


def _keeps_on(seen: list[bool]) -> bool:
    """Did it change at each of the late looks, or often enough and still after five seconds?"""
    if len(seen) < len(_SHORT) + len(_LONG):
        return False
    early, late = seen[: len(_SHORT)], seen[len(_SHORT) :]
    return all(late) or (sum(early) >= 3 and any(early[_FIVE:]))


async def _in_spite_of_wish(page: "Page", known: set[str]) -> list[dict]:
    await page.emulate_media(reduced_motion="reduce")
    moving = await in_page(page, "moving")
    return [
        thing
        | {"tier": "review", "criteria": ("2.3.3",), "message": "This still moves when a reader has asked the browser for less motion"}
        for thing in moving
        if thing["travels"] and thing["selector"] not in known and thing["kind"] == "animation"
    ]


async def _pictures(stage: Stage) -> list[dict]:
    sources = await stage.page.evaluate(_FETCH)
    moving = [number for number, data in enumerate(sources) if data and _plays_long(bytes(data))]
    if not moving or await stage.ask("pause", {"press": False}):
        return []
    told = await stage.ask("tell_images", moving)
    return [
        thing | {"message": "This picture moves for more than five seconds, and nothing on the page stops it", "mend": _MEND}
        for thing in told
    ]


def _plays_long(data: bytes) -> bool:
    try:
        image = Image.open(io.BytesIO(data))
        frames = getattr(image, "n_frames", 1)
        if frames < 2:
            return False
        length = 0
        for frame in range(min(frames, 200)):
            image.seek(frame)
            length += image.info.get("duration") or 100
        rounds = image.info.get("loop", 1)
    except OSError:
        return False
    return rounds == 0 or length * rounds > _FIVE * 1000


PROBE = Probe("browser-motion", "It moves by itself and nothing stops it", ("2.2.2",), "fail", run)
