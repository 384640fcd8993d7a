"""Sums with money: all of them with Decimal, so that no penny is lost."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from fingerpost.money.budget import Budget, CouncilTax, Income, Line

_PENNY = Decimal("0.01")


def total(items: Iterable[Line | Income]) -> Decimal:
    """All their amounts together."""
    return sum((item.amount for item in items if item.amount is not None), Decimal(0))


def per_household(amount: Decimal, households: int) -> Decimal:
    """What it is for each household, to the nearest penny."""
    return (amount / households).quantize(_PENNY, ROUND_HALF_UP)


def pounds(amount: Decimal, pence: bool = False) -> str:
    """`£5,654,000`, or `£110.00` where pence are asked for or there are some; a minus before the pound sign."""
    digits = f"{abs(amount):,.2f}" if pence or amount != int(amount) else f"{abs(int(amount)):,}"
    return f"{'−' if amount < 0 else ''}£{digits}"


def column(amounts: Sequence[Decimal]) -> list[str]:
    """Amounts that stand below each other: all with pence, or all without."""
    pence = any(amount != int(amount) for amount in amounts)
    return [pounds(amount, pence) for amount in amounts]


def shares(amounts: Sequence[Decimal]) -> list[int]:
    """Whole percents that add up to 100, by the largest remainder: each is rounded down, and what is missing goes to those that lost most."""
    whole = sum(amounts, Decimal(0))
    if whole <= 0:
        return [0 for _ in amounts]
    exact = [100 * amount / whole for amount in amounts]
    found = [int(share) for share in exact]
    by_loss = sorted(range(len(exact)), key=lambda at: (found[at] - exact[at], at))
    for at in by_loss[: 100 - sum(found)]:
        found[at] += 1
    return found


def are_exact(amounts: Sequence[Decimal]) -> bool:
    """Is each a whole percent, so that none had to be rounded?"""
    whole = sum(amounts, Decimal(0))
    return all(100 * amount % whole == 0 for amount in amounts)


def step_brings(tax: CouncilTax, budget: Budget, percent: float) -> int:
    """What a change of council tax by so many percent brings in, in pounds, rounded as the budget says; less than 0 for a cut."""
    brings = budget.payers[tax.income].amount * Decimal(str(percent)) / 100
    return int((brings / tax.nearest).quantize(Decimal(1), ROUND_HALF_UP)) * tax.nearest


def step_costs(tax: CouncilTax, percent: float) -> Decimal:
    """What the same change costs a home in band D in a year, to the penny."""
    return (tax.band_d * Decimal(str(percent)) / 100).quantize(_PENNY, ROUND_HALF_UP)


def ends_on(year: str) -> date:
    """The last day of a financial year: `2026-27` -> 31 March 2027."""
    return date(int(year[:4]) + 1, 3, 31)


def in_words(year: str) -> str:
    """`2026-27` -> `2026/27`."""
    return year.replace("-", "/")
