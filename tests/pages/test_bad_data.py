"""What spreadsheets and people do to data files, and what the finding says: the place, the fault and the mend."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Count, Day, Id, Pounds, Share, Strict


class Line(Strict):
    id: Id = Field(examples=["refuse"])
    paid_on: Day = Field(examples=["2026-04-03"])
    amount: Pounds = Field(examples=["25,700,000"])
    share: Share | None = Field(None, examples=["96.1"])
    note: str | None = None


class Contact(Strict):
    phone: str = Field(examples=["01632 960100"])
    staff: Count | None = Field(None, ge=1, le=900, examples=["12"])


class Office(Strict):
    id: Id = Field(examples=["town-hall"])
    opened_on: Day | None = Field(None, examples=["2026-04-03"])
    contact: Contact | None = None
    budgets: list[Pounds] = []
    fees: dict[str, Pounds] = {}


FIRST = "id,paid_on,amount,share,note\n"
GOOD = "refuse,2026-04-03,1200,50,\n"
SEPARATORS = (
    "Save it with commas. In Excel choose “CSV UTF-8 (Comma delimited)”. In LibreOffice tick “Edit filter settings” and choose the comma."
)
ENCODING = "In Excel choose “Save as” and “CSV UTF-8 (Comma delimited)”. In LibreOffice choose “Unicode (UTF-8)” as the character set."
SHAPE = "Give each row one cell for each column. Put quotation marks round a cell that has a comma in it."
KNOWN = "Write the first line like this: id,paid_on,amount,share,note"


def table(text: str | bytes) -> tuple[list[Line], list[str]]:
    """The rows of a CSV file, and its slips as `line:column message | mend`."""
    files = DataFiles({"budget.csv": text.encode() if isinstance(text, str) else text})
    return [row for _, _, row in files.csv_file("budget.csv", Line)], _in_lines(files)


def offices(text: str) -> list[str]:
    files = DataFiles({"offices.yml": text.encode()})
    files.yaml_list("offices.yml", Office)
    return _in_lines(files)


def _in_lines(files: DataFiles) -> list[str]:
    return [f"{slip.line}:{slip.column} {slip.message} | {slip.mend}" for _, slip in files.slips]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(b"\xef\xbb\xbf" + (FIRST + GOOD).encode(), id="byte order mark"),
        pytest.param((FIRST + GOOD).replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param((FIRST + GOOD).replace("\n", "\r"), id="line ends of old Macs"),
        pytest.param((FIRST + GOOD).replace("\n", ",,,\n"), id="commas behind every line"),
        pytest.param(f"\n,,,,\n{FIRST}\n , ,,,\n{GOOD}\n,,,,\n", id="blank rows"),
        pytest.param(f"sep=,\n{FIRST}{GOOD}", id="Excel's line for itself"),
        pytest.param('"id","paid_on","amount","share","note"\n"refuse","2026-04-03","1200","50",""\n', id="every cell in quotation marks"),
        pytest.param("id, paid_on, amount, share, note\nrefuse, 2026-04-03, 1200 , 50%, \n", id="spaces"),
        pytest.param(f'{FIRST}refuse, "2026-04-03","£1,200",50.0%,\n', id="a comma within quotation marks, after a space"),
        pytest.param("amount,id,paid_on\n1200,refuse,2026-04-03\n", id="columns in another order"),
        pytest.param(FIRST + GOOD.strip(), id="no line end"),
    ],
)
def test_what_misleads_nobody_is_read_without_a_word(text: str | bytes) -> None:
    rows, slips = table(text)
    assert slips == []
    assert [(row.id, row.paid_on.isoformat(), row.amount) for row in rows] == [("refuse", "2026-04-03", 1200)]


BAD_FILES = [
    ((FIRST + GOOD).replace(",", ";"), f"1:3 The columns are set apart by semicolons, and not by commas | {SEPARATORS}"),
    ((FIRST + GOOD).replace(",", "\t"), f"1:3 The columns are set apart by tabs, and not by commas | {SEPARATORS}"),
    ("sep=;\n" + FIRST.replace(",", ";"), f"1:5 The columns are set apart by semicolons, and not by commas | {SEPARATORS}"),
    (f"{FIRST}refuse,2026-04-03,£12,50,café\n".encode("cp1252"),
     f"2:19 The file is not saved as UTF-8, so some letters cannot be read | {ENCODING}"),
    (f"{FIRST}é,2026-04-03,£12,50,".encode() + b"\xa312\n", f"2:21 The file is not saved as UTF-8, so some letters cannot be read | {ENCODING}"),
    (FIRST.encode("utf-16"), f"1:1 The file is not saved as UTF-8, so some letters cannot be read | {ENCODING}"),
    (f"{FIRST}refuse,2026-04-03,12\x0000,50,\n",
     "2:21 The file holds a NUL character, which no text has | Delete the invisible character, or copy the text into a new file."),
    ("id\nrefuse\n", f"1:1 The first line does not name: paid_on, amount | {KNOWN}"),
    (GOOD, f"1:1 The first line does not name: id, paid_on, amount | {KNOWN}"),
    (f"Budget,,,,\n{FIRST}", f"1:1 The first line does not name: id, paid_on, amount | {KNOWN}"),
    (FIRST.replace("amount", "Amount"), "1:12 The first line has an unknown column: Amount | Did you mean “amount”?"),
    (FIRST.replace("paid_on", "Paid on"), "1:4 The first line has an unknown column: Paid on | Did you mean “paid_on”?"),
    (FIRST.replace("note", '"notes"'), "1:25 The first line has an unknown column: notes | Did you mean “note”?"),
    (FIRST.replace("note", "colour"),
     "1:25 The first line has an unknown column: colour | Take the column out. The columns are: id, paid_on, amount, share, note."),
    (FIRST.replace("note", "amount"), "1:25 The first line names the column “amount” twice | Keep one of the two columns."),
    (FIRST.replace(",note", ",,note"), "1:25 The first line has no name for column 5 | Write its name, or take the column out."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "slip"), BAD_FILES)
def test_a_fault_of_the_whole_file_is_one_finding(text: str | bytes, slip: str) -> None:
    assert table(text) == ([], [slip])


BAD_ROWS = [
    ("refuse,03/04/2026,1200,50,", "2:8 `paid_on:` “03/04/2026” is not a date | If it is 3 April 2026, write: 2026-04-03. Example: `2026-04-03`"),
    ("refuse,46115,1200,50,", "2:8 `paid_on:` “46115” is not a date | Write the year, month and day: 2026-03-31. Example: `2026-04-03`"),
    ("refuse,2026-02-30,1200,50,",
     "2:8 `paid_on:` there is no such day as “2026-02-30” | Check the month and the day: 2026-03-31. Example: `2026-04-03`"),
    ('refuse,2026-04-03,"£1,2O0",50,',
     "2:19 `amount:` “£1,2O0” has the letter O where a digit should be | If it is £1,200, write that with digits only. Example: `25,700,000`"),
    ('refuse,2026-04-03, "1,20",50,', "2:20 `amount:` “1,20” is not a sum in pounds | Write a point, and not a comma: 1.20. Example: `25,700,000`"),
    ("refuse,2026-04-03,1.2E+07,50,",
     "2:19 `amount:` “1.2E+07” is not a sum in pounds"
     " | Write digits, with a point before the pence: 25,700,000 or 1.50. Example: `25,700,000`"),
    ("refuse,2026-04-03,£1.5m,50,",
     "2:19 `amount:` “£1.5m” is not a sum in pounds | Write out all of its digits: £1,500,000. Example: `25,700,000`"),
    ("refuse,2026-04-03,£1,096,50,", f"2:1 The row has 6 cells, and the first line names 5 columns | {SHAPE}"),
    ("refuse,2026-04-03,£1,096", f"2:1 The row has 4 cells, and the first line names 5 columns | {SHAPE}"),
    ("refuse", f"2:1 The row has 1 cell, and the first line names 5 columns | {SHAPE}"),
    ("refuse,2026-04-03,1200,50,,", f"2:1 The row has 6 cells, and the first line names 5 columns | {SHAPE}"),
    ('refuse,2026-04-03,1200,"96,1",', "2:24 `share:` “96,1” is not a share of 100 | Write a point, and not a comma: 96.1. Example: `96.1`"),
    ("refuse,2026-04-03,1200,104,", "2:24 `share:` “104” is more than 100% | A share is a number from 0 to 100: 96.1. Example: `96.1`"),
    ("refuse,,1200,50,", "2:8 `paid_on:` is empty | Write a value. Example: `2026-04-03`"),
    ("Refuse,2026-04-03,1200,50,", "2:1 `id:` cannot be “Refuse” | Use small letters and digits with hyphens between. Example: `refuse`"),
    ('refuse,2026-04-03,1200,50,"a', "2:27 The row has a quotation mark that does not close | Close it at the end of its cell, or take it out."),
    ('refuse,2026-04-03,1200,50,"old" bin',
     "2:27 The cell goes on after its closing quotation mark"
     ' | Put one pair of marks round the whole cell, and write each mark inside it twice: "The ""old"" bin".'),
    ('"a\nb",2026-04-03,1200,5O,',
     "2:1 `id:` cannot be “a b” | Use small letters and digits with hyphens between. Example: `refuse`"
     "\n3:20 `share:` “5O” has the letter O where a digit should be | If it is 50, write that with digits only. Example: `96.1`"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "slips"), BAD_ROWS)
def test_a_bad_row_is_left_out_with_the_place_of_its_cell_and_the_next_is_read(row: str, slips: str) -> None:
    rows, found = table(f"{FIRST}{row}\n{GOOD}")
    assert found == slips.split("\n")
    assert [row.id for row in rows] == ["refuse"]


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("- id: a\n  opened_on: 03/04/2026", "2:3 `opened_on:` “03/04/2026” is not a date | If it is 3 April 2026, write: 2026-04-03. "
         "Example: `opened_on: 2026-04-03`"),
        ("- id: a\n  contact:\n    phone: x\n    staff: 1O",
         "4:5 `staff:` “1O” has the letter O where a digit should be | If it is 10, write that with digits only. Example: `staff: 12`"),
        ("- id: a\n  contact:\n    staff: 0", "2:3 `phone:` is missing | Add a line `phone:`. Example: `phone: 01632 960100`"
         "\n3:5 `staff:` cannot be “0” | Write 1 or more. Example: `staff: 12`"),
        ("- id: a\n  contact: {phone: x, staff: '1,000'}", "2:23 `staff:` cannot be “1,000” | Write 900 or less. Example: `staff: 12`"),
        ("- id: a\n  contact:\n    fone: x",
         "2:3 `phone:` is missing | Add a line `phone:`. Example: `phone: 01632 960100`"
         "\n3:5 There is no key `fone:` here | Did you mean `phone:`?"),
        ("- id: a\n  contact: 01632 960100",
         "2:3 `contact:` must be a group of `key: value` lines, and is “01632 960100” | Write each on a line of its own, after two spaces."),
        ("- id: a\n  budgets: 12",
         "2:3 `budgets:` must be a list, and is “12” | Write each item on a line of its own, after two spaces, a dash and a space."),
        ("- id: a\n  budgets:\n    - 12\n    - 1,20", "4:7 Item 2 of `budgets:` “1,20” is not a sum in pounds | Write a point, and not a comma: 1.20."),
        ("- id: a\n  fees:\n    day: £5\n    week: £5m", "4:5 `week:` “£5m” is not a sum in pounds | Write out all of its digits: £5,000,000."),
        ("- id: a\n  id: b", "2:3 `id:` is here twice; the first is on line 1 | Keep one of the two lines."),
        ("- id: a\n  contact:\n    phone: x\n    phone: y", "4:5 `phone:` is here twice; the first is on line 3 | Keep one of the two lines."),
        ("- id: a\n- id: b\n- id: a", "3:3 The id “a” is used twice | Give each item an id of its own."),
        ("- id: a\n\topened_on: 2026-04-03", "2:1 The line has a tab, which is not allowed here | Replace the tab with two spaces."),
        ("offices:\n  - id: a", "1:1 The file is not a list | Start each item with `- id: a-name`"),
    ],
)  # fmt: skip
def test_an_error_in_a_list_has_the_place_of_its_value(text: str, slips: str) -> None:
    assert offices(text) == slips.split("\n")


def test_the_same_key_twice_in_a_table_is_a_finding_and_the_first_row_is_kept() -> None:
    other = "refuse,2026-04-04,1,,\n"
    files = DataFiles({"2025/a.csv": f"{FIRST}{GOOD}{other} {GOOD}".encode(), "2025/b.csv": f"{FIRST}{GOOD}".encode()})
    kept = files.once(files.csv_rows("2025", Line), "id", "paid_on")
    assert [(path, line) for path, line, _ in kept] == [("2025/a.csv", 2), ("2025/a.csv", 3)]
    twice = "There are two rows for id “refuse” and paid_on “2026-04-03”; the first is on line 2"
    assert _in_lines(files) == [f"4:2 {twice} | Keep one of the two rows.", f"2:1 {twice} of 2025/a.csv | Keep one of the two rows."]


@pytest.mark.parametrize(
    ("row", "first"),
    [
        ("refuse,2026-04-03,1O,,", "`amount:` “1O” has the letter O where a digit should be"),
        ("refuse,2026-04-03", "The row has 2 cells, and the first line names 5 columns"),
        ('refuse,"2026"-04-03,1,,', "The cell goes on after its closing quotation mark"),
    ],
)
def test_of_100_000_wrong_rows_50_are_listed_and_the_others_are_counted(row: str, first: str) -> None:
    start = time.process_time()
    rows, slips = table(FIRST + f"{row}\n" * 100_000 + GOOD)
    assert time.process_time() - start < 10  # 1 s on a small machine; the limit is there for what grows with the square
    assert (len(rows), len(slips), first in slips[0], first in slips[49]) == (1, 51, True, True)
    mend = "Mend the first 50 and look again: one cause is often behind all."
    assert slips[50].split(" ", 1)[1] == f"99,950 more rows of this file have mistakes too | {mend}"


def test_a_table_of_100_000_rows_is_read() -> None:
    rows, slips = table(FIRST + GOOD * 100_000)
    assert (len(rows), slips) == (100_000, [])


def test_one_more_than_50_is_one_row() -> None:
    assert "1 more row of this file has mistakes too" in table(FIRST + "x\n" * 51)[1][-1]
    assert len(table(FIRST + "x\n" * 50)[1]) == 50


def test_of_a_long_list_50_items_with_mistakes_are_listed_and_the_others_are_counted() -> None:
    slips = offices("- name: x\n" * 60)
    assert len(slips) == 101  # each of the 50 lacks its id and has a key that nobody knows
    assert slips[-1].startswith("51:3 10 more items of this file have mistakes too | ")


def test_a_cell_that_swallowed_much_is_shown_shortened() -> None:
    slip = table(f'{FIRST}"{"long " * 10_000}",2026-04-03,1,,\n')[1][0]
    assert len(slip) < 400


def test_a_quotation_that_nothing_closes_loses_one_row_only() -> None:
    rows, slips = table(f'{FIRST}{GOOD}refuse,2026-04-03,1200,50,"a\n{GOOD}{GOOD}refuse,2026-04-03,1,,"b"\n{GOOD}')
    assert (len(rows), [slip.split()[0] for slip in slips]) == (5, ["3:27"])


@pytest.mark.parametrize(
    ("text", "rows", "slips"),
    [
        ("pcds,x,parish\nZX1 1AA,1,E04\n\n ZX1 1AB ,2,\n", [(2, ("E04", "ZX1 1AA")), (4, ("", "ZX1 1AB"))], []),
        ("pcds,parish\nZX1 1AA\nZX1 1AB,E04\n", [(3, ("E04", "ZX1 1AB"))], [f"2:1 The row has 1 cell, and the first line names 2 columns | {SHAPE}"]),
        ("pcds,ward\nZX1 1AA,E05\n", [], ["1:1 The first line does not name: parish | Write the first line like this: parish,pcds"]),
        ("PCDS,parish\nZX1 1AA,E05\n", [], ["1:1 The first line has an unknown column: PCDS | Did you mean “pcds”?"]),
        ("pcds;parish\nZX1 1AA;E05\n", [], [f"1:5 The columns are set apart by semicolons, and not by commas | {SEPARATORS}"]),
    ],
)  # fmt: skip
def test_a_lean_reader_gives_the_cells_that_were_asked_for(text: str, rows: list, slips: list[str]) -> None:
    files = DataFiles({"postcodes.csv": text.encode()})
    assert (files.csv_columns("postcodes.csv", ["parish", "pcds"]), _in_lines(files)) == (rows, slips)


def test_the_lean_reader_takes_20_000_rows_without_noticeable_time() -> None:
    text = "pcds,district,parish,ward\n" + "ZX1 1AA,E07000001,E04000001,E05000001\n" * 20_000
    files, start = DataFiles({"postcodes.csv": text.encode()}), time.process_time()
    assert len(files.csv_columns("postcodes.csv", ["pcds", "district", "parish"])) == 20_000
    assert time.process_time() - start < 0.5  # 0.03 s when nothing else runs
    assert files.csv_columns("none.csv", ["pcds", "district"]) == []


CELLS = st.text(st.sampled_from('ab,"\n é£;'), max_size=6)


@given(st.lists(st.tuples(CELLS.filter(str.strip), CELLS, CELLS), max_size=5))
def test_every_cell_that_a_spreadsheet_writes_is_found_at_its_place(written: list[tuple[str, str, str]]) -> None:
    class Any(BaseModel):
        a: str
        b: str | None = None
        c: str | None = None

    quoted = ['"' + '","'.join(cell.replace('"', '""') for cell in row) + '"' for row in written]
    text = "\n".join(["a,b,c", *quoted])
    files = DataFiles({"t.csv": text.encode()})
    rows = files.csv_file("t.csv", Any)
    assert [(row.a, row.b, row.c) for _, _, row in rows] == [(a.strip(), b.strip() or None, c.strip() or None) for a, b, c in written]
    lines = text.split("\n")
    for _, line, _ in rows:
        for name in "abc":
            at, column = files.cell("t.csv", line, name)
            assert lines[at - 1][column - 1] == '"'
            assert column == 1 or lines[at - 1][column - 2] == ","
    assert files.slips == []
