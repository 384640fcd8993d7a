"""Which council's area a postcode is in: `_data/postcodes.csv`, in the columns of the ONS Postcode Directory.

The column names are those of the Office for National Statistics' Postcode Directory and its National Statistics Postcode
Lookup. Newer editions carry the year of the areas in the name, as in lad25cd, so those are matched by pattern.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median_low
from typing import TYPE_CHECKING

from fingerpost.pages.csv_table import Mistakes
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.slip import Slip

if TYPE_CHECKING:
    from fingerpost.services.data import Organisation

PATH = "postcodes.csv"
LARGEST = 50_000_000  # bytes; the directory of one postcode area has about 15 MB, and that of the United Kingdom 1.3 GB
_COLUMNS = {
    "postcode": r"pcds|pcd[278]?",
    "district": r"oslaua|laua|lad(\d\d)?cd",
    "parish": r"parish|par(ncp)?(\d\d)?cd",
    "ended": r"doterm",
    "east": r"(os)?east1m",
    "north": r"osnrth1m|north1m",
}
_NEEDED = {"postcode": "pcds", "district": "oslaua"}
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}")
_IN_ADDRESS = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b")

Metres = tuple[int, int]
"""East and north on the grid of Great Britain."""


@dataclass
class Postcodes:
    """The postcodes in use, without their spaces, with the id of the parish or district that each is in.

    `at` has the middle of each, in metres, where the file says it; `middle` that of each place: half of its postcodes are
    further east, and half further north.
    """

    places: dict[str, str] = field(default_factory=dict)
    at: dict[str, Metres] = field(default_factory=dict)
    middle: dict[str, Metres] = field(default_factory=dict)

    def of_address(self, address: str | None) -> str | None:
        """The postcode in an address; None where there is none that the file has."""
        found = (match[1] + match[2] for match in _IN_ADDRESS.finditer(address or ""))
        return next((postcode for postcode in found if postcode in self.places), None)


def read_postcodes(files: DataFiles, organisations: Mapping[str, "Organisation"]) -> Postcodes:
    """The postcodes whose parish or district is the area of an organisation; all others are somebody else's.

    Terminated postcodes (`doterm`) are left out. What is wrong with a row is a slip, and not more than 50 rows have one.
    """
    found = Postcodes()
    data = files.files.get(PATH, b"")
    if len(data) > LARGEST:
        files.asked.add(PATH)
        files.read.add(PATH)
        message = f"The file is {len(data) // 1_000_000:,} MB; the most is {LARGEST // 1_000_000} MB"
        mend = "Take the file of your postcode area alone. The ONS Postcode Directory has it in the folder multi_csv."
        files.slips.append((PATH, Slip("value", 1, 1, message, mend)))
        return found
    names = _names(data)
    for key, name in _NEEDED.items():
        names.setdefault(key, name)
    rows = files.csv_columns(PATH, list(names.values()))
    if not rows:
        return found
    reader = _Reader(files, names, {one.gss: one.id for one in organisations.values() if one.gss}, found)
    for line, cells in rows:
        reader.read(line, dict(zip(names, cells, strict=True)))
    found.middle = _middles(found)
    slips = reader.mistakes.slips
    if not found.places and not slips and not any(path == "organisations.yml" for path, _ in files.slips):
        mend = "Write the code of each council and parish as `gss:` in _data/organisations.yml, or take the file out."
        slips = [Slip("value", 1, 1, "No postcode of the file is in the area of an organisation", mend)]
    files.slips += [(PATH, slip) for slip in slips]
    return found


def spaced(postcode: str) -> str:
    """As people write it: `ZX1 1AA`."""
    return f"{postcode[:-3]} {postcode[-3:]}"


def _names(data: bytes) -> dict[str, str]:
    """What the file calls each column that we know; where an edition has a postcode in several forms, the one with a space."""
    first = data.partition(b"\n")[0].decode("utf-8-sig", "replace")
    written = [name.strip().strip('"').strip() for name in first.split(",")]
    return {
        key: sorted(fits, key=lambda name: name.lower() != "pcds")[0]
        for key, pattern in _COLUMNS.items()
        if (fits := [name for name in written if re.fullmatch(pattern, name, re.IGNORECASE)])
    }


@dataclass
class _Reader:
    files: DataFiles
    names: Mapping[str, str]
    by_code: Mapping[str, str]
    found: Postcodes
    mistakes: Mistakes = field(default_factory=Mistakes)

    def read(self, line: int, row: Mapping[str, str]) -> None:
        place = self.by_code.get(row.get("parish", "")) or self.by_code.get(row["district"])
        if place is None or row.get("ended"):
            return
        postcode = "".join(row["postcode"].split()).upper()
        if not _POSTCODE.fullmatch(postcode):
            self._wrong(line, f"“{row['postcode']}” is not a postcode", "Write it whole: ZX1 1AA")
        elif postcode in self.found.places:
            self._wrong(line, f"The postcode {spaced(postcode)} is in the file twice", "Keep one of the rows.")
        else:
            self.found.places[postcode] = place
            east, north = row.get("east", ""), row.get("north", "")
            if east.isdecimal() and north.isdecimal():
                self.found.at[postcode] = int(east), int(north)

    def _wrong(self, line: int, message: str, mend: str) -> None:
        place = (line, 1) if self.mistakes.is_full else self.files.cell(PATH, line, self.names["postcode"])
        self.mistakes.add(place, [Slip("value", *place, message, mend)])


def _middles(found: Postcodes) -> dict[str, Metres]:
    by_place: dict[str, list[Metres]] = {}
    for postcode, metres in found.at.items():
        by_place.setdefault(found.places[postcode], []).append(metres)
    return {place: (median_low(east for east, _ in there), median_low(north for _, north in there)) for place, there in by_place.items()}
