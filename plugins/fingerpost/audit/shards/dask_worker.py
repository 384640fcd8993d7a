"""What a worker of a Dask cluster does with its share of the pages. It needs nothing of Dask."""

import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import urlopen

from fingerpost.audit.chromium import find_chromium
from fingerpost.audit.npm import find_tools
from fingerpost.audit.server import PLANTED, served
from fingerpost.audit.site.page_hash import own_rules
from fingerpost.audit.site.site_pages import file_of
from fingerpost.audit.task import Driver, DriverSettings, PageResult, Task
from fingerpost.pages.errors import UserError

_TIME = 10  # seconds for the site to answer
_UNDONE = "Nothing was audited on this worker"
_ONE_AT_A_TIME = threading.Lock()  # a worker may have many threads, but its machine bears one browser


@dataclass(frozen=True)
class Order:
    """A share of an audit. `html` has the hash of the page's file by page, where there is a folder; `rules` that of our rules."""

    tasks: tuple[Task, ...]
    base: str
    folder: str
    html: Mapping[str, str]
    settings: DriverSettings
    rules: str


def look(driver: Driver, order: Order) -> list[PageResult]:
    """One result for each task; where this worker cannot look at the site, each says why."""
    here = socket.gethostname()
    try:
        if own_rules() != order.rules:
            mend = "Install the same version of Fingerpost on every worker, and start the workers again."
            raise UserError(f"Its worker, {here}, has another version of Fingerpost", "", mend)
        with _ONE_AT_A_TIME, _site(order, here) as base:
            return _drive(driver, order, base)
    except UserError as error:
        return [PageResult(task.page, not_audited=error.what, mend=error.how_to_mend) for task in order.tasks]


def html_hashes(folder: Path, tasks: Sequence[Task]) -> dict[str, str]:
    """The hash of the file of each page that the folder has."""
    paths = {task.page: folder / file_of(task.page) for task in tasks}
    return {page: sha256(path.read_bytes()).hexdigest() for page, path in paths.items() if path.is_file()}


def _drive(driver: Driver, order: Order, base: str) -> list[PageResult]:
    """Looks with the tools of this machine. A planted page by a whole address lies on the other machine: it is served here anew."""
    settings = order.settings
    if not Path(settings.chromium).exists():
        settings = replace(settings, chromium=find_chromium(_UNDONE))
    if not Path(settings.tools).exists():
        settings = replace(settings, tools=find_tools(_UNDONE))
    with ExitStack() as stack:
        asked = {task.page: task for task in order.tasks}
        if far := [page for page in asked if page.endswith(PLANTED) and page != PLANTED]:
            near = stack.enter_context(served(stack.enter_context(TemporaryDirectory()))) + PLANTED
            asked = {near if page in far else page: replace(task, page=near if page in far else page) for page, task in asked.items()}
        results = list(driver(tuple(asked.values()), base, settings))
        return [replace(result, page=far[0]) if far and result.page == near else result for result in results]


@contextmanager
def _site(order: Order, here: str) -> Iterator[str]:
    """The site's address as this worker reaches it: the one that it was told, else its own copy of the folder.

    A copy that is not the same to the byte is another site. Raises UserError.
    """
    if _is_there(order):
        yield order.base
        return
    folder = Path(order.folder) if order.folder else None
    mend = f"Let the workers reach it, or build the site into a folder that they share: {order.folder or 'fingerpost audit site'}"
    if folder is None or not folder.is_dir():
        raise UserError(f"Its worker, {here}, can reach neither the address of the site nor its folder", "", mend)
    if html_hashes(folder, order.tasks) != dict(order.html):
        raise UserError(f"Its worker, {here}, has another build of the site in the folder", "", mend)
    with served(str(folder)) as base:
        yield base


def _is_there(order: Order) -> bool:
    """Does the address lead to the site, and not to whatever has the same port on this machine?"""
    page, wanted = next(iter(order.html.items()), ("", ""))
    try:
        with urlopen(order.base + quote(page), timeout=_TIME) as answer:
            return not wanted or sha256(answer.read()).hexdigest() == wanted
    except HTTPError:
        return not wanted  # there is a site, if perhaps without a home page
    except (URLError, OSError, ValueError):
        return False
