"""Pagefind, the search engine: a program that reads a folder of pages and writes an index for the browser."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from pagefind.service import get_executable

from fingerpost.pages.errors import UserError
from fingerpost.search.assets import Engine

_ENTRY = "pagefind-entry.json"
LIMIT = 600.0  # seconds; 2,000 pages take about three
_INSTALL = "Install it again: pip install --force-reinstall 'pagefind[bin]'"
# The engine packs the places of so many words into one file. With its own 20,000, a question of three words loads 90 KB, and now 25.
_WORDS_IN_A_FILE = "1000"

Copy = Callable[[str], str]


@cache
def pagefind_version() -> str:
    """The version that is installed. Raises UserError where it does not run, so that a build stops before anything is written."""
    return _run("--version").split()[-1]


def index_folder(site_dir: str, copies: Iterable[tuple[str, Copy]], engine: Engine, left_out: Iterable[str]) -> None:
    """Write the index of a site into its folder. `copies`: the address of each page, and what makes its copy of its HTML."""
    site = Path(site_dir)
    with TemporaryDirectory(prefix="fingerpost-search-") as home:
        folder, count = Path(home) / "pages", 0
        for url, copy in copies:
            path = unquote(url if url.endswith(".html") else f"{url}index.html")
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(copy((site / path).read_text("utf-8")), "utf-8")
            count += 1
        target = (site / engine.folder).resolve()
        shutil.rmtree(target, ignore_errors=True)
        if not count:
            return
        said = _run("--site", folder, "--output-path", target, "--exclude-selectors", ",".join(left_out), "--silent")
        _check(target, count, said)
        _keep_what_is_loaded(target, engine)


def _check(target: Path, count: int, said: str) -> None:
    try:
        indexed = sum(language["page_count"] for language in _entry(target)["languages"].values())
    except (OSError, ValueError, KeyError) as error:
        raise _failed(said or str(error)) from None
    if indexed != count:
        raise _failed(f"It read {indexed} of {count} pages. {said}")


def _keep_what_is_loaded(target: Path, engine: Engine) -> None:
    """Give the engine's script and programs names that change with its version, and take its user interfaces out."""
    entry, kept = _entry(target), {engine.script.rpartition("/")[2], _ENTRY}
    (target / "pagefind.js").rename(target / engine.script.rpartition("/")[2])
    for language in entry["languages"].values():
        old = language["wasm"] or "unknown"
        language["wasm"] = f"{old}.{engine.mark}"
        kept.add(f"wasm.{language['wasm']}.pagefind")
        if (target / f"wasm.{old}.pagefind").exists():  # two languages may share one
            (target / f"wasm.{old}.pagefind").rename(target / f"wasm.{language['wasm']}.pagefind")
    (target / _ENTRY).write_text(json.dumps(entry, separators=(",", ":")), "utf-8")
    for file in target.iterdir():
        if file.is_file() and file.name not in kept and file.suffix != ".pf_meta":
            file.unlink()


def _entry(target: Path) -> dict[str, Any]:
    return json.loads((target / _ENTRY).read_text("utf-8"))


def _run(*words: str | Path) -> str:
    program = get_executable()
    if program is None:
        raise UserError("Pagefind, which makes the search, is not installed", how_to_mend=_INSTALL)
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")}
    surroundings["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = _WORDS_IN_A_FILE
    try:
        with TemporaryDirectory() as nowhere:  # it would take settings from the folder that it runs in
            done = subprocess.run([program, *words], cwd=nowhere, env=surroundings, capture_output=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        raise _failed(f"It did not end within {LIMIT:g} seconds.") from None
    except OSError as error:
        raise UserError(f"Pagefind, which makes the search, does not start: {error}", str(program), _INSTALL) from None
    said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
    if done.returncode:
        raise _failed(said or f"It ended with {done.returncode}.")
    return said


def _failed(why: str) -> UserError:
    mend = f"{_INSTALL}. To build without a search meanwhile, write `page: null` below `- fingerpost/search:` in mkdocs.yml."
    return UserError(f"The search could not be made, so the site is not published: {why}", how_to_mend=mend)
