"""Two links have the same name and lead to different places."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage


async def run(stage: Stage) -> list[dict]:
    """Links of one name and several places whose sentence, item, cell and heading do not tell them apart."""
    return await stage.ask("link_names")


PROBE = Probe("browser-link-names", "Links of the same name lead to different places", ("2.4.4",), "review", run)
