"""The browser audit's part of scripts/benchmark: pa11y-ci as anybody would run it and our driver on the same pages, in turn."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from fingerpost.audit.chromium import FLAGS, find_chromium
from fingerpost.audit.server import served

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
TOOLS = ROOT / "node_modules"
HEADING = "## The browser audit"
_FAST = """
import json, sys
from fingerpost.audit.fast import audit
from fingerpost.audit.task import DriverSettings, Task
base, chromium, tools, pages = json.loads(sys.argv[1])
results = list(audit([Task(page) for page in pages], base, DriverSettings(chromium, tools)))
failed = [result.not_audited for result in results if result.not_audited]
assert len(results) == len(pages) and not failed, failed[:3]
"""


class Rate(NamedTuple):
    """What was audited, and seconds by driver, one for each run."""

    name: str
    pages: int
    pa11y: list[float]
    fast: list[float]

    @property
    def row(self) -> str:
        a_minute = [self.pages / statistics.median(seconds) * 60 for seconds in (self.pa11y, self.fast)]
        ratio = statistics.median(theirs / ours for theirs, ours in zip(self.pa11y, self.fast, strict=True))
        return f"| {self.name} | {self.pages:,} | {a_minute[0]:.0f} | {a_minute[1]:.0f} | {ratio:.1f} |"


def audit_table(lean: int, whole: int, runs: int, write_site: Callable[[Path, int], None]) -> str:
    """`lean` pages to compare the drivers on, beside the example city; `whole` pages for the whole command."""
    rates = [_lean(lean, runs, write_site), _city(runs)]
    lines = [
        "| Site | Pages | pa11y-ci with its defaults, pages a minute | The driver `fast`, pages a minute | Ratio |",
        "| --- | --- | --- | --- | --- |",
        *[rate.row for rate in rates],
        "",
        f"One width, axe and HTML_CodeSniffer, each driver as a whole process; medians of {runs} runs in turn. "
        "pa11y-ci: addresses as strings, one page at a time, as its defaults are. "
        "`fast` cannot leave our own rules out, so its time has them as well.",
        "",
        *_whole_command(whole, write_site),
    ]
    return "\n".join(lines)


def put_section(file: Path, heading: str, option: str, text: str) -> None:
    """Write one section into a page, and leave the others alone."""
    before, found, after = file.read_text("utf-8").partition(heading)
    _, next_heading, rest = after.partition("\n## ")
    below = f"\n## {rest}" if next_heading else ""
    file.write_text(f"{before.rstrip()}\n\n{heading}\n\nMade by `scripts/benchmark {option} --write`.\n\n{text}\n{below}", "utf-8")


def sections_of(file: Path) -> str:
    """The sections as they stand, to be kept when what is above them is written anew; empty where there are none."""
    _, heading, after = file.read_text("utf-8").partition("\n## ")
    return f"{heading}{after}"


def _lean(pages: int, runs: int, write_site: Callable[[Path, int], None]) -> Rate:
    with tempfile.TemporaryDirectory() as work:
        home = Path(work)
        site = _build(home, pages, write_site)
        return _compare("Generated, lean pages", site, sorted(page for page in _pages(site) if "matter-" in page), runs)


def _city(runs: int) -> Rate:
    with tempfile.TemporaryDirectory() as work:
        home = Path(work)
        for name in ("content", "mkdocs.yml"):
            (home / name).symlink_to(ROOT / name)
        _fingerpost(home, "build", "--as-of", "2026-11-22")
        return _compare("The example city", home / "site", _pages(home / "site"), runs)


def _compare(name: str, site: Path, pages: list[str], runs: int) -> Rate:
    pa11y, fast = [], []
    for number in range(runs):
        with served(str(site)) as base:
            _say(f"{name}, {len(pages)} pages, run {number + 1} of {runs}: pa11y-ci ...")
            pa11y.append(_pa11y(base, pages))
            _say(f"{name}, {len(pages)} pages, run {number + 1} of {runs}: fast ...")
            words = json.dumps([base, find_chromium("Nothing was measured"), str(TOOLS), pages])
            fast.append(_timed([sys.executable, "-c", _FAST, words], ROOT)[0])
    return Rate(name, len(pages), pa11y, fast)


def _pa11y(base: str, pages: list[str]) -> float:
    """Seconds that pa11y-ci takes with nothing set but the engines and the browser. Its exit code says only that it found something."""
    launch = {"executablePath": find_chromium("Nothing was measured"), "args": FLAGS}
    config = {"defaults": {"runners": ["axe", "htmlcs"], "chromeLaunchConfig": launch}, "urls": [base + page for page in pages]}
    with tempfile.TemporaryDirectory() as work:
        file = Path(work) / "pa11yci.json"
        file.write_text(json.dumps(config), "utf-8")
        seconds, said, _ = _timed(["node", str(TOOLS / "pa11y-ci" / "bin" / "pa11y-ci.js"), "--json", "--config", str(file)], ROOT, (0, 2))
    results = json.loads(said)["results"]
    failed = [url for url, issues in results.items() if any("code" not in issue for issue in issues)]
    if len(results) != len(pages) or failed:
        sys.exit(f"pa11y-ci looked at {len(results)} of {len(pages)} pages, and failed on {len(failed)}")
    return seconds


def _whole_command(pages: int, write_site: Callable[[Path, int], None]) -> list[str]:
    """What `fingerpost audit` takes for a site: cold, with nothing changed, and with one page changed."""
    with tempfile.TemporaryDirectory() as work:
        home = Path(work)
        site = _build(home, pages, write_site)
        (home / "node_modules").symlink_to(TOOLS)
        start = statistics.median(_timed([BIN / "fingerpost", "--version"], home)[0] for _ in range(3))
        taken = {}
        for name in ("cold", "unchanged", "one page changed"):
            _say(f"fingerpost audit, {len(_pages(site)):,} pages, {name} ...")
            if name == "one page changed":
                page = next(path for path in sorted(site.rglob("matter-*/index.html")))
                page.write_text(page.read_text("utf-8").replace("</main>", "<p>One more sentence.</p></main>", 1), "utf-8")
            taken[name] = _timed(
                [BIN / "fingerpost", "audit", site.name, "-f", "full.yml", "--format", "json", "--output", "audit.json"], home, (0, 1)
            )[0]
        return [
            f"`fingerpost audit` of {len(_pages(site)):,} pages, from start to exit, with every look and the behaviour checks of a sample:",
            f"{_in_words(taken['cold'])} the first time, {taken['unchanged']:.1f} s when nothing has changed since, "
            f"{taken['one page changed']:.1f} s when one page has. Python itself starts in {start:.1f} s (`fingerpost --version`).",
        ]  # fmt: skip


def _build(home: Path, pages: int, write_site: Callable[[Path, int], None]) -> Path:
    write_site(home, pages)
    _fingerpost(home, "build", "-f", "full.yml", "--as-of", "2026-11-22")
    return home / "site-full"


def _fingerpost(home: Path, *words: str) -> None:
    _timed([BIN / "fingerpost", *words], home)


def _pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("index.html"))


def _timed(command: list[str | Path], home: Path, good: tuple[int, ...] = (0,)) -> tuple[float, str, str]:
    """Seconds on the clock, and what was said; ends everything where the exit code is not a good one."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=home, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in good:
        sys.exit(f"{command[0]} {command[1]} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return seconds, done.stdout, done.stderr


def _in_words(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds // 60:.0f} min {seconds % 60:.0f} s"


def _say(line: str) -> None:
    print(line, file=sys.stderr)
