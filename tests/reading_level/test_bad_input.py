"""Whatever is graded, there is a score or a reason, and never a fault."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fingerpost.pages.locate import SourceMap
from fingerpost.pages.loose_file import read_loose
from fingerpost.pages.prose import Unit
from fingerpost.reading_level import words
from fingerpost.reading_level.grade import score
from fingerpost.reading_level.hardest import grade_after, hardest
from fingerpost.reading_level.lists import read_list, right_words
from fingerpost.reading_level.phrases import Phrases
from fingerpost.reading_level.scored import scored
from tests.conftest import run

HANGS = 60  # seconds; no input takes a tenth of it, so whatever takes longer would go on for hours
KINDS = ("markdown", "html", "text")
SENTENCE = "You can ask the council for a new bin at any time, and it is free. "

GRADED, NO_TEXT, SHORT = "", "it has no running text", "no paragraph or list item has 6 words or more"
EMPTY, LETTERS = "the file is empty", "it is not in English letters; say its language with `lang:`"
# Each text with why it is not graded as Markdown, HTML and plain text; empty where it is graded.
INPUTS: dict[str, tuple[str | bytes, tuple[str, str, str]]] = {
    "nothing": ("", (EMPTY, EMPTY, EMPTY)),
    "white space": (" \n\t\r\n\u00a0", (EMPTY, EMPTY, EMPTY)),
    "one word": ("Bins", (SHORT, SHORT, SHORT)),
    "one sign": ("…", (NO_TEXT, NO_TEXT, NO_TEXT)),
    "only a table": ("| You can ask us for a new bin |\n| --- |\n| You can ask us for a new bin |\n", (NO_TEXT, GRADED, GRADED)),
    "only a table in HTML": ("<table><tr><td>You can ask us for a new bin</table>", (NO_TEXT, NO_TEXT, GRADED)),
    "only code": ("```\nYou can ask us for a new bin now.\n```\n", (NO_TEXT, GRADED, GRADED)),
    "only code in HTML": ("<pre><code>You can ask us for a new bin.</code></pre>", (NO_TEXT, NO_TEXT, GRADED)),
    "a table never closed": ("<p>You can ask us for a new bin.</p><table><tr><td>x", (GRADED, GRADED, GRADED)),
    "emoji": ("🙂 🙃 🗑️ 👩‍👩‍👧 " * 50, (NO_TEXT, NO_TEXT, NO_TEXT)),
    "emoji among words": ("You can 🙂 ask us 👩‍👩‍👧 for a new 🗑️ bin.", (GRADED, GRADED, GRADED)),
    "right to left": ("يمكنك طلب حاوية جديدة من مبنى البلدية. " * 20, (LETTERS, LETTERS, LETTERS)),
    "right to left among English": ("שלום. You can ask us for a new bin now. \u202eabc\u202c", (GRADED, GRADED, GRADED)),
    "marks alone": ("\u0301\u0301\u0301 \u200b\u200d \ufeff", (NO_TEXT, NO_TEXT, NO_TEXT)),
    "letters with many marks": ("Y\u0301\u0302\u0303ou c\u0301an ask us for a new bin", (GRADED, GRADED, GRADED)),
    "broken HTML": ("<p>You can <i>ask</b> us <div><table><tr>for a new bin now <p></span></p> <", (SHORT, SHORT, GRADED)),
    "one open tag": ("<a ", (SHORT, NO_TEXT, SHORT)),
    "a comment never closed": ("<!-- You can ask us for a new bin now.", (GRADED, NO_TEXT, GRADED)),
    "a NUL character": ("You can\0 ask us for a bin", ("the file holds a NUL character, which no text has",) * 3),
    "a bell": ("You can\a ask us", ("the file holds a control character (code 7), which no text has",) * 3),
    "latin-1": ("You can ask at the café.".encode("latin-1"), ("the file is not saved as UTF-8, so some letters cannot be read",) * 3),
    "UTF-16": ("You can ask at the town hall.".encode("utf-16"), ("the file is not saved as UTF-8, so some letters cannot be read",) * 3),
    "a byte order mark": (b"\xef\xbb\xbfYou can ask us for a new bin.", (GRADED, GRADED, GRADED)),
    "old line ends": ("You can ask\rus for a\r\nnew bin.", (GRADED, GRADED, GRADED)),
    "marks in use inside": ("\u2028You can ask us\u2029 for a \x85 new bin", ("the file holds a control character (code 133), which no text has",) * 3),
    "front matter never closed": ("---\nlang: cy\nYou can ask us for a new bin now.", (GRADED, GRADED, GRADED)),
    "a language that is none": ("---\nlang: x-klingon\n---\nYou can ask us for a new bin now.", ("there is no formula for the language “x-klingon”", GRADED, GRADED)),
    "numbers": ("1 2 3 4 5 6 7 8 9 10", (GRADED, GRADED, GRADED)),
    "one very long word": ("a" * 5_000, (SHORT, SHORT, SHORT)),
    "quotation in quotation": (">" * 90 + " You can ask us for a new bin.", (GRADED, GRADED, GRADED)),
    "a list in a list": ("".join(f"{'    ' * depth}- You can ask us for a new bin.\n" for depth in range(12)), (GRADED, GRADED, GRADED)),
}  # fmt: skip
HUGE: dict[str, str] = {
    "2 MB in one paragraph": (SENTENCE * (2_000_000 // len(SENTENCE) + 1))[:2_000_000],
    "10,000 words in one sentence": "word " * 9_999 + "end.",
    "10,000 commas": "you, " * 10_000,
    "a million dots": "." * 1_000_000,
    "a million question marks with spaces": "? " * 500_000,
    "100,000 times an abbreviation": "e.g. " * 100_000,
    "100,000 times a hard word": "prior to commence " * 33_000,
    "100,000 letters in one word": "a" * 100_000,
    "100,000 hyphens": "a-" * 100_000,
    "100,000 apostrophes": "a'" * 100_000,
    "100,000 addresses": "www.city.example/a " * 30_000,
    "100,000 brackets": "(" * 100_000,
    "10,000 boxes": "<div>" * 10_000 + SENTENCE,
}  # fmt: skip


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def _is_sound(found: dict) -> bool:
    """A grade or a reason, and counts that go together."""
    graded = (found["grade"] is None) == ("not_graded" in found)
    return graded and found["words"] >= found["sentences"] >= 0 and all(hard["line"] >= 1 for hard in found["hardest"])


@pytest.mark.parametrize(("kind", "number"), [(kind, number) for number, kind in enumerate(KINDS)], ids=KINDS)
@pytest.mark.parametrize("name", INPUTS)
def test_any_input_has_a_score_or_a_reason(name: str, kind: str, number: int) -> None:
    text, reasons = INPUTS[name]
    found = scored("input", read_loose("input", _bytes(text), kind), all_formulas=True, sentences=True)
    assert _is_sound(found)
    assert found.get("not_graded", GRADED) == reasons[number]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "number"), [(kind, number) for number, kind in enumerate(KINDS)], ids=KINDS)
def test_the_command_scores_all_of_them_and_ends_well(tmp_path: Path, kind: str, number: int) -> None:
    for index, (text, _) in enumerate(INPUTS.values()):
        (tmp_path / f"{index:03}.txt").write_bytes(_bytes(text))
    done = run("score", "--format", "json", "--as", kind, ".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert [one.get("not_graded", GRADED) for one in json.loads(done.stdout)] == [reasons[number] for _, reasons in INPUTS.values()]
    shown = run("score", "--as", kind, ".", cwd=tmp_path)
    assert (shown.returncode, shown.stderr, len(shown.stdout.splitlines())) == (0, "", len(INPUTS) + 1)


def _scored(folder: Path, text: str | bytes, kind: str) -> dict:
    """What the command says of one text."""
    (folder / "input").write_bytes(_bytes(text))
    done = run("score", "--format", "json", "--as", kind, "input", cwd=folder, timeout=HANGS)
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.name for path in folder.iterdir()] == ["input"]  # and no log of a fault
    [found] = json.loads(done.stdout)
    assert _is_sound(found)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", HUGE)
def test_a_huge_input_has_a_score_or_a_reason(tmp_path: Path, name: str, kind: str) -> None:
    _scored(tmp_path, HUGE[name], kind)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["html", "text"])
def test_a_file_of_open_tags(tmp_path: Path, kind: str) -> None:
    """Not as Markdown: Python-Markdown itself takes hours for it."""
    _scored(tmp_path, "<a " * 100_000, kind)


def test_some_open_tags_in_markdown(tmp_path: Path) -> None:
    _scored(tmp_path, "<a " * 500, "markdown")


def test_a_file_over_the_largest_size_says_so(tmp_path: Path) -> None:
    found = _scored(tmp_path, b"a " * 10_000_001, "text")
    assert found["not_graded"] == "the file is 20,001 KB; the most is 20,000 KB"


def test_one_bad_file_among_good_ones_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "good.md").write_text(SENTENCE, "utf-8")
    bad, good = json.loads(run("score", "--format", "json", ".", cwd=tmp_path).stdout)
    assert (bad["grade"], good["grade"] is None) == (None, False)


def test_the_words_of_a_huge_text_are_all_counted(tmp_path: Path) -> None:
    assert _scored(tmp_path, HUGE["10,000 words in one sentence"], "text")["words"] == 10_000


class _Counting(list):
    """A sentence that counts how often one of its words is looked at."""

    looked = 0

    def __getitem__(self, key):
        found = super().__getitem__(key)
        self.looked += len(found) if isinstance(key, slice) else 1
        return found

    def __iter__(self) -> Iterator[str]:
        for word in super().__iter__():
            self.looked += 1
            yield word


@pytest.mark.parametrize(
    "text",
    [
        "e.g.",
        "you can",
        "prior to commence",
        "in the event of the",
        "acquire",
        "assist you to",
        "a parking permit",
        "acquired brain injury",
    ],
)
def test_twice_the_words_take_twice_the_looks_for_listed_phrases(text: str) -> None:
    phrases = Phrases(read_list("hard-words.yml"), right_words())
    once, twice = (_Counting(text.split() * times) for times in (300, 600))
    for sentence in (once, twice):
        list(phrases.find(sentence))
    assert twice.looked <= 2.5 * once.looked


@pytest.mark.parametrize("times", [200, 400])
def test_a_word_is_worked_out_once_however_often_it_stands_there(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    counted = []
    monkeypatch.setattr(words, "count_syllables", lambda word: counted.append(word) or 1)
    new = f"zq{'ab'[times == 200]}rkle"  # a word that no other test has
    found = score([Unit("p", f"{new} " * times)])
    assert found.words == times
    assert len(counted) <= 2  # once as the first word of a sentence, which is no name, and once as another


@pytest.mark.parametrize("sentence", ["Call us today.", "Call [us][us] today.", "Zq &amp; zq.", "No such words here."])
def test_twice_the_sentences_take_twice_the_looks_for_their_places(monkeypatch: pytest.MonkeyPatch, sentence: str) -> None:
    calls = []
    place, of_number = SourceMap.place, SourceMap.of_number
    monkeypatch.setattr(SourceMap, "place", lambda self, offset: calls.append(offset) or place(self, offset))
    monkeypatch.setattr(SourceMap, "of_number", lambda self, number: calls.append(number) or of_number(self, number))
    counts = []
    for times in (100, 200):
        calls.clear()
        scored("a.md", read_loose("a.md", f"{sentence}\n\n".encode() * times), sentences=True)
        counts.append(len(calls))
    assert 0 < counts[1] <= 2.2 * counts[0]


class _Text(str):
    """A text that counts the characters that are copied to replace some of it."""

    copied = 0

    def replace(self, *words) -> "_Text":
        _Text.copied += len(self)
        return _Text(super().replace(*words))


@pytest.mark.parametrize("text", ["e.g. ", "we commence prior to it "])
def test_twice_the_swaps_copy_twice_the_text(text: str) -> None:
    counts = []
    for times in (200, 400):
        found = score([Unit("p", text * times)])
        [hard] = hardest(found, Phrases(read_list("hard-words.yml"), right_words()))
        _Text.copied = 0
        grade_after(found, replace(hard, sentence=hard.sentence._replace(text=_Text(hard.sentence.text))))
        counts.append(_Text.copied)
    assert counts[1] <= 2.5 * counts[0]
