"""Alerts: when and where they are shown, in which order, and what is wrong with them."""

from datetime import date

import pytest

from fingerpost.pages.data_files import DataFiles
from fingerpost.publishing.alerts import Alert, alerts_on, changes
from fingerpost.publishing.data import read_data
from tests.support.sites import TODAY, make_site

SITE = make_site(dict.fromkeys(("index.md", "bins/index.md", "bins/missed.md", "bins-old.md", "hall.md"), "---\ntitle: T\n---\nText.\n"))


def _alert(**more) -> Alert:
    return Alert(**{"id": "a", "title": "Closed", "starts_on": date(2026, 11, 20), "ends_on": date(2026, 11, 24), **more})


@pytest.mark.parametrize(("day", "shown"), [(19, False), (20, True), (22, True), (24, True), (25, False)])
def test_from_the_first_day_to_the_last(day: int, shown: bool) -> None:
    assert _alert().holds_for(SITE.by_path["index.md"], date(2026, 11, day)) is shown


@pytest.mark.parametrize(
    ("pages", "shown"),
    [
        ([], ["index.md", "bins/index.md", "bins/missed.md", "bins-old.md", "hall.md"]),
        (["bins"], ["bins/index.md", "bins/missed.md"]),
        (["bins/"], ["bins/index.md", "bins/missed.md"]),
        (["hall.md", "bins/missed.md"], ["bins/missed.md", "hall.md"]),
        (["hall"], []),
    ],
)
def test_on_the_pages_that_it_names(pages: list[str], shown: list[str]) -> None:
    assert [page.path for page in SITE.pages if _alert(pages=pages).holds_for(page, TODAY)] == shown


def test_the_gravest_is_first() -> None:
    alerts = [_alert(id=kind, kind=kind) for kind in ("information", "emergency", "warning")]
    assert [alert["kind"] for alert in alerts_on(SITE.by_path["index.md"], SITE, alerts)] == ["emergency", "warning", "information"]


def test_where_it_leads() -> None:
    page = SITE.by_path["bins/missed.md"]
    inside, outside, nowhere = (
        alerts_on(page, SITE, [alert])[0]
        for alert in (_alert(page="hall.md"), _alert(link="https://example.org/", link_text="Flood warnings"), _alert())
    )
    assert (inside["url"], inside["label"]) == ("../../hall/", "T")
    assert (outside["url"], outside["label"]) == ("https://example.org/", "Flood warnings")
    assert nowhere["url"] == ""
    assert alerts_on(SITE.by_path["hall.md"], SITE, [_alert(page="hall.md")])[0]["url"] == "", "the page that it leads to needs no link"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ends_on: 2026-11-01", "is before the day in `starts_on:`, 20 November 2026"),
        ("ends_on: 2026-11-24\n  kind: urgent", "kind"),
        ("ends_on: 2026-11-24\n  link_text: More", "leads nowhere"),
        ("ends_on: 2026-11-24\n  link: https://example.org/", "says nothing"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(line: str, said: str) -> None:
    text = f"- id: a\n  title: Closed\n  starts_on: 2026-11-20\n  {line}\n"
    files = DataFiles({"alerts.yml": text.encode()})
    read_data(files)
    ((path, slip),) = files.slips
    assert path == "alerts.yml"
    assert said in slip.message
    assert slip.line >= 1


def test_a_file_from_which_the_last_alert_was_taken_is_no_error() -> None:
    files = DataFiles({"alerts.yml": b"\n"})
    assert read_data(files).alerts == []
    assert files.slips == []
    assert "alerts.yml" in files.read


def test_the_site_is_built_again_when_an_alert_goes_up_and_after_it_comes_down() -> None:
    later = _alert(id="b", starts_on=date(2026, 11, 23))
    over = _alert(id="c", ends_on=date(2026, 11, 21))
    assert [(str(one.day), one.what) for one in changes(SITE, [_alert(), later, over])] == [
        ("2026-11-25", "takes down the alert “a”"),
        ("2026-11-23", "shows the alert “b”"),
        ("2026-11-25", "takes down the alert “b”"),
    ]
