"""Numbers on the headings of a publication: they only ever rise, and nothing else changes."""

import re
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from fingerpost.theme.headings import number_headings, numbered_contents

_SPAN = re.compile(r'<span class="fp-number" data-pagefind-ignore>([\d.]+)</span> ')
_PARTS = st.lists(st.sampled_from(["## {}", "### {}", "#### {}", "Text of *{}*.", "<!-- ## {} -->", "    <h2>{}</h2>"]), max_size=30)


def _render(lines: list[str]) -> tuple[str, list]:
    markdown = Markdown(extensions=["toc"])
    html = markdown.convert("\n\n".join(line.format(f"Part {number}") for number, line in enumerate(lines)))
    return html, [_link(token) for token in markdown.toc_tokens]


def _link(token: dict) -> SimpleNamespace:
    """An entry of a table of contents as MkDocs makes it."""
    children = [_link(child) for child in token["children"]]
    return SimpleNamespace(title=token["name"], url=f"#{token['id']}", level=token["level"], children=children)


def _as_numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(".")))


@given(_PARTS)
def test_numbers_rise_and_without_them_the_text_is_as_it_was(lines: list[str]) -> None:
    html, _ = _render(lines)
    numbered = number_headings(html)
    assert _SPAN.sub("", numbered) == html
    numbers = [_as_numbers(number) for number in _SPAN.findall(numbered)]
    assert numbers == sorted(set(numbers))
    assert all(len(number) <= 2 for number in numbers)


@given(_PARTS)
def test_the_contents_have_the_numbers_of_the_text(lines: list[str]) -> None:
    html, toc = _render(lines)
    there = {anchor: _SPAN.findall(rest) for anchor, rest in re.findall(r'<h[23] id="([^"]+)">(.*?)</h', number_headings(html))}
    for entry in numbered_contents(toc, html):
        for one in [entry, *entry["children"]]:
            if one["number"]:
                assert there[one["url"].removeprefix("#")] == [one["number"]]


def test_two_levels_are_numbered_and_no_more() -> None:
    html, toc = _render(["## {}", "### {}", "#### {}", "### {}", "## {}"])
    assert re.sub(r"<[^>]+>", "", number_headings(html)).split("\n") == ["1 Part 0", "1.1 Part 1", "Part 2", "1.2 Part 3", "2 Part 4"]
    first, second = numbered_contents(toc, html)
    assert [first["number"], *(child["number"] for child in first["children"]), second["number"]] == ["1", "1.1", "1.2", "2"]


def test_a_third_level_heading_above_the_first_section_has_no_number() -> None:
    html, _ = _render(["### {}", "## {}", "### {}"])
    assert _SPAN.findall(number_headings(html)) == ["1", "1.1"]


def test_contents_of_a_page_with_its_own_first_heading() -> None:
    html, toc = _render(["# {}", "## {}", "## {}"])
    assert [entry["number"] for entry in numbered_contents(toc, html)] == ["1", "2"]


def test_no_headings() -> None:
    assert number_headings("<p>Text.</p>") == "<p>Text.</p>"
    assert numbered_contents([], "<p>Text.</p>") == []
