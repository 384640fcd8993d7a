"""What is known of a file that is no page: an image, a document, a film."""

import posixpath
from dataclasses import dataclass

from fingerpost.pages.slip import Slip

_KINDS = {"doc": "Word", "docx": "Word", "xls": "Excel", "xlsx": "Excel", "ppt": "PowerPoint", "pptx": "PowerPoint", "jpg": "JPEG"}


@dataclass(frozen=True)
class FileFacts:
    """Its size in bytes, and for an image the width and height in pixels at which it stands upright (0 where unknown).

    The rest is known of images that a page shows or leads to.
    """

    size: int
    width: int = 0
    height: int = 0
    served: int = 0
    """What people load of the image, in bytes: the heaviest form of it that nearly all browsers may choose."""
    remade: bool = False
    """Do pages show the image in forms that we made of it, without what the camera noted?"""
    moves: bool = False
    """Is the image animated, for more than 5 seconds or without end?"""
    says_where: bool = False
    """Does the photo tell where it was taken?"""
    slips: tuple[Slip, ...] = ()
    """What is wrong with the image itself."""


def kind_of(path: str) -> str:
    """What people call such a file: `PDF`, `Word`; nothing for a name without an ending."""
    ending = posixpath.splitext(path)[1][1:].lower()
    return _KINDS.get(ending, ending.upper())


def size_in_words(size: int) -> str:
    """`88 KB`, `1.2 MB`, `18 MB`: nothing where the size is not known. The space does not break."""
    if size <= 0:
        return ""
    if size < 999_500:
        return f"{max(round(size / 1000), 1)}\u00a0KB"
    megabytes = size / 1_000_000
    return f"{megabytes:.0f}\u00a0MB" if megabytes >= 9.95 else f"{megabytes:.1f}\u00a0MB".replace(".0\u00a0", "\u00a0")
