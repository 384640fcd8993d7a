"""A git that is started, talked to and ended, whatever it does. It is told to change nothing and to stay off the network."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer
from time import monotonic
from typing import IO, TypeVar

LIMIT = 60.0  # seconds after which a git that hangs is ended

NO_WORK_TREE = "the folder is not in version control"
_WORDS_FOR = {
    "not a git repository": NO_WORK_TREE,
    "does not have any commits yet": "the repository has no commits yet",
    "promisor remote": "git has not the text of older versions (a partial clone): fetch it with `git fetch --refetch --no-filter`",
}
# These are set while git runs a hook, and would lead to another place than the folder.
_ELSEWHERE = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"}
_SURROUNDINGS = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
_SURROUNDINGS |= {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1"}  # a partial clone would fetch each version by itself
_T = TypeVar("_T")
Git = subprocess.Popen[bytes]


class Unknown(Exception):
    """Why there is no history, in plain words."""


def ask(folder: Path, words: list[str], talk: Callable[[Git], _T]) -> _T:
    """Start git in the folder and talk to it. Raises Unknown where it fails, hangs or talks nonsense."""
    started, answer, problem = monotonic(), None, ""
    with TemporaryFile() as complaints, _running(["git", "--no-pager", "-C", str(folder), *words], complaints) as git:
        try:
            answer = talk(git)
        except (OSError, ValueError):
            problem = "git gave an answer that cannot be read"
        git.stdin.close()
        git.stdout.close()
        if git.wait() or problem:
            complaints.seek(0)
            said = complaints.read(100_000).decode("utf-8", "replace")
            hung = f"git did not answer within {LIMIT:g} seconds" if monotonic() - started >= LIMIT else ""
            raise Unknown(hung or _in_words(said) or problem or "git stopped without a reason")
        return answer


@contextmanager
def _running(words: list[str], complaints: IO[bytes]) -> Iterator[Git]:
    """A process that has an end, whatever happens."""
    surroundings = {key: value for key, value in os.environ.items() if key not in _ELSEWHERE} | _SURROUNDINGS
    pipe = subprocess.PIPE
    try:
        git = subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=complaints, env=surroundings, start_new_session=True)
    except FileNotFoundError:
        raise Unknown("git is not installed") from None
    except (OSError, ValueError) as error:
        raise Unknown(f"git could not be started: {error}") from None
    timer = Timer(LIMIT, _end, [git])
    timer.daemon = True
    timer.start()
    try:
        with git:
            yield git
    finally:
        timer.cancel()
        _end(git)


def _end(git: Git) -> None:
    """End git and what it started, so that nothing holds on to its pipes."""
    if git.returncode is not None:
        return
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(git.pid, signal.SIGKILL)  # not reaped, so the number is still its own
        else:
            git.kill()


def _in_words(said: str) -> str:
    """Why git failed, from what it said; empty where it said nothing."""
    for sign, words in _WORDS_FOR.items():
        if sign in said:
            return words
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    first = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0] if lines else "")
    return f"git would not read the folder: {first.removeprefix('fatal:').removeprefix('error:').strip()}" if first else ""
