"""How many syllables a word has: a British table, then CMU's dictionary, then textstat's rules.

CMU's dictionary is in the package as words grouped by their number of syllables (see scripts/syllables), and
textstat is given the same table, so that nothing is ever downloaded.
"""

import lzma
import re
from functools import cache
from importlib import resources
from unicodedata import normalize

import yaml

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
    return _british().get(word) or _dictionary().get(word)


@cache
def _british() -> dict[str, int]:
    return yaml.safe_load((_DATA / "british.yml").read_text("utf-8"))["syllables"]


@cache
def _dictionary() -> dict[str, int]:
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
    return max(_textstat().syllable_count(word), vowels, 1)


@cache
def _textstat():
    import textstat  # takes 0.2 s: only where a word is in no table
    from textstat.backend.counts import _count_syllables

    _count_syllables.get_cmudict = lambda lang: _Phones() if lang.startswith("en") else None
    textstat.set_lang("en_GB")
    return textstat


class _Phones:
    """Our table in the shape that textstat asks for: one stressed sound for each syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * _dictionary()[word]]
