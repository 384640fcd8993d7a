"""A page as its reviewer sees it: its last review, what was found, and the facts that grow old, by kind."""

from collections.abc import Iterator
from itertools import groupby

from fingerpost.checks.finding import Finding
from fingerpost.freshness.ageing.facts import ageing_facts
from fingerpost.freshness.data import FreshnessData
from fingerpost.freshness.review import known_review, owner_of
from fingerpost.freshness.settings import FreshnessSettings
from fingerpost.freshness.trail import trail_of
from fingerpost.pages.dates import in_words
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.reports.words import count

_MANY = {"fee": "fees", "date": "dates", "year": "years", "word that ages": "words that age", "phone number": "phone numbers",
         "email address": "email addresses", "person": "people", "opening hours": "opening hours", "link": "links"}  # fmt: skip
_IN_TEXT = {True: "yes", False: "no"}


def show_page(page: Page, site: Site, data: FreshnessData, settings: FreshnessSettings, findings: list[Finding]) -> str:
    """Everything on one screen, so that a true review takes no longer than a false one."""
    lines = [f"{page.title}  ({site.shown_path(page.path)})", *_last_review(page, site, data, settings), ""]
    for finding in findings:
        lines.append(f"{finding.level} on line {finding.line}: {finding.message}. {finding.mend}".rstrip())
    lines += [""] if findings else []
    lines += _facts(page)
    return "\n".join(lines)


def _last_review(page: Page, site: Site, data: FreshnessData, settings: FreshnessSettings) -> Iterator[str]:
    team = data.teams.get(owner_of(page, settings) or "")
    yield f"  Owner: {team.name if team else page.meta.owner or 'nobody'}"
    review = known_review(page, site, settings)
    if review.status == "not-reviewed":
        yield "  This page needs no review. You can write one down all the same."
    if review.reviewed_on is None:
        yield "  Never reviewed."
        return
    entries = [entry.review for entry in data.ledger.get(page.path, ()) if entry.review.date == review.reviewed_on]
    by = data.reviewers().get(entries[-1].by) if entries else None
    said = f" by {by.name if by else entries[-1].by}: “{entries[-1].note}”" if entries else ", with nothing in the ledger"
    yield f"  Last reviewed on {in_words(review.reviewed_on)}{said}"
    trail = trail_of(page, data.ledger.get(page.path, ()), site.history)
    edited = f"not known: {trail.unknown}" if trail.edited is None else _IN_TEXT[trail.edited]
    yield f"  Text changed since then: {edited}"


def _facts(page: Page) -> Iterator[str]:
    facts = ageing_facts(page)
    if not facts:
        yield "Nothing on this page looks as if it grows old. Read it all the same."
        return
    yield "What may no longer be true:"
    for what, group in groupby(facts, key=lambda fact: fact.what):
        found = list(group)
        yield f"  {count(len(found), what, _MANY[what])}"
        yield from (f"    line {fact.line}: {fact.around}" for fact in found)
    yield ""
