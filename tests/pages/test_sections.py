"""Sections of a rendered page."""

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.sections import read_sections


def _text(html: str) -> str:
    return "".join((LexborHTMLParser(f"<body>{html}</body>").css_first("body").text() or "").split())


def test_titles_anchors_and_links() -> None:
    before, sections = read_sections('<p>A</p><h2 id="b">B <em>c</em></h2><p><a href="x/">d</a></p><h2>E</h2>')
    assert before == "<p>A</p>"
    assert [(section.title, section.anchor, section.links) for section in sections] == [("B c", "b", ["x/"]), ("E", "", [])]


def test_a_heading_inside_a_box_starts_no_section() -> None:
    _, sections = read_sections("<h2>A</h2><div><h2>B</h2></div><!-- c --><p>D</p>")
    assert [section.title for section in sections] == ["A"]
    assert sections[0].html == "<div><h2>B</h2></div><!-- c --><p>D</p>"


_PIECE = st.sampled_from(["<h2>A &lt; b</h2>", "<p>C &amp; d</p>", "<h3>E</h3>", "loose", "<ul><li>f</li></ul>", "<!-- g -->", "<br>"])


@given(st.lists(_PIECE, max_size=20))
def test_nothing_is_lost(pieces: list[str]) -> None:
    html = "\n".join(pieces)
    before, sections = read_sections(html)
    assert _text(html) == _text(before + "".join(f"<h2>{section.heading}</h2>{section.html}" for section in sections))
    assert len(sections) == html.count("<h2>")
