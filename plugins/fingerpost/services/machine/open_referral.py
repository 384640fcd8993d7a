"""services.json: every service and every entry of a directory, shaped as the list of services of Open Referral UK 3.0.

A static site cannot answer questions, so this is one page that holds all of it. Facts of the shape: the specification of
the Human Services Data Specification 3.0 and its UK profile.
"""

import json
import re
from typing import Any

from fingerpost.pages.languages import meant
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel, Provider
from fingerpost.pages.page_types import Entry, Service
from fingerpost.services.assured import is_assured
from fingerpost.services.data import Organisation
from fingerpost.services.machine.locations import location_at, location_of, phones, shortly
from fingerpost.services.machine.schedules import closes_for_long, schedules
from fingerpost.services.machine.source import Source, said
from fingerpost.services.organisations import who

Places = dict[str, dict[str, Any]]
_AMOUNT = re.compile(r"£(\d+(?:,\d{3})*(?:\.\d{2})?)(?![\d,.]*\d)(?! ?(?:to|-|–|or) ?\d)")


def services_json(source: Source) -> str:
    """The file."""
    published = [page for page in source.site.published if not page.named_lang]
    places = {page.path: location_of(page, source) for page in published if page.meta.type == "location"}
    found = [_service(page, source, places) for page in published if isinstance(page.meta, Service | Entry)]
    book = {
        "total_items": len(found),
        "total_pages": 1,
        "page_number": 1,
        "size": len(found),
        "first_page": True,
        "last_page": True,
        "empty": not found,
        "contents": found,
        "locations": [place for path, place in places.items() if not source.site.by_path[path].archived(source.site.today)],
    }
    return json.dumps(book, ensure_ascii=False, separators=(",", ":")) + "\n"


def _service(page: Page, source: Source, places: Places) -> dict[str, Any]:
    meta, key = page.meta, source.id("service", page.path)
    own = _of_entry(page, key, source) if isinstance(meta, Entry) else _of_service(page, key, source, places)
    checked = meta.assured_on if isinstance(meta, Entry) else meta.last_reviewed_on
    team = getattr(meta, "assured_by", None) or meta.owner
    return said(
        id=key,
        organization_id=own["organization"]["id"],
        name=page.title,
        description=meta.description,
        url=source.url(page),
        status=_status(page, source),
        fees=meta.cost,
        cost_options=_costs(meta.cost, key, source),
        assured_date=checked and checked.isoformat(),
        assurer_email=source.email_of(team),
        alert=_alert(page, source),
        last_modified=meta.last_reviewed_on and f"{meta.last_reviewed_on}T00:00:00.000Z",
        **own,
    )


def _of_service(page: Page, key: str, source: Source, places: Places) -> dict[str, Any]:
    """What a page of a service adds."""
    meta: Service = page.meta
    channels = [one for one in meta.channels if isinstance(one, Channel)]
    responsible = _responsible(meta, source)
    areas = dict.fromkeys(one.area for one in responsible if one.area)
    hours = dict.fromkeys(f"{one.kind.capitalize().replace('-', ' ')}: {one.hours}" for one in channels if one.hours)
    return {
        "email": next((one.email for one in channels if one.email), None),
        "fees_description": " ".join(filter(None, (meta.cost, meta.help_with_costs))),
        "wait_time": meta.how_long,
        "eligibility_description": meta.who_for,
        "organization": _organisation(responsible[0], source) if responsible else _the_site(source),
        "contacts": [_contact(one, key, source) for one in responsible],
        "phones": phones([one.number for one in channels], source, page.path, service_id=key),
        "languages": _languages([name for one in channels for name in one.languages], key, source),
        "schedules": [{"id": source.id("schedule", page.path, text), "service_id": key, "description": text} for text in hours],
        "service_areas": [{"id": source.id("service_area", page.path, area), "service_id": key, "name": area} for area in areas],
        "service_at_locations": _at(_locations(channels, page, source, places), key, source),
    }


def _of_entry(page: Page, key: str, source: Source) -> dict[str, Any]:
    """What an entry of a directory adds: the group is the organisation, and its place the location."""
    meta: Entry = page.meta
    same = next((one for one in source.organisations.values() if one.name == page.title), None)
    own = said(
        id=source.id("organization", page.path),
        name=page.title,
        description=meta.description or page.title,
        email=meta.email,
        website=meta.url,
    )
    return {
        "email": meta.email,
        "fees_description": meta.cost,
        "eligibility_description": ", ".join(meta.audience),
        "organization": _organisation(same, source) if same else own,
        "phones": phones([meta.phone], source, page.path, service_id=key),
        "languages": _languages(meta.languages, key, source),
        "schedules": schedules(page, source, service_id=key),
        "service_areas": [{"id": source.id("service_area", page.path), "service_id": key, "name": meta.area}] if meta.area else [],
        "service_at_locations": _at([shortly(location_of(page, source))] if meta.address else [], key, source),
    }


def _responsible(meta: Service, source: Source) -> list[Organisation]:
    """Who answers for a service today, first the one named first."""
    ids = meta.provider.ids if isinstance(meta.provider, Provider) else []
    names = dict.fromkeys(who(name, source.site.today, source.organisations) for name in ids)
    return [source.organisations[name] for name in names if name in source.organisations]


def _organisation(one: Organisation, source: Source) -> dict[str, Any]:
    return said(id=source.id("organization", one.id), name=one.name, description=one.does or one.name, email=one.email, website=one.url)


def _the_site(source: Source) -> dict[str, Any]:
    """Who runs the site, for a service that names nobody."""
    home = source.site.by_path.get("index.md")
    name = (home and home.title) or "The council"
    return said(
        id=source.id("organization", "index.md"), name=name, description=(home and home.meta.description) or name, website=source.root
    )


def _contact(one: Organisation, service: str, source: Source) -> dict[str, Any]:
    key = source.id("contact", service, one.id)
    return said(
        id=key, service_id=service, name=one.name, email=one.email, phones=phones([one.phone], source, service, one.id, contact_id=key)
    )


def _locations(channels: list[Channel], page: Page, source: Source, places: Places) -> list[dict[str, Any]]:
    """Where people can go for a service, each place once."""
    in_person = [one for one in channels if one.kind == "in-person"]
    known = dict.fromkeys(one.location for one in in_person if one.location in places)
    addresses = dict.fromkeys(one.address for one in in_person if one.address and one.location not in places)
    return [*(shortly(places[path]) for path in known), *(location_at(address, page, source) for address in addresses)]


def _at(locations: list[dict[str, Any]], service: str, source: Source) -> list[dict[str, Any]]:
    return [
        {"id": source.id("service_at_location", service, one["id"]), "service_id": service, "location_id": one["id"], "location": one}
        for one in locations
    ]


def _languages(names: list[str], service: str, source: Source) -> list[dict[str, Any]]:
    known = {name: meant(name, source.site.languages) for name in dict.fromkeys(names)}
    return [
        said(id=source.id("language", service, name), service_id=service, name=name, code=language and language.code)
        for name, language in known.items()
    ]


def _costs(cost: str | None, service: str, source: Source) -> list[dict[str, Any]]:
    """The cost in words, with the amount only where the words name one price and no more than that one."""
    if not cost:
        return []
    amounts = _AMOUNT.findall(cost) if cost.count("£") == 1 and cost.startswith("£") else []
    price = {"amount": float(amounts[0].replace(",", "")), "currency": "GBP"} if amounts else {}
    price = {"amount": 0.0, "currency": "GBP"} if cost.rstrip(".").casefold() == "free" else price
    return [{"id": source.id("cost_option", service), "service_id": service, **price, "amount_description": cost}]


def _status(page: Page, source: Source) -> str:
    if page.archived(source.site.today):
        return "inactive"
    return "temporarily closed" if isinstance(page.meta, Entry) and closes_for_long(page, source.site.today) else "active"


def _alert(page: Page, source: Source) -> str:
    """What is known to be otherwise than the rest says."""
    today, said_so = source.site.today, source.alerts_for(page)
    if isinstance(page.meta, Entry) and not is_assured(page.meta, source.months, today):
        said_so.append(f"This entry was not checked in the last {source.months} months. Phone before you go.")
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in said_so)
