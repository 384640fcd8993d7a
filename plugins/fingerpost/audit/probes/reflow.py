"""The page has to be moved sideways on a narrow screen."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage

_WORDS = "in a window of 320 pixels, as at a zoom of 400%"


async def run(stage: Stage) -> list[dict]:
    """What makes a page wider than 320 CSS pixels, and text that is whole in a wide window and cut off in that one."""
    async with stage.sized(1280, 1024):
        await stage.ask("whole_text", {"first": True}, uses="boxes")
        await stage.page.set_viewport_size({"width": 320, "height": 800})
        found = await stage.ask("reflow")
        lost = await stage.ask("whole_text", {"first": False, "words": _WORDS}, uses="boxes")
    return found + [thing for thing in lost if thing["selector"] not in {one["selector"] for one in found}]


PROBE = Probe("browser-reflow", "The page has to be moved sideways on a narrow screen", ("1.4.10",), "fail", run)
