"""The register of equality assessments as Markdown."""

from fingerpost.checks.room import RoomState
from fingerpost.pages.dates import in_words
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.plans.assessment import Assessment
from fingerpost.plans.data import EQUALITY
from fingerpost.plans.words import count, is_or_are, joined, link, sentence


def equality(argument: str, page: Page, site: Site, room: RoomState) -> str:
    """All of them as a table, the latest first, after a line that counts them."""
    if argument:
        raise ValueError(f"The register takes no name, and has “{argument}”. Write `> [!data] equality`.")
    every = sorted(room.data.assessments.values(), key=lambda one: (-one.assessed_on.toordinal(), one.id))
    if not every:
        if room.has_errors(EQUALITY):
            return ""
        raise ValueError(f"There is no assessment to show. Write the first in _data/{EQUALITY}.")
    late = sum(one.is_overdue(site.today) for one in every)
    lines = [
        f"The register has {count(len(every), 'assessment')}." + (f" {late} {is_or_are(late)} past the day of its review." if late else "")
    ]
    head = "> | Policy or service | Whom we thought of | What came of it | Looked at |"
    lines += [
        "",
        "> [!table] Our equality assessments",
        ">",
        head,
        "> | --- | --- | --- | --- |",
        *(_row(one, page, site) for one in every),
    ]
    return "\n".join([*lines, ""])


def _row(one: Assessment, page: Page, site: Site) -> str:
    there = site.by_path.get(one.page or "")
    name = link(one.title, there.path, page) if there and there is not page and site.is_published(there) else as_text(one.title)
    groups = as_text(joined([*one.groups, *one.others]))
    found = sentence(one.found or "") or "Nothing had to change."
    whole = f" [Read the assessment of {as_text(one.title)}]({one.url})." if one.url else ""
    due = in_words(one.next_review)
    again = f"The review was due by {due}" if one.is_overdue(site.today) else f"Next by {due}"
    return f"> | {name} | {groups[:1].upper()}{groups[1:]} | {found}{whole} | {in_words(one.assessed_on)}. {again} |"
