"""How we are doing in the eyes of people, as Markdown: satisfaction, surveys, and how many get in touch."""

from collections.abc import Iterable
from decimal import Decimal

from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.periods import Span
from fingerpost.service_standards.data import Promises
from fingerpost.service_standards.heard import Answer, Contacts, Satisfaction
from fingerpost.service_standards.links import to_file
from fingerpost.service_standards.one_standard import NO_RESULT
from fingerpost.service_standards.standard import number_in_words

_MINUS = "\N{MINUS SIGN}"  # screen readers pass over a hyphen


def satisfaction(promises: Promises, page: Page) -> str:
    """How many were satisfied with each way of getting in touch, now and over time, beside the target."""
    rows = [row for _, row in promises.satisfaction]
    if not rows:
        return "We have no figures on satisfaction yet."
    now = max(row.period for row in rows)
    channels = _channels(rows)
    latest = {row.channel: row for row in rows if row.period == now}
    met = sum(row.satisfied >= row.target for row in latest.values())
    parts = [
        f"{now.since}, we met the target for {met} of {len(latest)} ways to get in touch.",
        _satisfied_now(now, channels, latest),
        *(_satisfied_over_time(channel, [row for row in rows if row.channel == channel]) for channel in channels),
        _end(rows, to_file("satisfaction.csv", "All figures on satisfaction as a table (CSV)", page)),
    ]
    return "\n\n".join(filter(None, parts))


def surveys(promises: Promises, page: Page) -> str:
    """What people agree with: net agreement in the latest survey and in those before it, and all answers."""
    rows = [row for _, row in promises.answers]
    if not rows:
        return "We have no answers to a survey yet."
    now = max(row.period for row in rows)
    latest = [row for row in rows if row.period == now]
    first = latest[0]
    parts = [
        "Net agreement is the share of people who agree, less the share who disagree. It is counted in points, from −100 to 100.",
        f"{now.since}, {_people(latest)} answered. For “{as_text(first.question)}”, {_percent(first.agreed)} agreed and "
        f"{_percent(first.disagreed)} disagreed. So net agreement is {_sum(first)} points.",
        _table("bar-chart", f"Net agreement in {now.words}, points", ["Question", "Points"],
               [[as_text(row.question), _points(row.net)] for row in latest]) if len(latest) > 1 else "",
        _table("table", f"What people answered in {now.words}", ["Question", "Agree", "Neither", "Disagree", "Net agreement"],
               [[as_text(row.question), _percent(row.agreed), _percent(row.neither), _percent(row.disagreed), f"{_sum(row)} points"]
                for row in latest]),
        _net_over_time(rows),
        _end(latest, to_file("surveys.csv", "All answers as a table (CSV)", page)),
    ]  # fmt: skip
    return "\n\n".join(filter(None, parts))


def demand(promises: Promises, page: Page) -> str:
    """How many times people got in touch, by channel and period."""
    rows = [row for _, row in promises.contacts]
    if not rows:
        return "We have no figures on this yet."
    now = max(row.period for row in rows)
    channels = _channels(rows)
    periods = _periods(rows)
    cells = {(row.channel, row.period): f"{row.count:,}" for row in rows}
    latest = [f"{channel}: {cells[channel, now]}" for channel in channels if (channel, now) in cells]
    parts = [f"How often people got in touch {now.since[0].lower() + now.since[1:]}: {'; '.join(map(as_text, latest))}."]
    for channel in channels if len(periods) > 1 else ():
        table = [[period.words, cells.get((channel, period), NO_RESULT)] for period in periods]
        parts.append(_table("trend", f"{as_text(channel)}, how many", ["Period", "How many"], table))
    return "\n\n".join([*parts, _end(rows, to_file("contacts.csv", "All figures as a table (CSV)", page))])


def _satisfied_now(now: Span, channels: list[str], latest: dict[str, Satisfaction]) -> str:
    rows = []
    for channel in channels:
        row = latest.get(channel)
        met = ("Yes" if row.satisfied >= row.target else "No") if row else "Not known"
        cells = [_percent(row.satisfied), _percent(row.target), met, f"{row.answers:,}"] if row else [NO_RESULT, NO_RESULT, met, NO_RESULT]
        rows.append([as_text(channel), *cells])
    columns = ["How people got in touch", "Satisfied", "Target", "Target met", "Answers"]
    return _table("table", f"People who were satisfied, {now.words}", columns, rows)


def _satisfied_over_time(channel: str, rows: list[Satisfaction]) -> str:
    if len(rows) < 2:
        return ""
    found = {row.period: row for row in rows}
    table, target = [], rows[0].target
    for period in _periods(rows):
        row = found.get(period)
        target = row.target if row else target
        table.append([period.words, _percent(row.satisfied) if row else NO_RESULT, _percent(target)])
    return _table("trend", f"{as_text(channel)}: people who were satisfied, percent", ["Period", "Satisfied", "Target"], table)


def _net_over_time(rows: list[Answer]) -> str:
    periods = sorted({row.period for row in rows})[-4:]
    if len(periods) < 2:
        return ""
    net = {(row.question, row.period): _points(row.net) for row in rows}
    questions = list(dict.fromkeys(row.question for row in sorted(rows, key=lambda row: row.period, reverse=True)))
    table = [[as_text(question), *(net.get((question, period), "Not asked") for period in periods)] for question in questions]
    return _table("table", "Net agreement in each survey, points", ["Question", *(period.words for period in periods)], table)


def _table(kind: str, title: str, columns: list[str], rows: Iterable[list[str]]) -> str:
    lines = [f"> [!{kind}] {title}", ">", f"> | {' | '.join(columns)} |", f"> |{' --- |' * len(columns)}"]
    return "\n".join([*lines, *(f"> | {' | '.join(row)} |" for row in rows)])


def _channels(rows: Iterable[Satisfaction | Contacts]) -> list[str]:
    """In the order in which the latest period has them."""
    return list(dict.fromkeys(row.channel for row in sorted(rows, key=lambda row: row.period, reverse=True)))


def _periods(rows: Iterable[Satisfaction | Contacts]) -> list[Span]:
    """Every period from the first to the last, those between without a row as well."""
    found = sorted({row.period for row in rows})
    between = [span for before, after in zip(found, found[1:], strict=False) for span in before.until(after)]
    return sorted([*found, *between])


def _end(rows: list, link: str) -> str:
    sources = dict.fromkeys(as_text(row.source).rstrip(".") for row in rows)
    return f"Source: {'; '.join(sources)}. {link}."


def _people(rows: list[Answer]) -> str:
    most = max(row.answers for row in rows)
    return f"{'up to ' if any(row.answers < most for row in rows) else ''}{most:,} people"


def _percent(value: Decimal) -> str:
    return f"{number_in_words(value)}%"


def _points(value: Decimal) -> str:
    return number_in_words(value).replace("-", _MINUS)


def _sum(row: Answer) -> str:
    return f"{number_in_words(row.agreed)} {_MINUS} {number_in_words(row.disagreed)} = {_points(row.net)}"
