"""The strategy on a page: counts that agree with the rows, late where it is late, and nobody's name."""

from datetime import date

import pytest

from fingerpost.plans.room import ROOM
from tests.support.sites import TODAY, findings_in, make_site, open_rooms

FILE = """title: Citizen strategy
period: 2025 to 2028
pillars:
  - {id: first, name: Right | first time, promise: We get it right}
  - {id: open, name: Open to all, promise: Everyone can come in.}
actions:
  - {id: a, pillar: first, what: Rewrite *all* letters, owner: contact-team, due: 2026-11-22, status: on track, note: We have begun}
  - {id: b, pillar: first, what: Mend the lift., due: 2026-03-31, status: done, done_on: 2026-02-12, pages: [help/lift.md, help/draft.md]}
  - {id: c, pillar: open, what: Open the desk., due: 2027-03-31, status: not started}
  - {id: d, pillar: open, what: Close it., due: 2026-03-31, status: stopped, note: Nobody wants it.}
updates:
  - {day: 2026-06-24, what: We finished 1 of 4 actions.}
  - {day: 2025-06-18, what: Councillors agreed it.}
"""
FILES = {
    "_data/strategy.yml": FILE,
    "plans/page.md": "Welcome.",
    "help/lift.md": "---\ntitle: The lift\n---\nUp.",
    "help/draft.md": "---\ndraft: true\ntitle: A draft\n---\nLater.",
}


def _shown(argument: str = "", today: date = TODAY, files: dict[str, str] = FILES) -> str:
    site, rooms = make_site(files, today), open_rooms(files)
    return ROOM.inserts["strategy"](argument, site.by_path["plans/page.md"], site, rooms["plans"][1])


def test_the_counts_are_those_of_the_rows() -> None:
    shown = _shown()
    assert "The strategy has 4 actions: 1 is done, 1 is on track, 1 is not started and 1 is stopped." in shown
    assert "> | Done | 1 |" in shown
    assert shown.count("Of 2 actions, 1 is done.") == 1
    assert shown.count("Of 2 actions, 0 are done.") == 1


def test_each_action_says_how_far_it_is_in_words() -> None:
    rows = [line for line in _shown().split("\n") if line.startswith("> | ") and line.count("|") == 4 and "---" not in line]
    assert rows == [
        "> | What we will do | How far we are | What you should know |",
        "> | Rewrite &#42;all&#42; letters. | On track, due by 22 November 2026 | We have begun. |",
        "> | Mend the lift. | Done on 12 February 2026 | See [The lift](../help/lift.md). |",
        "> | What we will do | How far we are | What you should know |",
        "> | Open the desk. | Not started, due by 31 March 2027 | Nothing to add. |",
        "> | Close it. | Stopped | Nobody wants it. |",
    ]


def test_an_action_is_late_from_the_day_after_it_was_due() -> None:
    shown = _shown(today=date(2026, 11, 23))
    assert "| Late: it was due by 22 November 2026 |" in shown
    assert "1 is done, 1 is late, 1 is not started and 1 is stopped" in shown


def test_a_pillar_has_its_id_as_anchor_and_its_name_as_text() -> None:
    assert "## Right &#124; first time {: #first }\n\nWe get it right.\n" in _shown()


def test_nobody_is_named() -> None:
    assert "contact" not in "".join(_shown(argument) for argument in ("", "summary", "updates", "first"))


def test_a_part_of_it_by_its_name() -> None:
    assert _shown("open").startswith("## Open to all")
    assert "Rewrite" not in _shown("open")
    assert "##" not in _shown("summary")
    updates = _shown("updates").split("\n")
    assert updates[1:3] == ["> - **18 June 2025** Councillors agreed it.", "> - **24 June 2026** We finished 1 of 4 actions."]


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("frist", "There is no pillar “frist” in the strategy. Did you mean “first”?"),
        ("everything", "There is no pillar “everything” in the strategy. Write one of: first, open, summary, updates."),
    ],
)
def test_a_name_that_is_not_known_is_told(argument: str, message: str) -> None:
    with pytest.raises(ValueError, match="There is no pillar") as error:
        _shown(argument)
    assert str(error.value) == message


def test_without_a_strategy_the_block_is_a_finding_and_with_a_broken_one_the_file_is() -> None:
    page = {"plans/page.md": "> [!data] strategy\n"}
    (finding,) = [one for one in findings_in(page) if one.rule == "data-block-unknown"]
    assert (finding.message, finding.mend) == ("There is no strategy to show", "Write it in _data/strategy.yml.")
    broken = findings_in(page | {"_data/strategy.yml": FILE.replace("2026-11-22", "soon")})
    assert {one.rule for one in broken} & {"data-block-unknown", "data-invalid"} == {"data-invalid"}
