"""EARL, as a reader of RDF understands it: a machine fails a criterion, or cannot tell, and never passes one."""

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from fingerpost import __version__
from fingerpost.accessibility.criteria import criteria
from fingerpost.reports.earl import address_of
from fingerpost.reports.report import render
from tests.support.audit_findings import CHECK, LOST, MANY, PALE, PICTURE, VAGUE, report

EARL, DCT, PTR = (
    Namespace("http://www.w3.org/ns/earl#"),
    Namespace("http://purl.org/dc/terms/"),
    Namespace("http://www.w3.org/2009/pointers#"),
)
WCAG = "https://www.w3.org/TR/WCAG22/"
SITE = "https://www.oxenbridge.example/"


def graph(*findings, **more) -> Graph:
    text = render("earl", report(*findings, **{"address": SITE} | more))
    return Graph().parse(data=text, format="json-ld", publicID="https://nowhere.example/report")


def assertions(found: Graph) -> list[tuple[str, str, str]]:
    """(subject, test, outcome) of each."""
    rows = []
    for one in found.subjects(RDF.type, EARL.Assertion):
        result = found.value(one, EARL.result)
        assert found.value(one, EARL.mode) == EARL.automatic
        assert (found.value(one, EARL.assertedBy), RDF.type, EARL.Software) in found
        assert str(found.value(result, DCT.date)) == "2026-11-22"
        subject, test = str(found.value(one, EARL.subject)), str(found.value(one, EARL.test))
        rows.append((subject.removeprefix(SITE), test.removeprefix(WCAG), str(found.value(result, EARL.outcome)).removeprefix(str(EARL))))
    return sorted(rows)


def test_a_fault_fails_its_criterion_on_its_page() -> None:
    found = graph(PICTURE, CHECK)
    rows = assertions(found)
    assert ("bins/missed-bin/", "#non-text-content", "failed") in rows
    assert ("bins/missed-bin/", "#info-and-relationships", "cantTell") in rows
    (result,) = found.subjects(DCT.title, Literal("axe-image-alt"))
    assert str(found.value(result, DCT.source)) == "content/bins/missed bin.md"
    assert str(found.value(found.value(result, EARL.pointer), PTR.expression)) == "main > img"


def test_a_fault_on_many_pages_fails_each() -> None:
    failed = [subject for subject, test, outcome in assertions(graph(PALE)) if outcome == "failed" and test == "#contrast-minimum"]
    assert sorted(failed) == sorted(MANY)


@pytest.mark.parametrize("findings", [(), (PICTURE,), (VAGUE, CHECK)])
def test_no_criterion_passes_and_none_is_left_out(findings: tuple) -> None:
    rows = assertions(graph(*findings))
    assert {outcome for _, _, outcome in rows} <= {"failed", "cantTell", "untested"}
    assert {test for _, test, _ in rows} == {address_of(one).removeprefix(WCAG) for one in criteria().values()}
    untested = {test for subject, test, outcome in rows if outcome == "untested"}
    assert len(untested) == len(criteria()) - len({number for finding in findings for number in finding.criteria})
    assert "passed" not in render("earl", report(*findings))


def test_a_page_that_was_not_audited_is_untested() -> None:
    assert ("map/", "", "untested") in assertions(graph(LOST))


def test_who_asserts_it_and_with_what() -> None:
    found = graph(versions={"axe-core": "4.14.1", "Chromium": "156.0"})
    (who,) = found.subjects(RDF.type, EARL.Assertor)
    assert (str(found.value(who, DCT.title)), str(found.value(who, DCT.hasVersion))) == ("Fingerpost", __version__)
    parts = {(str(found.value(part, DCT.title)), str(found.value(part, DCT.hasVersion))) for part in found.objects(who, DCT.hasPart)}
    assert parts == {("axe-core", "4.14.1"), ("Chromium", "156.0")}


def test_without_an_address_of_the_site_pages_are_told_from_its_top() -> None:
    found = graph(PICTURE, address="")
    assert (URIRef("https://nowhere.example/bins/missed-bin/"), RDF.type, EARL.TestSubject) in found


@pytest.mark.parametrize(
    ("number", "slug"),
    [("1.1.1", "non-text-content"), ("1.2.3", "audio-description-or-media-alternative-prerecorded"), ("2.4.11", "focus-not-obscured-minimum"),
     ("3.3.4", "error-prevention-legal-financial-data"), ("4.1.2", "name-role-value")],
)  # fmt: skip
def test_the_address_of_a_criterion(number: str, slug: str) -> None:
    assert address_of(criteria()[number]) == f"{WCAG}#{slug}"
