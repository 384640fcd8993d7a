"""How many promises were kept, in sentences made of the results."""

from collections.abc import Iterable
from datetime import date

from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.periods import EVERY, Kind, Span
from fingerpost.service_standards.data import Promises
from fingerpost.service_standards.results import amount, contractor, in_time, is_met
from fingerpost.service_standards.standard import Result, Standard

_BEFORE: dict[Kind, str] = {"month": "In the month before", "quarter": "In the 3 months before", "year": "In the year before"}
Pair = tuple[Standard, Result]


def summary(promises: Promises, today: date) -> str:
    """How many targets were met in the latest period, and in the one before it; a sentence for each length of period."""
    current = promises.current(today)
    latest = [(standard, result) for standard in current if (result := in_time(standard, promises, today))]
    kinds = [kind for kind in ("quarter", "month", "year") if any(result.period.kind == kind for _, result in latest)]
    said = [_of_kind(kind, latest, promises, alone=len(kinds) == 1) for kind in kinds]
    without = len(current) - len(latest)
    if without:
        said.append(f"For {counted(without, 'promise')} we have no new result.")
    return " ".join(said)


def beside_each_other(promises: Promises, today: date) -> str:
    """How many targets contractors met, and how many our own staff."""
    latest = [(standard, result) for standard in promises.current(today) if (result := in_time(standard, promises, today))]
    theirs = [pair for pair in latest if contractor(pair[0], promises, today)]
    ours = [pair for pair in latest if pair not in theirs]
    if not theirs or not ours:
        return ""
    return f"At the last count, contractors met {_share(theirs)}. We met {_share(ours)} of our own."


def slipped(promises: Promises, today: date) -> list[Pair]:
    """The promises that were kept in the period before the latest, and are not kept now."""
    return [(standard, now) for standard, now, before in _twice(promises, today) if not is_met(now, standard) and is_met(before, standard)]


def better_but_missed(promises: Promises, today: date) -> list[Pair]:
    """The promises that are not kept, and came nearer in the latest period."""
    return [
        (standard, now) for standard, now, before in _twice(promises, today)
        if not is_met(now, standard) and not is_met(before, standard) and now.value != before.value
        and standard.is_met(now.value, before.value)
    ]  # fmt: skip


def newly_met(promises: Promises, today: date) -> list[Pair]:
    """The promises that are kept now, and were not in the period before."""
    return [(standard, now) for standard, now, before in _twice(promises, today) if is_met(now, standard) and not is_met(before, standard)]


def what_changed(promises: Promises, today: date) -> str:
    """The promises that became better or worse between the last two periods, as lists."""
    parts = (
        ("We met these targets, and had missed them before:", newly_met(promises, today)),
        ("We missed these targets, and had met them before:", slipped(promises, today)),
        ("We missed these targets again, but came nearer:", better_but_missed(promises, today)),
    )
    return "\n\n".join("\n".join([title, "", *(_item(pair, promises) for pair in pairs)]) for title, pairs in parts if pairs)


def before(result: Result, standard: Standard, promises: Promises) -> Result | None:
    """The result of the period right before."""
    return next((one for one in promises.results_of(standard) if one.period == result.period.previous()), None)


def _of_kind(kind: Kind, latest: list[Pair], promises: Promises, alone: bool) -> str:
    mine = [pair for pair in latest if pair[1].period.kind == kind]
    period: Span = max(result.period for _, result in mine)
    now = [pair for pair in mine if pair[1].period == period]
    earlier = [(standard, old) for standard, result in now if (old := before(result, standard, promises))]
    which = "our {} targets" if alone else "the {} targets that we measure " + EVERY[kind]
    if len(now) == 1:
        met = "met" if is_met(now[0][1], now[0][0]) else "missed"
        said = f"{period.since}, we {met} the one target that we measure {EVERY[kind]}."
    else:
        said = f"{period.since}, we met {_met(now)} of {which.format(len(now))}."
    if len(earlier) == len(now) > 1:
        said += f" {_BEFORE[kind]}, we met {_met(earlier)}."
    return said


def _twice(promises: Promises, today: date) -> Iterable[tuple[Standard, Result, Result]]:
    for standard in promises.current(today):
        now = in_time(standard, promises, today)
        earlier = before(now, standard, promises) if now else None
        if now and earlier:
            yield standard, now, earlier


def _item(pair: Pair, promises: Promises) -> str:
    standard, now = pair
    was = before(now, standard, promises)
    return f"- {as_text(standard.promise)} The result is {amount(now.value, standard.unit)}, and was {amount(was.value, standard.unit)}."


def _met(pairs: list[Pair]) -> int:
    return sum(is_met(result, standard) for standard, result in pairs)


def _share(pairs: list[Pair]) -> str:
    return f"{_met(pairs)} of {counted(len(pairs), 'target')}"


def counted(count: int, word: str) -> str:
    """`1 target`, `2 targets`."""
    return f"{count} {word}" + ("" if count == 1 else "s")
