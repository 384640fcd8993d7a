"""What a service page shows beside its text: who is responsible, every way to reach it, and where complaints go."""

from datetime import date

import pytest

from fingerpost.services.data import Register
from fingerpost.theme.components import render_component
from fingerpost.theme.words import languages, words_for
from tests.support.sites import TODAY, make_site, open_rooms

ORGANISATIONS = """
- {id: city, name: City Council, kind: council, tier: city, url: "https://city.example", phone: 01632 960100}
- {id: county, name: County Council, kind: council, tier: county, phone: 01632 960500}
- {id: pease, name: Pease Parish Council, kind: parish, tier: parish, area: Pease, phone: 01632 960611, takes_on: [light.md]}
- {id: marsh, name: Marsh Parish Council, kind: parish, tier: parish, area: Marsh, takes_on: [light.md]}
- {id: old, name: Old Pools Ltd, kind: contractor, ends_on: 2027-03-31, successor: new}
- {id: new, name: New Pools Ltd, kind: contractor}
"""


def _panel(front: str, today: date = TODAY, files: dict | None = None) -> dict:
    files = {
        "light.md": f"---\ntype: service\ntitle: Report a light\n{front}---\nText.\n",
        "_data/organisations.yml": ORGANISATIONS,
        **(files or {}),
    }
    site, rooms = make_site(files, today), open_rooms(files)
    room, state = rooms["services"]
    return room.panel(site.by_path["light.md"], site, state)


def _html(front: str, today: date = TODAY, component: str = "responsible", **more) -> str:
    html = render_component(component, service=_panel(front, today)["service"], **more)
    return " ".join(html.replace("</li>", " ").split())


def test_one_council_and_its_contractor() -> None:
    html = _html("provider: city\ndelivered_by: new\nstatutory: yes\n")
    assert '<a href="https://city.example">City Council</a>.' in html
    assert "City Council is responsible for the work that New Pools Ltd does." in html
    assert "The law says that the council must do this." in html


@pytest.mark.parametrize(
    ("today", "said", "unsaid"),
    [
        (date(2026, 9, 1), "the work that Old Pools Ltd does.</p>", "New Pools"),
        (date(2026, 11, 22), "Old Pools Ltd does. From 1 April 2027: New Pools Ltd.", "nothing else"),
        (date(2027, 4, 1), "the work that New Pools Ltd does.</p>", "Old Pools"),
    ],
)
def test_a_contractor_whose_contract_ends(today: date, said: str, unsaid: str) -> None:
    html = _html("provider: city\ndelivered_by: old\n", today)
    assert said in html
    assert unsaid not in html


def test_the_law_is_named_only_where_a_council_answers() -> None:
    assert "The law" in _html("provider: county\nstatutory: partly\n")
    assert "The law" not in _html("provider: new\nstatutory: yes\n")


def test_a_council_that_is_merged_into_another() -> None:
    html = _html("provider: old\n")
    assert "Until 31 March 2027: Old Pools Ltd. From 1 April 2027: New Pools Ltd." in html


def test_two_councils_that_became_one_are_named_once() -> None:
    panel = _panel("provider:\n  shared: [old, new]\n", date(2027, 4, 1))["service"]["responsible"]
    assert (panel["kind"], [one["name"] for one in panel["named"]]) == ("one", ["New Pools Ltd"])


def test_shared_names_all_with_their_phones() -> None:
    html = _html("provider:\n  shared: [city, county]\n")
    for said in ("Responsible together:", ">City Council</a>", "tel:01632960100", "County Council", "tel:01632960500"):
        assert said in html


def test_some_parishes_and_the_county_for_the_rest() -> None:
    html = _html("provider:\n  varies: by parish\n  otherwise: county\n")
    assert (
        html.index("Marsh: Marsh Parish Council")
        < html.index("Pease: Pease Parish Council")
        < html.index("Everywhere else: County Council")
    )
    assert "<details" not in html


def test_where_it_varies_the_number_is_that_of_the_service() -> None:
    said = "provider:\n  varies: by parish\n  otherwise: county\n"
    assert "tel:01632960500" in _html(said)
    own = _html(said + "channels:\n  - kind: phone\n    number: 01632 960510\n")
    assert "tel:01632960510" in own
    assert "tel:01632960500" not in own


def test_many_parishes_are_folded() -> None:
    parishes = "".join(f"- {{id: p{n}, name: P{n} Parish Council, kind: parish, tier: parish, takes_on: [light.md]}}\n" for n in range(5))
    panel = _panel("provider:\n  varies: by parish\n", files={"_data/organisations.yml": parishes})
    html = render_component("responsible", service=panel["service"])
    assert "<summary>5 places where the parish does it</summary>" in html


def test_nobody_named_shows_nothing() -> None:
    assert _html("cost: Free\n") == ""
    assert _html("provider: unknown\n") == ""


def test_every_channel_says_its_hours_wait_and_languages() -> None:
    kinds = {
        "online": "url: https://a.example/x", "phone": "number: 01632 960110", "text-relay": "number: 18001 01632 960110",
        "video-interpreter": "url: https://a.example/bsl", "in-person": "address: Town Hall", "post": "address: Town Hall", "email": "email: a@b.example",
    }  # fmt: skip
    lines = "".join(
        f"  - kind: {kind}\n    {need}\n    hours: Hours of {kind}\n    wait: Wait of {kind}.\n    languages: [Polish, Urdu]\n    note: Note of {kind}.\n"
        for kind, need in kinds.items()
    )
    html = _html(f"channels:\n{lines}", component="channels")
    for kind in kinds:
        assert all(f"{what} of {kind}" in html for what in ("Hours", "Wait", "Note"))
    assert html.count("We also speak Polish and Urdu.") == len(kinds)


@pytest.mark.parametrize(("lang", "said"), [("en", "If that does not help:"), ("cy", "Os nad yw hynny"), ("pl", "Jeśli to nie pomoże:")])
def test_every_service_leads_to_complaints(lang: str, said: str) -> None:
    service = _panel("channels:\n  - kind: phone\n    number: 01632 960100\n")["service"]
    html = render_component("channels", lang=lang, service=service, complain={"title": "Complain", "url": "#c"})
    assert said in html
    assert '<a href="#c">Complain</a>' in html
    assert "#c" not in render_component("channels", service={**service, "asks": True}, complain={"title": "Complain", "url": "#c"})


def test_the_way_to_complain_is_on_every_page_but_its_own() -> None:
    files = {"a.md": "Text.", "complain.md": "---\ntitle: Complain to us\n---\nTell us."}
    site = make_site(files)
    room, state = open_rooms(files, {"publishing": {"complaints": "complain.md"}})["publishing"]
    assert room.panel(site.by_path["a.md"], site, state)["complain"] == {"title": "Complain to us", "url": "../complain/"}
    assert room.panel(site.by_path["complain.md"], site, state)["complain"] is None


def test_every_language_can_say_who_is_responsible() -> None:
    for lang in languages():
        words = words_for(lang).responsible
        assert "C" in words.delivered_by.format(provider="C", name="N")
        assert all((words.law_yes, words.law_partly, words.law_no))


def test_an_empty_register_is_a_register() -> None:
    assert (dict(Register()), Register().audiences, Register().standards) == ({}, {}, {})
