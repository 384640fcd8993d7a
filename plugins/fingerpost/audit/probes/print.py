"""The page cannot be read on paper."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage


async def run(stage: Stage) -> list[dict]:
    """What of the main part is missing or cut off in print, and what is printed though nobody can use it on paper."""
    async with stage.sized(794, 1123):
        await stage.ask("print", {"first": True})
        await stage.page.emulate_media(media="print")
        try:
            return await stage.ask("print", {"first": False})
        finally:
            await stage.page.emulate_media(media="screen")


PROBE = Probe("browser-print", "The page cannot be read on paper", (), "review", run, look="print")
