"""Sound starts by itself, and nothing stops it."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage


async def run(stage: Stage) -> list[dict]:
    """Sound of over three seconds that starts by itself, without controls: listened to, so that silent films raise no alarm."""
    if not await stage.page.evaluate("document.querySelector('audio,video') !== null"):
        return []
    return await stage.ask("autoplay")


PROBE = Probe("browser-autoplay", "Sound starts by itself", ("1.4.2",), "fail", run)
