"""The offline copy in one site: what it needs among the files, and the service worker once all pages are written."""

from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from fingerpost.mkdocs_adapter.run import Run
from fingerpost.pages.site import Site
from fingerpost.publishing.settings import PublishingSettings
from fingerpost.theme.offline import PAGE, WORKER, service_worker


def prepare(config: MkDocsConfig) -> None:
    """Have the page made that is shown for a page which was not kept."""
    config.theme.static_templates.add(PAGE)


def base_url(template_name: str, run: Run) -> str:
    """Where the links of that page begin, since it is shown at any address; empty for other templates."""
    return run.site.addresses.base.rstrip("/") or "/" if template_name == PAGE else ""


def kept_pages(site: Site, settings: PublishingSettings, href: Callable[[str], str]) -> list[dict[str, str]]:
    """The pages for an emergency, for a list of links."""
    return [{"title": site.by_path[path].title, "url": href(path)} for path in settings.offline_pages if href(path)]


def write_worker(config: MkDocsConfig, run: Run, pages: Sequence[str], assets: Sequence[str]) -> None:
    """Write the service worker into the finished site folder, which holds the pages for an emergency by now."""
    folder, url_of = Path(config.site_dir), run.site.addresses.url_of
    held = {PAGE: PAGE} | {name: name for name in assets}
    held |= {url_of[path] or "./": _file_of(url_of[path]) for path in pages if path in url_of}
    if (Path(config.docs_dir) / WORKER).is_file():  # an editor's own, such as the one that ends the offline copy
        return
    (folder / WORKER).write_text(service_worker({url: (folder / name).read_bytes() for url, name in held.items()}), "utf-8")


def _file_of(url: str) -> str:
    return f"{url}index.html" if url.endswith("/") or not url else url
