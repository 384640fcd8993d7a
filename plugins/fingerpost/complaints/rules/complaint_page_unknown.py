"""The file about complaints points to a page that is not there."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.complaints.data import PROCEDURE
from fingerpost.complaints.procedure import Procedure
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    if room.data.procedure is None or room.has_errors(PROCEDURE):
        return
    for where, path in _named(room.data.procedure):
        if path not in site.by_path:
            near = get_close_matches(path, site.by_path, n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Write the path from the content folder, or take the line out."
            message = f"`page:` names “{path}”, which is not a page of the site"
            yield Problem(message, mend, *room.data.yaml.place(where), path=f"_data/{PROCEDURE}")


def _named(procedure: Procedure) -> Iterator[tuple[tuple, str]]:
    """Every page that the file names, with the place of the key."""
    if procedure.page:
        yield ("page",), procedure.page
    for key in ("not_ours", "learning"):
        for index, item in enumerate(getattr(procedure, key)):
            if item.page:
                yield (key, index, "page"), item.page


RULE = Rule("complaint-page-unknown", "error", "site", "The file about complaints points to a page that is not there", run)
