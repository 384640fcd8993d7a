"""What is looked at, in which looks, and what is not: said before the browser is started."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, get_args

from fingerpost.audit.looks import LOOKS, PHONE
from fingerpost.audit.task import Task

Mode = Literal["all", "changed", "sample"]
"""all: every page. changed: what changed since its last audit. sample: some of each layout, and what changed."""
MODES: tuple[Mode, ...] = get_args(Mode)
SAMPLE = 3  # pages of each layout that are looked at in every look
_NEW_EDITION = 100  # changed pages; where they are also most of the site, the theme changed and not the pages


@dataclass(frozen=True)
class Plan:
    """The tasks in the order of the pages, and how they came about."""

    tasks: tuple[Task, ...]
    pages: int
    """How many pages the site has."""
    mode: Mode = "all"
    seed: int = 0
    layouts: int = 0
    sample: int = SAMPLE
    changed: int | None = None
    """How many pages changed since their last audit; None where no audit is known."""

    def not_looked_at(self) -> list[str]:
        """What the audit leaves out, in sentences with numbers."""
        return [line for line in (self._left_out(), self._one_look_only(), self._without_probes()) if line]

    def _left_out(self) -> str:
        looked_at = len(self.tasks)
        if looked_at == self.pages:
            return ""
        changed = "no earlier audit to compare with" if self.changed is None else f"{_count(self.changed, 'page')} that changed"
        why = f"{self.sample} from each of {_count(self.layouts, 'layout')}, and {changed}" if self.mode == "sample" else changed
        return f"`{self.mode}`: {looked_at:,} of {_count(self.pages, 'page')} were looked at, {looked_at / self.pages:.1%} ({why})."

    def _one_look_only(self) -> str:
        few = sum(task.looks == (PHONE.name,) for task in self.tasks)
        others = ", ".join(name for name in LOOKS if name != PHONE.name)
        return f"{few:,} of {_count(len(self.tasks), 'page')} were looked at on a phone only, not as: {others}." if few else ""

    def _without_probes(self) -> str:
        few = sum(not task.probes for task in self.tasks)
        return f"{few:,} of {_count(len(self.tasks), 'page')} had no checks of behaviour: --deep gives them to every page." if few else ""


def plan(
    pages: Sequence[str],
    layouts: Mapping[str, str],
    changed: AbstractSet[str] | None = None,
    mode: Mode = "all",
    seed: int = 0,
    deep: bool = False,
    sample: int = SAMPLE,
    known: Iterable[Task] = (),
) -> Plan:
    """Who is looked at how. `layouts` has the layout of each page; `changed` is None where no earlier audit is known.

    `known` are the tasks whose results are at hand for pages as they are now: a page that was once looked at in more looks keeps
    them, so that what was found in them does not vanish from the next report.
    """
    by_layout = defaultdict(list)
    for page in sorted(pages, key=lambda page: _rank(seed, page)):
        by_layout[layouts.get(page, "")].append(page)
    first = {ranked[0] for ranked in by_layout.values()}
    chosen = {page for ranked in by_layout.values() for page in ranked[: max(1, sample)]}
    closely = chosen | _edited(pages, changed)
    wanted = {"all": set(pages), "changed": set(pages) if changed is None else changed & set(pages), "sample": chosen | (changed or set())}
    had = defaultdict(list)
    for task in known:
        had[task.page].append(task)
    tasks = [
        _wide(Task(page, tuple(LOOKS) if page in closely else (PHONE.name,), deep or page in first), had[page])
        for page in sorted(wanted[mode] & set(pages))
    ]
    number = None if changed is None else len(changed & set(pages))
    return Plan(tuple(tasks), len(pages), mode, seed, len(by_layout), sample, number)


def _edited(pages: Sequence[str], changed: AbstractSet[str] | None) -> AbstractSet[str]:
    """The changed pages, unless they are most of a large site: then what changed is common to them, and the sample shows it."""
    if changed is None or (len(changed) > _NEW_EDITION and len(changed) > len(pages) / 2):
        return set()
    return changed


def _rank(seed: int, page: str) -> bytes:
    """By chance, but the same chance whatever other pages there are."""
    return sha256(f"{seed}\0{page}".encode()).digest()


def _wide(task: Task, had: list[Task]) -> Task:
    looks = {name for each in (task, *had) for name in each.looks}
    return Task(task.page, tuple(name for name in LOOKS if name in looks), any(each.probes for each in (task, *had)))


def _count(number: int, one: str) -> str:
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"
