"""The headers in a real browser: our pages keep to their own Content-Security-Policy, and it does stop what is not ours."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fingerpost.publishing.headers import site_headers
from tests.support.city_pages import one_of_each
from tests.support.server import served_by

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def www(city: Path) -> Iterator[str]:
    with served_by("caddy", city / "site") as base:
        yield base


def _complaints(tab) -> list[str]:
    """What the browser will say in its console from now on."""
    found: list[str] = []
    tab.on("console", lambda message: found.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: found.append(str(error)))
    return found


def test_the_browser_has_nothing_to_complain_of(browser, www: str) -> None:
    tab = browser.new_page()
    found, said = _complaints(tab), {}
    for name, address in one_of_each().items():
        if name != "not found":  # a browser complains of every 404
            found.clear()
            tab.goto(f"{www}/{address}", wait_until="load")
            said[name] = list(found)
    assert len(said) > 10
    assert {name: texts for name, texts in said.items() if texts} == {}
    tab.close()


def test_the_search_runs_under_its_policy(browser, www: str) -> None:
    tab = browser.new_page()
    found = _complaints(tab)
    tab.goto(f"{www}/search/?q=bins")
    tab.locator("main a[href*='bins/']").first.wait_for()
    assert found == []
    tab.close()


def test_the_search_does_not_run_under_the_policy_of_other_pages(browser, city: Path) -> None:
    with served_by("caddy", city / "site", site_headers({})) as base:
        tab = browser.new_page()
        found = _complaints(tab)
        tab.goto(f"{base}/search/?q=bins", wait_until="networkidle")
        assert any("WebAssembly" in text for text in found), found
        tab.close()


def test_what_is_not_ours_does_not_run(browser, tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("Gone")
    (tmp_path / "index.html").write_text(
        "<!doctype html><title>Planted</title><script>document.title = 'taken over'</script>"
        "<p style='color: red' onclick='x()'>A</p><img src='https://elsewhere.invalid/spy.png'><base href='https://elsewhere.invalid/'>"
    )
    with served_by("caddy", tmp_path) as base:
        tab = browser.new_page()
        found = _complaints(tab)
        tab.goto(base)
        assert tab.title() == "Planted"
        assert tab.evaluate("getComputedStyle(document.querySelector('p')).color") == "rgb(0, 0, 0)"
        blocked = " ".join(found)
        assert [name for name in ("script-src", "style-src", "img-src", "base-uri") if name not in blocked] == []
        tab.close()
