"""A page's HTML in its new place: ids, headings, links and pictures follow; what needs a screen is left out, and said where it matters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.theme.editions.rewrite import Place, rewrite


def _html(html: str, shift: int = 1, link=lambda href: href, picture=lambda src: f"data:{src}", behind=lambda address, words: "") -> str:
    return rewrite(html, Place("p2-", shift, link, picture, behind, "See the web.")).html


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<h1>Title</h1><p>Text</p>", "<p>Text</p>"),
        ("<h1>Title</h1><h1>Another</h1>", "<h3>Another</h3>"),
        ("<h2>A</h2><h3>B</h3><h6>C</h6>", "<h3>A</h3><h4>B</h4><h6>C</h6>"),
        ('<h2 id="days">A</h2>', '<h3 id="p2-days">A</h3>'),
        ('<div aria-describedby="a b"><p id="a">A</p></div>', '<div aria-describedby="p2-a p2-b"><p id="p2-a">A</p></div>'),
        ('<section aria-labelledby="a" class="b">A</section><aside role="note">B</aside>', '<section class="b">A</section><div>B</div>'),
        ('<p id="a">A</p><p id="a">B</p>', '<p id="p2-a">A</p><p>B</p>'),
        ('<a name="old">A</a>', '<a id="p2-old">A</a>'),
        ('<img src="bin.png" alt="A bin" srcset="x" loading="lazy">', '<img src="data:bin.png" alt="A bin">'),
        ("<details><summary>More</summary>Text</details>", "<details open><summary>More</summary>Text</details>"),
        ("<nav><nav><p>In</p></nav><p>In</p></nav><p>Out</p>", "<p>Out</p>"),
        ('<form><input name="a"><p>In</p></form><p>Out</p>', '<span class="fp-on-web">See the web.</span><p>Out</p>'),
        ('<iframe src="x"></iframe>', '<span class="fp-on-web">See the web.</span>'),
        ('<p class="fp-screen">In</p><p hidden>In</p><p onclick="x">Out</p>', "<p>Out</p>"),
        ("<script>1 < 2</script><style>a{}</style><!-- note --><p>1 &lt; 2 &amp; “3”</p>", "<p>1 &lt; 2 &amp; “3”</p>"),
        ('<picture><source srcset="a.webp"><img src="a.jpg" alt=""></picture>', '<picture><img src="data:a.jpg" alt=""></picture>'),
        ("<ul><li>One<li>Two</ul>", "<ul><li>One</li><li>Two</li></ul>"),
        ('<svg viewBox="0 0 1 1"><path id="a"/><use href="#a" fill="url(#a)"/></svg>',
         '<svg viewbox="0 0 1 1"><path id="p2-a"></path><use href="#p2-a" fill="url(#p2-a)"></use></svg>'),
    ],
)  # fmt: skip
def test_what_becomes_of_it(before: str, after: str) -> None:
    assert _html(before) == after


def test_headings_of_the_first_page_stay_as_they_are() -> None:
    assert _html("<h1>T</h1><h2>A</h2><h1>B</h1>", shift=0) == "<h2>A</h2><h2>B</h2>"


def test_a_picture_that_is_not_there_leaves_its_words() -> None:
    assert _html('<p><img src="x.png" alt="A bin &amp; a lid"></p>', picture=lambda src: "") == "<p>A bin &amp; a lid</p>"


def test_a_link_that_leads_nowhere_leaves_its_words() -> None:
    assert _html('<a href="gone/">Bins</a>', link=lambda href: "") == "<a>Bins</a>"


def test_what_stands_behind_a_link_is_told_its_address_and_its_words() -> None:
    html = _html('<a href="x">Order <b>a</b> bin</a>.', behind=lambda address, words: f"{address}|{words}")
    assert html == '<a href="x">Order <b>a</b> bin</a> <bdi class="fp-address">(x|Order a bin)</bdi>.'


@given(
    st.lists(
        st.sampled_from(
            ["<h2 id='a'>", "</h2>", "<p>", "</p>", "<nav>", "</nav>", "<b>", "&lt;", "&#65;", "<img>", "x", "<", "</form>", "<td>"]
        )
    )
)
def test_whatever_is_written_is_sound_and_keeps_its_words(parts: list[str]) -> None:
    html = "".join(parts)
    found = rewrite(html, Place("p1-", 1, str, str))
    again = LexborHTMLParser(f"<body>{found.html}</body>").body
    assert again is not None
    assert again.inner_html == found.html, "well formed"
    assert len(re.findall(r'id="', found.html)) <= 1
    if "<nav>" not in html:
        shown = LexborHTMLParser(f"<body>{html}</body>").body
        assert again.text() == (shown.text() if shown else "")
