"""The style sheet: complete, small, and with contrast that holds for everyone."""

import re

import pytest

from fingerpost.theme.components import THEME
from fingerpost.theme.styles import hashed_name, style_sheet


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _tokens() -> dict[str, dict[str, str]]:
    light, _, dark = (THEME / "styles" / "tokens.css").read_text().partition("@media")
    return {name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for name, part in (("light", light), ("dark", dark))}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [("ink", "paper"), ("ink", "band"), ("soft", "paper"), ("soft", "band"), ("link", "paper"), ("link", "band"),
     ("visited", "paper"), ("visited", "band"), ("on-accent", "accent"), ("paper", "ink")],
)  # fmt: skip
def test_text_has_a_contrast_of_seven_to_one(scheme: str, text: str, ground: str) -> None:
    tokens = _tokens()[scheme]
    assert _contrast(tokens[text], tokens[ground]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "band"])
def test_focus_and_accent_stand_out(scheme: str, ground: str) -> None:
    tokens = _tokens()[scheme]
    assert _contrast(tokens["focus"], tokens[ground]) >= 3
    assert _contrast(tokens["accent"], tokens[ground]) >= 3


def test_every_component_style_is_in_it_and_nothing_comes_from_elsewhere() -> None:
    css = style_sheet()
    assert ".fp-standard{" in css.replace(" {", "{")
    assert "/*" not in css
    assert "url(" not in css
    assert "@import" not in css


def test_the_name_changes_with_the_text() -> None:
    assert hashed_name("a{}") != hashed_name("b{}")
    assert hashed_name("a{}").startswith("assets/site.")
