"""A site whose language is Welsh: each page that is made from data is in Welsh, or says that it is in English."""

import pytest

from fingerpost.pages.packaged import read_file
from fingerpost.pages.page import Page, read_page
from tests.support.sites import make_site, open_rooms

SERVICE = "---\ntype: service\ntitle: {}\nchannels: [{{kind: phone, number: 01632 960110}}]\n---\nTestun.\n"
FILES = {
    "index.md": "---\ntype: home\ntitle: Hafan\n---\nHelo.\n",
    "tip.md": SERVICE.format("Y domen"),
    "dydd.md": SERVICE.format("24 awr"),
    "_data/standards.yml": "- {id: s, promise: Collect it., measure: Bins collected, unit: percent, target: 95, source: Our log}\n",
    "_data/terms.yml": "- {term: PCN, means: penalty charge notice}\n",
    "_data/accessibility.yml": "organisation: Cyngor\n",
}


def made(lang: str) -> dict[str, Page]:
    """The pages that all rooms make, by path."""
    site = make_site(FILES)
    site.lang = lang
    texts = {}
    for room, state in open_rooms(FILES).values():
        texts |= room.generate(site, state)
    return {path: read_page(path, text.encode()) for path, text in texts.items()}


def words_of(page: Page) -> str:
    return f"{page.title}\n{page.meta.description}\n{page.front.body}"


def english(path: str) -> str:
    return words_of(made("en-GB")[path])


def test_each_page_is_welsh_by_its_data_or_says_that_it_is_english() -> None:
    pages = made("cy")
    assert len(pages) == 6, sorted(pages)
    welsh = sorted(path for path, page in pages.items() if not page.meta.lang)
    assert welsh == ["a-to-z.md", "search.md"]
    assert {page.meta.lang for path, page in pages.items() if path not in welsh} == {"en-GB"}
    for path, package, name in (("a-to-z.md", "services", "a-to-z.yml"), ("search.md", "search", "pages.yml")):
        words = read_file(f"fingerpost.{package}", name)
        text = words_of(pages[path])
        of_this_page = [key for key, word in words["en"].items() if word in english(path)]  # a long A to Z has more
        assert len(of_this_page) > 1
        assert [words["cy"][key] for key in of_this_page if words["cy"][key] not in text] == []
        assert [word for word in words["en"].values() if word in text] == []


@pytest.mark.parametrize("path", ["a-to-z.md", "search.md"])
def test_the_same_words_are_there_in_each_language(path: str) -> None:
    package, name = {"a-to-z.md": ("services", "a-to-z.yml"), "search.md": ("search", "pages.yml")}[path]
    words = read_file(f"fingerpost.{package}", name)
    assert {tuple(sorted(found)) for found in words.values()} == {tuple(sorted(words["en"]))}


def test_in_an_english_site_they_are_english_and_in_another_the_a_to_z_says_so() -> None:
    english = made("en-GB")
    assert english["a-to-z.md"].title == "A to Z of services"
    assert [path for path, page in english.items() if page.meta.lang] == [
        path for path in english if "statement" in path or "accessib" in path
    ]
    assert made("fr")["a-to-z.md"].meta.lang == "en-GB"
