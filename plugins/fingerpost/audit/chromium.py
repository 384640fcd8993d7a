"""Chromium on this machine: where it is, and how it is started so that it does nothing but what it is asked."""

import os
import shutil
from pathlib import Path

from fingerpost.pages.errors import UserError

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
).split()


def find_chromium(undone: str) -> str:
    """The path of Chromium. Raises UserError where there is none, which begins with what was therefore not done."""
    named = os.environ.get("CHROMIUM_PATH")
    found = named or next((path for name in _NAMES if (path := shutil.which(name))), None)
    if not found or not Path(found).exists():
        raise UserError(f"{undone}, since there is no Chromium", named or "", "Install it: apt-get install chromium")
    return found
