"""What has the focus is hidden under something that stays in place."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage
from fingerpost.audit.probes.walk import walk


async def run(stage: Stage) -> list[dict]:
    """The places of which nothing could be seen when the Tab key reached them, since a fixed or sticky thing covers them."""
    hidden = [place for place in (await walk(stage)).places if place["over"]]
    return [
        place
        | {"message": f"When the keyboard reaches this, it is hidden under something that stays in place: {place['over']['selector']}"}
        for place in hidden
    ]


PROBE = Probe("browser-focus-obscured", "What has the focus is hidden", ("2.4.11",), "fail", run)
