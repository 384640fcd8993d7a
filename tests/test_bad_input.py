"""What people, programs and file systems do to a site: each fault is named with its place and its mend, and the rest goes on."""

import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.conftest import AS_OF, run
from tests.support.images import quarters, saved

pytestmark = pytest.mark.slow

GOOD = (
    b"---\ntitle: A good page\ndescription: The page beside the bad ones.\nowner: contact-team\nlast_reviewed_on: 2026-10-01\n---\nText.\n"
)


def good(title: str) -> bytes:
    """A page with nothing to mend but what its name or its place gives."""
    return GOOD.replace(b"A good page", title.encode()).replace(b"beside the bad ones", f"called {title}".encode())


@dataclass
class Looked:
    """What a check said: its findings by path, its exit code, and how many pages it looked at."""

    findings: dict[str, list[dict]]
    code: int
    pages: int

    def said(self, path: str) -> list[tuple[str, int, str]]:
        """Rule, line and message of each finding of a page."""
        return [(one["rule"], one["line"], one["message"]) for one in self.findings.get(f"content/{path}", [])]

    def mends(self, path: str) -> list[str]:
        """How to mend each."""
        return [one["mend"] for one in self.findings[f"content/{path}"]]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("starter") / "council"
    assert run("new", "site", str(home)).returncode == 0
    for page in [*home.rglob("*.md"), home / "content" / "_data" / "accessibility.yml"]:  # so that the tests hold on any day
        page.write_bytes(re.sub(rb"(last_reviewed_on|prepared_on): \d\S+", rb"\1: 2026-10-01", page.read_bytes()))
    return home


@pytest.fixture
def site(starter: Path, tmp_path: Path) -> Path:
    """A copy of the starter site."""
    return Path(shutil.copytree(starter, tmp_path / "council"))


def put(site: Path, **files: bytes) -> None:
    for name, data in files.items():
        (site / "content" / f"{name.replace('_', '-')}.md").write_bytes(data)


def snapshot(site: Path) -> dict[str, bytes]:
    """Every file of an editor with its bytes, and every link with where it leads."""
    files = [path for path in site.rglob("*") if not {".fingerpost", ".cache"} & set(path.parts)]
    return {str(path.relative_to(site)): os.readlink(path).encode() if path.is_symlink() else path.read_bytes() for path in files if path.is_symlink() or path.is_file()}  # fmt: skip


def calm(site: Path, *words: str) -> CompletedProcess[str]:
    """Run a command; whatever happens, nobody sees a traceback and no file of the editor changes."""
    before = snapshot(site)
    done = run(*words, cwd=site)
    assert "Traceback" not in done.stdout + done.stderr
    assert "fault of Fingerpost" not in done.stderr
    assert not (site / ".fingerpost" / "error.log").exists()
    assert snapshot(site) == before
    return done


def look(site: Path) -> Looked:
    done = calm(site, "check", "--format", "json", "--as-of", AS_OF)
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    findings: dict[str, list[dict]] = {}
    for one in sorted(report["findings"], key=lambda one: (one["path"], one["line"], one["column"])):
        assert one["mend"]
        findings.setdefault(one["path"], []).append(one)
    return Looked(findings, done.returncode, report["pages"])


def refused(site: Path) -> str:
    """What the command says when it cannot run at all, with exit code 2, for a check and for a build."""
    done = calm(site, "check", "--as-of", AS_OF)
    built = calm(site, "build", "--as-of", AS_OF)
    assert (done.returncode, done.stdout, built.returncode) == (2, "", 2)
    assert built.stderr == done.stderr
    return done.stderr.replace(f"{site}/", "")


def test_the_starter_site_has_nothing_to_mend(site: Path) -> None:
    looked = look(site)
    assert (looked.findings, looked.code, looked.pages) == ({}, 0, 7)


def test_slips_of_the_pen_in_front_matter(site: Path) -> None:
    put(
        site,
        not_closed=b"---\ntitle: No end\nowner: contact-team\n\nText.\n",
        tab=GOOD.replace(b"owner:", b"keywords:\n\t- bins\nowner:"),
        colon=GOOD.replace(b"A good page", b"Bins: brown and blue"),
        twice=GOOD.replace(b"owner:", b"title: Again\nowner:"),
        quote=GOOD.replace(b"A good page", b"'The council's bins'"),
        neighbour=good("A neighbour").replace(b"Text.", b"[click here](help/contact.md)"),
    )
    looked = look(site)
    assert looked.said("not-closed.md") == [
        ("front-matter-broken", 4, "The front matter starts with `---` on line 1 but has no second `---` line")
    ]
    assert looked.mends("not-closed.md") == ["Add a line with three hyphens, `---`, below line 3."]
    assert looked.said("tab.md") == [("front-matter-broken", 5, "The line has a tab, which is not allowed here")]
    assert looked.mends("tab.md") == ["Replace the tab with two spaces."]
    assert looked.said("colon.md") == [("front-matter-broken", 2, "The text has a colon followed by a space")]
    assert looked.mends("colon.md") == ['Put quotation marks round the text: title: "Bins: brown and blue"']
    assert looked.said("twice.md") == [("front-matter-broken", 4, "`title:` is here twice; the first is on line 2")]
    assert looked.said("quote.md") == [("front-matter-broken", 2, "The quotation marks do not match")]
    assert looked.said("neighbour.md") == [("link-text-vague", 7, "The link text “click here” does not say where it leads")]
    assert (len(looked.findings), looked.code, looked.pages) == (6, 1, 13)


def test_files_that_programs_have_mangled(site: Path) -> None:
    put(
        site,
        latin_1=GOOD.replace(b"Text.", "Café.".encode("latin-1")),
        utf_16=GOOD.decode().encode("utf-16"),
        mark=b"\xef\xbb\xbf" + good("A mark"),
        crlf=good("Carriage returns").replace(b"\n", b"\r\n"),
        old_mac=good("Old Mac").replace(b"\n", b"\r"),
        nul=GOOD.replace(b"Text.", b"Te\0xt."),
        smart=GOOD.replace(b"Text.", b"Don\xc2\x92t."),
        empty=b"",
        spaces=b" \n\n",
        huge=GOOD + b"Text. " * 900_000,
    )
    looked = look(site)
    not_utf_8 = "The file is not saved as UTF-8, so some letters cannot be read"
    assert looked.said("latin-1.md") == [("page-unreadable", 7, not_utf_8)]
    assert looked.mends("latin-1.md") == ["Open the file in your editor, choose “Save as”, and pick UTF-8 as the encoding."]
    assert looked.said("utf-16.md") == [("page-unreadable", 1, not_utf_8)]
    assert looked.said("mark.md") == [("file-encoding", 1, "The file starts with an invisible byte order mark")]
    assert looked.said("crlf.md") == [("file-encoding", 1, "The file has Windows line ends (CRLF). It was read without loss")]
    assert [one["level"] for one in looked.findings["content/crlf.md"]] == ["advice"]
    assert looked.said("old-mac.md") == [("file-encoding", 1, "The file has Windows line ends (CRLF). It was read without loss")]
    assert looked.said("nul.md") == [("page-unreadable", 7, "The file holds a NUL character, which no text has")]
    assert looked.said("smart.md") == [("page-unreadable", 7, "The file holds a control character (code 146), which no text has")]
    assert looked.said("empty.md") == [("page-unreadable", 1, "The file is empty")]
    assert looked.said("spaces.md") == [("page-unreadable", 1, "The file is empty")]
    assert looked.said("huge.md") == [("page-unreadable", 1, "The file is 5,401 KB; the most is 500 KB")]
    assert (len(looked.findings), looked.code, looked.pages) == (10, 1, 17)


def test_odd_encodings_alone_do_not_fail(site: Path) -> None:
    put(site, mark=b"\xef\xbb\xbf" + good("A mark"), crlf=good("Carriage returns").replace(b"\n", b"\r\n"))
    assert look(site).code == 0


def test_a_name_with_spaces_and_accents_is_read_linked_and_published(site: Path) -> None:
    put(site, **{"Café menu": good("Café menu") + b"\n![A cup](<images/A c\xc3\xbap.png>)\n"})
    (site / "content" / "images").mkdir()
    (site / "content" / "images" / "A cúp.png").write_bytes(saved(quarters(64, 48), "PNG"))
    put(
        site,
        links=good("Links")
        + "See [the menu](Caf%C3%A9%20menu.md), [the cups](<Café menu.md#cups>) and [the rest](<Cafe menu.md>).\n".encode(),
    )
    looked = look(site)
    assert looked.said("Café menu.md") == [("file-name", 1, "The name “Café menu.md” makes a web address that is hard to type or read out")]
    assert looked.mends("Café menu.md") == ["Use small letters, digits and hyphens: cafe-menu.md"]
    assert looked.said("links.md") == [
        ("anchor-broken", 8, "The link “the cups” leads to #cups, which content/Café menu.md does not have"),
        ("link-broken", 8, "The link “the rest” leads nowhere: Cafe menu.md"),
    ]
    assert looked.mends("links.md")[1] == "Did you mean Café menu.md?"
    (site / "content" / "links.md").unlink()
    assert calm(site, "check", "content/Café menu.md", "--as-of", AS_OF).returncode == 0
    assert run("build", "--as-of", AS_OF, cwd=site).returncode == 0
    assert (site / "site" / "Café menu" / "index.html").is_file()
    assert {path.name.partition(".")[0] for path in (site / "site" / "assets" / "images").iterdir()} == {"a-cup-64"}


def test_symbolic_links_that_lead_out_or_nowhere(site: Path) -> None:
    outside = site.parent / "private"
    outside.mkdir()
    (outside / "salaries.md").write_bytes(good("Salaries"))
    (outside / "salaries.yml").write_bytes(b"- id: salaries\n  name: Salaries\n")
    (outside / "picture.png").write_bytes(b"png")
    content = site / "content"
    (content / "salaries.md").symlink_to(outside / "salaries.md")
    (content / "picture.png").symlink_to(outside / "picture.png")
    (content / "private").symlink_to(outside, target_is_directory=True)
    (content / "dangling.md").symlink_to("gone.md")
    (content / "dangling.png").symlink_to("gone.png")
    (content / "itself.md").symlink_to("itself.md")
    (content / "_data" / "more.yml").symlink_to(outside / "salaries.yml")
    (content / "inside.md").symlink_to("help/contact.md")
    looked = look(site)
    out = ("page-unreadable", 1, "The file is a link to something outside the content folder")
    for path in ("salaries.md", "picture.png", "private/salaries.md", "private/picture.png", "_data/more.yml"):
        assert out in looked.said(path), path
        assert "Copy the file into the content folder, in place of the link." in looked.mends(path)
    for path in ("dangling.md", "dangling.png"):
        assert looked.said(path) == [("page-unreadable", 1, "The file cannot be opened (No such file or directory)")]
    assert looked.said("itself.md") == [("page-unreadable", 1, "The file cannot be opened (Too many levels of symbolic links)")]
    assert not looked.said("inside.md")  # a link that stays inside is a page like any other, with the words of another
    assert {rule for rule, *_ in looked.said("help/contact.md")} == {"title-twice", "description-twice"}
    assert looked.code == 1
    assert "Salaries" not in json.dumps(looked.findings)
    built = run("build", "--as-of", AS_OF, "--fail-on", "never", cwd=site)
    assert built.returncode == 0, built.stdout + built.stderr
    published = {path.name for path in (site / "site").rglob("*")}
    assert not {"salaries", "private", "picture.png", "dangling.png", "dangling"} & published


@pytest.mark.parametrize(
    "links", [{"loop": "."}, {"bins/up": "../bins"}, {"help/a": "../bins", "bins/b": "../help"}, {"one": ".", "two": "."}]
)
def test_a_loop_of_links_is_named_and_does_not_run_for_ever(site: Path, links: dict[str, str]) -> None:
    for name, target in links.items():
        (site / "content" / name).symlink_to(target, target_is_directory=True)
    said = refused(site)
    assert "The link leads back into a folder above it, so there is no end of files\n  How to mend it: Delete the link.\n" in said
    assert said.startswith(("content/", "content\\"))


def test_two_pages_for_one_address(site: Path) -> None:
    content = site / "content"
    put(site, bins=good("The other bins"), parks=good("Parks in small letters"), Parks=good("Parks in large letters"))
    (content / "help" / "README.md").write_bytes(good("The other help"))
    looked = look(site)
    assert looked.said("bins/index.md") == [("address-twice", 1, "The page has the same address as content/bins.md: /bins")]
    assert looked.said("help/README.md") == [("address-twice", 1, "The page has the same address as content/help/index.md: /help")]
    assert ("address-twice", 1, "The page has the same address as content/Parks.md: /parks") in looked.said("parks.md")
    assert looked.mends("bins/index.md") == ["Give one of the two files another name, or put both texts into one page."]
    assert (looked.code, looked.pages) == (1, 11)


def test_no_settings_file(site: Path) -> None:
    (site / "mkdocs.yml").unlink()
    assert refused(site) == (
        "mkdocs.yml: There is no settings file\n"
        "  How to mend it: Go to the folder of the site, or name the file: fingerpost check --config-file path/to/mkdocs.yml\n"
    )


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            b"site_name: Bins: brown\n",
            '  line 1, column 16: The text has a colon followed by a space. Put quotation marks round the text: site_name: "Bins: brown"',
        ),
        (
            b"site_name: x\ntheme:\n\tname: fingerpost\n",
            "  line 3, column 1: The line has a tab, which is not allowed here. Replace the tab with two spaces.",
        ),
        (
            "site_name: Café\n".encode("latin-1"),
            "  line 1, column 15: The file is not saved as UTF-8, so some letters cannot be read. "
            "Open the file in your editor, choose “Save as”, and pick UTF-8 as the encoding.",
        ),
    ],
)
def test_settings_that_are_not_yaml(site: Path, settings: bytes, said: str) -> None:
    (site / "mkdocs.yml").write_bytes(settings)
    assert refused(site) == f"mkdocs.yml: The settings have 1 error\n{said}\n"


def test_every_error_of_the_settings_is_found_in_one_run(site: Path) -> None:
    settings = (site / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("https://www.my-council.example/", "my-council")
    settings = settings.replace(
        "fingerpost/freshness", "fingerpost/freshness:\n      defaults: {site: {review_inn: 6 months}}\n      due_soon_days: soon"
    )
    settings = settings.replace("fingerpost/accessibility", "fingerpost/accesibility")
    (site / "mkdocs.yml").write_text(settings, "utf-8")
    assert refused(site) == (
        "mkdocs.yml: The settings have 4 errors\n"
        "  `site_url:` The URL isn't valid, it should include the http:// (scheme)\n"
        "  `plugins:` Plugin 'fingerpost/freshness': There is no key `review_inn:` here. Did you mean `review_in:`?\n"
        "  `plugins:` Plugin 'fingerpost/freshness': `due_soon_days:` must be a number, and is “soon”. Write digits only. "
        "Example: `due_soon_days: 30`\n"
        '  `plugins:` The "fingerpost/accesibility" plugin is not installed\n'
    )


def test_settings_without_our_plugins_check_nothing_and_say_so(site: Path) -> None:
    (site / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\n", "utf-8")
    assert refused(site).startswith("mkdocs.yml: Nothing was checked, since no Fingerpost plugin is on\n  How to mend it: Add the plugins")


def test_no_content_folder(site: Path) -> None:
    (site / "content").rename(site / "pages")
    assert refused(site) == "mkdocs.yml: The settings have 1 error\n  `docs_dir:` The path 'content' isn't an existing directory.\n"


def test_an_empty_content_folder(site: Path) -> None:
    shutil.rmtree(site / "content")
    (site / "content").mkdir()
    done = calm(site, "check", "--as-of", AS_OF)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Nothing was checked, since there is no page\n  How to mend it: Write a page: fingerpost new page" in done.stderr


@pytest.mark.parametrize("data", [b"<<<<<<< HEAD\n[]\n", b"\xff\xfe[]", b""])
def test_a_baseline_that_is_damaged(site: Path, data: bytes) -> None:
    (site / ".fingerpost-baseline.json").write_bytes(data)
    for command in ("check", "build"):
        done = calm(site, command, "--as-of", AS_OF)
        assert (done.returncode, done.stdout) == (2, "")
        assert ".fingerpost-baseline.json: The baseline cannot be read\n  How to mend it: Write it afresh" in done.stderr


def test_a_page_that_is_not_there_or_not_a_page(site: Path) -> None:
    for name in ("content/gone.md", "mkdocs.yml", "../council/mkdocs.yml", "content/_data/teams.yml", "content", "/etc/passwd"):
        done = calm(site, "check", name, "--as-of", AS_OF)
        assert (done.returncode, done.stdout) == (2, ""), name
        assert "There is no" in done.stderr
        assert "How to mend it: Name " in done.stderr
