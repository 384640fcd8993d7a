"""The search page in a real browser: what it tells people, the keyboard, axe, and what happens when something is missing."""

import pytest

from tests.browser.test_city_in_browser import AAA, AXE, AXE_RUN, TAGS
from tests.search.conftest import SearchTab

pytestmark = pytest.mark.slow


def faults(page) -> list[str]:
    page.add_script_tag(path=AXE)
    result = page.evaluate(AXE_RUN, [TAGS, AAA])
    assert result["passes"], "axe looked at nothing"
    return [f"{fault['id']}: {node['html'][:120]}" for fault in result["violations"] for node in fault["nodes"]]


def focused(tab: SearchTab) -> str:
    return tab.page.evaluate("document.activeElement.textContent || document.activeElement.id")


def test_a_result_is_a_link_with_its_description_and_topic(search_tab: SearchTab) -> None:
    assert search_tab.ask("tip")[0] == "/bins/recycling-centre/"
    first = search_tab.page.locator("[data-search=list] li").first
    assert first.locator("a").inner_text() == "Use the recycling centre"
    assert first.locator("p").all_inner_texts() == ["What you can take to the tip in Oxenbridge, the limits on DIY waste, and the van permit rules.", "Bins and recycling"]  # fmt: skip
    assert search_tab.said.endswith("results for “tip”")
    first.locator("a").click()
    assert search_tab.page.title().startswith("Use the recycling centre")


@pytest.mark.parametrize("query", ["", "bins", "coucil tax", "zzqxwv"], ids=["start", "results", "mended", "nothing"])
@pytest.mark.parametrize("look", [{"width": 320, "scheme": "light"}, {"width": 1000, "scheme": "dark"}], ids=["phone", "dark"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(search_tab: SearchTab, query: str, look: dict) -> None:
    search_tab.page.set_viewport_size({"width": look["width"], "height": 800})
    search_tab.page.emulate_media(color_scheme=look["scheme"])
    if query:
        search_tab.ask(query)
    assert faults(search_tab.page) == []
    assert search_tab.page.evaluate("document.documentElement.scrollWidth") <= look["width"]
    small = search_tab.page.eval_on_selector_all(
        "main button, main input", "all => all.filter(one => one.offsetParent && one.offsetHeight < 44).length"
    )
    assert small == 0


def test_the_status_is_announced_and_the_question_is_in_the_address_and_the_title(search_tab: SearchTab) -> None:
    assert search_tab.page.locator("[role=status]").count() == 1
    search_tab.ask("blue badge & co")
    assert search_tab.page.url.endswith("/search/?q=blue+badge+%26+co")
    assert search_tab.page.title().startswith("blue badge & co - Search")
    assert not search_tab.page.locator("[data-search=start]").is_visible()


def test_an_address_with_a_question_is_answered_and_back_leads_to_the_question_before(search_tab: SearchTab, city_address: str) -> None:
    search_tab.page.goto(f"{city_address}search/?q=allotment")
    search_tab.wait()
    before = search_tab.results
    assert before[0] == "/libraries-and-leisure/allotments/"
    search_tab.ask("pothole")
    search_tab.page.go_back()
    search_tab.page.wait_for_function("() => document.querySelector('[role=status]').textContent.includes('allotment')")
    assert (search_tab.page.input_value("#q"), search_tab.results) == ("allotment", before)
    search_tab.page.go_back()
    assert search_tab.page.locator("[data-search=start]").is_visible()


def test_a_mistyped_question_is_mended_and_people_can_have_it_as_they_typed_it(search_tab: SearchTab) -> None:
    search_tab.ask("coucil tax")
    assert search_tab.said.endswith("results for “council tax”")
    search_tab.page.click("text=Search for “coucil tax” instead")
    search_tab.wait()
    assert search_tab.said.endswith("“coucil tax”")
    assert not search_tab.page.locator("[data-search=instead]").is_visible()


def test_nothing_found_says_what_to_do_next(search_tab: SearchTab) -> None:
    assert search_tab.ask("zzqxwv") == []
    assert search_tab.said == "Nothing was found for “zzqxwv”"
    text = search_tab.page.locator("[data-search=next]").inner_text()
    assert all(part in text for part in ("Check the spelling", "A to Z", "contact", "01632 960100"))
    search_tab.ask("bins")
    assert not search_tab.page.locator("[data-search=next]").is_visible()


def test_what_people_type_is_text_and_never_markup(search_tab: SearchTab) -> None:
    search_tab.ask("<img src=x onerror=alert(1)> {count}")
    assert search_tab.page.locator("main img").count() == 0
    assert "<img src=x onerror=alert(1)> {count}" in search_tab.said


def test_the_keyboard_goes_from_the_box_through_the_results(search_tab: SearchTab) -> None:
    page = search_tab.page
    search_tab.ask("council tax")
    assert focused(search_tab) == "Search"
    shown = page.locator("[data-search=list] a")
    titles = shown.all_inner_texts()
    for title in titles:
        page.keyboard.press("Tab")
        assert focused(search_tab) == title
    page.keyboard.press("Tab")
    assert focused(search_tab) == "Show more results"
    page.keyboard.press("Enter")
    page.wait_for_function("count => document.querySelectorAll('[data-search=list] a').length > count", arg=len(titles))
    assert focused(search_tab) == shown.nth(len(titles)).inner_text()
    assert search_tab.said.startswith(f"{shown.count()} of ")
    assert len(set(search_tab.results)) == shown.count(), "no page stands there twice"


def test_more_results_come_until_there_are_no_more(search_tab: SearchTab) -> None:
    search_tab.ask("council tax")
    count, more = int(search_tab.said.split()[0]), search_tab.page.locator("[data-search=more]")
    while more.is_visible():
        shown = len(search_tab.results)
        more.click()
        search_tab.page.wait_for_function("shown => document.querySelectorAll('[data-search=list] a').length > shown", arg=shown)
    assert len(search_tab.results) == count > 10


def test_an_empty_question_leads_back_to_the_start(search_tab: SearchTab) -> None:
    search_tab.ask("bins")
    search_tab.page.fill("#q", " ")
    search_tab.page.press("#q", "Enter")
    assert search_tab.page.locator("[data-search=start]").is_visible()
    assert (search_tab.said, search_tab.results, search_tab.page.url.endswith("/search/")) == ("", [], True)


@pytest.mark.parametrize("lost", ["pagefind.*.js", "search-words.*", "wasm.*", "*.pf_meta", "*.pf_index", "*.pf_fragment"])
def test_a_file_that_does_not_come_is_told_and_the_next_try_can_succeed(search_tab: SearchTab, lost: str) -> None:
    page = search_tab.page
    page.route(f"**/{lost}", lambda route: route.abort())
    search_tab.ask("bins")
    assert search_tab.said == "The search is not working just now. Try again in a minute."
    assert page.locator("[data-search=next]").is_visible()
    page.unroute(f"**/{lost}")
    page.reload()
    search_tab.wait()
    assert search_tab.results


def test_without_javascript_the_tasks_and_the_a_to_z_are_there(browser, city_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{city_address}search/?q=bins")
    text = page.locator("main").inner_text()
    assert all(part in text for part in ("The search needs JavaScript", "Report a missed bin", "A to Z"))
    assert not any(part in text for part in ("Nothing was found", "What you can do next", "Show more"))
    assert [url for url in asked if "/assets/search" in url or "/pagefind/" in url] == []
    context.close()


def test_every_other_page_leads_here_and_loads_nothing_of_it(browser, city_address: str) -> None:
    page, asked = browser.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{city_address}bins/missed-bin/")
    page.wait_for_load_state("networkidle")
    assert page.locator("header a[href$='search/'], header form[action$='search/']").count() >= 1
    assert [url for url in asked if "search" in url or "pagefind" in url] == []
    page.close()
