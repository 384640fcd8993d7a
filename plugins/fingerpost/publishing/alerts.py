"""Alerts: what everybody must know today, in a banner on every page or on those of a topic. `_data/alerts.yml`."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from fingerpost.checks.change import Change
from fingerpost.pages.dates import in_words
from fingerpost.pages.fields import Day, Id, Prose, Strict, Url
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import text_for, title_for

_ORDER = ("emergency", "warning", "information")


class Alert(Strict):
    """A banner that stands above pages from one day to another."""

    id: Id = Field(examples=["town-hall-closed"])
    """A name of its own."""
    kind: Literal["emergency", "warning", "information"] = Field("information", examples=["warning"])
    """How grave it is: emergency (danger to life), warning (a service does not run), information."""
    title: Prose = Field(max_length=120, examples=["The Town Hall is closed on Friday 27 November"])
    """What people must know, in a line."""
    text: Prose | None = Field(None, examples=["Call us on 01632 960100 between 9am and 5pm."])
    """What people should do."""
    page: str | None = Field(None, examples=["locations/town-hall.md"])
    """The page that says more, from the content folder."""
    link: Url | None = Field(None, examples=["https://check-for-flooding.service.gov.uk/"])
    """The address elsewhere that says more."""
    link_text: Prose | None = Field(None, examples=["See flood warnings for your area"])
    """What the link says. Needed with `link:`; with `page:` the page's title stands there."""
    pages: list[str] = Field([], examples=[["bins", "locations/town-hall.md"]])
    """The folders and pages that show it. All pages where nothing is said."""
    starts_on: Day = Field(examples=["2026-11-23"])
    """The first day on which it is shown."""
    ends_on: Day = Field(examples=["2026-11-27"])
    """The last day on which it is shown. The site must be built again on the day after."""

    @field_validator("ends_on")
    @classmethod
    def _ends_after_it_starts(cls, last: date, given: ValidationInfo) -> date:
        first = given.data.get("starts_on")
        if first and last < first:
            raise ValueError(f"Is before the day in `starts_on:`, {in_words(first)}. Check the two days")
        return last

    @model_validator(mode="after")
    def _leads_somewhere_and_says_where(self) -> "Alert":
        if self.link_text and not (self.link or self.page):
            raise ValueError("`link_text:` leads nowhere. Add `link:` or `page:`")
        if self.link and not self.link_text:
            raise ValueError("`link:` says nothing. Add what the link says: `link_text: See flood warnings for your area`")
        return self

    def holds_for(self, page: Page, today: date) -> bool:
        """Is it shown on this page today?"""
        if not self.starts_on <= today <= self.ends_on:
            return False
        path = page.source_path or page.path  # a translation shows what its source shows
        return not self.pages or any(path == scope or f"{path}/".startswith(f"{scope.strip('/')}/") for scope in self.pages)


def alerts_on(page: Page, site: Site, alerts: Iterable[Alert]) -> list[dict[str, Any]]:
    """The alerts that a page shows, the gravest first."""
    found = [alert for alert in alerts if alert.holds_for(page, site.today)]
    found.sort(key=lambda alert: (_ORDER.index(alert.kind), alert.starts_on, alert.id))
    return [_shown(alert, page, site) for alert in found]


def _shown(alert: Alert, page: Page, site: Site) -> dict[str, Any]:
    there = site.by_path.get(alert.page or "")
    url = alert.link or (site.addresses.href(page.path, there.path) if there and there is not page else "")
    title, text, asked = (text_for(page, said or "", site) for said in (alert.title, alert.text, alert.link_text))
    label = asked or (title_for(page, there, site) if there else "")
    return {"id": alert.id, "kind": alert.kind, "title": title, "text": text, "url": url if label else "", "label": label}


def changes(site: Site, alerts: Iterable[Alert]) -> Iterator[Change]:
    """The days to come on which alerts go up and come down."""
    path = site.shown_path("_data/alerts.yml")
    for alert in alerts:
        if alert.starts_on > site.today:
            yield Change(alert.starts_on, path, f"shows the alert “{alert.id}”", True)
        if site.today <= alert.ends_on < date.max:
            yield Change(alert.ends_on + timedelta(1), path, f"takes down the alert “{alert.id}”", True)
