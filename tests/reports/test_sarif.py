"""SARIF: valid against the published schema, and with all that a code host needs to show a finding in its place."""

import json
from dataclasses import replace

import jsonschema
import pytest

from fingerpost import __version__
from fingerpost.reports.report import render
from tests.conftest import ROOT
from tests.support.audit_findings import CHECK, LOST, PALE, PICTURE, VAGUE, report

SCHEMA = json.loads((ROOT / "tests/cases/reports/sarif-schema-2.1.0.json").read_text("utf-8"))


def run_of(*findings, **more) -> dict:
    log = json.loads(render("sarif", report(*findings, **more)))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    (run,) = log["runs"]
    return run


def test_the_schema_refuses_what_is_wrong() -> None:
    log = json.loads(render("sarif", report(PICTURE)))
    log["runs"][0]["results"][0]["level"] = "advice"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(log)


@pytest.mark.parametrize("findings", [(), (VAGUE,), (PALE, PICTURE, LOST, CHECK, VAGUE)], ids=["nothing", "check", "audit"])
def test_every_report_is_valid(findings: tuple) -> None:
    run = run_of(*findings, versions={"axe-core": "4.14.1"})
    assert len(run["results"]) == len(findings)
    assert run["tool"]["driver"]["version"] == __version__
    assert run["tool"]["driver"]["properties"] == {"engines": {"axe-core": "4.14.1"}}


def test_a_result_has_its_place_its_element_and_what_stays_the_same() -> None:
    (result,) = run_of(PICTURE)["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "content/bins/missed%20bin.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 6, "startColumn": 3},
    }
    assert location["logicalLocations"] == [{"name": "main > img", "fullyQualifiedName": "/bins/missed-bin/#main > img", "kind": "element"}]
    assert result["message"]["text"] == (
        "The picture has no alternative text. Say what it shows: `![A bin](bin.jpg)`. "
        "Seen at /bins/missed-bin/, main > img. WCAG 2.2: 1.1.1 Non-text Content."
    )
    assert result["properties"] == {
        "criteria": ["1.1.1"], "pages": ["/bins/missed-bin/"], "selector": "main > img", "snippet": '<img src="bin.jpg"> & “more”',
        "looks": ["phone", "dark"], "layout": "service", "owner": "waste-team",
    }  # fmt: skip
    (moved,) = run_of(replace(PICTURE, line=60, message="In other words"))["results"]
    (other,) = run_of(replace(PICTURE, same_as="other"))["results"]
    assert moved["partialFingerprints"] == result["partialFingerprints"] != other["partialFingerprints"]


def test_levels_and_rules() -> None:
    run = run_of(PALE, PICTURE, CHECK, VAGUE)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["axe-color-contrast", "axe-image-alt", "htmlcs-x", "link-text-vague"]
    assert [(rules[one["ruleIndex"]]["id"], one["level"]) for one in run["results"]] == [
        ("axe-color-contrast", "error"), ("axe-image-alt", "error"), ("htmlcs-x", "warning"), ("link-text-vague", "note"),
    ]  # fmt: skip
    by_id = {rule["id"]: rule for rule in rules}
    assert by_id["axe-image-alt"]["helpUri"] == PICTURE.docs
    assert by_id["axe-image-alt"]["properties"]["tags"] == ["accessibility", "WCAG 1.1.1"]
    assert by_id["link-text-vague"]["shortDescription"]["text"] == "A link text says nothing"
    assert by_id["link-text-vague"]["help"]["text"] == "Say it. Why: fingerpost explain link-text-vague"
    assert "helpUri" not in by_id["link-text-vague"]


def test_a_run_that_did_not_look_at_all_pages_did_not_succeed() -> None:
    assert run_of(LOST)["invocations"] == [{"executionSuccessful": False}]
    assert run_of(PICTURE)["invocations"] == [{"executionSuccessful": True}]
