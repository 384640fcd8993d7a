"""What pages weigh: what a browser fetches, what it costs by the models, and how each format says it."""

import csv
import io
import json
from pathlib import Path

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.reports.weight.models import LINES, grams, headers, seconds
from fingerpost.reports.weight.page_weight import heavy_first, weigh
from fingerpost.reports.weight.parts import Part, parts_of_page, parts_of_style
from fingerpost.reports.weight.weights import Weights, formats, render
from tests.conftest import run

TWO_G, THREE_G = LINES


class Texts:
    """A site of texts; each weighs as many bytes as it has letters."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.texts = texts

    def size(self, path: str) -> int | None:
        return len(self.texts[path]) if path in self.texts else None

    def text(self, path: str) -> str:
        return self.texts[path]


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ('<link rel="stylesheet" href="a.css"><link rel=stylesheet href=a.css>', [Part("styles", "a.css")]),
        ('<link rel="alternate stylesheet" href="b.css"><link rel=canonical href=/x><link rel=manifest href=m>', []),
        ('<link rel="shortcut icon" href="i.png"><link rel=icon href="data:image/svg+xml,x">', [Part("images", "i.png")]),
        ('<link rel=preload as=font href=a.woff2><link rel=modulepreload href=m.js>', [Part("fonts", "a.woff2"), Part("scripts", "m.js")]),
        ('<script src="a.js" defer></script><script>inline()</script>', [Part("scripts", "a.js")]),
        ('<script type="application/ld+json">{"url": "b.js"}</script>', []),
        ('<img src="a.jpg" loading="lazy"><img src="data:image/gif;base64,R0"><img alt="">', [Part("images", "a.jpg")]),
        ('<img src="a.jpg" srcset="s.webp 320w, m.webp 800w, l.webp 1600w">', [Part("images", "m.webp")]),
        ('<img src="a.jpg" srcset="s.webp 320w, m.webp 480w">', [Part("images", "m.webp")]),
        ('<img src="a.jpg" srcset="a.jpg, b.jpg 2x">', [Part("images", "b.jpg")]),
        ('<picture><source type="image/avif" srcset="a.avif 800w"><source type="image/webp" srcset="a.webp 800w"><img src="a.jpg"></picture>',
         [Part("images", "a.avif")]),
        ('<picture><source media="(min-width: 60em)" srcset="wide.webp"><img src="a.jpg"></picture>', [Part("images", "a.jpg")]),
        ('<picture><source type="image/jxl" srcset="a.jxl"><img src="a.jpg"></picture>', [Part("images", "a.jpg")]),
        ('<video src="film.mp4" preload="none" poster="film.jpg"></video><audio src="a.mp3"></audio>', [Part("images", "film.jpg")]),
        ('<iframe src="https://maps.example/"></iframe>', [Part("other", "https://maps.example/")]),
        ("<p>No file at all", []),
    ],
)  # fmt: skip
def test_what_a_phone_fetches_for_a_page(html: str, parts: list[Part]) -> None:
    assert parts_of_page(html) == parts


def test_what_a_style_sheet_names() -> None:
    css = "@import 'b.css'; a{background:url( \"i.webp\" )} b{background:url(data:image/png;base64,x)} @font-face{src:url(f.woff2?v=1)}"
    assert parts_of_style(css) == [Part("styles", "b.css"), Part("images", "i.webp"), Part("fonts", "f.woff2?v=1")]


def test_a_page_weighs_what_it_names_each_once() -> None:
    files = Texts(
        {
            "bins/index.html": '<link rel=stylesheet href="../assets/site.css"><img src="/council/bin%20day.webp"><img src="../bin day.webp">'
            '<script src="https://elsewhere.example/a.js"></script><script src="gone.js"></script>',
            "assets/site.css": "@font-face{src:url(f.woff2)} a{background:url(../bin%20day.webp)}",
            "assets/f.woff2": "f" * 5000,
            "bin day.webp": "i" * 3000,
        }
    )
    found = weigh("bins/index.html", files)
    assert found.address == "bins/"
    assert found.kinds == {
        "HTML": files.size("bins/index.html"), "styles": files.size("assets/site.css"), "scripts": 0, "images": 3000, "fonts": 5000, "other": 0,
    }  # fmt: skip
    assert (found.requests, found.elsewhere, found.missing) == (4, 1, ("bins/gone.js",))
    assert found.size == sum(found.kinds.values()) + 500 + 3 * 100, "and the headers"


def test_style_sheets_that_name_each_other_come_to_an_end() -> None:
    files = Texts({"index.html": "<link rel=stylesheet href=a.css>", "a.css": "@import 'b.css'", "b.css": "@import 'a.css'"})
    assert weigh("index.html", files).requests == 3


@pytest.mark.parametrize(
    ("line", "size", "requests", "expected"),
    [
        (THREE_G, 6_000, 1, 4 * 0.3 + 6_000 * 8 / 1_600_000),
        (THREE_G, 6_000, 2, 5 * 0.3 + 6_000 * 8 / 1_600_000),
        (THREE_G, 14_600, 2, 5 * 0.3 + 14_600 * 8 / 1_600_000),
        (THREE_G, 14_601, 2, 6 * 0.3 + 14_601 * 8 / 1_600_000),
        (TWO_G, 6_000, 2, 5 * 0.84 + 0.2),
        (TWO_G, 100_000, 2, 7 * 0.84 + 100_000 * 8 / 240_000),
    ],
)
def test_seconds_are_round_trips_and_bytes(line, size: int, requests: int, expected: float) -> None:
    assert seconds(line, size, requests) == pytest.approx(expected)


def test_grams_are_those_of_the_model() -> None:
    """0.194 kWh for running and 0.106 for making, for each GB, at 494 g a kWh, as CO2.js has them."""
    assert grams(1_000_000_000, views=1) == pytest.approx(148.2)
    assert grams(10_000) == pytest.approx(1.482)


@given(st.integers(1, 10**8), st.integers(1, 10**6), st.integers(1, 50))
def test_more_bytes_never_cost_less(size: int, more: int, requests: int) -> None:
    assert all(seconds(line, size + more, requests) > seconds(line, size, requests) for line in LINES)
    assert grams(size + more) > grams(size)
    assert seconds(THREE_G, size, requests) < seconds(TWO_G, size, requests)


def _weights(**more) -> Weights:
    page = '<link rel=stylesheet href="/s.css">'
    files = Texts(
        {
            "index.html": page + "h" * 9000,
            "a&b/index.html": page,
            "404.html": page + "<img src=/i.jpg>",
            "s.css": "c" * 2000,
            "i.jpg": "j" * 20_000,
        }
    )
    pages = [weigh(name, files) for name in files.texts if name.endswith(".html")]
    return Weights(sorted(pages, key=heavy_first), "A <site>", **more)


def test_the_text_shows_the_heaviest_first_with_what_they_cost() -> None:
    assert render("text", _weights(top=2)) == (
        "       KB     HTML   styles   images requests       2G       3G    g CO2  page\n"
        "     22.8      0.1      2.0     20.0        3    5.8 s    1.9 s      3.4  /404.html\n"
        "     11.6      9.0      2.0      0.0        2    4.6 s    1.6 s      1.7  /\n"
        "\n"
        "3 pages: half of them stay under 11.6 KB, the heaviest has 22.8 KB.\n"
        "Grams are for 1,000 first visits, by the Sustainable Web Design Model 4 with the world's average grid of 494 g for each kWh.\n"
    )


def test_the_text_says_which_pages_are_over_the_limit_and_how_to_mend_them() -> None:
    assert render("text", _weights(limit=14_000)).splitlines()[-3:] == [
        "",
        "1 page is over 14.0 KB:",
        "/404.html: 8.8 KB too many, most of them in images. Take out a picture, or make it smaller: a photo needs no more than 720 pixels on a phone.",
    ]
    assert render("text", _weights(limit=25_000)).endswith("\nNo page is over 25.0 KB.\n")


def test_json_and_csv_have_the_same_values() -> None:
    found = json.loads(render("json", _weights(limit=14_000)))
    assert (found["limit"], found["views"], len(found["pages"])) == (14_000, 1000, 3)
    first = found["pages"][0]
    assert (first["page"], first["images"], first["requests"], first["headers"]) == ("/404.html", 20_000, 3, headers(3))
    assert first["bytes"] == 20_000 + 2_000 + first["HTML"] + first["headers"]
    rows = list(csv.DictReader(io.StringIO(render("csv", _weights()))))
    assert [row["page"] for row in rows] == [page["page"] for page in found["pages"]]
    assert rows[0]["bytes"] == str(first["bytes"])


def test_the_picture_has_a_bar_for_each_page_that_says_what_it_shows() -> None:
    html = render("html", _weights(limit=14_000))
    tree = LexborHTMLParser(html)
    bars = tree.css("svg.bar")
    assert tree.css_first(".words").text() == "HTML 0.1 KB, styles 2.0 KB, images 20.0 KB, headers 0.7 KB"
    widths = [sum(float(rect.attributes["width"]) for rect in bar.css("rect")) for bar in bars]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == pytest.approx(1000, abs=1)
    assert len(tree.css("line.limit")) == 3
    assert "<site>" not in html
    assert "/a&amp;b/" in html


def test_there_are_four_formats() -> None:
    assert formats() == ["csv", "html", "json", "text"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site: one page packed beforehand, one not, and a page at an old address."""
    (tmp_path / "site" / "old").mkdir(parents=True)
    home = tmp_path / "site"
    page = "<!doctype html><title>Bins</title>" + "".join(f"<p>Bin {number} is emptied on a Monday.</p>" for number in range(500))
    (home / "index.html").write_text(page)
    (home / "index.html.br").write_bytes(b"b" * 123)
    (home / "bins.html").write_text(page)
    (home / "old" / "index.html").write_text('<meta http-equiv="refresh" content="0; url=../bins.html">')
    return tmp_path


def test_sizes_are_those_on_the_wire_and_old_addresses_are_no_pages(site: Path) -> None:
    done = run("weight", "--format", "json", cwd=site)
    assert done.returncode == 0, done.stderr
    pages = {page["page"]: page["HTML"] for page in json.loads(done.stdout)["pages"]}
    packed = len(brotli.compress((site / "site" / "bins.html").read_bytes(), brotli.MODE_TEXT, 5))
    assert pages == {"/": 123, "/bins.html": packed}


def test_a_page_over_the_limit_fails(site: Path) -> None:
    done = run("weight", "--limit", "1", "--output", "weight.html", "--format", "html", cwd=site)
    assert (done.returncode, done.stdout) == (1, "")
    assert "/bins.html" in (site / "weight.html").read_text("utf-8")
    assert run("weight", "--limit", "100", cwd=site).returncode == 0


def test_nothing_weighed_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name, said in (("empty", "since the site has no page"), ("none", "since there is no site")):
        done = run("weight", name, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"{name}: Nothing was weighed, {said}\n  How to mend it: Build it first: fingerpost build\n"
