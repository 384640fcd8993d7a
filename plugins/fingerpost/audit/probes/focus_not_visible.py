"""Nothing shows where the keyboard is."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import Stage
from fingerpost.audit.probes.walk import walk


async def run(stage: Stage) -> list[dict]:
    """The places that look the same with the focus and without it, in pictures of the whole window."""
    done = await walk(stage)
    found = [
        place | {"message": "This gives the focus away as soon as it has it, so the keyboard cannot be used here"} for place in done.refused
    ]
    for place in done.places:
        shows = done.shows.get(place["number"], "yes")
        if shows == "no":
            found.append(place | {"message": "Nothing on the screen shows that the keyboard is here"})
        if shows == "hardly":
            found.append(place | {"tier": "review", "message": "It can hardly be seen that the keyboard is here"})
    return found


PROBE = Probe("browser-focus-not-visible", "Nothing shows where the keyboard is", ("2.4.7",), "fail", run)
