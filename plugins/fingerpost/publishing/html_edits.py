"""Where images and links stand in rendered Markdown, so that they can be changed and all the rest stays as it is, letter for letter."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Edit = tuple[int, int, str]
"""From, to, and what comes in its place."""


@dataclass(frozen=True)
class ImageTag:
    """An `<img>`: from and to which letter it stands, its attributes, and how many letters of text stand before it."""

    start: int
    end: int
    attributes: dict[str, str]
    text_before: int


@dataclass
class LinkTag:
    """An `<a href>`: its address, its words, where its end tag stands, and the text that follows up to the next tag."""

    href: str
    text: str = ""
    close: int = -1
    after: str = ""


@dataclass
class Tags:
    """The images and links of a page, in reading order. Images inside a `<picture>` or a drawing are not among them."""

    images: list[ImageTag] = field(default_factory=list)
    links: list[LinkTag] = field(default_factory=list)


def read_tags(html: str) -> Tags:
    """Find the images and the links."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    reader.found.links = [link for link in reader.found.links if link.close >= 0]
    return reader.found


def apply(html: str, edits: list[Edit]) -> str:
    """The HTML with these edits, none of which lies within another."""
    parts, done = [], 0
    for start, end, text in sorted(edits):
        parts += [html[done:start], text]
        done = end
    return "".join([*parts, html[done:]])


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Tags()
        self.inside: list[str] = []
        self.open: LinkTag | None = None
        self.closed: LinkTag | None = None
        self.letters = 0
        self.lines = [0]
        for line in html.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)

    def _here(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.closed = None
        if tag in ("picture", "svg"):
            self.inside.append(tag)
        elif tag == "a":
            href = _first(attrs).get("href")
            self.open = LinkTag(href) if href else None
            if self.open:
                self.found.links.append(self.open)
        elif tag == "img" and not self.inside:
            start = self._here()
            end = start + len(self.get_starttag_text() or "")
            self.found.images.append(ImageTag(start, end, _first(attrs), self.letters))

    def handle_endtag(self, tag: str) -> None:
        self.closed = None
        if self.inside and tag == self.inside[-1]:
            self.inside.pop()
        elif tag == "a" and self.open:
            self.open.close = self._here()
            self.open, self.closed = None, self.open

    def handle_data(self, data: str) -> None:
        self.letters += len(data.strip())
        if self.open:
            self.open.text += data
        elif self.closed:
            self.closed.after += data


def _first(attrs: list[tuple[str, str | None]]) -> dict[str, str]:
    """The attributes by name: where one stands twice, the first counts, as in browsers."""
    found: dict[str, str] = {}
    for name, value in attrs:
        found.setdefault(name, value or "")
    return found
