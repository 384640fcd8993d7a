"""An `<img>` of a page -> the HTML that lets each browser choose the form it needs, and that holds its place while it loads."""

import re
from collections.abc import Callable
from html import escape
from typing import NamedTuple

from fingerpost.publishing.html_edits import Edit, ImageTag, Tags
from fingerpost.publishing.images.plan import Picture, Variant, name

_COLUMN = 756  # pixels: the text column of the theme
_IN_COLUMN = "(min-width:52rem) 47rem,93vw"  # the column, or the screen without its edges where it is narrower
_TOP = 400  # letters of text that may stand above the first image for it to be loaded at once
_OURS = ("src", "srcset", "sizes", "width", "height", "loading", "decoding")


class Shown(NamedTuple):
    """An image of the content folder as a page shows it. Width and height are 0 where they are not known."""

    path: str
    picture: Picture
    width: int
    height: int


def show_pictures(tags: Tags, find: Callable[[str], Shown | None], up: str) -> list[Edit]:
    """The edits for the images of a page. `find`: an address in the page -> the image, or None for what is left as it is.

    `up` leads from the page to the top of the site: `../../`. Where an editor wrote a `srcset`, we leave it to them.
    """
    edits: list[Edit] = []
    for number, image in enumerate(tags.images):
        shown = None if "srcset" in image.attributes else find(image.attributes.get("src", ""))
        if shown:
            at_once = number == 0 and image.text_before <= _TOP
            edits.append((image.start, image.end, _picture(image, shown, up, at_once)))
    return edits


def _picture(image: ImageTag, shown: Shown, up: str, at_once: bool) -> str:
    size = _size(image.attributes, shown.width, shown.height)
    sizes = _sizes(_number(size.get("width", "")) or shown.width)
    ours = _sources(shown.path, shown.picture.plain, sizes, up) | size
    if not at_once:
        ours |= {"loading": "lazy", "decoding": "async"}
    ours |= {key: image.attributes[key] for key in ("loading", "decoding") if key in image.attributes}
    rest = {key: value for key, value in image.attributes.items() if key not in _OURS}
    img = f"<img {_attributes(ours | rest)}>"
    modern = shown.picture.modern
    if not modern:
        return img
    sources = _sources(shown.path, modern, sizes, up)
    address = sources.pop("src")
    source = {"type": f"image/{modern[0].kind}", "srcset": address, **sources}
    return f"<picture><source {_attributes(source)}>{img}</picture>"


def _sources(path: str, forms: tuple[Variant, ...], sizes: str, up: str) -> dict[str, str]:
    """`src` for those that know no `srcset`: the widest that is no wider than the column."""
    one = next((form for form in reversed(forms) if form.width <= _COLUMN + 12), forms[0])
    found = {"src": up + name(path, one)}
    if len(forms) > 1:
        found |= {"srcset": ",".join(f"{up}{name(path, form)} {form.width}w" for form in forms), "sizes": sizes}
    return found


def _size(attributes: dict[str, str], width: int, height: int) -> dict[str, str]:
    """Width and height as the editor asked for, the one that is missing in proportion."""
    asked = {key: attributes[key] for key in ("width", "height") if attributes.get(key)}
    wide, high = _number(asked.get("width", "")), _number(asked.get("height", ""))
    if not (width and height) or len(asked) == 2 or (asked and not wide and not high):
        return asked
    if wide:
        return {"width": str(wide), "height": str(max(round(wide * height / width), 1))}
    if high:
        return {"width": str(max(round(high * width / height), 1)), "height": str(high)}
    return {"width": str(width), "height": str(height)}


def _number(length: str) -> int:
    """`300` and `300px`; 0 for a share such as `50%`."""
    found = re.fullmatch(r"\s*(\d+)\s*(?:px)?\s*", length)
    return int(found[1]) if found else 0


def _sizes(width: int) -> str:
    return _IN_COLUMN if not width or width >= _COLUMN else f"(min-width:{width + 36}px) {width}px,93vw"


def _attributes(values: dict[str, str]) -> str:
    return " ".join(f'{key}="{escape(value)}"' for key, value in values.items())
