"""The mark “Complete”: how many of the facts that people need are there."""

from fingerpost.checks.mark import Mark
from tests.support.sites import make_site, open_rooms

WHOLE = """provider: city
cost: £5
help_with_costs: Free for children.
how_long: A day
standards: [swims]
delivered_by: pools
if_it_goes_wrong: Call us.
channels:
  - kind: phone
    number: 01632 960100
"""
DATA = {
    "_data/organisations.yml": "- {id: city, name: City, kind: council, tier: city}\n- {id: pools, name: Pools, kind: contractor}\n",
    "_data/standards.yml": "- {id: swims, promise: We swim., measure: Swims, unit: percent, target: 9, source: Us, applies_to: [contractors]}\n",
}


def _mark(front: str, data: dict = DATA, kind: str = "service") -> Mark | None:
    files = {"a.md": f"---\ntype: {kind}\ntitle: Swim\n{front}---\nText.\n", **data}
    site = make_site(files)
    room, state = open_rooms(files)["services"]
    return room.mark(site.by_path["a.md"], site, state)


def test_everything_is_there() -> None:
    assert _mark(WHOLE) == Mark("Complete", "8 of 8", True, 1.0, ())


def test_what_is_missing_is_named() -> None:
    found = _mark("provider: city\ncost: £5\ndelivered_by: pools\nchannels:\n  - kind: online\n    url: https://a.example/x\n")
    assert (found.text, found.good) == ("2 of 8", False)
    assert found.why == (
        "no way besides online", "no time that it takes", "no standard", "no complaint route", "no help with costs",
        "no standard for the contractor",
    )  # fmt: skip


def test_what_a_page_does_not_need_is_not_counted() -> None:
    free = WHOLE.replace("cost: £5\nhelp_with_costs: Free for children.\n", "cost: Free\n").replace("delivered_by: pools\n", "")
    assert _mark(free).text == "6 of 6"
    assert _mark(WHOLE, {}).text == "6 of 6"


def test_a_page_that_is_no_service_has_no_mark() -> None:
    assert _mark("", kind="guide") is None


def test_a_service_of_another_council_sends_complaints_elsewhere() -> None:
    page = "---\ntype: service\ntitle: {}\nprovider: {}\n---\nText.\n"
    of = {"bins.md": "city", "tax.md": "city", "roads.md": "county", "wood.md": "{shared: [city, county]}"}
    files = {path: page.format(path, provider) for path, provider in of.items()}
    files["_data/organisations.yml"] = (
        "- {id: city, name: City, kind: council, tier: city}\n- {id: county, name: C, kind: council, tier: county}\n"
    )
    site, (room, state) = make_site(files), open_rooms(files)["services"]
    shown = {path: room.panel(site.by_path[path], site, state)["service"]["of_others"] for path in of}
    assert shown == {"bins.md": False, "tax.md": False, "roads.md": True, "wood.md": False}
