"""Take results from a driver as they come, and keep what is there when it is interrupted."""

from collections.abc import Callable, Iterator
from contextlib import closing

from fingerpost.audit.task import PageResult


def gather(results: Iterator[PageResult], keep: Callable[[PageResult], None]) -> tuple[list[PageResult], bool]:
    """All results, and whether they are partial: Ctrl-C ends the driver, and what had come by then stays.

    `keep` is called for each as it comes: to put it into the cache, to move a progress bar.
    """
    found: list[PageResult] = []
    partial = False
    with closing(results):  # ends the browser, also where the driver itself was in the middle of something
        try:
            for result in results:
                found.append(result)
                keep(result)
        except KeyboardInterrupt:
            partial = True
    return found, partial
