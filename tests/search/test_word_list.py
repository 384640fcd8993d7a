"""The words that are sent to the browser."""

import json

from fingerpost.search.word_list import small_words, word_list, words_of
from tests.support.sites import make_site


def pages(count: int):
    page = "---\ntitle: How to use the Tip {0}\ndescription: A café's tip.\nkeywords: [dump, 25% off, WC, fly-tipping]\n---\nBody words.\n"
    return make_site({f"page-{number}.md": page.format(number) for number in range(count)}).pages


def test_words_of_titles_descriptions_and_keywords_by_how_many_pages_have_them() -> None:
    found = json.loads(word_list(pages(5), "en-GB"))
    assert found["pages"] == 5
    assert found["words"] == {"4": "cafes dump fly off tip tipping use"}, "no small or short words, no numbers, and none of the text"
    assert "how" in found["small"].split()


def test_a_language_without_a_list_of_small_words_has_none() -> None:
    assert json.loads(word_list(pages(1), "pl"))["small"] == ""
    assert small_words("cy")


def test_small_words_are_as_the_search_splits_them() -> None:
    for lang in ("en", "cy"):
        words = small_words(lang)
        assert words == [word for text in words for word in words_of(text)]
        assert len(words) == len(set(words))


def test_a_thousand_pages_make_a_short_list() -> None:
    assert len(word_list(pages(1000), "en")) < 3_000
