"""Problems that people report: who deals with each, and the list for programs."""

import json
from pathlib import Path

import pytest

from fingerpost.services.problems import Problem
from fingerpost.services.who_does_what.open311 import service_list
from tests.services.test_who_does_what import FILES, Made
from tests.support.sites import findings_in, make_site, open_rooms

CONTENT = Path(__file__).resolve().parents[2] / "content"
PROBLEMS = """- id: street-light
  name: Broken street light
  group: Streets
  open311: street-light
  keywords: [lamp post, dark street]
  where:
    - at: On a street
      page: streets/light.md
    - at: In a car park
      provider: city
      phone: 01632 960150
    - at: On private land
      who: The owner of the land
      note: Ask them first.
  what_next: Somebody tests the light.
- id: missed-bin
  name: Missed bin
  group: Bins
  where:
    - at: At your home
      page: bins/missed-bin.md
  what_next: The crew comes back.
  standard: missed-bins
"""
STANDARDS = """- id: missed-bins
  promise: We come back for a missed bin within 2 working days.
  measure: Missed bins emptied in time
  unit: percent
  better: higher
  target: 95
  pillar: right-first-time
  owner: waste-team
  source: Records
"""
GEOREPORT = {"service_code", "service_name", "description", "metadata", "type", "keywords", "group"}
"""The fields of a service in the service list of GeoReport v2."""


@pytest.fixture(scope="module")
def made() -> Made:
    light = FILES["streets/light.md"].replace("provider:", "how_long: Within 7 working days.\nprovider:")
    return Made(FILES | {"streets/light.md": light, "_data/problems.yml": PROBLEMS, "_data/standards.yml": STANDARDS})


def test_each_problem_by_place_with_what_happens_next_and_when(made: Made) -> None:
    text = made.show("problems")
    assert text.startswith("- Streets: [broken street light](#street-light)\n- Bins: [missed bin](#missed-bin)\n")
    assert "## Streets\n\n### Broken street light {: #street-light }\n" in text
    wanted = [
        "- **On a street:** Oxenshire County Council. [Report a broken street light](streets/light.md), or call [01632 960510](tel:01632960510).",
        "- **In Dunsley:** Dunsley Town Council does some or all of this. Call [01632 960604](tel:01632960604).",
        "- **In a car park:** Oxenbridge City Council. Call [01632 960150](tel:01632960150).",
        "- **On private land:** The owner of the land. Ask them first.",
        "- **What happens next:** Somebody tests the light.",
        "- **How soon:** Within 7 working days.",
    ]
    assert text[text.index("- **On a street") :].splitlines()[:6] == wanted
    assert "- **How soon:** We come back for a missed bin within 2 working days." in text


def test_one_problem_alone(made: Made) -> None:
    assert "street" not in made.show("problems", "missed-bin")
    with pytest.raises(ValueError, match="There is no problem “mised-bin”. Did you mean “missed-bin”?"):
        made.show("problems", "mised-bin")


def test_a_place_of_a_problem_says_who(made: Made) -> None:
    files = {"_data/problems.yml": "- id: rats\n  name: Rats\n  group: Homes\n  where:\n    - at: At home\n  what_next: Wait.\n"}
    found = findings_in(files | {"a.md": "---\ntitle: A\n---\n"})
    assert [(one.rule, one.path, one.line) for one in found if one.path.endswith("problems.yml")] == [
        ("data-invalid", "content/_data/problems.yml", 5)
    ]


def _problem(**more) -> Problem:
    return Problem(id="rats", name="Rats", group="Homes", where=[{"at": "At home", "who": "You"}], what_next="Wait.", **more)


def test_the_list_for_programs_has_the_fields_of_georeport() -> None:
    found = json.loads(service_list([_problem(open311="rats", keywords=["mice", "nest"]), _problem()]))
    assert found == [
        {
            "service_code": "rats", "service_name": "Rats", "description": "At home. Wait.", "metadata": False, "type": "blackbox",
            "keywords": "mice, nest", "group": "Homes",
        }
    ]  # fmt: skip


def test_the_file_is_made_and_can_be_turned_off(made: Made) -> None:
    files = made.room.files(made.site, made.state)
    assert [one["service_code"] for one in json.loads(files["open311/services.json"])] == ["street-light"]
    off = Made(FILES | {"_data/problems.yml": PROBLEMS}, open311=None)
    assert "open311/services.json" not in off.room.files(off.site, off.state)


def test_the_citys_problems() -> None:
    files = {
        path.relative_to(CONTENT).as_posix(): path.read_bytes() for path in CONTENT.rglob("*") if path.suffix in (".md", ".yml", ".csv")
    }
    site = make_site({path: text for path, text in files.items() if not path.startswith("_data/")})
    room, state = open_rooms(files)["services"]
    problems = state.data.problems.by_id
    assert [slip for path, slip in state.slips if path == "problems.yml"] == []
    assert len(problems) >= 14
    text = room.inserts["problems"]("", site.by_path["parking-and-streets/report-a-problem.md"], site, state)
    assert text.count("**How soon:**") == text.count("**What happens next:**") == len(problems)
    listed = json.loads(service_list(problems.values()))
    assert len({one["service_code"] for one in listed}) == len(listed) == len(problems)
    for one in listed:
        assert set(one) == GEOREPORT
        assert one["type"] in ("realtime", "batch", "blackbox")
        assert isinstance(one["metadata"], bool)
        assert all(isinstance(one[key], str) and one[key] for key in GEOREPORT - {"metadata"})


def test_without_problems_the_editor_hears_what_to_write() -> None:
    with pytest.raises(ValueError, match="Write the first in _data/problems.yml"):
        Made({"index.md": "---\ntitle: Home\n---\nHello.\n"}).show("problems")
