"""Which languages can be graded, and how.

English has the Flesch-Kincaid grade. For a few others textstat has the coefficients of the Flesch reading ease that
were found for that language; Flesch's own table (1949) says which school grade an ease stands for.
A language without coefficients of its own, such as Welsh, has no grade: English sums would give it a wrong one.
"""

import re
from functools import cache
from itertools import pairwise

# The middle of each band of the table, with its grade; a straight line goes from one to the next.
_NOT_LATIN = re.compile("[^\\W\\d_\0-\u024f]")
_EASE_TO_GRADE = ((95, 5), (85, 6), (75, 7), (65, 8.5), (55, 11), (40, 14.5), (15, 17))


def root(lang: str | None) -> str:
    """`en` for `en-GB` and for no language at all."""
    return (lang or "en").replace("_", "-").split("-")[0].lower()


def is_english(lang: str | None) -> bool:
    """Is it English, for which there are word lists as well?"""
    return root(lang) == "en"


def has_formula(lang: str | None) -> bool:
    """Can a page in this language be graded?"""
    return is_english(lang) or root(lang) in _ease()


def why_not(lang: str | None, text: str = "") -> str:
    """Why a text is not graded by the sums for this language; empty where it is."""
    if not has_formula(lang):
        return f"there is no formula for the language “{lang}”"
    if is_english(lang) and not text.isascii():
        foreign = len(_NOT_LATIN.findall(text))
        if foreign and foreign > sum(map(str.isalpha, text)) / 2:
            return "it is not in English letters; say its language with `lang:`"
    return ""


def grade(lang: str | None, words: int, sentences: int, syllables: int) -> float:
    """The school grade of a text with these counts."""
    if is_english(lang):
        return flesch_kincaid(words, sentences, syllables)
    base, by_length, by_syllables = _ease()[root(lang)]
    return _grade_of(base - by_length * words / sentences - by_syllables * syllables / words)


def flesch_kincaid(words: int, sentences: int, syllables: int) -> float:
    """The grade in US school years (Kincaid, Fishburne, Rogers and Chissom 1975)."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def _grade_of(ease: float) -> float:
    steps = list(pairwise(_EASE_TO_GRADE))
    (upper, easy), (lower, hard) = next((step for step in steps if ease >= step[1][0]), steps[-1])
    return easy + (hard - easy) * (upper - ease) / (upper - lower)


@cache
def _ease() -> dict[str, tuple[float, float, float]]:
    """The coefficients of each language but English: base, for words a sentence, for syllables a word."""
    from textstat.backend.utils.constants import LANG_CONFIGS  # takes 0.15 s: only for pages in other languages

    keys = ("fre_base", "fre_sentence_length", "fre_syll_per_word")
    return {lang: tuple(values[key] for key in keys) for lang, values in LANG_CONFIGS.items() if lang != "en" and "fre_base" in values}
