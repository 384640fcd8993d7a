"""The bytes of an image -> the bytes of its forms: upright, in a few widths, in the colours of screens, with nothing else inside."""

import hashlib
import io

from PIL import Image, ImageCms, ImageOps

from fingerpost.publishing.images.kinds import ENDINGS, sniff
from fingerpost.publishing.images.look import is_animated, open_image
from fingerpost.publishing.images.plan import LADDER, Picture, Variant, widths

# Measured: AVIF at speed 8 is a third lighter than WebP of the same quality, and takes 0.1 s at 1,152 pixels. A drawing with
# much text is lighter as WebP without loss, one with soft shades as AVIF. See decision 13.
_SAVE = {
    "photo": {"format": "AVIF", "quality": 55, "speed": 8, "max_threads": 1},
    "shades": {"format": "AVIF", "quality": 75, "speed": 8, "max_threads": 1, "subsampling": "4:4:4"},
    "lines": {"format": "WEBP", "lossless": True, "quality": 50, "method": 4},
    "plain photo": {"format": "JPEG", "quality": 70, "optimize": True, "progressive": True},
    "plain drawing": {"format": "PNG", "compress_level": 6},
}  # fmt: skip
_ENDINGS = {"AVIF": "avif", "WEBP": "webp", "JPEG": "jpg", "PNG": "png"}
_COLOURS = 4096  # a drawing with soft edges has fewer colours, a photo far more
_WIDEST_PNG = 768  # pixels: only old browsers load it, and wider ones are heavy

RECIPE = hashlib.sha256(repr((1, LADDER, _SAVE, _COLOURS, _WIDEST_PNG)).encode()).hexdigest()[:16]
"""Changes with all that the forms depend on besides the image. Raise the number when this code changes what it makes."""

Made = tuple[Picture, dict[str, bytes]]
"""A picture, and the bytes of its variants by their digest."""


class DamagedError(Exception):
    """The bytes cannot be read as an image to their end."""


def as_it_is(data: bytes) -> Picture | None:
    """The picture of a drawing of lines (SVG) or of what moves, which is the image itself; None for all others."""
    kind = sniff(data)
    if kind != "SVG":
        with open_image(data) as image:
            if not is_animated(image):
                return None
    return Picture((), (Variant(ENDINGS[kind][0], 0, 0, len(data), hashlib.sha256(data).hexdigest()),))


def make(data: bytes) -> Made:
    """Make the forms of an image. Raises DamagedError."""
    try:
        with open_image(data) as opened:
            image, few_colours = _prepare(opened)
    except Exception as error:  # damaged bytes make Pillow raise nearly anything
        raise DamagedError from error
    files: dict[str, bytes] = {}
    forms = [image if width == image.width else _resized(image, width) for width in widths(image.width)]
    recipe = min(("lines", "shades"), key=lambda recipe: _save(image, recipe, files).size) if few_colours else "photo"
    modern = [_save(form, recipe, files) for form in forms]
    png = few_colours or image.mode == "RGBA"
    small = [form for form in forms if not png or form.width <= _WIDEST_PNG] or forms[-1:]
    plain = [_save(form, "plain drawing" if png else "plain photo", files) for form in small]
    lighter = sum(one.size for one in modern[: len(plain)]) < sum(one.size for one in plain)
    picture = Picture(_worth_having(modern) if lighter else (), _worth_having(plain))
    return picture, {one.digest: files[one.digest] for one in picture.variants}


def shrink(data: bytes, height: int) -> tuple[str, tuple[int, int], bytes]:
    """An image at most so high, as every browser can show it: (ending, size, bytes). Raises DamagedError."""
    try:
        with open_image(data) as opened:
            image, few_colours = _prepare(opened)
    except Exception as error:  # damaged bytes make Pillow raise nearly anything
        raise DamagedError from error
    if image.height > height:
        image = _resized(image, max(round(image.width * height / image.height), 1))
    files: dict[str, bytes] = {}
    form = _save(image, "plain drawing" if few_colours or image.mode == "RGBA" else "plain photo", files)
    return form.kind, image.size, files[form.digest]


def _worth_having(forms: list[Variant]) -> tuple[Variant, ...]:
    """Without those that are not lighter than a wider one: sharp edges may cost more in a smaller drawing."""
    return tuple(form for number, form in enumerate(forms) if all(form.size < wider.size for wider in forms[number + 1 :]))


def _prepare(image: Image.Image) -> tuple[Image.Image, bool]:
    """The image upright, at its largest width, in RGB or RGBA; and whether it has few colours, as drawings have."""
    photo = image.format in ("JPEG", "MPO")
    profile = image.info.get("icc_profile")
    if photo:  # a JPEG can be read at a half or less of its size, which is far quicker
        scale = min(LADDER[-1] / min(image.size), 1)
        image.draft(image.mode, (round(image.width * scale), round(image.height * scale)))
    image.load()
    upright = _plain_mode(_upright(image))
    few_colours = not photo and upright.getcolors(_COLOURS) is not None
    if upright.width > LADDER[-1]:
        upright = _resized(upright, LADDER[-1])
    upright = _for_screens(upright, profile)
    if upright.mode == "RGBA" and upright.getchannel("A").getextrema() == (255, 255):
        upright = upright.convert("RGB")
    upright.info = {}  # nothing that a camera noted goes on
    return upright, few_colours


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # a note of the camera that cannot be read turns nothing
        return image


def _plain_mode(image: Image.Image) -> Image.Image:
    """The image in a mode that can be resized: palettes, masks and 16 bits a colour become 8 bits."""
    if image.mode in ("RGB", "L", "CMYK", "RGBA"):
        return image.convert("RGBA") if image.mode in ("RGB", "L") and "transparency" in image.info else image
    if image.mode.startswith("I"):
        return image.convert("F").point(lambda value: value * (255 / 65535)).convert("L")
    return image.convert("RGBA" if image.mode in ("PA", "LA", "La", "RGBa") or "transparency" in image.info else "RGB")


def _for_screens(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The image in sRGB. A profile that does not fit the image is as good as none."""
    alpha = image.mode == "RGBA"
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            image = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGBA" if alpha else "RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image if image.mode in ("RGB", "RGBA") else image.convert("RGB")


def _resized(image: Image.Image, width: int) -> Image.Image:
    return image.resize((width, max(round(image.height * width / image.width), 1)), Image.Resampling.LANCZOS)


def _save(image: Image.Image, recipe: str, files: dict[str, bytes]) -> Variant:
    out = io.BytesIO()
    image.save(out, **_SAVE[recipe])
    data = out.getvalue()
    digest = hashlib.sha256(data).hexdigest()
    files[digest] = data
    return Variant(_ENDINGS[_SAVE[recipe]["format"]], image.width, image.height, len(data), digest)
