"""The headings do not give the page an outline."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage


async def run(stage: Stage) -> list[dict]:
    """Headings that repeat the one before them, and headings with nothing under them."""
    return await stage.ask("heading_outline")


PROBE = Probe("browser-heading-outline", "The headings give no outline", ("2.4.6",), "review", run)
