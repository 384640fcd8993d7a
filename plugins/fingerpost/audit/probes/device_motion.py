"""The page answers to being tilted or shaken."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage


async def run(stage: Stage) -> list[dict]:
    """A page that listens to the motion of the device without a control for it. Sure only where it has no control at all."""
    return await stage.ask_inspector("device_motion")


PROBE = Probe("browser-device-motion", "The page answers to being tilted or shaken", ("2.5.4",), "review", run)
