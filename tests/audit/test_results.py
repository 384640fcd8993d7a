"""What an audit found goes into a file and comes back the same, with no time in it."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fingerpost.audit.looks import LOOKS
from fingerpost.audit.plan import plan
from fingerpost.audit.results import AuditResult, from_data, from_report, in_order, to_data
from fingerpost.audit.seen import Seen
from fingerpost.audit.server import PLANTED
from fingerpost.audit.task import PageResult
from fingerpost.pages.errors import UserError

TEXTS = st.text(max_size=9)
SEEN = st.builds(
    Seen,
    TEXTS,
    st.sampled_from(("fail", "review", "info")),
    TEXTS,
    TEXTS,
    TEXTS,
    TEXTS,
    st.tuples() | st.tuples(TEXTS),
    TEXTS,
    looks=st.lists(st.sampled_from(sorted(LOOKS)), max_size=3, unique=True).map(tuple),
    line=st.integers(0, 9),
)
SEENS = st.lists(SEEN, max_size=3).map(tuple)
PAGES = st.builds(PageResult, TEXTS, SEENS, TEXTS, TEXTS, SEENS, st.lists(TEXTS, max_size=2).map(tuple), st.floats(0, 9))


@settings(max_examples=30)
@given(st.lists(PAGES, max_size=4), st.none() | st.just((2, 8)), st.booleans(), st.integers(0, 9))
def test_it_comes_back_the_same(pages, shard, partial, seed) -> None:
    planned = plan([page.page for page in pages], {}, set(), seed=seed)
    result = AuditResult(planned, in_order(pages), {"axe-core": "4.14.1"}, "both", shard, partial)
    text = json.dumps({"rooms": {"audit": to_data(result)}})
    assert from_report(text) == result


def test_times_and_the_order_of_arrival_leave_no_trace() -> None:
    pages = [PageResult("b/", seconds=2.0), PageResult(PLANTED), PageResult("a/", seconds=0.1)]
    planned = plan(["a/", "b/"], {})
    again = [replace(page, seconds=9.0) for page in reversed(pages)]
    one, other = (json.dumps(to_data(AuditResult(planned, in_order(each), {"b": "1", "a": "2"}))) for each in (pages, again))
    assert one == other
    assert "seconds" not in one
    assert PLANTED not in one


def test_only_a_whole_audit_is_complete() -> None:
    whole = AuditResult(plan(["a/", "b/"], {}), (PageResult("a/"), PageResult("b/")), {})
    assert whole.complete
    assert not replace(whole, partial=True).complete
    assert not replace(whole, results=whole.results[:1]).complete
    assert not replace(whole, results=(PageResult("a/"), PageResult("b/", not_audited="It did not answer"))).complete


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"rooms": []}', '{"rooms": {"audit": {}}}', '{"rooms": {"audit": {"form": 1, "plan": {"tasks": [[1]]}}}}']
)
def test_another_file_is_named(text: str) -> None:
    with pytest.raises(UserError, match="This is not .* of an audit") as raised:
        from_report(text, "audit-2.json")
    assert raised.value.where == "audit-2.json"


def test_a_result_of_another_version_is_refused() -> None:
    data = to_data(AuditResult(plan(["a/"], {}), (PageResult("a/"),), {}))
    with pytest.raises(UserError, match="another version of Fingerpost"):
        from_data(data | {"form": 0})
