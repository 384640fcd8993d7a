"""The pages of a site as editions: from the names that somebody gives to documents that can be written."""

import base64
import mimetypes
from collections.abc import Callable, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from fingerpost.mkdocs_adapter.blocks import with_components
from fingerpost.mkdocs_adapter.run import Run
from fingerpost.pages.errors import UserError
from fingerpost.pages.languages import Language
from fingerpost.pages.page import Page
from fingerpost.theme.editions.choose import Choice, chosen
from fingerpost.theme.editions.edition import Edition, Imprint, Part
from fingerpost.theme.editions.part import part_html


def read_editions(run: Run, files: Files, config: MkDocsConfig, names: Sequence[str]) -> list[Edition]:
    """An edition for each name of a page or a folder. Raises UserError that says everything wrong with the names."""
    if "publishing" not in run.rooms:
        mend = "Add fingerpost/publishing to `plugins:`."
        raise UserError("Editions belong to the plugin fingerpost/publishing, which is off", config.config_file_path or "", mend)
    picture = _pictures(files, run)
    choices = chosen(names, run.site)
    pages = {page.path: page for choice in choices for page in choice.pages}
    run.render(pages, files, config)
    run.images.look(run.site, pages.values(), run.options.progress)
    return [_edition(choice, run, config, picture) for choice in choices]


def _edition(choice: Choice, run: Run, config: MkDocsConfig, picture: Callable[[str], str]) -> Edition:
    panels = alerts_once([_panel(page, run) for page in choice.pages])
    first = panels[0]
    if len(panels) > 1:
        first = {name: value for name, value in first.items() if name != "topic"}  # the list of its pages: the contents have it
    parts = [
        Part(
            page.path,
            page.title,
            *_languages(page, run),
            part_html(panel, with_components(run, page.path, page.html or "", own_theme=True), config.site_name),
        )
        for page, panel in zip(choice.pages, [first, *panels[1:]], strict=True)
    ]
    council = first["council"]
    imprint = Imprint(config.site_name, run.site.today, first["notice"] or "", council["phone"], council["address"])
    return Edition(choice.name, parts, imprint, run.site.addresses, picture)


def _languages(page: Page, run: Run) -> tuple[Language, Language]:
    """The language of the words around a page's text, and that of the text."""
    return run.site.language(run.site.around(page)), run.site.language_of(page)


def _panel(page: Page, run: Run) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for room in run.rooms:
        found |= run.panel(room, page.path)
    return found


def alerts_once(panels: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The panels of a document's pages; each alert stands on the first page that it is for."""
    said: set[str] = set()
    found = []
    for panel in panels:
        alerts = [alert for alert in panel.get("alerts", ()) if alert["id"] not in said]
        said |= {alert["id"] for alert in alerts}
        found.append(panel | {"alerts": alerts})
    return found


def _pictures(files: Files, run: Run) -> Callable[[str], str]:
    """A function from the path of a picture in the site to the picture itself, as an address that holds it.

    A photo is put in as the site shows it, not as the camera made it: that one is large, and may say where it was taken.
    """
    by_path = {file.dest_uri: file for file in files if not file.is_documentation_page()}

    def data(path: str) -> str:
        file = by_path.get(path)
        kind = mimetypes.guess_type(path)[0] or ""
        if file is None or not kind.startswith("image/"):
            return ""
        made = run.images.pictures.get(file.src_uri)
        if made and made.plain[-1].width:
            form = made.plain[-1]
            return _as_address(f"image/{form.kind}", run.images.cache.place(form).read_bytes())
        return _as_address(kind, file.content_bytes)

    return data


def _as_address(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"
