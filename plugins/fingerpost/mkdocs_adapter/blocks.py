"""The blocks of a page as components, with what they ask about the rest of the site."""

from functools import partial
from typing import Any

from fingerpost.mkdocs_adapter.run import Run
from fingerpost.pages.blocks.marker import MARK
from fingerpost.pages.file_facts import kind_of
from fingerpost.pages.page_types import Entry, Location
from fingerpost.publishing import language_help
from fingerpost.services.places import place_panel
from fingerpost.services.who_does_what.parts import finder
from fingerpost.theme.blocks import Around, expand


def with_components(run: Run, path: str, html: str, own_theme: bool) -> str:
    """The rendered page with a component in place of each block."""
    return expand(html, _around(run, path, own_theme)) if MARK in html else html


def _around(run: Run, path: str, own_theme: bool) -> Around:
    site = run.site

    def place(href: str) -> dict[str, Any] | None:
        page = site.by_path.get(site.addresses.resolve(href, path).path)
        if page is None or not isinstance(page.meta, Location | Entry):
            return None
        _, services = run.rooms.get("services", (None, None))
        return place_panel(page, site, services.data if services else {})

    def file(href: str) -> dict[str, Any] | None:
        target = site.addresses.resolve(href, path)
        if target.kind != "file":
            return None
        facts = site.files.get(target.path)
        return {"kind": kind_of(target.path), "size": facts.size if facts else 0}

    def script_here(name: str) -> str:
        return site.addresses.up(path) + run.use_script(name)

    _, publishing = run.rooms.get("publishing", (None, None))
    helps = publishing.data.help.values() if publishing else ()
    return Around(
        run.around(path), place, file, language_help.shown(helps, site.languages), partial(_finder, run, path), own_theme, script_here
    )


def _finder(run: Run, path: str) -> dict[str, str] | None:
    """Where the box for postcodes of a page looks; None where the site has no postcodes."""
    _, services = run.rooms.get("services", (None, None))
    found = finder(run.site, services) if services else None
    top = run.site.addresses.up(path)
    return found and {**found, "top": top, "script": top + run.use_script("postcode")}
