"""The words that pages are called by, for mending what people mistype: small enough to send to a phone."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from fingerpost.pages.packaged import read_file
from fingerpost.pages.page import Page

_APART = re.compile(r"[\W_]+")
_SHORTEST = 3  # letters; what is shorter is never mended


def words_of(text: str) -> list[str]:
    """The words of a text as scripts/words.mjs splits them: small letters, no accents, no apostrophes."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(letter))
    return [word for word in _APART.split(plain.replace("'", "").replace("’", "")) if word]


def word_list(pages: Iterable[Page], lang: str) -> str:
    """JSON: how many pages there are, the small words of the language, and the words in titles, keywords and descriptions.

    The words are grouped by how many pages have them: the browser needs that number, and one text a group packs well.
    """
    small = set(small_words(lang))
    found: Counter[str] = Counter()
    count = 0
    for page in pages:
        count += 1
        called = " ".join((page.title, page.meta.description or "", *page.meta.keywords))
        found.update({word for word in words_of(called) if len(word) >= _SHORTEST and word not in small and not word.isdigit()})
    groups: dict[int, list[str]] = {}
    for word in sorted(found):
        groups.setdefault(_rounded(found[word]), []).append(word)
    words = {str(number): " ".join(groups[number]) for number in sorted(groups)}
    return json.dumps({"pages": count, "small": " ".join(sorted(small)), "words": words}, ensure_ascii=False, separators=(",", ":"))


def small_words(lang: str) -> list[str]:
    """The words of a language that say nothing of what somebody looks for; none where we have no list."""
    return read_file("fingerpost.search", "small-words.yml").get(lang.split("-")[0].lower(), "").split()


def _rounded(pages: int) -> int:
    """1, 2, 4, 8 ...: nobody sees the difference between 40 pages and 50."""
    return 1 << (pages.bit_length() - 1)
