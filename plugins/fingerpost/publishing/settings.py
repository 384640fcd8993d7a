"""The options of the plugin fingerpost/publishing."""

from pydantic import Field, field_validator

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.fields import Email, Phone, Url
from fingerpost.publishing.headers import Directive, Source
from fingerpost.publishing.packing import Packing

LONGEST_TOGETHER = 200  # characters: so that the service worker stays under 2 KB


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
    offline: bool = Field(False, examples=["true"])
    """Keep the pages that somebody has seen on their device, for when the network is away. Needs a site at https."""
    offline_pages: list[str] = Field([], max_length=6, examples=[["housing/homeless-tonight.md"]])
    """With `offline:`, the pages for an emergency that are kept from the first visit on: at most 6, with short addresses."""
    packing: Packing = Field("fast", examples=["small"])
    """Packed copies beside each file, for web servers to send: fast, small (an eighth smaller, and much slower to build) or none."""
    policy_allows: dict[Directive, list[Source]] = Field({}, examples=[{"form-action": ["https://forms.council.example"]}])
    """What pages may load from or send to besides the site itself, by the directives of a Content-Security-Policy."""
    https_days: int = Field(365, ge=0, le=730, examples=["30"])
    """For how many days a browser that was here once insists on https. 0 leaves it to the server."""
    image_budget_kb: int = Field(200, ge=1, examples=["200"])
    """The most that one image may weigh in the largest form that people load, in kilobytes."""
    page_images_budget_kb: int = Field(500, ge=1, examples=["500"])
    """The most that all images of a page may weigh together, in kilobytes."""

    @field_validator("offline_pages")
    @classmethod
    def _fit_into_the_worker(cls, pages: list[str]) -> list[str]:
        if sum(map(len, pages)) > LONGEST_TOGETHER:
            raise ValueError(f"These names have over {LONGEST_TOGETHER} characters, and every visitor fetches them. Take one out")
        return pages
