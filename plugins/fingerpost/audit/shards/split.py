"""Split the pages between machines, so that all are done at about the same time."""

import heapq
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from fingerpost.audit.results import AuditResult
from fingerpost.audit.task import PageResult
from fingerpost.pages.errors import UserError

TIMES = "audit/times.json"
"""Beside the project, kept with it in version control: every machine must split by the same times."""
_LEAST = 0.01  # seconds: a page that took no time still has to be somewhere


def read_shard(text: str) -> tuple[int, int]:
    """`2/8` as (2, 8). Raises UserError."""
    found = re.fullmatch(r"(\d{1,4})/(\d{1,4})", text.strip())
    number, count = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= number <= count:
        raise UserError(f"{text!r} is no shard", "--shard", "Say which one of how many, from 1: --shard 2/8")
    return number, count


def split(pages: Sequence[str], times: Mapping[str, float], number: int, count: int) -> list[str]:
    """The pages of one shard, sorted. `times` has seconds by page; a page that is new takes as long as the page in the middle.

    The longest come first, each to the shard that has least to do. Raises UserError where a shard would be empty.
    """
    if count > len(pages):
        what = f"Nothing was audited: there are {count} shards for {len(pages)} page(s)"
        raise UserError(what, f"--shard {number}/{count}", f"Ask for no more shards than pages, here at most {len(pages)}.")
    known = [times[page] for page in pages if page in times]
    middle = median(known) if known else 1.0
    longest_first = sorted(pages, key=lambda page: (-times.get(page, middle), page))
    loads = [(0.0, shard) for shard in range(1, count + 1)]
    mine = []
    for page in longest_first:
        load, shard = heapq.heappop(loads)
        heapq.heappush(loads, (load + max(times.get(page, middle), _LEAST), shard))
        if shard == number:
            mine.append(page)
    return sorted(mine)


def read_times(path: Path) -> dict[str, float]:
    """Seconds by page of the last whole run; none where there was no such run, or the file is no longer good."""
    try:
        return {str(page): max(0.0, float(seconds)) for page, seconds in json.loads(path.read_text("utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def times_beside(report: Path) -> Path:
    """Where the times of a shard lie: beside its report, which has no times in it."""
    return report.with_name(f"{report.name}.times")


def times_of(results: Iterable[PageResult], before: Mapping[str, float] | None = None) -> str:
    """The times as they stand in the file. A page whose time is not known now, as in a report that was read, keeps its last.

    A page stands on a line, in tenths of a second, so that a small change of the site is a small change of the file.
    """
    seconds = {result.page: round(result.seconds or (before or {}).get(result.page, 0.0), 1) for result in results}
    return json.dumps({page: time for page, time in sorted(seconds.items()) if time}, ensure_ascii=False, indent=0) + "\n"


def with_times(result: AuditResult, times: Mapping[str, float]) -> AuditResult:
    """A result that was read from a report, with the seconds of its pages."""
    return replace(result, results=tuple(replace(page, seconds=times.get(page.page, page.seconds)) for page in result.results))
