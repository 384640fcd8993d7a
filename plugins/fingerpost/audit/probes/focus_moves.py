"""Reaching something with the keyboard is enough to set it off."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage
from fingerpost.audit.probes.walk import walk


async def run(stage: Stage) -> list[dict]:
    """The place whose focus alone made the page go somewhere else."""
    went = (await walk(stage)).went
    return [went | {"message": "The page goes somewhere else as soon as the keyboard reaches this"}] if went else []


PROBE = Probe("browser-focus-moves", "Reaching it with the keyboard sets it off", ("3.2.1",), "fail", run)
