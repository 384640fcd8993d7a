"""A service whose work a company does, with no promise that binds the company."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.services.data import Register


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if not isinstance(page.meta, Service) or not binds_nobody(page, room.data):
        return
    company = room.data.get(page.meta.delivered_by)
    name = company.name if company else page.meta.delivered_by
    what = f"None of the page's standards binds {name}"
    if not page.meta.standards:
        what = f"{name} does the work, and the page names no standard at all"
    yield Problem(
        what,
        "Name a standard in `standards:` that has `applies_to: [contractors]` in _data/standards.yml.",
        *page.front.place("standards" if page.meta.standards else "delivered_by"),
    )


def binds_nobody(page: Page, register: Register) -> bool:
    """Does a company do the work while no standard of the page binds it? Not where a standard is unknown, of which another rule speaks."""
    meta: Service = page.meta
    company = register.get(meta.delivered_by or "")
    if not meta.delivered_by or not register.standards or (company and company.kind not in ("contractor", "charity")):
        return False  # a council that works for another makes its own promises
    known = register.standards_of(page.path, meta.standards)
    return None not in known and not any("contractors" in standard.applies_to for standard in known)


RULE = Rule("contractor-without-standard", "warning", "source", "A contractor's work has no standard", run)
