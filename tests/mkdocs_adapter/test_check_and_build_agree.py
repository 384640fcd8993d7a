"""`fingerpost check` and `fingerpost build` report the same findings, and the city passes."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import AS_OF, ROOT, run


def _found(home: Path) -> tuple[list, list, int, int]:
    checked = run("check", "--format", "json", "--as-of", AS_OF, cwd=home)
    built = run("build", "--as-of", AS_OF, cwd=home)
    check = json.loads(checked.stdout)
    build = json.loads((home / "report" / "findings.json").read_text())
    return check, build, checked.returncode, built.returncode


@pytest.mark.slow
def test_on_the_city_as_it_is(city: Path) -> None:
    check, build, checked, built = _found(city)
    assert check == build
    assert (checked, built) == (0, 0)
    assert check["counts"] == {"error": 0, "warning": 0, "advice": 0}
    assert check["pages"] >= 60


@pytest.mark.slow
def test_on_the_city_with_things_broken(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    bins = tmp_path / "content" / "bins"
    (bins / "missed-bin.md").write_text((bins / "missed-bin.md").read_text().replace("title:", "titel:"))
    (bins / "new-bin.md").write_text((bins / "new-bin.md").read_text() + "\n[here](nowhere.md) ![](gone.png)\n\n#### Deep\n")
    (bins / "draft.md").write_text("---\ntitle: A draft\ndraft: true\n---\n[click here](missed-bin.md#nothing)\n")
    (bins / "broken.md").write_text("---\ntitle: A: b\n---\nText.\n")
    check, build, checked, built = _found(tmp_path)
    assert check == build
    assert (checked, built) == (1, 1)
    rules = {finding["rule"] for finding in check["findings"]}
    assert {"front-matter-unknown-key", "link-broken", "image-alt-missing", "heading-level-skipped", "link-text-vague"} <= rules
    assert {"front-matter-broken", "anchor-broken"} <= rules


@pytest.mark.slow
def test_one_page_gives_what_the_whole_site_gives_for_it_and_for_the_data_it_shares(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "sites" / "neglected", tmp_path, dirs_exist_ok=True)
    whole = json.loads(run("check", "--format", "json", "--as-of", AS_OF, cwd=tmp_path).stdout)["findings"]
    for path in sorted((tmp_path / "content").glob("*.md"))[:4]:
        name = f"content/{path.name}"
        one = json.loads(run("check", name, "--format", "json", "--as-of", AS_OF, cwd=tmp_path).stdout)["findings"]
        assert one == [finding for finding in whole if finding["path"] == name or finding["path"].startswith("content/_data/")]


def test_only_two_exemptions_and_both_have_reasons() -> None:
    pages = [path.read_text() for path in (ROOT / "content").rglob("*.md")]
    assert sum(text.count("\n  - rule:") for text in pages if "\nexempt:" in text) <= 2
