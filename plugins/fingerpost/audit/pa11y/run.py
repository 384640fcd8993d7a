"""One run of pa11y-ci, watched: what it says as it says it, and its end when a page takes too long."""

import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import IO, Any
from urllib.parse import urlsplit

from fingerpost.audit.chromium import FLAGS
from fingerpost.audit.looks import PHONE
from fingerpost.audit.task import DriverSettings
from fingerpost.pages.errors import UserError

_REPORTER = Path(__file__).with_name("reporter.cjs")
_RUNNER = Path(__file__).with_name("runner.cjs")
_START_TIME = 60.0  # seconds in which Node and Chromium have to start, and to end
_GRACE = 5.0  # seconds in which pa11y-ci may end its browser


@dataclass(frozen=True)
class Event:
    """What happened to a page: `begun`, `done`, `failed` or `late`; or `ended` for the run, with its last words as `why`."""

    event: str
    url: str = ""
    landed: str = ""
    """Where the browser was in the end."""
    facts: dict[str, Any] = field(default_factory=dict)
    """What the page is: its `title`, its first `heading`, `speaks` (is there anything on it?) and where it sends people (`refresh`)."""
    requests: tuple[str, ...] = ()
    """Every address that the page asked for."""
    why: str = ""
    issues: tuple[dict[str, Any], ...] = ()


def watch(urls: Sequence[str], settings: DriverSettings) -> Iterator[Event]:
    """Run pa11y-ci on these addresses. The run is ended when a page is late, and then nothing more is known of the others."""
    with TemporaryDirectory(prefix="fingerpost-pa11y-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        with _started(_config(urls, settings, work), settings, work) as process:
            yield from _events(process, settings.page_time)
        yield Event("ended", why=_last_words(work / "stderr"))


def _config(urls: Sequence[str], settings: DriverSettings, work: Path) -> dict[str, Any]:
    """Addresses as objects: as strings all pages would share one set of options, and fail at random when run together."""
    known = {host for url in urls if (host := urlsplit(url).hostname)}
    nobody_else = "MAP * ~NOTFOUND" + "".join(f", EXCLUDE {host}" for host in sorted(known))
    launch = {
        "executablePath": settings.chromium,
        "args": [*FLAGS, "--force-prefers-reduced-motion", f"--host-resolver-rules={nobody_else}"],
        "userDataDir": str(work / "browser"),
        "pipe": True,  # the browser ends when Node does, however Node ends
        "protocolTimeout": int(settings.page_time * 2000),
    }
    defaults = {
        "standard": "WCAG2AA",
        "runners": [str(_RUNNER), "axe", "htmlcs"],
        "levelCapWhenNeedsReview": "warning",
        "includeWarnings": True,  # moderate results of axe
        "includeNotices": True,  # minor ones
        "concurrency": settings.tabs,
        "timeout": int(settings.page_time * 800),  # of loading alone, so that a slow page ends before the whole run is ended for it
        "viewport": {"width": PHONE.width, "height": PHONE.height},
        "chromeLaunchConfig": launch,
        "reporters": [str(_REPORTER)],
    }
    return {"defaults": defaults, "urls": [{"url": url} for url in urls]}


@contextmanager
def _started(config: dict[str, Any], settings: DriverSettings, work: Path) -> Iterator[subprocess.Popen[str]]:
    """pa11y-ci as a process group of its own, which is gone afterwards, and its browser with it."""
    file = work / "pa11yci.json"
    file.write_text(json.dumps(config), "utf-8")
    command = ["node", str(Path(settings.tools) / "pa11y-ci" / "bin" / "pa11y-ci.js"), "--config", str(file)]
    with (work / "stderr").open("w") as said:
        try:
            process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=said, encoding="utf-8", errors="replace", start_new_session=True
            )
        except FileNotFoundError:
            raise UserError(
                "Nothing was audited, since there is no Node, which pa11y-ci needs", "", "Install it: apt-get install nodejs npm"
            ) from None
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """On SIGINT pa11y-ci's browser is ended before Node; what is deaf to that is ended with its group."""
    for how in (signal.SIGINT, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, how)
            try:
                process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                continue
    if process.stdout:
        process.stdout.close()


def _events(process: subprocess.Popen[str], page_time: float) -> Iterator[Event]:
    assert process.stdout
    lines: Queue[str | None] = Queue()
    Thread(target=_read, args=(process.stdout, lines), daemon=True).start()
    ends: dict[str, float] = {}
    heard = time.monotonic()
    while True:
        until = min(ends.values(), default=heard + _START_TIME)
        try:
            line = lines.get(timeout=max(0.0, until - time.monotonic()))
        except Empty:
            now = time.monotonic()
            yield from (Event("late", url) for url, end in ends.items() if end <= now)
            return
        if line is None:
            return
        event = _event(line)
        if event:
            heard = time.monotonic()
            if event.event == "begun":
                ends[event.url] = heard + page_time
            else:
                ends.pop(event.url, None)
            yield event


def _read(stream: IO[str], lines: "Queue[str | None]") -> None:
    try:
        for line in stream:
            lines.put(line)
    except ValueError:  # closed under our hands, since the run was ended
        pass
    lines.put(None)


def _event(line: str) -> Event | None:
    try:
        read = json.loads(line)
        return Event(**{**read, "issues": tuple(read.get("issues", ())), "requests": tuple(read.get("requests", ()))})
    except (ValueError, TypeError):
        return None  # something else that Node printed


def _last_words(file: Path) -> str:
    lines = [line.strip() for line in file.read_text("utf-8", "replace").splitlines() if line.strip()]
    return next((line for line in lines if re.match(r"\w*Error: ", line)), lines[-1] if lines else "")
