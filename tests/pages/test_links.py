"""Where a link leads."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.links import Addresses, Target, address_of

PAGES = {
    "index.md": "",
    "bins/index.md": "bins/",
    "bins/missed-bin.md": "bins/missed-bin/",
    "bins/café menu.md": "bins/caf%C3%A9%20menu/",
    "help/100%.md": "help/100%25/",
    "help/README.md": "help/",
}
FILES = {"assets/map.pdf", "bins/p%C3%AD%20c.png", "old/index.html"}
SITE = Addresses(PAGES, FILES, base="/council/", withheld={"drafts/plan.md": "drafts/plan/"})


def page(path: str, anchor: str = "") -> Target:
    return Target("page", path, anchor)


@pytest.mark.parametrize(
    ("href", "from_path", "target"),
    [
        # as they stand in a rendered page
        ("../missed-bin/", "bins/index.md", Target("missing", "missed-bin")),
        ("missed-bin/", "bins/index.md", page("bins/missed-bin.md")),
        ("missed-bin", "bins/index.md", page("bins/missed-bin.md")),
        ("../", "bins/missed-bin.md", page("bins/index.md")),
        ("..", "bins/missed-bin.md", page("bins/index.md")),
        ("../..", "bins/missed-bin.md", page("index.md")),
        (".", "bins/missed-bin.md", page("bins/missed-bin.md")),
        ("./", "index.md", page("index.md")),
        ("../../help/", "bins/missed-bin.md", page("help/README.md")),
        ("../index.html", "bins/missed-bin.md", page("bins/index.md")),
        # as an editor wrote them
        ("missed-bin.md", "bins/index.md", page("bins/missed-bin.md")),
        ("../bins/missed-bin.md", "help/README.md", page("bins/missed-bin.md")),
        ("./missed-bin.md", "bins/index.md", page("bins/missed-bin.md")),
        ("index.md", "bins/missed-bin.md", page("bins/index.md")),
        # from the top of the site
        ("/", "bins/missed-bin.md", page("index.md")),
        ("/bins/missed-bin/", "help/README.md", page("bins/missed-bin.md")),
        ("/council/bins/missed-bin/", "help/README.md", page("bins/missed-bin.md")),
        ("/council/", "help/README.md", page("index.md")),
        # anchors and queries
        ("#cost", "bins/index.md", page("bins/index.md", "cost")),
        ("#", "bins/index.md", page("bins/index.md")),
        ("", "bins/index.md", page("bins/index.md")),
        ("?q=bins", "bins/index.md", page("bins/index.md")),
        ("missed-bin.md#what-happens", "bins/index.md", page("bins/missed-bin.md", "what-happens")),
        ("missed-bin/?from=home#what-happens", "bins/index.md", page("bins/missed-bin.md", "what-happens")),
        ("#caf%C3%A9", "bins/index.md", page("bins/index.md", "café")),
        # names that an address must encode
        ("caf%C3%A9%20menu/", "bins/index.md", page("bins/café menu.md")),
        ("café menu.md", "bins/index.md", page("bins/café menu.md")),
        ("caf%C3%A9%20menu.md", "bins/index.md", page("bins/café menu.md")),
        ("../missed-bin/", "bins/café menu.md", page("bins/missed-bin.md")),
        ("../../help/100%25/", "bins/café menu.md", page("help/100%.md")),
        # files
        ("../assets/map.pdf", "bins/index.md", Target("file", "assets/map.pdf")),
        ("../../assets/map.pdf", "bins/missed-bin.md", Target("file", "assets/map.pdf")),
        ("/assets/map.pdf#page=2", "bins/missed-bin.md", Target("file", "assets/map.pdf", "page=2")),
        ("p%C3%AD%20c.png", "bins/index.md", Target("file", "bins/pí c.png")),
        ("../../old/", "bins/missed-bin.md", Target("file", "old")),
        # elsewhere
        ("https://www.gov.uk/bins", "bins/index.md", Target("outside")),
        ("HTTPS://WWW.GOV.UK", "bins/index.md", Target("outside")),
        ("//cdn.example/x", "bins/index.md", Target("outside")),
        ("mailto:bins@council.example", "bins/index.md", Target("outside")),
        ("tel:01632960100", "bins/index.md", Target("outside")),
        # nowhere
        ("mised-bin.md", "bins/index.md", Target("missing", "bins/mised-bin.md")),
        ("bins/missed-bin.md", "bins/index.md", Target("missing", "bins/bins/missed-bin.md")),
        ("../../../etc/passwd", "bins/index.md", Target("missing", "../../etc/passwd")),
        ("www.gov.uk", "bins/index.md", Target("missing", "bins/www.gov.uk")),
        ("../drafts/plan.md", "bins/index.md", Target("missing", "drafts/plan.md")),
        # from a page that is not in the site
        ("../../bins/missed-bin/", "drafts/plan.md", page("bins/missed-bin.md")),
    ],
)
def test_where_a_link_leads(href: str, from_path: str, target: Target) -> None:
    assert SITE.resolve(href, from_path) == target


def test_a_site_without_folders_for_addresses() -> None:
    site = Addresses({"index.md": "index.html", "bins/index.md": "bins/index.html", "bins/missed-bin.md": "bins/missed-bin.html"})
    assert site.resolve("missed-bin.html", "bins/index.md") == page("bins/missed-bin.md")
    assert site.resolve("index.html", "bins/missed-bin.md") == page("bins/index.md")
    assert site.resolve("../index.html#top", "bins/missed-bin.md") == page("index.md", "top")
    assert site.href("bins/missed-bin.md", "index.md") == "../index.html"


@pytest.mark.parametrize(
    ("from_path", "to_path", "href"),
    [
        ("index.md", "index.md", "./"),
        ("index.md", "bins/index.md", "bins/"),
        ("bins/index.md", "index.md", "../"),
        ("bins/missed-bin.md", "bins/index.md", "../"),
        ("bins/missed-bin.md", "help/README.md", "../../help/"),
        ("bins/index.md", "bins/café menu.md", "caf%C3%A9%20menu/"),
        ("bins/index.md", "gone.md", ""),
        ("bins/index.md", "drafts/plan.md", ""),
    ],
)
def test_the_relative_address_of_a_page(from_path: str, to_path: str, href: str) -> None:
    assert SITE.href(from_path, to_path) == href


@pytest.mark.parametrize(
    ("path", "address"),
    [("index.md", ""), ("README.md", ""), ("bins.md", "bins"), ("bins/index.md", "bins"), ("bins/README.md", "bins")]
    + [("a/b/c.md", "a/b/c"), ("my-index.md", "my-index"), ("a/my-README.md", "a/my-README"), ("index/x.md", "index/x")],
)
def test_the_address_that_a_path_makes(path: str, address: str) -> None:
    assert address_of(path) == address


_NAME = st.text(st.characters(categories=["L", "N"], include_characters=" -_.%+&'()"), min_size=1, max_size=8).filter(
    lambda name: name.strip(". ") == name and not name.endswith((".md", ".html")) and name not in ("index", "README")
)
_PATHS = st.lists(st.lists(_NAME, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".md"), min_size=1, max_size=6, unique=True)


def _urls(paths: list[str], folders: bool) -> dict[str, str]:
    end = "/" if folders else ".html"
    return {"index.md": "" if folders else "index.html"} | {path: quote(path.removesuffix(".md")) + end for path in paths}


@given(_PATHS, st.booleans(), st.data())
def test_an_address_that_we_make_leads_back_to_its_page(paths: list[str], folders: bool, data: st.DataObject) -> None:
    site = Addresses(_urls(paths, folders))
    from_path, to_path = data.draw(st.sampled_from(list(site.url_of))), data.draw(st.sampled_from(list(site.url_of)))
    href = site.href(from_path, to_path)
    assert href
    assert site.resolve(href, from_path) == page(to_path)
    assert site.resolve(f"{href}?q=1#cost", from_path) == page(to_path, "cost")


@given(st.text(), st.sampled_from([*PAGES, "gone.md"]))
def test_no_address_raises(href: str, from_path: str) -> None:
    assert SITE.resolve(href, from_path).kind in ("outside", "page", "file", "missing")


def test_a_file_that_was_made_later_is_led_to_and_hides_no_page() -> None:
    site = Addresses(PAGES, FILES)
    site.add_file("waste/")
    site.add_file("bins/")
    assert site.resolve("/waste", "index.md") == Target("file", "waste")
    assert site.resolve("../waste/index.html", "bins/index.md") == Target("file", "waste")
    assert site.resolve("/bins/", "index.md") == page("bins/index.md")
    assert "waste" not in site.files
