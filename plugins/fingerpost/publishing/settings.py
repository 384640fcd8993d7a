"""The options of the plugin fingerpost/publishing."""

from pydantic import Field

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.fields import Email, Phone, Url


class PublishingSettings(RoomSettings):
    """What may be published, and how."""

    extra_front_matter: list[str] = Field([], examples=[["hide", "tags"]])
    """Front-matter keys that belong to the theme or to another plugin and are not checked."""
    title_longest: int = Field(65, ge=10, examples=["65"])
    """The most characters a title may have: search engines cut longer ones."""
    description_longest: int = Field(160, ge=50, examples=["160"])
    """The most characters a description may have: search engines cut longer ones."""
    lang: str = Field("en-GB", examples=["en-GB"])
    """The language of the site, as screen readers need it."""
    notice: str | None = Field(None, examples=["Oxenbridge is a made-up city. This site is an example."])
    """A notice that every page shows at the top."""
    statement: str | None = Field(None, examples=["your-council/accessibility.md"])
    """The page with the accessibility statement, linked from every page."""
    privacy: str | None = Field(None, examples=["your-council/privacy.md"])
    """The page about privacy and cookies, linked from every page."""
    contact: str | None = Field(None, examples=["your-council/contact.md"])
    """The page that says how to reach the council, linked from every page."""
    complaints: str | None = Field(None, examples=["your-council/complaints.md"])
    """The page that says how to complain, linked from every page."""
    council_phone: Phone | None = Field(None, examples=["01632 960100"])
    """The number to phone the council on, shown at the foot of every page and on printed editions."""
    council_address: str | None = Field(None, examples=["Town Hall, Market Place, Oxenbridge ZX1 1AA"])
    """The address to write to, with a comma between the lines."""
    feedback_email: Email | None = Field(None, examples=["website@council.example"])
    """Where people can write when something is wrong on a page: each page asks. The mail begins with the page's address."""
    feedback_form: Url | None = Field(None, examples=["https://forms.council.example/website?about={page}"])
    """The form for the same. {page} stands for the page's address; without it, ?page= and the address are added."""
    social_image: str | None = Field(None, examples=["images/town-hall.jpg"])
    """The picture that social networks show beside a link, from the content folder: 1200 by 630 pixels is best."""
