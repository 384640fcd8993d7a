"""Which file and line made what an engine saw: Markdown, data, a component of the theme, or the page's own HTML."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from fingerpost.audit.seen import Seen
from fingerpost.audit.verdict.places import image_name, in_body, in_html, the_tag
from fingerpost.pages.blocks.marker import MARKER, name_of
from fingerpost.pages.locate import Place, plain
from fingerpost.pages.page import Page

THEME = "theme"  # stands for the theme as a whole in findings
_LISTED = (("title",), ("description",))  # what menus and lists show of any page, so that it says nothing of where they are
_LONG = 12  # characters of a text that is not found by chance inside another


@dataclass(frozen=True)
class Origin:
    """A path as it is shown, line and column from 1. `guess`: the page has it, and nobody knows where."""

    path: str
    line: int = 1
    column: int = 1
    guess: bool = False


@dataclass(frozen=True)
class Origins:
    """Where the pages of a built site come from.

    `pages` has the Page of each address (`bins/missed-bin/`); an address without one is a page of somebody else's making,
    and is then looked for in its HTML, in `folder`.
    """

    pages: Mapping[str, Page] = field(default_factory=dict)
    shown: Callable[[str], str] = str
    """A path as people see it: `bins/missed-bin.md` -> `content/bins/missed-bin.md`."""
    folder: str = "site"
    html: Callable[[str], str] = lambda address: ""
    """The HTML of the page at an address, which need not be read where nobody asks for it."""
    data: Mapping[str, str] = field(default_factory=dict)
    """The text of each data file by its shown path: what it says stands on many pages."""

    def file_of(self, address: str) -> str:
        """The file that an editor opens to change this page."""
        page = self.pages.get(address)
        if page is not None:
            return layout_path(page) if page.generated else self.shown(page.path)
        name = f"{address}index.html" if not address or address.endswith("/") else address
        return f"{self.folder}/{name}" if self.folder else name

    def of(self, address: str, seen: Seen, nth: int = 0, editors: bool = True) -> Origin:
        """The origin of the nth such thing on a page. `editors`: is it of the kind that an editor's words or pictures cause?"""
        page = self.pages.get(address)
        if seen.component and not (editors and page):
            return Origin(component_path(seen.component))
        if page is None:
            return Origin(self.file_of(address), in_html(self.html(address), seen, nth))
        place = None if page.generated else in_page(page, seen, nth)
        if place:
            return Origin(self.shown(page.path), *place)
        found = self._in_data(seen)
        if found:
            return found
        return Origin(component_path(seen.component)) if seen.component else Origin(self.file_of(address), guess=True)

    def of_text(self, address: str, text: str) -> Origin:
        """The place of these very characters in a page's own file."""
        page = self.pages.get(address)
        written = self.html(address) if page is None else "" if page.generated else page.text
        at = written.find(text) if text else -1
        return Origin(self.file_of(address), written.count("\n", 0, at) + 1 if at >= 0 else 1, guess=at < 0)

    def _in_data(self, seen: Seen) -> Origin | None:
        """The one line of all data files with this text; two would be a guess."""
        wanted = seen.text.strip()
        if len(wanted) < _LONG:
            return None
        found = [(path, text, text.find(wanted)) for path, text in sorted(self.data.items()) if wanted in text]
        if len(found) != 1 or found[0][1].count(wanted) > 1:
            return None
        path, text, at = found[0]
        return Origin(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def component_path(name: str) -> str:
    """Where a component of our theme is in the package, which is also where a theme of one's own puts its stand-in."""
    return f"{THEME}/components/{name}"


def layout_path(page: Page) -> str:
    """The template of a page that was made from data."""
    return f"{THEME}/layouts/{page.meta.type}.html"


def in_page(page: Page, seen: Seen, nth: int = 0) -> Place | None:
    """Where a page's file causes it: in the Markdown, else in the front matter; for the head of a page, the other way round."""
    tag = the_tag(seen)
    if tag == "title":
        return page.title_place if page.title else None
    if tag == "html":
        return page.front.place("lang") if page.front.says("lang") else None
    if tag == "meta":
        return page.front.place("description") if page.front.says("description") else None
    if seen.component and not _has_block(page, seen.component):
        return in_front(page, seen)
    return in_body(page.source, seen, nth) or in_front(page, seen)


def in_front(page: Page, seen: Seen) -> Place | None:
    """The value of the front matter that holds the words, or names the picture."""
    wanted, picture = plain(seen.text), image_name(seen)
    values = [(where, text) for where, text in _texts(page.front.yaml.value) if not (seen.component and where[:1] in _LISTED)]
    for fits in (_is(wanted), _names(picture), _holds(wanted), _is_held(wanted)):
        for where, text in values:
            if fits(text):
                return page.front.place(*where)
    return None


def _is(wanted: str) -> Callable[[str], bool]:
    return lambda text: bool(wanted) and plain(text) == wanted


def _names(picture: str) -> Callable[[str], bool]:
    return lambda text: bool(picture) and unquote(text).rpartition("/")[2].rpartition(".")[0] == picture


def _holds(wanted: str) -> Callable[[str], bool]:
    return lambda text: len(wanted) >= _LONG and f" {wanted} " in f" {plain(text)} "


def _is_held(wanted: str) -> Callable[[str], bool]:
    return lambda text: len(said := plain(text)) >= _LONG and f" {said} " in f" {wanted} "


def _texts(value: Any, where: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of the front matter with its path, title and description first."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key in sorted(value, key=lambda key: key not in ("title", "description")):
            yield from _texts(value[key], (*where, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*where, index))


def _has_block(page: Page, component: str) -> bool:
    """Did an editor write a block of this name, so that the words in the component are the editor's?"""
    return any(name_of(match[1]) == component for match in re.finditer(MARKER, page.front.body))
