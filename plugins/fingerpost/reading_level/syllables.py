"""How many syllables a word has: a British table, then CMU's dictionary, then textstat's rule, which is hyphenation.

CMU's dictionary is in the package as words grouped by their number of syllables (see scripts/syllables), so that
nothing is ever downloaded.
"""

import lzma
import re
from functools import cache
from importlib import resources
from unicodedata import normalize

from fingerpost.pages.packaged import read_file

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?<![aeiouyl])es?$|(?<=[aeiouy]l)es?$|(?<![dt])ed$")
_HISSING = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)$")
_DATA = resources.files("fingerpost.reading_level") / "data"


@cache
def count_syllables(word: str) -> int:
    """The syllables of one English word; 1 for a number; the sum of its parts for a hyphenated word."""
    if "-" in word:
        return sum(count_syllables(part) for part in word.split("-") if part)
    if any(letter.isdigit() for letter in word):
        return 1
    if len(word) > 1 and word.isupper() and not set(word) & set("AEIOUY"):
        return len(word) + 2 * word.count("W")  # DWP: nobody can say it but letter by letter
    plain = normalize("NFKD", word.lower().replace("’", "'")).encode("ascii", "ignore").decode().strip("'.")
    return _known(plain) or _as_plural(plain) or _by_rule(plain)


def _known(word: str) -> int | None:
    return _british().get(word) or dictionary().get(word)


@cache
def _british() -> dict[str, int]:
    return read_file("fingerpost.reading_level", "british.yml")["syllables"]


@cache
def dictionary() -> dict[str, int]:
    text = lzma.decompress((_DATA / "cmudict.txt.xz").read_bytes()).decode("utf-8")
    table: dict[str, int] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            count, _, words = line.partition(" ")
            table.update(dict.fromkeys(words.split(" "), int(count)))
    return table


def _as_plural(word: str) -> int | None:
    """`carers` and `carer's` by way of `carer`, which the tables have."""
    one = re.sub(r"'s$|s'?$", "", word)
    count = _known(one) if one != word else None
    return count and count + bool(_HISSING.search(one))


def _by_rule(word: str) -> int:
    """textstat cuts by hyphenation, which never splits off one or two letters (nappy, lodger): so at least each vowel sound."""
    vowels = len(_VOWELS.findall(_SILENT.sub("", re.sub(r"'s$|s'$", "", word))))
    return max(hyphenated(word, "en_GB"), vowels, 1)


def hyphenated(word: str, lang: str) -> int:
    """The syllables by textstat's rule for words in no dictionary, without its start-up of 0.15 s: see docs/decisions/0005."""
    return len(_hyphenation(lang).positions(word)) + 1


@cache
def _hyphenation(lang: str):
    from pyphen import Pyphen  # reads a file of patterns: only where a word is in no table

    return Pyphen(lang=lang)
