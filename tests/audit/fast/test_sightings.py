"""What the engines answer, as what was seen."""

from fingerpost.audit.fast.sightings import merged, sightings
from fingerpost.audit.seen import Seen

BASE = "http://127.0.0.1:8000/"
PLACE = {"selector": "main > p", "html": '<p><a href="http://127.0.0.1:8000/bins/">Bins</a>', "text": "Bins", "component": ""}
AXE = PLACE | {"engine": "axe", "sort": "violation", "code": "target-size", "message": "Targets are large.", "help": "https://axe.example/"}
AXE |= {"tags": ["cat.sensory", "wcag22aa", "wcag258"], "data": {"minSize": 24, "width": 16.5, "height": 16}}
CODE = "WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail"


def test_a_violation_of_axe_fails_and_says_what_to_do() -> None:
    (seen,) = sightings([AXE], "phone", BASE)
    assert (seen.rule, seen.tier, seen.message, seen.criteria) == ("axe-target-size", "fail", "Targets are large", ("2.5.8",))
    assert seen.mend == "It is 16.5 by 16 pixels. Make it 24 by 24, or leave room around it."
    assert seen.html == '<p><a href="/bins/">Bins</a>', "the port differs from run to run"


def test_what_axe_is_not_sure_of_is_for_a_person() -> None:
    unsure = [AXE | {"sort": "incomplete"}, AXE | {"code": "table-fake-caption"}]
    assert [seen.tier for seen in sightings(unsure, "phone", BASE)] == ["review", "review"]


def test_html_codesniffer_asks_a_person_where_it_may_be_wrong() -> None:
    row = PLACE | {"engine": "htmlcs", "sort": "error", "code": CODE, "message": "Too little contrast."}
    (seen,) = sightings([row], "phone", BASE)
    assert (seen.rule, seen.tier, seen.criteria) == (f"htmlcs-{CODE.lower()}", "review", ("1.4.3",))


def test_sightings_of_one_thing_are_one_in_the_order_of_the_looks() -> None:
    print_, phone, desktop = (Seen("axe-x", "fail", "X", looks=(name,)) for name in ("print", "phone", "desktop"))
    (seen,) = merged([print_, phone, desktop])
    assert seen.looks == ("phone", "desktop", "print")


def test_the_worst_tier_counts_with_the_looks_that_it_was_seen_in() -> None:
    unsure, sure = Seen("axe-x", "review", "X", looks=("phone",)), Seen("axe-x", "fail", "X", looks=("dark",))
    for order in ([unsure, sure], [sure, unsure]):
        (seen,) = merged(order)
        assert (seen.tier, seen.looks) == ("fail", ("dark",))
