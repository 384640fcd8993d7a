"""The forms that are made of an image: upright, in screen colours, see-through where it was, and with nothing else inside."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from fingerpost.publishing.images.encode import DamagedError, as_it_is, make
from fingerpost.publishing.images.look import look
from fingerpost.publishing.images.plan import Picture
from tests.support.images import BLUE, GREEN, GREY, RED, corners, grain, near, quarters, red_is_blue, saved, turned, with_camera_notes

UPRIGHT = [RED, GREEN, BLUE, GREY]


def opened(data: bytes) -> tuple[Picture, list[Image.Image]]:
    """The picture made of these bytes, and each of its forms."""
    picture, files = make(data)
    assert {variant.digest for variant in picture.variants} == files.keys()
    images = [Image.open(io.BytesIO(files[variant.digest])) for variant in picture.variants]
    for variant, image in zip(picture.variants, images, strict=True):
        assert (variant.width, variant.height) == image.size
        assert variant.size == len(files[variant.digest])
    return picture, images


def shape(picture: Picture) -> list[tuple[str, int, int]]:
    return [(variant.kind, variant.width, variant.height) for variant in picture.variants]


@pytest.mark.slow
def test_a_photo_of_a_phone() -> None:
    picture, images = opened(saved(grain(160, 120).resize((4032, 3024)), "JPEG", quality=80))
    sizes = [(384, 288), (768, 576), (1152, 864)]
    assert shape(picture) == [("avif", *size) for size in sizes] + [("jpg", *size) for size in sizes]
    assert images[-1].info.get("progressive")


def test_a_small_drawing_keeps_its_size_and_its_kind() -> None:
    picture, _ = opened(saved(quarters(64, 48), "PNG"))
    assert picture.plain[0].kind == "png"
    assert {(variant.width, variant.height) for variant in picture.variants} == {(64, 48)}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_whatever_way_the_phone_was_held(orientation: int) -> None:
    data = saved(turned(quarters(2000, 1500), orientation), "JPEG", exif=with_camera_notes(orientation), quality=90)
    _, images = opened(data)
    for image in images:
        assert near(corners(image.convert("RGB")), UPRIGHT)
        assert image.width > image.height


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_that_a_camera_or_a_program_noted_goes_on(kind: str) -> None:
    more = {"comment": b"A secret comment"} if kind == "JPEG" else {}
    xmp = {"xmp": b"<x:xmpmeta>A secret note</x:xmpmeta>"} if kind != "PNG" else {}
    source = grain(40, 30).resize((900, 700))
    source.info["comment"] = source.info["xmp"] = b"A secret"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(source, kind, exif=with_camera_notes(), icc_profile=profile, **more, **xmp)
    assert b"A secret" in data or kind == "PNG"
    picture, files = make(data)
    for variant in picture.variants:
        assert b"secret" not in files[variant.digest]
        image = Image.open(io.BytesIO(files[variant.digest]))
        image.load()
        assert not image.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment", "Description"} & image.info.keys()


@pytest.mark.slow
def test_transparency_is_kept() -> None:
    image = grain(100, 80).resize((1000, 800))
    image.putalpha(Image.linear_gradient("L").resize((1000, 800)))
    for kind in ("PNG", "WEBP", "AVIF"):
        _, images = opened(saved(image, kind))
        assert {one.mode for one in images} == {"RGBA"}
        assert all(one.getpixel((5, 2))[3] < 20 and one.getpixel((5, one.height - 3))[3] > 235 for one in images)


def test_a_palette_with_a_colour_that_is_see_through() -> None:
    image = quarters(400, 300).quantize(4)
    _, images = opened(saved(image, "PNG", transparency=image.getpixel((10, 10))))
    assert all(one.convert("RGBA").getpixel((10, 10))[3] == 0 and one.convert("RGBA").getpixel((390, 290))[3] == 255 for one in images)


@pytest.mark.slow
def test_an_alpha_channel_that_hides_nothing_is_dropped() -> None:
    image = grain(100, 80).resize((1000, 800))
    image.putalpha(255)
    picture, _ = opened(saved(image, "PNG"))
    assert {variant.kind for variant in picture.plain} == {"jpg"}


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK", "YCbCr"])
def test_every_mode_comes_out_in_its_own_colours(mode: str) -> None:
    image, wanted = quarters(800, 600), UPRIGHT
    if mode in ("L", "LA", "I;16"):
        image = image.convert("L")
        wanted = [(value,) * 3 for value in corners(image)]
    if mode == "I;16":
        image = image.convert("I").point(lambda value: value * 257)
    image = image.quantize(4) if mode == "P" else image.convert(mode)
    _, images = opened(saved(image, "JPEG" if mode in ("CMYK", "YCbCr") else "PNG"))
    for one in images:
        assert near(corners(one.convert("RGB")), wanted)


def test_a_mask_of_black_and_white() -> None:
    _, images = opened(saved(Image.linear_gradient("L").resize((400, 300)).convert("1", dither=Image.Dither.NONE), "PNG"))
    assert all(one.convert("L").getpixel((9, 9)) == 0 and one.convert("L").getpixel((9, 290)) == 255 for one in images)


def test_other_colours_become_those_of_screens() -> None:
    for kind in ("JPEG", "PNG", "WEBP", "AVIF"):
        _, images = opened(saved(quarters(800, 600), kind, icc_profile=red_is_blue()))
        for one in images:
            (first, _, third, grey) = corners(one.convert("RGB"))
            assert first[2] > 150 > 100 > first[0]
            assert third[0] > 130 > 100 > third[2]
            assert near([grey], [GREY])


def test_a_broken_colour_profile_breaks_nothing() -> None:
    _, images = opened(saved(quarters(800, 600), "JPEG", icc_profile=b"no profile at all", quality=90))
    assert all(near(corners(one.convert("RGB")), UPRIGHT) for one in images)


@pytest.mark.slow
def test_a_drawing_with_words_is_kept_without_loss() -> None:
    from PIL import ImageDraw

    image = Image.new("RGB", (1152, 800), "white")
    draw = ImageDraw.Draw(image)
    for line in range(70):
        draw.text((10, line * 11), "Put out the blue bin by 6am. Crumbs and nappies go into the grey one. " * 3, fill="black")
    picture, images = opened(saved(image, "PNG"))
    assert picture.modern[-1].kind == "webp"
    assert images[len(picture.modern) - 1].convert("RGB").tobytes() == image.tobytes()


def test_a_smaller_form_that_is_heavier_is_left_out() -> None:
    image = quarters(1152, 864)
    image.putpixel((3, 3), (1, 2, 3))
    for forms in (make(saved(image, "PNG"))[0].modern, make(saved(image, "PNG"))[0].plain):
        sizes = [variant.size for variant in forms]
        assert sizes == sorted(set(sizes))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_half_a_file_is_damaged(kind: str, share: float) -> None:
    data = saved(grain(300, 200), kind)
    cut = data[: int(len(data) * share)]
    assert look("bin." + kind.lower(), cut).slips or _is_damaged(cut)


def _is_damaged(data: bytes) -> bool:
    try:
        make(data)
    except DamagedError:
        return True
    return False


@settings(max_examples=60)
@given(st.sampled_from(["JPEG", "PNG", "GIF", "WEBP", "AVIF"]), st.data())
def test_nothing_but_damage_is_raised(kind: str, data: st.DataObject) -> None:
    whole = bytearray(saved(grain(24, 16), kind))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    facts = look("bin." + kind.lower(), bytes(whole))
    if facts.slips or as_it_is(bytes(whole)):
        return
    _is_damaged(bytes(whole))


def test_what_moves_and_what_is_drawn_in_lines_stays_as_it_is() -> None:
    frames = [quarters(8, 8), quarters(8, 8).rotate(90)]
    moving = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100)
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>'
    for data, kind in ((moving, "gif"), (svg, "svg")):
        picture = as_it_is(data)
        assert (picture.plain[0].kind, picture.served, picture.modern, picture.remade) == (kind, len(data), (), False)
    assert as_it_is(saved(quarters(8, 8), "GIF")) is None


def test_the_same_bytes_make_the_same_forms() -> None:
    data = saved(grain(300, 200), "JPEG")
    assert make(data) == make(data)
