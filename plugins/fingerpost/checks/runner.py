"""run(site, rooms) -> findings: the only loop over rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from fingerpost.checks.exemptions import Exempted, exempt
from fingerpost.checks.finding import HANDBOOK, Finding, Problem
from fingerpost.checks.room import Room, RoomState
from fingerpost.checks.rule import Rule, find_rules
from fingerpost.pages.errors import UnexpectedError
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.pages.slip import Slip

Opened = Mapping[str, tuple[Room, RoomState]]


def run(
    site: Site,
    rooms: Opened,
    only: Callable[[Page], bool] = lambda page: True,
    looked_at: Callable[[], None] = lambda: None,
    unread: Iterable[tuple[str, Slip]] = (),
) -> list[Finding]:
    """Every finding, worst first. `only` picks the pages that page rules look at; `looked_at` is called after each.

    `unread`: slips of data files that no room reads.
    """
    armed = [(rule, state) for room, state in rooms.values() for rule in room.rules if rule.id not in state.settings.rules_off]
    found: list[Finding] = []
    on_source = [(rule, state) for rule, state in armed if rule.scope == "source"]
    on_pages = [(rule, state) for rule, state in armed if rule.scope in ("source", "html")]
    for page in site.pages:
        if only(page) and not page.generated:
            found.extend(_findings(on_source if page.html is None else on_pages, site, page))
            page.forget()
        looked_at()
    found.extend(_findings([(rule, state) for rule, state in armed if rule.scope == "site"], site))
    return sorted(_weigh(found, site, rooms, armed, unread), key=lambda finding: finding.worst_first)


def _weigh(found: list[Finding], site: Site, rooms: Opened, armed: list, unread: Iterable[tuple[str, Slip]]) -> list[Finding]:
    """Take exempted findings out, and add what is wrong with the exemptions and the data files themselves."""
    last = find_rules("fingerpost.checks.rules")
    keep_always = {rule.id for rule, _ in armed if not rule.can_be_exempted} | {rule.id for rule in last}
    weighed: Exempted = exempt(found, site, keep_always)
    slips = tuple(dict.fromkeys(slip for _, state in rooms.values() for slip in state.slips)) + tuple(unread)
    known = {rule.id for rule, _ in armed}
    off = {name for _, state in rooms.values() for name in state.settings.rules_off}
    overall = RoomState(None, {"exempted": weighed, "known_rules": known, "keep_always": keep_always, "off": off}, slips)
    return [*weighed.kept, *_findings([(rule, overall) for rule in last], site)]


def _findings(rules: Iterable[tuple[Rule, RoomState]], site: Site, *page: Page) -> Iterator[Finding]:
    """What the rules find on a page, or in the whole site where none is given."""
    rule, path = None, page[0].path if page else ""
    try:
        for rule, state in rules:
            for problem in rule.run(*page, site, state):
                if problem.line:  # one without a line is what a translation has from its source, where it is found
                    yield _finding(rule, state, problem, site, path)
    except Exception as error:
        raise UnexpectedError(f"running the rule {rule.id} on", site.shown_path(path)) from error


def _finding(rule: Rule, state: RoomState, problem: Problem, site: Site, path: str) -> Finding:
    levels = state.settings.levels if state.settings else {}
    level = levels.get(rule.id) or problem.level or rule.level
    where = problem.path if problem.path is not None else path
    if level == "error" and where in site.drafts:  # nobody's unfinished page keeps the others from being published
        level = "warning"
    shown, docs = site.shown_path(where), f"{HANDBOOK}{rule.id}.md"
    return Finding(rule.id, level, shown, problem.line, problem.column, problem.message, problem.mend, docs, problem.same_as, rule.criteria)
