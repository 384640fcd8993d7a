"""Where in the Markdown something stands that was seen in the rendered page.

Python-Markdown keeps no positions, so rendered words are looked up among the words of the source, in order.
This holds for text under any markup, and for any Markdown extension.
"""

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FENCED = re.compile(r"^(`{3,}|~{3,}).*?^\1[^\S\n]*$", re.MULTILINE | re.DOTALL)
_HIDDEN = re.compile(rf"{_FENCED.pattern}|<!--.*?-->", re.MULTILINE | re.DOTALL)
_CODE = r"(?P<code>`+)(?!`)[^\n]+?(?<!`)(?P=code)(?!`)"  # so that what stands in `code` is passed over
# What is not running text: headings, tables, images, attributes, and statutory wording, which is in no sum.
_NOT_PROSE = re.compile(
    r"^[ ]{0,3}#{1,6}[ \t][^\n]*|^[ \t>]*\|[^\n]*|!\[[^\]\n]{0,2000}\]\([^)\n]{0,2000}\)|\{:?[^}\n]{0,500}\}[ \t]*$"
    r"|^[^\n]+\n(?:=+|-+)[ \t]*$|^[^\n]*\|[^\n]*\n[ \t>]*[:-]+[ \t]*\|[ :|-]*$(?:\n[^\n]*\|[^\n]*)*"
    r"|<(?P<tag>title|nav|script|style|table|h[1-6])\b[^<>]*>.*?</(?P=tag)>"
    r"|<!--\s*fingerpost\b:?\s*statutory\b(?=[^>]*reason)(?:(?!<!--\s*fingerpost\b).)*<!--\s*fingerpost\b:?\s*end\b.*?-->",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_LINK = re.compile(
    _CODE + r"|(?<!!)\[(?P<written>(?:[^\[\]]|\[[^\]]*\])*)\](?:\(|\[)"
    r"|<a\b[^>]*>(?P<html>.*?)</a>|<(?P<address>[a-z]+://[^\s<>]+|[^\s<>@]+@[^\s<>]+)>", re.DOTALL,
)  # fmt: skip
_IMAGE = re.compile(_CODE + r"|!\[[^\]]*\]\(\s*<?(?P<written>[^)\s>]*)|<img\b[^>]*?\bsrc=[\"']?(?P<html>[^\"'\s>]*)")
_TABLE = re.compile(r"^[ \t]*(?P<row>\S[^\n]*)\n(?=[^\n]*\|)[ \t>]*\|?[ :-]*-[ :|-]*$|(?P<html><table\b)", re.MULTILINE)
_TAG = r"</?[a-zA-Z][\w-]{0,40}(?:\s[^<>]{0,2000})?/?>"  # bounded, so that a text full of `<a` is not read once for each
_MARKUP = re.compile(rf"!\[[^\]]*\]\([^)\n]*\)|\]\([^)\n]*\)|\]\[[^\]]*\]|{_TAG}|\{{[^}}\n]*\}}$")
_NOT_READ = re.compile(
    rf"\]\([^)\n]{{0,2000}}\)|\]\[[^\]\n]{{0,200}}\]|\[\^[^\]\n]{{1,200}}\]|{_TAG}|&#?\w{{1,40}};"
)  # addresses, footnote marks, tags, entities
_WINDOW = 12  # words that are not read (a reference, an attribute) that may stand between two words of a sentence
_SIGNS = frozenset("<>[]{}&")  # what every kind of markup has one of
_LONG_ENOUGH = 600  # characters, which hold the words below
_ENOUGH = 15  # words that make a place certain: many sentences of a page begin alike
_MOST_STARTS = 500  # places tried for one sentence, so that a page of a million words takes a million steps, not their square

Place = tuple[int, int]


def plain(text: str) -> str:
    """The words of a text in small letters, without Markdown or HTML: the same for the source and the rendered page."""
    if not _SIGNS.isdisjoint(text):
        text = html.unescape(_MARKUP.sub(" ", text))
    read = text.lower().replace("’", "'")
    return " ".join(_WORD.findall(read))


class SourceMap:
    """The words of a Markdown body with their places. Lines and columns count from 1 in the whole file."""

    def __init__(self, body: str, first_line: int = 1) -> None:
        self.body = _blank(_HIDDEN, body)
        self._written = body
        self.first_line = first_line
        self._found: dict[tuple[str, ...], list[int]] = {}

    @cached_property
    def without_code(self) -> str:
        """The body with spaces in place of fenced code."""
        return _blank(_FENCED, self._written)

    @cached_property
    def prose(self) -> "SourceMap":
        """The same for running text alone, so that a sentence is not found in a heading with the same words."""
        return SourceMap(_blank(_NOT_PROSE, self._written), self.first_line)

    def place(self, offset: int) -> Place:
        """Line and column of a character of the body."""
        line = bisect_right(self._line_starts, offset) - 1
        return line + self.first_line, offset - self._line_starts[line] + 1

    def offset(self, line: int, column: int) -> int:
        """The character of the body at a line and column: the other way round."""
        nth = min(max(line - self.first_line, 0), len(self._line_starts) - 1)
        return self._line_starts[nth] + column - 1

    def of_words(self, text: str, nth: int = 0) -> Place:
        """The place of a run of words; of the first line of the body where it is not found."""
        wanted = _wanted(text)
        if wanted not in self._found:
            self._found[wanted] = self._runs(wanted)
        found = self._found[wanted]
        return self.place(found[min(nth, len(found) - 1)]) if found else (self.first_line, 1)

    def once(self, text: str) -> int:
        """The offset of these very characters, -1 unless they stand there exactly once: the quickest way, and a sure one."""
        at = self.body.find(text)
        return at if at >= 0 and self.body.find(text, at + 1) < 0 else -1

    def in_order(self, texts: Iterable[str]) -> Iterator[int]:
        """The number of the first word of each run of words, -1 where it is not found.

        The texts come in reading order, which tells equal ones apart and takes one pass over the page.
        """
        at = number = 0  # in the row of words: the character after the last run, and the number of the word there
        for text in texts:
            wanted = _wanted(text)
            run = f" {' '.join(wanted)} "
            found = self._row.find(run, at) if wanted else -1
            if found >= 0:
                number += self._row.count(" ", at, found)
                yield number
                at, number = found + len(run) - 1, number + len(wanted)
            else:
                yield self._out_of_order(run, wanted, number)

    def of_number(self, number: int) -> Place:
        """The place of a word by its number; the first line of the body for -1."""
        return self.place(self._offsets[number]) if number >= 0 else (self.first_line, 1)

    def after(self, number: int, text: str, within: int, otherwise: int) -> int:
        """The number of the first word of a run of words, from a word on and at most so many words away, else `otherwise`."""
        wanted = _wanted(text)
        near = range(number, min(number + within, len(self._words)))
        return next((start for start in near if self._follows_closely(start, wanted)), otherwise)

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
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.body))]

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
    def _words(self) -> list[str]:
        return [word.lower() for word in _WORD.findall(self._read)]

    @cached_property
    def _offsets(self) -> list[int]:
        return [match.start() for match in _WORD.finditer(self._read)]

    @cached_property
    def _read(self) -> str:
        return _blank(_NOT_READ, self.body).replace("’", "'")

    @cached_property
    def _row(self) -> str:
        """The words in a row, to look for several that follow closely."""
        return f" {' '.join(self._words)} "

    @cached_property
    def _row_starts(self) -> list[int]:
        """Where the space before each word stands in the row."""
        return list(accumulate((len(word) + 1 for word in self._words[:-1]), initial=0)) if self._words else []

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        starts: dict[str, list[int]] = {}
        for index, word in enumerate(self._words):
            starts.setdefault(word, []).append(index)
        return starts

    def _runs(self, wanted: tuple[str, ...]) -> list[int]:
        """Where each run of these words starts."""
        starts: dict[int, int] = {}
        for start in self._starts.get(wanted[0], ()) if wanted else ():
            end = self._end_of_run(start, wanted[1:])
            if end is not None:
                starts[end] = start  # of two starts with one end, the later fits closer
        return [self._offsets[start] for start in starts.values()]

    def _out_of_order(self, run: str, wanted: tuple[str, ...], number: int) -> int:
        """The number of a run that stands further up, as a footnote may, or that has gaps, as round a reference."""
        found = self._row.find(run) if wanted else -1
        if found >= 0:
            return bisect_left(self._row_starts, found)
        starts = self._starts.get(wanted[0], []) if wanted else []
        first = bisect_left(starts, number)
        for places in (starts[first : first + _MOST_STARTS], starts[max(first - _MOST_STARTS, 0) : first]):
            for start in places:
                end = self._end_of_run(start, wanted[1:])
                if end is not None:
                    while (later := next((place for place in places if start < place < end), None)) is not None:
                        if self._end_of_run(later, wanted[1:]) != end:
                            break
                        start = later  # of two starts with one end, the later fits closer
                    return start
        return -1

    def _follows_closely(self, start: int, wanted: tuple[str, ...]) -> bool:
        return self._words[start : start + len(wanted)] == list(wanted)

    def _end_of_run(self, start: int, wanted: tuple[str, ...]) -> int | None:
        at = start
        for word in wanted:
            window = range(at + 1, min(at + 1 + _WINDOW, len(self._words)))
            at = next((index for index in window if self._words[index] == word), -1)
            if at < 0:
                return None
        return at


def _wanted(text: str) -> tuple[str, ...]:
    words = plain(text[:_LONG_ENOUGH]).split()
    return tuple(word for word in words if word != "code")[:_ENOUGH]  # `code` stands for code in units


def _blank(pattern: re.Pattern, text: str) -> str:
    """The text with spaces in place of what matches, so that all else keeps its place."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
