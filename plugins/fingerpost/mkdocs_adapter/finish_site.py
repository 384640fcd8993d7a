"""The last step of a build: the list of headers, and a packed copy beside every text file of the site."""

import os
import zlib
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli
from mkdocs.config.defaults import MkDocsConfig

from fingerpost.mkdocs_adapter.run import Run
from fingerpost.mkdocs_adapter.site_folder import site_names
from fingerpost.publishing.headers import Headers, headers_file, site_headers
from fingerpost.publishing.packing import ENDINGS, Job, Packing, copies, jobs, pays
from fingerpost.publishing.settings import PublishingSettings

_GZIP = 31  # zlib's window bits for a gzip header; it has no time in it, so that the same file gives the same bytes
_HEADERS = "_headers"


def headers_of(run: Run) -> Headers:
    """The headers of the site that was read."""
    _, settings = run.settings["publishing"]
    assert isinstance(settings, PublishingSettings)
    site = run.site
    search = [page.url for page in site.published if page.meta.type == "search"]
    return site_headers(settings.policy_allows, settings.feedback_form, settings.https_days, search, site.addresses.base)


def finish_site(config: MkDocsConfig, packing: Packing, headers: Headers | None) -> None:
    """Write `_headers` where there are headers, then pack. What an editor put at one of the paths stays as it is."""
    folder, content = Path(config.site_dir), Path(config.docs_dir)
    names = site_names(folder)
    if headers and not (content / _HEADERS).is_file():
        unpacked = [name for name in names if not name.endswith(ENDINGS)]
        (folder / _HEADERS).write_text(headers_file(headers, unpacked), "utf-8")
    pack_site(folder, names, {name for name in names if name.endswith(ENDINGS) and (content / name).is_file()}, packing)


def pack_site(folder: Path, names: Collection[str], own: Collection[str], packing: Packing) -> None:
    """Put packed copies beside these files of a folder. `own`: copies that an editor put there.

    As many threads as there are cores share the work: brotli and zlib let go of Python's lock.
    """
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        list(threads.map(partial(_pack, folder, own), jobs(names, packing)))


def _pack(folder: Path, own: Collection[str], job: Job) -> None:
    """Write the copies that pay. One that does not is deleted: a server would send what is left of an older file."""
    data = (folder / job.name).read_bytes()
    for name in copies(job, own):
        packed = brotli.compress(data, brotli.MODE_TEXT, job.quality) if name.endswith(".br") else zlib.compress(data, 9, _GZIP)
        if pays(len(data), len(packed)):
            (folder / name).write_bytes(packed)
        else:
            (folder / name).unlink(missing_ok=True)
