"""Languages: what is known of them, and what people meant who wrote something else."""

import unicodedata

import pytest

from fingerpost.pages.languages import find, language_of, meant, packaged, root
from fingerpost.pages.packaged import read_file


@pytest.mark.parametrize("code", packaged())
def test_direction_is_that_of_the_own_name(code: str) -> None:
    found = packaged()[code]
    letters = {unicodedata.bidirectional(letter) for letter in found.own + found.changed if letter.isalpha()}
    assert letters <= ({"R", "AL"} if found.rtl else {"L"}), "letters of the other direction"


def test_no_two_languages_have_one_name() -> None:
    for names in ([one.own for one in packaged().values()], [one.english for one in packaged().values()]):
        assert len(set(names)) == len(names)


def test_the_list_is_in_order() -> None:
    assert list(packaged()) == sorted(packaged(), key=str.casefold)


@pytest.mark.parametrize(
    ("code", "own", "direction"),
    [
        ("cy", "Cymraeg", "ltr"),
        ("CY", "Cymraeg", "ltr"),
        ("ur", "اردو", "rtl"),
        ("ar-SY", "العربية", "rtl"),
        ("en-GB", "English", "ltr"),
        ("pa-Arab", "ਪੰਜਾਬੀ", "rtl"),
        ("ku-Arab-IQ", "Kurdî", "rtl"),
        ("ur-Latn", "اردو", "ltr"),
        ("zh-Hans-CN", "简体中文", "ltr"),
        ("es-419", "Español", "ltr"),
    ],
)
def test_a_code_with_more_parts_is_that_language(code: str, own: str, direction: str) -> None:
    found = find(code, packaged())
    assert (found.own, found.dir) == (own, direction)
    assert found.code.casefold() == code.casefold()


@pytest.mark.parametrize("code", ["", "old", "xx", "cymraeg", "c", "en-oed", "en_GB", "12", "cy-"])
def test_other_words_are_no_codes(code: str) -> None:
    assert find(code, packaged()) is None


def test_an_unknown_language_is_known_by_its_code() -> None:
    found = language_of("mi", packaged())
    assert (found.code, found.own, found.dir) == ("mi", "mi", "ltr")


@pytest.mark.parametrize(
    ("written", "code"),
    [("urdu", "ur"), ("Welsh", "cy"), ("cymraeg", "cy"), ("CYM", "cy"), ("pol", "pl"), ("ua", "uk"), ("cn", "zh-Hans"), ("اردو", "ur")],
)
def test_what_somebody_meant(written: str, code: str) -> None:
    assert meant(written, packaged()).code == code


@pytest.mark.parametrize("written", ["old", "draft", "2", "v2", "final", "new", "backup"])
def test_what_nobody_meant(written: str) -> None:
    assert meant(written, packaged()) is None


def test_every_slip_leads_to_a_language_and_is_none_itself() -> None:
    slips = read_file("fingerpost.pages", "language-slips.yml")
    assert all(isinstance(wrong, str) and isinstance(right, str) for wrong, right in slips.items())
    assert set(slips.values()) <= set(packaged())
    assert not set(slips) & set(packaged())


def test_root() -> None:
    assert (root("en-GB"), root("cy"), root(None), root("ZH-Hans")) == ("en", "cy", "en", "zh")
