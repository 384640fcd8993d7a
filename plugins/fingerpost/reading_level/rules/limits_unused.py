"""A setting of this room that does nothing."""

from collections.abc import Iterator
from difflib import get_close_matches

from fingerpost.checks.finding import Problem
from fingerpost.checks.room import RoomState
from fingerpost.checks.rule import Rule
from fingerpost.pages.site import Site
from fingerpost.pages.slug import slug


def run(site: Site, room: RoomState) -> Iterator[Problem]:
    folders = {page.folder for page in site.pages if page.folder}
    for name in room.settings.folders:
        if not any(f"{folder}/".startswith(name.strip("/") + "/") for folder in folders):
            inside = name.strip("/").removeprefix(f"{site.folder}/")
            near = [inside] if inside in folders else get_close_matches(inside, sorted(folders), n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Name a folder inside the content folder, such as `news`."
            yield Problem(f"`folders:` names “{name}”, and no page is in such a folder", mend, path=site.settings_file)
    known = {slug(audience) for page in site.pages if page.readable for audience in (*page.meta.audience, page.meta.type)}
    for name in room.settings.audiences:
        if slug(name) not in known:
            near = get_close_matches(slug(name), sorted(known), n=1)
            mend = f"Did you mean “{near[0]}”?" if near else "Name it as pages do in `audience:`."
            yield Problem(f"`audiences:` names “{name}”, and no page is for them", mend, path=site.settings_file)
    if room.settings.never_worse and "reading_level" not in site.before:
        mend = "Write the grades of today: fingerpost check --write-baseline"
        yield Problem("`never_worse:` is on, and there is no baseline to compare with", mend, path=site.settings_file)


RULE = Rule("limits-unused", "warning", "site", "A setting of the reading level does nothing", run)
