"""An accessibility issue that says something which cannot be, or which nobody can rely on."""

from collections.abc import Iterator

from fingerpost.accessibility.data import FILE, Issue
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.dates import Period, add, in_words
from fingerpost.pages.site import Site

_FAR = Period(3, "year")


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.data.statement is None or room.has_errors(FILE):
        return
    for index, issue in enumerate(room.data.statement.issues):
        for where, message, mend in (*_days(issue, site), *_audit(issue), *_addresses(issue, site)):
            place = room.data.place("issues", index, *where)
            yield Problem(f"The issue “{issue.id}” {message}", mend, *place, path=f"_data/{FILE}")


Said = tuple[tuple[str | int, ...], str, str]


def _days(issue: Issue, site: Site) -> Iterator[Said]:
    for key, what in (("found_on", "was found"), ("assessed_on", "was assessed")):
        day = getattr(issue, key)
        if day and day > site.today:
            yield (key,), f"{what} on a day to come, {in_words(day)}", f"Write the day on which it {what}, such as `{key}: {site.today}`."
    if issue.fix_by and issue.found_on and issue.fix_by < issue.found_on:
        message = f"was to be mended by {in_words(issue.fix_by)}, before it was found"
        yield ("fix_by",), message, f"Write a day that you can keep, such as `fix_by: {add(site.today, Period(3, 'month'))}`."
    if issue.fix_by and issue.fix_by > add(site.today, _FAR):
        mend = "Write a day that people can plan by. If it is too great a burden to mend it sooner, say so: kind: disproportionate-burden"
        yield ("fix_by",), f"is to be mended by {in_words(issue.fix_by)}, more than {_FAR} from now", mend


def _audit(issue: Issue) -> Iterator[Said]:
    if issue.rules and issue.by_hand:
        mend = "Take out `by_hand:` if the audit finds it, or else `rules:`."
        yield ("by_hand",), "names rules of the audit, and says that only a person can see it", mend
    for nth, rule in enumerate(issue.rules):
        if rule in issue.rules[:nth]:
            yield ("rules", nth), f"names the rule {rule} twice", "Take one of them out."


def _addresses(issue: Issue, site: Site) -> Iterator[Said]:
    """Its pages by whole addresses, which stand for other sites: the audit would never know them as ours."""
    home = site.addresses.root.rstrip("/") + "/"
    for nth, where in enumerate(issue.pages):
        found = site.addresses.resolve(f"/{where.removeprefix(home)}", "") if where.startswith(home) else None
        if found and found.kind == "page":
            yield ("pages", nth), "names a page of this site by its web address", f"Write its path: {found.path}"


RULE = Rule("issue-doubtful", "warning", "site", "An accessibility issue says what cannot be", run)
