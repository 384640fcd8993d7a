"""A page as the rules of this room read it: its score, and every sentence with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from fingerpost.pages.front_prose import front_prose
from fingerpost.pages.locate import Place
from fingerpost.pages.page import Page
from fingerpost.pages.prose import Unit
from fingerpost.reading_level.grade import Score, Sentence, Summary, score
from fingerpost.reading_level.languages import is_english

_CERTAIN = 30  # characters: a longer text that stands in the source once is hardly a part of another
_LOOK = 30  # words after a sentence's last that are looked at for one of its words: links and marks stand between


class Read(NamedTuple):
    """A sentence with its place. `number` counts the sentences of the body; `where` is the key of one in the front matter."""

    sentence: Sentence
    number: int = -1
    where: tuple = ()
    starts_unit: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as lists have them."""
        return self.sentence.plain

    @property
    def parts(self) -> tuple[str, ...]:
        """Its words as written, hyphens as spaces."""
        return tuple(" ".join(self.sentence.tokens).replace("’", "'").replace("-", " ").split())


@dataclass
class Reading:
    """What was read in a page. `reads` are the sentences of the body, then those of the front matter, both without statutory wording."""

    page: Page
    score: Score
    reads: tuple[Read, ...] = ()
    _found: list[int] = field(default_factory=list)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the page, as lists have them."""
        return frozenset(chain.from_iterable([read.sentence.plain for read in self.reads]))

    def place(self, read: Read, phrase: str = "", before: str = "") -> Place:
        """Line and column of a sentence, or of a phrase in it, with the words of the sentence that stand before it."""
        if read.where:
            return self.page.front.place(*read.where)
        if not phrase:
            return self.place_of_number(read.number)
        source, number = self.page.source.prose, self._word_number(read.number)
        if number >= 0:
            words_before = sum(word != "code" for word in before.split())  # `code` stands for code
            number = source.after(number + words_before, phrase, len(read.parts) + _LOOK, number)
            return source.of_number(number)
        return self.place_of_number(read.number)

    def place_of_number(self, number: int) -> Place:
        """Line and column of a sentence of the body by its number."""
        source, text = self.page.source.prose, self.score.every_sentence[number].text
        offset = source.once(text) if len(text) > _CERTAIN else -1
        if offset >= 0:
            return source.place(offset)
        word = self._word_number(number)
        return source.of_number(word) if word >= 0 else self.page.source.of_words(text)

    def _word_number(self, number: int) -> int:
        """The first word of a sentence in the source. Those before it are looked up first, and none after it."""
        while len(self._found) <= number:
            self._found.append(next(self._search))
        return self._found[number]

    @cached_property
    def _search(self) -> Iterator[int]:
        return self.page.source.prose.in_order(sentence.text for sentence in self.score.every_sentence)


def reading_of(page: Page) -> Reading:
    """The reading of a page, worked out once for all rules. A page in a language without a formula has nothing in it."""
    if "reading" not in page.worked_out:
        page.worked_out["reading"] = found = _read(page)
        page.kept["reading_level"] = found.score.summary
    return page.worked_out["reading"]


def summary_of(page: Page) -> Summary:
    """The sums of a page, which stay when the rules have run over it."""
    return page.kept.get("reading_level") or reading_of(page).score.summary


def english(page: Page) -> Reading | None:
    """The reading of an English page; None in other languages, which have no word lists."""
    return reading_of(page) if is_english(page.meta.lang) else None


def _read(page: Page) -> Reading:
    lang = page.meta.lang
    found = score(page.document.units, lang)
    return Reading(page, found, () if found.why_not else (*_in_body(found), *_in_front(page, lang)))


def _in_body(found: Score) -> Iterator[Read]:
    number = 0
    for passage in found.passages:
        starts = True
        for sentence in passage.sentences:
            yield Read(sentence, number, (), starts)
            number, starts = number + 1, False


def _in_front(page: Page, lang: str | None) -> Iterator[Read]:
    for where, text in front_prose(page.meta):
        for sentence in _read_text(text, lang):
            yield Read(sentence, -1, where)


@lru_cache(maxsize=4096)
def _read_text(text: str, lang: str | None) -> tuple[Sentence, ...]:
    """The sentences of a text in front matter. Many pages say the same there: `cost: Free`."""
    return score([Unit("p", " ".join(text.split()))], lang).every_sentence
