"""Where images and links stand in HTML, to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.publishing.html_edits import apply, read_tags

PAGE = """<p>Text <img alt="1 &gt; 0" src="a.jpg"> <!-- <img src="comment.jpg"> --></p>
<pre><code>&lt;img src="code.jpg"&gt;</code></pre>
<script>var html = '<img src="script.jpg">';</script>
<picture><source srcset="b.avif"><img src="b.jpg"></picture>
<svg><image href="c.png"/></svg>
<a href="x.pdf" title="a > b"><em>X</em> file</a> (PDF)
<IMG SRC='d.png' width=300 />
<a name="here"></a><a href="">nowhere</a><a href="y.pdf"><img src="e.png" src="twice.png"></a>"""


def test_images_and_where_they_stand() -> None:
    found = read_tags(PAGE).images
    assert [image.attributes["src"] for image in found] == ["a.jpg", "d.png", "e.png"]
    assert [PAGE[image.start : image.end] for image in found] == [
        '<img alt="1 &gt; 0" src="a.jpg">',
        "<IMG SRC='d.png' width=300 />",
        '<img src="e.png" src="twice.png">',
    ]
    assert found[0].attributes["alt"] == "1 > 0"
    assert [image.text_before > 60 for image in found] == [False, True, True]


def test_links_with_their_words_and_what_follows() -> None:
    found = read_tags(PAGE).links
    assert [(link.href, link.text) for link in found] == [("x.pdf", "X file"), ("y.pdf", "")]
    assert PAGE[found[0].close :].startswith("</a> (PDF)")
    assert found[0].after.strip() == "(PDF)"


def test_a_link_that_is_never_closed_is_left_alone() -> None:
    assert read_tags('<p><a href="x.pdf">X').links == []


def test_edits_touch_nothing_else() -> None:
    assert apply("one two three", [(8, 13, "3"), (0, 3, "1"), (3, 3, "!")]) == "1! two 3"


@pytest.mark.parametrize(
    "html", ["", "<img", "<img src='a.jpg", "</a></a>", "<a href='x'><a href='y'>z</a>", "<picture><img src=a>", "&#xZ;"]
)
def test_broken_html_breaks_nothing(html: str) -> None:
    read_tags(html)


@given(st.lists(st.sampled_from(["<img src=a.jpg>", "\n", "é", "<p>", "&amp;", '<a href="b.pdf">', "</a>", "<!-- x -->", "<br/>", "text"])))
def test_places_are_right_after_any_line_and_letter(parts: list[str]) -> None:
    html = "".join(parts)
    tags = read_tags(html)
    assert [html[image.start : image.end] for image in tags.images] == ["<img src=a.jpg>"] * parts.count("<img src=a.jpg>")
    assert all(html.startswith("</a>", link.close) for link in tags.links)
