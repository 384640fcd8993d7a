"""The built city in a real browser: axe, narrow and wide, light, dark and forced colours, without JavaScript, printed."""

from pathlib import Path

import pytest

from tests.support.city_pages import one_of_each

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SNIFFER = ROOT / "node_modules" / "html_codesniffer" / "build" / "HTMLCS.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AAA = ["color-contrast-enhanced", "target-size", "identical-links-same-purpose", "link-in-text-block"]
AXE_RUN = "([tags, more]) => axe.run(document, {runOnly: tags, rules: Object.fromEntries(more.map(id => [id, {enabled: true}]))})"

PAGES = one_of_each()
# What HTML_CodeSniffer says that is not so: its code, and why.
FALSE_ALARMS: dict[str, str] = {}
LOOKS = {
    "phone, light": {"viewport": {"width": 320, "height": 640}},
    "phone, dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    "phone, forced colours": {"viewport": {"width": 320, "height": 640}, "forced_colors": "active"},
    "desktop, light": {"viewport": {"width": 1280, "height": 900}},
    "desktop, dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
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
    result = tab.evaluate(AXE_RUN, [TAGS, AAA])
    assert result["passes"], "axe looked at nothing"
    found = [f"{v['id']}: {node['html'][:120]} {node['failureSummary']}" for v in result["violations"] for node in v["nodes"]]
    assert found == []


def test_axe_does_find_a_planted_fault(browser) -> None:
    tab = browser.new_page()
    tab.set_content("<!doctype html><html lang='en'><title>A</title><main><h1>A</h1><img src='x.png'><p style='color: #767676'>Grey</main>")
    tab.add_script_tag(path=AXE)
    result = tab.evaluate(AXE_RUN, [TAGS, AAA])
    assert {"image-alt", "color-contrast-enhanced"} <= {violation["id"] for violation in result["violations"]}
    tab.close()


def _sniffed(tab) -> list[str]:
    tab.add_script_tag(path=SNIFFER)
    messages = tab.evaluate("""() => new Promise(done => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
        .filter(message => message.type === HTMLCS.ERROR)
        .map(message => `${message.code}: ${(message.element.outerHTML || "").slice(0, 120)}`))))""")
    return [message for message in messages if not any(code in message for code in FALSE_ALARMS)]


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_html_codesniffer_finds_nothing(browser, city_address: str, path: str) -> None:
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(city_address + path)
    assert _sniffed(tab) == []
    tab.close()


def test_html_codesniffer_does_find_a_planted_fault(browser) -> None:
    tab = browser.new_page()
    tab.set_content("<!doctype html><html lang='en'><title>A</title><main><h1>A</h1><img src='x.png'></main>")
    assert any("H37" in message for message in _sniffed(tab))
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
    needed = [url for url in asked if not url.startswith("data:") and "/assets/images/" not in url]
    assert len(needed) <= 2, "a page and its style sheet"
    context.close()


def test_the_skip_link_is_first_and_leads_to_the_content(browser, city_address: str) -> None:
    tab = browser.new_page()
    tab.goto(city_address + PAGES["service"])
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the content"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"
    tab.close()


def test_a_wide_table_is_a_list_on_a_small_phone(browser, city_address: str) -> None:
    tab = browser.new_page(viewport={"width": 320, "height": 640})
    tab.goto(city_address + PAGES["page with a wide table"])
    cell = tab.locator("table.fp-fold td").first
    assert cell.evaluate("node => getComputedStyle(node).display") == "block"
    assert cell.evaluate("node => getComputedStyle(node, '::before').content.includes(node.dataset.label)")
    tab.close()


def test_print_shows_the_content_without_navigation_and_with_addresses(browser, city_address: str) -> None:
    tab = browser.new_page()
    tab.emulate_media(media="print")
    tab.goto(city_address + PAGES["service"])
    assert not tab.locator("nav").first.is_visible()
    assert tab.locator("main h1").is_visible()
    shown = tab.evaluate("getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content")
    assert "https://forms.oxenbridge.example/" in shown or "attr(href)" in shown
    tab.close()
