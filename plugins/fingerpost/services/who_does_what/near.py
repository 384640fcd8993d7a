"""What is in a place, and which places of the council are nearest, as far as the file of postcodes says."""

from math import hypot

from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services.letters import plain
from fingerpost.services.who_does_what.areas import Area
from fingerpost.services.who_does_what.postcodes import Metres, Postcodes

_NEAREST = 2
_MOST_THERE = 12
_METRES_A_MILE = 1609.344


def near(area: Area, site: Site, postcodes: Postcodes) -> list[tuple[Page, str]]:
    """The pages of places with an address there, by title; then, for a parish, the nearest others with how far they are.

    In a parish, groups and charities count as well. Distances are from the middle of the parish, as the crow flies.
    """
    locations, entries = (
        [(page, postcodes.of_address(page.meta.address)) for page in site.by_type.get(kind, ())] for kind in ("location", "entry")
    )
    all_there = locations + entries if area.parish else locations
    there = {page.path: page for page, code in all_there if code and postcodes.places[code] == area.id}
    found = [(page, "") for page in sorted(there.values(), key=lambda page: plain(page.title))[:_MOST_THERE]]
    middle = postcodes.middle.get(area.id) if area.parish else None
    if middle is None:
        return found
    others = [(_metres(middle, postcodes.at[code]), page) for page, code in locations if code in postcodes.at and page.path not in there]
    others.sort(key=lambda one: (one[0], one[1].path))
    return found + [(page, miles(metres)) for metres, page in others[:_NEAREST]]


def miles(metres: float) -> str:
    """A distance in words, no more exact than the middle of a place is."""
    found = metres / _METRES_A_MILE
    if found < 0.75:
        return "less than a mile away"
    return "about 1 mile away" if found < 1.5 else f"about {round(found)} miles away"


def _metres(one: Metres, other: Metres) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
