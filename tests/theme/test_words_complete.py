"""The words of the theme: English and Welsh have all of them, other languages at least those round every page, and each is used."""

import re
from typing import Any

import pytest
import yaml

from fingerpost.pages.languages import InLanguage, packaged
from fingerpost.theme.components import THEME
from fingerpost.theme.words import FOLDER, Words, languages, words_for

ENGLISH = "en"
COMPLETE = ("en", "cy")
OTHERS = [lang for lang in languages() if lang != ENGLISH]
FRAME = "alert_banner base breadcrumbs dates feedback language_links lists site_footer site_header translation_notice".split()
SAME = {"lists.last", "part_of.step"}  # words that may be the same in two languages, besides names, signs and placeholders
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_USED = re.compile(r"(?:\bt|\bself|words_for\([^()]*\))\.(\w+)(?:\.(\w+)|(\[|, ))")
_IN_ATTRIBUTE = re.compile(r"[\w}-]=\"[^\"]*?\{\{((?:(?!\}\}).)*?\bt\.\w+[.\[](?:(?!\}\}).)*)\}\}")


def read(lang: str) -> dict[str, dict[str, Any]]:
    return yaml.safe_load((FOLDER / f"{lang}.yml").read_text("utf-8"))


def keys(words: dict[str, dict[str, Any]]) -> set[str]:
    return {f"{section}.{key}" for section, found in words.items() for key in found}


def texts(words: dict[str, dict[str, Any]]) -> dict[str, str]:
    return {f"{section}.{key}": str(text) for section, found in words.items() for key, text in found.items()}


def unused(words: dict[str, dict[str, Any]], code: str) -> set[str]:
    """The keys that nothing names: by `t.section.key`, or by `t.section[...]` and `getattr(self.section, ...)`, which may be any."""
    named, whole = set(), set()
    for match in _USED.finditer(code):
        (whole if match[3] else named).add(match[1] if match[3] else f"{match[1]}.{match[2]}")
    return {key for key in keys(words) - named if key.partition(".")[0] not in whole}


def untranslated(words: dict[str, dict[str, Any]], english: dict[str, dict[str, Any]]) -> set[str]:
    """The keys with the very words of the English, where there are words in them."""
    theirs = texts(english)
    return {key for key, text in texts(words).items() if theirs.get(key) == text and re.search(r"[a-z]{3}", _PLACEHOLDER.sub("", text))}


@pytest.mark.parametrize("lang", COMPLETE)
def test_no_word_is_missing(lang: str) -> None:
    assert sorted(keys(read(ENGLISH)) - keys(read(lang))) == []


@pytest.mark.parametrize("lang", languages())
def test_the_words_round_every_page_are_there_and_none_is_left_over(lang: str) -> None:
    english, mine = keys(read(ENGLISH)), keys(read(lang))
    assert sorted(mine - english) == []
    assert sorted(key for key in english - mine if key.partition(".")[0] in FRAME) == []


@pytest.mark.parametrize("lang", languages())
def test_the_same_placeholders_stand_in_each_sentence(lang: str) -> None:
    mine, english = texts(read(lang)), texts(read(ENGLISH))
    wrong = {key for key in mine if set(_PLACEHOLDER.findall(mine[key])) != set(_PLACEHOLDER.findall(english[key]))}
    assert wrong == set()


@pytest.mark.parametrize("lang", languages())
def test_lists_are_as_long_as_in_english(lang: str) -> None:
    english = read(ENGLISH)
    shape = {key: len(text) if isinstance(text, list) else 0 for key, text in _flat(english)}
    assert [key for key, text in _flat(read(lang)) if shape[key] != (len(text) if isinstance(text, list) else 0)] == []


def _flat(words: dict[str, dict[str, Any]]):
    return ((f"{section}.{key}", text) for section, found in words.items() for key, text in found.items())


@pytest.mark.parametrize("lang", OTHERS)
def test_nothing_is_left_in_english(lang: str) -> None:
    assert untranslated(read(lang), read(ENGLISH)) - SAME == set()


def test_every_word_is_used() -> None:
    files = [*THEME.rglob("*.html"), *THEME.rglob("*.py"), *THEME.parent.glob("*/plugin.py")]
    assert unused(read(ENGLISH), "\n".join(path.read_text("utf-8") for path in files)) == set()


@pytest.mark.parametrize("lang", languages())
def test_sections_stand_in_order_and_have_names_that_templates_can_reach(lang: str) -> None:
    words = read(lang)
    assert list(words) == sorted(words)
    assert not {*dir(Words), "code"} & set(words)
    assert not set(dir(dict)) & {key for found in words.values() for key in found}
    assert all(isinstance(text, str | list) and text for found in words.values() for text in found.values())


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.html")), ids=lambda path: str(path.relative_to(THEME)))
def test_words_in_attributes_drop_the_mark_of_their_language(path) -> None:
    found = [match[1] for match in _IN_ATTRIBUTE.finditer(path.read_text("utf-8"))]
    assert [words for words in found if not words.rstrip().endswith("| striptags")] == []


def test_a_missing_word_is_english_and_says_so() -> None:
    assert isinstance(words_for("ur").task_list.heading, InLanguage)
    assert words_for("ur").task_list.heading.__html__() == '<span lang="en" dir="ltr">What most people come for</span>'
    assert not isinstance(words_for("ur").breadcrumbs.home, InLanguage)
    assert not isinstance(words_for("cy").task_list.heading, InLanguage)


def test_what_is_filled_in_keeps_its_mark() -> None:
    welsh, english = packaged()["cy"], packaged()["en"]
    assert (
        words_for("en")
        .responsible.delivered_by.format(provider="C", name=InLanguage("A & B", welsh))
        .endswith('that <span lang="cy" dir="ltr">A &amp; B</span> does.')
    )
    assert InLanguage("By {name}", english).format(name="<i>").__html__() == '<span lang="en" dir="ltr">By &lt;i&gt;</span>'
    assert InLanguage("By {name}", english).format(name=InLanguage("<i>", welsh)) == (
        '<span lang="en" dir="ltr">By <span lang="cy" dir="ltr">&lt;i&gt;</span></span>'
    )


def test_these_tests_can_fail() -> None:
    english = {"news": {"heading": "Latest news", "day": "On {day}"}, "place": {"closed": "Closed"}}
    welsh = {"news": {"heading": "Latest news", "day": "Ar {day}"}, "place": {"closed": "Ar gau"}}
    assert untranslated(welsh, english) == {"news.heading"}
    assert unused(english, "{{ t.news.heading }} {{ t.place[status] }}") == {"news.day"}
    assert _IN_ATTRIBUTE.search('<nav aria-label="{{ t.news.heading }}">')
