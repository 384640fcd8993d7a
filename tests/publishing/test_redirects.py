"""Old addresses: which file stands there, what it says, and the lists for web servers."""

import posixpath
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.checks.room import RoomState
from fingerpost.pages.links import Addresses
from fingerpost.pages.page_types import AnyPage
from fingerpost.pages.site import Site
from fingerpost.publishing.redirects import can_be_a_page, claims, files, place
from fingerpost.publishing.settings import PublishingSettings
from tests.support.sites import TODAY, make_site

ROOM = RoomState(PublishingSettings())


def _site(pages: dict[str, str], base: str = "/", root: str = "") -> Site:
    site = make_site(pages, TODAY)
    others = {path for path in pages if not path.endswith(".md")}
    site.addresses = Addresses({page.path: page.url for page in site.published}, others, base, root=root)
    return site


def _page(*old: str, more: str = "title: Find your bin day") -> str:
    return f"---\n{more}\nredirect_from:\n" + "".join(f"  - '{address}'\n" for address in old) + "---\nText.\n"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/waste/bins.html", "waste/bins.html"),
        ("/waste/bins.htm", "waste/bins.htm"),
        ("/waste/bins", "waste/bins/index.html"),
        ("/waste/bins/", "waste/bins/index.html"),
        ("/waste/bins/index.html", "waste/bins/index.html"),
        ("/waste//./bins", "waste/bins/index.html"),
        ("/waste.html/", "waste.html/index.html"),
        ("/my%20bins.html", "my bins.html"),
        ("/", "index.html"),
        ("/default.aspx", "default.aspx"),
    ],
)
def test_place_of_an_address(address: str, path: str) -> None:
    assert place(address) == path


@pytest.mark.parametrize(
    ("address", "can"),
    [("/a", True), ("/a/", True), ("/a.html", True), ("/a.HTM", True), ("/a.pdf", False), ("/a.aspx", False), ("/a.b/", True)]
    + [("/%2e%2e/a.html", False), ("/a/%2E%2E", False), ("/.git/a.html", False), ("/.htaccess", False), ("/a%00.html", False)]
    + [("/a%5Cb.html", False), ("/%FF.html", False), (f"/{'a' * 300}", False)],
)
def test_what_can_be_a_page(address: str, can: bool) -> None:
    assert can_be_a_page(address) is can


_ADDRESS = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("/.%2eE5cC")), max_size=30).map(
    lambda text: "/" + text
)


@given(_ADDRESS)
def test_a_valid_old_address_never_gives_a_file_out_of_the_site(address: str) -> None:
    site = _site({"new/page.md": "---\ntitle: A\n---\nText.\n"})
    try:
        site.pages[0].front.meta = AnyPage.model_validate({"title": "A", "redirect_from": [address]})
    except ValueError:  # not an address that a page may have
        return
    for path, text in files(site, ROOM).items():
        parts = path.split("/")
        assert not path.startswith("/")
        assert not {"..", ".", ""} & set(parts)
        assert not re.search(r"[\x00-\x1f\\]", path)
        assert posixpath.normpath(path) == path
        assert text.endswith("\n")
    assert files(site, ROOM).get("_redirects", "").count("\n") == sum(claim.works for claim in claims(site))


def test_no_old_address_no_file() -> None:
    assert files(_site({"a.md": "Text.", "b.md": _page(more="title: B\ndraft: true")}), ROOM) == {}


def test_the_page_at_an_old_address() -> None:
    made = files(_site({"bins/days.md": _page("/waste/old/days.html")}, root="https://x.example/council/"), ROOM)
    assert (
        made["waste/old/days.html"]
        == """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Find your bin day</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="https://x.example/council/bins/days/">
<meta http-equiv="refresh" content="0; url=../../bins/days/">
</head>
<body>
<main>
<p>This page has moved to <a href="../../bins/days/">Find your bin day</a>.</p>
</main>
</body>
</html>
"""
    )


@pytest.mark.parametrize(
    ("old", "path", "address"),
    [
        ("/a", "bins/days.md", "../bins/days/"),
        ("/a.html", "bins/days.md", "bins/days/"),
        ("/bins/days.html", "bins/days.md", "days/"),
        ("/bins/days/old/", "bins/days.md", "../"),
        ("/a.html", "index.md", "./"),
        ("/a/", "index.md", "../"),
        ("/a/b/c", "index.md", "../../../"),
    ],
)
def test_the_way_on_is_relative(old: str, path: str, address: str) -> None:
    made = files(_site({path: _page(old)}), ROOM)[place(old)]
    assert f'url={address}"' in made
    assert f'<link rel="canonical" href="{address}">' in made


def test_what_an_editor_writes_is_text_and_never_markup() -> None:
    made = files(_site({"a.md": _page("/old.html", more="title: '<script>&\" bins'\nlang: cy")}), ROOM)["old.html"]
    tree = LexborHTMLParser(made)
    assert tree.css("script") == []
    assert tree.css_first("a").text() == tree.css_first("title").text() == '<script>&" bins'
    assert (tree.css_first("html").attributes["lang"], tree.css_first("a").attributes["lang"]) == ("en-GB", "cy")


@pytest.mark.parametrize(
    ("body", "title"),
    [("# My *bins*\n", "My bins"), ("Text\n\n# Bins # {: #b }\n", "Bins"), ("```\n# no\n```\n", "/a/"), ("No heading.\n", "/a/")],
)
def test_the_title_of_a_page_that_has_it_as_a_heading(body: str, title: str) -> None:
    made = files(_site({"a.md": f"---\nredirect_from: [/old/]\n---\n{body}"}), ROOM)["old/index.html"]
    assert LexborHTMLParser(made).css_first("title").text() == title


def test_the_lists_have_every_old_address_below_the_base() -> None:
    made = files(_site({"bins/days.md": _page("/b.pdf", "/a:*.html", "/council/tŷ", "/.git/x")}, base="/council/"), ROOM)
    assert made["_redirects"] == (
        "/council/.git/x /council/bins/days/ 301\n"
        "/council/a%3A%2A.html /council/bins/days/ 301\n"
        "/council/b.pdf /council/bins/days/ 301\n"
        "/council/t%C5%B7 /council/bins/days/ 301\n"
    )
    assert made["redirects.map"] == (
        '"/council/.git/x" "/council/bins/days/";\n'
        '"/council/a:*.html" "/council/bins/days/";\n'
        '"/council/b.pdf" "/council/bins/days/";\n'
        '"/council/tŷ" "/council/bins/days/";\n'
    )
    assert sorted(made) == ["_redirects", "a:*.html", "redirects.map", "tŷ/index.html"]


def test_the_map_of_nginx_quotes_what_would_break_it() -> None:
    made = files(_site({"a.md": _page("/say-%22hi%22;", "/a%0Ab", "/my%20bins")}), ROOM)["redirects.map"]
    assert made == '"/my bins" "/a/";\n"/say-\\"hi\\";" "/a/";\n'


def test_archived_pages_keep_theirs_and_withheld_pages_have_none() -> None:
    pages = {
        "old.md": _page("/1", more="title: A\narchive_on: 2020-01-01"),
        "draft.md": _page("/2", more="title: B\ndraft: true"),
        "later.md": _page("/3", more="title: C\npublish_on: 2027-01-01"),
    }
    assert files(_site(pages), ROOM)["_redirects"] == "/1 /old/ 301\n"


def test_what_is_taken_is_left_alone() -> None:
    pages = {
        "a.md": _page("/a/", "/b", "/C/", "/x", "/x/", "/form.pdf", "/x/index.html/y", "/_redirects/z"),
        "b.md": _page("/x", "/404.html"),
        "c.md": "C.",
        "form.pdf": "A form",
        "404.html": "Not found",
    }
    site = _site(pages)
    assert [(claim.old, claim.held_by) for claim in claims(site)] == [
        ("/a/", "page"), ("/b", "page"), ("/C/", "page"), ("/x", ""), ("/x/", "claim"), ("/form.pdf", "file"),
        ("/x/index.html/y", "page"), ("/_redirects/z", "file"), ("/x", "claim"), ("/404.html", "file"),
    ]  # fmt: skip
    assert files(site, ROOM).keys() == {"x/index.html", "_redirects", "redirects.map"}


def test_a_folder_that_stands_in_the_way_of_a_page() -> None:
    site = _site({"a.md": _page("/one.html/two", "/one.html")})
    assert [claim.held_by for claim in claims(site)] == ["", "page"]


def test_an_editors_own_list_wins() -> None:
    made = files(_site({"a.md": _page("/x"), "_redirects": "/mine /a/ 301"}), ROOM)
    assert made.keys() == {"x/index.html", "redirects.map"}
