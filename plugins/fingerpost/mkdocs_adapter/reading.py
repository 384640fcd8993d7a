"""MkDocs' files -> our pages and data files. The only place that reads an editor's files."""

import os
import posixpath
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from fingerpost.checks.baseline import BASELINE, Baseline, read_baseline
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.file_facts import FileFacts
from fingerpost.pages.page import Page, read_page, unreadable
from fingerpost.pages.slip import Slip
from fingerpost.pages.tech_docs import html_path, is_tech_docs
from fingerpost.publishing.images.kinds import kind_by_name
from fingerpost.publishing.images.look import dimensions

DATA_FOLDER = "_data/"

# Copies that programs leave beside a page, drafts among them: they would be published as they stand.
_LIKE_A_PAGE = re.compile(r"\.(md|markdown)(\.\w+|~)$|(?!\.md$)\.[mM][dD]$")


@dataclass
class Folder:
    """What the content folder holds."""

    pages: list[Page] = field(default_factory=list)
    data: DataFiles = field(default_factory=DataFiles)
    files: dict[str, FileFacts] = field(default_factory=dict)


def read_folder(files: Files, config: MkDocsConfig, extra_keys: frozenset[str]) -> Folder:
    """Read every page and data file. Data files and files that leave the folder are taken out of `files`."""
    folder = Folder()
    home = Path(os.path.realpath(config.docs_dir))
    for file in list(files):
        is_data = file.src_uri.startswith(DATA_FOLDER)
        if not is_data and file.inclusion.is_excluded():
            continue
        if is_data and file.name.startswith("."):  # a review that is being written at this moment leaves such files for an instant
            files.remove(file)
            continue
        slip = _unopened(file, home)
        if is_tech_docs(file.src_uri) and not is_data:
            _give_address(file)
        if (file.is_documentation_page() or is_tech_docs(file.src_uri)) and not is_data:
            page = unreadable(file.src_uri, slip) if slip else read_page(file.src_uri, file.content_bytes, extra_keys)
            page.url = "" if file.url in (".", "./") else file.url
            folder.pages.append(page)
            folder.pages.extend(_readme_beside(page, file, extra_keys))
            continue
        if not is_data and _LIKE_A_PAGE.search(file.src_uri):
            slip = slip or _name_slip()
        if is_data or slip:
            files.remove(file)
        if slip:
            folder.pages.append(unreadable(file.src_uri, slip))
        elif is_data:
            folder.data.files[file.src_uri.removeprefix(DATA_FOLDER)] = file.content_bytes
        elif file.src_dir == config.docs_dir and file.abs_src_path:
            folder.files[file.src_uri] = _facts(file.src_uri, file.abs_src_path)
    return folder


def _facts(path: str, place: str) -> FileFacts:
    """The size of a file, and the dimensions of an image."""
    size = os.path.getsize(place)
    if not kind_by_name(path):
        return FileFacts(size)
    with open(place, "rb") as file:
        return FileFacts(size, *dimensions(path, file))


def read_baseline_beside(config: MkDocsConfig) -> Baseline:
    """The baseline beside the settings file; an empty one where there is none. Raises UserError where it is damaged."""
    path = Path(config.config_file_path or "mkdocs.yml").with_name(BASELINE)
    return read_baseline(path.read_text("utf-8", "replace"), str(path)) if path.is_file() else Baseline()


def link_loop(folder: str, above: frozenset[str] = frozenset()) -> str | None:
    """A symbolic link that leads back into a folder above it, which would give files without end."""
    real = os.path.realpath(folder)
    if real in above:
        return folder
    _, below, _ = next(os.walk(folder), ("", [], []))
    return next(filter(None, (link_loop(os.path.join(folder, name), above | {real}) for name in sorted(below))), None)


def _give_address(file: File) -> None:
    """Put a page of the tech docs where its own links lead: MkDocs would make `pay.html/` of `pay.html.md`."""
    for name in ("name", "dest_uri", "url", "abs_dest_path"):
        file.__dict__.pop(name, None)
    file.dest_uri = html_path(file.src_uri)
    file.name = posixpath.basename(file.dest_uri).removesuffix(".html")


def place_translation(file: File, source_path: str, lang: str) -> None:
    """Put a translation at the address of its source, below its language: `cy/bins/missed-bin/`."""
    source = File(source_path, file.src_dir, file.dest_dir, file.use_directory_urls)
    for name in ("name", "dest_uri", "url", "abs_dest_path"):
        file.__dict__.pop(name, None)
    file.name, file.dest_uri = source.name, f"{lang.lower()}/{source.dest_uri}"


def _unopened(file: File, home: Path) -> Slip | None:
    """Why a file cannot be opened, or must not be: a symbolic link may lead out of the folder, or nowhere."""
    if _leaves(file, home):
        return _outside_slip()
    if file.abs_src_path is None:
        return None
    try:
        with open(file.abs_src_path, "rb"):
            return None
    except OSError as error:
        mend = "Check that the file is there and that you may open it. If it is a link, put the file itself in its place."
        return Slip("unreadable", 1, 1, f"The file cannot be opened ({error.strerror})", mend)


def _readme_beside(page: Page, file: File, extra_keys: frozenset[str]) -> list[Page]:
    """MkDocs leaves out a README.md beside an index.md; we keep it in sight, so that it is found to be lost."""
    readme = Path(file.abs_src_path or "/").with_name("README.md")
    if file.name != "index" or not file.src_uri.endswith("index.md") or not readme.is_file():
        return []
    return [read_page(page.path.removesuffix("index.md") + "README.md", readme.read_bytes(), extra_keys)]


def _leaves(file: File, home: Path) -> bool:
    """Is the file a symbolic link, or under one, that leads out of the content folder?"""
    if file.src_dir is None or file.abs_src_path is None or _real_folder(file.src_dir) != str(home):
        return False
    folder, name = os.path.split(file.abs_src_path)
    path = os.path.join(_real_folder(folder), name)
    return not (os.path.realpath(path) if os.path.islink(path) else path).startswith(f"{home}{os.sep}")


@lru_cache(maxsize=256)
def _real_folder(folder: str) -> str:
    """Where a folder really is. Asked once for all the files in it: it takes a look at every folder above."""
    return os.path.realpath(folder)


def _name_slip() -> Slip:
    return Slip(
        "unreadable", 1, 1, "The file looks like a page, but its name does not end in .md",
        "Rename it so that it ends in .md, or move it out of the content folder.",
    )  # fmt: skip


def _outside_slip() -> Slip:
    return Slip(
        "unreadable", 1, 1, "The file is a link to something outside the content folder",
        "Copy the file into the content folder, in place of the link.",
    )  # fmt: skip
