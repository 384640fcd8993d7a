"""The words that the theme says to citizens: one YAML file a language under words/."""

from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import yaml

from fingerpost.pages.file_facts import size_in_words
from fingerpost.pages.languages import InLanguage, Text, packaged, root

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

    def hours(self, hours: str) -> str:
        """Opening hours as editors write them, in the language: `9am to 12.30pm and 1.30pm to 5pm`, `Closed`."""
        if hours == "closed":
            return self.opening_hours.closed
        spans = [span.split(" to ") for span in hours.split(" and ")]
        if any(len(span) != 2 for span in spans):
            return hours
        said = self.listed([self.opening_hours.span.format(opens=self._time(opens), closes=self._time(closes)) for opens, closes in spans])
        return said[:1].upper() + said[1:]

    def _time(self, time: str) -> str:
        return getattr(self.opening_hours, time, time)

    def _month(self, day: date) -> str:
        return self.dates.months[day.month - 1]


def languages() -> list[str]:
    """The languages that the theme speaks."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))


@cache
def words_for(lang: str) -> Words:
    """The words for a page in this language; English where there are none, and marked as English for each that is missing."""
    code = root(lang)
    if not (FOLDER / f"{code}.yml").is_file():
        return words_for("en")
    mine, english = _read(code), _read("en")
    sections = {
        name: {key: mine.get(name, {}).get(key) or _in_english(text) for key, text in section.items()} for name, section in english.items()
    }
    return Words(code=code, **{name: SimpleNamespace(**section) for name, section in sections.items()})


@cache
def _read(code: str) -> dict[str, dict[str, str | list[str]]]:
    sections = yaml.load((FOLDER / f"{code}.yml").read_text("utf-8"), yaml.CSafeLoader)
    return {
        name: {key: Text(text) if isinstance(text, str) else text for key, text in section.items()} for name, section in sections.items()
    }


def _in_english(text: str | list[str]) -> str | list[str]:
    return InLanguage(text, packaged()["en"]) if isinstance(text, str) else text
