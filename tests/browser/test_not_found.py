"""The page for what is not found: it offers the pages whose addresses are nearest to the one that was asked for."""

from pathlib import Path

import pytest

from tests.conftest import run
from tests.support.server import serve

pytestmark = pytest.mark.slow


def _ask(browser, city: Path, city_address: str, path: str, **look):
    """What stands on the page when a server answers this address with 404.html, as every server should."""
    context = browser.new_context(**look)
    tab = context.new_page()
    page = (city / "site" / "404.html").read_text("utf-8")
    tab.route(city_address + path, lambda route: route.fulfill(status=404, content_type="text/html", body=page))
    tab.goto(city_address + path)
    tab.wait_for_load_state("networkidle")
    nearest = tab.locator("#nearest a").all_inner_texts() if tab.locator("#nearest").is_visible() else []
    text = tab.locator("main").inner_text()
    context.close()
    return nearest, text


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("bins/mised-bin/", "Report a missed bin"),
        ("missed-bin", "Report a missed bin"),
        ("rubbish/missed-bins.html", "Report a missed bin"),
        ("council-tax/single-person/", "Single person discount"),
        ("parking-and-streets/blue-badges", "Blue Badge"),
    ],
)
def test_the_nearest_address_is_offered_first(browser, city: Path, city_address: str, path: str, title: str) -> None:
    nearest, _ = _ask(browser, city, city_address, path)
    assert title.casefold() in nearest[0].casefold()
    assert len(nearest) <= 3


def test_where_pages_have_files_of_their_own_as_addresses(browser, tmp_path: Path) -> None:
    """Addresses end in .html, and the front page is index.html."""
    (tmp_path / "content" / "bins").mkdir(parents=True)
    (tmp_path / "content" / "index.md").write_text("---\ntype: home\ntitle: Dunsley\n---\nText.\n")
    (tmp_path / "content" / "bins" / "missed-bin.md").write_text("---\ntitle: Report a missed bin\n---\nText.\n")
    settings = "site_name: Dunsley\nsite_url: https://x.example/council/\ndocs_dir: content\nuse_directory_urls: false\n"
    (tmp_path / "mkdocs.yml").write_text(f"{settings}theme: {{name: fingerpost}}\nplugins: [fingerpost/services, fingerpost/publishing]\n")
    assert run("build", "--fail-on", "never", cwd=tmp_path).returncode == 0
    (tmp_path / "root").mkdir()
    (tmp_path / "site").rename(tmp_path / "root" / "council")
    with serve(tmp_path / "root") as address:
        page = (tmp_path / "root" / "council" / "404.html").read_text()
        tab = browser.new_page()
        tab.route(f"{address}council/bin/mised-bin.html", lambda route: route.fulfill(status=404, content_type="text/html", body=page))
        tab.goto(f"{address}council/bin/mised-bin.html")
        tab.wait_for_load_state("networkidle")
        assert tab.locator("#nearest a").first.get_attribute("href") == "/council/bins/missed-bin.html"
        tab.close()


def test_nothing_is_offered_where_nothing_is_near(browser, city: Path, city_address: str) -> None:
    nearest, text = _ask(browser, city, city_address, "wp-login.php")
    assert nearest == []
    assert "Did you mean" not in text


def test_without_javascript_there_is_a_way_on(browser, city: Path, city_address: str) -> None:
    nearest, text = _ask(browser, city, city_address, "bins/mised-bin/", java_script_enabled=False)
    assert nearest == []
    assert "A to Z" in text
    assert "01632 960100" in text
