"""It works with a mouse and not with the keyboard."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage


async def run(stage: Stage) -> list[dict]:
    """Elements that listen for a press of the mouse and that the Tab key cannot reach, alone or as part of a widget."""
    return await stage.ask_inspector("mouse_only")


PROBE = Probe("browser-mouse-only", "It works with a mouse and not with the keyboard", ("2.1.1",), "fail", run)
