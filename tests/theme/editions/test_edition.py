"""Pages as one document: one title, whole links, ids that are there once, and every word that was on the pages."""

import re
from datetime import date

import segno
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.languages import language_of
from fingerpost.theme.editions.document import edition_html
from fingerpost.theme.editions.edition import Edition, Form, Imprint, Part
from tests.support.sites import make_site

FILES = {
    "bins/index.md": "---\ntitle: Bins & recycling\n---\nSee [days](days.md#easter).\n\n## Colours\n\nBlue.\n",
    "bins/days.md": "---\ntitle: Bin days\n---\n## Easter\n\nOne day [later](#easter). See [bins](index.md#colours), [gone](#gone), "
    "[tax](../tax.md#how), [a form](https://forms.example/x), <a href='tel:01632960100'>call</a>, [map](map.pdf).\n\n![Bin](bin.png)\n",
    "bins/cy.md": "---\ntitle: Diwrnodau\nlang: cy\n---\nDydd Llun.\n",
    "tax.md": "---\ntitle: Tax\n---\n## How\n\nPay.\n",
    "bins/bin.png": b"",
    "bins/map.pdf": b"",
}
ENGLISH, WELSH = language_of("en-GB", {}), language_of("cy", {})
IMPRINT = Imprint(
    "Oxenbridge City Council",
    date(2026, 11, 22),
    "An example.",
    {"number": "01632 960100", "dial": "01632960100"},
    ["Town Hall", "ZX1 1AA"],
)


def _edition(*paths: str, root: str = "https://www.oxenbridge.example/") -> Edition:
    site = make_site(FILES)
    site.addresses.root = root
    pages = [site.by_path[path] for path in paths]
    parts = [Part(page.path, page.title, ENGLISH, WELSH if page.meta.lang else ENGLISH, page.html or "") for page in pages]
    return Edition("bins", parts, IMPRINT, site.addresses, lambda path: f"data:{path}")


def _tree(edition: Edition, form: Form | None = None, numbers: dict[str, int] | None = None) -> LexborHTMLParser:
    return LexborHTMLParser(edition_html(edition, form or Form(), numbers))


BINS = ("bins/index.md", "bins/days.md")


def _links(tree: LexborHTMLParser) -> dict[str, str | None]:
    return {node.text(): node.attributes.get("href") for node in tree.css("main a")}


def test_the_headings_are_those_of_one_document() -> None:
    headings = [(node.tag, node.text()) for node in _tree(_edition(*BINS)).css("h1, h2, h3, h4")]
    assert headings == [("h1", "Bins & recycling"), ("h2", "Colours"), ("h2", "Contents"), ("h2", "Bin days"), ("h3", "Easter")]


def test_links_inside_stay_inside_and_others_are_whole() -> None:
    links = _links(_tree(_edition(*BINS)))
    assert links["days"] == "#p1-easter"
    assert links["later"] == "#p1-easter"
    assert links["bins"] == "#p0-colours"
    assert links["gone"] == "#p1", "to the start of the page, since there is no such place"
    assert links["tax"] == "https://www.oxenbridge.example/tax/#how"
    assert links["map"] == "https://www.oxenbridge.example/bins/map.pdf"
    assert links["Bin days"] == "#p1"


def test_every_id_is_there_once_and_every_link_inside_leads_to_one() -> None:
    tree = _tree(_edition(*BINS, "bins/cy.md"))
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    inside = {href[1:] for node in tree.css("a[href^='#']") if (href := node.attributes["href"])}
    assert inside
    assert inside <= set(ids)


def test_print_shows_where_links_lead() -> None:
    shown = [node.text() for node in _tree(_edition(*BINS), numbers={"p0": 1, "p1": 4}).css(".fp-address")]
    addresses = [
        "https://www.oxenbridge.example/tax/#how",
        "https://forms.example/x",
        "01632960100",
        "https://www.oxenbridge.example/bins/map.pdf",
    ]
    assert shown == ["(page 4)", "(page 1)", *(f"({address})" for address in addresses)]


def test_the_contents_have_page_numbers_where_they_are_known() -> None:
    assert _tree(_edition(*BINS)).css_first("nav li").text() == "Bin days"
    assert _tree(_edition(*BINS), numbers={"p1": 4}).css_first("nav li").text() == "Bin days, page 4"


def test_one_page_has_no_contents() -> None:
    tree = _tree(_edition("tax.md"))
    assert [(node.tag, node.text()) for node in tree.css("h1, h2")] == [("h1", "Tax"), ("h2", "How")]
    assert tree.css("nav") == []


def test_it_says_who_made_it_and_where_to_ask() -> None:
    tree = _tree(_edition(*BINS))
    said = tree.css_first(".fp-edition-title").text()
    for words in (
        "An example.",
        "Oxenbridge City Council",
        "22 November 2026",
        "01632 960100",
        "Town Hall, ZX1 1AA",
        "https://www.oxenbridge.example/bins/",
    ):
        assert words in said
    assert tree.css_first("title").text() == "Bins & recycling - Oxenbridge City Council"
    assert tree.css_first("html").attributes["lang"] == "en-GB"


def test_the_qr_code_is_that_of_the_address() -> None:
    drawing = _tree(_edition(*BINS)).css_first("svg")
    assert drawing.attributes["aria-label"] == "QR code for https://www.oxenbridge.example/bins/"
    dark = set()
    for row in re.findall(r"M4 4\.5.*", drawing.css("path")[1].attributes["d"]):
        x, y = 0.0, 0.0
        for kind, *numbers in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", row):
            if kind == "h":
                dark |= {(int(x) + step, int(y)) for step in range(int(numbers[0]))}
                x += int(numbers[0])
            else:
                x, y = (0.0 if kind == "M" else x) + float(numbers[0]), (0.0 if kind == "M" else y) + float(numbers[1] or 0)
    wanted = segno.make("https://www.oxenbridge.example/bins/", error="m", micro=False).matrix
    assert dark == {(x + 4, y + 4) for y, row in enumerate(wanted) for x, bit in enumerate(row) if bit}


def test_without_an_address_of_the_site_there_is_no_code_and_no_link_out() -> None:
    tree = _tree(_edition(*BINS, root=""))
    assert tree.css("svg") == []
    assert _links(tree)["tax"] is None
    assert "01632 960100" in tree.css_first(".fp-edition-title").text()


def test_pictures_are_inside() -> None:
    assert _tree(_edition(*BINS)).css_first("img").attributes == {"src": "data:bins/bin.png", "alt": "Bin"}


def test_a_page_in_another_language_says_so() -> None:
    tree = _tree(_edition(*BINS, "bins/cy.md"))
    assert tree.css_first("#p2").attributes["lang"] == "cy"
    assert "lang" not in tree.css_first("#p1").attributes


def test_what_an_editor_writes_is_text_also_in_the_footer_of_the_paper() -> None:
    site = make_site({"a.md": "---\ntitle: 'A </style><script>\" \\ b'\n---\nText.\n"})
    page = site.pages[0]
    edition = Edition("a", [Part(page.path, page.title, ENGLISH, ENGLISH, "")], IMPRINT, site.addresses, str)
    tree = _tree(edition)
    assert tree.css("script") == []
    assert r'"A \3c \2f style\3e \3c script\3e \22  \5c  b"' in tree.css_first("style").text()


def test_large_print_says_so_and_holds_the_same_words() -> None:
    ordinary, large = _tree(_edition(*BINS)), _tree(_edition(*BINS), Form(large=True))
    assert large.css_first("html").attributes["class"] == "fp-large"
    assert large.css_first("title").text() == "Bins & recycling (Large print) - Oxenbridge City Council"
    assert [node.text() for node in large.css("section, h1, nav")] == [node.text() for node in ordinary.css("section, h1, nav")]
    assert "size: a3" in _tree(_edition(*BINS), Form(paper="a3")).css_first("style").text()
