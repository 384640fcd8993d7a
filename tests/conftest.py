"""What many tests share: the built city, and a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.server import serve

settings.register_profile("fingerpost", deadline=None)  # a busy machine is no fault
settings.load_profile("fingerpost")

ROOT = Path(__file__).resolve().parent.parent
FINGERPOST = Path(sys.executable).parent / "fingerpost"
AS_OF = "2026-11-22"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
).split()


def run(*words: str | Path, cwd: Path = ROOT, **more) -> subprocess.CompletedProcess[str]:
    """Run `fingerpost` with these words."""
    return subprocess.run([FINGERPOST, *words], cwd=cwd, capture_output=True, text=True, check=False, **more)


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example city, built as on a fixed day."""
    home = tmp_path_factory.mktemp("city")
    shutil.copytree(ROOT / "content", home / "content")
    shutil.copy(ROOT / "mkdocs.yml", home)
    done = run("build", "--as-of", AS_OF, cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return home


@pytest.fixture(scope="session")
def city_address(city: Path) -> Iterator[str]:
    """The address at which the built city is served."""
    with serve(city / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "Chromium is needed: apt-get install chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()
