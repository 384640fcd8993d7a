"""The options of the plugin fingerpost/freshness."""

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.fields import Id, Length, Strict
from fingerpost.pages.page_parts import Risk


def _wording(text: object) -> object:
    unknown = [name for name in re.findall(r"\{(.*?)\}", text) if name not in ("last", "due")] if isinstance(text, str) else []
    if unknown:
        raise ValueError(f"has “{{{unknown[0]}}}”, which stands for nothing. Use {{last}} and {{due}}, which stand for the two dates")
    return text


Wording = Annotated[str, BeforeValidator(_wording)]


class PageDefaults(Strict):
    """What pages are taken to say where they say nothing."""

    review_in: Length | None = Field(None, examples=["6 months"])
    """How long after its last review a page falls due."""
    owner: Id | None = Field(None, examples=["waste-team"])
    """The team that keeps the pages true: an id from _data/teams.yml."""
    risk: list[Risk] = Field([], examples=[["money"]])
    """What people may lose when the pages are wrong: money, rights or safety."""


class Defaults(Strict):
    """Of several that hold for a page, the inner folder goes before the outer, a folder before the type, and the type before the site."""

    site: PageDefaults = Field(PageDefaults(), examples=[{"review_in": "12 months"}])
    """For every page. The period is 12 months where nothing is said."""
    types: dict[str, PageDefaults] = Field({}, examples=[{"guide": {"review_in": "24 months"}}])
    """For the pages of a type."""
    folders: dict[str, PageDefaults] = Field({}, examples=[{"council-tax": {"review_in": "6 months", "owner": "revenues-team"}}])
    """For the pages in a folder of the content folder."""


class FreshnessSettings(RoomSettings):
    """How long a page may go without a review, and what is said about it."""

    defaults: Defaults = Field(Defaults(), examples=[{"site": {"review_in": "12 months"}}])
    """The period, the owner and the risk of pages that do not say, for the site, a type of page or a folder."""
    due_soon_days: int = Field(30, ge=0, examples=["30"])
    """How many days before it falls due a page is called due soon; never more than half its period."""
    overdue_days: int = Field(30, ge=1, examples=["30"])
    """How many days after it fell due a page is overdue, and tells people so."""
    not_reviewed: list[str] = Field(["home", "news", "event", "consultation", "search"], examples=[["news"]])
    """Types of page that need no review."""
    max_overdue_share: float = Field(0.2, ge=0, le=1, examples=["0.1"])
    """The largest share of pages that may be overdue, from 0 to 1. One page alone never goes beyond it."""
    fallback_owner: Id | None = Field(None, examples=["contact-team"])
    """The team that gets the pages of a team that is gone: an id from _data/teams.yml."""
    report_to: str | None = Field(None, examples=["hello@council.example"])
    """Where people can say that a page is out of date: an email address shown on pages that are overdue."""
    reviewed_notice: Wording | None = Field(None, examples=["Checked on {last}."])
    """What a page says about its review, where it is not the theme's own words. {last} and {due} stand for the two dates."""
    overdue_notice: Wording | None = Field(None, examples=["This page may be out of date. Tell us:"])
    """What a page says when it is overdue, where it is not the theme's own words. The email address of `report_to` follows; a last
    sentence that ends with a colon is left out without one."""
    pages_json: bool = Field(False, examples=["true"])
    """`true` publishes /api/pages.json: the review dates of all pages in the shape that the monitor of GOV.UK's tech docs reads."""
