"""Consultations: what is said of one on each day, and where it stands in lists."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.front_matter import read_front_matter
from fingerpost.services.consultations import changes, consultation_panel, open_ones
from fingerpost.services.panels import home_panel, topic_panel
from fingerpost.services.status import status_of
from fingerpost.theme.components import render_component
from tests.support.sites import TODAY, make_site

OUTCOME = "outcome:\n  decided_on: 2027-02-24\n  answers: 640\n  summary: We dropped one plan.\n"
MORE = """channels:
  - kind: online
    label: Answer
    url: https://forms.example.org/budget
  - kind: phone
    number: 01632 960100
what_next:
  - day: 2027-02-24
    what: Councillors vote.
  - day: 2027-01-20
    what: We publish the answers.
"""


def _page(title: str = "The budget", opens: str = "2026-11-02", closes: str = "2026-12-18", more: str = "") -> str:
    return f"---\ntype: consultation\ntitle: {title}\nopens_on: {opens}\ncloses_on: {closes}\n{more}---\nTell us.\n"


def _panel(today: date, more: str = MORE + OUTCOME) -> dict:
    site = make_site({"a.md": _page(more=more)}, today)
    return consultation_panel(site.by_path["a.md"], site)


@pytest.mark.parametrize(
    ("today", "status", "day"),
    [
        ("2026-11-01", "upcoming", "2026-11-02"),
        ("2026-11-02", "open", "2026-12-18"),
        ("2026-12-18", "open", "2026-12-18"),
        ("2026-12-19", "closed", "2026-12-18"),
        ("2027-02-23", "closed", "2026-12-18"),
        ("2027-02-24", "decided", "2027-02-24"),
    ],
)
def test_the_status_on_each_day(today: str, status: str, day: str) -> None:
    found = _panel(date.fromisoformat(today))
    assert (found["consultation"]["status"], found["consultation"]["day"]) == (status, date.fromisoformat(day))
    assert ("service" in found) == (status == "open")
    assert bool(found["consultation"]["outcome"]) == (status == "decided")
    assert bool(found["consultation"]["what_next"]) == (status != "decided")


@given(st.integers(-400, 400))
def test_a_consultation_goes_one_way_only(days: int) -> None:
    meta = make_site({"a.md": _page(more=OUTCOME)}).by_path["a.md"].meta
    order = ["upcoming", "open", "closed", "decided"]
    today, later = TODAY + timedelta(days), TODAY + timedelta(days + 1)
    assert order.index(status_of(meta, today)[0]) <= order.index(status_of(meta, later)[0])


def test_the_words_never_say_how_many_days_are_left() -> None:
    html = render_component("consultation", **_panel(date(2026, 12, 17)))
    assert "Open until 18 December 2026" in html
    assert "left" not in html


def test_days_that_follow_stand_in_their_order() -> None:
    assert [stage["what"] for stage in _panel(TODAY)["consultation"]["what_next"]] == ["We publish the answers.", "Councillors vote."]


def test_ways_to_answer_are_asked_for_as_answers() -> None:
    html = render_component("channels", **_panel(TODAY))
    assert "How to have your say" in html
    assert "01632 960100" in html


def test_documents_lead_to_pages_files_and_other_sites() -> None:
    more = "documents:\n  - title: Page\n    page: b.md\n  - title: File\n    page: plans/map.pdf\n  - title: Law\n    url: https://www.gov.uk\n"
    site = make_site({"x/a.md": _page(more=more), "b.md": "B.", "plans/map.pdf": "Map."})
    found = consultation_panel(site.by_path["x/a.md"], site)["consultation"]["documents"]
    assert [one["url"] for one in found] == ["../../b/", "../../plans/map.pdf", "https://www.gov.uk"]


def test_open_ones_stand_first_in_a_topic_and_alone_on_the_home_page() -> None:
    site = make_site({
        "index.md": "---\ntype: home\ntitle: Home\n---\n",
        "say/index.md": "---\ntype: topic\ntitle: Have your say\n---\n",
        "say/a.md": _page("Closed", "2026-01-05", "2026-10-01"),
        "say/b.md": _page("Closes later", "2026-11-01", "2027-01-05"),
        "say/c.md": _page("Upcoming", "2026-12-01", "2026-12-31"),
        "say/d.md": _page("Closes first", "2026-11-01", "2026-11-22"),
        "say/e.md": _page("Decided", "2026-01-05", "2026-02-01", "outcome: {decided_on: 2026-03-01}\n"),
        "say/f.md": "---\ntype: consultation\ntitle: Without days\n---\n",
    })  # fmt: skip
    (group,) = topic_panel(site.by_path["say/index.md"], site)["topic"]["groups"]
    assert group["key"] == "consultations"
    assert [(item.title, item.status) for item in group["items"]] == [
        ("Closes first", "open"), ("Closes later", "open"), ("Upcoming", "upcoming"), ("Closed", "closed"), ("Decided", "decided"),
        ("Without days", ""),
    ]  # fmt: skip
    assert [page.title for page in open_ones(site)] == ["Closes first", "Closes later"]
    home = home_panel(site.by_path["index.md"], site, 3, "a-to-z.md")["home_panel"]["consultations"]
    assert [(one["entry"].title, one["closes"]) for one in home] == [("Closes first", TODAY), ("Closes later", date(2027, 1, 5))]


def test_a_consultation_without_its_days_shows_nothing_and_breaks_nothing() -> None:
    site = make_site({"a.md": "---\ntype: consultation\ntitle: Without days\n---\n"})
    assert consultation_panel(site.by_path["a.md"], site) == {}
    assert list(changes(site)) == []


def test_the_site_is_built_again_when_it_opens_closes_or_is_decided() -> None:
    site = make_site({"a.md": _page(more=OUTCOME)}, date(2026, 11, 1))
    assert [(change.day, change.what) for change in changes(site)] == [
        (date(2026, 11, 2), "opens"), (date(2026, 12, 19), "closes"), (date(2027, 2, 24), "shows what was decided"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("closes", "more", "message"),
    [
        ("2026-11-01", "", "`closes_on:` is before the day in `opens_on:`, 2 November 2026"),
        (
            "2026-12-18",
            "outcome:\n  decided_on: 2026-12-17\n",
            "The `decided_on:` is before the day in `closes_on:`, 18 December 2026",
        ),
    ],
)
def test_days_in_the_wrong_order_are_found(closes: str, more: str, message: str) -> None:
    (slip,) = read_front_matter(_page(closes=closes, more=more)).slips
    assert slip.message == message
    assert slip.mend.startswith("Check the two days.")
