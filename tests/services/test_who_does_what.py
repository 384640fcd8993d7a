"""Who does what: by service, and by place."""

import json
from datetime import date
from pathlib import Path

import pytest

from fingerpost.pages.page import read_page
from fingerpost.pages.site import Site
from fingerpost.services.who_does_what.areas import areas, listed
from fingerpost.services.who_does_what.by_service import MOST_ON_ONE_PAGE
from fingerpost.services.who_does_what.near import miles
from tests.support.sites import TODAY, make_site, open_rooms

ORGANISATIONS = """- id: city
  name: Oxenbridge City Council
  kind: council
  tier: city
  area: The city of Oxenbridge
  phone: 01632 960100
  gss: E07990001
- id: county
  name: Oxenshire County Council
  kind: council
  tier: county
  phone: 01632 960500
- id: dunsley
  name: Dunsley Town Council
  kind: parish
  tier: parish
  area: Dunsley
  phone: 01632 960604
  email: townclerk@dunsley.example
  url: https://www.dunsley.example
  councillors: https://www.dunsley.example/councillors
  within: [city, county]
  gss: E04990004
  takes_on: [streets/light.md]
  does: The Saturday market, the town hall and two play areas.
- id: abbots-reach
  name: Abbots Reach Parish Council
  kind: parish
  tier: parish
  area: Abbots Reach
  within: [city, county]
- id: greenway
  name: Greenway Collections Ltd
  kind: contractor
"""
LIGHT = """---
type: service
title: Report a broken street light
provider:
  varies: by parish
  otherwise: county
channels:
  - kind: phone
    number: 01632 960510
---
Text.
"""
BIN = """---
type: service
title: Report a missed bin
provider: city
delivered_by: greenway
channels:
  - kind: online
    label: Report a missed bin
    url: https://forms.oxenbridge.example/bin
---
Text.
"""
HOME = "---\ntype: home\ntitle: Oxenbridge\ntop_tasks:\n  - label: Bin\n    page: bins/missed-bin.md\n  - label: Light\n    page: streets/light.md\n---\n"
TOWN_HALL = "---\ntype: location\ntitle: Town Hall\naddress: Market Place, Oxenbridge ZX1 1AA\nphone: 01632 960100\n---\n"
HALL = "---\ntype: entry\ntitle: Coffee at the hall\naddress: The Hall, Dunsley ZX4 1AB\n---\n"
POSTCODES = """pcds,oslaua,parish,oseast1m,osnrth1m
ZX1 1AA,E07990001,E43990001,650000,450000
ZX4 1AA,E07990001,E04990004,657900,454100
ZX4 1AB,E07990001,E04990004,658000,454200
"""
FILES = {
    "index.md": HOME,
    "streets/index.md": "---\ntype: topic\ntitle: Streets and parking\n---\n",
    "streets/light.md": LIGHT,
    "bins/missed-bin.md": BIN,
    "locations/town-hall.md": TOWN_HALL,
    "groups/hall.md": HALL,
    "_data/organisations.yml": ORGANISATIONS,
    "_data/postcodes.csv": POSTCODES,
}


class Made:
    """A site with the pages that the room makes."""

    def __init__(self, files: dict[str, str], today: date = TODAY, **settings: str | None) -> None:
        self.site: Site = make_site(files, today)
        self.room, self.state = open_rooms(files, {"services": settings})["services"]
        self.pages = self.room.generate(self.site, self.state)
        for path, text in self.pages.items():
            page = read_page(path, text.encode())
            assert page.slips == [], (path, page.slips)
            page.url, page.generated = f"{path.removesuffix('.md')}/", True
            self.site.add(page)
            self.site.addresses.url_of[path] = page.url

    def show(self, name: str, argument: str = "", on: str = "index.md") -> str:
        return self.room.inserts[name](argument, self.site.by_path[on], self.site, self.state)


@pytest.fixture(scope="module")
def made() -> Made:
    return Made(FILES)


def test_every_service_with_who_is_responsible_by_topic(made: Made) -> None:
    text = made.show("who-does-what", on="streets/index.md")
    assert text.index("### Bins") < text.index("### Streets and parking")
    assert (
        "| [Report a missed bin](../bins/missed-bin.md) | Oxenbridge City Council (work done by Greenway Collections Ltd) | [01632 960100](tel:01632960100) |"
        in text
    )
    assert "| [Report a broken street light](light.md) | Oxenshire County Council. In Dunsley it may be the parish |" in text
    assert "[01632 960510](tel:01632960510)" in text


def test_one_topic_and_one_that_is_not_there(made: Made) -> None:
    assert "missed bin" not in made.show("who-does-what", "streets")
    with pytest.raises(ValueError, match="There is no topic “street” with services. Did you mean “streets”?"):
        made.show("who-does-what", "street")


def test_places_are_listed_with_links_to_their_pages(made: Made) -> None:
    assert made.show("places").strip().splitlines() == [
        "- [Abbots Reach](places/abbots-reach.md): Abbots Reach Parish Council",
        "- [Dunsley](places/dunsley.md): Dunsley Town Council",
        "- [If your home is in no parish](places/city.md)",
    ]


def test_a_place_says_what_is_different_there(made: Made) -> None:
    text = made.show("place", "dunsley", on="places/dunsley.md")
    assert "If your home is in Dunsley, Dunsley Town Council, Oxenbridge City Council and Oxenshire County Council serve you." in text
    assert "Dunsley Town Council has work of its own: the Saturday market, the town hall and two play areas." in text
    assert "- [Report a broken street light](../streets/light.md), in place of Oxenshire County Council" in text
    assert "> - Councillors: [Find your councillors](https://www.dunsley.example/councillors)" in text
    assert "| [Report a broken street light](../streets/light.md) | Dunsley Town Council | [01632 960604](tel:01632960604) |" in text
    assert "| [Report a missed bin](../bins/missed-bin.md) | Oxenbridge City Council | [01632 960100](tel:01632960100) |" in text
    assert "- [Coffee at the hall](../groups/hall.md)\n- [Town Hall](../locations/town-hall.md), about 6 miles away" in text
    assert "see [which council does what](../who-does-what.md)" in text


def test_a_place_where_the_parish_does_nothing_more(made: Made) -> None:
    text = made.show("place", "abbots-reach", on="places/abbots-reach.md")
    assert "Here it does not:\n\n- [Report a broken street light](../streets/light.md): Oxenshire County Council, [01632 960510]" in text
    assert "work of its own" not in text
    assert "Near Abbots Reach" not in text


def test_a_home_in_no_parish(made: Made) -> None:
    text = made.show("place", "city", on="places/city.md")
    assert text.startswith(
        "If your home is in the city of Oxenbridge and in no parish, Oxenbridge City Council and Oxenshire County Council serve you."
    )
    assert "- [Town Hall](../locations/town-hall.md)" in text
    assert 'title: "If your home is in no parish"' in made.pages["places/city.md"]


def test_an_unknown_place(made: Made) -> None:
    with pytest.raises(ValueError, match="There is no place “dunsly”. Did you mean “dunsley”?"):
        made.show("place", "dunsly")


def test_pages_that_an_editor_wrote_stay_and_options_turn_them_off() -> None:
    written = FILES | {"places/dunsley.md": "---\ntitle: Dunsley\n---\nOurs.\n", "who-does-what.md": "---\ntitle: Who\n---\nOurs.\n"}
    assert _of_ours(Made(written)) == {"places/index.md", "places/abbots-reach.md", "places/city.md"}
    off = Made(FILES, who_does_what=None, places=None)
    assert _of_ours(off) == set()
    assert off.show("places").startswith("- Abbots Reach: Abbots Reach Parish Council\n")
    assert _of_ours(Made({"index.md": HOME, "bins/missed-bin.md": BIN})) == set()


def _of_ours(made: Made) -> set[str]:
    return {path for path in made.pages if path.startswith(("places", "who-does-what"))}


def test_in_a_site_of_another_language_the_pages_say_that_they_are_english(made: Made) -> None:
    welsh = Made(FILES)
    welsh.site.lang = "cy"
    welsh.site.pages = [page for page in welsh.site.pages if not page.generated]
    welsh.site.forget_lists()
    found = welsh.room.generate(welsh.site, welsh.state)
    assert [path for path in made.pages if "lang:" in made.pages[path]] == []
    assert {path for path, text in found.items() if "\nlang: en-GB\n" in text} >= {
        "places/dunsley.md",
        "places/index.md",
        "who-does-what.md",
    }


def test_a_council_that_ended_is_named_as_its_successor() -> None:
    ends = ORGANISATIONS.replace("  gss: E07990001\n", "  gss: E07990001\n  ends_on: 2027-03-31\n  successor: unitary\n")
    ends = ends.replace("- id: dunsley", "  ends_on: 2027-03-31\n  successor: unitary\n- id: dunsley")
    ends += "- id: unitary\n  name: Oxenshire Council\n  kind: council\n  tier: unitary\n  phone: 01632 960900\n"
    before, after = (Made(FILES | {"_data/organisations.yml": ends}, today) for today in (date(2027, 3, 31), date(2027, 4, 1)))
    assert "Oxenbridge City Council ends on 31 March 2027. After that, Oxenshire Council does its work." in before.show("place", "dunsley")
    assert "Dunsley Town Council, Oxenbridge City Council and Oxenshire County Council serve you" in before.show("place", "dunsley")
    assert "If your home is in Dunsley, Dunsley Town Council and Oxenshire Council serve you." in after.show("place", "dunsley")
    assert "City Council" not in after.show("place", "dunsley")
    assert "Oxenshire Council (work done by" in after.show("who-does-what")
    days = {change.day for change in before.room.changes(before.site, before.state)}
    assert date(2027, 4, 1) in days


def test_a_large_council_has_a_page_for_each_topic_and_letter() -> None:
    letters = "ABCD"
    services = {
        f"{topic}/{letters[at % 4].lower()}-{at}.md": BIN.replace("Report a missed bin", f"{letters[at % 4]} service {at}")
        for topic, count in (("waste", 400), ("tax", 20))
        for at in range(count)
    }
    large = Made({"index.md": HOME, "_data/organisations.yml": ORGANISATIONS} | services)
    keys = ["tax", "waste-a", "waste-b", "waste-c", "waste-d"]
    assert [path for path in sorted(large.pages) if path.startswith("who-does-what/")] == [f"who-does-what/{key}.md" for key in keys]
    assert large.show("who-does-what", on="who-does-what.md").splitlines()[:2] == [
        "- [Tax](who-does-what/tax.md) (20 services)",
        "- [Waste, A](who-does-what/waste-a.md) (100 services)",
    ]
    for key in keys:
        shown = large.show("who-does-what", key, on=f"who-does-what/{key}.md")
        assert shown.count("\n| [") <= MOST_ON_ONE_PAGE
    assert sum(large.show("who-does-what", key).count("\n| [") for key in keys) == 420


def test_the_files_of_postcodes_lead_to_the_pages(made: Made) -> None:
    files = made.room.files(made.site, made.state)
    assert json.loads(files["postcodes/zx4-1.json"]) == {
        "places": [["Dunsley", "places/dunsley/", "Dunsley Town Council", "Oxenbridge City Council", "Oxenshire County Council"]],
        "units": {"1AA": 0, "1AB": 0},
    }
    assert json.loads(files["postcodes/zx1-1.json"])["places"] == [
        ["", "places/city/", "Oxenbridge City Council", "Oxenshire County Council"]
    ]


def test_signs_of_markdown_in_names_are_harmless() -> None:
    odd = Made(FILES | {"_data/organisations.yml": ORGANISATIONS.replace("Dunsley Town Council", '"A | *b* [c]"')})
    assert "A &#124; &#42;b&#42; &#91;c&#93;" in odd.show("place", "dunsley")
    assert "A | *b*" not in odd.show("places")


@pytest.mark.parametrize(
    ("metres", "said"),
    [
        (0, "less than a mile away"),
        (1200, "less than a mile away"),
        (1300, "about 1 mile away"),
        (2500, "about 2 miles away"),
        (8047, "about 5 miles away"),
    ],
)
def test_distances_in_words(metres: float, said: str) -> None:
    assert miles(metres) == said


def test_a_parish_of_which_nothing_is_known_has_no_empty_part() -> None:
    bare = "- id: city\n  name: City Council\n  kind: council\n  tier: city\n- id: p\n  name: P Parish Council\n  kind: parish\n  tier: parish\n"
    text = Made({"index.md": HOME, "_data/organisations.yml": bare}).show("place", "p")
    assert text.splitlines() == ["If your home is in P, P Parish Council serves you."]


@pytest.mark.parametrize(("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")])
def test_lists_of_names(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_the_city_has_a_page_for_each_of_its_places() -> None:
    content = Path(__file__).resolve().parents[2] / "content"
    data = open_rooms({"_data/organisations.yml": (content / "_data" / "organisations.yml").read_bytes()})["services"][1].data
    found = areas(data, TODAY)
    assert sum(area.parish for area in found.values()) == 14
    assert [area.id for area in found.values() if not area.parish] == ["oxenbridge-city-council"]
    assert all(area.councils[-2:] == ("oxenbridge-city-council", "oxenshire-county-council") for area in found.values())
