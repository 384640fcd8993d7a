"""Events in lists, and what the page of an event shows."""

from datetime import date

import pytest

from fingerpost.services.panels import event_panel, home_panel, topic_panel
from fingerpost.theme.words import words_for
from tests.support.sites import make_site

TOPIC = "---\ntype: topic\ntitle: {}\n---\nText.\n"


def _event(title: str, starts: str, more: str = "") -> str:
    return f"---\ntype: event\ntitle: {title}\nstarts_on: {starts}\n{more}---\nCome along.\n"


def _news(title: str, published: str) -> str:
    return f"---\ntype: news\ntitle: {title}\npublished_on: {published}\n---\nText.\n"


def _days(item) -> str:
    return words_for("en").days(item.first, item.last) if item.first else ""


def _groups(files: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    site = make_site({"news/index.md": TOPIC.format("News"), **files})
    groups = topic_panel(site.by_path["news/index.md"], site)["topic"]["groups"]
    return {group["key"]: [(item.title, _days(item)) for item in group["items"]] for group in groups}


def test_coming_events_stand_above_the_news_soonest_first() -> None:
    found = _groups({
        "news/b.md": _event("A fair", "2027-01-05"),
        "news/c.md": _event("Carols", "2026-12-20", "ends_on: 2026-12-22\n"),
        "news/d.md": _event("Over", "2026-11-21"),
        "news/e.md": _event("Today", "2026-11-22"),
        "news/f.md": _event("Until today", "2026-11-01", "ends_on: 2026-11-22\n"),
        "news/g.md": _event("Archived", "2027-01-01", "archive_on: 2026-11-22\n"),
        "news/h.md": _news("Older", "2026-10-01"),
        "news/i.md": _news("Newer", "2026-11-01"),
        "news/j.md": "---\ntitle: A page\n---\nText.\n",
    })  # fmt: skip
    assert found == {
        "information": [("A page", "")],
        "events": [
            ("Until today", "1 to 22 November 2026"), ("Today", "22 November 2026"),
            ("Carols", "20 to 22 December 2026"), ("A fair", "5 January 2027"),
        ],
        "news": [("Newer", "1 November 2026"), ("Older", "1 October 2026")],
    }  # fmt: skip
    assert list(found) == ["information", "events", "news"]


def test_an_event_or_news_item_without_its_day_breaks_nothing() -> None:
    files = {"news/a.md": "---\ntype: event\ntitle: A\n---\n", "news/b.md": "---\ntype: news\ntitle: B\n---\n"}
    assert _groups(files) == {"events": [("A", "")], "news": [("B", "")]}


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        ({"x/n.md": _news("N", "2026-11-01")}, False),
        ({"x/n.md": _news("N", "2026-11-01"), "x/e.md": _event("E", "2026-12-01")}, False),
        ({"x/e.md": _event("E", "2026-12-01")}, True),
        ({"x/e.md": _event("E", "2026-11-01")}, False),
        ({"x/p.md": "Text."}, True),
        ({}, False),
    ],
    ids=["news", "news and events", "events", "only what is over", "a page", "nothing"],
)
def test_which_topics_the_home_page_shows(files: dict[str, str], shown: bool) -> None:
    site = make_site({"index.md": "---\ntype: home\ntitle: Home\n---\n", "x/index.md": TOPIC.format("X"), **files})
    panel = home_panel(site.by_path["index.md"], site, 3, "a-to-z.md")["home_panel"]
    assert [topic.title for topic in panel["topics"]] == (["X"] if shown else [])


def test_the_facts_of_an_event() -> None:
    more = "ends_on: 2026-12-02\ntimes: 10am to 3pm\nplace: Town Hall\ncost: Free\n"
    site = make_site({"a.md": _event("Fair", "2026-11-30", more), "b.md": _event("Fair", "2026-12-05")})
    full, short = (event_panel(site.by_path[path])["event"] for path in ("a.md", "b.md"))
    days = (date(2026, 11, 30), date(2026, 12, 2))
    assert full == {"first": days[0], "last": days[1], "times": "10am to 3pm", "where": "Town Hall", "cost": "Free"}
    assert short == {"first": date(2026, 12, 5), "last": None, "times": None, "where": None, "cost": None}
