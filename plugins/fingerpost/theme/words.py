"""The words that the theme says to citizens: one YAML file a language under words/."""

from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import yaml

from fingerpost.pages.file_facts import size_in_words

FOLDER = Path(__file__).parent / "words"


class Words(SimpleNamespace):
    """The words of one language: a section for each component or layout, as `t.contents.heading`."""

    def day(self, day: date) -> str:
        """A date as people read it: `3 March 2026`."""
        return f"{day.day} {self._month(day)} {day.year}"

    def days(self, first: date, last: date | None = None) -> str:
        """One day or several: `5 to 6 December 2026`."""
        if not last or last == first:
            return self.day(first)
        if first.year != last.year:
            start = self.day(first)
        else:
            start = str(first.day) if first.month == last.month else f"{first.day} {self._month(first)}"
        return self.dates.span.format(first=start, last=self.day(last))

    def listed(self, words: list[str]) -> str:
        """Several words as one text: `Polish, Urdu and Welsh`."""
        return self.lists.last.format(others=", ".join(words[:-1]), last=words[-1]) if len(words) > 1 else "".join(words)

    def size(self, size: int) -> str:
        """The size of a file: `1.2 MB`; nothing for 0."""
        return size_in_words(size)

    def _month(self, day: date) -> str:
        return self.dates.months[day.month - 1]


def languages() -> list[str]:
    """The languages that the theme speaks."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))


@cache
def words_for(lang: str) -> Words:
    """The words for a page in this language; English where there are none."""
    code = lang.split("-")[0].lower()
    path = FOLDER / f"{code}.yml"
    if not path.is_file():
        return words_for("en")
    sections = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return Words(code=code, **{name: SimpleNamespace(**section) for name, section in sections.items()})
