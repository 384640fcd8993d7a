"""A site: everything that a rule may look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.history import History
from fingerpost.pages.languages import Language, language_of, packaged, root
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
    files: dict[str, FileFacts] = field(default_factory=dict)
    """The files of the content folder that are no pages, by their path in it. Data files are not among them."""
    lang: str = "en-GB"
    spoken: frozenset[str] = frozenset(("en",))
    """The languages that the theme speaks."""
    sends_policy: bool = True
    """Does it come with our Content-Security-Policy? With another theme it does not."""
    languages: Mapping[str, Language] = field(default_factory=packaged)
    _languages: dict[str, Language] = field(default_factory=dict)

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """Every page by its path."""
        return {page.path: page for page in self.pages}

    @cached_property
    def drafts(self) -> set[str]:
        """The paths of the pages that say `draft: true`."""
        return {page.path for page in self.pages if page.readable and page.meta.draft}

    @property
    def written(self) -> list[Page]:
        """The pages that editors wrote, without those made from data."""
        return [page for page in self.pages if not page.generated]

    @cached_property
    def published(self) -> list[Page]:
        """The pages that the site has."""
        return [page for page in self.pages if self.is_published(page)]

    @cached_property
    def current(self) -> list[Page]:
        """The pages that search shows: those that are not archived, and their translations."""
        return [page for page in self.published if not page.archived(self.today)]

    @cached_property
    def listed(self) -> list[Page]:
        """The pages that lists show. Translations are reached from the pages that they translate."""
        return [page for page in self.current if not page.named_lang]

    @cached_property
    def by_type(self) -> dict[str, list[Page]]:
        """The listed pages of each type."""
        found: dict[str, list[Page]] = {}
        for page in self.listed:
            found.setdefault(page.meta.type, []).append(page)
        return found

    @cached_property
    def services(self) -> list[Page]:
        """The listed services by title."""
        return sorted(self.by_type.get("service", ()), key=lambda page: page.title.casefold())

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
        self.forget_lists()

    def forget_lists(self) -> None:
        """Make the lists afresh when they are next asked for."""
        for name, value in vars(Site).items():
            if isinstance(value, cached_property):
                self.__dict__.pop(name, None)

    def language_of(self, page: Page) -> Language:
        """The language of a page's text."""
        return self.language(page.meta.lang or self.lang)

    def language(self, code: str) -> Language:
        """The language of a code."""
        if code not in self._languages:
            self._languages[code] = language_of(code, self.languages)
        return self._languages[code]

    def around(self, page: Page) -> str:
        """The language of the words around a page's text: its own where the theme speaks it, else the site's."""
        lang = page.meta.lang or self.lang
        return lang if root(lang) in self.spoken else self.lang

    def is_published(self, page: Page) -> bool:
        """Is the page in the site? A preview shows drafts as well, never what cannot be read or filled in."""
        return page.readable and not page.is_template if self.show_drafts else page.withheld(self.today) is None

    def shown_path(self, path: str) -> str:
        """A path as people see it in findings: `content/bins/missed-bin.md`."""
        return f"{self.folder}/{path}" if self.folder and path != self.settings_file else path
