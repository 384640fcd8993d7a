"""Parts of panels: a phone number, an address, an organisation, a way to reach somebody, as the theme shows them."""

from datetime import date, timedelta
from typing import Any

from fingerpost.pages.contact import address_lines, phone
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel
from fingerpost.pages.site import Site
from fingerpost.pages.translations import title_for
from fingerpost.services.data import Organisation
from fingerpost.services.organisations import holder

Organisations = dict[str, Organisation]


def channel(channel: Channel, page: Page, site: Site) -> dict[str, Any]:
    """A way to use a service or to answer."""
    return {
        "kind": channel.kind,
        "label": channel.label or (page.title if channel.url else ""),
        "url": channel.url,
        "phone": phone(channel.number),
        "email": channel.email,
        "address": address_lines(channel.address),
        "place": link(channel.location, page, site),
        "hours": channel.hours,
        "wait": channel.wait,
        "languages": channel.languages,
        "note": channel.note,
    }


def link(path: str | None, page: Page, site: Site) -> dict[str, str] | None:
    """A link to the page at a path; None where there is no such page."""
    there, url = site.by_path.get(path or ""), site.addresses.href(page.path, path or "")
    return {"title": title_for(page, there, site), "url": url} if there and url else None


def organisation(name: str | None, organisations: Organisations, today: date) -> dict[str, Any] | None:
    """Who answers today for what the organisation with this id did; with `until` and `then`, where somebody takes over soon."""
    now = holder(name or "", today, organisations)
    found = organisations.get(now.id)
    if found is None:
        return None
    shown = {"name": found.name, "url": found.url, "phone": phone(found.phone), "kind": found.kind, "area": found.area}
    if now.until and now.then:
        shown |= {
            "until": now.until,
            "first": now.until + timedelta(1),
            "then": organisation(now.then, organisations, now.until + timedelta(1)),
        }
    return shown
