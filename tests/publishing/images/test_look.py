"""What can be known of an image from its head, and what is wrong with it. The wording is in tests/cases/rules/."""

import io
import struct
import warnings
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fingerpost.publishing.images.look import LARGEST_FILE, dimensions, look
from tests.support.images import quarters, saved, turned, with_camera_notes

KINDS = [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif"), ("GIF", "gif")]


def kinds_of_slips(path: str, data: bytes) -> list[str]:
    return [slip.kind for slip in look(path, data).slips]


@pytest.mark.parametrize(("kind", "ending"), KINDS)
def test_size_of_each_kind(kind: str, ending: str) -> None:
    data = saved(quarters(64, 48), kind)
    facts = look(f"bin.{ending}", data)
    assert (facts.width, facts.height, facts.size, facts.served, facts.slips) == (64, 48, len(data), len(data), ())
    assert (facts.moves, facts.says_where, facts.remade) == (False, False, False)
    assert dimensions(f"bin.{ending}", io.BytesIO(data)) == (64, 48)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(kind: str, orientation: int) -> None:
    data = saved(turned(quarters(64, 48), orientation), kind, exif=with_camera_notes(orientation))
    facts = look(f"bin.{kind.lower()}", data)
    if kind != "AVIF":  # Pillow turns the note into the file's own rotation, and gives the size after it
        assert (facts.width, facts.height) == (64, 48)
    assert facts.says_where
    assert facts.slips == ()


def test_a_place_in_the_notes_of_an_editing_program_counts_too() -> None:
    xmp = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="51,30.0N"/></x:xmpmeta>'
    assert look("bin.jpg", saved(quarters(64, 48), "JPEG", xmp=xmp)).says_where


@pytest.mark.parametrize("ending", ["jpg", "JPG", "jpeg", "jfif"])
def test_every_ending_of_a_jpeg_is_right(ending: str) -> None:
    assert kinds_of_slips(f"bin.{ending}", saved(quarters(64, 48), "JPEG")) == []


def test_a_phone_photo_with_a_second_image_inside_is_a_photo() -> None:
    data = saved(quarters(64, 48), "MPO", save_all=True, append_images=[quarters(32, 24)])
    facts = look("bin.jpg", data)
    assert (facts.slips, facts.moves, facts.width) == ((), False, 64)


def _gif(durations: list[int], **more) -> bytes:
    frames = [quarters(8, 8).rotate(90 * (number % 4)) for number in range(len(durations))]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=durations, **more)


@pytest.mark.parametrize(
    ("data", "moves"),
    [
        (_gif([100, 100], loop=0), True),
        (_gif([100, 100]), False),
        (_gif([3000, 3000]), True),
        (_gif([1000, 1000], loop=4), True),
        (_gif([100]), False),
    ],
)
def test_what_moves_for_more_than_five_seconds(data: bytes, moves: bool) -> None:
    assert look("bin.gif", data).moves is moves


@pytest.mark.parametrize(("kind", "ending"), [("WEBP", "webp"), ("PNG", "png"), ("AVIF", "avif")])
def test_other_kinds_can_move_too(kind: str, ending: str) -> None:
    frames = [quarters(16, 16), quarters(16, 16).rotate(90)]
    assert look(f"bin.{ending}", saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=200)).moves


def _png_of(width: int, height: int) -> bytes:
    """A PNG whose head says this size, with next to nothing behind it: a decompression bomb is made like this."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [8_100, 12_000, 30_000, 2_000_000_000])
def test_a_bomb_is_named_and_never_opened(side: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        [slip] = look("map.png", _png_of(side, side)).slips
    assert slip.kind == "unreadable"
    assert "64 million" in slip.message or "damaged" in slip.message
    assert "\n" not in slip.message


def test_a_ribbon_is_named() -> None:
    [slip] = look("map.png", _png_of(100, 3000)).slips
    assert slip.message == "The image map.png is more than 14 times as high as it is wide"


def test_a_file_that_is_too_large_to_read() -> None:
    [slip] = look("map.png", b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_FILE)).slips
    assert slip.message == "The image map.png is a file of more than 60 MB"


@given(st.sampled_from(KINDS), st.data())
def test_damage_is_a_finding_and_never_an_error(kind: tuple[str, str], data: st.DataObject) -> None:
    whole = bytearray(saved(quarters(32, 24), kind[0]))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    for slip in look(f"bin.{kind[1]}", cut).slips:
        assert slip.message.startswith("The image bin.")
        assert slip.mend.endswith(".")
    dimensions(f"bin.{kind[1]}", io.BytesIO(cut))


@given(st.binary(max_size=400))
def test_anything_may_stand_in_a_drawing(junk: bytes) -> None:
    look("map.svg", b"<svg " + junk)
    look("map.svg", b"<svg>" + junk + b"</svg>")


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 640 360"', (640, 360)),
        ('viewBox="-10,-10 640.4,359.6"', (640, 360)),
        ('width="320" height="200px"', (320, 200)),
        ('width="320" viewBox="0 0 640 360"', (320, 180)),
        ('height="90" viewBox="0 0 640 360"', (160, 90)),
        ('width="100%" height="100%" viewBox="0 0 640 360"', (640, 360)),
        ('width="25.4mm" height="1in"', (96, 96)),
        ('width="0" height="0"', (0, 0)),
        ('width="..." height="1.2.3" viewBox="a b"', (0, 0)),
        ('viewBox="0 0 0 0"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_size_of_a_drawing(attributes: str, size: tuple[int, int]) -> None:
    data = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode()
    facts = look("map.svg", data)
    assert (facts.width, facts.height) == size
    assert bool(facts.slips) == (size == (0, 0))
    assert dimensions("map.svg", io.BytesIO(data)) == size


def test_a_photo_with_the_name_of_a_drawing() -> None:
    [slip] = look("map.svg", saved(quarters(8, 6), "PNG")).slips
    assert slip.mend == "Rename it to map.png, and change the name in the page."


def test_sixteen_bits_and_grey_are_no_fault() -> None:
    assert kinds_of_slips("scan.png", saved(Image.new("I;16", (9, 9), 40_000), "PNG")) == []
    assert kinds_of_slips("scan.png", saved(Image.new("LA", (9, 9)), "PNG")) == []
