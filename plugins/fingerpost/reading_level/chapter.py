"""What the report says of a site's reading level: a picture, the hardest pages, by owner, by topic, and what changed."""

from collections import Counter
from collections.abc import Callable, Iterator
from statistics import median
from typing import NamedTuple

from fingerpost.checks.chapter import Chapter, Histogram, Table
from fingerpost.checks.room import RoomState
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reading_level.grade import Summary
from fingerpost.reading_level.limits import limits_of
from fingerpost.reading_level.reading import summary_of

OLDEST = 30  # years: a page beyond is counted there, so that one does not squeeze all others
MOST = 20  # pages in the table of the hardest


class Graded(NamedTuple):
    """A page with its score, and its grade when the baseline was written."""

    page: Page
    path: str
    score: Summary
    before: float | None

    @property
    def change(self) -> float | None:
        """By how many grades it has become harder."""
        return None if self.before is None else self.score.grade - self.before


def graded_pages(site: Site, room: RoomState) -> Iterator[Graded]:
    """The published pages that are long enough to be graded, in a language that has a formula."""
    before = site.before.get("reading_level", {})
    for page in _written(site):
        found = summary_of(page)
        if found.words >= limits_of(room.settings, page).shortest_page:
            path = site.shown_path(page.path)
            yield Graded(page, path, found, before.get(path))


def measure(site: Site, room: RoomState) -> dict[str, float]:
    """The grade of each page."""
    return {one.path: round(one.score.grade, 2) for one in graded_pages(site, room)}


def chapter(site: Site, room: RoomState) -> Chapter | None:
    """Nothing where no page was read."""
    pages = _written(site)
    if not pages:
        return None
    graded = sorted(graded_pages(site, room), key=hardest_first)
    ages = [one.score.reading_age for one in graded]
    aim = room.settings.aim + 5
    counts = Counter(map(round, ages))
    tables = [_hardest(graded[:MOST]), _group("By owner", "Owner", graded, lambda one: one.page.meta.owner or "nobody"),
              _group("By topic", "Topic", graded, lambda one: _topic(one.page, site)), _changes(graded), _statutory(pages, site)]  # fmt: skip
    return Chapter(
        "Reading level",
        tuple(_lines(pages, graded, room)),
        (_picture(counts, aim),) if graded else (),
        tables=tuple(table for table in tables if table.rows),
        data={
            "aim": aim,
            "reading_ages": dict(sorted(counts.items())),
            "pages": [
                {"path": one.path, "grade": round(one.score.grade, 2), "reading_age": round(one.score.reading_age, 2),
                 "difficulty": _rounded(one.score.difficulty), "words": one.score.words, "before": one.before} for one in graded
            ],
            "not_graded": [{"path": site.shown_path(page.path), "why": why} for page, why in _not_graded(pages, room)],
        },
    )  # fmt: skip


def hardest_first(one: Graded) -> tuple:
    """By difficulty; pages in other languages, which have none, come after by grade: the two scales do not compare."""
    hard = one.score.difficulty
    return hard is None, -(one.score.grade if hard is None else hard), one.path


def _picture(counts: Counter[int], aim: float) -> Histogram:
    """The pages by reading age, with those beyond the last bar counted in it, and said so."""
    shown: Counter[int] = Counter()
    for age, pages in counts.items():
        shown[min(age, OLDEST)] += pages
    unit = f"years ({OLDEST}: {OLDEST} and over)" if max(counts) > OLDEST else "years"
    return Histogram("Pages by reading age", unit, dict(sorted(shown.items())), (aim, f"aim: {aim:g}"))


def _written(site: Site) -> list[Page]:
    return [page for page in site.published if page.html is not None and not page.generated]


def _not_graded(pages: list[Page], room: RoomState) -> Iterator[tuple[Page, str]]:
    for page in pages:
        if summary_of(page).why_not:
            yield page, summary_of(page).why_not
        elif summary_of(page).words < limits_of(room.settings, page).shortest_page:
            yield page, "too short"


def _lines(pages: list[Page], graded: list[Graded], room: RoomState) -> Iterator[str]:
    if graded:
        aim = room.settings.aim
        reach = sum(one.score.grade <= limits_of(room.settings, one.page).aim for one in graded)
        middle = median(one.score.reading_age for one in graded)
        yield f"{len(graded)} of {len(pages)} pages are graded. Half of them read at age {middle:.1f} or lower."
        yield f"{reach} of these reach their aim. The site's aim is grade {aim:g}, a reading age of {aim + 5:g}."
    for why, count in sorted(Counter(why for _, why in _not_graded(pages, room)).items()):
        yield f"Not graded: {count} {'page' if count == 1 else 'pages'} ({why})."
    changes = [one.change for one in graded if one.change is not None]
    if changes:
        worse, better = sum(change >= 0.05 for change in changes), sum(change <= -0.05 for change in changes)
        mean = sum(changes) / len(changes)
        yield f"Since the baseline: {better} easier, {worse} harder, {len(changes) - better - worse} the same; {mean:+.2f} grades on average."


def _hardest(graded: list[Graded]) -> Table:
    rows = [
        (one.path, one.page.title, f"{one.score.grade:.1f}", f"{one.score.reading_age:.0f}", _shown(one.score.difficulty), str(one.score.words),
         one.page.meta.owner or "", _signed(one.change)) for one in graded
    ]  # fmt: skip
    return _table("The hardest pages", ("Page", "Title", "Grade", "Reading age", "Difficulty", "Words", "Owner", "Change"), tuple(rows))


def _group(title: str, column: str, graded: list[Graded], name_of: Callable[[Graded], str]) -> Table:
    groups: dict[str, list[Graded]] = {}
    for one in graded:
        groups.setdefault(name_of(one), []).append(one)
    rows = [
        (name, len(members), median(one.score.reading_age for one in members), max(members, key=lambda one: one.score.grade), members)
        for name, members in groups.items()
    ]
    rows.sort(key=lambda row: (-row[2], row[0]))
    shown = tuple(
        (name, str(pages), f"{middle:.1f}", f"{worst.path} ({worst.score.reading_age:.0f})", _signed(_mean_change(members)))
        for name, pages, middle, worst, members in rows
    )
    return _table(title, (column, "Pages", "Middle reading age", "Highest", "Change"), shown)


def _changes(graded: list[Graded]) -> Table:
    moved = sorted((one for one in graded if one.change is not None and abs(one.change) >= 0.05), key=lambda one: (-one.change, one.path))
    rows = tuple((one.path, f"{one.before:.1f}", f"{one.score.grade:.1f}", _signed(one.change)) for one in moved)
    return _table("Changed since the baseline", ("Page", "Grade then", "Grade now", "Change"), rows)


def _statutory(pages: list[Page], site: Site) -> Table:
    rows = []
    for page in pages:
        reasons = dict.fromkeys(unit.statutory for unit in page.document.units if unit.statutory)
        if reasons and summary_of(page).statutory:
            rows.append((site.shown_path(page.path), str(summary_of(page).statutory), "; ".join(reasons)))
    return _table("Statutory wording that is left out", ("Page", "Words", "Reason"), tuple(rows))


def _topic(page: Page, site: Site) -> str:
    top = page.path.partition("/")[0] if "/" in page.path else ""
    index = site.by_path.get(f"{top}/index.md") if top else None
    return index.title if index and index.title else top or "The top of the site"


def _mean_change(members: list[Graded]) -> float | None:
    changes = [one.change for one in members if one.change is not None]
    return sum(changes) / len(changes) if changes else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _signed(value: float | None) -> str:
    return "" if value is None else f"{value:+.1f}"


def _table(title: str, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    """Without the columns that say nothing, such as the change where there is no baseline."""
    kept = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    return Table(title, tuple(columns[index] for index in kept), tuple(tuple(row[index] for index in kept) for row in rows))
