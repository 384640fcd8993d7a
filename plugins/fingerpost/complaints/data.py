"""What the room reads: the procedure, the numbers, and what the Ombudsman found."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fingerpost.complaints.counts import Counted, Judged
from fingerpost.complaints.procedure import Ombudsman, Procedure, Stage
from fingerpost.pages.bank_holidays import bank_holiday_name, read_bank_holidays
from fingerpost.pages.csv_table import first_of
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.periods import Span
from fingerpost.pages.slip import Slip
from fingerpost.pages.working_days import IsHoliday
from fingerpost.pages.yaml_reader import Yaml

PROCEDURE, NUMBERS, OMBUDSMAN = "complaints.yml", "complaints", "ombudsman.csv"
Place = tuple[str, int]


@dataclass
class Complaints:
    """The procedure, None where no file has one, and the rows with the file and line of each, from old to late.

    `yaml` tells where in its file each part of the procedure stands.
    """

    procedure: Procedure | None = None
    rows: list[tuple[Place, Counted]] = field(default_factory=list)
    judged: list[tuple[Place, Judged]] = field(default_factory=list)
    is_holiday: IsHoliday = field(default_factory=bank_holiday_name)
    yaml: Yaml | None = None

    @property
    def counted(self) -> list[Counted]:
        """The rows alone."""
        return [row for _, row in self.rows]

    @property
    def quarters(self) -> list[Span]:
        """The quarters that there are numbers for, from old to late."""
        return sorted({row.period for row in self.counted})

    @property
    def stages(self) -> list[Stage]:
        """The stages in order."""
        return (self.procedure or Procedure()).all_stages

    @property
    def ombudsmen(self) -> list[Ombudsman]:
        """Whom people can go to after the last stage."""
        return (self.procedure or Procedure()).all_ombudsmen


def read_data(files: DataFiles) -> Complaints:
    """All of it, with a slip for every error."""
    found = Complaints(is_holiday=bank_holiday_name(read_bank_holidays(files)))
    group = files.yaml_group(PROCEDURE, Procedure)
    if group:
        found.procedure, found.yaml = group
        files.slips += ((PROCEDURE, slip) for key in ("stages", "ombudsmen") for slip in _same_ids(*group, key))
    rows = [((path, line), row) for path, line, row in files.csv_rows(NUMBERS, Counted)]
    found.rows = _once([(place, row, (row.period, row.stage, row.service)) for place, row in rows], files)
    found.rows.sort(key=lambda item: item[1].period)
    judged = [((path, line), row) for path, line, row in files.csv_file(OMBUDSMAN, Judged)]
    found.judged = _once([(place, row, (row.year, row.ombudsman)) for place, row in judged], files)
    found.judged.sort(key=lambda item: (item[1].year, item[1].ombudsman))
    return found


def _same_ids(procedure: Procedure, yaml: Yaml, key: str) -> Iterator[Slip]:
    ids = [one.id for one in getattr(procedure, key)]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield Slip("value", *yaml.place((key, number, "id")), f"The id “{name}” is used twice", "Give each item an id of its own.")


def _once(rows: list, files: DataFiles) -> list:
    """The rows without those that say again what an earlier one says, each of which is a slip."""
    seen: dict[tuple, Place] = {}
    twice = []
    for (path, line), _, key in rows:
        if key in seen:
            first, at = seen[key]
            where = f"line {at}" if first == path else f"line {at} of {first}"
            said = ", ".join(str(part) for part in key if part)
            twice.append(
                (path, Slip("value", line, 1, f"There are two rows for {said}; the other is on {where}", "Keep one of the two rows."))
            )
        else:
            seen[key] = (path, line)
    files.slips += first_of(twice)
    return [(place, row) for place, row, key in rows if seen[key] == place]
