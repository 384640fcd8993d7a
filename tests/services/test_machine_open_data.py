"""The files of the city for other programs: tables that any program can read, and the page that lists them."""

import csv
import io
import json
import posixpath
import re

from fingerpost.services.machine.open_data import open_data
from fingerpost.services.settings import ServicesSettings
from tests.support.sites import make_site
from tests.support.whole_city import whole_city

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def _wrong(text: str) -> list[str]:
    """What a table has that RFC 4180 has not, or that spreadsheets read as something else."""
    rows, found = list(csv.reader(io.StringIO(text, newline=""), strict=True)), []
    header = rows[0] if rows else []
    if not rows or len(rows) < 2:
        found.append("no rows")
    if not text.endswith("\r\n") or re.search(r"(?<!\r)\n", re.sub(r'"[^"]*"', "", text)):
        found.append("lines do not end in CRLF")
    if not all(map(_NAME.fullmatch, header)) or len(set(header)) < len(header):
        found.append(f"names of columns: {header}")
    found += [f"row {number} has {len(row)} cells" for number, row in enumerate(rows, 1) if len(row) != len(header)]
    found += [f"row {number}: {cell!r}" for number, row in enumerate(rows, 1) for cell in row if cell[:1] in ("=", "@", "\t", "\ufeff")]
    return found


def test_the_check_finds_what_is_wrong() -> None:
    assert _wrong("a,b\r\n1,2\r\n") == []
    assert len(_wrong("a,A b\n1,2,3\n=1+1,2\n")) == 4


def test_every_table_of_the_city_can_be_read() -> None:
    tables = {path: text for path, text in whole_city().made.items() if path.endswith(".csv")}
    assert {"standards.csv", "results.csv"} <= set(tables)
    assert {path: wrong for path, text in tables.items() if (wrong := _wrong(text))} == {}


def test_every_file_is_utf_8_and_json_is_json() -> None:
    for path, text in whole_city().made.items():
        assert text.encode().decode() == text, path
        if path.endswith(".json"):
            json.loads(text)


def test_the_page_lists_the_files_that_are_there_and_no_others() -> None:
    city = whole_city()
    page = next(page for page in city.site.pages if "> [!data] open-data" in page.text)
    text = open_data(page, city.site, city.rooms["services"][1].settings)
    linked = {posixpath.normpath(posixpath.join(page.folder, href)) for href in re.findall(r"\]\((?!https:)([^)]+)\)", text)}
    assert linked <= set(city.made)
    assert {path for path in city.made if "/" not in path and path.endswith((".csv", ".json", ".ics", ".xml"))} <= linked
    assert "[Open Government Licence v3.0](https://www.nationalarchives.gov.uk/" in text
    assert not re.search(r"(?i)complian[tc]", text)


def test_a_file_that_nobody_knows_is_listed_by_its_name_and_one_under_another_name_is_known() -> None:
    site = make_site({"a/open.md": "---\ntitle: Open data\n---\n"})
    for path in ("trees.csv", "data/services.json", "postcodes/zx1.json", "robots.txt"):
        site.addresses.add_file(path)
    text = open_data(
        site.by_path["a/open.md"],
        site,
        ServicesSettings(open_referral="data/services.json", licence="CC0", licence_url="https://cc.example"),
    )
    assert "[trees.csv](../trees.csv)" in text
    assert "[Services and local help](../data/services.json)" in text
    assert "[CC0](https://cc.example)" in text
    assert "postcodes" not in text
    assert "robots" not in text
