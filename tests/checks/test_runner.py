"""The only loop over rules: what it runs on which page, in which order it answers, and what becomes of a fault."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest

from fingerpost.checks.finding import Finding, Problem, at_least
from fingerpost.checks.room import Room, RoomSettings, RoomState
from fingerpost.checks.rule import Rule, find_rules
from fingerpost.checks.runner import run
from fingerpost.pages.errors import UnexpectedError
from fingerpost.pages.page import read_page
from fingerpost.pages.site import Site
from fingerpost.pages.slip import Slip
from fingerpost.rooms import all_rooms, all_rules

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class MadeRoom(Room):
    """A room whose rules are made here, not found in a folder."""

    made: tuple[Rule, ...] = field(default=())

    @property
    def rules(self) -> list[Rule]:
        return list(self.made)


def rule(name: str = "a-rule", scope: str = "source", level: str = "warning", *problems: Problem, **more) -> Rule:
    return Rule(name, level, scope, "Title", lambda *arguments: iter(problems or (Problem("Wrong", "Mend it."),)), **more)


def site(**pages: str | None) -> Site:
    """Pages by name with their HTML; None stands for a page that was not rendered."""
    made = [read_page(f"{name}.md", b"---\ntitle: x\n---\nText") for name in pages]
    for page, html in zip(made, pages.values(), strict=True):
        page.html = html
    return Site(made, TODAY)


def found(rules: list[Rule], at: Site, settings: RoomSettings | None = None, **more) -> list[Finding]:
    room = MadeRoom("made", made=tuple(rules))
    return run(at, {"made": (room, RoomState(settings or RoomSettings()))}, **more)


def test_a_finding_says_everything_about_itself() -> None:
    problem = Problem("Wrong", "Mend it.", 3, 7)
    assert found([rule("a-rule", "source", "error", problem)], site(a="")) == [
        Finding("a-rule", "error", "content/a.md", 3, 7, "Wrong", "Mend it.", "docs/rules/a-rule.md")
    ]
    assert found([rule()], site(a=""))[0].why == "fingerpost explain a-rule"


def test_each_scope_gets_what_it_looks_at() -> None:
    seen = []

    def noting(scope: str) -> Rule:
        def look(*arguments) -> Iterator[Problem]:
            seen.append((scope, *(type(argument).__name__ for argument in arguments)))
            return iter(())

        return Rule(f"{scope}-rule", "error", scope, "Title", look)

    found([noting("source"), noting("html"), noting("site")], site(a="<p>x</p>", b=None))
    assert seen == [
        ("source", "Page", "Site", "RoomState"),
        ("html", "Page", "Site", "RoomState"),
        ("source", "Page", "Site", "RoomState"),  # b.md was not rendered, so html rules leave it alone
        ("site", "Site", "RoomState"),
    ]


def test_findings_come_worst_first_then_by_place() -> None:
    rules = [
        rule("b-rule", "source", "advice"),
        rule("a-rule", "source", "error", Problem("2", line=2), Problem("1b", line=1, column=5), Problem("1a", line=1)),
        rule("c-rule", "source", "warning"),
    ]
    assert [(one.level, one.path, one.message) for one in found(rules, site(b="", a=""))] == [
        *(("error", f"content/{name}.md", message) for name in "ab" for message in ("1a", "1b", "2")),
        *(("warning", f"content/{name}.md", "Wrong") for name in "ab"),
        *(("advice", f"content/{name}.md", "Wrong") for name in "ab"),
    ]


def test_the_order_of_the_pages_does_not_matter() -> None:
    rules = [rule("a-rule"), rule("b-rule", "site", "warning", Problem("Wrong", path="c.md"))]
    assert found(rules, site(a="", b="", c="")) == found(rules, site(c="", b="", a=""))


@pytest.mark.parametrize(
    ("settings", "problem", "level"),
    [
        ({}, Problem("Wrong"), "warning"),
        ({}, Problem("Wrong", level="error"), "error"),
        ({"levels": {"a-rule": "advice"}}, Problem("Wrong", level="error"), "advice"),
        ({"levels": {"other-rule": "advice"}}, Problem("Wrong"), "warning"),
    ],
)
def test_the_level_is_that_of_the_settings_else_of_the_problem_else_of_the_rule(settings: dict, problem: Problem, level: str) -> None:
    assert [one.level for one in found([rule("a-rule", "source", "warning", problem)], site(a=""), RoomSettings(**settings))] == [level]


def test_a_rule_that_is_off_is_not_run() -> None:
    assert [one.rule for one in found([rule("a-rule"), rule("b-rule")], site(a=""), RoomSettings(rules_off=["a-rule"]))] == ["b-rule"]


def test_only_the_pages_that_are_asked_for_are_looked_at_and_the_site_as_a_whole_always() -> None:
    rules = [rule("a-rule"), rule("b-rule", "site", "warning", Problem("Wrong", path="b.md"))]
    one = found(rules, site(a="", b=""), only=lambda page: page.path == "a.md")
    assert [(each.rule, each.path) for each in one] == [("a-rule", "content/a.md"), ("b-rule", "content/b.md")]


def test_a_page_made_from_data_is_left_alone() -> None:
    made = site(a="")
    made.pages[0].generated = True
    assert found([rule(), rule("b-rule", "html")], made) == []


def test_every_page_is_counted_even_one_that_is_not_looked_at() -> None:
    ticks = []
    found([rule()], site(a="", b="", c=""), only=lambda page: page.path == "a.md", looked_at=lambda: ticks.append(1))
    assert len(ticks) == 3


def test_a_fault_in_a_rule_names_the_rule_and_the_page() -> None:
    def broken(page, at, room) -> Iterator[Problem]:
        yield Problem("First")
        raise ZeroDivisionError

    with pytest.raises(UnexpectedError, match=r"^Fingerpost failed while running the rule a-rule on content/a\.md$") as error:
        found([Rule("a-rule", "error", "source", "Title", broken)], site(a=""))
    assert isinstance(error.value.__cause__, ZeroDivisionError)


def test_a_slip_in_a_data_file_is_one_finding_however_many_rooms_read_the_file() -> None:
    slip = ("teams.yml", Slip("value", 4, 3, "Wrong", "Mend it."))
    opened = {name: (MadeRoom(name), RoomState(RoomSettings(), slips=(slip,))) for name in ("one", "two")}
    assert [(one.rule, one.level, one.path, one.line) for one in run(site(), opened)] == [
        ("data-invalid", "error", "content/_data/teams.yml", 4)
    ]


def test_an_odd_encoding_of_a_data_file_is_advice() -> None:
    state = RoomState(RoomSettings(), slips=(("teams.yml", Slip("encoding", 1, 1, "Odd", "Mend it.")),))
    assert [one.level for one in run(site(), {"one": (MadeRoom("one"), state)})] == ["advice"]
    assert not state.has_errors("teams.yml")


def test_a_site_without_rules_has_no_findings() -> None:
    assert found([], site(a="")) == []


@pytest.mark.parametrize(("level", "names"), [("error", ["a"]), ("warning", ["a", "b"]), ("advice", ["a", "b", "c"])])
def test_findings_of_a_level_and_worse(level: str, names: list[str]) -> None:
    findings = [Finding(name, one, "x", 1, 1, "m", "") for name, one in zip("abc", ("error", "warning", "advice"), strict=True)]
    assert [one.rule for one in at_least(findings, level)] == names


def test_every_rule_is_found_once_and_is_named_like_its_file() -> None:
    packages = [f"fingerpost.{room.name}.rules" for room in all_rooms()] + ["fingerpost.checks.rules"]
    names = [one.id for package in packages for one in find_rules(package)]
    assert sorted(names) == list(all_rules())
    assert all(one.run.__module__.rpartition(".")[2] == name.replace("-", "_") for name, one in all_rules().items())
