"""Who is responsible for a service, everywhere or in one area."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Provider
from fingerpost.services.data import Register
from fingerpost.services.organisations import who
from fingerpost.services.who_does_what.areas import Area


@dataclass(frozen=True)
class Responsible:
    """The ids of those who answer for a service, who does the work for them, and the number to call.

    `takes_on`: does the parish do it in place of a larger council? `elsewhere` are the parishes that do so, for no single area.
    """

    ids: tuple[str, ...]
    delivered_by: str | None
    phone: str | None
    takes_on: bool = False
    elsewhere: tuple[str, ...] = ()


def responsible(page: Page, data: Register, today: date, area: Area | None = None) -> Responsible:
    """Who answers for a service now: in an area, or for all who live in none that is different."""
    takers = data.taken_on.get(page.path, [])
    if area and area.id in takers:
        parish = who(area.id, today, data)
        return Responsible((parish,), None, data[parish].phone or phone_of(page), takes_on=True)
    provider = getattr(page.meta, "provider", None)
    named = provider.ids if isinstance(provider, Provider) else []
    ids = tuple(dict.fromkeys(who(name, today, data) for name in named if name in data))
    worker = page.meta.delivered_by if getattr(page.meta, "delivered_by", None) in data else None
    phone = phone_of(page) or next((data[name].phone for name in ids if data[name].phone), None)
    elsewhere = () if area else tuple(who(name, today, data) for name in takers)
    return Responsible(ids, worker and who(worker, today, data), phone, elsewhere=elsewhere)


def varying(pages: Iterable[Page], data: Register) -> list[Page]:
    """The services that a parish may do itself: those that say so, and those that one has taken on."""
    return [
        page for page in pages if page.path in data.taken_on or (isinstance(page.meta.provider, Provider) and page.meta.provider.varies)
    ]


def phone_of(page: Page) -> str | None:
    """The number that a service itself names first."""
    channels = getattr(page.meta, "channels", [])
    return next((one.number for one in channels if getattr(one, "kind", "") == "phone" and one.number), None)
