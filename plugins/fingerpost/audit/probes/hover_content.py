"""What appears under the pointer cannot be put away, or vanishes when it is read."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage

_APPEAR = 350  # milliseconds in which things under the pointer appear, and vanish
_STEPS = 12  # on the way of the pointer to what appeared


async def run(stage: Stage) -> list[dict]:
    """Things that appear while the pointer is over something, and neither stay when it moves on to them nor go at the Escape key."""
    triggers = await stage.ask_inspector("hover_listeners")
    if not triggers:
        return []
    stage.worn = True
    found = []
    for trigger in triggers:
        at = await stage.ask("hover_look", {"at": trigger["selector"]})
        await stage.page.mouse.move(0, 0)
        await stage.page.mouse.move(*at)
        await stage.page.wait_for_timeout(_APPEAR)
        content = await stage.ask("hover_look", {"since": True})
        if not content:
            continue
        await stage.page.mouse.move(*content["middle"], steps=_STEPS)
        await stage.page.wait_for_timeout(_APPEAR)
        if not await stage.ask("hover_look", {"still": True}):
            found.append(
                trigger | {"message": f"What appears here (“{content['text'][:60]}”) vanishes as soon as the pointer moves on to it"}
            )
            continue
        await stage.press("Escape")
        await stage.page.wait_for_timeout(_APPEAR)
        if await stage.ask("hover_look", {"still": True}):
            found.append(trigger | {"message": f"What appears here (“{content['text'][:60]}”) cannot be put away with the Escape key"})
    await stage.page.mouse.move(0, 0)
    return found


PROBE = Probe("browser-hover-content", "What appears under the pointer is in the way", ("1.4.13",), "review", run)
