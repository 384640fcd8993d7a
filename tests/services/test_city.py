"""The example city's services and organisations: complete, and in agreement with each other."""

from datetime import date
from pathlib import Path

import pytest

from fingerpost.pages.page_parts import Provider
from fingerpost.services.organisations import who
from tests.support.sites import TODAY, make_site, open_rooms

CONTENT = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="module")
def city():
    files = {
        path.relative_to(CONTENT).as_posix(): path.read_bytes()
        for path in CONTENT.rglob("*")
        if path.is_file() and path.suffix in (".md", ".yml", ".csv")
    }
    room, state = open_rooms(files)["services"]
    return make_site(files), room, state


def test_there_are_enough_services_and_each_has_every_fact(city) -> None:
    site, room, state = city
    services = site.by_type["service"]
    assert len(services) >= 45
    for page in services:
        mark = room.mark(page, site, state)
        assert (page.path, mark.why) == (page.path, ())
        assert (page.path, page.meta.statutory) != (page.path, None)
        assert page.meta.funded_by, page.path


def test_every_way_to_be_responsible_is_shown(city) -> None:
    site, _, _ = city
    providers = [page.meta.provider for page in site.by_type["service"] if isinstance(page.meta.provider, Provider)]
    assert all(any(getattr(one, key) for one in providers) for key in ("one", "shared", "varies", "otherwise"))
    kinds = {channel.kind for page in site.by_type["service"] for channel in page.meta.channels}
    assert kinds == {"online", "phone", "in-person", "post", "email", "text-relay", "video-interpreter"}


def test_the_parishes_are_fourteen_and_each_has_its_councils_and_its_code(city) -> None:
    _, _, state = city
    parishes = [one for one in state.data.values() if one.kind == "parish"]
    assert [one.gss for one in parishes] == [f"E0499{number:04d}" for number in range(1, 15)]
    assert {tuple(one.within) for one in parishes} == {("oxenbridge-city-council", "oxenshire-county-council")}
    assert all(one.address for one in parishes)


def test_a_contract_ends_and_its_pages_say_who_comes(city) -> None:
    site, _, state = city
    assert {one.kind for one in state.data.values()} == {"council", "parish", "contractor", "nhs", "government", "charity"}
    ending = [one for one in state.data.values() if one.ends_on]
    assert ending
    for one in ending:
        assert one.ends_on >= TODAY
        assert who(one.id, date.max, state.data) == one.successor
        assert any(page.meta.delivered_by == one.id for page in site.by_type["service"])


def test_every_group_of_people_has_pages(city) -> None:
    site, room, state = city
    text = room.generate(site, state)[room.settings().audiences]
    for audience in state.data.audiences.values():
        assert audience.about, audience.name
        assert f"## {audience.name[:1].upper()}{audience.name[1:]} " in text
