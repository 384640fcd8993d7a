"""The bytes of an image -> what is known of it without decoding it, and what is wrong with it."""

import io
import posixpath
import warnings
from dataclasses import replace
from typing import BinaryIO

from PIL import Image

from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.slip import Slip
from fingerpost.publishing.images.kinds import ENDINGS, kind_by_name, sniff
from fingerpost.publishing.images.svg import look_at_svg

LARGEST_FILE = 60_000_000  # bytes
_LARGEST = 64_000_000  # pixels: a phone makes 50 million at most by itself, and so many take 200 MB of memory
_PILLOW = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
_LONGEST = 14  # times the width: no kind can hold more than 16,383 pixels at our largest width
_ORIENTATION, _GPS, _LATITUDE = 0x0112, 0x8825, 2
_MOVES_FOR = 5.0  # seconds: WCAG 2.2.2 asks for a way to stop what moves for longer
_AGAIN = "Open it in a picture program and save it again as JPEG or PNG. If it does not open, copy it again from where it came from."
_SMALLER = "Make it smaller in a picture program: 2,000 pixels wide is enough for every screen."


def look(path: str, data: bytes) -> FileFacts:
    """Look at the head of an image. `data` may be cut after `LARGEST_FILE` bytes and one."""
    name, facts = posixpath.basename(path), FileFacts(len(data), served=len(data))
    kind, promised = sniff(data), kind_by_name(path)
    if not data:
        return _unreadable(facts, f"The image {name} is empty: the file has 0 bytes", "Copy the picture into the folder again.")
    if len(data) > LARGEST_FILE:
        return _unreadable(facts, f"The image {name} is a file of more than {LARGEST_FILE // 1_000_000} MB", _SMALLER)
    if kind not in ENDINGS:
        return _unreadable(facts, *_no_image(name, kind))
    if kind == "SVG" and promised == "SVG":
        return look_at_svg(name, data)
    if "SVG" in (kind, promised):
        return _unreadable(facts, *_misnamed(name, kind))
    facts = _look_at_pixels(name, data, facts)
    if kind != promised and not facts.slips:
        return replace(facts, slips=(Slip("encoding", 1, 1, *_misnamed(name, kind)),))
    return facts


def dimensions(path: str, file: BinaryIO) -> tuple[int, int]:
    """Width and height of an image, from its head alone; 0 and 0 where it is none."""
    try:
        if kind_by_name(path) == "SVG":
            facts = look_at_svg(path, file.read(LARGEST_FILE))
            return facts.width, facts.height
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(file, formats=_PILLOW)
        return _upright(image)
    except Exception:  # damaged bytes make Pillow raise nearly anything; `look` says what is wrong
        return 0, 0


def open_image(data: bytes) -> Image.Image:
    """Open an image of a kind that browsers can show. Raises nearly anything where it is damaged."""
    return Image.open(io.BytesIO(data), formats=_PILLOW)


def is_animated(image: Image.Image) -> bool:
    """Does it move? A phone's JPEG may hold a second, smaller image, which nobody sees."""
    return image.format not in ("JPEG", "MPO") and getattr(image, "is_animated", False)


def damaged(path: str) -> Slip:
    """What to say where the head of an image can be read, and the rest cannot."""
    return Slip("unreadable", 1, 1, f"The image {posixpath.basename(path)} is cut off or damaged: not all of it can be read", _AGAIN)


def _look_at_pixels(name: str, data: bytes, facts: FileFacts) -> FileFacts:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is lower
            image = open_image(data)
        width, height = _upright(image)
        facts = replace(facts, width=width, height=height)
        if width * height > _LARGEST:
            return _unreadable(facts, _too_many(name, f"{width:,} by {height:,}"), _SMALLER)
        if height > _LONGEST * width:
            message = f"The image {name} is more than {_LONGEST} times as high as it is wide"
            return _unreadable(facts, message, "Cut it into several pictures.")
        mode, moves, says_where = image.mode, is_animated(image) and _moves_long(image), _says_where(image, data)
    except Image.DecompressionBombError:
        return _unreadable(facts, _too_many(name, "far too many"), _SMALLER)
    except Exception:  # damaged bytes make Pillow raise nearly anything
        return _unreadable(facts, f"The image {name} cannot be read: the file is damaged", _AGAIN)
    slips = (_print_colours(name),) if mode == "CMYK" else ()
    return replace(facts, moves=moves, says_where=says_where, slips=slips)


def _too_many(name: str, pixels: str) -> str:
    return f"The image {name} has {pixels} pixels; the most is {_LARGEST // 1_000_000} million together"


def _exif(image: Image.Image) -> Image.Exif:
    """What the camera noted. For a PNG, Pillow would decode it all to look for a note at the end."""
    return image.getexif() if image.format != "PNG" or "exif" in image.info else Image.Exif()


def _upright(image: Image.Image) -> tuple[int, int]:
    """Width and height as people see it: a camera that was held upright notes that the image lies on its side."""
    return image.size[::-1] if _exif(image).get(_ORIENTATION) in (5, 6, 7, 8) else image.size


def _says_where(image: Image.Image, data: bytes) -> bool:
    return _LATITUDE in _exif(image).get_ifd(_GPS) or b"exif:GPSLatitude" in data


def _moves_long(image: Image.Image) -> bool:
    """Does it move for more than 5 seconds? An animation without end does; only a GIF ends by default."""
    loops = image.info.get("loop", 1 if image.format == "GIF" else 0)
    seconds, frame = 0.0, 0
    while loops and seconds <= _MOVES_FOR:
        try:
            image.seek(frame)
        except EOFError:
            return False
        image.load()
        seconds += max(image.info.get("duration", 0), 20) / 1000 * loops
        frame += 1
    return True


def _unreadable(facts: FileFacts, message: str, mend: str) -> FileFacts:
    return replace(facts, slips=(Slip("unreadable", 1, 1, message, mend),))


def _misnamed(name: str, kind: str) -> tuple[str, str]:
    stem, ending = posixpath.splitext(name)
    message = f"The image {name} is {_a(kind)}, though its name ends in {ending or 'no kind at all'}"
    return message, f"Rename it to {stem}.{ENDINGS[kind][0]}, and change the name in the page."


def _no_image(name: str, kind: str) -> tuple[str, str]:
    if kind == "Git LFS":
        return f"The image {name} is only a pointer of Git LFS, not the picture itself", "Run `git lfs pull`, then check again."
    if kind == "HEIC":
        mend = "Save it as JPEG: open it on the phone or in a picture program, choose “Export” or “Share”, and pick JPEG."
        return f"The image {name} is a HEIC photo, which most browsers cannot show", mend
    if kind:
        mend = "Save it as JPEG if it is a photo, or as PNG if it is a drawing, and name that file in the page."
        return f"The image {name} is {_a(kind)} file, which browsers cannot show", mend
    return f"The image {name} cannot be read: it is no picture, or the file is damaged", _AGAIN


def _print_colours(name: str) -> Slip:
    message = f"The image {name} has colours for print (CMYK), which may look wrong on a screen"
    return Slip("encoding", 1, 1, message, "Save it with colours for screens: choose RGB or sRGB when you export it.")


def _a(kind: str) -> str:
    return f"{'an' if kind in ('SVG', 'AVIF') else 'a'} {kind}"
