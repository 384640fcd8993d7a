"""The search page of the built city, as people use it."""

from collections.abc import Iterator

import pytest

_ENDED = """() => {
  const said = document.querySelector("[role=status]").textContent;
  return said && said !== document.querySelector("[data-searching]").dataset.searching;
}"""
_RESULTS = '() => [...document.querySelectorAll("[data-search=list] a")].map((link) => link.pathname)'
_ASK_ALL = f"""async (queries) => {{
  const box = document.getElementById("q");
  const found = {{}};
  for (const query of queries) {{
    box.value = query;
    box.form.requestSubmit();
    while (!({_ENDED})()) await new Promise((done) => setTimeout(done, 1));
    found[query] = ({_RESULTS})();
  }}
  return found;
}}"""


class SearchTab:
    """A browser tab with the search page open."""

    def __init__(self, page, address: str) -> None:
        self.page = page
        self.page.goto(address)

    def ask(self, query: str) -> list[str]:
        """Type a question and press Enter: the paths of the results that are shown."""
        self.page.fill("#q", query)
        self.page.press("#q", "Enter")
        self.wait()
        return self.results

    def wait(self) -> None:
        """Until the search has ended."""
        self.page.wait_for_function(f"({_ENDED})()")

    def ask_all(self, queries: list[str]) -> dict[str, list[str]]:
        """The same for many questions, without leaving the page in between."""
        return self.page.evaluate(_ASK_ALL, queries)

    @property
    def results(self) -> list[str]:
        """The paths of the results that are shown."""
        return self.page.evaluate(f"({_RESULTS})()")

    @property
    def said(self) -> str:
        """What the status line says."""
        return self.page.locator("[role=status]").inner_text()


@pytest.fixture
def search_tab(browser, city_address: str) -> Iterator[SearchTab]:
    context = browser.new_context(viewport={"width": 1000, "height": 800})
    yield SearchTab(context.new_page(), f"{city_address}search/")
    context.close()
