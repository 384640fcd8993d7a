"""What pages say of the numbers: how many complaints, how fast, who was right, and what changed."""

from collections.abc import Callable, Iterable

from fingerpost.complaints.counts import Counted, Total, share, total
from fingerpost.complaints.data import Complaints
from fingerpost.complaints.procedure import Stage
from fingerpost.complaints.written import percent, quoted, relative, table, to_page, with_share
from fingerpost.pages.dates import in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.periods import Span
from fingerpost.pages.site import Site

FILE, JUDGED_FILE = "complaints.csv", "ombudsman.csv"
_YEAR = 4  # quarters
_MOST = 3  # lines that a chart can have


def results(argument: str, page: Page, site: Site, found: Complaints) -> str:
    """All of it under headings, or one part of it, or one financial year."""
    if not found.rows:
        raise ValueError(
            "There are no numbers of complaints. Write them in _data/complaints/2026-27.csv, one row for each quarter and stage"
        )
    if not _shown(found):
        names = ", ".join(stage.id for stage in found.stages)
        raise ValueError(f"No row of _data/complaints/ names a stage that there is. Write one of these as `stage`: {names}")
    parts: dict[str, Callable[[], list[str]]] = {
        "summary": lambda: _summary(found),
        "numbers": lambda: _numbers(found),
        "on time": lambda: _on_time(found),
        "upheld": lambda: _upheld(found),
        "satisfaction": lambda: _satisfaction(found),
        "services": lambda: _services(found, page, site),
    }
    years = sorted({str(period)[:7] for period in found.quarters})
    if argument in years:
        return "\n".join(_one_year(argument, found))
    if argument and argument not in parts:
        raise ValueError(f"There is nothing called “{argument}” about complaints. Write one of these: {', '.join([*parts, *years])}")
    if argument:
        return "\n".join(parts[argument]())
    return "\n".join([
        *parts["summary"](),
        "## How many complaints we had", "", *parts["numbers"](),
        "## How many answers were on time", "", *parts["on time"](),
        "## How often we were at fault", "", *parts["upheld"](),
        "## How people felt about our answers", "", *parts["satisfaction"](),
        "## What the complaints were about", "", *parts["services"](),
        f"Source: our records of complaints. [Download all the numbers (CSV)]({relative(FILE, page)}).", "",
    ])  # fmt: skip


def ombudsman(argument: str, page: Page, site: Site, found: Complaints) -> str:
    """What each Ombudsman decided, year by year, latest first."""
    if not found.judged:
        raise ValueError("There are no decisions of an Ombudsman. Write them in _data/ombudsman.csv, one row for each year")
    names = {one.id: one.name for one in found.ombudsmen}
    lines = []
    judged = {row.ombudsman for _, row in found.judged}
    for name in [*(one for one in names if one in judged), *sorted(judged - names.keys())]:
        mine = sorted((row for _, row in found.judged if row.ombudsman == name), key=lambda row: row.year, reverse=True)
        rows = [(row.year.words, row.decided, row.upheld, _done(row.remedies_on_time, row.remedies)) for row in mine]
        columns = ("Year", "Complaints decided", "Found us at fault", "Put right in time")
        lines += quoted("table", as_text(names.get(name, name)), table(columns, rows))
    learnt = [f"- {row.year.words}: {as_text(row.learning)}" for _, row in reversed(found.judged) if row.learning]
    source = f"Source: the decisions that were sent to us. [Download them all (CSV)]({relative(JUDGED_FILE, page)})."
    return "\n".join([*lines, *(["What changed because of these decisions:", "", *learnt, ""] if learnt else []), source, ""])


def learning(argument: str, page: Page, site: Site, found: Complaints) -> str:
    """What changed because people complained, latest first."""
    learnt = found.procedure.learning if found.procedure else []
    if not learnt:
        raise ValueError("_data/complaints.yml has no `learning:`. Write there what changed because somebody complained")
    lines = []
    for one in sorted(learnt, key=lambda one: one.when, reverse=True):
        there = site.by_path.get(one.page or "")
        more = f" See {to_page(one.page, there.title, page, site)}." if there and there is not page and site.is_published(there) else ""
        lines.append(f"- **{in_words(one.when)}** {as_text(one.heard)} {as_text(one.did)}{more}")
    return "\n".join(quoted("timeline", "What we changed because of complaints", lines))


def of_stage(rows: Iterable[Counted], stage: Stage) -> list[Counted]:
    """The rows of a stage."""
    return [row for row in rows if row.stage == stage.id]


def _at(found: Complaints, period: Span, stage: Stage) -> Total:
    return total(row for row in of_stage(found.counted, stage) if row.period == period)


def _shown(found: Complaints) -> list[Stage]:
    """The stages that there are numbers for."""
    counted = {row.stage for row in found.counted}
    return [stage for stage in found.stages if stage.id in counted]


def _summary(found: Complaints) -> list[str]:
    last = found.quarters[-1]
    first_stage = _shown(found)[0]
    now = _at(found, last, first_stage)
    said = [
        f"{last.since}, {now.received:,} complaints came in.",
        f"We answered {now.answered:,}, and {now.on_time:,} of these answers ({percent(now.on_time, now.answered)}) were on time.",
        f"We were at fault in {now.upheld:,}, and partly at fault in {now.partly_upheld:,}.",
    ]
    return [" ".join(said), ""]


def _numbers(found: Complaints) -> list[str]:
    """All quarters as lines, and what came of the last four in tables."""
    lines = _chart(found, "Complaints that came in each quarter", lambda now: now.received)
    for stage in _shown(found):
        rows = []
        for period in reversed(found.quarters[-_YEAR:]):
            now = _at(found, period, stage)
            rows.append((period.words, f"{now.received:,}", f"{now.refused:,}", f"{now.answered:,}"))
        columns = ("Quarter", "Came in", "Not looked at", "Answered")
        lines += quoted("table", f"{as_text(stage.name)}: what became of them", table(columns, rows))
    return [*lines, "Some complaints are answered in the quarter after the one in which they came.", ""]


def _on_time(found: Complaints) -> list[str]:
    return _chart(found, "Answers on time, percent", lambda now: share(now.on_time, now.answered))


def _satisfaction(found: Complaints) -> list[str]:
    asked = total(found.counted).satisfied_answers
    if not asked:
        return ["We do not know yet how people feel about our answers.", ""]
    said = f"After each answer we ask people if they are satisfied with how we dealt with their complaint. {asked:,} have told us."
    return [
        said,
        "",
        *_chart(found, "Satisfied with how we dealt with it, percent", lambda now: share(now.satisfied, now.satisfied_answers)),
    ]


def _upheld(found: Complaints) -> list[str]:
    lines = []
    for stage in _shown(found):
        rows = []
        for period in reversed(found.quarters[-_YEAR:]):
            now = _at(found, period, stage)
            rows.append((period.words, *(with_share(part, now.answered) for part in (now.upheld, now.partly_upheld, now.not_upheld))))
        columns = ("Quarter", "At fault", "Partly at fault", "Not at fault")
        lines += quoted("table", f"{as_text(stage.name)}: what we found", table(columns, rows))
    return lines


def _services(found: Complaints, page: Page, site: Site) -> list[str]:
    """The last four quarters, most complaints first. A complaint that goes on to a later stage is the same complaint."""
    first, quarters = _shown(found)[0], found.quarters[-_YEAR:]
    recent = [row for row in of_stage(found.counted, first) if row.period in quarters]
    services = {row.service for row in recent if row.service}
    sums = [(to_page(path, _title(path, site), page, site), total(row for row in recent if row.service == path)) for path in services]
    sums.sort(key=lambda item: (-item[1].received, item[0]))
    others = total(row for row in recent if not row.service)
    sums += [("All other services", others)] if others.received else []
    rows = [(name, f"{now.received:,}", f"{now.answered:,}", with_share(now.at_fault, now.answered)) for name, now in sums]
    title = f"{as_text(first.name)}, {quarters[0].words.partition(' to ')[0]} {quarters[0].first.year} to {quarters[-1].words.rpartition(' to ')[2]}"
    lines = quoted("table", title, table(("Service", "Came in", "Answered", "At fault, wholly or partly"), rows))
    notes = [(row, f"{to_page(row.service, _title(row.service, site), page, site)}, {row.period.words}: {as_text(row.note)}")
             for row in recent if row.note and row.service]  # fmt: skip
    return [*lines, *(["Why some numbers are high:", "", *(f"- {said}" for _, said in reversed(notes)), ""] if notes else [])]


def _one_year(year: str, found: Complaints) -> list[str]:
    rows = [row for row in found.counted if str(row.period).startswith(year)]
    stages = [stage for stage in _shown(found) if of_stage(rows, stage)]
    sums = [total(of_stage(rows, stage)) for stage in stages]
    measures: list[tuple[str, Callable[[Total], str]]] = [
        ("Complaints that came in", lambda now: f"{now.received:,}"),
        ("Not looked at", lambda now: f"{now.refused:,}"),
        ("Answered", lambda now: f"{now.answered:,}"),
        ("Answered on time", lambda now: with_share(now.on_time, now.answered)),
        ("We were at fault", lambda now: with_share(now.upheld, now.answered)),
        ("We were partly at fault", lambda now: with_share(now.partly_upheld, now.answered)),
        ("We were not at fault", lambda now: with_share(now.not_upheld, now.answered)),
        (
            "Satisfied with how we dealt with it",
            lambda now: f"{percent(now.satisfied, now.satisfied_answers)} of {now.satisfied_answers:,} people",
        ),
    ]
    quarters = len({row.period for row in rows})
    what = f"Complaints in {year.replace('-', '/')}" + ("" if quarters == _YEAR else f": {quarters} of 4 quarters")
    lines = [(name, *(show(now) for now in sums)) for name, show in measures]
    return quoted("table", what, table(("What we count", *(as_text(stage.name) for stage in stages)), lines))


def _chart(found: Complaints, title: str, measure: Callable[[Total], float | None]) -> list[str]:
    """A line for each stage that there is something to say of; a table alone where there is but one quarter."""
    lines = [(stage, [measure(_at(found, period, stage)) for period in found.quarters]) for stage in _shown(found)]
    lines = [(stage, values) for stage, values in lines if any(value is not None for value in values)][:_MOST]
    if not lines:
        return []
    rows = [(period.words, *(_number(values[at]) for _, values in lines)) for at, period in enumerate(found.quarters)]
    kind = "trend" if len(rows) > 1 else "table"
    return quoted(kind, title, table(("Quarter", *(as_text(stage.name) for stage, _ in lines)), rows))


def _number(value: float | None) -> str:
    return "No number" if value is None else str(value) if isinstance(value, int) else f"{value:g}"  # the words that a chart has a gap for


def _done(part: int, whole: int) -> str:
    return f"{part} of {whole}" if whole else "nothing to put right"


def _title(path: str | None, site: Site) -> str:
    there = site.by_path.get(path or "")
    return there.title if there else path or "All other services"
