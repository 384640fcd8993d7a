"""`fingerpost print` on the example city: what it writes, what it says, and what a real parser reads in the PDF."""

import base64
import io
import math
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from fingerpost.theme.editions.page_numbers import page_numbers
from tests.conftest import AS_OF, ROOT, run
from tests.support.images import quarters, saved, with_camera_notes


def _print(folder: Path, *words: str, **environment: str):
    return run("print", *words, "--as-of", AS_OF, "--output", folder, cwd=ROOT, env={**os.environ, **environment})


@pytest.mark.slow
def test_a_page_as_html(tmp_path: Path) -> None:
    done = _print(tmp_path / "new" / "folder", "content/bins/missed-bin.md", "--format", "html")
    file = tmp_path / "new" / "folder" / "bins-missed-bin.html"
    assert (done.returncode, done.stdout) == (0, f"Wrote 1 file:\n  {file}\n"), done.stderr
    html = file.read_text()
    for words in (
        "Report a missed bin",
        "01632 960110",
        "Monday to Friday, 8.30am to 5pm",
        "We come back for a missed bin within 2 working days.",
    ):
        assert words in html


def test_every_name_that_is_wrong_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    done = _print(tmp_path / "out", "bins/", "bin/missed-bin.md", "housin/")
    assert done.returncode == 2
    assert "Did you mean bins/missed-bin.md?" in done.stderr
    assert "Did you mean housing/?" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_without_chromium_the_html_is_written_and_the_error_says_what_to_install(tmp_path: Path) -> None:
    done = _print(tmp_path, "bins/missed-bin.md", "--format", "pdf", CHROMIUM_PATH="/nowhere/chromium")
    assert done.returncode == 2
    file = tmp_path / "bins-missed-bin.html"
    assert done.stderr.endswith(
        "/nowhere/chromium: No PDF was made, since there is no Chromium\n"
        f"  How to mend it: Install it: apt-get install chromium. Or open {file} in a browser and print it: it was written.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


@pytest.mark.slow
def test_a_chromium_that_fails_leaves_no_pdf(tmp_path: Path) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\necho it broke >&2\nexit 1\n")
    broken.chmod(0o755)
    done = _print(tmp_path / "out", "bins/missed-bin.md", CHROMIUM_PATH=str(broken))
    assert done.returncode == 2
    assert "No PDF was made: Chromium failed (it broke)" in done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["bins-missed-bin.html"]


@pytest.fixture(scope="module")
def bins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A topic in ordinary and in large print."""
    folder = tmp_path_factory.mktemp("editions")
    for words in ((), ("--large",)):
        done = _print(folder, "bins/", *words)
        assert done.returncode == 0, done.stderr
    return folder


def _tags(reader) -> Counter[str]:
    """How often each kind of tag is in the tree, and each text alternative."""
    found: Counter[str] = Counter()

    def look(node) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for one in node:
                look(one)
        elif isinstance(node, dict):
            found.update([node["/S"]] if "/S" in node else [])
            found.update([str(node["/Alt"])] if "/Alt" in node else [])
            if "/K" in node:
                look(node["/K"])

    look(reader.trailer["/Root"]["/StructTreeRoot"])
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("name", "title"), [("bins", "Bins and recycling - Oxenbridge City Council"),
                                             ("bins-large-print", "Bins and recycling (Large print) - Oxenbridge City Council")])  # fmt: skip
def test_the_pdf_is_tagged_and_has_a_title_a_language_and_an_outline(bins: Path, name: str, title: str) -> None:
    from pypdf import PdfReader

    reader = PdfReader(bins / f"{name}.pdf")
    root = reader.trailer["/Root"]
    assert (reader.metadata.title, root["/Lang"], root["/MarkInfo"]["/Marked"]) == (title, "en-GB", True)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    tags = _tags(reader)
    assert tags["/H1"] == 1
    assert min(tags[kind] for kind in ("/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TH", "/Link")) > 4
    assert tags["QR code for https://www.oxenbridge.example/bins/"] == 1
    (top, inner) = reader.outline
    assert top.title == "Bins and recycling"
    assert {"Contents", "Report a missed bin"} <= {entry.title for entry in inner if not isinstance(entry, list)}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["bins", "bins-large-print"])
def test_the_contents_name_the_page_on_which_each_part_begins(bins: Path, name: str) -> None:
    from pypdf import PdfReader

    path = bins / f"{name}.pdf"
    reader = PdfReader(path)
    begins = {
        part.lstrip("/"): reader.get_destination_page_number(place) + 1
        for part, place in reader.named_destinations.items() if "-" not in part
    }  # fmt: skip
    assert len(begins) > 7
    assert {part: number for part, number in page_numbers(path.read_bytes()).items() if part in begins} == begins
    text = [page.extract_text() for page in reader.pages]
    contents = " ".join("\n".join(text[: begins["p1"] - 1]).split())
    for part, number in begins.items():
        if part != "p0":
            assert f", page {number}" in contents
            assert f"Page {number} of {len(text)}" in text[number - 1]


@pytest.mark.slow
def test_large_print_is_at_least_18_point_and_holds_every_word(bins: Path) -> None:
    from pypdf import PdfReader

    sizes: Counter[float] = Counter()
    words: dict[str, set[str]] = {}
    for name in ("bins", "bins-large-print"):
        for page in PdfReader(bins / f"{name}.pdf").pages:

            def note(text, now, matrix, font, size, large="large" in name) -> None:
                if text.strip() and large:
                    scale = math.hypot(matrix[2], matrix[3]) * math.hypot(now[2], now[3])
                    sizes[round(size * scale, 1)] += 1

            words.setdefault(name, set()).update(re.findall(r"[^\W\d_]+", page.extract_text(visitor_text=note)))
    assert sizes
    assert min(sizes) >= 18
    assert words["bins"] - words["bins-large-print"] == set()


@pytest.mark.slow
def test_a_photo_is_the_one_of_the_site_without_what_the_camera_noted(tmp_path: Path) -> None:
    photo = saved(quarters(2000, 1500), "JPEG", exif=with_camera_notes(), quality=95)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "photo.jpg").write_bytes(photo)
    (tmp_path / "content" / "page.md").write_text("---\ntitle: A page\n---\n![Four quarters](photo.jpg)\n")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Dunsley\ndocs_dir: content\ntheme: {name: fingerpost}\nplugins: [fingerpost/services, fingerpost/publishing]\n"
    )
    done = run("print", "page.md", "--format", "html", "--output", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (picture,) = re.findall(r'src="data:image/[a-z]+;base64,([^"]+)"', (tmp_path / "out" / "page.html").read_text())
    image = Image.open(io.BytesIO(base64.b64decode(picture)))
    assert image.width < 2000
    assert not image.getexif()
