"""The examples of the handbook's pages on open data and on directories are right."""

import re

import yaml

from fingerpost.services.settings import ServicesSettings
from tests.conftest import ROOT
from tests.support.sites import findings_in

EDITORS = ROOT / "docs" / "editors"


def _blocks(name: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", (EDITORS / name).read_text("utf-8"), re.DOTALL | re.MULTILINE)


def test_the_directory_and_its_entry() -> None:
    front, entry = _blocks("directory.md", "markdown")
    files = {"help/index.md": front, "help/kitchen.md": entry, "_data/teams.yml": "- id: communities-team\n  name: Communities team\n"}
    wrong = {finding.rule for finding in findings_in(files)}
    assert not wrong & {"front-matter-value", "front-matter-unknown-key", "front-matter-broken", "category-unknown", "entry-not-assured"}


def test_the_options() -> None:
    (block,) = _blocks("open-data.md", "yaml")
    (options,) = (plugin["fingerpost/services"] for plugin in yaml.safe_load(block)["plugins"])
    assert ServicesSettings.model_validate(options).feed == "news.xml"
