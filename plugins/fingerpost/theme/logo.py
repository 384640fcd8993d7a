"""The council's logo: the image that an editor has -> the small one that stands on every page."""

import base64
from dataclasses import dataclass
from functools import lru_cache

from fingerpost.publishing.images.encode import DamagedError, shrink
from fingerpost.publishing.images.kinds import ENDINGS, sniff
from fingerpost.publishing.images.look import damaged, look
from fingerpost.theme.assets import hashed_name
from fingerpost.theme.colours import tokens

HEIGHT = 44  # px on the page
_INLINE = 2_000  # bytes: a small logo costs less in the page than a request of its own
_HEAVIEST_SVG = 20_000  # bytes: every page pays for it
_FIT = ("SVG", "PNG", "JPEG", "WebP")
_MIMES = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}
_ICON = (
    "data:image/svg+xml,%3Csvg%20xmlns=%27http://www.w3.org/2000/svg%27%20viewBox=%270%200%2016%2016%27%3E"
    "%3Cpath%20fill=%27%23{colour}%27%20d=%27M7%201h2v15H7zM2%203h9l3%202-3%202H2z%27/%3E%3C/svg%3E"
)


@dataclass(frozen=True)
class Logo:
    """The logo as pages load it: its width there in pixels, and the ending and the bytes of its file."""

    width: int
    ending: str
    data: bytes

    @property
    def inline(self) -> str:
        """The logo as an address that holds it; empty for one that is better loaded."""
        if len(self.data) > _INLINE:
            return ""
        return f"data:{_MIMES[self.ending]};base64,{base64.b64encode(self.data).decode()}"

    @property
    def name(self) -> str:
        """The name of its file in the site, which changes with what is in it."""
        return hashed_name(f"logo.{self.ending}", self.data)


@lru_cache(maxsize=1)
def read_logo(path: str, data: bytes) -> tuple[Logo | None, list[str]]:
    """The logo made of an image, and what is wrong with the image."""
    kind = sniff(data)
    if not kind or (kind in ENDINGS and kind not in _FIT):
        mend = "Save the logo as one of these, and name that file: logo: images/logo.svg"
        return None, [f"`theme: logo:` “{path}” is not an SVG, PNG, JPEG or WebP image. {mend}"]
    facts = look(path, data)
    wrong = [slip for slip in facts.slips if slip.kind in ("unreadable", "unsafe")]
    if wrong:
        return None, [f"`theme: logo:` {slip.message}. {slip.mend}" for slip in wrong]
    if kind == "SVG":
        width = round(HEIGHT * facts.width / facts.height) if facts.height else HEIGHT
        return _light(path, Logo(max(width, 1), "svg", data))
    try:
        ending, (width, height), small = shrink(data, 2 * HEIGHT)
    except DamagedError:
        slip = damaged(path)
        return None, [f"`theme: logo:` {slip.message}. {slip.mend}"]
    return Logo(max(round(HEIGHT * width / height), 1), ending, small), []


def icon(colour: str) -> str:
    """The icon of the browser's tab where there is no logo: a fingerpost in the council's colour, or our own."""
    return _ICON.format(colour=(colour or tokens()[0]["accent"]).removeprefix("#"))


def _light(path: str, logo: Logo) -> tuple[Logo | None, list[str]]:
    size = len(logo.data)
    if size <= _HEAVIEST_SVG:
        return logo, []
    what = f"`theme: logo:` “{path}” has {size:,} bytes, and every page loads it. An SVG logo may have {_HEAVIEST_SVG:,}"
    return None, [f"{what}. Make it simpler, for example with the program svgo, or save it as PNG: logo: images/logo.png"]
