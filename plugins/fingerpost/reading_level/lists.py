"""The lists of words and phrases that come with the package."""

from functools import cache

from fingerpost.pages.packaged import read_file
from fingerpost.reading_level.phrases import Phrase, Phrases


@cache
def read_list(name: str) -> tuple[Phrase, ...]:
    """The phrases of a list."""
    return tuple(
        Phrase(**entry | {"allowed_in": tuple(entry.get("allowed_in", ()))})
        for entry in read_file("fingerpost.reading_level", name)["words"]
    )


@cache
def right_words() -> tuple[str, ...]:
    """Right UK terms: no list flags anything inside them."""
    return tuple(read_file("fingerpost.reading_level", "right-words.yml")["words"])


@cache
def packaged_phrases(name: str) -> Phrases:
    """A list as it comes with the package, ready to find its phrases."""
    return Phrases(read_list(name), right_words())
