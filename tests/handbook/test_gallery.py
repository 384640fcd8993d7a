"""The gallery has every example of every component, in light and dark."""

from html import escape

from fingerpost.handbook.gallery import PAGE, gallery_files
from fingerpost.theme.colours import tokens
from fingerpost.theme.components import examples, names, render_component


def test_every_component_has_its_part_and_its_frames() -> None:
    page = gallery_files()[PAGE]
    for name in names():
        assert f" {{ #{name} }}" in page
        assert page.count(f"/{name}.html") == 3


def test_a_frame_shows_every_example_as_it_is() -> None:
    files = gallery_files()
    for name in names():
        for one in examples(name):
            if not one.get("empty"):
                assert render_component(name, **one["values"]) in files[f"gallery/light/{name}.html"]
                assert escape(one["name"]) in files[f"gallery/dark/{name}.html"]


def test_the_styles_hold_one_scheme_each() -> None:
    files = gallery_files()
    _, dark = tokens()
    assert "prefers-color-scheme" not in files["gallery/light.css"] + files["gallery/dark.css"]
    assert f"--paper: {dark['paper']}" in files["gallery/dark.css"]
    assert "@media not all" in files["gallery/light.css"]


def test_links_between_readmes_lead_to_their_parts_of_the_page() -> None:
    assert "README.md" not in gallery_files()[PAGE]
