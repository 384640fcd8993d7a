"""A draft or future page appears nowhere in the output; an archived page leaves the lists and keeps its address."""

from pathlib import Path

import pytest

from tests.conftest import run

pytestmark = pytest.mark.slow  # a site is built for each test

SERVICE = """---
type: service
title: Zebra crossing requests
description: Ask for a zebra crossing in your street, with what happens then.
owner: contact-team
last_reviewed_on: 2026-11-01
provider: my-council
channels:
  - kind: phone
    number: 01632 960000
{extra}
---
Ask for a zebra crossing near your school or shop.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    assert run("new", "site", "site", cwd=tmp_path).returncode == 0
    return tmp_path / "site"


def _published(site: Path, extra: str, as_of: str) -> tuple[bool, list[str]]:
    """(is the page there?, the other files that name it)"""
    page = site / "content" / "bins" / "zebra.md"
    page.write_text(SERVICE.format(extra=extra))
    done = run("build", "--as-of", as_of, "--fail-on", "never", cwd=site)
    assert done.returncode == 0, done.stdout + done.stderr
    out = site / "site"
    names = [
        path.relative_to(out).as_posix()
        for path in out.rglob("*")
        if path.is_file() and path.suffix not in (".gz", ".br") and "zebra" in path.read_text("utf-8", "ignore").lower()
    ]
    own = "bins/zebra/index.html"
    words = "assets/search-words."  # every page has its words in the list
    return (out / own).is_file(), sorted(name for name in names if name != own and not name.startswith(words))


PROGRAMS = ["services.json"]  # where an archived service stays, as one that is not active
LISTS = ["a-to-z/index.html", "bins/index.html", "llms.txt", *PROGRAMS, "sitemap.xml", "who-does-what/index.html"]


@pytest.mark.parametrize(
    ("extra", "as_of", "there", "named_in"),
    [
        ("review_in: 1 year", "2026-11-22", True, LISTS),
        ("draft: true", "2026-11-22", False, []),
        ("draft: no", "2026-11-22", True, LISTS),
        ("publish_on: 2026-11-23", "2026-11-22", False, []),
        ("publish_on: 2026-11-23", "2026-11-23", True, LISTS),
        ("archive_on: 2026-11-23", "2026-11-22", True, LISTS),
        ("archive_on: 2026-11-23", "2026-11-23", True, PROGRAMS),
    ],
)
def test_page_is_where_it_should_be(site: Path, extra: str, as_of: str, there: bool, named_in: list[str]) -> None:
    assert _published(site, extra, as_of) == (there, named_in)


def test_an_archived_page_says_so_and_asks_search_engines_to_leave_it(site: Path) -> None:
    _published(site, "archive_on: 2026-11-01", "2026-11-22")
    html = (site / "site" / "bins" / "zebra" / "index.html").read_text()
    assert "This page was archived on 1 November 2026." in html
    assert 'Go to: <a href="../">Bins and recycling</a>' in html
    assert 'name="robots" content="noindex"' in html


def test_a_link_to_a_draft_says_why_it_leads_nowhere(site: Path) -> None:
    (site / "content" / "bins" / "zebra.md").write_text(SERVICE.format(extra="draft: true"))
    with (site / "content" / "help" / "contact.md").open("a") as page:
        page.write("\n[Ask for a zebra crossing](../bins/zebra.md)\n")
    done = run("check", "--format", "concise", cwd=site)
    assert done.returncode == 1
    assert "leads to content/bins/zebra.md, which is not in the site: it is a draft" in done.stdout
