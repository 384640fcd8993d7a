"""What gives way to data, and what stays as an editor wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.blocks.from_data import Asked, say_it_is_english, with_data, without_data


def _shown(body: str) -> tuple[str, list[Asked]]:
    asked = []

    def show(one: Asked) -> str | None:
        asked.append(one)
        return f"## {one.name} {{: #{one.name} }}" if one.name != "unknown" else None

    return with_data(body, show), asked


def test_the_whole_quotation_gives_way() -> None:
    text, asked = _shown("Before.\n\n> [!data] standards by pillar\n> Words for GitHub.\n\nAfter.")
    assert asked == [Asked("standards", "by pillar", 2, 3)]
    assert "## standards" in text
    assert "GitHub" not in text
    assert text.startswith("Before.\n")
    assert text.endswith("\nAfter.")


@pytest.mark.parametrize("body", ["```\n> [!data] standards\n```", "> [!data] unknown\n> Words.", "A [!data] standards", "    > [!data] x"])
def test_what_is_code_or_unknown_or_no_block_stays(body: str) -> None:
    assert _shown(body)[0] == body


def test_rules_see_the_page_without_what_was_made_and_know_its_anchors() -> None:
    made, _ = _shown("One.\n\n> [!data] standards\n\nTwo.")
    html = made.replace("## standards {: #standards }", '<h2 id="standards">standards</h2>')
    left, anchors = without_data(html)
    assert anchors == {"standards"}
    assert "standards" not in left
    assert "One." in left
    assert "Two." in left


@given(st.text(alphabet="> [!data]x`~\n", max_size=60))
def test_nothing_else_is_changed(body: str) -> None:
    asked: list[Asked] = []
    assert with_data(body, lambda one: asked.append(one)) == body


def test_on_a_page_of_another_language_it_is_marked_as_english() -> None:
    made, _ = _shown("Un.\n\n> [!data] standards")
    html = say_it_is_english(made)
    assert html.index('<div lang="en-GB"') < html.index("## standards") < html.index("</div>")
    assert say_it_is_english("<p>Un.</p>") == "<p>Un.</p>"
