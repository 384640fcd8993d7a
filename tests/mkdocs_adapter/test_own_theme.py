"""The options of the theme in the settings file: what is wrong is said before anything is read, with how to mend it."""

from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from fingerpost.mkdocs_adapter.options import Options
from fingerpost.mkdocs_adapter.site_commands import load
from fingerpost.pages.errors import UserError
from tests.conftest import AS_OF, run
from tests.support.images import grain, quarters, saved
from tests.support.sites import TODAY

SETTINGS = "site_name: Dunsley\ndocs_dir: content\nplugins: [fingerpost/publishing]\ntheme:\n  name: fingerpost\n"
SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'>{}</svg>"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def _load(home: Path, more: str) -> str:
    (home / "mkdocs.yml").write_text(SETTINGS + more)
    with pytest.raises(UserError) as error:
        load(str(home / "mkdocs.yml"), Options(TODAY))
    return str(error.value)


def test_a_colour_that_is_too_pale(home: Path) -> None:
    said = _load(home, '  colour: "#ff6600"\n')
    assert "`theme: colour:` #ff6600 is too pale to read" in said
    assert "The nearest colour that is safe is: colour:" in said


def test_a_logo_that_is_not_there_and_a_colour_that_is_none_are_said_at_once(home: Path) -> None:
    said = _load(home, "  colour: green\n  logo: images/crest.svg\n")
    assert "`theme: colour:` “green” is not a colour" in said
    assert "`theme: logo:` “images/crest.svg” is not in the content folder" in said


def test_what_is_right_loads(home: Path) -> None:
    (home / "content" / "crest.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (home / "mkdocs.yml").write_text(SETTINGS + '  colour: "#00205b"\n  logo: crest.svg\n')
    assert load(str(home / "mkdocs.yml"), Options(TODAY)).theme["colour"] == "#00205b"


def test_a_key_that_the_theme_does_not_know_is_refused_with_the_nearest(home: Path) -> None:
    said = _load(home, '  color: "#00205b"\n  logos: crest.svg\n  palette: red\n  locale: en\n  static_templates: [robots.txt]\n')
    assert "`theme:` There is no key `color:` here. Did you mean `colour:`?" in said
    assert "`theme:` There is no key `logos:` here. Did you mean `logo:`?" in said
    assert "`theme:` There is no key `palette:` here. Our theme knows: colour, logo." in said
    assert "The settings have 3 errors" in said


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("b.md", b"# A page", "“b.md” is not an SVG, PNG, JPEG or WebP image. Save the logo as one of these"),
        ("b.png", b"# A page", "“b.png” is not an SVG, PNG, JPEG or WebP image"),
        ("a.gif", saved(quarters(40, 40), "GIF"), "“a.gif” is not an SVG, PNG, JPEG or WebP image"),
        ("a.svg", SVG.format("<script/>").encode(), "The image a.svg holds a script"),
        ("a.svg", b"<svg", "The image a.svg is no SVG that a browser can read"),
        ("a.png", saved(quarters(400, 400), "PNG")[:-600], "The image a.png is cut off or damaged"),
        (
            "a.svg",
            SVG.format("<g/>" * 5_000).encode(),
            f"“a.svg” has {len(SVG) - 2 + 20_000:,} bytes, and every page loads it. An SVG logo may have 20,000",
        ),
    ],
    ids=["a page", "a page named as an image", "another kind", "a script", "no whole SVG", "a PNG cut off", "a heavy SVG"],
)
def test_a_logo_that_is_no_image_for_every_page_is_refused(home: Path, name: str, data: bytes, what: str) -> None:
    (home / "content" / name).write_bytes(data)
    assert f"`theme: logo:` {what}" in _load(home, f"  logo: {name}\n")


def test_a_logo_from_outside_the_content_folder_is_refused(home: Path) -> None:
    (home / "crest.svg").write_text(SVG.format(""))
    assert "“../crest.svg” is not in the content folder" in _load(home, "  logo: ../crest.svg\n")


def _built(home: Path, more: str) -> tuple[LexborHTMLParser, list[Path]]:
    """The page two folders down of a site with these options, and the files of the logo in the site."""
    (home / "content" / "index.md").write_text("---\ntitle: Home\n---\nText.\n")
    (home / "content" / "bins").mkdir(exist_ok=True)
    (home / "content" / "bins" / "index.md").write_text("---\ntitle: Bins\n---\nText.\n")
    (home / "mkdocs.yml").write_text(SETTINGS.replace("publishing]", "publishing: {fail_on: never}}").replace("[fing", "{fing") + more)
    done = run("build", "--as-of", AS_OF, cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return LexborHTMLParser((home / "site" / "bins" / "index.html").read_text()), [
        file for file in (home / "site" / "assets").glob("logo.*") if file.suffix not in (".gz", ".br")
    ]


def _addresses(page: LexborHTMLParser) -> set[str]:
    """Where the page has its logo and the icon of its tab from."""
    return {page.css_first(".fp-name img").attributes["src"], page.css_first("link[rel=icon]").attributes["href"]}


@pytest.mark.slow
def test_a_large_photo_as_logo_becomes_a_small_file_with_a_name_that_browsers_may_keep(home: Path) -> None:
    (home / "content" / "crest.png").write_bytes(saved(grain(45, 30).resize((1800, 1200)), "PNG"))
    page, files = _built(home, "  logo: crest.png\n")
    assert _addresses(page) == {f"../assets/{files[0].name}"}
    image = page.css_first(".fp-name img").attributes
    assert (image["width"], image["height"]) == ("66", "44")
    assert files[0].stat().st_size < 30_000
    with Image.open(files[0]) as small:
        assert small.size == (132, 88)
    before = files[0].name
    (home / "content" / "crest.png").write_bytes(saved(grain(45, 30, seed=2).resize((1800, 1200)), "PNG"))
    _, files = _built(home, "  logo: crest.png\n")
    assert [file.name for file in files] != [before]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "data", "start"),
    [
        ("crest.svg", SVG.format("").encode(), "data:image/svg+xml;base64,"),
        ("crest.png", saved(quarters(900, 900).convert("RGBA"), "PNG"), "data:image/png;base64,"),
    ],
    ids=["an SVG", "a PNG"],
)
def test_a_small_logo_is_in_the_page_itself(home: Path, name: str, data: bytes, start: str) -> None:
    (home / "content" / name).write_bytes(data)
    page, files = _built(home, f"  logo: {name}\n")
    assert files == []
    (address,) = _addresses(page)
    assert address.startswith(start)


@pytest.mark.slow
def test_an_svg_of_middle_size_is_loaded_as_it_is(home: Path) -> None:
    (home / "content" / "crest.svg").write_text(SVG.format("<g/>" * 1_000))
    page, files = _built(home, "  logo: crest.svg\n")
    assert _addresses(page) == {f"../assets/{files[0].name}"}
    assert files[0].read_text() == SVG.format("<g/>" * 1_000)
    assert page.css_first(".fp-name img").attributes["width"] == "88"


@pytest.mark.slow
@pytest.mark.parametrize(("more", "colour"), [('  colour: "#00205b"\n', "00205b"), ("", "0b5d4b")], ids=["the council's", "our own"])
def test_without_a_logo_the_icon_of_the_tab_has_the_colour(home: Path, more: str, colour: str) -> None:
    page, files = _built(home, more)
    assert files == []
    assert page.css(".fp-name img") == []
    assert f"fill=%27%23{colour}%27" in page.css_first("link[rel=icon]").attributes["href"]
    assert f"fill=%27%23{colour}%27" in (home / "site" / "404.html").read_text()
