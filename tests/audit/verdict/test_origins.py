"""From what an engine saw to the file and the line that an editor opens."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.audit.seen import Seen
from fingerpost.audit.verdict.origins import Origin, Origins
from fingerpost.pages.page import read_page

MARKDOWN = """\
---
type: service
title: Report a missed bin
description: Tell us if we did not empty your bin.
owner: waste-team
channels:
  - kind: phone
    number: 01632 960110
photo: images/our crew.jpg
---
Read [more](new-bin.md) about bins, and [more](costs.md) about costs.

## What it costs

![](bin.jpg) It costs 20 pounds a year. ![](bin.jpg)

| Bin | Cost |
|-----|------|
| Blue bin | 20 pounds |

> [!inset]
> We empty it every **second** week.

##

[](https://forms.oxenbridge.example/bin) and <a href="new-bin.md"></a>

| Day | |
|-----|-|
| Monday | 9am |

<iframe src="https://films.example/1"></iframe>
<input type="text"><input type="text">
"""
A_TO_Z = read_page("a-to-z.md", b"---\ntype: page\ntitle: A to Z\n---\n")
A_TO_Z.generated = True
DATA = {
    "content/_data/organisations.yml": "- id: waste-team\n  name: Waste team\n  email: waste@oxenbridge.example\n",
    "content/_data/places.yml": "- name: Recycling centre\n- name: Recycling centre\n",
}
ORIGINS = Origins(
    {"bins/": read_page("bins.md", MARKDOWN.encode()), "a-to-z/": A_TO_Z}, lambda path: f"content/{path}", "site", lambda address: "", DATA
)


def seen(html: str = "", text: str = "", component: str = "", line: int = 0) -> Seen:
    return Seen("axe-image-alt", "fail", "Wrong", html=html, text=text, component=component, line=line)


def line_of(thing: Seen, nth: int = 0, **more) -> int:
    origin = ORIGINS.of("bins/", thing, nth, **more)
    assert origin.path == "content/bins.md"
    return origin.line


@pytest.mark.parametrize(
    ("html", "text", "nth", "line"),
    [
        ('<img src="../assets/images/bin.908d8653d5.webp">', "", 0, 15),
        ('<img src="../assets/images/bin-640.908d8653d5.webp">', "", 0, 15),
        ('<a href="new-bin/">more</a>', "more", 0, 11),
        ('<h2 id="x">What it costs</h2>', "What it costs", 0, 13),
        ("<td>Blue bin</td>", "Blue bin", 0, 19),
        ("<p>It costs 20 pounds a year.</p>", "It costs 20 pounds a year.", 0, 15),
        ("<p>We empty it every <strong>second</strong> week.</p>", "We empty it every second week.", 0, 22),
        ('<a href="https://forms.oxenbridge.example/bin"></a>', "", 0, 26),
        ('<a href="../new-bin/"></a>, and <b>many other words</b>', "", 0, 26),
        ("<h2></h2>", "", 0, 24),
        ("<th></th>", "", 0, 28),
        ("<table> <thead> <tr> <th>Bin</th> <th>Cost</th> </tr> </thead> <tbody>", "Bin Cost Blue bin", 0, 17),
        ("<table> <thead> <tr> <th>Day</th> <th></th> </tr> </thead> </table> <img src='bin.jpg'>", "", 0, 28),
        ('<iframe src="https://films.example/1"></iframe>', "", 0, 32),
        ('<input type="text" class="x">', "", 1, 33),
        ("<title>Report a missed bin - Oxenbridge</title>", "", 0, 3),
        ('<meta name="description" content="">', "", 0, 4),
        ("<h1>Report a missed bin</h1>", "Report a missed bin", 0, 3),
        ('<img src="../assets/our%20crew.1234567890.jpg">', "", 0, 9),
    ],
)
def test_an_element_is_found_in_the_page_that_made_it(html: str, text: str, nth: int, line: int) -> None:
    assert line_of(seen(html, text), nth) == line


def test_of_two_alike_on_one_line_each_has_its_column() -> None:
    assert [ORIGINS.of("bins/", seen("<a>more</a>", "more"), nth).column for nth in (0, 1)] == [6, 41]
    picture = seen('<img src="bin.jpg">')
    assert [ORIGINS.of("bins/", picture, nth).column for nth in (0, 1)] == [1, 41]


def test_what_is_nowhere_in_the_page_is_a_guess() -> None:
    assert ORIGINS.of("bins/", seen("<p>Cookies</p>", "Cookies")) == Origin("content/bins.md", guess=True)
    assert ORIGINS.of("bins/", seen('<html lang="xx">')) == Origin("content/bins.md", guess=True)


def test_the_theme_is_the_cause_of_what_it_looks_like() -> None:
    phone = seen('<a href="tel:+441632960110">01632 960110</a>', "01632 960110", "channels")
    assert ORIGINS.of("bins/", phone, editors=False) == Origin("theme/components/channels")


def test_an_editor_is_the_cause_of_the_words_in_a_component() -> None:
    phone = seen('<a href="tel:+441632960110">01632 960110</a>', "01632 960110", "channels")
    assert line_of(phone) == 8
    inset = seen("<p>We empty it every second week.</p>", "We empty it every second week.", "inset")
    assert line_of(inset) == 22
    menu = seen("<a>Report a missed bin</a>", "Report a missed bin", "site-header")
    assert ORIGINS.of("bins/", menu).path == "theme/components/site-header"
    # The text has no block “contact-block”, so that these words are not from it, though they stand in it.
    assert ORIGINS.of("bins/", seen("<a>more</a>", "more", "contact-block")).path == "theme/components/contact-block"


def test_data_that_many_pages_share_is_found_where_it_stands_once() -> None:
    mail = seen("<a>waste@oxenbridge.example</a>", "waste@oxenbridge.example", "contact-block")
    assert ORIGINS.of("bins/", mail) == Origin("content/_data/organisations.yml", 3, 10)
    twice = seen("<p>Recycling centre</p>", "Recycling centre", "place")
    assert ORIGINS.of("bins/", twice).path == "theme/components/place"


def test_a_page_made_from_data_is_the_layouts() -> None:
    assert ORIGINS.of("a-to-z/", seen("<p>Zebra crossings</p>", "Zebra crossings")) == Origin("theme/layouts/page.html", guess=True)
    assert ORIGINS.file_of("a-to-z/") == "theme/layouts/page.html"


HTML = dedent("""\
    <!doctype html>
    <html lang=en>
    <title>Bins</title>
    <p>Words.</p>
    <img src="a.png">
    <IMG SRC='b.png'><p class="x">Other words</p>
    <img src="a.png">
    """)


@pytest.mark.parametrize(
    ("html", "text", "nth", "line"),
    [
        ('<img src="a.png">', "", 0, 5),
        ('<img src="a.png">', "", 1, 7),
        ('<img src="a.png">', "", 9, 7),
        ('<img src="b.png">', "", 0, 6),
        ("<p>Words.</p>", "Words.", 0, 4),
        ('<html lang="en">', "", 0, 2),
        ("<span>Other words</span>", "Other words", 0, 6),
        ("<video></video>", "", 0, 1),
    ],
)
def test_a_page_without_markdown_is_looked_up_in_its_html(html: str, text: str, nth: int, line: int) -> None:
    foreign = Origins(folder="site", html={"bins/": HTML, "": ""}.get)
    assert foreign.of("bins/", seen(html, text), nth) == Origin("site/bins/index.html", line)


def test_the_line_that_an_engine_knows_is_believed() -> None:
    assert Origins(html=lambda address: HTML).of("x.html", seen("<img>", line=3)) == Origin("site/x.html", 3)


def test_the_file_of_each_address() -> None:
    foreign = Origins(folder="public")
    assert [foreign.file_of(address) for address in ("", "bins/", "404.html")] == [
        "public/index.html", "public/bins/index.html", "public/404.html",
    ]  # fmt: skip
    assert ORIGINS.file_of("bins/") == "content/bins.md"


SIGNS = st.text(alphabet=st.sampled_from(list("abc<>=\"'/[]()#!-.:\n\\ 0é1")), max_size=60)


@given(SIGNS, SIGNS, SIGNS, st.integers(0, 9), st.booleans(), st.sampled_from(["", "inset", "x"]))
def test_anything_at_all_has_an_origin(text: str, html: str, words: str, nth: int, editors: bool, component: str) -> None:
    page = read_page("a.md", text.encode())
    thing = Seen("axe-x", "fail", "Wrong", words, html, words, component=component)
    for origins in (Origins({"a/": page}, data={"d.yml": text}), Origins(html=lambda address: text)):
        origin = origins.of("a/", thing, nth, editors)
        assert origin.path
        assert min(origin.line, origin.column) >= 1
        assert origin.line <= text.count("\n") + 1
