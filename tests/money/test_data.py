"""Reading the budget: what is right, and the words for what is not."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.money.calculator import changes
from fingerpost.money.data import FILE, read_data
from fingerpost.money.open_data import budget_csv
from fingerpost.pages.data_files import DataFiles
from tests.money.small import slips_in, small_budget, small_text

TEXT = small_text()


def changed(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


def test_the_example_of_the_handbook_is_right() -> None:
    budget = small_budget()
    assert slips_in(TEXT) == []
    assert [one.amount for one in budget.inside] == [Decimal(600000), Decimal(50000)]
    assert {area: [line.id for line in lines] for area, lines in budget.by_area.items()} == {"bins": ["emptying"], "parks": ["upkeep"]}


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


_lines = st.integers(0, TEXT.count("\n") - 1)
_edits = st.lists(
    st.tuples(_lines, st.sampled_from(["drop", "twice", "cut", "indent", "empty"]), st.text(":-[]{}#'\"£,0aé\t\ufeff", max_size=5)),
    min_size=1, max_size=4,
)  # fmt: skip


@settings(max_examples=60)
@given(_edits)
def test_whatever_is_in_the_file_it_is_a_whole_budget_or_a_slip(edits: list[tuple[int, str, str]]) -> None:
    lines = TEXT.splitlines()
    for at, what, text in edits:
        line = lines[at % len(lines)]
        new = {
            "drop": [],
            "twice": [line, line],
            "cut": [line[: len(line) // 2] + text],
            "indent": [" " + line],
            "empty": [line.partition(":")[0] + ":"],
        }
        lines[at % len(lines) : at % len(lines) + 1] = new[what]
    files = DataFiles({FILE: "\n".join(lines).encode()})
    budget = read_data(files).budget
    assert (budget is None) == any(slip.kind != "encoding" for _, slip in files.slips)
    if budget is not None:
        assert all(change.closes for change in changes(budget))
        budget_csv(budget)


WRONG = [
    (changed("area: parks", "area: park"), "area: park\n", "“park” is not in `areas:`", "Did you mean “parks”?"),
    (changed("[council-tax, savings]", "[council-tax, loans]"), "[council-tax, loans]", "“loans” is not in `income:`",
     "Add it to `income:`, or write one that is there."),
    (changed("id: upkeep", "id: emptying"), "id: emptying\n    name: Grass", "The id “emptying” is used twice", "Give each an id of its own."),
    (changed("id: upkeep", "id: bins"), "id: bins\n    name: Grass", "The id “bins” is used twice", "Give each an id of its own."),
    (changed("id: trees-more", "id: grass-less"), "id: grass-less\n        by: £4,000", "The id “grass-less” is used twice", "Give each an id of its own."),
    (changed("income: council-tax", "income: county-council"), "income: county-council", "“county-council” is not in `income:`",
     "Add it to `income:`, or write one that is there."),
    (changed("year: 2027-28", "year: 2027-29"), "year: 2027-29", "The year “2027-29” does not end in the year after it starts",
     "Write it like this: 2027-28"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at", "message", "mend"), WRONG, ids=[f"{number}: {one[2]}" for number, one in enumerate(WRONG)])
def test_what_does_not_fit_together_is_told_where_it_stands(text: str, at: str, message: str, mend: str) -> None:
    assert slips_in(text) == [(line_of(text, at), message, mend)]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("amount: £500,000", "amount: £5OO,000", "“£5OO,000” has the letter O where a digit should be"),
        ("by: £14,000", "by: £14,000.50", "A choice is in whole pounds, and this one has pence"),
        ("amount: £30,000\n  because", "amount: £31,000\n  because", "The reasons add up to £30,000, and the gap is £31,000"),
        ("2, 2.99]", "2, 5]", "The step 5 is more than `most: 2.99`"),
        ("[-1, 1", "[0, 1", "Each of the `steps:` is a change, and stands there once"),
        ("    outside: true\n", "    outside: true\n    amount: 5\n", "An income has either `amount:` or `outside: true`"),
        ("statutory: no", "statutory: maybe", "`statutory:` cannot be “maybe”"),
        ("year: 2026-27", "year: 2026", "`year:` cannot be “2026”"),
    ],
)
def test_a_wrong_value_is_one_slip_and_leaves_no_half_budget(old: str, new: str, message: str) -> None:
    found = slips_in(changed(old, new))
    assert len(found) == 1, found
    assert message.lower() in f"{found[0][1]} {found[0][2]}".lower()
