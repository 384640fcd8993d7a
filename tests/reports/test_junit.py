"""JUnit's XML, as a parser of somebody else's reads it."""

from junitparser import Error, Failure, JUnitXml, TestCase

from fingerpost.reports.report import render
from tests.support.audit_findings import CHECK, LOST, PALE, PICTURE, VAGUE, report


def parsed(*findings, **more):
    (suite,) = JUnitXml.fromstring(render("junit", report(*findings, **more)).encode())
    return suite, {case.name: case for case in suite}


def kinds(case: TestCase) -> list[type]:
    return [type(result) for result in case.result]


def test_a_file_with_an_error_is_a_test_that_fails() -> None:
    suite, cases = parsed(PALE, PICTURE, CHECK, VAGUE, pages=3)
    assert (suite.name, suite.tests, suite.failures, suite.errors) == ("fingerpost audit", 3, 2, 0)
    bins = cases["content/bins/missed bin.md"]
    (failure,) = bins.result
    assert isinstance(failure, Failure)
    assert (bins.classname, failure.type, failure.message) == ("content.bins", "axe-image-alt", "The picture has no alternative text")
    assert failure.text.splitlines() == [
        "content/bins/missed bin.md:6:3 error axe-image-alt", "The picture has no alternative text",
        "where: /bins/missed-bin/, main > img", '<img src="bin.jpg"> & “more”', "mend: Say what it shows: `![A bin](bin.jpg)`.",
    ]  # fmt: skip
    assert "htmlcs-x" in bins.system_out
    assert kinds(cases["theme/components/site-header"]) == [Failure]


def test_what_is_milder_than_an_error_is_only_output() -> None:
    _, cases = parsed(VAGUE, pages=1)
    assert kinds(cases["content/a.md"]) == []
    assert cases["content/a.md"].system_out.startswith("content/a.md:3:7 advice link-text-vague\nA  link <b> says nothing")


def test_several_errors_of_a_file_are_one_failure_that_counts_them() -> None:
    _, cases = parsed(PICTURE, PICTURE, PICTURE)
    (failure,) = cases["content/bins/missed bin.md"].result
    assert failure.message == "The picture has no alternative text (and 2 more errors)"
    assert failure.text.count("axe-image-alt") == 3


def test_a_page_that_was_not_looked_at_is_an_error_of_the_test() -> None:
    suite, cases = parsed(LOST)
    assert (suite.failures, suite.errors, kinds(cases["content/map.md"])) == (0, 1, [Error])


def test_without_findings_there_are_still_tests_that_pass() -> None:
    suite, cases = parsed(pages=2000)
    assert (list(cases), suite.tests, suite.failures) == (["2,000 pages with nothing to mend"], 1, 0)
    suite, cases = parsed(VAGUE, looked_at=("content/b.md", "content/a.md"), pages=2)
    assert (list(cases), suite.tests) == (["content/a.md", "content/b.md"], 2)
