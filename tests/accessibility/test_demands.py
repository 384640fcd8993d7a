"""The regulator's list as data: each demand says what meets it, and what it names is there."""

import re

import pytest

from fingerpost.accessibility.data import Statement
from fingerpost.accessibility.demands import Demand, demands, lacking_in_data
from fingerpost.accessibility.issue_list import exemptions
from fingerpost.pages.validate import validate
from fingerpost.pages.yaml_reader import read_yaml
from fingerpost.rooms import all_rules

CHECKS = 44  # of the regulator's own list


@pytest.mark.parametrize("demand", demands(), ids=lambda demand: demand.id)
def test_a_demand_is_met_in_one_way_and_names_its_source(demand: Demand) -> None:
    assert sum(map(bool, (demand.fields, demand.page, demand.rule, demand.person))) == 1
    assert demand.wants
    assert re.search(r"regulation \d|model|check", demand.source)
    assert not demand.rule or demand.rule in all_rules()
    assert not (demand.says or demand.links or demand.title) or demand.write
    plain = re.sub(r"\\.", "", demand.says + demand.title)
    assert plain == plain.lower(), "a page is searched in small letters"


@pytest.mark.parametrize("demand", [demand for demand in demands() if demand.fields], ids=lambda demand: demand.id)
def test_the_example_of_a_demand_meets_it(demand: Demand) -> None:
    yaml = read_yaml(demand.example)
    statement, slips = validate(Statement, yaml.value, yaml)
    assert (yaml.slips, slips) == ([], [])
    assert demand in lacking_in_data(Statement())
    assert demand not in lacking_in_data(statement)


def test_every_check_of_the_regulator_is_in_the_list() -> None:
    named = {
        int(number)
        for demand in demands()
        if "check" in demand.source
        for number in re.findall(r"\d+", demand.source.partition("check")[2])
    }
    assert named == set(range(1, CHECKS + 1))


def test_each_exemption_names_its_paragraph() -> None:
    assert [one["source"] for one in exemptions().values()] == [f"regulation 4(2)({letter})" for letter in "abcdefgh"]
