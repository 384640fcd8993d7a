"""All consultations as Markdown: what the council asked, what people said, and what it did. Those still open or undecided come last."""

import posixpath
from collections.abc import Callable

from fingerpost.checks.room import RoomState
from fingerpost.pages.dates import Period, add, days_in_words, in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.page_parts import Stage
from fingerpost.pages.site import Site
from fingerpost.services.consultations import open_ones
from fingerpost.services.status import status_of
from fingerpost.services.you_asked import decided


def we_asked(argument: str, page: Page, site: Site, room: RoomState) -> str:
    """Consultations by how far they are: decided, closed and not decided, open. Each group under a heading of its own."""
    if argument:
        raise ValueError(f"The list takes no name, and has “{argument}”. Write `> [!data] we-asked`.")
    waiting = [one for one in site.by_type.get("consultation", ()) if status_of(one.meta, site.today)[0] == "closed"]
    waiting.sort(key=lambda one: (-one.meta.closes_on.toordinal(), one.title))
    groups: tuple[tuple[str, list[Page], Callable[[Page, Page, Site, RoomState], list[str]]], ...] = (
        ("What we decided", decided(site), _decided),
        ("Closed, and not decided yet", waiting, _waiting),
        ("Open now", open_ones(site), _open),
    )
    lines = []
    for heading, pages, show in groups:
        if pages:
            lines += [f"## {heading}", ""]
            for one in pages:
                lines += [f"### {as_text(one.title)}", "", *_asked(one), *show(one, page, site, room)]
    if not lines:
        raise ValueError("There is no consultation to show. Write a page of the type `consultation`.")
    return "\n".join(lines)


def _asked(one: Page) -> list[str]:
    """When it was open, and in a sentence what it asked."""
    about = as_text(one.meta.description or "")
    return [f"{days_in_words(one.meta.opens_on, one.meta.closes_on)}. {about}".rstrip(), ""]


def _decided(one: Page, page: Page, site: Site, room: RoomState) -> list[str]:
    outcome = one.meta.outcome
    number = "" if outcome.answers is None else f"We had {outcome.answers:,} {'answer' if outcome.answers == 1 else 'answers'}. "
    lines = [f"{number}We decided on {in_words(outcome.decided_on)}. {as_text(outcome.summary or '')}".rstrip(), ""]
    if outcome.changes:
        lines += [f"> [!table] {as_text(one.title)}: what you said and what we did", ">", "> | You said | We did |", "> | --- | --- |"]
        for change in outcome.changes:
            seen = [_link(site.by_path[path].title, path, page) for path in dict.fromkeys(change.pages) if _is_there(path, page, site)]
            see = f" See {', '.join(seen)}." if seen else ""
            lines.append(f"> | {as_text(change.heard)} | {as_text(change.did)}{see} |")
        lines.append("")
    return [*lines, f"Read more: {_link(one.title, one.path, page)}.", ""]


def _waiting(one: Page, page: Page, site: Site, room: RoomState) -> list[str]:
    stages = sorted((stage for stage in one.meta.what_next if isinstance(stage, Stage)), key=lambda stage: stage.day)
    ahead = [stage for stage in stages if stage.day >= site.today]
    if ahead:
        when = f"Next, on {in_words(ahead[0].day)}: {as_text(ahead[0].what)}"
    else:
        due = add(one.meta.closes_on, Period(room.settings.outcome_weeks, "week"))
        when = f"The outcome {'was' if due < site.today else 'is'} due by {in_words(due)}."
    return [when, "", f"Read more: {_link(one.title, one.path, page)}.", ""]


def _open(one: Page, page: Page, site: Site, room: RoomState) -> list[str]:
    return [f"Have your say: {_link(one.title, one.path, page)}.", ""]


def _link(title: str, path: str, page: Page) -> str:
    return f"[{as_text(title)}]({posixpath.relpath(path, page.folder or '.')})"


def _is_there(path: str, page: Page, site: Site) -> bool:
    return path in site.by_path and path != page.path and site.is_published(site.by_path[path])
