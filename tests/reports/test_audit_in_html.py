"""The page for people on what a browser saw: what comes first, what is said, and that it passes the audit itself."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from fingerpost.checks.chapter import Chapter, Trend
from fingerpost.checks.finding import Element
from fingerpost.reports.report import render
from tests.conftest import ROOT
from tests.support.audit_findings import CHECK, LOST, PALE, PICTURE, VAGUE, report

DOT = "data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA="
PICTURED = replace(PICTURE, element=replace(PICTURE.element, picture=DOT))
AUDIT = Chapter(
    "What was looked at", ("1,999 of 2,000 pages.", "Not looked at: 40 pages in print."),
    trends=(Trend("Pages without an error", (("1 November 2026", 50.0, "1,000 of 2,000"), ("22 November 2026", 75.0, "1,500 of 2,000"))),),
)  # fmt: skip
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def page(*findings, **more) -> LexborHTMLParser:
    return LexborHTMLParser(render("html", report(*findings, **more)))


def texts(found: LexborHTMLParser, selector: str) -> list[str]:
    """What people read, with the spaces that line breaks and elements make."""
    said = (" ".join(node.text(separator=" ").split()) for node in found.css(selector))
    return [re.sub(r"(?<=\() | (?=[,.:;)])", "", text) for text in said]


def test_what_was_not_audited_comes_first_then_what_was_looked_at_then_what_to_mend() -> None:
    found = page(VAGUE, CHECK, PALE, PICTURED, LOST, chapters={"audit": AUDIT})
    assert texts(found, "h2") == [
        "Not audited: 1 page", "What was looked at", "By rule", "What to mend, worst first", "By layout", "By owner",
    ]  # fmt: skip
    assert "/map/ (content/map.md): The page was not audited: its body is empty. Open it." in texts(found, "li")[0]
    assert "Not looked at: 40 pages in print." in texts(found, "p")
    assert found.css_first("svg").attributes["aria-label"].startswith("Pages without an error")
    assert texts(found, ".faults h3") == [
        "The text is too pale",
        "The picture has no alternative text",
        "Please check: the list",
        "A link <b> says nothing",
    ]


def test_a_fault_says_how_many_places_and_how_to_mend_it_and_shows_one() -> None:
    other = replace(PICTURE, line=9, mend="Another way.", message="The picture is wrong, too")
    found = page(PICTURED, PICTURE, other, address="https://city.example/")
    fault = found.css_first(".faults")
    assert texts(fault, "h3 ~ p")[0] == "error, 3 places on 1 page. WCAG 2.2: 1.1.1 Non-text Content"
    assert texts(fault, "p.mend") == ["Say what it shows: ![A bin](bin.jpg)."]
    assert texts(fault, "p.mend code") == ["![A bin](bin.jpg)"]
    (image,) = fault.css("img")
    assert (image.attributes["src"], bool(image.attributes["alt"])) == (DOT, True)
    assert fault.css_first("figcaption a").attributes["href"] == "https://city.example/bins/missed-bin/"
    places = texts(fault, "li")
    assert places[0].startswith("content/bins/missed bin.md:6 (waste-team) On /bins/missed-bin/; seen in: phone, dark Element: main > img")
    assert places[2].endswith("The picture is wrong, too. Another way.")
    assert found.css_first("a[href='#error-axe-image-alt']")
    assert found.css_first("#error-axe-image-alt")


def test_a_component_is_named_in_plain_words_with_some_of_its_pages() -> None:
    (place,) = texts(page(PALE).css_first(".faults"), "li")
    assert place.startswith("The theme’s component site-header On /page-0/ and on 1,999 more pages, such as /page-1/, /page-2/, /page-3/")


def test_counts_by_layout_and_by_owner() -> None:
    found = page(PICTURE, PICTURE, PALE, replace(CHECK, element=replace(CHECK.element, layout="service", owner="tax")))
    layouts, owners = found.css(".counts")
    assert [[cell.text() for cell in row.css("th, td")] for row in layouts.css("tbody tr")] == [
        ["service", "2", "1", ""], ["several layouts, or none", "1", "", ""],
    ]  # fmt: skip
    assert [row.css_first("th").text() for row in owners.css("tbody tr")] == ["waste-team", "nobody, or several owners", "tax"]
    assert "content/bins/missed bin.md: 2 errors" in texts(found, "section:last-of-type li")


def test_what_check_found_stands_by_page_as_before() -> None:
    found = page(VAGUE, command="check")
    assert texts(found, "h2") == ["By rule", "By page"]
    assert not found.css(".faults, .counts, details")


def test_names_with_signs_of_markup_are_only_names() -> None:
    nasty = '"><script>alert(1)</script>`<i>`'
    element = Element((nasty,), nasty, nasty, (nasty,), nasty, nasty, nasty)
    for address in ("", "https://city.example/"):
        found = page(
            replace(PICTURE, element=element, message=nasty, mend=nasty, path=nasty, docs=nasty),
            replace(LOST, element=element),
            address=address,
        )
        assert not found.css("script, i")


def test_two_thousand_findings_make_a_page_that_opens() -> None:
    many = [replace(PICTURE, path=f"content/{n}.md", element=replace(PICTURE.element, pages=(f"{n}/",))) for n in range(2000)]
    html = render("html", report(*many))
    assert len(html) < 1_500_000
    assert "open" not in LexborHTMLParser(html).css_first(".faults details").attributes


@pytest.mark.slow
def test_the_page_passes_the_audit(browser, tmp_path) -> None:
    findings = [
        VAGUE,
        CHECK,
        PALE,
        PICTURED,
        LOST,
        *(replace(PICTURE, rule=f"axe-rule-{n}-with-a-very-long-name-indeed") for n in range(30)),
    ]
    file = tmp_path / "report.html"
    file.write_text(render("html", report(*findings, chapters={"audit": AUDIT}, address="https://city.example/")), "utf-8")
    for width, scheme, colours in ((320, "light", "none"), (320, "dark", "none"), (1280, "light", "active")):
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, forced_colors=colours)
        tab = context.new_page()
        tab.goto(file.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        tab.add_script_tag(path=ROOT / "node_modules/axe-core/axe.min.js")
        result = tab.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
        assert result["passes"]
        assert [(one["id"], one["nodes"][0]["html"][:100]) for one in result["violations"]] == []
        tab.add_script_tag(path=ROOT / "node_modules/html_codesniffer/build/HTMLCS.js")
        sniffed = tab.evaluate(
            "() => new Promise(done => HTMLCS.process('WCAG2AA', document, () => done(HTMLCS.getMessages().map(m => [m.type, m.code]))))"
        )
        assert len(sniffed) > 5
        assert [code for kind, code in sniffed if kind == 1] == []
        context.close()
