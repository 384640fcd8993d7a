"""The service worker: small, whole, and another whenever what it keeps is."""

import subprocess
from pathlib import Path

import pytest
from pydantic import ValidationError

from fingerpost.publishing.settings import LONGEST_TOGETHER, PublishingSettings
from fingerpost.theme.assets import script
from fingerpost.theme.offline import service_worker

FIXED = {"offline.html": b"Offline", "assets/site.0123456789.css": b"a{}", "assets/offline.0123456789.js": b";"}


def _pages(count: int) -> dict[str, bytes]:
    length = LONGEST_TOGETHER // count
    return {f"{number}".ljust(length, "x"): b"Page" for number in range(count)}


def test_it_stays_under_two_kilobytes_with_as_many_pages_as_are_allowed() -> None:
    pages = _pages(6)
    PublishingSettings(offline_pages=list(pages))
    assert len(service_worker(FIXED | pages).encode()) < 2048


@pytest.mark.parametrize("pages", [[*_pages(6), "7.md"], [*_pages(2), "page.md"]])
def test_more_pages_are_refused(pages: list[str]) -> None:
    with pytest.raises(ValidationError):
        PublishingSettings(offline_pages=pages)


def test_it_names_every_file_and_has_no_comment_left() -> None:
    text = service_worker(FIXED | {"flood/": b"Go upstairs."})
    assert '["offline.html","assets/site.0123456789.css","assets/offline.0123456789.js","flood/"]' in text
    assert "//" not in text
    assert "@" not in text


def test_it_is_another_where_one_of_its_files_is() -> None:
    assert service_worker(FIXED) == service_worker(dict(FIXED))
    assert service_worker(FIXED) != service_worker(FIXED | {"offline.html": b"You are offline"})


@pytest.mark.parametrize("text", [service_worker(FIXED), script("offline")[1]])
def test_it_is_javascript(tmp_path: Path, text: str) -> None:
    (tmp_path / "file.js").write_text(text)
    done = subprocess.run(["node", "--check", tmp_path / "file.js"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
