"""When somebody last checked an entry with its group, and what the page says of it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.services.assured import assured_panel, changes, is_assured
from fingerpost.services.room import panel
from fingerpost.theme.components import render_component
from tests.support.sites import TODAY, make_site, open_rooms


def _entry(more: str) -> str:
    return f"---\ntype: entry\ntitle: Larder\nphone: 01632 960820\n{more}---\nText.\n"


def _html(more: str, component: str = "place") -> str:
    files = {"help/index.md": "---\ntype: directory\ntitle: Help\n---\n", "help/a.md": _entry(more)}
    site, rooms = make_site(files), open_rooms(files)
    page = site.by_path["help/a.md" if component == "place" else "help/index.md"]
    return render_component(component, **panel(page, site, rooms["services"][1]))


def test_what_an_entry_says() -> None:
    assert "We last checked this on 22 November 2025." in _html("assured_on: 2025-11-22\n")
    assert "We have not checked this since 21 November 2025: phone before you go." in _html("assured_on: 2025-11-21\n")
    assert "We have not checked this: phone before you go." in _html("")


def test_the_list_marks_what_was_not_checked_for_long() -> None:
    assert "We have not checked this since 21 November 2025" in _html("assured_on: 2025-11-21\n", "directory-list")
    assert "checked" not in _html("assured_on: 2025-11-22\n", "directory-list")


@given(st.dates(date(2020, 1, 1), date(2026, 11, 22)), st.integers(1, 36))
def test_the_site_is_built_again_on_the_day_from_which_the_page_says_so(assured: date, months: int) -> None:
    site = make_site({"a.md": _entry(f"assured_on: {assured}\n")})
    meta, found = site.by_path["a.md"].meta, list(changes(site, months))
    assert bool(found) == is_assured(meta, months, TODAY)
    for change in found:
        assert not is_assured(meta, months, change.day)
        assert is_assured(meta, months, change.day - timedelta(1))
        assert assured_panel(meta, months, change.day)["old"]
