"""The main button is small for a thumb."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage


async def run(stage: Stage) -> list[dict]:
    """Buttons that send a form or start a service and are under 44 CSS pixels high or wide."""
    return await stage.ask("target_size")


PROBE = Probe("browser-target-size", "The main button is small for a thumb", (), "review", run)
