"""A page: its path, its front matter, its Markdown, and what it looks like when rendered."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fingerpost.pages.dates import in_words
from fingerpost.pages.document import Document, read_document
from fingerpost.pages.front_matter import FrontMatter, read_front_matter
from fingerpost.pages.locate import SourceMap
from fingerpost.pages.page_types import AnyPage
from fingerpost.pages.slip import Slip
from fingerpost.pages.tech_docs import KEYS, is_tech_docs, is_template, without_ruby
from fingerpost.pages.text_file import decode

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{[^}\n]*\})?[ \t]*$", re.MULTILINE)


@dataclass
class Page:
    """One Markdown file. `path` is inside the content folder; `text` is the whole file; `html` is the rendered body, once there is one.

    A `generated` page was made from data: no editor can mend it, so page rules leave it alone.
    """

    path: str
    front: FrontMatter
    slips: list[Slip] = field(default_factory=list)
    readable: bool = True
    text: str = ""
    url: str = ""
    generated: bool = False
    html: str | None = None
    worked_out: dict[str, Any] = field(default_factory=dict)
    """What a room has worked out of this page and needs again while its rules run."""
    made_anchors: set[str] = field(default_factory=set)
    """The anchors in what the page shows from data files, which `html` leaves out."""
    kept: dict[str, Any] = field(default_factory=dict)
    """The little that a room needs of every page at the end, by name."""
    named_lang: str = ""
    """The language that the name of a translation says: `cy` for `missed-bin.cy.md`."""
    source_path: str = ""
    """The path of the page that a translation is named after, there or not."""
    translation_of: "Page | None" = field(default=None, repr=False, compare=False)
    translations: tuple["Page", ...] = field(default=(), repr=False, compare=False)
    _document: Document | None = None

    @property
    def meta(self) -> AnyPage:
        """The typed front matter."""
        return self.front.meta

    @property
    def document(self) -> Document:
        """The parts of the rendered page; none before it is rendered."""
        if self.html is None:
            return Document()
        if self._document is None:
            self._document = read_document(self.html, self.meta.lang)
            self._document.anchors |= self.made_anchors
        return self._document

    @cached_property
    def source(self) -> SourceMap:
        """Where things stand in the Markdown."""
        return SourceMap(self.front.body, self.front.body_line)

    def forget(self) -> None:
        """Drop what is large and was only needed by the rules of this page: a site may have thousands."""
        self.worked_out.clear()
        self.__dict__.pop("source", None)
        if self._document is not None:
            self._document.forget()

    @property
    def title(self) -> str:
        """The title of the front matter, else the first heading, else nothing."""
        if self.meta.title:
            return self.meta.title
        if self.html is None:
            written = _HEADING.search(self.source.without_code)
            return re.sub(r"[*_`]", "", written[1]) if written else ""
        return next((heading.text for heading in self.document.headings if heading.level == 1), "")

    @property
    def title_place(self) -> tuple[int, int]:
        """Line and column of the title."""
        return self.front.place("title") if self.meta.title else self.source.of_heading(1, self.title)

    @property
    def folder(self) -> str:
        """The folder of the page, empty at the top."""
        return self.path.rpartition("/")[0]

    @property
    def is_index(self) -> bool:
        """Is it the front page of its folder?"""
        return self.path.rpartition("/")[2] in ("index.md", "README.md", "index.html.md", "index.html.md.erb")

    @property
    def is_template(self) -> bool:
        """Does it hold code that we cannot run? It is checked, and never published."""
        return is_template(self.path)

    def withheld(self, today: date) -> str | None:
        """Why the page is not in the site, or None."""
        if not self.readable:
            return "it cannot be read"
        if self.is_template:
            return "it is a Ruby template, which Fingerpost cannot fill in"
        if self.meta.draft:
            return "it is a draft"
        if any(slip.says_when for slip in self.slips):
            return "it does not say clearly when it is published"
        if self.meta.publish_on and today < self.meta.publish_on:
            return f"it is published on {in_words(self.meta.publish_on)}"
        why = self.translation_of.withheld(today) if self.translation_of else None
        return f"the page that it translates is not in the site: {why}" if why else None

    def archived(self, today: date) -> bool:
        """Has it left lists and search?"""
        source = self.translation_of
        return bool(self.meta.archive_on and today >= self.meta.archive_on) or bool(source and source.archived(today))


def read_page(path: str, data: bytes, extra_keys: frozenset[str] = frozenset()) -> Page:
    """Read the bytes of a Markdown file; what cannot be read is a slip, and the page says so. `text` stays as it is in the file."""
    file = decode(data)
    if file.text is None:
        return unreadable(path, *file.slips)
    text = without_ruby(file.text) if is_template(path) else file.text
    front = read_front_matter(text, extra_keys | KEYS if is_tech_docs(path) else extra_keys)
    return Page(path, front, file.slips + front.slips, front.readable, file.text)


def unreadable(path: str, *slips: Slip) -> Page:
    """A page that stands for a file which cannot be read."""
    return Page(path, read_front_matter(""), list(slips), readable=False)
