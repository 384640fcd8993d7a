"""The scorecard: the marks that all rooms give to each service, joined. For staff only: nothing of it goes on the site."""

from collections.abc import Callable
from dataclasses import dataclass

from fingerpost.checks.chapter import Chapter, Table
from fingerpost.checks.mark import Mark
from fingerpost.checks.runner import Opened
from fingerpost.pages.csv_text import csv_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

COLUMNS = ("Complete", "Fresh", "Readable", "Promises", "Complaints")
NOTHING, NOBODY = "Nothing known", "nobody"


@dataclass(frozen=True)
class Card:
    """A service with its marks by column."""

    path: str
    title: str
    owner: str
    marks: dict[str, Mark]

    @property
    def amiss(self) -> int:
        """How many marks are bad."""
        return sum(mark.good is False for mark in self.marks.values())

    @property
    def worst_first(self) -> tuple:
        """The most bad marks first; of those, the ones that are furthest from good."""
        shares = [mark.share for mark in self.marks.values() if mark.share is not None]
        return -self.amiss, sum(shares) / len(shares) if shares else 1.0, self.title.casefold(), self.path


def cards(site: Site, opened: Opened, owner_of: Callable[[Page], str | None]) -> list[Card]:
    """Every service that is in the site and in lists, worst first."""
    found = []
    for page in site.by_type.get("service", ()):
        marks = [mark for room, state in opened.values() if (mark := room.mark(page, site, state))]
        by_column = {mark.column: mark for mark in marks}
        found.append(Card(site.shown_path(page.path), page.title, owner_of(page) or NOBODY, by_column))
    return sorted(found, key=lambda card: card.worst_first)


def scorecard(site: Site, opened: Opened, owner_of: Callable[[Page], str | None]) -> Chapter | None:
    """The scorecard as a chapter of the report, with `scorecard.csv` beside it; None where no room has a mark for any service."""
    every = cards(site, opened, owner_of)
    columns = _columns(every)
    if not columns:
        return None
    bad = sum(card.amiss > 0 for card in every)
    lines = [f"{len(every)} {'service' if len(every) == 1 else 'services'}. {bad} {'has' if bad == 1 else 'have'} something to put right."]
    lines += ["This is for staff. It is not on the site."]
    rows = [_row(card, columns) for card in every]
    by_owner = sorted(every, key=lambda card: (card.owner, card.worst_first))
    names = ["service", "path", "owner", *(name for column in columns for name in _names(column))]
    return Chapter(
        "Scorecard of services",
        tuple(lines),
        tables=(Table("Services, worst first", ("Service", "Owner", *columns), tuple(rows)), _owners(by_owner, columns)),
        data={"columns": list(columns), "services": [_for_programs(card, columns) for card in every]},
        files={"scorecard.csv": csv_text(names, [_for_csv(card, columns) for card in by_owner])},
    )


def _columns(every: list[Card]) -> tuple[str, ...]:
    """The columns that have a mark: the known ones in their order, then any other."""
    there = dict.fromkeys(column for card in every for column in card.marks)
    return (*(column for column in COLUMNS if column in there), *(column for column in there if column not in COLUMNS))


def _row(card: Card, columns: tuple[str, ...]) -> tuple[str, ...]:
    return (card.title, card.owner, *(_cell(card.marks.get(column)) for column in columns))


def _cell(mark: Mark | None) -> str:
    """What a mark says, after a word for how it is: nobody needs to see a colour."""
    if mark is None:
        return NOTHING
    how = {True: "Good: ", False: "To mend: ", None: ""}[mark.good]
    why = f" ({'; '.join(mark.why)})" if mark.why and not mark.good else ""
    return f"{how}{mark.text}{why}"


def _owners(by_owner: list[Card], columns: tuple[str, ...]) -> Table:
    """For each owner, how many of the services that have a mark have a good one."""
    rows = []
    for owner in dict.fromkeys(card.owner for card in by_owner):
        mine = [card for card in by_owner if card.owner == owner]
        rows.append((owner, str(len(mine)), *(_good_of(mine, column) for column in columns)))
    return Table("Services with a good mark, by owner", ("Owner", "Services", *columns), tuple(rows))


def _good_of(mine: list[Card], column: str) -> str:
    known = [card.marks[column].good for card in mine if column in card.marks and card.marks[column].good is not None]
    return f"{sum(known)} of {len(known)}" if known else NOTHING


def _names(column: str) -> tuple[str, str, str]:
    name = column.lower()
    return name, f"{name}_good", f"{name}_why"


def _for_csv(card: Card, columns: tuple[str, ...]) -> dict:
    row = {"service": card.title, "path": card.path, "owner": card.owner}
    for column in columns:
        mark = card.marks.get(column)
        values = (mark.text, mark.good, "; ".join(mark.why)) if mark else (None, None, None)
        row |= dict(zip(_names(column), values, strict=True))
    return row


def _for_programs(card: Card, columns: tuple[str, ...]) -> dict:
    marks = {
        column: {"text": mark.text, "good": mark.good, "share": mark.share, "why": list(mark.why)}
        for column in columns
        if (mark := card.marks.get(column))
    }
    return {"service": card.title, "path": card.path, "owner": card.owner, "marks": marks}
