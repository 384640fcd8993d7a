"""The forms of images that were made before, in a folder beside the settings file. It may be deleted at any time.

Nothing in it is trusted: a file's name is the hash of what is in it. What does not fit is made again.
"""

import hashlib
import os
import tempfile
import threading
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from fingerpost.publishing.images.encode import RECIPE
from fingerpost.publishing.images.plan import Picture, Variant

FOLDER = ".cache/fingerpost/images"
_KINDS = ("avif", "webp", "jpg", "png")
_README = b"The images of the site in the forms that browsers load. Fingerpost makes them again where they are missing.\n"
_PICTURE = TypeAdapter(Picture)


class ImageCache:
    """The folder of one site."""

    def __init__(self, home: Path) -> None:
        self.folder = home / FOLDER
        self._instead: tempfile.TemporaryDirectory[str] | None = None

    def open(self) -> None:
        """Make the folder ready to be written to. Where it cannot be, a temporary one takes its place."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._write(self.folder / "README", _README)
        except OSError:
            self._instead = tempfile.TemporaryDirectory(prefix="fingerpost-images-")
            self.folder = Path(self._instead.name)

    def get(self, image: bytes) -> Picture | None:
        """What was made of these bytes with today's recipe; None where anything of it is missing or damaged."""
        try:
            picture = _PICTURE.validate_json(self._note(image).read_bytes())
        except (OSError, ValidationError):
            return None
        return picture if picture.plain and all(map(self._is_whole, picture.variants)) else None

    def put(self, image: bytes, picture: Picture, files: dict[str, bytes]) -> None:
        """Keep what was made. The note comes last, so that it never names what is not there."""
        for variant in picture.variants:
            self._write(self.place(variant), files[variant.digest])
        self._write(self._note(image), _PICTURE.dump_json(picture))

    def place(self, variant: Variant) -> Path:
        """Where a form lies."""
        return self.folder / f"{variant.digest}.{variant.kind}"

    def _note(self, image: bytes) -> Path:
        return self.folder / f"{hashlib.sha256(image).hexdigest()}-{RECIPE}.json"

    def _is_whole(self, variant: Variant) -> bool:
        if variant.kind not in _KINDS or len(variant.digest) != 64 or not variant.digest.isalnum():
            return False
        try:
            data = self.place(variant).read_bytes()
        except OSError:
            return False
        return len(data) == variant.size and hashlib.sha256(data).hexdigest() == variant.digest

    def _write(self, path: Path, data: bytes) -> None:
        """Write beside and swap: another thread or build may read or write the same file at this moment."""
        beside = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
        beside.write_bytes(data)
        os.replace(beside, path)
