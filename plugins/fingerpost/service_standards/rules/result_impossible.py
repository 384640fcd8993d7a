"""A target that every result meets or that none can meet, and a share of no cases."""

from collections.abc import Iterator
from decimal import Decimal

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.service_standards.results import amount
from fingerpost.service_standards.standard import Standard

_MEND = "Write the number that people can hold the council to."


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    promises = room.data
    wrong_now = set()
    for standard in promises.standards.values():
        fault = _of_target(standard, standard.target)
        if fault:
            wrong_now.add((standard.id, standard.target))
            yield Problem(f"“{standard.id}”: {fault}", _MEND, promises.lines[standard.id], path="_data/standards.yml")
    for (path, line), row in promises.rows:
        standard = promises.standards.get(row.standard)
        if standard is None:
            continue
        fault = _of_target(standard, row.target) if (standard.id, row.target) not in wrong_now else ""  # told once
        if fault:
            yield Problem(f"{fault} (“{row.standard}”, {row.period})", _MEND, line, path=f"_data/{path}")
        if row.cases == 0:
            message = f"The result for “{row.standard}” in {row.period} is made of no cases"
            yield Problem(message, "Take the row out: the page then says that there is no result.", line, path=f"_data/{path}")
        elif row.met_cases is not None and row.met_cases > row.cases:
            message = f"{row.met_cases:,} of {row.cases:,} cases cannot have met “{row.standard}” in {row.period}"
            yield Problem(message, "Check both numbers.", line, path=f"_data/{path}")
    for (path, line), row in promises.satisfaction:
        if row.target == 0 or row.target > 100:
            every = "every result meets" if row.target == 0 else "no result can meet"
            message = f"The target is {amount(row.target, 'percent')}, which {every} (“{row.channel}”, {row.period})"
            yield Problem(message, _MEND, line, path=f"_data/{path}")


def _of_target(standard: Standard, target: Decimal) -> str:
    """Why a target is none; empty where it is one."""
    said = f"The target is {amount(target, standard.unit)}, which"
    share = standard.unit == "percent"
    if share and target > 100:
        return f"{said} is more than there is"
    if standard.better == "higher":
        return f"{said} every result meets" if target == 0 else ""
    if share:
        return f"{said} every result meets" if target == 100 else ""
    return f"{said} no result can be below" if target == 0 else ""


RULE = Rule("result-impossible", "error", "site", "A target or a result cannot be", run)
