"""A page that is harder to read than it need be."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.hardest import Hard, grade_after, hardest
from fingerpost.reading_level.limits import limits_of
from fingerpost.reading_level.reading import Reading, reading_of


def run(page: Page, site: Site, room: RoomState) -> Iterator[Problem]:
    reading, limits = reading_of(page), limits_of(room.settings, page)
    found = reading.score
    if found.words < limits.shortest_page or found.grade <= limits.warn_above:
        return
    hard = hardest(found, room.data.hard)
    advice = [_advice(reading, one) for one in hard]
    level = "error" if found.grade > limits.fail_above else "warning"
    left_out = f" ({found.statutory} words of statutory wording are left out)" if found.statutory else ""
    yield Problem(
        f"The page reads at grade {found.grade:.1f}, reading age {found.reading_age:.0f}; aim at grade {limits.aim:g}{left_out}",
        "\n    ".join(["Mend the hardest sentences first:", *advice]),
        *reading.place_of_number(hard[0].number),
        level,
        same_as=f"The page is hard to read: {level}",
    )


def _advice(reading: Reading, hard: Hard) -> str:
    """One hard sentence in a line: where it is, what makes it hard, what to do, and what that brings."""
    line, _ = reading.place_of_number(hard.number)
    start = " ".join(hard.sentence.text.split()[:5])
    parts = [f"line {line}, {hard.sentence.words} words: “{start} …”"]
    if hard.rare_words:
        parts.append(f"Rare: {', '.join(hard.rare_words)}.")
    parts += [f"Say “{phrase.swap}” for “{phrase.phrase}”." for phrase, _ in hard.swaps]
    if hard.splits:
        parts.append("Split it in two.")
    if hard.swaps or hard.splits:
        parts.append(f"That brings the page from {reading.score.grade:.1f} to {grade_after(reading.score, hard):.1f}.")
    return " ".join(parts)


RULE = Rule("reading-age", "warning", "html", "The page is hard to read", run)
