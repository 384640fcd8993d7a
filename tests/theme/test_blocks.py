"""Blocks in Markdown become components: golden cases, and what holds for every text."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from fingerpost.pages.blocks.from_data import NAME
from fingerpost.pages.blocks.kinds import KINDS
from fingerpost.pages.blocks.quotations import BlocksExtension
from fingerpost.theme.blocks import Around, expand

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "blocks.yml").read_text("utf-8"))
PLACE = {
    "location": {"address": ["Town Hall", "Oxenbridge ZX1 1AA"], "phone": {"number": "01632 960100", "dial": "01632960100"}},
    "hours": {"days": [{"day": "monday", "hours": "9am to 4pm"}], "special": [], "text": None},
}
WELSH = {"code": "cy", "own": "Cymraeg", "english": "Welsh", "says": "Mae angen help arnaf yn Gymraeg.", "written_in": "cy", "dir": "ltr"}
AROUND = Around(
    place={"town-hall/": PLACE}.get,
    file={"allotment-rules.pdf": {"kind": "PDF", "size": 88000}, "sort.mp4": {"kind": "MP4", "size": 5}}.get,
    languages=(WELSH,),
)


def rendered(markdown: str) -> str:
    return Markdown(extensions=["attr_list", "fenced_code", "tables", "toc", BlocksExtension()]).convert(markdown)


def drawn(markdown: str) -> str:
    return expand(rendered(markdown), AROUND)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict) -> None:
    assert drawn(case["markdown"]) == case["html"].removesuffix("\n")


def test_every_kind_has_a_case_in_which_it_is_drawn() -> None:
    shown = {name.lower() for case in CASES if "data-block" not in case["html"] for name in re.findall(r"\[!([\w-]+)\]", case["markdown"])}
    assert set(KINDS) - {NAME} <= shown  # which gives way to Markdown before the page is rendered


def test_a_page_without_blocks_is_the_same_text() -> None:
    html = "<p>A <b>page</b &amp; <br/> more"
    assert expand(html, AROUND) is html


def test_another_theme_is_told_the_height_of_a_chart() -> None:
    html = rendered("> [!trend] Calls\n> | Year | Calls |\n> |---|---|\n> | 2025 | 1 |\n> | 2026 | 2 |\n")
    assert 'style="height:' not in expand(html, Around())
    assert 'style="height:' in expand(html, Around(own_styles=False))


def test_words_are_in_the_language_of_the_page() -> None:
    assert "<strong>Rhybudd: Stop</strong>" in expand(rendered("> [!warning] Stop"), Around(lang="cy"))


def test_ids_of_two_lists_of_links_differ() -> None:
    html = drawn("> [!related]\n> - [A](a)\n\n> [!related]\n> - [B](b)\n")
    assert re.findall(r' id="([^"]+)"', html) == ["fp-block-1", "fp-block-2"]


def test_steps_go_on_where_the_list_does() -> None:
    markdown = Markdown(extensions=["sane_lists", BlocksExtension()])
    assert '<ol class="fp-steps" start="4">' in expand(markdown.convert("> [!steps]\n> 4. We write to you.\n> 5. We decide.\n"))


def test_words_are_in_the_language_of_what_stands_round_the_block() -> None:
    html = rendered("> [!warning]\n> Stop.\n")
    assert "Warning" in expand(f'<div lang="en-GB"><section>{html}</section></div>', Around(lang="cy"))
    assert "Warning" not in expand(html, Around(lang="cy"))


NAMES = st.sampled_from([*KINDS, "unknown", "note"])
LINES = st.lists(
    st.sampled_from(
        ["Plain words", "- an item", "- Cost: £5", "- **3 March** we ask", "1. **First** do", "1. then", "[A link](a.md)", "![A bin](b.jpg)",
         "| A | B |\n|---|---|\n| one | 1 |\n| two | 2 |", "", "    code", "```", "<b>html", "> quoted", "> [!warning] Inner", "# Heading", "&amp; <"]
    ),
    max_size=8,
)  # fmt: skip
BLOCKS = st.builds(
    lambda name, title, lines: "\n".join("> " + line for line in "\n".join([f"[!{name}] {title}", *lines]).split("\n")),
    NAMES,
    st.sampled_from(["", "A title", "A *title*", "[A link](a.md)", "![A bin](b.jpg)"]),
    LINES,
)  # fmt: skip


def _words(html: str) -> list[str]:
    body = LexborHTMLParser(f"<body>{html}</body>").body
    return re.findall(r"\w+", re.sub(r"\[![\w-]+\]", " ", body.text(separator=" ")))


@given(st.lists(BLOCKS, min_size=1, max_size=3))
def test_no_word_of_an_editor_is_lost(blocks: list[str]) -> None:
    html = rendered("\n\n".join(blocks))
    left = _words(expand(html, AROUND))
    if "[!video]" not in "".join(blocks):  # which has words of its own for the captions and the transcript
        for word in _words(html):
            assert word in left
            left.remove(word)


@given(st.lists(BLOCKS, max_size=3))
def test_pictures_and_links_stay(blocks: list[str]) -> None:
    html = rendered("\n\n".join(blocks))
    before, after = (LexborHTMLParser(f"<body>{text}</body>").body for text in (html, expand(html, AROUND)))
    assert len(before.css("img")) == len(after.css("img"))
    if "[!video]" not in "".join(blocks):
        assert len(before.css('a[href="a.md"]')) == len(after.css('a[href="a.md"]'))


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    drawn(f"> [!warning] {text}\n> {text}\n\n{text}")
    expand(f'<blockquote data-block="start">{text}</blockquote><blockquote data-block="{text}"><p>[!steps] {text}', AROUND)


@pytest.mark.parametrize("name", KINDS)
def test_a_huge_block_and_a_deep_one_are_drawn_in_the_end(name: str) -> None:
    drawn(f"> [!{name}] Title\n" + "> - Cost: £5, [a link](a.md)\n" * 2000)
    drawn("\n".join(">" * depth + f" [!{name}] Title {depth}" for depth in range(1, 60)))
