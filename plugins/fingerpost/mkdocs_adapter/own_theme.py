"""Our own theme as MkDocs needs it: the council's colour and logo, the assets, and the values that every page has."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from fingerpost.mkdocs_adapter.offline import kept_pages
from fingerpost.mkdocs_adapter.run import Run
from fingerpost.mkdocs_adapter.which_theme import is_own
from fingerpost.publishing.images.look import LARGEST_FILE
from fingerpost.publishing.room import shared
from fingerpost.publishing.versions import sitemap
from fingerpost.search.search_page import page_for
from fingerpost.theme.assets import hashed_name, script
from fingerpost.theme.logo import HEIGHT, Logo, icon, read_logo
from fingerpost.theme.options import Look, read_look, unknown_options
from fingerpost.theme.styles import style_sheet
from fingerpost.theme.words import words_for

_OF_THE_THEME = ("components/", "styles/", "words/", "scripts/", "editions/")


def theme_errors(config: MkDocsConfig) -> list[str]:
    """What is wrong with the options of our theme; nothing for another's."""
    if not is_own(config):
        return []
    look, errors = read_look(config.theme)
    return unknown_options(_written(config)) + errors + _logo(config, look)[1]


def _written(config: MkDocsConfig) -> list[object]:
    """The keys that somebody wrote under `theme:`. In `config.theme`, MkDocs and other plugins have put theirs beside them."""
    if not config.config_file_path:
        return []
    with open(config.config_file_path, "rb") as file:
        theme = yaml_load(file, get_yaml_loader(config=config)).get("theme")
    return list(theme) if isinstance(theme, dict) else []


def _logo(config: MkDocsConfig, look: Look) -> tuple[Logo | None, list[str]]:
    """The logo of the site, and what is wrong with it."""
    if not look.logo:
        return None, []
    content = Path(config.docs_dir).resolve()
    path = content / look.logo
    if not (path.is_file() and path.resolve().is_relative_to(content)):
        mend = "Write the path from there: logo: images/logo.svg"
        return None, [f"`theme: logo:` “{look.logo}” is not in the content folder. {mend}"]
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        return None, [f"`theme: logo:` “{look.logo}” cannot be read ({error.strerror}). Look who may open the file."]
    return read_logo(look.logo, data)


class OwnTheme:
    """The theme in one site."""

    def __init__(self, config: MkDocsConfig, run: Run, keeps_offline: bool = False) -> None:
        self.look: Look = read_look(config.theme)[0]
        self.run = run
        css = style_sheet(self.look.colour)
        self.css = hashed_name("site.css", css)
        self.nearest, nearest = script("nearest")
        self.assets: dict[str, str | bytes] = {self.css: css, self.nearest: nearest}
        self._offline = ""
        if keeps_offline:
            self._offline, self.assets[self._offline] = script("offline")
        self._logo, _ = _logo(config, self.look)
        if self._logo and not self._logo.inline:
            self.assets[self._logo.name] = self._logo.data

    def add_assets(self, files: Files, config: MkDocsConfig) -> None:
        """Put our assets among the files, and take out the theme's own sources."""
        for file in [file for file in files if file.src_uri.startswith(_OF_THE_THEME) and file.src_dir != config.docs_dir]:
            files.remove(file)
        for name, content in self.assets.items():
            files.append(File.generated(config, name, content=content))

    @property
    def kept_offline(self) -> list[str]:
        """The assets that a page needs when the network is away."""
        logo = [self._logo.name] if self._logo and not self._logo.inline else []
        return [self.css, self._offline, *logo]

    def page_values(self, path: str, page) -> dict[str, Any]:
        """What every page has from the theme and from other rooms' settings."""
        site, href, up = self.run.site, self.run.site.addresses.href, self.run.site.addresses.up
        return {
            "css": self.css,
            "canonical": page.canonical_url,
            "a_to_z": href(path, self._page_of("services", "a_to_z")),
            "search": href(path, page_for(site.by_path.get(path), site, self._page_of("search", "page")), as_named=True),
            **self._logo_at(up(path)),
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
            "top": base,
            "addresses": base + "llms.txt",
            "a_to_z": href(self._page_of("services", "a_to_z")),
            "search": href(self._page_of("search", "page")),
            **self._logo_at(base),
            "offline": {"script": base + self._offline, "pages": kept_pages(site, state.settings, href)} if self._offline else None,
            "sitemap": sitemap(site, config.site_url or "/"),
        }
        return {"t": words_for(values["lang"]), "fp": {**values, **own}}

    def _logo_at(self, top: str) -> dict[str, Any]:
        """The logo of a page, and the icon of its tab. `top`: the way from the page to the home page."""
        if self._logo is None:
            return {"logo": None, "icon": icon(self.look.colour)}
        src = self._logo.inline or top + self._logo.name
        return {"logo": {"width": self._logo.width, "height": HEIGHT, "src": src}, "icon": src}

    def _page_of(self, room: str, option: str) -> str:
        """The page that a room's option names; empty where the room is not on."""
        _, settings = self.run.settings.get(room, (None, None))
        return getattr(settings, option, "") or ""
