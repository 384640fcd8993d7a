"""Every topic of the city as one document: valid by the Nu checker, nothing that axe finds, no id twice and no link that leads nowhere."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.browser.test_city_in_browser import AXE, TAGS
from tests.browser.test_valid_html import _errors
from tests.conftest import AS_OF, ROOT, run

pytestmark = pytest.mark.slow

TOPICS = sorted(path.parent.name for path in (ROOT / "content").glob("*/index.md"))


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every topic and the whole site as HTML, ordinary and large."""
    folder = tmp_path_factory.mktemp("editions")
    for words in ((), ("--large",)):
        done = run("print", *TOPICS, "content/", *words, "--format", "html", "--as-of", AS_OF, "--output", folder, cwd=ROOT)
        assert done.returncode == 0, done.stderr
    assert len(list(folder.iterdir())) == 2 * (len(TOPICS) + 1)
    return folder


def test_every_document_is_valid(editions: Path) -> None:
    assert _errors(editions) == []


def test_ids_are_there_once_and_links_inside_lead_to_one(editions: Path) -> None:
    for path in editions.iterdir():
        tree = LexborHTMLParser(path.read_text())
        ids = [node.attributes["id"] for node in tree.css("[id]")]
        assert len(ids) == len(set(ids)), path
        inside = {(node.attributes["href"] or "")[1:] for node in tree.css("a[href^='#']")}
        assert inside <= set(ids), path
        named = {name for node in tree.css("[aria-labelledby]") for name in (node.attributes["aria-labelledby"] or "").split()}
        assert named <= set(ids), path


def test_each_document_holds_all_that_it_needs(editions: Path) -> None:
    for path in editions.iterdir():
        tree = LexborHTMLParser(path.read_text())
        assert len(tree.css("h1")) == 1
        assert tree.css("script, link, form, iframe, input, button") == []
        assert len(tree.css("nav")) == 1, "the contents"
        assert {(node.attributes["src"] or "")[:11] for node in tree.css("img")} <= {"data:image/"}
        leads = {node.attributes.get("href") or "" for node in tree.css("a")}
        assert [href for href in leads if not re.match(r"#p\d|https?://|tel:|mailto:", href)] == []


def test_axe_finds_nothing(browser, editions: Path) -> None:
    tab = browser.new_page()
    # The whole site holds what the topics hold, and large print is the same document with other styles.
    names = [*TOPICS, "bins-large-print", "council-tax-large-print"]
    for path in [editions / f"{name}.html" for name in names]:
        tab.goto(path.as_uri())
        tab.add_script_tag(path=AXE)
        result = tab.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
        assert result["passes"], "axe looked at nothing"
        assert [f"{path.name}: {v['id']} {v['nodes'][0]['html'][:200]}" for v in result["violations"]] == []
    tab.close()


@pytest.mark.parametrize(("width", "place"), [(320, "above"), (700, "beside")])
def test_easy_read_has_each_picture_with_its_words(browser, city_address: str, width: int, place: str) -> None:
    """On a phone above them, since the words would have too little room; else at their side."""
    tab = browser.new_page(viewport={"width": width, "height": 640})
    tab.goto(city_address + "bins/missed-bin-easy-read/")
    places = tab.evaluate(
        "() => [...document.querySelectorAll('.fp-easy p:has(img)')].map(row => {"
        " const words = document.createRange(); words.selectNodeContents(row); words.setStartAfter(row.querySelector('img'));"
        " const [picture, text] = [row.querySelector('img').getBoundingClientRect(), words.getBoundingClientRect()];"
        " if (picture.width < 60 || text.right > innerWidth) return 'too narrow';"
        " return picture.right <= text.left ? 'beside' : picture.bottom <= text.top + 1 ? 'above' : 'over' })"
    )
    assert len(places) > 10
    assert set(places) == {place}
    tab.close()


def test_a_page_that_is_printed_from_the_browser_has_its_words_and_addresses_and_no_menus(
    browser, city_address: str, tmp_path: Path
) -> None:
    from pypdf import PdfReader

    tab = browser.new_page(color_scheme="dark")
    tab.goto(city_address + "bins/missed-bin/")
    tab.pdf(path=tmp_path / "page.pdf")
    text = " ".join("\n".join(page.extract_text() for page in PdfReader(tmp_path / "page.pdf").pages).split())
    assert "(https://forms.oxenbridge.example/missed-bin)" in text.replace("- ", "-")
    assert "What happens next" in text
    assert "A to Z" not in text
    assert "Skip to the content" not in text
    tab.close()
