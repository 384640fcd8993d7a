"""The npm packages that the audit runs: where they are, and how they are installed."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from fingerpost.pages.errors import UserError

PACKAGES = ("axe-core", "html_codesniffer", "pa11y-ci")
FOLDER = Path(".cache") / "fingerpost" / "audit-tools"
"""Where `--install` puts them, seen from the folder of the settings file."""
_INSTALL = "Install them: fingerpost audit --install"
_LISTS = Path(__file__).parent / "npm_packages"
_OLDEST_NODE = 20
_TIME = 900  # seconds that an installation may take, on a slow line
_NODE = f"Install Node {_OLDEST_NODE} or later with its npm. On Debian and Ubuntu: apt-get install nodejs npm"


def find_tools(undone: str, start: Path | None = None) -> str:
    """The path of the node_modules that has every package; raises UserError, which begins with what was therefore not done.

    It is looked for upward from a folder (the working directory), and where `--install` puts it.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        for home in (folder, folder / FOLDER):
            modules = home / "node_modules"
            if all((modules / name / "package.json").is_file() for name in PACKAGES):
                return str(modules)
    raise UserError(f"{undone}, since axe-core and pa11y-ci are not installed", "", _INSTALL)


def install(home: Path, say: Callable[[str], None] = lambda line: print(line, file=sys.stderr)) -> str:
    """Install the locked packages for the project in a folder, and give the path of their node_modules.

    They are made in a folder beside and moved when all is there, so that an interrupted installation leaves nothing half done.
    Raises UserError.
    """
    npm = _npm()
    target = home / FOLDER
    say(f"Installing the browser tools of the audit into {target} (about a minute) ...")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".audit-tools-", dir=target.parent) as work:
            made, old = Path(work) / "new", Path(work) / "old"
            shutil.copytree(_LISTS, made)
            _run_npm(npm, made)
            if target.exists():
                target.rename(old)
            made.rename(target)
    except OSError as error:
        raise UserError(
            f"The tools could not be written ({error.strerror or error})",
            str(target),
            "See that there is room, and that you may write there.",
        ) from None
    versions = ", ".join(f"{name} {_version(target / 'node_modules' / name)}" for name in PACKAGES)
    say(f"Installed {versions}.")
    return str(target / "node_modules")


def _npm() -> str:
    """The path of npm, when a Node is there that is new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise UserError(f"The tools were not installed, since there is no {'npm' if node else 'Node'}", "", _NODE)
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    found = re.match(r"v(\d+)\.", said)
    if not found or int(found[1]) < _OLDEST_NODE:
        raise UserError(f"The tools were not installed, since Node is too old ({said or 'it does not say its version'})", node, _NODE)
    return npm


def _run_npm(npm: str, folder: Path) -> None:
    """`npm ci`: what is in the lock file and nothing else, each package against its checksum. No browser is fetched."""
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"]
    environment = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=_TIME, check=False)
    except subprocess.TimeoutExpired:
        raise UserError(f"The tools were not installed: npm did not end within {_TIME // 60} minutes", "", _NETWORK) from None
    if done.returncode:
        raise UserError(f"The tools were not installed: {_reason(done.stderr)}", "", _NETWORK)
    missing = [name for name in PACKAGES if not (folder / "node_modules" / name / "package.json").is_file()]
    if missing:
        raise UserError(f"The tools were not installed: npm left out {', '.join(missing)}", "", "Try again: fingerpost audit --install")


_NETWORK = "See that this machine can reach the npm registry (npm ping), then try again: fingerpost audit --install"


def _reason(said: str) -> str:
    """What npm says is wrong, without its prefixes and without the path of its log."""
    lines = [re.sub(r"^npm (error|ERR!)\s*", "", line).strip() for line in said.splitlines()]
    told = [line for line in lines if line and not re.match(r"(code|errno|syscall|A complete log|/|type)\b", line)]
    return told[0].rstrip(".") if told else "npm failed, and said nothing"


def _version(package: Path) -> str:
    return str(json.loads((package / "package.json").read_text("utf-8"))["version"])
