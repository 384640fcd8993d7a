"""Standards and results in words."""

from fingerpost.service_standards.data import Promises, Result, Standard

_MONTHS = ("April to June", "July to September", "October to December", "January to March")


def quarter_of(period: str) -> tuple[int, int]:
    """`2026-27 Q4` -> (4, 2027): the quarter of the financial year, and the year on the calendar."""
    year, quarter = int(period[:4]), int(period[-1])
    return quarter, year + 1 if quarter == 4 else year


def period_in_words(period: str) -> str:
    """`2026-27 Q2` -> `July to September 2026`."""
    quarter, year = quarter_of(period)
    return f"{_MONTHS[quarter - 1]} {year}"


def amount(value: float, unit: str) -> str:
    """`96.1` -> `96.1%` or `19.6 working days`."""
    number = f"{value:,.1f}".removesuffix(".0")
    return f"{number}%" if unit == "percent" else f"{number} {unit.removesuffix('s') if value == 1 else unit}"


def met(result: Result, standard: Standard) -> bool:
    """Did the period reach the target that held then?"""
    return result.value >= result.target if standard.better == "higher" else result.value <= result.target


def shown(standard: Standard, promises: Promises) -> dict:
    """A standard as pages show it, with its latest result or None."""
    results = promises.results.get(standard.id, [])
    return {
        "id": standard.id,
        "promise": standard.promise,
        "measure": standard.measure,
        "target": amount(standard.target, standard.unit),
        "target_words": f"{'at least' if standard.better == 'higher' else 'at most'} {amount(standard.target, standard.unit)}",
        "latest": shown_result(results[-1], standard) if results else None,
        "source": standard.source,
    }


def shown_result(result: Result, standard: Standard) -> dict:
    """A result as pages show it."""
    quarter, year = quarter_of(result.period)
    return {
        "period": period_in_words(result.period),
        "quarter": quarter,
        "year": year,
        "value": amount(result.value, standard.unit),
        "cases": f"{result.cases:,}",
        "target": amount(result.target, standard.unit),
        "met": met(result, standard),
    }
