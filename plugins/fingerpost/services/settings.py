"""The options of the plugin fingerpost/services."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.fields import Url

OGL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


class ServicesSettings(RoomSettings):
    """Where the lists of services are."""

    a_to_z: str = Field("a-to-z.md", examples=["a-to-z.md"])
    """The path of the page that lists every service from A to Z. With more than 1,000 names, each letter has a page of its own beside it."""
    audiences: str | None = Field("for-you.md", pattern=r"\.md$", examples=["for-you.md"])
    """The path of the page that lists pages by whom they are for. `null` for none."""
    owner: str | None = Field(None, examples=["contact-team"])
    """The team that answers for that page."""
    news_on_home: int = Field(3, ge=0, examples=["3"])
    """How many news items the home page shows."""
    outcome_weeks: int = Field(12, ge=0, examples=["12"])
    """How many weeks after it closed a consultation may go without its outcome."""
    assured_months: int = Field(12, ge=1, le=120, examples=["12"])
    """How many months after its `assured_on:` an entry of a directory counts as checked. After that its page says so."""
    open_referral: str | None = Field("services.json", examples=["services.json"])
    """The path of the file with every service and entry, shaped as Open Referral UK 3.0. Write `null` for none."""
    open_referral_seed: str | None = Field(None, examples=["https://www.oxenbridge.example/"])
    """What the ids in that file are made from, besides each page's path: the `site_url` of the site, unless it says so here."""
    calendar: str | None = Field("closures.ics", examples=["closures.ics"])
    """The path of the calendar with the closures and special hours of every place. Each place has its own beside its page."""
    feed: str | None = Field("news.xml", examples=["news.xml"])
    """The path of the Atom feed of the news. Write `null` for none."""
    open_data: str | None = Field("open-data.md", examples=["open-data.md"])
    """The path of the page that lists the files for other programs. Write `null` for none."""
    licence: str = Field("Open Government Licence v3.0", examples=["Open Government Licence v3.0"])
    """What people may do with those files."""
    licence_url: Url = Field(OGL, examples=[OGL])
    """Where that licence can be read."""
    who_does_what: str | None = Field("who-does-what.md", pattern=r"\.md$", examples=["your-council/who-does-what.md"])
    """The path of the page that lists every service by who is responsible. `null` for none."""
    places: str | None = Field("places", pattern=r"^[^/].*[^/]$", examples=["places"])
    """The folder of the pages of parishes and other places. `null` for none."""
    open311: str | None = Field("open311/services.json", pattern=r"\.json$", examples=["open311/services.json"])
    """The path of the list of problems for programs, in the shape of Open311. `null` for none."""
