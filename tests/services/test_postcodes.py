"""Postcodes: read from the ONS Postcode Directory, and found again in small files."""

import json
import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.front_matter import read_front_matter
from fingerpost.services.data import Organisation
from fingerpost.services.who_does_what import postcodes
from fingerpost.services.who_does_what.files import LARGEST, Shown, districts, names_to_split, postcode_files
from fingerpost.services.who_does_what.postcodes import Postcodes, read_postcodes
from fingerpost.theme.blocks import Around, expand
from tests.support.sites import open_rooms
from tests.theme.test_blocks import rendered

CONTENT = Path(__file__).resolve().parents[2] / "content"
UNIT = "ABDEFGHJLNPQRSTUWXYZ"
ORGANISATIONS = {
    one.id: one
    for one in (
        Organisation(id="city", name="Oxenbridge City Council", kind="council", gss="E07990001"),
        Organisation(id="dunsley", name="Dunsley Town Council", kind="parish", gss="E04990004"),
    )
}
OLD = "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,osward,parish,oseast1m,osnrth1m"


def _read(text: str | bytes) -> tuple[Postcodes, list[tuple[int, int, str]]]:
    files = DataFiles({"postcodes.csv": text.encode() if isinstance(text, str) else text})
    found = read_postcodes(files, ORGANISATIONS)
    return found, [(slip.line, slip.column, slip.message) for _, slip in files.slips]


def _row(postcode: str, parish: str = "E04990004", district: str = "E07990001", ended: str = "", east: str = "", north: str = "") -> str:
    return f"{postcode},{postcode},{postcode},198001,{ended},E10990001,{district},E05990001,{parish},{east},{north}"


def test_the_columns_of_the_directory() -> None:
    rows = [OLD, _row("ZX4 1AA", east="657900", north="454100"), _row("ZX1 1AA", "E43990001"), _row("ZX9 1AA", "E04000001", "E07000001")]
    found, slips = _read("\n".join(rows))
    assert slips == []
    assert found.places == {"ZX41AA": "dunsley", "ZX11AA": "city"}
    assert found.at == {"ZX41AA": (657900, 454100)}


@pytest.mark.parametrize(
    "first",
    [
        "pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,wd25cd,parncp25cd,east1m,north1m",
        "PCD,PCD2,PCDS,DOINTR,DOTERM,CTY,LAUA,WARD,PARISH,X,Y",
    ],
)
def test_the_names_of_other_editions(first: str) -> None:
    found, slips = _read(f"\ufeff{first}\r\n{_row('ZX4 1AA')}\r\n")
    assert (found.places, slips) == ({"ZX41AA": "dunsley"}, [])


def test_a_lookup_without_parishes_and_with_more_columns() -> None:
    found, slips = _read('"pcds","laua","imd"\n"ZX1 1AA","E07990001","17"\n')
    assert (found.places, slips) == ({"ZX11AA": "city"}, [])


def test_a_postcode_of_a_parish_that_nobody_listed_is_the_districts() -> None:
    assert _read(f"{OLD}\n{_row('ZX1 1AA', 'E04990099')}")[0].places == {"ZX11AA": "city"}


def test_postcodes_that_ended_are_left_out() -> None:
    found, slips = _read(f"{OLD}\n{_row('ZX4 1AA')}\n{_row('ZX4 1AB', ended='201906')}")
    assert (list(found.places), slips) == (["ZX41AA"], [])


def test_any_spacing_and_small_letters() -> None:
    found, slips = _read("pcd,oslaua\nzx1 1aa,E07990001\nZX11AB,E07990001\nZX1  1AD,E07990001\n")
    assert (list(found.places), slips) == (["ZX11AA", "ZX11AB", "ZX11AD"], [])


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("pcds,oslaua\nZX1 1,E07990001\n", (2, 1, "“ZX1 1” is not a postcode")),
        ("pcds,oslaua\nZX1 1AA,E07990001\nzx11aa,E07990001\n", (3, 1, "The postcode ZX1 1AA is in the file twice")),
        ("pcds,oslaua\nZX1 1AA\n", (2, 1, "The row has 1 cell, and the first line names 2 columns")),
        ("pcds,parish\nZX1 1AA,E04990004\n", (1, 1, "The first line does not name: oslaua")),
        ("pcds;oslaua\nZX1 1AA;E07990001\n", (1, 5, "The columns are set apart by semicolons, and not by commas")),
        ("pcds,oslaua\nZX1 1AA,E07000001\n", (1, 1, "No postcode of the file is in the area of an organisation")),
        ("", (1, 1, "The file is empty")),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, slip: tuple[int, int, str]) -> None:
    assert slip in _read(text)[1]


def test_many_bad_rows_are_counted_and_not_all_listed() -> None:
    found, slips = _read("pcds,oslaua\nZX1 1AA,E07990001\n" + "nonsense,E07990001\n" * 2000)
    assert list(found.places) == ["ZX11AA"]
    assert len(slips) == 51
    assert slips[-1][2].startswith("1,950 more rows")


def test_the_whole_country_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postcodes, "LARGEST", 1000)
    found, slips = _read(f"{OLD}\n" + f"{_row('ZX4 1AA')}\n" * 20)
    assert (found.places, [message for *_, message in slips]) == ({}, ["The file is 0 MB; the most is 0 MB"])


def test_no_file_is_no_mistake() -> None:
    files = DataFiles({})
    assert (read_postcodes(files, ORGANISATIONS).places, files.slips) == ({}, [])


def _many(count: int) -> list[str]:
    sectors = ((district, sector) for district in range(1, 100) for sector in range(10))
    return [f"ZX{one}{two}{a}{b}" for one, two in sectors for a in UNIT for b in UNIT][:count]


def test_twenty_thousand_rows_are_read_fast_and_make_small_files() -> None:
    rows = [_row(f"{one[:-3]} {one[-3:]}", east="650000", north="450000") for one in _many(20_000)]
    text = "\n".join([OLD, *rows]).encode()
    began = time.process_time()
    found, slips = _read(text)
    files = postcode_files(
        found.places, {"dunsley": Shown("Dunsley", "places/dunsley/", ("Dunsley Town Council", "The city", "The county"))}
    )
    assert time.process_time() - began < 2  # about a third of a second on an idle machine
    assert (len(found.places), slips) == (20_000, [])
    assert len(files) == 50
    assert max(len(text.encode()) for text in files.values()) < LARGEST


def _look_up(postcode: str, files: dict[str, str], split: list[str]) -> list:
    """What theme/scripts/postcode.js does."""
    signs = 1
    while (name := f"{postcode[:-3]}-{postcode[-3 : len(postcode) - 3 + signs]}".lower()) in split:
        signs += 1
    values = json.loads(files[f"{name}.json"])
    return values["places"][values["units"][postcode[-3:]]]


POSTCODES = st.from_regex(r"(ZX[1-9][1-9]?|Z1[AB]?)[1-3][A-F][A-F]", fullmatch=True)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


@settings(max_examples=60)
@given(
    st.dictionaries(POSTCODES, st.integers(0, 40), min_size=1, max_size=120),
    st.lists(NAMES, min_size=41, max_size=41),
    st.sampled_from([300, 700, 2500, LARGEST]),
)
def test_every_postcode_is_found_again_and_every_file_is_small(numbers: dict[str, int], names: list[str], largest: int) -> None:
    places = {postcode: str(number) for postcode, number in numbers.items()}
    shown = {str(number): Shown(name, f"places/{number}/", (name,)) for number, name in enumerate(names)}
    files = postcode_files(places, shown, largest)
    split = names_to_split(files)
    for postcode, place in places.items():
        assert _look_up(postcode, files, split) == [shown[place].name, shown[place].url, *shown[place].councils]
    assert sum(len(json.loads(text)["units"]) for text in files.values()) == len(places)
    for name, text in files.items():
        assert len(text.encode()) <= largest or len(json.loads(text)["units"]) == 1, name


def test_the_same_postcodes_make_the_same_files_in_any_order() -> None:
    shown = {"a": Shown("A", "a/", ()), "b": Shown("B", "b/", ())}
    places = {"ZX41AA": "b", "ZX11AA": "a", "ZX41AB": "a"}
    assert postcode_files(places, shown) == postcode_files(dict(reversed(places.items())), shown)
    assert districts(places) == ["zx1", "zx4"]


def test_four_hundred_places_with_long_names_in_one_sector_are_split() -> None:
    codes = _many(400)
    shown = {
        code: Shown("A long name of a parish " * 3, f"places/{code}/", ("Its council " * 5, "The county council " * 3)) for code in codes
    }
    files = postcode_files({code: code for code in codes}, shown)
    assert names_to_split(files) == ["zx1-0"]
    assert len(files) == 20
    assert max(len(text.encode()) for text in files.values()) < LARGEST


def _city() -> dict[str, bytes]:
    return {f"_data/{path.name}": path.read_bytes() for path in (CONTENT / "_data").glob("*.*")}


def _addresses() -> list[tuple[str, str]]:
    """Every address that a page or an organisation gives, with where it stands."""
    found = []
    for path in sorted(CONTENT.rglob("*.md")):
        values = read_front_matter(path.read_text("utf-8")).yaml.value or {}
        channels = [one for one in values.get("channels", []) if isinstance(one, dict)]
        found += [(path.name, one["address"]) for one in [values, *channels] if one.get("address")]
        found += [(path.name, line) for line in path.read_text("utf-8").splitlines() if re.search(r"\bZX\d", line)]
    for one in yaml.safe_load((CONTENT / "_data" / "organisations.yml").read_text("utf-8")):
        found += [(one["id"], one["address"])] if one.get("address") else []
    return found


def test_every_address_of_the_city_has_a_postcode_in_the_right_place() -> None:
    data = open_rooms(_city())["services"][1].data
    parishes = {one.area: one.id for one in data.values() if one.kind == "parish"}
    addresses = [(where, text) for where, text in _addresses() if re.search(r"\bZX\d", text)]
    assert len(addresses) > 60
    for where, text in addresses:
        for first, second in re.findall(r"\b(ZX\d) ?(\d[A-Z]{2})\b", text):
            there = data.postcodes.places.get(first + second)
            named = {name for area, name in parishes.items() if area in text}
            assert there in (named or {"oxenbridge-city-council"}), f"{where}: {text}"


def test_every_place_of_the_city_has_postcodes_and_none_is_wrong() -> None:
    room, state = open_rooms(_city())["services"]
    assert [slip for path, slip in state.slips if path == "postcodes.csv"] == []
    councils = {name for name, one in state.data.items() if one.kind == "parish"} | {"oxenbridge-city-council"}
    assert set(state.data.postcodes.places.values()) == councils
    assert set(state.data.postcodes.middle) == councils


def test_with_another_theme_the_words_of_the_box_stay() -> None:
    html = rendered("> [!postcode] Find your place\n> You can choose it from the list below.\n")
    found = expand(html, Around(own_styles=False, finder=lambda: {"districts": "zx1"}))
    assert "<form" not in found
    assert "You can choose it from the list below." in found
    assert "[!" not in found
    assert "You can choose it from the list below." in found
    assert "<form" not in found
