"""Which forms of an image the site has: their widths, their names, and what is known of each."""

import posixpath
from dataclasses import dataclass

from fingerpost.pages.slug import slug

FOLDER = "assets/images"
LADDER = (384, 768, 1152)
"""Pixels. The text column is 756 of them: one for small screens, one for the column, one for phones that put 3 in the place of 1."""
_NEAR = 1.2  # an own width that is less than this times a step makes the step needless


@dataclass(frozen=True)
class Variant:
    """One file made of an image; its width and height are 0 where it is the image itself. `digest` is the SHA-256 of its bytes."""

    kind: str
    width: int
    height: int
    size: int
    digest: str


@dataclass(frozen=True)
class Picture:
    """An image as the site has it: in a modern kind, if that is lighter, and in a kind that every browser knows; narrowest first."""

    modern: tuple[Variant, ...]
    plain: tuple[Variant, ...]

    @property
    def remade(self) -> bool:
        """Are there forms that we made, or only the image itself?"""
        return self.plain[0].width > 0

    @property
    def largest(self) -> Variant:
        """The widest of all files."""
        return max(self.variants, key=lambda variant: variant.width)

    @property
    def served(self) -> int:
        """Bytes of the heaviest file that nearly all browsers may choose."""
        return max(variant.size for variant in self.modern or self.plain)

    @property
    def variants(self) -> tuple[Variant, ...]:
        """All files."""
        return self.modern + self.plain


def widths(original: int) -> list[int]:
    """The widths of an image, ascending: the steps of the ladder, and its own where it is narrower than the last."""
    top = min(original, LADDER[-1])
    return [step for step in LADDER if step * _NEAR <= top and step != top] + [top]


def name(path: str, variant: Variant) -> str:
    """The file's address in the site. It changes with the bytes, so that browsers may keep the file for ever."""
    stem = slug(posixpath.splitext(posixpath.basename(path))[0])[:40].strip("-") or "image"
    width = f"-{variant.width}" if variant.width else ""
    return f"{FOLDER}/{stem}{width}.{variant.digest[:10]}.{variant.kind}"
