"""A page's HTML made fit to stand in a document with others: its ids, headings, links and pictures, and nothing that needs a screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser

from selectolax.lexbor import LexborHTMLParser

SCREEN_ONLY = "fp-screen"  # the class of what makes no sense on paper

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_LEFT_OUT = frozenset("base button embed input link meta nav noscript script select source style template textarea track".split())
_ON_THE_WEB = frozenset("audio canvas dialog form iframe object video".split())  # the reader is told where to find it
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_NAMES_IDS = frozenset("aria-controls aria-describedby aria-details aria-labelledby aria-owns for headers".split())
_LANDMARKS = {"section": "section", "aside": "div"}
_DROPPED = frozenset("autofocus decoding fetchpriority loading ping sizes srcset target".split())

Attributes = dict[str, str | None]


@dataclass(frozen=True)
class Place:
    """Where a page stands: `prefix` goes before its ids, and its headings move down by `shift`.

    `link` gives the address for a link of the page, empty where there is none, and `picture` a picture's own data.
    `behind` gives the HTML that stands in print behind a link with this address and these words.
    """

    prefix: str
    shift: int
    link: Callable[[str], str]
    picture: Callable[[str], str]
    behind: Callable[[str, str], str] = lambda address, words: ""
    on_the_web: str = ""
    """What stands in place of a form or a video."""


@dataclass
class Rewritten:
    """The HTML of a page in its new place, and the ids in it."""

    html: str = ""
    ids: set[str] = field(default_factory=set)


def rewrite(html: str, place: Place) -> Rewritten:
    """Move a page's HTML to its place in a document. Its first h1 is left out: the document says the title itself."""
    rewriter = _Rewriter(place)
    body = LexborHTMLParser(f"<body>{html}</body>").body
    rewriter.feed((body.inner_html if body else "") or "")  # with every end tag, however it was written
    rewriter.close()
    return Rewritten("".join(rewriter.out), rewriter.ids)


class _Rewriter(HTMLParser):
    """Writes down what it reads, tag by tag, so that all that is not changed stays as it was."""

    def __init__(self, place: Place) -> None:
        super().__init__(convert_charrefs=False)
        self.place = place
        self.out: list[str] = []
        self.ids: set[str] = set()
        self._left_out: list[str] = []  # the element that is being left out, once for each time it stands in itself
        self._had_title = False
        self._link = ""
        self._link_text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, dict(attrs), closed=False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, dict(attrs), closed=True)

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            if tag == self._left_out[-1]:
                self._left_out.pop()
            return
        self.out.append(f"</{self._moved(tag)}>")
        if tag == "a":
            behind = self.place.behind(self._link, "".join(self._link_text))
            self.out += [f' <bdi class="fp-address">({behind})</bdi>'] if behind else []

    def handle_data(self, data: str) -> None:
        self._text(data)

    def handle_entityref(self, name: str) -> None:
        self._text(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._text(f"&#{name};")

    def _text(self, text: str) -> None:
        if not self._left_out:
            self.out.append(text)
            self._link_text.append(unescape(text))

    def _start(self, tag: str, attrs: Attributes, closed: bool) -> None:
        closed = closed or tag in _VOID
        if self._left_out:
            self._left_out += [tag] if tag == self._left_out[-1] and not closed else []
        elif self._is_left_out(tag, attrs):
            self.out += [f'<span class="fp-on-web">{escape(self.place.on_the_web)}</span>'] if tag in _ON_THE_WEB else []
            self._left_out = [] if closed else [tag]
        elif tag == "img":
            self._picture(attrs)
        else:
            self._open(tag, self._changed(tag, attrs), closed)

    def _is_left_out(self, tag: str, attrs: Attributes) -> bool:
        is_title = tag == "h1" and not self._had_title
        self._had_title = self._had_title or is_title
        on_screen = SCREEN_ONLY in (attrs.get("class") or "").split()
        return is_title or on_screen or "hidden" in attrs or tag in _LEFT_OUT or tag in _ON_THE_WEB

    def _picture(self, attrs: Attributes) -> None:
        data = self.place.picture(attrs.get("src") or "")
        if data:
            self._open("img", self._changed("img", attrs | {"src": data}), closed=True)
        else:
            self._text(escape(attrs.get("alt") or ""))

    def _changed(self, tag: str, attrs: Attributes) -> Attributes:
        prefix, found = self.place.prefix, {name: value for name, value in attrs.items() if name not in _DROPPED and name[:2] != "on"}
        if tag == "a" and "name" in found:
            found.setdefault("id", found.pop("name"))
        for name in _NAMES_IDS & found.keys():
            found[name] = " ".join(prefix + one for one in (found[name] or "").split())
        if "id" in found and not self._is_new(prefix + (found["id"] or "")):
            del found["id"]
        elif "id" in found:
            found["id"] = prefix + (found["id"] or "")
        if tag in ("a", "area"):
            self._link, self._link_text = self.place.link(found.pop("href", None) or ""), []
            found |= {"href": self._link} if self._link else {}
        elif (found.get("href") or "").startswith("#"):  # a picture in the page that uses a part of itself
            found["href"] = f"#{prefix}{(found['href'] or '')[1:]}"
        if tag in _LANDMARKS:  # with a name they would be places to jump to, and of one name in every page
            found = {name: value for name, value in found.items() if name not in ("aria-label", "aria-labelledby", "role")}
        if tag == "details":
            found["open"] = None
        return {name: value.replace("url(#", f"url(#{prefix}") if value else value for name, value in found.items()}

    def _is_new(self, name: str) -> bool:
        new = name not in self.ids
        self.ids.add(name)
        return new

    def _open(self, tag: str, attrs: Attributes, closed: bool) -> None:
        said = "".join(f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in attrs.items())
        self.out.append(f"<{self._moved(tag)}{said}{'/' if closed and tag not in _VOID else ''}>")

    def _moved(self, tag: str) -> str:
        return f"h{min(max(int(tag[1]), 2) + self.place.shift, 6)}" if tag in _HEADINGS else _LANDMARKS.get(tag, tag)
