"""The strategy as Markdown: each pillar with its actions and how far they are. Owners are left out: they are for staff."""

from collections import Counter
from datetime import date
from difflib import get_close_matches

from fingerpost.checks.room import RoomState
from fingerpost.pages.dates import in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.plans.data import STRATEGY
from fingerpost.plans.open_data import STRATEGY_CSV, to_file
from fingerpost.plans.strategy import STATUSES, Action, Pillar
from fingerpost.plans.words import count, is_or_are, joined, links, sentence, timeline


def strategy(argument: str, page: Page, site: Site, room: RoomState) -> str:
    """All of it; with `summary`, only the counts; with `updates`, what was said of it each year; with a pillar's id, that pillar."""
    found = room.data.strategy
    if found is None:
        if room.has_errors(STRATEGY):
            return ""
        raise ValueError(f"There is no strategy to show. Write it in _data/{STRATEGY}.")
    if argument == "updates":
        return "\n".join(timeline(f"{found.title}: what we told you", found.updates))
    if argument == "summary":
        return "\n".join(_summary(list(room.data.actions.values()), site.today))
    pillars = room.data.pillars
    if argument:
        return "\n".join(_pillar(_named(argument, pillars), page, site, room))
    lines = _summary(list(room.data.actions.values()), site.today)
    for pillar in pillars.values():
        lines += _pillar(pillar, page, site, room)
    lines += to_file(STRATEGY_CSV, "all actions as a table (CSV)", page) if room.data.actions else []
    return "\n".join(lines)


def how_far(action: Action, today: date) -> str:
    """`On track, due by 31 March 2027`."""
    due, status = in_words(action.due), action.shown_status(today)
    match status:
        case "done":
            return f"Done on {in_words(action.done_on)}" if action.done_on else "Done"
        case "stopped":
            return "Stopped"
        case "late" if action.due < today:
            return f"Late: it was due by {due}"
        case _:
            return f"{status.capitalize()}, due by {due}"


def _named(argument: str, pillars: dict[str, Pillar]) -> Pillar:
    if argument in pillars:
        return pillars[argument]
    near = get_close_matches(argument, [*pillars, "summary", "updates"], n=1)
    mend = f"Did you mean “{near[0]}”?" if near else f"Write one of: {', '.join([*pillars, 'summary', 'updates'])}."
    raise ValueError(f"There is no pillar “{argument}” in the strategy. {mend}")


def _summary(actions: list[Action], today: date) -> list[str]:
    if not actions:
        return ["The strategy has no actions yet.", ""]
    counts = Counter(action.shown_status(today) for action in actions)
    parts = [f"{counts[status]} {is_or_are(counts[status])} {status}" for status in STATUSES if counts[status]]
    lines = [f"The strategy has {count(len(actions), 'action')}: {joined(parts)}.", ""]
    if len(parts) > 1:
        rows = [f"> | {status.capitalize()} | {counts[status]} |" for status in STATUSES if counts[status]]
        lines += ["> [!bar-chart] How far our actions are, number of actions", ">", "> | How far | Actions |", "> | --- | --- |", *rows, ""]
    return lines


def _pillar(pillar: Pillar, page: Page, site: Site, room: RoomState) -> list[str]:
    lines = [f"## {as_text(pillar.name)} {{: #{pillar.id} }}", "", sentence(pillar.promise), ""]
    actions = [action for action in room.data.actions.values() if action.pillar == pillar.id]
    if not actions:
        return lines
    done = sum(action.status == "done" for action in actions)
    lines += [f"Of {count(len(actions), 'action')}, {done} {is_or_are(done)} done.", ""]
    lines += [f"> [!table] {as_text(pillar.name)}: what we are doing", ">", "> | What we will do | How far we are | What you should know |"]
    lines += ["> | --- | --- | --- |", *(_row(action, page, site) for action in actions), ""]
    return lines


def _row(action: Action, page: Page, site: Site) -> str:
    more = " ".join(part for part in (sentence(action.note or ""), links(action.pages, page, site)) if part)
    return f"> | {sentence(action.what)} | {how_far(action, site.today)} | {more or 'Nothing to add.'} |"
