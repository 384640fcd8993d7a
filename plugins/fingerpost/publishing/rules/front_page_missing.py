"""A folder with pages but without a front page: its address leads nowhere, and its pages are in no list."""

from collections.abc import Iterator

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for page in site.published:
        if not page.generated:
            first.setdefault(page.folder, page.path)
    with_front = {page.folder for page in site.pages if page.is_index}
    for folder, path in sorted({"": "", **first}.items()):
        if folder not in with_front:
            index = f"{folder}/index.md".lstrip("/")
            what = f"The folder {site.shown_path(folder)} has" if folder else "The site has"
            name = folder.rpartition("/")[2].replace("-", " ").capitalize()
            new = f'fingerpost new topic "{name}"' if folder else 'fingerpost new home "The name of the council"'
            yield Problem(f"{what} no front page, {site.shown_path(index)}", f"Write it: {new}", path=path or index)


RULE = Rule("front-page-missing", "warning", "site", "A folder has no front page", run)
