"""Acronyms, and where a page says what they stand for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from fingerpost.pages.packaged import read_file
from fingerpost.reading_level.words import is_common

_ACRONYM = re.compile(r"([A-Z]{2,6}|[A-Z][a-z][A-Z])(?:s|'s|s')?")
_CAPITALS = re.compile(r"[A-Z][a-z]?[A-Z]")
_ROMAN = re.compile(r"[IVX]+")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_SHORT_WORDS = frozenset("am an as at be by do go he if in is me my no of off on or so to up us we".split())
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def may_have(text: str) -> bool:
    """Are there two capitals together, or all but together? A quick look."""
    return bool(_CAPITALS.search(text))


def acronyms(tokens: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """(acronym, as written, how many words stand before it) for each in the words of a sentence.

    Words in capitals for weight are none, nor are grades such as AA, nor parts of a reference such as LN-2026.
    """
    words = [part for token in tokens for part in token.replace("’", "'").split("-")]
    shouted = [word.isupper() and _is_word(word) and word not in _like_words() for word in words]
    index = 0
    for token in tokens:
        for part in token.replace("’", "'").split("-"):
            match = None if any(map(str.isdigit, token)) else _ACRONYM.fullmatch(part)
            if match and not any(shouted[max(index - 1, 0) : index + 2]) and not _is_known(match[1]):  # “CHANGE ME”
                yield match[1], part, index
            index += 1


def _is_known(name: str) -> bool:
    return name.upper() in _known() or bool(_ROMAN.fullmatch(name)) or len(set(name)) == 1


def explains(text: str, acronym: str) -> bool:
    """Does a text say what an acronym stands for: `Disabled Facilities Grant (DFG)`, `DFG (Disabled ...)`, `DFG stands for ...`?"""
    if acronym not in text:
        return False
    name = re.escape(acronym)
    for match in re.finditer(
        rf"(?:[(\[–—]\s*(?:(?:also |often )?(?:known as|called|the|or|an?) )?|, or )[\"'‘“]?{name}s?[\"'’”]?\s*[)\],–—]", text
    ):
        before = _WORD.findall(text[: match.start()].replace("-", " "))[-2 * len(acronym) - 2 :]
        if len(before) > 1 and _begins(before, acronym):
            return True
    for match in re.finditer(rf"\b{name}s?,? (?:\(([^)]+)\)|(?:stands for|is short for|means) (.+))", text):
        words = _WORD.findall((match[1] or match[2]).replace("-", " "))
        if len(words) > 1 and _begins(words, acronym):
            return True
    return False


def spells(text: str, acronym: str) -> bool:
    """Do the first letters of some words in a row spell the acronym? `Disabled Facilities Grant` spells DFG."""
    words = _WORD.findall(text.replace("-", " "))
    return acronym.lower() in _initials(words) or acronym.lower() in _initials(word for word in words if word.lower() not in _SMALL)


def in_abbr(html: str, acronym: str) -> bool:
    """Is there an <abbr title="..."> of it?"""
    return bool(re.search(rf"<abbr\b[^>]*\btitle=[\"'][^\"']+[\"'][^>]*>\s*{re.escape(acronym)}s?\s*</abbr>", html))


def _begins(words: Iterable[str], acronym: str) -> bool:
    return any(word[0].lower() == acronym[0].lower() for word in words)


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0].lower() for word in words)


def _is_word(text: str) -> bool:
    return text.lower() in _SHORT_WORDS or (len(text) > 2 and is_common(text.lower()))


@cache
def _known() -> frozenset[str]:
    return frozenset(read_file("fingerpost.reading_level", "acronyms.yml")["known"])


@cache
def _like_words() -> frozenset[str]:
    return frozenset(read_file("fingerpost.reading_level", "acronyms.yml")["spelled_like_words"])
