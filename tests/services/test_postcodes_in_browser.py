"""The box for postcodes in a browser: what people see and hear, and what leaves the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.server import HEADERS

pytestmark = pytest.mark.slow

PAGE = "your-council/who-does-what/"
HALF = "Type your whole postcode"
WRONG = {
    "": HALF,
    "ZX4": HALF,
    "ZX4 1": HALF,
    "Dunsley": HALF,
    "<b>x</b>": HALF,
    "ZX4 1CC": "We do not know the postcode ZX4 1CC",
    "ZX4 9AA": "We do not know the postcode ZX4 9AA",
    "ZX4 OAA": "We do not know the postcode ZX4 0AA",  # the letter O
    "OX1 1AA": "OX1 1AA is not in our area",
}


@pytest.fixture
def tab(browser, city_address: str) -> Iterator:
    """The page under the policy that the site is served with; the browser must have nothing to complain of."""
    context = browser.new_context()
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text) if "Policy" in message.text else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.route(city_address + PAGE, _with_policy)
    page.goto(city_address + PAGE)
    yield page
    context.close()
    assert complaints == []


def _with_policy(route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "Content-Security-Policy": HEADERS.policy})


def _ask(tab, postcode: str) -> str:
    """What is said after a postcode was typed and sent by keyboard alone."""
    box = tab.get_by_label("Your postcode")
    status = tab.get_by_role("status")
    status.evaluate("node => node.replaceChildren()")
    box.fill(postcode)
    box.press("Enter")
    status.locator("p").first.wait_for()
    return status.inner_text()


def test_any_way_of_writing_leads_to_the_place(tab) -> None:
    for postcode in ("zx41aa", " zx4  1aA ", "ZX4-1AA.", "zx4 1aa\u00a0", "ZX4 1AA"):
        assert "ZX4 1AA is in Dunsley." in _ask(tab, postcode), postcode
    councils = tab.get_by_role("status").locator("li").all_inner_texts()
    assert councils == ["Dunsley Town Council", "Oxenbridge City Council", "Oxenshire County Council"]
    tab.get_by_role("link", name="See who does what there").click()
    assert tab.url.endswith("/places/dunsley/")
    assert tab.get_by_role("heading", level=1).inner_text() == "Who does what in Dunsley"


def test_a_home_in_no_parish(tab) -> None:
    said = _ask(tab, "zx1 1aa")
    assert "ZX1 1AA is in no parish." in said
    tab.get_by_role("link", name="See who does what there").click()
    assert tab.url.endswith("/places/oxenbridge-city-council/")


def test_what_is_wrong_is_said_in_words(tab) -> None:
    box = tab.get_by_label("Your postcode")
    for postcode, said in WRONG.items():
        assert said in _ask(tab, postcode), postcode
        assert box.get_attribute("aria-invalid") == "true"
    assert "ZX4 1AA is in Dunsley" in _ask(tab, "ZX4 1AA")
    assert box.get_attribute("aria-invalid") is None


def test_the_network_is_away(tab) -> None:
    tab.context.set_offline(True)
    assert "the internet did not answer" in _ask(tab, "ZX4 1AA")
    tab.context.set_offline(False)
    assert "ZX4 1AA is in Dunsley" in _ask(tab, "ZX4 1AA")


def test_a_server_that_fails_is_no_unknown_postcode(tab) -> None:
    tab.route("**/postcodes/*.json", lambda route: route.fulfill(status=500, body="Sorry"))
    assert "the internet did not answer" in _ask(tab, "ZX4 1AA")


def test_only_a_file_of_the_sector_is_asked_for(tab, city_address: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    _ask(tab, "ZX4 1AA")
    assert asked == [f"{city_address}postcodes/zx4-1.json"]
    assert tab.url == city_address + PAGE
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_it_is_a_form_that_phones_and_screen_readers_know(tab) -> None:
    box = tab.get_by_label("Your postcode")
    assert box.get_attribute("autocomplete") == "postal-code"
    said = box.evaluate("node => node.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).innerText)")
    assert said == ["Your postcode stays on your phone or computer.", ""]
    box.focus()
    tab.keyboard.type("zx4 1aa")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.innerText") == "Find"
    tab.keyboard.press("Space")
    tab.get_by_role("status").locator("a").wait_for()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.innerText") == "See who does what there"


def test_without_javascript_there_is_the_list_of_places(browser, city_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(city_address + PAGE)
    assert tab.locator("form[data-districts]").is_hidden()
    assert "You can choose your place from this list" in tab.locator("main").inner_text()
    tab.get_by_role("link", name="Dunsley", exact=True).click()
    assert tab.get_by_role("heading", level=1).inner_text() == "Who does what in Dunsley"
    context.close()


def test_other_pages_have_no_script_for_it(browser, city_address: str) -> None:
    tab = browser.new_page()
    tab.goto(f"{city_address}bins/missed-bin/")
    assert tab.locator("script[src*=postcode]").count() == 0
    tab.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_and_axe_has_nothing_to_say(browser, city_address: str, width: int) -> None:
    axe = (Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    tab = browser.new_page(viewport={"width": width, "height": 800})
    tab.goto(city_address + PAGE)
    _ask(tab, "ZX4 1AA")
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    tab.evaluate(axe)
    found = tab.evaluate("axe.run('.fp-postcode').then(result => result.violations.map(one => one.id))")
    assert found == []
    tab.close()
