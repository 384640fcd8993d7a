"""The built city in a real browser: axe, narrow and wide, light, dark and forced colours, without JavaScript, printed."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# One page of each type, and those that are made from data.
PAGES = {
    "home": "",
    "topic": "bins/",
    "service": "bins/missed-bin/",
    "service with every channel": "benefits-and-money/housing-benefit/",
    "guide": "bins/what-goes-where/",
    "page with a wide table": "council-tax/bands-and-charges/",
    "location": "locations/town-hall/",
    "news": "news/winter-bin-days/",
    "event": "news/energy-bills-drop-in/",
    "list of news": "news/",
    "A to Z": "a-to-z/",
    "standards": "service-standards/",
    "not found": "404.html",
}
LOOKS = {
    "phone, light": {"viewport": {"width": 320, "height": 640}},
    "phone, dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    "desktop, light": {"viewport": {"width": 1280, "height": 900}},
    "desktop, forced colours": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=LOOKS, ids=LOOKS.keys())
def tab(request, browser):
    context = browser.new_context(**LOOKS[request.param])
    page = context.new_page()
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_axe_finds_nothing(tab, city_address: str, path: str) -> None:
    tab.goto(city_address + path)
    tab.add_script_tag(path=AXE)
    result = tab.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    assert result["passes"], "axe looked at nothing"
    found = [f"{v['id']}: {node['html'][:120]} {node['failureSummary']}" for v in result["violations"] for node in v["nodes"]]
    assert found == []


def test_axe_does_find_a_planted_fault(browser) -> None:
    tab = browser.new_page()
    tab.set_content("<!doctype html><html lang='en'><title>A</title><main><h1>A</h1><img src='x.png'></main>")
    tab.add_script_tag(path=AXE)
    result = tab.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    assert "image-alt" in {violation["id"] for violation in result["violations"]}
    tab.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_nothing_scrolls_sideways_on_a_small_phone(browser, city_address: str, path: str) -> None:
    tab = browser.new_page(viewport={"width": 320, "height": 640})
    tab.goto(city_address + path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    tab.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_without_javascript_and_without_leaving_the_site(browser, city_address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab, asked = context.new_page(), []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(city_address + path)
    assert tab.locator("main h1").count() == 1
    assert len(tab.locator("main").inner_text()) > 50
    assert [url for url in asked if not url.startswith((city_address, "data:"))] == []
    assert len([url for url in asked if not url.startswith("data:")]) <= 2, "a page and its style sheet"
    context.close()


def test_the_skip_link_is_first_and_leads_to_the_content(browser, city_address: str) -> None:
    tab = browser.new_page()
    tab.goto(city_address + PAGES["service"])
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the content"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"
    tab.close()


def test_a_wide_table_scrolls_by_keyboard(browser, city_address: str) -> None:
    tab = browser.new_page(viewport={"width": 320, "height": 640})
    tab.goto(city_address + PAGES["page with a wide table"])
    box = tab.locator(".fp-scroll").first
    box.focus()
    assert box.evaluate("node => node.scrollWidth > node.clientWidth && document.activeElement === node")
    tab.close()


def test_print_shows_the_content_without_navigation_and_with_addresses(browser, city_address: str) -> None:
    tab = browser.new_page()
    tab.emulate_media(media="print")
    tab.goto(city_address + PAGES["service"])
    assert not tab.locator("nav").first.is_visible()
    assert tab.locator("main h1").is_visible()
    shown = tab.evaluate("getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content")
    assert "https://forms.oxenbridge.example/missed-bin" in shown or "attr(href)" in shown
    tab.close()
