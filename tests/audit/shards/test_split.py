"""Each page is in exactly one shard, and the shards take about as long as each other."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.audit.plan import plan
from fingerpost.audit.results import AuditResult
from fingerpost.audit.shards.split import read_shard, read_times, split, times_beside, times_of, with_times
from fingerpost.audit.task import PageResult
from fingerpost.pages.errors import UserError

PAGES = st.lists(st.text("abc/", max_size=5), min_size=1, max_size=30, unique=True)
TIMES = st.dictionaries(st.text("abc/", max_size=5), st.floats(0, 60), max_size=30)


@given(PAGES, TIMES, st.data())
def test_each_page_is_in_exactly_one_shard(pages, times, data) -> None:
    count = data.draw(st.integers(1, len(pages)))
    shards = [split(pages, times, number, count) for number in range(1, count + 1)]
    assert sorted(page for shard in shards for page in shard) == sorted(pages)
    assert all(shards)
    assert shards == [split(pages[::-1], dict(reversed(times.items())), number, count) for number in range(1, count + 1)]


@given(PAGES, TIMES)
def test_no_shard_waits_longer_than_the_longest_page_for_another(pages, times) -> None:
    known = {page: times.get(page, 1.0) for page in pages}
    loads = [
        sum(max(known[page], 0.01) for page in split(pages, known, number, min(3, len(pages))))
        for number in range(1, min(3, len(pages)) + 1)
    ]
    assert max(loads) - min(loads) <= max(max(known.values()), 0.01) + 1e-9


def test_the_longest_is_alone_and_a_new_page_costs_the_median() -> None:
    times = {"long/": 9.0, "a/": 3.0, "b/": 3.0}
    assert split(["long/", "a/", "b/", "new/"], times, 1, 2) == ["long/"]
    assert split(["long/", "a/", "b/", "new/"], times, 2, 2) == ["a/", "b/", "new/"]
    assert split(["a/", "b/", "c/", "d/"], {}, 1, 2) == ["a/", "c/"]


def test_more_shards_than_pages_is_no_pass() -> None:
    with pytest.raises(UserError, match=r"there are 8 shards for 3 page\(s\)"):
        split(["a/", "b/", "c/"], {}, 8, 8)


@pytest.mark.parametrize(("text", "shard"), [("1/1", (1, 1)), ("2/8", (2, 8)), (" 8/8 ", (8, 8))])
def test_a_shard_is_read(text: str, shard: tuple[int, int]) -> None:
    assert read_shard(text) == shard


@pytest.mark.parametrize("text", ["", "2", "0/8", "9/8", "a/b", "-1/2", "1/0", "2/8/3", "1.0/2"])
def test_what_is_no_shard_is_named_with_an_example(text: str) -> None:
    with pytest.raises(UserError, match="is no shard") as raised:
        read_shard(text)
    assert "--shard 2/8" in raised.value.how_to_mend


def test_times_come_back_and_a_broken_file_is_none(tmp_path) -> None:
    path = tmp_path / "times.json"
    pages = (PageResult("a/é/", seconds=12.04), PageResult("b/", seconds=0.2501), PageResult("read/"), PageResult("unknown/"))
    text = times_of(pages, {"read/": 2.0, "b/": 9.0, "gone/": 1.0})
    assert text == '{\n"a/é/": 12.0,\n"b/": 0.3,\n"read/": 2.0\n}\n'
    path.write_text(text, "utf-8")
    assert read_times(path) == {"a/é/": 12.0, "b/": 0.3, "read/": 2.0}
    again = with_times(AuditResult(plan([], {}), pages, {}), read_times(path))
    assert [page.seconds for page in again.results] == [12.0, 0.3, 2.0, 0.0]
    for broken in ('{"a/": ', "[1]", '{"a/": "long"}', '{"a/": null}'):
        path.write_text(broken)
        assert read_times(path) == {}
    assert read_times(tmp_path / "none.json") == {}


def test_the_times_of_a_shard_lie_beside_its_report_and_are_no_report() -> None:
    assert times_beside(Path("parts/audit-2.json")) == Path("parts/audit-2.json.times")
