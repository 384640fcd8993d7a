"""A share that no number of cases makes, such as 96.1% of 10."""

from collections.abc import Iterator
from decimal import Decimal

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.service_standards.standard import number_in_words

_MEND = "Check the share and the number of cases: one of them is wrong, or the share was rounded from another number."


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    for (path, line), row in room.data.rows:
        standard = room.data.standards.get(row.standard)
        if standard is None or standard.unit != "percent" or row.cases == 0:
            continue
        shown = f"{number_in_words(row.value)}% for “{row.standard}” in {row.period}"
        if row.met_cases is not None and row.met_cases <= row.cases:
            if not _is_share(row.value, row.met_cases, row.cases):
                message = f"{row.met_cases:,} of {row.cases:,} cases are not {shown}"
                yield Problem(message, "Check the three numbers.", line, path=f"_data/{path}")
        elif row.met_cases is None and not _is_possible(row.value, row.cases):
            yield Problem(f"No number out of {row.cases:,} cases makes {shown}", _MEND, line, path=f"_data/{path}")
    for (path, line), row in room.data.satisfaction:
        if row.answers and not _is_possible(row.satisfied, row.answers):
            message = (
                f"No number out of {row.answers:,} answers makes {number_in_words(row.satisfied)}% for “{row.channel}” in {row.period}"
            )
            yield Problem(message, _MEND, line, path=f"_data/{path}")
    for (path, line), row in room.data.answers:
        total = sum(row.shares, Decimal(0))
        if abs(total - 100) > sum((_half(share) for share in row.shares), Decimal(0)):
            message = f"The five shares for “{row.question}” come to {number_in_words(total)}%, and not to 100%"
            yield Problem(
                message, "Check them. Leave out people who gave no answer before you work the shares out.", line, path=f"_data/{path}"
            )


def _is_possible(share: Decimal, cases: int) -> bool:
    """Is there a whole number of cases that makes this share, as far as it was rounded?"""
    near = int(share * cases / 100)
    return any(_is_share(share, met, cases) for met in (near, near + 1) if met <= cases)


def _is_share(share: Decimal, met: int, cases: int) -> bool:
    return abs(Decimal(100 * met) / cases - share) <= _half(share)


def _half(share: Decimal) -> Decimal:
    """Half of the last digit that was written: 0.05 for 96.1."""
    return Decimal(5).scaleb(min(share.as_tuple().exponent, 0) - 1)


RULE = Rule("result-does-not-add-up", "warning", "site", "A share does not match its cases", run)
