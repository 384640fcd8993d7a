"""How many of the facts that people need a service page has: the mark “Complete” of the scorecard."""

from collections.abc import Iterator

from fingerpost.checks.mark import Mark
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.services.data import Register
from fingerpost.services.own import own_of, providers
from fingerpost.services.rules.contractor_without_standard import binds_nobody
from fingerpost.services.rules.fee_without_help import has_price
from fingerpost.services.rules.online_only import NEEDS_INTERNET


def mark(page: Page, site: Site, register: Register) -> Mark | None:
    """`7 of 8`, with what is missing; None for a page that is no service."""
    if not isinstance(page.meta, Service):
        return None
    facts = list(_facts(page, site, register))
    there = sum(has for _, has in facts)
    why = tuple(f"no {name}" for name, has in facts if not has)
    return Mark("Complete", f"{there} of {len(facts)}", not why, there / len(facts), why)


def _facts(page: Page, site: Site, register: Register) -> Iterator[tuple[str, bool]]:
    """Each fact that this page needs, and whether it is there."""
    meta: Service = page.meta
    yield "provider", bool(providers(page) or (meta.provider and meta.provider.varies))
    offline = any(isinstance(one, Channel) and one.kind not in NEEDS_INTERNET for one in meta.channels)
    yield "way besides online", offline or bool(meta.online_only and meta.channels)
    yield "cost", bool(meta.cost)
    yield "time that it takes", bool(meta.how_long)
    if register.standards and own_of(site, register) & set(providers(page)):
        yield "standard", bool(register.standards_of(page.path, meta.standards))
    yield "complaint route", bool(meta.if_it_goes_wrong)
    if has_price(meta.cost):
        yield "help with costs", bool(meta.help_with_costs)
    if register.standards and meta.delivered_by:
        yield "standard for the contractor", not binds_nobody(page, register)
