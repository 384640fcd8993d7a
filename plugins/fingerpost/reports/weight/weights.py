"""What every list of weights is made of, and how a format is found: by the name of its module."""

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from fingerpost.reports.weight.page_weight import PageWeight
from fingerpost.reports.weight.parts import KINDS, Kind

KB = 1000
_NO_FORMAT = {"models", "page_weight", "parts", "weights"}
_MENDS: dict[Kind, str] = {
    "HTML": "Split the page, or shorten its longest list or table.",
    "styles": "Look for a style sheet that the theme does not need.",
    "scripts": "Ask if people need the script at all.",
    "images": "Take out a picture, or make it smaller: a photo needs no more than 720 pixels on a phone.",
    "fonts": "Use the fonts that every phone has: take the @font-face rules out.",
    "other": "Link to what is shown in a frame, instead of showing it.",
}


@dataclass(frozen=True)
class Weights:
    """The pages of a site, heaviest first, and the most that one may weigh, in bytes; None for no limit."""

    pages: list[PageWeight]
    site: str = ""
    limit: int | None = None
    top: int | None = None
    """How many pages to show; None for all."""

    @property
    def shown(self) -> list[PageWeight]:
        """The pages to show."""
        return self.pages[: self.top]

    @property
    def over(self) -> list[PageWeight]:
        """The pages over the limit."""
        return [page for page in self.pages if self.limit is not None and page.size > self.limit]

    @property
    def middle(self) -> float:
        """The bytes that half of the pages stay under."""
        return median(page.size for page in self.pages)

    @cached_property
    def _usual(self) -> dict[Kind, float]:
        return {kind: median(page.kinds[kind] for page in self.pages) for kind in KINDS}

    def odd(self, page: PageWeight) -> Kind:
        """What makes a page heavier than the others: what they all have, such as the style sheet, tells an editor nothing."""
        return max(KINDS, key=lambda kind: page.kinds[kind] - self._usual[kind])

    def mend(self, page: PageWeight) -> str:
        """How to make a page lighter."""
        return _MENDS[self.odd(page)]


def formats() -> list[str]:
    """The names of all formats."""
    home = importlib.import_module("fingerpost.reports.weight")
    return sorted({module.name for module in pkgutil.iter_modules(home.__path__)} - _NO_FORMAT)


def render(name: str, weights: Weights) -> str:
    """The list in a format."""
    return importlib.import_module(f"fingerpost.reports.weight.{name}").render(weights)
