"""The options of the theme: a colour that cannot be read is refused, with the nearest that can."""

import pytest

from fingerpost.theme.colours import too_faint
from fingerpost.theme.options import Look, read_look, unknown_options


def test_nothing_is_needed() -> None:
    assert read_look({}) == (Look(), [])


def test_a_colour_and_a_logo() -> None:
    assert read_look({"colour": "#00205B", "logo": "images/logo.svg"}) == (Look("#00205b", "images/logo.svg"), [])


@pytest.mark.parametrize("given", ["green", "#12345", 12, ""])
def test_what_is_no_colour_is_refused_with_an_example(given) -> None:
    look, errors = read_look({"colour": given})
    assert look.colour == ""
    assert errors == [f'`theme: colour:` “{given}” is not a colour. Write six digits from 0 to f in quotation marks: colour: "#0b5d4b"']


def test_a_faint_colour_is_refused_with_the_nearest_safe_one() -> None:
    _, errors = read_look({"colour": "#1d70b8"})
    assert len(errors) == 1
    assert errors[0].startswith("`theme: colour:` #1d70b8 is too pale to read: ")
    offered = errors[0].rpartition('colour: "')[2].rstrip('"')
    assert too_faint(offered) == []


def test_keys_of_ours_and_of_mkdocs_are_known() -> None:
    assert unknown_options(["name", "custom_dir", "static_templates", "locale", "features", "colour", "logo"]) == []


@pytest.mark.parametrize(
    ("key", "mend"),
    [
        ("color", "Did you mean `colour:`?"),
        ("Logo", "Did you mean `logo:`?"),
        ("logos", "Did you mean `logo:`?"),
        ("font", "Our theme knows: colour, logo. Values of your own belong under `extra:`."),
        (True, "Our theme knows: colour, logo. Values of your own belong under `extra:`."),
    ],
)
def test_an_unknown_key_names_the_nearest(key: object, mend: str) -> None:
    assert unknown_options([key]) == [f"`theme:` There is no key `{key}:` here. {mend}"]
