"""Tables and charts in a browser: on a phone, with large text, and in print."""

import pytest

from fingerpost.theme.components import examples, render_component
from fingerpost.theme.styles import style_sheet

pytestmark = pytest.mark.slow


def _open(browser, name: str, example: str, **settings):
    values = next(one["values"] for one in examples(name) if one["name"] == example)
    tab = browser.new_page(**settings)
    inner = render_component(name, **values)
    tab.set_content(f'<!doctype html><html lang="en-GB"><title>x</title><style>{style_sheet()}</style><main>{inner}</main>')
    return tab


@pytest.mark.parametrize("width", [320, 1100])
def test_nine_columns_scroll_by_keyboard_and_the_page_does_not(browser, width: int) -> None:
    tab = _open(browser, "wide-table", "nine columns scroll", viewport={"width": width, "height": 640})
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "fp-scroll"
    for _ in range(3):
        tab.keyboard.press("ArrowRight")
    tab.wait_for_function("document.activeElement.scrollLeft > 0")
    first = tab.locator("tbody th").first
    assert first.evaluate("node => node.getBoundingClientRect().left >= node.closest('div').getBoundingClientRect().left - 1")
    tab.close()


def test_four_columns_are_a_list_on_a_phone_and_a_table_elsewhere(browser) -> None:
    tab = _open(browser, "wide-table", "four columns become a list on a phone", viewport={"width": 320, "height": 640})
    display = "() => getComputedStyle(document.querySelector('tbody td')).display"
    assert tab.evaluate(display) == "block"
    tab.set_viewport_size({"width": 1000, "height": 640})
    assert tab.evaluate(display) == "table-cell"
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.emulate_media(media="print")
    assert tab.evaluate(display) == "table-cell"
    tab.close()


@pytest.mark.parametrize("name", ["bar-chart", "trend-line"])
@pytest.mark.parametrize("size", ["18px", "36px"])
def test_the_words_of_a_chart_stay_inside_it_and_grow_with_the_text(browser, name: str, size: str) -> None:
    for one in examples(name):
        if one.get("empty"):
            continue
        tab = _open(browser, name, one["name"], viewport={"width": 320 * int(size[:2]) // 18, "height": 900})
        tab.add_style_tag(content=f"html {{ font-size: {size} }}")
        outside = tab.evaluate("""() => {
            const frame = document.querySelector(".fp-bars, .fp-chart > svg").getBoundingClientRect();
            // some letters reach a pixel or two beyond their place
            return [...document.querySelectorAll(".fp-bars div, svg :is(text, rect, circle)")].filter((node) => {
                const box = node.getBoundingClientRect();
                return box.left < frame.left - 4 || box.right > frame.right + 4 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
            }).map((node) => node.outerHTML);
        }""")
        assert outside == []
        assert tab.evaluate("parseFloat(getComputedStyle(document.querySelector('.fp-bars div, svg text')).fontSize)") > 0.9 * float(
            size[:2]
        )
        tab.close()
