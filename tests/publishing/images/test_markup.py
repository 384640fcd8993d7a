"""What stands in a page for an image, to the letter."""

import pytest

from fingerpost.publishing.html_edits import apply, read_tags
from fingerpost.publishing.images.markup import Shown, show_pictures
from fingerpost.publishing.images.plan import Picture, Variant


def _forms(kind: str, *widths: int) -> tuple[Variant, ...]:
    return tuple(Variant(kind, width, width // 2, width, f"{width:010}") for width in widths)


PICTURES = {
    "lorry.jpg": Shown("bins/lorry.jpg", Picture(_forms("avif", 384, 768, 1152), _forms("jpg", 384, 768, 1152)), 1152, 576),
    "icon.png": Shown("icon.png", Picture((), _forms("png", 64)), 64, 32),
    "small.png": Shown("small.png", Picture(_forms("webp", 400), _forms("png", 400)), 400, 200),
    "map.svg": Shown("map.svg", Picture((), (Variant("svg", 0, 0, 9, "a" * 10),)), 640, 360),
    "sizeless.svg": Shown("sizeless.svg", Picture((), (Variant("svg", 0, 0, 9, "b" * 10),)), 0, 0),
}
IN_COLUMN = "(min-width:52rem) 47rem,93vw"


def shown(html: str, up: str = "../") -> str:
    return apply(html, show_pictures(read_tags(html), PICTURES.get, up))


def test_a_photo() -> None:
    def forms(kind: str) -> str:
        return ",".join(f"../assets/images/lorry-{width}.{width:010}.{kind} {width}w" for width in (384, 768, 1152))

    assert shown('<p><img alt="A lorry" src="lorry.jpg"></p>') == (
        f'<p><picture><source type="image/avif" srcset="{forms("avif")}" sizes="{IN_COLUMN}">'
        f'<img src="../assets/images/lorry-768.0000000768.jpg" srcset="{forms("jpg")}" sizes="{IN_COLUMN}"'
        ' width="1152" height="576" alt="A lorry"></picture></p>'
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img alt="" src="icon.png">', '<img src="../assets/images/icon-64.0000000064.png" width="64" height="32" alt="">'),
        (
            '<img alt="A" src="map.svg">',
            '<img src="../assets/images/map.aaaaaaaaaa.svg" width="640" height="360" alt="A">',
        ),
        ('<img alt="A" src="sizeless.svg">', '<img src="../assets/images/sizeless.bbbbbbbbbb.svg" alt="A">'),
        (
            '<img alt="A" src="small.png">',
            '<picture><source type="image/webp" srcset="../assets/images/small-400.0000000400.webp">'
            '<img src="../assets/images/small-400.0000000400.png" width="400" height="200" alt="A"></picture>',
        ),
        ('<img alt="A" src="elsewhere.png">', None),
        ('<img alt="A" src="lorry.jpg" srcset="mine.jpg 2x">', None),
        ('<picture><img alt="A" src="lorry.jpg"></picture>', None),
        ("<img>", None),
    ],
)
def test_other_images(html: str, expected: str | None) -> None:
    assert shown(html) == (expected or html)


@pytest.mark.parametrize(
    ("attributes", "width", "height"),
    [
        ('width="300"', '300"', '150"'),
        ('width="300px"', '300"', '150"'),
        ('height="100"', '200"', '100"'),
        ('width="300" height="300"', '300"', '300"'),
        ('width="50%"', '50%"', None),
        ('width=""', '640"', '360"'),
    ],
)
def test_a_size_of_the_editors_own_goes_first_and_the_other_follows(attributes: str, width: str, height: str | None) -> None:
    html = shown(f'<img alt="" src="{"map.svg" if not attributes[7:-1] else "lorry.jpg"}" {attributes}>')
    assert f'width="{width}' in html
    assert (f'height="{height}' in html) if height else ("height=" not in html)


def test_sizes_follow_a_narrow_width() -> None:
    assert 'sizes="(min-width:336px) 300px,93vw"' in shown('<img alt="" src="lorry.jpg" width="300">')
    assert f'sizes="{IN_COLUMN}"' in shown('<img alt="" src="lorry.jpg" width="50%">')


def test_what_else_the_editor_wrote_stays_and_is_escaped() -> None:
    html = shown('<img src="icon.png" class="wide right" id="i" style="a:b" title="1 &lt; 2 &quot;x&quot;" alt="A &amp; B" data-x hidden>')
    assert 'class="wide right" id="i" style="a:b" title="1 &lt; 2 &quot;x&quot;" alt="A &amp; B" data-x="" hidden="">' in html


def test_only_a_first_image_near_the_top_is_loaded_at_once() -> None:
    image, lazy = '<img alt="" src="icon.png">', 'loading="lazy" decoding="async"'
    assert [lazy in part for part in shown(image * 3).split("<img")[1:]] == [False, True, True]
    assert lazy in shown("<p>" + "Text. " * 100 + "</p>" + image)
    assert lazy not in shown("<p>" + "Text. " * 20 + "</p>" + image)
    assert 'loading="lazy"' in shown('<img alt="" src="icon.png" loading="lazy">')
    assert 'loading="eager" decoding="async"' in shown(image + '<img alt="" src="icon.png" loading="eager">')


def test_a_link_round_an_image_stays_round_it() -> None:
    html = shown('<a href="x/"><img alt="A" src="small.png"></a>')
    assert html.startswith('<a href="x/"><picture>')
    assert html.endswith("</picture></a>")
