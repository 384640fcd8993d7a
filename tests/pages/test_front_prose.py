"""The texts of the front matter that citizens read: those that are declared as prose, each with its path."""

import pytest
from pydantic import BaseModel

from fingerpost.pages.front_prose import front_prose
from fingerpost.pages.page import read_page
from fingerpost.pages.page_types import PAGE_TYPES

SERVICE = """\
---
type: service
title: Report a missed bin
description: Tell us if we did not empty your bin.
owner: waste-team
keywords: [rubbish bin]
provider: oxenbridge-city-council
cost: Free
you_need:
  - your postcode
  - the colour of the bin
channels:
  - kind: phone
    number: 01632 960100
    hours: Monday to Friday, 9am to 5pm
    note: Bring your bill.
  - kind: online
    label: Report a bin
    url: https://forms.example.org/bin
online_only: The government takes applications online only.
exempt:
  - rule: sentence-too-long
    reason: The wording is set by law.
    until: 2027-03-31
---
Text.
"""


def _prose(text: str) -> dict[tuple, str]:
    return dict(front_prose(read_page("page.md", text.encode()).meta))


def test_each_text_has_its_path_in_the_front_matter() -> None:
    assert _prose(SERVICE) == {
        ("title",): "Report a missed bin",
        ("description",): "Tell us if we did not empty your bin.",
        ("cost",): "Free",
        ("you_need", 0): "your postcode",
        ("you_need", 1): "the colour of the bin",
        ("channels", 0, "note"): "Bring your bill.",
        ("channels", 1, "label"): "Report a bin",
    }


def test_the_path_leads_to_the_line() -> None:
    page = read_page("page.md", SERVICE.encode())
    lines = {where: page.front.place(*where)[0] for where, _ in front_prose(page.meta)}
    assert lines == {
        ("title",): 3, ("description",): 4, ("cost",): 8, ("you_need", 0): 10, ("you_need", 1): 11, ("channels", 0, "note"): 16,
        ("channels", 1, "label"): 18,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Text.\n", {}),
        ("---\ntitle: Bins\n---\nText.\n", {("title",): "Bins"}),
        (
            "---\ntype: home\ntitle: Home\ntop_tasks:\n  - label: Pay\n    page: pay.md\n---\n",
            {("title",): "Home", ("top_tasks", 0, "label"): "Pay"},
        ),
    ],
)
def test_only_what_is_there_is_read(text: str, found: dict) -> None:
    assert _prose(text) == found


@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_every_type_of_page_has_a_title_and_a_description_that_are_read(page_type: str) -> None:
    found = _prose(f"---\ntype: {page_type}\ntitle: A page\ndescription: What it helps you do.\n---\n")
    assert found == {("title",): "A page", ("description",): "What it helps you do."}


def test_what_programs_read_is_no_prose() -> None:
    class Made(BaseModel):
        name: str = "a name"
        names: list[str] = ["a", "b"]

    assert dict(front_prose(Made())) == {}
