"""Parts of panels: a phone number, an address, an organisation, a way to reach somebody, as the theme shows them."""

from typing import Any

from fingerpost.pages.contact import address_lines, phone
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel
from fingerpost.pages.site import Site
from fingerpost.pages.translations import title_for
from fingerpost.services.data import Organisation

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


def organisation(name: str | None, organisations: Organisations) -> dict[str, Any] | None:
    """The organisation with this id."""
    found = organisations.get(name or "")
    return {"name": found.name, "url": found.url, "phone": phone(found.phone)} if found else None
