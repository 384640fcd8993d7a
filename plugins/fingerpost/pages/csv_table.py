"""CSV text -> its rows with their lines, and a slip for each thing that a spreadsheet may have done to it."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import islice

from fingerpost.pages.slip import Slip

MOST = 50  # rows or items whose mistakes are listed; nobody reads 100,000 findings

SAVE_AS = "In Excel choose “Save as” and “CSV UTF-8 (Comma delimited)”. In LibreOffice choose “Unicode (UTF-8)” as the character set."
_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright bars"}
_COMMAS = (
    "Save it with commas. In Excel choose “CSV UTF-8 (Comma delimited)”. In LibreOffice tick “Edit filter settings” and choose the comma."
)
_CELL = re.compile(r'(?:"[^"]*(?:""[^"]*)*"?)?[^,\n]*')


class Mistakes:
    """The slips of the first 50 rows or items that have any, and how many more have some."""

    def __init__(self, what: str = "row") -> None:
        self.what = what
        self.listed: list[Slip] = []
        self.count = 0
        self.next: tuple[int, int] | None = None

    @property
    def is_full(self) -> bool:
        """Are the next ones only counted?"""
        return self.count >= MOST

    def add(self, place: tuple[int, int], slips: Sequence[Slip]) -> None:
        """Note what is wrong with the row or item at a place; once 50 have been listed, no slips are needed."""
        if self.is_full:
            self.next = self.next or place
        else:
            self.listed.extend(slips)
        self.count += 1

    @property
    def slips(self) -> list[Slip]:
        """What to report."""
        more = self.count - MOST
        if self.next is None:
            return self.listed
        who = f"{self.what} of this file has" if more == 1 else f"{self.what}s of this file have"
        mend = f"Mend the first {MOST} and look again: one cause is often behind all."
        return [*self.listed, Slip("value", *self.next, f"{more:,} more {who} mistakes too", mend)]


def first_of(slips: Iterable[tuple[str, Slip]]) -> list[tuple[str, Slip]]:
    """Of slips of whole rows, the first 50 of each file, and how many more rows have one."""
    files: dict[str, Mistakes] = {}
    for path, slip in sorted(slips, key=lambda one: (one[0], one[1].line)):
        files.setdefault(path, Mistakes()).add((slip.line, slip.column), [slip])
    return [(path, slip) for path, mistakes in files.items() for slip in mistakes.slips]


class CsvTable:
    """The first line of a table as names of columns, its rows, and its mistakes."""

    def __init__(self, text: str, required: Sequence[str], known: Collection[str] | None = None) -> None:
        """`known` are the columns that there may be; None where there may be any."""
        self.lines = text.split("\n")
        self.mistakes = Mistakes()
        self.required = required
        self._rows = self._read()
        self.first, names = next(self._rows, (1, []))
        if names == ["sep=", ""]:  # a line that Excel writes for itself
            self.first, names = next(self._rows, (1, []))
        self.columns = [name.strip() for name in names]
        self._width = len(names)
        while self.columns and not self.columns[-1]:  # the commas that spreadsheets leave behind the last column
            self.columns.pop()
        self.faults = self._separated() or self._twice() + self._named(known)
        """What is wrong with the first line. Then no row can be read."""

    @property
    def slips(self) -> list[Slip]:
        """What is wrong with the table as far as it has been read."""
        return self.faults or self.mistakes.slips

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row that is not blank with the line on which it begins, one cell for each column; a row of another shape is a slip.

        A short row is not filled up, nor a long one cut: an unquoted “£1,096” makes one cell more, and would be read as £1.
        """
        width = len(self.columns)
        for line, cells in self._rows if not self.faults else ():
            if len(cells) == width == self._width:
                yield line, cells
            elif len(cells) == self._width and not any(cell.strip() for cell in cells[width:]):
                yield line, cells[:width]
            else:
                self._wrong_shape(line, len(cells))

    def place(self, line: int, column: str) -> tuple[int, int]:
        """Line and column at which a cell of the row that begins on a line starts."""
        number = self.columns.index(column) if column in self.columns else 0
        return self._starts(line, number + 1)[-1]

    def _read(self) -> Iterator[tuple[int, list[str]]]:
        begins = restarts = 0
        while begins < len(self.lines):
            done = begins
            reader = csv.reader(islice((f"{line}\n" for line in self.lines), done, None), strict=True, skipinitialspace=True)
            while True:
                try:
                    cells = next(reader, None)
                except csv.Error:
                    many = done + reader.line_num - begins > 1
                    self._quotation(begins + 1, many)
                    if many and restarts < MOST:  # only the line on which it opens is lost, and not all that it swallowed
                        restarts, begins = restarts + 1, begins + 1
                        break
                else:
                    if cells is None:
                        return
                    if any(cells) and any(map(str.strip, cells)):
                        yield begins + 1, cells
                begins = done + reader.line_num

    def _starts(self, line: int, most: int) -> list[tuple[int, int]]:
        """Where the cells of the row that begins on a line start, up to a number of them."""
        text = "\n".join(self.lines[line - 1 : line + 199])  # a row may go over several lines
        starts, at = [], 0
        while len(starts) < most:
            at += len(text[at:]) - len(text[at:].lstrip(" "))
            above = text.count("\n", 0, at)
            starts.append((line + above, at - text.rfind("\n", 0, at)))
            at = _CELL.match(text, at).end()
            if at == len(text) or text[at] == "\n":
                break
            at += 1
        return starts

    def _quotation(self, line: int, many: bool) -> None:
        text = self.lines[line - 1]
        column = max((column for row, column in self._starts(line, 1000) if row == line and text[column - 1 : column] == '"'), default=1)
        if many:
            slip = Slip(
                "value", line, column, "The row has a quotation mark that does not close",
                "Close it at the end of its cell, or take it out.",
            )  # fmt: skip
        else:
            slip = Slip(
                "value", line, column, "The cell goes on after its closing quotation mark",
                'Put one pair of marks round the whole cell, and write each mark inside it twice: "The ""old"" bin".',
            )  # fmt: skip
        self.mistakes.add((line, column), [slip])

    def _wrong_shape(self, line: int, count: int) -> None:
        message = f"The row has {count} cell{'' if count == 1 else 's'}, and the first line names {len(self.columns)} columns"
        mend = "Give each row one cell for each column. Put quotation marks round a cell that has a comma in it."
        self.mistakes.add((line, 1), [Slip("value", line, 1, message, mend)])

    def _separated(self) -> list[Slip]:
        """Are the columns set apart by something else than commas?"""
        text = self.lines[self.first - 1]
        for mark, name in _SEPARATORS.items():
            parts = {part.strip(' "').lower() for part in text.split(mark)}
            if mark in text and len(self.columns) <= 1 and (parts & {*self.required} or text.startswith("sep=")):
                message = f"The columns are set apart by {name}, and not by commas"
                return [Slip("value", self.first, text.index(mark) + 1, message, _COMMAS)]
        return []

    def _twice(self) -> list[Slip]:
        return [
            Slip("value", *self._starts(self.first, number)[-1], f"The first line names the column “{name}” twice", "Keep one of the two columns.")
            for number, name in enumerate(self.columns, 1)
            if name and name in self.columns[: number - 1]
        ]  # fmt: skip

    def _named(self, known: Collection[str] | None) -> list[Slip]:
        """Columns that are missing, and those that nobody knows."""
        missing = [name for name in self.required if name not in self.columns]
        free = [name for name in (known if known is not None else self.required) if name not in self.columns]
        slips = []
        for number, name in enumerate(self.columns, 1):
            place = self._starts(self.first, number)[-1]
            near = get_close_matches(re.sub(r"[\s-]+", "_", name.lower()), free, n=1) if known is None or name not in known else []
            if near and (known is not None or near[0] in missing):
                missing = [one for one in missing if one != near[0]]
                slips.append(Slip("value", *place, f"The first line has an unknown column: {name}", f"Did you mean “{near[0]}”?"))
            elif not name:
                message = f"The first line has no name for column {number}"
                slips.append(Slip("value", *place, message, "Write its name, or take the column out."))
            elif known is not None and name not in known and not missing:
                mend = f"Take the column out. The columns are: {', '.join(known)}."
                slips.append(Slip("value", *place, f"The first line has an unknown column: {name}", mend))
        if missing:
            mend = f"Write the first line like this: {','.join(known if known is not None else self.required)}"
            slips.insert(0, Slip("value", self.first, 1, f"The first line does not name: {', '.join(missing)}", mend))
        return slips
