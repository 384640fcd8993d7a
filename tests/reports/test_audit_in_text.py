"""How the formats for people and programs show what a browser saw; findings of `check` stay as they were."""

import json
from dataclasses import replace

from fingerpost.reports.report import formats, render
from tests.support.audit_findings import CHECK, LOST, PALE, PICTURE, VAGUE, report


def test_every_format_is_found_by_its_name() -> None:
    assert formats() == ["concise", "earl", "github", "html", "json", "junit", "sarif", "text"]


def test_text_says_the_page_the_element_and_the_criterion() -> None:
    assert render("text", report(PALE)).splitlines()[:-1] == [
        "theme/components/site-header:1:1",
        "  error: The text is too pale",
        "  where: /page-0/ and on 1,999 more pages, .fp-link",
        '  element: <a class="fp-link">Search</a>',
        "  criterion: WCAG 2.2: 1.4.3 Contrast (Minimum), 9.9.9",
        "  mend: Make it darker.",
        "  rule: axe-color-contrast",
        "  why: https://axe.example/contrast",
        "",
    ]
    long = replace(PICTURE, element=replace(PICTURE.element, html="x" * 300))
    assert f"  element: {'x' * 120}\n" in render("text", report(long))


def test_text_names_the_command_that_lists_the_rest() -> None:
    assert "list them all: fingerpost audit --format concise" in render("text", report(*[PICTURE] * 31))
    assert "list them all: fingerpost check --format concise" in render("text", report(*[VAGUE] * 31, command="check"))


def test_findings_of_check_stay_as_they_were() -> None:
    assert "where:" not in render("text", report(VAGUE))
    assert (
        render("concise", report(VAGUE)).splitlines()[0]
        == "content/a.md:3:7: advice link-text-vague: A \x00 link <b> says nothing. Say it."
    )
    assert set(json.loads(render("json", report(VAGUE)))["findings"][0]) == {
        "rule", "level", "path", "line", "column", "message", "mend", "docs",
    }  # fmt: skip
    assert render("github", report(VAGUE)).splitlines()[0].endswith("A \x00 link <b> says nothing. Say it.")


def test_concise_and_github_say_where_it_was_seen() -> None:
    assert render("concise", report(PALE)).splitlines()[0] == (
        "theme/components/site-header:1:1: error axe-color-contrast: The text is too pale. Make it darker. "
        "[/page-0/ and on 1,999 more pages, .fp-link]"
    )
    assert render("github", report(PICTURE)).splitlines()[0].endswith("`![A bin](bin.jpg)`.%0ASeen at /bins/missed-bin/, main > img")


def test_json_has_the_element_with_all_its_pages_and_without_the_picture() -> None:
    pictured = replace(PALE, element=replace(PALE.element, picture="data:image/webp;base64,AAAA"))
    one, other = json.loads(render("json", report(pictured, CHECK)))["findings"]
    assert len(one["element"]["pages"]) == 2000
    assert one["criteria"] == ["1.4.3", "9.9.9"]
    assert set(one["element"]) == {"pages", "selector", "html", "looks", "layout", "owner", "component"}
    assert "base64" not in render("json", report(pictured))
    assert other["element"]["pages"] == ["bins/missed-bin/"]


def test_a_page_that_was_not_audited_has_an_address() -> None:
    assert "  where: /map/\n" in render("text", report(LOST))
