"""Which pages somebody means by a name, in the order in which they are read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from fingerpost.pages.errors import UserError
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Guide
from fingerpost.pages.site import Site
from fingerpost.services.guides import pages_of_guide
from fingerpost.services.lists import pages_of

_ON_SCREEN_ONLY = ("search",)


@dataclass(frozen=True)
class Choice:
    """The pages of one document, and a name for its file."""

    name: str
    pages: tuple[Page, ...]


def chosen(names: Iterable[str], site: Site) -> list[Choice]:
    """What each name stands for: a page, or a folder with all that is in it. Raises UserError for all names that stand for nothing."""
    found, errors = {}, []
    for name in names:
        try:
            choice = _choice(name, site)
            found[choice.name] = choice
        except UserError as error:
            errors.append(error)
    if errors:
        raise errors[0] if len(errors) == 1 else UserError("\n".join(map(str, errors)))
    return list(found.values())


def _choice(name: str, site: Site) -> Choice:
    path = name.removeprefix("./").removeprefix(f"{site.folder}/").strip("/")
    inside = "" if path in ("", ".") else f"{path}/"
    page = site.by_path.get(path)
    if page is not None:
        pages = [page, *_parts(page, site)]
    elif any(other.path.startswith(inside) for other in site.pages):
        pages = list(_in_folder(_front(inside, name, site), site))
    else:
        raise UserError("There is no such page or folder", name, _hint(path, site))
    _must_be_printable(pages[0], site)
    return Choice(
        "-".join(path.removesuffix(".md").removesuffix(".html").split("/")) if inside else "all",
        tuple({page.path: page for page in pages}.values()),
    )


def _front(folder: str, name: str, site: Site) -> Page:
    """The front page of a folder."""
    found = next((site.by_path[folder + file] for file in ("index.md", "README.md") if folder + file in site.by_path), None)
    if found is None:
        raise UserError("The folder has no front page, which would begin the document", name, f"Write {site.shown_path(folder)}index.md")
    return found


def _in_folder(front: Page, site: Site) -> Iterator[Page]:
    """A front page, then each page of its folder, with the folders below it where their front pages stand."""
    yield front
    for page in pages_of(front, site):
        if page.meta.type in _ON_SCREEN_ONLY:
            continue
        if page.is_index:
            yield from _in_folder(page, site)
        else:
            yield from (page, *_parts(page, site))


def _parts(page: Page, site: Site) -> list[Page]:
    """The further pages of a guide."""
    return [part for part in pages_of_guide(page, site) if part is not page] if isinstance(page.meta, Guide) else []


def _must_be_printable(page: Page, site: Site) -> None:
    if page.meta.type in _ON_SCREEN_ONLY:
        raise UserError("There is nothing on the page to print", site.shown_path(page.path), "Name the pages that people find with it.")
    reason = page.withheld(site.today)
    if reason and not site.is_published(page):
        mend = "Set `draft: false` when it is ready." if page.meta.draft else "Mend that first: fingerpost check"
        raise UserError(f"The page is not in the site: {reason}", site.shown_path(page.path), mend)


def _hint(path: str, site: Site) -> str:
    known = [page.path for page in site.published]
    folders = sorted({f"{page.folder}/" for page in site.published if page.folder})
    near = get_close_matches(path if path.endswith(".md") else f"{path}/", [*known, *folders], n=1, cutoff=0.5)
    return f"Did you mean {near[0]}?" if near else "Name a page or a folder of the content folder: fingerpost print bins/missed-bin.md"
