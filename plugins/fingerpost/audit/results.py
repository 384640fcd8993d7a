"""What an audit found, as it is kept between runs and between machines: the same site gives the same bytes."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from fingerpost.audit.plan import Plan
from fingerpost.audit.seen import Seen
from fingerpost.audit.server import PLANTED
from fingerpost.audit.task import PageResult, Task
from fingerpost.pages.errors import UserError

ROOM = "audit"
"""Under this name the result stands in the report as JSON."""
_FORM = 1  # goes up when an older file can no longer be read
_AGAIN = "Give a report that was made with: fingerpost audit site --format json --output audit.json"
_SEEN = {field.name: field.default for field in fields(Seen)}
_PLAIN = ("not_audited", "mend")


@dataclass(frozen=True)
class AuditResult:
    """A whole audit, or one shard of it. `plan` is always that of the whole site."""

    plan: Plan
    results: tuple[PageResult, ...]
    """One for each task of the plan, or of the shard, in the order of the pages; without the planted page."""
    versions: dict[str, str]
    """Of the engines, of the browser and of Fingerpost, by name."""
    runner: str = "fast"
    shard: tuple[int, int] | None = None
    """2 of 8 is (2, 8)."""
    partial: bool = False
    """Was it interrupted? Then pages of the plan are missing."""

    @property
    def complete(self) -> bool:
        """Is every page of the whole plan here, and was each really audited?"""
        pages = [result.page for result in self.results if not result.not_audited]
        return not self.partial and pages == [task.page for task in self.plan.tasks]


def in_order(results: Iterable[PageResult]) -> tuple[PageResult, ...]:
    """Results as they stand in a report: by page, without the planted one."""
    return tuple(sorted((result for result in results if result.page != PLANTED), key=lambda result: result.page))


def to_data(result: AuditResult) -> dict[str, Any]:
    """For JSON; without times, so that two audits of the same site can be compared byte by byte."""
    plan = {key: value for key, value in asdict(result.plan).items() if key != "tasks"}
    return {
        "form": _FORM,
        "runner": result.runner,
        "versions": dict(sorted(result.versions.items())),
        "shard": list(result.shard) if result.shard else None,
        "partial": result.partial,
        "plan": plan | {"tasks": [[task.page, list(task.looks), task.probes] for task in result.plan.tasks]},
        "not_looked_at": result.plan.not_looked_at(),
        "results": [page_to_data(page) for page in result.results],
    }


def from_data(data: Any, where: str = "") -> AuditResult:
    """Read back what `to_data` made. Raises UserError, which names `where`, for anything else."""
    try:
        if data["form"] != _FORM:
            raise UserError("This is the result of another version of Fingerpost", where, "Make every shard with the same version.")
        plan = dict(data["plan"])
        tasks = tuple(Task(page, tuple(looks), probes) for page, looks, probes in plan.pop("tasks"))
        return AuditResult(
            Plan(tasks, **plan),
            tuple(page_from_data(page) for page in data["results"]),
            dict(data["versions"]),
            data["runner"],
            tuple(data["shard"]) if data["shard"] else None,
            bool(data["partial"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise UserError("This is not the result of an audit", where, _AGAIN) from None


def from_report(text: str, where: str = "") -> AuditResult:
    """The result in a report as JSON, as `--format json` writes it. Raises UserError, which names `where`."""
    try:
        data = json.loads(text)["rooms"][ROOM]
    except (ValueError, KeyError, TypeError):
        raise UserError("This is not a report of an audit as JSON", where, _AGAIN) from None
    return from_data(data, where)


def page_to_data(result: PageResult) -> dict[str, Any]:
    """One page for JSON, without its time; what is empty is left out."""
    data: dict[str, Any] = {"page": result.page}
    for name in ("seen", "unstable"):
        if found := getattr(result, name):
            data[name] = [_seen_to_data(seen) for seen in found]
    if result.requests:
        data["requests"] = list(result.requests)
    return data | {name: value for name in _PLAIN if (value := getattr(result, name))}


def page_from_data(data: dict[str, Any], seconds: float = 0.0) -> PageResult:
    """Read back one page. Raises KeyError, TypeError or ValueError for anything else."""
    seen, unstable = (tuple(_seen_from_data(each) for each in data.get(name, ())) for name in ("seen", "unstable"))
    plain = {name: str(data.get(name, "")) for name in _PLAIN}
    return PageResult(data["page"], seen, unstable=unstable, requests=tuple(data.get("requests", ())), seconds=seconds, **plain)


def _seen_to_data(seen: Seen) -> dict[str, Any]:
    """By its own fields: one with another default would otherwise be lost in silence."""
    return {name: value for name, default in _SEEN.items() if (value := getattr(seen, name)) != default}


def _seen_from_data(data: dict[str, Any]) -> Seen:
    return Seen(**{name: tuple(value) if isinstance(value, list) else value for name, value in data.items()})
