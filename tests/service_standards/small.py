"""A small council with three promises, for the tests of this room."""

from datetime import date

from fingerpost.checks.room import RoomState
from fingerpost.pages.blocks.from_data import Asked
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.links import Addresses
from fingerpost.pages.page import Page, read_page
from fingerpost.pages.site import Site
from fingerpost.pages.translations import by_language
from fingerpost.rooms import made_of_data
from fingerpost.service_standards.data import Promises
from fingerpost.service_standards.room import ROOM
from tests.support.sites import TODAY, make_site

STANDARDS = """- id: missed-bins
  promise: We come back for a missed bin within 2 working days.
  measure: Missed bins emptied within 2 working days
  unit: percent
  target: 95
  within: 2 working days
  contractor: greenway
  pillar: right-first-time
  source: Collection records

- id: phone-answered
  promise: We answer the phone within 3 minutes.
  measure: Calls answered within 3 minutes
  unit: percent
  target: 80
  pillar: positive-experience
  source: Phone system

- id: new-claims
  promise: We decide a new claim within 20 working days.
  measure: Average working days to decide a new claim
  unit: working days
  better: lower
  target: 20
  source: Benefits system
"""
ORGANISATIONS = "- id: greenway\n  name: Greenway Collections Ltd\n  kind: contractor\n"
RESULTS = """period,standard,value,cases,target
2025-26 Q4,missed-bins,90.4,2315,95
2025-26 Q4,phone-answered,82.9,39852,80
2025-26 Q4,new-claims,24.8,731,20
2026-27 Q1,missed-bins,94.5,1702,95
2026-27 Q1,phone-answered,81.6,35210,80
2026-27 Q1,new-claims,21.2,655,20
2026-27 Q2,missed-bins,96.1,1588,95
2026-27 Q2,phone-answered,78.3,33904,80
2026-27 Q2,new-claims,20.6,627,20
"""
BIN = "---\ntype: service\ntitle: Report a missed bin\nstandards: [missed-bins, phone-answered]\n---\nTell us.\n"
FILES = {
    "_data/standards.yml": STANDARDS,
    "_data/results/all.csv": RESULTS,
    "_data/organisations.yml": ORGANISATIONS,
    "bins/missed-bin.md": BIN,
    "index.md": "---\ntitle: Home\n---\nHello.\n",
}


def opened(files: dict[str, str] | None = None, today: date = TODAY, **settings: str) -> tuple[Site, RoomState]:
    """The site and the room, with these files in place of some."""
    every = FILES | (files or {})
    data = {path.removeprefix("_data/"): text.encode() for path, text in every.items() if path.startswith("_data/")}
    site = make_site(every, today)
    state = ROOM.open(ROOM.settings.model_validate(settings), DataFiles(data))
    for path, text in ROOM.generate(site, state).items():
        page = read_page(path, text.encode())
        page.url, page.generated = f"{path.removesuffix('.md')}/", True
        site.add(page)
    site.addresses = Addresses({page.path: page.url for page in site.published}, translations=by_language(site.published))
    return site, state


def promises(results: str = RESULTS, standards: str = STANDARDS) -> Promises:
    """What the room reads of these two files."""
    return opened({"_data/results/all.csv": results, "_data/standards.yml": standards})[1].data


def without(*starts: str) -> str:
    """The results without the rows that begin like this."""
    return "".join(line for line in RESULTS.splitlines(keepends=True) if not line.startswith(starts))


def shown(asked: str, files: dict[str, str] | None = None, today: date = TODAY, path: str = "index.md") -> tuple[str | None, Page]:
    """What a data block of a page shows, and the page with its slips."""
    site, state = opened(files, today)
    page = site.by_path[path]
    name, _, argument = asked.partition(" ")
    return made_of_data(Asked(name, argument, 0, 1), page, site, [(ROOM, state)]), page
