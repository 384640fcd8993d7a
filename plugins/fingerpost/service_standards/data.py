"""What the room reads: the promises, their results, and what people say of the council."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from fingerpost.pages.csv_table import first_of
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.periods import Span
from fingerpost.pages.slip import Slip
from fingerpost.service_standards.heard import Answer, Contacts, Satisfaction
from fingerpost.service_standards.named import Organisation, read_organisations, read_pillars
from fingerpost.service_standards.standard import Result, Standard, number_in_words

STANDARDS = "standards.yml"
Place = tuple[str, int]


@dataclass
class Promises:
    """The standards by id, and the results of each from old to late.

    `places` has the file and line of a standard's first result, `rows` of every result, and `lines` the line of each standard.
    `pillars` and `organisations` are what other files call what a standard names.
    """

    standards: dict[str, Standard] = field(default_factory=dict)
    results: dict[str, list[Result]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    rows: list[tuple[Place, Result]] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    satisfaction: list[tuple[Place, Satisfaction]] = field(default_factory=list)
    answers: list[tuple[Place, Answer]] = field(default_factory=list)
    contacts: list[tuple[Place, Contacts]] = field(default_factory=list)
    pillars: dict[str, str] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)

    def current(self, today: date) -> list[Standard]:
        """The promises that hold on this day."""
        return [standard for standard in self.standards.values() if standard.is_current(today)]

    def results_of(self, standard: Standard) -> list[Result]:
        """From old to late."""
        return self.results.get(standard.id, [])

    def measured_up_to(self) -> date | None:
        """The last day of the latest period that any standard has a result for."""
        return max((results[-1].period.last for results in self.results.values()), default=None)


def read_data(files: DataFiles) -> Promises:
    """All of it, with a slip for every error."""
    promises = Promises()
    for place, standard in files.yaml_items(STANDARDS, Standard):
        if standard.id in promises.standards:
            twice = f"The id “{standard.id}” is used twice"
            files.slips.append((STANDARDS, Slip("value", *place, twice, "Give each item an id of its own.")))
            continue
        promises.standards[standard.id], promises.lines[standard.id] = standard, place[0]
    found = [((path, line), row) for path, line, row in files.csv_rows("results", Result)]
    files.slips += first_of((path, _too_much(files, path, line, row)) for (path, line), row in found if _over_100(row, promises))
    promises.rows = _one_for_each_period([one for one in found if not _over_100(one[1], promises)], lambda row: row.standard, files)
    for place, row in promises.rows:
        promises.results.setdefault(row.standard, []).append(row)
        promises.places.setdefault(row.standard, place)
    promises.satisfaction = _one_for_each_period(_rows(files, "satisfaction", Satisfaction), lambda row: row.channel, files)
    promises.answers = _one_for_each_period(_rows(files, "survey", Answer), lambda row: row.question, files)
    promises.contacts = _one_for_each_period(_rows(files, "contacts", Contacts), lambda row: row.channel, files)
    promises.pillars = read_pillars(files)
    if any(standard.contractor for standard in promises.standards.values()):  # there may be hundreds of organisations
        promises.organisations = read_organisations(files)
    return promises


def _rows(files: DataFiles, folder: str, model: type) -> list[tuple[Place, object]]:
    return [((path, line), row) for path, line, row in files.csv_rows(folder, model)]


def _over_100(row: Result, promises: Promises) -> bool:
    standard = promises.standards.get(row.standard)
    return standard is not None and standard.unit == "percent" and row.value > 100


def _too_much(files: DataFiles, path: str, line: int, row: Result) -> Slip:
    message = f"`value:` {number_in_words(row.value)} is more than 100 percent"
    return Slip("value", *files.cell(path, line, "value"), message, "Check the number and the unit of the standard.")


def _one_for_each_period(found: Iterable, name_of: Callable, files: DataFiles) -> list:
    """The rows from old to late, without those for a time that another row of the same name is for."""
    kept, twice, before = [], [], {}
    for place, row in sorted(found, key=lambda one: one[1].period):
        earlier = before.get(name_of(row))
        if earlier and row.period.first <= earlier[1].period.last:
            twice.append((place[0], _twice(place, row.period, earlier, name_of(row))))
            continue
        before[name_of(row)] = place, row
        kept.append((place, row))
    files.slips += first_of(twice)
    return kept


def _twice(place: Place, period: Span, earlier: tuple, name: str) -> Slip:
    (path, other), row = earlier
    there = f"is on line {other}" + ("" if path == place[0] else f" of _data/{path}")
    if row.period == period:
        what = f"There are two results for “{name}” in {period}; the other {there}"
    else:
        what = f"The result for “{name}” in {period} is for a time that the one for {row.period} covers, which {there}"
    return Slip("value", place[1], 1, what, "Keep one of the two rows.")
