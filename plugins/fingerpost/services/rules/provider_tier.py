"""A service that is given to a council of the wrong tier: people would ask somebody who cannot help."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.packaged import read_file
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.services.data import Organisation
from fingerpost.services.organisations import who
from fingerpost.services.own import providers

_NO_COUNCIL = {"contractor": "a contractor", "charity": "a charity", "nhs": "part of the NHS", "government": "part of the government"}


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    entry = read_file("fingerpost.services", "lgsl.yml").get(page.meta.lgsl) if isinstance(page.meta, Service) else None
    if entry is None:
        return
    named = [room.data.get(who(name, site.today, room.data)) for name in providers(page)]
    if not named or None in named or any(_may(one, entry["tiers"]) for one in named):
        return
    wrong = named[0]
    if wrong.kind in _NO_COUNCIL:
        what, mend = f"{wrong.name} is {_NO_COUNCIL[wrong.kind]}", "Name the council that answers for the service."
        if wrong.kind == "contractor":
            mend = "Name the council behind `provider:`, and the contractor behind `delivered_by:`."
    else:
        what, mend = (
            f"{wrong.name} is a {wrong.tier} council",
            "Name the right council, or take `lgsl:` out if the number is another service's.",
        )
    whose = _listed(entry["tiers"])
    yield Problem(f"{what}, and “{entry['name']}” (LGSL {page.meta.lgsl}) belongs to {whose}", mend, *page.front.place("provider"))


def _may(one: Organisation, tiers: list[str]) -> bool:
    """May it be the provider? A council whose tier nobody wrote down may."""
    if one.kind in _NO_COUNCIL:
        return False
    return one.tier in (None, "unitary") or ("district" if one.tier == "city" else one.tier) in tiers


def _listed(tiers: list[str]) -> str:
    said = ["city and district" if tier == "district" else tier for tier in tiers]
    return f"{', '.join(said[:-1])} or {said[-1]} councils" if len(said) > 1 else f"{said[0]} councils"


RULE = Rule("provider-tier", "warning", "source", "A service belongs to another tier of council", run)
