"""We asked, you said, we did: on the pages that changed, on the consultation's page, and in one list."""

from datetime import date

import pytest

from fingerpost.services.consultations import consultation_panel
from fingerpost.services.room import ROOM
from fingerpost.services.you_asked import changes, you_asked_panel
from fingerpost.theme.components import render_component
from tests.support.sites import TODAY, make_site, open_rooms


def _page(title: str, closes: str, more: str = "", opens: str = "2026-01-05") -> str:
    return f"---\ntype: consultation\ntitle: {title}\ndescription: What you think of bins.\nopens_on: {opens}\ncloses_on: {closes}\n{more}---\nTell us.\n"


OUTCOME = """outcome:
  decided_on: 2026-03-18
  answers: 1640
  summary: You can pay half.
  changes:
    - heard: Many of you cannot pay at once.
      did: You can pay half.
      pages: [bins/garden.md, bins/draft.md, say/bins.md]
    - heard: Some of you have *no* garden.
      did: We did not change that.
"""
FILES = {
    "say/bins.md": _page("Garden bins", "2026-02-27", OUTCOME),
    "say/open.md": _page("The budget", "2026-12-18", opens="2026-11-02"),
    "say/closed.md": _page("The market", "2026-10-30", "what_next: [{day: 2026-12-09, what: Councillors vote.}]\n"),
    "say/waiting.md": _page("The station", "2026-11-20"),
    "say/upcoming.md": _page("The bridge", "2027-01-20", opens="2026-12-01"),
    "bins/garden.md": "---\ntitle: Garden waste\n---\nGrass.",
    "bins/garden.cy.md": "---\ntitle: Gwastraff gardd\n---\nGwair.",
    "bins/draft.md": "---\ntitle: A draft\ndraft: true\n---\nLater.",
    "list.md": "All of it.",
}


def _panel(path: str, today: date = TODAY) -> list[dict]:
    site = make_site(FILES, today)
    return you_asked_panel(site.by_path[path], site).get("you_asked", [])


def test_a_page_that_changed_says_what_people_said_and_leads_to_the_consultation() -> None:
    (found,) = _panel("bins/garden.md")
    assert (found["title"], found["url"], found["year"]) == ("Garden bins", "../../say/bins/", 2026)
    assert found["changes"] == [{"heard": "Many of you cannot pay at once.", "did": "You can pay half."}]


def test_other_pages_and_the_consultation_itself_say_nothing() -> None:
    assert _panel("list.md") == _panel("say/bins.md") == []


@pytest.mark.parametrize(("today", "shown"), [("2026-03-17", 0), ("2026-03-18", 1), ("2028-03-17", 1), ("2028-03-18", 0)])
def test_it_is_shown_from_the_decision_for_two_years(today: str, shown: int) -> None:
    assert len(_panel("bins/garden.md", date.fromisoformat(today))) == shown


def test_the_site_is_built_again_when_it_goes() -> None:
    assert [(change.day, change.path) for change in changes(make_site(FILES))][0] == (date(2028, 3, 18), "content/bins/draft.md")
    assert list(changes(make_site(FILES, date(2028, 3, 18)))) == []


def test_a_translation_says_so_too_and_marks_the_english_words() -> None:
    site = make_site(FILES)
    values = you_asked_panel(site.by_path["bins/garden.cy.md"], site)
    html = render_component("you-asked", **values, lang="cy")
    assert "Chi ofynnodd am hyn" in html
    assert 'lang="en' in html


def test_the_consultation_leads_to_the_pages_that_are_there() -> None:
    site = make_site(FILES)
    found = consultation_panel(site.by_path["say/bins.md"], site)["consultation"]["outcome"]["changes"]
    assert [one["pages"] for one in found] == [[{"title": "Garden waste", "url": "../../bins/garden/"}], []]
    assert 'href="../../bins/garden/">Garden waste</a>' in render_component(
        "consultation", **consultation_panel(site.by_path["say/bins.md"], site)
    )


def _list(argument: str = "") -> str:
    site = make_site(FILES)
    return ROOM.inserts["we-asked"](argument, site.by_path["list.md"], site, open_rooms(FILES)["services"][1])


def test_the_list_has_each_consultation_once_by_how_far_it_is() -> None:
    headings = [line for line in _list().split("\n") if line.startswith("#")]
    assert headings == [
        "## What we decided", "### Garden bins", "## Closed, and not decided yet", "### The station", "### The market", "## Open now",
        "### The budget",
    ]  # fmt: skip


def test_the_list_says_what_was_asked_said_and_done_and_what_changed() -> None:
    shown = _list()
    assert "5 January to 27 February 2026. What you think of bins.\n\nWe had 1,640 answers. We decided on 18 March 2026." in shown
    assert (
        "> | Many of you cannot pay at once. | You can pay half. See [Garden waste](bins/garden.md), [Garden bins](say/bins.md). |" in shown
    )
    assert "> | Some of you have &#42;no&#42; garden. | We did not change that. |" in shown


def test_the_list_says_when_an_outcome_is_due() -> None:
    shown = _list()
    assert "Next, on 9 December 2026: Councillors vote." in shown
    assert "The outcome is due by 12 February 2027." in shown


def test_a_name_that_is_not_known_is_told() -> None:
    with pytest.raises(ValueError, match="The list takes no name, and has “bins”"):
        _list("bins")


def test_other_themes_show_it_below_the_text() -> None:
    assert "you-asked" in ROOM.components
