"""What a service page says of its promise, and the mark in the scorecard."""

from datetime import date

from fingerpost.service_standards.room import ROOM
from fingerpost.theme.components import render_component
from tests.service_standards.small import BIN, RESULTS, STANDARDS, opened, without

COMPLAINTS = {"complaints.md": "---\ntitle: Complain\n---\nTell us.\n"}
WELSH = {"bins/missed-bin.cy.md": "---\ntitle: Bin a gollwyd\n---\nDywedwch.\n"}


def panel(path: str = "bins/missed-bin.md", today: date = date(2026, 11, 22), files: dict | None = None, **settings: str) -> dict:
    site, room = opened(COMPLAINTS | WELSH | (files or {}), today, **settings)
    return ROOM.panel(site.by_path[path], site, room).get("standard", {})


def said(values: dict, lang: str = "en") -> str:
    html = render_component("standard-panel", lang, standard=values)
    return " ".join(html.replace("<", " <").split())


def test_the_first_promise_with_its_result_and_the_one_before() -> None:
    html = said(panel(complaints="complaints.md"))
    assert "We come back for a missed bin within 2 working days." in html
    assert "It is up to Greenway Collections Ltd to keep this promise." in html
    assert "Result for July to September 2026: 96.1%. The target was 95%, which was met. In the period before, it was 94.5%." in html
    assert 'href="../../service-standards/#missed-bins"' in html
    assert '<a href="../../complaints/">If we do not keep it, you can complain' in html


def test_a_length_is_there_for_machines() -> None:
    assert (panel()["within"], panel()["within_iso"]) == ("2 working days", "P4D")


def test_an_old_result_and_none_are_said() -> None:
    assert "We have no result since then." in said(panel(files={"_data/results/all.csv": without("2026-27 Q2,missed")}))
    assert "In the period before" not in said(panel(files={"_data/results/all.csv": without("2026-27 Q1,missed")}))
    assert "There is no result yet." in said(panel(files={"_data/results/all.csv": "period,standard,value,cases,target\n"}))


def test_months_and_years_are_named_in_each_language() -> None:
    for rows, english, welsh in (
        ("2026-09,missed-bins,96.1,1588,95\n", "Result for September 2026: 96.1%.", "Medi 2026: y canlyniad oedd 96.1%."),
        ("2025-26,missed-bins,96.1,1588,95\n", "Result for April 2025 to March 2026: 96.1%.", "Ebrill 2025 i Fawrth 2026: y canlyniad"),
    ):
        values = panel(files={"_data/results/all.csv": "period,standard,value,cases,target\n" + rows})
        assert english in said(values)
        assert welsh in said(values, "cy")


def test_a_translation_marks_the_promise_as_english() -> None:
    html = said(panel("bins/missed-bin.cy.md"), "cy")
    assert 'lang="en-GB" dir="ltr">We come back for a missed bin within 2 working days.' in html
    assert "Greenway Collections Ltd sy&#39;n gyfrifol am gadw&#39;r addewid hwn." in html


def test_a_promise_that_has_ended_gives_way_to_the_next_that_the_page_names() -> None:
    ended = {
        "_data/standards.yml": STANDARDS.replace("  source: Collection records\n", "  source: Collection records\n  ended_on: 2026-11-22\n")
    }
    assert panel(files=ended)["id"] == "missed-bins"
    assert panel(files=ended, today=date(2026, 11, 23))["id"] == "phone-answered"


def test_a_standard_may_name_its_page() -> None:
    bare = {"bins/missed-bin.md": BIN.replace("standards: [missed-bins, phone-answered]\n", "")}
    assert panel(files=bare) == {}
    named = STANDARDS.replace("  pillar: positive-experience\n", "  services: [bins/missed-bin.md]\n")
    assert panel(files=bare | {"_data/standards.yml": named})["id"] == "phone-answered"


def test_the_page_on_complaints_does_not_lead_to_itself() -> None:
    assert panel(complaints="bins/missed-bin.md")["complaints"] == ""
    assert panel(complaints="nowhere.md")["complaints"] == ""


def mark(files: dict | None = None):
    site, room = opened(files)
    return ROOM.mark(site.by_path["bins/missed-bin.md"], site, room)


def test_the_mark_counts_the_promises_of_the_service() -> None:
    found = mark()
    assert (found.column, found.text, found.good, found.share) == ("Promises", "1 of 2 met", False, 0.5)
    assert found.why == ("phone-answered: missed",)
    met = mark({"_data/results/all.csv": RESULTS.replace("2026-27 Q2,phone-answered,78.3", "2026-27 Q2,phone-answered,80")})
    assert (met.text, met.good, met.why) == ("2 of 2 met", True, ())


def test_an_old_result_is_not_met_and_no_result_at_all_is_no_mark() -> None:
    old = mark({"_data/results/all.csv": without("2026-27 Q2,missed")})
    assert (old.text, old.why) == ("0 of 2 met", ("missed-bins: no new result", "phone-answered: missed"))
    assert mark({"_data/results/all.csv": "period,standard,value,cases,target\n"}) is None
    assert mark({"bins/missed-bin.md": BIN.replace("standards: [missed-bins, phone-answered]\n", "")}) is None
