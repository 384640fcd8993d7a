"""The council's one colour, and whether people can read what is written in it and on it.

Contrast is that of WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of relative luminance. Shades are made in OKLCH
(B. Ottosson, 2020), where a change of lightness keeps the hue.
"""

import math
import re
from functools import cache

from fingerpost.theme.components import THEME

TEXT, MARK = 7.0, 3.0  # WCAG 2.2: 1.4.6 for text (AAA), 1.4.11 for what is no text
_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{6});")
PAIRS = [
    *((text, ground, TEXT) for ground in ("paper", "band") for text in ("ink", "soft", "link", "visited", "accent", "danger")),
    ("on-accent", "accent", TEXT),
    ("on-brand", "brand", TEXT),
    ("on-danger", "danger", TEXT),
    ("ink", "warm", TEXT),
    ("link", "warm", TEXT),
    *(("focus", ground, MARK) for ground in ("paper", "band", "warm")),
    *(("edge-line", ground, MARK) for ground in ("paper", "band")),
]
"""What stands on what, and the least contrast that it needs."""


def read_colour(text: str) -> str | None:
    """`#0b5d4b`, `0B5D4B` or `#abc` as `#rrggbb`; None for anything else."""
    match = _HEX.fullmatch(text.strip())
    if match is None:
        return None
    digits = match[1].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours: 1 (the same) to 21 (black and white)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def tokens() -> tuple[dict[str, str], dict[str, str]]:
    """The colours of tokens.css by name: the light scheme's and the dark one's."""
    light, _, dark = (THEME / "styles" / "tokens.css").read_text("utf-8").partition("@media (prefers-color-scheme: dark)")
    return dict(_TOKEN.findall(light)), dict(_TOKEN.findall(dark))


def schemes(colour: str) -> tuple[dict[str, str], dict[str, str]]:
    """What changes with a council's colour, light and dark. The light colour is theirs, as it is; the dark ones are made of it."""
    _, dark = tokens()
    bright = _shade(colour, _grounds(dark), lighter=True)
    return (
        {"accent": colour, "link": colour, "brand": colour},
        {"accent": bright, "link": bright, "brand": _shade(colour, [dark["on-brand"]], lighter=False)},
    )


def too_faint(colour: str) -> list[tuple[str, str, float]]:
    """The pairings that do not reach their contrast with this colour: (text, ground, contrast)."""
    found = []
    for kept, changed in zip(tokens(), schemes(colour), strict=True):
        scheme = kept | changed
        reached = ((text, ground, contrast(scheme[text], scheme[ground]), least) for text, ground, least in PAIRS)
        found += [(text, ground, value) for text, ground, value, least in reached if value < least]
    return found


def nearest_safe(colour: str) -> str:
    """The colour of the same hue that is nearest in lightness and has no pairing that is too faint."""
    return _shade(colour, _grounds(tokens()[0]), lighter=False)


def overrides(colour: str) -> str:
    """The style rules that put a council's colour in the place of our own."""
    light, dark = ("".join(f"--{name}:{value};" for name, value in scheme.items()) for scheme in schemes(colour))
    return f":root{{{light}}}@media (prefers-color-scheme: dark){{:root{{{dark}}}}}"


def _grounds(scheme: dict[str, str]) -> list[str]:
    return [scheme[name] for name in ("paper", "band", "warm")]


def _shade(colour: str, against: list[str], lighter: bool) -> str:
    """The colour, made lighter or darker until text of it, or on it, can be read against all these."""
    lightness, chroma, hue = _oklch(colour)
    for step in range(1001):
        target = lightness + (1 - lightness) * step / 1000 if lighter else lightness * (1 - step / 1000)
        made = _hex(target, min(chroma, 0.11) if lighter else chroma, hue) if step else colour
        if all(contrast(made, other) >= TEXT for other in against):
            return made
    return "#ffffff" if lighter else "#000000"


def _channels(colour: str) -> list[float]:
    values = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]


def _luminance(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklch(colour: str) -> tuple[float, float, float]:
    r, g, b = _channels(colour)
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    medium = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    bb = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, bb), math.atan2(bb, a)


def _hex(lightness: float, chroma: float, hue: float) -> str:
    """The nearest colour that a screen can show: less colourful where it must be."""
    while True:
        linear = _linear(lightness, chroma * math.cos(hue), chroma * math.sin(hue))
        if chroma < 0.001 or all(-0.0005 <= value <= 1.0005 for value in linear):
            break
        chroma *= 0.95
    values = (min(max(value, 0), 1) for value in linear)
    shown = (value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055 for value in values)
    return "#" + "".join(f"{round(value * 255):02x}" for value in shown)


def _linear(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
