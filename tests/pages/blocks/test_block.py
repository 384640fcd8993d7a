"""Blocks are found in rendered Markdown, with their places in the source."""

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.blocks.block import find_blocks, nearly_blocks
from fingerpost.pages.blocks.marker import without_marker
from fingerpost.pages.locate import SourceMap
from fingerpost.pages.loose_file import read_loose
from tests.theme.test_blocks import rendered


def _places(markdown: str) -> list[tuple[str, tuple[int, int]]]:
    return [(block.name, block.place(SourceMap(markdown, 5))) for block in find_blocks(rendered(markdown))]


def test_name_title_and_text() -> None:
    (block,) = find_blocks(rendered("> [!Warning] Do *not* move it\n> Call **105**.\n"))
    assert (block.name, block.written, block.title, block.title_html) == (
        "warning",
        "[!Warning]",
        "Do not move it",
        "Do <em>not</em> move it",
    )
    assert (block.html, block.text) == ("<p>Call <strong>105</strong>.</p>", "Call 105.")


def test_every_block_has_its_place_in_the_source() -> None:
    markdown = (
        "```\n> [!inset] In code\n```\n\n> [!inset] One\n\n1. item\n\n    > [!inset] Two\n    >\n    > > [!warning] Three\n\n"
        "> [! inset ]: Four\n\n<!-- > [!inset] hidden -->\n\n> [!inset] Five\n"
    )
    assert _places(markdown) == [("inset", (9, 3)), ("inset", (13, 7)), ("warning", (15, 9)), ("inset", (17, 3)), ("inset", (21, 3))]


def test_links_and_pictures_of_the_title_come_first() -> None:
    (block,) = find_blocks(rendered("> [!start] [A](a)\n> [B](b) ![C](c.jpg)\n"))
    assert [link.attributes["href"] for link in block.links] == ["a", "b"]
    assert [image.attributes["src"] for image in block.images] == ["c.jpg"]


def test_own_parts_are_not_those_of_a_block_inside() -> None:
    (outer, inner) = find_blocks(rendered("> [!details] A\n>\n> > [!inset] B\n> > - item\n"))
    assert outer.first("ul") is None
    assert inner.first("ul") is not None


def test_a_marker_that_is_nearly_right() -> None:
    assert list(
        nearly_blocks(rendered("> [warning] Stop\n\nText\n\n> [1] A note\n\ntext\n\n> [Link](a)\n\ntext\n\n> [!inset] Right\n"))
    ) == ["warning"]


def test_html_that_says_it_is_a_block() -> None:
    (block,) = find_blocks('<blockquote data-block="inset">No paragraph</blockquote>')
    assert (block.written, block.title, block.text) == ("", "", "No paragraph")


@given(st.text())
def test_words_without_a_marker_stay(text: str) -> None:
    assert without_marker(f"[!warning] {text}") == text.lstrip()
    assert without_marker(f"a {text}") == f"a {text}"


def test_the_marker_is_no_word_of_the_text() -> None:
    loose = read_loose("page.md", b"> [!details] What counts as income\n> - wages, after tax\n\n> [!language-help]\n")
    assert [unit.text for unit in loose.units] == ["What counts as income", "wages, after tax"]
    assert loose.source.of_words(loose.units[0].text) == (1, 14)
