"""The example city with every room, as on a fixed day, without MkDocs: its pages, its files for programs and what layouts get."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from fingerpost.checks.runner import Opened
from fingerpost.pages.page import Page, read_page
from fingerpost.pages.site import Site
from tests.support.sites import make_site, open_rooms

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://www.oxenbridge.example/"


class City(NamedTuple):
    """The site, its rooms, and the files that they make, by path."""

    site: Site
    rooms: Opened
    made: dict[str, str]

    def layout_values(self, page: Page) -> dict[str, Any]:
        """What a layout has of a page."""
        found = {"canonical": ADDRESS + page.url}
        for room, state in self.rooms.values():
            found |= room.panel(page, self.site, state)
        return found


@cache
def whole_city() -> City:
    """The city; read once."""
    files = {path.relative_to(ROOT / "content").as_posix(): path.read_bytes() for path in (ROOT / "content").rglob("*") if path.is_file()}
    rooms = open_rooms(files, _settings())
    # The rooms make pages of the pages that are there; only then are the addresses known.
    first = make_site(files)
    for room, state in rooms.values():
        for path, text in room.generate(first, state).items():
            first.add(read_page(path, text.encode()))
            files[path] = text.encode()
    site = make_site(files)
    site.addresses.root = ADDRESS
    made = {path: text for room, state in rooms.values() for path, text in room.files(site, state).items()}
    for path in made:
        site.addresses.add_file(path)
    return City(site, rooms, made)


def _settings() -> dict[str, dict]:
    plugins = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["plugins"]
    named = ({plugin: {}} if isinstance(plugin, str) else plugin for plugin in plugins)
    return {name.removeprefix("fingerpost/").replace("-", "_"): options for one in named for name, options in one.items()}
