"""Data that many pages share: YAML lists and CSV tables of `_data/` -> typed objects, with a slip for each error."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel

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
    """The files that were asked for by name, there or not."""

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
        for index, value in enumerate(yaml.value):
            if not isinstance(value, dict):
                mend = f"Start it with `- {key}: a-name`"
                self._note(path, [Slip("value", *yaml.place((index,)), "The item is not a group of `key: value` lines", mend)])
                continue
            item, slips = validate(model, value, yaml, (index,))
            self._note(path, slips)
            if not slips:
                items.append((yaml.place((index, key)), item))
        return items

    def csv_rows(self, folder: str, model: type[Model]) -> list[tuple[str, int, Model]]:
        """The rows of every CSV file of a folder with path and line; a row with an error is a slip and is left out."""
        rows: list[tuple[str, int, Model]] = []
        for path in sorted(path for path in self.files if path.startswith(folder + "/") and path.endswith(".csv")):
            text = self._text(path)
            if text is not None:
                rows.extend(self._csv(path, text, model))
        return rows

    def csv_file(self, path: str, model: type[Model]) -> list[tuple[str, int, Model]]:
        """The same for one file; no rows where there is none."""
        text = self._text(path)
        return self._csv(path, text, model) if text is not None else []

    def _csv(self, path: str, text: str, model: type[Model]) -> list[tuple[str, int, Model]]:
        reader = csv.reader(io.StringIO(text))
        lines = self._cells(path, reader)
        _, first = next(lines, (1, []))
        columns = [name.strip() for name in first]
        required = [name for name, info in model.model_fields.items() if info.is_required()]
        missing = [name for name in required if name not in columns]
        unknown = [name for name in columns if name and name not in model.model_fields]
        if missing or unknown:
            message = f"does not name: {', '.join(missing)}" if missing else f"has an unknown column: {', '.join(unknown)}"
            mend = f"Write the first line like this: {','.join(model.model_fields)}"
            self._note(path, [Slip("value", 1, 1, f"The first line {message}", mend)])
            return []
        rows = []
        for line, cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(columns):
                message = f"The row has {len(cells)} cell{'' if len(cells) == 1 else 's'}, and the first line names {len(columns)} columns"
                mend = "Give each row one cell for each column. Put quotation marks round a cell that has a comma in it."
                self._note(path, [Slip("value", line, 1, message, mend)])
                continue
            values = {name: cell.strip() or None for name, cell in zip(columns, cells, strict=True) if cell.strip() or name in required}
            marks = {(name,): (line, number) for number, name in enumerate(columns, 1)}
            row, slips = validate(model, values, Yaml(values, marks | {(): (line, 1)}))
            self._note(path, slips)
            if not slips:
                rows.append((path, line, row))
        return rows

    def _cells(self, path: str, reader: Any) -> Iterator[tuple[int, list[str]]]:
        """Each row with the line on which it begins."""
        line = reader.line_num + 1
        try:
            for cells in reader:
                yield line, cells
                line = reader.line_num + 1
        except csv.Error:  # a quotation that goes on for more than 131,072 characters
            self._note(path, [Slip("value", line, 1, "The row has a quotation mark that does not close", "Close it, or take it out.")])

    def _text(self, path: str) -> str | None:
        self.asked.add(path)
        if path not in self.files:
            return None
        self.read.add(path)
        if not self.files[path].strip():
            self._note(path, [Slip("unreadable", 1, 1, "The file is empty", "Write its first item or row, or delete the file.")])
            return None
        file = decode(self.files[path], largest=50_000_000)
        self._note(path, [slip for slip in file.slips if slip.kind != "encoding" or not path.endswith(".csv")])  # Excel's CSV
        return file.text

    def _note(self, path: str, slips: list[Slip]) -> None:
        self.slips.extend((path, slip) for slip in slips)


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def first_id(data: bytes) -> str | None:
    """The id of the first item of a YAML list, or None."""
    text = decode(data).text
    value = read_yaml(text).value if text else None
    first = value[0] if isinstance(value, list) and value else None
    return first.get("id") if isinstance(first, dict) else None
