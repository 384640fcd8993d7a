"""What people do with a page: by keyboard, enlarged, with their own spacing, without colours, movement, styles or scripts."""

from pathlib import Path

import pytest

from tests.support.city_pages import one_of_each

PAGES = one_of_each()
SCRIPT = Path(__file__).with_name("behaviour.js")
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tabs(browser):
    """A tab for each look, opened once."""
    looks = {
        "phone": {"viewport": {"width": 320, "height": 640}},
        "dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
        "desktop": {"viewport": {"width": 1280, "height": 900}},
        "twice as large": {"viewport": {"width": 640, "height": 450}},
        "calm": {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"},
    }
    contexts = {name: browser.new_context(**look) for name, look in looks.items()}
    yield {name: context.new_page() for name, context in contexts.items()}
    for context in contexts.values():
        context.close()


def _open(tab, address: str):
    tab.goto(address)
    tab.add_script_tag(path=SCRIPT)
    return tab


each_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())


@each_page
@pytest.mark.parametrize("look", ["phone", "dark", "desktop"])
def test_the_keyboard_reaches_everything_in_reading_order_and_shows_where_it_is(tabs, city_address: str, look: str, path: str) -> None:
    tab = _open(tabs[look], city_address + path)
    expected = tab.evaluate("behaviour.focusable().map(behaviour.say)")
    reached, wrong = [], []
    for _ in expected:
        tab.keyboard.press("Tab")
        reached.append(tab.evaluate("behaviour.say(document.activeElement)"))
        wrong += tab.evaluate("behaviour.focused()")
    assert reached == expected, "a trap, or another order than that of reading"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement === document.body || behaviour.focusable().indexOf(document.activeElement) === 0"), (
        "no way out"
    )
    assert wrong == []


@each_page
@pytest.mark.parametrize("look", ["phone", "twice as large", "desktop"])
def test_nothing_scrolls_sideways_is_cut_off_or_overlaps(tabs, city_address: str, look: str, path: str) -> None:
    """320 px is 400% of a window of 1280 px, 640 px is 200%: WCAG 1.4.4 and 1.4.10."""
    tab = _open(tabs[look], city_address + path)
    assert tab.evaluate("[...behaviour.sideways(), ...behaviour.cut(), ...behaviour.overlaps()]") == []


def test_no_page_of_the_city_scrolls_sideways_on_a_phone_not_with_wider_spacing_either(tabs, city: Path, city_address: str) -> None:
    tab, wrong = tabs["phone"], []
    for page in sorted((city / "site").rglob("*.html")):
        address = page.relative_to(city / "site").as_posix()
        _open(tab, city_address + address)
        wrong += [f"{address}: {what}" for what in tab.evaluate("behaviour.sideways()")]
        tab.add_style_tag(content=SPACING)
        wrong += [f"{address}, with spacing: {what}" for what in tab.evaluate("behaviour.sideways()")]
    assert wrong == []


@each_page
def test_with_wider_spacing(tabs, city_address: str, path: str) -> None:
    """WCAG 1.4.12."""
    tab = _open(tabs["phone"], city_address + path)
    tab.add_style_tag(content=SPACING)
    assert tab.evaluate("[...behaviour.sideways(), ...behaviour.cut(), ...behaviour.overlaps()]") == []


@each_page
@pytest.mark.parametrize("look", ["phone", "desktop"])
def test_targets_are_large_enough(tabs, city_address: str, look: str, path: str) -> None:
    assert _open(tabs[look], city_address + path).evaluate("behaviour.targets()") == []


@each_page
def test_nothing_moves_for_people_who_asked_for_calm(tabs, city_address: str, path: str) -> None:
    assert _open(tabs["calm"], city_address + path).evaluate("behaviour.moving()") == []


@each_page
def test_without_styles_it_reads_from_top_to_bottom(tabs, city_address: str, path: str) -> None:
    tab = _open(tabs["phone"], city_address + path)
    tab.evaluate("document.querySelectorAll('link[rel=stylesheet], style').forEach(node => node.remove())")
    text = tab.locator("body").inner_text()
    heading = tab.locator("main h1").inner_text()
    assert text.strip().startswith("Skip to the content")
    assert text.index("Oxenbridge City Council") < text.index(heading, text.index("Contact us"))
    assert tab.evaluate("behaviour.overlaps()") == []


def test_each_measure_does_find_a_fault(tabs) -> None:
    tab = tabs["phone"]
    tab.set_content(
        "<!doctype html><html lang=en style='scroll-behavior: smooth'><title>A</title><main><h1>A</h1>"
        "<a href=# style='outline: 0'>no outline</a><div><button style='height: 20px'>small</button></div>"
        "<div style='width: 900px'>wide</div><div style='overflow: hidden; height: 5px'>cut</div>"
        "<p style='margin: 0'>one</p><p style='margin: -1em 0 0'>two</p></main>"
    )
    tab.add_script_tag(path=SCRIPT)
    for name in ("targets", "sideways", "cut", "overlaps", "moving"):
        assert tab.evaluate(f"behaviour.{name}()"), name
    tab.keyboard.press("Tab")
    assert "no outline" in tab.evaluate("behaviour.focused()")[0]
