"""Who is responsible for a service: one organisation, several, or some parishes and another for the rest."""

from collections.abc import Mapping
from typing import Any

from fingerpost.pages.contact import phone
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Provider
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.services.data import Organisation
from fingerpost.services.organisations import who
from fingerpost.services.shown import organisation
from fingerpost.services.who_does_what.responsible import phone_of

Organisations = Mapping[str, Organisation]


def responsible(page: Page, site: Site, organisations: Organisations, who_does_what: str = "") -> dict[str, Any] | None:
    """Who answers, who took the service on, who does the work, and must it be done; None where nobody is named."""
    meta: Service = page.meta
    if not isinstance(meta.provider, Provider):
        return None
    source, today = page.source_path or page.path, site.today
    named = [
        organisation(name, organisations, today) for name in dict.fromkeys(who(name, today, organisations) for name in meta.provider.ids)
    ]
    parishes = taken_on(source, organisations) if meta.provider.varies else []
    if meta.provider.varies and (number := phone_of(page)):  # the line of the service, not the switchboard, as on “who does what”
        named = [one and one | {"phone": phone(number)} for one in named]
    found = {
        "kind": "varies" if meta.provider.varies else "shared" if len(named) > 1 else "one",
        "named": [one for one in named if one],
        "parishes": [organisation(one.id, organisations, today) | {"area": one.area or one.name} for one in parishes],
        "who_does_what": site.addresses.href(page.path, who_does_what) if who_does_what and meta.provider.varies else "",
        "delivered_by": organisation(meta.delivered_by, organisations, today),
        "statutory": meta.statutory if any(_is_council(name, organisations) for name in meta.provider.ids) or parishes else None,
    }
    return found if found["named"] or found["parishes"] else None


def _is_council(name: str, organisations: Organisations) -> bool:
    """Is it a council? Of others, the words “the law says that the council must do this” would not be true."""
    return name in organisations and organisations[name].kind in ("council", "parish")


def taken_on(path: str, organisations: Organisations) -> list[Organisation]:
    """The organisations that run the service of a page in their area, by the name of the area."""
    return sorted((one for one in organisations.values() if path in one.takes_on), key=lambda one: (one.area or one.name).casefold())
