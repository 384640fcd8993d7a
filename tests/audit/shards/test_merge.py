"""Shards become one result only when nothing is missing, and whatever is wrong is named."""

from dataclasses import replace

import pytest

from fingerpost.audit.plan import plan
from fingerpost.audit.results import AuditResult
from fingerpost.audit.shards.merge import merge
from fingerpost.audit.shards.split import split
from fingerpost.audit.task import PageResult
from fingerpost.pages.errors import UserError

PAGES = [f"{number}/" for number in range(10)]
PLAN = plan(PAGES, {})
WHOLE = AuditResult(PLAN, tuple(PageResult(page) for page in sorted(PAGES)), {"axe-core": "4.14.1"})


def _shards(count: int = 3, times: dict[str, float] | None = None, whole: AuditResult = WHOLE) -> dict[str, AuditResult]:
    pages = {page.page: page for page in whole.results}
    shares = {number: split(sorted(pages), times or {}, number, count) for number in range(1, count + 1)}
    return {
        f"audit-{n}.json": replace(whole, results=tuple(pages[page] for page in share), shard=(n, count)) for n, share in shares.items()
    }


def test_all_shards_are_the_whole_whatever_their_order() -> None:
    assert merge(_shards()) == WHOLE
    assert merge(dict(reversed(_shards().items()))) == WHOLE
    assert merge(_shards(1)) == WHOLE
    assert merge(_shards()).complete


def test_a_page_that_was_not_audited_stays_so() -> None:
    sick = replace(WHOLE, results=(PageResult("0/", not_audited="It did not answer"), *WHOLE.results[1:]))
    assert merge(_shards(whole=sick)) == sick


def _without(shards: dict, *names: str) -> dict:
    return {name: shard for name, shard in shards.items() if name not in names}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        pytest.param({}, "There is nothing to merge", id="nothing"),
        pytest.param(_without(_shards(), "audit-2.json"), "missing: shard 2/3", id="one missing"),
        pytest.param(_without(_shards(), "audit-1.json", "audit-3.json"), "missing: shard 1/3, shard 3/3", id="two missing"),
        pytest.param(
            _shards() | {"copy.json": _shards()["audit-1.json"]}, "shard 1/3 is there 2 times: audit-1.json, copy.json", id="twice"
        ),
        pytest.param(
            _without(_shards(), "audit-2.json") | {"copy.json": _shards()["audit-1.json"]},
            "missing: shard 2/3; shard 1/3 is there 2 times: audit-1.json, copy.json",
            id="one in place of another",
        ),
        pytest.param({"audit.json": WHOLE}, "audit.json is no shard but a whole audit", id="a whole audit"),
        pytest.param(
            _shards() | {"audit-2.json": replace(_shards()["audit-2.json"], partial=True)},
            "audit-2.json is partial: its audit was interrupted",
            id="interrupted",
        ),
        pytest.param(
            _shards() | {"audit-3.json": replace(_shards()["audit-3.json"], versions={"axe-core": "4.14.2"})},
            "audit-3.json and audit-1.json are not of the same audit: the engines have other versions",
            id="another engine",
        ),
        pytest.param(
            _shards() | {"audit-3.json": replace(_shards()["audit-3.json"], plan=plan([*PAGES, "new/"], {}))},
            "audit-3.json and audit-1.json are not of the same audit: the site, or what was to be looked at, is another",
            id="another site",
        ),
        pytest.param(
            _shards() | {"audit-3.json": replace(_shards()["audit-3.json"], plan=plan(PAGES, {}, seed=2))},
            "the site, or what was to be looked at, is another",
            id="another seed",
        ),
        pytest.param(
            _shards() | {"audit-2.json": replace(_shards()["audit-2.json"], runner="pa11y")},
            "they had different runners",
            id="another runner",
        ),
        pytest.param(
            _shards() | {"b.json": _shards(2)["audit-1.json"]}, "one is of 2 shards, the other of 3", id="another number of shards"
        ),
    ],
)
def test_what_is_wrong_is_named(given: dict, says: str) -> None:
    with pytest.raises(UserError) as raised:
        merge(given)
    assert says in raised.value.what


def test_shards_that_were_split_by_different_times_are_refused() -> None:
    other = _shards(2, {"3/": 90.0, "4/": 1.0, "5/": 1.0})
    with pytest.raises(UserError) as raised:
        merge({"audit-1.json": _shards(2)["audit-1.json"], "audit-2.json": other["audit-2.json"]})
    assert "in no shard" in raised.value.what or "in more than one shard" in raised.value.what
    assert "split by the same audit/times.json" in raised.value.what
