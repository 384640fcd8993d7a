"""Who answers on a day: an organisation, or the one that took over from it."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from fingerpost.checks.change import Change

if TYPE_CHECKING:
    from fingerpost.services.data import Organisation

NEAR = timedelta(days=183)
"""How long before a handover pages name both: half a year."""


class Holder(NamedTuple):
    """Who answers on a day, by id; and, where a handover is near, the last day of that and who comes then."""

    id: str
    until: date | None = None
    then: str | None = None


def who(name: str, day: date, organisations: Mapping[str, "Organisation"]) -> str:
    """The id of who answers on a day for what `name` did. The last that is known, where nobody took over."""
    seen = {name}
    while (found := organisations.get(name)) and found.ends_on and found.ends_on < day:
        if found.successor not in organisations or found.successor in seen:
            break
        name = found.successor
        seen.add(name)
    return name


def holder(name: str, day: date, organisations: Mapping[str, "Organisation"]) -> Holder:
    """Who answers on a day, and who comes after, where that is near."""
    now = who(name, day, organisations)
    found = organisations.get(now)
    if not found or not found.ends_on or found.ends_on == date.max or not timedelta() <= found.ends_on - day <= NEAR:
        return Holder(now)
    then = who(now, found.ends_on + timedelta(1), organisations)
    return Holder(now, found.ends_on, then) if then != now else Holder(now)


def chain_of(name: str, organisations: Mapping[str, "Organisation"]) -> list[str]:
    """An organisation and those after it, as far as they are known; a loop ends with the id that comes back."""
    found = [name]
    while (one := organisations.get(found[-1])) and one.successor in organisations:
        found.append(one.successor)
        if one.successor in found[:-1]:
            break
    return found


def changes(organisations: Mapping[str, "Organisation"], path: str, today: date) -> Iterator[Change]:
    """The days to come on which pages name a successor: half a year before the handover, and on its day."""
    for one in organisations.values():
        successor = organisations.get(one.successor or "")
        if not one.ends_on or not successor or one.ends_on < today or one.ends_on == date.max:
            continue
        if one.ends_on - NEAR > today:
            yield Change(one.ends_on - NEAR, path, f"pages of {one.name} say that {successor.name} takes over", True)
        yield Change(one.ends_on + timedelta(1), path, f"pages name {successor.name} in place of {one.name}", True)
