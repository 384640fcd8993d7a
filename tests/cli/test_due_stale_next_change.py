"""`fingerpost due`, `stale` and `next-change`: the lists of reviews, for people and for programs, as on any day."""

import csv
import io
import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import FINGERPOST, run

pytestmark = pytest.mark.slow  # the command or git is started for each test

TODAY = "2026-11-22"
SETTINGS = "site_name: A site\ndocs_dir: content\nplugins:\n  - fingerpost/freshness\n"
TEAMS = "- id: waste-team\n  name: Waste team\n- id: tax-team\n  name: Tax team\n"
PAGES = {
    "index.md": "type: home\ntitle: Home\n",
    "bins.md": "title: Bins\nowner: waste-team\nlast_reviewed_on: 2026-09-14\nreview_in: 6 months\n",  # due on 14 March 2027
    "tax.md": "title: Tax\nowner: tax-team\nlast_reviewed_on: 2026-01-10\nreview_in: 12 months\n",  # due on 10 January 2027
    "fair.md": "type: event\ntitle: Fair\nstarts_on: 2026-12-05\n",
    "later.md": "title: Later\nowner: waste-team\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\npublish_on: 2026-12-24\n",
    "old.md": "title: Old\nowner: waste-team\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\narchive_on: 2026-12-31\n",
    "draft.md": "title: Draft\ndraft: true\npublish_on: 2026-11-23\n",
}
KEYS = ["path", "owner", "last_reviewed_on", "review_in", "due_on", "status", "edited_since_review"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content" / "_data").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "content" / "_data" / "teams.yml").write_text(TEAMS)
    for path, front in PAGES.items():
        (tmp_path / "content" / path).write_text(f"---\n{front}---\nSome text.\n")
    return tmp_path


def said(site: Path, *words: str, as_of: str = TODAY) -> str:
    """What a program reads of a command that went well."""
    done = run(*words, "--as-of", as_of, cwd=site)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def listed(site: Path, as_of: str = TODAY) -> dict[str, dict]:
    found = json.loads(said(site, "stale", "--format", "json", as_of=as_of))
    return {one["path"].removeprefix("content/"): one for one in found}


# stale


def test_stale_lists_every_page_with_exactly_its_keys(site: Path) -> None:
    found = listed(site)
    assert list(found) == sorted(PAGES)
    assert [list(one) for one in found.values()] == [KEYS] * len(PAGES)
    assert list(found["bins.md"].values()) == ["content/bins.md", "waste-team", "2026-09-14", "6 months", "2027-03-14", "fresh", None]


def test_stale_says_to_people_what_it_does_not_know_and_nothing_of_it_to_programs(site: Path) -> None:
    done = run("stale", "--format", "json", "--as-of", TODAY, cwd=site)
    json.loads(done.stdout)
    assert "the folder is not in version control" in done.stderr


def test_stale_says_the_same_in_each_format(site: Path) -> None:
    wanted = [{key: "" if value is None else str(value) for key, value in one.items()} for one in listed(site).values()]
    text = said(site, "stale", "--format", "csv")
    assert list(csv.DictReader(io.StringIO(text))) == wanted
    assert text.splitlines()[0].split(",") == KEYS
    lines = said(site, "stale").splitlines()
    assert [(line.split()[0], line.split()[-1]) for line in lines[1:]] == [(one["status"], one["path"]) for one in wanted]


@pytest.mark.parametrize("format_", ["text", "json", "csv"])
def test_stale_writes_the_same_to_a_file(site: Path, format_: str) -> None:
    assert said(site, "stale", "--format", format_, "--output", "list.out") == ""
    assert (site / "list.out").read_text("utf-8") == said(site, "stale", "--format", format_)


@pytest.mark.parametrize(
    ("as_of", "statuses"),
    [
        ("2026-11-22", {"bins.md": "fresh", "tax.md": "fresh", "old.md": "fresh"}),
        ("2026-12-31", {"bins.md": "fresh", "tax.md": "due-soon", "old.md": "not-reviewed"}),
        ("2027-01-10", {"bins.md": "fresh", "tax.md": "due"}),
        ("2027-03-14", {"bins.md": "due", "tax.md": "overdue"}),
        ("2028-01-10", {"bins.md": "neglected", "tax.md": "neglected", "index.md": "not-reviewed"}),
    ],
)
def test_stale_is_as_on_the_day(site: Path, as_of: str, statuses: dict[str, str]) -> None:
    found = listed(site, as_of)
    assert {path: found[path]["status"] for path in statuses} == statuses


def git(site: Path, *words: str) -> None:
    identity = ("-c", "user.name=Amina", "-c", "user.email=amina@council.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(site), *identity, *words], check=True, capture_output=True)


def test_stale_knows_from_version_control_what_was_edited_since_its_review(site: Path) -> None:
    git(site, "init", "-q")
    git(site, "add", ".")
    git(site, "commit", "-q", "-m", "All pages")
    page = site / "content" / "bins.md"
    page.write_text(page.read_text().replace("Some", "Other"))
    found = listed(site)
    assert (found["bins.md"]["edited_since_review"], found["tax.md"]["edited_since_review"]) == (True, False)


# next-change


def next_change(site: Path, as_of: str = TODAY, *words: str) -> str:
    done = run("next-change", "--as-of", as_of, *words, cwd=site)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_next_change_prints_a_day_and_nothing_else(site: Path) -> None:
    done = run("next-change", "--as-of", TODAY, cwd=site)
    assert (done.returncode, done.stdout) == (0, "2026-12-06\n")
    assert "Build again by 2026-12-06: content/fair.md is over." in done.stderr


def test_next_change_goes_from_day_to_day_until_nothing_is_ahead(site: Path) -> None:
    days, day = [], TODAY
    while found := next_change(site, day):
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}\n", found)
        assert found.strip() > day
        days.append(day := found.strip())
        assert len(days) < 30
    assert days == [
        "2026-12-06",  # the fair is over
        "2026-12-11",  # tax: due soon
        "2026-12-24",  # later: published
        "2026-12-31",  # old: archived
        "2027-01-10",  # tax: due
        "2027-02-09",  # tax: overdue
        "2027-02-12",  # bins: due soon
        "2027-03-14",  # bins: due
        "2027-04-13",  # bins: overdue
        "2027-09-14",  # bins: neglected
        "2027-10-02",  # later: due soon
        "2027-11-01",  # later: due
        "2027-12-01",  # later: overdue
        "2028-01-10",  # tax: neglected
        "2028-11-01",  # later: neglected
    ]


def test_next_change_that_citizens_see(site: Path) -> None:
    days, day = [], TODAY
    while found := next_change(site, day, "--seen"):
        days.append(day := found.strip())
    assert days == ["2026-12-06", "2026-12-24", "2026-12-31", "2027-02-09", "2027-04-13", "2027-12-01"]


def test_next_change_for_a_program(site: Path) -> None:
    assert json.loads(next_change(site, TODAY, "--format", "json")) == {
        "on": "2026-12-06",
        "changes": [{"path": "content/fair.md", "what": "is over", "seen": True}],
    }


def test_next_change_with_nothing_ahead(site: Path) -> None:
    done = run("next-change", "--as-of", "2030-01-01", cwd=site)
    assert (done.returncode, done.stdout) == (0, "")
    assert "No page will change by itself." in done.stderr
    assert json.loads(next_change(site, "2030-01-01", "--format", "json")) == {"on": None, "changes": []}


def test_what_next_change_says_is_what_the_build_writes_down(site: Path) -> None:
    done = run("build", "--as-of", TODAY, "--fail-on", "never", cwd=site)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (site / "report" / "next-change.json").read_text() == next_change(site, TODAY, "--format", "json")
    assert "Build again by 2026-12-06" in done.stdout
    assert json.loads((site / "report" / "reviews.json").read_text()) == list(listed(site).values())


# due


def due(site: Path, *words: str, as_of: str = TODAY) -> list[str]:
    """The pages that are named, in order."""
    return re.findall(r"^content/(\S+\.md)\b", said(site, "due", *words, as_of=as_of), re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "as_of", "pages"),
    [
        ((), "2026-11-22", []),
        ((), "2026-12-10", []),
        ((), "2026-12-11", ["tax.md"]),
        (("--within", "0d"), "2026-12-11", []),
        (("--within", "0d"), "2027-01-10", ["tax.md"]),
        (("--within", "7w"), "2026-11-22", ["tax.md"]),
        (("--within", "49d"), "2026-11-22", ["tax.md"]),
        (("--within", "48d"), "2026-11-22", []),
        (("--within", "4m"), "2026-11-22", ["tax.md", "bins.md"]),
        ((), "2027-03-14", ["tax.md", "bins.md"]),
        (("--owner", "waste-team"), "2027-03-14", ["bins.md"]),
        (("--owner", "tax-team", "--within", "1y"), "2026-11-22", ["tax.md"]),
    ],
)
def test_due_lists_what_falls_due_by_the_day(site: Path, words: tuple[str, ...], as_of: str, pages: list[str]) -> None:
    assert due(site, *words, as_of=as_of) == pages


def test_due_names_a_page_that_was_never_reviewed(site: Path) -> None:
    (site / "content" / "new.md").write_text("---\ntitle: New\n---\nSome text.\n")
    assert due(site, "--within", "0d") == ["new.md"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("due", "--owner", "waist-team"), "Did you mean waste-team?"),
        (("due", "--owner", "zzz"), "The owners are: "),
        (("due", "--within", "soon"), "is not a length of time"),
        (("due", "--within", "-1d"), "-1d"),
        (("due", "--write"), "--write belongs to --spread"),
        (("due", "--format", "xml"), "xml"),
        (("stale", "--format", "xml"), "xml"),
        (("next-change", "--format", "xml"), "xml"),
        (("stale", "--as-of", "22.11.2026"), "is not a date"),
        (("next-change", "--as-of", "2026-02-30"), "There is no such day"),
        (("stale", "--output", "no/such/folder/list.csv"), "no/such/folder/list.csv"),
        (("due", "--output", "no/such/folder/list.txt"), "no/such/folder/list.txt"),
    ],
)
def test_a_slip_of_the_finger_is_told_with_the_mend(site: Path, words: tuple[str, ...], expected: str) -> None:
    done = run(*words, cwd=site)
    assert done.returncode == 2
    assert expected in done.stderr
    assert "fault of Fingerpost" not in done.stderr
    assert done.stdout == ""


# all of them

COMMANDS = [("due",), ("stale",), ("next-change",)]


@pytest.mark.parametrize("words", COMMANDS)
def test_where_reviews_are_off_it_says_so(site: Path, words: tuple[str, ...]) -> None:
    (site / "mkdocs.yml").write_text(SETTINGS.replace("freshness", "accessibility"))
    done = run(*words, cwd=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert "fingerpost/freshness, which is off" in done.stderr


@pytest.mark.parametrize("words", COMMANDS)
def test_no_page_is_no_good_news(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    done = run(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no page" in done.stderr


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize("as_of", ["0001-01-01", "9999-12-31"])
def test_no_day_is_too_early_or_too_late(site: Path, words: tuple[str, ...], as_of: str) -> None:
    said(site, *words, as_of=as_of)


@pytest.mark.parametrize("words", [*COMMANDS, ("stale", "--format", "json"), ("due", "--format", "json"), ("due", "--spread")])
def test_a_list_changes_no_file(site: Path, words: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    said(site, *words)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("words", COMMANDS)
def test_a_page_and_a_data_file_that_cannot_be_read_stop_no_list(site: Path, words: tuple[str, ...]) -> None:
    (site / "content" / "broken.md").write_bytes(b"\xff\xfe")
    (site / "content" / "colon.md").write_text("---\ntitle: Pay: tax\n---\nText\n")
    (site / "content" / "_data" / "reviews.yml").write_text("<<<<<<< HEAD\n")
    (site / "content" / "_data" / "visits.csv").write_text("nonsense\n")
    said(site, *words)


def test_a_reader_that_has_seen_enough_is_no_fault(site: Path) -> None:
    whole = subprocess.run(f"{FINGERPOST} stale --as-of {TODAY} | true", shell=True, cwd=site, capture_output=True, text=True, check=False)
    assert "Traceback" not in whole.stderr
    assert "fault of Fingerpost" not in whole.stderr


def test_errors_that_may_make_a_list_wrong_are_said(site: Path) -> None:
    (site / "content" / "bins.md").write_text("---\ntitle: Bins\nlast_reviewed_on: 12/03/2026\n---\nSome text.\n")
    (site / "content" / "_data" / "reviews.yml").write_text("<<<<<<< ours\n=======\n>>>>>>> theirs\n")
    done = run("due", "--as-of", TODAY, cwd=site)
    assert "2 errors in the pages and the data may make this wrong. To see what: fingerpost check" in done.stderr
