"""The Markdown extension: a block keeps its marker line and its quotation to itself, and all other Markdown stays as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from fingerpost.pages.blocks.quotations import BlocksExtension

EXTENSIONS = ["attr_list", "fenced_code", "tables", "toc"]


def plain(markdown: str) -> str:
    return Markdown(extensions=EXTENSIONS).convert(markdown)


def marked(markdown: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, BlocksExtension()]).convert(markdown)


@pytest.mark.parametrize(
    "below", ["- wages\n> - pensions", "1. wages\n> 2. pensions", "| A | B |\n> |---|---|\n> | 1 | 2 |", "> inner", "words"]
)
def test_what_follows_the_marker_is_the_same_with_an_empty_line_and_without(below: str) -> None:
    assert marked(f"> [!details] Title\n> {below}") == marked(f"> [!details] Title\n>\n> {below}")


def test_two_blocks_are_two_quotations_and_so_is_what_follows_them() -> None:
    html = marked("> [!inset] A\n\n> [!inset] B\n\n> C\n\n> D")
    assert html.count("<blockquote data-block=") == 2
    assert html.count("<blockquote>") == 1, "two plain quotations are one, as Python-Markdown has it"


def test_a_quotation_before_a_block_is_one_of_its_own() -> None:
    assert marked("> A\n\n> [!inset] B").startswith("<blockquote>\n<p>A</p>\n</blockquote>\n<blockquote data-block=")


def test_words_right_above_a_block_are_a_paragraph() -> None:
    assert marked("Words\n> [!inset] B").startswith("<p>Words</p>\n<blockquote data-block=")


@pytest.mark.parametrize(
    "text", ["```\n> [!details] A\n> - b\n```", "    > [!details] A\n    > - b", "`> [!details] A`", "> A\n> [!details] B"]
)
def test_code_and_markers_elsewhere_are_left_alone(text: str) -> None:
    assert marked(text) == plain(text)


def test_a_colon_behind_the_marker_loses_nothing() -> None:
    assert "stop" not in plain("> [!warning]: stop"), "Markdown takes it for the address of a link"
    assert marked("> [!warning]: stop") == '<blockquote data-block="warning">\n<p>[!warning]: stop</p>\n</blockquote>'


MARKDOWN = st.text(alphabet="> \n-*1.`~|[]!ab:#\t", max_size=200)


@given(MARKDOWN.filter(lambda text: "!" not in text))
def test_markdown_without_a_marker_is_the_same(text: str) -> None:
    assert marked(text) == plain(text)


@given(MARKDOWN, st.sampled_from(["```", "~~~"]))
def test_what_stands_in_a_fence_is_the_same(text: str, fence: str) -> None:
    code = text.replace("`", "").replace("~", "")
    fenced = f"{fence}\n> [!warning] {code}\n{fence}"
    assert marked(fenced) == plain(fenced)


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    marked(text)
    marked("\n".join(f"> {line}" for line in f"[!warning] {text}".split("\n")))


def test_a_thousand_quotations_inside_each_other() -> None:
    assert "[!inset]" in marked(">" * 1000 + " [!inset] Deep")


def test_a_huge_block_is_whole() -> None:
    assert marked("> [!details] T\n" + "> - item\n" * 3000).count("<li>") == 3000
