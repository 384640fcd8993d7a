"""An accessibility statement that lacks something on the regulator's list."""

from collections.abc import Iterator

from fingerpost.accessibility.data import FILE
from fingerpost.accessibility.demands import Demand, lacking_in_data, lacking_in_text
from fingerpost.accessibility.written import in_english, read_written, statements
from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.data.statement and not room.has_errors(FILE):
        for demand in lacking_in_data(room.data.statement):
            first = demand.fields[0].partition(".")[0]
            mend = f"Add it, such as: {demand.example}"
            yield Problem(f"The statement does not say {demand.wants}", mend, *room.data.place(first), path=f"_data/{FILE}")
    for page in statements(site, room.settings):
        if page.html is not None and in_english(page):
            for demand in lacking_in_text(read_written(page)):
                yield Problem(*_in_text(demand), *page.title_place, path=page.path)


def _in_text(demand: Demand) -> tuple[str, str]:
    if demand.heading:
        return f"The statement has no heading “{demand.heading}”", f"Write it so: ## {demand.heading}"
    return f"The statement does not say {demand.wants}", f"Write it so: {demand.write}"


RULE = Rule("statement-incomplete", "warning", "site", "The accessibility statement lacks something", run)
