"""MkDocs' files -> our pages and data files. The only place that reads an editor's files."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.page import Page, read_page, unreadable
from fingerpost.pages.slip import Slip

DATA_FOLDER = "_data/"


@dataclass
class Folder:
    """What the content folder holds."""

    pages: list[Page] = field(default_factory=list)
    data: DataFiles = field(default_factory=DataFiles)


def read_folder(files: Files, config: MkDocsConfig, extra_keys: frozenset[str]) -> Folder:
    """Read every page and data file. Data files and files that leave the folder are taken out of `files`."""
    folder = Folder()
    home = Path(os.path.realpath(config.docs_dir))
    for file in list(files):
        if file.src_uri.startswith(DATA_FOLDER):
            files.remove(file)
            if file.abs_src_path and Path(file.abs_src_path).is_file():
                folder.data.files[file.src_uri.removeprefix(DATA_FOLDER)] = Path(file.abs_src_path).read_bytes()
            continue
        if file.inclusion.is_excluded():
            continue
        outside = _leaves(file, home)
        if file.is_documentation_page():
            page = _page(file, outside, extra_keys)
            page.url = "" if file.url in (".", "./") else file.url
            folder.pages.append(page)
            folder.pages.extend(_readme_beside(page, file, extra_keys))
        elif outside:
            files.remove(file)
            folder.pages.append(unreadable(file.src_uri, _outside_slip()))
    return folder


def _page(file: File, outside: bool, extra_keys: frozenset[str]) -> Page:
    if outside:
        return unreadable(file.src_uri, _outside_slip())
    try:
        return read_page(file.src_uri, file.content_bytes, extra_keys)
    except OSError as error:
        mend = "Check that the file is there and that you may open it."
        return unreadable(file.src_uri, Slip("unreadable", 1, 1, f"The file cannot be opened ({error.strerror})", mend))


def _readme_beside(page: Page, file: File, extra_keys: frozenset[str]) -> list[Page]:
    """MkDocs leaves out a README.md beside an index.md; we keep it in sight, so that it is found to be lost."""
    readme = Path(file.abs_src_path or "/").with_name("README.md")
    if file.name != "index" or not file.src_uri.endswith("index.md") or not readme.is_file():
        return []
    return [read_page(page.path.removesuffix("index.md") + "README.md", readme.read_bytes(), extra_keys)]


def _leaves(file: File, home: Path) -> bool:
    """Is the file a symbolic link, or under one, that leads out of the content folder?"""
    if file.src_dir is None or file.abs_src_path is None or Path(os.path.realpath(file.src_dir)) != home:
        return False
    return home not in Path(os.path.realpath(file.abs_src_path)).parents


def _outside_slip() -> Slip:
    return Slip(
        "unreadable", 1, 1, "The file is a link to something outside the content folder",
        "Copy the file into the content folder, in place of the link.",
    )  # fmt: skip
