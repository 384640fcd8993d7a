"""The room's rules on whole built pages, with no project around them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.audit.page_rules import page_rules, said_once
from fingerpost.audit.seen import Seen

PAGE = """<!doctype html>
<html lang="en">
<head><title>Bins</title><style>a { color: red }</style></head>
<body>
<header><a href="/">Oxenbridge</a></header>
<script>
document.write('<a href="x">click here</a>')
</script>
<main>
<h1>Bins</h1>
<p>To order a bin, <a href="new-bin/">click here</a>.</p>
{0}
</main>
</body>
</html>
"""


def seen_in(fragment: str) -> list[tuple[str, str, int]]:
    return [(seen.rule, seen.tier, seen.line) for seen in page_rules(PAGE.replace("{0}", fragment), "bins/")]


def test_a_sighting_has_the_line_the_element_the_words_and_the_criteria() -> None:
    (seen,) = page_rules(PAGE.replace("{0}", ""), "bins/")
    assert seen == Seen(
        "link-text-vague",
        "review",
        "The link text “click here” does not say where it leads",
        html=seen.html,
        text="click here",
        criteria=("2.4.4",),
        mend="Use the words that name the page: [order a bin](new-bin.md)",
        line=11,
    )
    assert seen.html.startswith('<a href="new-bin/">click here</a>.</p> </main>')


def test_errors_fail_warnings_are_for_review_and_advice_is_to_know() -> None:
    found = seen_in('<div onclick="openMap()">Open the map</div>\n<p><b>What it costs</b></p>\n<p>£20.</p>\n<font size="2">Small</font>')
    assert found == [
        ("button-fake", "fail", 12),
        ("heading-by-bold", "review", 13),
        ("link-text-vague", "review", 11),
        ("styled-by-hand", "info", 15),
    ]


def test_what_an_engine_sees_is_left_to_it() -> None:
    empty = '<h4>Deep</h4><img src="a.png"><a href="b/"></a><marquee>News</marquee><a href="c/" tabindex="4">Lids</a>'
    assert seen_in(empty) == [("link-text-vague", "review", 11)]


def test_the_language_and_the_direction_are_those_of_the_page() -> None:
    urdu = "<p>ہم سے اپنی زبان میں بات کریں۔</p>"
    assert [rule for rule, *_ in seen_in(urdu)] == ["direction-wrong", "language-not-marked", "link-text-vague"]
    page = f'<html lang="ur" dir="rtl"><body>{urdu}</body></html>'
    assert page_rules(page, "") == []
    assert [seen.rule for seen in page_rules(page.replace(' dir="rtl"', ""), "")] == ["direction-wrong"]
    assert [seen.rule for seen in page_rules(page.replace("<body", '<body dir="rtl"').replace(' dir="rtl">', ">", 1), "")] == []


def test_the_same_page_twice_gives_the_same() -> None:
    html = PAGE.replace("{0}", "<p>• a photo<br>• a bill</p>" * 3)
    assert page_rules(html, "bins/") == page_rules(html, "bins/")


@pytest.mark.parametrize("html", ["", "<html>", "no tags at all", "<body", '<html lang="">', "<body></body></html>", "\0", "<p>" * 2000])
def test_what_is_hardly_a_page_is_no_fault_of_a_rule(html: str) -> None:
    assert page_rules(html, "") == []


@given(st.text("<>/abp =\"'l!-\n#&;:", max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    for seen in page_rules(text, ""):
        assert 1 <= seen.line <= text.count("\n") + 1


def test_what_a_rule_in_the_browser_says_of_the_same_words_is_said_once() -> None:
    ours = Seen("link-text-vague", "review", "The link text “here” …", html='<a href="a/">here</a> and more', text="here", line=3)
    browser = Seen("browser-link-text", "fail", "The link “here” …", selector="a", html='<a href="a/">here</a>', text="here")
    other = Seen("browser-link-text", "fail", "The link “more” …", selector="b", html='<a href="b/">more</a>', text="more")
    axe = Seen("axe-region", "fail", "…", selector="a", html='<a href="a/">here</a>', text="here")
    assert said_once([ours, browser]) == [browser]
    assert said_once([ours, other, axe]) == [ours, other, axe]
    assert said_once([replace(ours, rule="only-by-sight"), browser]) == [replace(ours, rule="only-by-sight"), browser]
