"""Write several files of an editor as one step: afterwards all of them are new, or none is."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fingerpost.pages.errors import UserError

_BROKEN_OFF = 60.0  # seconds; a lock that is older was left behind by a program that was killed
_PATIENCE = 10.0  # seconds; a review is written in a fraction of one


def write_together(files: dict[Path, bytes]) -> None:
    """Put every new file beside its old one first, where all that can fail fails, and then swap them.

    Should a swap fail all the same, those before it are taken back.
    """
    files = {Path(os.path.realpath(path)): data for path, data in files.items()}  # a link stays a link
    fresh = {path: path.with_name(f".{path.name}.{os.getpid()}") for path in files}
    made: list[Path] = []
    before = {path: path.read_bytes() if path.is_file() else None for path in files}
    done: list[Path] = []
    try:
        for path, data in files.items():
            if not path.parent.is_dir():
                made.append(path.parent)
                path.parent.mkdir(parents=True)
            _write_down(fresh[path], data)
            if before[path] is not None:
                os.chmod(fresh[path], path.stat().st_mode)
        for path in files:
            os.replace(fresh[path], path)
            done.append(path)
    except BaseException:
        for path in reversed(done):
            _put_back(path, before[path])
        raise
    finally:
        for path in fresh.values():
            path.unlink(missing_ok=True)
        for folder in made:
            with suppress(OSError):  # it goes again where nothing came to stand in it
                folder.rmdir()


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Nobody else who asks for the same file is inside at the same time. Raises UserError after ten seconds of waiting."""
    lock = path.with_name(f".{path.name}.lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            if _age(lock) > _BROKEN_OFF:
                lock.unlink(missing_ok=True)
            elif time.monotonic() > until:
                mend = "Wait until it is done. If nobody is at it, a review was broken off: delete that file."
                raise UserError("Somebody else is writing a review at this moment", str(lock), mend) from None
            time.sleep(0.05)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _age(lock: Path) -> float:
    """Seconds since the lock was made; none where it is gone by now."""
    try:
        return time.time() - lock.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _write_down(path: Path, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_back(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(data)
