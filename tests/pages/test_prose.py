"""Rendered HTML -> the units that people read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.prose import Unit, read_units


def units(html: str, lang: str | None = None) -> list[tuple[str, str]]:
    return [(unit.tag, unit.text) for unit in read_units(LexborHTMLParser(f"<body>{html}</body>").body, lang)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("", []),
        ("Text", [("body", "Text")]),
        ("<p>One.</p><p>Two.</p>", [("p", "One."), ("p", "Two.")]),
        ("<p>One <em>and</em>\n  the <a href='x'>same</a>.</p>", [("p", "One and the same.")]),
        ("<p>One.<br>Two.</p>", [("p", "One."), ("p", "Two.")]),
        ("<ul><li>One</li><li>Two</li></ul>", [("li", "One"), ("li", "Two")]),
        ("<ul><li>One<ul><li>Two</li></ul></li></ul>", [("li", "One"), ("li", "Two")]),
        ("<dl><dt>Bin</dt><dd>A box.</dd></dl>", [("dd", "A box.")]),
        ("<blockquote><p>One.</p></blockquote>", [("p", "One.")]),
        ("<p>Use <code>git</code> now.</p>", [("p", "Use code now.")]),
        ("<div><p>One.</p>Loose</div>", [("p", "One."), ("body", "Loose")]),
    ],
)
def test_each_block_is_a_unit_with_single_spaces(html: str, found: list) -> None:
    assert units(html) == found


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Heading</h2>",
        "<table><tr><td>Cell</td></tr></table>",
        "<pre><code>code</code></pre>",
        "<script>x</script>",
        "<style>x</style>",
        "<dt>Term</dt>",
        "<p hidden>Hidden</p>",
        "<p aria-hidden='true'>Hidden</p>",
        "<p lang='cy'>Croeso</p>",
        "<p class='a admonition-title'>Note</p>",
        "<p class='fingerpost-not-prose'>Made</p>",
        "<!-- comment -->",
        "<svg><text>x</text></svg>",
        "<button>Press</button>",
    ],
)
def test_what_is_not_prose_is_left_out(html: str) -> None:
    assert units(f"<p>One.</p>{html}<p>Two.</p>") == [("p", "One."), ("p", "Two.")]


def test_a_footnote_mark_is_not_read_in_the_middle_of_a_sentence() -> None:
    assert units("<p>One<sup><a class='footnote-ref' href='#1'>1</a></sup> more.</p>") == [("p", "One more.")]


@pytest.mark.parametrize(
    ("lang", "page_lang", "is_read"),
    [
        ("en", None, True),
        ("en-GB", None, True),
        ("EN", None, True),
        ("cy", None, False),
        ("cy", "cy", True),
        ("en", "cy", False),
        ("cy-GB", "cy", True),
    ],
)
def test_only_the_language_of_the_page_is_read(lang: str, page_lang: str | None, is_read: bool) -> None:
    assert units(f"<p>One <span lang='{lang}'>two</span>.</p>", page_lang) == [("p", "One two." if is_read else "One .")]


def test_a_unit_is_a_tag_and_a_text() -> None:
    assert read_units(LexborHTMLParser("<p>One.</p>").body) == [Unit("p", "One.")]


_TAGS = st.sampled_from(["p", "li", "ul", "div", "b", "h2", "table", "code", "dl", "dd", "br", "span"])
_HTML = st.lists(st.one_of(_TAGS.map(lambda tag: f"<{tag}>"), _TAGS.map(lambda tag: f"</{tag}>"), st.text(max_size=5)), max_size=30).map(
    "".join
)


@given(_HTML)
def test_no_html_raises_and_no_unit_is_empty(html: str) -> None:
    for _, text in units(html):
        assert text
        assert text == " ".join(text.split())


@given(st.lists(st.text("abc .", min_size=1).filter(str.strip), max_size=5))
def test_every_word_of_plain_paragraphs_is_read_once(paragraphs: list[str]) -> None:
    html = "".join(f"<p>{text}</p>" for text in paragraphs)
    assert [text for _, text in units(html)] == [" ".join(text.split()) for text in paragraphs]


def test_a_thousand_boxes_inside_each_other_are_read() -> None:
    assert units("<div>" * 1000 + "deep" + "</div>" * 1000) == [("div", "deep")]
