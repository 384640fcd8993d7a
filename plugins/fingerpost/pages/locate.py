"""Where in the Markdown something stands that was seen in the rendered page.

Python-Markdown keeps no positions, so rendered words are looked up among the words of the source, in order.
This holds for text under any markup, and for any Markdown extension.
"""

import html
import re
from functools import cached_property

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_HIDDEN = re.compile(r"^(`{3,}|~{3,}).*?^\1[^\S\n]*$|<!--.*?-->", re.MULTILINE | re.DOTALL)
_CODE = r"(?P<code>`+)(?!`)[^\n]+?(?<!`)(?P=code)(?!`)"  # so that what stands in `code` is passed over
_LINK = re.compile(
    _CODE + r"|(?<!!)\[(?P<written>(?:[^\[\]]|\[[^\]]*\])*)\](?:\(|\[)"
    r"|<a\b[^>]*>(?P<html>.*?)</a>|<(?P<address>[a-z]+://[^\s<>]+|[^\s<>@]+@[^\s<>]+)>", re.DOTALL,
)  # fmt: skip
_IMAGE = re.compile(_CODE + r"|!\[[^\]]*\]\(\s*<?(?P<written>[^)\s>]*)|<img\b[^>]*?\bsrc=[\"']?(?P<html>[^\"'\s>]*)")
_TABLE = re.compile(r"^[ \t]*(?P<row>\S[^\n]*)\n(?=[^\n]*\|)[ \t>]*\|?[ :-]*-[ :|-]*$|(?P<html><table\b)", re.MULTILINE)
_TAG = r"</?[a-zA-Z][\w-]*(?:\s[^>]*)?/?>"
_MARKUP = re.compile(rf"!\[[^\]]*\]\([^)\n]*\)|\]\([^)\n]*\)|\]\[[^\]]*\]|{_TAG}|\{{[^}}\n]*\}}$")
_NOT_READ = re.compile(rf"\]\([^)\n]*\)|\[\^[^\]\n]+\]|{_TAG}|&#?\w+;")  # addresses, footnote marks, tags, entities
_WINDOW = 12  # words that are not read (a reference, an attribute) that may stand between two words of a sentence
_ENOUGH = 15  # words that make a place certain: many sentences of a page begin alike

Place = tuple[int, int]


def plain(text: str) -> str:
    """The words of a text in small letters, without Markdown or HTML: the same for the source and the rendered page."""
    read = html.unescape(_MARKUP.sub(" ", text)).lower().replace("’", "'")
    return " ".join(match[0] for match in _WORD.finditer(read))


class SourceMap:
    """The words of a Markdown body with their places. Lines and columns count from 1 in the whole file."""

    def __init__(self, body: str, first_line: int = 1) -> None:
        self.body = _blank(_HIDDEN, body)
        self.first_line = first_line
        self._found: dict[tuple[str, ...], list[int]] = {}

    def place(self, offset: int) -> Place:
        """Line and column of a character of the body."""
        line = self.body.count("\n", 0, offset) + self.first_line
        return line, offset - self.body.rfind("\n", 0, offset)

    def of_words(self, text: str, nth: int = 0) -> Place:
        """The place of a run of words; of the first line of the body where it is not found."""
        wanted = tuple(word for word in plain(text).split() if word != "code")[:_ENOUGH]  # `code` stands for code in units
        if wanted not in self._found:
            self._found[wanted] = self._runs(wanted)
        found = self._found[wanted]
        return self.place(found[min(nth, len(found) - 1)]) if found else (self.first_line, 1)

    def of_link(self, text: str, nth: int = 0) -> Place:
        """The place of the nth link with these words."""
        found = self._links.get(plain(text), ())
        return self.place(found[nth]) if nth < len(found) else self.of_words(text)

    def of_image(self, name: str, nth: int = 0) -> Place:
        """The place of the nth image with this file name."""
        match = self._image(name, nth)
        return self.place(match.start()) if match else self.of_text(name)

    def is_markdown_image(self, name: str, nth: int = 0) -> bool:
        """Is the nth image with this file name written as `![...](...)`, not as an HTML tag?"""
        match = self._image(name, nth)
        return bool(match) and match["written"] is not None

    def of_table(self, nth: int, text: str) -> Place:
        """The place of the nth table, which holds this text."""
        found = list(_TABLE.finditer(self.body))
        return self.place(found[nth].start("row" if found[nth]["row"] else "html")) if nth < len(found) else self.of_words(text)

    def of_text(self, text: str) -> Place:
        """The place of these very characters."""
        offset = self.body.find(text) if text else -1
        return self.place(offset) if offset >= 0 else (self.first_line, 1)

    def of_heading(self, level: int, text: str, nth: int = 0) -> Place:
        """The place of the nth heading with this level and text."""
        wanted = plain(text)
        for match in re.finditer(r"^ {0,3}(#{1,6})[ \t]*(.*?)[ \t]*#*[ \t]*$", self.body, re.MULTILINE):
            if len(match[1]) == level and plain(match[2]) == wanted:
                if nth == 0:
                    return self.place(match.start())
                nth -= 1
        return self.of_words(text)

    def _image(self, name: str, nth: int) -> re.Match | None:
        found = self._images.get(name, ())
        return found[nth] if nth < len(found) else None

    @cached_property
    def _links(self) -> dict[str, list[int]]:
        links: dict[str, list[int]] = {}
        for match in _LINK.finditer(self.body):
            if not match["code"]:
                links.setdefault(plain(match["written"] or match["html"] or match["address"] or ""), []).append(match.start())
        return links

    @cached_property
    def _images(self) -> dict[str, list[re.Match]]:
        images: dict[str, list[re.Match]] = {}
        for match in _IMAGE.finditer(self.body):
            if not match["code"]:
                images.setdefault((match["written"] or match["html"] or "").rpartition("/")[2], []).append(match)
        return images

    @cached_property
    def _words(self) -> list[tuple[str, int]]:
        read = _blank(_NOT_READ, self.body).replace("’", "'")
        return [(match[0].lower(), match.start()) for match in _WORD.finditer(read)]

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        starts: dict[str, list[int]] = {}
        for index, (word, _) in enumerate(self._words):
            starts.setdefault(word, []).append(index)
        return starts

    def _runs(self, wanted: tuple[str, ...]) -> list[int]:
        """Where each run of these words starts."""
        starts: dict[int, int] = {}
        for start in self._starts.get(wanted[0], ()) if wanted else ():
            end = self._end_of_run(start, wanted[1:])
            if end is not None:
                starts[end] = start  # of two starts with one end, the later fits closer
        return [self._words[start][1] for start in starts.values()]

    def _end_of_run(self, start: int, wanted: tuple[str, ...]) -> int | None:
        at = start
        for word in wanted:
            window = range(at + 1, min(at + 1 + _WINDOW, len(self._words)))
            at = next((index for index in window if self._words[index][0] == word), -1)
            if at < 0:
                return None
        return at


def _blank(pattern: re.Pattern, text: str) -> str:
    """The text with spaces in place of what matches, so that all else keeps its place."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
