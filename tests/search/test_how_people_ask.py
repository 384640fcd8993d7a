"""What people type into the search box of the example city, and the page that they get, in a real browser."""

from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "search.yml").read_text("utf-8"))
ASKED = {query: pages for group in CASES.values() for query, pages in group.items()}
FIRST, FIRST_THREE = 0.85, 0.95  # the shares that must have a right page in these places

_ASK_ENGINE = """async (words) => {
  const engine = await import(new URL(document.querySelector("[data-engine]").dataset.engine, document.baseURI));
  const found = {};
  for (const word of words) found[word] = (await engine.search(`"${word}"`)).results.length;
  return found;
}"""

pytestmark = pytest.mark.slow


def address(page: str) -> str:
    """`bins/index.md` -> `/bins/`"""
    return f"/{page.removesuffix('.md').removesuffix('index').rstrip('/')}/"


def test_the_cases_are_many_and_name_pages_that_are_there() -> None:
    assert len(ASKED) == sum(map(len, CASES.values())) >= 120, "a question stands there twice, or there are few"
    assert [page for pages in ASKED.values() for page in pages if not (ROOT / "content" / page).is_file()] == []


def test_people_find_what_they_ask_for(search_tab) -> None:
    missed, first, three = [], 0, 0
    answers = search_tab.ask_all(list(ASKED))
    for query, pages in ASKED.items():
        found = answers[query][:3]
        right = [url in map(address, pages) for url in found]
        first, three = first + (right[:1] == [True]), three + any(right)
        if right[:1] != [True]:
            missed.append(f"{'second or third' if any(right) else 'not found      '}  {query}: {', '.join(found) or 'nothing'}")
    print(f"\nOf {len(ASKED)} questions, {first} find the page first and {three} among the first three.", *missed, sep="\n")
    assert first >= len(ASKED) * FIRST
    assert three >= len(ASKED) * FIRST_THREE


def test_every_word_of_the_list_finds_a_page(search_tab, city: Path) -> None:
    """The words are split by three programs: ours at the build, ours in the browser, and Pagefind. Where they differ, a word is mended into nothing."""
    lists = list((city / "site" / "assets").glob("search-words.en.*.json"))
    assert len(lists) == 1
    words = " ".join(yaml.safe_load(lists[0].read_text("utf-8"))["words"].values()).split()
    assert len(words) > 500
    assert search_tab.ask("bins"), "the engine is open"
    answers = search_tab.page.evaluate(_ASK_ENGINE, words)
    assert [word for word, count in answers.items() if not count] == []
