"""Data that many pages share: YAML lists and CSV tables of `_data/` -> typed objects, with a slip for each error."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from fingerpost.pages.csv_table import SAVE_AS, CsvTable, Mistakes
from fingerpost.pages.slip import Slip
from fingerpost.pages.text_file import decode
from fingerpost.pages.validate import validate
from fingerpost.pages.yaml_reader import Yaml, read_yaml

Model = TypeVar("Model", bound=BaseModel)


@dataclass
class DataFiles:
    """The bytes of each file of the data folder by path, and the slips found in them so far."""

    files: dict[str, bytes] = field(default_factory=dict)
    slips: list[tuple[str, Slip]] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    """The paths that were asked for and are there."""
    asked: set[str] = field(default_factory=set)
    """The files that were asked for by name, there or not, and the folders of tables, such as `results/`."""
    tables: dict[str, CsvTable] = field(default_factory=dict, repr=False)
    """The CSV files that were read, by path."""

    def yaml_group(self, path: str, model: type[Model]) -> tuple[Model, Yaml] | None:
        """The `key: value` lines of a YAML or JSON file as one object made of all that fits, with the place of each value.

        None where there is no such file, or nothing in it that could be read.
        """
        text = self._text(path)
        if text is None:
            return None
        yaml = read_yaml(text)
        self._note(path, yaml.slips)
        if not isinstance(yaml.value, dict):
            if yaml.value is not None or not yaml.slips:
                first = next(iter(model.model_fields))
                mend = f"Begin each line at the left edge with a key, such as `{first}:`"
                self._note(path, [Slip("value", 1, 1, "The file is not a group of `key: value` lines", mend)])
            return None
        found, slips = validate(model, yaml.value, yaml)
        self._note(path, slips)
        return found, yaml

    def yaml_list(self, path: str, model: type[Model], key: str = "id") -> dict[str, Model]:
        """The items of a YAML list by their `id`, or by another key; none where there is no such file."""
        items: dict[str, Model] = {}
        for place, item in self.yaml_items(path, model, key):
            name = getattr(item, key)
            if name in items:
                twice = f"The {key} “{name}” is used twice"
                self._note(path, [Slip("value", *place, twice, f"Give each item {_a(key)} of its own.")])
            else:
                items[name] = item
        return items

    def is_emptied(self, path: str) -> bool:
        """Is the file there with nothing in it? Then it counts as read: somebody took the last item out."""
        emptied = path in self.files and not self.files[path].strip()
        if emptied:
            self.asked.add(path)
            self.read.add(path)
        return emptied

    def yaml_items(self, path: str, model: type[Model], key: str = "id") -> list[tuple[tuple[int, int], Model]]:
        """The items of a YAML list, each with the place of its key; an item with an error is a slip and is left out."""
        text = self._text(path)
        if text is None:
            return []
        yaml = read_yaml(text)
        self._note(path, yaml.slips)
        if not isinstance(yaml.value, list):
            if yaml.value is not None:
                self._note(path, [Slip("value", 1, 1, "The file is not a list", f"Start each item with `- {key}: a-name`")])
            return []
        items: list[tuple[tuple[int, int], Model]] = []
        mistakes = Mistakes("item")
        for index, value in enumerate(yaml.value):
            if not isinstance(value, dict):
                mend, place = f"Start it with `- {key}: a-name`", yaml.place((index,))
                mistakes.add(place, [Slip("value", *place, "The item is not a group of `key: value` lines", mend)])
                continue
            item, slips = validate(model, value, yaml, (index,))
            if slips:
                mistakes.add(yaml.place((index,)), slips)
            else:
                items.append((yaml.place((index, key)), item))
        self._note(path, mistakes.slips)
        return items

    def csv_rows(self, folder: str, model: type[Model]) -> list[tuple[str, int, Model]]:
        """The rows of every CSV file of a folder with path and line; a row with an error is a slip and is left out."""
        self.asked.add(f"{folder}/")
        paths = sorted(path for path in self.files if path.startswith(folder + "/") and path.endswith(".csv"))
        return [row for path in paths for row in self.csv_file(path, model)]

    def csv_file(self, path: str, model: type[Model]) -> list[tuple[str, int, Model]]:
        """The same for one file; no rows where there is none."""
        text = self._text(path)
        if text is None:
            return []
        required = [name for name, info in model.model_fields.items() if info.is_required()]
        table = self.tables[path] = CsvTable(text, required, model.model_fields)
        needed, rows = set(required), []
        for line, cells in table.rows():
            values = {name: cell or None for name, cell in zip(table.columns, map(str.strip, cells), strict=True) if cell or name in needed}
            try:
                rows.append((path, line, model.model_validate(values)))
            except ValidationError:
                slips = [] if table.mistakes.is_full else _slips_of(model, values, table, line)
                table.mistakes.add((line, 1), slips)
        self._note(path, table.slips)
        return rows

    def csv_columns(self, path: str, columns: Sequence[str]) -> list[tuple[int, tuple[str, ...]]]:
        """Line and cells of every row of a long table, as text, in the order of `columns` (two or more); no rows where there is no file.

        For tables of many thousand rows, such as postcodes, where a model for each row would take too long: 20,000 rows
        take a tenth of a second. Other columns may stand in the file, in any order. Every row has a cell for each column, which may be
        blank ("", never None); blank rows are passed over. A column that is missing, and a row with too few or too many
        cells, is a slip. What the cells say is yours to check: `cell(path, line, column)` has the place for a slip.
        """
        text = self._text(path)
        if text is None:
            return []
        table = self.tables[path] = CsvTable(text, columns)
        rows = []
        if not table.faults:
            pick = itemgetter(*(table.columns.index(name) for name in columns))
            rows = [(line, tuple(map(str.strip, pick(cells)))) for line, cells in table.rows()]
        self._note(path, table.slips)
        return rows

    def cell(self, path: str, line: int, column: str) -> tuple[int, int]:
        """Line and column of a cell of a CSV file that was read, for a slip about what it says."""
        return self.tables[path].place(line, column)

    def once(self, rows: Iterable[tuple[str, int, Model]], *columns: str) -> list[tuple[str, int, Model]]:
        """The rows whose values in these columns no row before them has; each of the others is a slip."""
        first: dict[tuple[Any, ...], tuple[str, int]] = {}
        kept, twice = [], {}
        for path, line, row in rows:
            key = tuple(getattr(row, name) for name in columns)
            if key not in first:
                first[key] = (path, line)
                kept.append((path, line, row))
                continue
            there, above = first[key]
            mistakes = twice.setdefault(path, Mistakes())
            place = (line, 1) if mistakes.is_full else self.cell(path, line, columns[0])
            names = " and ".join(f"{name} “{value}”" for name, value in zip(columns, key, strict=True))
            where = f"line {above}" if there == path else f"line {above} of {there}"
            message = f"There are two rows for {names}; the first is on {where}"
            mistakes.add(place, [Slip("value", *place, message, "Keep one of the two rows.")])
        for path, mistakes in twice.items():
            self._note(path, mistakes.slips)
        return kept

    def _text(self, path: str) -> str | None:
        self.asked.add(path)
        if path not in self.files:
            return None
        self.read.add(path)
        if not self.files[path].strip():
            self._note(path, [Slip("unreadable", 1, 1, "The file is empty", "Write its first item or row, or delete the file.")])
            return None
        is_table = path.endswith(".csv")
        file = decode(self.files[path], largest=50_000_000, save_as=SAVE_AS if is_table else None)
        self._note(path, [slip for slip in file.slips if slip.kind != "encoding" or not is_table])  # Excel's CSV
        return file.text

    def _note(self, path: str, slips: list[Slip]) -> None:
        self.slips.extend((path, slip) for slip in slips)


def _slips_of(model: type[BaseModel], values: dict[str, Any], table: CsvTable, line: int) -> list[Slip]:
    marks = {(name,): table.place(line, name) for name in table.columns}
    return validate(model, values, Yaml(values, marks | {(): (line, 1)}), is_cell=True)[1]


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def first_id(data: bytes) -> str | None:
    """The id of the first item of a YAML list, or None."""
    text = decode(data).text
    value = read_yaml(text).value if text else None
    first = value[0] if isinstance(value, list) and value else None
    return first.get("id") if isinstance(first, dict) else None
