"""What a behaviour check is: something that is done with a loaded page, as a person with a keyboard or other colours would do it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from fingerpost.audit.probes.stage import Stage
from fingerpost.audit.seen import Seen, Tier


@dataclass(frozen=True)
class Probe:
    """One behaviour check. `run` leaves the page as it found it, or tells the stage that it is `worn`."""

    id: str
    title: str
    criteria: tuple[str, ...]
    tier: Tier
    """The tier of what it sees, where what it sees has no tier of its own."""
    run: Callable[[Stage], Awaitable[list[dict]]]
    """Gives things seen as `common.js` tells them (selector, html, text, component), with `message` and perhaps `tier`, `criteria`, `mend`."""
    look: str = "phone"

    def seen(self, thing: dict) -> Seen:
        """A thing that the probe saw, in the form of every engine."""
        return Seen(
            self.id,
            thing.get("tier", self.tier),
            thing["message"],
            thing.get("selector", ""),
            thing.get("html", ""),
            thing.get("text", ""),
            tuple(thing.get("criteria", self.criteria)),
            thing.get("mend", ""),
            looks=(self.look,),
            component=thing.get("component", ""),
        )
