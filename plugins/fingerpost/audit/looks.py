"""The ways in which a page is looked at."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """A size of window in CSS pixels, and what the reader has asked the browser for."""

    name: str
    width: int = 360
    height: int = 800
    dark: bool = False
    forced_colours: bool = False
    print: bool = False


PHONE = Look("phone")
DESKTOP = Look("desktop", 1280, 900)
DARK = Look("dark", dark=True)
FORCED = Look("forced colours", forced_colours=True)
PRINT = Look("print", 794, 1123, print=True)  # A4 at 96 dots an inch
LOOKS = {look.name: look for look in (PHONE, DESKTOP, DARK, FORCED, PRINT)}
"""Every look by its name. Every page is looked at as on a phone; the others are for each layout, a sample and what changed."""
