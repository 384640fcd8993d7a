"""Slips of a page -> problems: what the rules on reading a page share."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.pages.page import Page


def problems(page: Page, kind: str) -> Iterator[Problem]:
    """The slips of one kind that reading the page found."""
    for slip in page.slips:
        if slip.kind == kind:
            yield Problem(slip.message, slip.mend, slip.line, slip.column, "advice" if "CRLF" in slip.message else None)
