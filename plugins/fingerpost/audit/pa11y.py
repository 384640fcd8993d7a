"""Run pa11y-ci, and believe it only when it has really looked."""

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fingerpost.audit.chromium import FLAGS, find_chromium
from fingerpost.audit.server import PLANTED
from fingerpost.checks.finding import Finding
from fingerpost.pages.errors import UserError

# HTML_CodeSniffer is right about these; the rest of what it says is for a person to look at.
_SURE = ("H77", "F77", "H57.2", "G1,G123,G124.NoSuchID")
PAGE_TIME = 30  # seconds that one page may take


def audit(pages: list[str], base: str, folder: str, time_for_all: float | None = None) -> list[Finding]:
    """What pa11y-ci finds on these pages of a served site; raises UserError where any page was not really audited."""
    asked = [*pages, PLANTED]
    with TemporaryDirectory() as work:
        settings = Path(work) / "pa11yci.json"
        settings.write_text(json.dumps(_settings(base, asked)), "utf-8")
        limit = time_for_all or 60 + PAGE_TIME * len(asked)
        results = _run([*program(), "--json", "--config", str(settings)], limit)
    return _findings(results, base, asked, folder)


def program() -> list[str]:
    """How to start pa11y-ci; raises UserError where it is not installed."""
    local = Path("node_modules/.bin/pa11y-ci")
    found = str(local) if local.exists() else shutil.which("pa11y-ci")
    if not found:
        raise UserError("Nothing was audited, since pa11y-ci is not installed", "", "Install it: PUPPETEER_SKIP_DOWNLOAD=1 npm ci")
    return [found]


def _settings(base: str, pages: list[str]) -> dict[str, Any]:
    """URL objects, not strings: with strings all pages share one set of options and fail at random when run together."""
    defaults = {
        "standard": "WCAG2AA",
        "runners": ["axe", "htmlcs"],
        "levelCapWhenNeedsReview": "warning",
        "concurrency": 2,
        "timeout": PAGE_TIME * 1000,
        "viewport": {"width": 360, "height": 800},
        "chromeLaunchConfig": {"executablePath": find_chromium("Nothing was audited"), "args": FLAGS},
    }
    return {"defaults": defaults, "urls": [{"url": base + page} for page in pages]}


def _run(command: list[str], limit: float) -> dict[str, list[dict[str, Any]]]:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        raise UserError(
            f"Not audited: pa11y-ci did not end within {limit:.0f} seconds", "", "Look for a page that never stops loading."
        ) from None
    try:
        return json.loads(done.stdout)["results"]
    except (ValueError, KeyError):
        said = (done.stderr or done.stdout).strip().splitlines()
        raise UserError(
            f"Not audited: pa11y-ci failed ({said[-1] if said else 'it said nothing'})", "", "Run it by hand to see more."
        ) from None


def _findings(results: dict[str, list[dict[str, Any]]], base: str, asked: list[str], folder: str) -> list[Finding]:
    by_page = {url.removeprefix(base): found for url, found in results.items()}
    failed = [page for page in asked if page not in by_page or any("code" not in issue for issue in by_page[page])]
    if failed:
        why = next((issue.get("message", "") for page in failed for issue in by_page.get(page, []) if "code" not in issue), "")
        raise UserError(
            f"Not audited: {len(failed)} of {len(asked)} pages, such as /{failed[0]}. {why}".strip(), folder, "Open the page in a browser."
        )
    if {issue["runner"] for issue in by_page[PLANTED]} != {"axe", "htmlcs"}:
        raise UserError("Not audited: the faults of the planted page were not found", folder, "Check the versions: npm ci")
    found = [_finding(issue, page, folder) for page in asked if page != PLANTED for issue in by_page[page]]
    return sorted(found, key=lambda finding: finding.worst_first)


def _finding(issue: dict[str, Any], page: str, folder: str) -> Finding:
    sure = issue["type"] == "error" and (issue["runner"] == "axe" or any(code in issue["code"] for code in _SURE))
    path = f"{folder}/{page}index.html" if page.endswith("/") or not page else f"{folder}/{page}"
    mend = f"Look at: {issue['selector']}   {' '.join(issue['context'].split())[:120]}"
    docs = issue.get("runnerExtras", {}).get("helpUrl", "")
    return Finding(
        f"{issue['runner']}-{issue['code'].lower()}", "error" if sure else "warning", path, 1, 1, issue["message"].rstrip("."), mend, docs
    )
