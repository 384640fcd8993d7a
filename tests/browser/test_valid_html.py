"""Every page of the built city is valid HTML by the Nu HTML checker."""

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

pytestmark = pytest.mark.slow


def _errors(*paths: Path) -> list[str]:
    command = ["java", "-Xss2m", "-jar", JAR, "--format", "json", "--skip-non-html", "--exit-zero-always", *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    return [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in messages if m["type"] == "error"]


def test_every_page_is_valid(city: Path) -> None:
    pages = list((city / "site").rglob("*.html"))
    assert len(pages) > 60
    assert _errors(city / "site") == []


def test_the_checker_does_find_a_planted_fault(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>A</title><p><ul><b></p>")
    assert _errors(tmp_path / "page.html")
