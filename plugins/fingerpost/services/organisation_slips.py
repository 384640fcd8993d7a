"""What is wrong between the items of `_data/organisations.yml`: a successor that nobody knows, a loop, a code used twice."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from fingerpost.pages.slip import Slip
from fingerpost.services.organisations import chain_of

if TYPE_CHECKING:
    from fingerpost.services.data import Organisation

Places = Mapping[str, tuple[int, int]]


def slips_between(organisations: Mapping[str, "Organisation"], places: Places) -> Iterator[Slip]:
    """Every slip, at the line of the organisation's id."""
    for one in organisations.values():
        for key, name in (("successor", one.successor), *(("within", above) for above in one.within)):
            if name and name not in organisations:
                yield _unknown(one.id, key, name, organisations, places)
        if one.successor and not one.ends_on:
            message = f"“{one.id}” has a `successor:` and no `ends_on:`, so nobody knows when it takes over"
            yield Slip("value", *_at(one.id, places), message, "Add its last day: `ends_on: 2027-03-31`")
    yield from _loops(organisations, places)
    yield from _codes(organisations, places)


def _at(name: str, places: Places) -> tuple[int, int]:
    return places.get(name, (1, 1))


def _unknown(one: str, key: str, name: str, organisations: Mapping[str, "Organisation"], places: Places) -> Slip:
    near = get_close_matches(name, [other for other in organisations if other != one], n=1)
    mend = f"Did you mean “{near[0]}”?" if near else f"Add “{name}” to the list, or take the line out."
    return Slip("value", *_at(one, places), f"`{key}:` of “{one}” names “{name}”, which is not in the list", mend)


def _loops(organisations: Mapping[str, "Organisation"], places: Places) -> Iterator[Slip]:
    """One slip for each ring of successors, at the first of them in the file."""
    told: set[str] = set()
    for name in organisations:
        chain = chain_of(name, organisations)
        if name in told or len(chain) < 2 or chain[-1] != name:
            continue
        told.update(chain)
        lines = [_at(one, places)[0] for one in chain[:-1]]
        where = f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}"
        message = f"The successors go round in a circle: {' → '.join(chain)} ({where})"
        yield Slip("value", *_at(name, places), message, "Take the `successor:` of the one that goes on out.")


def _codes(organisations: Mapping[str, "Organisation"], places: Places) -> Iterator[Slip]:
    seen: dict[str, str] = {}
    for one in organisations.values():
        other = seen.setdefault(one.gss, one.id) if one.gss else one.id
        if other != one.id:
            message = f"“{one.id}” has the code {one.gss} of “{other}” (line {_at(other, places)[0]})"
            yield Slip("value", *_at(one.id, places), message, "Each area has a code of its own. Check both.")
