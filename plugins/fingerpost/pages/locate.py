"""Where in the Markdown something stands that was seen in the rendered page.

Python-Markdown keeps no positions, so rendered words are looked up among the words of the source, in order.
This holds for text under any markup, and for any Markdown extension.
"""

import re
from functools import cached_property

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|!?\[[^\]]*\])*)\](?:\(|\[)")
_FENCED = re.compile(r"^(```|~~~).*?^\1[^\S\n]*$", re.MULTILINE | re.DOTALL)
_WINDOW = 12  # words of markup (an address, a title) that may stand between two words of a sentence
_ENOUGH = 6  # words that make a place certain

Place = tuple[int, int]


class SourceMap:
    """The words of a Markdown body with their places. Lines and columns count from 1 in the whole file."""

    def __init__(self, body: str, first_line: int = 1) -> None:
        self.body = _FENCED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)
        self.first_line = first_line

    def place(self, offset: int) -> Place:
        """Line and column of a character of the body."""
        line = self.body.count("\n", 0, offset) + self.first_line
        return line, offset - self.body.rfind("\n", 0, offset)

    def of_words(self, text: str, nth: int = 0) -> Place:
        """The place of a run of words; of the first line of the body where it is not found."""
        wanted = [match[0].lower() for match in _WORD.finditer(text)][:_ENOUGH]
        if wanted:
            for start in self._starts.get(wanted[0], ()):
                if self._runs_on(start, wanted[1:]):
                    if nth == 0:
                        return self.place(self._words[start][1])
                    nth -= 1
        return self.first_line, 1

    def of_link(self, text: str, nth: int = 0) -> Place:
        """The place of the nth link with this text."""
        wanted = _plain(text)
        for match in _LINK.finditer(self.body):
            if _plain(match[1]) == wanted:
                if nth == 0:
                    return self.place(match.start())
                nth -= 1
        return self.of_words(text, nth)

    def of_text(self, text: str) -> Place:
        """The place of these very characters."""
        offset = self.body.find(text) if text else -1
        return self.place(offset) if offset >= 0 else (self.first_line, 1)

    def of_heading(self, level: int, text: str) -> Place:
        """The place of a heading."""
        wanted = _plain(text)
        for match in re.finditer(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$", self.body, re.MULTILINE):
            if len(match[1]) == level and _plain(re.sub(r"\{[^}]*\}$", "", match[2])) == wanted:
                return self.place(match.start())
        return self.of_words(text)

    @cached_property
    def _words(self) -> list[tuple[str, int]]:
        return [(match[0].lower(), match.start()) for match in _WORD.finditer(self.body)]

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        starts: dict[str, list[int]] = {}
        for index, (word, _) in enumerate(self._words):
            starts.setdefault(word, []).append(index)
        return starts

    def _runs_on(self, start: int, wanted: list[str]) -> bool:
        at = start
        for word in wanted:
            window = range(at + 1, min(at + 1 + _WINDOW, len(self._words)))
            at = next((index for index in window if self._words[index][0] == word), -1)
            if at < 0:
                return False
        return True


def _plain(text: str) -> str:
    return " ".join(match[0].lower() for match in _WORD.finditer(text))
