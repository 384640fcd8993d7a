"""What `fingerpost score` says of one text, as plain values."""

from typing import Any

from fingerpost.pages.loose_file import LooseText
from fingerpost.reading_level.formulas import formulas
from fingerpost.reading_level.grade import SHORTEST_UNIT, Score, Sentence, score
from fingerpost.reading_level.hardest import Hard, grade_after, hardest, rare_words
from fingerpost.reading_level.languages import is_english
from fingerpost.reading_level.lists import packaged_phrases

SHORT = 150  # words; the grade of a shorter text jumps by 2 to 4 with a single sentence


def scored(path: str, text: LooseText, all_formulas: bool = False, sentences: bool = False) -> dict[str, Any]:
    """The score of a text. Where it is not graded, `grade` is None and `not_graded` says why."""
    found = score(text.units, text.lang)
    result: dict[str, Any] = {
        "path": path,
        "lang": text.lang,
        "grade": _rounded(found.grade),
        "reading_age": _rounded(found.reading_age),
        "difficulty": _rounded(found.difficulty),
        "words": sum(sentence.words for sentence in found.every_sentence),
        "sentences": len(found.every_sentence),
        "units": len(found.passages),
        "statutory_words": found.statutory,
    }
    if found.grade is None:
        result["not_graded"] = _why(text, found)
    lines = _Lines(text, found)
    hard = hardest(found, packaged_phrases("hard-words.yml")) if is_english(text.lang) else []
    result["hardest"] = [_hard(one, found, lines) for one in hard]
    if sentences:
        result["every_sentence"] = [_sentence(one, lines.of(number), text.lang) for number, one in enumerate(found.every_sentence)]
    if all_formulas:
        result["formulas"] = formulas(found)
    return result


def _why(text: LooseText, found: Score) -> str:
    if text.why:
        return text.why
    if found.why_not:
        return found.why_not
    if not found.every_sentence:
        return "all of its text is statutory wording" if found.statutory else "it has no running text"
    return f"no paragraph or list item has {SHORTEST_UNIT} words or more"


class _Lines:
    """The line of each sentence, looked up only where one is asked for."""

    def __init__(self, text: LooseText, found: Score) -> None:
        self._text, self._found = text, found
        self._numbers: list[int] | None = None

    def of(self, number: int) -> int:
        if self._numbers is None:
            self._numbers = list(self._text.source.prose.in_order(sentence.text for sentence in self._found.every_sentence))
        return self._text.source.prose.of_number(self._numbers[number])[0]


def _hard(hard: Hard, found: Score, lines: _Lines) -> dict[str, Any]:
    after = _rounded(grade_after(found, hard)) if hard.swaps or hard.splits else None
    swaps = [{"phrase": phrase.phrase, "say": phrase.swap} for phrase, _ in hard.swaps]
    return _sentence(hard.sentence, lines.of(hard.number), found.lang) | {"swaps": swaps, "split": hard.splits, "grade_after": after}


def _sentence(sentence: Sentence, line: int, lang: str | None) -> dict[str, Any]:
    english = is_english(lang)
    return {
        "text": sentence.text,
        "line": line,
        "words": sentence.words,
        "difficulty": _rounded(sentence.difficulty) if english else None,
        "rare_words": list(rare_words(sentence)) if english else [],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
