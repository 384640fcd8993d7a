"""The search pages of the built city's other languages: each finds the pages in its language, by way of the link in their header."""

import pytest

from tests.search.conftest import SearchTab

pytestmark = pytest.mark.slow

ASKED = [
    ("cy", "bins/missed-bin", "sbwriel", "Chwilio"),
    ("ur", "your-council/talk-to-us", "ترجمان", "تلاش کریں"),
    ("ar", "your-council/talk-to-us", "مترجم", "بحث"),
    ("pl", "housing/homeless-tonight", "nocleg", "Szukaj"),
    ("ro", "your-council/talk-to-us", "interpret", "Căutare"),
    ("uk", "your-council/talk-to-us", "перекладач", "Пошук"),
]


@pytest.mark.parametrize(("lang", "path", "query", "title"), ASKED, ids=[lang for lang, *_ in ASKED])
def test_a_page_in_a_language_is_found_in_that_language(browser, city_address: str, lang: str, path: str, query: str, title: str) -> None:
    context = browser.new_context()
    tab = SearchTab(context.new_page(), f"{city_address}{lang}/{path}/")
    tab.page.click("header a[href$='search/']")
    assert tab.page.url == f"{city_address}{lang}/search/"
    assert tab.page.inner_text("h1") == title
    assert tab.page.evaluate("document.documentElement.lang") == lang
    assert f"/{lang}/{path}/" in tab.ask(query), tab.said
    assert all(found.startswith(f"/{lang}/") for found in tab.results)
    titles = tab.page.locator("[data-search=list] a").all_inner_texts()
    for word in {word for one in titles for word in one.split() if len(word) > 2}:  # what a page is called by finds it, in any writing
        assert tab.ask(word), (word, tab.said)
    context.close()
