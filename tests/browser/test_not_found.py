"""The page for what is not found: it offers the pages whose addresses are nearest to the one that was asked for."""

from pathlib import Path

import pytest

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


def test_nothing_is_offered_where_nothing_is_near(browser, city: Path, city_address: str) -> None:
    nearest, text = _ask(browser, city, city_address, "wp-login.php")
    assert nearest == []
    assert "Did you mean" not in text


def test_without_javascript_there_is_a_way_on(browser, city: Path, city_address: str) -> None:
    nearest, text = _ask(browser, city, city_address, "bins/mised-bin/", java_script_enabled=False)
    assert nearest == []
    assert "A to Z" in text
    assert "01632 960100" in text
