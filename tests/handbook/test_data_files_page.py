"""The page on data files: its examples are read, and its findings are what is really said."""

import re
from pathlib import Path

import pytest

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fields import Count, Day, Id, Number, Pounds, Share, Strict

PAGE = (Path(__file__).parents[2] / "docs" / "editors" / "data-files.md").read_text("utf-8")


class Row(Strict):
    period: str
    standard: Id
    value: Number
    cases: Count
    target: Number


class Item(Strict):
    id: Id
    promise: str
    target: Number


class Sum(Strict):
    paid_on: Day | None = None
    amount: Pounds | None = None
    share: Share | None = None
    count: Count | None = None


def example(kind: str) -> bytes:
    return re.search(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)[1].encode()


def said(name: str, data: bytes, model: type[Strict]) -> tuple[int, set[str]]:
    files = DataFiles({name: data})
    rows = files.csv_file(name, model) if name.endswith(".csv") else files.yaml_items(name, model)
    if model is Row:
        rows = files.once(rows, "period", "standard")
    return len(rows), {re.sub("^`.*?` |; the first is .*", "", slip.message) for _, slip in files.slips}


def test_the_examples_are_read() -> None:
    assert said("results.csv", example("csv"), Row) == (2, set())
    assert said("standards.yml", example("yaml"), Item) == (2, set())


@pytest.mark.parametrize("row", re.findall(r"^\| (a date|money|a share of 100|how many) \| (.*?) \| (.*?) \|$", PAGE, re.MULTILINE))
def test_what_to_write_is_read_and_what_not_to_write_is_refused(row: tuple[str, str, str]) -> None:
    what, good, bad = row
    key = {"a date": "paid_on", "money": "amount", "a share of 100": "share", "how many": "count"}[what]
    for text, right in [(text, True) for text in re.findall("`(.*?)`", good)] + [(text, False) for text in re.findall("`(.*?)`", bad)]:
        assert said("sums.yml", f"- {key}: {text}".encode(), Sum)[0] == right, text


FIRST = "period,standard,value,cases,target\n"
GOOD = "2026-27 Q1,missed-bins,94.5,1702,95\n"


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ((FIRST + GOOD).replace(",", ";"), Row),
        ((FIRST + GOOD).encode() + b"\xa3", Row),
        ("period,standard,value\n", Row),
        ("paid_on,Amount\n", Sum),
        ("paid_on,amount,amount\n", Sum),
        (FIRST + GOOD.replace("1702", "£1,702"), Row),
        (FIRST + GOOD.replace("94.5", '"94.5'), Row),
        ("amount\n£1,2O0\n".replace("£1,2O0", '"£1,2O0"'), Sum),
        ("paid_on\n03/04/2026\n", Sum),
        (FIRST + GOOD + GOOD, Row),
        (FIRST + "x\n" * 100_000, Row),
    ],
)
def test_each_finding_of_the_page_is_what_is_said(text: str | bytes, model: type[Strict]) -> None:
    listed = re.findall(r"^\| ([^|]+?) \|", PAGE.partition("## What the findings mean")[2], re.MULTILINE)
    _, messages = said("table.csv", text if isinstance(text, bytes) else text.encode(), model)
    assert messages & set(listed), messages
