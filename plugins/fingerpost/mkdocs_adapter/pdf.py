"""HTML -> tagged PDF, printed by Chromium, which is started for it and always ended."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from fingerpost.audit.chromium import FLAGS, find_chromium
from fingerpost.pages.errors import UserError
from fingerpost.theme.editions.document import edition_html
from fingerpost.theme.editions.edition import Edition, Form
from fingerpost.theme.editions.page_numbers import page_numbers

LIMIT = 120.0  # seconds after which a Chromium that hangs is ended
_TRIES = 3  # the contents need the pages' numbers, and may themselves move a page on
_PRINT = [
    *"--headless --disable-dev-shm-usage --no-pdf-header-footer --generate-pdf-document-outline".split(),
    "--host-resolver-rules=MAP * ~NOTFOUND",  # the document holds all that it needs
]


def edition_pdf(edition: Edition, form: Form) -> bytes:
    """The edition as a tagged PDF with the numbers of its pages in the contents. Raises UserError where Chromium is missing or fails."""
    said = {f"p{number}": 88 for number in range(len(edition.parts))}  # takes up as much room as the true numbers will
    for _ in range(_TRIES):
        pdf = print_pdf(edition_html(edition, form, said))
        found = page_numbers(pdf)
        if len(edition.parts) == 1 or all(found.get(name) == number for name, number in said.items()):
            break
        said = found
    return pdf


def print_pdf(html: str) -> bytes:
    """A document that is complete in itself, printed. Nothing is asked of the network."""
    chromium = find_chromium("No PDF was made")
    with TemporaryDirectory(prefix="fingerpost-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder) / "edition.html", Path(folder) / "edition.pdf"
        source.write_text(html, "utf-8")
        said = _run([chromium, *FLAGS, *_PRINT, f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri()])
        pdf = target.read_bytes() if target.is_file() else b""
    if not pdf.startswith(b"%PDF") or not pdf.rstrip().endswith(b"%%EOF"):
        raise UserError(f"No PDF was made: Chromium failed ({said or 'it said nothing'})", chromium, "Start it by hand to see more.")
    if b"/StructTreeRoot" not in pdf:
        raise UserError("The PDF has no tags, which screen readers need", chromium, "Install a newer Chromium: 124 or later.")
    return pdf


def _run(command: list[str]) -> str:
    """Run Chromium to its end: the last thing that it said. Raises UserError where it hangs."""
    chromium = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    try:
        _, said = chromium.communicate(timeout=LIMIT)
    except subprocess.TimeoutExpired:
        raise UserError(f"No PDF was made: Chromium did not end within {LIMIT:.0f} seconds", command[0], "Try it again.") from None
    finally:
        with suppress(OSError):
            os.killpg(chromium.pid, signal.SIGKILL)  # with the helpers that it started
        chromium.wait()
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""
