"""services.json: shaped as Open Referral UK 3.0, with ids that stay."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fingerpost.services.machine.open_referral import services_json
from fingerpost.services.machine.parts import changes
from fingerpost.services.machine.source import source_of
from tests.support.sites import TODAY, make_site, open_rooms
from tests.support.whole_city import ADDRESS, whole_city

SCHEMA = json.loads((Path(__file__).parents[1] / "support" / "schemas" / "open-referral-uk-3.0.json").read_text("utf-8"))
ORGANISATIONS = """- id: city
  name: Oxenbridge City Council
  kind: council
  tier: city
  area: The city of Oxenbridge
  ends_on: 2026-10-31
  successor: unitary
- id: unitary
  name: Oxenshire Council
  kind: council
  tier: unitary
  phone: 01632 960200
"""
HOME = "---\ntype: home\ntitle: Oxenbridge City Council\n---\n"


def _book(files: dict[str, str], today: date = TODAY, seed: str | None = None, root: str = ADDRESS) -> dict[str, Any]:
    files = {"index.md": HOME, "_data/organisations.yml": ORGANISATIONS, **files}
    site = make_site(files, today)
    site.addresses.root = root
    _, state = open_rooms(files, {"services": {"open_referral_seed": seed}})["services"]
    return json.loads(services_json(source_of(site, state)))


def _one(page: str, path: str = "a.md", **more: Any) -> dict[str, Any]:
    (found,) = _book({path: page}, **more)["contents"]
    return found


def _entry(more: str) -> str:
    return f"---\ntype: entry\ntitle: Larder\n{more}---\nText.\n"


def _errors(book: dict[str, Any]) -> list[str]:
    found = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).iter_errors(book)
    return [f"{error.json_path}: {error.message}" for error in found]


def _ids(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for part in value for found in _ids(part)]
    return [value["id"], *(found for part in value.values() for found in _ids(part))] if isinstance(value, dict) and "id" in value else []


def test_the_schema_finds_what_is_wrong() -> None:
    book = _book({"a.md": _entry("phone: 01632 960820\n")})
    assert _errors(book) == []
    book["contents"][0] |= {"status": "open", "fee": "Free"}
    del book["contents"][0]["phones"][0]["number"]
    assert len(_errors(book)) == 3


def test_the_whole_city_fits_the_schema_and_says_what_its_pages_say() -> None:
    city = whole_city()
    book = json.loads(city.made["services.json"])
    assert _errors(book) == []
    pages = [page for kind in ("service", "entry") for page in city.site.by_type[kind]]
    assert {one["url"] for one in book["contents"] if one["status"] == "active"} == {ADDRESS + page.url for page in pages}
    assert book["total_items"] == len(book["contents"]) >= len(pages)
    assert {one["url"] for one in book["locations"]} == {ADDRESS + page.url for page in city.site.by_type["location"]}
    for one in book["contents"]:
        assert one["organization_id"] == one["organization"]["id"]
        assert one["assurer_email"].endswith(".example")
        own = _ids([one.get("schedules", []), one.get("phones", []), one.get("service_at_locations", [])])
        assert len(own) == len(set(own)), one["name"]
    ids = [one["id"] for one in book["contents"]]
    assert len(ids) == len(set(ids))


def test_ids_stay_when_a_title_changes_and_differ_between_paths_and_sites() -> None:
    page = _entry("phone: 01632 960820\naddress: The Hall, Oxenbridge ZX1 1AA\nopening_hours:\n  monday: 9am to 5pm\n")
    before = _ids(_one(page))
    assert len(before) > 5
    assert _ids(_one(page.replace("Larder", "Pantry"))) == before
    assert _ids(_one(page, today=date(2027, 3, 1))) == before
    assert _ids(_one(page, root="http://www.oxenbridge.example")) == before
    assert not set(_ids(_one(page, path="b.md"))) & set(before)
    assert not set(_ids(_one(page, root="https://www.other.example/"))) & set(before)
    assert _ids(_one(page, root="https://new.example/", seed="www.oxenbridge.example")) == before


def test_the_hours_of_a_week_and_of_other_days() -> None:
    hours = "opening_hours:\n  monday: 9am to 12.30pm and 1.30pm to midnight\n  friday: 9am to 12.30pm\n"
    special = (
        "special_hours:\n  - day: 2026-12-24\n    hours: 9am to midday\n  - day: 2026-12-25\n    last_day: 2026-12-28\n    hours: closed\n"
    )
    found = [
        {key: value for key, value in one.items() if not key.endswith("id")}
        for one in _one(_entry(hours + special + "hours: Also by phone\n"))["schedules"]
    ]
    assert found == [
        {"freq": "WEEKLY", "byday": "MO,FR", "opens_at": "09:00", "closes_at": "12:30"},
        {"freq": "WEEKLY", "byday": "MO", "opens_at": "13:30", "closes_at": "00:00"},
        {"description": "Also by phone"},
        {"valid_from": "2026-12-24", "valid_to": "2026-12-24", "freq": "WEEKLY", "byday": "TH", "opens_at": "09:00", "closes_at": "12:00"},
        {"valid_from": "2026-12-25", "valid_to": "2026-12-28", "description": "Closed"},
    ]


@pytest.mark.parametrize(
    ("cost", "amount"),
    [
        ("Free", 0.0), ("free.", 0.0), ("£4 for about 12 items", 4.0), ("£1,250.50 a year", 1250.5), ("From £2 a week", None),
        ("£2 a week, or £1 if you get benefits", None), ("£10 to 20", None), ("£3 or 4", None), ("Pay what you can", None),
    ],
)  # fmt: skip
def test_an_amount_only_where_the_words_begin_with_the_one_price(cost: str, amount: float | None) -> None:
    (option,) = _one(_entry(f'cost: "{cost}"\n'))["cost_options"]
    assert (option.get("amount"), option["amount_description"]) == (amount, cost)


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ("", "active"),
        ("archive_on: 2026-11-22\n", "inactive"),
        ("special_hours:\n  - day: 2026-11-10\n    last_day: 2026-11-24\n    hours: closed\n", "temporarily closed"),
        ("special_hours:\n  - day: 2026-11-20\n    last_day: 2026-11-23\n    hours: closed\n", "active"),
        ("special_hours:\n  - day: 2026-11-23\n    last_day: 2026-12-24\n    hours: closed\n", "active"),
    ],
)
def test_the_status(more: str, status: str) -> None:
    assert _one(_entry(more))["status"] == status


def test_an_alert_where_nobody_has_checked_and_where_everybody_must_know() -> None:
    alert = "- id: snow\n  title: Snow has closed the hall\n  pages: [a.md]\n  starts_on: 2026-11-22\n  ends_on: 2026-11-22\n"
    files = {"a.md": _entry("assured_on: 2026-10-01\n"), "b/c.md": _entry("assured_on: 2025-10-01\n"), "_data/alerts.yml": alert}
    first, second = _book(files)["contents"]
    assert (first["alert"], first["assured_date"]) == ("Snow has closed the hall.", "2026-10-01")
    assert (second["alert"], second["assured_date"]) == (
        "This entry was not checked in the last 12 months. Phone before you go.",
        "2025-10-01",
    )


def test_a_service_names_who_answers_today_and_where_people_can_go() -> None:
    channels = (
        "channels:\n  - kind: in-person\n    location: hall.md\n  - kind: in-person\n    address: Depot, Marsh Lane, Oxenbridge ZX3 6MR\n"
        "  - kind: phone\n    number: 01632 960110\n    hours: Monday, 9am to 5pm\n    languages: [Polish]\n"
    )
    files = {
        "a.md": f"---\ntype: service\ntitle: Bins\nprovider: city\ncost: Free\n{channels}---\n",
        "hall.md": "---\ntype: location\ntitle: Hall\naddress: Market Place, Oxenbridge ZX1 1AA\nfacilities: [hearing loop]\nrun_by: city\n---\n",
    }
    book = _book(files)
    (service,) = book["contents"]
    assert _errors(book) == []
    assert service["organization"]["name"] == service["contacts"][0]["name"] == "Oxenshire Council"
    assert [one["location"]["name"] for one in service["service_at_locations"]] == ["Hall", "Depot"]
    assert service["service_at_locations"][0]["location_id"] == book["locations"][0]["id"]
    assert service["service_at_locations"][0]["location"]["addresses"][0]["state_province"] == "Oxenshire"
    assert service["schedules"][0]["description"] == "Phone: Monday, 9am to 5pm"
    assert (service["languages"][0]["name"], service["languages"][0]["code"]) == ("Polish", "pl")


def test_an_address_without_a_postcode_is_left_out_and_the_place_stays() -> None:
    (at,) = _one(_entry("address: Behind the church\n"))["service_at_locations"]
    assert "addresses" not in at["location"]


def test_drafts_and_translations_are_not_in_it() -> None:
    files = {"a.md": _entry(""), "a.cy.md": _entry("lang: cy\n"), "b.md": _entry("draft: true\n")}
    assert len(_book(files)["contents"]) == 1


def test_the_days_on_which_a_status_changes_are_told() -> None:
    closed = "special_hours:\n  - day: {}\n    last_day: {}\n    hours: closed\n"
    page = _entry(closed.format("2026-12-01", "2026-12-20"))
    site = make_site({"a.md": page, "b.md": _entry(closed.format("2026-12-01", "2026-12-04"))})
    days = [change.day for change in changes(site)]
    assert days == [date(2026, 12, 1), date(2026, 12, 21)]
    assert [_one(page, today=day)["status"] for day in days] == ["temporarily closed", "active"]
