"""What the page of a consultation shows: if it is open, how to answer, and what came of it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.checks.change import Change
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Channel, Document
from fingerpost.pages.page_types import Consultation
from fingerpost.pages.site import Site
from fingerpost.services.shown import channel
from fingerpost.services.status import status_of
from fingerpost.services.you_asked import changed_pages


def consultation_panel(page: Page, site: Site) -> dict[str, Any]:
    """Its status with the days, the ways to answer while it is open, what happens next, and the outcome once there is one."""
    meta: Consultation = page.meta
    status, day = status_of(meta, site.today)
    if not status:
        return {}
    decided = meta.outcome if status == "decided" else None
    found = {
        "status": status,
        "day": day,
        "opens": meta.opens_on,
        "closes": meta.closes_on,
        "who_for": meta.who_for,
        "documents": [_document(one, page, site) for one in meta.documents if isinstance(one, Document)],
        "what_next": [] if decided else [{"day": stage.day, "what": stage.what} for stage in sorted(meta.what_next, key=lambda one: one.day)],
        "outcome": decided and {
            "answers": decided.answers,
            "summary": decided.summary,
            "changes": [{"heard": one.heard, "did": one.did, "pages": changed_pages(one, page, site)} for one in decided.changes],
        },
    }  # fmt: skip
    return {"consultation": found} | ({"service": _answers(meta, page, site)} if status == "open" else {})


def open_ones(site: Site) -> list[Page]:
    """The consultations that people can answer today, those that close first first."""
    found = [page for page in site.by_type.get("consultation", ()) if status_of(page.meta, site.today)[0] == "open"]
    return sorted(found, key=lambda page: (page.meta.closes_on, page.title))


def changes(site: Site) -> Iterator[Change]:
    """The days to come on which a consultation opens, closes, or shows what was decided."""
    for page in site.by_type.get("consultation", ()):
        meta, path = page.meta, site.shown_path(page.path)
        opens, closes = getattr(meta, "opens_on", None), getattr(meta, "closes_on", None)
        days = [
            (opens, "opens"),
            (closes + timedelta(1) if closes and closes < date.max else None, "closes"),
            (meta.outcome and meta.outcome.decided_on, "shows what was decided"),
        ]
        yield from (Change(day, path, what, True) for day, what in days if day and day > site.today)


def _answers(meta: Consultation, page: Page, site: Site) -> dict[str, Any]:
    """The ways to answer, as the component of a service's channels takes them."""
    channels = [channel(one, page, site) for one in meta.channels if isinstance(one, Channel)]
    start = next((one for one in channels if one["kind"] == "online"), None)
    return {"channels": channels, "start": start, "asks": True}


def _document(one: Document, page: Page, site: Site) -> dict[str, str]:
    return {"title": one.title, "url": one.url or site.addresses.href(page.path, one.page or "")}
