"""Standards and results in words: plain values, which pages and the theme show."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fingerpost.pages.periods import Span
from fingerpost.service_standards.data import Promises
from fingerpost.service_standards.missing import gaps, missing
from fingerpost.service_standards.named import on_duty
from fingerpost.service_standards.standard import Result, Standard, number_in_words


@dataclass(frozen=True)
class Line:
    """A period of a standard with its result, or None where that is missing."""

    period: Span
    result: Result | None


def history(standard: Standard, promises: Promises, today: date) -> list[Line]:
    """Every period from the first result on, oldest first, those without a result as well."""
    found = [Line(result.period, result) for result in promises.results_of(standard)]
    without = gaps(standard, promises) + (missing(standard, promises, today) if found else [])
    return sorted([*found, *(Line(span, None) for span in without)], key=lambda line: line.period)


def amount(value: Decimal, unit: str) -> str:
    """`96.1` -> `96.1%` or `19.6 working days`."""
    number = number_in_words(value)
    return f"{number}%" if unit == "percent" else f"{number} {unit.removesuffix('s') if value == 1 else unit}"


def is_met(result: Result, standard: Standard) -> bool:
    """Did the period reach the target that held then?"""
    return standard.is_met(result.value, result.target)


def in_time(standard: Standard, promises: Promises, today: date) -> Result | None:
    """The latest result, unless it is old: a later one is missing."""
    results = promises.results_of(standard)
    return results[-1] if results and not missing(standard, promises, today) else None


def target_in_words(standard: Standard) -> str:
    """`at least 95%`, `at most 20 working days`, and `100%` where there is nothing above it."""
    target = amount(standard.target, standard.unit)
    if standard.unit == "percent" and standard.better == "higher" and standard.target == 100:
        return target
    return f"{'at least' if standard.better == 'higher' else 'at most'} {target}"


def contractor(standard: Standard, promises: Promises, today: date) -> str:
    """The name of the contractor that keeps the promise on this day; empty where the council does."""
    found = on_duty(standard.contractor, promises.organisations, today) if standard.contractor else None
    return found.name if found else ""


def shown(standard: Standard, promises: Promises, today: date) -> dict[str, Any]:
    """A standard as pages show it, with its latest result or None, and the one before it where that is the period before."""
    results = promises.results_of(standard)
    latest = results[-1] if results else None
    before = results[-2] if len(results) > 1 and results[-2].period == latest.period.previous() else None
    late = missing(standard, promises, today)
    return {
        "id": standard.id,
        "promise": standard.promise,
        "measure": standard.measure,
        "target": amount(standard.target, standard.unit),
        "target_words": target_in_words(standard),
        "within": str(standard.within) if standard.within else "",
        "within_iso": standard.within.iso if standard.within else "",
        "latest": shown_result(latest, standard) if latest else None,
        "before": amount(before.value, standard.unit) if before else "",
        "is_old": bool(late and latest),
        "contractor": contractor(standard, promises, today),
        "if_broken": standard.if_broken or "",
        "source": source(latest, standard),
    }


def shown_result(result: Result, standard: Standard) -> dict[str, Any]:
    """A result as pages show it. The words of the period come from its days, in any language."""
    period = result.period
    return {
        "period": period.words,
        "kind": period.kind,
        "first": period.first,
        "last": period.last,
        "quarter": (period.first.month - 4) % 12 // 3 + 1,
        "value": amount(result.value, standard.unit),
        "cases": f"{result.cases:,}",
        "target": amount(result.target, standard.unit),
        "met": is_met(result, standard),
    }


def source(result: Result | None, standard: Standard) -> str:
    """Where a number comes from."""
    return (result and result.source) or standard.source or ""
