"""The files of the room, and their sums."""

from hypothesis import given
from hypothesis import strategies as st

from fingerpost.complaints.counts import Counted, Total, share, total
from tests.complaints.numbers import COLUMNS, FILES, read


def test_the_files_are_read_from_old_to_late() -> None:
    found, files = read({**FILES, "complaints/2025-26.csv": COLUMNS + "2025-26 Q4,stage-1,,1,1,1,1,0,0,0,0,0,\n"})
    assert files.slips == []
    assert [str(period) for period in found.quarters] == ["2025-26 Q4", "2026-27 Q1", "2026-27 Q2"]
    assert [(str(row.year), row.upheld) for _, row in found.judged] == [("2024-25", 4), ("2025-26", 3)]


def test_a_council_that_says_nothing_has_the_stages_of_the_code() -> None:
    found, files = read({"complaints.yml": "months: 12\n"})
    assert [(one.id, one.acknowledge, one.answer, one.extension) for one in found.stages] == [
        ("stage-1", 5, 10, 10),
        ("stage-2", 5, 20, 20),
    ]
    assert [one.id for one in found.ombudsmen] == ["lgsco"]
    assert files.slips == []


def test_without_files_there_is_nothing() -> None:
    found, files = read({})
    assert (found.procedure, found.rows, found.judged, files.slips) == (None, [], [], [])


def test_columns_that_count_nothing_may_be_left_out() -> None:
    found, files = read(
        {"complaints/a.csv": "period,stage,received,answered,on_time,upheld,not_upheld\n2026-27 Q1,stage-1,47,45,41,20,25\n"}
    )
    assert files.slips == []
    assert (found.counted[0].refused, found.counted[0].service) == (0, None)


def test_what_cannot_be_read_is_a_slip_with_its_cell() -> None:
    rows = "2026-27,stage-1,,1,1,1,1,0,0,0,0,0,\n2026-27 Q1,Stage One,,1,l2,1,1,0,0,0,0,0,\n2026-27 Q2,stage-1,,1,1,1,1,0,0,0,0,0,\n"
    found, files = read(
        {
            "complaints/a.csv": COLUMNS + rows + "2026-27 Q2,stage-1,,9,9,9,9,0,0,0,0,0,\n",
            "ombudsman.csv": "year,ombudsman,decided,upheld\n2025-26 Q1,lgsco,1,1\n",
        }
    )
    assert len(found.rows) == 1
    assert found.judged == []
    said = [(path, slip.line, slip.message) for path, slip in files.slips]
    assert ("complaints/a.csv", 2, "`period:` “2026-27” is not a quarter") in said
    assert {line for _, line, _ in said} == {2, 3, 5}
    assert ("complaints/a.csv", 5, "There are two rows for 2026-27 Q2, stage-1; the other is on line 4") in said
    assert ("ombudsman.csv", 2, "`year:` “2025-26 Q1” is not a financial year") in said


def test_a_row_that_another_file_has_already_names_that_file() -> None:
    row = COLUMNS + "2026-27 Q2,stage-1,,1,1,1,1,0,0,0,0,0,\n"
    _, files = read({"complaints/a.csv": row, "complaints/b.csv": row})
    assert [(path, slip.message) for path, slip in files.slips] == [
        ("complaints/b.csv", "There are two rows for 2026-27 Q2, stage-1; the other is on line 2 of complaints/a.csv")
    ]


def test_a_share_has_one_decimal_and_nothing_has_no_share() -> None:
    assert (share(201, 226), share(207, 243), share(0, 5), share(5, 5), share(0, 0)) == (88.9, 85.2, 0, 100, None)
    assert (share(1, 5000), share(4999, 5000)) == (0.1, 99.9)


COUNTS = st.integers(0, 400)
ROWS = st.builds(
    lambda numbers: Counted.model_validate({"period": "2026-27 Q1", "stage": "stage-1", **numbers}),
    st.fixed_dictionaries(dict.fromkeys(Total.__dataclass_fields__, COUNTS)),
)


@given(st.lists(ROWS, max_size=6), st.lists(ROWS, max_size=6))
def test_a_total_is_the_sum_of_its_parts(some: list[Counted], more: list[Counted]) -> None:
    both, first, second = total(some + more), total(some), total(more)
    assert all(getattr(both, name) == getattr(first, name) + getattr(second, name) for name in Total.__dataclass_fields__)
    assert both.at_fault == both.upheld + both.partly_upheld


@given(COUNTS, COUNTS)
def test_a_share_of_a_part_is_between_nothing_and_all(part: int, more: int) -> None:
    found = share(part, part + more)
    assert found is None if part + more == 0 else 0 <= found <= 100
