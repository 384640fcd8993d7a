"""Images and files in a built site: right in every page, nothing secret published, made once, and the check says what the build says."""

import json
import shutil
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from fingerpost.mkdocs_adapter.image_cache import FOLDER
from tests.conftest import AS_OF, run
from tests.support.images import grain, quarters, saved, with_camera_notes

pytestmark = pytest.mark.slow  # the command is started for each test

PAGE = "---\ntitle: {0}\ndescription: The page called {0}.\n---\n{1}\n"
SETTINGS = """site_name: A council
site_url: https://www.council.example/
docs_dir: content
theme: {{name: {theme}}}
use_directory_urls: {directories}
markdown_extensions: [attr_list, tables]
plugins: [fingerpost/publishing, fingerpost/services]
"""
PHOTO = saved(grain(80, 60).resize((1600, 1200)), "JPEG", quality=30, exif=with_camera_notes())
OTHER = saved(quarters(900, 600), "PNG")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360"/></svg>'
CONTENT: dict[str, str | bytes] = {
    "index.md": PAGE.format("Home", "![A lorry](bins/lorry.jpg) [Budget](bins/budget.pdf)"),
    "bins/index.md": PAGE.format("Bins", "![A lorry](lorry.jpg) ![The map](map.svg)"),
    "bins/deep/page.md": PAGE.format(
        "Deep",
        "[![A lorry](../lorry.jpg){: .wide width=300 }](../index.md)\n\n![Quarters](lorry.jpg)\n\n"
        '<p><img alt="Raw" src="../map.svg"></p>\n\n[The map itself](../map.svg) [Figures](../figures.csv) [Page](../index.md)',
    ),
    "bins/lorry.jpg": PHOTO,
    "bins/deep/lorry.jpg": OTHER,  # a PNG, whatever its name says
    "bins/map.svg": SVG,
    "bins/budget.pdf": bytes(1_234_567),
    "bins/figures.csv": b"a,b\n",
    "bins/unused.jpg": PHOTO,
    "bins/draft.md": PAGE.format("Draft", "![A secret](secret.jpg)").replace("---\n", "---\ndraft: true\n", 1),
    "bins/secret.jpg": saved(quarters(500, 400), "JPEG"),
}


def make_site(home: Path, theme: str = "fingerpost", directories: bool = True) -> Path:
    for path, text in CONTENT.items():
        place = home / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
    (home / "mkdocs.yml").write_text(SETTINGS.format(theme=theme, directories=str(directories).lower()))
    return home


def build(home: Path, status: int = 0) -> str:
    done = run("build", "--as-of", AS_OF, cwd=home)
    assert done.returncode == status, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def addresses(page: Path, site: Path) -> list[str]:
    """Every file of the site that the images and links of a page ask for."""
    tree = LexborHTMLParser(page.read_text("utf-8"))
    here = "/" + page.relative_to(site).as_posix()
    here = here.removesuffix("index.html")
    found = []
    for node in tree.css("main :is(img, source, a)"):
        listed = [part.split()[0] for part in (node.attributes.get("srcset") or "").split(",") if part]
        for address in [node.attributes.get("src"), node.attributes.get("href"), *listed]:
            if address and not address.startswith(("#", "mailto", "http")):
                found.append(unquote(urljoin(here, address)).lstrip("/"))
    return found


@pytest.fixture(scope="module", params=[True, False], ids=["directories", "files"])
def built(request, tmp_path_factory) -> Path:
    home = make_site(tmp_path_factory.mktemp("images"), directories=request.param)
    build(home)
    return home / "site"


def test_every_address_in_every_page_is_there(built: Path) -> None:
    pages = [path for path in built.rglob("*.html") if path.name != "404.html"]
    asked = [address for page in pages for address in addresses(page, built)]
    assert len([address for address in asked if address.startswith("assets/images/")]) > 20
    missing = [one for one in asked if not ((built / one).is_file() or (built / one / "index.html").is_file())]
    assert missing == []


def test_same_name_in_two_folders_is_two_images(built: Path) -> None:
    page = next(path for path in (built / "bins" / "deep").rglob("*.html"))
    tree = LexborHTMLParser(page.read_text("utf-8"))
    found = {node.attributes["alt"]: node.attributes["src"].rpartition("/")[2] for node in tree.css("main img")}
    assert found["A lorry"].endswith(".jpg")
    assert found["Quarters"].endswith(".png")
    assert found["Raw"].startswith("map.")
    for node in tree.css("main img"):
        assert node.attributes["width"]
        assert node.attributes["height"]


def test_attributes_and_the_link_round_an_image_are_kept(built: Path) -> None:
    page = next(path for path in (built / "bins" / "deep").rglob("*.html"))
    image = LexborHTMLParser(page.read_text("utf-8")).css_first("main a picture img")
    assert (image.attributes["class"], image.attributes["width"], image.attributes["height"]) == ("wide", "300", "225")


def test_originals_are_left_out_unless_a_link_leads_to_them(built: Path) -> None:
    names = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    assert not {"bins/lorry.jpg", "bins/deep/lorry.jpg", "bins/secret.jpg"} & names
    assert {"bins/map.svg", "bins/unused.jpg", "bins/budget.pdf"} <= names
    assert not [name for name in names if "secret" in name]


def test_forms_have_names_of_their_own_bytes_and_nothing_else_inside(built: Path) -> None:
    forms = [path for path in (built / "assets" / "images").iterdir() if path.suffix in (".avif", ".jpg", ".png", ".webp")]
    assert len(forms) >= 6
    for path in forms:
        assert b"A secret camera" not in path.read_bytes()
        with Image.open(path) as image:
            assert not image.getexif()


def test_links_to_files_say_what_they_are(built: Path) -> None:
    text = "".join(path.read_text("utf-8") for path in built.rglob("*.html")).replace("\u00a0", " ")
    assert ">Budget (PDF, 1.2 MB)</a>" in text
    assert ">Figures (CSV, 1 KB)</a>" in text
    assert ">The map itself</a>" in text


def _made(home: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (home / FOLDER).iterdir()}


def test_a_second_build_makes_nothing_and_a_damaged_cache_is_mended(tmp_path: Path) -> None:
    home = make_site(tmp_path)
    assert "Preparing images" in build(home)
    site = {path.relative_to(home / "site"): path.read_bytes() for path in (home / "site" / "assets").rglob("*") if path.is_file()}
    before = _made(home)
    assert "Preparing images" not in build(home)
    assert _made(home) == before
    for path in (home / FOLDER).glob("*.avif"):
        path.write_bytes(b"damaged")
    assert "Preparing images" in build(home)
    shutil.rmtree(home / ".cache")
    build(home)
    assert {path.relative_to(home / "site"): path.read_bytes() for path in (home / "site" / "assets").rglob("*") if path.is_file()} == site


def test_another_theme_shows_images_as_they_are(tmp_path: Path) -> None:
    home = make_site(tmp_path, theme="mkdocs")
    build(home)
    html = (home / "site" / "bins" / "deep" / "page" / "index.html").read_text("utf-8")
    assert '<img alt="A lorry" class="wide" src="../../lorry.jpg" width="300" />' in html
    assert "Figures</a>" in html
    assert (home / "site" / "bins" / "lorry.jpg").read_bytes() == PHOTO
    assert not (home / ".cache").exists()
    found = json.loads((home / "report" / "findings.json").read_text("utf-8"))["findings"]
    assert {one["path"] for one in found if one["rule"] == "photo-says-where"} == {
        "content/index.md", "content/bins/index.md", "content/bins/deep/page.md"
    }  # fmt: skip


BAD: dict[str, bytes] = {
    "empty.jpg": b"",
    "cut.jpg": saved(grain(90, 60), "JPEG")[:4000],
    "cut.png": OTHER[: len(OTHER) // 2],
    "text.png": b"no picture",
    "pointer.jpg": b"version https://git-lfs.github.com/spec/v1\n",
    "heavy.png": saved(grain(900, 700), "PNG"),
    "script.svg": SVG.replace(b"<rect", b"<script>alert(1)</script><rect"),
}


@pytest.mark.parametrize("theme", ["fingerpost", "mkdocs"])
def test_check_and_build_say_the_same_of_bad_images(tmp_path: Path, theme: str) -> None:
    home = make_site(tmp_path, theme)
    for name, data in BAD.items():
        (home / "content" / name).write_bytes(data)
    (home / "content" / "bad.md").write_text(PAGE.format("Bad", "\n\n".join(f"![{name[0].upper()} picture]({name})" for name in BAD)))
    checked = run("check", "--format", "json", "--as-of", AS_OF, cwd=home)
    assert "Traceback" not in checked.stderr
    found = json.loads(checked.stdout)["findings"]
    bad = [(one["rule"], one["line"]) for one in found if one["path"] == "content/bad.md"]
    cut = [("image-unreadable", 7), ("image-unreadable", 9)] if theme == "fingerpost" else []  # only decoding tells
    assert set(bad) == {
        ("image-unreadable", 5), *cut, ("image-unreadable", 11), ("image-unreadable", 13), ("image-too-heavy", 15), ("svg-unsafe", 17)
    }  # fmt: skip
    build(home, status=1)
    assert json.loads((home / "report" / "findings.json").read_text("utf-8"))["findings"] == found
    one = json.loads(run("check", "content/bad.md", "--format", "json", "--as-of", AS_OF, cwd=home).stdout)["findings"]
    assert one == [finding for finding in found if finding["path"] == "content/bad.md"]
