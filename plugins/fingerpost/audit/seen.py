"""What an engine saw on a page, before anybody knows which file it comes from."""

from dataclasses import dataclass
from typing import Literal, get_args

from fingerpost.checks.finding import Level

Tier = Literal["fail", "review", "info"]
"""fail: a machine is sure. review: a person has to look. info: good to know."""
TIERS: tuple[Tier, ...] = get_args(Tier)
LEVEL: dict[Tier, Level] = {"fail": "error", "review": "warning", "info": "advice"}


@dataclass(frozen=True, order=True)
class Seen:
    """One thing that an engine saw on one page.

    `rule` begins with the name of its engine: `axe-image-alt`, `htmlcs-h77`, `browser-focus-hidden`. Findings of our own rules
    on HTML keep the id of the rule: `link-text-vague`.
    """

    rule: str
    tier: Tier
    message: str
    selector: str = ""
    html: str = ""
    """The beginning of the element as HTML, at most 300 characters, spaces run together."""
    text: str = ""
    """What the element says, or its accessible name: by this its line is found in the Markdown."""
    criteria: tuple[str, ...] = ()
    """The numbers of the WCAG criteria that it fails: `1.4.3`. None for good practice that no criterion asks for."""
    mend: str = ""
    """How to mend it, where the engine knows better than the texts of `data/mends.yml`."""
    help: str = ""
    """The address of an explanation; empty for our own rules, which have a page in docs/rules."""
    looks: tuple[str, ...] = ()
    """In which looks (see looks.py) it was seen, in their order."""
    component: str = ""
    """The component of our theme that the element belongs to; empty for what an editor wrote, and on other themes."""
    line: int = 0
    """The line in the page's HTML, where the engine knows it."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two sightings the same thing on a page, whatever look it was seen in."""
        return self.rule, self.selector, self.message
