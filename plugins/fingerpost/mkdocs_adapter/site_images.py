"""The images of one site: looked at, made ready, and put among the files of the site."""

import os
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from fingerpost.mkdocs_adapter.image_cache import ImageCache
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.publishing.images.encode import DamagedError, as_it_is, make
from fingerpost.publishing.images.look import LARGEST_FILE, damaged, look
from fingerpost.publishing.images.plan import Picture, name
from fingerpost.publishing.images.shown import asked_for, images_of, shown

Progress = Callable[[str, int, int], None]
_MOST_THREADS = 4  # each may hold an image of 200 MB


class SiteImages:
    """The images of one site. `remakes`: are they shown in forms of our own, or as they are?"""

    def __init__(self, config: MkDocsConfig, remakes: bool) -> None:
        self.content = Path(config.docs_dir)
        self.remakes = remakes
        self.cache = ImageCache(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
        self.pictures: dict[str, Picture] = {}

    def look(self, site: Site, pages: Iterable[Page], progress: Progress) -> None:
        """Fill in what is known of the images of these pages, and make the forms that are not in the cache."""
        pages = [page for page in pages if page.html is not None]
        to_make: list[str] = []
        on_pages = {path for page in pages for _, path, _ in shown(page, site)} if self.remakes else set()
        for path in images_of(pages, site):
            data = self._read(path)
            site.files[path] = look(path, data)
            if path in on_pages and not any(slip.kind == "unreadable" for slip in site.files[path].slips):
                picture = as_it_is(data) or self.cache.get(data)
                if picture:
                    self._keep(site, path, picture)
                else:
                    to_make.append(path)
        if to_make:
            self._make(site, to_make, progress)

    def publish(self, files: Files, config: MkDocsConfig, site: Site, also: Collection[str]) -> None:
        """Add the forms to the site's files, and take out the images that nothing asks for by their own address.

        `also`: images that are asked for otherwise, such as the one for other sites.
        """
        if not self.pictures:
            return
        on_pages = {path for page in site.published for _, path, _ in shown(page, site)}
        for path in sorted(self.pictures.keys() & on_pages):
            for variant in self.pictures[path].variants:
                address = name(path, variant)
                place = self.cache.place(variant) if variant.width else self.content / path
                if files.get_file_from_path(address) is None:
                    files.append(File.generated(config, address, abs_src_path=str(place), inclusion=InclusionLevel.INCLUDED))
        for path in self.pictures.keys() - asked_for(site.published, site) - set(also):
            original = files.get_file_from_path(path)
            if original:
                files.remove(original)

    def _read(self, path: str) -> bytes:
        with open(self.content / path, "rb") as file:
            return file.read(LARGEST_FILE + 1)

    def _make(self, site: Site, paths: list[str], progress: Progress) -> None:
        """Make the forms in threads, since Pillow lets go of Python's lock."""
        progress("Preparing images", 0, len(paths))
        self.cache.open()
        with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_THREADS)) as threads:
            jobs = {threads.submit(self._made, path): path for path in paths}
            try:
                for done, job in enumerate(as_completed(jobs), 1):
                    self._take(site, jobs[job], job)
                    progress("Preparing images", done, len(paths))
            except BaseException:
                threads.shutdown(cancel_futures=True)
                raise

    def _made(self, path: str) -> Picture:
        data = self._read(path)
        picture, files = make(data)
        self.cache.put(data, picture, files)
        return picture

    def _take(self, site: Site, path: str, job: Future[Picture]) -> None:
        try:
            self._keep(site, path, job.result())
        except DamagedError:
            facts = site.files[path]
            site.files[path] = replace(facts, slips=(*facts.slips, damaged(path)))

    def _keep(self, site: Site, path: str, picture: Picture) -> None:
        site.files[path] = replace(site.files[path], served=picture.served, remade=picture.remade)
        self.pictures[path] = picture
