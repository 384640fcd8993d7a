"""Images made for tests: four quarters of different colours, so that a turned or mirrored one is told from an upright one."""

import io
import random

from PIL import Image, ImageCms

RED, GREEN, BLUE, GREY = (200, 30, 30), (20, 140, 60), (30, 60, 180), (120, 120, 120)


def quarters(width: int = 1600, height: int = 1200) -> Image.Image:
    """Red and green above blue and grey."""
    image = Image.new("RGB", (2, 2))
    image.putdata([RED, GREEN, BLUE, GREY])
    return image.resize((width, height), Image.Resampling.NEAREST)


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours of the four quarters, in reading order."""
    right, below = image.width * 3 // 4, image.height * 3 // 4
    return [image.getpixel(at) for at in ((image.width // 4, image.height // 4), (right, image.height // 4),
                                          (image.width // 4, below), (right, below))]  # fmt: skip


def near(found: list[tuple[int, ...]], wanted: list[tuple[int, ...]], by: int = 12) -> bool:
    """Are these the same colours, but for what a lossy kind changes?"""
    return all(abs(a - b) <= by for one, other in zip(found, wanted, strict=True) for a, b in zip(one[:3], other, strict=True))


def saved(image: Image.Image, kind: str, **options) -> bytes:
    """The image as the bytes of a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def grain(width: int, height: int, seed: int = 1) -> Image.Image:
    """An image with fine detail all over, as heavy as a photo can be."""
    return Image.frombytes("RGB", (width, height), random.Random(seed).randbytes(width * height * 3))


def with_camera_notes(orientation: int = 1) -> Image.Exif:
    """What a phone notes: how it was held, its name, and where it was."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "A secret camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    return exif


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """The image as a sensor has it that needs this orientation to stand upright."""
    undo = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    return image if undo is None else image.transpose(Image.Transpose(undo))


def red_is_blue() -> bytes:
    """A colour profile in which red stands for blue, and blue for red."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"xXYZ").replace(b"bXYZ", b"rXYZ").replace(b"xXYZ", b"bXYZ")
