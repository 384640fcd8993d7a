"""A page as the lists of reviews show it."""

from dataclasses import dataclass
from datetime import date
from math import log1p

from fingerpost.checks.room import RoomState
from fingerpost.freshness.data import FreshnessData, Team
from fingerpost.freshness.review import Review, Status, known_review, owner_of, risks_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.freshness.trail import Trail, known_trail
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site

NEVER = 2.0  # a page that was never reviewed counts as one that is a whole period late
MOST_LATE = 5.0


@dataclass(frozen=True)
class Row:
    """A page with its review, who is to do it, and how much it matters. Paths are as people see them: content/..."""

    path: str
    title: str
    url: str
    review: Review
    trail: Trail
    owner: str
    """The id of the team that the page names; empty where there is none."""
    goes_to: Team | None
    """The team that is told about it: the owner, or the fall-back owner."""
    why: str
    """Why it goes to another team than the page names; empty where it does not."""
    channel: str
    risks: tuple[str, ...]
    visits: int | None
    score: float
    """How urgent the review is: lateness, traffic and risk in one number; a page that has just fallen due has 100 or more."""

    @property
    def status(self) -> Status:
        """The status of its review."""
        return self.review.status

    @property
    def due_on(self) -> date | None:
        """The day on which it falls due."""
        return self.review.due_on


def rows(site: Site, room: RoomState) -> list[Row]:
    """Every page that people wrote, by path."""
    most = max(room.data.visits.values(), default=0)
    pages = [page for page in site.pages if page.readable and not page.generated]
    return sorted((_row(page, site, room, most) for page in pages), key=lambda row: row.path)


def worst_first(row: Row) -> tuple:
    """The order in which to do reviews."""
    return -row.score, row.due_on or date.min, row.path


def score(review: Review, today: date, visits: int | None, most_visits: int, risks: int) -> float:
    """Lateness x traffic x risk.

    Lateness is the share of its period that has passed since the last review, at most 5; traffic goes from 1 (none) to
    2 (the page with the most visits) by the logarithm of the visits; each risk adds a half.
    """
    if review.status == "not-reviewed":
        return 0.0
    if review.reviewed_on is None or review.due_on is None:
        lateness = NEVER
    else:
        period = max((review.due_on - review.reviewed_on).days, 1)
        lateness = min(max((today - review.reviewed_on).days / period, 0.0), MOST_LATE)
    traffic = 1 + (log1p(visits) / log1p(most_visits) if visits and most_visits else 0.0)
    return round(100 * lateness * traffic * (1 + risks / 2), 1)


def told(owner: str | None, data: FreshnessData, settings: FreshnessSettings, today: date) -> tuple[Team | None, str]:
    """The team that is told about a page, and why, where it is not the page's own."""
    team = data.teams.get(owner or "")
    if team and not team.is_gone(today):
        return team, ""
    fallback = data.teams.get(settings.fallback_owner or "")
    if fallback and fallback.is_gone(today):
        fallback = None
    if team:
        return fallback, f"its owner, the {team.name}, is no more"
    return fallback, f"its owner “{owner}” is not in _data/teams.yml" if owner else "it has no owner"


def _row(page: Page, site: Site, room: RoomState, most_visits: int) -> Row:
    review = known_review(page, site, room.settings)
    owner, risks, visits = owner_of(page, room.settings), risks_of(page, room.settings), room.data.visits.get(page.path)
    team, why = told(owner, room.data, room.settings, site.today)
    return Row(
        site.shown_path(page.path), page.title, page.url, review, known_trail(page, site, room),
        owner or "", team, why, page.meta.owner_slack or "", risks, visits, score(review, site.today, visits, most_visits, len(risks)),
    )  # fmt: skip
