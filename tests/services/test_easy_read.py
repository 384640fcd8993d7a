"""An easy read page and the page that it explains lead to each other, and it is held to very short sentences."""

from fingerpost.reading_level.limits import limits_of
from fingerpost.reading_level.settings import ReadingLevelSettings
from fingerpost.services.easy_read import easy_read_panel
from tests.support.sites import make_site

EASY = "---\ntype: easy-read\ntitle: 'Missed bin: easy read'\noriginal: bins/missed.md\n---\nTell us.\n"
FILES = {
    "bins/missed.md": "---\ntitle: Missed bin\n---\nTell us.\n",
    "bins/other.md": "---\ntitle: Other\n---\nOther.\n",
    "bins/missed-easy.md": EASY,
}


def _panel(path: str, files: dict[str, str] = FILES) -> dict:
    site = make_site(files)
    return easy_read_panel(site.by_path[path], site)


def test_they_lead_to_each_other() -> None:
    assert _panel("bins/missed.md") == {"easy_read": {"easy": {"title": "Missed bin: easy read", "url": "../missed-easy/"}}}
    assert _panel("bins/missed-easy.md") == {"easy_read": {"original": {"title": "Missed bin", "url": "../missed/"}}}
    assert _panel("bins/other.md") == {}


def test_a_draft_or_a_page_that_is_gone_is_led_to_by_nobody() -> None:
    assert _panel("bins/missed.md", FILES | {"bins/missed-easy.md": EASY.replace("title:", "draft: true\ntitle:")}) == {}
    gone = {path: text for path, text in FILES.items() if path != "bins/missed.md"}
    assert _panel("bins/missed-easy.md", gone) == {"easy_read": {"original": None}}


def test_its_sentences_are_held_to_fifteen_words() -> None:
    site = make_site(FILES)
    easy, ordinary = (limits_of(ReadingLevelSettings(), site.by_path[path]) for path in ("bins/missed-easy.md", "bins/missed.md"))
    assert (easy.sentence_fail_above, easy.sentence_warn_above, easy.aim) == (15, 12, 3)
    assert ordinary.sentence_fail_above == 35


def test_a_council_may_set_the_limits_itself() -> None:
    site = make_site(FILES)
    settings = ReadingLevelSettings.model_validate({"audiences": {"easy-read": {"sentence_warn_above": 8, "sentence_fail_above": 10}}})
    assert limits_of(settings, site.by_path["bins/missed-easy.md"]).sentence_fail_above == 10
