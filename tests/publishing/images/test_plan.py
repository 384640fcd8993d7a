"""Which forms of an image the site has: widths, names, and the weight that counts."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.publishing.images.plan import LADDER, Picture, Variant, name, widths


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        (4032, [384, 768, 1152]),
        (1152, [384, 768, 1152]),
        (1000, [384, 768, 1000]),
        (900, [384, 900]),
        (768, [384, 768]),
        (400, [400]),
        (384, [384]),
        (40, [40]),
        (1, [1]),
    ],
)
def test_widths(original: int, expected: list[int]) -> None:
    assert widths(original) == expected


@given(st.integers(1, 30_000))
def test_widths_ascend_and_are_never_larger_than_the_original(original: int) -> None:
    found = widths(original)
    assert found == sorted(set(found))
    assert found[-1] == min(original, LADDER[-1])
    assert 1 <= len(found) <= len(LADDER)


_DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
_VARIANTS = st.builds(
    Variant, st.sampled_from(["avif", "jpg"]), st.integers(1, 1152), st.integers(1, 1152), st.integers(1, 10**6), _DIGESTS
)


@given(st.text(max_size=60), _VARIANTS)
def test_a_name_is_plain_and_stays_the_same(stem: str, variant: Variant) -> None:
    found = name(f"bins/{stem}.jpg", variant)
    assert found == name(f"elsewhere/{stem}.jpg", variant)
    folder, _, file = found.rpartition("/")
    assert folder == "assets/images"
    assert set(file) <= set(string.ascii_lowercase + string.digits + "-.")
    assert len(file) < 100


@given(_VARIANTS, _VARIANTS)
def test_two_contents_have_two_names(one: Variant, other: Variant) -> None:
    same = (one.kind, one.width, one.digest[:10]) == (other.kind, other.width, other.digest[:10])
    assert (name("a.jpg", one) == name("a.jpg", other)) == same


def test_names() -> None:
    variant = Variant("avif", 768, 576, 1000, "0123456789abcdef" * 4)
    assert name("bins/Bin Lorry (new).JPG", variant) == "assets/images/bin-lorry-new-768.0123456789.avif"
    assert name("猫.png", variant) == "assets/images/image-768.0123456789.avif"
    assert name("map.svg", Variant("svg", 0, 0, 1, "f" * 64)) == "assets/images/map.ffffffffff.svg"


def test_the_weight_is_that_of_the_heaviest_modern_form() -> None:
    modern = (Variant("avif", 384, 1, 10, "a"), Variant("avif", 768, 1, 30, "b"))
    plain = (Variant("jpg", 384, 1, 20, "c"), Variant("jpg", 768, 1, 90, "d"))
    assert Picture(modern, plain).served == 30
    assert Picture((), plain).served == 90
    assert Picture(modern, plain).largest.width == 768
    assert not Picture((), (Variant("svg", 0, 0, 5, "e"),)).remade
