"""Since when a page is archived, and where people go on from it."""

from datetime import date

import pytest

from fingerpost.publishing.archived import archived_notice
from tests.support.sites import make_site

ARCHIVED = "---\ntitle: Old\narchive_on: 2025-01-10\n---\nOld.\n"
FILES = {
    "index.md": "---\ntype: home\ntitle: Oxenbridge\n---\nHome.\n",
    "bins/index.md": "---\ntitle: Bins\n---\nBins.\n",
    "bins/days.md": "---\ntitle: Find your bin day\n---\nDays.\n",
    "bins/2025.md": ARCHIVED,
    "bins/draft.md": "---\ntitle: Draft\ndraft: true\n---\nDraft.\n",
}


def _to(path: str, replaced_by: str = "", without: tuple[str, ...] = (), more: dict[str, str] | None = None) -> tuple[str, str] | None:
    line = f"replaced_by: {replaced_by}\n" if replaced_by else ""
    own = {path: f"---\ntitle: Old days\narchive_on: 2025-01-10\n{line}---\nOld.\n"}
    files = {name: text for name, text in FILES.items() if name not in without}
    site = make_site(files | (more or {}) | own)
    found = archived_notice(site.by_path[path], site)
    assert found["since"] == date(2025, 1, 10)
    return (found["to"]["title"], found["to"]["url"]) if found["to"] else None


def test_a_page_that_is_not_archived_has_none() -> None:
    site = make_site(FILES)
    assert archived_notice(site.by_path["bins/days.md"], site) is None


def test_on_to_what_took_its_place() -> None:
    assert _to("bins/old.md", "bins/days.md") == ("Find your bin day", "../days/")
    assert _to("news/old.md", "bins/days.md") == ("Find your bin day", "../../bins/days/")


@pytest.mark.parametrize("replaced_by", ["", "bins/gone.md", "bins/draft.md", "bins/2025.md", "bins/old.md"])
def test_else_to_the_front_page_of_the_folder(replaced_by: str) -> None:
    assert _to("bins/old.md", replaced_by) == ("Bins", "../")


def test_else_to_the_nearest_folder_above_that_has_one() -> None:
    assert _to("bins/archive/2024/old.md") == ("Bins", "../../../")
    assert _to("bins/archive/old.md", more={"bins/archive/README.md": "---\ntitle: Archive\n---\n"}) == ("Archive", "../")
    assert _to("bins/archive/old.md", more={"bins/archive/index.md": ARCHIVED}) == ("Bins", "../../")


def test_else_home() -> None:
    assert _to("other/old.md") == ("", "../../")
    assert _to("bins/index.md") == ("", "../")
    assert _to("old.md") == ("", "../")


def test_nowhere_on_a_site_without_a_front_page() -> None:
    assert _to("old.md", without=("index.md",)) is None
    assert _to("index.md") is None
