"""Organisations that follow one another: who answers on a day, and what is wrong in the list."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.pages.data_files import DataFiles
from fingerpost.services.data import Organisation, read_data
from fingerpost.services.organisations import changes, holder, who

NAMES = ["a", "b", "c", "d", "e"]
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))


def _organisation(name: str, ends_on: date | None = None, successor: str | None = None) -> Organisation:
    return Organisation(id=name, name=name.title(), kind="contractor", ends_on=ends_on, successor=successor)


def _register(*items: Organisation) -> dict[str, Organisation]:
    return {one.id: one for one in items}


@given(
    st.dictionaries(st.sampled_from(NAMES), st.tuples(st.none() | DAYS, st.none() | st.sampled_from([*NAMES, "nobody"])), min_size=1),
    st.sampled_from(NAMES),
    DAYS,
)
def test_the_way_from_one_to_the_next_always_ends(found: dict, name: str, day: date) -> None:
    organisations = _register(*(_organisation(one, *rest) for one, rest in found.items()))
    last = who(name, day, organisations)
    if last not in organisations:
        assert last == name
        return
    one = organisations[last]
    lives = one.ends_on is None or one.ends_on >= day
    # Else nobody is known who took over, or only somebody who had been asked already.
    assert (
        lives
        or one.successor not in organisations
        or all(other.ends_on is not None and other.ends_on < day for other in _behind(last, organisations))
    )
    shown = holder(name, day, organisations)
    assert shown.id == last
    assert (shown.until is None) == (shown.then is None)
    if shown.until:
        assert day <= shown.until == one.ends_on
        assert shown.then == who(last, shown.until + timedelta(1), organisations) != last


def _behind(name: str, organisations: dict[str, Organisation]) -> list[Organisation]:
    found: list[str] = []
    while name in organisations and name not in found:
        found.append(name)
        name = organisations[name].successor or ""
    return [organisations[one] for one in found]


def test_the_day_of_a_handover() -> None:
    organisations = _register(_organisation("old", date(2027, 3, 31), "new"), _organisation("new"))
    assert holder("old", date(2026, 9, 28), organisations) == ("old", None, None)  # more than half a year before
    assert holder("old", date(2026, 9, 29), organisations) == ("old", date(2027, 3, 31), "new")
    assert holder("old", date(2027, 3, 31), organisations) == ("old", date(2027, 3, 31), "new")
    assert holder("old", date(2027, 4, 1), organisations) == ("new", None, None)


def test_two_handovers_in_a_row_lead_to_who_answers_then() -> None:
    organisations = _register(
        _organisation("a", date(2026, 12, 31), "b"), _organisation("b", date(2026, 12, 31), "c"), _organisation("c")
    )  # fmt: skip
    assert holder("a", date(2026, 11, 22), organisations) == ("a", date(2026, 12, 31), "c")
    assert who("a", date(2027, 1, 1), organisations) == "c"


def test_pages_change_half_a_year_before_and_on_the_day() -> None:
    organisations = _register(
        _organisation("old", date(2027, 9, 30), "new"), _organisation("new"), _organisation("alone", date(2027, 1, 31))
    )
    found = list(changes(organisations, "_data/organisations.yml", date(2026, 11, 22)))
    assert [(change.day, change.what) for change in found] == [
        (date(2027, 3, 31), "pages of Old say that New takes over"),
        (date(2027, 10, 1), "pages name New in place of Old"),
    ]
    days = {change.day for change in found}
    for day in days:  # what a page shows is not what it showed the day before
        assert holder("old", day, organisations) != holder("old", day - timedelta(1), organisations)
    assert list(changes(organisations, "", date(2027, 10, 1))) == []


def test_a_day_at_the_end_of_time() -> None:
    organisations = _register(_organisation("old", date.max, "new"), _organisation("new"))
    assert holder("old", date.max, organisations) == ("old", None, None)
    assert list(changes(organisations, "", date(2026, 11, 22))) == []


def _slips(text: str) -> list[tuple[int, str, str]]:
    files = DataFiles({"organisations.yml": text.encode()})
    read_data(files)
    return [(slip.line, slip.message, slip.mend) for _, slip in files.slips]


def test_a_circle_of_successors_is_told_once_with_both_lines() -> None:
    text = """
- id: a
  name: A
  kind: contractor
  ends_on: 2026-12-31
  successor: b
- id: b
  name: B
  kind: contractor
  ends_on: 2027-12-31
  successor: a
- id: c
  name: C
  kind: contractor
  ends_on: 2027-12-31
  successor: a
"""
    assert _slips(text) == [
        (2, "The successors go round in a circle: a → b → a (lines 2 and 7)", "Take the `successor:` of the one that goes on out.")
    ]


def test_names_that_nobody_knows() -> None:
    text = """- id: dunsley
  name: Dunsley Town Council
  kind: parish
  tier: parish
  within: [oxenshire-council]
  ends_on: 2027-03-31
  successor: dunsly
- id: oxenshire-county-council
  name: Oxenshire County Council
  kind: council
  tier: county
"""
    assert _slips(text) == [
        (1, "`successor:` of “dunsley” names “dunsly”, which is not in the list", "Add “dunsly” to the list, or take the line out."),
        (1, "`within:` of “dunsley” names “oxenshire-council”, which is not in the list", "Did you mean “oxenshire-county-council”?"),
    ]


def test_a_successor_without_a_day_and_a_code_used_twice() -> None:
    text = """- {id: a, name: A, kind: parish, gss: E04990001, successor: b}
- {id: b, name: B, kind: parish, gss: E04990001}
"""
    assert [(line, message) for line, message, _ in _slips(text)] == [
        (1, "“a” has a `successor:` and no `ends_on:`, so nobody knows when it takes over"),
        (2, "“b” has the code E04990001 of “a” (line 1)"),
    ]


def test_an_organisation_that_follows_itself() -> None:
    text = "- {id: a, name: A, kind: contractor, ends_on: 2026-12-31, successor: a}\n"
    assert [message for _, message, _ in _slips(text)] == ["The successors go round in a circle: a → a (line 1)"]


def test_an_id_that_is_used_twice_keeps_the_first() -> None:
    files = DataFiles({"organisations.yml": b"- {id: a, name: A, kind: parish}\n- {id: a, name: B, kind: parish}\n"})
    assert read_data(files)["a"].name == "A"
    assert [(slip.line, slip.message) for _, slip in files.slips] == [(2, "The id “a” is used twice; the other is on line 1")]
