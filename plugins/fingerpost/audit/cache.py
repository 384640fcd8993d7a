"""Results of pages that did not change, in a file that may vanish, break or be full: an audit never depends on it."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

from fingerpost.audit.results import page_from_data, page_to_data
from fingerpost.audit.task import PageResult, Task

FILE = ".cache/fingerpost/audit.sqlite"
"""Beside the project."""
_CAP = 100_000_000  # bytes, about 40,000 results
_PATIENCE = 10  # seconds to wait for another audit that is writing
_FORM = 1  # goes up when older files can no longer be read
# What stands for the hash of a page that has no result yet: of one that was there at the first audit, and of one that came later.
_NEVER, _NEW = "", "new"
_MAKE = """
CREATE TABLE IF NOT EXISTS results(
  id INTEGER PRIMARY KEY, site TEXT, page TEXT, hash TEXT, ingredients TEXT, looks TEXT, probes INTEGER, seconds REAL, crc INTEGER,
  result TEXT, UNIQUE(site, page, hash, ingredients, looks, probes));
CREATE TABLE IF NOT EXISTS pages(site TEXT, page TEXT, hash TEXT, PRIMARY KEY(site, page)) WITHOUT ROWID;
-- The run that last used a result: apart, since to change a row is to write it anew, and results are long.
CREATE TABLE IF NOT EXISTS uses(id INTEGER PRIMARY KEY, run INTEGER);
"""
_CLEAR = f"""
BEGIN IMMEDIATE;
DROP TABLE IF EXISTS results; DROP TABLE IF EXISTS pages; DROP TABLE IF EXISTS uses;
PRAGMA user_version={_FORM};
COMMIT
"""
_FIND = """
SELECT results.id, results.page, looks, probes, seconds, crc, result FROM json_each(?) AS wanted
CROSS JOIN results ON site=? AND results.page=wanted.key AND hash=wanted.value AND ingredients=?
"""
_KEEP = """
INSERT OR REPLACE INTO results(site, page, hash, ingredients, looks, probes, seconds, crc, result) VALUES (?,?,?,?,?,?,?,?,?) RETURNING id
"""
_OLDEST = "SELECT id FROM uses WHERE run = (SELECT min(run) FROM uses) AND run < ?"
_SIZE = "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size"


class Cache:
    """Results by page hash and task. Use it in a `with`; where its file does not work it holds nothing, and says so once.

    `site` tells apart the sites of one project, `ingredients` is the hash of engines, settings and rules (see page_hash.py).
    """

    def __init__(self, path: Path, site: str, ingredients: str, warn: Callable[[str], None], cap: int = _CAP) -> None:
        self._path, self._site, self._ingredients, self._warn, self._cap = path, site, ingredients, warn, cap
        self._file: sqlite3.Connection | None = None
        self._run = 0

    def __enter__(self) -> "Cache":
        with self._careful():
            self._open()
        return self

    def __exit__(self, *_: object) -> None:
        with self._careful():
            if self._file:
                self._drop_oldest(self._file)
        self._leave()

    def stored(self, hashes: Mapping[str, str]) -> dict[Task, PageResult]:
        """All results of these pages as they are now, by what was looked at."""
        found: dict[Task, PageResult] = {}
        with self._careful():
            if self._file:
                rows = self._file.execute(_FIND, (json.dumps(hashes), self._site, self._ingredients)).fetchall()
                sound = [row for row in rows if crc32(row[-1].encode()) == row[-2]]
                for _, page, looks, probes, seconds, _, text in sound:
                    found[Task(page, tuple(json.loads(looks)), bool(probes))] = page_from_data(json.loads(text), seconds)
                with self._writing() as file:
                    file.executemany("INSERT OR REPLACE INTO uses VALUES (?,?)", [(row[0], self._run) for row in sound])
        return found

    def changed(self, hashes: Mapping[str, str]) -> set[str] | None:
        """The pages that are new or another than at their last audit; None until all pages of the site were audited once.

        Until then a page without a result is no new page: the first audit was a sample, a shard or was interrupted.
        """
        with self._careful():
            if not self._file:
                return None
            before = dict(self._file.execute("SELECT page, hash FROM pages WHERE site=?", (self._site,)))
            first = not before or any(before.get(page) == _NEVER for page in hashes)
            if fresh := [(self._site, page, _NEVER if first else _NEW) for page in hashes if page not in before]:
                with self._writing() as file:
                    file.executemany("INSERT OR IGNORE INTO pages VALUES (?,?,?)", fresh)
            return None if first else {page for page, hash_ in hashes.items() if before.get(page) != hash_}
        return None

    def put(self, task: Task, hash_: str, result: PageResult) -> None:
        """Keep a result at once, so that an interruption loses nothing. What is not sure is not kept."""
        if result.not_audited:
            return
        text = json.dumps(page_to_data(result), ensure_ascii=False, separators=(",", ":"))
        row = (self._site, task.page, hash_, self._ingredients, json.dumps(task.looks), task.probes, result.seconds)
        with self._careful():
            if self._file:
                with self._writing() as file:
                    file.execute("UPDATE pages SET hash=? WHERE site=? AND page=?", (hash_, self._site, task.page))
                    if not result.unstable:
                        number = file.execute(_KEEP, (*row, crc32(text.encode()), text)).fetchone()[0]
                        file.execute("INSERT OR REPLACE INTO uses VALUES (?,?)", (number, self._run))

    def _open(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = file = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        file.execute("PRAGMA journal_mode=WAL")
        file.execute("PRAGMA synchronous=NORMAL")
        if file.execute("PRAGMA user_version").fetchone()[0] != _FORM:
            file.executescript(_CLEAR)
        file.executescript(_MAKE)
        self._run = file.execute("SELECT coalesce(max(run), 0) + 1 FROM uses").fetchone()[0]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing, and no other audit in between."""
        assert self._file
        with self._file as file:
            file.execute("BEGIN IMMEDIATE")
            yield file

    def _drop_oldest(self, file: sqlite3.Connection) -> None:
        """What no run has used for longest goes first. What this run used stays, however much it is."""
        before = size = file.execute(_SIZE).fetchone()[0]
        while size > self._cap and (oldest := file.execute(_OLDEST, (self._run,)).fetchall()):
            with self._writing():
                for table in ("results", "uses"):
                    file.executemany(f"DELETE FROM {table} WHERE id=?", oldest)
            size = file.execute(_SIZE).fetchone()[0]
        if size < before:
            with suppress(sqlite3.OperationalError):  # another audit is at it: the room is used again all the same
                file.execute("VACUUM")

    @contextmanager
    def _careful(self) -> Iterator[None]:
        """Go on without the cache, or with a new one, whatever becomes of the file."""
        try:
            yield
        except (sqlite3.OperationalError, OSError) as error:  # full, read-only, locked
            self._give_up(error)
        except (sqlite3.DatabaseError, ValueError, KeyError, TypeError):
            self._set_aside()

    def _give_up(self, error: Exception) -> None:
        self._leave()
        self._warn(f"{self._path}: the audit goes on without its cache ({error})")

    def _set_aside(self) -> None:
        self._leave()
        aside = self._path.with_suffix(".damaged")
        try:
            os.replace(self._path, aside)
            for more in ("-wal", "-shm"):
                Path(f"{self._path}{more}").unlink(missing_ok=True)
            self._open()
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)
        else:
            self._warn(f"{self._path}: the cache of the audit was damaged; it was set aside as {aside.name}, and a new one begun")

    def _leave(self) -> None:
        if self._file:
            self._file.close()
        self._file = None
