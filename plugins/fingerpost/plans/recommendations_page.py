"""The tracker of recommendations as Markdown: who asked for what, what the council answered and by when, and what came of it."""

from collections.abc import Iterable
from difflib import get_close_matches

from fingerpost.checks.room import RoomState
from fingerpost.pages.dates import in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.plans.data import RECOMMENDATIONS
from fingerpost.plans.open_data import RECOMMENDATIONS_CSV, to_file
from fingerpost.plans.recommendation import Recommendation
from fingerpost.plans.words import count, is_or_are, joined, links, sentence, timeline


def recommendations(argument: str, page: Page, site: Site, room: RoomState) -> str:
    """All of them, the latest first, after a line that counts them; or the one whose id is the argument."""
    known = room.data.recommendations
    if not known:
        if room.has_errors(RECOMMENDATIONS):
            return ""
        raise ValueError(f"There is no recommendation to show. Write the first in _data/{RECOMMENDATIONS}.")
    if argument and argument not in known:
        near = get_close_matches(argument, known, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else f"Write one of: {', '.join(known)}."
        raise ValueError(f"There is no recommendation “{argument}”. {mend}")
    if argument:
        return "\n".join(_one(known[argument], page, site))
    lines = [_summary(known.values(), site), ""]
    for one in sorted(known.values(), key=lambda one: (-one.made_on.toordinal(), one.id)):
        lines += _one(one, page, site)
    lines += to_file(RECOMMENDATIONS_CSV, "all recommendations as a table (CSV)", page)
    return "\n".join(lines)


def _summary(every: Iterable[Recommendation], site: Site) -> str:
    every = list(every)
    answers = [(answer, sum(one.answer == answer for one in every)) for answer in ("accepted", "partly accepted", "not accepted")]
    parts = [f"{number} {is_or_are(number)} {answer}" for answer, number in answers if number]
    late = sum(one.is_late(site.today) for one in every)
    waiting = sum(one.answered_on is None for one in every) - late
    if waiting:
        parts.append(f"{waiting} {'waits' if waiting == 1 else 'wait'} for our answer")
    if late:
        parts.append(f"{late} {is_or_are(late)} past the day of the answer")
    return f"This page has {count(len(every), 'recommendation')}: {joined(parts)}."


def _one(one: Recommendation, page: Page, site: Site) -> list[str]:
    lines = [f"## {as_text(one.title)} {{: #{one.id} }}", "", sentence(one.what), "", "> [!facts]"]
    lines += [f"> - {name}: {text}" for name, text in _facts(one, site)]
    lines += [""]
    lines += timeline("What has happened since", one.updates)
    more = links(one.pages, page, site)
    return [*lines, more, ""] if more else lines


def _facts(one: Recommendation, site: Site) -> list[tuple[str, str]]:
    facts = [("Asked by", f"{as_text(one.made_by)}, {in_words(one.made_on)}")]
    if one.answered_on:
        facts += [
            ("Our answer", one.answer.capitalize()),
            ("Answered on", f"{in_words(one.answered_on)}. It was due by {in_words(one.due)}"),
        ]
        if one.reply:  # in its own row: it was said then, and may speak of days that have passed
            facts.append(("What we said", sentence(one.reply)))
        if one.done_on:
            facts.append(("All done on", in_words(one.done_on)))
    elif one.is_late(site.today):
        facts.append(("Our answer", f"Late: it was due by {in_words(one.due)}"))
    else:
        facts.append(("Our answer", f"Due by {in_words(one.due)}"))
    return facts
