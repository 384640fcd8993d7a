"""The formulas of textstat, on sentences and words as we find them. They are shown beside the grade and decide nothing."""

from collections.abc import Callable
from functools import cache

from fingerpost.reading_level.grade import Score
from fingerpost.reading_level.languages import root
from fingerpost.reading_level.sentences import neutral
from fingerpost.reading_level.syllables import dictionary

_FOR_ALL = ("flesch_reading_ease", "lix", "rix")
_BY_LANGUAGE = {
    "en": ("flesch_kincaid_grade", "gunning_fog", "smog_index", "automated_readability_index", "coleman_liau_index",
           "linsear_write_formula", "dale_chall_readability_score", "spache_readability", "mcalpine_eflaw"),
    "es": ("fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "crawford"),
    "it": ("gulpease_index",),
    "de": ("wiener_sachtextformel",),
}  # fmt: skip


def formulas(found: Score) -> dict[str, float]:
    """Each formula's value by its name, for the sentences that are graded; none where there are none."""
    if not found.sentences:
        return {}
    text = "\n".join(_ended(neutral(sentence.text)) for sentence in found.sentences)
    textstat, lang = _textstat(), root(found.lang)
    textstat.set_lang("en_GB" if lang == "en" else lang)  # for the whole process, so it is set anew each time
    return {name: round(_formula(textstat, name)(text), 2) for name in (*_BY_LANGUAGE.get(lang, ()), *_FOR_ALL)}


def _formula(textstat, name: str) -> Callable[[str], float]:
    if name == "wiener_sachtextformel":
        return lambda text: textstat.wiener_sachtextformel(text, 1)
    return getattr(textstat, name)


def _ended(sentence: str) -> str:
    """textstat knows a sentence by the sign at its end."""
    return sentence if sentence.rstrip("\"'”’)]").endswith((".", "!", "?")) else sentence + "."


@cache
def _textstat():
    import textstat  # takes 0.15 s, mostly nltk, of which only the dictionary would be used
    from textstat.backend.counts import _count_syllables

    _count_syllables.get_cmudict = lambda lang: _Phones() if root(lang) == "en" else None
    return textstat


class _Phones:
    """Our table in the shape that textstat asks for: one stressed sound for each syllable. So nothing is downloaded."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * dictionary()[word]]
