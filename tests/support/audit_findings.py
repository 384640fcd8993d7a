"""Findings of an audit that was never made, for the tests of the reports."""

from datetime import date

from fingerpost.checks.finding import Element, Finding
from fingerpost.reports.report import Report

TODAY = date(2026, 11, 22)
MANY = tuple(f"page-{number}/" for number in range(2000))
PICTURE = Finding(
    "axe-image-alt", "error", "content/bins/missed bin.md", 6, 3, "The picture has no alternative text", "Say what it shows: `![A bin](bin.jpg)`.",
    "https://axe.example/image-alt?a=1", "bin", ("1.1.1",),
    Element(("bins/missed-bin/",), "main > img", '<img src="bin.jpg"> & “more”', ("phone", "dark"), "service", "waste-team"),
)  # fmt: skip
PALE = Finding(
    "axe-color-contrast", "error", "theme/components/site-header", 1, 1, "The text is too pale", "Make it darker.",
    "https://axe.example/contrast", "a.fp-link", ("1.4.3", "9.9.9"),
    Element(MANY, ".fp-link", '<a class="fp-link">Search</a>', ("phone",), component="site-header"),
)  # fmt: skip
CHECK = Finding(
    "htmlcs-x", "warning", "content/bins/missed bin.md", 9, 1, "Please check: the list", "Use `- `.", "", "", ("1.3.1",),
    Element(("bins/missed-bin/",)),
)  # fmt: skip
LOST = Finding(
    "not-audited", "error", "content/map.md", 1, 1, "The page was not audited: its body is empty", "Open it.", "docs/rules/not-audited.md",
    element=Element(("map/",), layout="page"),
)  # fmt: skip
VAGUE = Finding(
    "link-text-vague", "advice", "content/a.md", 3, 7, "A \x00 link <b> says nothing", "Say it.", "docs/rules/link-text-vague.md"
)


def report(*findings: Finding, **more) -> Report:
    """A report on an audit of 2,000 pages."""
    given = {"pages": 2000, "today": TODAY, "site": "Oxenbridge", "command": "audit"} | more
    return Report(list(findings), **given)
