"""What `fingerpost score` says, through the real command."""

import json
from pathlib import Path
from typing import Any

import pytest

from fingerpost.reading_level.scored import SHORT
from tests.conftest import AS_OF, ROOT, run
from tests.reading_level.cases import of_units

pytestmark = pytest.mark.slow  # many runs of the command

KEYS = {"path", "lang", "grade", "reading_age", "difficulty", "words", "sentences", "units", "statutory_words", "hardest"}
SENTENCE = {"text", "line", "words", "difficulty", "rare_words"}
HARD = SENTENCE | {"swaps", "split", "grade_after"}

MARKDOWN = """\
---
title: Bins
lang: en-GB
---

# Bins

We will send you a new bin within two weeks of the day that you ask us for one, and it is free for everyone who lives here.

- Call us.
- You must commence your application prior to the end of March.

<!-- fingerpost: statutory reason="The words are set by law." -->

No person shall be liable to pay a charge for the removal of such waste.

<!-- fingerpost: end -->
"""
LONG = "We will send you a new bin within two weeks of the day that you ask us for one, and it is free for everyone who lives here."
FORMAL = "You must commence your application prior to the end of March."


def _scored(*words: str | Path, **more) -> list[dict[str, Any]]:
    done = run("score", "--format", "json", *words, **more)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "bins.md"
    file.write_text(MARKDOWN, "utf-8")
    return file


def test_the_score_of_a_markdown_file_has_exactly_these_keys_and_values(page: Path) -> None:
    [found] = _scored("bins.md", cwd=page.parent)
    alone = of_units(LONG, FORMAL)
    assert set(found) == KEYS
    assert (found["path"], found["lang"]) == ("bins.md", "en-GB")
    assert (found["words"], found["sentences"], found["units"], found["statutory_words"]) == (41, 3, 3, 15)
    assert found["grade"] == round(alone.grade, 2)
    assert found["reading_age"] == round(alone.grade + 5, 2)
    assert found["difficulty"] == round(alone.difficulty, 2)
    assert [set(hard) for hard in found["hardest"]] == [HARD, HARD]


def test_the_hardest_sentences_say_where_they_are_and_how_to_mend_them(page: Path) -> None:
    [found] = _scored(page)
    formal, long = found["hardest"]
    assert (formal["text"], formal["line"], formal["words"], formal["rare_words"]) == (FORMAL, 11, 11, ["commence"])
    assert formal["swaps"] == [{"phrase": "commence", "say": "start"}, {"phrase": "prior to", "say": "before"}]
    assert formal["split"] is False
    mended = FORMAL.replace("commence", "start").replace("prior to", "before")
    assert formal["grade_after"] == round(of_units(LONG, mended).grade, 2)
    assert (long["text"], long["line"], long["words"], long["swaps"], long["split"]) == (LONG, 8, 28, [], True)
    assert long["grade_after"] == round(of_units(LONG.replace(", and", ". And"), FORMAL).grade, 2)
    assert formal["difficulty"] >= long["difficulty"]


def test_a_sentence_with_nothing_to_mend_has_no_grade_after() -> None:
    [found] = _scored("-", input="You can ask for a new bin at the town hall.")
    assert [(hard["swaps"], hard["split"], hard["grade_after"]) for hard in found["hardest"]] == [([], False, None)]


def test_every_sentence_is_added_on_request(page: Path) -> None:
    [found] = _scored(page, "--sentences")
    assert set(found) == KEYS | {"every_sentence"}
    assert [set(one) for one in found["every_sentence"]] == [SENTENCE] * 3
    assert [(one["text"], one["line"]) for one in found["every_sentence"]] == [(LONG, 8), ("Call us.", 10), (FORMAL, 11)]


def test_the_formulas_are_added_on_request(page: Path) -> None:
    [found] = _scored(page, "--all-formulas")
    assert set(found) == KEYS | {"formulas"}
    assert {"flesch_kincaid_grade", "flesch_reading_ease", "lix"} <= set(found["formulas"])
    assert found["formulas"]["flesch_kincaid_grade"] == pytest.approx(found["grade"], abs=0.5)


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.md", "", "the file is empty"),
        ("a.md", "# Bins\n", "it has no running text"),
        ("a.md", "Call us.\n", "no paragraph or list item has 6 words or more"),
        (
            "a.md",
            '<!-- fingerpost: statutory reason="Law." -->\n\nNo person shall be liable to pay.\n\n<!-- fingerpost: end -->\n',
            "all of its text is statutory wording",
        ),
        ("a.md", "---\nlang: cy\n---\nGallwch ofyn am fin newydd.\n", "there is no formula for the language “cy”"),
        ("a.txt", "Вы можете получить новый бак в ратуше.", "it is not in English letters; say its language with `lang:`"),
    ],
)
def test_a_text_that_is_not_graded_says_why(tmp_path: Path, name: str, text: str, why: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    [found] = _scored(tmp_path / name)
    assert set(found) == KEYS | {"not_graded"}
    assert (found["grade"], found["reading_age"], found["difficulty"], found["hardest"]) == (None, None, None, [])
    assert found["not_graded"] == why
    shown = run("score", tmp_path / name)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert f"  Not graded: {why}.\n" in shown.stdout


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("page.html", f"<html lang='en'>\n<nav>Home</nav>\n<main>\n<p>{FORMAL}</p>\n</main></html>", 4),
        ("page.HTM", f"<p>Hello.</p>\n\n<p>{FORMAL}</p>", 3),
        ("page.txt", f"Bins\n\n- Call us\n- {FORMAL}\n", 4),
        ("page.markdown", f"# Bins\n\n**{FORMAL}**\n", 3),
        ("page.rst", f"<div>\n<p>{FORMAL}</p></div>", 2),
        ("page", f"* {FORMAL}\n", 1),
    ],
)
def test_each_kind_of_file_is_read_as_what_it_is(tmp_path: Path, name: str, text: str, line: int) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    [found] = _scored(tmp_path / name)
    assert found["grade"] == round(of_units(FORMAL).grade, 2)
    assert [(hard["text"], hard["line"]) for hard in found["hardest"]] == [(FORMAL, line)]


def test_what_a_file_is_can_be_said() -> None:
    text = f"<p>{FORMAL}</p>"
    [html], [plain] = (_scored("-", "--as", kind, input=text) for kind in ("html", "text"))
    assert html["words"] == 11
    assert plain["words"] == 13  # the two tags are words of a text without markup


@pytest.mark.parametrize("words", [[], ["-"]])
def test_what_is_piped_in_is_read(words: list[str]) -> None:
    [found] = _scored(*words, input=f"{FORMAL}\n")
    assert (found["path"], found["words"]) == ("-", 11)


def test_the_language_can_be_said_and_the_file_knows_better(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Sie können im Rathaus eine neue Tonne bekommen.", "utf-8")
    (tmp_path / "b.md").write_text("---\nlang: en\n---\nYou can ask for a new bin.\n", "utf-8")
    german, english = _scored(tmp_path / "a.txt", tmp_path / "b.md", "--lang", "de")
    assert (german["lang"], german["difficulty"], german["hardest"]) == ("de", None, [])
    assert german["grade"] is not None
    assert (english["lang"], english["difficulty"] is None) == ("en", False)


def test_a_folder_of_two_hundred_files_is_scored_in_one_call(tmp_path: Path) -> None:
    for number in range(200):
        folder = tmp_path / f"part-{number % 7}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number}.{['md', 'html', 'txt'][number % 3]}").write_text(
            f"You can ask for {'a new ' * (number % 9 + 1)}bin now.", "utf-8"
        )
    (tmp_path / "picture.png").write_bytes(b"png")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "a.md").write_text("Nobody reads this here at all.", "utf-8")
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "a.md").write_text("Nobody reads this here at all.", "utf-8")
    found = _scored(tmp_path)
    assert len({one["path"] for one in found}) == len(found) == 200
    assert all(one["grade"] is not None for one in found)
    assert all(Path(one["path"]).is_file() for one in found)


def test_one_file_is_shown_in_full(page: Path) -> None:
    [found] = _scored(page)
    shown = run("score", "bins.md", cwd=page.parent)
    assert (shown.returncode, shown.stderr) == (0, "")
    formal, long = found["hardest"]
    assert shown.stdout.splitlines() == [
        "bins.md",
        f"  Grade {found['grade']:.1f}, reading age {found['reading_age']:.0f}, difficulty {found['difficulty']:.1f}.",
        "  41 words in 3 sentences; 3 paragraphs and list items.",
        "  15 words of statutory wording are left out.",
        "  The text is short: under 150 words the grade jumps by 2 to 4 with a single sentence.",
        "  The hardest sentences:",
        f"    line 11, 11 words, difficulty {formal['difficulty']:.1f}: “{FORMAL}”",
        "      Rare: commence. Say “start” for “commence”. Say “before” for “prior to”. "
        f"That brings the text from {found['grade']:.1f} to {formal['grade_after']:.1f}.",
        f"    line 8, 28 words, difficulty {long['difficulty']:.1f}: “We will send you a new bin within two weeks of the …”",
        f"      Split it in two. That brings the text from {found['grade']:.1f} to {long['grade_after']:.1f}.",
    ]


def test_every_sentence_and_formula_is_shown_on_request(page: Path) -> None:
    shown = run("score", "--sentences", "--all-formulas", page).stdout
    assert "\n  Every sentence:\n" in shown
    assert ": “Call us.”\n" in shown
    assert "\n  flesch_kincaid_grade: " in shown


def test_a_long_text_is_not_called_short(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("You can ask us for a new bin at any time. " * (SHORT // 11 + 1), "utf-8")
    assert "is short" not in run("score", tmp_path / "a.md").stdout


def test_several_files_are_a_table_with_the_hardest_first(tmp_path: Path) -> None:
    texts = {
        "easy.md": "You can ask for a new bin. " * 30,
        "hard.md": f"{FORMAL} " * 30,
        "short.md": FORMAL,
        "none.md": "# Bins",
        "no.txt": "",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    shown = run("score", ".", cwd=tmp_path)
    lines = shown.stdout.splitlines()
    assert (shown.returncode, shown.stderr) == (0, "")
    assert lines[0].split() == ["Grade", "Age", "Difficulty", "Words", "File"]
    assert [line.split()[4:] for line in lines[1:4]] == [["hard.md"], ["short.md", "(short)"], ["easy.md"]]
    assert lines[1].split()[0] == f"{of_units(FORMAL).grade:.1f}"
    assert [line.split(maxsplit=4)[4] for line in lines[4:]] == [
        "no.txt: not graded, the file is empty",
        "none.md: not graded, it has no running text",
    ]


@pytest.mark.parametrize("words", [["gone.md"], ["bins.md", "gone.md"], ["gone/"]])
def test_a_file_that_is_not_there_is_an_error_that_says_how_to_mend_it(page: Path, words: list[str]) -> None:
    done = run("score", *words, cwd=page.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"{words[-1]}: There is no such file or folder\n  How to mend it: Check the name: fingerpost score content/bins/missed-bin.md\n"
    )


def test_a_folder_with_nothing_to_grade_is_no_pass(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"png")
    done = run("score", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        ".: Nothing was graded: the folder has no Markdown, HTML or text file\n  How to mend it: Name another folder, or a file.\n"
    )


def test_a_page_of_the_city_has_the_same_grade_as_in_a_check() -> None:
    checked = json.loads(run("check", "--format", "json", "--as-of", AS_OF).stdout)["rooms"]["reading_level"]["pages"]
    found = {one["path"]: one for one in _scored("content", cwd=ROOT)}
    assert len(checked) > 20
    assert {one["path"]: one["grade"] for one in checked} == {one["path"]: found[one["path"]]["grade"] for one in checked}
    assert {one["path"]: one["difficulty"] for one in checked} == {one["path"]: found[one["path"]]["difficulty"] for one in checked}
