"""Put the shards of an audit together, and believe the whole only when nothing is missing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from fingerpost.audit.results import AuditResult, in_order
from fingerpost.pages.errors import UserError

_SHOWN = 3  # of a list in a message


def merge(named: Mapping[str, AuditResult]) -> AuditResult:
    """One result from those of all shards, by the name of their file. Raises UserError, which says everything that is wrong."""
    if not named:
        raise UserError("There is nothing to merge", "", "Name the reports of all shards: fingerpost audit merge audit-*.json")
    wrong = list(_wrong_with_each(named)) or list(_wrong_together(named))
    if wrong:
        raise UserError("; ".join(wrong), "fingerpost audit merge", "Run the shards named here again, on the same build, and merge all.")
    first = next(iter(named.values()))
    return replace(first, results=in_order(page for result in named.values() for page in result.results), shard=None)


def _wrong_with_each(named: Mapping[str, AuditResult]) -> Iterator[str]:
    first_name, first = next(iter(named.items()))
    for name, result in named.items():
        if result.shard is None:
            yield f"{name} is no shard but a whole audit"
        if result.partial:
            yield f"{name} is partial: its audit was interrupted"
        if difference := _difference(result, first):
            yield f"{name} and {first_name} are not of the same audit: {difference}"


def _difference(one: AuditResult, other: AuditResult) -> str:
    """In what two results differ that must not, in words."""
    for name, are in (("runner", "they had different runners"), ("versions", "the engines have other versions")):
        if getattr(one, name) != getattr(other, name):
            return are
    if one.plan != other.plan:
        return "the site, or what was to be looked at, is another"
    counts = [result.shard[1] for result in (one, other) if result.shard]
    return f"one is of {counts[0]} shards, the other of {counts[1]}" if len(set(counts)) > 1 else ""


def _wrong_together(named: Mapping[str, AuditResult]) -> Iterator[str]:
    holders: dict[int, list[str]] = {}
    count = 0
    for name, result in named.items():
        number, count = result.shard or (0, 0)
        holders.setdefault(number, []).append(name)
    if missing := [number for number in range(1, count + 1) if number not in holders]:
        yield f"missing: {', '.join(f'shard {number}/{count}' for number in missing)}"
    for number, names in sorted(holders.items()):
        if len(names) > 1:
            yield f"shard {number}/{count} is there {len(names)} times: {', '.join(names)}"
    if len(holders) == count and all(len(names) == 1 for names in holders.values()):
        yield from _wrong_pages(named)


def _wrong_pages(named: Mapping[str, AuditResult]) -> Iterator[str]:
    """All shards are there, yet they may have been split by different times."""
    had = Counter(page.page for result in named.values() for page in result.results)
    planned = {task.page for task in next(iter(named.values())).plan.tasks}
    mend = "all shards must be split by the same audit/times.json"
    for pages, what in (
        (sorted(planned - had.keys()), "in no shard"),
        (sorted(page for page, times in had.items() if times > 1), "in more than one shard"),
        (sorted(had.keys() - planned), "not planned"),
    ):
        if pages:
            yield f"{len(pages)} page(s) are {what}, such as {', '.join(f'/{page}' for page in pages[:_SHOWN])} ({mend})"
