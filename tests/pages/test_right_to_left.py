"""Numbers in text from right to left."""

import pytest

from fingerpost.pages.right_to_left import isolate_numbers


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("01632 960100", '<bdi dir="ltr">01632 960100</bdi>'),
        ("<p>a 18001 01632 960199.</p>", '<p>a <bdi dir="ltr">18001 01632 960199</bdi>.</p>'),
        ("+44 1632 960100", '<bdi dir="ltr">+44 1632 960100</bdi>'),
        ("01632\u00a0960100", '<bdi dir="ltr">01632\u00a0960100</bdi>'),
        ("0°C, -5 °C", '<bdi dir="ltr">0°C</bdi>, <bdi dir="ltr">-5 °C</bdi>'),
        ('<a href="tel:01 2" title="01 2">999</a>', '<a href="tel:01 2" title="01 2">999</a>'),
        ("17 نومبر 2026", "17 نومبر 2026"),
        ("8.30", "8.30"),
        ("", ""),
    ],
)
def test_numbers_of_several_groups_are_isolated(html: str, wanted: str) -> None:
    assert isolate_numbers(html) == wanted
