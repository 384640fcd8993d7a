"""Which results are missing: a standard without one where the other standards have theirs, or where it is long due."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from fingerpost.checks.change import Change
from fingerpost.pages.periods import Kind, Span
from fingerpost.service_standards.data import STANDARDS, Promises
from fingerpost.service_standards.standard import Standard

_MOST = 40  # periods: a standard that has slept for ten years is no worse than one for eleven


def missing(standard: Standard, promises: Promises, today: date) -> list[Span]:
    """The periods since the latest result that have none, oldest first. A result that may still be on its way is not missing."""
    found: list[Span] = []
    period = _awaited(standard, promises)
    up_to = promises.measured_up_to()
    while period and len(found) < _MOST and not _is_over(standard, period):
        if period.due >= today and (up_to is None or period.last > up_to):
            break
        found.append(period)
        period = period.next()
    return found


def gaps(standard: Standard, promises: Promises) -> list[Span]:
    """The periods between two results that have none."""
    results = promises.results_of(standard)
    pairs = zip(results, results[1:], strict=False)
    return [span for before, after in pairs for span in before.period.until(after.period) if not _is_before(standard, span)]


def changes(promises: Promises, today: date, path: str = STANDARDS) -> Iterator[Change]:
    """The days on which a promise begins, ends, or lacks one result more, if nobody adds it. `path`: its file, as shown."""
    for standard in promises.standards.values():
        if standard.started_on and standard.started_on > today:
            yield Change(standard.started_on, path, f"has the promise “{standard.id}” from then on", True)
        if standard.ended_on and standard.ended_on >= today and standard.ended_on < date.max:
            yield Change(standard.ended_on + timedelta(1), path, f"no longer has the promise “{standard.id}”", True)
        late = missing(standard, promises, today)
        period = late[-1].next() if late else _awaited(standard, promises)
        if period and len(late) < _MOST and not _is_over(standard, period):
            yield Change(period.due + timedelta(1), path, f"lacks a result of “{standard.id}” for {period}", True)


def usual_kind(promises: Promises) -> Kind:
    """The length of period that most standards have results for: a quarter, where there are none."""
    kinds = Counter(results[-1].period.kind for results in promises.results.values())
    return kinds.most_common(1)[0][0] if kinds else "quarter"


def _awaited(standard: Standard, promises: Promises) -> Span | None:
    """The period of the next result: after the latest, else the first since the promise or the other results began."""
    results = promises.results_of(standard)
    if results:
        return results[-1].period.next()
    firsts = [found[0].period for found in promises.results.values() if found[0].period.kind == usual_kind(promises)]
    if not firsts:
        return None
    period = min(firsts)
    while standard.started_on and period.first < standard.started_on:
        period = period.next()
    return period


def _is_before(standard: Standard, period: Span) -> bool:
    return standard.started_on is not None and period.first < standard.started_on


def _is_over(standard: Standard, period: Span) -> bool:
    return standard.ended_on is not None and period.last > standard.ended_on
