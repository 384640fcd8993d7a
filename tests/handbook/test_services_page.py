"""The examples of the page on services are right: every key is there, and the check finds nothing wrong with them."""

import re
from pathlib import Path

from fingerpost.pages.page_types import Service
from fingerpost.services.data import Audience, Organisation
from fingerpost.services.rules.audience_unknown import RULE as AUDIENCE_UNKNOWN
from tests.support.sites import findings_in

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "editors" / "services.md").read_text("utf-8")
SERVICE, ORGANISATIONS, AUDIENCES = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
PROVIDERS = re.findall(r"^```text\n(provider:.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
STANDARD = "- {id: bulky-waste, promise: We come., measure: Came, unit: percent, target: 9, source: Us, applies_to: [contractors], owner: waste-team}\n"
LIGHT = f"---\ntype: service\ntitle: Street light\nlgsl: 564\n{PROVIDERS[2]}---\nTell us.\n"


def test_the_example_has_every_key_of_a_service_but_one() -> None:
    said = set(re.findall(r"^(\w+):", SERVICE, re.MULTILINE))
    mine = {key for key, info in Service.model_fields.items() if key in Service.__annotations__}
    assert mine - said == {"online_only"}  # which stands where there is no way but online


def test_the_check_finds_nothing_wrong_with_the_examples() -> None:
    files = {
        "bins/bulky-waste.md": f"---\n{SERVICE}---\nWe come for it.\n",
        "parking-and-streets/street-light.md": LIGHT,
        "libraries-and-leisure/join-a-library.md": "---\ntitle: Join\n---\nJoin.\n",
        "_data/organisations.yml": ORGANISATIONS,
        "_data/audiences.yml": AUDIENCES,
        "_data/standards.yml": STANDARD,
    }
    from fingerpost.services.room import ROOM

    about = ROOM.rule_ids | {"data-invalid", "front-matter-value", "front-matter-unknown-key"}
    found = [f"{one.path}: {one.rule}: {one.message}" for one in findings_in(files) if one.rule in about]
    # The street light shows only who is responsible, and misses the other facts.
    assert [line for line in found if "street-light.md" not in line] == []
    assert AUDIENCE_UNKNOWN.id in about


def test_each_way_to_name_a_provider_can_be_read() -> None:
    assert len(PROVIDERS) == 3
    for text in PROVIDERS:
        files = {"a.md": f"---\ntype: service\ntitle: A\n{text}---\nA.\n"}
        assert not [one for one in findings_in(files) if one.rule.startswith("front-matter")]


def test_the_keys_of_the_data_files_are_known() -> None:
    for text, model in ((ORGANISATIONS, Organisation), (AUDIENCES, Audience)):
        assert set(re.findall(r"^[- ] (\w+):", text, re.MULTILINE)) <= set(model.model_fields)
