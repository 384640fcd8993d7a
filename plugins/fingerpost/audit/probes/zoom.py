"""Text is cut off when it is made larger."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage

_WORDS = "when a reader zooms in to 200%"


async def run(stage: Stage) -> list[dict]:
    """Text that is whole in a window of 1280 pixels, and cut off at half of that, which is a zoom of 200%; then text at twice its size."""
    async with stage.sized(1280, 1024):
        await stage.ask("whole_text", {"first": True}, uses="boxes")
        await stage.page.set_viewport_size({"width": 640, "height": 512})
        zoomed = await stage.ask("whole_text", {"first": False, "words": _WORDS}, uses="boxes")
    found = {thing["selector"]: thing for thing in zoomed}
    for thing in await stage.ask("zoom_text", uses="boxes"):
        found.setdefault(thing["selector"], thing)
    return list(found.values())


PROBE = Probe("browser-zoom", "Text is cut off when it is made larger", ("1.4.4",), "fail", run)
