"""The style sheet: complete, and with nothing from elsewhere."""

from fingerpost.theme.styles import style_sheet


def test_every_component_style_is_in_it_and_nothing_comes_from_elsewhere() -> None:
    css = style_sheet()
    assert ".fp-standard{" in css.replace(" {", "{")
    assert "/*" not in css
    assert "url(" not in css
    assert "@import" not in css


def test_a_councils_colour_comes_after_our_own_and_before_what_uses_it() -> None:
    css = style_sheet("#00205b")
    assert css.index("--accent:#00205b") > css.index("--accent: #0b5d4b")
    assert css.index("--accent:#00205b") < css.index("var(--accent)")


def test_what_is_for_one_direction_of_writing_is_said_in_terms_of_the_text() -> None:
    """A page in Urdu or Arabic is the mirror of one in English: no left, no right."""
    import re

    sides = re.findall(r"[\w-]*(?:margin|padding|border|text-align|float|inset)?[-: ](?:left|right)\b[^;}]*", style_sheet())
    assert [side for side in sides if not side.startswith("padding-left: 0")] == []
