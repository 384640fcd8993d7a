"""One check or build of one site: what the plugins of all rooms share."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from fingerpost.checks.change import Change, next_changes
from fingerpost.checks.chapter import Chapter
from fingerpost.checks.finding import Finding
from fingerpost.checks.room import Room, RoomSettings, RoomState
from fingerpost.checks.runner import run
from fingerpost.mkdocs_adapter.git_log import read_history
from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.reading import place_translation, read_baseline_beside, read_folder
from fingerpost.mkdocs_adapter.site_images import SiteImages
from fingerpost.mkdocs_adapter.which_theme import is_own
from fingerpost.pages.blocks.from_data import say_it_is_english, with_data, without_data
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.errors import UnexpectedError
from fingerpost.pages.languages import Language, read_languages, root
from fingerpost.pages.links import Addresses
from fingerpost.pages.page import Page, read_page
from fingerpost.pages.site import Site
from fingerpost.pages.slip import Slip
from fingerpost.pages.translations import by_language, in_its_language, join, lead_to_translations
from fingerpost.rooms import chapters, made_of_data, unread_files
from fingerpost.theme.assets import script
from fingerpost.theme.words import languages

_HISTORY = 400  # days: the report shows the last twelve months


class Run:
    """The rooms that are on, the site they look at, and what they found."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.rooms: dict[str, tuple[Room, RoomState]] = {}
        self.settings: dict[str, tuple[Room, RoomSettings]] = {}
        self.site = Site([], options.today)
        self.withheld: dict[str, File] = {}
        self.findings: list[Finding] = []
        self.unread: list[tuple[str, Slip]] = []
        self.doing = ("reading", "the settings")
        self.rendered = self.written = 0
        self.looked_at: set[str] | None = None  # the paths, as shown, where it was not the whole site
        self.scripts: dict[str, str] = {}
        """The scripts that blocks of the pages need: their text by address."""
        self.images: SiteImages | None = None
        """Set where the plugin fingerpost/publishing is on."""
        self.stopped = False
        self.fault: UnexpectedError | None = None

    def read(self, files: Files, config: MkDocsConfig) -> None:
        """Read the folder, open the rooms, add the pages that they make, and take out what is not to be published."""
        self.doing = ("reading", config.docs_dir)
        self.rooms, self.withheld, self.rendered, self.written = {}, {}, 0, 0
        folder = read_folder(files, config, self.extra_keys())
        before = self.options.before if self.options.before is not None else read_baseline_beside(config).measures
        settings = posixpath.basename(Path(config.config_file_path or "mkdocs.yml").as_posix())
        self.site = Site(folder.pages, self.options.today, folder=_shown(config), show_drafts=self.options.serving,
                         before=before, settings_file=settings, files=folder.files,
                         lang=self._site_language(), spoken=frozenset(languages()),
                         sends_policy=is_own(config))  # fmt: skip
        self._join_translations(files, read_languages(DataFiles(folder.data.files)))
        if any(room.asks_history for room, _ in self.settings.values()):
            since = date.fromordinal(max(self.options.today.toordinal() - _HISTORY, 1))
            self.site.history = read_history(Path(config.docs_dir), {page.path for page in folder.pages}, since)
        self.rooms = {name: (room, room.open(settings, folder.data)) for name, (room, settings) in self.settings.items()}
        self.unread = unread_files(folder.data, {name: state for name, (_, state) in self.rooms.items()})
        self._generate(files, config)
        self._join_translations(files, self.site.languages)  # those that the rooms have made, or of pages that they have made
        for page in self.site.pages:
            file = files.get_file_from_path(page.path)
            if file and not self.site.is_published(page):
                files.remove(file)
                self.withheld[page.path] = file
            elif file and (page.named_lang or page.archived(self.site.today)):
                file.inclusion = InclusionLevel.NOT_IN_NAV  # the menus of other themes are lists as well
        base = urlsplit(config.site_url or "/").path or "/"
        published = {page.path: page.url for page in self.site.published if files.get_file_from_path(page.path)}
        withheld = {page.path: page.url for page in self.site.pages if page.path not in published}
        others = {file.url for file in files if not file.is_documentation_page()} | set(config.theme.static_templates)
        self.site.addresses = Addresses(published, others, base if base.endswith("/") else base + "/", withheld, config.site_url or "",
                                        by_language(self.site.published))  # fmt: skip
        self._add_files(files, config)

    def extra_keys(self) -> frozenset[str]:
        """Front-matter keys that are not ours to check."""
        return frozenset(key for _, settings in self.settings.values() for key in getattr(settings, "extra_front_matter", []))

    def _site_language(self) -> str:
        """The language that the plugin fingerpost/publishing is told, where it is on."""
        _, settings = self.settings.get("publishing", (None, None))
        return getattr(settings, "lang", Site.lang)

    def _join_translations(self, files: Files, known: Mapping[str, Language]) -> None:
        join(self.site, known, self.extra_keys())
        for page in self.site.pages:
            file = files.get_file_from_path(page.path) if page.named_lang else None
            if file:
                place_translation(file, page.source_path, page.named_lang)
                page.url = file.url

    def _generate(self, files: Files, config: MkDocsConfig) -> None:
        for room, state in self.rooms.values():
            for path, text in room.generate(self.site, state).items():
                if files.get_file_from_path(path) is None:
                    file = File.generated(config, path, content=text)
                    files.append(file)
                    page = read_page(path, text.encode())
                    page.url, page.generated = file.url, True
                    self.site.add(page)

    def _add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add the files that the rooms make of the whole site, whatever the settings leave out by their names."""
        for room, state in self.rooms.values():
            for path, text in room.files(self.site, state).items():
                if files.get_file_from_path(path) is None:
                    file = File.generated(config, path, content=text, inclusion=InclusionLevel.INCLUDED)
                    files.append(file)
                    self.site.addresses.add_file(file.url)

    def body(self, path: str) -> str | None:
        """The Markdown of a page, after an empty line, since MkDocs takes a first line such as `Note: this` for front matter."""
        page = self.site.by_path.get(path)
        return f"\n{page.front.body}" if page is not None and page.readable else None

    def source(self, path: str) -> tuple[dict[str, Any], str] | None:
        """The front matter and the Markdown of a page as we read them, since MkDocs loses both where YAML has an error.

        Our keys are text, as written; keys that belong to the theme or to another plugin are what YAML makes of them.
        """
        self.doing = ("rendering", self.site.shown_path(path))
        page = self.site.by_path.get(path)
        if page is None or not page.readable:
            return None
        values = dict(page.front.yaml.value or {})
        for key in self.extra_keys() & values.keys():
            values[key] = _as_yaml(values[key])
        if page.archived(self.site.today):
            said = values.get("search")
            values["search"] = {**(said if isinstance(said, dict) else {}), "exclude": True}  # where Material's search looks
        return values, self._with_data(page)

    def _with_data(self, page: Page) -> str:
        """The Markdown of a page with what it shows from data files."""
        page.slips = [slip for slip in page.slips if slip.kind != "data-block"]  # a page may be rendered twice
        return with_data(page.front.body, lambda asked: made_of_data(asked, page, self.site, self.rooms.values()))

    def keep(self, path: str, html: str) -> str:
        """Note what a page looks like, and give it back: the links of a translation lead to others in its language."""
        page = self.site.by_path.get(path)
        if page is not None:
            html = lead_to_translations(html, page, self.site) if page.named_lang else html
            page.html, page.made_anchors = (html, set()) if page.generated else without_data(html)
            html = html if root(page.meta.lang or self.site.lang) == "en" else say_it_is_english(html)
        self.rendered += 1
        self.options.progress("Reading pages", self.rendered, len(self.site.pages))
        return html

    def render(self, paths: Iterable[str], files: Files, config: MkDocsConfig) -> None:
        """Render pages as MkDocs would, without a theme."""
        for path in paths:
            file = files.get_file_from_path(path) or self.withheld.get(path)
            page = self.site.by_path.get(path)
            if file is None or page is None or not page.readable or page.html is not None:
                continue
            shown = MkDocsPage(None, file, config)
            shown.read_source(config)
            shown.markdown = config.plugins.on_page_markdown(shown.markdown, page=shown, config=config, files=files)
            shown.render(config, files)
            config.plugins.on_page_content(shown.content, page=shown, config=config, files=files)

    def check(self, only: Callable[[Page], bool] = lambda page: True) -> list[Finding]:
        """Run every rule of the rooms that are on."""
        self.doing = ("checking", self.site.folder)
        if self.images:
            self.images.look(self.site, filter(only, self.site.pages), self.options.progress)
        total, done = len(self.site.pages), 0

        def looked_at() -> None:
            nonlocal done
            done += 1
            self.options.progress("Checking pages", done, total)

        self.findings = run(self.site, self.rooms, only, looked_at, self.unread)
        return self.findings

    def measures(self) -> dict[str, dict[str, float]]:
        """What each room measured, for a baseline."""
        return {name: room.measure(self.site, state) for name, (room, state) in self.rooms.items() if room.measure}

    def chapters(self) -> dict[str, Chapter]:
        """What the rooms say of the whole site in the report, by name, and the scorecard."""
        return chapters(self.site, self.rooms)

    def use_script(self, name: str) -> str:
        """The address of a script of the theme, from the top of the site. It will be among the files."""
        address, text = script(name)
        self.scripts[address] = text
        return address

    def add_scripts(self, files: Files, config: MkDocsConfig) -> None:
        """Put the scripts that blocks need among the files, once all pages are rendered."""
        for address, text in self.scripts.items():
            if files.get_file_from_path(address) is None:
                files.append(File.generated(config, address, content=text, inclusion=InclusionLevel.INCLUDED))

    def in_its_language(self, path: str, html: str) -> str:
        """A page's text, marked where it is in another language than the words around it."""
        page = self.site.by_path.get(path)
        return in_its_language(html, page, self.site) if page else html

    def around(self, path: str) -> str:
        """The language of the words around a page's text."""
        page = self.site.by_path.get(path)
        return self.site.around(page) if page else self.site.lang

    def next_changes(self, seen_only: bool = False) -> list[Change]:
        """What will change by itself on the next day on which anything does."""
        found = (change for room, state in self.rooms.values() for change in room.changes(self.site, state))
        return next_changes(found, seen_only)

    def panel(self, room: str, path: str) -> dict[str, Any]:
        """What a room says on a page."""
        page = self.site.by_path.get(path)
        self.doing = ("writing", self.site.shown_path(path))
        if page is None or room not in self.rooms:
            return {}
        found, state = self.rooms[room]
        return found.panel(page, self.site, state)


def _shown(config: MkDocsConfig) -> str:
    """The content folder as people see it: relative to the settings file."""
    here = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    docs = Path(config.docs_dir).resolve()
    return docs.relative_to(here).as_posix() if here in docs.parents else posixpath.basename(docs.as_posix())


def _as_yaml(value: Any) -> Any:
    if isinstance(value, list):
        return [_as_yaml(item) for item in value]
    if isinstance(value, dict):
        return {key: _as_yaml(item) for key, item in value.items()}
    return yaml.safe_load(value) if isinstance(value, str) else value
