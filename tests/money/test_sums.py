"""Sums with money, for every budget."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.money.sums import are_exact, column, per_household, pounds, shares, step_brings, step_costs
from tests.money.small import small_budget, small_text

_amounts = st.lists(st.decimals(0, 10**9, places=2), min_size=1, max_size=12).filter(lambda amounts: sum(amounts) > 0)


@given(_amounts)
def test_shares_add_up_to_100_and_none_is_a_whole_percent_off(amounts: list[Decimal]) -> None:
    found, whole = shares(amounts), sum(amounts)
    assert sum(found) == 100
    assert all(abs(share - 100 * amount / whole) < 1 for share, amount in zip(found, amounts, strict=True))
    assert not are_exact(amounts) or all(share * whole == 100 * amount for share, amount in zip(found, amounts, strict=True))


@given(_amounts)
def test_a_larger_amount_never_has_a_smaller_share(amounts: list[Decimal]) -> None:
    by_amount = sorted(zip(amounts, shares(amounts), strict=True))
    assert all(one[1] <= other[1] for one, other in zip(by_amount, by_amount[1:], strict=False) if one[0] < other[0])


def test_three_equal_parts_are_34_33_and_33() -> None:
    assert shares([Decimal(1)] * 3) == [34, 33, 33]
    assert shares([Decimal(0)]) == [0]


@pytest.mark.parametrize(
    ("amount", "said"),
    [("5654000", "£5,654,000"), ("1.5", "£1.50"), ("-40000", "−£40,000"), ("0", "£0"), ("-0.01", "−£0.01"), ("110.00", "£110")],
)
def test_pounds(amount: str, said: str) -> None:
    assert pounds(Decimal(amount)) == said


def test_a_column_has_pence_everywhere_or_nowhere() -> None:
    assert column([Decimal(110), Decimal("37.94")]) == ["£110.00", "£37.94"]
    assert column([Decimal(110), Decimal(75)]) == ["£110", "£75"]


def test_half_a_penny_goes_up() -> None:
    assert per_household(Decimal(1), 200) == Decimal("0.01")  # 0.005


@pytest.mark.parametrize(("nearest", "brings"), [(1, 17940), (1000, 18000), (7, 17941)])
def test_a_rise_of_council_tax(nearest: int, brings: int) -> None:
    budget = small_budget(small_text().replace("steps: [-1", f"nearest: {nearest}\n  steps: [-1"))
    tax = budget.council_tax
    assert step_brings(tax, budget, 2.99) == brings
    assert step_brings(tax, budget, -1) == -round(6000 / nearest) * nearest
    assert (step_costs(tax, 2.99), step_costs(tax, -1)) == (Decimal("6.19"), Decimal("-2.07"))
