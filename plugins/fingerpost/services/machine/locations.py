"""Places as locations of Open Referral UK."""

import re
from typing import Any

from fingerpost.pages.page import Page
from fingerpost.services.machine.schedules import schedules
from fingerpost.services.machine.source import Source, said

_SHORT = ("id", "location_type", "name", "url", "addresses", "accessibility")
_POSTCODE = re.compile(r"\s*\b([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$")


def location_of(page: Page, source: Source) -> dict[str, Any]:
    """The place that a page is about: a location, or an entry of a directory with an address."""
    meta, key = page.meta, source.id("location", page.path)
    run_by = getattr(meta, "run_by", None)
    return said(
        id=key,
        location_type="physical",
        name=page.title,
        description=meta.description,
        url=source.url(page),
        organization_id=source.id("organization", run_by) if run_by in source.organisations else None,
        transportation=meta.getting_here,
        addresses=_addresses(meta.address, key, source, page.path),
        phones=phones([meta.phone], source, page.path, location_id=key),
        contacts=[{"id": source.id("contact", page.path), "location_id": key, "email": meta.email}] if meta.email else [],
        accessibility=[
            {"id": source.id("accessibility", page.path, text), "location_id": key, "description": text} for text in meta.facilities
        ],
        schedules=schedules(page, source, location_id=key),
    )


def shortly(location: dict[str, Any]) -> dict[str, Any]:
    """The place as part of a service: what it is, where it is, and what makes it easier to use."""
    return {key: value for key, value in location.items() if key in _SHORT}


def location_at(address: str, page: Page, source: Source) -> dict[str, Any]:
    """A place of which nothing but the address is known, on the page of a service."""
    key = source.id("location", page.path, address)
    return said(
        id=key, location_type="physical", name=address.partition(",")[0], addresses=_addresses(address, key, source, page.path, address)
    )


def phones(numbers: list[str | None], source: Source, *key: str, **belongs_to: str) -> list[dict[str, Any]]:
    """The phone numbers that are there, each once."""
    return [{"id": source.id("phone", *key, *belongs_to, one), **belongs_to, "number": one} for one in dict.fromkeys(filter(None, numbers))]


def _addresses(address: str | None, location: str, source: Source, *key: str) -> list[dict[str, Any]]:
    """The address, where it ends in a town and a postcode: without them it is no address of the standard."""
    lines = [line.strip() for line in (address or "").split(",") if line.strip()]
    postcode = _POSTCODE.search(lines[-1]) if len(lines) > 1 else None
    city = lines[-1][: postcode.start()].strip() if postcode else ""
    if not postcode or not city:
        return []
    return [
        {
            "id": source.id("address", *key),
            "location_id": location,
            "address_1": ", ".join(lines[:-1]),
            "city": city,
            "state_province": _county(source),
            "postal_code": postcode[1],
            "country": "GB",
            "address_type": "physical",
        }
    ]


def _county(source: Source) -> str:
    """The county that the site's county or unitary council is named after; nothing where there is none."""
    names = (one.name for tier in ("county", "unitary") for one in source.organisations.values() if one.tier == tier)
    return next((name.removesuffix(" Council").removesuffix(" County") for name in names), "")
