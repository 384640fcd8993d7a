"""A walk through a page with the Tab key: what is reached, in which order, and whether there is a way out."""

import re
from dataclasses import dataclass, field

from fingerpost.audit.probes.pictures import Shows, focus_shows
from fingerpost.audit.probes.stage import Stage

MOST = 120
"""Presses of the Tab key on one page. What comes after them is not looked at."""
_STAYS, _SLOW_STAYS = 4, 14  # presses in one place that are still no trap; a date or a video has several places inside
_BREATH = 20  # milliseconds for a script that moves the focus once it has left
_FETCHED_BACK = 150  # milliseconds in which a script may fetch the focus back
KINDS = 16
"""Kinds of place on one page of which pictures are taken; the style sheet treats all of a kind alike."""
_STEP = "globalThis[Symbol.for('fingerpost walk')].step()"
_COMBINED = re.compile(r"\b(ctrl|control|alt|shift)\s*(?:\+|-|and|&)\s*([a-z0-9])\b|\b(esc|escape)\b", re.IGNORECASE)


@dataclass
class Walk:
    """What the Tab key met. `places` are things told by walk.js, in the order in which they were reached."""

    places: list[dict] = field(default_factory=list)
    trap: list[dict] = field(default_factory=list)
    """The places that the Tab key goes round in, without a way out."""
    exit: str = ""
    """The key that leads out of the trap all the same."""
    promised: bool = False
    """Does the page name a key for that?"""
    shows_forced: dict[int, Shows] = field(default_factory=dict)
    """The same in forced colours, for those without an outline."""
    refused: list[dict] = field(default_factory=list)
    """What gives the focus away as soon as it has it."""
    went: dict | None = None
    """The place whose focus alone made the page go somewhere else."""
    shows: dict[int, Shows] = field(default_factory=dict)
    """Does the focus show, by the number of the place; only for those where the style sheet leaves doubt."""


async def walk(stage: Stage) -> Walk:
    """Walk, once for all probes. The page is worn after it."""
    if "walk" not in stage.kept:
        stage.worn = True
        stage.kept["walk"] = await _walk(stage)
    found = stage.kept["walk"]
    assert isinstance(found, Walk)
    return found


async def _walk(stage: Stage) -> Walk:
    done = Walk()
    address = stage.page.url.split("#")[0]
    tabbable = (await stage.ask("walk"))["tabbable"]
    if not tabbable:
        return done
    try:
        await stage.press("Tab")  # from now on the browser shows the focus as it does for the keyboard
        if await stage.ask_inspector("follows"):
            stage.breath = _BREATH
            await _go(stage, done)
            done.refused = await stage.page.evaluate("globalThis[Symbol.for('fingerpost walk')].refused()")
        else:
            done.places = await stage.page.evaluate(f"globalThis[Symbol.for('fingerpost walk')].alone({MOST})")
        if done.trap:
            await _look_for_exit(stage, done)
        else:
            await _take_pictures(stage, done)
    except Exception:  # whatever broke off because the page went elsewhere is told by its address
        if stage.page.url.split("#")[0] == address:
            raise
    if stage.page.url.split("#")[0] != address:
        reached = done.places[-1]["order"] if done.places else -1
        done.went = next((place for place in tabbable if place["order"] > reached), None)
        done.trap = []
    return done


async def _take_pictures(stage: Stage, done: Walk) -> None:
    kinds: dict[str, list[dict]] = {}
    for place in done.places:
        if not (place["outlined"] or place["caret"] or place["inFrame"] or place["slow"]):
            kinds.setdefault(place["kind"], []).append(place)
    for places in list(kinds.values())[:KINDS]:
        shows = await focus_shows(stage, places[0])
        done.shows |= {place["number"]: shows for place in places}
    await stage.page.emulate_media(forced_colors="active")
    for places in list(kinds.values())[:KINDS]:
        if places[0]["shadowOnly"] and done.shows[places[0]["number"]] == "yes":
            shows = await focus_shows(stage, places[0])
            done.shows_forced |= {place["number"]: shows for place in places}
    await stage.page.emulate_media(forced_colors="none")


async def _step(stage: Stage) -> dict:
    told = await stage.cdp.send("Runtime.evaluate", {"expression": _STEP, "returnByValue": True})
    if "exceptionDetails" in told:
        raise RuntimeError("the page went away during the walk")
    return told["result"].get("value") or {"out": True}


async def _go(stage: Stage, done: Walk) -> None:
    trail: list[int] = []
    for press in range(MOST):
        if press:
            await stage.press("Tab")
        step = await _step(stage)
        if step.get("out"):
            if trail and not step.get("focused"):
                return
            continue
        if "selector" in step:
            done.places.append(step)
        trail.append(step["number"])
        if _is_round(trail, done.places):
            round_ = set(trail[-_stay(done.places[trail[-1]]) :]) if len(set(trail[-_STAYS:])) == 1 else set(_round(trail))
            done.trap = [place for place in done.places if place["number"] in round_]
            return


def _stay(place: dict) -> int:
    return _SLOW_STAYS if place["slow"] or place["inFrame"] else _STAYS


def _merged(trail: list[int]) -> list[int]:
    return [number for at, number in enumerate(trail) if at == 0 or number != trail[at - 1]]


def _round(trail: list[int]) -> list[int]:
    """The places between the last one and where it was met before; empty where it was not."""
    merged = _merged(trail)
    before = [at for at, number in enumerate(merged[:-1]) if number == merged[-1]]
    return merged[before[-1] : -1] if before else []


def _is_round(trail: list[int], places: list[dict]) -> bool:
    """Did it stay too long in one place, or come back twice without leaving the page between?"""
    here = places[trail[-1]]
    if len(trail) >= _stay(here) and len(set(trail[-_stay(here) :])) == 1:
        return True
    return _merged(trail).count(trail[-1]) > 2


async def _look_for_exit(stage: Stage, done: Walk) -> None:
    """Try Escape, the keys that the page names, and Shift+Tab."""
    text = await stage.page.evaluate(
        "document.body.innerText + ' ' + [...document.querySelectorAll('[aria-label],[title]')].map(e => `${e.ariaLabel} ${e.title}`).join(' ')"
    )
    named = []
    for held, key, escape in _COMBINED.findall(text):
        named.append("Escape" if escape else f"{held.capitalize()}+{key.lower()}")
    done.promised = bool(named)
    for key in dict.fromkeys([*named, "Escape", "Shift+Tab"]):
        if await _leads_out(stage, done, key):
            done.exit = key
            done.promised = key in named
            return


async def _leads_out(stage: Stage, done: Walk, key: str) -> bool:
    inside = {place["number"] for place in done.trap}
    again = key if key == "Shift+Tab" else "Tab"
    await stage.press(key)
    step = await _step(stage)
    for _ in range(len(inside) + _STAYS):
        if step.get("out") or step["number"] not in inside:
            await stage.page.wait_for_timeout(_FETCHED_BACK)
            step = await _step(stage)
            if step.get("out") or step["number"] not in inside:
                return True
        await stage.press(again)
        step = await _step(stage)
    return False
