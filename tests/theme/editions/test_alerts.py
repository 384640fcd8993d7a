"""Alerts in a document: with their words, and once."""

from fingerpost.mkdocs_adapter.editions import alerts_once
from fingerpost.theme.editions.part import part_html

FLOOD = {
    "id": "flood",
    "kind": "emergency",
    "title": "Flood warning",
    "text": "Call 999 if you are in danger.",
    "url": "../flood/",
    "label": "Where to go",
}
BINS = {"id": "bins", "kind": "warning", "title": "No bins on Monday", "text": "", "url": "", "label": ""}


def _panel(*alerts: dict[str, str]) -> dict[str, object]:
    return {"lang": "en", "title": "Bins", "layout": "page", "print_title": True, "alerts": list(alerts)}


def test_a_page_has_its_alerts_before_its_text() -> None:
    html = part_html(_panel(FLOOD), "<p>The text.</p>", "Oxenbridge City Council")
    at = [html.index(words) for words in ("Emergency", "Flood warning", "Call 999", "Where to go", "The text.")]
    assert at == sorted(at)
    assert "fp-alert" not in part_html(_panel(), "<p>The text.</p>", "Oxenbridge City Council")


def test_an_alert_of_many_pages_stands_on_the_first() -> None:
    found = alerts_once([_panel(FLOOD), _panel(FLOOD, BINS), _panel(BINS), {"title": "Without the room"}])
    assert [[alert["id"] for alert in panel["alerts"]] for panel in found] == [["flood"], ["bins"], [], []]
