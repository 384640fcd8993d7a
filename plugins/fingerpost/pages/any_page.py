"""What every page may say in its front matter."""

from pydantic import Field

from fingerpost.pages.fields import Day, Id, Length, OldAddress, Prose, Strict
from fingerpost.pages.page_parts import Exemption, Risk


class AnyPage(Strict):
    """What every page may say."""

    type: str = Field("page", examples=["page"])
    """What kind of page this is, such as topic, service or guide. A page that does not say is a plain page."""
    title: Prose | None = Field(None, examples=["Report a missed bin"])
    """What the page is called, in the words people search for. At most 65 characters."""
    description: Prose | None = Field(None, examples=["Tell us if we did not empty your bin, and when we will come back."])
    """One sentence that says what the page helps people do. Search engines and topic pages show it."""
    owner: Id | None = Field(None, examples=["waste-team"])
    """The team that keeps the page true: an id from _data/teams.yml."""
    last_reviewed_on: Day | None = Field(None, examples=["2026-09-14"])
    """The day somebody last checked the whole page."""
    review_in: Length | None = Field(None, examples=["12 months"])
    """How long after that it must be checked again."""
    next_review_on: Day | None = Field(None, examples=["2027-06-07"])
    """The day of the next review, where it was moved to spread the work. The review after that is `review_in` later again."""
    owner_slack: str | None = Field(None, examples=["#waste-team"])
    """The channel in which the owner is told about the page."""
    risk: list[Risk] = Field([], examples=[["money", "rights"]])
    """What people may lose when the page is wrong: money, rights or safety. Such pages are reviewed first."""
    keywords: list[str] = Field([], examples=[["rubbish", "wheelie bin"]])
    """What people call it, besides the words on the page."""
    audience: list[str] = Field([], examples=[["tenants"]])
    """Whom the page is for, when it is not for everyone. The page says so below its title."""
    related: list[str] = Field([], examples=[["bins/what-goes-where.md"]])
    """Pages that people may need next, from the content folder. They stand below the text."""
    lang: str | None = Field(None, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", examples=["cy"])
    """The language of the page, when it is not the site's. The name of a translation says it: `missed-bin.cy.md`."""
    translated_on: Day | None = Field(None, examples=["2026-10-20"])
    """In a translation, the day on which it was made or last brought up to date. `fingerpost translated` writes it."""
    translated_from: str | None = Field(None, pattern=r"^[0-9a-f]{16}$", examples=["9f8a5e47e7e85a59"])
    """In a translation, what stands for the words of its source on that day. `fingerpost translated` writes it."""
    draft: bool = Field(False, examples=["true"])
    """`true` keeps the page out of the site."""
    publish_on: Day | None = Field(None, examples=["2026-12-01"])
    """The first day on which the page is in the site."""
    archive_on: Day | None = Field(None, examples=["2027-01-31"])
    """The day from which the page is no longer in lists or search."""
    replaced_by: str | None = Field(None, examples=["bins/collection-days.md"])
    """The page that this one leads on to once it is archived, from the content folder."""
    redirect_from: list[OldAddress] = Field([], examples=[["/waste/bins.html"]])
    """Old addresses of the page, from the root of the site: people who follow one come here."""
    exempt: list[Exemption] = Field([], examples=[[{"rule": "sentence-too-long", "reason": "…", "until": "2027-03-31"}]])
    """Findings that this page may keep, each with a reason and an end."""
