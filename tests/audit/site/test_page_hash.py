"""A page counts as unchanged only when nothing that it loads changed."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.audit.site.page_hash import hash_of_ingredients, hash_pages, own_rules, reader
from fingerpost.audit.site.references import references

LOADED = [
    '<link rel="stylesheet" href="../a.css?v=2">',
    "<LINK HREF=../a.css REL=StyleSheet>",
    '<link rel="shortcut icon" href="/a.css">',
    '<link rel="preload" as="image" imagesrcset="../a.css 2x">',
    '<script src="../a.css"></script>',
    '<script type="module">import {x} from "../a.css"</script>',
    '<img src="../a.css#top" alt="a > b">',
    '<img srcset="x.png 1x, ../a.css 2x">',
    "<img src='../%61.css'>",
    '<picture><source srcset="../a.css"></picture>',
    '<p style="background: url(&quot;../a.css&quot;)">',
    "<p style='background: url(../a.css)'>",
    '<style>@import "../a.css";</style>',
    "<style>p { background: URL( '../a.css' ) }</style>",
    '<video poster="../a.css"></video>',
    '<video><track src="../a.css"></video>',
    '<audio src="../../../a.css"></audio>',
    '<iframe src="../a.css"></iframe>',
    '<object data="../a.css"></object>',
    '<input type="image" src="../a.css">',
    '<svg><use href="../a.css#icon"/></svg>',
    '<svg><use xlink:href="../a.css#icon"/></svg>',
    '<base href="/"><img src="a.css">',
]
NOT_LOADED = [
    '<a href="../a.css">A style</a>',
    '<link rel="canonical" href="../a.css">',
    '<link rel="alternate" hreflang="cy" href="../a.css">',
    '<img src="https://other.example/a.css">',
    '<img src="//other.example/a.css">',
    '<img src="data:,../a.css">',
    '<p data-at="../a.css">',
    '<img src="">',
    "<p>url is ../a.css</p>",
]


@pytest.mark.parametrize("html", LOADED)
def test_what_a_page_loads(html: str) -> None:
    assert "a.css" in references("bins/index.html", html.encode())


@pytest.mark.parametrize("html", NOT_LOADED)
def test_what_a_page_only_names(html: str) -> None:
    assert "a.css" not in references("bins/index.html", html.encode())


def test_styles_and_scripts_load_more() -> None:
    css = b"@import 'b.css'; @import url(\"c.css\"); p { background: url(../d.png) } @font-face { src: url(data:font/woff2;base64,aa) }"
    assert references("css/a.css", css) == {"css/b.css", "css/c.css", "d.png"}
    assert references("js/a.js", b'import{x}from"./b.js";import"../c.mjs";import y from "lit";const z="./d.js"') == {"js/b.js", "c.mjs"}
    assert references("a.png", b"url(b.png)") == frozenset()


@given(st.binary(max_size=200))
def test_no_bytes_stop_it(data: bytes) -> None:
    for name in ("a/index.html", "a.css", "a.js"):
        references(name, b'<style>p{background:url(x)}</style><img src="' + data)


FILES = {
    "bins/index.html": b'<link rel="stylesheet" href="../a.css"><iframe src="../frame/"></iframe>',
    "tax/index.html": b"<p>No style</p>",
    "a.css": b'@import "b.css"; @import "a.css";',
    "b.css": b"p { background: url(c.png) }",
    "frame/index.html": b'<script src="d.js"></script>',
    "frame/d.js": b'import "./e.js"',
}


def _hashes(**changed: bytes | None) -> dict[str, str]:
    files = FILES | {name.replace("__", ".").replace("_", "/"): data for name, data in changed.items()}
    return hash_pages(["bins/", "tax/"], files.get)


@pytest.mark.parametrize("name", ["a__css", "b__css", "c__png", "frame_index__html", "frame_d__js", "frame_e__js", "bins_index__html"])
def test_a_change_of_anything_loaded_is_a_change_of_the_page(name: str) -> None:
    before, after = _hashes(), _hashes(**{name: b"changed"})
    assert before["bins/"] != after["bins/"]
    assert before["tax/"] == after["tax/"]


def test_a_file_that_goes_is_a_change_and_the_same_again_is_none() -> None:
    assert _hashes(b__css=None)["bins/"] != _hashes()["bins/"] == _hashes()["bins/"]


def test_two_pages_with_the_same_html_are_two() -> None:
    files = {"a/index.html": b"<p>", "b/index.html": b"<p>"}
    assert len(set(hash_pages(["a/", "b/"], files.get).values())) == 2


def test_files_are_known_by_their_bytes_not_their_times(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_bytes(b"one")
    before = hash_pages([""], reader(tmp_path))
    os.utime(page, (1, 1))
    assert hash_pages([""], reader(tmp_path)) == before
    page.write_bytes(b"two")
    os.utime(page, (1, 1))
    assert hash_pages([""], reader(tmp_path)) != before


def test_reading_stays_in_the_folder_and_never_fails(tmp_path: Path) -> None:
    (tmp_path / "site" / "sub").mkdir(parents=True)
    (tmp_path / "secret.css").write_text("p {}")
    assert references("index.html", b'<img src="../secret.css">') == {"secret.css"}
    read = reader(tmp_path / "site")
    assert [read(path) for path in ("secret.css", "sub", "no\0name", "x" * 5000)] == [None] * 4


def test_engines_settings_and_our_rules_are_in_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    one = hash_of_ingredients({"axe-core": "4.14.1"}, {"runner": "fast"})
    assert one == hash_of_ingredients({"axe-core": "4.14.1"}, {"runner": "fast"})
    monkeypatch.setattr("fingerpost.audit.site.page_hash.own_rules", lambda: "other")
    others = {
        hash_of_ingredients({"axe-core": "4.14.2"}, {"runner": "fast"}),
        hash_of_ingredients({"axe-core": "4.14.1"}, {"runner": "pa11y"}),
    }
    assert len({one, hash_of_ingredients({"axe-core": "4.14.1"}, {"runner": "fast"}), *others}) == 4


def test_our_rules_are_hashed_by_their_sources() -> None:
    own_rules.cache_clear()
    assert len(own_rules()) == 64


@pytest.mark.slow
@pytest.mark.alone
def test_2000_pages_are_decided_in_two_seconds(tmp_path: Path) -> None:
    html = (
        '<!doctype html><link rel="stylesheet" href="../a.css"><main>' + "<p>Put your bins out by 6am. <a href='../tax/'>Tax</a></p>" * 300
    )
    (tmp_path / "a.css").write_text("p { color: red }" * 2000)
    for number in range(2000):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "index.html").write_text(f"{html}{number}")
    began = time.process_time()
    assert len(set(hash_pages([f"{number}/" for number in range(2000)], reader(tmp_path)).values())) == 2000
    assert time.process_time() - began < 2
