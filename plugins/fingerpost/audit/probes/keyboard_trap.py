"""The keyboard gets in and cannot get out."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage
from fingerpost.audit.probes.walk import walk


async def run(stage: Stage) -> list[dict]:
    """A round of places that the Tab key does not leave, unless the page names another key that works, or it is a dialog."""
    done = await walk(stage)
    if not done.trap:
        return []
    first = done.trap[0]
    in_dialog = all(place["dialog"] for place in done.trap) and (done.exit or first["hasWayOut"])
    if in_dialog or (done.exit and done.promised):
        return []
    if done.exit:
        way = "Shift and Tab together" if done.exit == "Shift+Tab" else f"the {done.exit} key"
        return [
            first | {"tier": "review", "message": f"The Tab key does not lead out of here; only {way} does, and the page does not say so"}
        ]
    return [first | {"message": "Somebody who uses the keyboard gets in here and cannot get out again"}]


PROBE = Probe("browser-keyboard-trap", "The keyboard gets in and cannot get out", ("2.1.2",), "fail", run)
