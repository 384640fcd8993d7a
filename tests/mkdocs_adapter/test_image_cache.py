"""The cache of images: found again, never trusted blindly, shared by builds, and not needed at all."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fingerpost.mkdocs_adapter.image_cache import FOLDER, ImageCache
from fingerpost.publishing.images.encode import make
from fingerpost.publishing.images.plan import Picture
from tests.support.images import grain, saved

IMAGE = saved(grain(500, 300), "JPEG")
PICTURE, FILES = make(IMAGE)


@pytest.fixture
def filled(tmp_path: Path) -> ImageCache:
    cache = ImageCache(tmp_path)
    cache.open()
    cache.put(IMAGE, PICTURE, FILES)
    return cache


def test_what_was_made_is_found_again(filled: ImageCache) -> None:
    assert filled.get(IMAGE) == PICTURE
    assert all(filled.place(variant).read_bytes() == FILES[variant.digest] for variant in PICTURE.variants)
    assert filled.get(IMAGE + b" ") is None


def test_an_empty_cache_makes_no_folder(tmp_path: Path) -> None:
    assert ImageCache(tmp_path).get(IMAGE) is None
    assert list(tmp_path.iterdir()) == []


def _note(folder: Path) -> Path:
    return next(folder.glob("*.json"))


def _form(folder: Path) -> Path:
    return next(folder.glob("*.avif"))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "a form is gone": lambda folder: _form(folder).unlink(),
    "a form is cut off": lambda folder: _form(folder).write_bytes(_form(folder).read_bytes()[:-9]),
    "a form was changed": lambda folder: _form(folder).write_bytes(b"x" + _form(folder).read_bytes()[1:]),
    "a form is a folder": lambda folder: (_form(folder).rename(folder / "old"), (folder / f"{PICTURE.modern[0].digest}.avif").mkdir()),
    "the note is gone": lambda folder: _note(folder).unlink(),
    "the note is empty": lambda folder: _note(folder).write_bytes(b""),
    "the note is no JSON": lambda folder: _note(folder).write_bytes(b"\0{"),
    "the note is another program's": lambda folder: _note(folder).write_text("[]"),
    "the note names no form": lambda folder: _note(folder).write_text('{"modern": [], "plain": []}'),
    "the note leads out of the folder": lambda folder: _note(folder).write_text(
        _note(folder).read_text().replace(PICTURE.modern[0].digest, "../" * 20 + "etc/passw")
    ),
    "the note names another kind": lambda folder: _note(folder).write_text(_note(folder).read_text().replace('"avif"', '"/../../a"')),
    "the sizes in the note are wrong": lambda folder: _note(folder).write_text(_note(folder).read_text().replace('"size":', '"size":1')),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_what_is_damaged_is_made_again(filled: ImageCache, tmp_path: Path, damage: Callable[[Path], object]) -> None:
    damage(tmp_path / FOLDER)
    assert filled.get(IMAGE) is None
    if not any(path.is_dir() for path in (tmp_path / FOLDER).iterdir()):
        filled.put(IMAGE, PICTURE, FILES)
        assert filled.get(IMAGE) == PICTURE


def test_builds_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    caches = [ImageCache(tmp_path) for _ in range(8)]

    def work(cache: ImageCache) -> set[Picture | None]:
        cache.open()
        seen = set()
        for _ in range(15):
            cache.put(IMAGE, PICTURE, FILES)
            seen.add(cache.get(IMAGE))
        return seen

    with ThreadPoolExecutor(8) as threads:
        assert set.union(*threads.map(work, caches)) == {PICTURE}
    assert not [path for path in (tmp_path / FOLDER).iterdir() if path.name.startswith(".")]


def test_where_nothing_can_be_written_a_temporary_folder_serves(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file in the way")
    cache = ImageCache(tmp_path)
    cache.open()
    cache.put(IMAGE, PICTURE, FILES)
    assert cache.get(IMAGE) == PICTURE
    assert tmp_path not in cache.folder.parents
    folder = cache.folder
    del cache
    assert not os.path.exists(folder)
