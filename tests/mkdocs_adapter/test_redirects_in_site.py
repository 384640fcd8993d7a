"""Old addresses in a built site: the files are there, they lead to the pages, and the check says what the build says."""

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.browser.test_valid_html import _errors
from tests.conftest import run

pytestmark = pytest.mark.slow  # the command or git is started for each test

AS_OF = "2026-11-22"
OLD = ["/waste/missed.html", "/waste/bins", "/.well-known/bins/", "/templates/bins.html", "/documents/bins.pdf", "/default.aspx"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    assert run("new", "site", "site", cwd=tmp_path).returncode == 0
    return tmp_path / "site"


def _give(site: Path, page: str, *lines: str) -> None:
    path = site / "content" / page
    path.write_text(path.read_text("utf-8").replace("---\n", "---\n" + "".join(f"{line}\n" for line in lines), 1), "utf-8")


def _set_address(site: Path, address: str) -> None:
    settings = site / "mkdocs.yml"
    lines = [line for line in settings.read_text("utf-8").splitlines() if not line.startswith("site_url:")]
    settings.write_text("\n".join([*lines, f"site_url: {address}", "exclude_docs: |", "  _*", "  *.map", ""]), "utf-8")


def _found(site: Path) -> list[tuple]:
    """What the check finds, which must be what the build finds."""
    checked = json.loads(run("check", "--format", "json", "--as-of", AS_OF, cwd=site).stdout)["findings"]
    run("build", "--as-of", AS_OF, "--fail-on", "never", cwd=site)
    assert json.loads((site / "report" / "findings.json").read_text())["findings"] == checked
    return [(finding["rule"], finding["path"], finding["message"]) for finding in checked]


@pytest.mark.parametrize("address", ["https://www.council.example/", "https://www.county.example/council"])
def test_old_addresses_lead_to_the_page(site: Path, address: str) -> None:
    _set_address(site, address)
    _give(site, "bins/missed-bin.md", f"redirect_from: [{', '.join(OLD)}]")
    assert _found(site) == []
    out, base = site / "site", "/council/" if address.endswith("council") else "/"
    for old in ("waste/missed.html", "waste/bins/index.html", "templates/bins.html"):
        tree = LexborHTMLParser((out / old).read_text("utf-8"))
        refresh = tree.css_first("meta[http-equiv=refresh]").attributes["content"]
        for way_on in (refresh.partition("url=")[2], tree.css_first("a").attributes["href"]):
            assert urljoin(f"{base}{old}", way_on) == f"{base}bins/missed-bin/"
        assert tree.css_first("link[rel=canonical]").attributes["href"] == f"{address.rstrip('/')}/bins/missed-bin/"
    assert not (out / ".well-known").exists(), "a hidden folder may be another's, such as .git"
    assert sorted((out / "_redirects").read_text("utf-8").splitlines()) == sorted(
        f"{base}{old[1:]} {base}bins/missed-bin/ 301" for old in OLD
    )
    assert f'"{base}default.aspx" "{base}bins/missed-bin/";' in (out / "redirects.map").read_text("utf-8")
    assert "waste" not in (out / "sitemap.xml").read_text("utf-8")


def test_no_old_address_no_list(site: Path) -> None:
    assert _found(site) == []
    assert not (site / "site" / "_redirects").exists()
    assert not (site / "site" / "redirects.map").exists()


def test_a_link_to_an_old_address_leads_somewhere_and_one_to_an_old_file_does_not(site: Path) -> None:
    _give(site, "bins/missed-bin.md", "redirect_from: [/waste/missed.html, /waste/missed.pdf]")
    with (site / "content" / "help" / "contact.md").open("a") as page:
        page.write("\n[Missed bins](/waste/missed.html) and [a leaflet (PDF, 2 pages)](/waste/missed.pdf)\n")
    assert [(rule, message) for rule, _, message in _found(site)] == [
        ("link-broken", "The link “a leaflet (PDF, 2 pages)” leads nowhere: /waste/missed.pdf")
    ]


def test_what_the_editor_put_there_wins_and_is_found(site: Path) -> None:
    content = site / "content"
    (content / "_redirects").write_text("/mine /bins/ 301\n")
    (content / "old.html").write_text("<!doctype html><title>Mine</title>")
    _give(site, "bins/missed-bin.md", "redirect_from: [/old.html, /older.html, /help/, /404.html]")
    assert {(path, message) for _, path, message in _found(site)} == {
        ("content/_redirects", "The site has a file _redirects of its own, so the old addresses of pages are not put into it"),
        ("content/bins/missed-bin.md", "The old address /old.html is that of a file of the site"),
        ("content/bins/missed-bin.md", "The old address /help/ is that of content/help/index.md"),
        ("content/bins/missed-bin.md", "The old address /404.html is that of a file of the site"),
    }
    out = site / "site"
    assert (out / "_redirects").read_text() == "/mine /bins/ 301\n"
    assert "Mine" in (out / "old.html").read_text()
    assert "missed-bin" in (out / "older.html").read_text()
    assert "refresh" not in (out / "help" / "index.html").read_text()


def test_an_archived_page_keeps_its_old_addresses_and_is_in_no_list_and_no_search(site: Path) -> None:
    _give(site, "bins/missed-bin.md", "redirect_from: [/old/]", "archive_on: 2026-11-01", "replaced_by: help/contact.md")
    _found(site)
    out = site / "site"
    assert "bins/missed-bin/" in (out / "old" / "index.html").read_text()
    assert "missed-bin" not in (out / "sitemap.xml").read_text()
    html = (out / "bins" / "missed-bin" / "index.html").read_text()
    assert "This page was archived on" in html
    assert '<a href="../../help/contact/">' in html


def test_every_page_at_an_old_address_is_valid_html(site: Path) -> None:
    _set_address(site, "https://www.county.example/a&b/")
    _give(site, "bins/missed-bin.md", 'redirect_from: [/old/a.html, "/o&l\'d", /tŷ/]')
    _found(site)
    made = [site / "site" / path for path in ("old/a.html", "o&l'd/index.html", "tŷ/index.html")]
    assert _errors(*made) == []


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_on_another_theme(tmp_path: Path, theme: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n\nWelcome.\n")
    old = "---\ntitle: Bin days in 2024\ndescription: Old bin days.\narchive_on: 2025-01-10\nredirect_from: [/waste/]\n---\nOld days.\n"
    (tmp_path / "docs" / "days.md").write_text(old)
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A site\ntheme: {theme}\nplugins: [search, fingerpost/publishing]\n")
    command = [Path(sys.executable).parent / "mkdocs", "build"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False, env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin"}
    )
    assert done.returncode == 0, done.stderr
    out = tmp_path / "site"
    assert (out / "_redirects").read_text() == "/waste/ /days/ 301\n"
    assert (out / "waste" / "index.html").is_file()
    html = (out / "days" / "index.html").read_text()
    assert html.index("This page was archived on") < html.index("Old days.")
    assert 'href="days/"' not in (out / "index.html").read_text(), "the menu is a list too"
    if theme == "material":
        assert "Old days." not in (out / "search" / "search_index.json").read_text()
