"""Text is cut off for readers who need more space between lines, words and letters."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage

_SIZES = ((0, 0), (1280, 900))  # CSS pixels; the first is the window as it is


async def run(stage: Stage) -> list[dict]:
    """Text that is whole at first and cut off or overlapping with the distances of WCAG 1.4.12, on a phone or a desk."""
    found: dict[str, dict] = {}
    for width, height in _SIZES:
        async with stage.sized(width or stage.size["width"], height or stage.size["height"]):
            for thing in await stage.ask("text_spacing", uses="boxes"):
                found.setdefault(thing["selector"], thing)
    return list(found.values())


PROBE = Probe("browser-text-spacing", "Text is cut off when it is spaced out", ("1.4.12",), "fail", run)
