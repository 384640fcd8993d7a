"""The city's translations in a real browser: right to left, narrow and wide, and with links that lead both ways."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.languages import packaged
from fingerpost.pages.translations import named, translated_address
from fingerpost.theme.components import examples, names, render_component
from fingerpost.theme.styles import style_sheet
from tests.browser.test_city_in_browser import AAA, AXE, AXE_RUN, TAGS
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

CONTENT = ROOT / "content"
PATHS = [path.relative_to(CONTENT).as_posix() for path in sorted(CONTENT.rglob("*.md"))]
TRANSLATIONS = {path: found for path in PATHS if (found := named(path, packaged()))}
RIGHT_TO_LEFT = [path for path, found in TRANSLATIONS.items() if packaged()[found.lang].rtl]
SIZES = [(320, 640), (1280, 900)]


def address(path: str) -> str:
    return f"{translated_address(*TRANSLATIONS[path])}/"


@pytest.fixture(scope="module", params=SIZES, ids=["phone", "desktop"])
def tab(request, browser):
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", TRANSLATIONS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(tab, city_address: str, path: str) -> None:
    tab.goto(city_address + address(path))
    tab.add_script_tag(path=AXE)
    result = tab.evaluate(AXE_RUN, [TAGS, AAA])
    assert result["passes"], "axe looked at nothing"
    assert [f"{one['id']}: {node['html'][:120]}" for one in result["violations"] for node in one["nodes"]] == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert tab.evaluate("document.scrollingElement.scrollLeft") == 0


@pytest.mark.parametrize("path", RIGHT_TO_LEFT)
def test_text_begins_at_the_right_and_phone_numbers_read_from_the_left(tab, city_address: str, path: str) -> None:
    tab.goto(city_address + address(path))
    assert (
        tab.evaluate("[...document.querySelectorAll('h1, .fp-prose p, .fp-prose li')].map(e => getComputedStyle(e).direction)").count("ltr")
        == 0
    )
    assert tab.evaluate(_STARTS) == []
    mixed = tab.evaluate(_NUMBERS)
    assert mixed["looked"] > 0
    assert mixed["wrong"] == []


# The first line of each paragraph ends where its box does at the right.
_STARTS = """() => [...document.querySelectorAll('h1, .fp-prose p')].filter(e => {
    const range = document.createRange(); range.selectNodeContents(e);
    const line = [...range.getClientRects()][0], box = e.getBoundingClientRect();
    const top = [...range.getClientRects()].filter(r => Math.abs(r.top - line.top) < 8);
    return Math.abs(Math.max(...top.map(r => r.right)) - box.right) > 2;
}).map(e => e.textContent.slice(0, 40))"""

# Of two groups of digits on one line, the first stands left of the second.
_NUMBERS = r"""() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), wrong = [];
    let looked = 0;
    for (let node; (node = walker.nextNode());)
        for (const match of node.data.matchAll(/(\d+) (\d+)/g)) {
            const [a, b] = [[0, match[1].length], [match[1].length + 1, match[0].length]].map(([from, to]) => {
                const range = document.createRange();
                range.setStart(node, match.index + from); range.setEnd(node, match.index + to);
                return range.getBoundingClientRect();
            });
            if (Math.abs(a.top - b.top) > 4) continue;
            looked++;
            if (a.left > b.left) wrong.push(match[0]);
        }
    return {looked, wrong};
}"""


def test_a_number_in_text_from_right_to_left_is_turned_round_without_a_box_of_its_own(browser) -> None:
    tab = browser.new_page()
    tab.set_content('<!doctype html><html lang="ur" dir="rtl"><main>کال 01632 960199 پر</main>')
    assert tab.evaluate(_NUMBERS)["wrong"] == ["01632 960199"]
    tab.close()


def _alternates(site: Path) -> dict[str, dict[str, str]]:
    """By the path of each page in the site, the paths of its languages."""
    found = {}
    for file in site.rglob("*.html"):
        tree = LexborHTMLParser(file.read_text("utf-8"))
        links = {node.attributes["hreflang"]: urlsplit(node.attributes["href"]).path for node in tree.css("link[rel=alternate][hreflang]")}
        if links:
            found["/" + file.relative_to(site).as_posix().removesuffix("index.html")] = links
    return found


def test_every_language_of_every_page_points_back(city: Path) -> None:
    found = _alternates(city / "site")
    written = {address for address in found if not address.endswith("/search/")}
    assert len(written) == len(TRANSLATIONS) + len({one.source for one in TRANSLATIONS.values()})
    assert len(found) - len(written) == len({one.lang for one in TRANSLATIONS.values()}) + 1, "a search page for each language"
    for here, links in found.items():
        assert here in links.values(), "a page is among its own languages"
        assert all(found[there] == links for there in links.values()), here
    for path in TRANSLATIONS:
        tree = LexborHTMLParser((city / "site" / address(path) / "index.html").read_text("utf-8"))
        language = packaged()[TRANSLATIONS[path].lang]
        assert tree.css_first("html").attributes["lang"] == language.code
        assert (tree.css_first("html").attributes.get("dir") or "ltr") == language.dir


@pytest.mark.parametrize("path", TRANSLATIONS)
def test_what_is_in_english_on_a_translation_says_so(city: Path, path: str) -> None:
    """No word of the theme stands there in English without a mark."""
    from tests.theme.test_words_complete import read, texts

    tree = LexborHTMLParser((city / "site" / address(path) / "index.html").read_text("utf-8"))
    for node in tree.css("[lang^=en]"):
        node.decompose()
    left = {" ".join(node.text(deep=False).split()) for node in tree.body.css("*")}
    english = {text for text in texts(read("en")).values() if len(text) > 5 and "{" not in text}
    assert left & english - {"Polish", "Urdu"} == set()


@pytest.mark.parametrize("name", names())
def test_a_component_fits_a_narrow_screen_from_right_to_left(browser, name: str) -> None:
    tab = browser.new_page(viewport={"width": 320, "height": 640})
    for example in examples(name):
        inner = render_component(name, lang="ur", **example["values"])
        tab.set_content(
            f'<!doctype html><html lang="ur" dir="rtl"><head><meta name="viewport" content="width=device-width"><title>{name}</title>'
            f"<style>{style_sheet()}</style></head><body><main>{inner}</main></body></html>"
        )
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), example["name"]
    tab.close()
