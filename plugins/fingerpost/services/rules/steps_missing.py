"""A step by step without steps: they are made of its second-level headings."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import StepByStep
from fingerpost.pages.site import Site


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    if isinstance(page.meta, StepByStep) and page.readable and sum(heading.level == 2 for heading in page.document.headings) < 2:
        yield Problem(
            "The step by step has fewer than two steps",
            "Write a heading for each step, such as `## Register the death`, or make it a guide: `type: guide`.",
            *page.front.place("type"),
        )


RULE = Rule("steps-missing", "warning", "html", "A step by step has no steps", run)
