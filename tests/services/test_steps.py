"""Pages that a step by step leads to say so."""

from fingerpost.services.steps import part_of_panel
from tests.support.sites import make_site

MOVING = """---
type: step-by-step
title: Moving home
---
Start with [the bins](bins.md).

## Tell us

[Tell us](tell.md), or come to the [Town Hall](hall.md).

## Register to vote

[Register](vote.md), and [tell us](tell.md#again) if you have not yet.
"""


def _site(**files: str):
    plain = {path: f"---\ntitle: {path}\n---\nText.\n" for path in ("bins.md", "tell.md", "vote.md")}
    return make_site({"moving.md": MOVING, "hall.md": "---\ntype: location\ntitle: Town Hall\n---\n", **plain, **files})


def _part_of(site, path: str) -> list[tuple[str, int, str]]:
    return [(one["title"], one["number"], one["url"]) for one in part_of_panel(site.by_path[path], site).get("part_of", [])]


def test_a_page_names_the_first_step_that_leads_to_it() -> None:
    site = _site()
    assert _part_of(site, "tell.md") == [("Moving home", 1, "../moving/#tell-us")]
    assert _part_of(site, "vote.md") == [("Moving home", 2, "../moving/#register-to-vote")]


def test_a_link_above_the_steps_and_a_link_to_a_place_count_for_nothing() -> None:
    site = _site()
    assert _part_of(site, "bins.md") == []
    assert _part_of(site, "hall.md") == []


def test_a_step_by_step_is_no_part_of_itself_and_drafts_are_left_out() -> None:
    assert _part_of(_site(), "moving.md") == []
    assert _part_of(_site(**{"moving.md": MOVING.replace("title", "draft: true\ntitle")}), "tell.md") == []


def test_three_at_most() -> None:
    more = {f"more-{number}.md": MOVING.replace("Moving home", f"Moving {number}") for number in range(4)}
    assert len(_part_of(_site(**more), "tell.md")) == 3
