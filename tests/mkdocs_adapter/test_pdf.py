"""Chromium is ended whatever it does."""

import subprocess

import pytest

from fingerpost.mkdocs_adapter import pdf
from fingerpost.pages.errors import UserError


def test_a_chromium_that_hangs_is_ended_with_all_that_it_started(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setattr(pdf, "LIMIT", 0.5)
    script = tmp_path / "chromium"
    script.write_text(f"#!/bin/sh\nsleep 1000 &\necho $! > {tmp_path}/child\nwait\n")
    script.chmod(0o755)
    with pytest.raises(UserError, match=r"Chromium did not end within 0 seconds|did not end within 1 seconds"):
        pdf._run([str(script)])
    child = (tmp_path / "child").read_text().strip()
    left = subprocess.run(["ps", "-o", "stat=", "-p", child], capture_output=True, text=True, check=False).stdout.strip()
    assert left in ("", "Z", "Zs"), "what it started is gone as well"
