"""The options of our theme in mkdocs.yml: `colour` and `logo`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from fingerpost.theme.colours import TEXT, nearest_safe, read_colour, too_faint

_NAMES = {
    "ink": "text", "soft": "small text", "link": "a link", "visited": "a visited link", "accent": "the colour", "paper": "white",
    "band": "a pale band", "warm": "a pale warning", "brand": "the head of the home page", "on-accent": "white text", "on-brand": "white text",
    "on-danger": "white text", "danger": "an alert", "focus": "the focus mark", "edge-line": "the edge of a box",
}  # fmt: skip
_OURS = ("colour", "logo")
_OF_MKDOCS = ("name", "custom_dir", "static_templates", "locale", "features")  # the last is read by plugins, whatever the theme


@dataclass(frozen=True)
class Look:
    """How a council's site looks: its colour as `#rrggbb`, empty for our own, and the path of its logo in the content folder."""

    colour: str = ""
    logo: str = ""


def read_look(options: Mapping[str, Any]) -> tuple[Look, list[str]]:
    """The options, and what is wrong with them."""
    given, logo = options.get("colour"), str(options.get("logo") or "")
    if given is None:
        return Look(logo=logo), []
    colour = read_colour(str(given))
    if colour is None:
        mend = 'Write six digits from 0 to f in quotation marks: colour: "#0b5d4b"'
        return Look(logo=logo), [f"`theme: colour:` “{given}” is not a colour. {mend}"]
    return Look(colour, logo), _faint(colour)


def unknown_options(written: Iterable[object]) -> list[str]:
    """What to say of the keys that somebody wrote under `theme:` and that mean nothing there."""
    return [_unknown(str(key)) for key in written if key not in (*_OURS, *_OF_MKDOCS)]


def _unknown(key: str) -> str:
    near = get_close_matches(key.lower(), (*_OURS, *_OF_MKDOCS), n=1)
    mend = f"Did you mean `{near[0]}:`?" if near else f"Our theme knows: {', '.join(_OURS)}. Values of your own belong under `extra:`."
    return f"`theme:` There is no key `{key}:` here. {mend}"


def _faint(colour: str) -> list[str]:
    faint = too_faint(colour)
    if not faint:
        return []
    text, ground, reached = min(faint, key=lambda pair: pair[2])
    what = f"{_NAMES[text]} on {_NAMES[ground]} has a contrast of {reached:.1f} to 1, and people need {TEXT:.0f} to 1"
    return [f'`theme: colour:` {colour} is too pale to read: {what}. The nearest colour that is safe is: colour: "{nearest_safe(colour)}"']
