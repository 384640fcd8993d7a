"""Our own theme as MkDocs needs it: the council's colour and logo, the assets, and the values that every page has."""

import base64
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from fingerpost.mkdocs_adapter.offline import kept_pages
from fingerpost.mkdocs_adapter.run import Run
from fingerpost.publishing.room import shared
from fingerpost.publishing.versions import sitemap
from fingerpost.theme.assets import hashed_name, script
from fingerpost.theme.options import Look, read_look
from fingerpost.theme.styles import style_sheet
from fingerpost.theme.words import words_for

OWN_THEME = "fingerpost"
_OF_THE_THEME = ("components/", "styles/", "words/", "scripts/", "editions/")
_INLINE = 2_000  # bytes: a small logo costs less in the page than a request of its own
_LOGO_HEIGHT = 44  # px


def is_own(config: MkDocsConfig) -> bool:
    """Is the site built with our theme?"""
    return config.theme.name == OWN_THEME


def theme_errors(config: MkDocsConfig) -> list[str]:
    """What is wrong with the options of our theme; nothing for another's."""
    if not is_own(config):
        return []
    look, errors = read_look(config.theme)
    if look.logo and not (Path(config.docs_dir) / look.logo).is_file():
        errors.append(f"`theme: logo:` “{look.logo}” is not in the content folder. Write the path from there: logo: images/logo.svg")
    return errors


class OwnTheme:
    """The theme in one site."""

    def __init__(self, config: MkDocsConfig, run: Run, keeps_offline: bool = False) -> None:
        self.look: Look = read_look(config.theme)[0]
        self.run = run
        css = style_sheet(self.look.colour)
        self.css = hashed_name("site.css", css)
        self.nearest, nearest = script("nearest")
        self.assets = {self.css: css, self.nearest: nearest}
        self._offline = ""
        if keeps_offline:
            self._offline, self.assets[self._offline] = script("offline")
        self._logo: dict[str, Any] | None = None

    def add_assets(self, files: Files, config: MkDocsConfig) -> None:
        """Put our assets among the files, and take out the theme's own sources."""
        for file in [file for file in files if file.src_uri.startswith(_OF_THE_THEME) and file.src_dir != config.docs_dir]:
            files.remove(file)
        for name, text in self.assets.items():
            files.append(File.generated(config, name, content=text))

    def find_logo(self, files: Files) -> None:
        """Look up the logo, once the site has been read."""
        file = files.get_file_from_path(self.look.logo) if self.look.logo else None
        facts = self.run.site.files.get(self.look.logo or "")
        if file is None or facts is None:
            return
        width = round(_LOGO_HEIGHT * facts.width / facts.height) if facts.height else _LOGO_HEIGHT
        self._logo = {"width": width, "height": _LOGO_HEIGHT, "url": file.url, "data": ""}
        if self.look.logo.endswith(".svg") and facts.size <= _INLINE:
            self._logo["data"] = "data:image/svg+xml;base64," + base64.b64encode(file.content_bytes).decode()

    @property
    def kept_offline(self) -> list[str]:
        """The assets that a page needs when the network is away."""
        return [self.css, self._offline]

    def page_values(self, path: str, page) -> dict[str, Any]:
        """What every page has from the theme and from other rooms' settings."""
        href, up = self.run.site.addresses.href, self.run.site.addresses.up
        return {
            "css": self.css,
            "canonical": page.canonical_url,
            "a_to_z": href(path, self._page_of("services", "a_to_z")),
            "search": href(path, self._page_of("search", "page")),
            "logo": self._logo_at(up(path)),
            "offline": {"script": up(path) + self._offline} if self._offline else None,
        }

    def template_values(self, context: dict[str, Any], config: MkDocsConfig) -> dict[str, Any]:
        """The values for a page that is no page of the content folder, such as the one for what is not found."""
        _, state = self.run.rooms["publishing"]
        site, base = self.run.site, context["base_url"].rstrip("/") + "/"

        def href(path: str) -> str:
            return base + site.addresses.url_of[path] if path in site.addresses.url_of else ""

        values = shared(site, state, href)
        own = {
            "css": self.css,
            "nearest": base + self.nearest,
            "addresses": base + "llms.txt",
            "a_to_z": href(self._page_of("services", "a_to_z")),
            "search": href(self._page_of("search", "page")),
            "logo": self._logo_at(base),
            "offline": {"script": base + self._offline, "pages": kept_pages(site, state.settings, href)} if self._offline else None,
            "sitemap": sitemap(site, config.site_url or "/"),
        }
        return {"t": words_for(values["lang"]), "fp": {**values, **own}}

    def _logo_at(self, top: str) -> dict[str, Any] | None:
        return self._logo and {**self._logo, "src": self._logo["data"] or top + self._logo["url"]}

    def _page_of(self, room: str, option: str) -> str:
        """The page that a room's option names; empty where the room is not on."""
        _, settings = self.run.settings.get(room, (None, None))
        return getattr(settings, option, "") or ""
