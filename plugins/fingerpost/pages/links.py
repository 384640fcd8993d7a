"""Where a link of a page leads: to a page, a file, another site, or nowhere."""

import posixpath
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

_SCHEME = re.compile(r"(?i:https?|mailto|tel|sms|ftps?|webcal|geo|data):\S|//\S")
_OTHER_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")  # a file of the editor's own computer, or a slip of the finger


@dataclass(frozen=True)
class Target:
    """`path` is the page's or file's path in the content folder; what was asked for where it is missing."""

    kind: Literal["outside", "page", "file", "missing"]
    path: str = ""
    anchor: str = ""


class Addresses:
    """Every address of the site: pages and other files by URL, and pages by path."""

    def __init__(
        self,
        pages: dict[str, str],
        files: set[str] = frozenset(),
        base: str = "/",
        withheld: dict[str, str] | None = None,
        root: str = "",
        translations: dict[str, dict[str, str]] | None = None,
    ) -> None:
        """`pages`: path -> URL from the root (`bins/missed-bin/`); `files`: URLs; `base`: the site's own path.

        `withheld`: pages that are not in the site: links lead from them, and never to them. `root`: the web address of the
        whole site, where it is known. `translations`: path -> language -> path of the translation.
        """
        self.base = base
        self.root = root
        self.url_of = dict(pages)
        self.from_url = {**(withheld or {}), **pages}
        self.page_at = {_key(unquote(url)): path for path, url in pages.items()}
        self.files = {_key(unquote(url)) for url in files}
        self.made: set[str] = set()
        self._translations = translations or {}
        self._language = {path: lang for found in self._translations.values() for lang, path in found.items()}
        self._resolved: dict[tuple[str, str], Target] = {}

    def add_file(self, url: str) -> None:
        """Note a file that was made of the finished site, such as a redirect: links may lead to it, and no page is in its way."""
        self.made.add(_key(unquote(url)))
        self._resolved.clear()

    def resolve(self, href: str, from_path: str) -> Target:
        """Follow a link as it stands in a rendered page, or as an editor wrote it (`../bins/missed-bin.md`)."""
        if (href, from_path) not in self._resolved:  # several rules follow each link
            self._resolved[href, from_path] = self._follow(href, from_path)
        return self._resolved[href, from_path]

    def _follow(self, href: str, from_path: str) -> Target:
        if _SCHEME.match(href):
            return Target("outside")
        if _OTHER_SCHEME.match(href):
            return Target("missing", href)
        path, _, anchor = href.partition("#")
        path, anchor = unquote(path.partition("?")[0]), unquote(anchor)
        if not path:
            return Target("page", from_path, anchor)
        url = unquote(self.from_url.get(from_path, ""))
        written = posixpath.normpath(posixpath.join(posixpath.dirname(from_path), path))
        if path.startswith("/"):
            bare = path[len(self.base) :] if path.startswith(self.base) else path[1:]
            tries = [bare]
        else:
            tries = [posixpath.join(url if url.endswith("/") else posixpath.dirname(url), path), written]
        if _key(tries[0]) in self.page_at:
            return Target("page", self.page_at[_key(tries[0])], anchor)
        for look in map(_key, tries):
            if look in self.files or look in self.made:
                return Target("file", look, anchor)
        if written in self.url_of:
            return Target("page", written, anchor)
        return Target("missing", written, anchor)

    def up(self, from_path: str) -> str:
        """The relative address of the top of the site, as seen from a page: `../../`, or `./` from the top itself."""
        here = self.from_url.get(from_path, "")
        return "../" * here.count("/") or "./"

    def in_language_of(self, from_path: str, to_path: str) -> str:
        """The path of a page's translation into the language of another page; its own path where there is none in the site."""
        found = self._translations.get(to_path, {}).get(self._language.get(from_path, ""), to_path)
        return found if found in self.url_of else to_path

    def href(self, from_path: str, to_path: str, as_named: bool = False) -> str:
        """A relative address from one page to the path of another page or of a file; empty where there is none.

        From a translation it leads to the other page's translation where there is one, unless `as_named`.
        """
        if not as_named and from_path in self._language:
            to_path = self.in_language_of(from_path, to_path)
        there = self.url_of.get(to_path)
        if there is None:
            if _key(to_path) not in self.files:
                return ""
            there = to_path
        here = self.from_url.get(from_path, "")
        folder = here if here.endswith("/") or not here else posixpath.dirname(here)
        relative = posixpath.relpath(f"/{there}", f"/{folder}")  # from the root, else it asks for the working directory twice
        return relative + "/" if there.endswith("/") or not there else relative


def _key(url: str) -> str:
    """`bins/`, `bins/index.html` and `bins` are one address."""
    key = posixpath.normpath(url or ".").lstrip("/")
    key = "" if key == "." else key
    return key.removesuffix("index.html").rstrip("/")


def address_of(path: str) -> str:
    """The address that a page's path makes: `bins/missed-bin.md` and `bins/missed-bin/index.md` make one."""
    return re.sub(r"(?:^|(?<=/))(?:index|README)\.md$", "", path).removesuffix(".md").rstrip("/")
