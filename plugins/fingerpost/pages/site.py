"""A site: everything that a rule may look at."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from fingerpost.pages.history import History
from fingerpost.pages.links import Addresses
from fingerpost.pages.page import Page


@dataclass
class Site:
    """The pages and the day on which they are looked at. `folder` is put before a path in findings."""

    pages: list[Page]
    today: date
    addresses: Addresses = field(default_factory=lambda: Addresses({}))
    folder: str = "content"
    show_drafts: bool = False
    before: dict[str, dict[str, float]] = field(default_factory=dict)
    """What each room had measured when the baseline was written, by room and shown path."""
    settings_file: str = "mkdocs.yml"
    history: History = field(default_factory=lambda: History(unknown="no history was read"))

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """Every page by its path."""
        return {page.path: page for page in self.pages}

    @cached_property
    def drafts(self) -> set[str]:
        """The paths of the pages that say `draft: true`."""
        return {page.path for page in self.pages if page.readable and page.meta.draft}

    @cached_property
    def published(self) -> list[Page]:
        """The pages that the site has."""
        return [page for page in self.pages if self.is_published(page)]

    @cached_property
    def listed(self) -> list[Page]:
        """The pages that lists and search show."""
        return [page for page in self.published if not page.archived(self.today)]

    @cached_property
    def folders(self) -> dict[str, list[Page]]:
        """The listed pages under each folder: its own pages, and the front pages of the folders right below it."""
        found: dict[str, list[Page]] = {}
        for page in self.listed:
            found.setdefault(page.folder, []).append(page)
            if page.is_index and page.folder:
                found.setdefault(page.folder.rpartition("/")[0], []).append(page)
        return found

    def add(self, page: Page) -> None:
        """Add a page that was made from data, before anything has looked at the lists."""
        self.pages.append(page)
        for name in ("by_path", "drafts", "published", "listed", "folders"):
            self.__dict__.pop(name, None)

    def is_published(self, page: Page) -> bool:
        """Is the page in the site? A preview shows drafts as well, never what cannot be read or filled in."""
        return page.readable and not page.is_template if self.show_drafts else page.withheld(self.today) is None

    def shown_path(self, path: str) -> str:
        """A path as people see it in findings: `content/bins/missed-bin.md`."""
        return f"{self.folder}/{path}" if self.folder and path != self.settings_file else path
