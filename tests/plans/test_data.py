"""The data files of the plans room: what they give, and a slip with its line for everything that is wrong."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.dates import Period, add
from fingerpost.plans.data import Plans, read_data
from fingerpost.plans.recommendation import Recommendation

STRATEGY = """title: Citizen strategy
period: 2025 to 2028
pillars:
  - {id: first, name: Right first time, promise: We get it right.}
actions:
  - {id: letters, pillar: first, what: Rewrite our letters., due: 2026-09-30, status: on track}
"""


def read(**files: str) -> tuple[Plans, list[tuple[str, int, str]]]:
    """The plans in these files (`strategy=` is strategy.yml), and each slip as file, line and message."""
    found = DataFiles({f"{name}.yml": text.encode() for name, text in files.items()})
    return read_data(found), [(path, slip.line, slip.message) for path, slip in found.slips]


def test_a_strategy_with_its_pillars_and_actions() -> None:
    plans, slips = read(strategy=STRATEGY)
    assert slips == []
    assert plans.strategy.title == "Citizen strategy"
    assert list(plans.pillars) == ["first"]
    assert plans.actions["letters"].due == date(2026, 9, 30)
    assert plans.places["strategy.yml", "letters"] == (6, 6)


def test_without_files_there_are_no_plans() -> None:
    assert read() == (Plans(), [])


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("on track", "on its way", 6, "`status:` cannot be “on its way”"),
        ("2026-09-30", "30/09/2026", 6, "`due:` “30/09/2026” is not a date"),
        ("status: on track", "status: late, done_on: 2026-09-01", 6,
         "`done_on:` says that the action was done on 1 September 2026, and the status is “late”"),
        ("pillar: first", "pilar: first", 6, "`pillar:` is missing"),
        ("title: Citizen strategy", "titel: Citizen strategy", 1, "`title:` is missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_strategy_is_told_with_its_line_and_nothing_of_it_is_shown(old: str, new: str, line: int, message: str) -> None:
    plans, slips = read(strategy=STRATEGY.replace(old, new))
    assert ("strategy.yml", line, message) in slips
    assert (plans.strategy, plans.actions) == (None, {})


def test_an_id_that_is_used_twice_is_told_and_the_first_one_stays() -> None:
    again = "  - {id: letters, pillar: first, what: Write more., due: 2026-10-31, status: on track}\n"
    plans, slips = read(strategy=STRATEGY + again)
    assert slips == [("strategy.yml", 7, "The id “letters” is used twice")]
    assert plans.actions["letters"].what == "Rewrite our letters."


def test_an_action_may_have_the_id_of_a_pillar() -> None:
    assert read(strategy=STRATEGY.replace("id: letters", "id: first"))[1] == []


def test_a_byte_order_mark_hides_nothing() -> None:
    files = DataFiles({"strategy.yml": b"\xef\xbb\xbf" + STRATEGY.encode()})
    assert read_data(files).strategy is not None
    assert [slip.kind for _, slip in files.slips] == ["encoding"]


RECOMMENDATION = "- {id: a, title: Letters, made_by: The committee, made_on: 2026-03-17, what: Write less.%s}\n"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (", answer: accepted, reply: Yes.", "A recommendation with `answer:` needs `answered_on:`"),
        (", answered_on: 2026-05-06", "A recommendation with `answered_on:` needs `answer:`"),
        (", answered_on: 2026-05-06, answer: accepted", "A recommendation with `answer:` needs `reply:`"),
        (", answered_on: 2026-03-16, answer: accepted, reply: Yes.", "The `answered_on:` is before the day in `made_on:`"),
        (", answer: maybe", "`answer:` cannot be “maybe”"),
        (", answer_due: soon", "`answer_due:` “soon” is not a date"),
    ],
)
def test_an_answer_that_is_not_whole_is_told(more: str, message: str) -> None:
    plans, slips = read(recommendations=RECOMMENDATION % more)
    assert plans.recommendations == {}
    assert message in [found for _, _, found in slips]


def test_a_recommendation_without_a_key_that_must_be_there_breaks_nothing() -> None:
    _, slips = read(recommendations="- {id: a, answered_on: 2026-05-06, answer: accepted, reply: Yes.}\n")
    assert {message for _, _, message in slips} >= {"`made_on:` is missing", "`what:` is missing"}


def test_two_recommendations_with_one_id_are_told_once() -> None:
    _, slips = read(recommendations=RECOMMENDATION % "" + RECOMMENDATION % "")
    assert slips == [("recommendations.yml", 2, "The id “a” is used twice")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("groups: [wealth], next_review: 2027-06-10", "Item 1 of `groups:` cannot be “wealth”"),
        ("groups: [], next_review: 2027-06-10", ""),
        ("groups: [age], next_review: 2026-06-10", "The `next_review:` is not after the day in `assessed_on:`"),
        ("next_review: 2027-06-10", "`groups:` is missing"),
    ],
)
def test_an_assessment_that_is_not_right_is_told(text: str, message: str) -> None:
    plans, slips = read(equality=f"- {{id: a, title: Bins, assessed_on: 2026-06-10, {text}}}\n")
    assert plans.assessments == {}
    assert [found for _, _, found in slips if found.startswith(message)]


def _recommendation(made: date, **more) -> Recommendation:
    return Recommendation(id="a", title="Letters", made_by="The committee", made_on=made, what="Write less.", **more)


@pytest.mark.parametrize(
    ("made", "due"),
    [("2025-12-31", "2026-02-28"), ("2027-12-30", "2028-02-29"), ("2026-03-17", "2026-05-17"), ("2026-08-31", "2026-10-31")],
)
def test_the_answer_is_due_two_months_later_or_at_the_end_of_a_shorter_month(made: str, due: str) -> None:
    assert _recommendation(date.fromisoformat(made)).due == date.fromisoformat(due)


@given(st.dates(date(1990, 1, 1), date(9990, 1, 1)))
def test_an_answer_is_late_from_the_day_after_it_is_due_and_due_in_the_second_month(made: date) -> None:
    one = _recommendation(made)
    assert (one.due.year * 12 + one.due.month) - (made.year * 12 + made.month) == 2
    assert not one.is_late(one.due)
    assert one.is_late(date.fromordinal(one.due.toordinal() + 1))


@given(st.dates(date(1990, 1, 1), date(9990, 1, 1)), st.lists(st.integers(0, 500), max_size=4))
def test_an_update_is_never_due_before_the_last_one_nor_after_a_year(answered: date, days: list[int]) -> None:
    updates = [{"day": date.fromordinal(answered.toordinal() + day), "what": "Something."} for day in days]
    one = _recommendation(answered, answered_on=answered, answer="accepted", reply="Yes.", updates=updates)
    due = one.update_due()
    if due is not None:
        assert all(update.day < due for update in one.updates)
        assert (due - answered).days <= 366
    over = [update for update in one.updates if update.day >= add(answered, Period(12, "month"))]
    assert (due is None) == bool(over)


WHOLE = STRATEGY + "updates:\n  - day: 2026-06-24\n    what: We did it.\n"
BITS = ("", "null", "[]", "- ", "2026-02-30", "9999-12-31", "{a: b}", ": ", "done", "#")


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 90), st.sampled_from(BITS)), min_size=1, max_size=3))
def test_whatever_is_mistyped_is_a_slip_and_never_a_fault(slips: list[tuple[int, int, str]]) -> None:
    lines = WHOLE.split("\n")
    for number, column, bit in slips:
        lines[number] = lines[number][:column] + bit + lines[number][column + 3 :]
    files = DataFiles({"strategy.yml": "\n".join(lines).encode()})
    plans = read_data(files)
    wrong = [slip for _, slip in files.slips if slip.kind != "encoding" and "used twice" not in slip.message]
    assert (plans.strategy is None) == bool(wrong)
