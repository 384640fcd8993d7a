"""The complaints room: what happens when something went wrong, and how well that was done."""

import posixpath
from collections.abc import Callable

from fingerpost.checks.room import Insert, Room, RoomState
from fingerpost.complaints import procedure_page, results_page
from fingerpost.complaints.data import Complaints, read_data
from fingerpost.complaints.outputs import changes, files, mark
from fingerpost.complaints.settings import ComplaintsSettings
from fingerpost.pages.languages import root
from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site


def generate(site: Site, room: RoomState) -> dict[str, str]:
    """The page of the numbers, unless an editor wrote one at that path or there are none."""
    path = room.settings.page
    if not room.data.rows or path in site.by_path:
        return {}
    lines = [
        "---",
        "type: page",
        "title: Complaints about us",
        "description: How many complaints we had, how fast we answered, and how often we were at fault.",
        *([] if root(site.lang) == "en" else ["lang: en-GB"]),
        *([f"owner: {room.settings.owner}"] if room.settings.owner else []),
        "---",
        "> [!data] complaints-results",
        *(["", "## What the Ombudsman found", "", "> [!data] ombudsman"] if room.data.judged else []),
        *_complain(path, site, room),
        "",
    ]
    return {path: "\n".join(lines)}


def _complain(path: str, site: Site, room: RoomState) -> list[str]:
    """The way to complain oneself, where the procedure names the page."""
    there = site.by_path.get(room.data.procedure.page or "") if room.data.procedure else None
    if there is None or not site.is_published(there):
        return []
    link = posixpath.relpath(there.path, posixpath.dirname(path) or ".")
    return ["", "## If something went wrong for you", "", f"[{as_text(there.title)}]({link})."]


def _shows(show: Callable[[str, Page, Site, Complaints], str]) -> Insert:
    def shown(argument: str, page: Page, site: Site, room: RoomState) -> str:
        try:
            return show(argument, page, site, room.data)
        except ValueError:
            if not any(map(room.has_errors, room.files.read)):
                raise
            return "We cannot show this at the moment."  # the file has its own finding, and needs no second at every block

    return shown


ROOM = Room(
    "complaints", ComplaintsSettings, read_data, generate, mark=mark, files=files, changes=changes,
    inserts={
        "complaint-stages": _shows(procedure_page.stages),
        "complaint-deadlines": _shows(procedure_page.by_week),
        "complaint-code": _shows(procedure_page.self_assessment),
        "complaints-results": _shows(results_page.results),
        "complaints-learning": _shows(results_page.learning),
        "not-ours": _shows(procedure_page.not_ours),
        "ombudsman": _shows(results_page.ombudsman),
        "ombudsmen": _shows(procedure_page.ombudsmen),
    },
)  # fmt: skip
