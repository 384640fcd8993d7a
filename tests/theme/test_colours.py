"""The council's colour: what is safe, what is refused, and which colour is offered in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.theme.colours import PAIRS, contrast, nearest_safe, overrides, read_colour, schemes, tokens, too_faint

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54), ("#595959", "#ffffff", 7.0)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("number", [0, 1], ids=["light", "dark"])
def test_every_pairing_of_our_own_colours_is_safe(number: int) -> None:
    scheme = tokens()[number]
    assert [(text, ground) for text, ground, least in PAIRS if contrast(scheme[text], scheme[ground]) < least] == []


def test_both_schemes_have_the_same_colours() -> None:
    light, dark = tokens()
    assert light.keys() == dark.keys()


@pytest.mark.parametrize(
    ("text", "colour"), [("#0B5D4B", "#0b5d4b"), ("0b5d4b", "#0b5d4b"), (" #abc ", "#aabbcc"), ("green", None), ("#12345", None)]
)
def test_reading_a_colour(text: str, colour: str | None) -> None:
    assert read_colour(text) == colour


@pytest.mark.parametrize("colour", ["#0b5d4b", "#00205b", "#5b0f2e", "#222222", "#000000"])
def test_a_dark_colour_is_safe_and_stays_as_it_is(colour: str) -> None:
    assert too_faint(colour) == []
    assert nearest_safe(colour) == colour
    assert f"--accent:{colour};" in overrides(colour)


@pytest.mark.parametrize("colour", ["#ff6600", "#1d70b8", "#ffffff", "#ffff00", "#808080"])
def test_a_faint_colour_is_refused(colour: str) -> None:
    assert too_faint(colour)


@given(COLOURS)
def test_what_is_offered_is_always_safe(colour: str) -> None:
    assert too_faint(nearest_safe(colour)) == []


@given(COLOURS)
def test_the_dark_scheme_is_always_safe(colour: str) -> None:
    scheme = tokens()[1] | schemes(colour)[1]
    assert [(text, ground) for text, ground, least in PAIRS if contrast(scheme[text], scheme[ground]) < least] == []
