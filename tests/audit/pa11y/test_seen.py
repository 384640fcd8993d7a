"""What pa11y-ci says of an element is joined with the page as it was served: its whole HTML and what it says."""

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from fingerpost.audit.pa11y.seen import seen

PAGE = """<!doctype html><html lang="en"><body><main id="content"><h1>Bins</h1>
<p class="note">Put   your bin out by 6am on the day of your collection.</p>
<p id="a">One</p><p id="a">Two</p><a id="2nd" href="/"><img src="bin.png" alt="A   bin"></a>
<ul>{items}</ul></main></body></html>"""
TREE = LexborHTMLParser(PAGE.format(items="<li>Glass</li>" * 61))


def _issue(selector: str, context: str | None, **more: Any) -> dict[str, Any]:
    axe = {"runner": "axe", "code": "region", "type": "warning", "message": "", "help": "All content", "helpUrl": "https://x.example/"}
    return {**axe, "review": False, "tags": ["best-practice"], "selector": selector, "context": context, **more}


@pytest.mark.parametrize(
    ("selector", "context", "html", "text"),
    [
        (
            "#content > p:nth-child(2)",
            '<p class="note">Put   your bin out by 6am on the...</p>',
            '<p class="note">Put your bin out by 6am on the day of your collection.</p>',
            "Put your bin out by 6am on the day of your collection.",
        ),
        ("#a", '<p id="a">Two</p>', '<p id="a">Two</p>', "Two"),
        (
            "#2nd",
            '<a id="2nd" href="/"><img src="bin.png" alt="A   bi...</a>',
            '<a id="2nd" href="/"><img src="bin.png" alt="A bin"></a>',
            "A bin",
        ),
        ("#(", '<p id="(">No selector</p>', '<p id="(">No selector</p>', "No selector"),
        ("#content > a > img", '<img src="bin.png" alt="A   bin">', '<img src="bin.png" alt="A bin">', "A bin"),
        ("#content > p:nth-child(2)", "<p>Made by a script.</p>", "<p>Made by a script.</p>", "Made by a script."),
        ("#content > ul", "<ul><li>Glass</li><li>Glass</li><li>G...</ul>", "<ul>", "Glass" * 40),
        ("html", '<html lang="en"><head></head><body><main id="c...</html>', None, ""),
        ("", None, "", ""),
    ],
)
def test_an_element_is_told_whole_where_the_page_has_it(selector: str, context: str | None, html: str | None, text: str) -> None:
    found = seen(_issue(selector, context), TREE)
    assert found is not None
    assert found.text == text
    assert len(found.html) <= 300
    if html is not None:
        assert found.html == html


@pytest.mark.parametrize(("review", "tier"), [(False, "fail"), (True, "review")])
def test_the_weight_that_axe_gives_to_a_rule_does_not_matter(review: bool, tier: str) -> None:
    for kind in ("error", "warning", "notice"):
        found = seen(_issue("#a", "", review=review, type=kind), TREE)
        assert found is not None
        assert (found.tier, found.rule, found.message, found.help) == (tier, "axe-region", "All content", "https://x.example/")


def test_a_notice_of_html_codesniffer_is_left_out() -> None:
    assert seen(_issue("#a", "", runner="htmlcs", type="notice", code="WCAG2AA.Principle2.Guideline2_4.2_4_2.H25.2"), TREE) is None
