"""The numbers of the example city agree with each other, in the budget and on every page that says one."""

import re
from decimal import Decimal

import pytest

from fingerpost.money.calculator import changes
from fingerpost.money.sums import per_household, pounds, shares, step_brings, step_costs, total
from tests.conftest import ROOT
from tests.money.small import small_budget

CONTENT = ROOT / "content"
BUDGET = small_budget((CONTENT / "_data" / "budget.yml").read_text("utf-8"))
SPEND = (CONTENT / "your-council" / "what-we-spend.md").read_text("utf-8")
CALCULATOR = (CONTENT / "your-council" / "budget-calculator.md").read_text("utf-8")
CONSULTATION = (CONTENT / "your-council" / "have-your-say" / "budget-2027-28.md").read_text("utf-8")
BANDS = (CONTENT / "council-tax" / "bands-and-charges.md").read_text("utf-8")
# What the council agreed for each area, in thousands of pounds.
AREAS = {
    "bins": 5654, "homelessness": 3855, "offices": 3598, "parks": 3084, "council-tax-and-benefits": 2313, "planning": 2056,
    "food-safety-noise-licences": 1542, "elections": 1285, "loans": 1285, "communities": 1028,
}  # fmt: skip


def amount_of(kind: str) -> Decimal:
    return total(line for line in BUDGET.spending if line.statutory == kind)


def table_of(page: str, header: str) -> dict[str, str]:
    """The first and the last cell of each row of the table that begins with this header."""
    rows = page[page.index(f"| {header} ") :].split("\n\n")[0].splitlines()[2:]
    return {cells[0]: cells[-1] for cells in ([cell.strip() for cell in row.strip("|").split("|")] for row in rows)}


def test_it_is_large_enough_to_show_every_part() -> None:
    assert len(BUDGET.spending) >= 25
    assert len({change.of.id for change in changes(BUDGET)}) >= 12
    assert all(line.funded_by for line in BUDGET.spending)


def test_the_budget_balances_and_is_what_the_page_says() -> None:
    assert total(BUDGET.spending) == total(BUDGET.inside) == 25_700_000
    assert f"we plan to spend {pounds(total(BUDGET.spending))}" in SPEND
    assert f"the {BUDGET.households:,} households" in SPEND
    assert f"That is {pounds(per_household(total(BUDGET.spending), BUDGET.households))} for each" in SPEND


def test_areas_add_up_to_what_was_agreed_and_to_whole_pounds_a_household() -> None:
    assert {area: total(lines) for area, lines in BUDGET.by_area.items()} == {area: 1000 * sum for area, sum in AREAS.items()}
    households = [per_household(total(lines), BUDGET.households) for lines in BUDGET.by_area.values()]
    assert [int(amount) for amount in households] == households == [110, 75, 70, 60, 45, 40, 30, 25, 25, 20]
    assert total(BUDGET.by_area["bins"]) * 5 > total(BUDGET.spending)  # “More than £1 in every £5 goes on bins”
    assert list(BUDGET.by_area) == sorted(BUDGET.by_area, key=lambda area: -AREAS[area])


def test_shares_are_whole_and_add_up() -> None:
    assert shares([amount_of(kind) for kind in ("yes", "partly", "no")]) == [70, 14, 16]
    assert shares([income.amount for income in BUDGET.inside]) == [33, 24, 21, 10, 8, 4]


def test_council_tax_fits_the_bands() -> None:
    """Band D times the homes, counted as if all were in band D, is what the council gets; the rise is what the consultation says."""
    tax, gets = BUDGET.council_tax, BUDGET.payers["council-tax"].amount
    assert table_of(BANDS, "Who gets it")["Oxenbridge City Council"] == f"£{tax.band_d:.2f}"
    as_band_d = gets / tax.band_d
    assert abs(round(as_band_d) * tax.band_d - gets) < tax.band_d  # a whole number of homes
    assert Decimal("0.7") < as_band_d / BUDGET.households < 1  # most homes are in lower bands, and some pay less
    assert table_of(CONSULTATION, "Step")["Raise our share of council tax by 2.99%"] == pounds(Decimal(step_brings(tax, BUDGET, 2.99)))
    assert f"a band D home {pounds(step_costs(tax, 2.99))} a year" in CONSULTATION
    assert tax.most == 2.99
    assert max(tax.steps) == tax.most


def test_the_gap_is_that_of_the_consultation() -> None:
    said = pounds(BUDGET.gap.amount)
    assert f"cost {said} more than the money we expect" in CONSULTATION
    assert f"cost {said} more than the money we expect" in CALCULATOR
    assert sorted(re.findall(r"^- (£[\d,]+) more for", CONSULTATION, re.MULTILINE)) == sorted(
        pounds(one.amount) for one in BUDGET.gap.because
    )
    assert (CONTENT / BUDGET.gap.page).is_file()
    assert "../budget-calculator.md" in CONSULTATION


def test_what_the_council_suggests_can_be_chosen_and_closes_the_gap() -> None:
    closes = {change.id: change.closes for change in changes(BUDGET)}
    suggested = {
        "Use more of our savings": closes["savings-up"],
        "Raise charges in city car parks": closes["parking-up"],
        "Rent out one floor of the Town Hall": closes["town-hall-floor"],
        "Raise our share of council tax by 2.99%": closes["council-tax-up-2-99"],
    }
    steps = table_of(CONSULTATION, "Step")
    assert {step: pounds(Decimal(amount)) for step, amount in suggested.items()} == {step: steps[step] for step in steps if step != "Total"}
    assert sum(suggested.values()) == BUDGET.gap.amount


def test_the_gap_can_be_closed_by_spending_less_alone_and_by_other_ways() -> None:
    best: dict[str, int] = {}
    for change in changes(BUDGET):
        best[change.of.id] = max(best.get(change.of.id, 0), change.closes)
    spent = {line.id for line in BUDGET.spending}
    assert sum(closes for name, closes in best.items() if name in spent) > BUDGET.gap.amount
    assert sum(best.values()) - max(best.values()) > BUDGET.gap.amount  # no single choice has to be taken
    assert sum(change.closes < 0 for change in changes(BUDGET)) >= 10  # and there are ways to spend more


def test_no_choice_saves_more_than_is_spent() -> None:
    for line in BUDGET.spending:
        assert all(choice.by <= line.amount for choice in line.less), line.id


def test_it_says_the_prices_of_today() -> None:
    """Choices that name a price or an hour say what the pages say now."""
    means = {change.id: change.means for change in changes(BUDGET)}
    for choice, now, page in [
        ("garden-fee-up", "£56", "bins/garden-waste.md"),
        ("parking-up", "£1.20", "parking-and-streets/car-parks.md"),
        ("toilets-shorter", "8am to 6pm", "libraries-and-leisure/parks.md"),
        ("outdoor-pool-shorter", "May to September", "libraries-and-leisure/swimming.md"),
        ("calls-later", "8.30am", "your-council/contact.md"),
    ]:
        assert now in means[choice]
        assert now in (CONTENT / page).read_text("utf-8")


@pytest.mark.parametrize("one", [*BUDGET.income, *BUDGET.spending], ids=lambda one: one.id)
def test_every_page_that_it_names_is_there(one) -> None:
    assert [path for path in one.pages if not (CONTENT / path).is_file()] == []
