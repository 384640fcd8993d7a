"""Too many pages are overdue: one late page stops nobody, rot does."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.freshness.review import LATE, known_review
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    pages = [page for page in site.published if not page.generated and not _is_excused(page, site)]
    statuses = [known_review(page, site, room.settings).status for page in pages]
    reviewed = sum(status != "not-reviewed" for status in statuses)
    late = sum(status in LATE for status in statuses)
    most = room.settings.max_overdue_share
    if late > 1 and late / reviewed > most + 1e-9:
        share, limit = _percent(late / reviewed), _percent(most)
        share = _percent(late / reviewed, 2) if share == limit else share
        yield Problem(
            f"{late} of {reviewed} pages are overdue, which is {share}; the most is {limit}",
            "Review the worst first; this lists them: fingerpost due",
            path=site.settings_file,
            same_as=f"over {10 * late // reviewed * 10}%",  # a baseline lets nothing worse pass
        )


def _is_excused(page: Page, site: Site) -> bool:
    return any(one.rule in ("review-overdue", "review-neglected") and one.until >= site.today for one in page.meta.exempt)


def _percent(share: float, places: int = 1) -> str:
    return f"{100 * share:.{places}f}".rstrip("0").removesuffix(".") + "%" if share else "0%"


RULE = Rule("overdue-share", "error", "site", "Too many pages are overdue", run)
