"""What pages show of the small budget of the handbook."""

import re

import pytest

from fingerpost.money.calculator import changes
from fingerpost.money.room import ROOM
from fingerpost.pages.blocks.block import find_blocks
from fingerpost.pages.blocks.from_data import Asked
from fingerpost.pages.blocks.kinds import lacking
from fingerpost.rooms import made_of_data
from tests.money.small import small_budget, small_text
from tests.support.sites import findings_in, make_site, open_rooms
from tests.theme.test_blocks import rendered

SERVICE = "---\ntype: service\ntitle: Report a missed bin\nbudget_line: bins\nfunded_by: [council-tax, county-council]\nstatutory: yes\n---\nTell us.\n"
FILES = {
    "_data/budget.yml": small_text().replace(
        "    funded_by: [council-tax]\n", "    funded_by: [council-tax]\n    pages: [bins/missed.md]\n"
    ),
    "bins/missed.md": SERVICE,
    "your-council/what-we-spend.md": "---\ntitle: What we spend\n---\nMoney.\n",
}


def shown(asked: str, files: dict[str, str] = FILES, path: str = "your-council/what-we-spend.md") -> str:
    site, rooms = make_site(files), open_rooms(files)
    name, _, argument = asked.partition(" ")
    return ROOM.inserts[name](argument, site.by_path[path], site, rooms["money"][1])


def test_areas_have_their_sum_and_what_the_law_says() -> None:
    assert shown("spending areas").splitlines() == [
        "| Service | Set by law | Cost in 2026/27 | For each household |",
        "| --- | --- | --- | --- |",
        "| Bins and street cleaning | Yes | £500,000 | £500 |",
        "| Parks | No | £150,000 | £150 |",
        "| Total | 77% is set by law | £650,000 | £650 |",
        "",
        "Source: Budget agreed by the council on 25 February 2026. [All lines of the budget, for a spreadsheet](../budget.csv).",
    ]


def test_lines_lead_to_the_pages_about_them() -> None:
    made = shown("spending lines")
    assert "### Bins and street cleaning {: #spending-bins }" in made
    assert "Pages about this: [Report a missed bin](../bins/missed.md)." in made
    assert "Pages about this: [Report" not in shown("spending bins")


def test_the_whole_of_spending_has_each_part_once() -> None:
    made = shown("spending")
    assert made.count("[!bar-chart] What £650 for each household pays for in 2026/27") == 1
    assert made.index("[!bar-chart]") < made.index("| Service | Set by law") < made.index("### Bins")


def test_income_and_the_law_say_that_shares_were_rounded() -> None:
    rounded = "The amounts out of every £100 are rounded so that they add up to £100."
    assert "| Council tax, our share | £600,000 | £600 | £92 |" in shown("income")
    assert "county" not in shown("income")
    assert "| Set by law | £500,000 | £500 | £77 |" in shown("statutory")
    assert rounded in shown("income")
    assert rounded in shown("statutory")


def test_earlier_years() -> None:
    assert "> | 2025/26 | 0.63 |\n> | 2026/27 | 0.65 |" in shown("budget-over-time")


def test_who_pays_in_words() -> None:
    assert shown("who-pays bins/missed.md") == (
        "This is paid for by council tax and the county council. It is part of "
        "[Bins and street cleaning](what-we-spend.md#spending-bins), which costs £500 for each household in 2026/27. "
        "The law says that the council must do it."
    )


def test_the_panel_of_a_service() -> None:
    site, rooms = make_site(FILES), open_rooms(FILES)
    state = rooms["money"][1]
    assert ROOM.panel(site.by_path["bins/missed.md"], site, state) == {
        "who_pays": {
            "payers": ["council tax", "the county council"],
            "part": "Bins and street cleaning",
            "household": "£500",
            "year": "2026/27",
            "url": "../../your-council/what-we-spend/#spending-bins",
        }
    }
    assert ROOM.panel(site.by_path["your-council/what-we-spend.md"], site, state) == {}


def test_what_others_pay_for_does_not_lead_to_our_spending() -> None:
    files = {**FILES, "pothole.md": "---\ntype: service\ntitle: Report a pothole\nfunded_by: [county-council]\n---\nTell us.\n"}
    site, rooms = make_site(files), open_rooms(files)
    found = ROOM.panel(site.by_path["pothole.md"], site, rooms["money"][1])["who_pays"]
    assert (found["payers"], found["part"], found["url"]) == (["the county council"], "", "")


@pytest.mark.parametrize(
    ("title", "row", "lacks"),
    [
        ("Close a gap of £1,300,000", "| Less grass | Parks | £9 | £70,000 |", []),
        ("Close a gap of £1,300,000", "| More grass | Parks | £9 | −£70,000 |", []),
        ("Close the gap", "| Less grass | Parks | £9 | £70,000 |", ["a title with the gap in whole pounds"]),
        ("Close a gap of £1.50", "| Less grass | Parks | £9 | £70,000 |", ["a title with the gap in whole pounds"]),
        ("Close a gap of £3", "| Less grass | Parks | £9 | much |", ["whole pounds in the fourth column, and “much” is not that"]),
        ("Close a gap of £3", "| Less grass | Parks | £9 | £1.50 |", ["whole pounds in the fourth column, and “£1.50” is not that"]),
    ],
)
def test_what_a_calculator_needs(title: str, row: str, lacks: list[str]) -> None:
    text = f"> [!budget-calculator] {title}\n>\n> | What | Where | Now | Closes the gap by |\n> |---|---|---|---|\n> {row}\n"
    (block,) = find_blocks(rendered(text))
    assert [found for found, _ in lacking(block)] == lacks


def test_every_choice_closes_or_opens_the_gap() -> None:
    assert [(change.id, change.closes) for change in changes(small_budget())] == [
        ("grass-less", 14000), ("trees-more", -4000), ("council-tax-down-1", -6000), ("council-tax-up-1", 6000),
        ("council-tax-up-2", 12000), ("council-tax-up-2-99", 17940), ("savings-up", 20000),
    ]  # fmt: skip


def test_the_calculator_is_a_table_that_says_everything() -> None:
    made = shown("budget-calculator")
    assert made.startswith("> [!budget-calculator] Close a gap of £30,000 in the budget for 2027/28\n")
    row = (
        "> | **Grass in parks is cut 6 times a year and not 12.**{: #choice-grass-less } | Grass, trees and flowers | £150,000 | £14,000 |"
    )
    assert row in made
    assert "A band D home pays £6.19 a year more.**{: #choice-council-tax-up-2-99 }" in made
    assert "**We plant 20 more trees a year.**{: #choice-trees-more } | Grass, trees and flowers | £150,000 | −£4,000 |" in made


def test_the_file_for_spreadsheets() -> None:
    rooms = open_rooms(FILES)
    (text,) = ROOM.files(make_site(FILES), rooms["money"][1]).values()
    header, first, *_, last = text.splitlines()
    assert header == "year,kind,area,id,name,amount,per_household,statutory,funded_by,source"
    assert first.startswith('2026-27,income,,council-tax,"Council tax, our share",600000,600.00,,,Budget agreed')
    assert last.startswith('2026-27,spending,Parks,upkeep,"Grass, trees and flowers",150000,150.00,no,"council-tax, savings",')


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("spending park", "There is no spending “park”. Did you mean “parks”?"),
        ("income bins", "“income” is the same everywhere, and takes no “bins”. Write `> [!data] income`"),
        ("who-pays bins/gone.md", "There is no page “bins/gone.md”. Write the path from the content folder: bins/missed-bin.md"),
        (
            "who-pays",
            "The page does not say who pays. Add `funded_by:` or `budget_line:` to its front matter, with ids of _data/budget.yml",
        ),
    ],
)
def test_an_argument_that_is_not_known(asked: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        shown(asked)


@pytest.mark.parametrize(
    ("left_out", "message"), [("gap", "The budget has no gap to close"), ("history", "The budget has no earlier years")]
)
def test_what_the_budget_lacks(left_out: str, message: str) -> None:
    text = small_text()
    start = text.index(f"\n{left_out}:")
    end = text.find("\n\n", start + 1)
    files = {**FILES, "_data/budget.yml": text[:start] + (text[end:] if end > 0 else "\n")}
    with pytest.raises(ValueError, match=message):
        shown({"gap": "budget-calculator", "history": "budget-over-time"}[left_out], files)


@pytest.mark.parametrize(("asked", "lacks"), [("income", "income"), ("spending", "spending"), ("statutory", "spending")])
def test_a_budget_of_which_a_half_is_missing(asked: str, lacks: str) -> None:
    files = {**FILES, "_data/budget.yml": "year: 2026-27\nhouseholds: 10\nsource: Us\n"}
    with pytest.raises(ValueError, match=f"The budget has no {lacks}. Add `{lacks}:` to _data/budget.yml"):
        shown(asked, files)


def test_one_area_alone_is_a_table_and_no_chart() -> None:
    text = small_text().replace("area: parks", "area: bins")
    assert shown("per-household", {**FILES, "_data/budget.yml": text}).startswith("| Service | Set by law |")


def test_a_budget_with_an_error_is_told_once() -> None:
    files = {"_data/budget.yml": small_text().replace("£500,000", "£5OO,000"), "page.md": "# Money\n\n> [!data] spending\n"}
    assert [finding.rule for finding in findings_in(files) if "data" in finding.rule or "budget" in finding.rule] == ["data-invalid"]


def test_no_budget_at_all_is_told_at_the_block() -> None:
    files = {"page.md": "# Money\n\n> [!data] spending\n"}
    (found,) = [finding for finding in findings_in(files) if finding.rule == "data-block-unknown"]
    assert (found.line, found.message, found.mend) == (3, "There is no budget to show", "Write the file _data/budget.yml")


def test_signs_of_markdown_in_names_stay_signs() -> None:
    files = {**FILES, "_data/budget.yml": small_text().replace("name: Parks", "name: Parks | <b>*all*</b>")}
    site, rooms = make_site(files), open_rooms(files)
    page = site.by_path["your-council/what-we-spend.md"]
    made = made_of_data(Asked("spending", "areas", 1, 1), page, site, rooms.values())
    assert "| Parks &#124; &lt;b&gt;&#42;all&#42;&lt;/b&gt; | No |" in made
