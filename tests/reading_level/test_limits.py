"""Which limits a page is held to."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from fingerpost.pages.page import read_page
from fingerpost.reading_level.limits import limits_of
from fingerpost.reading_level.settings import ReadingLevelSettings
from tests.conftest import run
from tests.support.sites import findings_in

SITE = {"aim": 8, "warn_above": 9, "fail_above": 11, "sentence_warn_above": 25, "sentence_fail_above": 35}
LEARNING = {"aim": 6, "warn_above": 7, "fail_above": 9, "sentence_warn_above": 20, "sentence_fail_above": 30}
OTHERS = {name: getattr(ReadingLevelSettings(), name) for name in ("shortest_page", "paragraph_warn_above")}


def _limits(settings: dict, path: str = "page.md", audience: str = "[]") -> dict[str, float]:
    page = read_page(path, f"---\ntitle: A page\naudience: {audience}\n---\nText.\n".encode())
    limits = limits_of(ReadingLevelSettings.model_validate(settings), page)
    return {name: getattr(limits, name) for name in SITE | OTHERS}


def test_a_page_has_the_limits_of_the_site() -> None:
    assert _limits({}) == SITE | OTHERS
    assert _limits({"aim": 7, "shortest_page": 90}) == SITE | OTHERS | {"aim": 7, "shortest_page": 90}


@pytest.mark.parametrize(
    ("path", "aim"),
    [
        ("index.md", 8),
        ("news/index.md", 7),
        ("news/2026/fair.md", 7),
        ("newsletter/fair.md", 8),
        ("old/news/fair.md", 8),
        ("news.md", 8),
        ("help/money/rent.md", 5),
        ("help/money/tax/band.md", 5),
        ("help/bins.md", 6),
    ],
)
@pytest.mark.parametrize("slashes", ["{}", "{}/", "/{}/"])
def test_a_folder_has_limits_of_its_own_and_the_inner_one_counts(path: str, aim: float, slashes: str) -> None:
    folders = {slashes.format(name): {"aim": value} for name, value in {"news": 7, "help/money": 5, "help": 6}.items()}
    assert _limits({"folders": folders}, path)["aim"] == aim


def test_what_a_folder_does_not_say_is_the_sites_and_not_the_outer_folders() -> None:
    settings = {"sentence_warn_above": 22, "folders": {"help": {"aim": 6, "shortest_page": 50}, "help/money": {"warn_above": 8.5}}}
    assert _limits(settings, "help/money/rent.md") == SITE | OTHERS | {"sentence_warn_above": 22, "warn_above": 8.5}


def test_a_folder_may_be_less_strict() -> None:
    assert _limits({"folders": {"law": {"warn_above": 12, "fail_above": 14}}}, "law/byelaws.md")["fail_above"] == 14


@pytest.mark.parametrize("audience", ["[learning-english]", "[Learning English]", "[learning-english, tenants]"])
def test_people_who_learn_english_have_stricter_limits_from_the_start(audience: str) -> None:
    assert _limits({}, audience=audience) == LEARNING | OTHERS


def test_an_audience_only_makes_a_limit_stricter() -> None:
    strict = {"aim": 5, "warn_above": 6, "fail_above": 8, "sentence_warn_above": 15, "sentence_fail_above": 18}
    assert _limits(strict, audience="[learning-english]") == strict | OTHERS
    lax = {"audiences": {"planners": {"warn_above": 13, "fail_above": 15, "sentence_warn_above": 20}}}
    assert _limits(lax, audience="[planners]") == SITE | OTHERS | {"sentence_warn_above": 20}


def test_an_audience_makes_a_folder_stricter_as_well() -> None:
    settings = {"folders": {"law": {"aim": 12, "warn_above": 12, "fail_above": 14}}}
    assert _limits(settings, "law/byelaws.md", "[learning-english]") == LEARNING | OTHERS


def test_of_several_audiences_the_strictest_limit_counts() -> None:
    settings = {"audiences": {"children": {"aim": 4, "fail_above": 10}, "carers": {"aim": 7, "warn_above": 8}}}
    for audience in ("[children, carers]", "[carers, children]"):
        assert _limits(settings, audience=audience) == SITE | OTHERS | {"aim": 4, "warn_above": 8, "fail_above": 10}


def test_a_council_can_change_the_limits_that_are_there_from_the_start() -> None:
    settings = {"audiences": {"Learning English": {"aim": 5, "warn_above": 6}}}
    assert _limits(settings, audience="[learning-english]") == LEARNING | OTHERS | {"aim": 5, "warn_above": 6}
    assert _limits({"audiences": {"learning-english": {"aim": 7}}}, audience="[learning-english]")["aim"] == 7


@pytest.mark.parametrize("audience", ["[]", "[tenants]", "[learning-englis]"])
def test_an_audience_that_nobody_knows_has_the_limits_of_the_site(audience: str) -> None:
    assert _limits({"audiences": {"children": {"aim": 4}}}, audience=audience) == SITE | OTHERS


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"warn_above": 12}, "`warn_above:` is higher than `fail_above:`. Make it the lower of the two."),
        ({"fail_above": 8.9}, "`warn_above:` is higher than `fail_above:`. Make it the lower of the two."),
        ({"sentence_warn_above": 36}, "`sentence_warn_above:` is higher than `sentence_fail_above:`. Make it the lower of the two."),
        ({"folders": {"news": {"warn_above": 12}}}, "`warn_above:` of news is higher than `fail_above:`. Make it the lower of the two."),
        ({"folders": {"news": {"fail_above": 8}}}, "`warn_above:` of news is higher than `fail_above:`. Make it the lower of the two."),
        (
            {"audiences": {"children": {"sentence_warn_above": 20, "sentence_fail_above": 10}}},
            "`sentence_warn_above:` of children is higher than `sentence_fail_above:`. Make it the lower of the two.",
        ),
    ],
)  # fmt: skip
def test_limits_that_contradict_each_other_are_refused(settings: dict, said: str) -> None:
    with pytest.raises(ValidationError) as error:
        ReadingLevelSettings.model_validate(settings)
    assert [one["msg"] for one in error.value.errors()] == [f"Value error, {said}"]


@pytest.mark.parametrize("settings", [{"warn_above": 11}, {"warn_above": 12, "fail_above": 12}, {"folders": {"news": {"warn_above": 11}}}])
def test_equal_limits_are_no_contradiction(settings: dict) -> None:
    ReadingLevelSettings.model_validate(settings)


def test_the_limits_of_a_folder_and_of_an_audience_do_not_contradict_each_other_on_a_page() -> None:
    """Each is in order by itself; on a page that has both, what fails must not lie below what warns."""
    settings = {"folders": {"news": {"sentence_warn_above": 34}}, "audiences": {"children": {"sentence_fail_above": 28}}}
    found = _limits(settings, "news/fair.md", "[children]")
    assert found["sentence_fail_above"] == 28
    assert found["sentence_warn_above"] <= 28


def test_a_sentence_that_its_audience_fails_is_found_in_a_folder_that_warns_later() -> None:
    settings = {"folders": {"news": {"sentence_warn_above": 34}}, "audiences": {"children": {"sentence_fail_above": 28}}}
    page = f"---\ntitle: Fair\naudience: [children]\n---\n{'go ' * 30}now.\n"
    found = findings_in({"news/fair.md": page}, settings={"reading_level": settings})
    assert [one.level for one in found if one.rule == "sentence-too-long"] == ["error"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    assert run("new", "site", "site", cwd=tmp_path).returncode == 0
    return tmp_path / "site"


def _set(site: Path, options: str) -> None:
    file = site / "mkdocs.yml"
    file.write_text(file.read_text("utf-8").replace("  - fingerpost/reading-level\n", f"  - fingerpost/reading-level:\n{options}"), "utf-8")


@pytest.mark.slow
def test_contradicting_settings_are_refused_by_the_command_in_plain_words(site: Path) -> None:
    _set(site, "      warn_above: 12\n      folders:\n        bins:\n          sentence_fail_above: 5\n")
    done = run("check", cwd=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert "`warn_above:` is higher than `fail_above:`. Make it the lower of the two." in done.stderr
    assert "fault of Fingerpost" not in done.stderr
    assert "Error" not in done.stderr


@pytest.mark.slow
def test_a_limit_of_a_folder_is_read_from_the_settings(site: Path) -> None:
    _set(site, "      folders:\n        bins:\n          sentence_warn_above: 5\n")
    done = run("check", "--format", "concise", cwd=site)
    assert (done.returncode, done.stderr.count("How to mend")) == (0, 0)
    folders = {line.partition(":")[0].rpartition("/")[0] for line in done.stdout.splitlines() if "sentence-too-long" in line}
    assert folders == {"content/bins"}
