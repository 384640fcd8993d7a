"""The short cuts through Python-Markdown: what they leave out must not change a letter of what a page looks like."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTextInlineProcessor

from fingerpost.pages.blocks import plain_text, quick_tests

EXTENSIONS = ["attr_list", "tables", "toc", "fenced_code"]
PAGES = sorted((Path(__file__).parents[3] / "content").rglob("*.md"))[::5]


class Quick(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        plain_text.register(md)
        quick_tests.register(md)


def both(text: str, *more: str | Extension) -> tuple[str, str]:
    """What Markdown makes of a text without and with the short cuts."""
    plain = Markdown(extensions=[*EXTENSIONS, *more]).convert(text)
    return plain, Markdown(extensions=[*EXTENSIONS, *more, Quick()]).convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "Plain words. With £5, “marks” and a colon: yes.",
        "# Head\nand text\n\nUnder\n-----\n\nOver\n===\n\n* * *\n\n- - -\n\n___\n\ntext\n---",
        "A [link](a.md), an ![image](b.png) and <b>bold</b> & `code` with *stars* and __lines__.  \nNext \\* line",
        "> quote\nlazy\n\ntext\n> quote in a text\n\n1. one\n2. two\n\n* a\n    * b\n",
        "| a | b |\n| --- | --: |\n| plain | [x](y.md) |\n| `a|b` | 5 |",
        "Words {: .class #id }\n\n## Heading {#there}\n\n<https://a.example> <me@a.example> &copy; &nbsp;",
        "[ref]\n\n[ref]: https://a.example\n\n```\n# no heading\n---\n```\n\n    code\n",
        "a_b_c snake_case * alone _ alone ** x",
    ],
)
@pytest.mark.parametrize("more", [(), ("footnotes",), ("smarty",), ("nl2br",), ("abbr", "def_list"), ("md_in_html",)])
def test_a_page_looks_the_same(text: str, more: tuple[str, ...]) -> None:
    plain, quick = both(text + "\n\nNote[^1] it's ... HTML\n\n*[HTML]: Words\n\n[^1]: A note.\n", *more)
    assert quick == plain


def test_the_pages_of_the_city_look_the_same() -> None:
    for page in PAGES:
        text = page.read_text("utf-8").split("---\n", 2)[-1]
        plain, quick = both(text)
        assert quick == plain, page


@given(
    st.lists(st.sampled_from([*"#-*_=>`[]()!<&|\\:.", "  \n", "\n", "\n\n", "\n---\n", "    ", "a", "word ", "1. ", "{: #x }", "<b>"])).map(
        "".join
    )
)
def test_any_text_looks_the_same(text: str) -> None:
    plain, quick = both(text)
    assert quick == plain


class Shout(Extension):
    """An extension that looks for a sign that we do not know."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(SimpleTextInlineProcessor(r"(shout)"), "shout", 5)


def test_a_pattern_of_another_extension_still_sees_plain_text() -> None:
    md = Markdown(extensions=[Quick(), Shout()])
    seen = []
    md.inlinePatterns["shout"].handleMatch = lambda match, data: seen.append(match[0]) or (match[0].upper(), match.start(0), match.end(0))
    assert md.convert("We shout.") == "<p>We SHOUT.</p>"
    assert seen == ["shout"]
