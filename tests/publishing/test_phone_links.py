"""Phone numbers in text: links where they are surely phone numbers, and every word as it was."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.publishing.phone_links import link_phones, link_phones_in_text


def _link(number: str, dial: str = "") -> str:
    return f'<a class="fp-tel" href="tel:{dial or number.replace(" ", "")}">{number}</a>'


@pytest.mark.parametrize(
    ("html", "numbers"),
    [
        ("<p>Call 01632 960100.</p>", ["01632 960100"]),
        ("<p>Phone 01632 960730, and then us on 01632 960100 (day or night).</p>", ["01632 960730", "01632 960100"]),
        ("<p>The Advice Centre (01632 960800) can help.</p>", ["01632 960800"]),
        ("<p>Dial 18001 01632 960100.</p>", ["18001 01632 960100"]),
        ("<li><strong>0800 111 2222</strong></li>", ["0800 111 2222"]),
        ("<p>Childline is on 0800 1111.</p>", ["0800 1111"]),
        ("<p>020 7946 0100, 07700 900 100, 0300 123 6600</p>", ["020 7946 0100", "07700 900 100", "0300 123 6600"]),
        ("<p>Have your reference number, then call 01632 960110 with your report number.</p>", ["01632 960110"]),
        ("<p>Call 999 if you are in danger, or call 111.</p>", ["999", "111"]),
        ("<p>Call <strong>999</strong>. This is the number for danger.</p>", ["999"]),
        ("<p>Call 999</p><p>People die.</p>", ["999"]),
        ('<p dir="rtl">Y <bdi dir="ltr">01632 960199</bdi> X</p>', ["01632 960199"]),
        ('<p title="01632 960100">a <code>01632 960100</code> 01632 960101</p>', ["01632 960101"]),
    ],
)
def test_what_is_a_phone_number(html: str, numbers: list[str]) -> None:
    links = LexborHTMLParser(link_phones(html)).css("a.fp-tel")
    assert [link.text() for link in links] == numbers
    assert [link.attributes["href"] for link in links] == [f"tel:{number.replace(' ', '')}" for number in numbers]


def test_only_the_number_changes() -> None:
    assert link_phones('<p class="x">Call 01632 960100 <br/>now</p>') == f'<p class="x">Call {_link("01632 960100")} <br/>now</p>'
    assert link_phones("<p>+44 1632 960100</p>") == f"<p>{_link('+44 1632 960100', '+441632960100')}</p>"
    assert link_phones("<p>01632\u00a0960100</p>") == "<p>" + _link("01632\u00a0960100", "01632960100") + "</p>"


def test_in_a_table_it_may_break() -> None:
    html = link_phones("<table><tr><td>01632 960100</td></tr></table><p>01632 960101</p>")
    assert '<td><a href="tel:01632960100">' in html
    assert _link("01632 960101") in html


@pytest.mark.parametrize(
    "html",
    [
        "<p>111 people came.</p>", "<p>We call 111 people a day.</p>", "<p>We call <b>111</b> people a day.</p>",
        "<p>the police on 101</p>", "<p>Room 101, call 101,000 times, phone 112.50</p>", "<p>999</p>",
        "<p>Reference number: 01632 960100</p>", "<p>Your reference is <strong>0123 456 7890</strong></p>", "<p>ref. 01632 960100</p>",
        "<p>£01632 960100</p>", "<p>ZX01632 960100</p>", "<p>01632 960100 2026</p>", "<p>01632 9601</p>", "<p>09632 960100</p>",
        "<p>01632960100</p>", "<p>1 200 000 or 12 000</p>", "<p>01632 960100/2</p>", "<p>18001 and then the number</p>", "<p>06 12 34 56</p>",
        '<a href="tel:01632960100">01632 960100</a>', '<a href="/x">Call <b>01632 960100</b></a>', "<h2>Call 01632 960100</h2>",
        "<pre><code>01632 960100</code></pre>", "<!-- 01632 960100 -->", "<summary>01632 960100</summary>",
        "<svg><text>01632 960100</text></svg>", '<img alt="Call > 01632 960100">', "<script>a<b; '01632 960100'</script>",
        '<i title="01632 960100', '<i title="x> <b>01632 960100</b>', "<button>Call 999</button>", "", "no number",
    ],
)  # fmt: skip
def test_what_is_none(html: str) -> None:
    assert link_phones(html) == html


def test_a_text_of_the_front_matter_is_not_taken_for_html() -> None:
    assert link_phones_in_text("Call 01632 960100 & say <b>") == f"Call {_link('01632 960100')} &amp; say &lt;b&gt;"


_PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<a href='x'>", "</a>", "<h2>", "</h2>", "<code>", "</code>", "<table><tr><td>", "</td></tr></table>", "<bdi>",
     "</bdi>", "<!--", "-->", '<i title="', '">', "<", "&amp;", "&#39;", " ", "\n", "call ", "ring", "999", "111", "01632 960100", "18001 ",
     "0800 1111", "+44 1632 960100", "reference ", ".", ",", "\u00a0", "5"]
)  # fmt: skip


@given(st.lists(_PIECES | st.text(max_size=4), max_size=20).map("".join))
@example("<p>Call 999 or 01632 960100</p>")
def test_every_word_stays_and_twice_is_once(html: str) -> None:
    once = link_phones(html)
    assert re.sub(r'<a(?: class="fp-tel")? href="tel:[+\d]+">|</a>', "", once) == html.replace("</a>", "")
    assert link_phones(once) == once


@given(
    st.lists(
        st.sampled_from(["call ", "999", " or ", "01632 960100", "<b>", "</b>", "<code>5</code>", "&lt;", "é", "<br>", "18001 ", ", "]),
        max_size=20,
    )
)
def test_people_read_the_same(pieces: list[str]) -> None:
    html = f"<p>{''.join(pieces)}</p>"
    assert LexborHTMLParser(link_phones(html)).body.text() == LexborHTMLParser(html).body.text()
