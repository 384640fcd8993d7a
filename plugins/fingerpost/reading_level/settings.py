"""The options of the plugin fingerpost/reading-level."""

from pydantic import Field, model_validator

from fingerpost.checks.room import RoomSettings
from fingerpost.pages.fields import Strict


class Limits(Strict):
    """What a page is held to. Grades are US school years: grade 8 is a reading age of 13."""

    aim: float = Field(8, examples=["8"])
    """The grade that pages aim at, named in messages."""
    warn_above: float = Field(9, examples=["9"])
    """A page above this grade gets a warning."""
    fail_above: float = Field(11, examples=["11"])
    """A page above this grade gets an error."""
    shortest_page: int = Field(150, ge=1, examples=["150"])
    """Pages with fewer words are not graded: on short pages the grade jumps by 2 to 4 with a single sentence."""
    sentence_warn_above: int = Field(25, ge=1, examples=["25"])
    """A sentence with more words than this gets a warning."""
    sentence_fail_above: int = Field(35, ge=1, examples=["35"])
    """A sentence with more words than this gets an error."""
    paragraph_warn_above: int = Field(100, ge=1, examples=["80"])
    """A paragraph with more words than this gets a warning."""


class ReadingLevelSettings(RoomSettings, Limits):
    """The limits of the site, and where they are others."""

    folders: dict[str, Limits] = Field({}, examples=[{"news": {"aim": 8, "warn_above": 10}}])
    """Limits of the pages in a folder, where they are not the site's. Of two folders that hold a page, the inner one counts."""
    audiences: dict[str, Limits] = Field({}, examples=[{"learning-english": {"aim": 5, "warn_above": 6}}])
    """Limits of pages for an audience, as in `audience: [learning-english]`, which has stricter ones from the start: aim 6, \
warning above 7, error above 9, sentences of 20 and 30 words. Of several audiences, the strictest limit counts."""
    passives_allowed: float = Field(0.1, ge=0, le=1, examples=["0.2"])
    """The share of sentences that may be passive on a page before the rule passive-voice points to them."""
    never_worse: bool = Field(False, examples=["true"])
    """Fail a page whose grade has risen by more than 0.5 since the baseline was written."""
    terms_page: str = Field("words-we-use.md", pattern=r"^[\w./-]+\.md$", examples=["help/words-we-use.md"])
    """Where the page goes that is made from `_data/terms.yml`."""
    owner: str | None = Field(None, examples=["web-team"])
    """The team that answers for that page: an id from teams.yml."""

    @model_validator(mode="after")
    def _in_order(self) -> "ReadingLevelSettings":
        for where, limits in (("", None), *((f" of {name}", own) for name, own in (self.folders | self.audiences).items())):
            told = limits.model_dump(exclude_unset=True) if limits else {}
            for low, high in (("warn_above", "fail_above"), ("sentence_warn_above", "sentence_fail_above")):
                if told.get(low, getattr(self, low)) > told.get(high, getattr(self, high)):
                    raise ValueError(f"`{low}:`{where} is higher than `{high}:`. Make it the lower of the two.")
        return self
