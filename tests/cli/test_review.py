"""`fingerpost review`, as the people meet it who say that a page is true."""

import json
import subprocess
from pathlib import Path

import pytest

from fingerpost.freshness.data import LEDGER, read_data
from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.fingerprint import fingerprint
from tests.conftest import FINGERPOST, run

pytestmark = pytest.mark.slow  # the command or git is started for each test

TODAY, LAST = "2026-11-22", "2025-01-31"
SETTINGS = (
    "site_name: A site\ndocs_dir: content\nplugins:\n  - fingerpost/publishing\n  - fingerpost/accessibility\n  - fingerpost/freshness\n"
)
TEAMS = """- id: contact-team
  name: Contact team
  people:
    - id: amina-khan
      name: Amina Khan
      email: amina@council.example
    - id: ben-ode
      name: Ben Ode
      left_on: 2026-08-31
"""
PLAIN = """---
title: "Bin days"  # as people say it
# reviewed each winter
owner: contact-team
last_reviewed_on: '2025-01-31'  # Ben
review_in: 12 months
---
Put the bin out the night before.
"""
RICH = """---
title: Ask for a brown bin
owner: contact-team
last_reviewed_on: 2025-01-31
next_review_on: 2026-02-28
review_in: 12 months
---
A brown bin costs £45 from 1 April 2026. Phone 01632 960110, 9am to 5pm, or see [bin days](bin-days.md).
"""
PAGE, OTHER = "content/bins/bin-days.md", "content/bins/brown-bin.md"
ALL = "facts,fees,contacts,links"
BY = ("--by", "amina-khan", "--as-of", TODAY)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content" / "_data").mkdir(parents=True)
    (tmp_path / "content" / "bins").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "content" / "_data" / "teams.yml").write_text(TEAMS)
    (tmp_path / "content" / "index.md").write_text("---\ntype: home\ntitle: A site\nowner: contact-team\n---\nWelcome.\n")
    (tmp_path / PAGE).write_text(PLAIN)
    (tmp_path / OTHER).write_text(RICH, "utf-8")
    return tmp_path


def review(site: Path, *words: str, page: str = PAGE, checked: str = "facts", note: str = "Nothing changed", **more):
    return run("review", page, *BY, "--checked", checked, "--note", note, *words, cwd=site, **more)


def files(site: Path) -> dict[str, bytes]:
    """Every file of the site but the log of the program."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file() and ".git" not in path.parts}


def ledger(site: Path) -> dict[tuple[str, str], str]:
    """The notes by page and reviewer."""
    found = DataFiles({LEDGER: (site / "content" / "_data" / LEDGER).read_bytes()})
    entries = [entry.review for of_page in read_data(found).ledger.values() for entry in of_page]
    assert [slip for _, slip in found.slips if slip.kind != "encoding"] == []
    assert len({(one.page, one.date, one.by) for one in entries}) == len(entries)
    return {(one.page, one.by): one.note for one in entries}


def edited(site: Path, page: str = PAGE) -> bool | None:
    found = json.loads(run("stale", "--as-of", TODAY, "--format", "json", cwd=site).stdout)
    return next(one["edited_since_review"] for one in found if one["path"] == page)


def findings(site: Path) -> list[tuple[str, str]]:
    """(rule, path) of what `fingerpost check` says of reviews that were written down."""
    found = json.loads(run("check", "--as-of", TODAY, "--format", "json", cwd=site).stdout)["findings"]
    known = {"ledger-ahead", "ledger-page-unknown", "reviewer-unknown", "date-bumped", "edited-since-review", "data-invalid", "data-unread"}
    return [(one["rule"], one["path"]) for one in found if one["rule"] in known or "_data/" in one["path"]]


# for scripts


def test_a_review_writes_the_date_and_the_ledger_and_nothing_else(site: Path) -> None:
    before = files(site)
    done = review(site, note="Nothing changed: all is right")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "content/bins/bin-days.md: reviewed on 22 November 2026 by amina-khan.\n"
    after = files(site)
    line = after.pop("content/_data/reviews.yml").decode().splitlines()[-1]
    assert line == (
        f'- {{page: bins/bin-days.md, date: 2026-11-22, by: amina-khan, checked: [facts], note: "Nothing changed: all is right", '
        f"hash: {fingerprint(PLAIN.encode())}}}"
    )
    assert after == before | {PAGE: PLAIN.replace(LAST, TODAY).encode()}
    assert findings(site) == []


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_comments_order_quotes_line_ends_and_marks_stay(site: Path, newline: str, mark: str) -> None:
    old = (
        '# Ours\n\n- {page: index.md, date: 2025-02-03, by: ben-ode, checked: [facts], note: "A: {b}", hash: 3b5d5c3712955042} # by phone\n'
    )
    page, before = ((mark + text).replace("\n", newline).encode() for text in (PLAIN, old))
    (site / PAGE).write_bytes(page)
    (site / "content" / "_data" / LEDGER).write_bytes(before)
    assert review(site).returncode == 0
    assert (site / PAGE).read_bytes() == page.replace(LAST.encode(), TODAY.encode())
    after = (site / "content" / "_data" / LEDGER).read_bytes()
    lines = after.decode().splitlines(keepends=True)
    [new] = [line for line in lines if "bin-days" in line]
    assert new.endswith("}" + newline)
    assert after.replace(new.encode(), b"") == before


def test_the_day_that_the_review_had_been_moved_to_is_gone(site: Path) -> None:
    assert review(site, page=OTHER, checked=ALL).returncode == 0
    assert (site / OTHER).read_text("utf-8") == RICH.replace(LAST, TODAY).replace("next_review_on: 2026-02-28\n", "")


def test_a_page_was_not_edited_right_after_its_review_and_was_after_an_edit(site: Path) -> None:
    assert edited(site) is None
    assert review(site).returncode == 0
    assert (edited(site), findings(site)) == (False, [])
    (site / PAGE).write_text((site / PAGE).read_text().replace("night", "evening"))
    assert (edited(site), findings(site)) == (True, [("edited-since-review", PAGE)])
    assert review(site, note="Says evening now").returncode == 0
    assert (edited(site), findings(site)) == (False, [])
    assert ledger(site) == {("bins/bin-days.md", "amina-khan"): "Says evening now"}, "one line for a page, a day and a reviewer"


def test_the_same_review_again_changes_nothing(site: Path) -> None:
    assert review(site).returncode == 0
    before = files(site)
    assert review(site).returncode == 0
    assert files(site) == before


def test_reviews_of_years_stand_below_each_other(site: Path) -> None:
    for year in (2025, 2026):
        done = run(
            "review", PAGE, "--by", "amina-khan", "--as-of", f"{year}-02-28", "--checked", "facts", "--note", f"As in {year - 1}", cwd=site
        )
        assert done.returncode == 0, done.stderr
    lines = (site / "content" / "_data" / LEDGER).read_text().splitlines()[-2:]
    assert [line.split("date: ")[1][:4] for line in lines] == ["2025", "2026"]


# with questions


def test_a_person_sees_the_page_and_is_asked_of_everything_it_has(site: Path) -> None:
    done = run("review", OTHER, "--as-of", TODAY, cwd=site, input="amina-khan\ny\ny\ny\ny\ny\nNew fee: £45\n")
    assert done.returncode == 0, done.stderr
    for text in ("Ask for a brown bin", "Owner: Contact team", "Last reviewed on 31 January 2025", "£45", "1 April 2026", "01632 960110",
                 "9am to 5pm", "[bin days](bin-days.md)", "Are its fees right?", "Do its links lead where they say?"):  # fmt: skip
        assert text in done.stdout
    line = (site / "content" / "_data" / LEDGER).read_text("utf-8").splitlines()[-1]
    assert 'checked: [facts, fees, contacts, links, plain-words], note: "New fee: £45"' in line
    assert f"last_reviewed_on: {TODAY}" in (site / OTHER).read_text("utf-8")


def test_what_was_found_on_the_page_is_shown_before_anything_is_asked(site: Path) -> None:
    done = run("review", PAGE, "--as-of", TODAY, cwd=site, input="")
    assert done.returncode != 0
    assert "warning on line 5: " in done.stdout.partition("Are its facts")[0]


def test_a_page_without_facts_is_asked_for_what_every_review_covers(site: Path) -> None:
    done = run("review", PAGE, "--as-of", TODAY, cwd=site, input="amina-khan\ny\ny\nNothing changed\n")
    assert done.returncode == 0, done.stderr
    assert "Are its fees right?" not in done.stdout
    assert ledger(site) == {("bins/bin-days.md", "amina-khan"): "Nothing changed"}


def test_a_slip_of_the_finger_is_asked_again_and_no_answer_is_lost(site: Path) -> None:
    answers = "amina-kahn\namina-khan\ny\nyep\ny\nok\nNew words now\n"
    done = run("review", PAGE, "--as-of", TODAY, cwd=site, input=answers)
    assert done.returncode == 0, done.stderr
    assert "Did you mean amina-khan?" in done.stdout + done.stderr
    assert ledger(site) == {("bins/bin-days.md", "amina-khan"): "New words now"}


def test_somebody_who_left_is_asked_again(site: Path) -> None:
    done = run("review", PAGE, "--as-of", TODAY, cwd=site, input="ben-ode\namina-khan\ny\ny\nNothing changed\n")
    assert done.returncode == 0, done.stderr
    assert ledger(site) == {("bins/bin-days.md", "amina-khan"): "Nothing changed"}


def test_a_note_has_to_be_said_and_is_not_taken_for_granted(site: Path) -> None:
    before = files(site)
    done = run("review", PAGE, "--as-of", TODAY, cwd=site, input="amina-khan\ny\ny\n\n\n")
    assert done.returncode == 130
    assert files(site) == before


@pytest.mark.parametrize("answers", ["n\n", "y\nn\n", "y\ny\ny\ny\nn\n", "\n"])
def test_no_means_no(site: Path, answers: str) -> None:
    before = files(site)
    done = run("review", OTHER, "--as-of", TODAY, cwd=site, input=f"amina-khan\n{answers}")
    assert done.returncode == 1
    assert "Nothing was changed" in done.stdout
    assert files(site) == before


@pytest.mark.parametrize("answers", ["", "amina-khan\n", "amina-khan\ny\n", "amina-khan\ny\ny\n"])
def test_to_stop_half_way_changes_nothing(site: Path, answers: str) -> None:
    before = files(site)
    done = run("review", PAGE, "--as-of", TODAY, cwd=site, input=answers)
    assert done.returncode == 130
    assert "Nothing was changed" in done.stderr
    assert files(site) == before


def test_whoever_git_knows_needs_no_name(site: Path) -> None:
    subprocess.run(["git", "init", "-q", str(site)], check=True)
    subprocess.run(["git", "-C", str(site), "config", "user.email", "amina@council.example"], check=True)
    done = run("review", PAGE, "--as-of", TODAY, cwd=site, input="\ny\ny\nNothing changed\n")
    assert done.returncode == 0, done.stderr
    assert ledger(site) == {("bins/bin-days.md", "amina-khan"): "Nothing changed"}


def asked(site: Path) -> subprocess.Popen[str]:
    """A review that waits for the answer to its first question."""
    words = [FINGERPOST, "review", PAGE, *BY]
    waits = subprocess.Popen(words, cwd=site, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = ""
    while not said.endswith("[y/N]"):
        letter = waits.stdout.read(1)
        assert letter, f"It ended before it asked: {said}"
        said += letter
    return waits


def test_a_page_that_was_changed_while_it_was_reviewed_is_not_marked(site: Path) -> None:
    waits = asked(site)
    (site / PAGE).write_text(PLAIN.replace("night", "evening"))
    before = files(site)
    _, said = waits.communicate("y\ny\nNothing changed\n", timeout=60)
    assert waits.returncode == 2
    assert "The page was changed while you reviewed it" in said
    assert files(site) == before


def test_a_page_that_was_deleted_while_it_was_reviewed_is_not_made_again(site: Path) -> None:
    waits = asked(site)
    (site / PAGE).unlink()
    before = files(site)
    _, said = waits.communicate("y\ny\nNothing changed\n", timeout=60)
    assert waits.returncode == 2
    assert "fault of Fingerpost" not in said
    assert files(site) == before


def test_a_review_that_somebody_else_wrote_in_the_meantime_stays(site: Path) -> None:
    waits = asked(site)
    assert review(site, page=OTHER, checked=ALL).returncode == 0
    waits.communicate("y\ny\nNew words\n", timeout=60)
    assert waits.returncode == 0
    assert ledger(site) == {("bins/bin-days.md", "amina-khan"): "New words", ("bins/brown-bin.md", "amina-khan"): "Nothing changed"}


# several pages

BOTH = ("review", PAGE, OTHER, *BY, "--checked", ALL)


def test_several_pages_are_reviewed_with_a_note_for_each(site: Path) -> None:
    done = run(*BOTH, "--note", "Nothing changed", "--note", "New fee of £45", cwd=site)
    assert done.returncode == 0, done.stderr
    assert ledger(site) == {("bins/bin-days.md", "amina-khan"): "Nothing changed", ("bins/brown-bin.md", "amina-khan"): "New fee of £45"}
    assert findings(site) == []


@pytest.mark.parametrize(
    "words",
    [
        (*BOTH, "--note", "Nothing changed"),
        (*BOTH, "--note", "Nothing changed", "--note", "Nothing changed"),
        (*BOTH, "--note", "Nothing changed", "--note", " nothing  Changed "),
        (*BOTH, "--note", "Nothing changed", "--note", "New fee", "--note", "New words"),
        (*BOTH, "--note", "Nothing changed", "--note", ""),
        (*BOTH, "--note", "Nothing changed", "--note", "New"),
        BOTH,
        ("review", PAGE, OTHER),
        ("review", PAGE, OTHER, *BY, "--checked", "facts", "--note", "Nothing changed", "--note", "New fee"),  # the other has fees
        ("review", PAGE, "content/bins/none.md", *BY, "--checked", ALL, "--note", "Nothing changed", "--note", "New fee"),
        ("review", PAGE, PAGE, *BY, "--checked", ALL, "--note", "Nothing changed", "--note", "New fee"),
        ("review", PAGE, f"./{PAGE}", *BY, "--checked", ALL, "--note", "Nothing changed", "--note", "New fee"),
        ("review", PAGE, "bins/bin-days.md", *BY, "--checked", ALL, "--note", "Nothing changed", "--note", "New fee"),
        ("review",),
    ],
)
def test_several_pages_are_all_marked_or_none(site: Path, words: tuple[str, ...]) -> None:
    before = files(site)
    done = run(*words, cwd=site)
    assert done.returncode == 2, done.stdout
    assert "fault of Fingerpost" not in done.stderr
    assert files(site) == before


# what is refused


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--as-of", "2999-01-01"), "has not happened yet"),
        (("--as-of", "2025-01-30"), "31 January 2025"),
        (("--as-of", "30.1.2026"), "is not a date"),
        (("--by", "amina-kahn"), "Did you mean amina-khan?"),
        (("--by", "ben-ode"), "Ben Ode was no longer here on 22 November 2026"),
        (("--by", "Amina Khan"), "There is no reviewer “Amina Khan”"),
        (("--checked", "everything"), "“everything” is nothing that can be checked"),
        (("--checked", "plain-words"), "The page has facts, which nobody checked"),
        (("--checked", ","), "The page has facts, which nobody checked"),
        (("--config-file", "none.yml"), "There is no settings file"),
    ],
)
def test_a_review_that_cannot_be_is_refused(site: Path, words: tuple[str, ...], expected: str) -> None:
    before = files(site)
    done = review(site, *words)
    assert done.returncode == 2, done.stdout
    assert expected in done.stdout + done.stderr
    assert files(site) == before


@pytest.mark.parametrize("note", ["", " ", "\n", "ok", "...", ". ."])
def test_a_note_that_says_nothing_is_refused(site: Path, note: str) -> None:
    before = files(site)
    assert review(site, note=note).returncode != 0
    assert files(site) == before


@pytest.mark.parametrize(
    "note", [b"Caf\xe9 hours", b"Bell \x07 rings", b"Mark \xef\xbb\xbf inside", b"C1 \xc2\x93quotes\xc2\x94 here", b"A \xe2\x80\xa8 line"]
)
def test_a_note_with_odd_bytes_is_written_or_refused(site: Path, note: bytes) -> None:
    before = files(site)
    done = run("review", PAGE, *BY, "--checked", "facts", "--note", note, cwd=site)
    assert "fault of Fingerpost" not in done.stderr
    if done.returncode:
        assert files(site) == before
    else:
        assert len(ledger(site)) == 1


@pytest.mark.parametrize(
    ("checked", "expected"),
    [
        ("facts", "fees, contacts and links"),
        ("facts,contacts,links", "fees"),
        ("facts,fees,links", "contacts"),
        ("facts,fees,contacts", "links"),
        ("fees,contacts,links", "facts"),
    ],
)
def test_what_a_page_has_must_be_checked(site: Path, checked: str, expected: str) -> None:
    before = files(site)
    done = review(site, page=OTHER, checked=checked)
    assert done.returncode == 2
    assert f"The page has {expected}, which nobody checked" in done.stderr
    assert f"--checked {ALL}" in done.stderr
    assert files(site) == before


def test_all_reasons_of_all_pages_are_said_at_once(site: Path) -> None:
    done = run("review", PAGE, OTHER, "--by", "sam", "--as-of", TODAY, "--checked", "facts", "--note", "All right", "--note", "x", cwd=site)
    assert done.returncode == 2
    assert done.stderr.count("There is no reviewer “sam”") == 2
    assert "which nobody checked" in done.stderr
    assert "does not say what changed" in done.stderr


@pytest.mark.parametrize(
    "page",
    [
        PLAIN + "\n[click here](../index.md)\n",
        PLAIN.replace("owner: contact-team", "owner: contacts-team"),
        PLAIN.replace("'2025-01-31'", "31.1.2025"),
        PLAIN.replace('title: "Bin days"', "title: Bin: days"),
        PLAIN.replace("owner: contact-team", "ownr: contact-team"),
        PLAIN.replace("review_in: 12 months\n---", "review_in: 12 months\n"),
        "",
        "\x00",
    ],
)
def test_a_page_with_errors_is_refused(site: Path, page: str) -> None:
    (site / PAGE).write_text(page)
    before = files(site)
    done = review(site)
    assert done.returncode == 2, done.stdout
    assert "fault of Fingerpost" not in done.stderr
    assert files(site) == before


def test_an_unknown_owner_is_named_with_those_who_are_known(site: Path) -> None:
    (site / PAGE).write_text(PLAIN.replace("owner: contact-team", "owner: contacts-team"))
    done = review(site)
    assert done.returncode == 2
    assert "contacts-team" in done.stdout + done.stderr
    assert "contact-team" in (done.stdout + done.stderr).replace("contacts-team", "")


LINE = "- {page: index.md, date: 2025-02-03, by: ben-ode, checked: [facts], note: Nothing changed, hash: 3b5d5c3712955042}\n"


@pytest.mark.parametrize(
    "old",
    [
        f"{LINE}<<<<<<< HEAD\n{LINE.replace('03', '04')}=======\n{LINE.replace('03', '05')}>>>>>>> other\n",
        LINE.replace("2025-02-03", "2025-02-30"),
        LINE.replace("facts", "everything"),
        LINE.replace("hash: 3b5d5c3712955042", "hash: x"),
        LINE.replace("by: ben-ode, ", ""),
        LINE.replace("note", "notes"),
        LINE.replace("}", ""),
        f"  {LINE}",
        f"[{LINE[2:].strip()}]\n",
        "Some words.\n",
        "page: index.md\n",
        LINE.encode("utf-16"),
        f"{LINE}Caf\xe9\n".encode("latin-1"),
    ],
)
def test_a_ledger_that_is_damaged_or_cannot_be_added_to_stays_as_it_is(site: Path, old: str | bytes) -> None:
    (site / "content" / "_data" / LEDGER).write_bytes(old.encode() if isinstance(old, str) else old)
    before = files(site)
    done = review(site)
    assert done.returncode == 2, done.stdout
    assert "content/_data/reviews.yml" in done.stdout + done.stderr
    assert "fault of Fingerpost" not in done.stderr
    assert files(site) == before


def test_a_ledger_that_is_a_folder_leaves_the_page_as_it_is(site: Path) -> None:
    (site / "content" / "_data" / LEDGER).mkdir()
    before = files(site)
    done = review(site)
    assert done.returncode == 2
    assert "fault of Fingerpost" not in done.stderr
    assert files(site) == before


@pytest.mark.parametrize("by", ["Amina Khan", "amina_khan"])
def test_without_teams_a_name_that_is_no_id_is_refused(site: Path, by: str) -> None:
    (site / "content" / "_data" / "teams.yml").unlink()
    before = files(site)
    done = review(site, "--by", by)
    assert done.returncode == 2
    assert "fault of Fingerpost" not in done.stderr
    assert files(site) == before


@pytest.mark.parametrize(
    "front",
    [
        "title: Bins\nlast_reviewed_on : 2025-01-31",
        'title: Bins\n"last_reviewed_on": 2025-01-31',
        "title: Bins\nlast_reviewed_on:\n  2025-01-31",
        "title: Bins\nlast_reviewed_on: 2025-01-31\nnext_review_on :\n  2026-02-28",
        "  title: Bins",
        "{title: Bins}",
    ],
)
def test_however_the_front_matter_is_written_a_review_leaves_a_page_that_can_be_read(site: Path, front: str) -> None:
    (site / PAGE).write_text(f"---\n{front}\n---\nPut the bin out.\n")
    before = files(site)
    done = review(site)
    assert "fault of Fingerpost" not in done.stderr
    if done.returncode:
        assert files(site) == before
    else:
        assert run("check", PAGE, "--as-of", TODAY, cwd=site).returncode == 0
        assert findings(site) == []


def test_a_draft_and_a_page_to_come_can_be_reviewed(site: Path) -> None:
    for key in ("draft: true", "publish_on: 2999-01-01"):
        (site / PAGE).write_text(PLAIN.replace("review_in", f"{key}\nreview_in"))
        done = review(site)
        assert done.returncode == 0, done.stderr


def test_where_reviews_are_off_nothing_is_written(site: Path) -> None:
    (site / "mkdocs.yml").write_text(SETTINGS.replace("  - fingerpost/freshness\n", ""))
    before = files(site)
    done = review(site)
    assert done.returncode == 2
    assert "fingerpost/freshness, which is off" in done.stderr
    assert files(site) == before


def test_a_page_outside_the_content_folder_is_refused(site: Path) -> None:
    (site / "notes.md").write_text(PLAIN)
    assert review(site, page="notes.md").returncode == 2
    assert (site / "notes.md").read_text() == PLAIN


def test_a_site_in_another_folder_is_reviewed_from_here(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    here = tmp_path_factory.mktemp("here")
    words = ("--checked", "facts", "--note", "Nothing changed", "--config-file", str(site / "mkdocs.yml"))
    done = run("review", str(site / PAGE), *BY, *words, cwd=here)
    assert done.returncode == 0, done.stderr
    assert ledger(site) == {("bins/bin-days.md", "amina-khan"): "Nothing changed"}
    assert files(here) == {}


# at once


def test_a_file_that_is_there_for_a_moment_stops_nobody(site: Path) -> None:
    """Another review puts its new ledger beside the old one. When it is listed it is there, and when it is opened it is gone."""
    (site / "content" / "_data" / f".{LEDGER}.4711").symlink_to("gone")
    assert [path for _, path in findings(site)] == []
    done = review(site)
    assert done.returncode == 0, done.stdout + done.stderr


def test_eight_people_review_eight_pages_at_once_and_no_review_is_lost(site: Path) -> None:
    names = [f"page-{number}.md" for number in range(8)]
    pages = {name: PLAIN.replace("Bin days", f"Bin days {name}") for name in names}
    for name, text in pages.items():
        (site / "content" / name).write_text(text)
    words = [*BY, "--checked", "facts", "--note", "Nothing changed"]
    started = [
        subprocess.Popen(
            [FINGERPOST, "review", f"content/{name}", *words], cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name in names
    ]
    said = [one.communicate(timeout=120) for one in started]
    assert [one.returncode for one in started] == [0] * 8, said
    assert ledger(site) == {(name, "amina-khan"): "Nothing changed" for name in names}
    lines = [line for line in (site / "content" / "_data" / LEDGER).read_text().splitlines() if line.startswith("- ")]
    assert lines == sorted(lines)
    assert all((site / "content" / name).read_text() == text.replace(LAST, TODAY) for name, text in pages.items())
    assert sorted(path.name for path in (site / "content" / "_data").iterdir()) == [LEDGER, "teams.yml"]
    assert findings(site) == []


@pytest.mark.parametrize("rule", ["review-neglected", "review-overdue", "edited-since-review"])
def test_what_a_review_settles_stops_no_review(site: Path, rule: str) -> None:
    """Else its message would name the very command that refuses."""
    settings = SETTINGS + f"      levels: {{{rule}: error}}\n"
    (site / "mkdocs.yml").write_text(settings.replace("  - fingerpost/freshness\n", "  - fingerpost/freshness:\n"))
    (site / PAGE).write_text(PLAIN.replace("2025-01-31", "2023-01-31" if rule == "review-neglected" else "2025-10-10"))
    done = review(site)
    assert done.returncode == 0, done.stdout + done.stderr


def test_who_has_left_is_not_told_to_add_themselves(site: Path) -> None:
    done = run("review", PAGE, cwd=site, input="ben-ode\n")
    assert "Ben Ode is no longer here: the last day was 31 August 2026" in done.stdout
    assert "Add yourself" not in done.stdout


def test_a_day_to_come_is_refused_before_any_question(site: Path) -> None:
    done = run("review", PAGE, "--as-of", "2999-01-01", cwd=site, input="amina-khan\n")
    assert (done.returncode, "Your id" in done.stdout) == (2, False)


def test_a_day_before_the_last_review_is_no_fault_of_the_page(site: Path) -> None:
    done = run("review", PAGE, "--by", "amina-khan", "--checked", "facts", "--note", "Nothing changed", "--as-of", "2024-06-01", cwd=site)
    assert "The page was reviewed after that, on 31 January 2025" in done.stderr
    assert "in the future" not in done.stdout


def test_a_number_or_a_full_stop_makes_no_other_note(site: Path) -> None:
    notes = ("--note", "Nothing changed", "--note", "nothing  changed. 2")
    done = run("review", PAGE, OTHER, *BY, "--checked", ALL, *notes, cwd=site)
    assert done.returncode == 2
    assert "no two the same" in done.stderr


def test_an_error_in_the_data_is_not_called_one_of_the_page(site: Path) -> None:
    (site / "content" / "_data" / "teams.yml").write_text(TEAMS + "- id: Not An Id\n  name: A team\n")
    done = review(site)
    assert done.returncode == 2
    assert "content/_data/teams.yml: The data of the site have errors, so no review was written down" in done.stderr
