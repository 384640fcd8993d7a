"""A site without an accessibility statement, which the law asks of every public body."""

from collections.abc import Iterator

from fingerpost.accessibility.written import statements
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if "index.md" not in site.by_path:  # a folder of pages that is no site yet
        return
    written = list(statements(site, room.settings))
    own = site.by_path.get(room.settings.page)
    is_made = room.data.has_file and (own is None or own.generated)
    if is_made or any(site.is_published(page) for page in written):
        return
    if written:
        why = written[0].withheld(site.today)
        message = f"The accessibility statement is not in the site, since {why}"
        yield Problem(message, "Publish it: the law asks for one.", *written[0].title_place, path=written[0].path)
    else:
        mend = "Write _data/accessibility.yml, and the page is made from it. See: fingerpost explain statement-missing"
        yield Problem("The site has no accessibility statement", mend, path=site.settings_file)


RULE = Rule("statement-missing", "warning", "site", "There is no accessibility statement", run)
